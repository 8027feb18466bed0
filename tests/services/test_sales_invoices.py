"""Invoices to buyers: never more than was sold, never to somebody else."""

from __future__ import annotations

import pytest
from offices import DAY, Office
from shipping import accept, ship, stock_up

from coop_desk.errors import UserError
from coop_desk.services import checks, documents, people, sale_view, sales_invoices
from coop_desk.services.sales import AcceptedLine
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.storage.unit_of_work import Unit


def _sold(unit: Unit, office: Office, grams: int = 30_000) -> int:
    """A sale of 60 jin at 5.00."""
    shipped = ship(unit, office, grams)
    line = AcceptedLine(office.mushroom_grades[0], grams, price_fen=500)
    return accept(unit, shipped.id, line).id


def _invoice(office: Office, number: str, *lines: InvoiceLine) -> NewInvoice:
    return NewInvoice(DAY, office.buyer, number, lines)


def test_an_invoice_covers_its_sales_and_moves_no_money(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        first, second = _sold(unit, office), _sold(unit, office, 10_000)
        new = _invoice(office, " 24520000001 ", InvoiceLine(first), InvoiceLine(second, 4_000))
        posted = sales_invoices.issue(unit, new)
        assert posted.number == "FP2024-000001"
        (row,) = sales_invoices.invoices(unit, buyer_id=office.buyer)
        assert (row.invoice_number, row.amount_fen) == ("24520000001", 34_000)
        assert sale_view.sale(unit, first).uninvoiced_fen == 0
        assert sale_view.sale(unit, second).uninvoiced_fen == 6_000
        assert checks.check_book(unit) == []


def test_what_cannot_be_invoiced_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        sale = _sold(unit, office)
        sales_invoices.issue(unit, _invoice(office, "1", InvoiceLine(sale, 20_000)))
        for number, lines, told in (
            ("", (InvoiceLine(sale),), "number of the invoice"),
            ("1", (InvoiceLine(sale),), "entered already as FP2024-000001"),
            ("2", (), "at least one sale"),
            ("2", (InvoiceLine(sale, 10_001),), r"100\.00 yuan are not yet invoiced; 100\.01"),
            ("2", (InvoiceLine(sale, 0),), "cannot be"),
            ("2", (InvoiceLine(sale, 1), InvoiceLine(sale, 1)), "only once"),
            ("2", (InvoiceLine(999),), "not in the book"),
        ):
            with pytest.raises(UserError, match=told):
                sales_invoices.issue(unit, _invoice(office, number, *lines))
        sales_invoices.issue(unit, _invoice(office, "2", InvoiceLine(sale)))
        with pytest.raises(UserError, match=r"Of XS2024-000001 0\.00 yuan"):
            sales_invoices.issue(unit, _invoice(office, "3", InvoiceLine(sale)))


def test_a_sale_of_another_buyer_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        sale = _sold(unit, office)
        people.give_role(unit, office.stranger, "buyer", DAY)
        new = NewInvoice(DAY, office.stranger, "1", (InvoiceLine(sale),))
        with pytest.raises(UserError, match="a sale to 山珍公司"):
            sales_invoices.issue(unit, new)


def test_an_invoiced_sale_stays_until_the_invoice_is_void(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        sale = _sold(unit, office)
        posted = sales_invoices.issue(unit, _invoice(office, "1", InvoiceLine(sale)))
        with pytest.raises(UserError, match="void FP2024-000001 first"):
            documents.void(unit, sale, "错单")
        documents.void(unit, posted.id, "开错")
        assert sale_view.sale(unit, sale).uninvoiced_fen == 30_000
        sales_invoices.issue(unit, _invoice(office, "1", InvoiceLine(sale)))
