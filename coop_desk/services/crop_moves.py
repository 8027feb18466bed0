"""What happened to the bags of a crop, document by document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from coop_desk.domain.terms import document_number
from coop_desk.services.bag_counts import PRODUCT
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class CropMove:
    """A document that brought bags to a crop (+) or took some (-); a void one did neither."""

    id: int
    number: str
    day: date
    kind: str
    status: str
    bags: int


def crop_moves(unit: Unit, crop_id: int) -> list[CropMove]:
    """The documents that moved bags of a crop, the newest first, void ones too."""
    m, e, d = tables.stock_moves.c, tables.entries.c, tables.documents.c
    query = (
        select(d.id, d.kind, d.year, d.number, d.day, d.status, func.sum(m.quantity))
        .join(tables.entries, e.document_id == d.id)
        .join(tables.stock_moves, m.entry_id == e.id)
        .where(m.product == PRODUCT, m.crop_id == crop_id)
        .group_by(d.id)
        .order_by(d.day.desc(), d.id.desc())
    )
    return [
        CropMove(id_, document_number(kind, year, number), day, kind, status, int(bags))
        for id_, kind, year, number, day, status, bags in unit.rows(query)
    ]
