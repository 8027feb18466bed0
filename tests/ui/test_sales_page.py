"""The page of sales with real keys on a real book: forms, refusals, lists, cards, papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from segment_desk import Keys, OtherPage, SegmentDesk
from shipping import accept, ship, sign, stock_up

from coop_desk.reports.preview import extract_text
from coop_desk.sales_papers import SalesPapers
from coop_desk.services import (
    buyers,
    finding,
    money,
    sale_view,
    sales,
    sales_contracts,
    sales_invoices,
    shipments,
)
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.ui.pages.sales import SalesPage
from coop_desk.ui.widgets.document_words import DocumentWords
from coop_desk.ui.widgets.grade_grid import GradeGrid
from coop_desk.ui.widgets.linked_table import LinkedTable, ShareBar

TODAY = datetime(2024, 4, 2, 9, 30)


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[SegmentDesk]:
    """The page on the office's book, two tickets in store."""
    with office.book.write() as unit:
        stock_up(unit, office)
    pages = {"sales": lambda context: SalesPage(context, SalesPapers()), "people": OtherPage}
    made = SegmentDesk(office, tmp_path, TODAY, pages)
    qtbot.addWidget(made.window)
    made.open("sales")
    yield made
    made.close()


def _grid(desk: SegmentDesk, key: str = "lines_mushroom") -> GradeGrid:
    grid = desk.page.task.form.editor(key)
    assert isinstance(grid, GradeGrid)
    return grid


def _put(desk: SegmentDesk, grade: int, key: str, text: str, grid: str = "lines_mushroom") -> None:
    """Type into an input of a grid, in the place of what stands there."""
    edit = _grid(desk, grid).edits[grade][key]
    edit.setFocus()
    edit.selectAll()
    desk.type(text)


def _way(desk: SegmentDesk, *grams: int) -> int:
    """A shipment on a contract, on its way."""

    def write(unit: Any) -> int:
        contract = sign(unit, desk.office)
        return ship(unit, desk.office, *grams, contract_id=contract.id).id

    shipment_id: int = desk.write(write)
    desk.page.refresh()
    return shipment_id


# ---- entering, by keys ----


def test_a_contract_is_typed_and_opened(desk: SegmentDesk) -> None:
    desk.new()
    desk.fill(
        buyer="0004", paper_number="SZ-2024-01", day="", start="2024-04-01", last="2024-06-30"
    )
    desk.fill(committed="2000")
    _put(desk, 0, "price", "5")
    _put(desk, 1, "price", "3.6")
    desk.submit()
    (row,) = desk.ask(sales_contracts.contracts)
    assert (row.buyer, row.paper_number, row.committed_g) == ("山珍公司", "SZ-2024-01", 1_000_000)
    assert [price.price_fen for price in row.prices] == [500, 360]
    assert str(row.period.last) == "2024-06-30"
    assert desk.card.title == "山珍公司: Shiitake"
    assert desk.facts()["Still to come"] == "2,000.00 jin"
    assert desk.facts()["Pace"] == "No pace can be told yet."


def test_an_overlapping_contract_is_asked_about_once(desk: SegmentDesk) -> None:
    desk.write(lambda unit: sign(unit, desk.office))
    desk.new()
    desk.fill(buyer="0004", paper_number="2", day="", start="2024-04-01", last="2024-06-30")
    desk.fill(committed="10")
    _put(desk, 0, "price", "5")
    desk.messages.answer("confirm", True)
    desk.submit()
    assert len(desk.ask(sales_contracts.contracts)) == 2


def test_goods_are_shipped_on_the_running_contract(desk: SegmentDesk) -> None:
    desk.write(lambda unit: sign(unit, desk.office))
    desk.list(2)
    desk.press(Keys.Key_F8)
    form = desk.page.task.form
    assert form.editor("contract").value() != 0
    assert not form.editor("buyer").isVisibleTo(form)
    assert [row.known for row in _grid(desk).rows] == [("136.00",), ("62.60",), ("24.00",)]
    _put(desk, 0, "grams", "60")
    assert desk.page.task.facts == [("Together", "60.00")]
    desk.fill(vehicle="A12345")
    desk.submit()
    (row,) = desk.ask(shipments.shipments)
    assert (row.grams, row.vehicle, row.contract_number) == (30_000, "A12345", "XH2024-000001")
    assert desk.card.title == "FH2024-000001: 山珍公司"


