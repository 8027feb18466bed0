"""A buyer's account of a period: what both sides sign is what the ledger says."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from shipping import accept, ship, sign, stock_up

from coop_desk.domain.dates import add_months
from coop_desk.errors import UserError
from coop_desk.services import (
    buyers,
    documents,
    money,
    people,
    sale_view,
    sales,
    sales_invoices,
)
from coop_desk.services.reconciliation import Reconciliation, reconcile
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.storage.unit_of_work import Unit

FIRST, LAST = date(2024, 4, 1), date(2024, 4, 30)


def _trade(unit: Unit, office: Office) -> dict[str, int]:
    """A settled shipment on a contract, one on its way, a sale without any, money received."""
    best = office.mushroom_grades[0]
    stock_up(unit, office)
    contract = sign(unit, office)
    first = ship(unit, office, 30_000, contract_id=contract.id)
    line = AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞")
    accepted = accept(unit, first.id, line)
    way = ship(unit, office, 10_000, contract_id=contract.id)
    direct = sales.post(unit, Sale(DAY, office.buyer, "mushroom", (SaleLine(best, 10_000, 480),)))
    sales_invoices.issue(
        unit, NewInvoice(DAY, office.buyer, "24520000001", (InvoiceLine(accepted.id),))
    )
    money.receive(unit, DAY, office.buyer, "sale", "bank", 20_000)
    return {"accepted": accepted.id, "direct": direct.id, "way": way.id}


def _adds_up(found: Reconciliation) -> bool:
    moved = found.sold_fen - found.received_fen + found.corrected_fen
    return found.opening_fen + moved == found.closing_fen


def test_an_account_shows_shipments_invoices_money_and_what_is_due(office: Office) -> None:
    """270.00 accepted and 96.00 sold at once, 200.00 received: 166.00 are due."""
    with office.book.write() as unit:
        ids = _trade(unit, office)
        found = reconcile(unit, office.buyer, FIRST, DAY)
        assert (found.opening_fen, found.closing_fen) == (0, 16_600)
        assert (found.sold_fen, found.received_fen, found.invoiced_fen) == (36_600, 20_000, 27_000)
        on_contract, others = found.sections
        assert on_contract.fulfilment is not None
        assert on_contract.fulfilment.accepted_g == 27_000
        (line,) = on_contract.lines
        assert (line.shipped_g, line.accepted_g, line.returned_g, line.lost_g) == (
            30_000,
            27_000,
            2_000,
            1_000,
        )
        assert (line.price_fen, line.amount_fen, line.reason) == (500, 27_000, "开伞")
        assert [row.id for row in on_contract.on_the_way] == [ids["way"]]
        # The money paid the older sale first.
        assert (on_contract.paid_fen, on_contract.due_fen) == (20_000, 7_000)
        assert on_contract.invoiced_fen == 27_000
        assert (others.contract, others.paid_fen, others.due_fen) == (None, 0, 9_600)
        (direct,) = others.lines
        assert (direct.shipped_g, direct.accepted_g, direct.lost_g) == (10_000, 10_000, 0)
        assert (found.corrections, _adds_up(found)) == ((), True)


def test_the_next_period_opens_where_the_last_one_closed(office: Office) -> None:
    with office.book.write() as unit:
        ids = _trade(unit, office)
    office.clock.moment = datetime(2024, 5, 6, 9)
    with office.book.write() as unit:
        documents.void(unit, ids["direct"], "错单")
        april = reconcile(unit, office.buyer, FIRST, LAST)
        may = reconcile(unit, office.buyer, date(2024, 5, 1), date(2024, 5, 31))
    # April stays as it was signed; the void stands in May.
    assert (april.sold_fen, april.closing_fen) == (36_600, 16_600)
    assert (may.opening_fen, may.sold_fen, may.closing_fen) == (16_600, 0, 7_000)
    (change,) = may.corrections
    assert (change.number, change.amount_fen, change.reversal) == ("XS2024-000002", -9_600, True)
    assert _adds_up(april)
    assert _adds_up(may)


def test_what_was_entered_and_taken_back_is_not_there(office: Office) -> None:
    with office.book.write() as unit:
        ids = _trade(unit, office)
        documents.void(unit, ids["direct"], "错单")
        found = reconcile(unit, office.buyer, FIRST, LAST)
        assert len(found.sections) == 1
        assert (found.corrections, found.closing_fen) == ((), 7_000)
        assert _adds_up(found)


def test_a_shipment_settled_later_is_on_its_way_at_the_end(office: Office) -> None:
    with office.book.write() as unit:
        ids = _trade(unit, office)
    office.clock.moment = datetime(2024, 5, 6, 9)
    with office.book.write() as unit:
        line = AcceptedLine(office.mushroom_grades[0], 10_000)
        accept(unit, ids["way"], line, day=date(2024, 5, 6))
        april = reconcile(unit, office.buyer, FIRST, LAST)
        may = reconcile(unit, office.buyer, date(2024, 5, 1), date(2024, 5, 31))
    assert [row.id for row in april.sections[0].on_the_way] == [ids["way"]]
    assert [paid.sale.shipment_id for paid in may.sections[0].sales] == [ids["way"]]
    assert may.sections[0].on_the_way == ()


def test_a_period_that_ends_before_it_begins_is_refused(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError):
        reconcile(unit, office.buyer, LAST, FIRST)


def test_buyers_are_listed_with_what_is_due_and_late(office: Office) -> None:
    with office.book.write() as unit:
        _trade(unit, office)
        (row,) = buyers.buyers(unit, DAY)
        assert (row.name, row.due_fen, row.overdue_fen) == ("山珍公司", 16_600, 0)
        assert (row.sold_fen, row.received_fen) == (36_600, 20_000)
        assert (row.on_the_way_g, row.last_sale) == (10_000, DAY)
        (late,) = buyers.buyers(unit, date(2024, 6, 1))
        assert late.overdue_fen == 16_600
        paid = buyers.paid_sales(unit, office.buyer, DAY)
        assert [(one.paid_fen, one.open_fen) for one in paid] == [(20_000, 7_000), (0, 9_600)]
        assert [one.late(date(2024, 6, 1)) for one in paid] == [True, True]
        assert [one.late(date(2024, 5, 31)) for one in paid] == [False, False]


STEP = st.tuples(
    st.integers(0, 40), st.sampled_from(("sell", "ship", "receive", "void")), st.integers(1, 900)
)


@hypothesis_settings(max_examples=15)
@given(st.lists(STEP, min_size=1, max_size=8))
def test_every_month_adds_up_and_opens_where_the_last_one_closed(
    steps: list[tuple[int, str, int]],
) -> None:
    """Whatever is sold, settled, paid and voided, and on whatever days."""
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        with office.book.write() as unit:
            stock_up(unit, office, 4)
        for days, what, figure in steps:
            office.clock.moment += timedelta(days=days)
            with office.book.write() as unit:
                _step(unit, office, what, figure)
        with office.book.read() as unit:
            _check_months(unit, office)
        office.book.close()


def _step(unit: Unit, office: Office, what: str, figure: int) -> None:
    best, day = office.mushroom_grades[0], unit.clock().date()
    grams = 10 * figure
    if what == "sell":
        line = SaleLine(best, grams, 480)
        sales.post(unit, Sale(day, office.buyer, "mushroom", (line,)))
    elif what == "ship":
        shipped = ship(unit, office, grams, day=day)
        line = AcceptedLine(best, grams - 5, 5, price_fen=500, reason="开伞")
        accept(unit, shipped.id, line, day=day)
    elif what == "receive":
        due = buyers.due_on(unit, office.buyer, day)
        if due > 0:
            money.receive(unit, day, office.buyer, "sale", "bank", min(due, figure))
    else:
        standing = sale_view.sales(unit, buyer_id=office.buyer)
        if standing:
            documents.void(unit, standing[figure % len(standing)].id, "错单")


def _check_months(unit: Unit, office: Office) -> None:
    closing, start = 0, date(2024, 4, 1)
    while start <= unit.clock().date():
        end = add_months(start, 1)
        found = reconcile(unit, office.buyer, start, end - timedelta(days=1))
        assert found.opening_fen == closing
        assert _adds_up(found)
        # What is open of the sales is what is due, but for what was paid too much.
        paid = buyers.paid_sales(unit, office.buyer, found.last)
        assert sum(one.open_fen for one in paid) == max(0, found.closing_fen)
        closing, start = found.closing_fen, end


def test_an_account_printed_again_says_the_same_whatever_is_voided_later(office: Office) -> None:
    """Contract, shipments, sale and invoice all fall in May; April stays as it was signed."""
    with office.book.write() as unit:
        ids = _trade(unit, office)
        before = reconcile(unit, office.buyer, FIRST, DAY)
    office.clock.moment = datetime(2024, 5, 6, 9)
    with office.book.write() as unit:
        (contract,) = (s.contract for s in before.sections if s.contract is not None)
        shipped = sale_view.sale(unit, ids["accepted"]).shipment_id
        assert shipped is not None
        invoice = before.invoices[0].id
        for document in (invoice, ids["accepted"], ids["way"], shipped, contract.id):
            documents.void(unit, document, "整单作废")
        again = reconcile(unit, office.buyer, FIRST, DAY)
        assert _adds_up(again)
        assert again.sections[0].contract is not None
        assert [s.contract and s.contract.number for s in again.sections] == [contract.number, None]
        assert [s.fulfilment for s in again.sections] == [s.fulfilment for s in before.sections]
        assert [s.lines for s in again.sections] == [s.lines for s in before.sections]
        assert [[row.id for row in s.on_the_way] for s in again.sections] == [[ids["way"]], []]
        assert again.sections[0].invoiced_fen == again.invoiced_fen == 27_000
        later = reconcile(unit, office.buyer, date(2024, 5, 1), date(2024, 5, 6))
        assert (later.sections, later.corrected_fen, later.closing_fen) == ((), -27_000, -10_400)
        assert _adds_up(later)


def test_goods_sold_on_a_contract_signed_later_are_on_the_account(office: Office) -> None:
    """The papers came in May, the goods had gone in April."""
    with office.book.write() as unit:
        stock_up(unit, office)
    office.clock.moment = datetime(2024, 5, 6, 9)
    with office.book.write() as unit:
        contract = sign(unit, office, day=date(2024, 5, 6))
        shipped = ship(unit, office, 10_000, contract_id=contract.id)
        accept(unit, shipped.id, AcceptedLine(office.mushroom_grades[0], 10_000))
        april = reconcile(unit, office.buyer, FIRST, LAST)
        assert (april.sold_fen, april.closing_fen) == (10_000, 10_000)
        assert _adds_up(april)


def test_a_buyer_no_longer_is_listed_while_goods_are_on_their_way(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        ship(unit, office, 10_000)
        (role,) = [one for one in people.roles(unit, office.buyer) if one.role == "buyer"]
        people.end_role(unit, role.id, DAY + timedelta(days=1))
        (row,) = buyers.buyers(unit, DAY + timedelta(days=1))
        assert (row.id, row.on_the_way_g, row.due_fen) == (office.buyer, 10_000, 0)
