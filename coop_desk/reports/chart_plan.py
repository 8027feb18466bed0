"""Where everything on a chart stands, reckoned before anything is drawn.

What is drawn and what the mouse points at come from the same marks. Heights are in the unit
people read: jin, yuan, per cent.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coop_desk.domain.figures import SEASON_DAY, UNIT_WORDS, Figures, Point
from coop_desk.domain.money import FEN_PER_YUAN, GRAMS_PER_JIN
from coop_desk.reports.chart_parts import (
    POINTS,
    Language,
    figure_text,
    large_by,
    text_width,
    with_unit,
    word,
)

REST = 7  # the look that all series share which are too many for one of their own
LOOKS = REST + 1
FEW = 12  # so many places have their figures written
HUNDRED = 100

_PER_UNIT = {
    "grams": GRAMS_PER_JIN,
    "fen": FEN_PER_YUAN,
    "fen_per_jin": FEN_PER_YUAN,
    "centijin_per_bag": HUNDRED,
    "bp": HUNDRED,
    "centi": HUNDRED,
}
_RATES = ("fen_per_jin", "centijin_per_bag", "centi")
_WHOLE_UNITS = ("count", "times")
_NOW = ("本期", "Now")
_BEFORE = ("以前同期", "Same time before")
_OTHERS = ("其余 {number} 项", "{number} others")

_TIME = re.compile(rf"\d{{4}}(-\d\d){{0,2}}|{SEASON_DAY}\d+")
_MOST_HEIGHTS = 6
_FEWEST_PLACES = 6
_PLOT = 0.9  # of the figure's width
_LONGEST, _LONGEST_OF_FEW = 8.0, 12.0  # letters of a turned name
_LINE = 14.0  # points


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be drawn; `before` is what the broken line is called, "" for the usual words."""

    figures: Figures
    title: str
    language: Language
    inches: tuple[float, float]
    before: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw, not even of before."""
        return self.figures.is_empty and not any(self.figures.before.values())

    def amount(self, value: int) -> float:
        """A value in the unit people read."""
        return value / _PER_UNIT.get(self.figures.unit, 1)

    def name(self, point: Point) -> str:
        """What a place or a series is called."""
        return point.name(self.language)

    def text(self, amount: float, large: int) -> str:
        """A value written out: of a rate always two decimals, else as few as tell it."""
        if self.figures.unit in _RATES:
            return f"{amount / large:,.2f}"
        return figure_text(amount / large, 1 if large == 1 else 2)

    def word(self, words: tuple[str, str]) -> str:
        """One of a Chinese and an English word."""
        return word(words, self.language)

    def heading(self, large: int = 1) -> str:
        """The title with its unit."""
        unit = self.word(UNIT_WORDS.get(self.figures.unit, ("", "")))
        return with_unit(self.title, "万" * (large > 1) + unit, self.language)


@dataclass(frozen=True, slots=True)
class Mark:
    """One value as it is drawn: a box, or a point, which has no width and no height.

    `look` is the number of its fill or line.
    """

    place: str
    series: str
    look: int
    left: float
    low: float
    right: float
    high: float


@dataclass(frozen=True, slots=True)
class Note:
    """A text among the values: where it stands, and the look of what it is written on."""

    x: float
    y: float
    text: str
    look: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the values: while it is the same, only the values are drawn anew.

    `limits` are left, right, low and high; `names` are what the looks are called, "" for one
    that the legend leaves out.
    """

    heading: str
    limits: tuple[float, float, float, float]
    heights: tuple[tuple[float, str], ...] = ()
    labels: tuple[tuple[float, str], ...] = ()
    is_turned: bool = False
    names: tuple[str, ...] = ()
    before: str = ""
    band: tuple[float, float] | None = None
    band_name: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole chart. `before` are the heights of the broken line, NaN where nothing is known."""

    shape: str
    frame: Frame
    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()
    before: tuple[float, ...] = ()
    note_points: float = 0.0


# ---- series ----


def looks(figures: Figures) -> dict[str, int]:
    """The look of each series: one of its own for the largest, one for all the rest."""
    keys = [one.key for one in figures.series]
    if len(keys) > LOOKS:
        sizes = dict.fromkeys(keys, 0)
        for (_, one), value in figures.values.items():
            sizes[one] += abs(value)
        largest = set(sorted(keys, key=lambda one: -sizes[one])[:REST])
        keys = [one for one in keys if one in largest]
    numbers = {one: number for number, one in enumerate(keys)}
    return {one.key: numbers.get(one.key, REST) for one in figures.series}


def look_names(asked: Asked, own: dict[str, int]) -> tuple[str, ...]:
    """What each look is called in the legend."""
    series = asked.figures.series
    names = [""] * (max(own.values(), default=-1) + 1)
    for one in series:
        names[own[one.key]] = asked.name(one)
    if len(series) > LOOKS:
        names[REST] = asked.word(_OTHERS).format(number=len(series) - REST)
    if len(series) == 1:
        alone = "" if not asked.figures.before else names[0] or asked.word(_NOW)
        names = [names[0] if series[0].key else alone]
    return tuple(names)


def before_line(asked: Asked) -> tuple[tuple[float, ...], str]:
    """The heights of the broken line and what it is called."""
    before = asked.figures.before
    if not any(place.key in before for place in asked.figures.places):
        return (), ""
    known = (before.get(place.key) for place in asked.figures.places)
    heights = tuple(math.nan if value is None else asked.amount(value) for value in known)
    return heights, asked.before or asked.word(_BEFORE)


# ---- heights ----


def height_step(span: float, *, is_whole: bool = False) -> float:
    """A round step that divides a span into at most six."""
    power = 10.0 ** math.floor(math.log10(span / _MOST_HEIGHTS))
    if is_whole:
        power = max(power, 1.0)
    steps = (1, 2, 5, 10) if is_whole and power == 1 else (1, 2, 2.5, 5, 10)
    return next((s * power for s in steps if s * power * _MOST_HEIGHTS >= span * 0.999), 10 * power)


def height_limits(
    asked: Asked, values: Sequence[float], *, from_nothing: bool
) -> tuple[float, float, float]:
    """The lowest and highest point of the axis, both whole steps, and the step.

    Round, so that the axis stays where it is while the values change a little.
    """
    known = [value for value in values if not math.isnan(value)] or [0.0]
    low, high = min(known), max(known)
    if from_nothing:
        low, high = min(low, 0.0), max(high, 0.0)
    spare = (high - low) * 0.06 or abs(high) * 0.1 or 1.0
    low, high = low - spare * (low != 0), high + spare * (high != 0)
    step = height_step(high - low or 1.0, is_whole=asked.figures.unit in _WHOLE_UNITS)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step


def heights(low: float, high: float, step: float, large: int) -> tuple[tuple[float, str], ...]:
    """The grid lines, and the figure written at each of them."""
    first, last = round(low / step), round(high / step)
    at = [number * step for number in range(first, last + 1)]
    return tuple((height, figure_text(height / large, 3)) for height in at)


def large(asked: Asked, low: float, high: float) -> int:
    """What is written in 万."""
    return large_by(max(abs(low), abs(high)), asked.language)


# ---- places ----


def place_limits(count: int) -> tuple[float, float]:
    """The left and right end of the axis, with room beside a single place."""
    spare = max(_FEWEST_PLACES - count, 0) / 2
    return -0.6 - spare, count - 0.4 + spare


def place_labels(asked: Asked) -> tuple[tuple[tuple[float, str], ...], bool]:
    """The names under the axis and whether they are turned.

    Days and months are thinned. Names of several words have two lines where they fit so, else
    turned and cut, and only thinned where even a turned line has no room.
    """
    places = asked.figures.places
    names = [asked.name(place) for place in places]
    left, right = place_limits(len(places))
    room = asked.inches[0] * 72 * _PLOT / (right - left)
    are_times = all(_TIME.fullmatch(place.key) for place in places)
    if _widest(names) > room and not are_times and _widest(map(_broken, names)) <= room:
        names = [_broken(name) for name in names]
    widest = _widest(names)
    turned = widest > room and not are_times
    step = max(1, math.ceil((_LINE if turned else widest) / room))
    longest = _LONGEST if len(names) > FEW else _LONGEST_OF_FEW
    shown = [_cut(name, longest) if turned else name for name in names]
    return tuple((float(at), shown[at]) for at in range(0, len(shown), step)), turned


def _widest(names: Iterable[str]) -> float:
    """What the widest name takes, with the gap beside it, in points."""
    return (max(map(text_width, names), default=0.0) + 0.9) * POINTS


def _broken(name: str) -> str:
    """A name of several words in two lines."""
    return name.replace(" ", "\n", 1)


def _cut(name: str, longest: float) -> str:
    """A name short enough to stand turned under the axis."""
    if text_width(name) <= longest:
        return name
    kept = name
    while kept and text_width(kept) > longest - 1:
        kept = kept[:-1]
    return f"{kept}…"