def test_more_than_is_in_store_is_refused_and_the_form_kept(desk: SegmentDesk) -> None:
    desk.list(2)
    desk.press(Keys.Key_F8)
    desk.fill(buyer="0004")
    _put(desk, 0, "grams", "137")
    desk.submit()
    assert "Only 136.00 jin of 一级 are in store" in desk.notice("lines_mushroom")
    assert _grid(desk).typed()["1"] == {"grams": "137"}
    assert desk.ask(shipments.shipments) == []


def test_what_the_buyer_accepted_is_reckoned_while_it_is_typed(desk: SegmentDesk) -> None:
    desk.page.open_target(("shipment", _way(desk, 30_000)))
    desk.press_button("Enter what was accepted")
    assert _grid(desk, "lines").reckoned == [("300.00", "✓")]
    _put(desk, 0, "accepted", "54", "lines")
    _put(desk, 0, "returned", "4", "lines")
    assert _grid(desk, "lines").reckoned == [("270.00", "2")]
    _put(desk, 0, "reason", "too open", "lines")
    desk.submit()
    assert "2 jin differ" in desk.notice("lines")
    _put(desk, 0, "lost", "2", "lines")
    assert dict(desk.page.task.facts)["Amount (yuan)"] == "270.00"
    desk.submit()
    (sale,) = desk.ask(sale_view.sales)
    (line,) = sale.lines
    assert (sale.amount_fen, line.returned_g, line.lost_g) == (27_000, 2_000, 1_000)
    assert desk.facts()["Settled"] == "2024-04-02  XS2024-000001"
    assert desk.page.facts.tag.text().strip() == "Settled"


def test_goods_are_sold_at_once(desk: SegmentDesk) -> None:
    desk.list(3)
    desk.press(Keys.Key_F8)
    desk.fill(buyer="0004")
    _put(desk, 0, "grams", "20")
    _put(desk, 0, "price", "4.8")
    assert _grid(desk).reckoned[0] == ("96.00",)
    desk.submit()
    (sale,) = desk.ask(sale_view.sales)
    assert (sale.amount_fen, sale.shipment_id) == (9_600, None)
    assert desk.facts()["Not paid"] == "96.00 yuan"
    origin = desk.page.facts.findChild(LinkedTable)
    assert list(origin.links) == ["0001 单国强"]


def test_the_sales_ticked_stand_on_the_invoice(desk: SegmentDesk) -> None:
    def sell(unit: Any) -> None:
        for grams in (10_000, 5_000):
            line = SaleLine(desk.office.mushroom_grades[0], grams, 480)
            sales.post(unit, Sale(DAY, desk.office.buyer, "mushroom", (line,)))

    desk.write(sell)
    desk.page.open_target(("buyer", desk.office.buyer))
    desk.press_button("Invoice")
    assert desk.page.task.facts == [("Amount", "144.00")]
    form = desk.page.task.form
    form.editor("sales").setFocus()
    desk.press(Keys.Key_Space)
    assert desk.page.task.facts == [("Amount", "48.00")]
    desk.fill(invoice_number="24520000001")
    desk.submit()
    (invoice,) = desk.ask(sales_invoices.invoices)
    assert (invoice.invoice_number, invoice.amount_fen) == ("24520000001", 4_800)
    assert desk.facts()["Not invoiced"] == "96.00 yuan"


def test_money_of_a_buyer_is_taken_in(desk: SegmentDesk) -> None:
    line = SaleLine(desk.office.mushroom_grades[0], 10_000, 480)
    sale = Sale(DAY, desk.office.buyer, "mushroom", (line,))
    desk.write(lambda unit: sales.post(unit, sale))
    desk.page.open_target(("buyer", desk.office.buyer))
    assert desk.card.tag[0] == "Owes"
    desk.press_button("Receive money")
    desk.submit()
    assert desk.ask(buyers.due_on, desk.office.buyer, DAY) == 0
    assert desk.card.tag[0] == "Paid"


