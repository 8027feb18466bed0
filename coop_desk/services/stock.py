"""Goods in store: what came in, what is on hand, and what it cost on average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from coop_desk.domain.money import check_int, format_fen, is_far_from, round_half_up
from coop_desk.domain.weight import format_jin
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, goods, ledger, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class OnHand:
    """What lies in store of a product and grade: grams or bags, and their cost in fen."""

    quantity: int
    value_fen: int


def part_fen(value_fen: int, part: int, quantity: int) -> int:
    """What a part of a quantity cost at its average, in fen; the quantity is not zero."""
    return round_half_up(value_fen * part, quantity)


def on_hand(unit: Unit, product: str, grade_id: int | None) -> OnHand:
    """What is in store, as the sum of every move."""
    m = tables.stock_moves.c
    grade = m.grade_id.is_(None) if grade_id is None else m.grade_id == grade_id
    query = select(func.sum(m.quantity), func.sum(m.value_fen)).where(
        m.place == "store", m.product == product, grade
    )
    quantity, value = unit.rows(query)[0]
    return OnHand(int(quantity or 0), int(value or 0))


def costs_of(unit: Unit, product: str, leaving: Sequence[tuple[int | None, int]]) -> list[int]:
    """What quantities of grades leaving the store together cost, in fen, at the moving average.

    A grade may stand there several times. Raises UserError when less than that is on hand.
    """
    held: dict[int | None, OnHand] = {}
    costs = []
    for grade_id, quantity in leaving:
        before = held.get(grade_id) or on_hand(unit, product, grade_id)
        cost = _cost(unit, (product, grade_id), before, quantity)
        held[grade_id] = OnHand(before.quantity - quantity, before.value_fen - cost)
        costs.append(cost)
    return costs


def used_up(
    unit: Unit, product: str, grade_id: int | None, quantity: int, account: str
) -> tuple[int, Entry]:
    """What goods gone for good cost at their average, in fen, and the entry: an account bears it.

    Raises UserError when less than that is on hand.
    """
    (cost,) = costs_of(unit, product, [(grade_id, quantity)])
    postings = (
        Posting(settings.account(unit, account), debit_fen=cost),
        Posting(settings.account(unit, "inventory"), credit_fen=cost),
    )
    return cost, Entry(postings, (StockMove(product, -quantity, -cost, grade_id),))


def _cost(unit: Unit, key: tuple[str, int | None], held: OnHand, quantity: int) -> int:
    if check_int(quantity, "quantity") <= 0:
        raise UserError("Enter how much leaves the store.", field="quantity")
    if quantity > held.quantity:
        raise _more_than_held(unit, key, held.quantity, quantity)
    return part_fen(held.value_fen, quantity, held.quantity)


def _more_than_held(unit: Unit, key: tuple[str, int | None], held: int, wanted: int) -> UserError:
    product, grade_id = key
    own = goods.find(unit, product)
    if own.weighed:
        grade = catalogue.grade(unit, product, grade_id) if grade_id is not None else own
        return UserError(
            "Only {held} jin of {what} are in store; {wanted} jin cannot leave it.",
            field="quantity",
            what=grade.name,
            held=format_jin(held),
            wanted=format_jin(wanted),
        )
    return UserError(
        "Only {held} are in store; {wanted} cannot leave it.",
        field="quantity",
        held=held,
        wanted=wanted,
    )


@dataclass(frozen=True, slots=True)
class GoodsReceipt:
    """Inputs or bags bought from a supplier on account: grams or pieces, at a total in fen."""

    day: date
    supplier_id: int
    product: str
    quantity: int
    amount_fen: int
    note: str = ""


def receive_goods(unit: Unit, receipt: GoodsReceipt, *, confirmed: bool = False) -> Posted:
    """Post goods coming into the store.

    Raises UserError for a quantity of nothing, goods that are weighed in by a ticket or used no
    more; NeedsConfirmation for a price far from the last.
    """
    _refuse_odd_goods(goods.find(unit, receipt.product))
    if check_int(receipt.quantity, "quantity") <= 0 or check_int(receipt.amount_fen, "cost") < 0:
        raise UserError("Enter how much came in and what it cost.", field="quantity")
    if not confirmed:
        _ask_about_price(unit, receipt)
    row = {
        "product": receipt.product,
        "quantity": receipt.quantity,
        "amount_fen": receipt.amount_fen,
    }
    total, day = receipt.amount_fen, receipt.day
    entry = Entry(
        (
            Posting(settings.account(unit, "inventory"), debit_fen=total),
            ledger.owed_to(unit, receipt.supplier_id, "supply", total, day),
        ),
        (StockMove(receipt.product, receipt.quantity, total),),
    )
    document = NewDocument(
        "goods_receipt",
        day,
        total,
        {tables.goods_receipts: [row]},
        entry,
        person_id=receipt.supplier_id,
        note=receipt.note,
    )
    return documents.post(unit, document)


def _refuse_odd_goods(own: goods.Goods) -> None:
    if not own.is_input and own.code != goods.BAG:
        raise UserError("Mushrooms, leaf and tea come in by a ticket or a batch.", field="product")
    if not own.active:
        raise UserError("{name} is no longer in use.", field="product", name=own.name)


def _ask_about_price(unit: Unit, receipt: GoodsReceipt) -> None:
    same_product = tables.goods_receipts.c.product == receipt.product
    last = documents.latest(unit, tables.goods_receipts, same_product)
    if last is None:
        return
    usual = round_half_up(last.amount_fen * receipt.quantity, last.quantity)
    if is_far_from(receipt.amount_fen, usual):
        raise NeedsConfirmation(
            "{yuan} yuan is unusual for that much; at the last price it is {usual}. Is it right?",
            field="amount",
            yuan=format_fen(receipt.amount_fen),
            usual=format_fen(usual),
        )
