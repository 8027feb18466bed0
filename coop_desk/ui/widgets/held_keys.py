"""Keys pressed into a form while something is on its way: kept for what comes after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class HeldKeys(QObject):
    """A quick clerk types on before a person is found, or the last ticket is in the book.

    From `hold()` on nothing typed reaches the form; `release()` types it where the focus then
    is, `drop()` forgets it. Keys of the page, such as F8, wait for their turn by `in_turn()`.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._application: Any = QApplication.instance()
        self._form = form
        self._is_holding = False
        self._held: list[Callable[[], None]] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.drop)

    def hold(self, longest: int = 0) -> None:
        """Keep what is typed from now on; at most so many milliseconds, 0 is without an end."""
        if longest:
            self._patience.start(longest)
        if not self._is_holding:
            self._is_holding = True
            self._application.installEventFilter(self)

    def drop(self) -> None:
        """Let typing through again; what was kept is forgotten."""
        self._patience.stop()
        if self._is_holding:
            self._is_holding = False
            self._application.removeEventFilter(self)
        self._held = []

    def release(self) -> None:
        """Let typing through again, what was kept first."""
        held = self._held
        self.drop()
        for act in held:
            self.in_turn(act)  # one of them may have begun another wait

    def in_turn(self, act: Callable[[], None], _checked: bool = False) -> None:
        """Do something now, or after what was pressed before it."""
        if self._is_holding:
            self._held.append(act)
        else:
            act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what would be typed into the form."""
        if not isinstance(watched, QWidget) or not self._form.isAncestorOf(watched):
            return False
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.KeyRelease,
        ):
            kind, key, modifiers = event.type(), event.key(), event.modifiers()
            text, repeated = event.text(), event.isAutoRepeat()
            self._held.append(lambda: _send(QKeyEvent(kind, key, modifiers, text, repeated)))
            return True
        if isinstance(event, QInputMethodEvent) and event.commitString():
            words = event.commitString()
            self._held.append(lambda: _send(_committed(words)))
            return True
        return False


def _send(event: QEvent) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        QCoreApplication.sendEvent(focus, event)


def _committed(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event
