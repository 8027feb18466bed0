"""One greenhouse as a tile: number, grower, live bags, jin so far, and its yield as a bar."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen

from coop_desk.domain.ratios import format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.ui.icons import icon
from coop_desk.ui.theme import colour

PADDING = 5
RADIUS = 5
BAR = 7  # pixels high
MARK = 3  # pixels the median's mark stands out above and below the bar
SIGN = 16  # pixels of the sign to look
ROOM_FOR_UNITS = 76  # pixels of a tile's width
CODE_POINTS, WORD_POINTS, NARROW_POINTS = 12.0, 10.0, 9.0


@dataclass(frozen=True, slots=True)
class Shed:
    """What a tile shows: weights in grams; `idle` when nothing grows in it now.

    `concerns` are the codes of services.greenhouses.concerns.
    """

    id: int
    code: str
    row: int
    place: int
    grower: str
    bags_issued: int
    bags_live: int
    harvest_g: int
    grams_per_bag: Fraction | None
    idle: bool
    concerns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TileWords:
    """The few words on tiles."""

    idle: str
    bags: str
    jin: str


class TilePainter:
    """Paints tiles; `most` grams per bag fill a bar, `median` is marked on each."""

    def __init__(
        self, painter: QPainter, words: TileWords, median: Fraction | None, most: Fraction
    ) -> None:
        self._painter = painter
        self._words = words
        self._median = median
        self._most = most
        self._font = QFont(painter.font())

    @cached_property
    def _sign(self) -> QIcon:
        return icon("look", "amber")

    def paint(self, shed: Shed, rect: QRect, *, is_open: bool, has_focus: bool) -> None:
        """Paint one tile into `rect`."""
        self._paint_frame(shed, rect, is_open=is_open, has_focus=has_focus)
        inside = rect.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING)
        self._paint_head(shed, inside)
        lines = self._lines(shed, is_wide=rect.width() >= ROOM_FOR_UNITS)
        self._paint_lines(lines, inside, is_wide=rect.width() >= ROOM_FOR_UNITS)
        if shed.grams_per_bag is not None:
            self._paint_yield(shed.grams_per_bag, inside)

    def _paint_frame(self, shed: Shed, rect: QRect, *, is_open: bool, has_focus: bool) -> None:
        ground = "leaf_pale" if is_open else "paper" if shed.idle else "sheet"
        ink = "amber_line" if shed.concerns else "edge" if shed.idle else "line"
        pen = QPen(colour("leaf" if has_focus else ink), 2 if has_focus else 1)
        if shed.idle and not has_focus:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.setBrush(colour(ground))
        self._painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_head(self, shed: Shed, inside: QRect) -> None:
        self._write_with(CODE_POINTS, bold=True)
        self._painter.setPen(colour("faded" if shed.idle else "ink"))
        head = QRect(inside.left(), inside.top(), inside.width(), self._line_height())
        self._painter.drawText(head, Qt.AlignmentFlag.AlignLeft, shed.code)
        if shed.concerns:
            box = QRect(head.right() - SIGN + 1, head.top() + 2, SIGN, SIGN)
            self._sign.paint(self._painter, box)

    def _lines(self, shed: Shed, *, is_wide: bool) -> list[tuple[str, str]]:
        """(text, colour) of the lines under the number."""
        first = (self._words.idle, "faded") if shed.idle else (shed.grower, "ink")
        if not shed.bags_issued:
            return [first]
        live, jin = f"{shed.bags_live:,}", format_jin(shed.harvest_g, 0)
        if is_wide:
            live, jin = f"{live} {self._words.bags}", f"{jin} {self._words.jin}"
        return [first, (live, "faded"), (jin, "ink")]

    def _paint_lines(self, lines: list[tuple[str, str]], inside: QRect, *, is_wide: bool) -> None:
        top = inside.top() + self._line_height()
        self._write_with(WORD_POINTS if is_wide else NARROW_POINTS)
        metrics = self._painter.fontMetrics()
        for text, ink in lines:
            line = QRect(inside.left(), top, inside.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            self._painter.setPen(colour(ink))
            self._painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.height()

    def _paint_yield(self, grams_per_bag: Fraction, inside: QRect) -> None:
        """The figure, and under it the bar with the median's mark."""
        bar = QRect(inside.left(), inside.bottom() - BAR - 1, inside.width(), BAR)
        self._write_with(WORD_POINTS, bold=True)
        height = self._painter.fontMetrics().height()
        figure = QRect(inside.left(), bar.top() - MARK - height, inside.width(), height)
        self._painter.setPen(colour("ink"))
        shown = format_ratio(grams_per_bag / GRAMS_PER_JIN)
        self._painter.drawText(figure, Qt.AlignmentFlag.AlignLeft, shown)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour("line"))
        self._painter.drawRect(bar)
        self._painter.setBrush(colour("leaf"))
        self._painter.drawRect(bar.adjusted(0, 0, self._along(grams_per_bag, bar) - bar.width(), 0))
        if self._median is not None:
            at = bar.left() + min(self._along(self._median, bar), bar.width() - 2)
            self._painter.setBrush(colour("ink"))
            self._painter.drawRect(QRect(at, bar.top() - MARK, 2, BAR + 2 * MARK))

    def _along(self, grams_per_bag: Fraction, bar: QRect) -> int:
        return min(bar.width(), int(grams_per_bag * bar.width() / self._most))

    def _write_with(self, points: float, *, bold: bool = False) -> None:
        self._font.setPointSizeF(points)
        self._font.setBold(bold)
        self._painter.setFont(self._font)

    def _line_height(self) -> int:
        self._write_with(CODE_POINTS, bold=True)
        return self._painter.fontMetrics().height()
