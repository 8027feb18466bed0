"""Today, this week and this season at both scales, each with last year's weight beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.services.intake_periods import Compared, PeriodIntake
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAMES = ("today", "week", "season")
PER_SCALE = 4  # columns: tickets, jin, yuan, last year's jin


class PeriodTable(Retranslated, QFrame):
    """Rows for the periods, and for each scale tickets, jin, yuan and last year's jin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._heads: list[QLabel] = []
        self._names = [QLabel() for _ in NAMES]
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
        for row, (name, cells) in enumerate(zip(self._names, self.cells, strict=True), 2):
            grid.addWidget(name, row, 0)
            grid.setRowMinimumHeight(row, 4 * GRID)
            for number, cell in enumerate(cells):
                place, step = divmod(number, PER_SCALE)
                if step == PER_SCALE - 1:
                    set_look(cell, "faded")
                grid.addWidget(cell, row, self._column(place, step), _RIGHT)
        for column in range(1, 2 * PER_SCALE + 2):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(PER_SCALE + 1, 2 * GRID)
        grid.setColumnStretch(PER_SCALE + 1, 0)

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
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def show_periods(self, periods: Sequence[PeriodIntake]) -> None:
        """Show the figures; a period that is not there stands as —."""
        found = {period.name: period for period in periods}
        for name, cells in zip(NAMES, self.cells, strict=True):
            period = found.get(name)
            texts = [UNKNOWN] * len(cells)
            if period is not None:
                texts = [*_texts(period.mushrooms), *_texts(period.leaf)]
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)


def _texts(compared: Compared) -> tuple[str, str, str, str]:
    now, before = compared.now, compared.before
    return (
        f"{now.tickets:,}",
        format_jin(now.grams, 1),
        format_fen(now.amount_fen),
        UNKNOWN if before is None else format_jin(before.grams, 1),
    )
