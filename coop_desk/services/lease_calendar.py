"""Who grows where and when: the greenhouses against the days, with flushes and idle days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import Period
from coop_desk.errors import UserError
from coop_desk.services import lease_terms, leasing
from coop_desk.services.lease_terms import LeaseRow
from coop_desk.services.leasing import SeasonRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

Flush = tuple[int, date, date]


@dataclass(frozen=True, slots=True)
class CalendarBar:
    """A lease in its greenhouse for [start, end), an early end counted.

    `flushes` are the number of each and the first and last day it was picked, both counted.
    """

    lease_id: int
    person_id: int
    grower: str
    start: date
    end: date
    season: str
    crop_id: int
    flushes: tuple[Flush, ...]


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A greenhouse, its leases with a day in the span, and on how many days it stood idle."""

    greenhouse_id: int
    code: str
    row: int
    place: int
    bars: tuple[CalendarBar, ...]
    idle_days: int
    crop_count: int


@dataclass(frozen=True, slots=True)
class CalendarData:
    """The span from `first` to `last`, both counted, its seasons by day and all greenhouses."""

    first: date
    last: date
    seasons: tuple[SeasonRow, ...]
    rows: tuple[CalendarRow, ...]


def calendar(unit: Unit, first: date, last: date) -> CalendarData:
    """The calendar of a span, both days counted. Raises UserError when it ends before it starts."""
    if last < first:
        raise UserError("The period ends before it starts.", field="last")
    span = Period.through(first, last)
    seasons = tuple(
        season
        for season in reversed(leasing.seasons(unit))
        if Period(season.start, season.end).overlaps(span)
    )
    bars, g = _bars(unit, span), tables.greenhouses
    rows = tuple(
        _row(house, bars[house.id], span)
        for house in unit.rows(select(g).order_by(g.c.row, g.c.place, g.c.code))
    )
    return CalendarData(first, last, seasons, rows)


def _row(house: Any, bars: list[CalendarBar], span: Period) -> CalendarRow:
    used = sum(_days_within(bar, span) for bar in bars)
    return CalendarRow(
        house.id, house.code, house.row, house.place, tuple(bars), span.days - used, len(bars)
    )


def _days_within(bar: CalendarBar, span: Period) -> int:
    """Leases of a greenhouse never overlap, so their days can be added up."""
    common = Period(bar.start, bar.end).common(span)
    return common.days if common else 0


def _bars(unit: Unit, span: Period) -> dict[int, list[CalendarBar]]:
    """The bars with a day in the span, by greenhouse and first day."""
    shown = [
        lease
        for lease in lease_terms.leases(unit)
        if Period(lease.start, lease.last_end).overlaps(span)
    ]
    flushes = _flushes(unit, shown)
    found: dict[int, list[CalendarBar]] = defaultdict(list)
    for lease in shown:
        bar = CalendarBar(
            lease.id,
            lease.person_id,
            lease.person,
            lease.start,
            lease.last_end,
            lease.season,
            lease.crop_id,
            tuple(flushes[lease.crop_id]),
        )
        found[lease.greenhouse_id].append(bar)
    return found


def _flushes(unit: Unit, leases: Iterable[LeaseRow]) -> dict[int, list[Flush]]:
    """The flushes of each crop, from the tickets that stand."""
    t, d = tables.harvest_tickets.c, tables.documents.c
    query = (
        select(t.crop_id, t.flush, func.min(d.day), func.max(d.day))
        .join(tables.documents, d.id == t.document_id)
        .where(d.status == "posted", t.crop_id.in_({lease.crop_id for lease in leases}))
        .group_by(t.crop_id, t.flush)
        .order_by(t.crop_id, t.flush)
    )
    found: dict[int, list[Flush]] = defaultdict(list)
    for crop_id, flush, first, last in unit.rows(query):
        found[crop_id].append((flush, first, last))
    return found
