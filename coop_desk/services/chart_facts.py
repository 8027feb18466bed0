"""The measures that add up document by document.

One query gives a bar and, narrowed to it, the documents behind it. The monthly roll-up of what
was bought serves no bar: it takes a void ticket back in the month in which it was voided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, cast, func, select

from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.domain.figures import (
    GRAINS,
    NOTHING,
    OTHERS,
    Figures,
    Point,
    are_whole,
    best_grain,
    bucket,
    bucket_days,
    time_places,
)
from coop_desk.services.chart_points import OTHERS_POINT, UNKNOWN, points
from coop_desk.services.measure import Asked, Measure
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MOST_PARTS = 7  # the largest stand alone, as many as fills can be told apart, the rest as one

_D = tables.documents.c
_YEAR = 12
_KEY_LENGTH = {"day": 10, "week": 10, "month": 7, "year": 4}

Sums = dict[tuple[str, str], int]
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Fact:
    """What adds up: a value on each row of the documents of a kind, and what splits it."""

    kind: str
    rows: FromClause
    value: ColumnElement[Any]
    splits: Mapping[str, ColumnElement[Any]]
    where: tuple[Condition, ...] = ()

    def part(self, split: str) -> ColumnElement[Any]:
        """The key of the part a row belongs to."""
        return func.coalesce(cast(self.splits[split], String), UNKNOWN)

    def narrowed(self, query: Select[Any], *conditions: Condition) -> Select[Any]:
        """A query over the rows of the documents that stand."""
        stand = (_D.kind == self.kind, _D.status == "posted")
        return query.select_from(self.rows).where(*stand, *self.where, *conditions)

    def sums(
        self, unit: Unit, place: ColumnElement[Any], split: str, *conditions: Condition
    ) -> Sums:
        """The sums by place and part."""
        columns = {"chart_place": place} | ({"chart_part": self.part(split)} if split else {})
        named = [column.label(name) for name, column in columns.items()]
        query = self.narrowed(select(*named, func.sum(self.value)), *conditions)
        return {
            (row[0], row[1] if split else NOTHING): int(row[-1])
            for row in unit.rows(query.group_by(*columns))
        }

    def parts(self, unit: Unit, *conditions: Condition) -> dict[int, int]:
        """What each document has of some rows, by its id, the newest first."""
        columns = select(_D.id, func.sum(self.value).label("part"))
        query = self.narrowed(columns, *conditions).group_by(_D.id, _D.day)
        return {row.id: row.part for row in unit.rows(query.order_by(_D.day.desc(), _D.id.desc()))}


# --- measures of a period ---------------------------------------------------


def _of_period(fact: Fact, unit_name: str) -> dict[str, Any]:
    """How a measure of a period is read, and its documents found."""

    def read(unit: Unit, asked: Asked) -> Figures:
        grain = grain_of(asked)
        sums = by_time(fact, unit, asked.first, asked.last, grain, asked.split)
        series, values = parts_of(unit, asked.split, sums)
        return Figures(
            asked.measure,
            unit_name,
            "bars",
            time_places(asked.first, asked.last, grain),
            series,
            values,
            before=a_year_before(fact, unit, asked) if asked.compare else {},
            whole=are_whole(asked.first, asked.last, grain),
        )

    def parts(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
        return parts_behind(fact, unit, asked, place, series)

    return {"unit": unit_name, "shape": "bars", "read": read, "parts": parts}


def parts_behind(fact: Fact, unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
    """What each document brings to a place of time and a part, by its id, newest first."""
    start, end = bucket_days(place, grain_of(asked))
    days = _days(max(start, asked.first), min(end - ONE_DAY, asked.last))
    part = of_part(fact, unit, asked, series, *_days(asked.first, asked.last))
    return fact.parts(unit, *days, *part)


def grain_of(asked: Asked) -> str:
    """The grain asked for, else the one that suits the period."""
    return asked.grain or best_grain(asked.first, asked.last)


def _days(first: date, last: date) -> tuple[Condition, ...]:
    return _D.day >= first, _D.day <= last


def by_time(fact: Fact, unit: Unit, first: date, last: date, grain: str, split: str = "") -> Sums:
    """The sums of the days from `first` to `last` by place of time and part."""
    place = func.substr(cast(_D.day, String), 1, _KEY_LENGTH[grain])
    sums = fact.sums(unit, place, split, *_days(first, last))
    if grain != "week":
        return sums
    weeks: Counter[tuple[str, str]] = Counter()
    for (day, part), value in sums.items():
        weeks[bucket(date.fromisoformat(day), grain), part] += value
    return dict(weeks)


def a_year_before(fact: Fact, unit: Unit, asked: Asked) -> dict[str, int]:
    """The sums of the days a year before by today's places: each day counts once.

    What fell on 29 February counts on the 28th; a 29 February has nothing before it.
    """
    grain = grain_of(asked)
    coarse = grain in ("month", "year")
    sums = by_time(fact, unit, *year_before(asked.first, asked.last), grain if coarse else "day")
    before: Counter[str] = Counter()
    for (place, _), value in sums.items():
        before[_a_year_on(place) if coarse else _day_a_year_on(place, grain)] += value
    return dict(before)


def year_before(first: date, last: date) -> tuple[date, date]:
    """The days whose same day a year later lies from `first` to `last`, both counted."""
    start, end = add_months(first, -_YEAR), add_months(last, -_YEAR)
    if add_months(start, _YEAR) < first:
        start += ONE_DAY
    if add_months(end + ONE_DAY, _YEAR) <= last:
        end += ONE_DAY
    return start, end


def _a_year_on(key: str) -> str:
    return f"{int(key[:4]) + 1:04d}{key[4:]}"


def _day_a_year_on(key: str, grain: str) -> str:
    return bucket(add_months(date.fromisoformat(key), _YEAR), grain)


# --- the parts of a split ---------------------------------------------------


def parts_of(unit: Unit, split: str, sums: Sums) -> tuple[tuple[Point, ...], Sums]:
    """The series of some sums, and the sums with the smaller parts in one."""
    if not split:
        return (Point(NOTHING, ""),), sums
    ranked = _ranked(sums)
    alone = ranked[:MOST_PARTS]
    series = points(unit, split, alone)
    if len(alone) == len(ranked):
        return tuple(series), sums
    values: Counter[tuple[str, str]] = Counter()
    for (place, part), value in sums.items():
        values[place, part if part in alone else OTHERS] += value
    return (*series, OTHERS_POINT), dict(values)


def _ranked(sums: Sums) -> list[str]:
    """The parts, the largest first; equal ones by their keys."""
    totals: Counter[str] = Counter()
    for (_, part), value in sums.items():
        totals[part] += value
    return sorted(totals, key=lambda part: (-totals[part], part))


def of_part(
    fact: Fact, unit: Unit, asked: Asked, series: str, *whole: Condition
) -> tuple[Condition, ...]:
    """The condition that a row belongs to a series; none for all of them together.

    `whole` are the conditions of the whole figure, by which its largest parts are found.
    """
    if not asked.split or series == NOTHING:
        return ()
    part = fact.part(asked.split)
    if series != OTHERS:
        return (part == series,)
    ranked = _ranked(fact.sums(unit, _D.kind, asked.split, *whole))
    return (part.not_in(ranked[:MOST_PARTS]),)


# --- what is measured -------------------------------------------------------


def _with_head(rows: FromClause) -> FromClause:
    """Rows of documents joined to their heads."""
    return rows.join(tables.documents, _D.id == rows.c.document_id)


_TICKET, _LINE, _CROP = tables.harvest_tickets.c, tables.harvest_lines.c, tables.crops.c
_LEAF, _SALE, _SOLD = tables.leaf_tickets.c, tables.sales.c, tables.sale_lines.c
_WORK = tables.work_sheets.c

_HARVEST_ROWS = (
    _with_head(tables.harvest_tickets)
    .join(tables.harvest_lines, _LINE.document_id == _TICKET.document_id)
    .join(tables.crops, _CROP.id == _TICKET.crop_id)
)
_HARVEST_SPLITS = {
    "grade": _LINE.grade_id,
    "flush": _TICKET.flush,
    "greenhouse": _CROP.greenhouse_id,
    "grower": _D.person_id,
    "season": _CROP.season_id,
}
_LEAF_SPLITS = {
    "grade": _LEAF.grade_id,
    "group": _LEAF.village_group_id,
    "session": _LEAF.slot,
}
_SALE_ROWS = _with_head(tables.sales).join(
    tables.sale_lines, _SOLD.document_id == _SALE.document_id
)
_SALE_SPLITS = {"product": _SALE.product, "grade": _SOLD.grade_id, "buyer": _D.person_id}
_WORK_SPLITS = {"task": _WORK.task}

MUSHROOMS = Fact("harvest_ticket", _HARVEST_ROWS, _LINE.grams, _HARVEST_SPLITS)
MUSHROOM_MONEY = Fact("harvest_ticket", _HARVEST_ROWS, _LINE.amount_fen, _HARVEST_SPLITS)
_LEAF_ROWS, _WORK_ROWS = _with_head(tables.leaf_tickets), _with_head(tables.work_sheets)
LEAF_BOUGHT = Fact("leaf_ticket", _LEAF_ROWS, _LEAF.pay_g, _LEAF_SPLITS)
LEAF_MONEY = Fact("leaf_ticket", _LEAF_ROWS, _LEAF.amount_fen, _LEAF_SPLITS)
_INCOME = Fact("sale", _SALE_ROWS, _SOLD.amount_fen, _SALE_SPLITS)
_PERSON_TIMES = Fact("work_sheet", _WORK_ROWS, _WORK.person_times, _WORK_SPLITS)
_WAGES = Fact("work_sheet", _WORK_ROWS, _WORK.wage_fen, _WORK_SPLITS)


def _sold(product: str, value: ColumnElement[Any] = _SOLD.grams) -> Fact:
    """What was sold of one product: jin of unlike goods are never added."""
    splits = {name: _SALE_SPLITS[name] for name in ("grade", "buyer")}
    return Fact("sale", _SALE_ROWS, value, splits, (_SALE.product == product,))


MUSHROOMS_SOLD, TEA_SOLD = _sold("mushroom"), _sold("dry_tea")
MUSHROOM_SALES, TEA_SALES = (_sold(one, _SOLD.amount_fen) for one in ("mushroom", "dry_tea"))
TEA_COST = _sold("dry_tea", _SOLD.cost_fen)


def _measure(group: str, code: str, zh: str, en: str, fact: Fact, unit_name: str) -> Measure:
    return Measure(
        code=code,
        group=group,
        zh=zh,
        en=en,
        splits=tuple(fact.splits),
        grains=GRAINS,
        **_of_period(fact, unit_name),
    )


MEASURES: tuple[Measure, ...] = (
    _measure("yield", "mushrooms_bought", "香菇收购量", "Mushrooms bought", MUSHROOMS, "grams"),
    _measure("yield", "mushroom_money", "香菇收购款", "Paid for mushrooms", MUSHROOM_MONEY, "fen"),
    _measure("tea", "leaf_bought", "茶青收购量", "Leaf bought", LEAF_BOUGHT, "grams"),
    _measure("tea", "leaf_money", "茶青收购款", "Paid for leaf", LEAF_MONEY, "fen"),
    _measure("income", "sales_income", "销售收入", "Sales income", _INCOME, "fen"),
    _measure("income", "mushrooms_sold", "香菇销售量", "Mushrooms sold", MUSHROOMS_SOLD, "grams"),
    _measure("income", "tea_sold", "干茶销售量", "Dry tea sold", TEA_SOLD, "grams"),
    _measure("labour", "person_times", "用工人次", "Person-times", _PERSON_TIMES, "times"),
    _measure("labour", "wages", "工资", "Wages", _WAGES, "fen"),
)
