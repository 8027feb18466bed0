"""The settings on a real small book: every section saves, refuses and goes back by keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_doubles import CTRL, ENTER, Around, notice, section
from ui_doubles import RecordedMessages

from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import rules, settings
from coop_desk.storage.book import create_book
from coop_desk.ui.changes import Changes
from coop_desk.ui.pages.settings import ENTRIES, SettingsPage


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
    baskets = section(page, "baskets")
    assert page.main_action.isVisible()
    page.main_action.trigger()
    assert baskets.panel.is_open


def test_prices_are_found_from_the_settings(page: SettingsPage, desk: Desk) -> None:
    prices = section(page, "prices")
    assert not page.main_action.isVisible()
    assert prices.go_button.hasFocus()
    QTest.keyClick(prices.go_button, Qt.Key.Key_Space)
    assert desk.gone == [("prices", None)]


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
    scale.form.editor("bag_fewest").setText("12")
    scale.form.editor("weather_rain").setText("6.5")
    scale.form.editor("hour_1").setText("530")
    scale.form.editor("hour_2").setText("")
    scale.save()
    found = desk.read(rules.read)
    assert (found.leaf.step_g, found.mushroom.step_g, found.floor_fen) == (50, 50, 50_000)
    assert found.order == ("rent", "bags", "advance")
    assert found.bags.fewest == 12
    assert found.pick_rules == {"morning": 1}
    assert found.pick_hours == (("00:00", 2), ("05:30", 1))
    assert found.leaf_weather == {"dry": 0, "dew": 200, "rain": 650}
    scale.form.editor("leaf_high_g").setText("0.05")
    scale.form.editor("cap_bp").setText("120")
    scale.save()
    assert notice(scale.form, "leaf_high_g")
    assert desk.read(rules.read) == found


def test_the_band_of_processing_is_set_and_refused(page: SettingsPage, desk: Desk) -> None:
    own = section(page, "rules")
    assert own.form.editor("out_turn_low").text() == "3.8"
    own.form.editor("out_turn_low").setText("3.75")
    own.form.editor("out_turn_high").setText("4.9")
    own.save()
    assert tuple(desk.read(rules.read).out_turn) == (375, 490)
    own.form.editor("out_turn_high").setText("3.7")
    own.save()
    assert notice(own.form, "out_turn_high") == "The upper end must be more than the lower one."
    assert tuple(desk.read(rules.read).out_turn) == (375, 490)


def test_how_long_goods_may_lie_is_set_and_refused(page: SettingsPage, desk: Desk) -> None:
    own = section(page, "rules")
    assert own.form.editor("shelf_mushroom").text() == "3"
    own.form.editor("shelf_mushroom").setText("2")
    own.form.editor("count_band_bp").setText("2.5")
    own.save()
    store = desk.read(rules.read).store
    assert store.shelf_days == {"mushroom": 2, "leaf": 1, "dry_tea": 540}
    assert store.count_band_bp == 250
    own.form.editor("shelf_leaf").setText("-1")
    own.save()
    assert notice(own.form, "shelf_leaf")
    assert desk.read(rules.read).store == store


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
    desk.write(lambda unit: unit.connection.exec_driver_sql("UPDATE grades SET deduction_bp = 900"))
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


def test_every_section_opens_on_an_empty_book(
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
    desk.context.operations.shutdown()
    assert not failures
