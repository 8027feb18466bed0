"""Shipments to buyers: goods on their way, no longer in store and not yet sold.

They stay the co-op's own at their average cost until the buyer says what was accepted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.dates import Period
from coop_desk.domain.terms import document_number
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, sales_contracts, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

TRANSIT = "transit"

_D, _P, _G = tables.documents.c, tables.people.c, tables.grades.c
_S, _L, _SETTLED = tables.shipments.c, tables.shipment_lines.c, tables.sale_shipments.c


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    """Grams of one grade on the way."""

    grade_id: int
    grams: int


@dataclass(frozen=True, slots=True)
class NewShipment:
    """A shipment as it is entered; `vehicle` is the plate or the carrier's name."""

    day: date
    buyer_id: int
    product: str
    lines: tuple[ShipmentLine, ...]
    contract_id: int | None = None
    vehicle: str = ""
    note: str = ""


def ship(unit: Unit, shipment: NewShipment, *, confirmed: bool = False) -> Posted:
    """Post a shipment: the goods leave the store at their average cost and are on their way.

    Raises UserError for somebody who is no buyer, nothing shipped, more than is in store, a
    contract of another buyer or product; NeedsConfirmation on a day the contract does not run.
    """
    _check(unit, shipment)
    if shipment.contract_id is not None:
        _check_contract(unit, shipment, shipment.contract_id, confirmed=confirmed)
    leaving = [(line.grade_id, line.grams) for line in shipment.lines]
    costs = stock.costs_of(unit, shipment.product, leaving)
    lines = [
        {"line": number, "grade_id": line.grade_id, "grams": line.grams, "cost_fen": cost}
        for number, (line, cost) in enumerate(zip(shipment.lines, costs, strict=True), 1)
    ]
    head = {
        "product": shipment.product,
        "contract_document_id": shipment.contract_id,
        "vehicle": shipment.vehicle.strip(),
        "grams": sum(line.grams for line in shipment.lines),
        "cost_fen": sum(costs),
    }
    document = NewDocument(
        "shipment",
        shipment.day,
        0,
        {tables.shipments: [head], tables.shipment_lines: lines},
        Entry(moves=tuple(_moves(shipment.product, lines))),
        person_id=shipment.buyer_id,
        note=shipment.note.strip(),
    )
    return documents.post(unit, document)


def _moves(product: str, lines: Iterable[dict[str, Any]]) -> Iterable[StockMove]:
    for line in lines:
        out = StockMove(product, -line["grams"], -line["cost_fen"], line["grade_id"])
        yield out
        yield replace(out.reversed(), place=TRANSIT)


def _check(unit: Unit, shipment: NewShipment) -> None:
    sales_contracts.refuse_no_buyer(unit, shipment.buyer_id, shipment.day)
    sales_contracts.refuse_unsold(shipment.product)
    if not shipment.lines:
        raise UserError("Enter at least one grade that is shipped.", field="lines")
    for line in shipment.lines:
        catalogue.grade(unit, shipment.product, line.grade_id)
    sales_contracts.refuse_grade_twice([line.grade_id for line in shipment.lines])


def _check_contract(
    unit: Unit, shipment: NewShipment, contract_id: int, *, confirmed: bool
) -> None:
    contract = sales_contracts.contract(unit, contract_id)
    if contract.status != "posted":
        raise UserError("This contract is void; choose another one.", field="contract")
    if contract.buyer_id != shipment.buyer_id or contract.product != shipment.product:
        raise UserError(
            "Contract {number} is with {buyer}, for another buyer's or product's shipment "
            "choose another one.",
            field="contract",
            number=contract.number,
            buyer=contract.buyer,
        )
    if not confirmed and shipment.day not in contract.period:
        raise NeedsConfirmation(
            "Contract {number} runs from {start} to {end}. Is the shipment of {day} to count "
            "for it?",
            field="contract",
            number=contract.number,
            start=contract.start,
            end=contract.period.last,
            day=shipment.day,
        )


# --- reading ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ShippedLine:
    """A grade of a shipment: grams, and what they cost in fen."""

    grade_id: int
    grade: str
    grade_english: str
    grams: int
    cost_fen: int


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    """A shipment; `sale_id` is the acceptance that settles it, None while it is on its way."""

    id: int
    number: str
    day: date
    buyer_id: int
    buyer: str
    buyer_code: str
    product: str
    contract_id: int | None
    contract_number: str
    vehicle: str
    grams: int
    cost_fen: int
    lines: tuple[ShippedLine, ...]
    sale_id: int | None
    sale_number: str
    sale_day: date | None
    note: str
    status: str

    @property
    def on_the_way(self) -> bool:
        """Whether the buyer has not yet settled it."""
        return self.status == "posted" and self.sale_id is None


