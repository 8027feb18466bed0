"""Tomorrow's prices beside today's: typed as a price, or as how much it moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coop_desk.domain.money import format_fen, parse_yuan
from coop_desk.errors import UserError
from coop_desk.services.catalogue import NewPrice
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import MoneyEdit, NumberEdit
from coop_desk.ui.widgets.grade_lines import step_among

CHANGE_WIDTH, PRICE_WIDTH = 12 * GRID, 16 * GRID
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Priced:
    """One thing that has a price, in words, and what it fetches today (fen, None: nothing)."""

    words: str
    grade_id: int
    slot: str | None
    group_id: int | None
    now_fen: int | None


def parse_change(text: str) -> int:
    """How much a price moves: "+2", "-0.50" or "2" yuan, in fen. Raises UserError."""
    return parse_yuan(text.strip().removeprefix("+").removeprefix("＋"))


def format_change(fen: int) -> str:
    """A move with its sign: "+2.00", "-0.50", "0.00"."""
    return f"+{format_fen(fen)}" if fen > 0 else format_fen(fen)


class _Line:
    """The widgets of one price; the move and the price follow each other."""

    def __init__(self, priced: Priced) -> None:
        self.priced = priced
        self.name, self.now = QLabel(priced.words), QLabel(UNKNOWN)
        self.change = NumberEdit(parse_change, format_change)
        self.price = MoneyEdit()
        self.change.setFixedWidth(CHANGE_WIDTH)
        self.price.setFixedWidth(PRICE_WIDTH)
        self.now.setAlignment(_RIGHT)
        self.name.setBuddy(self.price)
        if priced.now_fen is None:
            self.change.setEnabled(False)
        else:
            self.now.setText(format_fen(priced.now_fen))
            self.change.edited.connect(self._on_change)
            self.price.edited.connect(self._on_price)

    def set_value(self, fen: int | None) -> None:
        self.price.set_value(fen)
        self._on_price()

    def _on_change(self) -> None:
        self.price.set_value(self._moved(self.change))

    def _on_price(self) -> None:
        now, fen = self.priced.now_fen, _readable(self.price)
        self.change.set_value(None if now is None or fen is None else fen - now)

    def _moved(self, change: NumberEdit) -> int | None:
        by = _readable(change)
        return None if by is None or self.priced.now_fen is None else self.priced.now_fen + by

    def value(self) -> NewPrice | None:
        fen = self.price.value()
        one = self.priced
        return None if fen is None else NewPrice(one.grade_id, fen, one.slot, one.group_id)


def _readable(edit: NumberEdit) -> int | None:
    """What stands there, None while it is half typed."""
    try:
        return edit.value()
    except UserError:
        return None


class TomorrowGrid(Retranslated, QWidget):
    """An input of a form (see Editor): its value is a tuple of NewPrice, today's at first."""

    edited = Signal()

    def __init__(self, priced: Sequence[Priced], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = [_Line(one) for one in priced]
        self._titles = [QLabel() for _ in range(4)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        for column, title in enumerate(self._titles):
            set_look(title, "small")
            grid.addWidget(title, 0, column)
        for row, line in enumerate(self.lines, 1):
            for column, part in enumerate((line.name, line.now, line.change, line.price)):
                grid.addWidget(part, row, column)
            line.change.edited.connect(self.edited)
            line.price.edited.connect(self.edited)
            line.set_value(line.priced.now_fen)
        for title in self._titles[1:]:
            title.setAlignment(_RIGHT)
        grid.setColumnStretch(4, 1)
        if self.lines:
            self.setFocusProxy(self._column()[0])
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        words = (self.tr("Grade"), self.tr("Today"), self.tr("±"), self.tr("Tomorrow"))
        for title, text in zip(self._titles, words, strict=True):
            title.setText(text)
        moves, costs = self.tr("{grade}: how much it moves"), self.tr("{grade}: tomorrow's price")
        for line in self.lines:
            line.change.setAccessibleName(moves.format(grade=line.priced.words))
            line.price.setAccessibleName(costs.format(grade=line.priced.words))

    # ---- as an input of a form ----

    def value(self) -> tuple[NewPrice, ...]:
        """The prices entered; UserError for an unreadable one, move or price."""
        for line in self.lines:
            line.change.value()
        return tuple(price for line in self.lines if (price := line.value()) is not None)

    def set_value(self, value: Sequence[NewPrice] | None) -> None:
        """Show these prices; None shows today's."""
        given = {(p.grade_id, p.slot, p.group_id): p.price_fen for p in value or ()}
        for line in self.lines:
            one = line.priced
            key = (one.grade_id, one.slot, one.group_id)
            line.set_value(one.now_fen if value is None else given.get(key))

    def typed(self) -> list[str]:
        """The prices as typed."""
        return [line.price.typed() for line in self.lines]

    def set_typed(self, typed: Any) -> None:
        """Put them back."""
        for line, text in zip(self.lines, typed, strict=False):
            line.price.set_typed(text)
            line._on_price()

    # ---- keys ----

    def _column(self) -> list[NumberEdit]:
        """What Enter walks through: the moves, or the price where there is none of today."""
        return [line.change if line.change.isEnabled() else line.price for line in self.lines]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Esc up, within the moves or the prices; then the form goes on."""
        columns = self._column(), [line.price for line in self.lines]
        if not any(step_among(edits, event) for edits in columns):
            super().keyPressEvent(event)