def test_a_form_left_half_filled_is_found_again(desk: SegmentDesk) -> None:
    desk.list(2)
    desk.press(Keys.Key_F8)
    _put(desk, 1, "grams", "12.5")
    desk.press(Keys.Key_Return)
    assert _grid(desk).edits[2]["grams"].hasFocus()
    desk.page.task.leave()
    desk.press(Keys.Key_F8)
    assert _grid(desk).typed() == {"1": {}, "2": {"grams": "12.50"}, "3": {}}
    _put(desk, 1, "grams", "many")
    desk.fill(buyer="0004")
    desk.submit()
    assert '"many" is not a weight' in desk.notice("lines_mushroom")


# ---- looking ----


def test_a_contract_shows_its_bar_its_pace_and_its_shipments(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 30_000)
    line = AcceptedLine(desk.office.mushroom_grades[0], 30_000)
    desk.write(lambda unit: accept(unit, shipment_id, line))
    contract = desk.ask(sales_contracts.contracts)[0]
    desk.page.open_target(("contract", contract.id))
    assert desk.card.look == ""
    assert "is fulfilled on" in desk.facts()["Pace"]
    bar = desk.page.facts.findChild(ShareBar)
    assert bar.accessibleName() == "60.00 of 2,000.00 jin accepted (3.00 %), 0.00 on their way"
    desk.page.facts.findChild(LinkedTable).links["FH2024-000001"].click()
    assert desk.card.title == "FH2024-000001: 山珍公司"


def test_a_contract_that_will_fall_short_is_amber_and_says_by_how_much(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 1_000)
    line = AcceptedLine(desk.office.mushroom_grades[0], 1_000)
    desk.write(lambda unit: accept(unit, shipment_id, line))
    contract = desk.ask(sales_contracts.contracts)[0]
    desk.page.open_target(("contract", contract.id))
    # 2 jin in two days, 89 days to go.
    assert desk.card.look == (
        "At the present pace of 1.0 jin a day it is 1,909.00 jin short on 2024-06-30."
    )
    desk.page.segment.choose_state("behind")
    assert [row.number for row in desk.page.segment.shown] == ["XH2024-000001"]


def test_a_shipment_says_whose_goods_it_is_made_of(desk: SegmentDesk) -> None:
    desk.page.open_target(("shipment", _way(desk, 30_000)))
    tables = desk.page.facts.findChildren(LinkedTable)
    assert [list(table.links) for table in tables] == [[], ["0001 单国强"]]
    tables[1].links["0001 单国强"].click()
    assert desk.window.page("people").targets == [desk.office.grower]


def test_lists_say_what_belongs_there(desk: SegmentDesk) -> None:
    for number, words in enumerate(("contracts with buyers", "leave for a buyer", "sold"), 1):
        desk.list(number)
        assert words in desk.page.segment.empty_words()[0]
        assert desk.texts() == []
    desk.list(4)
    assert [row[1] for row in desk.texts()] == ["山珍公司"]


def test_documents_open_from_each_list_and_lead_on(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 30_000)
    line = AcceptedLine(desk.office.mushroom_grades[0], 29_000, 0, 1_000, reason="失水")
    sale = desk.write(lambda unit: accept(unit, shipment_id, line))
    desk.page.refresh()
    for name, row_id in (("shipment", shipment_id), ("sale", sale.id)):
        desk.page.open_target((name, row_id))
        desk.press_button("Document")
        assert desk.page.document.document_id == row_id
    view = desk.page.document.view
    related = {(one.relation, one.id) for one in view.related}
    assert related == {("shipment", shipment_id)}
    desk.page.open_target(("contract", desk.ask(sales_contracts.contracts)[0].id))
    desk.press_button("Document")
    assert desk.page.document.title.text() == "Sales contract"


