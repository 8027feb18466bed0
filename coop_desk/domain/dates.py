"""Local calendar days: half-open periods, months, and dates as people type them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coop_desk.domain.text import plain_text
from coop_desk.errors import UserError

ONE_DAY = timedelta(days=1)
_PARTED = re.compile(
    r"(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?", re.ASCII
)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to, not counting, `end`; None has no end.

    Raises UserError when it would not have a single day.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise UserError("The end must come after the start.", field="end")

    @classmethod
    def through(cls, first: date, last: date) -> Period:
        """The period of both days and all between. Raises UserError when last is before first."""
        return cls(first, last + ONE_DAY)

    @property
    def last(self) -> date | None:
        """The last day in it; None where it has no end."""
        return None if self.end is None else self.end - ONE_DAY

    @property
    def days(self) -> int:
        """How many days it has. Raises ValueError where it has no end."""
        if self.end is None:
            raise ValueError("a period without an end has no number of days")
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.start <= day and (self.end is None or day < self.end)

    def covers(self, other: Period) -> bool:
        """Whether every day of the other lies in it."""
        ends_later = self.end is None or (other.end is not None and other.end <= self.end)
        return self.start <= other.start and ends_later

    def common(self, other: Period) -> Period | None:
        """The days in both; None where there are none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends, default=None)
        return None if end is not None and end <= start else Period(start, end)

    def overlaps(self, other: Period) -> bool:
        """Whether a day lies in both."""
        return self.common(other) is not None

    def by_year(self) -> Iterator[Period]:
        """Its parts in each calendar year. Raises ValueError where it has no end."""
        if self.end is None:
            raise ValueError("a period without an end has no last year")
        start = self.start
        while start < self.end:
            end = min(self.end, date(start.year + 1, 1, 1))
            yield Period(start, end)
            start = end


def written_days(first: date, last: date) -> str:
    """Two days and all between as papers write them: "2024-03-01 至 2024-03-31"."""
    return f"{first.isoformat()} 至 {last.isoformat()}"


def days_in_year(year: int) -> int:
    """365, or 366 in a leap year."""
    return 366 if calendar.isleap(year) else 365


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def month_key(day: date) -> str:
    """The month of a day as it is kept and sorted: "2024-03"."""
    return f"{day.year:04d}-{day.month:02d}"


def parse_month(key: str) -> Period:
    """The days of a month such as "2024-03". Raises UserError for anything else."""
    found = _MONTH.fullmatch(plain_text(key))
    try:
        start = date(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        start = None
    if start is None:
        raise UserError('"{text}" is not a month; write it like 2024-03.', text=key.strip())
    return Period(start, add_months(start, 1))


def parse_date(text: str) -> date:
    """A date typed as 2024-03-18, 2024/3/18, 2024.3.18, 20240318 or 2024年3月18日.

    Raises UserError for anything else, or a day the calendar does not have.
    """
    plain = plain_text(text)
    found = _PARTED.fullmatch(plain) or _SOLID.fullmatch(plain)
    if found is None:
        raise UserError('"{text}" is not a date; write it like 2024-03-18.', text=text.strip())
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise UserError("There is no day {text}; look at the calendar.", text=plain) from None
