"""What the page of sales reads of the book, beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from coop_desk.domain.dates import Period
from coop_desk.services import (
    buyers,
    catalogue,
    reconciliation,
    sale_view,
    sales_contracts,
    shipments,
    stock,
    tracing,
)
from coop_desk.services.buyers import BuyerRow, PaidSale
from coop_desk.services.catalogue import Grade
from coop_desk.services.reconciliation import Reconciliation
from coop_desk.services.sale_view import SaleRow
from coop_desk.services.sales_contracts import SOLD_PRODUCTS, ContractRow, Fulfilment
from coop_desk.services.shipments import ShipmentRow
from coop_desk.services.tracing import Origin


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract in the list, with how far it is fulfilled."""

    id: int
    number: str
    paper_number: str
    buyer: str
    product: str
    start: date
    last: date
    committed_g: int
    accepted_g: int
    share: Fraction | None
    short_g: int | None
    state: str
    behind: bool


def read_contracts(today: date, unit: Any) -> list[ContractLine]:
    """All contracts that stand."""
    return [_contract_line(unit, row, today) for row in sales_contracts.contracts(unit)]


def _contract_line(unit: Any, row: ContractRow, today: date) -> ContractLine:
    done = sales_contracts.of_contract(unit, row, today)
    return ContractLine(
        row.id,
        row.number,
        row.paper_number,
        row.buyer,
        row.product,
        row.start,
        row.period.last or row.start,
        row.committed_g,
        done.accepted_g,
        done.share,
        done.outlook.short_g,
        row.state(today),
        done.short_g > 0,
    )


@dataclass(frozen=True, slots=True)
class ContractDetail:
    """An opened contract and its shipments, newest first."""

    row: ContractRow
    done: Fulfilment
    lines: tuple[ShipmentLine, ...]


def read_contract(contract_id: int, today: date, unit: Any) -> ContractDetail:
    """One contract."""
    row = sales_contracts.contract(unit, contract_id)
    shipped = shipments.shipments(unit, contract_id=contract_id)
    lines = tuple(_shipment_lines(unit, shipped))
    return ContractDetail(row, sales_contracts.of_contract(unit, row, today), lines)


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    """A shipment in a list and what became of it; None while it is on its way."""

    id: int
    number: str
    day: date
    buyer: str
    product: str
    vehicle: str
    grams: int
    accepted_g: int | None
    returned_g: int | None
    lost_g: int | None
    amount_fen: int | None

    @property
    def on_the_way(self) -> bool:
        """Whether the buyer has not settled it."""
        return self.accepted_g is None


def read_shipments(period: Period, unit: Any) -> list[ShipmentLine]:
    """The shipments of a period, and all that are still on their way."""
    way = shipments.shipments(unit, on_the_way=True)
    found = {row.id: row for row in (*way, *shipments.shipments(unit, period=period))}
    rows = sorted(found.values(), key=lambda row: (row.day, row.id), reverse=True)
    return list(_shipment_lines(unit, rows))


def _shipment_lines(unit: Any, rows: Iterable[ShipmentRow]) -> Iterable[ShipmentLine]:
    sold = {sale.shipment_id: sale for sale in sale_view.sales(unit)}
    for row in rows:
        sale = sold.get(row.id)
        yield ShipmentLine(
            row.id,
            row.number,
            row.day,
            row.buyer,
            row.product,
            row.vehicle,
            row.grams,
            sale.grams if sale else None,
            sum(line.returned_g for line in sale.lines) if sale else None,
            sum(line.lost_g for line in sale.lines) if sale else None,
            sale.amount_fen if sale else None,
        )


@dataclass(frozen=True, slots=True)
class ShipmentDetail:
    """An opened shipment: where it came from and what became of it."""

    row: ShipmentRow
    origin: Origin
    sale: SaleRow | None


def read_shipment(shipment_id: int, unit: Any) -> ShipmentDetail:
    """One shipment that stands."""
    row = shipments.shipment(unit, shipment_id)
    sale = sale_view.sale(unit, row.sale_id) if row.sale_id is not None else None
    return ShipmentDetail(row, tracing.origin(unit, shipment_id), sale)


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A sale in the list, and what of it is paid and invoiced."""

    id: int
    number: str
    day: date
    buyer: str
    product: str
    shipment: str
    grams: int
    amount_fen: int
    invoiced_fen: int
    open_fen: int
    late: bool


@dataclass(frozen=True, slots=True)
class SaleDetail:
    """An opened sale: as it is paid, and where the goods came from where any were accepted."""

    paid: PaidSale
    origin: Origin | None


def read_sales(period: Period, today: date, unit: Any) -> list[SaleLine]:
    """The sales of a period, the newest first."""
    rows = [row for row in sale_view.sales(unit) if row.day in period]
    paid = _paid(unit, {row.buyer_id for row in rows}, today)
    lines = [
        SaleLine(
            row.id,
            row.number,
            row.day,
            row.buyer,
            row.product,
            row.shipment_number,
            row.grams,
            row.amount_fen,
            row.invoiced_fen,
            paid[row.id].open_fen,
            paid[row.id].late(today),
        )
        for row in rows
    ]
    return lines[::-1]


def read_sale(sale_id: int, today: date, unit: Any) -> SaleDetail:
    """One sale; of a shipment the origin stands with the shipment."""
    row = sale_view.sale(unit, sale_id)
    paid = _paid(unit, {row.buyer_id}, today)[sale_id]
    return SaleDetail(paid, None if row.shipment_id else tracing.origin(unit, sale_id))


def _paid(unit: Any, buyer_ids: Iterable[int], today: date) -> dict[int, PaidSale]:
    return {
        one.sale.id: one for buyer in buyer_ids for one in buyers.paid_sales(unit, buyer, today)
    }


@dataclass(frozen=True, slots=True)
class BuyerDetail:
    """An opened buyer: the account of the period and the contracts."""

    row: BuyerRow
    account: Reconciliation
    uninvoiced: tuple[SaleRow, ...]


def read_buyers(today: date, unit: Any) -> list[BuyerRow]:
    """All buyers."""
    return buyers.buyers(unit, today)


def read_buyer(buyer_id: int, period: Period, today: date, unit: Any) -> BuyerDetail:
    """One buyer and the account of a period up to today."""
    row = next(row for row in buyers.buyers(unit, today) if row.id == buyer_id)
    last = max(period.start, min(period.last or today, today))
    account = reconciliation.reconcile(unit, buyer_id, period.start, last)
    return BuyerDetail(row, account, uninvoiced_sales(unit, buyer_id))


def uninvoiced_sales(unit: Any, buyer_id: int) -> tuple[SaleRow, ...]:
    """The sales of a buyer that do not stand on invoices with all they come to."""
    sales = sale_view.sales(unit, buyer_id=buyer_id)
    return tuple(sale for sale in sales if sale.uninvoiced_fen > 0)


# ---- for the forms ----


@dataclass(frozen=True, slots=True)
class Goods:
    """The grades of what is sold, by product, and the grams of each in store."""

    grades: dict[str, tuple[Grade, ...]]
    on_hand_g: dict[int, int]


def read_goods(unit: Any) -> Goods:
    """What can be shipped or sold."""
    grades = {product: tuple(catalogue.grades(unit, product)) for product in SOLD_PRODUCTS}
    held = {
        grade.id: stock.on_hand(unit, product, grade.id).quantity
        for product, own in grades.items()
        for grade in own
    }
    return Goods(grades, held)
