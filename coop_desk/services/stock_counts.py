"""What can never be, by day: goods in store, or on the way to a buyer, fewer than nothing.

Bags are counted by their batch in `bag_counts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

from sqlalchemy import bindparam, func, select

from coop_desk.domain.terms import document_number
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.services import bag_counts
from coop_desk.services.bag_counts import Move
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PLACES = ("store", "transit")

_M, _E, _D = tables.stock_moves.c, tables.entries.c, tables.documents.c
# Moves in store, said so that no index of heaps is used: for the moves of some days, or of one
# document, it would lead through those of all years.
IN_STORE = func.coalesce(_M.place, "") == "store"


class Heap(NamedTuple):
    """Goods counted together: of one product and grade, in one place."""

    place: str
    product: str
    grade_id: int | None


class GradedMove(Move, Protocol):
    """A move of goods, with its grade."""

    @property
    def grade_id(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class _Leaving:
    """What leaves a heap on a day; `taken_back` by the void of what brought it."""

    day: date
    quantity: int
    taken_back: bool


def watch(unit: Unit, day: date, moves: Sequence[GradedMove], *, taken_back: bool) -> None:
    """Look, before the transaction is committed, whether these moves leave less than nothing.

    Only then, since the void of a ticket and the ticket that replaces it stand or fall together.
    What merely comes in asks the book nothing.
    """
    for move in moves:
        watched = move.place in PLACES and move.product != bag_counts.PRODUCT
        if watched and move.quantity < 0:
            heap = Heap(move.place, move.product, move.grade_id)
            leaving = unit.memo.setdefault("goods_leaving", {}).setdefault(heap, [])
            leaving.append(_Leaving(day, -move.quantity, taken_back))
            unit.before_commit(refuse_missing)


def refuse_missing(unit: Unit) -> None:
    """Raise UserError when what left in this transaction was not there on some day."""
    leaving: dict[Heap, list[_Leaving]] = unit.memo.get("goods_leaving", {})
    for heap, parts in leaving.items():
        first = min(part.day for part in parts)
        short = _short(unit, heap, first)
        if short is not None:
            raise _missing(unit, heap, parts, *short)


_OF_HEAP = (
    _M.place == bindparam("b_place"),
    _M.product == bindparam("b_product"),
    _M.grade_id.is_not_distinct_from(bindparam("b_grade")),
)
_TOTAL = select(func.coalesce(func.sum(_M.quantity), 0)).where(*_OF_HEAP)
_LATER_ENTRY = select(_E.id).where(_E.day > bindparam("b_day")).limit(1)
_LATER = (
    select(_M.id)
    .join(tables.entries, _E.id == _M.entry_id)
    .where(_E.day > bindparam("b_day"), *_OF_HEAP)
    .limit(1)
)
_BY_DAY = (
    select(_E.day, func.sum(_M.quantity))
    .join(tables.entries, _E.id == _M.entry_id)
    .where(*_OF_HEAP)
    .group_by(_E.day)
    .order_by(_E.day)
)


def _key(heap: Heap) -> dict[str, Any]:
    return {"b_place": heap.place, "b_product": heap.product, "b_grade": heap.grade_id}


def _short(unit: Unit, heap: Heap, first: date) -> tuple[date, int] | None:
    """The first day from `first` on that less than nothing is left, and how much less."""
    key = _key(heap)
    total = unit.run(_TOTAL, key)
    if total >= 0 and not _moved_later(unit, key, first):
        return None
    rows = unit.rows(_BY_DAY, key)
    for (day, _), held in zip(rows, accumulate(int(n) for _, n in rows), strict=True):
        if day >= first and held < 0:
            return day, -held
    return None


def _moved_later(unit: Unit, key: dict[str, Any], day: date) -> bool:
    """Whether goods moved after a day; mostly nothing at all did, which is seen at once."""
    if unit.run(_LATER_ENTRY, {"b_day": day}) is None:
        return False
    return unit.run(_LATER, {**key, "b_day": day}) is not None


def _missing(
    unit: Unit, heap: Heap, parts: Sequence[_Leaving], day: date, missing: int
) -> UserError:
    """The refusal: what was there on the day, and what of it cannot leave."""
    wanted = sum(part.quantity for part in parts if part.day <= day)
    name, counted_in = _words(unit, heap)
    held = max(0, wanted - missing)
    values: dict[str, Any] = {"day": day, "what": name}
    if counted_in is None:
        values |= {"held": format_jin(held), "wanted": format_jin(wanted)}
    else:
        values |= {"held": f"{held} {counted_in}", "wanted": f"{wanted} {counted_in}"}
    if any(part.taken_back for part in parts):
        values["number"] = _last_taker(unit, heap)
        return _gone_since(values, weighed=counted_in is None)
    return _not_there(values, heap.place, weighed=counted_in is None)


def _not_there(values: dict[str, Any], place: str, *, weighed: bool) -> UserError:
    if place == "transit":
        return UserError(
            "On {day} only {held} jin of {what} were on the way; {wanted} jin cannot have arrived.",
            field="quantity",
            **values,
        )
    if weighed:
        return UserError(
            "On {day} only {held} jin of {what} were in store; {wanted} jin cannot leave it.",
            field="quantity",
            **values,
        )
    return UserError(
        "On {day} only {held} of {what} were in store; {wanted} cannot leave it.",
        field="quantity",
        **values,
    )


def _gone_since(values: dict[str, Any], *, weighed: bool) -> UserError:
    """The refusal to void what brought goods that were processed, sold or used since."""
    if weighed:
        return UserError(
            "Only {held} jin of {what} are left; {wanted} jin cannot be taken back. "
            "Void {number} first; where that cannot be, take stock.",
            field="reason",
            **values,
        )
    return UserError(
        "Only {held} of {what} are left; {wanted} cannot be taken back. "
        "Void {number} first; where that cannot be, take stock.",
        field="reason",
        **values,
    )


def _last_taker(unit: Unit, heap: Heap) -> str:
    """The number of the newest document that stands and took goods from a heap."""
    query = (
        select(_D.kind, _D.year, _D.number)
        .join(tables.entries, _E.document_id == _D.id)
        .join(tables.stock_moves, _M.entry_id == _E.id)
        .where(_D.status == "posted", _M.quantity < 0, *_OF_HEAP)
        .order_by(_E.id.desc())
    )
    row = unit.first(query, _key(heap))
    return document_number(row.kind, row.year, row.number) if row is not None else ""


def _words(unit: Unit, heap: Heap) -> tuple[str, str | None]:
    """What goods are called, and the word they are counted in; None where they are weighed."""
    grades, goods = tables.grades.c, tables.goods.c
    if heap.grade_id is not None:
        return unit.scalar(select(grades.name).where(grades.id == heap.grade_id)), None
    own = unit.first(select(tables.goods).where(goods.code == heap.product))
    if own is None:
        return heap.product, None
    return own.name, own.unit if own.measure == "count" else None
