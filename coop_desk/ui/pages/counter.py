"""What the leaf and the harvest counter share: the form, live figures, drafts, the day's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.errors import UserError
from coop_desk.services import counters
from coop_desk.services.corrections import WrongTicket
from coop_desk.services.counters import DayTotal, Lookups, Quote
from coop_desk.services.document_view import DocumentView
from coop_desk.services.documents import Posted
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field
from coop_desk.ui.language import error_text
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.counter_cash import CounterCash
from coop_desk.ui.pages.counter_correction import CounterCorrection
from coop_desk.ui.pages.counter_people import CounterPeople
from coop_desk.ui.pages.counter_posting import TicketPosting
from coop_desk.ui.pages.counter_printing import CounterPrinting
from coop_desk.ui.pages.counter_scale import CounterScale
from coop_desk.ui.pages.counter_tickets import CounterTickets
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.counter_head import CounterHead
from coop_desk.ui.widgets.document_words import grade_words
from coop_desk.ui.widgets.edits import format_hundredths, format_weight
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.person_picker import PersonRow
from coop_desk.ui.widgets.scale_corner import ScaleCorner
from coop_desk.ui.widgets.ticket_fields import TicketFields
from coop_desk.ui.widgets.weighing_line import FiguresCard, WeighingFields

MARGINS = 7 * GRID  # beside and between the form and an open document


class CounterPage(Page):
    """The base of both counters. The day's tickets lie under the form, newest first."""

    uses_period = True
    kind = ""
    product = ""
    role = ""
    touches = Changes.NONE
    usual_baskets: int | None = None
    aside: frozenset[str] = frozenset()  # columns that make way for an open document

    def __init__(
        self,
        context: PageContext,
        link: ScaleLink | None = None,
    ) -> None:
        super().__init__(context)
        self.link = link or ScaleLink(context.memory)
        self.lookups = Lookups()
        self.weighing = WeighingFields()
        self.people = CounterPeople(context, self.kind, self.role)
        self.common = TicketFields(context.today, self.people.find)
        self.kept: dict[str, Any] = {}
        self.last: tuple[int, PersonRow | None] | None = None  # the ticket posted last
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
        self.scale = CounterScale(self.context, self.link, self.form, self.weighing)
        self.cash = CounterCash(self.context.operations, self.form)
        self.correction = CounterCorrection(self.context.operations, self.form)
        self.posting = TicketPosting(
            self.context.operations,
            self.form,
            self.kind,
            self.touches,
            read_day=self.read_day,
            make_ticket=self.ticket,
            write=self.post_ticket,
            correction=self.correction,
        )
        self.offer = self.posting.offer
        self.said, self.hints = Notice(), QLabel()
        set_look(self.hints, "small")
        self.tickets = CounterTickets(self.context, self.kind, self.columns, self.aside)
        self.table, self.panel = self.tickets.table, self.tickets.panel
        self.which = self.tickets.which
        self.printing = CounterPrinting(self.context, self.kind, self.tickets)
        self.panel.correctable = frozenset({self.kind})

    def make_figures(self) -> FiguresCard:
        """The card of live figures."""
        return FiguresCard()

    def _arrange(self) -> None:
        self.entry = QWidget()
        entry = QHBoxLayout(self.entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.setSpacing(2 * GRID)
        typed = QVBoxLayout()
        typed.setSpacing(GRID)
        typed.addWidget(ScaleCorner(self.form, self.scale.view))
        typed.addWidget(self.cash.card)
        typed.addStretch(1)
        entry.addLayout(typed, 1)
        entry.addWidget(self.figures)
        foot = QHBoxLayout()
        foot.addWidget(self.hints)
        foot.addWidget(self.said, 1)
        foot.addStretch(0)
        foot.addWidget(self.which)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.offer)
        left.addWidget(self.printing.notice)
        left.addWidget(self.scale.notice)
        left.addWidget(self.correction.banner)
        left.addWidget(self.entry)
        left.addLayout(foot)
        left.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        both.addWidget(self.printing.panel)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.head)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.scale.taken.connect(self._on_taken)
        self.posting.posted.connect(self._on_posted)
        self.posting.posted.connect(self.printing.on_posted)
        self.posting.refused.connect(self._say_nothing)
        self.posting.resumed.connect(self._on_resumed)
        self.panel.correcting.connect(self.correction.begin)
        self.correction.began.connect(self._on_correcting)
        self.correction.given_up.connect(self._start_anew)
        self.correction.refused.connect(self._on_correction_refused)
        self.printing.has_room = self._has_room
        self.printing.changed.connect(self._show_room)
        self.tickets.opened.connect(self._on_ticket_opened)
        self.tickets.closed.connect(self._on_ticket_closed)

    def _make_keys(self) -> None:
        self.main_action = self.add_key("F8", self.posting.submit)
        self.main_action.setAutoRepeat(False)
        self._keys: dict[str, QAction] = {
            "F2": self.add_key("F2", self.offer.resume),
            "F3": self.add_key("F3", self.take_focus),
            "F4": self._add_turn("F4", self.same_person),
            "F5": self.add_key("F5", self.scale.take),
            "F6": self._add_turn("F6", self.toggle_payment),
            "F7": self.add_key("F7", self.printing.print_again),
            "F9": self._add_turn("F9", self.undo_last),
            "F10": self.add_key("F10", self.scale.check),
            "Ctrl+P": self.add_key("Ctrl+P", self.panel.print),
        }

    def _add_turn(self, keys: str, handler: Callable[[], None]) -> QAction:
        """A key that waits for what was pressed before it."""
        return self.add_key(keys, partial(self.posting.keys.in_turn, handler))

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.printing.name_action(self.main_action)
        self.hints.setText(self.key_words())
        self.tickets.retranslate()
        if self.lookups.grades:
            self.quote()  # the head names the grades

    def key_words(self) -> str:
        """What the keys do, in one line."""
        return self.tr(
            "F3 Person   F4 Same person   F6 Payment   F7 Print again   F9 Void or put right   "
            "Esc Back"
        )

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
        self.posting.offer_drafts()
        self.scale.look()
        self.tickets.show_list()

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
        if was_dirty:
            self.form.take_defaults()
            self.after_late_lookups()
        else:
            self.form.clear()
            self.after_clear()

    def after_late_lookups(self) -> None:
        """Offer what was looked up in a form somebody began to fill in before."""

    def after_clear(self) -> None:
        """Set what a form starts with beyond its defaults."""

    def _on_total(self, total: DayTotal) -> None:
        self.head.show_total(total)

    def read_day(self) -> date:
        """The day on the form, today while it cannot be read."""
        return self.form.readable("day") or self.context.today()

    def quote(self) -> None:
        """Ask what the ticket would come to as it stands."""
        self.head.show_day(self.read_day(), self.context.today())
        self.context.operations.run_query(
            self.read_quote(), self.show_quote, key=(id(self), "quote"), parent=self
        )

    def show_prices(self, quote: Quote) -> None:
        """Show the weighing, and in the head what each grade fetches now."""
        self.head.show_prices(self.grade_names(), quote.prices)
        self.figures.show_weighing(quote.weighing)

    def best_fen(self, quote: Quote) -> int | None:
        """What the best grade would pay for all of it."""
        grades = self.lookups.grades
        price = quote.prices.get(grades[0].id) if grades else None
        if price is None or quote.weighing is None:
            return None
        return amount_fen(quote.weighing.pay_g, price)

    # ---- typing ----

    def _on_edited(self, key: str) -> None:
        self._say_nothing()
        self.printing.close_paper()
        self.scale.on_edited(key)
        self.weighing.on_edited(key)
        self.after_edit(key)
        self.posting.draft.touch()
        self.quote()

    def _on_taken(self) -> None:
        """The scale filled in the gross weight."""
        self.posting.draft.touch()
        self.quote()

    def same_person(self) -> None:
        """Take the person of the ticket before."""
        if self.last is not None and self.last[1] is not None:
            self.form.editor("person").take(self.last[1])

    def toggle_payment(self) -> None:
        """From on account to cash, to cash less debts, and back."""
        self.cash.toggle()
        self._on_edited("payment")

    # ---- posting ----

    def _on_posted(self, values: dict[str, Any], posted: DocumentView) -> None:
        person = self.form.editor("person").person
        self.last = posted.id, person
        self.kept = {name: values.get(name) for name in ("session", "basket", "payment")}
        words = self._posted_words(posted, person.name if person else "")
        self.correction.end()
        self.scale.on_posted(replaces=bool(posted.replaces))
        self._start_anew()
        self._say(words)
        self.context.say(words)

    def _posted_words(self, posted: DocumentView, name: str) -> str:
        words = self.tr("{number} posted: {name}, {amount} yuan").format(
            number=posted.number, name=name, amount=format_fen(posted.amount_fen)
        )
        if not posted.replaces:
            return words
        return words + " · " + self.tr("in place of {number}").format(number=posted.replaces)

    def _start_anew(self) -> None:
        """An empty form; the defaults stay as they were on the ticket before."""
        self.weighing.weighed_at = ""
        self.scale.forget()
        self.form.retranslate()
        self.form.clear()
        self.after_clear()
        self.take_focus()
        self.quote()

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

    def _on_resumed(self, values: dict[str, Any]) -> None:
        self.correction.end()
        self.scale.forget()
        self.after_restore(values)
        self.take_focus()
        self.quote()

    def has_unsaved(self) -> bool:
        """Whether a ticket was typed and not posted."""
        return self.form.dirty

    def keep_drafts(self) -> None:
        """Keep it, since the window closes."""
        self.posting.draft.keep()

    # ---- putting a ticket right ----

    def typed_of(self, wrong: WrongTicket) -> dict[str, Any]:
        """What the form would hold for a ticket, as a draft has it."""
        view, details = wrong.view, wrong.view.details
        return {
            "person": self._person_of(view),
            "gross": format_weight(details["gross_g"]),
            "baskets": str(details["baskets"] or ""),
            "tare": format_weight(details["tare_g"]),
            "deduction": format_hundredths(details["deduction_bp"]),
            "payment": wrong.payment,
            "note": view.note,
            "day": view.day.isoformat(),
        } | ({"basket": details["tare_id"]} if details["tare_id"] else {})

    def _person_of(self, view: DocumentView) -> list[Any]:
        code, _, name = view.person.partition(" ")
        return [view.person_id, name, code, view.details.get("village_group") or ""]

    def _on_correcting(self, wrong: WrongTicket) -> None:
        self.posting.set_aside()
        self.panel.close_panel()
        typed = self.typed_of(wrong)
        self.form.clear()
        self.after_clear()
        self.form.restore(typed)
        self.scale.forget()
        self.weighing.scale_name = wrong.view.details.get("scale") or ""
        self.weighing.weighed_at = wrong.view.details["weighed_at"]
        self.after_restore(typed)
        self.form.go_to("gross")
        self.quote()

    def _on_correction_refused(self, error: UserError) -> None:
        self.panel.notice.look(error_text(error))

    # ---- the list and the document beside it ----

    def open_target(self, target: Any) -> None:
        """Open a document at the right."""
        self.tickets.open(int(target))

    def _on_ticket_opened(self) -> None:
        self._say_nothing()
        self._make_room(is_open=True)

    def undo_last(self) -> None:
        """Open the ticket posted last, with the question why it is voided; then put it right."""
        if self.panel.can_correct and self.tickets.is_open:
            self.panel.correct()
            return
        self.tickets.void(self.last[0] if self.last is not None else None)

    def _on_ticket_closed(self) -> None:
        self._make_room(is_open=False)
        self.take_focus()

    def _make_room(self, *, is_open: bool) -> None:
        """The figures make way for an open document; in a narrow window the form does too."""
        self.figures.setVisible(not (is_open or self.printing.is_open))
        self.entry.setVisible(not is_open or self._has_room(self.panel.minimumWidth()))
        self._show_hints()
        self.tickets.make_room(is_open=is_open or self.printing.is_open)

    def _has_room(self, width: int) -> bool:
        """Whether something so wide has room beside the form."""
        return self.width() >= self.form.minimumSizeHint().width() + width + MARGINS

    def _show_room(self) -> None:
        self._make_room(is_open=self.tickets.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room again."""
        super().resizeEvent(event)
        if not self._has_room(self.printing.panel.minimumWidth()):
            self.printing.close_paper()
        self._show_room()

    def step_back(self) -> bool:
        """Close the document, then the filters; give up what was about to be put right."""
        return self.printing.close_paper() or self.tickets.step_back() or self.correction.give_up()

    def take_focus(self) -> None:
        """Begin with the person."""
        if self.entry.isVisibleTo(self):
            self.form.go_to_first()
        else:
            self.table.setFocus()
