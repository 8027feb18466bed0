"""The list of sales: what was accepted or sold at once, invoiced and paid."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.money_tasks import ReceiveTask
from coop_desk.ui.pages.sale_tasks import DirectSaleTask, InvoiceTask
from coop_desk.ui.pages.sales_reading import SaleDetail, SaleLine, read_sale, read_sales
from coop_desk.ui.pages.sales_segments import SalesSegment
from coop_desk.ui.pages.sales_words import product_words
from coop_desk.ui.pages.segment import ALL, Read
from coop_desk.ui.widgets.document_words import Fact, WordTable, grade_of
from coop_desk.ui.widgets.fact_panel import Act, Card


class Sales(SalesSegment):
    """What buyers accepted or bought at once in the period, invoiced and paid."""

    name = "sales"
    totals = ("amount_fen", "invoiced_fen", "open_fen")
    narrow: ClassVar = frozenset({"day", "buyer", "amount_fen", "open_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Sales")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=136),
            Column("day", self.tr("Day"), "date", width=98),
            Column("buyer", self.tr("Buyer"), width=166),
            Column("product", self.tr("Goods"), width=72, write=product_words),
            Column("shipment", self.tr("Shipment"), width=136),
            Column("grams", self.tr("Accepted (jin)"), "jin", width=112),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan", width=110),
            Column("invoiced_fen", self.tr("Invoiced (yuan)"), "yuan"),
            Column("open_fen", self.tr("Not paid (yuan)"), "yuan", width=110),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or what is open."""
        return (
            Option(ALL, self.tr("All sales")),
            Option("open", self.tr("Not paid")),
            Option("late", self.tr("More than two months not paid")),
            Option("uninvoiced", self.tr("Not invoiced")),
        )

    def keeps(self, row: SaleLine, state: str) -> bool:
        """Whether it is among those chosen."""
        if state == "open":
            return row.open_fen > 0
        if state == "uninvoiced":
            return row.invoiced_fen < row.amount_fen
        return state == ALL or row.late

    def reader(self) -> Read:
        """Those of the period in the head."""
        return partial(read_sales, self.period, self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One as it is paid."""
        return partial(read_sale, row_id, self.context.today())

    def look_of(self, row: SaleLine) -> str:
        """What is late is amber."""
        return "amber" if row.late else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("What buyers accepted, and what was sold out of the store at once.")
        return words, self.tr("Sell at once")

    def begin(self) -> None:
        """Sell at once."""
        self.want(DirectSaleTask(self.context, self))

    def card(self, detail: SaleDetail) -> Card:
        """Its lines, what is paid of it."""
        sale, open_fen = detail.paid.sale, detail.paid.open_fen
        late = detail.paid.late(self.context.today())
        words = self.tr("Paid") if not open_fen else self.tr("Late") if late else self.tr("Open")
        look = "done" if not open_fen else "refused" if late else "look"
        origin = detail.origin
        return Card(
            self.tr("{number}: {buyer}").format(number=sale.number, buyer=sale.buyer),
            (words, look),
            self._facts(detail),
            self._tables(detail),
            self._acts(detail),
            self._links(detail),
            picture=(lambda: self.words.origin(origin, self.person)) if origin else None,
        )

    def _facts(self, detail: SaleDetail) -> list[Fact]:
        sale, yuan = detail.paid.sale, self.words.yuan
        facts = [
            (self.tr("Day"), sale.day.isoformat()),
            (self.tr("Goods"), product_words(sale.product)),
            (self.tr("Amount"), yuan(sale.amount_fen)),
            (self.tr("Invoiced"), yuan(sale.invoiced_fen)),
            (self.tr("Paid"), yuan(detail.paid.paid_fen)),
            (self.tr("Not paid"), yuan(detail.paid.open_fen)),
        ]
        return [*facts, (self.tr("Note"), sale.note)] if sale.note else facts

    def _tables(self, detail: SaleDetail) -> list[tuple[str, WordTable]]:
        titles = self.tr("Grade"), self.tr("Accepted"), self.tr("Price"), self.tr("Yuan")
        rows = [
            (
                grade_of(line),
                format_jin(line.accepted_g),
                self.words.amount_or_unknown(line.price_fen),
                format_fen(line.amount_fen),
            )
            for line in detail.paid.sale.lines
        ]
        return [(self.tr("What was sold (jin)"), WordTable(titles, rows, frozenset({1, 2, 3})))]

    def _acts(self, detail: SaleDetail) -> list[Act]:
        sale, today = detail.paid.sale, self.context.today()
        acts = []
        if detail.paid.open_fen:
            receive = partial(ReceiveTask, today, sale.buyer_id, sale.buyer)
            acts.append(Act(self.tr("Receive money"), lambda: self.want(receive()), True))
        if sale.uninvoiced_fen > 0:
            invoice = partial(InvoiceTask, self.context, self, sale.buyer_id, sale.buyer)
            acts.append(Act(self.tr("Invoice"), lambda: self.want(invoice())))
        return acts

    def _links(self, detail: SaleDetail) -> list[Act]:
        sale = detail.paid.sale
        links = [Act(self.tr("Buyer"), self.goto("buyer", sale.buyer_id))]
        if sale.shipment_id is not None:
            links.append(Act(self.tr("Shipment"), self.goto("shipment", sale.shipment_id)))
        if sale.contract_id is not None:
            links.append(Act(self.tr("Contract"), self.goto("contract", sale.contract_id)))
        return [*links, Act(self.tr("Document"), partial(self.document_wanted.emit, sale.id))]
