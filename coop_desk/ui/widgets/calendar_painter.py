"""Paints the lease calendar: scale, bars, idle time, and the columns that stand still."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLine, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QPolygon

from coop_desk.ui.theme import colour
from coop_desk.ui.widgets.calendar_layout import (
    DISC,
    INSET,
    PADDING,
    ROW,
    PlacedBar,
    PlacedRow,
)
from coop_desk.ui.widgets.calendar_scale import (
    DAYS_A_WEEK,
    TimeScale,
    next_month,
    next_week,
    next_year,
)
from coop_desk.ui.widgets.text_cache import TextCache

if TYPE_CHECKING:
    from coop_desk.services.lease_calendar import CalendarRow
    from coop_desk.services.leasing import SeasonRow

TIER = 19  # pixels: one line of the scale
BAND = 22  # pixels at the left for the name of the real row
CODE = 42  # pixels for a greenhouse's number
WEEKS_FROM = 24.0  # pixels a week from which weeks have lines and dates
NAME_POINTS, SMALL_POINTS, CODE_POINTS, NUMBER_POINTS = 9.5, 8.5, 10.5, 8.0
MARKER = 5  # pixels: half the width of the mark of today

# The ground and the edge of a bar, by its state; one that is to come has a broken edge.
_BARS = {
    "ended": ("shade", "edge", Qt.PenStyle.SolidLine),
    "running": ("leaf_pale", "leaf", Qt.PenStyle.SolidLine),
    "coming": ("sheet", "edge", Qt.PenStyle.DashLine),
}
_INKS = (
    "sheet",
    "paper",
    "shade",
    "line",
    "edge",
    "ink",
    "faded",
    "leaf",
    "leaf_deep",
    "leaf_pale",
    "on_leaf",
)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The few words painted, and the name of a real row."""

    idle_days: str
    crops: str
    row_name: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class CalendarScene:
    """All that is painted: `offset` is the pixel of the body at its upper left corner."""

    size: QSize
    offset: QPoint
    scale: TimeScale
    rows: Sequence[CalendarRow]
    placed: Callable[[int], PlacedRow]
    seasons: Sequence[SeasonRow]
    today: date
    words: CalendarWords
    figures: tuple[int, int]  # pixels of the columns at the right

    @property
    def body(self) -> QRect:
        """Where the bars are seen."""
        left, top = BAND + CODE, head_height(self.scale)
        width = self.size.width() - left - sum(self.figures)
        return QRect(left, top, max(0, width), max(0, self.size.height() - top))

    @property
    def seen(self) -> range:
        """The rows that are in view."""
        first = self.offset.y() // ROW
        last = (self.offset.y() + self.body.height() - 1) // ROW
        return range(max(0, first), min(len(self.rows), last + 1))


def head_height(scale: TimeScale) -> int:
    """Pixels of the scale: seasons, years, months, and weeks where they are wide enough."""
    return TIER * (4 if shows_weeks(scale) else 3) + 1


def shows_weeks(scale: TimeScale) -> bool:
    """Whether weeks are wide enough for lines and dates of their own."""
    return scale.per_day * DAYS_A_WEEK >= WEEKS_FROM


