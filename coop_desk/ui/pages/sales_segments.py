"""The lists of the page of sales: contracts, shipments, sales, buyers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from coop_desk.domain.dates import Period
from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.domain.weight import format_jin
from coop_desk.ui.fields import Option
from coop_desk.ui.language import listed
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.sales_reading import (
    ContractDetail,
    ContractLine,
    ShipmentDetail,
    ShipmentLine,
    read_contract,
    read_contracts,
    read_shipment,
    read_shipments,
)
from coop_desk.ui.pages.sales_tasks import (
    AcceptTask,
    ContractTask,
    ShipTask,
)
from coop_desk.ui.pages.sales_words import TAGS, SalesWords, product_words
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.widgets.document_words import Fact, days_words, grade_of
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.linked_table import LinkedRow, LinkedTable, stacked


class SalesPapers(Protocol):
    """Draws the papers of sales."""

    def delivery_note_pdf(self, unit: Any, shipment_id: int) -> bytes:
        """A delivery note."""

    def reconciliation_pdf(self, unit: Any, buyer_id: int, first: date, last: date) -> bytes:
        """A buyer's account of a period, both days counted."""


class SalesSegment(Segment):
    """The base: what all lists of this page say and open."""

    page = "sales"

    def __init__(self, context: Any, papers: SalesPapers) -> None:
        self.words = SalesWords()
        super().__init__(context, papers)

    @property
    def period(self) -> Period:
        """The days in the head."""
        return self.context.scope.period

    def goto(self, name: str, row_id: int) -> Callable[[], None]:
        """Opens a row of a list of this page."""
        return partial(self.page_wanted.emit, "sales", (name, row_id))

    def person(self, person_id: int) -> None:
        """Open a person."""
        self.page_wanted.emit("people", person_id)

    def shipment_table(self, heading: str, lines: Sequence[ShipmentLine]) -> LinkedTable:
        """Shipments on a card, each opening."""
        titles = (
            self.tr("Shipment"),
            self.tr("Day"),
            self.tr("Shipped"),
            self.tr("Accepted"),
            self.tr("Sent back"),
            self.tr("Lost"),
            self.tr("Yuan"),
        )
        said = self.words.weight_or_unknown
        rows = [
            LinkedRow(
                (
                    line.number,
                    line.day.isoformat(),
                    said(line.grams),
                    said(line.accepted_g),
                    said(line.returned_g),
                    said(line.lost_g),
                    self.words.amount_or_unknown(line.amount_fen),
                ),
                self.goto("shipment", line.id),
            )
            for line in lines
        ]
        return LinkedTable(heading, titles, rows, frozenset({2, 3, 4, 5, 6}))


