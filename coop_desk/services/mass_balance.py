"""Leaf and dry tea to the gram: what came, what became of it, and what is there.

Everything is added up twice and compared: documents say what was bought, made, processed, sold,
lost and counted; moves of goods say what there was before and after. A void counts against its
document on the day of the void.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, Table, func, null, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.dates import Period
from coop_desk.domain.terms import document_number
from coop_desk.services import catalogue
from coop_desk.services.headline import signed
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PLACES = ("store", "transit")  # what is on its way to a buyer is still the co-op's own

_D, _E, _M = tables.documents.c, tables.entries.c, tables.stock_moves.c


@dataclass(frozen=True, slots=True)
class Flow:
    """What documents say happened, in grams; `counted_g` is what a stock-take found (+) or missed.

    Reversals are taken off, so a figure can be negative.
    """

    bought_g: int = 0
    made_g: int = 0
    processed_g: int = 0
    sold_g: int = 0
    lost_g: int = 0
    counted_g: int = 0

    @property
    def net_g(self) -> int:
        """By how much there is more afterwards."""
        came = self.bought_g + self.made_g + self.counted_g
        return came - self.processed_g - self.sold_g - self.lost_g

    def __add__(self, other: Flow) -> Flow:
        """Both together."""
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Flow(*(own + others for own, others in pairs))


@dataclass(frozen=True, slots=True)
class Balance:
    """Before, in between, after; `after_g` and what of it is on its way come from the moves."""

    before_g: int
    flow: Flow
    after_g: int
    on_the_way_g: int

    @property
    def booked_g(self) -> int:
        """What there should be by the documents."""
        return self.before_g + self.flow.net_g

    @property
    def in_store_g(self) -> int:
        """What lies in store afterwards."""
        return self.after_g - self.on_the_way_g

    @property
    def difference_g(self) -> int:
        """What there is by the moves, less what there should be by the documents: nothing."""
        return self.after_g - self.booked_g


class DayBalance(NamedTuple):
    """A day something happened on."""

    day: date
    balance: Balance


class GradeBalance(NamedTuple):
    """A grade over a period; no grade, what was never graded."""

    name: str
    english: str
    balance: Balance


@dataclass(frozen=True, slots=True)
class MassBalance:
    """A product over a period: each day, each grade, and all together."""

    product: str
    period: Period
    days: tuple[DayBalance, ...]
    grades: tuple[GradeBalance, ...]
    total: Balance


def balance(unit: Unit, product: str, period: Period) -> MassBalance:
    """The balance of a product over a period."""
    cells = _Cells(list(_flows(unit, product, period.end)), list(_moved(unit, product, period.end)))
    return MassBalance(
        product,
        period,
        tuple(DayBalance(day, cells.over(Period.through(day, day))) for day in cells.days(period)),
        tuple(_by_grade(unit, product, cells, period)),
        cells.over(period),
    )


def _by_grade(unit: Unit, product: str, cells: _Cells, period: Period) -> Iterator[GradeBalance]:
    for grade in catalogue.grades(unit, product):
        own = cells.of(grade.id)
        if own.flows or own.moved:
            yield GradeBalance(grade.name, grade.english_name, own.over(period))
    ungraded = cells.of(None)
    if ungraded.flows or ungraded.moved:
        yield GradeBalance("", "", ungraded.over(period))


class _Said(NamedTuple):
    """What documents say of a grade on a day."""

    day: date
    grade_id: int | None
    flow: Flow


class _Moved(NamedTuple):
    """The grams that came to a place, or left it, of a grade on a day."""

    day: date
    grade_id: int | None
    place: str
    grams: int


@dataclass(frozen=True, slots=True)
class _Cells:
    """All that was said and moved, by day and grade."""

    flows: list[_Said]
    moved: list[_Moved]

    def of(self, grade_id: int | None) -> _Cells:
        """Those of one grade."""
        return _Cells(
            [one for one in self.flows if one.grade_id == grade_id],
            [one for one in self.moved if one.grade_id == grade_id],
        )

    def days(self, period: Period) -> list[date]:
        """The days of a period on which something happened."""
        days = {one.day for one in self.flows} | {one.day for one in self.moved}
        return sorted(day for day in days if day in period)

    def over(self, period: Period) -> Balance:
        """Before the period, within it, and at its end."""
        before = [one for one in self.moved if one.day < period.start]
        by_end = [one for one in self.moved if one.day < period.start or one.day in period]
        return Balance(
            sum(one.grams for one in before),
            sum((one.flow for one in self.flows if one.day in period), Flow()),
            sum(one.grams for one in by_end),
            sum(one.grams for one in by_end if one.place == "transit"),
        )


# --- what moves say --------------------------------------------------------------


def _moved(unit: Unit, product: str, end: date | None) -> Iterator[_Moved]:
    query = (
        select(_E.day, _M.grade_id, _M.place, func.sum(_M.quantity))
        .join(tables.entries, _E.id == _M.entry_id)
        .where(_M.product == product, _M.place.in_(PLACES))
        .group_by(_E.day, _M.grade_id, _M.place)
    )
    for day, grade_id, place, grams in unit.rows(_until(query, end)):
        yield _Moved(day, grade_id, place, int(grams))


def _until(query: Select[Any], end: date | None) -> Select[Any]:
    return query if end is None else query.where(_E.day < end)


# --- what documents say ----------------------------------------------------------


class _Source(NamedTuple):
    """Where a figure of a flow stands: its table, grade and grams, and which rows count."""

    flow: str
    table: Table
    grade: ColumnElement[Any]
    grams: ColumnElement[Any]
    head: Table | None = None  # the table beside it that says the product
    condition: ColumnElement[bool] | None = None


def _sources(product: str) -> Iterator[_Source]:
    receipts, losses, takes = tables.goods_receipts, tables.stock_losses, tables.stock_takes
    sales, take = tables.sales, tables.stock_take_lines.c
    sold, results = tables.sale_lines, tables.sale_results
    if product == "leaf":
        tickets = tables.leaf_tickets
        yield _Source("bought_g", tickets, tickets.c.grade_id, tickets.c.pay_g)
    yield _Source(
        "bought_g", receipts, null(), receipts.c.quantity, None, receipts.c.product == product
    )
    lines = tables.processing_lines
    way, flow = {"leaf": ("in", "processed_g"), "dry_tea": ("out", "made_g")}[product]
    is_way = lines.c.direction == way
    yield _Source(flow, lines, lines.c.grade_id, lines.c.grams, None, is_way)
    of_sale = sales.c.product == product
    yield _Source("sold_g", sold, sold.c.grade_id, sold.c.grams, sales, of_sale)
    yield _Source("lost_g", results, results.c.grade_id, results.c.lost_g, sales, of_sale)
    of_loss = losses.c.product == product
    yield _Source("lost_g", losses, losses.c.grade_id, losses.c.quantity, None, of_loss)
    more, of_take = take.counted - take.book, takes.c.product == product
    yield _Source("counted_g", tables.stock_take_lines, take.grade_id, more, takes, of_take)


def _flows(unit: Unit, product: str, end: date | None) -> Iterator[_Said]:
    for source in _sources(product):
        query = (
            select(_E.day, source.grade.label("grade_id"), signed(source.grams))
            .select_from(tables.entries)
            .join(source.table, source.table.c.document_id == _E.document_id)
            .group_by(_E.day, "grade_id")
        )
        if source.head is not None:
            query = query.join(source.head, source.head.c.document_id == _E.document_id)
        if source.condition is not None:
            query = query.where(source.condition)
        for day, grade_id, grams in unit.rows(_until(query, end)):
            if grams:
                yield _Said(day, grade_id, Flow(**{source.flow: int(grams)}))


# --- the documents of a day ------------------------------------------------------


class DayDocument(NamedTuple):
    """A document that moved goods on a day: the grams that came (+) or went (-)."""

    id: int
    number: str
    kind: str
    person: str
    grams: int
    reversal: bool  # what is booked on this day is its void


def documents_of(unit: Unit, product: str, day: date) -> list[DayDocument]:
    """The documents that moved a product on a day, in the order they were booked."""
    person = tables.people.c
    query = (
        select(
            _D.id, _D.kind, _D.year, _D.number, person.name, _E.reverses_id, func.sum(_M.quantity)
        )
        .join(tables.entries, _E.document_id == _D.id)
        .join(tables.stock_moves, _M.entry_id == _E.id)
        .outerjoin(tables.people, person.id == _D.person_id)
        .where(_M.product == product, _M.place.in_(PLACES), _E.day == day)
        .group_by(_E.id, _D.id, _D.kind, _D.year, _D.number, person.name, _E.reverses_id)
        .order_by(_E.id)
    )
    return [
        DayDocument(
            found_id, document_number(kind, year, number), kind, name or "", int(grams), bool(back)
        )
        for found_id, kind, year, number, name, back, grams in unit.rows(query)
    ]
