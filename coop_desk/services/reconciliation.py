"""A buyer's account over a period, as both sides sign it: contracts, shipments, money.

It closes on what the ledger says. Weights in grams, money in fen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.terms import document_number
from coop_desk.services import buyers, people, sales_contracts, sales_invoices, shipments
from coop_desk.services.buyers import PaidSale
from coop_desk.services.people import PersonRow
from coop_desk.services.sale_view import SoldLine
from coop_desk.services.sales_contracts import ContractRow, Fulfilment
from coop_desk.services.sales_invoices import InvoiceRow
from coop_desk.services.shipments import ShipmentRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _E, _M = tables.documents.c, tables.entries.c, tables.postings.c


@dataclass(frozen=True, slots=True)
class Section:
    """What was shipped and sold on one contract, or on none.

    `sales` are those of the period, `on_the_way` the shipments not settled at its end; the
    fulfilment is that of the last day.
    """

    contract: ContractRow | None
    fulfilment: Fulfilment | None
    sales: tuple[PaidSale, ...]
    on_the_way: tuple[ShipmentRow, ...]

    @property
    def lines(self) -> tuple[SoldLine, ...]:
        """The grades of its sales one after another."""
        return tuple(line for paid in self.sales for line in paid.sale.lines)

    @property
    def amount_fen(self) -> int:
        """What its sales come to."""
        return sum(paid.sale.amount_fen for paid in self.sales)

    @property
    def invoiced_fen(self) -> int:
        """What of them stands on invoices."""
        return sum(paid.sale.invoiced_fen for paid in self.sales)

    @property
    def paid_fen(self) -> int:
        """What of them is paid."""
        return sum(paid.paid_fen for paid in self.sales)

    @property
    def due_fen(self) -> int:
        """What of them is not paid."""
        return sum(paid.open_fen for paid in self.sales)


@dataclass(frozen=True, slots=True)
class Change:
    """A document that changed what the buyer owes (+ owes more); `method` of a payment.

    `reversal` marks what took an older document back.
    """

    document_id: int
    kind: str
    number: str
    day: date
    method: str
    note: str
    amount_fen: int
    reversal: bool


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A buyer's account of [first, last]: opening + sold - received + corrected = closing."""

    buyer: PersonRow
    first: date
    last: date
    opening_fen: int
    sections: tuple[Section, ...]
    invoices: tuple[InvoiceRow, ...]
    receipts: tuple[Change, ...]
    corrections: tuple[Change, ...]
    closing_fen: int

    @property
    def sold_fen(self) -> int:
        """What the buyer accepted in the period."""
        return sum(section.amount_fen for section in self.sections)

    @property
    def received_fen(self) -> int:
        """What the buyer paid in the period."""
        return -sum(receipt.amount_fen for receipt in self.receipts)

    @property
    def corrected_fen(self) -> int:
        """What corrections of older documents changed."""
        return sum(change.amount_fen for change in self.corrections)

    @property
    def invoiced_fen(self) -> int:
        """What was invoiced in the period."""
        return sum(invoice.amount_fen for invoice in self.invoices)


def reconcile(unit: Unit, buyer_id: int, first: date, last: date) -> Reconciliation:
    """The account of a buyer from `first` to `last`, both counted.

    Raises UserError for a period that ends before it begins or a person not in the book.
    """
    period = Period.through(first, last)
    changes = _changes(unit, buyer_id, first, last)
    stood = buyers.paid_sales(unit, buyer_id, last)
    return Reconciliation(
        buyer=people.person(unit, buyer_id),
        first=first,
        last=last,
        opening_fen=buyers.due_on(unit, buyer_id, first - ONE_DAY),
        sections=tuple(_sections(unit, buyer_id, period, stood)),
        invoices=tuple(sales_invoices.invoices(unit, buyer_id=buyer_id, first=first, last=last)),
        receipts=tuple(c for c in changes if c.kind == "payment" and not c.reversal),
        corrections=tuple(c for c in changes if c.kind not in ("payment", "sale") or c.reversal),
        closing_fen=buyers.due_on(unit, buyer_id, last),
    )


def _sections(
    unit: Unit, buyer_id: int, period: Period, stood: Sequence[PaidSale]
) -> Iterable[Section]:
    """A section for each contract that runs in the period or was sold on, then the others.

    `stood` are the buyer's sales as they stood on its last day.
    """
    last = period.last or period.start
    paid = [one for one in stood if one.sale.day >= period.start]
    way = _on_the_way(unit, buyer_id, last, {one.sale.shipment_id for one in stood})
    used = {one.sale.contract_id for one in paid} | {row.contract_id for row in way}
    signed = {row.id for row in sales_contracts.contracts(unit, buyer_id=buyer_id, until=last)}
    # What was sold on a contract signed later, or void by now, is on the account all the same.
    for contract in reversed(sales_contracts.contracts(unit, buyer_id=buyer_id, standing=False)):
        runs = contract.id in signed and contract.period.overlaps(period)
        if contract.id in used or runs:
            fulfilment = sales_contracts.of_contract(unit, contract, last)
            yield _section(contract, fulfilment, paid, way)
    if None in used:
        yield _section(None, None, paid, way)


def _section(
    contract: ContractRow | None,
    fulfilment: Fulfilment | None,
    paid: Sequence[PaidSale],
    way: Sequence[ShipmentRow],
) -> Section:
    own = contract.id if contract else None
    return Section(
        contract,
        fulfilment,
        tuple(one for one in paid if one.sale.contract_id == own),
        tuple(row for row in way if row.contract_id == own),
    )


def _on_the_way(
    unit: Unit, buyer_id: int, last: date, settled: Collection[int | None]
) -> list[ShipmentRow]:
    """The shipments not settled at the end of a day, oldest first."""
    rows = shipments.shipments(unit, buyer_id=buyer_id, until=last)
    return [row for row in reversed(rows) if row.id not in settled]


def _changes(unit: Unit, buyer_id: int, first: date, last: date) -> list[Change]:
    """What changed the buyer's account; what was entered and taken back meanwhile is nothing."""
    fen, payments = func.sum(_M.debit_fen - _M.credit_fen), tables.payments.c
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.note, payments.method)
        .add_columns(func.min(_E.day).label("day"), fen.label("fen"))
        .add_columns(func.max(_E.reverses_id).label("reverses_id"))
        .join(tables.entries, _E.document_id == _D.id)
        .join(tables.postings, _M.entry_id == _E.id)
        .outerjoin(tables.payments, payments.document_id == _D.id)
        .where(_M.person_id == buyer_id, _M.part == buyers.PART, _E.day.between(first, last))
        .group_by(_D.id)
        .having(fen != 0)
        .order_by(func.min(_E.day), _D.id)
    )
    return [_change(row) for row in unit.rows(query)]


def _change(row: Any) -> Change:
    return Change(
        row.id,
        row.kind,
        document_number(row.kind, row.year, row.number),
        row.day,
        row.method or "",
        row.note,
        int(row.fen),
        row.reverses_id is not None,
    )
