from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from ui_doubles import Book, RecordedMessages
from ui_samples import TODAY, EmptyPage, SamplePage, entries, factories

from coop_desk.domain.dates import Period
from coop_desk.ui import theme
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.drafts import MemoryDrafts
from coop_desk.ui.language import CHINESE, ENGLISH, Language
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.ops import Operations
from coop_desk.ui.scope import Scope, SeasonRow
from coop_desk.ui.screens import grab
from coop_desk.ui.widgets.finder import Deliver, Finder, Found
from coop_desk.ui.widgets.status_line import Status

CONTROL = Qt.KeyboardModifier.ControlModifier
ESC, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return
MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    made = make_window()
    made.show_first()
    return made


def sample(window: MainWindow) -> SamplePage:
    window.show_page("leaf")
    page = window.current_page
    assert isinstance(page, SamplePage)
    return page


def press(qtbot: Any, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


# ---- pages ----


def test_pages_are_made_when_first_shown(window: MainWindow) -> None:
    assert list(window._pages) == ["overview"]
    window.show_page("people")
    assert list(window._pages) == ["overview", "people"]
    first = window.page("people")
    window.show_page("overview")
    window.show_page("people")
    assert window.current_page is first


def test_ctrl_numbers_jump(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_4, CONTROL)
    assert window.current_id == "greenhouses"
    press(qtbot, Qt.Key.Key_9, CONTROL)
    assert window.current_id == "people"
    assert window.navigation._buttons["people"].isChecked()


def test_the_navigation_shows_pages(qtbot: Any, window: MainWindow) -> None:
    button = window.navigation._buttons["settings"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.current_id == "settings"
    assert window.header.title.text() == "Settings"


def test_every_page_of_the_navigation_is_named(window: MainWindow) -> None:
    for entry in entries():
        button = window.navigation._buttons[entry.id]
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name) == entry.title


def test_a_target_is_opened_on_its_page(window: MainWindow) -> None:
    page = sample(window)
    window.show_page("leaf", 217)
    assert page.opened == [217]


def test_an_unknown_page_is_an_error_and_leaves_the_window_as_it_was(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.show_page("nowhere")
    assert window.current_id == "overview"


def test_esc_goes_back_page_by_page(qtbot: Any, window: MainWindow) -> None:
    window.show_page("people")
    window.show_page("books")
    press(qtbot, ESC)
    assert window.current_id == "people"
    press(qtbot, ESC)
    press(qtbot, ESC)
    assert window.current_id == "overview"


def test_esc_closes_what_is_open_on_the_page_first(qtbot: Any, window: MainWindow) -> None:
    page = sample(window)
    page.table.show_filters()
    page.table.view.setFocus()
    press(qtbot, ESC)
    assert not page.table.header.is_filtering
    assert window.current_id == "leaf"
    press(qtbot, ESC)
    assert window.current_id == "overview"


def test_esc_in_a_form_steps_through_its_fields_before_the_page(
    qtbot: Any, window: MainWindow
) -> None:
    page = sample(window)
    page.form.go_to("grade")
    press(qtbot, ESC)
    assert page.form.current_key() == "person"
    assert window.current_id == "leaf"
    press(qtbot, ESC)
    assert window.current_id == "overview"


def test_the_last_page_is_shown_again(make_window: MakeWindow) -> None:
    first = make_window()
    first.show_first()
    first.show_page("books")
    first.close()
    second = make_window()
    second.show_first()
    assert second.current_id == "books"


# ---- reading again ----


def test_a_page_reads_again_only_when_concerned(window: MainWindow, operations: Operations) -> None:
    page = sample(window)
    before = page.refreshed
    operations.changed.emit(Changes.BAGS)
    assert page.refreshed == before
    operations.changed.emit(Changes.LEAF | Changes.BAGS)
    assert page.refreshed == before + 1


def test_a_page_out_of_sight_reads_when_it_is_shown(
    window: MainWindow, operations: Operations, scope: Scope
) -> None:
    page = sample(window)
    window.show_page("people")
    before = page.refreshed
    operations.changed.emit(Changes.LEAF)
    scope.choose_named("today")
    assert page.refreshed == before
    window.show_page("leaf")
    assert page.refreshed == before + 1
    window.show_page("leaf")
    assert page.refreshed == before + 1


def test_posting_from_the_form_says_so_and_begins_anew(qtbot: Any, window: MainWindow) -> None:
    page = sample(window)
    before = page.refreshed
    qtbot.keyClicks(QApplication.focusWidget(), "zs")
    press(qtbot, ENTER)
    page.form.go_to("gross")
    qtbot.keyClicks(QApplication.focusWidget(), "18.65")
    press(qtbot, Qt.Key.Key_F8)
    assert page.posted["person"] == 217
    assert window.status_line.said.text() == "Posted CY2024-010001"
    assert page.form.editor("gross").text() == ""
    assert page.form.current_key() == "person"
    assert page.refreshed == before + 1


# ---- the head ----


def test_the_head_follows_the_page(window: MainWindow) -> None:
    page = sample(window)
    header = window.header
    assert header.title.text() == "Leaf counter"
    assert header.main_button.text() == "Post and print"
    assert header.period_picker.isVisible()
    assert page.main_action is not None
    page.main_action.setEnabled(False)
    assert not header.main_button.isEnabled()
    page.main_action.setText("Other")
    assert header.main_button.text() == "Other"
    window.show_page("people")
    for part in (header.main_button, header.period_picker, header.season_picker):
        assert not part.isVisible()


def test_the_main_button_does_the_main_action(window: MainWindow) -> None:
    page = sample(window)
    window.header.main_button.click()
    assert page.form._lines["person"].notice.text == "Please fill in: Person."


def test_the_pickers_choose_for_all_pages(window: MainWindow, scope: Scope) -> None:
    sample(window)
    scope.set_seasons([SeasonRow(2, "2024 spring"), SeasonRow(1, "2023 autumn")], 2)
    header = window.header
    assert header.season_picker.text().strip() == "2024 spring"
    assert header.period_picker.text().strip() == "2024"
    header._season_menu.actions()[2].trigger()
    assert scope.season == SeasonRow(1, "2023 autumn")
    header._season_menu.actions()[0].trigger()
    assert scope.season is None
    header._period_menu.actions()[2].trigger()
    assert header.period_picker.text().strip() == "2024-03"
    assert header.period_picker.accessibleName() == "Period: 2024-03"


def test_other_days_are_asked_for(
    qtbot: Any, window: MainWindow, scope: Scope, messages: RecordedMessages
) -> None:
    sample(window)

    def fill(dialog: Any) -> bool:
        qtbot.addWidget(dialog)
        dialog.form.editor("first").setText("2-1")
        dialog.form.editor("last").setText("1-15")
        dialog.form.submit()
        assert dialog.form._lines["last"].notice.text == "The last day lies before the first."
        dialog.form.editor("last").setText("2-15")
        dialog.form.submit()
        return dialog.result() == 1

    messages.on_show = fill
    window.header._period_menu.actions()[-1].trigger()
    assert (scope.period.start.day, scope.period.last.day) == (1, 15)  # type: ignore[union-attr]
    messages.on_show = None
    window.header._period_menu.actions()[-1].trigger()
    assert isinstance(scope.period, Period)
    assert scope.period.start.month == 2


# ---- the foot ----


def test_the_foot_says_book_season_user_backup_and_demo(window: MainWindow, scope: Scope) -> None:
    window.show_status(Status("Mingxing", user="Li Hong", backup="2024-03-21 08:02", demo=True))
    scope.set_seasons([SeasonRow(2, "2024 spring")], 2)
    words = [label.text() for _image, label in window.status_line._parts.values()]
    assert words == ["Mingxing", "2024 spring", "Li Hong", "Backup 2024-03-21 08:02"]
    assert window.status_line.demo_mark.isVisible()
    assert window.windowTitle() == "Mingxing — Cooperative desk"
    window.show_status(Status("Mingxing"))
    assert window.status_line._parts["shield"][1].text() == "No verified backup yet"
    assert not window.status_line.demo_mark.isVisible()


# ---- sizes ----


def test_a_narrow_window_keeps_only_icons(make_window: MakeWindow, qtbot: Any) -> None:
    window = make_window(1366)
    assert window.navigation.is_wide
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: not window.navigation.is_wide)
    assert window.navigation.width() == 52
    window.resize(1366, 720)
    qtbot.waitUntil(lambda: window.navigation.is_wide)


def test_the_words_can_be_put_away_for_good(make_window: MakeWindow) -> None:
    first = make_window()
    first.navigation.toggle.click()
    assert not first.navigation.is_wide
    first.close()
    second = make_window()
    assert not second.navigation.is_wide
    second.navigation.toggle.click()
    assert second.navigation.is_wide


def test_size_is_remembered(make_window: MakeWindow, memory: QSettings) -> None:
    first = make_window(640, 610)
    first.close()
    again = QSettings(memory.fileName(), QSettings.Format.IniFormat)
    assert not again.value("window/geometry").isEmpty()
    second = MainWindow(entries, again)
    assert (second.width(), second.height()) == (640, 610)


# ---- Ctrl+K ----


@pytest.fixture
def finder(qtbot: Any, window: MainWindow) -> Finder:
    def find(text: str, deliver: Deliver) -> None:
        if text == "zs":
            deliver([Found("person", "张三", "联丰组 0217", "leaf", 217)])
        else:
            deliver([])

    window.set_finder(find)
    press(qtbot, Qt.Key.Key_K, CONTROL)
    assert window.finder.line.hasFocus()
    return window.finder


def found(finder: Finder) -> list[str]:
    return [finder.list.item(row).text() for row in range(finder.list.count())]


def look_for(qtbot: Any, finder: Finder, text: str) -> None:
    qtbot.keyClicks(finder.line, text)
    qtbot.waitUntil(lambda: not finder._pause.isActive())


def test_ctrl_k_finds_a_page(qtbot: Any, window: MainWindow, finder: Finder) -> None:
    assert len(found(finder)) == len(entries())
    look_for(qtbot, finder, "sett")
    assert found(finder) == ["Settlement", "Settings"]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, ENTER)
    assert window.current_id == "settings"
    assert not finder.isVisible()


