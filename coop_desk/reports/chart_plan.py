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
MOST_HEIGHTS = 6

_PER_UNIT = {
    "grams": GRAMS_PER_JIN,
    "fen": FEN_PER_YUAN,
    "fen_per_jin": FEN_PER_YUAN,
    "centijin_per_bag": HUNDRED,
    "bp": HUNDRED,
    "centi": HUNDRED,
}
_RATES = ("fen_per_jin", "centijin_per_bag", "centi")
_WHOLE_UNITS = ("count", "times", "growers")
_LARGE_AS_IT_IS = 10_000  # from here on a figure has no decimals
_NOW = ("本期", "Now")
_BEFORE = ("以前同期", "Same time before")
_OTHERS = ("其余 {number} 项", "{number} others")

_TIME = re.compile(rf"\d{{4}}(-\d\d){{0,2}}|{SEASON_DAY}\d+")
_FEWEST_HEIGHTS, _HEIGHTS_AN_INCH = 3, 1.5
_FEWEST_PLACES = 6
_PLOT = 0.9  # of the figure's width
_BETWEEN = 0.9  # letters between two names
_FEWEST_LETTERS, _MOST_LINES = 4.0, 3  # of a name in several lines
_CHINESE = re.compile("[\u2e80-\uffff]+")
_LONGEST, _MOST_LETTERS = 8.0, 16.0  # of a turned name
_NAME_HIGH, _RISE = 0.25, 6.8  # of the figure's height; points that a turned letter takes of it
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
        return self.figures.is_blank

    def amount(self, value: int) -> float:
        """A value in the unit people read."""
        return value / _PER_UNIT.get(self.figures.unit, 1)

    def name(self, point: Point) -> str:
        """What a place or a series is called."""
        return point.name(self.language)

    def texts(self, amounts: Sequence[float], large: int) -> list[str]:
        """Values with as many decimals each: of a rate two, else as few as tell them."""
        if self.figures.unit in _RATES:
            return [f"{amount / large:,.2f}" for amount in amounts]
        shown = [amount / large for amount in amounts]
        most = 2 if large > 1 else int(max(map(abs, shown), default=0.0) < _LARGE_AS_IT_IS)
        places = next(
            (n for n in range(most) if all(_is_round(one, n, most) for one in shown)), most
        )
        return [f"{round(one, places) + 0.0:,.{places}f}" for one in shown]

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
    is_fine: bool = False  # bars too narrow for edges and hatching


def _is_round(amount: float, places: int, most: int) -> bool:
    return abs(round(amount, places) - round(amount, most)) < 10.0**-most / 2


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


def height_step(span: float, most: int = MOST_HEIGHTS, *, is_whole: bool = False) -> float:
    """A round step that divides a span into so many at most."""
    power = 10.0 ** math.floor(math.log10(span / most))
    if is_whole:
        power = max(power, 1.0)
    steps = (1, 2, 5, 10) if is_whole and power == 1 else (1, 2, 2.5, 5, 10)
    return next((one * power for one in steps if one * power * most >= span * 0.999), 10 * power)


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
    is_share = asked.figures.unit == "bp" and 50 <= high <= HUNDRED
    low, high = low - spare * (low != 0), high + spare * (high != 0)
    high = min(high, HUNDRED) if is_share else high
    most = max(_FEWEST_HEIGHTS, min(MOST_HEIGHTS, int(asked.inches[1] * _HEIGHTS_AN_INCH)))
    step = height_step(high - low or 1.0, most, is_whole=asked.figures.unit in _WHOLE_UNITS)
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


def place_room(asked: Asked) -> float:
    """What a place has of the axis, in points."""
    left, right = place_limits(len(asked.figures.places))
    return asked.inches[0] * 72 * _PLOT / (right - left)


def place_labels(asked: Asked) -> tuple[tuple[tuple[float, str], ...], bool]:
    """The names under the axis and whether they are turned.

    Days and months are thinned. Long names have up to three lines; where there is no room for
    lines they are turned, cut where they would take too much of the height, and only thinned
    where even a turned line has no room.
    """
    places = asked.figures.places
    names = [asked.name(place) for place in places]
    room = place_room(asked)
    are_times = all(_TIME.fullmatch(place.key) for place in places)
    letters = room / POINTS - _BETWEEN
    if _widest(names) > room and not are_times and letters >= _FEWEST_LETTERS:
        names = [_broken(name, letters) for name in names]
    widest = _widest(names)
    turned = widest > room and not are_times
    step = max(1, math.ceil((_LINE if turned else widest) / room))
    longest = max(_LONGEST, min(_MOST_LETTERS, asked.inches[1] * 72 * _NAME_HIGH / _RISE))
    shown = [_cut(name, longest) if turned else name for name in names]
    return tuple((float(at), shown[at]) for at in range(0, len(shown), step)), turned


def _widest(names: Iterable[str]) -> float:
    """What the widest name takes, with the gap beside it, in points."""
    return (max(map(text_width, names), default=0.0) + _BETWEEN) * POINTS


def _broken(name: str, letters: float) -> str:
    """A name in at most three lines of so many letters, cut where it is longer."""
    lines: list[str] = []
    for part in name.split(" "):
        joined = f"{lines[-1]} {part}" if lines else part
        if lines and text_width(joined) <= letters:
            lines[-1] = joined
        else:
            lines += _pieces(part, letters)
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES - 1 :] = [f"{lines[_MOST_LINES - 1]}…"]
    return "\n".join(_cut(line, letters) for line in lines)


def _pieces(part: str, letters: float) -> list[str]:
    """A Chinese word in pieces of about the same length; any other word whole."""
    count = math.ceil(text_width(part) / letters)
    if count < 2 or not _CHINESE.fullmatch(part):
        return [part]
    size = min(math.ceil(len(part) / count), int(letters))
    return [part[at : at + size] for at in range(0, len(part), size)]


def _cut(name: str, longest: float) -> str:
    """A name of so many letters at most."""
    if text_width(name) <= longest:
        return name
    kept = name
    while kept and text_width(kept) > longest - 1:
        kept = kept[:-1]
    return f"{kept.rstrip('…')}…"
