"""Sales to buyers: what they owe, and what the goods had cost.

Goods are sold out of the store at once, or the buyer says what of a shipment was accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import BASIS_POINTS, amount_fen, check_int, format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    catalogue,
    documents,
    ledger,
    sales_contracts,
    settings,
    shipments,
    stock,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.sales_contracts import ContractRow
from coop_desk.services.shipments import TRANSIT, ShipmentRow, ShippedLine
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# A buyer's settlement may differ so far from weight times price before somebody is asked.
SMALL_FEN, FAR_BP = 100, 500
LONGEST_REASON = 60  # characters, as wide as the column


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
    amounts = _amounts(unit, sale, confirmed=confirmed)
    leaving = [(line.grade_id, line.grams) for line in sale.lines]
    costs = stock.costs_of(unit, sale.product, leaving)
    lines = _lines(sale.lines, amounts, costs)
    moves = tuple(
        StockMove(sale.product, -line["grams"], -line["cost_fen"], line["grade_id"])
        for line in lines
    )
    return _post(unit, sale, lines, sum(costs), moves, {})


def _amounts(unit: Unit, sale: Sale, *, confirmed: bool) -> list[int]:
    return [_amount(unit, sale.product, line, confirmed=confirmed) for line in sale.lines]


def _lines(
    sold: Sequence[SaleLine], amounts: Sequence[int], costs: Sequence[int]
) -> list[dict[str, Any]]:
    return [
        {
            "line": number,
            "grade_id": line.grade_id,
            "grams": line.grams,
            "price_fen": line.price_fen,
            "amount_fen": amount,
            "cost_fen": cost,
        }
        for number, (line, amount, cost) in enumerate(zip(sold, amounts, costs, strict=True), 1)
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


def _post(
    unit: Unit,
    sale: Sale,
    lines: list[dict[str, Any]],
    gone_fen: int,
    moves: tuple[StockMove, ...],
    beside: Mapping[Table, list[dict[str, Any]]],
) -> Posted:
    """Post a sale whose goods and those lost with them had cost `gone_fen` together."""
    total = sum(line["amount_fen"] for line in lines)
    head = {
        "product": sale.product,
        "grams": sum(line["grams"] for line in lines),
        "amount_fen": total,
        "cost_fen": sum(line["cost_fen"] for line in lines),
    }
    document = NewDocument(
        "sale",
        sale.day,
        total,
        {tables.sales: [head], tables.sale_lines: lines, **beside},
        Entry(tuple(_postings(unit, sale, total, gone_fen)), moves),
        person_id=sale.buyer_id,
        note=sale.note,
    )
    return documents.post(unit, document)


def _postings(unit: Unit, sale: Sale, total: int, gone_fen: int) -> Iterable[Posting]:
    if sale.lines:
        yield ledger.owed_by(unit, sale.buyer_id, "sale", total, sale.day)
        yield Posting(settings.account(unit, "income"), credit_fen=total)
    if sale.lines or gone_fen:
        yield Posting(settings.account(unit, "cost_of_sales"), debit_fen=gone_fen)
        yield Posting(settings.account(unit, "inventory"), credit_fen=gone_fen)


# --- what the buyer accepted of a shipment ------------------------------------


@dataclass(frozen=True, slots=True)
class AcceptedLine:
    """What became of one grade of a shipment, in grams; the price in fen per jin.

    Without a price the contract's counts; `amount_fen` is set where the buyer's settlement
    fixes the line's amount; `reason` says why goods came back or were lost.
    """

    grade_id: int
    accepted_g: int
    returned_g: int = 0
    lost_g: int = 0
    price_fen: int | None = None
    amount_fen: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A buyer's settlement of one shipment, a line for each grade of it."""

    day: date
    shipment_id: int
    lines: tuple[AcceptedLine, ...]
    note: str = ""


def accept(unit: Unit, acceptance: Acceptance, *, confirmed: bool = False) -> Posted:
    """Post what became of a shipment, as a sale of what was accepted.

    The buyer owes what was accepted; what came back is in store again at cost, what was lost
    is a cost of sales. Raises UserError for a shipment that is void or settled already, a day
    before it, a grade whose parts do not add up to what was shipped, a part without a reason or
    a price; NeedsConfirmation for another price than the contract's or an odd amount.
    """
    shipment = _open_shipment(unit, acceptance)
    pairs = _pairs(shipment, acceptance.lines)
    contract = _contract_of(unit, shipment)
    sold = tuple(
        _sold(line, contract, shipped.grade, confirmed=confirmed)
        for shipped, line in pairs
        if line.accepted_g
    )
    sale = Sale(acceptance.day, shipment.buyer_id, shipment.product, sold, acceptance.note)
    amounts = _amounts(unit, sale, confirmed=confirmed)
    costs = [_costs(shipped, line) for shipped, line in pairs]
    accepted_costs = [
        cost[0] for (_, line), cost in zip(pairs, costs, strict=True) if line.accepted_g
    ]
    beside = {
        tables.sale_shipments: [{"shipment_document_id": shipment.id}],
        tables.sale_results: [
            _result(number, shipped, line, cost)
            for number, ((shipped, line), cost) in enumerate(zip(pairs, costs, strict=True), 1)
        ],
    }
    moves = tuple(
        move
        for (shipped, line), cost in zip(pairs, costs, strict=True)
        for move in _moves_back(shipment.product, shipped, line, cost)
    )
    gone = sum(accepted + lost for accepted, _, lost in costs)
    return _post(unit, sale, _lines(sold, amounts, accepted_costs), gone, moves, beside)


