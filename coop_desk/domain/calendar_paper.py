"""The lease calendar on paper as services build it and reports draw it; half-open days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.dates import Period
from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative


@dataclass(frozen=True, slots=True)
class FlushMark:
    """The days on which a flush was picked, the last one counted."""

    flush: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class CalendarLease:
    """A greenhouse let to a grower for [start, end), and the flushes picked in it."""

    grower: str
    start: date
    end: date
    flushes: tuple[FlushMark, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarShed:
    """One greenhouse: its leases, how many days it stands idle, how many crops it has."""

    code: str
    leases: tuple[CalendarLease, ...]
    idle_days: int
    crops: int

    def __post_init__(self) -> None:
        check_int(self.idle_days, "idle days")
        check_int(self.crops, "crops")


@dataclass(frozen=True, slots=True)
class CalendarSeason:
    """A season named above the months, for [start, end)."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class CalendarPaper:
    """All greenhouses over the days from `first` to `last`, both counted.

    Raises ValueError when it ends before it starts.
    """

    cooperative: Cooperative
    first: date
    last: date
    seasons: tuple[CalendarSeason, ...]
    sheds: tuple[CalendarShed, ...]
    printed_on: date
    demo: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the calendar ends on {self.last}, before it starts")

    @property
    def span(self) -> Period:
        """All its days."""
        return Period.through(self.first, self.last)


def idle_parts(leases: tuple[CalendarLease, ...], span: Period) -> list[Period]:
    """The days of a span on which none of the leases runs."""
    found: list[Period] = []
    day = span.start
    for lease in sorted(leases, key=lambda lease: lease.start):
        if lease.start > day:
            gap = Period(day, lease.start).common(span)
            found += [gap] if gap else []
        day = max(day, lease.end)
    if span.end is not None and day < span.end:
        found.append(Period(day, span.end))
    return found
