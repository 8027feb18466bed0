"""Tea: fresh leaf bought from households, and the batches it is processed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import bindparam, func, select

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import amount_fen, check_int, format_decimal
from coop_desk.domain.ratios import ratio
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    catalogue,
    documents,
    ledger,
    money,
    settings,
    stock,
    weighing,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.headline import signed
from coop_desk.services.intake import Intake
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LEAF, DRY_TEA = "leaf", "dry_tea"
# Fresh leaf to dry tea is usually 3.8 to 5.0; outside it someone should look.
LEAST_FRESH_PER_DRY, MOST_FRESH_PER_DRY = Fraction("3.8"), Fraction(5)


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
    group_id = _group_of(unit, ticket.person_id)
    weighed, step = weighing.weighed(unit, LEAF, ticket.scale, confirmed=confirmed)
    catalogue.grade(unit, LEAF, ticket.grade_id)
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
    inventory = Posting(settings.account(unit, "inventory"), debit_fen=total)
    owed = ledger.owed_to(unit, ticket.person_id, LEAF, total, ticket.day)
    move = StockMove(LEAF, weighed.pay_g, total, ticket.grade_id)
    document = NewDocument(
        "leaf_ticket",
        ticket.day,
        total,
        {tables.leaf_tickets: [row]},
        Entry((inventory, owed), (move,)),
        (Intake(LEAF, ticket.grade_id, 0, group_id or 0, weighed.pay_g, total),),
        person_id=ticket.person_id,
        note=ticket.note,
        draft_id=draft_id,
        replaces_id=replaces_id,
    )
    posted = documents.post(unit, document)
    if ticket.paid_cash:
        money.pay_ticket(unit, ticket.person_id, LEAF, total, ticket.day, posted.id)
    return posted


def _group_of(unit: Unit, person_id: int) -> int | None:
    group = unit.run(_GROUP, {"b_person": person_id})
    if group is None:
        raise UserError("Choose who brings the leaf.", field="person")
    return int(group) or None


_P = tables.people.c
_GROUP = select(func.coalesce(_P.village_group_id, 0)).where(_P.id == bindparam("b_person"))


@dataclass(frozen=True, slots=True)
class GradeWeight:
    """Grams of one grade."""

    grade_id: int
    grams: int


@dataclass(frozen=True, slots=True)
class ProcessingBatch:
    """Leaf that went in and dry tea that came out, with the labour and fuel it took."""

    day: date
    leaf: tuple[GradeWeight, ...]
    dry: tuple[GradeWeight, ...]
    labour_cost_fen: int
    note: str = ""


def post_batch(unit: Unit, batch: ProcessingBatch, *, confirmed: bool = False) -> Posted:
    """Post a processing batch: leaf leaves the store at cost, dry tea enters it.

    The cost divides over the dry tea by weight. Raises UserError for more leaf than is on
    hand, more tea than leaf or a batch without either; NeedsConfirmation for an unusual
    out-turn.
    """
    _check_batch(unit, batch)
    if not confirmed:
        _ask_about_out_turn(batch)
    leaf_cost = stock.costs_of(unit, LEAF, [(w.grade_id, w.grams) for w in batch.leaf])
    value = sum(leaf_cost) + batch.labour_cost_fen
    dry_value = apportion(value, [w.grams for w in batch.dry])
    row = {
        "leaf_g": sum(w.grams for w in batch.leaf),
        "dry_g": sum(w.grams for w in batch.dry),
        "leaf_cost_fen": sum(leaf_cost),
        "labour_cost_fen": batch.labour_cost_fen,
    }
    lines = _batch_lines("in", batch.leaf, leaf_cost) + _batch_lines("out", batch.dry, dry_value)
    for number, line in enumerate(lines, 1):
        line["line"] = number
    document = NewDocument(
        "processing_batch",
        batch.day,
        value,
        {tables.processing_batches: [row], tables.processing_lines: lines},
        Entry(_batch_postings(unit, sum(leaf_cost), batch.labour_cost_fen), _batch_moves(lines)),
        note=batch.note,
    )
    return documents.post(unit, document)


def _check_batch(unit: Unit, batch: ProcessingBatch) -> None:
    if not batch.leaf or not batch.dry:
        raise UserError("A batch needs leaf that goes in and dry tea that comes out.")
    for weight in batch.dry:
        catalogue.grade(unit, DRY_TEA, weight.grade_id)
        if check_int(weight.grams, "dry tea") <= 0:
            raise UserError("Every grade of dry tea weighs more than nothing.", field="dry")
    if check_int(batch.labour_cost_fen, "labour cost") < 0:
        raise UserError("Labour cannot cost less than nothing.", field="labour_cost")
    if sum(w.grams for w in batch.dry) > sum(w.grams for w in batch.leaf):
        raise UserError("There would be more dry tea than leaf went in.", field="dry")


def _ask_about_out_turn(batch: ProcessingBatch) -> None:
    fresh = Fraction(sum(w.grams for w in batch.leaf), sum(w.grams for w in batch.dry))
    if not LEAST_FRESH_PER_DRY <= fresh <= MOST_FRESH_PER_DRY:
        raise NeedsConfirmation(
            "{fresh} jin of leaf for one of dry tea is unusual; usually it is {low} to {high}. "
            "Is it right?",
            field="dry",
            fresh=format_decimal(fresh.numerator, fresh.denominator, 2),
            low="3.8",
            high="5.0",
        )


def _batch_lines(
    direction: str, weights: Sequence[GradeWeight], values: Sequence[int]
) -> list[dict[str, Any]]:
    return [
        {"direction": direction, "grade_id": w.grade_id, "grams": w.grams, "value_fen": value}
        for w, value in zip(weights, values, strict=True)
    ]


def _batch_postings(unit: Unit, leaf_cost: int, labour_cost: int) -> tuple[Posting, ...]:
    inventory = settings.account(unit, "inventory")
    postings = [
        Posting(inventory, debit_fen=leaf_cost + labour_cost),
        Posting(inventory, credit_fen=leaf_cost),
    ]
    if labour_cost:
        cost = settings.account(unit, "production_cost")
        postings.append(Posting(cost, credit_fen=labour_cost))
    return tuple(postings)


def _batch_moves(lines: Sequence[dict[str, Any]]) -> tuple[StockMove, ...]:
    moves = []
    for line in lines:
        sign, product = (-1, LEAF) if line["direction"] == "in" else (1, DRY_TEA)
        moves.append(
            StockMove(product, sign * line["grams"], sign * line["value_fen"], line["grade_id"])
        )
    return tuple(moves)


def fresh_per_dry(unit: Unit, year: int) -> Fraction | None:
    """Fresh leaf processed by dry tea made in a calendar year; None where none was made."""
    e, b = tables.entries.c, tables.processing_batches.c
    query = (
        select(signed(b.leaf_g), signed(b.dry_g))
        .select_from(tables.entries)
        .join(tables.processing_batches, b.document_id == e.document_id)
        .where(e.day.between(date(year, 1, 1), date(year, 12, 31)))
    )
    row = unit.rows(query)[0]
    return ratio(int(row[0] or 0), int(row[1] or 0))
