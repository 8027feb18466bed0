from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from coop_desk.errors import UserError
from coop_desk.ui.crash import CrashReport
from coop_desk.ui.messages import DialogMessages

Act = Callable[[QDialog], None]


@pytest.fixture
def acting(monkeypatch: pytest.MonkeyPatch) -> Callable[[Act], list[QDialog]]:
    """Lets a test act on each dialog that would wait; the dialogs shown."""

    def set_up(act: Act) -> list[QDialog]:
        shown: list[QDialog] = []

        def execute(dialog: QDialog) -> int:
            shown.append(dialog)
            dialog.show()
            act(dialog)
            assert not dialog.isVisible(), "the dialog was left open"
            return dialog.result()

        monkeypatch.setattr(QDialog, "exec", execute)
        monkeypatch.setattr(QPrintDialog, "exec", execute)
        return shown

    return set_up


@pytest.fixture
def door(tmp_path: Path) -> DialogMessages:
    return DialogMessages(tmp_path)


def press(key: Qt.Key) -> Act:
    def act(dialog: QDialog) -> None:
        QTest.keyClick(dialog.focusWidget() or dialog, key)

    return act


def words(dialog: Any) -> str:
    return str(dialog.text)


def test_the_guard_refuses_real_dialogs() -> None:
    with pytest.raises(pytest.fail.Exception):
        QMessageBox().exec()
    with pytest.raises(pytest.fail.Exception):
        QMessageBox.question(None, "", "")
    with pytest.raises(pytest.fail.Exception):
        QFileDialog.getOpenFileName(None, "", "", "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_inform_goes_away_by_enter_and_esc(door: DialogMessages, acting: Any, key: Qt.Key) -> None:
    shown = acting(press(key))
    door.inform(None, "The backup was verified.")
    assert words(shown[0]) == "The backup was verified."


@pytest.mark.parametrize(
    ("grave", "key", "answer"),
    [
        (False, Qt.Key.Key_Return, True),
        (False, Qt.Key.Key_Escape, False),
        (True, Qt.Key.Key_Return, False),
        (True, Qt.Key.Key_Escape, False),
    ],
)
def test_enter_says_yes_only_to_what_can_be_taken_back(
    door: DialogMessages, acting: Any, grave: bool, key: Qt.Key, answer: bool
) -> None:
    acting(press(key))
    assert door.confirm(None, "Void the ticket?", "Void", grave=grave) is answer


def test_the_yes_is_the_verb(door: DialogMessages, acting: Any) -> None:
    def press_void(dialog: QDialog) -> None:
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        assert set(buttons) == {"Void", "Cancel"}
        buttons["Void"].click()

    acting(press_void)
    assert door.confirm(None, "Void the ticket?", "Void", grave=True)


def test_a_refusal_is_worded_with_its_values(door: DialogMessages, acting: Any) -> None:
    shown = acting(press(Qt.Key.Key_Return))
    door.refuse(None, UserError("The shed {shed} is let.", shed=12))
    door.refuse(None, "Plain words.")
    assert [words(dialog) for dialog in shown] == ["The shed 12 is let.", "Plain words."]


def test_markup_in_a_name_stays_words(door: DialogMessages, acting: Any) -> None:
    shown = acting(press(Qt.Key.Key_Return))
    door.inform(None, "<b>张三</b> & 李四")
    assert words(shown[0]) == "<b>张三</b> & 李四"


def test_dialogs_are_named_for_those_who_hear_the_screen(door: DialogMessages, acting: Any) -> None:
    names: list[str] = []

    def act(dialog: QDialog) -> None:
        interface = QAccessible.queryAccessibleInterface(dialog)
        names.append(interface.text(QAccessible.Text.Name))
        dialog.reject()

    acting(act)
    door.confirm(None, "?", "Yes")
    assert names == ["Please confirm"]


def test_files_begin_where_the_last_one_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    remembered: list[Path] = []
    door = DialogMessages(tmp_path, remembered.append)
    chosen = tmp_path / "elsewhere" / "book.xlsx"
    asked: list[str] = []

    def choose(_parent: Any, _title: str, start: str, *_rest: Any) -> tuple[str, str]:
        asked.append(start)
        return str(chosen), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert door.choose_open_file(None, "Open", "Workbook (*.xlsx)") == chosen
    assert door.choose_save_file(None, "Save", "a.pdf", "PDF (*.pdf)") == chosen
    assert asked == [str(tmp_path), str(chosen.parent / "a.pdf")]
    assert remembered == [chosen.parent, chosen.parent]


def test_giving_up_is_none(monkeypatch: pytest.MonkeyPatch, door: DialogMessages) -> None:
    def nothing(*_arguments: Any) -> tuple[str, str]:
        return "", ""

    def no_folder(*_arguments: Any) -> str:
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", nothing)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", nothing)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", no_folder)
    assert door.choose_open_file(None, "", "") is None
    assert door.choose_save_file(None, "", "", "") is None
    assert door.choose_folder(None, "") is None


def test_a_crash_shows_its_report(door: DialogMessages, acting: Any) -> None:
    shown = acting(press(Qt.Key.Key_Escape))
    report = CrashReport("ValueError", "details", None)
    door.crash(None, report)
    assert shown[0].report is report


def test_a_printer_is_set_up_for_its_pages(door: DialogMessages, acting: Any) -> None:
    def act(dialog: Any) -> None:
        assert (dialog.fromPage(), dialog.toPage()) == (1, 3)
        assert dialog.maxPage() == 3
        dialog.reject()

    acting(act)
    assert door.choose_printer(None, 3) is None


def test_a_dialog_is_let_go_when_it_closes(
    monkeypatch: pytest.MonkeyPatch, door: DialogMessages
) -> None:
    kept: list[weakref.ref[QDialog]] = []

    def execute(dialog: QDialog) -> int:
        kept.append(weakref.ref(dialog))
        dialog.show()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", execute)
    gc.disable()
    try:
        assert door.confirm(None, "Close the season?", "Close")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert kept[0]() is None
    finally:
        gc.enable()
