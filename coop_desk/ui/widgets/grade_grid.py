"""A line for each grade, with what is known of it, inputs, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import MoneyEdit, TextEdit, WeightEdit
from coop_desk.ui.widgets.grade_lines import step_among
from coop_desk.ui.widgets.label_table import word_label

_MAKERS = {"weight": (WeightEdit, 13), "money": (MoneyEdit, 12), "text": (TextEdit, 20)}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GridRow(NamedTuple):
    """A grade: its name, what is known of it, what stands in its inputs at first."""

    id: int
    name: str
    known: tuple[str, ...] = ()
    first: Mapping[str, Any] = {}


class Reckoned(NamedTuple):
    """What follows from the inputs of a line, and how it is dressed."""

    words: str
    look: str = ""


Reckon = Callable[[GridRow, Mapping[str, Any]], Sequence[Reckoned]]


class GradeGrid(Retranslated, QWidget):
    """An input of a form: its value is (grade id, {input: value}) for every line filled in.

    `inputs` are their kinds by key: weight (grams), money (fen), text; `titles` gives the heads
    of all columns: the grade, what is known, the inputs, what follows. `reckon` says what
    follows from a line; an input that is empty or cannot be read is None there.
    """

    edited = Signal()

    def __init__(
        self,
        rows: Sequence[GridRow],
        inputs: Mapping[str, str],
        titles: Callable[[], Sequence[str]],
        reckon: Reckon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._inputs = dict(inputs)
        self._make_titles, self._reckon = titles, reckon
        self.edits: list[dict[str, Any]] = []
        self._titles: list[QLabel] = []
        self._reckoned: list[list[QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID // 2)
        for place, row in enumerate(self.rows, 1):
            self._add(place, row)
        self._grid.setColumnStretch(self._grid.columnCount(), 1)
        for before, after in pairwise(self._flat()):
            QWidget.setTabOrder(before, after)
        if self._flat():
            self.setFocusProxy(self._flat()[0])
        self.retranslate()
        self.set_value(None)

    def _add(self, place: int, row: GridRow) -> None:
        self._grid.addWidget(word_label(row.name), place, 0, _LEFT)
        for column, text in enumerate(row.known, 1):
            self._grid.addWidget(word_label(text, "faded"), place, column, _RIGHT)
        edits: dict[str, Any] = {}
        for column, (key, kind) in enumerate(self._inputs.items(), 1 + len(row.known)):
            make, width = _MAKERS[kind]
            edits[key] = make(self)
            edits[key].setFixedWidth(width * GRID)
            edits[key].edited.connect(self._on_edited)
            self._grid.addWidget(edits[key], place, column)
        self.edits.append(edits)
        self._reckoned.append([])

    def _flat(self) -> list[Any]:
        return [edit for edits in self.edits for edit in edits.values()]

    def retranslate(self) -> None:
        """Set the words again."""
        for label in self._titles:
            label.hide()
            label.deleteLater()
        titles = self._make_titles()
        self._titles = [word_label(text, "small") for text in titles]
        known = len(self.rows[0].known) if self.rows else 0
        for column, label in enumerate(self._titles):
            figure = 0 < column <= known or column > known + len(self._inputs)
            self._grid.addWidget(label, 0, column, _RIGHT if figure else _LEFT)
        for row, edits in zip(self.rows, self.edits, strict=True):
            for edit, title in zip(edits.values(), titles[1 + known :], strict=False):
                edit.setAccessibleName(f"{row.name}: {title}")
        self._show()

    # ---- as an editor ----

    def value(self) -> tuple[tuple[int, dict[str, Any]], ...] | None:
        """The lines filled in, None for none; UserError for an input that cannot be read."""
        lines = [
            (row.id, {key: edit.value() for key, edit in edits.items()})
            for row, edits in zip(self.rows, self.edits, strict=True)
        ]
        return tuple(line for line in lines if any(v is not None for v in line[1].values())) or None

    def readable(self) -> list[tuple[GridRow, dict[str, Any]]]:
        """Every line as far as it can be read."""
        return [
            (row, {key: _readable(edit) for key, edit in edits.items()})
            for row, edits in zip(self.rows, self.edits, strict=True)
        ]

    def set_value(self, value: Any) -> None:
        """Show lines as `value()` gives them; None for what stood there at first."""
        shown = None if value is None else dict(value)
        for row, edits in zip(self.rows, self.edits, strict=True):
            values = row.first if shown is None else shown.get(row.id, {})
            for key, edit in edits.items():
                edit.set_value(values.get(key))
        self._show()

    def typed(self) -> dict[str, dict[str, str]]:
        """What stands in the inputs, by grade."""
        return {
            str(row.id): {key: edit.typed() for key, edit in edits.items() if edit.typed()}
            for row, edits in zip(self.rows, self.edits, strict=True)
        }

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        texts = typed if isinstance(typed, dict) else {}
        for row, edits in zip(self.rows, self.edits, strict=True):
            for key, edit in edits.items():
                edit.set_typed(texts.get(str(row.id), {}).get(key, ""))
        self._show()

    # ---- what follows ----

    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        if self._reckon is None:
            return
        first = 1 + (len(self.rows[0].known) if self.rows else 0) + len(self._inputs)
        for place, (row, values) in enumerate(self.readable()):
            labels = self._reckoned[place]
            for column, one in enumerate(self._reckon(row, values)):
                if column >= len(labels):
                    labels.append(word_label())
                    self._grid.addWidget(labels[column], place + 1, first + column, _RIGHT)
                labels[column].setText(one.words)
                set_look(labels[column], one.look, "notice")

    @property
    def reckoned(self) -> list[tuple[str, ...]]:
        """What stands at the end of each line."""
        return [tuple(label.text() for label in labels) for labels in self._reckoned]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next input and Esc to the one before; at the ends the form moves."""
        if not step_among(self._flat(), event):
            super().keyPressEvent(event)


def _readable(edit: Any) -> Any:
    try:
        return edit.value()
    except UserError:
        return None
