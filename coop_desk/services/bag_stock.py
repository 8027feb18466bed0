"""The stock of bags by batch and place: made = in store + on crops + lost, on every day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from coop_desk.services import bag_counts
from coop_desk.services.bag_counts import LOSS_KINDS, PRODUCT
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_M, _E, _D = tables.stock_moves.c, tables.entries.c, tables.documents.c
CAME = ("bag_batch", "goods_receipt")


@dataclass(frozen=True, slots=True)
class StockLine:
    """The bags of a batch on a day; `batch` is "" for bags of before batches."""

    batch_id: int | None
    batch: str
    made: int
    in_store: int
    on_crops: int
    lost: int


def stock_on(unit: Unit, day: date) -> list[StockLine]:
    """Every batch that had come by a day, the oldest first, and where its bags were that evening.

    Made, in store, on crops and lost are four sums of their own over the moves of goods.
    """
    name = tables.bag_batches.c.name
    query = (
        select(
            _M.batch_id,
            func.coalesce(name, ""),
            func.coalesce(func.sum(_M.quantity).filter(_D.kind.in_(CAME)), 0),
            func.coalesce(func.sum(_M.quantity).filter(_M.place == "store"), 0),
            func.coalesce(func.sum(_M.quantity).filter(_M.place == "crop"), 0),
            func.coalesce(-func.sum(_M.quantity).filter(_D.kind.in_(LOSS_KINDS)), 0),
        )
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .outerjoin(tables.bag_batches, tables.bag_batches.c.document_id == _M.batch_id)
        .where(_M.product == PRODUCT, _E.day <= day)
        .group_by(_M.batch_id, name)
        .order_by(_M.batch_id)
    )
    return [StockLine(row[0], row[1], *map(int, row[2:])) for row in unit.rows(query)]


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """So many bags of a batch in one place: "store", or a greenhouse and the crop in it."""

    place: str
    crop_id: int | None
    grower: str
    bags: int


def places_of(unit: Unit, batch_id: int | None, day: date) -> list[PlaceLine]:
    """Where the bags of a batch were on a day: the store first, then the greenhouses."""
    c, g, p = tables.crops.c, tables.greenhouses.c, tables.people.c
    query = (
        select(g.code, _M.crop_id, p.name, func.sum(_M.quantity))
        .join(tables.entries, _E.id == _M.entry_id)
        .outerjoin(tables.crops, c.id == _M.crop_id)
        .outerjoin(tables.greenhouses, g.id == c.greenhouse_id)
        .outerjoin(tables.people, p.id == c.person_id)
        .where(_M.product == PRODUCT, _E.day <= day, bag_counts.of_batch(batch_id))
        .group_by(_M.crop_id, g.code, p.name)
    )
    found = [
        PlaceLine(code or "store", crop, grower or "", int(bags))
        for code, crop, grower, bags in unit.rows(query)
        if bags
    ]
    return sorted(found, key=lambda line: (line.crop_id is not None, line.place, line.crop_id))
