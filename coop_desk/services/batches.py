"""Batches of substrate bags: made or bought, weighed by sample, and lost in store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.bags import (
    WeightCheck,
    WeightRule,
    check_weights,
    dry_grams,
    refuse_failed_batch,
    survival_ratio,
)
from coop_desk.domain.money import BASIS_POINTS, check_int, format_fen, is_far_from
from coop_desk.domain.terms import document_number
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import bag_counts, documents, ledger, settings
from coop_desk.services.bag_counts import LOSS_KINDS, PRODUCT
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.weight_checks import CheckRow, latest_checks
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_B, _D, _P = tables.bag_batches.c, tables.documents.c, tables.people.c
HEAVIEST_BAG_G = 20_000


# --- a batch comes in ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewBatch:
    """A batch as it comes into the store: bought from a supplier, or made here.

    `bag_g` is what a bag shall weigh in grams, `water_bp` the water in it in basis points,
    `unit_cost_fen` what one bag cost.
    """

    day: date
    name: str
    strain: str
    bag_g: int
    water_bp: int
    tolerance_g: int
    made_on: date
    bags: int
    unit_cost_fen: int
    made_here: bool = False
    supplier_id: int | None = None
    inoculated_on: date | None = None
    recipe: str = ""
    note: str = ""


def receive(unit: Unit, batch: NewBatch, *, confirmed: bool = False) -> Posted:
    """Post a batch: its bags come into the store at cost, owed to the supplier or made here.

    Raises UserError for a batch without a name, supplier or bags, weights or dates that cannot
    be; NeedsConfirmation for a cost far from the last batch's.
    """
    _check_batch(unit, batch)
    if not confirmed:
        _ask_about_cost(unit, batch)
    amount = batch.bags * batch.unit_cost_fen
    row = {
        "name": batch.name.strip(),
        "made_here": batch.made_here,
        "strain": batch.strain.strip(),
        "recipe": batch.recipe.strip(),
        "bag_g": batch.bag_g,
        "water_bp": batch.water_bp,
        "tolerance_g": batch.tolerance_g,
        "made_on": batch.made_on,
        "inoculated_on": batch.inoculated_on,
        "bags": batch.bags,
        "unit_cost_fen": batch.unit_cost_fen,
        "amount_fen": amount,
    }
    document = NewDocument(
        "bag_batch",
        batch.day,
        amount,
        {tables.bag_batches: [row]},
        Entry(_postings(unit, batch, amount), (StockMove(PRODUCT, batch.bags, amount),)),
        person_id=None if batch.made_here else batch.supplier_id,
        note=batch.note,
        opens_batch=True,
    )
    return documents.post(unit, document)


def _postings(unit: Unit, batch: NewBatch, amount: int) -> tuple[Posting, ...]:
    inventory = Posting(settings.account(unit, "inventory"), debit_fen=amount)
    if batch.made_here:
        return inventory, Posting(settings.account(unit, "production_cost"), credit_fen=amount)
    assert batch.supplier_id is not None
    return inventory, ledger.owed_to(unit, batch.supplier_id, "supply", amount, batch.day)


def _check_batch(unit: Unit, batch: NewBatch) -> None:
    if not batch.name.strip():
        raise UserError("Give the batch a name.", field="name")
    taken = select(_D.id).join(tables.bag_batches, _B.document_id == _D.id)
    taken = taken.where(_B.name == batch.name.strip(), _D.status == "posted")
    if unit.first(taken) is not None:
        raise UserError("There is already a batch {name}.", field="name", name=batch.name.strip())
    if not batch.made_here and batch.supplier_id is None:
        raise UserError("Say who supplied the batch, or that it was made here.", field="supplier")
    if check_int(batch.bags, "bags") <= 0:
        raise UserError("Enter how many bags the batch has.", field="bags")
    if check_int(batch.unit_cost_fen, "cost") < 0:
        raise UserError("A cost cannot be less than nothing.", field="unit_cost")
    _check_recipe(batch)
    _check_days(batch)


def _check_recipe(batch: NewBatch) -> None:
    if not 0 < check_int(batch.bag_g, "bag weight") <= HEAVIEST_BAG_G:
        raise UserError("A bag weighs more than nothing and at most 20 kg.", field="bag_g")
    if not 0 <= check_int(batch.water_bp, "water") < BASIS_POINTS:
        raise UserError("The share of water is at least 0 and below 100 %.", field="water")
    if not 0 <= check_int(batch.tolerance_g, "tolerance") < batch.bag_g:
        raise UserError("The tolerance lies between nothing and the bag's weight.",
                        field="tolerance")  # fmt: skip


def _check_days(batch: NewBatch) -> None:
    if batch.made_on > batch.day:
        raise UserError("The batch was made after the day it came in.", field="made_on")
    if batch.inoculated_on is not None and batch.inoculated_on < batch.made_on:
        raise UserError("The bags were inoculated before they were made.", field="inoculated_on")


def _ask_about_cost(unit: Unit, batch: NewBatch) -> None:
    last = documents.latest(unit, tables.bag_batches)
    if last is not None and is_far_from(batch.unit_cost_fen, last.unit_cost_fen):
        raise NeedsConfirmation(
            "{yuan} yuan a bag is unusual; the last batch cost {usual}. Is it right?",
            field="unit_cost",
            yuan=format_fen(batch.unit_cost_fen),
            usual=format_fen(last.unit_cost_fen),
        )


# --- looking at batches ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch and where its bags are: in store, alive on crops, lost; `check` is its last one."""

    id: int
    number: str
    day: date
    name: str
    made_here: bool
    supplier_id: int | None
    supplier: str
    strain: str
    recipe: str
    bag_g: int
    water_bp: int
    tolerance_g: int
    made_on: date
    inoculated_on: date | None
    bags: int
    unit_cost_fen: int
    amount_fen: int
    status: str
    note: str
    in_store: int
    live: int
    lost: int
    cleared: int  # of those lost, taken out at the end of a crop
    check: CheckRow | None
    must_be_weighed: bool  # before any is issued, and no check stands yet

    @property
    def failed(self) -> bool:
        """Whether the last weight check told to rework it."""
        return self.check is not None and not self.check.passed

    @property
    def usable(self) -> bool:
        """Whether there are bags in store and no check, failed or missing, keeps them there."""
        kept = self.failed or self.must_be_weighed
        return self.status == "posted" and self.in_store > 0 and not kept

    @property
    def survival(self) -> Fraction | None:
        """What was not lost of its bags; those cleared after a crop had lived so long."""
        if self.status != "posted":
            return None
        return survival_ratio(self.bags - self.lost + self.cleared, self.bags)


