"""A chart that is kept: its measure, its ways, and a span of time that moves with the day."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta

from coop_desk.domain.dates import Period, add_months, month_key, parse_month, written_days
from coop_desk.domain.figures import GRAINS
from coop_desk.domain.terms import Words

SEASON = "season"  # today's; a number after it means one that was chosen: "season 12"
SPANS = {
    "today": Words("今天", "today"),
    "week": Words("本周", "this week"),
    "month": Words("本月", "this month"),
    "last_month": Words("上月", "last month"),
    "last_30_days": Words("近30天", "last 30 days"),
    "year": Words("今年", "this year"),
    "last_year": Words("去年", "last year"),
    "last_12_months": Words("近12个月", "last 12 months"),
    SEASON: Words("本季", "this season"),
}
_SEASON = re.compile(rf"{SEASON}(?: (\d{{1,9}}))?", re.ASCII)
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class ChartChoice:
    """What was chosen of a measure, to be shown on any later day.

    `split` and `grain` are "" for none and for the one that suits. `span` is one of SPANS, the
    first and the last of fixed days ("2024-03-01 2024-05-31"), or a season ("season 12"). Raises
    ValueError for any other span, for an unknown grain, and without a measure.
    """

    measure: str
    split: str = ""
    grain: str = ""
    span: str = "year"
    compare: bool = False

    def __post_init__(self) -> None:
        if not self.measure or self.grain not in ("", *GRAINS):
            raise ValueError(f"a chart of {self.measure!r} by {self.grain!r}")
        if self.span not in SPANS and not self.is_of_season:
            _fixed_days(self.span)

    @property
    def is_of_season(self) -> bool:
        """Whether its span is a season."""
        return _SEASON.fullmatch(self.span) is not None

    @property
    def season_id(self) -> int | None:
        """The season chosen; None for today's, and where the span is none."""
        found = _SEASON.fullmatch(self.span)
        return int(found[1]) if found and found[1] else None

    def period(self, today: date) -> Period:
        """The days it shows as of today. Raises KeyError where they are those of a season."""
        if self.span in SPANS or self.is_of_season:
            return period_of(self.span, today)
        return _fixed_days(self.span)

    def span_words(self, season: str = "") -> Words:
        """What its span is called; a season that was chosen by the name handed in."""
        if self.span in SPANS:
            return SPANS[self.span]
        if self.is_of_season:
            return Words(season, season)
        period = _fixed_days(self.span)
        assert period.last is not None
        first, last = period.start, period.last
        return Words(written_days(first, last), f"{first.isoformat()} to {last.isoformat()}")


def period_of(name: str, today: date) -> Period:
    """The days of "today", "week" (from Monday), "month", "year" …, the spans that are no season.

    Raises KeyError for another name.
    """
    monday = today - timedelta(days=today.weekday())
    this_month = today.replace(day=1)
    return {
        "today": Period.through(today, today),
        "week": Period.through(monday, monday + timedelta(days=6)),
        "month": parse_month(month_key(today)),
        "last_month": parse_month(month_key(add_months(this_month, -1))),
        "last_30_days": Period.through(today - timedelta(days=29), today),
        "year": _year(today.year),
        "last_year": _year(today.year - 1),
        "last_12_months": Period(add_months(this_month, -11), add_months(this_month, 1)),
    }[name]


def span_of(period: Period, today: date) -> str:
    """The span that is these days today: one that moves with the day where there is one.

    Raises ValueError for a period without an end.
    """
    if period.last is None:
        raise ValueError("a chart ends on some day")
    named = (name for name in SPANS if name != SEASON and period_of(name, today) == period)
    return next(named, f"{period.start.isoformat()} {period.last.isoformat()}")


def season_span(season_id: int | None) -> str:
    """The span of a season, None for today's."""
    return SEASON if season_id is None else f"{SEASON} {season_id}"


def to_text(choices: Sequence[ChartChoice]) -> str:
    """Choices as text to be kept."""
    return json.dumps([asdict(choice) for choice in choices])


def from_text(text: str) -> tuple[ChartChoice, ...]:
    """The choices of a kept text, each once; what it does not understand is left out."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ()
    found = map(_choice, kept if isinstance(kept, list) else ())
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _choice(kept: object) -> ChartChoice | None:
    if not isinstance(kept, dict):
        return None
    known = {one.name: kept[one.name] for one in fields(ChartChoice) if one.name in kept}
    words = [value for name, value in known.items() if name != "compare"]
    if not all(isinstance(word, str) for word in words):
        return None
    try:
        return ChartChoice(**{**known, "compare": known.get("compare") is True})
    except (ValueError, TypeError):
        return None


def _fixed_days(span: str) -> Period:
    found = _DAYS.fullmatch(span)
    if found is None:
        raise ValueError(f"{span!r} is no span of time")
    first, last = (date.fromisoformat(day) for day in found.groups())
    if last < first:
        raise ValueError(f"{span!r} ends before it starts")
    return Period.through(first, last)


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year + 1, 1, 1))
