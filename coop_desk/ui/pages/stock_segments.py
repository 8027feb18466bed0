"""The lists of the stock: what is on hand, the cards of a period, the stock-takings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, ClassVar, Protocol

from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.services import document_view, goods, shelf_life, stock_cards, stock_takes
from coop_desk.services.document_view import DocumentView
from coop_desk.services.goods import Goods
from coop_desk.services.shelf_life import OnHandLine
from coop_desk.services.stock_cards import Amount, StockCard, StockLine
from coop_desk.services.stock_takes import TakeRow
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.pages.stock_card_panel import StockCardPanel
from coop_desk.ui.pages.stock_tasks import (
    ChangeInputTask,
    CountTask,
    LossTask,
    NewInputTask,
    ReceiveTask,
    UseTask,
)
from coop_desk.ui.pages.stock_words import StockWords, average_fen
from coop_desk.ui.widgets.document_words import DocumentWords, status_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.quantity_edit import Measure
from coop_desk.ui.widgets.stock_document_words import goods_words


class StockPapers(Protocol):
    """The papers of the stock, made of an open book."""

    def stock_list_pdf(self, unit: Any, first: date, last: date) -> bytes:
        """What a period did to everything in store."""

    def stock_card_pdf(self, unit: Any, key: str, first: date, last: date) -> bytes:
        """One card."""

    def count_sheet_pdf(self, unit: Any, day: date, product: str | None) -> bytes:
        """A sheet to count on, of one product or of everything."""

    def stock_take_pdf(self, unit: Any, document_id: int) -> bytes:
        """A posted stock-taking."""


@dataclass(frozen=True, slots=True)
class HandRow:
    """A line of what is on hand."""

    id: str
    goods: str
    grade: str
    quantity: Measure
    unit: str
    average_fen: int | None
    value_fen: int
    oldest: date | None
    days: int | None
    warning: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """A line of the cards of a period."""

    id: str
    goods: str
    grade: str
    unit: str
    opening: Measure
    incoming: Measure
    outgoing: Measure
    lost: Measure
    difference: Measure
    closing: Measure
    average_fen: int | None
    value_fen: int


class StockSegment(Segment):
    """The base: lines of goods, each opened as its card."""

    page = "stock"
    panel: StockCardPanel

    def __init__(self, context: PageContext, papers: StockPapers) -> None:
        self.words = StockWords()
        super().__init__(context, papers)
        self.panel = StockCardPanel(context, f"stock_moves_{self.name}")
        self.panel.document_wanted.connect(self.document_wanted)
        self.panel.print_wanted.connect(self._print_card)
        self.panel.count_wanted.connect(self._count)
        self.panel.loss_wanted.connect(self._lose)
        self.panel.use_wanted.connect(self._use)
        self.panel.change_wanted.connect(self._change)
        self.panel.bags_wanted.connect(self._go_to_bags)

    def period(self) -> tuple[date, date]:
        """The days a card covers."""
        period, today = self.context.scope.period, self.context.today()
        return min(period.start, today), min(period.last or today, today)

    def detail_reader(self, row_id: str) -> Read:
        """The card of the period in the head."""
        return partial(_read_card, row_id, *self.period())

    def state_options(self) -> Sequence[Option]:
        """Everything, products or inputs."""
        return (
            Option(ALL, self.tr("All goods")),
            Option("products", self.tr("Products")),
            Option("inputs", self.tr("Inputs")),
        )

    def _print_card(self, card: StockCard) -> None:
        title = self.tr("Stock card: {goods}").format(goods=self.words.heap(card.line))
        make = partial(_draw_card, self.papers, card.line.id, card.first, card.last)
        self.paper_wanted.emit(title, make)

    def _count(self, product: str) -> None:
        self.want(CountTask(self.context.today(), product))

    def _lose(self, key: str) -> None:
        self.want(LossTask(self.context.today(), key))

    def _use(self, key: str) -> None:
        self.want(UseTask(self.context.today(), key))

    def _change(self, own: Goods) -> None:
        self.want(ChangeInputTask(own))

    def _go_to_bags(self) -> None:
        self.page_wanted.emit("bags", ("stock", None))


def _read_card(key: str, first: date, last: date, unit: Any) -> StockCard:
    return stock_cards.card(unit, stock_cards.heap_of(key), first, last)


def _draw_card(papers: StockPapers, key: str, first: date, last: date, unit: Any) -> bytes:
    return papers.stock_card_pdf(unit, key, first, last)


class OnHand(StockSegment):
    """What lies in store today, and what has lain there too long."""

    name = "on_hand"
    totals = ("value_fen",)
    narrow: ClassVar = frozenset({"goods", "grade", "quantity", "unit"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("On hand")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("goods", self.tr("Goods"), width=112),
            Column("grade", self.tr("Grade"), width=136),
            Column("quantity", self.tr("Quantity"), "percent", width=112, write=str),
            Column("unit", self.tr("Unit"), width=56),
            Column("average_fen", self.tr("Average (yuan)"), "yuan", width=112),
            Column("value_fen", self.tr("Value (yuan)"), "yuan", width=128),
            Column("oldest", self.tr("Oldest of"), "date"),
            Column("days", self.tr("Days"), "int", width=64),
            Column("warning", self.tr("To look at"), width=184),
        )

    def reader(self) -> Read:
        """What is there today, and the inputs of which nothing is left."""
        return partial(_read_on_hand, self.context.today())

    def source(self, shown: Sequence[Any]) -> Any:
        """The lines in the language in use."""
        return super().source([self._row(one) for one in shown])

    def keeps(self, row: OnHandLine, state: str) -> bool:
        """Whether it is among those chosen."""
        return state == ALL or row.line.goods.is_input == (state == "inputs")

    def _row(self, one: OnHandLine) -> HandRow:
        line, today = one.line, self.context.today()
        return HandRow(
            one.id,
            self.words.name(line.goods),
            self.words.grade(line),
            Measure(line.closing.quantity, line.goods.weighed),
            self.words.unit(line.goods),
            average_fen(line),
            line.closing.value_fen,
            one.oldest,
            None if one.oldest is None else (today - one.oldest).days,
            self._warning(one),
        )

    def _warning(self, one: OnHandLine) -> str:
        if not one.past_shelf:
            return ""
        text = self.tr("{jin} jin kept too long")
        return text.format(jin=format_jin(one.past_shelf))

    def look_of(self, row: HandRow) -> str:
        """What has lain too long stands out, what is used up stands back."""
        if row.warning:
            return "amber"
        return "" if row.quantity.quantity else "faded"

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr(
            "What lies in store belongs here: mushrooms, leaf and tea come from the counters, "
            "film, spawn and fuel are received."
        )
        return words, self.tr("Receive goods")

    def begin(self) -> None:
        """Receive goods."""
        self.want(ReceiveTask(self.context))

    def list_acts(self) -> Sequence[Act]:
        """What else is done in the store."""
        today = self.context.today
        return (
            Act(self.tr("Use inputs"), lambda: self.want(UseTask(today()))),
            Act(self.tr("Record a loss"), lambda: self.want(LossTask(today()))),
            Act(self.tr("Count"), lambda: self.want(CountTask(today()))),
            Act(self.tr("New input"), lambda: self.want(NewInputTask())),
        )


def _read_on_hand(today: date, unit: Any) -> list[OnHandLine]:
    """What is there, then the inputs in use of which nothing is left."""
    found = shelf_life.on_hand(unit, today)
    held = {one.line.heap.product for one in found}
    empty = [
        OnHandLine(stock_cards.nothing_of(one), None, 0)
        for one in goods.inputs(unit, active_only=True)
        if one.code not in held
    ]
    return [*found, *empty]


class Cards(StockSegment):
    """What the period in the head did to everything in store."""

    name = "cards"
    totals = ("value_fen",)
    narrow: ClassVar = frozenset({"goods", "grade", "closing", "unit"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Cards")

    def columns(self) -> Sequence[Column]:
        """Opening + in - out - lost + difference = closing."""
        figures = (
            ("opening", self.tr("Opening"), 100),
            ("incoming", self.tr("In"), 112),
            ("outgoing", self.tr("Out"), 112),
            ("lost", self.tr("Lost"), 80),
            ("difference", self.tr("Difference"), 88),
            ("closing", self.tr("Closing"), 100),
        )
        return (
            Column("goods", self.tr("Goods"), width=88),
            Column("grade", self.tr("Grade"), width=124),
            Column("unit", self.tr("Unit"), width=52),
            *(
                Column(key, title, "percent", width=width, write=str)
                for key, title, width in figures
            ),
            Column("average_fen", self.tr("Average (yuan)"), "yuan", width=104),
            Column("value_fen", self.tr("Value (yuan)"), "yuan", width=120),
        )

    def reader(self) -> Read:
        """The period in the head."""
        return partial(_read_lines, *self.period())

    def source(self, shown: Sequence[Any]) -> Any:
        """The lines in the language in use."""
        return super().source([self._row(line) for line in shown])

    def keeps(self, row: StockLine, state: str) -> bool:
        """Whether it is among those chosen."""
        return state == ALL or row.goods.is_input == (state == "inputs")

    def _row(self, line: StockLine) -> CardRow:
        def measure(amount: Amount) -> Measure:
            return Measure(amount.quantity, line.goods.weighed)

        return CardRow(
            line.id,
            self.words.name(line.goods),
            self.words.grade(line),
            self.words.unit(line.goods),
            measure(line.opening),
            measure(line.incoming),
            measure(line.outgoing),
            measure(line.lost),
            measure(line.difference),
            measure(line.closing),
            average_fen(line),
            line.closing.value_fen,
        )

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Nothing lay in store or moved in the period chosen in the head.")
        return words, self.tr("Receive goods")

    def begin(self) -> None:
        """Receive goods."""
        self.want(ReceiveTask(self.context))

    def main_words(self) -> str:
        """The main action."""
        return self.tr("Print the list")

    def do_main(self) -> None:
        """The list of the period on paper."""
        first, last = self.period()
        make = partial(_draw_list, self.papers, first, last)
        self.paper_wanted.emit(self.tr("Stock list"), make)


def _read_lines(first: date, last: date, unit: Any) -> list[StockLine]:
    return stock_cards.lines(unit, first, last)


def _draw_list(papers: StockPapers, first: date, last: date, unit: Any) -> bytes:
    return papers.stock_list_pdf(unit, first, last)


class Counts(Segment):
    """The stock-takings of the period, the newest first."""

    page = "stock"
    name = "counts"
    totals = ("surplus_fen", "shortage_fen")
    narrow: ClassVar = frozenset({"day", "name", "surplus_fen", "shortage_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Counts")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("day", self.tr("Day"), "date"),
            Column("number", self.tr("Number"), width=136),
            Column("name", self.tr("Goods"), width=112),
            Column("lines", self.tr("Counted"), "int", width=88),
            Column("surplus_fen", self.tr("More (yuan)"), "yuan", width=120),
            Column("shortage_fen", self.tr("Less (yuan)"), "yuan", width=120),
            Column("status", self.tr("State"), width=88, write=status_words),
            Column("note", self.tr("Note"), width=200),
        )

    def reader(self) -> Read:
        """Those of the period in the head."""
        period, today = self.context.scope.period, self.context.today()
        return partial(_read_takes, period.start, period.last or today)

    def source(self, shown: Sequence[Any]) -> Any:
        """The lines in the language in use."""
        named = [replace(row, name=goods_words(row.name, row.english_name)) for row in shown]
        return super().source(named)

    def look_of(self, row: TakeRow) -> str:
        """Void ones are struck out."""
        return "void" if row.status == "voided" else ""

    def counts(self, row: TakeRow) -> bool:
        """Void ones are not added up."""
        return row.status == "posted"

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("What was counted in the store in this period belongs here.")
        return words, self.tr("Count the store")

    def begin(self) -> None:
        """Count."""
        self.want(CountTask(self.context.today()))

    def list_acts(self) -> Sequence[Act]:
        """A sheet to take into the store."""
        return (Act(self.tr("Print sheets to count on"), self._print_sheets),)

    def _print_sheets(self) -> None:
        make = partial(_draw_sheets, self.papers, self.context.today())
        self.paper_wanted.emit(self.tr("Sheets to count on"), make)

    def detail_reader(self, row_id: int) -> Read:
        """The document."""
        return partial(_read_document, row_id)

    def card(self, detail: DocumentView) -> Card:
        """What was counted, and what can be printed of it."""
        words = DocumentWords()
        lines = words.lines(detail.kind, detail.lines)
        own = detail.details
        title = self.tr("Stock-taking {number}").format(number=detail.number)
        total = self.tr("{figure} yuan").format(figure=format_fen(detail.amount_fen))
        facts = [
            (self.tr("Day"), detail.day.isoformat()),
            *words.facts(detail.kind, own),
            (self.tr("Together"), total),
        ]
        if detail.note:
            facts.append((self.tr("Note"), detail.note))
        return Card(
            title,
            (status_words(detail.status), "look") if detail.status == "voided" else ("", ""),
            facts,
            [(self.tr("What was counted"), lines)] if lines is not None else (),
            [Act(self.tr("Print"), partial(self._print, detail), True)],
            [Act(self.tr("Document"), partial(self.document_wanted.emit, detail.id))],
        )

    def _print(self, detail: DocumentView) -> None:
        title = self.tr("Stock-taking {number}").format(number=detail.number)
        self.paper_wanted.emit(title, partial(_draw_take, self.papers, detail.id))


def _read_takes(first: date, last: date, unit: Any) -> list[TakeRow]:
    return stock_takes.takes(unit, first, last)


def _read_document(document_id: int, unit: Any) -> DocumentView:
    return document_view.document_view(unit, document_id)


def _draw_sheets(papers: StockPapers, today: date, unit: Any) -> bytes:
    return papers.count_sheet_pdf(unit, today, None)


def _draw_take(papers: StockPapers, document_id: int, unit: Any) -> bytes:
    return papers.stock_take_pdf(unit, document_id)
