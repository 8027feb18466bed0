"""What a chart shows: whole numbers by place and series, and what each of them is called.

Grams, fen, counts; shares in basis points. What cannot be reckoned is left out of the values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.domain.money import check_int
from coop_desk.domain.terms import Words

UNITS = (
    "grams",
    "fen",
    "fen_per_jin",
    "centijin_per_bag",  # hundredths of a jin
    "bp",  # basis points
    "centi",  # hundredths
    "count",
    "times",  # that a person worked
    "growers",
)
# What a unit is called beside a figure; those that need no word are left out.
UNIT_WORDS = {
    "grams": Words("斤", "jin"),
    "fen": Words("元", "yuan"),
    "fen_per_jin": Words("元/斤", "yuan per jin"),
    "centijin_per_bag": Words("斤/棒", "jin per bag"),
    "bp": Words("%", "%"),
    "times": Words("人次", "person-times"),
    "growers": Words("户", "growers"),
}
GRAINS = ("day", "week", "month", "year")
SHAPES = ("bars", "lines", "map", "band")
NOTHING = ""  # the only series of a figure that is not split
OTHERS = "others"  # the series of all parts that do not stand alone
SEASON_DAY = "day-"  # before the number of a day of a season, where one is a place


@dataclass(frozen=True, slots=True)
class Point:
    """A place under the axis or a series: its key, and what it is called in both languages."""

    key: str
    zh: str
    en: str = ""

    def name(self, language: str) -> str:
        """What it is called; where it has no English name it is called as in Chinese."""
        return self.zh if language.startswith("zh") or not self.en else self.en


@dataclass(frozen=True, slots=True)
class Figures:
    """The values of a measure by (place, series).

    `places` stand in their order under the axis, `series` in the order of the stack. `rows` say
    how the places of a map stand beside each other, "" where nothing does. `band` is the usual
    range, both ends in the unit of the values. `before` are the values of the same places a
    year or a season ago, `weights` the grams that a price was paid or got for. `whole` says
    whether every place of time counts from its first day to its last. Raises ValueError for a
    value that belongs nowhere, TypeError for anything but a whole number.
    """

    measure: str
    unit: str
    shape: str
    places: tuple[Point, ...]
    series: tuple[Point, ...]
    values: Mapping[tuple[str, str], int]
    before: Mapping[str, int] = field(default_factory=dict)
    band: tuple[int, int] | None = None
    adds_up: bool = True  # whether values may be summed over places and series
    rows: tuple[tuple[str, ...], ...] = ()
    weights: Mapping[tuple[str, str], int] = field(default_factory=dict)
    whole: bool = True

    def __post_init__(self) -> None:
        if self.unit not in UNITS or self.shape not in SHAPES:
            raise ValueError(f"{self.measure}: {self.unit} as {self.shape}")
        places, series = {one.key for one in self.places}, {one.key for one in self.series}
        for (place, one), value in self.values.items():
            if place not in places or one not in series:
                raise ValueError(f"{self.measure}: nothing stands at {place!r}, {one!r}")
            check_int(value, self.measure)
        for place in (one for row in self.rows for one in row):
            if place and place not in places:
                raise ValueError(f"{self.measure}: a row names {place!r}, which is no place")

    def value(self, place: str, series: str = NOTHING) -> int | None:
        """A value; None where there is none."""
        return self.values.get((place, series))

    def total(self, place: str) -> int | None:
        """What a place comes to over all series; None where nothing is known of it."""
        found = [v for (own, _), v in self.values.items() if own == place]
        return sum(found) if found else None

    @property
    def has_totals(self) -> bool:
        """Whether the series of a place have a sum worth a column of its own."""
        return self.adds_up and len(self.series) > 1

    @property
    def is_empty(self) -> bool:
        """Whether there is no value of its time."""
        return not any(self.values.values())

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to draw, not even of before: bars and lines alone show that."""
        shows_before = self.shape in ("bars", "lines") and any(self.before.values())
        return self.is_empty and not shows_before


def bucket(day: date, grain: str) -> str:
    """The key of the day, week (its Monday), month or year that a day lies in."""
    if grain == "day":
        return day.isoformat()
    if grain == "week":
        return (day - timedelta(days=day.weekday())).isoformat()
    return day.isoformat()[:7] if grain == "month" else day.isoformat()[:4]


def buckets(first: date, last: date, grain: str) -> list[str]:
    """The keys of all buckets from `first` to `last`, both counted, in their order."""
    found: dict[str, None] = {}
    day = first
    while day <= last:
        found[bucket(day, grain)] = None
        day += ONE_DAY
    return list(found)


def bucket_days(key: str, grain: str) -> tuple[date, date]:
    """The days [start, end) of a bucket."""
    if grain == "day":
        day = date.fromisoformat(key)
        return day, day + ONE_DAY
    if grain == "week":
        monday = date.fromisoformat(key)
        return monday, monday + timedelta(days=7)
    if grain == "month":
        first = date.fromisoformat(f"{key}-01")
        return first, add_months(first, 1)
    return date(int(key), 1, 1), date(int(key) + 1, 1, 1)


def are_whole(first: date, last: date, grain: str) -> bool:
    """Whether the buckets from `first` to `last`, both counted, are cut at neither end."""
    start, end = bucket(first, grain), bucket(last, grain)
    return bucket_days(start, grain)[0] == first and bucket_days(end, grain)[1] == last + ONE_DAY


def best_grain(first: date, last: date) -> str:
    """Days up to two months, weeks up to half a year, months up to four years, else years."""
    days = (last - first).days + 1
    steps: Sequence[tuple[int, str]] = ((62, "day"), (190, "week"), (1_500, "month"))
    return next((grain for most, grain in steps if days <= most), "year")


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def time_places(first: date, last: date, grain: str) -> tuple[Point, ...]:
    """The places of all buckets from `first` to `last`, with the year where there are several."""
    several = first.year != last.year
    return tuple(
        Point(key, *_time_names(key, grain, with_year=several))
        for key in buckets(first, last, grain)
    )


def _time_names(key: str, grain: str, *, with_year: bool) -> tuple[str, str]:
    if grain == "year":
        return f"{key}年", key
    day = bucket_days(key, grain)[0]
    year, english_year = (f"{day.year}年", f" {day.year}") if with_year else ("", "")
    month = MONTHS[day.month - 1]
    if grain == "month":
        return f"{year}{day.month}月", f"{month}{english_year}"
    chinese, english = f"{year}{day.month}月{day.day}日", f"{day.day} {month}{english_year}"
    return (f"{chinese}起", f"from {english}") if grain == "week" else (chinese, english)


def time_grain(places: Sequence[Point]) -> str:
    """The grain of places that are times, as `time_places` gives them; "" of all others."""
    if not places:
        return ""
    first = places[0]
    for grain in GRAINS:
        try:
            day = bucket_days(first.key, grain)[0]
        except ValueError:
            continue
        names = [_time_names(first.key, grain, with_year=several) for several in (True, False)]
        if bucket(day, grain) == first.key and (first.zh, first.en) in names:
            return grain
    return ""


def season_day(number: int) -> Point:
    """The place of a day of a season, the first being number 1."""
    return Point(f"{SEASON_DAY}{number}", f"第{number}天", f"Day {number}")