_SALE, _CONTRACT = tables.documents.alias(), tables.documents.alias()
_STANDING_SALES = (
    select(
        _SETTLED.shipment_document_id,
        _SALE.c.id,
        _SALE.c.kind,
        _SALE.c.year,
        _SALE.c.number,
        _SALE.c.day,
    )
    .join(_SALE, and_(_SALE.c.id == _SETTLED.document_id, _SALE.c.status == "posted"))
    .subquery()
)
_SOLD = _STANDING_SALES.c

_SHIPMENTS = (
    select(
        tables.documents,
        _P.name.label("buyer"),
        _P.code.label("buyer_code"),
        _S.product,
        _S.contract_document_id,
        _S.vehicle,
        _S.grams,
        _S.cost_fen,
        _CONTRACT.c.kind.label("contract_kind"),
        _CONTRACT.c.year.label("contract_year"),
        _CONTRACT.c.number.label("contract_number"),
        _SOLD.id.label("sale_id"),
        _SOLD.kind.label("sale_kind"),
        _SOLD.year.label("sale_year"),
        _SOLD.number.label("sale_number"),
        _SOLD.day.label("sale_day"),
    )
    .join(tables.shipments, _S.document_id == _D.id)
    .join(tables.people, _P.id == _D.person_id)
    .outerjoin(_CONTRACT, _CONTRACT.c.id == _S.contract_document_id)
    .outerjoin(_STANDING_SALES, _SOLD.shipment_document_id == _D.id)
    .order_by(_D.day.desc(), _D.id.desc())
)


def shipments(
    unit: Unit,
    *,
    buyer_id: int | None = None,
    contract_id: int | None = None,
    period: Period | None = None,
    until: date | None = None,
    on_the_way: bool = False,
    standing: bool = True,
) -> list[ShipmentRow]:
    """Shipments, the newest first; with `until`, those that stood on that day.

    Void ones too unless `standing`.
    """
    wanted = {_D.person_id: buyer_id, _S.contract_document_id: contract_id}
    conditions: list[ColumnElement[bool]] = [
        column == value for column, value in wanted.items() if value is not None
    ]
    if period is not None:
        conditions.append(_D.day >= period.start)
        if period.end is not None:
            conditions.append(_D.day < period.end)
    if standing or on_the_way:
        conditions.append(documents.stood(until))
    if on_the_way:
        conditions.append(_SOLD.id.is_(None))
    return _read(unit, *conditions)


def shipment(unit: Unit, shipment_id: int) -> ShipmentRow:
    """One shipment, void or not. Raises UserError when there is none."""
    found = _read(unit, _D.id == shipment_id)
    if not found:
        raise UserError("This shipment is not in the book.")
    return found[0]


def _read(unit: Unit, *conditions: ColumnElement[bool]) -> list[ShipmentRow]:
    rows = unit.rows(_SHIPMENTS.where(*conditions))
    lines = _shipped_lines(unit, [row.id for row in rows])
    return [_row(row, lines.get(row.id, ())) for row in rows]


def _row(row: Any, lines: tuple[ShippedLine, ...]) -> ShipmentRow:
    return ShipmentRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        buyer_id=row.person_id,
        buyer=row.buyer,
        buyer_code=row.buyer_code,
        product=row.product,
        contract_id=row.contract_document_id,
        contract_number=_number(row.contract_kind, row.contract_year, row.contract_number),
        vehicle=row.vehicle,
        grams=row.grams,
        cost_fen=row.cost_fen,
        lines=lines,
        sale_id=row.sale_id,
        sale_number=_number(row.sale_kind, row.sale_year, row.sale_number),
        sale_day=row.sale_day,
        note=row.note,
        status=row.status,
    )


def _number(kind: str | None, year: int | None, number: int | None) -> str:
    if kind is None or year is None or number is None:
        return ""
    return document_number(kind, year, number)


def _shipped_lines(unit: Unit, shipment_ids: list[int]) -> dict[int, tuple[ShippedLine, ...]]:
    query = (
        select(_L.document_id, _G.id, _G.name, _G.english_name, _L.grams, _L.cost_fen)
        .join(tables.grades, _G.id == _L.grade_id)
        .where(_L.document_id.in_(shipment_ids))
        .order_by(_L.document_id, _L.line)
    )
    found: dict[int, tuple[ShippedLine, ...]] = {}
    for shipment_id, *line in unit.rows(query):
        found[shipment_id] = (*found.get(shipment_id, ()), ShippedLine(*line))
    return found
