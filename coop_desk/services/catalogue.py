"""Grades, tares and prices: what a counter looks up before it can pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, or_, select

from coop_desk.domain import pricing
from coop_desk.domain.money import BASIS_POINTS, check_int
from coop_desk.domain.pricing import PriceLine
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade of a product; rank 1 is the best, `deduction_bp` its usual deduction."""

    id: int
    product: str
    code: str
    name: str
    english_name: str
    rank: int
    deduction_bp: int
    active: bool


@dataclass(frozen=True, slots=True)
class Tare:
    """A basket and what it weighs empty, for the days it is in use."""

    id: int
    product: str
    name: str
    grams: int
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class NewPrice:
    """One price of a list: fen per jin for a grade, perhaps only in a slot or for a group."""

    grade_id: int
    price_fen: int
    slot: str | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class PriceList:
    """A saved price list and its days."""

    id: int
    product: str
    name: str
    start: date
    end: date | None


def add_grade(
    unit: Unit,
    product: str,
    code: str,
    name: str,
    english_name: str,
    rank: int,
    deduction_bp: int = 0,
) -> int:
    """Add a grade; returns its id."""
    unit.memo.pop(("grades", product), None)
    row = {
        "product": product,
        "code": code,
        "name": name,
        "english_name": english_name,
        "rank": rank,
        "deduction_bp": deduction_bp,
        "active": True,
    }
    return audit.insert(unit, tables.grades, row)


def change_grade(unit: Unit, grade_id: int, *, name: str, deduction_bp: int, active: bool) -> None:
    """Change how a grade is called, its usual deduction and whether it is still offered.

    Tickets keep what was frozen on them. Raises UserError without a name or for a deduction
    of 100 % or more.
    """
    if not name.strip():
        raise UserError("Enter the grade's name.", field="name")
    if not 0 <= check_int(deduction_bp, "deduction") < BASIS_POINTS:
        raise UserError("A deduction is at least 0 % and less than 100 %.", field="deduction_bp")
    unit.memo.clear()
    changes = {"name": name.strip(), "deduction_bp": deduction_bp, "active": active}
    audit.update(unit, tables.grades, grade_id, changes)


_G = tables.grades
_GRADES = select(_G).where(_G.c.product == bindparam("b_product")).order_by(_G.c.rank, _G.c.id)


def grades(unit: Unit, product: str) -> list[Grade]:
    """The grades of a product, best first."""
    key = ("grades", product)
    if key not in unit.memo:
        rows = unit.read(_GRADES, {"b_product": product})
        unit.memo[key] = [Grade(*row) for row in rows]
    found: list[Grade] = unit.memo[key]
    return found


def grade(unit: Unit, product: str, grade_id: int) -> Grade:
    """One grade. Raises UserError when the product has no such grade."""
    for found in grades(unit, product):
        if found.id == grade_id:
            return found
    raise UserError("Choose a grade of this product.", field="grade")


def add_tare(
    unit: Unit, product: str, name: str, grams: int, start: date, end: date | None = None
) -> int:
    """Add a basket to the tare table. Raises UserError without a name or a weight."""
    if not name.strip():
        raise UserError("Enter the basket's name.", field="name")
    if check_int(grams, "grams") <= 0:
        raise UserError("A basket weighs more than nothing.", field="grams")
    row = {"product": product, "name": name.strip(), "grams": grams, "start": start, "end": end}
    return audit.insert(unit, tables.tares, row)


def change_tare(unit: Unit, tare_id: int, *, end: date | None) -> None:
    """Take a basket out of use from a day on, or back into use; old tickets keep their tare.

    Raises UserError for a day before it came into use.
    """
    t = tables.tares.c
    start = unit.scalar(select(t.start).where(t.id == tare_id))
    if end is not None and start is not None and end < start:
        raise UserError(
            "The basket came into use only on {start}. Choose a later day.",
            field="end",
            start=start,
        )
    audit.update(unit, tables.tares, tare_id, {"end": end})


def tares(unit: Unit, product: str, day: date | None = None) -> list[Tare]:
    """The baskets of a product (in use on a day, if given), lightest first."""
    t = tables.tares
    query = select(t).where(t.c.product == product).order_by(t.c.grams, t.c.id)
    if day is not None:
        query = query.where(in_force(t.c, day))
    return [Tare(*row) for row in unit.rows(query)]


# --- prices -----------------------------------------------------------------


