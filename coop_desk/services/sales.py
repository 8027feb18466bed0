"""Sales to buyers: what they owe, and what the goods had cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain.money import BASIS_POINTS, amount_fen, check_int, format_fen
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, ledger, settings, stock
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# A buyer's settlement may differ so far from weight times price before somebody is asked.
SMALL_FEN, FAR_BP = 100, 500


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One grade sold: grams at fen per jin.

    `amount_fen` is set where the buyer's settlement fixes the line's amount.
    """

    grade_id: int
    grams: int
    price_fen: int
    amount_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale as it is entered."""

    day: date
    buyer_id: int
    product: str
    lines: tuple[SaleLine, ...]
    note: str = ""


def post(unit: Unit, sale: Sale, *, confirmed: bool = False) -> Posted:
    """Post a sale: the buyer owes it, the goods leave the store at their average cost.

    Raises UserError for an empty sale or more than is in store; NeedsConfirmation for a line
    whose amount is not near weight times price.
    """
    if not sale.lines:
        raise UserError("Enter at least one line of what was sold.", field="lines")
    lines = _lines(unit, sale, confirmed=confirmed)
    total = sum(line["amount_fen"] for line in lines)
    cost = sum(line["cost_fen"] for line in lines)
    head = {
        "product": sale.product,
        "grams": sum(line["grams"] for line in lines),
        "amount_fen": total,
        "cost_fen": cost,
    }
    moves = tuple(
        StockMove(sale.product, -line["grams"], -line["cost_fen"], line["grade_id"])
        for line in lines
    )
    document = NewDocument(
        "sale",
        sale.day,
        total,
        {tables.sales: [head], tables.sale_lines: lines},
        Entry(_postings(unit, sale, total, cost), moves),
        person_id=sale.buyer_id,
        note=sale.note,
    )
    return documents.post(unit, document)


def _lines(unit: Unit, sale: Sale, *, confirmed: bool) -> list[dict[str, Any]]:
    amounts = [_amount(unit, sale.product, line, confirmed=confirmed) for line in sale.lines]
    leaving = [(line.grade_id, line.grams) for line in sale.lines]
    costs = stock.costs_of(unit, sale.product, leaving)
    return [
        {
            "line": number,
            "grade_id": line.grade_id,
            "grams": line.grams,
            "price_fen": line.price_fen,
            "amount_fen": amount,
            "cost_fen": cost,
        }
        for number, (line, amount, cost) in enumerate(
            zip(sale.lines, amounts, costs, strict=True), 1
        )
    ]


def _amount(unit: Unit, product: str, line: SaleLine, *, confirmed: bool) -> int:
    """What a line comes to: as the buyer settled it, else weight times price."""
    catalogue.grade(unit, product, line.grade_id)
    if check_int(line.price_fen, "price") <= 0:
        raise UserError("A price must be more than nothing.", field="price")
    reckoned = amount_fen(line.grams, line.price_fen)
    if line.amount_fen is None:
        return reckoned
    if check_int(line.amount_fen, "amount") < 0:
        raise UserError("An amount cannot be less than nothing.", field="amount")
    difference = abs(line.amount_fen - reckoned)
    if not confirmed and difference > SMALL_FEN and difference * BASIS_POINTS > reckoned * FAR_BP:
        raise NeedsConfirmation(
            "Weight times price is {reckoned} yuan, not {amount}. Is it right?",
            field="amount",
            reckoned=format_fen(reckoned),
            amount=format_fen(line.amount_fen),
        )
    return line.amount_fen


def _postings(unit: Unit, sale: Sale, total: int, cost: int) -> tuple[Posting, ...]:
    return (
        ledger.owed_by(unit, sale.buyer_id, "sale", total, sale.day),
        Posting(settings.account(unit, "income"), credit_fen=total),
        Posting(settings.account(unit, "cost_of_sales"), debit_fen=cost),
        Posting(settings.account(unit, "inventory"), credit_fen=cost),
    )
