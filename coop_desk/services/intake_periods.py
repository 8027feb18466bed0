"""What came over the scales today, this week and this season, beside the same days last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.services.greenhouses import season_of
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """What came over the scale on some days: tickets, grams, fen."""

    tickets: int
    grams: int
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The intake of some days and of the same days a year before, None in a younger book."""

    now: Intake
    before: Intake | None


@dataclass(frozen=True, slots=True)
class PeriodIntake:
    """The intake of the days [first, last], both counted; `name` is today, week or season."""

    name: str
    first: date
    last: date
    mushrooms: Compared
    leaf: Compared


def intake_periods(unit: Unit, today: date) -> list[PeriodIntake]:
    """Today, this week from Monday, and the season as far as it has come, where there is one."""
    begun = unit.scalar(select(func.min(tables.entries.c.day)))
    return [
        PeriodIntake(
            name,
            first,
            last,
            _compared(unit, "harvest_ticket", first, last, begun),
            _compared(unit, "leaf_ticket", first, last, begun),
        )
        for name, first, last in _periods(unit, today)
    ]


def _periods(unit: Unit, today: date) -> list[tuple[str, date, date]]:
    periods = [
        ("today", today, today),
        ("week", today - timedelta(days=today.weekday()), today),
    ]
    s = tables.seasons.c
    season = unit.first(select(s.start, s.end).where(s.id == season_of(unit, today)))
    if season is not None:
        periods.append(("season", season.start, min(today, season.end - ONE_DAY)))
    return periods


def _compared(unit: Unit, kind: str, first: date, last: date, begun: date | None) -> Compared:
    now = _between(unit, kind, first, last)
    before_first, before_last = add_months(first, -12), add_months(last, -12)
    if begun is None or before_last < begun:
        return Compared(now, None)
    return Compared(now, _between(unit, kind, before_first, before_last))


def _between(unit: Unit, kind: str, first: date, last: date) -> Intake:
    """What a kind of ticket brought on the days [first, last], without those since voided."""
    d, (table,) = tables.documents.c, tables.DOCUMENT_TABLES[kind][:1]
    query = (
        select(func.count(), func.sum(table.c.pay_g), func.sum(table.c.amount_fen))
        .join(tables.documents, d.id == table.c.document_id)
        .where(d.kind == kind, d.day.between(first, last), d.status == "posted")
    )
    row = unit.rows(query)[0]
    return Intake(int(row[0]), int(row[1] or 0), int(row[2] or 0))
