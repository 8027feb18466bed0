"""A ticket put right: the wrong one is voided and another takes its place, both or neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coop_desk.errors import UserError
from coop_desk.services import documents
from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.services.documents import Posted
from coop_desk.storage.unit_of_work import Unit

ON_ACCOUNT, CASH, RECOVERY = "account", "cash", "recovery"


@dataclass(frozen=True, slots=True)
class Correction:
    """Which ticket is put right, and why."""

    document_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class WrongTicket:
    """A ticket about to be put right, and how it was paid: on account, in cash, less debts."""

    view: DocumentView
    payment: str


def wrong_ticket(unit: Unit, document_id: int) -> WrongTicket:
    """A posted ticket with all it says. Raises UserError for one that does not stand, or is closed.

    What could not be posted again is refused before anybody types.
    """
    view = document_view(unit, document_id)
    if view.status != "posted":
        raise UserError("Only a posted ticket can be put right.")
    documents.refuse_closed_day(unit, view.day)
    payments = [one.id for one in view.related if one.relation == "paid_with"]
    if not payments:
        return WrongTicket(view, ON_ACCOUNT)
    lines = document_view(unit, payments[0]).lines
    recovered = any(line["action"] == "recovered" for line in lines)
    return WrongTicket(view, RECOVERY if recovered else CASH)


def replace(unit: Unit, correction: Correction, post: Callable[[int], Posted]) -> Posted:
    """Void the wrong ticket and post the right one in its place; `post` is given its id.

    Raises UserError without a reason or where either cannot be: then nothing happened.
    """
    documents.void(unit, correction.document_id, correction.reason)
    return post(correction.document_id)
