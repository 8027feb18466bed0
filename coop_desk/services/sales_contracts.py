"""Contracts with buyers: what was promised at which prices, and how far it is fulfilled.

Weights in grams, prices in fen per jin; periods are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain import fulfilment as rules
from coop_desk.domain.dates import Period
from coop_desk.domain.fulfilment import Outlook
from coop_desk.domain.money import check_int
from coop_desk.domain.ratios import ratio
from coop_desk.domain.terms import document_number
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, people
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# What the co-op sells: never leaf or bags.
SOLD_PRODUCTS = ("mushroom", "dry_tea")

_D, _P = tables.documents.c, tables.people.c
_C, _L, _G = tables.sales_contracts.c, tables.sales_contract_lines.c, tables.grades.c


@dataclass(frozen=True, slots=True)
class GradePrice:
    """What a contract pays for a grade, in fen per jin."""

    grade_id: int
    price_fen: int


@dataclass(frozen=True, slots=True)
class NewContract:
    """A contract as it is entered: so many grams of a product to a buyer in [start, end)."""

    day: date
    buyer_id: int
    product: str
    paper_number: str
    start: date
    end: date
    committed_g: int
    prices: tuple[GradePrice, ...]
    note: str = ""


def sign(unit: Unit, contract: NewContract, *, confirmed: bool = False) -> Posted:
    """Post a contract; it moves neither money nor goods.

    Raises UserError for somebody who is no buyer, an end before the start, nothing committed, a
    grade priced twice or at nothing; NeedsConfirmation where the buyer has another contract for
    the product on some of the days.
    """
    _check(unit, contract)
    if not confirmed:
        _ask_about_overlap(unit, contract)
    head = {
        "product": contract.product,
        "paper_number": contract.paper_number.strip(),
        "start": contract.start,
        "end": contract.end,
        "committed_g": contract.committed_g,
    }
    lines = [
        {"line": number, "grade_id": price.grade_id, "price_fen": price.price_fen}
        for number, price in enumerate(contract.prices, 1)
    ]
    document = NewDocument(
        "sales_contract",
        contract.day,
        0,
        {tables.sales_contracts: [head], tables.sales_contract_lines: lines},
        person_id=contract.buyer_id,
        note=contract.note.strip(),
    )
    return documents.post(unit, document)


def refuse_no_buyer(unit: Unit, person_id: int, day: date) -> None:
    """Raise UserError for somebody who is no buyer on a day."""
    buyer = select(_P.id).where(_P.id == person_id, people.has_role("buyer", day))
    if unit.scalar(buyer) is None:
        raise UserError(
            "{name} is no buyer on {day}; give the role of a buyer first.",
            field="buyer",
            name=people.person(unit, person_id).name,
            day=day,
        )


def refuse_unsold(product: str) -> None:
    """Raise UserError for a product the co-op does not sell."""
    if product not in SOLD_PRODUCTS:
        raise UserError("Choose mushrooms or dry tea.", field="product")


def _check(unit: Unit, contract: NewContract) -> None:
    refuse_no_buyer(unit, contract.buyer_id, contract.day)
    refuse_unsold(contract.product)
    Period(contract.start, contract.end)
    if check_int(contract.committed_g, "committed weight") <= 0:
        raise UserError("Enter how much the contract is for.", field="committed")
    if not contract.prices:
        raise UserError("Enter the price of at least one grade.", field="prices")
    for price in contract.prices:
        catalogue.grade(unit, contract.product, price.grade_id)
        if check_int(price.price_fen, "price") <= 0:
            raise UserError("A price must be more than nothing.", field="prices")
    refuse_grade_twice([price.grade_id for price in contract.prices])


def refuse_grade_twice(grade_ids: list[int]) -> None:
    """Raise UserError where a grade stands on two lines."""
    if len(set(grade_ids)) != len(grade_ids):
        raise UserError("Enter each grade only once.", field="lines")


def _ask_about_overlap(unit: Unit, new: NewContract) -> None:
    other = unit.first(
        _STANDING.where(
            _D.person_id == new.buyer_id,
            _C.product == new.product,
            _C.start < new.end,
            _C.end > new.start,
        )
    )
    if other is not None:
        raise NeedsConfirmation(
            "This buyer has contract {number} for the same product from {start} to {end}. "
            "Are both to run side by side?",
            field="start",
            number=document_number(other.kind, other.year, other.number),
            start=other.start,
            end=Period(other.start, other.end).last,
        )


# --- reading ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ContractPrice:
    """The price of a grade in a contract, in fen per jin."""

    grade_id: int
    grade: str
    grade_english: str
    price_fen: int


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract with a buyer as signed, for [start, end)."""

    id: int
    number: str
    day: date
    buyer_id: int
    buyer: str
    buyer_code: str
    product: str
    paper_number: str
    start: date
    end: date
    committed_g: int
    prices: tuple[ContractPrice, ...]
    note: str
    status: str

    @property
    def period(self) -> Period:
        """The days it runs."""
        return Period(self.start, self.end)

    def price_of(self, grade_id: int) -> int | None:
        """Its price for a grade, in fen per jin; None where it has none."""
        return next((p.price_fen for p in self.prices if p.grade_id == grade_id), None)

    def state(self, today: date) -> str:
        """Whether it is coming, running or ended (a lease state of the glossary)."""
        if today < self.start:
            return "coming"
        return "running" if today < self.end else "ended"


