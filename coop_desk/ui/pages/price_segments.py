"""The lists of the page of prices: each product today and tomorrow, and the lists so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.errors import UserError
from coop_desk.services import price_board, price_lists
from coop_desk.services.price_board import Evening
from coop_desk.services.price_lists import SavedList
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.price_tasks import NewListTask, TomorrowTask
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.theme import set_look
from coop_desk.ui.widgets.document_words import UNKNOWN, WordTable, grade_of, in_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.tomorrow_grid import format_change
from coop_desk.ui.widgets.word_base import screen_language

BOUGHT = ("leaf", "mushroom")
NARROW = frozenset({"grade", "special", "today_fen", "tomorrow_fen"})
TAGS = {"in_force": "done", "to_come": "look", "over": "", "withdrawn": "refused"}


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A price of today beside tomorrow's; `id` begins with its list (tomorrow's, if any)."""

    id: tuple[Any, ...]
    grade: str
    special: str
    today_fen: int | None
    tomorrow_fen: int | None
    moved_fen: int | None
    list_name: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """A saved list as it stands among the others."""

    id: int
    name: str
    product: str
    start: date
    last: date | None
    state: str
    created_by: str
    created_at: str
    saved: SavedList


def state_of(one: SavedList, today: date) -> str:
    """Whether a list is in force, to come, over, or was withdrawn before it began."""
    if one.end is not None and one.end <= one.start:
        return "withdrawn"
    if one.start > today:
        return "to_come"
    return "in_force" if one.end is None or today < one.end else "over"


class PriceSegment(Segment):
    """What all lists of the page share: the opened list, and its withdrawal."""

    page = "prices"

    def detail_reader(self, row_id: Any) -> Read:
        """The list with this id."""
        return partial(_read_list, row_id, self.context.today())

    def card(self, detail: ListRow) -> Card:
        """A list: its days, who set it when, its prices."""
        return Card(
            detail.name,
            (self._states()[detail.state], TAGS[detail.state]),
            (
                (self.tr("Product"), in_words(detail.product, terms.PRODUCTS)),
                (self.tr("Days"), self._days(detail)),
                (self.tr("Set by"), detail.created_by),
                (self.tr("Set at"), detail.created_at.replace("T", " ")[:16]),
            ),
            ((self.tr("Its prices"), self._table(detail.saved)),),
            self._acts(detail),
        )

    def _states(self) -> dict[str, str]:
        return {
            "in_force": self.tr("In force"),
            "to_come": self.tr("To come"),
            "over": self.tr("Over"),
            "withdrawn": self.tr("Withdrawn"),
        }

    def _state_words(self, state: str) -> str:
        return self._states()[state]

    def _days(self, row: ListRow) -> str:
        if row.state == "withdrawn":
            return self.tr("was to begin on {day}").format(day=row.start.isoformat())
        if row.last is None:
            return self.tr("from {day} until the next list").format(day=row.start.isoformat())
        if row.last == row.start:
            return self.tr("{day} alone").format(day=row.start.isoformat())
        return f"{row.start.isoformat()} … {row.last.isoformat()}"

    def _table(self, saved: SavedList) -> WordTable:
        titles = (self.tr("Grade"), self.tr("When and for whom"), self.tr("Yuan per jin"))
        rows = []
        for price in saved.prices:
            slot = in_words(price.slot, terms.PICK_SESSIONS) if price.slot else ""
            special = " ".join(filter(None, (price.group, slot))) or self.tr("everybody")
            rows.append((grade_of(price), special, format_fen(price.price_fen)))
        return WordTable(titles, rows, frozenset({2}))

    def _acts(self, row: ListRow) -> Sequence[Act]:
        copy = Act(self.tr("Copy to a new list"), partial(self._copy, row))
        if row.state != "to_come":
            return (copy,)
        return (copy, Act(self.tr("Withdraw this list"), partial(self._withdraw, row)))

    def _copy(self, row: ListRow) -> None:
        self.want(NewListTask(row.product, self.context.today(), row.saved))

    def _withdraw(self, row: ListRow) -> None:
        question = self.tr("{name} will not hold; the prices before it go on. Withdraw it?")
        words = question.format(name=row.name)
        if self.context.messages.confirm(self, words, self.tr("Withdraw it")):
            self.context.operations.run_change(
                self,
                self.tr("Withdrawing the list"),
                partial(_withdraw, row.id, self.context.today()),
                on_done=self._on_withdrawn,
            )

    def _on_withdrawn(self, _list_id: int) -> None:
        self.context.say(self.tr("Withdrawn: the prices before it go on."))