def test_a_number_typed_into_the_finder_opens_its_document_here(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 30_000)
    (hit,) = desk.ask(finding.find, "FH2024-1")
    assert (hit.page, hit.target) == ("sales", shipment_id)
    desk.page.open_target(hit.target)
    assert desk.page.document.view.number == "FH2024-000001"


def test_every_kind_of_document_tells_its_lines(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 30_000)
    line = AcceptedLine(desk.office.mushroom_grades[0], 29_000, 0, 1_000, reason="失水")
    sale = desk.write(lambda unit: accept(unit, shipment_id, line))
    lines = (InvoiceLine(sale.id),)
    new = NewInvoice(DAY, desk.office.buyer, "24520000001", lines)
    invoice = desk.write(lambda unit: sales_invoices.issue(unit, new))
    words = DocumentWords()

    def told(document_id: int) -> list[tuple[str, ...]]:
        view = desk.document(document_id)
        table = words.lines(view.kind, view.lines)
        assert table is not None
        assert all(len(row) == len(table.titles) for row in table.rows)
        return [tuple(row) for row in table.rows]

    contract = desk.ask(sales_contracts.contracts)[0]
    assert told(contract.id) == [("First", "5.00"), ("Second", "3.60")]
    assert told(shipment_id) == [("First", "60.00", "252.00")]
    settled = ("First", "60.00", "58.00", "0.00", "2.00", "5.00", "290.00", "失水")
    assert told(sale.id) == [settled]
    assert told(invoice.id) == [("XS2024-000001", "2024-04-02", "290.00")]
    facts = dict(words.facts("sales_invoice", desk.document(invoice.id).details))
    assert facts == {"Number on the invoice": "24520000001"}
    related = {(one.relation, one.id) for one in desk.document(sale.id).related}
    assert related == {("shipment", shipment_id), ("invoice", invoice.id)}
    (covered,) = desk.document(invoice.id).related
    assert (covered.relation, covered.id) == ("sale", sale.id)
    way = {one.relation for one in desk.document(shipment_id).related}
    assert way == {"contract", "settled"}


def test_a_voided_shipment_is_refused_while_its_sale_stands(desk: SegmentDesk) -> None:
    shipment_id = _way(desk, 30_000)
    line = AcceptedLine(desk.office.mushroom_grades[0], 30_000)
    desk.write(lambda unit: accept(unit, shipment_id, line))
    desk.page.refresh()
    desk.page.open_target(("shipment", shipment_id))
    desk.press_button("Document")
    desk.page.document.ask_void()
    desk.type("wrong", Keys.Key_Return)
    assert "void XS2024-000001 first" in desk.page.document.notice.text


def test_papers_are_drawn_at_the_side(desk: SegmentDesk) -> None:
    desk.page.open_target(("shipment", _way(desk, 30_000)))
    desk.press_button("Print delivery note")
    assert "发货单" in extract_text(desk.page.paper.paper.pdf)
    desk.press(Keys.Key_Escape)
    desk.page.open_target(("buyer", desk.office.buyer))
    desk.press_button("Print reconciliation")
    assert "销售对账单" in extract_text(desk.page.paper.paper.pdf)


def test_the_page_follows_what_is_posted_elsewhere(desk: SegmentDesk) -> None:
    line = SaleLine(desk.office.mushroom_grades[0], 10_000, 480)
    desk.list(3)
    sale = Sale(DAY, desk.office.buyer, "mushroom", (line,))
    desk.write(lambda unit: sales.post(unit, sale))
    desk.page.refresh()
    assert len(desk.page.segment.shown) == 1
    desk.write(lambda unit: money.receive(unit, DAY, desk.office.buyer, "sale", "cash", 9_600))
    desk.page.refresh()
    desk.page.segment.choose_state("open")
    assert desk.page.segment.shown == []


def test_words_change_with_the_language(desk: SegmentDesk) -> None:
    desk.page.open_target(("shipment", _way(desk, 30_000)))
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.card.title == "FH2024-000001: 山珍公司"
