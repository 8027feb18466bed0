"""Invoices to buyers: which sales stand on them; they move neither money nor goods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from coop_desk.domain.money import check_int, format_fen
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import documents, sale_view
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _P, _I = tables.documents.c, tables.people.c, tables.sales_invoices.c


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """A sale on an invoice, in fen; without an amount all of it that is not invoiced yet."""

    sale_id: int
    amount_fen: int | None = None


@dataclass(frozen=True, slots=True)
class NewInvoice:
    """An invoice as it is entered, under the number printed on it."""

    day: date
    buyer_id: int
    invoice_number: str
    lines: tuple[InvoiceLine, ...]
    note: str = ""


def issue(unit: Unit, invoice: NewInvoice) -> Posted:
    """Post an invoice.

    Raises UserError without a number or a sale, for a number used already, a sale of another
    buyer, one that is void, or more than is not yet invoiced of it.
    """
    number = invoice.invoice_number.strip()
    if not number:
        raise UserError("Enter the number of the invoice.", field="invoice_number")
    _refuse_known_number(unit, number)
    if not invoice.lines:
        raise UserError("Choose at least one sale for the invoice.", field="sales")
    if len({line.sale_id for line in invoice.lines}) != len(invoice.lines):
        raise UserError("Choose each sale only once.", field="sales")
    amounts = [_amount(unit, invoice, line) for line in invoice.lines]
    lines = [
        {"line": place, "sale_document_id": line.sale_id, "amount_fen": fen}
        for place, (line, fen) in enumerate(zip(invoice.lines, amounts, strict=True), 1)
    ]
    head = {"invoice_number": number, "amount_fen": sum(amounts)}
    document = NewDocument(
        "sales_invoice",
        invoice.day,
        sum(amounts),
        {tables.sales_invoices: [head], tables.sales_invoice_lines: lines},
        person_id=invoice.buyer_id,
        note=invoice.note.strip(),
    )
    return documents.post(unit, document)


def _refuse_known_number(unit: Unit, number: str) -> None:
    query = (
        select(_D.kind, _D.year, _D.number)
        .join(tables.sales_invoices, _I.document_id == _D.id)
        .where(_I.invoice_number == number, _D.status == "posted")
    )
    other = unit.first(query)
    if other is not None:
        raise UserError(
            "Invoice {invoice} is entered already as {number}.",
            field="invoice_number",
            invoice=number,
            number=document_number(*other),
        )


def _amount(unit: Unit, invoice: NewInvoice, line: InvoiceLine) -> int:
    sale = sale_view.sale(unit, line.sale_id)
    if sale.buyer_id != invoice.buyer_id:
        raise UserError(
            "{number} is a sale to {buyer}; an invoice is for one buyer.",
            field="sales",
            number=sale.number,
            buyer=sale.buyer,
        )
    fen = sale.uninvoiced_fen if line.amount_fen is None else line.amount_fen
    if check_int(fen, "amount") <= 0 or fen > sale.uninvoiced_fen:
        raise UserError(
            "Of {number} {left} yuan are not yet invoiced; {amount} cannot be.",
            field="sales",
            number=sale.number,
            left=format_fen(sale.uninvoiced_fen),
            amount=format_fen(fen),
        )
    return fen


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """An invoice that stands, in fen."""

    id: int
    number: str
    day: date
    buyer_id: int
    buyer: str
    invoice_number: str
    amount_fen: int
    note: str


def invoices(
    unit: Unit, *, buyer_id: int | None = None, first: date | None = None, last: date | None = None
) -> list[InvoiceRow]:
    """The invoices of a buyer, or all, oldest first; those that stand.

    Between two days, both counted, those that stood on the last one.
    """
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.day, _D.person_id, _D.note)
        .add_columns(_P.name, _I.invoice_number, _I.amount_fen)
        .join(tables.sales_invoices, _I.document_id == _D.id)
        .join(tables.people, _P.id == _D.person_id)
        .where(documents.stood(last))
        .order_by(_D.day, _D.id)
    )
    if buyer_id is not None:
        query = query.where(_D.person_id == buyer_id)
    if first is not None:
        query = query.where(_D.day >= first)
    return [
        InvoiceRow(
            row.id,
            document_number(row.kind, row.year, row.number),
            row.day,
            row.person_id,
            row.name,
            row.invoice_number,
            row.amount_fen,
            row.note,
        )
        for row in unit.rows(query)
    ]