def save_price_list(
    unit: Unit,
    product: str,
    name: str,
    start: date,
    end: date | None,
    prices: Sequence[NewPrice],
) -> int:
    """Save a price list for [start, end); an open one ends those before it that had no end.

    Raises UserError for an empty list, a price of nothing or for a grade of another product,
    or two prices that would tie.
    """
    _check_prices(unit, product, start, end, prices)
    if end is None:
        _end_open_lists(unit, product, start)
    head = {
        "product": product,
        "name": name,
        "start": start,
        "end": end,
        "created_at": unit.now(),
        "created_by": unit.operator,
    }
    list_id = audit.insert(unit, tables.price_lists, head)
    for price in prices:
        row = {
            "price_list_id": list_id,
            "grade_id": price.grade_id,
            "slot": price.slot,
            "village_group_id": price.group_id,
            "price_fen": price.price_fen,
        }
        audit.insert(unit, tables.price_lines, row)
    unit.memo.clear()
    pricing.refuse_tie(_lines_touching(unit, product, start, end))
    return list_id


def _check_prices(
    unit: Unit, product: str, start: date, end: date | None, prices: Sequence[NewPrice]
) -> None:
    if not prices:
        raise UserError("Enter at least one price.", field="prices")
    if end is not None and end <= start:
        raise UserError("The end must come after the start.", field="end")
    for price in prices:
        grade(unit, product, price.grade_id)
        if check_int(price.price_fen, "price") <= 0:
            raise UserError("A price must be more than nothing.", field="prices")


def _end_open_lists(unit: Unit, product: str, start: date) -> None:
    p = tables.price_lists.c
    still_holds = or_(p.end.is_(None), p.end > start)
    query = select(p.id, p.end).where(p.product == product, p.start < start, still_holds)
    for row in unit.rows(query):
        if row.end is None or was_open(unit, row.id):
            audit.update(unit, tables.price_lists, row.id, {"end": start})


def was_open(unit: Unit, list_id: int) -> bool:
    """Whether a list had no end when it was saved, so that only the next one gave it one."""
    return audit.first_content(unit, tables.price_lists, list_id)["end"] is None


_HEAD, _LINE = tables.price_lists.c, tables.price_lines.c
# The lists are few, so they come first: the lines of all years would be looked through otherwise.
_NOT_OVER = select(_HEAD.id).where(
    _HEAD.product == bindparam("b_product"),
    or_(_HEAD.end.is_(None), _HEAD.end > bindparam("b_start")),
)
_LINES_FROM = (
    select(
        _LINE.id,
        _HEAD.id,
        _HEAD.product,
        _LINE.grade_id,
        _HEAD.start,
        _HEAD.end,
        _LINE.slot,
        _LINE.village_group_id,
        _LINE.price_fen,
    )
    .join(tables.price_lists, _HEAD.id == _LINE.price_list_id)
    .where(_LINE.price_list_id.in_(_NOT_OVER.scalar_subquery()))
    .order_by(_LINE.id)
)


def _lines_touching(unit: Unit, product: str, start: date, end: date | None) -> list[PriceLine]:
    """The price lines of a product whose lists overlap [start, end)."""
    rows = unit.read(_LINES_FROM, {"b_product": product, "b_start": start})
    lines = [PriceLine(*row) for row in rows]
    return lines if end is None else [line for line in lines if line.start < end]


def price_lines_on(unit: Unit, product: str, day: date) -> list[PriceLine]:
    """Every price line of a product in force on a day."""
    key = ("prices", product, day)
    if key not in unit.memo:
        found = _lines_touching(unit, product, day, None)
        unit.memo[key] = [line for line in found if line.start <= day]
    lines: list[PriceLine] = unit.memo[key]
    return lines


def price(
    unit: Unit, product: str, grade_id: int, day: date, slot: str | None, group_id: int | None
) -> PriceLine:
    """The price in force: the most specific wins. Raises UserError where there is none."""
    lines = price_lines_on(unit, product, day)
    return pricing.choose(lines, grade_id=grade_id, day=day, slot=slot, group_id=group_id)


def better_price(
    unit: Unit, product: str, grade_id: int, day: date, slot: str | None, group_id: int | None
) -> int | None:
    """What the next better grade fetched then; None for the best, or where it has no price."""
    own = grade(unit, product, grade_id)
    better = [g for g in grades(unit, product) if g.rank < own.rank and g.active]
    if not better:
        return None
    try:
        return price(unit, product, better[-1].id, day, slot, group_id).price_fen
    except UserError:
        return None


def price_lists(unit: Unit, product: str) -> list[PriceList]:
    """The price lists of a product, newest first."""
    p = tables.price_lists.c
    query = (
        select(p.id, p.product, p.name, p.start, p.end)
        .where(p.product == product)
        .order_by(p.start.desc(), p.id.desc())
    )
    return [PriceList(*row) for row in unit.rows(query)]
