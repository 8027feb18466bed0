"""The fields both counters have besides the scale: who, when, how much off, how it is paid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.edits import MoneyEdit
from coop_desk.ui.widgets.person_picker import FindPeople

CASH, ON_ACCOUNT, RECOVERY = "cash", "account", "recovery"
PAYMENTS = (ON_ACCOUNT, CASH, RECOVERY)
SESSIONS = tuple(terms.PICK_SESSIONS)


class TenderEdit(MoneyEdit):
    """The money handed over; its unit stands beside it on the card, the line is short."""

    def retranslate(self) -> None:
        """No unit in any language."""
        self.set_unit("")


class TicketFields:
    """Describes them in the language on the screen."""

    def __init__(self, today: Callable[[], date], find: FindPeople) -> None:
        self._today = today
        self._find = find

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("TicketFields", text)

    def person(self) -> Field:
        """Who brings it."""
        width = 38 * GRID
        label = self.tr("Person")
        return Field("person", label, "person", required=True, find=self._find, width=width)

    def session(self, label: str, chosen: str | None) -> Field:
        """Morning or evening, as on the ticket before."""
        return Field(
            "session",
            label,
            "choice",
            options=[Option(code, in_words(code, terms.PICK_SESSIONS)) for code in SESSIONS],
            default=chosen or SESSIONS[0],
            required=True,
        )

    def deduction(self) -> Field:
        """How much of the net weight is taken off for water or dirt."""
        label = self.tr("Deduction")
        return Field("deduction", label, "percent", beside=True, width=11 * GRID)

    def weather(self, chosen: str | None) -> Field:
        """The weather the leaf was picked in, asked once a day."""
        return Field(
            "weather",
            self.tr("Weather"),
            "choice",
            options=[Option(code, in_words(code, terms.WEATHERS)) for code in terms.WEATHERS],
            default=chosen,
            required=True,
            beside=True,
        )

    def closing(self, payment: str | None = None) -> tuple[Field, ...]:
        """Payment, note and day, at the end because they seldom change; why a ticket is put right.

        `payment` is how the ticket before was paid.
        """
        tendered = Field(
            "tendered", self.tr("Given"), make=TenderEdit, beside=True, width=12 * GRID
        )
        correction = Field(
            "correction",
            self.tr("What was wrong"),
            required=True,
            width=48 * GRID,
            longest=120,
        )
        note = Field("note", self.tr("Note"), beside=True, width=12 * GRID)
        day = Field(
            "day",
            self.tr("Day"),
            "date",
            required=True,
            default=self._today(),
            beside=True,
            width=17 * GRID,
        )
        return self._payment(payment), tendered, note, day, correction

    def _payment(self, before: str | None) -> Field:
        """Written to the account, paid at the scale, or paid less what is kept back for debts."""
        words = self.tr("Account"), self.tr("Cash"), self.tr("Recover")
        options = [Option(code, word) for code, word in zip(PAYMENTS, words, strict=True)]
        label = self.tr("Payment")
        return Field("payment", label, "choice", options=options, default=before or ON_ACCOUNT)
