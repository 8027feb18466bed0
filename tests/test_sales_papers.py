"""Papers of sales read from a real book, compared with stored text and with the services.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/test_sales_papers.py, then read
the difference before keeping it.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from offices import DAY, Office
from shipping import accept, ship, sign, stock_up

from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.sales_papers import SalesPapers, delivery_note, reconciliation_paper
from coop_desk.services import buyers, documents, money, sales, sales_invoices
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.storage.unit_of_work import Unit
from coop_desk.ui.pages.sales_segments import SalesPapers as Wanted

papers: Wanted = SalesPapers()
GOLDEN = Path(__file__).parent / "reports" / "golden"
FIRST, LAST = date(2024, 4, 1), date(2024, 4, 30)


class Made(NamedTuple):
    """What was made in the book."""

    shipped: int
    way: int
    direct: int


@pytest.fixture
def made(office: Office) -> Made:
    """A settled shipment of two grades, one on its way, a sale at once, an invoice, money."""
    best, second, _ = office.mushroom_grades
    with office.book.write() as unit:
        stock_up(unit, office, 3)
        contract = sign(unit, office)
        vehicle = "贵C·12345"
        shipped = ship(unit, office, 30_000, 9_000, contract_id=contract.id, vehicle=vehicle)
        lost = AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞、失水")
        settled = accept(unit, shipped.id, lost, AcceptedLine(second, 9_000))
        way = ship(unit, office, 10_000, contract_id=contract.id)
        line = SaleLine(best, 10_000, 480)
        direct = sales.post(unit, Sale(DAY, office.buyer, "mushroom", (line,)))
        invoice = NewInvoice(DAY, office.buyer, "24520000001", (InvoiceLine(settled.id),))
        sales_invoices.issue(unit, invoice)
        money.receive(unit, DAY, office.buyer, "sale", "bank", 20_000)
    return Made(shipped.id, way.id, direct.id)


def _draw(unit: Unit, office: Office, made: Made, name: str) -> bytes:
    if name == "delivery_note":
        return papers.delivery_note_pdf(unit, made.shipped)
    return papers.reconciliation_pdf(unit, office.buyer, FIRST, LAST)


@pytest.mark.parametrize("name", ["delivery_note", "reconciliation"])
def test_text_is_as_stored_and_the_bytes_are_the_same_again(
    name: str, office: Office, made: Made
) -> None:
    with office.book.read() as unit:
        pdf, again = (_draw(unit, office, made, name) for _ in range(2))
    assert pdf == again
    assert page_count(pdf) == 1
    text = extract_text(pdf)
    stored = GOLDEN / f"sales_{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


def test_the_amounts_of_a_reconciliation_add_up_to_what_the_ledger_says(
    office: Office, made: Made
) -> None:
    """270.00 + 64.80 + 96.00 sold, 200.00 received."""
    with office.book.read() as unit:
        paper = reconciliation_paper(unit, office.buyer, FIRST, LAST)
        due = buyers.due_on(unit, office.buyer, LAST)
        text = extract_text(papers.reconciliation_pdf(unit, office.buyer, FIRST, LAST))
    assert paper.capitals_fen == due == 23_080
    assert format_fen(due) in text
    assert capital_numerals(due) in text
    shipped, accepted, returned, lost = paper.total(paper.rows)[4:8]
    assert (shipped, accepted, returned, lost) == (59_000, 46_000, 2_000, 1_000)


def test_a_void_of_an_older_sale_stands_in_the_next_reconciliation(
    office: Office, made: Made
) -> None:
    office.clock.moment = office.clock.moment.replace(month=5)
    with office.book.write() as unit:
        documents.void(unit, made.direct, "错单")
        paper = reconciliation_paper(unit, office.buyer, date(2024, 5, 1), date(2024, 5, 31))
        assert [section.title for section in paper.sections] == [
            "期初",
            "合同 SZ-2024-01：香菇",
            "更正",
        ]
        assert paper.capitals_fen == 23_080 - 9_600


def test_too_much_paid_is_said_so(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        money.receive(unit, DAY, office.buyer, "sale", "cash", 23_080)
        documents.void(unit, made.direct, "错单")
        paper = reconciliation_paper(unit, office.buyer, FIRST, LAST)
    assert paper.summary == "截至 2024-04-30，贵方多付货款 96.00 元。"


def test_a_delivery_note_says_no_cost_and_leaves_room_to_sign(office: Office, made: Made) -> None:
    with office.book.read() as unit:
        note = delivery_note(unit, made.way)
        text = extract_text(papers.delivery_note_pdf(unit, made.way))
    assert [column.head for column in note.columns if column.sign] == [
        "验收（斤）",
        "退回（斤）",
        "损耗（斤）",
    ]
    assert "元" not in text
    assert "收货单位：山珍公司" in text


def test_a_void_shipment_has_no_delivery_note(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        documents.void(unit, made.way, "错单")
        with pytest.raises(UserError, match="is void"):
            papers.delivery_note_pdf(unit, made.way)