class CalendarPainter:
    """Holds what painting needs again and again: colours, laid out words, drawn numbers.

    It is made anew when the theme, the font or the language changes.
    """

    def __init__(self, font: QFont, ratio: float) -> None:
        self._inks = {name: colour(name) for name in _INKS}
        self.names = TextCache(font, NAME_POINTS)
        self.small = TextCache(font, SMALL_POINTS)
        self._codes = TextCache(font, CODE_POINTS, bold=True)
        self._numbers = TextCache(font, NUMBER_POINTS, bold=True)
        self._ratio = ratio
        self._discs: dict[int, QPixmap] = {}
        self._hatch = QBrush(self._inks["edge"], Qt.BrushStyle.BDiagPattern)

    def ink(self, name: str) -> QColor:
        """A colour of the theme in use."""
        return self._inks[name]

    def paint(self, painter: QPainter, scene: CalendarScene) -> None:
        """Paint all that is in view."""
        painter.fillRect(QRect(QPoint(), scene.size), self._inks["paper"])
        self._paint_body(painter, scene)
        self._paint_head(painter, scene)
        self._paint_codes(painter, scene)
        self._paint_figures(painter, scene)
        self._paint_frame(painter, scene)

    # ---- the body ----

    def _paint_body(self, painter: QPainter, scene: CalendarScene) -> None:
        body = scene.body
        painter.save()
        painter.setClipRect(body)
        painter.translate(body.topLeft() - scene.offset)
        height = len(scene.rows) * ROW
        painter.fillRect(0, 0, scene.scale.width, height, self._inks["sheet"])
        left = scene.offset.x()
        right = left + body.width()
        self._paint_grid(painter, scene, height)
        rows = [scene.placed(number) for number in scene.seen]
        self._paint_gaps(painter, rows, left, right)
        bars = [
            bar
            for row in rows
            for bar in row.bars
            if bar.rect.right() >= left and bar.rect.left() < right
        ]
        self._paint_bars(painter, bars)
        self._paint_bounds(painter, scene, height)
        self._paint_names(painter, bars, left)
        self._paint_marks(painter, bars)
        painter.restore()

    def _paint_grid(self, painter: QPainter, scene: CalendarScene, height: int) -> None:
        scale = scene.scale
        if shows_weeks(scale):
            self._lines(painter, "shade", [scale.x(day) for day in scale.mondays()], height)
        self._lines(painter, "line", [scale.x(day) for day in scale.months()], height)
        self._lines(painter, "edge", [scale.x(day) for day in scale.years()], height)

    def _lines(self, painter: QPainter, ink: str, places: Sequence[int], height: int) -> None:
        painter.setPen(self._inks[ink])
        painter.drawLines([QLine(x, 0, x, height) for x in places])

    def _paint_gaps(
        self, painter: QPainter, rows: Sequence[PlacedRow], left: int, right: int
    ) -> None:
        gaps = [
            gap
            for row in rows
            for gap in row.gaps
            if gap.rect.right() >= left and gap.rect.left() < right
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._hatch)
        painter.drawRects([gap.rect for gap in gaps])
        painter.setFont(self.small.font)
        painter.setPen(self._inks["ink"])
        for gap in gaps:
            if gap.words:
                room = self.small.box(gap.words, _seen_part(gap.rect, left, right))
                painter.fillRect(room.adjusted(-3, 0, 3, 0), self._inks["sheet"])
                painter.drawStaticText(room.topLeft(), self.small.laid(gap.words))

    def _paint_bars(self, painter: QPainter, bars: Sequence[PlacedBar]) -> None:
        for state, (ground, edge, style) in _BARS.items():
            painter.setPen(QPen(self._inks[edge], 1, style))
            painter.setBrush(self._inks[ground])
            painter.drawRects([bar.rect for bar in bars if bar.state == state])

    def _paint_bounds(self, painter: QPainter, scene: CalendarScene, height: int) -> None:
        """Where seasons begin and end, and today."""
        pen = QPen(self._inks["faded"], 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLines([QLine(x, 0, x, height) for x in season_bounds(scene)])
        if scene.scale.first <= scene.today < scene.scale.end:
            x = scene.scale.x(scene.today)
            painter.fillRect(x - 1, 0, 2, height, self._inks["leaf"])

    def _paint_names(self, painter: QPainter, bars: Sequence[PlacedBar], left: int) -> None:
        painter.setFont(self.names.font)
        painter.setPen(self._inks["ink"])
        down = (ROW - self.names.height) // 2 - INSET
        for bar in bars:
            x = bar.name_place(left)
            if x is not None:
                painter.drawStaticText(x, bar.rect.top() + down, self.names.laid(bar.name))

    def _paint_marks(self, painter: QPainter, bars: Sequence[PlacedBar]) -> None:
        marks = [mark for bar in bars for mark in bar.marks]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks["leaf"])
        painter.drawRects([mark.strip for mark in marks])
        for mark in marks:
            if mark.disc is not None:
                painter.drawPixmap(mark.disc.topLeft(), self._disc(mark.flush))

    def _disc(self, flush: int) -> QPixmap:
        """The number of a flush in a disc, drawn once."""
        if flush not in self._discs:
            pixmap = QPixmap(QSize(DISC, DISC) * self._ratio)
            pixmap.setDevicePixelRatio(self._ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks["leaf"])
            painter.drawEllipse(0, 0, DISC, DISC)
            painter.setPen(self._inks["on_leaf"])
            painter.setFont(self._numbers.font)
            box = QRect(0, 0, DISC, DISC)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(flush))
            painter.end()
            self._discs[flush] = pixmap
        return self._discs[flush]

    # ---- the scale ----

    def _paint_head(self, painter: QPainter, scene: CalendarScene) -> None:
        body, scale = scene.body, scene.scale
        painter.save()
        painter.fillRect(0, 0, scene.size.width(), body.top(), self._inks["shade"])
        painter.setClipRect(body.left(), 0, body.width(), body.top())
        painter.translate(body.left() - scene.offset.x(), 0)
        left, right = scene.offset.x(), scene.offset.x() + body.width()
        self._paint_seasons(painter, scene, left, right)
        tiers: list[tuple[Any, Any, Any]] = [
            (scale.years(), next_year, _year_words),
            (scale.months(), next_month, _month_words),
        ]
        if shows_weeks(scale):
            tiers.append((scale.mondays(), next_week, _day_words))
        for number, (firsts, following, words) in enumerate(tiers, 1):
            self._paint_tier(painter, scale, number * TIER, firsts, following, words, left, right)
        self._paint_today_mark(painter, scene)
        painter.restore()

    def _paint_tier(
        self,
        painter: QPainter,
        scale: TimeScale,
        top: int,
        firsts: Iterator[date],
        following: Callable[[date], date],
        words: Callable[[date], tuple[str, ...]],
        left: int,
        right: int,
    ) -> None:
        """One line of the scale: a tick at each beginning, and its words where they fit."""
        painter.setFont(self.small.font)
        painter.setPen(self._inks["edge"])
        parts = [(scale.x(day), scale.x(following(day)), day) for day in firsts]
        seen = [part for part in parts if part[1] > left and part[0] < right]
        painter.drawLines([QLine(x, top, x, top + TIER) for x, _, _ in seen])
        painter.setPen(self._inks["faded"])
        down = top + (TIER - self.small.height) // 2
        form = self._form([(end - begin, words(day)) for begin, end, day in seen])
        for begin, end, day in seen:
            text = words(day)[form]
            if self.small.width(text) <= min(end, right) - max(begin, left) - 4:
                painter.drawStaticText(max(begin, left) + 3, down, self.small.laid(text))

    def _form(self, parts: Sequence[tuple[int, tuple[str, ...]]]) -> int:
        """Whether all of a tier stands in full words, 0, or in the shorter ones, -1."""
        fits = all(self.small.width(words[0]) <= room - 4 for room, words in parts)
        return 0 if fits else -1

    def _paint_seasons(
        self, painter: QPainter, scene: CalendarScene, left: int, right: int
    ) -> None:
        """Names over the days they cover, a tick where each begins and ends."""
        scale = scene.scale
        painter.setPen(QPen(self._inks["faded"], 1))
        painter.drawLines([QLine(x, 0, x, TIER) for x in season_bounds(scene)])
        painter.setFont(self.small.font)
        painter.setPen(self._inks["ink"])
        down = (TIER - self.small.height) // 2
        starts = [season.start for season in scene.seasons]
        for season in scene.seasons:
            later = [start for start in starts if season.start < start < season.end]
            begin = max(scale.x(season.start), left) + PADDING
            end = min(scale.x(min([season.end, *later])), right) - PADDING
            if end - begin >= ROW:
                name = self.small.elided(season.name, end - begin)
                painter.drawStaticText(begin, down, self.small.laid(name))

    def _paint_today_mark(self, painter: QPainter, scene: CalendarScene) -> None:
        if not scene.scale.first <= scene.today < scene.scale.end:
            return
        x, foot = scene.scale.x(scene.today), scene.body.top()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks["leaf"])
        top = foot - MARKER - 2
        corners = [QPoint(x - MARKER, top), QPoint(x + MARKER, top), QPoint(x, foot)]
        painter.drawPolygon(QPolygon(corners))

    # ---- the columns that stand still ----

    def _paint_codes(self, painter: QPainter, scene: CalendarScene) -> None:
        body = scene.body
        painter.save()
        painter.setClipRect(0, body.top(), body.left(), body.height())
        painter.translate(0, body.top() - scene.offset.y())
        ground = QRect(BAND, 0, CODE, len(scene.rows) * ROW)
        painter.fillRect(ground, self._inks["sheet"])
        painter.setFont(self._codes.font)
        painter.setPen(self._inks["ink"])
        down = (ROW - self._codes.height) // 2
        for number in scene.seen:
            code = self._codes.elided(scene.rows[number].code, CODE - 8)
            painter.drawStaticText(BAND + 6, number * ROW + down, self._codes.laid(code))
        self._paint_bands(painter, scene)
        painter.restore()

    def _paint_bands(self, painter: QPainter, scene: CalendarScene) -> None:
        """The real rows by name, upright along their greenhouses, where they are in view."""
        top, bottom = scene.offset.y(), scene.offset.y() + scene.body.height()
        painter.setFont(self.small.font)
        for row, first, last in real_rows(scene.rows):
            begin, end = max(first * ROW, top), min((last + 1) * ROW, bottom)
            name = self.small.elided(scene.words.row_name(row), end - begin - 4)
            painter.setPen(self._inks["edge"])
            painter.drawLine(0, (last + 1) * ROW - 1, BAND, (last + 1) * ROW - 1)
            if end - begin < ROW:
                continue
            painter.save()
            painter.translate(0, end)
            painter.rotate(-90)
            painter.setPen(self._inks["faded"])
            box = self.small.box(name, QRect(0, 0, end - begin, BAND))
            painter.drawStaticText(box.topLeft(), self.small.laid(name))
            painter.restore()

    def _paint_figures(self, painter: QPainter, scene: CalendarScene) -> None:
        """Idle days with a bar as long as their share of the span, and how many crops."""
        body = scene.body
        idle, crops = scene.figures
        painter.save()
        painter.translate(body.right() + 1, 0)
        painter.setFont(self.small.font)
        painter.setPen(self._inks["faded"])
        down = body.top() - TIER + (TIER - self.small.height) // 2
        for words, edge in ((scene.words.idle_days, idle), (scene.words.crops, idle + crops)):
            x = edge - PADDING - self.small.width(words)
            painter.drawStaticText(x, down, self.small.laid(words))
        painter.setClipRect(0, body.top(), idle + crops, body.height())
        painter.translate(0, body.top() - scene.offset.y())
        painter.fillRect(0, 0, idle + crops, len(scene.rows) * ROW, self._inks["sheet"])
        self._paint_shares(painter, scene, idle)
        painter.setFont(self.names.font)
        painter.setPen(self._inks["ink"])
        down = (ROW - self.names.height) // 2
        for number in scene.seen:
            row = scene.rows[number]
            for figure, edge in ((row.idle_days, idle), (row.crop_count, idle + crops)):
                text = f"{figure:,}"
                x = edge - PADDING - self.names.width(text)
                painter.drawStaticText(x, number * ROW + down, self.names.laid(text))
        painter.restore()

    def _paint_shares(self, painter: QPainter, scene: CalendarScene, room: int) -> None:
        days = max(1, scene.scale.days)
        longest = room - 2 * PADDING
        shares = []
        for number in scene.seen:
            long = scene.rows[number].idle_days * longest // days
            if long:
                foot = (number + 1) * ROW - 5
                shares.append(QRect(room - PADDING - long, foot, long, 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks["edge"])
        painter.drawRects(shares)

    def _paint_frame(self, painter: QPainter, scene: CalendarScene) -> None:
        """Lines between the parts, and between the real rows."""
        body = scene.body
        width, foot = scene.size.width(), body.bottom()
        painter.setPen(self._inks["edge"])
        lines = [
            QLine(0, body.top() - 1, width, body.top() - 1),
            QLine(body.left() - 1, 0, body.left() - 1, foot),
            QLine(body.right() + 1, 0, body.right() + 1, foot),
        ]
        for _row, _first, last in real_rows(scene.rows):
            y = body.top() + (last + 1) * ROW - 1 - scene.offset.y()
            if body.top() <= y <= foot:
                lines.append(QLine(BAND, y, width, y))
        painter.drawLines(lines)


def real_rows(rows: Sequence[CalendarRow]) -> list[tuple[int, int, int]]:
    """Each real row with the numbers of its first and last line."""
    found: list[tuple[int, int, int]] = []
    for number, row in enumerate(rows):
        if found and found[-1][0] == row.row:
            found[-1] = (row.row, found[-1][1], number)
        else:
            found.append((row.row, number, number))
    return found


def season_bounds(scene: CalendarScene) -> list[int]:
    """The pixels where a season begins or ends within the span."""
    days = {day for season in scene.seasons for day in (season.start, season.end)}
    scale = scene.scale
    return sorted(scale.x(day) for day in days if scale.first < day < scale.end)


def _seen_part(rect: QRect, left: int, right: int) -> QRect:
    return rect.intersected(QRect(left, rect.top(), right - left, rect.height()))


def _year_words(first: date) -> tuple[str, ...]:
    return (str(first.year),)


def _month_words(first: date) -> tuple[str, ...]:
    """A month by its short name, by its number where that is too long."""
    name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
    return name, str(first.month)


def _day_words(day: date) -> tuple[str, ...]:
    return (str(day.day),)