def test_ctrl_k_finds_a_person_and_opens_them(
    qtbot: Any, window: MainWindow, finder: Finder
) -> None:
    look_for(qtbot, finder, "zs")
    assert found(finder) == ["张三"]
    press(qtbot, ENTER)
    page = window.current_page
    assert isinstance(page, SamplePage)
    assert page.opened == [217]


def test_esc_leaves_the_finder_and_nothing_else(
    qtbot: Any, window: MainWindow, finder: Finder
) -> None:
    press(qtbot, ESC)
    assert not finder.isVisible()
    assert window.current_id == "overview"


def test_nothing_found_is_said(qtbot: Any, finder: Finder) -> None:
    look_for(qtbot, finder, "qq")
    assert found(finder) == ["Nothing found"]
    press(qtbot, ENTER)
    assert finder.isVisible()


def test_an_answer_after_leaving_is_dropped(qtbot: Any, window: MainWindow) -> None:
    waiting: list[Any] = []
    window.set_finder(lambda text, deliver: waiting.append(deliver))
    press(qtbot, Qt.Key.Key_K, CONTROL)
    look_for(qtbot, window.finder, "zs")
    press(qtbot, ESC)
    waiting[0]([Found("person", "张三", "", "leaf", 217)])
    assert not window.finder.isVisible()