class Contracts(SalesSegment):
    """Contracts with buyers and how far each is fulfilled."""

    name = "contracts"
    narrow = frozenset({"buyer", "product", "committed_g", "share"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Contracts")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("paper_number", self.tr("On the paper"), width=96),
            Column("buyer", self.tr("Buyer"), width=168),
            Column("product", self.tr("Goods"), width=56, write=product_words),
            Column("start", self.tr("From"), "date", width=98),
            Column("last", self.tr("Until"), "date", width=98),
            Column("committed_g", self.tr("Committed (jin)"), "jin", width=108),
            Column("accepted_g", self.tr("Accepted (jin)"), "jin", width=108),
            Column("share", self.tr("Fulfilled"), "percent", width=84, write=format_percent),
            Column("short_g", self.tr("Short (jin)"), "jin", width=104),
            Column("state", self.tr("State"), width=72, write=self.words.state),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or those that run."""
        return (
            Option(ALL, self.tr("All contracts")),
            Option("running", self.tr("Running today")),
            Option("behind", self.tr("Behind")),
        )

    def keeps(self, row: ContractLine, state: str) -> bool:
        """Whether it is among those chosen."""
        return row.behind if state == "behind" else state in (ALL, row.state)

    def reader(self) -> Read:
        """All that stand."""
        return partial(read_contracts, self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One with its shipments."""
        return partial(read_contract, row_id, self.context.today())

    def look_of(self, row: ContractLine) -> str:
        """What is behind is amber, what has ended stands back."""
        if row.behind:
            return "amber"
        return "faded" if row.state == "ended" else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr(
            "The contracts with buyers stand here: how much, until when, at what price."
        )
        return words, self.tr("New contract")

    def begin(self) -> None:
        """A new contract."""
        self.want(ContractTask(self.context, self))

    def card(self, detail: ContractDetail) -> Card:
        """How far it is fulfilled, where the pace leads, its shipments."""
        row, done = detail.row, detail.done
        today = self.context.today()
        state = "voided" if row.status == "voided" else row.state(today)
        behind = done.short_g > 0
        pace = self.words.pace(row, done)
        return Card(
            self.tr("{buyer}: {product}").format(
                buyer=row.buyer, product=product_words(row.product)
            ),
            (self.words.state(state), TAGS[state]),
            self._facts(detail, "" if behind else pace),
            (),
            self._acts(detail),
            self._links(detail),
            pace if behind else "",
            lambda: stacked(self.words.bar(done), *self._shipments(detail)),
        )

    def _shipments(self, detail: ContractDetail) -> list[LinkedTable]:
        if not detail.lines:
            return []
        return [self.shipment_table(self.tr("Shipments (jin)"), detail.lines)]

    def _facts(self, detail: ContractDetail, pace: str) -> list[Fact]:
        row, done, jin = detail.row, detail.done, self.words.jin
        prices = listed(f"{grade_of(price)} {format_fen(price.price_fen)}" for price in row.prices)
        accepted = self.tr("{jin} jin of {committed} ({share}), {yuan} yuan").format(
            jin=format_jin(done.accepted_g),
            committed=format_jin(done.committed_g),
            share=format_percent(done.share),
            yuan=format_fen(done.amount_fen),
        )
        facts = [
            (self.tr("Number"), f"{row.number}  {row.paper_number}".strip()),
            (self.tr("Days"), days_words(row.start, row.period.last)),
            (self.tr("Yuan per jin"), prices),
            (self.tr("Accepted"), accepted),
            (self.tr("Sent back"), jin(done.returned_g)),
            (self.tr("Lost"), jin(done.lost_g)),
            (self.tr("On the way"), jin(done.on_the_way_g)),
            (self.tr("Still to come"), jin(done.left_g)),
        ]
        if pace:
            facts.append((self.tr("Pace"), pace))
        return [*facts, (self.tr("Note"), row.note)] if row.note else facts

    def _acts(self, detail: ContractDetail) -> list[Act]:
        if detail.row.status != "posted":
            return []
        ship = partial(self._ship, detail.row.id)
        return [Act(self.tr("Ship on it"), ship, detail.done.left_g > 0)]

    def _ship(self, contract_id: int) -> None:
        self.want(ShipTask(self.context, self, contract_id))

    def _links(self, detail: ContractDetail) -> list[Act]:
        return [
            Act(self.tr("Buyer"), self.goto("buyer", detail.row.buyer_id)),
            Act(self.tr("Document"), partial(self.document_wanted.emit, detail.row.id)),
        ]


class Shipments(SalesSegment):
    """What left for buyers in the period, and all that is still on its way."""

    name = "shipments"
    totals = ("amount_fen",)  # jin of tea and of mushrooms are not added up
    narrow = frozenset({"day", "buyer", "grams", "accepted_g"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Shipments")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("day", self.tr("Day"), "date", width=98),
            Column("buyer", self.tr("Buyer"), width=168),
            Column("product", self.tr("Goods"), width=56, write=product_words),
            Column("vehicle", self.tr("Vehicle"), width=104),
            Column("grams", self.tr("Shipped (jin)"), "jin", width=108),
            Column("accepted_g", self.tr("Accepted (jin)"), "jin", width=108),
            Column("returned_g", self.tr("Sent back (jin)"), "jin", width=100),
            Column("lost_g", self.tr("Lost (jin)"), "jin", width=100),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan"),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or those on their way."""
        return (
            Option(ALL, self.tr("All shipments")),
            Option("way", self.tr("On their way")),
            Option("settled", self.tr("Settled")),
        )

    def keeps(self, row: ShipmentLine, state: str) -> bool:
        """Whether it is among those chosen."""
        return state == ALL or row.on_the_way == (state == "way")

    def reader(self) -> Read:
        """Those of the period in the head."""
        return partial(read_shipments, self.period)

    def detail_reader(self, row_id: int) -> Read:
        """One with its origin."""
        return partial(read_shipment, row_id)

    def look_of(self, row: ShipmentLine) -> str:
        """What waits for the buyer is amber."""
        return "amber" if row.on_the_way else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr(
            "Goods that leave for a buyer stand here until it is known what was accepted."
        )
        return words, self.tr("Ship goods")

    def begin(self) -> None:
        """Ship goods."""
        self.want(ShipTask(self.context, self))

    def card(self, detail: ShipmentDetail) -> Card:
        """What was shipped, what became of it, where it came from."""
        row = detail.row
        tag = (self.tr("On the way"), "look") if row.on_the_way else (self.tr("Settled"), "done")
        return Card(
            self.tr("{number}: {buyer}").format(number=row.number, buyer=row.buyer),
            tag,
            self._facts(detail),
            (),
            self._acts(detail),
            self._links(detail),
            picture=lambda: stacked(
                self._results(detail), self.words.origin(detail.origin, self.person)
            ),
        )

    def _facts(self, detail: ShipmentDetail) -> list[Fact]:
        row = detail.row
        facts = [
            (self.tr("Day"), row.day.isoformat()),
            (self.tr("Goods"), product_words(row.product)),
            (self.tr("Shipped"), self.words.jin(row.grams)),
            (self.tr("At cost"), self.words.yuan(row.cost_fen)),
        ]
        if row.contract_number:
            facts.append((self.tr("Contract"), row.contract_number))
        if row.vehicle:
            facts.append((self.tr("Vehicle"), row.vehicle))
        if detail.sale is not None:
            facts.append((self.tr("Settled"), f"{detail.sale.day.isoformat()}  {row.sale_number}"))
            facts.append((self.tr("Amount"), self.words.yuan(detail.sale.amount_fen)))
        return [*facts, (self.tr("Note"), row.note)] if row.note else facts

    def _results(self, detail: ShipmentDetail) -> LinkedTable:
        titles = (
            self.tr("Grade"),
            self.tr("Shipped"),
            self.tr("Accepted"),
            self.tr("Sent back"),
            self.tr("Lost"),
            self.tr("Price"),
            self.tr("Yuan"),
        )
        if detail.sale is None:
            rows = [
                LinkedRow((grade_of(line), format_jin(line.grams), *["—"] * 5), None)
                for line in detail.row.lines
            ]
        else:
            rows = [LinkedRow(self._result(line), None) for line in detail.sale.lines]
        heading = self.tr("What became of it (jin)")
        return LinkedTable(heading, titles, rows, frozenset(range(1, 7)))

    def _result(self, line: Any) -> tuple[str, ...]:
        return (
            f"{grade_of(line)} ({line.reason})" if line.reason else grade_of(line),
            format_jin(line.shipped_g),
            format_jin(line.accepted_g),
            format_jin(line.returned_g),
            format_jin(line.lost_g),
            self.words.amount_or_unknown(line.price_fen),
            format_fen(line.amount_fen),
        )

    def _acts(self, detail: ShipmentDetail) -> list[Act]:
        note = Act(self.tr("Print delivery note"), partial(self._note, detail))
        if not detail.row.on_the_way:
            return [note]
        task = partial(AcceptTask, self.context, self, detail.row.id)
        return [Act(self.tr("Enter what was accepted"), lambda: self.want(task()), True), note]

    def _note(self, detail: ShipmentDetail) -> None:
        title = self.tr("Delivery note {number}").format(number=detail.row.number)
        self.paper_wanted.emit(title, partial(self._draw_note, detail.row.id))

    def _draw_note(self, shipment_id: int, unit: Any) -> bytes:
        return self.papers.delivery_note_pdf(unit, shipment_id)

    def _links(self, detail: ShipmentDetail) -> list[Act]:
        row = detail.row
        links = [Act(self.tr("Buyer"), self.goto("buyer", row.buyer_id))]
        if row.contract_id is not None:
            links.append(Act(self.tr("Contract"), self.goto("contract", row.contract_id)))
        if row.sale_id is not None:
            links.append(Act(self.tr("Sale"), self.goto("sale", row.sale_id)))
        return [*links, Act(self.tr("Document"), partial(self.document_wanted.emit, row.id))]
