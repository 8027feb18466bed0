"""A small window that stays while the demo book is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.busy import BusyOverlay

SIZE = (560, 300)


class MakingDialog(QDialog):
    """Runs `make(progress)` beside the window; accepted when it is done, rejected on Cancel.

    A refusal is kept in `error`.
    """

    def __init__(
        self,
        parent: QWidget | None,
        operations: Operations,
        make: Callable[[Any], Any],
    ) -> None:
        super().__init__(parent)
        self.error: UserError | None = None
        self._operations, self._make = operations, make
        self._title = self.tr("Making the demo")
        self.setWindowTitle(self._title)
        self.resize(*SIZE)
        label = QLabel(
            self.tr("A whole year of a made-up cooperative is entered, ticket by ticket.")
        )
        label.setWordWrap(True)
        set_look(label, "faded")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.addWidget(label)
        layout.addStretch(1)
        self.busy = BusyOverlay(self, operations)
        QTimer.singleShot(0, self, self._start)

    def _start(self) -> None:
        self._operations.run_aside(
            self,
            self._title,
            self._make,
            on_done=self._on_done,
            on_refused=self._on_refused,
            on_failed=self.reject,
            progress=True,
        )

    def _on_done(self, _value: Any) -> None:
        self.accept()

    def _on_refused(self, error: UserError) -> None:
        self.error = error
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc does not close it: Cancel does, at a moment when the work can stop."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor does the window's cross while the work goes on."""
        if self._operations.busy:
            event.ignore()
        else:
            super().closeEvent(event)
