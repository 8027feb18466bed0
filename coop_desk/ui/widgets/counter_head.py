"""The strip at the top of a counter: the day, the prices in force, what was bought so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.services.counters import DayTotal
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look


class CounterHead(Retranslated, QWidget):
    """One line of words. A ticket dated on another day than today shows its day in amber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._is_today = True
        self._total: DayTotal | None = None
        self._prices: Sequence[tuple[str, int | None]] = ()
        self.day, self.prices, self.total = QLabel(), QLabel(), QLabel()
        set_look(self.day, "heading")
        self.prices.setWordWrap(True)
        self.prices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID)
        line.addWidget(self.day)
        line.addWidget(self.prices, 1)
        line.addWidget(self.total, 0, Qt.AlignmentFlag.AlignRight)

    def show_day(self, day: date, today: date) -> None:
        """Show the day the ticket is dated."""
        self._day, self._is_today = day, day == today
        self.retranslate()

    def show_prices(self, names: Sequence[tuple[int, str]], prices: Mapping[int, int]) -> None:
        """Show the price of each grade (id, name), — where it has none."""
        self._prices = [(name, prices.get(grade_id)) for grade_id, name in names]
        self.retranslate()

    def show_total(self, total: DayTotal) -> None:
        """Show what was bought today."""
        self._total = total
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        if self._day is not None:
            weekday = QLocale().dayName(self._day.isoweekday(), QLocale.FormatType.ShortFormat)
            self.day.setText(f"{self._day.isoformat()} {weekday}")
            set_look(self.day, "" if self._is_today else "look", "notice")
        self.prices.setText("     ".join(_price(name, fen) for name, fen in self._prices))
        if self._total is not None:
            self.total.setText(self._total_words(self._total))

    def _total_words(self, total: DayTotal) -> str:
        words = self.tr("Today: {tickets} tickets, {jin} jin, {yuan} yuan")
        return words.format(
            tickets=f"{total.tickets:,}",
            jin=format_jin(total.grams),
            yuan=format_fen(total.amount_fen),
        )


def _price(name: str, fen: int | None) -> str:
    # The blank between a grade and its price must not break over two lines.
    return f"{name}\N{NO-BREAK SPACE}{UNKNOWN if fen is None else f'¥{format_fen(fen)}'}"
