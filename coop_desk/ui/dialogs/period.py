"""Other days: from one day to another, both counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coop_desk.domain.dates import Period
from coop_desk.errors import UserError
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.theme import GRID, set_look


class PeriodDialog(QDialog):
    """Asks for two days; `period` holds them once it was accepted."""

    def __init__(self, parent: QWidget | None, period: Period, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self.period = period
        self.setWindowTitle(self.tr("Which days?"))
        self.form = Form(self._fields, today=today)
        self.form.set_values({"first": period.start, "last": period.last})
        self.form.submitted.connect(self._on_submitted)
        show = QPushButton(self.tr("Show"))
        set_look(show, "main")
        show.setAutoDefault(False)
        show.clicked.connect(self.form.submit)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        self.form.go_to_first()

    def _fields(self) -> Sequence[Field]:
        return (
            Field("first", self.tr("First day"), "date", required=True),
            Field("last", self.tr("Last day"), "date", required=True),
        )

    def _on_submitted(self, values: dict[str, Any]) -> None:
        first, last = values["first"], values["last"]
        if last < first:
            self.form.show_error(UserError("The last day lies before the first.", field="last"))
            return
        self.period = Period.through(first, last)
        self.accept()