def _open_shipment(unit: Unit, acceptance: Acceptance) -> ShipmentRow:
    shipment = shipments.shipment(unit, acceptance.shipment_id)
    if shipment.status != "posted":
        raise UserError("Shipment {number} is void.", number=shipment.number)
    if shipment.sale_id is not None:
        raise UserError(
            "Shipment {number} is settled already by {sale}.",
            number=shipment.number,
            sale=shipment.sale_number,
        )
    if acceptance.day < shipment.day:
        raise UserError(
            "The goods left only on {day}; they cannot be accepted before.",
            field="day",
            day=shipment.day,
        )
    return shipment


def _pairs(
    shipment: ShipmentRow, lines: Iterable[AcceptedLine]
) -> list[tuple[ShippedLine, AcceptedLine]]:
    """Each grade shipped with what became of it."""
    own = list(lines)
    sales_contracts.refuse_grade_twice([line.grade_id for line in own])
    by_grade = {line.grade_id: line for line in own}
    pairs = [
        (shipped, by_grade.pop(shipped.grade_id, AcceptedLine(shipped.grade_id, 0)))
        for shipped in shipment.lines
    ]
    if by_grade:
        raise UserError("A grade was not in this shipment; look at the lines.", field="lines")
    for shipped, line in pairs:
        _check_parts(shipped, line)
    return pairs


def _check_parts(shipped: ShippedLine, line: AcceptedLine) -> None:
    parts = (line.accepted_g, line.returned_g, line.lost_g)
    if any(check_int(part, "weight") < 0 for part in parts):
        raise UserError("A weight cannot be less than nothing.", field="lines")
    if sum(parts) != shipped.grams:
        raise UserError(
            "{grade}: {shipped} jin were shipped, accepted, returned and lost come to {parts} "
            "jin; {difference} jin differ.",
            field="lines",
            grade=shipped.grade,
            shipped=format_jin(shipped.grams, None),
            parts=format_jin(sum(parts), None),
            difference=format_jin(abs(sum(parts) - shipped.grams), None),
        )
    if len(line.reason.strip()) > LONGEST_REASON:
        raise UserError(
            "{grade}: say the reason in at most {most} characters.",
            field="lines",
            grade=shipped.grade,
            most=LONGEST_REASON,
        )
    if line.accepted_g != shipped.grams and not line.reason.strip():
        raise UserError(
            "{grade}: say why not all of it was accepted.", field="lines", grade=shipped.grade
        )


def _contract_of(unit: Unit, shipment: ShipmentRow) -> ContractRow | None:
    if shipment.contract_id is None:
        return None
    return sales_contracts.contract(unit, shipment.contract_id)


def _sold(
    line: AcceptedLine, contract: ContractRow | None, grade: str, *, confirmed: bool
) -> SaleLine:
    agreed = contract.price_of(line.grade_id) if contract else None
    price = agreed if line.price_fen is None else line.price_fen
    if price is None:
        raise UserError("{grade}: enter the price.", field="lines", grade=grade)
    if contract and agreed is not None and price != agreed and not confirmed:
        raise NeedsConfirmation(
            "{grade}: contract {number} pays {agreed} yuan, not {price}. Is it right?",
            field="lines",
            grade=grade,
            number=contract.number,
            agreed=format_fen(agreed),
            price=format_fen(price),
        )
    return SaleLine(line.grade_id, line.accepted_g, price, line.amount_fen)


Costs = tuple[int, int, int]  # of what was accepted, returned and lost, in fen


def _costs(shipped: ShippedLine, line: AcceptedLine) -> Costs:
    parts = [line.accepted_g, line.returned_g, line.lost_g]
    accepted, returned, lost = apportion(shipped.cost_fen, parts)
    return accepted, returned, lost


def _result(number: int, shipped: ShippedLine, line: AcceptedLine, cost: Costs) -> dict[str, Any]:
    return {
        "line": number,
        "grade_id": shipped.grade_id,
        "shipped_g": shipped.grams,
        "accepted_g": line.accepted_g,
        "returned_g": line.returned_g,
        "lost_g": line.lost_g,
        "returned_fen": cost[1],
        "lost_fen": cost[2],
        "reason": line.reason.strip(),
    }


def _moves_back(
    product: str, shipped: ShippedLine, line: AcceptedLine, cost: Costs
) -> Iterable[StockMove]:
    """All of it is on its way no longer; what was returned is in store."""
    grade = shipped.grade_id
    yield StockMove(product, -shipped.grams, -shipped.cost_fen, grade, place=TRANSIT)
    if line.returned_g:
        yield StockMove(product, line.returned_g, cost[1], grade)
