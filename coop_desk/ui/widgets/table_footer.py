"""The foot of a table: how many rows there are, and the totals under their columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.models.columns import Column
from coop_desk.ui.theme import GRID, ROW_HEIGHT, colour


class TableFooter(Retranslated, QWidget):
    """A row that stays while the others scroll, in line with the columns of `header`."""

    def __init__(self, header: QHeaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = header
        self._columns: Sequence[Column] = ()
        self._texts: dict[str, str] = {}
        self._count = 0
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header.sectionResized.connect(self._on_moved)
        header.sectionMoved.connect(self._on_moved)

    @property
    def texts(self) -> Mapping[str, str]:
        """The written totals by column key."""
        return self._texts

    def show_totals(self, columns: Sequence[Column], count: int, totals: Mapping[str, Any]) -> None:
        """Write these totals under their columns."""
        self._columns = columns
        self._count = count
        self._texts = {
            column.key: column.formatter()(totals[column.key])
            for column in columns
            if column.key in totals
        }
        self.retranslate()

    def retranslate(self) -> None:
        """Say it all again for those who hear the screen."""
        said = [self.count_text()]
        for column in self._columns:
            if column.key in self._texts:
                said.append(f"{column.title} {self._texts[column.key]}")
        self.setAccessibleName(listed(said))
        self.update()

    def count_text(self) -> str:
        """How many rows there are, in words."""
        if self._texts:
            return self.tr("Total of {count} rows").format(count=f"{self._count:,}")
        return self.tr("{count} rows").format(count=f"{self._count:,}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the count and each total."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("shade"))
        painter.setPen(colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(colour("faded"))
        painter.drawText(self._count_place(), Qt.AlignmentFlag.AlignVCenter, self.count_text())
        painter.setFont(self._total_font())
        painter.setPen(colour("ink"))
        for section, column in enumerate(self._columns):
            text = self._texts.get(column.key)
            if text is not None and not self._header.isSectionHidden(section):
                painter.drawText(self._cell(section), column.alignment, text)

    def _total_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def total_metrics(self) -> QFontMetrics:
        """What totals are measured with."""
        return QFontMetrics(self._total_font())

    def _cell(self, section: int) -> QRect:
        left = self._header.sectionViewportPosition(section)
        width = self._header.sectionSize(section)
        return QRect(left + 4, 0, width - 8, self.height())

    def _count_place(self) -> QRect:
        """From the left to the first total."""
        lefts = [
            self._cell(section).right() - self.fontMetrics().horizontalAdvance(text) - GRID
            for section, column in enumerate(self._columns)
            if (text := self._texts.get(column.key)) is not None
            and not self._header.isSectionHidden(section)
        ]
        return QRect(GRID, 0, max(0, min(lefts, default=self.width()) - GRID), self.height())

    def _on_moved(self, *_sections: int) -> None:
        self.update()
