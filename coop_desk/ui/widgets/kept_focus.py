"""The keys stay where somebody types, whatever a page that has been left does meanwhile."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class KeptFocus(QObject):
    """Gives the focus of a window back when something that is not seen takes it.

    What was asked for on one page may come when the person is on another: its rows, its paper.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._kept: QWidget | None = None  # who is to have the keys again
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or now is None or now.isVisible() or not old.isVisible():
            return
        if self._window.isAncestorOf(old) and self._window.isAncestorOf(now):
            self._kept = old
            QTimer.singleShot(0, self, self._give_back)  # it may be about to be shown

    def _give_back(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None or not shiboken6.isValid(kept) or not kept.isVisible():
            return
        holder = QApplication.focusWidget()
        if holder is None or not holder.isVisible():
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