class ProductPrices(PriceSegment):
    """One product: each price of today, tomorrow's beside it."""

    board_wanted = Signal()
    product = ""
    narrow: frozenset[str] = NARROW

    def __init__(self, context: Any, papers: Any) -> None:
        self.evening: Evening | None = None
        self.about = QLabel()
        set_look(self.about, "", "notice")
        super().__init__(context, papers)
        self._tool_line.insertWidget(0, self.about)

    def title(self) -> str:
        """The product."""
        return in_words(self.product, terms.PRODUCTS)

    def columns(self) -> Sequence[Column]:
        """Today, tomorrow, and how far they are apart."""
        return (
            Column("grade", self.tr("Grade"), width=100),
            Column("special", self.tr("When and for whom"), width=100),
            Column("today_fen", self.tr("Today (yuan per jin)"), "yuan"),
            Column("tomorrow_fen", self.tr("Tomorrow (yuan per jin)"), "yuan"),
            Column("moved_fen", self.tr("Change"), "yuan", width=96, write=format_change),
            Column("list_name", self.tr("Price list"), width=150),
        )

    def reader(self) -> Read:
        """Today and tomorrow."""
        return partial(price_board.evening, product=self.product, today=self.context.today())

    def detail_reader(self, row_id: Any) -> Read:
        """The list a price stands in."""
        return super().detail_reader(row_id[0])

    def _on_read(self, rows: Any) -> None:
        self.evening = rows
        self._show_about()
        shown = self._rows_of(rows)
        self.narrow = NARROW if any(row.special for row in shown) else NARROW - {"special"}
        super()._on_read(shown)

    def retranslate(self) -> None:
        """Set the words again."""
        if self.evening is not None:
            self.rows = self._rows_of(self.evening)
            self._show_about()
        super().retranslate()

    def _rows_of(self, evening: Evening) -> list[PriceRow]:
        names = {one.id: one.name for one in evening.lists}
        today = {line.key: line for line in evening.lines}
        tomorrow = {line.key: line for line in evening.tomorrow_lines}
        order = list(dict.fromkeys([*tomorrow, *today]))
        grades = [grade.id for grade in evening.grades]
        order.sort(key=lambda key: grades.index(key[0]))
        rows = []
        for key in order:
            now, then = today.get(key), tomorrow.get(key)
            line = then or now
            assert line is not None  # the key comes of one of them
            moved = then.price_fen - now.price_fen if now and then else None
            rows.append(
                PriceRow(
                    (line.list_id, *line.key),
                    grade_of(line),
                    price_board.special_words(line, screen_language()),
                    now.price_fen if now else None,
                    then.price_fen if then else None,
                    moved,
                    names.get(line.list_id, UNKNOWN),
                )
            )
        return rows

    # ---- is tomorrow set? ----

    def _show_about(self) -> None:
        evening = self.evening
        if evening is None:
            return
        begun = evening.begun_tomorrow
        if begun:
            words = self.tr("Tomorrow's prices are set, by {who} at {when}").format(
                who=begun[0].created_by, when=begun[0].created_at.replace("T", " ")[5:16]
            )
        elif evening.tomorrow_lines:
            words = self.tr("Tomorrow is not set: today's prices go on")
        else:
            words = self.tr("There is no price yet for tomorrow")
        self.about.setText(words)
        set_look(self.about, "done" if begun else "look", "notice")

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("What is paid for each grade stands here, today beside tomorrow.")
        return words, self.tr("Enter the first list")

    def main_words(self) -> str:
        """The evening's work."""
        return self.tr("Set tomorrow's prices")

    def do_main(self) -> None:
        """Set tomorrow's prices."""
        self.want(TomorrowTask(self.product, self.context.today()))

    def begin(self) -> None:
        """A list for other days."""
        self.want(NewListTask(self.product, self.context.today()))

    def list_acts(self) -> Sequence[Act]:
        """The notice of today and of tomorrow, the board, other days."""
        return (
            Act(self.tr("Notice for today"), partial(self.print_notice, 0)),
            Act(self.tr("Notice for tomorrow"), partial(self.print_notice, 1)),
            Act(self.tr("Board (F9)"), self.board_wanted.emit),
        )

    def print_notice(self, days: int) -> None:
        """The notice of today (0) or tomorrow (1)."""
        day = self.context.today() + days * ONE_DAY
        words = self.tr("Price notice: {product}, {day}")
        title = words.format(product=self.title(), day=day.isoformat())
        self.paper_wanted.emit(title, partial(self._draw_notice, day))

    def _draw_notice(self, day: date, unit: Any) -> bytes:
        pdf: bytes = self.papers.price_notice_pdf(unit, self.product, day)
        return pdf

    def print_usual(self) -> None:
        """Ctrl+P: tomorrow's notice once tomorrow is set, else today's."""
        is_set = self.evening is not None and bool(self.evening.begun_tomorrow)
        self.print_notice(1 if is_set else 0)


