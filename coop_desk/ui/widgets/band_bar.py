"""A ratio on a short scale: the band it usually lies in, and a mark where it lies."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coop_desk.domain.processing import HUNDREDTHS, OutTurnBand
from coop_desk.domain.ratios import format_ratio
from coop_desk.ui.theme import GRID, colour

BAR, HEIGHT = 10, 5 * GRID  # pixels
MARGIN = 3 * GRID  # beside the scale: half a figure
MARK = 4  # pixels it stands out above and below the bar
WORD_POINTS = 9.5


class BandBar(QWidget):
    """Paints the band in the middle third of a scale; a ratio beyond it stands at its end."""

    def __init__(
        self, value: Fraction | None, band: OutTurnBand, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.value, self.band = value, band
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(48 * GRID)
        low, high = band.words
        self.setAccessibleName(f"{format_ratio(value)} ({low} … {high})")

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The ends of the scale: as far beyond the band as the band is wide."""
        width = self.band.high - self.band.low
        return (
            Fraction(self.band.low - width, HUNDREDTHS),
            Fraction(self.band.high + width, HUNDREDTHS),
        )

    def place(self, value: Fraction) -> float:
        """Where a ratio stands, in pixels."""
        first, last = self.ends
        share = (min(max(value, first), last) - first) / (last - first)
        return MARGIN + float(share) * (self.width() - 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scale, the band with its ends in figures, the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("shade"))
        scale = QRectF(MARGIN, MARK, self.width() - 2 * MARGIN, BAR)
        painter.drawRoundedRect(scale, 3, 3)
        low, high = (self.place(Fraction(end, HUNDREDTHS)) for end in self.band)
        painter.setBrush(colour("leaf_pale"))
        painter.drawRect(QRectF(low, MARK, high - low, BAR))
        self._paint_figures(painter, low, high)
        if self.value is not None:
            name = "amber" if self.band.excludes(self.value) else "leaf"
            painter.setPen(QPen(colour(name), 3))
            at = self.place(self.value)
            painter.drawLine(int(at), 1, int(at), BAR + 2 * MARK - 1)
        painter.end()

    def _paint_figures(self, painter: QPainter, low: float, high: float) -> None:
        font = painter.font()
        font.setPointSizeF(WORD_POINTS)
        painter.setFont(font)
        painter.setPen(colour("faded"))
        top = BAR + 2 * MARK
        for at, words in zip((low, high), self.band.words, strict=True):
            box = QRectF(at - MARGIN, top, 2 * MARGIN, HEIGHT - top)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
