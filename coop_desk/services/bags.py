"""Substrate bags of a crop: issued on credit or paid, given back, replaced, lost, counted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain.money import check_int, format_fen, is_far_from
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import bag_counts, batches, crops, documents, ledger, money, settings
from coop_desk.services.bag_counts import PRODUCT, live_by_batch
from coop_desk.services.bag_moves import (
    BatchCount,
    lost_moves,
    off_crop,
    out_of_store,
    proposed,
    spread,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

__all__ = [
    "BagIssue",
    "BagLoss",
    "BagReturn",
    "BatchCount",
    "Replacement",
    "correct",
    "issue",
    "last_price",
    "live_by_batch",
    "lose",
    "lost_moves",
    "proposed",
    "replace",
    "take_back",
]


# --- out of the store ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BagIssue:
    """Bags handed to a crop at a price per bag in fen, on credit or paid at once.

    `batches` says of which batches; where it is empty, the oldest that may be used are taken.
    """

    day: date
    crop_id: int
    bags: int
    price_fen: int
    on_credit: bool = True
    note: str = ""
    batches: tuple[BatchCount, ...] = ()


def issue(unit: Unit, issue: BagIssue, *, confirmed: bool = False) -> Posted:
    """Post a bag issue: the grower owes the price, the store loses the cost.

    Raises UserError for a crop not running that day, a count that is not positive or more than
    is in store, or a batch that failed its weight check;
    NeedsConfirmation for more bags than the greenhouse holds or a price far from the last.
    """
    documents.refuse_future_day(unit, issue.day)  # before the crop is looked up on that day
    crop = crops.running(unit, issue.crop_id, issue.day)
    if check_int(issue.bags, "bags") <= 0 or check_int(issue.price_fen, "price") < 0:
        raise UserError("Enter how many bags are issued.", field="bags")
    if not confirmed:
        _ask_about_capacity(unit, crop, issue.crop_id, issue.bags)
        _ask_about_price(unit, issue)
    amount = issue.bags * issue.price_fen
    moves, cost = out_of_store(unit, issue.crop_id, issue.bags, issue.batches)
    row = {
        "crop_id": issue.crop_id,
        "bags": issue.bags,
        "price_fen": issue.price_fen,
        "on_credit": issue.on_credit,
        "amount_fen": amount,
        "cost_fen": cost,
    }
    document = NewDocument(
        "bag_issue",
        issue.day,
        amount,
        {tables.bag_issues: [row]},
        Entry(_sold(unit, crop.person_id, issue.day, amount, cost), moves),
        person_id=crop.person_id,
        note=issue.note,
    )
    posted = documents.post(unit, document)
    if not issue.on_credit:
        money.receive_for(unit, crop.person_id, "bags", amount, issue.day, posted.id)
    return posted


def _ask_about_capacity(unit: Unit, crop: Any, crop_id: int, bags: int) -> None:
    count = ledger.live_bags(unit, crop_id) + bags
    if count > crop.capacity_bags:
        raise NeedsConfirmation(
            "Greenhouse {code} holds {capacity} bags; with these it would have {count}. "
            "Is it right?",
            field="bags",
            code=crop.code,
            capacity=crop.capacity_bags,
            count=count,
        )


def _ask_about_price(unit: Unit, issue: BagIssue) -> None:
    usual = last_price(unit)
    if usual is not None and is_far_from(issue.price_fen, usual):
        raise NeedsConfirmation(
            "{yuan} yuan a bag is unusual; the last bags were {usual}. Is it right?",
            field="price",
            yuan=format_fen(issue.price_fen),
            usual=format_fen(usual),
        )


def _sold(unit: Unit, person_id: int, day: date, amount: int, cost: int) -> tuple[Posting, ...]:
    """What the grower owes against the cost of the bags; the margin is income, or a cost."""
    margin = amount - cost
    postings = [
        ledger.owed_by(unit, person_id, "bags", amount, day),
        Posting(settings.account(unit, "inventory"), credit_fen=cost),
    ]
    if margin > 0:
        postings.append(Posting(settings.account(unit, "income"), credit_fen=margin))
    elif margin < 0:
        postings.append(Posting(settings.account(unit, "cost_of_sales"), debit_fen=-margin))
    return tuple(postings)


def last_price(unit: Unit) -> int | None:
    """The price per bag of the latest issue that stands, in fen; None before the first."""
    last = documents.latest(unit, tables.bag_issues)
    return None if last is None else int(last.price_fen)


# --- off a crop -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BagLoss:
    """Bags found contaminated, broken or discarded on a crop, and what was done.

    `batch_id` says of which batch; None takes them from all batches of the crop by their count.
    """

    day: date
    crop_id: int
    bags: int
    cause: str
    action: str = "discard"
    note: str = ""
    batch_id: int | None = None


def lose(unit: Unit, loss: BagLoss) -> Posted:
    """Post lost bags. Raises UserError when more are lost than are live."""
    crop = crops.find(unit, loss.crop_id)
    if check_int(loss.bags, "bags") <= 0:
        raise UserError("Enter how many bags were lost.", field="bags")
    row = {
        "crop_id": loss.crop_id,
        "bags": loss.bags,
        "cause": loss.cause,
        "action": loss.action,
    }
    document = NewDocument(
        "bag_loss",
        loss.day,
        0,
        {tables.bag_losses: [row]},
        Entry((), lost_moves(unit, loss.crop_id, loss.bags, loss.batch_id)),
        person_id=crop.person_id,
        note=loss.note,
    )
    return documents.post(unit, document)


@dataclass(frozen=True, slots=True)
class BagReturn:
    """Live bags given back to the store.

    They are credited at `price_fen` a bag, or where that is None at the price of the crop's
    latest issue.
    """

    day: date
    crop_id: int
    bags: int
    batch_id: int | None = None
    note: str = ""
    price_fen: int | None = None


def take_back(unit: Unit, back: BagReturn) -> Posted:
    """Post bags given back: the grower owes less, the store has them again at cost.

    Raises UserError for a crop not running that day or more bags than are live.
    """
    documents.refuse_future_day(unit, back.day)
    crop = crops.running(unit, back.crop_id, back.day)
    if check_int(back.bags, "bags") <= 0:
        raise UserError("Enter how many bags come back.", field="bags")
    price = price_of_crop(unit, back.crop_id) if back.price_fen is None else back.price_fen
    if check_int(price, "price") < 0:
        raise UserError("A price cannot be less than nothing.", field="price")
    moves, cost = _into_store(unit, back)
    amount = back.bags * price
    row = {
        "crop_id": back.crop_id,
        "bags": back.bags,
        "price_fen": price,
        "amount_fen": amount,
        "cost_fen": cost,
    }
    sold = _sold(unit, crop.person_id, back.day, amount, cost)
    document = NewDocument(
        "bag_return",
        back.day,
        amount,
        {tables.bag_returns: [row]},
        Entry(tuple(_turned(posting) for posting in sold), moves),
        person_id=crop.person_id,
        note=back.note,
    )
    return documents.post(unit, document)


def _turned(posting: Posting) -> Posting:
    """The same amount on the other side."""
    return Posting(
        posting.account, posting.credit_fen, posting.debit_fen, posting.person_id, posting.part
    )


def price_of_crop(unit: Unit, crop_id: int) -> int:
    """The price per bag of the latest issue to a crop that stands, in fen; 0 before the first."""
    last = documents.latest(unit, tables.bag_issues, tables.bag_issues.c.crop_id == crop_id)
    return 0 if last is None else int(last.price_fen)


def _into_store(unit: Unit, back: BagReturn) -> tuple[tuple[StockMove, ...], int]:
    moves, total = [], 0
    for batch, count in off_crop(unit, back.crop_id, back.bags, back.batch_id):
        cost = count * _unit_cost(unit, batch, back.crop_id)
        total += cost
        moves += [
            StockMove(PRODUCT, -count, place="crop", crop_id=back.crop_id, batch_id=batch),
            StockMove(PRODUCT, count, cost, batch_id=batch),
        ]
    return tuple(moves), total


def _unit_cost(unit: Unit, batch_id: int | None, crop_id: int) -> int:
    """What a bag cost in whole fen: its batch's cost, or that of the crop's latest issue."""
    if batch_id is not None:
        return batches.batch(unit, batch_id).unit_cost_fen
    last = documents.latest(unit, tables.bag_issues, tables.bag_issues.c.crop_id == crop_id)
    return 0 if last is None else int(last.cost_fen) // int(last.bags)


# --- put in again -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Replacement:
    """New bags for lost ones, borne by the grower (at a price), the co-op or the supplier."""

    day: date
    crop_id: int
    bags: int
    borne_by: str = "cooperative"
    price_fen: int = 0
    batches: tuple[BatchCount, ...] = ()
    inspection_id: int | None = None
    note: str = ""


def replace(unit: Unit, new: Replacement, *, confirmed: bool = False) -> Posted:
    """Post a replacement: free to the grower unless the grower bears it.

    Raises UserError as `issue` does, for a price where it is free and for a batch without a
    supplier where the supplier bears it; NeedsConfirmation for more than were lost.
    """
    documents.refuse_future_day(unit, new.day)
    crop = crops.running(unit, new.crop_id, new.day)
    if check_int(new.bags, "bags") <= 0 or check_int(new.price_fen, "price") < 0:
        raise UserError("Enter how many bags are replaced.", field="bags")
    if new.price_fen and new.borne_by != "grower":
        raise UserError("A replacement is charged only where the grower bears it.", field="price")
    if not confirmed:
        _ask_about_losses(unit, new)
        _ask_about_capacity(unit, crop, new.crop_id, new.bags)
    moves, cost = out_of_store(unit, new.crop_id, new.bags, new.batches)
    amount = new.bags * new.price_fen
    row = {
        "crop_id": new.crop_id,
        "inspection_document_id": new.inspection_id,
        "bags": new.bags,
        "borne_by": new.borne_by,
        "price_fen": new.price_fen,
        "amount_fen": amount,
        "cost_fen": cost,
    }
    document = NewDocument(
        "bag_replacement",
        new.day,
        amount,
        {tables.bag_replacements: [row]},
        Entry(_borne(unit, crop.person_id, new, amount, moves), moves),
        person_id=crop.person_id,
        note=new.note,
    )
    return documents.post(unit, document)


def _ask_about_losses(unit: Unit, new: Replacement) -> None:
    own = bag_counts.by_crop(unit, tables.crops.c.id == new.crop_id).get(new.crop_id)
    open_losses = 0 if own is None else own.lost - own.replaced
    if new.bags > open_losses:
        raise NeedsConfirmation(
            "Only {lost} lost bags of this crop are not replaced yet; these are {bags}. "
            "Is it right?",
            field="bags",
            lost=max(0, open_losses),
            bags=new.bags,
        )


def _borne(
    unit: Unit, person_id: int, new: Replacement, amount: int, moves: Sequence[StockMove]
) -> tuple[Posting, ...]:
    cost = -sum(move.value_fen for move in moves)
    if new.borne_by == "grower":
        return _sold(unit, person_id, new.day, amount, cost)
    inventory = Posting(settings.account(unit, "inventory"), credit_fen=cost)
    if new.borne_by == "cooperative":
        return Posting(settings.account(unit, "cost_of_sales"), debit_fen=cost), inventory
    claims = [
        ledger.owed_by(unit, _supplier(unit, move.batch_id), "supply", -move.value_fen, new.day)
        for move in moves
        if move.place == "store"
    ]
    return *claims, inventory


def _supplier(unit: Unit, batch_id: int | None) -> int:
    found = batches.batch(unit, batch_id) if batch_id is not None else None
    if found is None or found.supplier_id is None:
        raise UserError(
            "These bags have no supplier on record who could bear it; choose somebody else.",
            field="borne_by",
        )
    return found.supplier_id


# --- counted again --------------------------------------------------------------------


def correct(
    unit: Unit, day: date, crop_id: int, bags: int, reason: str, batch_id: int | None = None
) -> Posted:
    """Post a correction after a count: bags found again (+) or missing (-).

    Raises UserError without a reason, for nothing, for more found than were lost, or for more
    missing than are live.
    """
    documents.refuse_future_day(unit, day)
    crop = crops.running(unit, crop_id, day)
    if not reason.strip():
        raise UserError("Say why the count is corrected.", field="reason")
    if not check_int(bags, "bags"):
        raise UserError("Enter by how many bags the count is corrected.", field="bags")
    document = NewDocument(
        "bag_correction",
        day,
        0,
        {tables.bag_corrections: [{"crop_id": crop_id, "bags": bags}]},
        Entry((), _corrected(unit, crop_id, bags, batch_id)),
        person_id=crop.person_id,
        note=reason.strip(),
    )
    return documents.post(unit, document)


def _corrected(unit: Unit, crop_id: int, bags: int, batch_id: int | None) -> tuple[StockMove, ...]:
    if bags < 0:
        return lost_moves(unit, crop_id, -bags, batch_id)
    found = spread(bag_counts.lost_by_batch(unit, crop_id), bags, batch_id, _refuse_few_lost)
    return tuple(
        StockMove(PRODUCT, count, place="crop", crop_id=crop_id, batch_id=batch)
        for batch, count in found
    )


def _refuse_few_lost(held: int, wanted: int) -> UserError:
    return UserError(
        "Only {lost} bags of this crop were lost; {bags} cannot be found again.",
        field="bags",
        lost=held,
        bags=wanted,
    )
