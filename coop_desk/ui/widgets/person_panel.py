"""An open person: who they are, four figures, and one running account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services.person_view import AccountLine, PersonView, person_view
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.card import Card
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.document_words import in_words, screen_language
from coop_desk.ui.widgets.label_table import word_label
from coop_desk.ui.widgets.person_identity import PersonIdentity
from coop_desk.ui.widgets.table import DataTable

# Pixels the account needs to show the documents' numbers too, in Chinese and in English.
ROOM_FOR_NUMBERS = (640, 860)
WITHOUT_NUMBERS = ("day", "words", "amount_fen", "balance_fen")
FIGURES = ("brought", "paid", "owed", "owes")


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A line of the account as the table shows it; the opening balance has no document."""

    id: int
    document_id: int | None
    day: date
    number: str
    words: str
    amount_fen: int | None
    balance_fen: int
    state: str


class PersonPanel(Retranslated, QWidget):
    """Shows one person over the period all pages share."""

    closed = Signal()
    document_wanted = Signal(int)
    print_wanted = Signal()
    payout_wanted = Signal()
    advance_wanted = Signal()
    receive_wanted = Signal()
    shown = Signal(object)  # PersonView

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: PersonView | None = None
        self.person_id: int | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.cards = {name: Card() for name in FIGURES}
        figures = QHBoxLayout()
        figures.setSpacing(GRID)
        for card in self.cards.values():
            card.setMinimumWidth(0)
            figures.addWidget(card)
        self.identity = PersonIdentity()
        self.table = DataTable(
            self._columns,
            self._context.operations.run_query,
            name="account",
            memory=self._context.memory,
            look_of=_look_of,
        )
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)
        lower = QHBoxLayout()
        lower.setSpacing(GRID)
        lower.addWidget(self.identity)
        lower.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._make_head())
        layout.addLayout(figures)
        layout.addLayout(lower, 1)

    def _make_head(self) -> QHBoxLayout:
        self.name, self.code = word_label(look="heading"), word_label(look="faded")
        self.print_button, self.payout_button = QPushButton(), QPushButton()
        self.advance_button, self.receive_button = QPushButton(), QPushButton()
        self.close_button = CloseButton()
        self.print_button.clicked.connect(self.print_wanted)
        self.payout_button.clicked.connect(self.payout_wanted)
        self.advance_button.clicked.connect(self.advance_wanted)
        self.receive_button.clicked.connect(self.receive_wanted)
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.name)
        head.addWidget(self.code)
        head.addStretch(1)
        for button in (
            self.payout_button,
            self.advance_button,
            self.receive_button,
            self.print_button,
            self.close_button,
        ):
            head.addWidget(button)
        return head

    def _columns(self) -> Sequence[Column]:
        return (
            Column("day", self.tr("Day"), "date", width=96),
            Column("number", self.tr("Number"), width=128),
            Column("words", self.tr("What"), width=140),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan", width=104),
            Column("balance_fen", self.tr("Balance (yuan)"), "yuan", width=104),
        )

    def retranslate(self) -> None:
        """Set the words again."""
        self.print_button.setText(self.tr("Print statement F8"))
        self.payout_button.setText(self.tr("Pay out"))
        self.advance_button.setText(self.tr("Advance"))
        self.receive_button.setText(self.tr("Receive"))
        titles = {
            "brought": self.tr("Brought (yuan)"),
            "paid": self.tr("Paid (yuan)"),
            "owed": self.tr("Is owed (yuan)"),
            "owes": self.tr("Owes (yuan)"),
        }
        for name, card in self.cards.items():
            card.set_title(titles[name])
        self._fit()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the numbers out where words would be cut; the opened document has its own."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = ROOM_FOR_NUMBERS[0 if screen_language().startswith("zh") else 1]
        room = self.width() - self.identity.width() - GRID
        self.table.show_only(WITHOUT_NUMBERS if room < needed else None)

    # ---- reading ----

    def show_person(self, person_id: int) -> None:
        """Read a person, or the same one again, over the chosen period."""
        if person_id != self.person_id:
            self.person_id, self.view = person_id, None
        self._context.operations.run_query(
            partial(_read, person_id, *self._context.scope.days),
            self._on_read,
            key=(id(self), "person"),
            parent=self,
        )

    def forget(self) -> None:
        """Show nobody."""
        self.person_id, self.view = None, None

    def _on_read(self, view: PersonView) -> None:
        if view.person.id != self.person_id:
            return
        self.view = view
        self._show()
        self.shown.emit(view)

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        person = view.person
        self.name.setText(person.name)
        self.code.setText(f"{person.code}   {person.group}".strip())
        self.identity.show_person(view, self._context.today())
        self._show_figures(view)
        self.table.set_source(ListSource(self._columns(), self._rows(view), ("amount_fen",)))
        words = self._context.scope.period_words
        self.table.set_empty(self.tr("Nothing in {period}.").format(period=words))

    def _show_figures(self, view: PersonView) -> None:
        period = self._context.scope.period_words
        _first, last = self._context.scope.days
        at_end = self.tr("at the end of {day}").format(day=min(last, self._context.today()))
        figures = {
            "brought": (view.brought_fen, period),
            "paid": (view.paid_fen, period),
            "owed": (view.owed_fen, at_end),
            "owes": (view.owes_fen, at_end),
        }
        for name, (fen, beside) in figures.items():
            self.cards[name].set_figure(format_fen(fen), beside=beside)

    def _rows(self, view: PersonView) -> list[AccountRow]:
        rows = [self._row(line) for line in view.lines]
        if view.opening_fen:
            words = self.tr("Balance brought forward")
            day = self._context.scope.period.start
            rows.append(AccountRow(-1, None, day, "", words, None, view.opening_fen, "opening"))
        return rows

    def _row(self, line: AccountLine) -> AccountRow:
        words = line.text
        if not screen_language().startswith("zh"):
            words = f"{in_words(line.kind, terms.DOCUMENT_KINDS)} · {words}"
        if line.note:
            words = f"{words} · {line.note}"
        return AccountRow(
            line.id,
            line.document_id,
            line.day,
            line.number,
            words,
            line.amount_fen,
            line.balance_fen,
            line.state,
        )

    # ---- opening a line ----

    def _on_opened(self, row: AccountRow) -> None:
        if row.document_id is not None:
            self.document_wanted.emit(row.document_id)

    def _on_clicked(self, index: Any) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self._on_opened(row)


def _read(person_id: int, first: date, last: date, unit: Any) -> PersonView:
    return person_view(unit, person_id, first, last)


def _look_of(row: AccountRow) -> str:
    return {"void": "void", "reversal": "faded", "opening": "faded"}.get(row.state, "")
