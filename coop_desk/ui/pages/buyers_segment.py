"""The list of buyers: what each owes, what of it is late, and the account of the period."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.domain.weight import format_jin
from coop_desk.services.buyers import BuyerRow, PaidSale
from coop_desk.services.reconciliation import Section
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.money_tasks import ReceiveTask
from coop_desk.ui.pages.sale_tasks import InvoiceTask
from coop_desk.ui.pages.sales_reading import BuyerDetail, read_buyer, read_buyers
from coop_desk.ui.pages.sales_segments import SalesSegment
from coop_desk.ui.pages.sales_tasks import ContractTask
from coop_desk.ui.pages.sales_words import product_words
from coop_desk.ui.pages.segment import ALL, Read
from coop_desk.ui.widgets.document_words import Fact, days_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.linked_table import LinkedRow, LinkedTable, stacked

MOST_SALES = 8  # on a card; the paper has them all


class Buyers(SalesSegment):
    """Buyers, the largest debt first."""

    name = "buyers"
    totals = ("sold_fen", "received_fen", "due_fen", "overdue_fen")
    narrow: ClassVar = frozenset({"name", "due_fen", "overdue_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Buyers")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("code", self.tr("Code"), width=80),
            Column("name", self.tr("Buyer"), width=180),
            Column("phone", self.tr("Phone"), width=128),
            Column("sold_fen", self.tr("Sold (yuan)"), "yuan", width=136),
            Column("received_fen", self.tr("Received (yuan)"), "yuan", width=136),
            Column("due_fen", self.tr("Due (yuan)"), "yuan", width=128),
            Column("overdue_fen", self.tr("Late (yuan)"), "yuan", width=120),
            Column("on_the_way_g", self.tr("On the way (jin)"), "jin", width=128),
            Column("last_sale", self.tr("Last sale"), "date"),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or who owes."""
        return (
            Option(ALL, self.tr("All buyers")),
            Option("due", self.tr("Who owe")),
            Option("late", self.tr("Who are late")),
        )

    def keeps(self, row: BuyerRow, state: str) -> bool:
        """Whether it is among those chosen."""
        return state == ALL or (row.overdue_fen if state == "late" else row.due_fen) > 0

    def reader(self) -> Read:
        """All of them."""
        return partial(read_buyers, self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One with the account of the period in the head."""
        return partial(read_buyer, row_id, self.period, self.context.today())

    def look_of(self, row: BuyerRow) -> str:
        """Who is late is amber."""
        return "amber" if row.overdue_fen else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Who buys from the cooperative stands here with what is still to be paid.")
        return words, self.tr("New contract")

    def begin(self) -> None:
        """A contract makes a buyer."""
        self.want(ContractTask(self.context, self))

    # ---- an opened buyer ----

    def card(self, detail: BuyerDetail) -> Card:
        """What is due, the account of the period, contract by contract."""
        row = detail.row
        if row.overdue_fen:
            tag = self.tr("Late"), "refused"
        else:
            tag = (self.tr("Owes"), "look") if row.due_fen > 0 else (self.tr("Paid"), "done")
        return Card(
            row.name,
            tag,
            self._facts(detail),
            (),
            self._acts(detail),
            self._links(detail),
            picture=lambda: stacked(
                self._account(detail), *map(self._section, detail.account.sections[::-1])
            ),
        )

    def _facts(self, detail: BuyerDetail) -> list[Fact]:
        row, yuan = detail.row, self.words.yuan
        uninvoiced = sum(sale.uninvoiced_fen for sale in detail.uninvoiced)
        return [
            (self.tr("Code, phone"), f"{row.code}  {row.phone}".strip()),
            (self.tr("Due today"), yuan(row.due_fen)),
            (self.tr("Late"), yuan(row.overdue_fen)),
            (self.tr("Not invoiced"), yuan(uninvoiced)),
            (self.tr("On the way"), self.words.jin(row.on_the_way_g)),
        ]

    def _account(self, detail: BuyerDetail) -> LinkedTable:
        account = detail.account
        titles = [self.tr("Due before"), self.tr("Sold"), self.tr("Received")]
        amounts = [account.opening_fen, account.sold_fen, -account.received_fen]
        if account.corrected_fen:
            titles.append(self.tr("Corrected"))
            amounts.append(account.corrected_fen)
        titles += [self.tr("Due at the end"), self.tr("Invoiced in the period")]
        amounts += [account.closing_fen, account.invoiced_fen]
        heading = self.tr("Account {days} (yuan)")
        row = LinkedRow([format_fen(fen) for fen in amounts], None)
        figures = frozenset(range(len(titles)))
        days = days_words(account.first, account.last)
        return LinkedTable(heading.format(days=days), titles, [row], figures)

    def _section(self, section: Section) -> LinkedTable:
        titles = (
            self.tr("Sale"),
            self.tr("Day"),
            self.tr("Shipped"),
            self.tr("Accepted"),
            self.tr("Yuan"),
            self.tr("Not paid"),
        )
        newest = section.sales[::-1]
        rows = [self._sale(paid) for paid in newest[:MOST_SALES]]
        if len(newest) > MOST_SALES:
            others = newest[MOST_SALES:]
            said = self.tr("{count} others").format(count=len(others))
            rows.append(LinkedRow((said, "", *_sums(others)), None))
        return LinkedTable(self._heading(section), titles, rows, frozenset({2, 3, 4, 5}))

    def _sale(self, paid: PaidSale) -> LinkedRow:
        texts = (paid.sale.number, paid.sale.day.isoformat(), *_sums([paid]))
        return LinkedRow(texts, self.goto("sale", paid.sale.id))

    def _heading(self, section: Section) -> str:
        if section.contract is None or section.fulfilment is None:
            return self.tr("Without a contract (jin)")
        words = self.tr("{number} {product}: {share} fulfilled (jin)")
        return words.format(
            number=section.contract.paper_number or section.contract.number,
            product=product_words(section.contract.product),
            share=format_percent(section.fulfilment.share),
        )

    def _acts(self, detail: BuyerDetail) -> list[Act]:
        row = detail.row
        receive = partial(ReceiveTask, self.context.today(), row.id, row.name)
        invoice = partial(InvoiceTask, self.context, self, row.id, row.name)
        return [
            Act(self.tr("Receive money"), lambda: self.want(receive()), row.due_fen > 0),
            Act(self.tr("Invoice"), lambda: self.want(invoice())),
            Act(self.tr("Print reconciliation"), partial(self._print, detail)),
        ]

    def _print(self, detail: BuyerDetail) -> None:
        account = detail.account
        title = self.tr("Reconciliation with {buyer}").format(buyer=detail.row.name)
        draw = partial(self._draw, detail.row.id, account.first, account.last)
        self.paper_wanted.emit(title, draw)

    def _draw(self, buyer_id: int, first: Any, last: Any, unit: Any) -> bytes:
        return self.papers.reconciliation_pdf(unit, buyer_id, first, last)

    def _links(self, detail: BuyerDetail) -> list[Act]:
        return [Act(self.tr("Person"), partial(self.person, detail.row.id))]


def _sums(paid: Sequence[PaidSale]) -> tuple[str, ...]:
    lines = [line for one in paid for line in one.sale.lines]
    return (
        format_jin(sum(line.shipped_g for line in lines)),
        format_jin(sum(line.accepted_g for line in lines)),
        format_fen(sum(one.sale.amount_fen for one in paid)),
        format_fen(sum(one.open_fen for one in paid)),
    )
