"""Finding anything by a few letters: a person, a greenhouse, a document's number."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from coop_desk.domain.terms import NUMBER_PREFIXES, document_number, term
from coop_desk.services import people
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MOST = 6
PAGES = {
    "harvest_ticket": "harvest",
    "leaf_ticket": "leaf",
    "processing_batch": "processing",
    "goods_receipt": "stock",
    "input_use": "stock",
    "stock_loss": "stock",
    "stock_take": "stock",
    "sales_contract": "sales",
    "shipment": "sales",
    "sale": "sales",
    "sales_invoice": "sales",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its words and the page and row that show it."""

    icon: str
    title: str
    detail: str
    page: str
    target: int


def find(unit: Unit, text: str) -> list[Hit]:
    """What fits a text best, people first; empty for an empty text."""
    wanted = text.strip()
    if not wanted:
        return []
    return [*_people(unit, wanted), *_sheds(unit, wanted), *_documents(unit, wanted)]


def _people(unit: Unit, text: str) -> list[Hit]:
    return [
        Hit("person", row.name, f"{row.code} {row.group}".strip(), "people", row.id)
        for row in people.search(unit, text, limit=MOST)
    ]


def _sheds(unit: Unit, text: str) -> list[Hit]:
    g = tables.greenhouses.c
    digits = "".join(c for c in text if c.isdecimal())
    if not digits or len(digits) > 3:
        return []
    query = select(g.id, g.code).where(g.code.in_({digits, digits.zfill(2)}))
    return [
        Hit("greenhouse", row.code, term("greenhouse"), "greenhouses", row.id)
        for row in unit.rows(query)
    ]


def _documents(unit: Unit, text: str) -> list[Hit]:
    """Documents by number: "CG2024-000123", or just its last digits with the letters."""
    d, p = tables.documents.c, tables.people.c
    kind = next(
        (k for k, letters in NUMBER_PREFIXES.items() if text.upper().startswith(letters)), ""
    )
    rest = text[2:].replace("—", "-")
    year, _, number = rest.rpartition("-")
    if not kind or not number.isdecimal() or (year and not year.isdecimal()):
        return []
    query = (
        select(d.id, d.kind, d.year, d.number, p.name)
        .outerjoin(tables.people, p.id == d.person_id)
        .where(d.kind == kind, d.number == int(number), d.status != "draft")
        .order_by(d.year.desc())
        .limit(MOST)
    )
    if year:
        query = query.where(d.year == int(year))
    return [
        Hit(
            "statement",
            document_number(row.kind, row.year, row.number),
            row.name or term(row.kind),
            PAGES.get(row.kind, "harvest"),
            row.id,
        )
        for row in unit.rows(query)
    ]
