"""What came over the scales on some days, read from the tickets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """What came over the scale on some days: tickets, grams, fen."""

    tickets: int
    grams: int
    amount_fen: int


def intake_between(unit: Unit, kind: str, first: date, last: date) -> Intake:
    """What a kind of ticket brought on the days [first, last], without those since voided."""
    d, (table,) = tables.documents.c, tables.DOCUMENT_TABLES[kind][:1]
    query = (
        select(func.count(), func.sum(table.c.pay_g), func.sum(table.c.amount_fen))
        .join(tables.documents, d.id == table.c.document_id)
        .where(d.kind == kind, d.day.between(first, last), d.status == "posted")
    )
    row = unit.rows(query)[0]
    return Intake(int(row[0]), int(row[1] or 0), int(row[2] or 0))
