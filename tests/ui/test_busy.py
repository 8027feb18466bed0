from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from ui_doubles import Book, RecordedMessages

from coop_desk.ui.changes import Done
from coop_desk.ui.jobs import Job, Progress
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.busy import BusyOverlay


class Desk:
    """A window with a line, operations with real threads, and the overlay."""

    def __init__(self, qtbot: Any, messages: RecordedMessages) -> None:
        self.now = 0.0
        self.gate = threading.Event()
        self.operations = Operations(Book().run, messages, print)
        self.window = QWidget()
        self.line = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.line)
        self.window.resize(800, 600)
        qtbot.addWidget(self.window)
        self.busy = BusyOverlay(self.window, self.operations, lambda: self.now)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.line.setFocus()

    def wait(self, _book: Any, progress: Progress) -> Done[None]:
        """Work that reports, then waits for the gate, then reports again."""
        progress(120, 542, "张三")
        self.gate.wait(5)
        progress(121, 542, "李四")
        return Done(None)


@pytest.fixture
def desk(qtbot: Any, messages: RecordedMessages) -> Iterator[Desk]:
    made = Desk(qtbot, messages)
    yield made
    made.gate.set()
    made.operations.shutdown()


def test_short_work_is_never_announced(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Post", lambda _book: Done(None))
    qtbot.waitUntil(lambda: desk.operations.quiet)
    assert not desk.busy._timer.isActive()
    assert not desk.busy.isVisible()


def test_long_work_says_what_and_how_many_and_can_be_cancelled(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    assert not desk.busy.isVisible()
    qtbot.waitUntil(desk.busy.isVisible, timeout=5000)
    assert desk.busy.accessibleName() == "Statements 120 of 542 · 张三"
    assert desk.busy.hasFocus()
    qtbot.keyClick(desk.busy, Qt.Key.Key_Escape)
    assert not desk.busy.cancel_button.isEnabled()
    desk.gate.set()
    qtbot.waitUntil(lambda: desk.operations.quiet)
    assert not desk.busy.isVisible()
    assert desk.line.hasFocus()


def test_keys_do_not_reach_what_lies_behind(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Post", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible, timeout=5000)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.window.focusWidget(), "12")
    assert desk.line.text() == ""


def test_work_that_cannot_be_cancelled_offers_no_button(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Post", lambda _book: Done(desk.gate.wait(5)))
    qtbot.waitUntil(desk.busy.isVisible, timeout=5000)
    assert not desk.busy.cancel_button.isVisible()
    qtbot.keyClick(desk.busy, Qt.Key.Key_Escape)
    assert not desk.busy._jobs[0].cancelled


def test_it_grows_with_the_window(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Post", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible, timeout=5000)
    desk.window.resize(1000, 700)
    qtbot.waitUntil(lambda: desk.busy.size() == desk.window.size())


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (None, "Please wait"),
        (0.2, "about 1 s left"),
        (41.4, "about 41 s left"),
        (61.0, "about 1 min left"),
        (600.0, "about 10 min left"),
    ],
)
def test_time_left_in_words(desk: Desk, left: float | None, words: str) -> None:
    assert desk.busy._time_words(left) == words


def test_a_second_job_takes_over_when_the_first_ends(qtbot: Any, desk: Desk) -> None:
    second = threading.Event()
    desk.operations.run_change(None, "First", desk.wait, progress=True)
    desk.operations.run_change(None, "Second", lambda _book: Done(second.wait(5)))
    qtbot.waitUntil(desk.busy.isVisible, timeout=5000)
    desk.gate.set()
    qtbot.waitUntil(lambda: desk.busy.accessibleName().startswith("Second"))
    second.set()
    qtbot.waitUntil(lambda: not desk.busy.isVisible())


def test_progress_without_a_total_shows_only_what(desk: Desk) -> None:
    assert desk.busy._progress_words(Job("", "book", what="张三")) == "张三"
    assert desk.busy._progress_words(Job("", "book", done=1, total=2)) == "1 of 2"


def test_no_shortcut_reaches_what_lies_behind(qtbot: Any, desk: Desk) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+2"), desk.window)
    shortcut.activated.connect(lambda: pressed.append("Ctrl+2"))
    desk.window.activateWindow()
    QTest.keyClick(desk.line, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Ctrl+2"]
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible)
    for holder in (desk.busy, desk.busy.cancel_button):
        holder.setFocus()
        QTest.keyClick(holder, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Ctrl+2"]
    desk.gate.set()
    qtbot.waitUntil(lambda: not desk.busy.isVisible())


def test_who_is_hidden_meanwhile_does_not_get_the_keys_back(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible)
    desk.line.hide()
    desk.gate.set()
    qtbot.waitUntil(lambda: not desk.busy.isVisible())
    assert not desk.line.hasFocus()


def test_who_is_gone_leaves_the_keys_to_the_page_and_not_to_the_veil(
    qtbot: Any, desk: Desk
) -> None:
    free: list[bool] = []
    desk.busy.keys_free.connect(lambda: free.append(True))
    desk.window.activateWindow()
    desk.line.setFocus()
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible)
    desk.line.hide()
    desk.gate.set()
    qtbot.waitUntil(lambda: not desk.busy.isVisible())
    assert free == [True]
    desk.line.show()
    desk.line.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "02")
    assert desk.line.text() == "02"


def test_what_lies_behind_gets_the_keys_only_afterwards(qtbot: Any, desk: Desk) -> None:
    other = QLineEdit()
    layout = desk.window.layout()
    assert layout is not None
    layout.addWidget(other)
    desk.window.activateWindow()
    desk.line.setFocus()
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible)
    other.setFocus()  # an answer came
    qtbot.waitUntil(desk.busy.hasFocus)
    desk.gate.set()
    qtbot.waitUntil(other.hasFocus)
    assert not desk.busy.isVisible()


def test_the_keys_come_back_to_who_had_them_while_another_window_was_in_front(
    qtbot: Any, desk: Desk
) -> None:
    desk.window.activateWindow()
    desk.line.setFocus()
    other = QWidget()
    qtbot.addWidget(other)
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    qtbot.waitUntil(desk.busy.isVisible)
    desk.window.activateWindow()
    desk.gate.set()
    qtbot.waitUntil(desk.line.hasFocus)


def test_enter_on_the_button_cancels(qtbot: Any, desk: Desk) -> None:
    desk.operations.run_change(None, "Statements", desk.wait, progress=True)
    qtbot.waitUntil(desk.busy.isVisible)
    desk.busy.cancel_button.setFocus()
    QTest.keyClick(desk.busy.cancel_button, Qt.Key.Key_Return)
    assert not desk.busy.cancel_button.isEnabled()