class LeafPrices(ProductPrices):
    """Fresh leaf."""

    name = product = "leaf"


class MushroomPrices(ProductPrices):
    """Mushrooms."""

    name = product = "mushroom"


class SavedLists(PriceSegment):
    """Every list of both products, the newest first."""

    name = "lists"
    narrow: ClassVar[frozenset[str]] = frozenset({"start", "name", "state"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Price lists so far")

    def columns(self) -> Sequence[Column]:
        """From its first day to who saved it."""
        return (
            Column("start", self.tr("From"), "date"),
            Column("last", self.tr("Until"), "date"),
            Column("name", self.tr("Price list"), width=136),
            Column("product", self.tr("Product"), width=64, write=_product),
            Column("saved", self.tr("Prices"), width=420, sortable=False, write=_prices),
            Column("state", self.tr("State"), width=72, write=self._state_words),
            Column("created_by", self.tr("Set by"), width=72),
            Column("created_at", self.tr("Set on"), width=104, write=_day),
        )

    def state_options(self) -> Sequence[Option]:
        """Both products, or one."""
        products = [Option(one, in_words(one, terms.PRODUCTS)) for one in BOUGHT]
        return (Option(ALL, self.tr("All price lists")), *products)

    def keeps(self, row: ListRow, state: str) -> bool:
        """Whether it is of the product chosen."""
        return state in (ALL, row.product)

    def look_of(self, row: ListRow) -> str:
        """What holds no more stands back."""
        return {"withdrawn": "void", "over": "faded"}.get(row.state, "")

    def reader(self) -> Read:
        """Every list."""
        return partial(_read_lists, self.context.today())

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Every price list stands here once it was saved: its days and who set it.")
        return words, self.tr("New price list")

    def begin(self) -> None:
        """A list of the product shown, else of leaf."""
        shown = self.states.value()
        self.want(NewListTask(shown if shown in BOUGHT else BOUGHT[0], self.context.today()))


def _read_lists(today: date, unit: Any) -> list[ListRow]:
    rows = [
        _list_row(product, one, today)
        for product in BOUGHT
        for one in price_lists.saved(unit, product)
    ]
    return sorted(rows, key=lambda row: (row.start, row.id), reverse=True)


def _read_list(list_id: int, today: date, unit: Any) -> ListRow:
    for row in _read_lists(today, unit):
        if row.id == list_id:
            return row
    raise UserError("This is no longer in the list.")


def _list_row(product: str, one: SavedList, today: date) -> ListRow:
    state = state_of(one, today)
    last = one.end - ONE_DAY if one.end and state != "withdrawn" else None
    return ListRow(
        one.id, one.name, product, one.start, last, state, one.created_by, one.created_at, one
    )


def _withdraw(list_id: int, today: date, unit: Any) -> Done[int]:
    price_board.withdraw(unit, list_id, today=today)
    return Done(list_id, Changes.PRICES)


def _product(code: str) -> str:
    return in_words(code, terms.PRODUCTS)


def _day(stored: str) -> str:
    return stored[:10]


def _prices(saved: SavedList) -> str:
    """The plain prices of a list in a few words; an asterisk where there are others too."""
    plain = [p for p in saved.prices if p.is_plain]
    words = "   ".join(f"{grade_of(one)} {format_fen(one.price_fen)}" for one in plain)
    return words if len(plain) == len(saved.prices) else f"{words} *"
