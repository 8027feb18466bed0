"""The weights of a delivery by grade: one input for each, what each comes to, what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import WeightEdit

EDIT_WIDTH = 15 * GRID
REST_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class GradeOption(NamedTuple):
    """A grade a line can have."""

    id: int
    name: str
    rank: int


class GradeWeight(NamedTuple):
    """What was entered for a grade, in grams."""

    grade_id: int
    grams: int


class GradeLines(Retranslated, QWidget):
    """An editor whose value is the weights entered, best grade first.

    Enter goes to the next grade and after the last one leaves; plus fills the grade it is
    pressed in with the rest of the pay weight.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grades: tuple[GradeOption, ...] = ()
        self._edits: list[WeightEdit] = []
        self._titles: list[QLabel] = []
        self._amounts: list[QLabel] = []
        self._prices: Mapping[int, int] = {}
        self._pay_g: int | None = None
        self.rest = QLabel()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(99, 1)

    # ---- what it offers ----

    def set_grades(self, grades: Sequence[GradeOption]) -> None:
        """Offer these grades; weights stay where their grade is still offered."""
        if tuple(grades) == self._grades:
            return
        kept = self.typed()
        self._drop_columns()
        self._grades = tuple(grades)
        for place, grade in enumerate(self._grades):
            self._add_column(place, grade)
        self._grid.addWidget(self.rest, 1, len(self._grades))
        for before, after in pairwise((self, *self._edits)):
            QWidget.setTabOrder(before, after)
        self._take_proxy(self._edits[0] if self._edits else None)
        self.set_typed(kept)
        self._show()

    def _take_proxy(self, edit: Any) -> None:
        """Qt takes None here, its stubs do not say so."""
        self.setFocusProxy(edit)

    def _drop_columns(self) -> None:
        self._take_proxy(None)
        for widget in (*self._titles, *self._edits, *self._amounts):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._titles, self._edits, self._amounts = [], [], []

    def _add_column(self, place: int, grade: GradeOption) -> None:
        title, edit, amount = QLabel(), WeightEdit(self), QLabel()
        set_look(title, "small")
        set_look(amount, "small")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setFixedWidth(EDIT_WIDTH)
        edit.setAccessibleName(grade.name)
        edit.edited.connect(self._on_edited)
        edit.installEventFilter(self)
        title.setBuddy(edit)
        for row, widget in enumerate((title, edit, amount)):
            self._grid.addWidget(widget, row, place)
            widget.show()  # at once, so that it can take the focus
        self._titles.append(title)
        self._edits.append(edit)
        self._amounts.append(amount)

    def show_quote(self, prices: Mapping[int, int], pay_g: int | None) -> None:
        """Show what the grades fetch now, and what of the pay weight has no grade yet."""
        self._prices, self._pay_g = prices, pay_g
        self._show()

    # ---- as an editor ----

    def value(self) -> tuple[GradeWeight, ...] | None:
        """The weights entered, None for none; UserError for one that cannot be read."""
        weights = [
            GradeWeight(grade.id, grams)
            for grade, edit in zip(self._grades, self._edits, strict=True)
            if (grams := edit.value()) is not None
        ]
        return tuple(weights) or None

    def set_value(self, value: Sequence[GradeWeight] | None) -> None:
        """Show these weights and no others."""
        grams = {line.grade_id: line.grams for line in value or ()}
        for grade, edit in zip(self._grades, self._edits, strict=True):
            edit.set_value(grams.get(grade.id))
        self._show()

    def typed(self) -> dict[str, str]:
        """What stands in the inputs, by grade."""
        return {
            str(grade.id): edit.text()
            for grade, edit in zip(self._grades, self._edits, strict=True)
            if edit.text()
        }

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        texts = typed if isinstance(typed, dict) else {}
        for grade, edit in zip(self._grades, self._edits, strict=True):
            edit.set_typed(texts.get(str(grade.id), ""))
        self._show()

    # ---- figures ----

    def retranslate(self) -> None:
        """Set the words again."""
        self._show()

    def readable(self) -> list[GradeWeight]:
        """The weights that can be read so far."""
        pairs = zip(self._grades, self._edits, strict=True)
        return [
            GradeWeight(grade.id, grams) for grade, edit in pairs if (grams := read_grams(edit))
        ]

    @property
    def rest_g(self) -> int | None:
        """What of the pay weight has no grade yet; less than nothing is too much."""
        if self._pay_g is None:
            return None
        return self._pay_g - sum(line.grams for line in self.readable())

    @property
    def total_fen(self) -> int | None:
        """What the lines come to; None while one of them has no price or there is none."""
        lines = self.readable()
        if not lines or any(line.grade_id not in self._prices for line in lines):
            return None
        return sum(amount_fen(line.grams, self._prices[line.grade_id]) for line in lines)

    def fill_rest(self) -> None:
        """Give the grade the focus is in what has no grade yet, in place of what it had."""
        edit = next((one for one in self._edits if one.hasFocus()), None)
        if edit is None or self.rest_g is None:
            return
        rest = self.rest_g + (read_grams(edit) or 0)
        if rest > 0:
            edit.set_value(rest)
            self._on_edited()

    def _show(self) -> None:
        columns = zip(self._grades, self._titles, self._edits, self._amounts, strict=True)
        for grade, title, edit, shown in columns:
            price = self._prices.get(grade.id)
            grams = read_grams(edit)
            price_words = UNKNOWN if price is None else f"¥{format_fen(price)}"
            title.setText(f"{grade.name}  {price_words}")
            known = price is not None and grams
            shown.setText(format_fen(amount_fen(grams or 0, price or 0)) if known else " ")
        self._show_rest()

    def _show_rest(self) -> None:
        rest = self.rest_g
        if rest is None or (rest and not self.readable()):
            self.rest.setText("")
            set_look(self.rest, "", "notice")
            return
        if not rest:
            self.rest.setText(self.tr("✓ adds up"))
        elif rest > 0:
            self.rest.setText(self.tr("{jin} jin without a grade").format(jin=format_jin(rest)))
        else:
            self.rest.setText(self.tr("{jin} jin too much").format(jin=format_jin(-rest)))
        set_look(self.rest, "look" if rest else "done", "notice")

    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()

    # ---- keys ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Plus is no part of a weight: it asks for the rest."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and Qt.Key(event.key()) in REST_KEYS:
            self.fill_rest()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next grade and Esc to the one before; at the ends the form moves."""
        if not step_among(self._edits, event):
            super().keyPressEvent(event)


def step_among(edits: Sequence[QWidget], event: QKeyEvent) -> bool:
    """Enter goes to the next of some inputs, Esc to the one before; whether there was one."""
    steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Escape: -1}
    step = steps.get(Qt.Key(event.key()), 0)
    here = next((place for place, edit in enumerate(edits) if edit.hasFocus()), None)
    if not step or here is None or not 0 <= here + step < len(edits):
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    edits[here + step].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def read_grams(edit: WeightEdit) -> int | None:
    """The weight in an input, None while there is none or it cannot be read."""
    try:
        return edit.value()
    except UserError:
        return None
