"""Tea: fresh leaf bought from households."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select

from coop_desk.domain.money import amount_fen
from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    documents,
    ledger,
    settings,
    ticket_payments,
    ticket_rules,
    weighing,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.intake import Intake
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LEAF = "leaf"


@dataclass(frozen=True, slots=True)
class LeafTicket:
    """Fresh leaf as the clerk enters it."""

    day: date
    person_id: int
    grade_id: int
    scale: Scale
    slot: str | None = None
    paid_cash: bool = False
    note: str = ""
    weather: str = ""
    recovers: bool = False  # paid less what is kept back for debts
    tendered_fen: int | None = None


def post_leaf(
    unit: Unit,
    ticket: LeafTicket,
    *,
    draft_id: int | None = None,
    replaces_id: int | None = None,
    confirmed: bool = False,
) -> Posted:
    """Post a leaf ticket at the price in force for its grade, hour and village group.

    Raises UserError for an unknown person, a weight that leaves nothing to pay or a grade
    without a price; NeedsConfirmation for unusual weights.
    """
    documents.refuse_clock_set_back(unit)
    group_id = _group_of(unit, ticket.person_id)
    weighed, step = weighing.weighed(unit, LEAF, ticket.scale, confirmed=confirmed)
    grade = catalogue.grade(unit, LEAF, ticket.grade_id)
    key = (ticket.grade_id, ticket.day, ticket.slot, group_id)
    price = catalogue.price(unit, LEAF, *key)
    total = amount_fen(weighed.pay_g, price.price_fen)
    row = {
        "grade_id": ticket.grade_id,
        "village_group_id": group_id,
        "slot": ticket.slot,
        "price_fen": price.price_fen,
        "price_line_id": price.id,
        "better_price_fen": catalogue.better_price(unit, LEAF, *key),
        "amount_fen": total,
        **weighing.scale_columns(ticket.scale, weighed, step, unit.clock()),
    }
    rule = ticket_rules.leaf_deduction(unit, grade, ticket.weather)
    best = ticket_rules.best_price(unit, LEAF, *key[1:])
    facts = ticket_rules.fact_columns(ticket.scale, ticket.weather, rule, best)
    inventory = Posting(settings.account(unit, "inventory"), debit_fen=total)
    owed = ledger.owed_to(unit, ticket.person_id, LEAF, total, ticket.day)
    move = StockMove(LEAF, weighed.pay_g, total, ticket.grade_id)
    document = NewDocument(
        "leaf_ticket",
        ticket.day,
        total,
        {tables.leaf_tickets: [row], tables.leaf_facts: [facts]},
        Entry((inventory, owed), (move,)),
        (Intake(LEAF, ticket.grade_id, 0, group_id or 0, weighed.pay_g, total),),
        person_id=ticket.person_id,
        note=ticket.note,
        draft_id=draft_id,
        replaces_id=replaces_id,
    )
    posted = documents.post(unit, document)
    ticket_payments.pay(unit, ticket, ticket.person_id, LEAF, total, posted.id)
    return posted


def _group_of(unit: Unit, person_id: int) -> int | None:
    group = unit.run(_GROUP, {"b_person": person_id})
    if group is None:
        raise UserError("Choose who brings the leaf.", field="person")
    return int(group) or None


_P = tables.people.c
_GROUP = select(func.coalesce(_P.village_group_id, 0)).where(_P.id == bindparam("b_person"))
