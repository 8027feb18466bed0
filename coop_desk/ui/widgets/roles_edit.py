"""Boxes for roles: any number of them can be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from coop_desk.domain import terms
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words

COLUMNS = 3


class RolesEdit(Retranslated, QWidget):
    """An editor whose value is the ticked roles' codes, None for none."""

    edited = Signal()

    def __init__(self, roles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {role: QCheckBox() for role in roles}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        for place, box in enumerate(self.boxes.values()):
            box.clicked.connect(self._on_clicked)
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(next(iter(self.boxes.values())))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the roles again."""
        for role, box in self.boxes.items():
            box.setText(in_words(role, terms.ROLES))

    def value(self) -> tuple[str, ...] | None:
        """The ticked roles."""
        return tuple(role for role, box in self.boxes.items() if box.isChecked()) or None

    def set_value(self, value: Sequence[str] | None) -> None:
        """Tick these."""
        for role, box in self.boxes.items():
            box.setChecked(role in (value or ()))

    def typed(self) -> list[str]:
        """The ticked roles."""
        return list(self.value() or ())

    def set_typed(self, typed: Any) -> None:
        """Tick them again."""
        self.set_value(typed if isinstance(typed, list) else None)

    def _on_clicked(self, _checked: bool) -> None:
        self.edited.emit()
