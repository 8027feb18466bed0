"""Inputs used: film, spawn, fuel and the like leave the store and become production cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.terms import INPUT_PURPOSES
from coop_desk.errors import UserError
from coop_desk.services import documents, goods, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class InputUse:
    """So much of an input, in grams or pieces, taken out for a purpose."""

    day: date
    product: str
    quantity: int
    purpose: str
    note: str = ""


def use(unit: Unit, taken: InputUse) -> Posted:
    """Post the use of an input at its average cost.

    Raises UserError for what is no input, a purpose there is none of, or more than is in store.
    """
    if not goods.find(unit, taken.product).is_input:
        raise UserError("Only inputs are used up; products are processed or sold.", field="product")
    if taken.purpose not in INPUT_PURPOSES:
        raise UserError("Say what it is used for.", field="purpose")
    cost, entry = stock.used_up(unit, taken.product, None, taken.quantity, "production_cost")
    row = {
        "product": taken.product,
        "quantity": taken.quantity,
        "cost_fen": cost,
        "purpose": taken.purpose,
    }
    document = NewDocument(
        "input_use", taken.day, cost, {tables.input_uses: [row]}, entry, note=taken.note
    )
    return documents.post(unit, document)