_CONTRACTS = (
    select(
        _D.id,
        _D.kind,
        _D.year,
        _D.number,
        _D.day,
        _D.person_id,
        _D.note,
        _D.status,
        _P.name,
        _P.code,
        _C.product,
        _C.paper_number,
        _C.start,
        _C.end,
        _C.committed_g,
    )
    .join(tables.sales_contracts, _C.document_id == _D.id)
    .join(tables.people, _P.id == _D.person_id)
    .order_by(_C.start.desc(), _D.id.desc())
)
_STANDING = _CONTRACTS.where(documents.stood(None))


def contracts(
    unit: Unit,
    *,
    buyer_id: int | None = None,
    until: date | None = None,
    standing: bool = True,
) -> list[ContractRow]:
    """Contracts with buyers, the newest first; with `until`, those that stood on that day.

    Void ones too unless `standing`.
    """
    query = _CONTRACTS.where(documents.stood(until)) if standing else _CONTRACTS
    return _read(unit, query if buyer_id is None else query.where(_D.person_id == buyer_id))


def contract(unit: Unit, contract_id: int) -> ContractRow:
    """One contract, void or not. Raises UserError when there is none."""
    found = _read(unit, _CONTRACTS.where(_D.id == contract_id))
    if not found:
        raise UserError("This contract is not in the book.")
    return found[0]


def running(unit: Unit, buyer_id: int, product: str, day: date) -> ContractRow | None:
    """The buyer's contract for a product on a day, the newest of several; None without one."""
    query = _STANDING.where(
        _D.person_id == buyer_id, _C.product == product, _C.start <= day, _C.end > day
    )
    return next(iter(_read(unit, query)), None)


def _read(unit: Unit, query: Any) -> list[ContractRow]:
    rows = unit.rows(query)
    prices = _prices(unit, [row.id for row in rows])
    return [
        ContractRow(
            id=row.id,
            number=document_number(row.kind, row.year, row.number),
            day=row.day,
            buyer_id=row.person_id,
            buyer=row.name,
            buyer_code=row.code,
            product=row.product,
            paper_number=row.paper_number,
            start=row.start,
            end=row.end,
            committed_g=row.committed_g,
            prices=prices.get(row.id, ()),
            note=row.note,
            status=row.status,
        )
        for row in rows
    ]


