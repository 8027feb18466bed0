"""How a ticket is paid at the counter: in cash, or in cash less what is kept back for debts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coop_desk.domain.money import check_int, format_fen
from coop_desk.domain.recovery import plan_recovery
from coop_desk.errors import UserError
from coop_desk.services import ledger, money, recovery_plans, settings
from coop_desk.services.documents import Posted
from coop_desk.services.ledger import Posting
from coop_desk.storage.unit_of_work import Unit


class PaidTicket(Protocol):
    """What a ticket says about its payment; `recovers` pays in cash too."""

    @property
    def day(self) -> date:
        """When it is dated."""

    @property
    def paid_cash(self) -> bool:
        """Whether it is paid in cash, whole."""

    @property
    def recovers(self) -> bool:
        """Whether debts are kept back of it and the rest is paid."""

    @property
    def tendered_fen(self) -> int | None:
        """What was handed over; None where nobody counted change."""


@dataclass(frozen=True, slots=True)
class TicketRecovery:
    """What would be kept back of a ticket: the debt in fen, each recovery, what is paid.

    `share_bp` is the most that is kept back; `by_plan` whether the person's own plan says so.
    """

    debt_fen: int
    recoveries: tuple[tuple[str, int], ...]
    paid_fen: int
    share_bp: int
    by_plan: bool

    @property
    def recovered_fen(self) -> int:
        """What is kept back of all debts."""
        return sum(fen for _, fen in self.recoveries)

    @property
    def left_fen(self) -> int:
        """What is still owed afterwards."""
        return self.debt_fen - self.recovered_fen


def plan(unit: Unit, person_id: int, total_fen: int, day: date) -> TicketRecovery:
    """What would be kept back of a ticket: by the person's own plan, else by the settings.

    The order of the debts and what is always left to the person are those of the settings.
    """
    rule = settings.get(unit, "recovery")
    own = recovery_plans.plan_on(unit, person_id, day)
    share_bp = own.share_bp if own else rule["cap_bp"]
    owed: dict[str, int] = dict.fromkeys(rule["order"], 0)
    for balance in ledger.part_balances(unit, person_id):
        if balance.part in owed:
            owed[balance.part] -= balance.amount_fen
    debts = [(part, fen) for part, fen in owed.items() if fen > 0]
    taken = plan_recovery(debts, total_fen, share_bp, rule["floor_fen"])
    recoveries = tuple((part, fen) for part, fen in taken if fen > 0)
    paid_fen = total_fen - sum(fen for _, fen in recoveries)
    debt_fen = sum(fen for _, fen in debts)
    return TicketRecovery(debt_fen, recoveries, paid_fen, share_bp, own is not None)


def change_of(due_fen: int, tendered_fen: int) -> int:
    """What comes back of the money handed over. Raises UserError where it does not suffice."""
    if check_int(tendered_fen, "money handed over") < due_fen:
        raise UserError(
            "{due} yuan are to be paid; {tendered} yuan are not enough.",
            field="tendered",
            due=format_fen(due_fen),
            tendered=format_fen(tendered_fen),
        )
    return tendered_fen - due_fen


def pay(
    unit: Unit, ticket: PaidTicket, person_id: int, part: str, total_fen: int, ticket_id: int
) -> Posted | None:
    """Pay a ticket just posted as it says: one payment, tied to it; None on account.

    Raises UserError for less money handed over than is due.
    """
    if not (ticket.paid_cash or ticket.recovers):
        return None
    recoveries = plan(unit, person_id, total_fen, ticket.day).recoveries if ticket.recovers else ()
    paid_fen = total_fen - sum(fen for _, fen in recoveries)
    tender = None
    if ticket.tendered_fen is not None:
        tender = ticket.tendered_fen, change_of(paid_fen, ticket.tendered_fen)
    balances = ledger.part_balances(unit, person_id)
    postings = [ledger.owed_by(unit, person_id, part, total_fen, ticket.day)]
    for debt, fen in recoveries:
        postings += money.recover(balances, person_id, debt, fen)
    if paid_fen or not recoveries:
        postings.append(Posting(settings.account(unit, "cash"), credit_fen=paid_fen))
    return money.post_payment(
        unit,
        ticket.day,
        person_id,
        purpose="ticket",
        method="cash",
        amount=paid_fen,
        lines=[("paid", part, total_fen), *(("recovered", debt, fen) for debt, fen in recoveries)],
        postings=postings,
        ticket_id=ticket_id,
        tender=tender,
    )
