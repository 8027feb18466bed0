"""Sales as they stand or stood on a day: what was accepted, at what, and invoiced of it.

Weights in grams, money in fen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, select

from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import documents
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _P, _G = tables.documents.c, tables.people.c, tables.grades.c
_S, _L, _R = tables.sales.c, tables.sale_lines.c, tables.sale_results.c
_SETTLED, _SHIPMENT = tables.sale_shipments.c, tables.shipments.c
_INVOICED = tables.sales_invoice_lines.c


@dataclass(frozen=True, slots=True)
class SoldLine:
    """One grade of a sale; without a shipment what was sold is what was shipped.

    `price_fen` is None where nothing of the grade was accepted.
    """

    grade_id: int
    grade: str
    grade_english: str
    shipped_g: int
    accepted_g: int
    returned_g: int
    lost_g: int
    price_fen: int | None
    amount_fen: int
    reason: str


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A sale, with the shipment it settles and that one's contract where there are any."""

    id: int
    number: str
    day: date
    buyer_id: int
    buyer: str
    buyer_code: str
    product: str
    grams: int
    amount_fen: int
    shipment_id: int | None
    shipment_number: str
    shipped_on: date | None
    vehicle: str
    contract_id: int | None
    lines: tuple[SoldLine, ...]
    invoiced_fen: int
    note: str

    @property
    def uninvoiced_fen(self) -> int:
        """What of its amount stands on no invoice."""
        return self.amount_fen - self.invoiced_fen


def sales(unit: Unit, *, buyer_id: int | None = None, until: date | None = None) -> list[SaleRow]:
    """The sales that stand, oldest first; with `until`, those that stood on that day."""
    conditions = [documents.stood(until)]
    if buyer_id is not None:
        conditions.append(_D.person_id == buyer_id)
    return _read(unit, until, *conditions)


def sale(unit: Unit, sale_id: int) -> SaleRow:
    """One sale that stands. Raises UserError when there is none or it is void."""
    found = _read(unit, None, documents.stood(None), _D.id == sale_id)
    if not found:
        raise UserError("This sale is not in the book.")
    return found[0]


_SHIPPED = tables.documents.alias()
_SALES = (
    select(
        _D.id,
        _D.kind,
        _D.year,
        _D.number,
        _D.day,
        _D.person_id,
        _D.note,
        _P.name,
        _P.code,
        _S.product,
        _S.grams,
        _S.amount_fen,
        _SHIPMENT.vehicle,
        _SHIPMENT.contract_document_id,
        _SHIPPED.c.id.label("shipment_id"),
        _SHIPPED.c.kind.label("shipment_kind"),
        _SHIPPED.c.year.label("shipment_year"),
        _SHIPPED.c.number.label("shipment_number"),
        _SHIPPED.c.day.label("shipped_on"),
    )
    .join(tables.sales, _S.document_id == _D.id)
    .join(tables.people, _P.id == _D.person_id)
    .outerjoin(tables.sale_shipments, _SETTLED.document_id == _D.id)
    .outerjoin(_SHIPPED, _SHIPPED.c.id == _SETTLED.shipment_document_id)
    .outerjoin(tables.shipments, _SHIPMENT.document_id == _SHIPPED.c.id)
    .order_by(_D.day, _D.id)
)


def _read(unit: Unit, until: date | None, *conditions: ColumnElement[bool]) -> list[SaleRow]:
    rows = unit.rows(_SALES.where(*conditions))
    ids = [row.id for row in rows]
    lines, invoiced = _lines(unit, ids), _invoiced(unit, ids, until)
    return [_row(row, lines.get(row.id, ()), invoiced.get(row.id, 0)) for row in rows]


def _row(row: Any, lines: tuple[SoldLine, ...], invoiced_fen: int) -> SaleRow:
    shipped = row.shipment_id is not None
    number = (row.shipment_kind, row.shipment_year, row.shipment_number)
    return SaleRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        buyer_id=row.person_id,
        buyer=row.name,
        buyer_code=row.code,
        product=row.product,
        grams=row.grams,
        amount_fen=row.amount_fen,
        shipment_id=row.shipment_id,
        shipment_number=document_number(*number) if shipped else "",
        shipped_on=row.shipped_on,
        vehicle=row.vehicle or "",
        contract_id=row.contract_document_id,
        lines=lines,
        invoiced_fen=invoiced_fen,
        note=row.note,
    )


def _lines(unit: Unit, sale_ids: list[int]) -> dict[int, tuple[SoldLine, ...]]:
    found: dict[int, tuple[SoldLine, ...]] = {}
    for sale_id, *line in (*_result_rows(unit, sale_ids), *_direct_rows(unit, sale_ids)):
        found[sale_id] = (*found.get(sale_id, ()), SoldLine(*line))
    return found


def _result_rows(unit: Unit, sale_ids: list[int]) -> Any:
    """What became of each grade of a shipment, with the line of the sale where one was sold."""
    query = (
        select(_R.document_id, _G.id, _G.name, _G.english_name)
        .add_columns(_R.shipped_g, _R.accepted_g, _R.returned_g, _R.lost_g)
        .add_columns(_L.price_fen, func.coalesce(_L.amount_fen, 0), _R.reason)
        .join(tables.grades, _G.id == _R.grade_id)
        .outerjoin(
            tables.sale_lines,
            and_(_L.document_id == _R.document_id, _L.grade_id == _R.grade_id),
        )
        .where(_R.document_id.in_(sale_ids))
        .order_by(_R.document_id, _R.line)
    )
    return unit.rows(query)


def _direct_rows(unit: Unit, sale_ids: list[int]) -> Any:
    """The lines of sales without a shipment, in the same columns."""
    settled = select(_SETTLED.document_id)
    query = (
        select(_L.document_id, _G.id, _G.name, _G.english_name)
        .add_columns(_L.grams, _L.grams.label("accepted_g"), literal(0), literal(0).label("lost"))
        .add_columns(_L.price_fen, _L.amount_fen, literal(""))
        .join(tables.grades, _G.id == _L.grade_id)
        .where(_L.document_id.in_(sale_ids), _L.document_id.not_in(settled))
        .order_by(_L.document_id, _L.line)
    )
    return unit.rows(query)


def _invoiced(unit: Unit, sale_ids: list[int], until: date | None) -> dict[int, int]:
    """What of each sale stands on invoices."""
    query = (
        select(_INVOICED.sale_document_id, func.sum(_INVOICED.amount_fen))
        .join(tables.documents, _D.id == _INVOICED.document_id)
        .where(_INVOICED.sale_document_id.in_(sale_ids), documents.stood(until))
        .group_by(_INVOICED.sale_document_id)
    )
    return {sale_id: int(fen) for sale_id, fen in unit.rows(query)}