_BATCHES = (
    select(
        _D.id, _D.kind, _D.year, _D.number, _D.day, _D.person_id, _P.name.label("supplier"),
        _D.status, _D.note, tables.bag_batches,
    )
    .join(tables.bag_batches, _B.document_id == _D.id)
    .outerjoin(tables.people, _P.id == _D.person_id)
    .order_by(_D.id.desc())
)  # fmt: skip


def batches(unit: Unit) -> list[BatchRow]:
    """Every batch, the newest first, void ones too."""
    return _rows(unit, unit.rows(_BATCHES))


def oldest_first(unit: Unit) -> list[BatchRow]:
    """Every batch, the one made first before: the order in which bags leave the store."""
    return sorted(batches(unit), key=lambda one: (one.made_on, one.id))


def dry_by_batch(unit: Unit) -> dict[int, Fraction]:
    """The dry substrate in a bag of every batch, in grams."""
    recipes = select(_B.document_id, _B.bag_g, _B.water_bp)
    return {batch: dry_grams(bag_g, water_bp) for batch, bag_g, water_bp in unit.rows(recipes)}


def batch(unit: Unit, batch_id: int) -> BatchRow:
    """One batch. Raises UserError when there is none."""
    found = _rows(unit, unit.rows(_BATCHES.where(_D.id == batch_id)))
    if not found:
        raise UserError("This batch is not in the book.", field="batch")
    return found[0]


def _rows(unit: Unit, rows: Sequence[Any]) -> list[BatchRow]:
    places, cleared = _places(unit), bag_counts.cleared_by_batch(unit)
    checked = latest_checks(unit)
    required = settings.get(unit, "bag_check")["required"]
    return [
        _batch_row(
            row,
            places.get(row.id, (0, 0, 0)),
            cleared.get(row.id, 0),
            checked.get(row.id),
            required,
        )
        for row in rows
    ]


def _batch_row(
    row: Any, places: tuple[int, int, int], cleared: int, check: CheckRow | None, required: bool
) -> BatchRow:
    return BatchRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        name=row.name,
        made_here=row.made_here,
        supplier_id=row.person_id,
        supplier=row.supplier or "",
        strain=row.strain,
        recipe=row.recipe,
        bag_g=row.bag_g,
        water_bp=row.water_bp,
        tolerance_g=row.tolerance_g,
        made_on=row.made_on,
        inoculated_on=row.inoculated_on,
        bags=row.bags,
        unit_cost_fen=row.unit_cost_fen,
        amount_fen=row.amount_fen,
        status=row.status,
        note=row.note,
        in_store=places[0],
        live=places[1],
        lost=places[2],
        cleared=cleared,
        check=check,
        must_be_weighed=required and check is None,
    )


