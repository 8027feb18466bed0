"""What the leaf and the harvest counter share: the form, live figures, drafts, the day's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import counters, documents
from coop_desk.services.counters import Caller, DayTotal, Lookups, Quote
from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.services.documents import Posted
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.counter_head import CounterHead
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.document_words import grade_words
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.person_picker import Deliver, PersonRow
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.ticket_draft import DraftOffer, TicketDraft
from coop_desk.ui.widgets.ticket_fields import CASH, ON_ACCOUNT, TicketFields
from coop_desk.ui.widgets.weighing_line import FiguresCard, WeighingFields

MARGINS = 7 * GRID  # beside and between the form and an open document
TODAY, PERIOD = "today", "period"


class CounterPage(Page):
    """The base of both counters. The day's tickets lie under the form, newest first."""

    uses_period = True
    kind = ""
    product = ""
    role = ""
    touches = Changes.NONE
    usual_baskets: int | None = None
    aside: frozenset[str] = frozenset()  # columns that make way for an open document

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.lookups = Lookups()
        self.weighing = WeighingFields()
        self.common = TicketFields(context.today, self.find)
        self.kept: dict[str, Any] = {}
        self._last: tuple[int, PersonRow | None] | None = None
        self._voids_when_shown = False
        self._drafts_were_offered = False
        self._make_parts()
        self._arrange()
        self._connect()
        self._make_keys()
        self.retranslate()

    # ---- what each counter answers ----

    def fields(self) -> Sequence[Field]:
        """The fields of its form."""
        raise NotImplementedError

    def columns(self) -> Sequence[Column]:
        """The columns of its list."""
        raise NotImplementedError

    def ticket(self, values: dict[str, Any]) -> Any:
        """The ticket the values of the form make."""
        raise NotImplementedError

    def post_ticket(self, unit: Any, ticket: Any, **how: Any) -> Posted:
        """Post it through the service."""
        raise NotImplementedError

    def read_quote(self) -> Callable[[Any], Any]:
        """The query for what the ticket would come to."""
        raise NotImplementedError

    def show_quote(self, quote: Any) -> None:
        """Show the answer."""
        raise NotImplementedError

    def after_edit(self, key: str) -> None:
        """Follow what was typed into a field."""

    def after_restore(self, values: dict[str, Any]) -> None:
        """Follow a draft that was put back."""

    # ---- building ----

    def _make_parts(self) -> None:
        self.head = CounterHead()
        self.form = CounterForm(self.fields, today=self.context.today)
        self.weighing.form = self.form
        self.figures = self.make_figures()
        self.draft = TicketDraft(self.context.operations, self.kind, self._collect_draft)
        self.offer = DraftOffer()
        self.said, self.hints = Notice(), QLabel()
        set_look(self.hints, "small")
        self.which = Choice()
        self.table = DataTable(
            self.columns,
            self.context.operations.run_query,
            name=self.kind,
            memory=self.context.memory,
            look_of=_look_of,
        )
        self.panel = DocumentPanel(self.context)
        self.panel.hide()

    def make_figures(self) -> FiguresCard:
        """The card of live figures."""
        return FiguresCard()

    def _arrange(self) -> None:
        self.entry = QWidget()
        entry = QHBoxLayout(self.entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.setSpacing(2 * GRID)
        entry.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        entry.addWidget(self.figures)
        foot = QHBoxLayout()
        foot.addWidget(self.hints)
        foot.addWidget(self.said, 1)
        foot.addStretch(0)
        foot.addWidget(self.which)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.offer)
        left.addWidget(self.entry)
        left.addLayout(foot)
        left.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.head)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.submitted.connect(self._on_submitted)
        self.form.accepted.connect(self._on_accepted)
        self.form.left.connect(self.draft.keep)
        self.offer.resumed.connect(self._on_resumed)
        self.offer.discarded.connect(self._on_discarded)
        self.which.edited.connect(self._show_list)
        self.which.set_options(self._which_options())
        self.which.set_value(TODAY)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self.table.view.clicked.connect(self._on_clicked)
        self.panel.closed.connect(self._on_panel_closed)
        self.panel.shown.connect(self._on_panel_shown)

    def _make_keys(self) -> None:
        self.main_action = self.add_key("F8", self.submit)
        self.main_action.setAutoRepeat(False)
        self._keys: dict[str, QAction] = {
            "F2": self.add_key("F2", self.offer.resume),
            "F3": self.add_key("F3", self.take_focus),
            "F4": self.add_key("F4", self.same_person),
            "F6": self.add_key("F6", self.toggle_payment),
            "F9": self.add_key("F9", self.void_last),
        }

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        if self.main_action is not None:
            self.main_action.setText(self.tr("Post (F8)"))
        self.hints.setText(self.key_words())
        self.which.set_options(self._which_options())
        self.which.setAccessibleName(self.tr("Which tickets"))
        self._show_empty()
        if self.lookups.grades:
            self.quote()  # the head names the grades

    def key_words(self) -> str:
        """What the keys do, in one line."""
        return self.tr(
            "F3 Person   F4 Same person   F6 Cash/on account   F8 Post   F9 Void last   Esc Back"
        )

    def _which_options(self) -> tuple[Option, ...]:
        return Option(TODAY, self.tr("Today")), Option(PERIOD, self.tr("All in the period"))

    def _show_empty(self) -> None:
        if self.which.value() == PERIOD:
            self.table.set_empty(self.tr("No ticket in this period."))
        else:
            self.table.set_empty(self.tr("No ticket yet today. Enter the first one above."))

    def grade_names(self) -> list[tuple[int, str]]:
        """The grades offered, by id, in the language on the screen."""
        return [(grade.id, grade_words(grade)) for grade in self.lookups.grades]

    # ---- reading ----

    def refresh(self) -> None:
        """Read grades, baskets, prices, the day so far and the list."""
        day = self.context.today()
        query = self.context.operations.run_query
        look_up = partial(counters.lookups, product=self.product, day=day)
        query(look_up, self._on_lookups, key=(id(self), "lookups"), parent=self)
        total = partial(counters.day_total, kind=self.kind, day=day)
        query(total, self._on_total, key=(id(self), "total"), parent=self)
        if not self._drafts_were_offered:
            self._drafts_were_offered = True
            self._offer_drafts()
        self._show_list()

    def _on_lookups(self, found: Lookups) -> None:
        is_new = found != self.lookups
        self.lookups = found
        self.weighing.tares = found.tares
        if is_new:
            self._take_words_and_defaults()
        self.quote()

    def _take_words_and_defaults(self) -> None:
        """Offer the grades and baskets; a form not yet touched takes their defaults too."""
        was_dirty = self.form.dirty
        self.form.retranslate()
        if not was_dirty:
            self.form.clear()
            self.after_clear()

    def after_clear(self) -> None:
        """Set what a form starts with beyond its defaults."""

    def _on_total(self, total: DayTotal) -> None:
        self.head.show_total(total)

    @property
    def day(self) -> date:
        """The day on the form, today while it cannot be read."""
        return self.form.readable("day") or self.context.today()

    def quote(self) -> None:
        """Ask what the ticket would come to as it stands."""
        self.head.show_day(self.day, self.context.today())
        self.context.operations.run_query(
            self.read_quote(), self.show_quote, key=(id(self), "quote"), parent=self
        )

    def show_prices(self, quote: Quote) -> None:
        """Show the weighing, and in the head what each grade fetches now."""
        self.head.show_prices(self.grade_names(), quote.prices)
        self.figures.show_weighing(quote.weighing)

    def find(self, text: str, deliver: Deliver) -> None:
        """Look people up for the picker."""
        find = partial(
            counters.find_callers,
            text=text,
            kind=self.kind,
            role=self.role,
            day=self.context.today(),
        )
        key = (id(self), "person")
        on_found = partial(self._on_found, deliver)
        self.context.operations.run_query(find, on_found, key=key, parent=self)

    def _on_found(self, deliver: Deliver, found: Sequence[Caller]) -> None:
        deliver([self._person_row(caller) for caller in found])

    def _person_row(self, caller: Caller) -> PersonRow:
        member = self.tr("Member") if caller.is_member else self.tr("Non-member")
        note = f"{member}   {self._last_words(caller.last_day)}"
        return PersonRow(caller.id, caller.name, caller.code, caller.group, note)

    def _last_words(self, last: date | None) -> str:
        if last is None:
            return self.tr("first time here")
        days = (self.context.today() - last).days
        if days <= 0:
            return self.tr("here already today")
        return self.tr("last here {days} days ago").format(days=days)

    # ---- typing ----

    def _on_edited(self, key: str) -> None:
        self._say_nothing()
        self.weighing.on_edited(key)
        self.after_edit(key)
        self.draft.touch()
        self.quote()

    def same_person(self) -> None:
        """Take the person of the ticket before."""
        if self._last is not None and self._last[1] is not None:
            self.form.editor("person").take(self._last[1])

    def toggle_payment(self) -> None:
        """From on account to cash and back."""
        editor = self.form.editor("payment")
        editor.set_value(ON_ACCOUNT if editor.value() == CASH else CASH)
        self._on_edited("payment")

    # ---- posting ----

    def submit(self) -> None:
        """Post what was typed; nothing where nothing was typed."""
        if self.form.is_asking:
            self.form.accept()
        elif self.form.dirty:
            self.form.submit()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        self._post(values, confirmed=False)

    def _on_accepted(self) -> None:
        values = self.form.check()
        if values is not None:
            self._post(values, confirmed=True)

    def _post(self, values: dict[str, Any], *, confirmed: bool) -> None:
        self.draft.rest()
        self.context.operations.run_change(
            self,
            self.tr("Posting the ticket"),
            partial(self._write, self.ticket(values), confirmed),
            on_done=partial(self._on_posted, values),
            on_refused=self._on_refused,
        )

    def _write(self, ticket: Any, confirmed: bool, unit: Any) -> Done[DocumentView]:
        posted = self.post_ticket(unit, ticket, draft_id=self.draft.id, confirmed=confirmed)
        self.draft.id = None
        touched = self.touches | Changes.MONEY | Changes.STOCK | Changes.DOCUMENTS
        return Done(document_view(unit, posted.id), touched)

    def _on_posted(self, values: dict[str, Any], posted: DocumentView) -> None:
        person = self.form.editor("person").person
        self._last = posted.id, person
        self.kept = {name: values.get(name) for name in ("session", "basket")}
        words = self.tr("{number} posted: {name}, {amount} yuan").format(
            number=posted.number,
            name=person.name if person else "",
            amount=format_fen(posted.amount_fen),
        )
        self.form.retranslate()  # the defaults stay as they were on this ticket
        self.form.clear()
        self.after_clear()
        self._say(words)
        self.context.say(words)
        self.take_focus()
        self.quote()

    def _on_refused(self, error: UserError) -> None:
        self._say_nothing()
        self.draft.touch()
        if isinstance(error, NeedsConfirmation):
            self.form.ask(error)
        else:
            self.form.show_error(error)

    def _say(self, words: str) -> None:
        self.said.done(words)
        self._show_hints()

    def _say_nothing(self) -> None:
        self.said.clear()
        self._show_hints()

    def _show_hints(self) -> None:
        """The keys are explained while the form is shown and nothing else is said."""
        self.hints.setVisible(self.entry.isVisibleTo(self) and not self.said.text)

    # ---- drafts ----

    def _collect_draft(self) -> tuple[date, dict[str, Any]] | None:
        return (self.day, self.form.draft()) if self.form.dirty else None

    def _offer_drafts(self, _done: Any = None) -> None:
        read = partial(documents.drafts, kind=self.kind)
        key = (id(self), "drafts")
        self.context.operations.run_query(read, self._on_drafts, key=key, parent=self)

    def _on_drafts(self, drafts: list[tuple[int, dict[str, Any]]]) -> None:
        self.offer.offer([draft for draft in drafts if draft[0] != self.draft.id])

    def _on_resumed(self, draft_id: int, values: dict[str, Any]) -> None:
        if self.form.dirty:
            self.draft.keep()
        self.draft.id = draft_id
        self.form.clear()
        self.form.restore(values)
        self.after_restore(values)
        self.take_focus()
        self.quote()

    def _on_discarded(self, draft_id: int) -> None:
        self.draft.discard(draft_id, self._offer_drafts)
        self.take_focus()

    def has_unsaved(self) -> bool:
        """Whether a ticket was typed and not posted."""
        return self.form.dirty

    def keep_drafts(self) -> None:
        """Keep it, since the window closes."""
        self.draft.keep()

    # ---- the list and the document beside it ----

    def _show_list(self) -> None:
        if self.which.value() == PERIOD:
            period = self.context.scope.period
            start, end = period.start, period.end or date.max
        else:
            start = self.context.today()
            end = start + ONE_DAY
        self._show_empty()
        self.table.set_source(counters.tickets(self.kind, start, end))

    def open_target(self, target: Any) -> None:
        """Open a document at the right."""
        self._say_nothing()
        self._make_room(is_open=True)
        self.panel.show_document(int(target))

    def _on_opened(self, row: Any) -> None:
        self.open_target(row["id"])

    def _on_clicked(self, _index: Any) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_target(row["id"])

    def _on_chosen(self, row: Any) -> None:
        """While a document is open, the arrows leaf through the list."""
        if row is not None and self.panel.document_id is not None and self.table.view.hasFocus():
            self.panel.show_document(row["id"])

    def void_last(self) -> None:
        """Open the ticket posted last, with the question why it is voided."""
        row = self.table.model.row(0)
        last = self._last[0] if self._last is not None else row and row["id"]
        if last is not None:
            self._voids_when_shown = True
            self.open_target(last)

    def _on_panel_shown(self, _view: Any) -> None:
        if self._voids_when_shown:
            self._voids_when_shown = False
            self.panel.ask_void()

    def _on_panel_closed(self) -> None:
        self._make_room(is_open=False)
        self.take_focus()

    def _make_room(self, *, is_open: bool) -> None:
        """The figures make way for an open document; in a narrow window the form does too."""
        needed = self.form.minimumSizeHint().width() + self.panel.minimumWidth() + MARGINS
        self.figures.setVisible(not is_open)
        self.entry.setVisible(not is_open or self.width() >= needed)
        self._show_hints()
        for place, column in enumerate(self.table.model.columns):
            self.table.header.setSectionHidden(place, is_open and column.key in self.aside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room again."""
        super().resizeEvent(event)
        self._make_room(is_open=self.panel.document_id is not None)

    def step_back(self) -> bool:
        """Close the document, then the filters."""
        return self.panel.step_back() or self.table.step_back()

    def take_focus(self) -> None:
        """Begin with the person."""
        if self.entry.isVisibleTo(self):
            self.form.go_to_first()
        else:
            self.table.setFocus()


def _look_of(row: Any) -> str:
    return "void" if row["status"] == "voided" else ""
