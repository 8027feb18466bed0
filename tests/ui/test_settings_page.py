"""The settings on a real small book: every section saves, refuses and goes back by keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import DAY, Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui_doubles import RecordedMessages

from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import accounts, catalogue, people, price_lists, rules, settings, tea
from coop_desk.storage.book import create_book
from coop_desk.ui.changes import Changes
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings import ENTRIES, SettingsPage

TOMORROW = DAY + timedelta(days=1)
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Around:
    """What the program around the book was asked."""

    language: str = "en"
    theme: str = "light"
    folders: list[Path | None] = field(default_factory=list)
    last: datetime | None = None
    trouble: UserError | None = None

    def choose_language(self, code: str) -> None:
        self.language = code

    def choose_theme(self, name: str) -> None:
        self.theme = name

    def back_up(self, folder: Path | None) -> str:
        if self.trouble is not None:
            raise self.trouble
        self.folders.append(folder)
        self.last = datetime(2024, 4, 2, 10, 5)
        return "book-20240402.coop"

    def services(self) -> DeskServices:
        return DeskServices(
            self.choose_language,
            lambda: self.language,
            self.choose_theme,
            lambda: self.theme,
            self.back_up,
            lambda: self.last,
            lambda: Path("data/book.coop"),
            lambda: Path("backups"),
        )


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


def section(page: SettingsPage, name: str) -> Any:
    page.open_target(name)
    return page.current


def settled(qtbot: Any, table: Any, count: int) -> None:
    qtbot.waitUntil(lambda: table.model.rowCount() == count and table.model.has_loaded)


def notice(form: Any, key: str) -> str:
    return form._lines[key].notice.text


# ---- the page ----


def test_every_section_opens_by_its_name_and_by_keys(page: SettingsPage) -> None:
    for entry in ENTRIES:
        section(page, entry.id)
        assert page.current_id == entry.id
        assert page.heading.text() == page.names()[entry.id]
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Home)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.current_id == "law"


def test_an_unknown_target_opens_nothing(page: SettingsPage) -> None:
    page.open_target("nothing")
    assert page.current_id == ENTRIES[0].id


def test_the_section_is_remembered(
    qtbot: Any, page: SettingsPage, desk: Desk, around: Around
) -> None:
    section(page, "rules")
    again = SettingsPage(desk.context, around.services())
    qtbot.addWidget(again)
    assert again.current_id == "rules"


def test_esc_goes_to_the_list_and_then_off_the_page(page: SettingsPage) -> None:
    section(page, "cooperative")
    assert page.step_back()
    assert page.list.hasFocus()
    assert not page.step_back()


def test_the_main_action_is_the_sections(page: SettingsPage) -> None:
    section(page, "cooperative")
    assert not page.main_action.isVisible()
    section(page, "prices")
    assert page.main_action.isVisible()
    page.main_action.trigger()
    assert page.current.is_open
    assert not page.main_action.isVisible()


# ---- forms ----


def test_the_cooperative_is_renamed_by_keys(page: SettingsPage, desk: Desk) -> None:
    form = section(page, "cooperative").form
    heard: list[Changes] = []
    desk.context.operations.changed.connect(heard.append)
    assert form.editor("name").value() == "试验合作社"
    form.editor("name").setText("")
    QTest.keyClicks(form.editor("name"), "Mingxing")
    QTest.keyClick(form.editor("name"), ENTER)
    QTest.keyClicks(form.editor("address"), "Tuping")
    QTest.keyClick(form.editor("address"), ENTER, CTRL)
    assert desk.read(settings.cooperative) == Cooperative("Mingxing", "Tuping", "")
    assert Changes.SETTINGS in heard[0]
    assert form.notice.kind == "done"
    assert not page.has_unsaved()


def test_ctrl_s_saves_the_section(page: SettingsPage, desk: Desk) -> None:
    form = section(page, "cooperative").form
    QTest.keyClicks(form.editor("phone"), "0851")
    QTest.keyClick(form.editor("phone"), Qt.Key.Key_S, CTRL)
    assert desk.read(settings.cooperative).phone == "0851"


def test_a_cooperative_without_a_name_is_refused_under_the_field(
    page: SettingsPage, desk: Desk
) -> None:
    form = section(page, "cooperative").form
    form.editor("name").setText("")
    form.submit()
    assert notice(form, "name")
    assert desk.read(settings.cooperative).name == "试验合作社"


def test_what_was_typed_stays_when_the_book_changes_and_can_be_taken_back(
    page: SettingsPage, desk: Desk
) -> None:
    office = section(page, "cooperative")
    QTest.keyClicks(office.form.editor("address"), "T")
    desk.context.operations.changed.emit(Changes.SETTINGS)
    assert office.form.editor("address").value() == "T"
    assert page.has_unsaved()
    office.line.undo_button.click()
    assert office.form.editor("address").value() is None
    assert office.form.editor("name").value() == "试验合作社"
    assert not page.has_unsaved()


def test_a_draft_is_there_again_and_says_so(
    qtbot: Any, page: SettingsPage, desk: Desk, around: Around
) -> None:
    QTest.keyClicks(section(page, "cooperative").form.editor("address"), "Tuping")
    page.keep_drafts()
    again = SettingsPage(desk.context, around.services())
    show_page(qtbot, again)
    form = section(again, "cooperative").form
    assert form.editor("address").value() == "Tuping"
    assert form.notice.kind == "look"
    assert desk.read(settings.cooperative).address == ""


def test_the_other_law_is_refused_once_documents_were_posted(
    page: SettingsPage, desk: Desk
) -> None:
    law = section(page, "law")
    assert law.form.editor("law").value() == settings.LAWS[0]
    law.form.editor("law").set_value(settings.LAWS[1])
    law.save()
    assert "never mixed" in notice(law.form, "law")
    assert law.form.editor("law").value() == settings.LAWS[1]  # the form is kept
    assert desk.read(lambda unit: settings.get(unit, "law")) == settings.LAWS[0]


def test_arrow_keys_go_from_law_to_law(page: SettingsPage) -> None:
    law = section(page, "law").form.editor("law")
    buttons = [card.button for card in law._cards]
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Down)
    assert law.value() == settings.LAWS[1]
    QTest.mouseClick(law._cards[0].sentence, Qt.MouseButton.LeftButton)
    assert law.value() == settings.LAWS[0]


def test_ticket_paper_is_chosen_by_its_number(page: SettingsPage, desk: Desk) -> None:
    paper = section(page, "paper")
    QTest.keyClick(paper.form.editor("ticket"), Qt.Key.Key_3)
    paper.save()
    assert desk.read(lambda unit: settings.get(unit, "paper")) == {
        "statement": "A4",
        "ticket": "80mm",
    }


def test_language_look_and_units_take_hold_at_once(
    page: SettingsPage, desk: Desk, around: Around
) -> None:
    form = section(page, "screen").form
    QTest.keyClick(form.editor("language"), Qt.Key.Key_1)
    QTest.keyClick(form.editor("theme"), Qt.Key.Key_2)
    QTest.keyClick(form.editor("weight_unit"), Qt.Key.Key_2)
    assert (around.language, around.theme) == ("zh_CN", "dark")
    assert desk.read(lambda unit: settings.get(unit, "weight_unit")) == "jin_and_kilogram"


def test_rules_are_saved_and_refused_under_their_field(page: SettingsPage, desk: Desk) -> None:
    scale = section(page, "rules")
    assert scale.form.editor("pick_evening").value() == 2
    scale.form.editor("leaf_step_g").setText("0.1")
    scale.form.editor("pick_evening").set_value(0)
    scale.form.editor("order").set_value("rent,bags,advance")
    scale.form.editor("floor_fen").setText("500")
    scale.save()
    found = desk.read(rules.read)
    assert (found.leaf.step_g, found.mushroom.step_g, found.floor_fen) == (50, 50, 50_000)
    assert found.order == ("rent", "bags", "advance")
    assert found.pick_rules == {"morning": 1}
    scale.form.editor("leaf_high_g").setText("0.05")
    scale.form.editor("cap_bp").setText("120")
    scale.save()
    assert notice(scale.form, "leaf_high_g")
    assert desk.read(rules.read) == found


# ---- closing ----


def close_books(page: SettingsPage, day: str) -> Any:
    books = section(page, "books")
    books.form.editor("closed_until").setText(day)
    books.save()
    return books


def test_closing_is_asked_once_more(
    page: SettingsPage, desk: Desk, messages: RecordedMessages
) -> None:
    close_books(page, "2024-03-31")
    assert desk.read(settings.closed_until) is None
    assert "2024-03-31" in messages.texts("grave")[0]
    messages.answer("confirm", True)
    close_books(page, "2024-03-31")
    assert desk.read(settings.closed_until) == date(2024, 3, 31)


def test_the_future_cannot_be_closed(
    page: SettingsPage, desk: Desk, messages: RecordedMessages
) -> None:
    books = close_books(page, "2024-04-03")
    assert "future" in notice(books.form, "closed_until")
    assert not messages.texts("grave")
    assert desk.read(settings.closed_until) is None


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


def test_prices_that_tie_are_refused_and_the_form_is_kept(
    page: SettingsPage, desk: Desk
) -> None:
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


def test_a_basket_is_added_and_taken_out_of_use(
    qtbot: Any, page: SettingsPage, desk: Desk
) -> None:
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


# ---- backups and the check ----


def test_a_backup_says_where_it_lies(
    page: SettingsPage, around: Around, messages: RecordedMessages
) -> None:
    backup = section(page, "backup")
    assert backup.facts == ["never", "backups", str(Path("data/book.coop"))]
    page.main_action.trigger()
    assert around.folders == [None]
    assert "book-20240402.coop" in backup.notice.text
    assert backup.facts[0] == "2024-04-02 10:05"
    backup.other_button.click()
    messages.answer("choose_folder", Path("usb"))
    backup.other_button.click()
    assert around.folders == [None, Path("usb")]


def test_a_failed_backup_is_told_plainly(page: SettingsPage, around: Around) -> None:
    around.trouble = UserError("The backup to {folder} failed.", folder="usb")
    backup = section(page, "backup")
    page.main_action.trigger()
    assert backup.notice.kind == "refused"
    assert backup.notice.text == "The backup to usb failed."


def test_a_clean_book_is_called_clean(page: SettingsPage) -> None:
    check = section(page, "check")
    page.main_action.trigger()
    assert check.notice.kind == "done"
    assert page.main_action.isEnabled()


def test_what_was_changed_behind_the_programs_back_is_listed(
    page: SettingsPage, desk: Desk
) -> None:
    desk.write(
        lambda unit: unit.connection.exec_driver_sql("UPDATE grades SET deduction_bp = 900")
    )
    check = section(page, "check")
    page.main_action.trigger()
    assert check.notice.kind == "refused"
    assert check.list.count() == 11
    assert "changed outside the program" in check.list.item(0).text()


def test_a_check_that_is_stopped_says_nothing(page: SettingsPage) -> None:
    check = section(page, "check")
    check._moved.connect(lambda _done, _total: check.stop())
    told = check._told

    def twice(done: int, total: int, what: str) -> None:
        told(done, total, what)
        told(done, total, what)

    check._told = twice
    page.main_action.trigger()
    assert not check.notice.kind
    assert check.empty.isVisible()


# ---- an empty book ----


def test_an_empty_book_offers_the_first_list(
    qtbot: Any,
    office: Office,
    around: Around,
    messages: RecordedMessages,
    failures: list[BaseException],
    tmp_path: Path,
) -> None:
    office.book.close()
    office.book = create_book(tmp_path / "empty.coop", office.clock)
    desk = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    page = SettingsPage(desk.context, around.services())
    show_page(qtbot, page)
    for entry in ENTRIES:
        section(page, entry.id)
    prices = section(page, "prices")
    qtbot.waitUntil(prices.table.empty.isVisible)
    assert prices.table.empty.button.text() == "Enter the first list"
    assert not prices.tomorrow_button.isVisible()
    desk.context.operations.shutdown()
    assert not failures
