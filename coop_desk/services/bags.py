"""Substrate bags: issued to a crop on credit or paid, and lost for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain.money import check_int, format_fen, is_far_from
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import crops, documents, ledger, money, settings, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PRODUCT = "bag"


@dataclass(frozen=True, slots=True)
class BagIssue:
    """Bags handed to a crop at a price per bag in fen, on credit or paid at once."""

    day: date
    crop_id: int
    bags: int
    price_fen: int
    on_credit: bool = True
    note: str = ""


def issue(unit: Unit, issue: BagIssue, *, confirmed: bool = False) -> Posted:
    """Post a bag issue: the grower owes the price, the store loses the cost.

    Raises UserError for a crop not running that day, a count that is not positive or more than
    is in store;
    NeedsConfirmation for more bags than the greenhouse holds or a price far from the last.
    """
    documents.refuse_future_day(unit, issue.day)  # before the crop is looked up on that day
    crop = crops.running(unit, issue.crop_id, issue.day)
    if check_int(issue.bags, "bags") <= 0 or check_int(issue.price_fen, "price") < 0:
        raise UserError("Enter how many bags are issued.", field="bags")
    if not confirmed:
        _ask_about_capacity(unit, crop, issue)
        _ask_about_price(unit, issue)
    amount = issue.bags * issue.price_fen
    (cost,) = stock.costs_of(unit, PRODUCT, [(None, issue.bags)])
    row = {
        "crop_id": issue.crop_id,
        "bags": issue.bags,
        "price_fen": issue.price_fen,
        "on_credit": issue.on_credit,
        "amount_fen": amount,
        "cost_fen": cost,
    }
    moves = (
        StockMove(PRODUCT, -issue.bags, -cost),
        StockMove(PRODUCT, issue.bags, place="crop", crop_id=issue.crop_id),
    )
    document = NewDocument(
        "bag_issue",
        issue.day,
        amount,
        {tables.bag_issues: [row]},
        Entry(_postings(unit, crop.person_id, issue.day, amount, cost), moves),
        person_id=crop.person_id,
        note=issue.note,
    )
    posted = documents.post(unit, document)
    if not issue.on_credit:
        money.receive_for(unit, crop.person_id, "bags", amount, issue.day, posted.id)
    return posted


def _ask_about_capacity(unit: Unit, crop: Any, issue: BagIssue) -> None:
    live = ledger.live_bags(unit, issue.crop_id)
    if live + issue.bags > crop.capacity_bags:
        raise NeedsConfirmation(
            "Greenhouse {code} holds {capacity} bags; with these it would have {count}. "
            "Is it right?",
            field="bags",
            code=crop.code,
            capacity=crop.capacity_bags,
            count=live + issue.bags,
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


def _postings(unit: Unit, person_id: int, day: date, amount: int, cost: int) -> tuple[Posting, ...]:
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


@dataclass(frozen=True, slots=True)
class BagLoss:
    """Bags found contaminated, broken or discarded on a crop, and what was done."""

    day: date
    crop_id: int
    bags: int
    cause: str
    action: str = "discard"
    note: str = ""


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
    move = StockMove(PRODUCT, -loss.bags, place="crop", crop_id=loss.crop_id)
    document = NewDocument(
        "bag_loss",
        loss.day,
        0,
        {tables.bag_losses: [row]},
        Entry((), (move,)),
        person_id=crop.person_id,
        note=loss.note,
    )
    return documents.post(unit, document)


def last_price(unit: Unit) -> int | None:
    """The price per bag of the latest issue that stands, in fen; None before the first."""
    last = documents.latest(unit, tables.bag_issues)
    return None if last is None else int(last.price_fen)
