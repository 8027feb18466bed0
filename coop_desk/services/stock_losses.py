"""Goods lost in store: spoiled, dried out, damaged, missing; bags are lost by their batch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.terms import STOCK_LOSS_CAUSES
from coop_desk.errors import UserError
from coop_desk.services import catalogue, documents, goods, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class StockLoss:
    """So much of a grade, or of an input, lost by a cause: grams or pieces."""

    day: date
    product: str
    grade_id: int | None
    quantity: int
    cause: str
    note: str = ""


def lose(unit: Unit, loss: StockLoss) -> Posted:
    """Post goods lost in store, at their average cost.

    Raises UserError for bags, a grade of another product, a cause there is none of, or more
    than is in store.
    """
    refuse_odd_goods(unit, loss.product, loss.grade_id)
    if loss.cause not in STOCK_LOSS_CAUSES:
        raise UserError("Say how it was lost.", field="cause")
    cost, entry = stock.used_up(unit, loss.product, loss.grade_id, loss.quantity, "cost_of_sales")
    row = {
        "product": loss.product,
        "grade_id": loss.grade_id,
        "quantity": loss.quantity,
        "cause": loss.cause,
        "cost_fen": cost,
    }
    document = NewDocument(
        "stock_loss", loss.day, cost, {tables.stock_losses: [row]}, entry, note=loss.note
    )
    return documents.post(unit, document)


def refuse_odd_goods(unit: Unit, product: str, grade_id: int | None) -> None:
    """Raise UserError for bags, which their batches keep, and for a grade the goods have not."""
    if product == goods.BAG:
        raise UserError("Bags are kept by their batch, on the page of bags.", field="product")
    found = goods.find(unit, product)
    if not found.is_input:
        if grade_id is None:
            raise UserError("Choose a grade of this product.", field="grade")
        catalogue.grade(unit, product, grade_id)
    elif grade_id is not None:
        raise UserError("An input has no grades.", field="grade")
