"""The lists of goods: what is on hand, and what a period did to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.list_paper import ListPaper
from coop_desk.domain.weight import format_jin
from coop_desk.services import goods, shelf_life, stock_cards
from coop_desk.services.goods import Goods
from coop_desk.services.shelf_life import OnHandLine
from coop_desk.services.stock_cards import Amount, StockCard, StockLine
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.pages.stock_card_panel import StockCardPanel
from coop_desk.ui.pages.stock_printing import StockPapers
from coop_desk.ui.pages.stock_tasks import (
    ChangeInputTask,
    CountTask,
    LossTask,
    NewInputTask,
    ReceiveTask,
    UseTask,
)
from coop_desk.ui.pages.stock_words import StockWords
from coop_desk.ui.widgets.fact_panel import Act
from coop_desk.ui.widgets.quantity_edit import Measure


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
        (first, last), today = self.context.scope.days, self.context.today()
        return min(first, today), min(last, today)

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
        """Whether it is among those chosen; an input no longer in use only among inputs."""
        own = row.line.goods
        if state == ALL:
            return own.active or row.line.closing.quantity != 0
        return own.is_input == (state == "inputs")

    def _row(self, one: OnHandLine) -> HandRow:
        line, today = one.line, self.context.today()
        return HandRow(
            one.id,
            self.words.name(line.goods),
            self.words.grade(line),
            Measure(line.closing.quantity, line.goods.weighed),
            self.words.unit(line.goods),
            line.average_fen,
            line.closing.value_fen,
            one.oldest,
            None if one.oldest is None else (today - one.oldest).days,
            self._warning(one),
        )

    def _warning(self, one: OnHandLine) -> str:
        if not one.line.goods.active:
            return self.tr("no longer in use")
        if not one.past_shelf:
            return ""
        text = self.tr("{jin} jin kept too long")
        return text.format(jin=format_jin(one.past_shelf))

    def look_of(self, row: HandRow) -> str:
        """What has lain too long stands out, what is used up stands back."""
        if not row.quantity.quantity:
            return "faded"
        return "amber" if row.warning else ""

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
    """What is there, then the inputs of which nothing is left."""
    found = shelf_life.on_hand(unit, today)
    held = {one.line.heap.product for one in found}
    empty = [
        OnHandLine(stock_cards.nothing_of(one), None, 0)
        for one in goods.inputs(unit)
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

    def state_options(self) -> Sequence[Option]:
        """And what was on the way, whether or not it is still."""
        return (*super().state_options(), Option("transit", self.tr("On the way")))

    def keeps(self, row: StockLine, state: str) -> bool:
        """Whether it is among those chosen; what merely passed through only on the way."""
        if state == "transit":
            return row.heap.place == "transit"
        chosen = state == ALL or row.goods.is_input == (state == "inputs")
        return chosen and not row.passed_through

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
            line.average_fen,
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

    def list_acts(self) -> Sequence[Act]:
        """The list as a workbook."""
        return (Act(self.tr("Save workbook"), self._ask_where),)

    def _ask_where(self) -> None:
        first, last = self.period()
        words = self.tr("Stock list {first} {last}")
        name = words.format(first=first.isoformat(), last=last.isoformat())
        read = partial(_read_list, self.papers, first, last)
        self.save_workbook(name, read, self.papers.save_workbook)


def _read_list(papers: StockPapers, first: date, last: date, unit: Any) -> ListPaper:
    return papers.stock_list(unit, first, last)


def _read_lines(first: date, last: date, unit: Any) -> list[StockLine]:
    return stock_cards.lines(unit, first, last)


def _draw_list(papers: StockPapers, first: date, last: date, unit: Any) -> bytes:
    return papers.stock_list_pdf(unit, first, last)