def _places(unit: Unit) -> dict[int, tuple[int, int, int]]:
    """In store, on crops and lost, by batch."""
    m, e = tables.stock_moves.c, tables.entries.c
    query = (
        select(
            m.batch_id,
            func.coalesce(func.sum(m.quantity).filter(m.place == "store"), 0),
            func.coalesce(func.sum(m.quantity).filter(m.place == "crop"), 0),
            func.coalesce(-func.sum(m.quantity).filter(_D.kind.in_(LOSS_KINDS)), 0),
        )
        .join(tables.entries, e.id == m.entry_id)
        .join(tables.documents, _D.id == e.document_id)
        .where(m.batch_id.is_not(None))
        .group_by(m.batch_id)
    )
    return {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in unit.rows(query)}


# --- weight checks -----------------------------------------------------------------


def rule_of(unit: Unit, batch_id: int) -> WeightRule:
    """What the bags of a batch must weigh, by the batch and the rule in the settings."""
    found = batch(unit, batch_id)
    rule = settings.get(unit, "bag_check")
    return WeightRule(found.bag_g, found.tolerance_g, rule["most_outside_bp"])


def check(
    unit: Unit,
    batch_id: int,
    grams: Sequence[int],
    day: date,
    note: str = "",
    *,
    confirmed: bool = False,
) -> Posted:
    """Post a weight check of a batch; the last one says whether its bags may be issued.

    Raises UserError for a void batch, a sample too small or a day before the batch came;
    NeedsConfirmation for a weight far from what a bag should weigh.
    """
    found, rule = batch(unit, batch_id), rule_of(unit, batch_id)
    if found.status != "posted":
        raise UserError("This batch is void.", field="batch")
    if day < found.day:
        raise UserError("The batch came on {day}; it cannot be weighed before.",
                        field="day", day=found.day)  # fmt: skip
    fewest = settings.get(unit, "bag_check")["fewest"]
    if len(grams) < fewest:
        raise UserError("Weigh at least {count} bags.", field="sample", count=fewest)
    result = check_weights(grams, rule)
    if not confirmed:
        _ask_about_weights(grams, rule)
    document = NewDocument(
        "weight_check",
        day,
        0,
        {
            tables.weight_checks: [_check_row(batch_id, grams, rule, result)],
            tables.weight_check_lines: [
                {"line": line, "grams": weight} for line, weight in enumerate(grams, 1)
            ],
        },
        person_id=found.supplier_id,
        note=note,
    )
    return documents.post(unit, document)


def _ask_about_weights(grams: Sequence[int], rule: WeightRule) -> None:
    for weight in grams:
        if is_far_from(weight, rule.nominal_g):
            raise NeedsConfirmation(
                "{weight} kg is unusual for a bag that should weigh {usual} kg. Is it right?",
                field="sample",
                weight=_kilograms(weight),
                usual=_kilograms(rule.nominal_g),
            )


def _kilograms(grams: int) -> str:
    return f"{grams // 1000}.{grams % 1000:03d}"


def _check_row(
    batch_id: int, grams: Sequence[int], rule: WeightRule, result: WeightCheck
) -> dict[str, Any]:
    return {
        "batch_document_id": batch_id,
        "nominal_g": rule.nominal_g,
        "tolerance_g": rule.tolerance_g,
        "most_outside_bp": rule.most_outside_bp,
        "sampled": result.count,
        "total_g": sum(grams),
        "variation_bp": result.variation_bp,
        "outside": int(result.outside * result.count),
        "passed": result.passed,
    }


def refuse_unusable(unit: Unit, batch_id: int) -> None:
    """Raise UserError when bags of a batch may not be issued: void, failed or not yet weighed."""
    found = batch(unit, batch_id)
    if found.status != "posted":
        raise UserError("This batch is void.", field="batch")
    refuse_failed_batch(found.name, found.check.passed if found.check else None)
    if found.must_be_weighed:
        raise UserError(
            "Batch {name} was not weighed yet; weigh a sample first.",
            field="batch",
            name=found.name,
        )


# --- lost in store -------------------------------------------------------------------


def lose(
    unit: Unit, batch_id: int | None, bags: int, cause: str, day: date, note: str = ""
) -> Posted:
    """Post bags of a batch lost in store, at cost. Raises UserError for more than are there."""
    if check_int(bags, "bags") <= 0:
        raise UserError("Enter how many bags were lost.", field="bags")
    held, _ = bag_counts.in_store(unit, batch_id)
    if bags > held:
        raise UserError(
            "Only {held} are in store; {wanted} cannot leave it.",
            field="bags",
            held=held,
            wanted=bags,
        )
    cost = bag_counts.cost_of(unit, batch_id, bags)
    row = {"batch_document_id": batch_id, "bags": bags, "cause": cause, "cost_fen": cost}
    postings = (
        Posting(settings.account(unit, "cost_of_sales"), debit_fen=cost),
        Posting(settings.account(unit, "inventory"), credit_fen=cost),
    )
    move = StockMove(PRODUCT, -bags, -cost, batch_id=batch_id)
    document = NewDocument(
        "batch_loss", day, cost, {tables.batch_losses: [row]}, Entry(postings, (move,)), note=note
    )
    return documents.post(unit, document)
