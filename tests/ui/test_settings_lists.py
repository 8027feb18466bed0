"""Prices, grades, baskets and accounts in the settings, by keys, on a real small book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import DAY, Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_doubles import CTRL, ENTER, ESC, Around, notice, section, settled
from ui_doubles import RecordedMessages

from coop_desk.services import accounts, catalogue, people, price_lists, tea
from coop_desk.ui.pages.settings import SettingsPage

TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = found_office(tmp_path / "book.coop")
    yield made
    made.book.close()


@pytest.fixture
def desk(
    office: Office, messages: RecordedMessages, failures: list[BaseException], tmp_path: Path
) -> Iterator[Desk]:
    made = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def around() -> Around:
    return Around()


@pytest.fixture
def page(qtbot: Any, desk: Desk, around: Around) -> SettingsPage:
    made = SettingsPage(desk.context, around.services())
    show_page(qtbot, made)
    return made


# ---- prices ----


def test_lists_are_shown_with_a_price_for_each_grade(qtbot: Any, page: SettingsPage) -> None:
    prices = section(page, "prices")
    settled(qtbot, prices.table, 1)
    row = prices._row(prices.priced.lists[0])
    assert [row[column.key] for column in prices.columns()][:4] == [
        "开市价",
        date(2024, 1, 1),
        "open",
        12_800,
    ]


def test_tomorrows_price_is_copied_changed_and_saved_by_keys(
    qtbot: Any, page: SettingsPage, desk: Desk
) -> None:
    prices = section(page, "prices")
    prices.tomorrow_button.click()
    grid = prices.form.editor("prices")
    assert prices.form.editor("start").value() == prices.form.editor("last").value() == TOMORROW
    assert prices.form.editor("name").value() == "茶青 4 月 3 日价"
    first, second = desk.office.leaf_grades[:2]
    qtbot.waitUntil(grid.price_edit(first).hasFocus)
    QTest.keyClicks(grid.price_edit(first), "130")
    QTest.keyClick(grid.price_edit(first), ENTER)
    assert grid.price_edit(second).hasFocus()
    QTest.keyClick(grid.price_edit(second), ESC)
    assert grid.price_edit(first).hasFocus()
    QTest.keyClick(grid.price_edit(first), ENTER, CTRL)
    new, old = desk.read(lambda unit: price_lists.saved(unit, "leaf"))
    assert (new.start, new.end) == (TOMORROW, TOMORROW + timedelta(days=1))
    assert [price.price_fen for price in new.prices] == [13_000, 9_600, 6_000, 2_500]
    assert (old.name, old.end) == ("开市价", None)  # the saved list was not touched
    assert desk.said == ["Saved: 茶青 4 月 3 日价"]
    assert not prices.is_open


def test_prices_that_tie_are_refused_and_the_form_is_kept(page: SettingsPage, desk: Desk) -> None:
    prices = section(page, "prices")
    prices.begin()
    prices.form.editor("start").setText("2024-01-01")
    prices.form.editor("prices").price_edit(desk.office.leaf_grades[0]).setText("130")
    prices.form.submit()
    assert "Two prices would hold" in notice(prices.form, "prices")
    assert prices.is_open
    assert len(desk.read(lambda unit: price_lists.saved(unit, "leaf"))) == 1


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
    page: SettingsPage, desk: Desk, start: str, last: str, price: str, field: str
) -> None:
    prices = section(page, "prices")
    prices.begin()
    prices.form.editor("start").setText(start)
    prices.form.editor("last").setText(last)
    prices.form.editor("prices").price_edit(desk.office.leaf_grades[0]).setText(price)
    prices.form.submit()
    assert notice(prices.form, field)
    assert len(desk.read(lambda unit: price_lists.saved(unit, "leaf"))) == 1


def test_a_special_price_for_a_group_and_a_time(page: SettingsPage, desk: Desk) -> None:
    ((group, _name),) = desk.read(people.groups)
    grade = desk.office.leaf_grades[0]
    prices = section(page, "prices")
    prices.begin_tomorrow()
    grid = prices.form.editor("prices")
    grid.add_button.click()
    special = grid._specials[0]
    special.grade.set_value(grade)
    special.price.setText("140")
    prices.form.submit()
    assert "time of day" in notice(prices.form, "prices")
    special.group.set_value(group)
    special.slot.set_value("morning")
    prices.form.submit()
    new = desk.read(lambda unit: price_lists.saved(unit, "leaf"))[0]
    assert catalogue.NewPrice(grade, 14_000, "morning", group) in new.new_prices()
    row = prices._row(new)
    assert row["special"] == "单芽 Morning 联丰组 140.00"


def test_a_special_line_can_be_dropped(page: SettingsPage) -> None:
    prices = section(page, "prices")
    prices.begin_tomorrow()
    grid = prices.form.editor("prices")
    grid.add_button.click()
    grid._specials[0].drop.click()
    assert len(grid.value()) == 4


def test_mushrooms_have_their_own_lists_and_no_tomorrow(
    qtbot: Any, page: SettingsPage, desk: Desk
) -> None:
    prices = section(page, "prices")
    QTest.keyClick(prices.choice, Qt.Key.Key_2)
    settled(qtbot, prices.table, 1)
    assert prices.product == "mushroom"
    assert not prices.tomorrow_button.isVisible()
    keys = [column.key for column in prices.table.model.columns if column.key.startswith("grade")]
    assert keys == [f"grade_{grade}" for grade in desk.office.mushroom_grades]


def test_a_list_that_was_begun_is_a_draft(page: SettingsPage, desk: Desk) -> None:
    prices = section(page, "prices")
    prices.begin()
    edit = prices.form.editor("prices").price_edit(desk.office.leaf_grades[0])
    QTest.keyClicks(edit, "131")
    assert page.has_unsaved()
    assert page.step_back()
    assert not prices.is_open
    assert desk.said == ["Not saved yet: kept as a draft."]
    prices.begin()
    assert edit.value() == 13_100
    assert prices.form.notice.kind == "look"
    prices.form.submit()
    prices.begin()
    assert edit.value() is None


def test_the_name_follows_the_day_until_it_is_given_another(page: SettingsPage) -> None:
    prices = section(page, "prices")
    prices.begin()
    start, name = prices.form.editor("start"), prices.form.editor("name")
    start.setText("")
    QTest.keyClicks(start, "2024-04-15")
    assert name.value() == "茶青 4 月 15 日价"
    name.setText("")
    QTest.keyClicks(name, "Spring")
    start.setText("")
    QTest.keyClicks(start, "2024-04-16")
    assert name.value() == "Spring"


def test_new_prices_are_tried_out_on_todays_tickets(page: SettingsPage, desk: Desk) -> None:
    desk.write(lambda unit: tea.post_leaf(unit, desk.office.leaf()))
    prices = section(page, "prices")
    prices.begin()
    prices.form.editor("prices").price_edit(desk.office.leaf_grades[0]).setText("120")
    prices.try_out()
    assert "2,210.56" in prices.trial.text()
    assert "2,072.40" in prices.trial.text()
    assert "138.16 yuan less" in prices.trial.text()


# ---- lists with a form beside them ----


def opened(qtbot: Any, page: SettingsPage, name: str, count: int, place: int = 0) -> Any:
    found = section(page, name)
    settled(qtbot, found.table, count)
    found.table.go_to_row(place)
    QTest.keyClick(found.table.view, ENTER)
    qtbot.waitUntil(lambda: found.panel.is_open)
    return found


def test_a_grade_is_changed(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    grades = opened(qtbot, page, "grades", 3)
    assert grades.panel.heading.text() == "一级"
    grades.form.editor("deduction_bp").setText("2.5")
    grades.form.editor("active").click()
    QTest.keyClick(grades.form.editor("active"), Qt.Key.Key_S, CTRL)
    first = desk.read(lambda unit: catalogue.grades(unit, "mushroom"))[0]
    assert (first.name, first.deduction_bp, first.active) == ("一级", 250, False)
    assert not grades.panel.is_open


def test_a_grade_that_takes_everything_is_refused(
    qtbot: Any, page: SettingsPage, desk: Desk
) -> None:
    grades = opened(qtbot, page, "grades", 3)
    grades.form.editor("deduction_bp").setText("100")
    grades.save()
    assert notice(grades.form, "deduction_bp")
    assert grades.panel.is_open
    assert desk.read(lambda unit: catalogue.grades(unit, "mushroom"))[0].deduction_bp == 200


def test_typed_words_are_asked_about_before_they_are_lost(
    qtbot: Any, page: SettingsPage, messages: RecordedMessages
) -> None:
    grades = opened(qtbot, page, "grades", 3)
    QTest.keyClicks(grades.form.editor("name"), "A")
    grades.open_row(grades.row_of(grades._items[1]))
    assert grades.form.notice.kind == "look"
    assert grades.panel.heading.text() == "一级"
    assert page.step_back()
    assert grades.panel.is_open
    QTest.keyClick(grades.choice, Qt.Key.Key_2)
    assert grades.choice.value() == grades.product == "mushroom"
    messages.answer("confirm", True)
    assert page.step_back()
    assert not grades.panel.is_open


def test_a_basket_is_added_and_taken_out_of_use(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    baskets = section(page, "baskets")
    settled(qtbot, baskets.table, 2)
    page.main_action.trigger()
    assert not page.main_action.isVisible()
    QTest.keyClicks(baskets.form.editor("name"), "Crate")
    QTest.keyClick(baskets.form.editor("name"), ENTER)
    QTest.keyClicks(baskets.form.editor("grams"), "3.1")
    baskets.save()
    settled(qtbot, baskets.table, 3)
    crate = next(one for one in baskets._items if one.name == "Crate")
    assert (crate.grams, crate.start, crate.end) == (1_550, DAY, None)
    baskets.open_row(baskets.row_of(crate))
    assert not baskets.form.editor("grams").isEnabled()
    baskets.form.editor("end").setText("2024-04-01")
    baskets.save()
    assert "2024-04-02" in notice(baskets.form, "end")
    baskets.form.editor("end").setText("2024-05-01")
    baskets.save()
    found = desk.read(lambda unit: catalogue.tares(unit, "mushroom", date(2024, 5, 1)))
    assert "Crate" not in [one.name for one in found]


def test_a_basket_that_weighs_nothing_is_refused(page: SettingsPage) -> None:
    baskets = section(page, "baskets")
    baskets.open_row(None)
    baskets.form.editor("name").setText("Air")
    baskets.form.editor("grams").setText("0")
    baskets.save()
    assert notice(baskets.form, "grams")


def test_an_account_is_renamed(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    chart = opened(qtbot, page, "accounts", 24)
    assert chart.panel.heading.text() == "101 库存现金"
    chart.form.editor("name").setText("现金")
    chart.save()
    assert desk.read(accounts.chart)[0].name == "现金"


def test_the_form_follows_the_arrow_keys(qtbot: Any, page: SettingsPage) -> None:
    chart = opened(qtbot, page, "accounts", 24)
    chart.table.view.setFocus()
    QTest.keyClick(chart.table.view, Qt.Key.Key_Down)
    assert chart.panel.heading.text() == "102 银行存款"
