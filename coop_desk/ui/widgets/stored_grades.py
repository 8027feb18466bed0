"""What goes in or comes out by grade: an input for each, what is there beside it, the sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import WeightEdit, format_weight
from coop_desk.ui.widgets.grade_lines import (
    EDIT_WIDTH,
    REST_KEYS,
    GradeOption,
    GradeWeight,
    read_grams,
    step_among,
)

NAME_WIDTH, STORE_WIDTH = 9 * GRID, 18 * GRID


class StoredGrades(Retranslated, QWidget):
    """An editor whose value is the weights entered, best grade first.

    `held` says how much of each grade is there; plus, or the button beside it, takes all of it.
    Enter goes to the next grade and after the last one leaves.
    """

    edited = Signal()

    def __init__(
        self,
        grades: Sequence[GradeOption],
        held: Mapping[int, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grades = tuple(grades)
        self._held = held
        self.edits: list[WeightEdit] = []
        self.buttons: list[QPushButton] = []
        self._sum = QLabel()
        set_look(self._sum, "faded")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(3, 1)
        for place, grade in enumerate(self._grades):
            self._add_row(place, grade)
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(self._sum, len(self._grades), 0, 1, 2, right)
        if held is not None:  # what stands beside it does not move with the figures
            self._grid.setColumnMinimumWidth(2, STORE_WIDTH)
        if self.edits:
            self.setFocusProxy(self.edits[0])
        self.retranslate()

    def _add_row(self, place: int, grade: GradeOption) -> None:
        name, edit = QLabel(grade.name), WeightEdit(self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(edit)
        edit.setFixedWidth(EDIT_WIDTH)
        edit.edited.connect(self._on_edited)
        edit.installEventFilter(self)
        self.edits.append(edit)
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(edit, place, 1)
        if self._held is None:
            return
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # plus does the same from the keys
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        set_look(button, "link")
        button.clicked.connect(partial(self._on_button, place))
        self.buttons.append(button)
        self._grid.addWidget(button, place, 2)

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.tr("/ {jin} in store")
        for place, (grade, edit) in enumerate(zip(self._grades, self.edits, strict=True)):
            edit.setAccessibleName(grade.name)
            if self._held is not None:
                held = format_weight(self._held.get(grade.id, 0))
                self.buttons[place].setText(words.format(jin=held))
                self.buttons[place].setToolTip(self.tr("All of it (+)"))
                edit.setAccessibleDescription(words.format(jin=held))
        self._show_sum()

    def set_held(self, held: Mapping[int, int]) -> None:
        """Say anew how much of each grade is there."""
        self._held = held
        self.retranslate()

    # ---- as an editor ----

    def value(self) -> tuple[GradeWeight, ...] | None:
        """The weights entered, None for none; UserError for one that cannot be read."""
        pairs = zip(self._grades, self.edits, strict=True)
        weights = (GradeWeight(grade.id, grams) for grade, edit in pairs if (grams := edit.value()))
        return tuple(weights) or None

    def set_value(self, value: Sequence[GradeWeight] | None) -> None:
        """Show these weights and no others."""
        grams = dict(value or ())
        for grade, edit in zip(self._grades, self.edits, strict=True):
            edit.set_value(grams.get(grade.id))
        self._show_sum()

    def typed(self) -> dict[str, str]:
        """What stands in the inputs, by grade."""
        pairs = zip(self._grades, self.edits, strict=True)
        return {str(grade.id): edit.text() for grade, edit in pairs if edit.text()}

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        texts = typed if isinstance(typed, dict) else {}
        for grade, edit in zip(self._grades, self.edits, strict=True):
            edit.set_typed(texts.get(str(grade.id), ""))
        self._show_sum()

    def readable(self) -> list[GradeWeight]:
        """The weights that can be read so far."""
        pairs = zip(self._grades, self.edits, strict=True)
        return [
            GradeWeight(grade.id, grams) for grade, edit in pairs if (grams := read_grams(edit))
        ]

    def short(self) -> list[str]:
        """The names of the grades of which more was entered than is there."""
        entered, held = dict(self.readable()), self._held
        if held is None:
            return []
        return [one.name for one in self._grades if entered.get(one.id, 0) > held.get(one.id, 0)]

    # ---- all of it ----

    def take_all(self, place: int) -> None:
        """Fill in all there is of the grade at a place."""
        held = (self._held or {}).get(self._grades[place].id, 0)
        if held > 0:
            self.edits[place].set_value(held)
            self._on_edited()

    def _on_button(self, place: int, _checked: bool = False) -> None:
        self.take_all(place)

    def _on_edited(self) -> None:
        self._show_sum()
        self.edited.emit()

    def _show_sum(self) -> None:
        total = sum(line.grams for line in self.readable())
        words = self.tr("together {jin} jin").format(jin=format_weight(total))
        self._sum.setText(words if total else " ")

    # ---- keys ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Plus is no part of a weight: it takes all there is."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and Qt.Key(event.key()) in REST_KEYS and watched in self.edits:
            self.take_all(self.edits.index(watched))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next grade and Esc to the one before; at the ends the form moves."""
        if not step_among(self.edits, event):
            super().keyPressEvent(event)
