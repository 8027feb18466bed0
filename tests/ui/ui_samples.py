"""A throw-away page with everything the shell offers, for the tests and the screenshots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout

from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import RowQuery
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.card import Card
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.navigation import PageEntry
from coop_desk.ui.widgets.person_picker import PersonRow
from coop_desk.ui.widgets.table import DataTable

TODAY = date(2024, 3, 21)
PEOPLE = (
    PersonRow(217, "张三", "0217", "联丰组", "成员"),
    PersonRow(218, "张石", "0218", "联丰组", "成员"),
    PersonRow(31, "赵四海", "0031", "明星组", "非成员"),
    PersonRow(402, "曾国秀", "0402", "红岩组", "成员"),
)
INITIALS = {217: "zs", 218: "zs", 31: "zsh", 402: "zgx"}


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as a list shows it."""

    id: int
    number: str
    day: date
    person: str
    grade: str
    weight: int
    deduction: int
    price: int
    amount: int
    note: str


def ticket(place: int) -> Ticket:
    """The ticket at a place, always the same."""
    weight = 8_635 + (place * 7_919) % 9_000
    price = (12_800, 9_600, 5_200)[place % 3]
    return Ticket(
        id=1_000 + place,
        number=f"CY2024-{place + 1:06d}",
        day=TODAY - timedelta(days=place // 300),
        person=PEOPLE[place % len(PEOPLE)].name,
        grade=("单芽", "一芽一叶", "一芽二叶")[place % 3],
        weight=weight,
        deduction=300,
        price=price,
        amount=weight * price // 500,
        note="作废" if place % 13 == 5 else "",
    )


class TicketSource:
    """`total` tickets that exist only when asked for; counts what it was asked."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.pages_read: list[int] = []
        self.queries: list[RowQuery] = []

    def count(self, _book: Any, query: RowQuery) -> int:
        self.queries.append(query)
        return 0 if query.filters else self.total

    def page(self, _book: Any, query: RowQuery, offset: int, limit: int) -> Sequence[Ticket]:
        self.pages_read.append(offset)
        places = range(offset, min(self.total, offset + limit))
        if query.descending:
            places = range(self.total - 1 - offset, self.total - 1 - offset - len(places), -1)
        return [ticket(place) for place in places]

    def totals(self, _book: Any, query: RowQuery) -> Mapping[str, Any]:
        return {} if query.filters else {"weight": 541_800_000, "amount": 1_409_500_000}


def find_people(text: str, deliver: Callable[[Sequence[PersonRow]], None]) -> None:
    """Finds at once, by name, initials, code and phone tail."""
    wanted = text.lower()
    deliver(
        [
            row
            for row in PEOPLE
            if wanted in row.name or INITIALS[row.id].startswith(wanted) or wanted in row.code
        ]
    )


def look_of(row: Ticket) -> str:
    """Voided tickets are struck out."""
    return "void" if row.note else ""


class SamplePage(Page):
    """Cards, a table of ten thousand tickets, and a form beside it."""

    concerned = Changes.LEAF
    uses_period = True
    uses_season = True

    def __init__(self, context: PageContext, total: int = 10_000) -> None:
        super().__init__(context)
        self.source = TicketSource(total)
        self.refreshed = 0
        self.opened: list[Any] = []
        self.main_action = QAction(self)
        self.main_action.setShortcut("F8")
        self.main_action.triggered.connect(self.post)
        self.addAction(self.main_action)
        self.cards = [Card(clickable=True), Card(), Card(), Card()]
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name="sample",
            memory=context.memory,
            look_of=look_of,
        )
        self.form = Form(self.fields, today=context.today, drafts=context.drafts, name="sample")
        self.form.submitted.connect(self.on_submitted)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        for card in self.cards:
            line.addWidget(card)
        side = QFrame()
        set_look(side, "card")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self.form)
        inside.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(side)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(2 * GRID)
        self.body.addLayout(line)
        self.body.addWidget(split, 1)

    def retranslate(self) -> None:
        self.main_action.setText(self.tr("Post and print"))
        titles = (
            self.tr("Leaf today"),
            self.tr("Leaf this season"),
            self.tr("Paid out"),
            self.tr("Live bags"),
        )
        for card, title in zip(self.cards, titles, strict=True):
            card.setVisible(True)
            card.set_title(title)
        jin, yuan = self.tr("jin"), self.tr("yuan")
        beside = self.cards[0].compare(108_460, 96_200, "962.00")
        self.cards[0].set_figure("1,084.60", jin, beside)
        self.cards[1].set_figure("47,210.35", jin, self.cards[1].compare(1, 2, "51,003.10"))
        self.cards[2].set_figure("312,480.37", yuan, self.cards[2].compare(5, 5, "312,480.37"))
        self.cards[3].set_figure(None, "", self.cards[3].compare(None, None, ""))

    def columns(self) -> Sequence[Column]:
        return (
            Column("number", self.tr("Number"), width=132),
            Column("day", self.tr("Day"), "date"),
            Column("person", self.tr("Person")),
            Column("grade", self.tr("Grade"), width=96),
            Column("weight", self.tr("Weight (jin)"), "jin"),
            Column("price", self.tr("Price (yuan)"), "yuan", width=96),
            Column("amount", self.tr("Amount (yuan)"), "yuan"),
            Column("note", self.tr("Note"), width=64),
        )

    def fields(self) -> Sequence[Field]:
        grades = (Option(1, "单芽"), Option(2, "一芽一叶"), Option(3, "一芽二叶"))
        groups = tuple(Option(place, name) for place, name in enumerate(("联丰组", "明星组")))
        return (
            Field("person", self.tr("Person"), "person", required=True, find=find_people),
            Field("grade", self.tr("Grade"), "choice", options=grades, default=2),
            Field("gross", self.tr("Gross"), "weight", required=True, width=112),
            Field("tare", self.tr("Tare"), "weight", beside=True, default=425, width=112),
            Field("day", self.tr("Day"), "date", default=TODAY),
            Field("group", self.tr("Group"), "pick", options=groups),
            Field(
                "amount",
                self.tr("Advance"),
                "money",
                help=self.tr("Paid in cash at the scale; leave empty for none."),
            ),
            Field("paid", self.tr("Paid at once"), "yes"),
        )

    def refresh(self) -> None:
        self.refreshed += 1
        self.table.set_source(self.source)

    def open_target(self, target: Any) -> None:
        self.opened.append(target)

    def has_unsaved(self) -> bool:
        return self.form.dirty

    def keep_drafts(self) -> None:
        self.form.keep_draft()

    def step_back(self) -> bool:
        return self.table.step_back()

    def take_focus(self) -> None:
        self.form.go_to_first()

    def post(self) -> None:
        self.form.submit()

    def on_submitted(self, values: dict[str, Any]) -> None:
        self.posted = values
        self.context.operations.run_change(
            self, self.tr("Posting"), self._posted_by, on_done=self._on_posted
        )

    def _posted_by(self, _book: Any) -> Done[str]:
        return Done("CY2024-010001", Changes.LEAF | Changes.MONEY)

    def _on_posted(self, number: str) -> None:
        self.form.clear()
        self.form.go_to_first()
        self.context.say(self.tr("Posted {number}").format(number=number))


class EmptyPage(Page):
    """A page where nothing is yet."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.empty = EmptyState("greenhouse")
        self.body.addWidget(self.empty)
        self.retranslate()

    def retranslate(self) -> None:
        self.empty.say(
            self.tr("The greenhouses of the base belong here, in their rows."),
            self.tr("Enter the first greenhouse"),
        )


# id, English words, icon, English group
_ENTRIES = (
    ("overview", "Overview", "overview", "Today"),
    ("leaf", "Leaf counter", "leaf", "Today"),
    ("harvest", "Harvest counter", "harvest", "Today"),
    ("greenhouses", "Greenhouses", "greenhouse", "Production"),
    ("leases", "Leases", "lease", "Production"),
    ("bags", "Bags", "bag", "Production"),
    ("tea", "Tea processing", "tea", "Production"),
    ("stock", "Stock", "stock", "Production"),
    ("people", "People", "people", "People and money"),
    ("settlement", "Settlement", "settlement", "People and money"),
    ("payments", "Payments", "payment", "People and money"),
    ("labour", "Labour", "labour", "People and money"),
    ("sales", "Sales", "sales", "People and money"),
    ("statements", "Statements", "statement", "Papers"),
    ("books", "Books", "books", "Papers"),
    ("charts", "Charts", "charts", "Papers"),
    ("settings", "Settings", "settings", ""),
)


def entries() -> list[PageEntry]:
    """The navigation of the samples."""
    translate = QCoreApplication.translate
    return [
        PageEntry(
            name,
            translate("navigation", words),
            picture,
            translate("navigation", group) if group else "",
        )
        for name, words, picture, group in _ENTRIES
    ]


def factories() -> dict[str, Callable[[PageContext], Page]]:
    """What makes the pages of the samples."""
    return {name: SamplePage if name == "leaf" else EmptyPage for name, *_ in _ENTRIES}
