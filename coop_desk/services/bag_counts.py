"""Counts of bags as sums of their moves: in store, on crops, lost; and what can never be.

A bag is in store, alive on a crop, or lost; a move says from where to where, of which batch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

from sqlalchemy import func, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.bags import survival_ratio
from coop_desk.domain.money import round_half_up
from coop_desk.errors import UserError
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PRODUCT = "bag"
CLEARED = "discarded"  # the cause of a bag loss that clears a greenhouse: no loss of the crop
# Documents by which bags cease to be, or are found to be still there.
LOSS_KINDS = ("bag_loss", "inspection", "bag_correction", "batch_loss")

_M, _E, _D = tables.stock_moves.c, tables.entries.c, tables.documents.c


def of_batch(batch_id: int | None) -> ColumnElement[bool]:
    """The condition that a move is of a batch; None means bags of before batches."""
    return _M.batch_id.is_(None) if batch_id is None else _M.batch_id == batch_id


def in_store(unit: Unit, batch_id: int | None) -> tuple[int, int]:
    """How many bags of a batch are in store, and what they cost together in fen."""
    query = select(func.sum(_M.quantity), func.sum(_M.value_fen)).where(
        _M.place == "store", _M.product == PRODUCT, of_batch(batch_id)
    )
    count, fen = unit.rows(query)[0]
    return int(count or 0), int(fen or 0)


def stored(unit: Unit) -> dict[int | None, int]:
    """The bags in store by batch, those with none left out."""
    query = (
        select(_M.batch_id, func.sum(_M.quantity))
        .where(_M.place == "store", _M.product == PRODUCT)
        .group_by(_M.batch_id)
    )
    return {batch: int(count) for batch, count in unit.rows(query) if count}


def cost_of(unit: Unit, batch_id: int | None, bags: int) -> int:
    """What so many bags of a batch in store cost, in fen, at their average."""
    count, fen = in_store(unit, batch_id)
    return round_half_up(fen * bags, count) if count else 0


def live_by_batch(unit: Unit, crop_id: int) -> dict[int | None, int]:
    """The live bags of a crop by batch, oldest batch first."""
    query = (
        select(_M.batch_id, func.sum(_M.quantity))
        .where(_M.crop_id == crop_id)
        .group_by(_M.batch_id)
        .order_by(_M.batch_id)
    )
    return {batch: int(count) for batch, count in unit.rows(query) if count}


def lost_by_batch(unit: Unit, crop_id: int) -> dict[int | None, int]:
    """The bags of a crop that were lost and not found again, by batch."""
    query = (
        select(_M.batch_id, -func.sum(_M.quantity))
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_M.crop_id == crop_id, _D.kind.in_(LOSS_KINDS))
        .group_by(_M.batch_id)
        .order_by(_M.batch_id)
    )
    return {batch: int(count) for batch, count in unit.rows(query) if count}


def cleared_by_batch(unit: Unit) -> dict[int | None, int]:
    """The bags merely cleared out at the end of a crop, by batch, voids taken out."""
    loss = tables.bag_losses.c
    query = (
        select(_M.batch_id, -func.sum(_M.quantity))
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.bag_losses, loss.document_id == _E.document_id)
        .where(loss.cause == CLEARED)
        .group_by(_M.batch_id)
    )
    return {batch: int(count) for batch, count in unit.rows(query) if count}


# --- what a crop's bags came to ----------------------------------------------


@dataclass(frozen=True, slots=True)
class CropBags:
    """The bags of a crop: what came, what went, what lives.

    `cleared` were taken out at the end of the crop; `corrected`
    were found (+) or missed (-) by a count.
    """

    issued: int = 0
    replaced: int = 0
    returned: int = 0
    moved_in: int = 0
    moved_out: int = 0
    corrected: int = 0
    lost: int = 0
    cleared: int = 0
    live: int = 0

    @property
    def put_in(self) -> int:
        """All bags that ever grew on the crop, those given back not counted."""
        return self.issued - self.returned + self.replaced + self.moved_in

    @property
    def survival(self) -> Fraction | None:
        """What was not lost of the bags put in; those cleared or handed on had lived so long."""
        return survival_ratio(self.put_in - self.lost + self.corrected, self.put_in)

    def __add__(self, other: CropBags) -> CropBags:
        """Both together."""
        pairs = zip(astuple(self), astuple(other), strict=True)
        return CropBags(*(own + others for own, others in pairs))


def by_crop(unit: Unit, *conditions: ColumnElement[bool]) -> dict[int, CropBags]:
    """The bags of every crop that meets conditions on crops, voids taken out."""
    found: dict[int, CropBags] = {}
    for (crop, _), own in by_crop_and_batch(unit, *conditions).items():
        found[crop] = found.get(crop, CropBags()) + own
    return found


def by_crop_and_batch(
    unit: Unit, *conditions: ColumnElement[bool]
) -> dict[tuple[int, int | None], CropBags]:
    """The same by crop and batch; None stands for bags of before batches."""
    found: dict[tuple[int, int | None], CropBags] = {}
    for one in moved(unit, *conditions):
        own = found.get((one.crop_id, one.batch_id), CropBags())
        found[one.crop_id, one.batch_id] = own + one.bags
    return found


class Moved(NamedTuple):
    """What a document did to the bags of a crop and a batch."""

    crop_id: int
    batch_id: int | None
    document_id: int
    day: date
    bags: CropBags


def moved(unit: Unit, *conditions: ColumnElement[bool]) -> list[Moved]:
    """What each document did to the bags of crops that meet conditions, a void one nothing."""
    c, loss = tables.crops.c, tables.bag_losses.c
    query = (
        select(
            _M.crop_id, _M.batch_id, _D.id, _D.day, _D.kind, loss.cause, func.sum(_M.quantity)
        )
        .join(tables.crops, c.id == _M.crop_id)
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .outerjoin(tables.bag_losses, loss.document_id == _D.id)
        .where(*conditions)
        .group_by(_M.crop_id, _M.batch_id, _D.id, _D.kind, loss.cause)
        .order_by(_M.crop_id, _M.batch_id)
    )  # fmt: skip
    return [
        Moved(crop, batch, document, day, _moved(kind, cause, int(count)))
        for crop, batch, document, day, kind, cause, count in unit.rows(query)
    ]


def _moved(kind: str, cause: str | None, bags: int) -> CropBags:
    """What one document brought (+) to a crop or took (-), under its own name."""
    if kind == "bag_issue":
        return CropBags(issued=bags, live=bags)
    if kind == "bag_replacement":
        return CropBags(replaced=bags, live=bags)
    if kind == "bag_return":
        return CropBags(returned=-bags, live=bags)
    if kind == "bag_correction":
        return CropBags(corrected=bags, live=bags)
    if kind == "lease_transfer":
        return CropBags(moved_in=max(0, bags), moved_out=max(0, -bags), live=bags)
    if cause == CLEARED:
        return CropBags(cleared=-bags, live=bags)
    return CropBags(lost=-bags, live=bags)


# --- what can never be ---------------------------------------------------------


class Move(Protocol):
    """A move of goods, as the ledger writes it."""

    @property
    def product(self) -> str: ...
    @property
    def quantity(self) -> int: ...
    @property
    def place(self) -> str: ...
    @property
    def crop_id(self) -> int | None: ...
    @property
    def batch_id(self) -> int | None: ...


def refuse_impossible(unit: Unit, moves: Sequence[Move]) -> None:
    """Raise UserError when moves just written leave counts of bags that cannot be.

    On no day may a crop or the store hold fewer than no bags of a batch, and no more can be
    found again than were lost.
    """
    touched = {(m.place, m.crop_id, m.batch_id): m for m in moves if m.product == PRODUCT}
    for (place, crop_id, batch_id), move in touched.items():
        if place == "store":
            _refuse_empty_store(unit, batch_id, move)
        elif crop_id is not None:
            _refuse_missing(unit, crop_id, batch_id, move)
            _refuse_risen(unit, crop_id, batch_id)


def _lowest(unit: Unit, *conditions: Any) -> tuple[int, int, date | None]:
    """What moves come to in the end, at the least, and on which day that was."""
    query = (
        select(_E.day, func.sum(_M.quantity))
        .join(tables.entries, _E.id == _M.entry_id)
        .where(_M.product == PRODUCT, *conditions)
        .group_by(_E.day)
        .order_by(_E.day)
    )
    rows = unit.rows(query)
    sums = list(accumulate(int(count) for _, count in rows))
    if not sums:
        return 0, 0, None
    least = min(sums)
    return sums[-1], least, rows[sums.index(least)][0]


def _refuse_missing(unit: Unit, crop_id: int, batch_id: int | None, move: Move) -> None:
    left, least, day = _lowest(unit, _M.crop_id == crop_id, of_batch(batch_id))
    if left < 0:
        raise UserError(
            "Only {before} bags are live on this crop; {lost} cannot be taken away.",
            field="bags",
            before=left - move.quantity,
            lost=-move.quantity,
        )
    if least < 0:
        raise UserError(
            "On {day} there would be {count} bags fewer than none on this crop; look at the date.",
            field="day",
            day=day,
            count=-least,
        )


def _refuse_risen(unit: Unit, crop_id: int, batch_id: int | None) -> None:
    lost = lost_by_batch(unit, crop_id).get(batch_id, 0)
    if lost < 0:
        raise UserError(
            "{count} more bags would live on this crop than were put in; "
            "void the correction first.",
            field="bags",
            count=-lost,
        )


def _refuse_empty_store(unit: Unit, batch_id: int | None, move: Move) -> None:
    left, least, day = _lowest(unit, _M.place == "store", of_batch(batch_id))
    if left < 0:
        raise UserError(
            "Only {held} are in store; {wanted} cannot leave it.",
            field="quantity",
            held=left - move.quantity,
            wanted=-move.quantity,
        )
    if least < 0:
        raise UserError(
            "On {day} these bags were not in store yet; look at the date.", field="day", day=day
        )
