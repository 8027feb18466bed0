"""Settings: price lists of mushrooms and of leaf, never edited once they were saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.domain.terms import PICK_SESSIONS, PRODUCTS, term
from coop_desk.errors import UserError
from coop_desk.services import catalogue, people, price_lists
from coop_desk.services.catalogue import Grade, NewPrice
from coop_desk.services.price_lists import SavedList, WhatIf
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.language import listed
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_price_grid import Offer, PriceGrid
from coop_desk.ui.pages.settings_section import FORM_WIDTH, Section, in_card, scrolled
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.table import DataTable

BOUGHT = ("leaf", "mushroom")
PAUSE = 300  # milliseconds after the last key until the other prices are tried out


@dataclass(frozen=True, slots=True)
class Priced:
    """What was read of a product: its lists, grades and groups, and the prices of today."""

    product: str
    lists: Sequence[SavedList] = ()
    grades: Sequence[Grade] = ()
    groups: Sequence[tuple[int, str]] = ()

    def now(self, day: date) -> dict[int, int]:
        """The plain price of each grade in the list in force on a day, in fen."""
        for one in self.lists:
            if one.start <= day and (one.end is None or day < one.end):
                return {p.grade_id: p.price_fen for p in one.prices if p.is_plain}
        return {}


def _read(product: str, unit: Any) -> Priced:
    active = [grade for grade in catalogue.grades(unit, product) if grade.active]
    return Priced(product, price_lists.saved(unit, product), active, people.groups(unit))


class PricesSection(Section):
    """The lists, newest first, and a form for the next one."""

    concerned = Changes.SETTINGS | Changes.PRICES | Changes.PEOPLE
    scrolls = False

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.product = BOUGHT[0]
        self.priced = Priced(self.product)
        self._named = ""  # the name the program gave the new list
        self.choice = Choice()
        self.choice.edited.connect(self._on_product)
        self.main_action = self.new_action = QAction(self)
        self.new_action.triggered.connect(self.begin)
        self.tomorrow_button = QPushButton()
        self.tomorrow_button.clicked.connect(self.begin_tomorrow)
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name="settings_prices",
            memory=context.memory,
        )
        self.table.wanted.connect(self.begin)
        self.form = Form(self.fields, today=context.today)
        self.form.submitted.connect(self.submit)
        self.form.edited.connect(self._on_edited)
        self._make_pages()
        self.retranslate()

    def _make_pages(self) -> None:
        self.heading, self.trial = QLabel(), QLabel()
        set_look(self.heading, "heading")
        self.trial.setWordWrap(True)
        set_look(self.trial, "faded")
        self.save_button, self.close_button = QPushButton(), QPushButton()
        set_look(self.save_button, "main")
        self.save_button.clicked.connect(self.form.submit)
        self.close_button.clicked.connect(self.leave)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.try_out)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._list_page())
        self.pages.addWidget(self._form_page())
        self.body.addWidget(self.pages, 1)

    def _list_page(self) -> QWidget:
        top = QHBoxLayout()
        top.addWidget(self.choice)
        top.addStretch(1)
        top.addWidget(self.tomorrow_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        return page

    def _form_page(self) -> QWidget:
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.save_button)
        line.addWidget(self.close_button)
        line.addStretch(1)
        card = in_card(self.heading, self.form, self.trial, buttons)
        card.setMaximumWidth(FORM_WIDTH)
        page = QWidget()
        page.setObjectName("page_body")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return scrolled(page)

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        language = self.desk.current_language()
        products = [Option(code, term(code, language, group=PRODUCTS)) for code in BOUGHT]
        self.choice.set_options(products)
        self.choice.set_value(self.product)
        self.new_action.setText(self.tr("New price list"))
        self.tomorrow_button.setText(self.tr("Tomorrow's price …"))
        self.save_button.setText(self.tr("Save the list"))
        self.close_button.setText(self.tr("Back to the lists"))
        self.about.setText(
            self.tr(
                "A saved list is never edited, and a ticket keeps the price of its day. A list "
                "without an end holds until the next one begins; where two hold, the one for a "
                "village group, then for a time of day, then for fewer days wins."
            )
        )
        self.table.set_empty(
            self.tr("What is paid for each grade belongs here."), self.tr("Enter the first list")
        )
        self._show_heading()
        self._show_rows()

    def _show_heading(self) -> None:
        product = term(self.product, self.desk.current_language(), group=PRODUCTS)
        self.heading.setText(self.tr("New price list: {product}").format(product=product))

    def columns(self) -> Sequence[Column]:
        """The columns of the lists: a price for each grade."""
        grades = {p.grade_id: p.grade for one in self.priced.lists for p in one.prices}
        known = {grade.id: grade.name for grade in self.priced.grades}
        return (
            Column("name", self.tr("Price list"), width=150),
            Column("start", self.tr("From"), "date"),
            Column("last", self.tr("Until"), width=104),
            *(
                Column(f"grade_{grade_id}", name, "yuan", width=80)
                for grade_id, name in (known | grades).items()
            ),
            Column("special", self.tr("Special prices"), width=120),
            Column("created_by", self.tr("Saved by"), width=80),
        )

    def fields(self) -> Sequence[Field]:
        """The fields of a new list."""
        return (
            Field("name", self.tr("Name"), required=True, longest=60, width=320),
            Field("start", self.tr("From"), "date", required=True),
            Field(
                "last",
                self.tr("until"),
                "date",
                beside=True,
                help=self.tr("Both days counted. Empty: until the next list begins."),
            ),
            Field("prices", self.tr("Yuan per jin"), "own", make=PriceGrid),
        )

    # ---- the lists ----

    def refresh(self) -> None:
        """Read the lists again."""
        self.context.operations.run_query(
            partial(_read, self.product), self._on_read, key="settings/prices", parent=self
        )

    def _on_read(self, priced: Priced) -> None:
        self.priced = priced
        self.tomorrow_button.setVisible(priced.product == "leaf" and bool(priced.lists))
        self._show_rows()
        self._offer()

    def _show_rows(self) -> None:
        rows = [self._row(one) for one in self.priced.lists]
        columns = self.columns()
        if [one.key for one in columns] != [one.key for one in self.table.model.columns]:
            self.table.set_source(None)  # rows of another product have other columns
        self.table.retranslate()
        self.table.set_source(ListSource(columns, rows))

    def _row(self, one: SavedList) -> Mapping[str, Any]:
        unpriced = {f"grade_{grade.id}": None for grade in self.priced.grades}
        earlier = {f"grade_{p.grade_id}": None for o in self.priced.lists for p in o.prices}
        plain = {f"grade_{p.grade_id}": p.price_fen for p in one.prices if p.is_plain}
        language = self.desk.current_language()
        special = [
            " ".join(
                filter(
                    None,
                    (
                        p.grade,
                        term(p.slot, language, group=PICK_SESSIONS) if p.slot else "",
                        p.group,
                        format_fen(p.price_fen),
                    ),
                )
            )
            for p in one.prices
            if not p.is_plain
        ]
        last = (one.end - ONE_DAY).isoformat() if one.end else self.tr("open")
        head = {"id": one.id, "name": one.name, "start": one.start, "last": last}
        tail = {"special": listed(special), "created_by": one.created_by}
        return {**head, **unpriced, **earlier, **plain, **tail}

    def _on_product(self) -> None:
        self.product = self.choice.value()
        self.priced = Priced(self.product)
        self.refresh()

    # ---- a new list ----

    def _offer(self) -> None:
        language = self.desk.current_language()
        slots = [Option(code, term(code, language, group=PICK_SESSIONS)) for code in PICK_SESSIONS]
        grid: PriceGrid = self.form.editor("prices")
        grid.offer(
            Offer(
                [Option(grade.id, grade.name) for grade in self.priced.grades],
                slots,
                [Option(group_id, name) for group_id, name in self.priced.groups],
                self.priced.now(self.context.today()),
            )
        )

    def begin(self) -> None:
        """Open the form for a list that begins today, or with what was typed last time."""
        self._open(self.context.today(), None, ())
        draft = self.context.drafts.find(self._draft_name)
        if draft is not None:
            self.form.restore(draft)
            words = self.tr("What you typed last time is here again; it is not saved yet.")
            self.form.notice.look(words)

    def begin_tomorrow(self) -> None:
        """Open it with the last list's prices, for tomorrow alone: one day, one price."""
        today = self.context.today()
        copied = next((one for one in self.priced.lists if one.start <= today), None)
        tomorrow = today + ONE_DAY
        self._open(tomorrow, tomorrow, copied.new_prices() if copied else ())

    def _open(self, start: date, last: date | None, prices: Sequence[NewPrice]) -> None:
        self._named = self._name_of(start)
        self._show_heading()
        self._offer()
        self.form.clear()
        self.form.set_values({"name": self._named, "start": start, "last": last, "prices": prices})
        self.new_action.setVisible(False)
        self.about.hide()  # room for the form in a low window
        self.trial.clear()
        self.pages.setCurrentIndex(1)
        self.form.go_to("prices")
        self.try_out()

    def _name_of(self, start: date) -> str:
        """Papers are in Chinese, so the name of a list is too."""
        return f"{term(self.product, group=PRODUCTS)} {start.month} 月 {start.day} 日价"

    def _on_edited(self, key: str) -> None:
        if key == "start":
            self._follow_start()
        self._pause.start()

    def _follow_start(self) -> None:
        """The name follows the day for as long as nobody gave another."""
        try:
            start = self.form.editor("start").value()
        except UserError:
            return
        if start is not None and self.form.editor("name").value() == self._named:
            self._named = self._name_of(start)
            self.form.set_values({"name": self._named})

    # ---- what these prices would have cost ----

    def try_out(self) -> None:
        """Say what today's tickets would have cost at these prices."""
        try:
            prices = self.form.editor("prices").value()
        except UserError:
            return
        if prices:
            self.context.operations.run_query(
                partial(_tried, self.product, self.context.today(), prices),
                self._on_tried,
                key="settings/trial",
                parent=self,
            )

    def _on_tried(self, found: WhatIf) -> None:
        if not found.tickets:
            self.trial.setText(self.tr("No ticket was posted today to try these prices on."))
            return
        more, less = self.tr("{amount} yuan more"), self.tr("{amount} yuan less")
        difference = (more if found.difference_fen >= 0 else less).format(
            amount=format_fen(abs(found.difference_fen))
        )
        words = self.tr(
            "Today's {tickets} tickets came to {paid} yuan. At these prices they would have come "
            "to {would} yuan: {difference}."
        )
        self.trial.setText(
            words.format(
                tickets=f"{found.tickets:,}",
                paid=format_fen(found.paid_fen),
                would=format_fen(found.would_fen),
                difference=difference,
            )
        )

    # ---- saving and leaving ----

    def save(self) -> None:
        """Send the form, when it is open."""
        if self.is_open:
            self.form.submit()

    def submit(self, values: dict[str, Any]) -> None:
        """Save the list."""
        self.context.operations.run_change(
            self,
            self.tr("Saving the price list"),
            partial(_save, self.product, values),
            on_done=self._on_saved,
            on_refused=self._on_refused,
        )

    def _on_saved(self, name: str) -> None:
        self.context.drafts.drop(self._draft_name)
        self._show_lists()
        self.context.say(self.tr("Saved: {name}").format(name=name))

    def _on_refused(self, error: UserError) -> None:
        if error.field == "end":
            error.field = "last"
        self.form.show_error(error)

    @property
    def is_open(self) -> bool:
        """Whether the form is shown."""
        return self.pages.currentIndex() == 1

    @property
    def _draft_name(self) -> str:
        return f"settings_prices_{self.product}"

    def leave(self) -> None:
        """Back to the lists; what was typed is kept for the next time."""
        if self.has_unsaved():
            self.keep_drafts()
            self.context.say(self.tr("Not saved yet: kept as a draft."))
        self._show_lists()

    def keep_drafts(self) -> None:
        """Keep the list that was begun."""
        if self.has_unsaved():
            self.context.drafts.keep(self._draft_name, self.form.draft())

    def _show_lists(self) -> None:
        self._pause.stop()
        self.form.clear()
        self.pages.setCurrentIndex(0)
        self.about.show()
        self.new_action.setVisible(True)
        self.table.setFocus()

    # ---- what the page asks ----

    def step_back(self) -> bool:
        """Close the form or the filters."""
        if self.is_open:
            self.leave()
            return True
        return self.table.step_back()

    def has_unsaved(self) -> bool:
        """Whether the form holds something."""
        return self.is_open and self.form.dirty

    def take_focus(self) -> None:
        """The form, or the lists."""
        if self.is_open:
            self.form.go_to_first()
        else:
            self.table.setFocus()


def _tried(product: str, day: date, prices: Sequence[NewPrice], unit: Any) -> WhatIf:
    return price_lists.what_if(unit, product, day, prices)


def _save(product: str, values: Mapping[str, Any], unit: Any) -> Done[str]:
    end = values["last"] + ONE_DAY if values["last"] else None
    catalogue.save_price_list(unit, product, values["name"], values["start"], end, values["prices"])
    return Done(values["name"], Changes.PRICES)
