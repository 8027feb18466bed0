"""Days laid along a line of pixels: where a day stands, and the months and weeks along it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)
DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The days of [first, end), so many pixels for each."""

    first: date
    end: date
    per_day: float

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.first).days

    @property
    def width(self) -> int:
        """Pixels from its first day to its end."""
        return round(self.days * self.per_day)

    def x(self, day: date) -> int:
        """The pixel at which a day begins; days outside the scale lie outside its width."""
        return round((day - self.first).days * self.per_day)

    def day(self, x: int) -> date:
        """The day at a pixel, the nearest one of the scale for a pixel outside it."""
        number = int(x / self.per_day) if self.per_day else 0
        return self.first + timedelta(days=max(0, min(self.days - 1, number)))

    def months(self) -> Iterator[date]:
        """The first days of the months it touches, the first of them perhaps before it."""
        return self._firsts(self.first.replace(day=1), next_month)

    def years(self) -> Iterator[date]:
        """The first days of the years it touches, the first of them perhaps before it."""
        return self._firsts(self.first.replace(month=1, day=1), next_year)

    def mondays(self) -> Iterator[date]:
        """The Mondays in it."""
        behind = (DAYS_A_WEEK - self.first.weekday()) % DAYS_A_WEEK
        return self._firsts(self.first + timedelta(days=behind), next_week)

    def _firsts(self, day: date, following: Callable[[date], date]) -> Iterator[date]:
        while day < self.end:
            yield day
            day = following(day)


def next_week(day: date) -> date:
    """A week later."""
    return day + WEEK


def next_month(first: date) -> date:
    """The first day of the month after the one that begins on `first`."""
    years, month = divmod(first.month, MONTHS_A_YEAR)
    return date(first.year + years, month + 1, 1)


def next_year(first: date) -> date:
    """The first day of the year after."""
    return date(first.year + 1, 1, 1)
