"""Where the bars of the lease calendar stand: worked out once for a zoom, painted many times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.leases import lease_state
from coop_desk.ui.widgets.calendar_scale import DAYS_A_WEEK, TimeScale

if TYPE_CHECKING:
    from coop_desk.services.lease_calendar import CalendarBar, CalendarRow

ROW = 24  # pixels: a greenhouse
INSET = 2  # pixels above and below a bar
DISC = 14  # pixels: the number of a flush
STRIP = 3  # pixels: the days of a flush along the foot of its bar
PADDING = 5  # pixels between a bar's edge and its words
SHORTEST_NAME = 14  # pixels: less than one Chinese letter says nothing
WIDEST_WEEK = 60.0
ZOOM_STEP = 1.25


class Segment(NamedTuple):
    """Days [start, end) of one greenhouse: let, when there is a bar, or idle."""

    start: date
    end: date
    bar: CalendarBar | None

    @property
    def days(self) -> int:
        """How many days it has within the span."""
        return (self.end - self.start).days


class Mark(NamedTuple):
    """A flush on a bar: its days as a strip, its number in a disc where there is room."""

    flush: int
    strip: QRect
    disc: QRect | None


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A lease's bar: `state` is running, coming or ended; its name stands in one of the rooms."""

    rect: QRect
    state: str
    name: str
    name_width: int
    rooms: tuple[QRect, ...]
    marks: tuple[Mark, ...]

    def name_place(self, left: int) -> int | None:
        """The pixel at which the name begins when the bar is in view from `left` on.

        A long bar whose beginning is out of view still says whose it is.
        """
        for room in self.rooms:
            begin = max(room.left(), left + PADDING)
            if begin + self.name_width <= room.right() + 1:
                return begin
        return self.rooms[0].left() if self.rooms else None


@dataclass(frozen=True, slots=True)
class PlacedGap:
    """Idle days of a greenhouse, and their number in words where there is room."""

    rect: QRect
    words: str


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One greenhouse's bars and gaps, measured from the first day and the top of the first row."""

    bars: tuple[PlacedBar, ...]
    gaps: tuple[PlacedGap, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """How words are fitted: `elide(text, pixels)`, and `idle_words(days, pixels)`."""

    elide: Callable[[str, int], str]
    width: Callable[[str], int]
    idle_words: Callable[[int, int], str]


def segments_of(row: CalendarRow, first: date, end: date) -> tuple[Segment, ...]:
    """The days of [first, end) of a greenhouse in order: leases, and idle time between them."""
    found: list[Segment] = []
    free_from = first
    for bar in sorted(row.bars, key=_start):
        start, last = max(bar.start, first, free_from), min(bar.end, end)
        if start >= last:
            continue
        if start > free_from:
            found.append(Segment(free_from, start, None))
        found.append(Segment(start, last, bar))
        free_from = last
    if free_from < end:
        found.append(Segment(free_from, end, None))
    return tuple(found)


def _start(bar: CalendarBar) -> date:
    return bar.start


def place_row(
    number: int, segments: Sequence[Segment], scale: TimeScale, today: date, fitting: Fitting
) -> PlacedRow:
    """Where the bars and gaps of one greenhouse stand at this zoom; `number` is its row."""
    bars, gaps = [], []
    for segment in segments:
        rect = segment_rect(number, segment, scale)
        if segment.bar is None:
            gaps.append(PlacedGap(rect, fitting.idle_words(segment.days, rect.width())))
        else:
            bars.append(_place_bar(segment, segment.bar, rect, scale, today, fitting))
    return PlacedRow(tuple(bars), tuple(gaps))


def segment_rect(number: int, segment: Segment, scale: TimeScale) -> QRect:
    """Where a segment of the greenhouse in row `number` stands."""
    left, right = scale.x(segment.start), scale.x(segment.end)
    return QRect(left, number * ROW + INSET, max(1, right - left - 1), ROW - 2 * INSET)


def _place_bar(
    segment: Segment,
    bar: CalendarBar,
    rect: QRect,
    scale: TimeScale,
    today: date,
    fitting: Fitting,
) -> PlacedBar:
    strips = [_strip(first, last, rect, scale) for _, first, last in bar.flushes]
    rooms, discs = _share(bar, rect, strips, fitting)
    marks = tuple(
        Mark(flush[0], strip, disc)
        for flush, strip, disc in zip(bar.flushes, strips, discs, strict=True)
    )
    name, width = bar.grower, fitting.width(bar.grower)
    fit = tuple(room for room in rooms if room.width() >= width)
    if not fit:
        room = max(rooms, key=QRect.width)
        name = fitting.elide(name, room.width()) if room.width() >= SHORTEST_NAME else ""
        fit, width = (room,) if name else (), fitting.width(name)
    return PlacedBar(rect, lease_state(segment.start, segment.end, today), name, width, fit, marks)


def _strip(first: date, last: date, rect: QRect, scale: TimeScale) -> QRect:
    left = max(rect.left() + 1, scale.x(first))
    right = min(rect.right(), scale.x(last + ONE_DAY))
    return QRect(left, rect.bottom() - STRIP, max(1, right - left), STRIP)


def _share(
    bar: CalendarBar, rect: QRect, strips: Sequence[QRect], fitting: Fitting
) -> tuple[list[QRect], list[QRect | None]]:
    """Room for the grower's name, and the discs of the flushes that leave it that room.

    The whole name goes before the numbers: a bar says first whose it is.
    """
    wanted = fitting.width(bar.grower)
    discs = _discs(rect, strips)
    rooms = list(_rooms(rect, discs))
    if all(room.width() < wanted for room in rooms):
        kept = min(rect.left() + PADDING + wanted + PADDING, rect.right())
        discs = [None if disc is None or disc.left() < kept else disc for disc in discs]
        rooms = list(_rooms(rect, discs))
    return rooms, discs


def _discs(rect: QRect, strips: Sequence[QRect]) -> list[QRect | None]:
    """A disc at the first day of each flush, but none that would touch the one before."""
    found: list[QRect | None] = []
    free_from = rect.left() + 1
    for strip in strips:
        disc = None
        left = max(strip.left(), rect.left() + 1)
        if left >= free_from and left + DISC <= rect.right():
            disc = QRect(left, rect.top() + (rect.height() - STRIP - DISC) // 2 + 1, DISC, DISC)
            free_from = left + DISC + 1
        found.append(disc)
    return found


def _rooms(rect: QRect, discs: Sequence[QRect | None]) -> Iterator[QRect]:
    """What the discs leave free of a bar, from left to right."""
    left = rect.left() + PADDING
    for disc in discs:
        if disc is not None:
            yield QRect(left, rect.top(), max(0, disc.left() - 2 - left), rect.height())
            left = disc.right() + PADDING
    yield QRect(left, rect.top(), max(0, rect.right() - 2 - left), rect.height())


def widest_day(fitted: float) -> float:
    """The largest zoom in pixels a day; a short span fills the window even beyond it."""
    return max(fitted, WIDEST_WEEK / DAYS_A_WEEK)
