"""Today, this week and this season at both scales, beside last year's, leading to their tickets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from coop_desk.domain.dates import Period, add_months
from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.services.intake_periods import Compared, PeriodIntake
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.targets import BoughtTarget
from coop_desk.ui.theme import GRID, set_look

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAMES = ("today", "week", "season")
PRODUCTS = ("mushroom", "leaf")  # of the two scales, from the left
PER_SCALE = 4  # columns: tickets, jin, yuan, last year's jin


class PeriodTable(Retranslated, QFrame):
    """Rows for the periods, and for each scale tickets, jin, yuan and last year's jin.

    The name of a period leads to all its tickets; a click on a figure to those behind it.
    """

    wanted = Signal(object)  # a BoughtTarget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._found: dict[str, PeriodIntake] = {}
        self._heads: list[QLabel] = []
        self.names = [QPushButton() for _ in NAMES]
        self.cells = [[QLabel(UNKNOWN) for _ in range(2 * PER_SCALE)] for _ in NAMES]
        self._scales = [QLabel(), QLabel()]
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(GRID // 2)
        for place, scale in enumerate(self._scales):
            grid.addWidget(scale, 0, self._column(place, 0), 1, PER_SCALE, _RIGHT)
            for step in range(PER_SCALE):
                head = QLabel()
                set_look(head, "small")
                self._heads.append(head)
                grid.addWidget(head, 1, self._column(place, step), _RIGHT)
        for row, name in enumerate(NAMES):
            self._arrange_row(grid, row, name)
        for column in range(1, 2 * PER_SCALE + 2):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(PER_SCALE + 1, 2 * GRID)
        grid.setColumnStretch(PER_SCALE + 1, 0)

    def _arrange_row(self, grid: QGridLayout, row: int, name: str) -> None:
        line, button = row + 2, self.names[row]
        set_look(button, "link")
        button.clicked.connect(partial(self._want, name, ""))
        grid.addWidget(button, line, 0, Qt.AlignmentFlag.AlignLeft)
        grid.setRowMinimumHeight(line, 4 * GRID)
        for number, cell in enumerate(self.cells[row]):
            place, step = divmod(number, PER_SCALE)
            if step == PER_SCALE - 1:
                set_look(cell, "faded")
            cell.installEventFilter(self)
            grid.addWidget(cell, line, self._column(place, step), _RIGHT)

    def _column(self, place: int, step: int) -> int:
        """Column 0 names the period; an empty one parts the two scales."""
        return 1 + place * (PER_SCALE + 1) + step

    def retranslate(self) -> None:
        """Set the words again."""
        self._scales[0].setText(self.tr("Mushrooms bought"))
        self._scales[1].setText(self.tr("Fresh leaf bought"))
        heads = (
            self.tr("tickets"),
            self.tr("jin"),
            self.tr("yuan"),
            self.tr("last year, jin"),
        )
        for number, head in enumerate(self._heads):
            head.setText(heads[number % PER_SCALE])
        names = (self.tr("Today"), self.tr("This week"), self.tr("This season"))
        words = self.tr("{period}: its tickets")
        for button, name in zip(self.names, names, strict=True):
            button.setText(name)
            button.setAccessibleName(words.format(period=name))
            button.setToolTip(words.format(period=name))

    def show_periods(self, periods: Sequence[PeriodIntake]) -> None:
        """Show the figures; a period that is not there stands as —."""
        self._found = {period.name: period for period in periods}
        for name, button, cells in zip(NAMES, self.names, self.cells, strict=True):
            period = self._found.get(name)
            button.setEnabled(period is not None)
            texts = [UNKNOWN] * len(cells)
            if period is not None:
                texts = [*_texts(period.mushrooms), *_texts(period.leaf)]
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
                known = text != UNKNOWN
                hand = Qt.CursorShape.PointingHandCursor if known else Qt.CursorShape.ArrowCursor
                cell.setCursor(hand)

    # ---- the tickets behind a figure ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a figure leads to its tickets."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            for name, cells in zip(NAMES, self.cells, strict=True):
                if watched in cells and event.button() == Qt.MouseButton.LeftButton:
                    self._on_cell(name, cells.index(watched))  # type: ignore[arg-type]
                    return True
        return super().eventFilter(watched, event)

    def _on_cell(self, name: str, number: int) -> None:
        place, step = divmod(number, PER_SCALE)
        row = self.cells[NAMES.index(name)]
        if row[number].text() != UNKNOWN:
            self._want(name, PRODUCTS[place], last_year=step == PER_SCALE - 1)

    def _want(self, name: str, product: str, *_pressed: bool, last_year: bool = False) -> None:
        period = self._found[name]
        first, last = period.first, period.last
        if last_year:
            first, last = add_months(first, -12), add_months(last, -12)
        self.wanted.emit(BoughtTarget(product, Period.through(first, last)))


def _texts(compared: Compared) -> tuple[str, str, str, str]:
    now, before = compared.now, compared.before
    return (
        f"{now.tickets:,}",
        format_jin(now.grams, 1),
        format_fen(now.amount_fen),
        UNKNOWN if before is None else format_jin(before.grams, 1),
    )