def _prices(unit: Unit, contract_ids: list[int]) -> dict[int, tuple[ContractPrice, ...]]:
    query = (
        select(_L.document_id, _G.id, _G.name, _G.english_name, _L.price_fen)
        .join(tables.grades, _G.id == _L.grade_id)
        .where(_L.document_id.in_(contract_ids))
        .order_by(_L.document_id, _G.rank, _L.line)
    )
    found: dict[int, tuple[ContractPrice, ...]] = {}
    for contract_id, *price in unit.rows(query):
        found[contract_id] = (*found.get(contract_id, ()), ContractPrice(*price))
    return found


# --- fulfilment ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """How far a contract is fulfilled up to a day, in grams and fen.

    Shipped is accepted, returned, lost and what is still on its way or not yet settled.
    """

    committed_g: int
    shipped_g: int
    accepted_g: int
    returned_g: int
    lost_g: int
    amount_fen: int
    outlook: Outlook

    @property
    def on_the_way_g(self) -> int:
        """What was shipped and not yet settled by the buyer."""
        return self.shipped_g - self.accepted_g - self.returned_g - self.lost_g

    @property
    def share(self) -> Fraction | None:
        """The accepted part of what was committed."""
        return ratio(self.accepted_g, self.committed_g)

    @property
    def short_g(self) -> int:
        """What the last day will leave open where it is behind; 0 where it is not."""
        return (self.outlook.short_g or 0) if self.outlook.behind else 0

    @property
    def left_g(self) -> int:
        """What the buyer is still to get; nothing where more was accepted than committed."""
        return max(0, self.committed_g - self.accepted_g)


def fulfilment(unit: Unit, contract_id: int, today: date) -> Fulfilment:
    """How far a contract is fulfilled up to today and where its pace of two weeks leads.

    Raises UserError when there is no such contract.
    """
    return of_contract(unit, contract(unit, contract_id), today)


def of_contract(unit: Unit, row: ContractRow, today: date) -> Fulfilment:
    """How far a contract already read was fulfilled at the end of a day, by what stood then."""
    shipment = tables.shipments.c
    accepted, returned, lost, amount = _results(unit, row.id, None, today)
    lately = _results(unit, row.id, rules.pace_start(row.period, today), today)
    return Fulfilment(
        row.committed_g,
        int(unit.scalar(_shipped(row.id, shipment, today))),
        accepted,
        returned,
        lost,
        amount,
        rules.outlook(row.period, row.committed_g, accepted, lately[0], today),
    )


def _shipped(contract_id: int, shipment: Any, until: date) -> Any:
    return (
        select(func.coalesce(func.sum(shipment.grams), 0))
        .join(tables.documents, _D.id == shipment.document_id)
        .where(shipment.contract_document_id == contract_id, documents.stood(until))
    )


def _results(
    unit: Unit, contract_id: int, first: date | None, last: date
) -> tuple[int, int, int, int]:
    """Accepted, returned and lost grams and the accepted amount of a contract's shipments.

    Those settled from `first` to `last`, as they stood then.
    """
    settled, shipment = tables.sale_shipments.c, tables.shipments.c
    sales = (
        select(_D.id)
        .join(tables.sale_shipments, settled.document_id == _D.id)
        .join(tables.shipments, shipment.document_id == settled.shipment_document_id)
        .where(shipment.contract_document_id == contract_id, documents.stood(last))
    )
    if first is not None:
        sales = sales.where(_D.day >= first)
    result, sale = tables.sale_results.c, tables.sales.c
    sums = [
        func.coalesce(func.sum(column), 0)
        for column in (result.accepted_g, result.returned_g, result.lost_g)
    ]
    grams = unit.rows(select(*sums).where(result.document_id.in_(sales)))[0]
    amount = func.coalesce(func.sum(sale.amount_fen), 0)
    fen = unit.scalar(select(amount).where(sale.document_id.in_(sales)))
    accepted, returned, lost = (int(value) for value in grams)
    return accepted, returned, lost, int(fen)
