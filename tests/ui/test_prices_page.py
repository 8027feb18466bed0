"""The page of prices on a real small book: the evening by keys, the lists, notice and board."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, ESC, Desk

from coop_desk.counter_papers import CounterPapers
from coop_desk.domain.price_notice import NO_PRICE
from coop_desk.services import catalogue, people, price_board, price_lists, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.storage.book import create_book
from coop_desk.ui.changes import Changes
from coop_desk.ui.pages.prices import PricesPage

TOMORROW = DAY + timedelta(days=1)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


PAGES = {"prices": lambda context: PricesPage(context, CounterPapers())}


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[Desk]:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
    made = Desk(office, tmp_path, PAGES)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> PricesPage:
    opened: PricesPage = desk.open("prices")
    return opened


def prices_on(desk: Desk, day: Any) -> list[int]:
    return [line.price_fen for line in desk.ask(price_board.board, "leaf", day)]


def key(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def notice(page: PricesPage, field: str) -> str:
    assert page.task.form is not None
    return page.task.form._lines[field].notice.text


def test_tomorrows_prices_are_typed_as_moves_and_hold_tomorrow_alone(
    desk: Desk, page: PricesPage
) -> None:
    """The worked example: 17.27 jin at 128 is 2,210.56; at 130 it would be 2,245.10."""
    assert "Tomorrow is not set" in page.segment.about.text()
    key(Qt.Key.Key_F8)
    desk.type("+2")
    assert page.task.facts == [
        ("Today's 1 tickets came to", "2,210.56"),
        ("At these prices they would have come to", "2,245.10"),
        ("Difference", "+34.54"),
    ]
    key(ENTER)
    desk.type("-0.6", ENTER)
    key(ENTER, CTRL)
    assert prices_on(desk, TOMORROW) == [13_000, 9_540, 6_000, 2_500]
    assert prices_on(desk, DAY) == [12_800, 9_600, 6_000, 2_500]
    assert prices_on(desk, TOMORROW + timedelta(days=1)) == [12_800, 9_600, 6_000, 2_500]
    assert "are set, by 王会计" in page.segment.about.text()
    assert [row.moved_fen for row in page.segment.rows] == [200, -60, 0, 0]


def test_its_keys_answer_where_the_focus_is_beside_the_page(desk: Desk, page: PricesPage) -> None:
    desk.window.navigation.toggle.setFocus()
    key(Qt.Key.Key_F8)
    assert page.is_open(page.task)
    assert page.segment.table.header.isSectionHidden(1)  # nobody has a special price


def test_a_ticket_posted_meanwhile_counts_and_what_was_typed_stays(
    desk: Desk, page: PricesPage
) -> None:
    key(Qt.Key.Key_F8)
    desk.type("+2")
    desk._write(lambda unit: tea.post_leaf(unit, desk.office.leaf()))
    page.mark_stale()
    assert page.task.facts[0] == ("Today's 2 tickets came to", "4,421.12")
    assert page.task.facts[2] == ("Difference", "+69.08")


def test_a_price_typed_shows_how_far_it_moves(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_F8)
    assert page.task.form is not None
    line = page.task.form.editor("prices").lines[1]
    line.price.setFocus()
    line.price.selectAll()
    desk.type("97.5")
    assert line.change.text() == "+1.50"
    desk.type("x")
    assert line.change.text() == ""
    assert page.task.facts[1][1] == "—"


def test_prices_from_tomorrow_on_and_a_second_list_for_that_time(
    desk: Desk, page: PricesPage
) -> None:
    for raised in ("+1", "+2"):
        page.segment.do_main()
        assert page.task.form is not None
        desk.type(raised)
        page.task.form.set_values({"days": "on"})
        page.task.form.submit()
    assert "Two prices would hold" in notice(page, "prices")
    assert prices_on(desk, TOMORROW + timedelta(days=7))[0] == 12_900
    assert page.is_open(page.task)  # the form is kept


@pytest.mark.parametrize(
    ("price", "words"),
    [("0", "more than nothing"), ("", "tomorrow's price of 单芽"), ("12x", "not an amount")],
)
def test_prices_that_cannot_be_are_refused_and_the_form_is_kept(
    desk: Desk, page: PricesPage, price: str, words: str
) -> None:
    key(Qt.Key.Key_F8)
    assert page.task.form is not None
    edit = page.task.form.editor("prices").lines[0].price
    edit.setFocus()
    edit.clear()
    desk.type(price)
    page.task.form.submit()
    assert words in notice(page, "prices")
    assert len(desk.ask(price_lists.saved, "leaf")) == 1


@pytest.mark.parametrize("answer", [True, False])
def test_a_jump_is_asked_about(desk: Desk, page: PricesPage, answer: bool) -> None:
    desk.messages.answer("confirm", answer)
    key(Qt.Key.Key_F8)
    desk.type("+100")
    key(ENTER, CTRL)
    assert prices_on(desk, TOMORROW)[0] == (22_800 if answer else 12_800)


def test_tickets_already_posted_keep_their_prices(desk: Desk, page: PricesPage) -> None:
    before = desk.ask(price_lists.bought, "leaf", DAY)
    key(Qt.Key.Key_F8)
    desk.type("+20")
    assert page.task.form is not None
    page.task.form.set_values({"days": "on"})
    page.task.form.submit()
    assert prices_on(desk, TOMORROW)[0] == 14_800
    assert desk.ask(price_lists.bought, "leaf", DAY) == before


def test_special_prices_are_proposed_with_their_words(desk: Desk, page: PricesPage) -> None:
    first = desk.office.leaf_grades[0]

    def add(unit: Any) -> None:
        ((group, _name),) = people.groups(unit)
        old = price_lists.saved(unit, "leaf")[0].new_prices()
        special = NewPrice(first, 13_100, "morning", group)
        catalogue.save_price_list(unit, "leaf", "组价", DAY, None, [*old, special])

    desk._write(add)
    page.mark_stale()
    key(Qt.Key.Key_F8)
    assert page.task.form is not None
    header = page.segment.table.header
    assert not header.isSectionHidden(1)  # whom a special price is for
    words = [line.priced.words for line in page.task.form.editor("prices").lines]
    assert words[:2] == ["Single bud", "Single bud　联丰组 Morning"]
    page.task.form.submit()
    assert [price.price_fen for price in desk.ask(price_lists.saved, "leaf")[0].prices] == [
        12_800, 13_100, 9_600, 6_000, 2_500,
    ]  # fmt: skip


def test_what_was_typed_is_there_again(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_F8)
    desk.type("+3")
    key(ESC)
    assert not page.is_open(page.task)
    key(Qt.Key.Key_F8)
    assert page.task.form is not None
    assert page.task.form.editor("prices").lines[0].price.value() == 13_100


def test_an_opened_list_says_who_set_it_and_is_withdrawn_before_it_begins(
    desk: Desk, page: PricesPage
) -> None:
    key(Qt.Key.Key_F8)
    desk.type("+2")
    key(ENTER, CTRL)
    page.segment.do_main()
    assert "is set for that day already, by 王会计" in page.task.trouble.text
    key(Qt.Key.Key_3, ALT)
    page.open_row("lists", page.segment.rows[0].id)
    assert page.facts.card is not None
    facts = dict(page.facts.card.facts)
    assert (facts["Set by"], facts["Days"]) == ("王会计", "2024-04-03 alone")
    ((_, table),) = page.facts.card.tables
    assert table.rows[0] == ("Single bud", "everybody", "130.00")
    desk.messages.answer("confirm", True)
    page.facts.buttons["Withdraw this list"].click()
    assert prices_on(desk, TOMORROW)[0] == 12_800
    assert [row.state for row in page.segment.rows[:1]] == ["withdrawn"]
    page.open_row("lists", page.segment.rows[-1].id)
    assert not page.facts.buttons.keys() & {"Withdraw this list"}


# ---- lists for other days ----


def begin(page: PricesPage) -> Any:
    """Ctrl+N: the form of a new list."""
    key(Qt.Key.Key_N, CTRL)
    assert page.task.form is not None
    return page.task.form


def lists(desk: Desk) -> Any:
    return desk.ask(price_lists.saved, "leaf")


def test_a_list_is_typed_for_the_days_it_holds(desk: Desk, page: PricesPage) -> None:
    form = begin(page)
    first, second = desk.office.leaf_grades[:2]
    grid = form.editor("prices")
    form.set_values({"start": date(2024, 4, 5), "last": date(2024, 4, 6)})
    grid.price_edit(first).setFocus()
    desk.type("130", ENTER)
    assert grid.price_edit(second).hasFocus()
    key(ESC)
    assert grid.price_edit(first).hasFocus()
    key(ENTER, CTRL)
    new, old = lists(desk)
    assert (new.start, new.end) == (date(2024, 4, 5), date(2024, 4, 7))
    assert [price.price_fen for price in new.prices] == [13_000]
    assert (old.name, old.end) == ("开市价", None)  # the saved list was not touched


def test_lists_that_tie_are_refused_and_the_form_is_kept(desk: Desk, page: PricesPage) -> None:
    form = begin(page)
    form.set_values({"start": date(2024, 1, 1)})
    form.editor("prices").price_edit(desk.office.leaf_grades[0]).setText("130")
    form.submit()
    assert "Two prices would hold" in notice(page, "prices")
    assert page.is_open(page.task)
    assert len(lists(desk)) == 1


@pytest.mark.parametrize(
    ("start", "last", "price", "field"),
    [
        ("2024-04-03", "2024-04-02", "130", "last"),
        ("2024-04-03", "", "", "prices"),
        ("2024-04-03", "", "0", "prices"),
        ("", "", "130", "start"),
        ("2024-04-03", "", "12x", "prices"),
    ],
)
def test_a_wrong_list_is_refused_under_its_field(
    desk: Desk, page: PricesPage, start: str, last: str, price: str, field: str
) -> None:
    form = begin(page)
    form.editor("start").setText(start)
    form.editor("last").setText(last)
    form.editor("prices").price_edit(desk.office.leaf_grades[0]).setText(price)
    form.submit()
    assert notice(page, field)
    assert len(lists(desk)) == 1


def test_a_special_price_for_a_group_and_a_time(desk: Desk, page: PricesPage) -> None:
    ((group, _name),) = desk.ask(people.groups)
    grade = desk.office.leaf_grades[0]
    form = begin(page)
    grid = form.editor("prices")
    grid.add_button.click()
    special = grid._specials[0]
    special.grade.set_value(grade)
    special.price.setText("140")
    form.submit()
    assert "time of day" in notice(page, "prices")
    special.group.set_value(group)
    special.slot.set_value("morning")
    form.set_values({"start": TOMORROW})
    form.submit()
    assert NewPrice(grade, 14_000, "morning", group) in lists(desk)[0].new_prices()


def test_a_list_is_copied_whole_and_a_special_line_dropped(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_3, ALT)
    page.open_row("lists", lists(desk)[0].id)
    page.facts.buttons["Copy to a new list"].click()
    assert page.task.form is not None
    grid = page.task.form.editor("prices")
    assert [price.price_fen for price in grid.value()] == [12_800, 9_600, 6_000, 2_500]
    grid.add_button.click()
    grid._specials[0].drop.click()
    assert len(grid.value()) == 4


def test_a_list_that_was_begun_is_a_draft(desk: Desk, page: PricesPage) -> None:
    form = begin(page)
    form.editor("prices").price_edit(desk.office.leaf_grades[0]).setFocus()
    desk.type("131")
    assert page.has_unsaved()
    page.step_back()
    assert not page.is_open(page.task)
    again = begin(page)
    assert again.editor("prices").price_edit(desk.office.leaf_grades[0]).value() == 13_100


def test_the_name_follows_the_day_until_it_is_given_another(desk: Desk, page: PricesPage) -> None:
    form = begin(page)
    start, name = form.editor("start"), form.editor("name")
    start.setText("")
    QTest.keyClicks(start, "2024-04-15")
    assert name.value() == "茶青 4 月 15 日价"
    name.setText("")
    QTest.keyClicks(name, "Spring")
    start.setText("")
    QTest.keyClicks(start, "2024-04-16")
    assert name.value() == "Spring"


def test_a_new_list_is_tried_out_too(desk: Desk, page: PricesPage) -> None:
    form = begin(page)
    assert page.task.facts[2] == ("Difference", "—")
    edit = form.editor("prices").price_edit(desk.office.leaf_grades[0])
    edit.setFocus()
    desk.type("120")
    assert page.task.facts[1:] == [
        ("At these prices they would have come to", "2,072.40"),
        ("Difference", "-138.16"),
    ]


def test_mushrooms_have_their_own_prices(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_2, ALT)
    assert [row.today_fen for row in page.segment.rows] == [420, 310, 150]
    assert list(begin(page).editor("prices")._prices) == desk.office.mushroom_grades


def test_an_empty_book_offers_the_first_list(tmp_path: Path, office: Office) -> None:
    office.book.close()
    office.book = create_book(tmp_path / "empty.coop", office.clock)
    desk = Desk(office, tmp_path, PAGES)
    page = desk.open("prices")
    empty = page.segment.table.empty
    assert empty.isVisible()
    assert empty.button.text() == "Enter the first list"
    assert "no price yet for tomorrow" in page.segment.about.text()
    empty.button.click()
    assert "No grade of this product" in page.task.trouble.text
    desk.close()


# ---- the notice ----


def test_the_notice_of_today_is_drawn_by_a_key(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_P, CTRL)
    assert page.is_open(page.paper)
    assert page.paper.title == "Price notice: Fresh leaf, 2024-04-02"
    assert page.paper.paper is not None
    page.segment.print_notice(-1_000)
    assert "no price on" in page.paper.notice.text


# ---- the board ----


def test_the_board_follows_prices_and_the_day(desk: Desk, page: PricesPage) -> None:
    key(Qt.Key.Key_F9)
    board = page.board
    assert board is not None
    assert board.isVisible()
    assert board.isFullScreen()
    assert "茶青今日收购价　2024 年 4 月 2 日" in board.text
    assert "单芽 128.00" in board.text

    def raise_prices(unit: Any) -> None:
        raised = [NewPrice(grade, 15_000) for grade in desk.office.leaf_grades]
        price_board.set_tomorrow(unit, "leaf", raised, today=DAY, alone=False, confirmed=True)

    desk._write(raise_prices)
    desk.operations.changed.emit(Changes.PRICES)
    assert "单芽 128.00" in board.text
    desk.office.clock.moment = datetime(2024, 4, 3, 0, 0, 5)
    board.follow_day()
    assert "4 月 3 日" in board.text
    assert "单芽 150.00" in board.text


def test_the_board_by_its_keys(desk: Desk, page: PricesPage) -> None:
    page.open_board()
    board = page.board
    assert board is not None
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert "香菇今日收购价" in board.text
    QTest.keyClick(board, Qt.Key.Key_1)
    assert "茶青今日收购价" in board.text
    QTest.keyClick(board, ESC)
    assert board.isVisible()
    assert not board.isFullScreen()
    QTest.keyClick(board, Qt.Key.Key_F11)
    assert board.isFullScreen()
    QTest.keyClick(board, ESC)
    QTest.keyClick(board, ESC)
    assert not board.isVisible()


def test_the_board_without_prices_says_so(desk: Desk, page: PricesPage) -> None:
    desk.office.clock.moment = datetime(2023, 1, 1, 9, 0)
    page.open_board()
    assert page.board is not None
    assert page.board.text == NO_PRICE
    page.board.grab()  # painting it is no fault


def test_the_board_goes_with_the_window(desk: Desk, page: PricesPage) -> None:
    page.open_board()
    assert page.board is not None
    desk.window.close()
    assert not page.board.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (320, 900)])
def test_every_price_is_painted_within_the_board(
    desk: Desk, page: PricesPage, size: tuple[int, int]
) -> None:
    """Nothing reaches the right edge, and figures stand in it: neither cut nor left out."""
    page.open_board()
    board = page.board
    assert board is not None
    board.showNormal()
    board.resize(*size)
    image = board.grab().toImage()
    ground = image.pixel(1, image.height() - 2)
    edge = {image.pixel(image.width() - 2, y) for y in range(image.height() // 4, image.height())}
    assert edge == {ground}
    inked = [
        x
        for x in range(image.width() // 2, image.width())
        for y in range(image.height() // 4, image.height(), 7)
        if image.pixel(x, y) != ground
    ]
    assert len(inked) > 50


def test_it_is_opened_at_a_product_or_to_set_its_prices(desk: Desk, page: PricesPage) -> None:
    desk.window.show_page("prices", ("mushroom", None))
    assert page.segment.title() == "Shiitake"
    assert not page.is_open(page.task)
    desk.window.show_page("prices", "leaf")
    assert page.task.title.text() == "Tomorrow's prices: Fresh leaf, 2024-04-03"
