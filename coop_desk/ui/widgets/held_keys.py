"""Keys pressed into a form while its ticket is on the way: kept for the form that comes after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class HeldKeys(QObject):
    """A quick clerk types the next person before the last ticket is in the book.

    From `hold()` on nothing typed reaches the form; `release()` types it where the focus then
    is, `drop()` forgets it.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._is_holding = False
        self._held: list[Callable[[], QEvent]] = []

    def hold(self) -> None:
        """Keep what is typed from now on."""
        if not self._is_holding:
            self._is_holding = True
            QApplication.instance().installEventFilter(self)

    def drop(self) -> None:
        """Let typing through again; what was kept is forgotten."""
        if self._is_holding:
            self._is_holding = False
            QApplication.instance().removeEventFilter(self)
        self._held = []

    def release(self) -> None:
        """Let typing through again, what was kept first."""
        held = self._held
        self.drop()
        for make in held:
            focus = QApplication.focusWidget()
            if focus is not None:
                QCoreApplication.sendEvent(focus, make())

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
            self._held.append(lambda: QKeyEvent(kind, key, modifiers, text, repeated))
            return True
        if isinstance(event, QInputMethodEvent) and event.commitString():
            words = event.commitString()
            self._held.append(lambda: _committed(words))
            return True
        return False


def _committed(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event
