"""Tea processing: leaf leaves the store at cost, and the dry tea made of it enters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count
from typing import Any

from sqlalchemy import select

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import check_int
from coop_desk.domain.processing import BatchFigures, OutTurnBand
from coop_desk.domain.ratios import format_ratio, ratio
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, settings, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.headline import signed
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.tea import LEAF
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

DRY_TEA = "dry_tea"
MOST_WORKERS = 500

_D, _F = tables.documents.c, tables.processing_facts.c


@dataclass(frozen=True, slots=True)
class GradeWeight:
    """Grams of one grade."""

    grade_id: int
    grams: int


@dataclass(frozen=True, slots=True)
class ProcessingBatch:
    """Leaf that went in and dry tea that came out, with the labour and fuel it took.

    A batch without a name gets the next free one of its day.
    """

    day: date
    leaf: tuple[GradeWeight, ...]
    dry: tuple[GradeWeight, ...]
    labour_cost_fen: int
    note: str = ""
    name: str = ""
    fuel_cost_fen: int = 0
    workers: int = 0


def post_batch(unit: Unit, batch: ProcessingBatch, *, confirmed: bool = False) -> Posted:
    """Post a processing batch: leaf leaves the store at cost, dry tea enters it.

    What leaf, labour and fuel cost divides over the dry tea by weight. Raises UserError for
    more leaf than is on hand on that day, more tea than leaf, a batch without either, a cost
    below nothing or a name that is taken; NeedsConfirmation for an unusual out-turn.
    """
    _check_batch(unit, batch)
    name = _name_of(unit, batch)
    if not confirmed:
        _ask_about_out_turn(unit, batch)
    leaf_cost = stock.costs_of(unit, LEAF, [(w.grade_id, w.grams) for w in batch.leaf])
    own_cost = batch.labour_cost_fen + batch.fuel_cost_fen
    value = sum(leaf_cost) + own_cost
    dry_value = apportion(value, [w.grams for w in batch.dry])
    lines = _batch_lines(batch, leaf_cost, dry_value)
    head = {
        "leaf_g": sum(w.grams for w in batch.leaf),
        "dry_g": sum(w.grams for w in batch.dry),
        "leaf_cost_fen": sum(leaf_cost),
        "labour_cost_fen": batch.labour_cost_fen,
    }
    facts = {"name": name, "fuel_cost_fen": batch.fuel_cost_fen, "workers": batch.workers}
    document = NewDocument(
        "processing_batch",
        batch.day,
        value,
        {
            tables.processing_batches: [head],
            tables.processing_lines: lines,
            tables.processing_facts: [facts],
        },
        Entry(_postings(unit, sum(leaf_cost), own_cost), _moves(lines)),
        note=batch.note,
    )
    return documents.post(unit, document)


# --- what is refused, and what is asked ------------------------------------------


def _check_batch(unit: Unit, batch: ProcessingBatch) -> None:
    if not batch.leaf:
        raise UserError("Enter the leaf that goes in.", field="leaf")
    if not batch.dry:
        raise UserError("Enter the dry tea that comes out.", field="dry")
    for weight in batch.leaf:
        catalogue.grade(unit, LEAF, weight.grade_id)
        if check_int(weight.grams, "leaf") <= 0:
            raise UserError("Every grade of leaf weighs more than nothing.", field="leaf")
    for weight in batch.dry:
        catalogue.grade(unit, DRY_TEA, weight.grade_id)
        if check_int(weight.grams, "dry tea") <= 0:
            raise UserError("Every grade of dry tea weighs more than nothing.", field="dry")
    if sum(w.grams for w in batch.dry) > sum(w.grams for w in batch.leaf):
        raise UserError("There would be more dry tea than leaf went in.", field="dry")
    _check_work(batch)


def _check_work(batch: ProcessingBatch) -> None:
    if check_int(batch.labour_cost_fen, "labour cost") < 0:
        raise UserError("Labour cannot cost less than nothing.", field="labour_cost")
    if check_int(batch.fuel_cost_fen, "fuel cost") < 0:
        raise UserError("Fuel cannot cost less than nothing.", field="fuel_cost")
    if not 0 <= check_int(batch.workers, "workers") <= MOST_WORKERS:
        raise UserError("Between none and 500 people work on a batch.", field="workers")


def _name_of(unit: Unit, batch: ProcessingBatch) -> str:
    name = batch.name.strip()
    if not name:
        return proposed_name(unit, batch.day)
    if name in _names(unit):
        raise UserError("There is already a batch {name}.", field="name", name=name)
    return name


def proposed_name(unit: Unit, day: date) -> str:
    """The next free name of a day: "240321-1", then "240321-2"."""
    taken = _names(unit)
    names = (f"{day:%y%m%d}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _names(unit: Unit) -> set[str]:
    """The names of the batches that stand."""
    query = (
        select(_F.name).join(tables.documents, _D.id == _F.document_id).where(_D.status == "posted")
    )
    return {name for (name,) in unit.rows(query)}


def out_turn_band(unit: Unit) -> OutTurnBand:
    """How much leaf one of dry tea usually takes, as the office set it."""
    return OutTurnBand(*settings.get(unit, "out_turn_band"))


def _ask_about_out_turn(unit: Unit, batch: ProcessingBatch) -> None:
    grams = [sum(w.grams for w in weights) for weights in (batch.leaf, batch.dry)]
    fresh, band = BatchFigures(*grams).fresh_per_dry, out_turn_band(unit)
    if band.excludes(fresh):
        low, high = band.words
        raise NeedsConfirmation(
            "{fresh} jin of leaf for one of dry tea is unusual; usually it is {low} to {high}. "
            "Is it right?",
            field="dry",
            fresh=format_ratio(fresh),
            low=low,
            high=high,
        )


# --- lines, postings, moves ------------------------------------------------------


def _batch_lines(
    batch: ProcessingBatch, leaf_cost: Sequence[int], dry_value: Sequence[int]
) -> list[dict[str, Any]]:
    ways = [("in", w, fen) for w, fen in zip(batch.leaf, leaf_cost, strict=True)]
    ways += [("out", w, fen) for w, fen in zip(batch.dry, dry_value, strict=True)]
    return [
        {
            "line": number,
            "direction": direction,
            "grade_id": weight.grade_id,
            "grams": weight.grams,
            "value_fen": fen,
        }
        for number, (direction, weight, fen) in enumerate(ways, 1)
    ]


def _postings(unit: Unit, leaf_cost: int, own_cost: int) -> tuple[Posting, ...]:
    inventory = settings.account(unit, "inventory")
    postings = [
        Posting(inventory, debit_fen=leaf_cost + own_cost),
        Posting(inventory, credit_fen=leaf_cost),
    ]
    if own_cost:
        postings.append(Posting(settings.account(unit, "production_cost"), credit_fen=own_cost))
    return tuple(postings)


def _moves(lines: Sequence[dict[str, Any]]) -> tuple[StockMove, ...]:
    moves = []
    for line in lines:
        sign, product = (-1, LEAF) if line["direction"] == "in" else (1, DRY_TEA)
        moves.append(
            StockMove(product, sign * line["grams"], sign * line["value_fen"], line["grade_id"])
        )
    return tuple(moves)


# --- the year --------------------------------------------------------------------


def fresh_per_dry(unit: Unit, last: date) -> Fraction | None:
    """Fresh leaf processed by dry tea made in a year until a day; None where none was made."""
    e, b = tables.entries.c, tables.processing_batches.c
    query = (
        select(signed(b.leaf_g), signed(b.dry_g))
        .select_from(tables.entries)
        .join(tables.processing_batches, b.document_id == e.document_id)
        .where(e.day.between(date(last.year, 1, 1), last))
    )
    row = unit.rows(query)[0]
    return ratio(int(row[0] or 0), int(row[1] or 0))
