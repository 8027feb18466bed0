"""The year's headline figures, counted from documents and the ledger."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import case, exists, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.services import crops
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Headline:
    """A year in nine figures: weights in grams, money in fen."""

    greenhouses: int
    bags: int
    mushroom_g: int
    mushroom_fen: int
    households: int
    leaf_g: int
    dry_tea_g: int
    dry_tea_fen: int
    person_times: int


Days = tuple[date, date]  # the first and the last, both counted


def headline(unit: Unit, year: int) -> Headline:
    """The headline figures of a calendar year, voided documents taken out."""
    bought = _bought_in_year(unit, year, "mushroom"), _bought_in_year(unit, year, "leaf")
    return _of_days(unit, (date(year, 1, 1), date(year, 12, 31)), *bought)


def headline_until(unit: Unit, last: date) -> Headline:
    """The same of a year as far as a day of it, that day counted.

    Reckoned from the entries like all the rest: what was voided later still counted on that day.
    """
    days = date(last.year, 1, 1), last
    bought = (
        _sum(unit, days, table, table.c.pay_g)
        for table in (tables.harvest_tickets, tables.leaf_tickets)
    )
    return _of_days(unit, days, *bought)


def _of_days(unit: Unit, days: Days, mushroom_g: int, leaf_g: int) -> Headline:
    mushroom_sold, tea_sold = _sold(unit, days, "mushroom"), _sold(unit, days, "dry_tea")
    return Headline(
        greenhouses=_greenhouses(unit, days),
        bags=_sum(unit, days, tables.bag_issues, tables.bag_issues.c.bags),
        mushroom_g=mushroom_g,
        mushroom_fen=mushroom_sold[1],
        households=_households(unit, days),
        leaf_g=leaf_g,
        dry_tea_g=tea_sold[0],
        dry_tea_fen=tea_sold[1],
        person_times=_sum(unit, days, tables.work_sheets, tables.work_sheets.c.person_times),
    )


def signed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A document's figure summed over its entries: reversals count against it."""
    return func.sum(case((tables.entries.c.reverses_id.is_(None), column), else_=-column))


def _sum(unit: Unit, days: Days, table: Any, column: ColumnElement[Any]) -> int:
    e = tables.entries.c
    query = (
        select(signed(column))
        .select_from(tables.entries)
        .join(table, table.c.document_id == e.document_id)
        .where(e.day.between(*days))
    )
    return int(unit.scalar(query) or 0)


def _sold(unit: Unit, days: Days, product: str) -> tuple[int, int]:
    e, s = tables.entries.c, tables.sales.c
    query = (
        select(signed(s.grams), signed(s.amount_fen))
        .select_from(tables.entries)
        .join(tables.sales, s.document_id == e.document_id)
        .where(e.day.between(*days), s.product == product)
    )
    grams, fen = unit.rows(query)[0]
    return int(grams or 0), int(fen or 0)


def _bought_in_year(unit: Unit, year: int, product: str) -> int:
    m = tables.monthly_intake.c
    query = select(func.sum(m.grams)).where(
        m.product == product, m.month.between(f"{year}-01", f"{year}-12")
    )
    return int(unit.scalar(query) or 0)


def _greenhouses(unit: Unit, days: Days) -> int:
    """Greenhouses that grew something in these days."""
    c = tables.crops.c
    start, end = days
    query = select(func.count(c.greenhouse_id.distinct())).where(
        c.start <= end, or_(c.end.is_(None), c.end > start), crops.has_days()
    )
    return int(unit.scalar(query) or 0)


def _households(unit: Unit, days: Days) -> int:
    """Tea households: those with that role in these days."""
    r = tables.person_roles.c
    start, end = days
    held = exists().where(
        r.person_id == tables.people.c.id,
        r.role == "tea_household",
        r.start <= end,
        or_(r.end.is_(None), r.end > start),
    )
    return int(unit.scalar(select(func.count()).select_from(tables.people).where(held)) or 0)


def as_json(figures: Headline) -> dict[str, int | float]:
    """The figures under their public names, in jin and yuan."""
    values = asdict(figures)
    return {
        "greenhouses": values["greenhouses"],
        "bags": values["bags"],
        "mushroom_jin": _decimal(values["mushroom_g"], GRAMS_PER_JIN),
        "mushroom_yuan": _decimal(values["mushroom_fen"], 100),
        "households": values["households"],
        "leaf_jin": _decimal(values["leaf_g"], GRAMS_PER_JIN),
        "dry_tea_jin": _decimal(values["dry_tea_g"], GRAMS_PER_JIN),
        "dry_tea_yuan": _decimal(values["dry_tea_fen"], 100),
        "person_times": values["person_times"],
    }


def _decimal(value: int, per: int) -> int | float:
    """A whole number where it is one; otherwise the decimal a reader of JSON expects."""
    return value // per if value % per == 0 else value / per
