"""How a ticket is paid at a counter: the card beside the form, and what the ticket says of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from coop_desk.errors import UserError
from coop_desk.services import ticket_payments
from coop_desk.services.ticket_payments import TicketRecovery
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.cash_card import CashCard
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.ticket_fields import CASH, ON_ACCOUNT, PAYMENTS, RECOVERY


class CounterCash(QObject):
    """Follows the payment chosen, what the ticket comes to, and the money handed over."""

    def __init__(self, operations: Operations, form: CounterForm) -> None:
        super().__init__()
        self._operations, self._form = operations, form
        self._total_fen: int | None = None
        self._day = date.min
        self._recovery: TicketRecovery | None = None
        self.card = CashCard()
        self.show()

    def payment(self) -> str:
        """How it is paid: on account, in cash, or in cash less debts."""
        return self._form.readable("payment") or ON_ACCOUNT

    def toggle(self) -> None:
        """To the next way of paying."""
        place = PAYMENTS.index(self.payment()) + 1
        self._form.editor("payment").set_value(PAYMENTS[place % len(PAYMENTS)])

    def terms(self, values: dict[str, Any]) -> dict[str, Any]:
        """What the ticket says about its payment."""
        chosen = values["payment"]
        return {
            "paid_cash": chosen == CASH,
            "recovers": chosen == RECOVERY,
            "tendered_fen": None if chosen == ON_ACCOUNT else values["tendered"],
        }

    def follow(self, total_fen: int | None, day: date) -> None:
        """The ticket comes to this as it stands."""
        self._total_fen, self._day = total_fen, day
        person_id = self._form.readable("person")
        if self.payment() != RECOVERY or total_fen is None or person_id is None:
            self._recovery = None
            self.show()
            return
        self._operations.run_query(
            partial(_plan, person_id, total_fen, day),
            self._on_planned,
            key=(id(self), "recovery"),
            parent=self,
        )

    def _on_planned(self, recovery: TicketRecovery) -> None:
        self._recovery = recovery if self.payment() == RECOVERY else None
        self.show()

    def show(self) -> None:
        """Show the card as far as anything is paid, and the field for the money handed over."""
        pays = self.payment() != ON_ACCOUNT
        self.card.setVisible(pays)
        self._form.set_shown("tendered", pays)
        due_fen = self._recovery.paid_fen if self._recovery else self._total_fen
        if self.payment() == RECOVERY and self._recovery is None:
            due_fen = None
        self.card.show_payment(due_fen, self._change(due_fen), self._recovery)

    def _change(self, due_fen: int | None) -> int | None:
        """What comes back; None before it is known, or where too little was handed over."""
        tendered_fen = self._form.readable("tendered")
        if due_fen is None or tendered_fen is None:
            return None
        try:
            return ticket_payments.change_of(due_fen, tendered_fen)
        except UserError:
            return None


def _plan(person_id: int, total_fen: int, day: date, unit: Any) -> TicketRecovery:
    return ticket_payments.plan(unit, person_id, total_fen, day)