def test_a_click_elsewhere_leaves_the_finder(
    qtbot: Any, window: MainWindow, finder: Finder
) -> None:
    window.navigation._buttons["people"].setFocus()
    assert not finder.isVisible()
    assert window.navigation._buttons["people"].hasFocus()


# ---- closing ----


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_closing_asks_once_about_what_is_unsaved_and_keeps_it(
    qtbot: Any, window: MainWindow, messages: RecordedMessages, drafts: MemoryDrafts
) -> None:
    page = sample(window)
    page.form.editor("amount").setText("12.5")
    assert not window.close()
    assert "Leaf counter" in messages.texts("confirm")[0]
    assert drafts.find("sample")["amount"] == "12.5"  # type: ignore[index]
    messages.answer("confirm", True)
    with qtbot.waitSignal(window.closed):
        assert window.close()


def test_closing_waits_for_work_under_way(
    qtbot: Any,
    present: Any,
    gate: threading.Event,
    messages: RecordedMessages,
    scope: Scope,
    memory: QSettings,
) -> None:
    book = Book()
    operations = Operations(book.run, messages, print)
    window = MainWindow(entries, memory)
    window.furnish(
        factories(),
        operations=operations,
        messages=messages,
        scope=scope,
        drafts=MemoryDrafts(),
        today=lambda: TODAY,
    )
    present(window)

    def slow(book: Book) -> Done[None]:
        gate.wait(5)
        book.written.append("whole")
        return Done(None)

    operations.run_change(None, "Posting", slow)
    assert not window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        gate.set()
    assert book.written == ["whole"]
    assert not window.isVisible()


# ---- words ----


def test_the_window_changes_its_language(
    qtbot: Any, window: MainWindow, language: Language
) -> None:
    sample(window)
    language.choose(CHINESE)
    language.choose(ENGLISH)
    QApplication.processEvents()
    assert window.header.title.text() == "Leaf counter"
    assert window.navigation._buttons["people"].text().strip() == "People"


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    sample(window)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_window_can_be_photographed(window: MainWindow, tmp_path: Path) -> None:
    picture = grab(window, tmp_path / "shots" / "leaf.png")
    assert picture.stat().st_size > 10_000
    with pytest.raises(OSError, match="could not be written"):
        grab(window, tmp_path / "shots" / "no" / ("x" * 300 + ".png"))


def test_an_empty_page_puts_the_focus_on_its_first_step(window: MainWindow) -> None:
    window.show_page("bags")
    page = window.current_page
    assert isinstance(page, EmptyPage)
    assert page.empty.button.hasFocus()


def test_the_theme_changes_while_the_window_is_open(
    qapp: QApplication, window: MainWindow, family: str, tmp_path: Path
) -> None:
    page = sample(window)
    page.table.reload()
    try:
        theme.apply_theme(qapp, "dark", family)
        QApplication.processEvents()
        menu = window.navigation.toggle.icon().pixmap(24, 24).toImage()
        assert menu.pixelColor(12, 12).name() == theme.colour("faded").name()
        assert page.table.model._faded.color() == theme.colour("ghost")
        whole = window.grab().toImage()
        assert whole.pixelColor(whole.width() - 4, 70).name() == theme.colour("paper").name()
        grab(window, tmp_path / "dark.png")
    finally:
        theme.apply_theme(qapp, "light", family)
