"""Rent waived, and deposits taken, given back and kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import deposits, money, rents
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.pages.lease_reading import LeaseDetail, read_lease
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.task_panel import Fact, Task

TOUCHED = Changes.LEASES | Changes.MONEY | Changes.DOCUMENTS
WIDE = 40 * GRID


class LeaseTask(Task):
    """What is entered about one lease: its figures are read first and stand above the form."""

    kind = ""

    def __init__(self, today: date, lease_id: int) -> None:
        super().__init__()
        self.name = f"{self.kind}-{lease_id}"
        self.lease_id = lease_id
        self._today = today

    def read(self, unit: Any) -> LeaseDetail:
        """The lease as it stands."""
        return read_lease(self.lease_id, self._today, unit)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the figures."""
        return self.tr("This lease"), self.tr("yuan")

    def said(self, value: str) -> str:
        """The number of the document."""
        return self.tr("Posted: {number}").format(number=value)

    def _lease_fact(self, known: LeaseDetail) -> Fact:
        words = self.tr("Greenhouse {code}, {grower}: rent")
        lease = known.lease
        return words.format(code=lease.greenhouse, grower=lease.person), format_fen(known.rent_fen)

    def _deposit_facts(self, known: LeaseDetail) -> list[Fact]:
        return [
            (self.tr("Deposit agreed"), format_fen(known.lease.deposit_fen)),
            (self.tr("Held now"), format_fen(known.held_fen)),
        ]

    def _methods(self) -> Field:
        options = [Option(one, in_words(one, terms.PAYMENT_METHODS)) for one in money.METHODS]
        return Field("method", self.tr("Paid by"), "choice", True, "cash", options=options)

    def _day(self) -> Field:
        return Field("day", self.tr("Day"), "date", True, self._today)

    def _reason(self) -> Field:
        return Field("reason", self.tr("Reason"), required=True, width=WIDE)


class WaiveTask(LeaseTask):
    """Lets a grower off some rent, for a reason."""

    kind = "waive"
    renamed: ClassVar = {"note": "reason"}

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Waive rent")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Waive it")

    def fields(self, _known: LeaseDetail) -> Sequence[Field]:
        """How much, and why."""
        return (Field("amount", self.tr("Amount"), "money", True), self._reason())

    def facts(self, known: LeaseDetail, _form: Form) -> list[Fact]:
        """What is charged and open."""
        return [
            self._lease_fact(known),
            (self.tr("Charged so far"), format_fen(known.charged_fen)),
            (self.tr("Open"), format_fen(known.open_fen)),
        ]

    def post(self, unit: Any, _known: LeaseDetail, values: dict[str, Any]) -> Done[str]:
        """Waive it."""
        posted = rents.waive(
            unit, self.lease_id, values["amount"], values["reason"], day=self._today
        )
        return Done(posted.number, TOUCHED)


class TakeDepositTask(LeaseTask):
    """Takes a deposit."""

    kind = "take-deposit"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Take the deposit")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Take it")

    def fields(self, _known: LeaseDetail) -> Sequence[Field]:
        """How much, how, when."""
        amount = Field("amount", self.tr("Amount"), "money", True)
        return (amount, self._methods(), self._day())

    def values(self, known: LeaseDetail) -> dict[str, Any]:
        """What is still missing of what was agreed."""
        return {"amount": max(0, known.lease.deposit_fen - known.held_fen) or None}

    def facts(self, known: LeaseDetail, _form: Form) -> list[Fact]:
        """What was agreed and what is held."""
        return self._deposit_facts(known)

    def post(self, unit: Any, _known: LeaseDetail, values: dict[str, Any]) -> Done[str]:
        """Take it; more than agreed is asked about."""
        posted = deposits.take(
            unit,
            self.lease_id,
            values["amount"],
            values["method"],
            values["day"],
            confirmed=values.get("confirmed", False),
        )
        return Done(posted.number, TOUCHED)


class GiveDepositBackTask(LeaseTask):
    """Gives a deposit back."""

    kind = "give-deposit-back"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Give the deposit back")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Give it back")

    def fields(self, _known: LeaseDetail) -> Sequence[Field]:
        """How much, how, when."""
        amount = Field("amount", self.tr("Amount"), "money", True)
        note = Field("note", self.tr("Note"), width=WIDE)
        return (amount, self._methods(), self._day(), note)

    def values(self, known: LeaseDetail) -> dict[str, Any]:
        """All that is held."""
        return {"amount": known.held_fen or None}

    def facts(self, known: LeaseDetail, _form: Form) -> list[Fact]:
        """What is held, and what rent is still open."""
        return [*self._deposit_facts(known), (self.tr("Rent open"), format_fen(known.open_fen))]

    def post(self, unit: Any, _known: LeaseDetail, values: dict[str, Any]) -> Done[str]:
        """Give it back."""
        posted = deposits.give_back(
            unit,
            self.lease_id,
            values["amount"],
            values["method"],
            values["day"],
            values["note"] or "",
        )
        return Done(posted.number, TOUCHED)


class KeepDepositTask(LeaseTask):
    """Keeps a deposit, for a reason."""

    kind = "keep-deposit"
    renamed: ClassVar = {"note": "reason"}

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Keep the deposit")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Keep it")

    def fields(self, _known: LeaseDetail) -> Sequence[Field]:
        """How much, why, when."""
        return (Field("amount", self.tr("Amount"), "money", True), self._reason(), self._day())

    def values(self, known: LeaseDetail) -> dict[str, Any]:
        """All that is held."""
        return {"amount": known.held_fen or None}

    def facts(self, known: LeaseDetail, _form: Form) -> list[Fact]:
        """What is held."""
        return self._deposit_facts(known)

    def post(self, unit: Any, _known: LeaseDetail, values: dict[str, Any]) -> Done[str]:
        """Keep it."""
        posted = deposits.keep(
            unit, self.lease_id, values["amount"], values["reason"], values["day"]
        )
        return Done(posted.number, TOUCHED)
