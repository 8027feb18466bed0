"""Buyers and what they owe: which sales their money has paid, and what is late.

Money from a buyer pays the oldest sale first, as rent is paid. Money in fen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from coop_desk.services import people, sale_view
from coop_desk.services.sale_view import SaleRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PART = "sale"
LATE_AFTER = timedelta(days=60)  # a sale not paid by then is late

_D, _E, _P, _M = tables.documents.c, tables.entries.c, tables.people.c, tables.postings.c


@dataclass(frozen=True, slots=True)
class BuyerRow:
    """A buyer: sold and received in all, what is due, what of it is late, what is on its way."""

    id: int
    code: str
    name: str
    phone: str
    sold_fen: int
    received_fen: int
    overdue_fen: int
    on_the_way_g: int
    last_sale: date | None

    @property
    def due_fen(self) -> int:
        """What the buyer owes; less than nothing where too much was paid."""
        return self.sold_fen - self.received_fen


def buyers(unit: Unit, today: date) -> list[BuyerRow]:
    """Who is a buyer today, ever bought, or has goods on the way, the largest debt first."""
    sold, overdue, way = _sums(unit, today), overdue_by_buyer(unit, today), _on_the_way(unit)
    query = (
        select(_P.id, _P.code, _P.name, _P.phone)
        .where(people.has_role("buyer", today) | _P.id.in_(sold | way))
        .order_by(_P.code)
    )
    found = []
    for row in unit.rows(query):
        sold_fen, received_fen, last_sale = sold.get(row.id, (0, 0, None))
        late, grams = overdue.get(row.id, 0), way.get(row.id, 0)
        who = (row.id, row.code, row.name, row.phone)
        found.append(BuyerRow(*who, sold_fen, received_fen, late, grams, last_sale))
    return sorted(found, key=lambda buyer: -buyer.due_fen)


def _sums(unit: Unit, today: date) -> dict[int, tuple[int, int, date | None]]:
    """What each buyer was charged and paid for sales, and the day of the last one."""
    query = (
        select(
            _M.person_id,
            func.sum(_M.debit_fen),
            func.sum(_M.credit_fen),
            func.max(_D.day).filter(_D.kind == "sale", _D.status == "posted"),
        )
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_M.part == PART, _M.person_id.is_not(None), _E.day <= today)
        .group_by(_M.person_id)
    )
    return {row[0]: (int(row[1]), int(row[2]), row[3]) for row in unit.rows(query)}


def overdue_by_buyer(unit: Unit, today: date) -> dict[int, int]:
    """What is late of each buyer's sales, those who owe nothing late left out."""
    sale = tables.documents.alias()
    sold_to = select(sale.c.person_id).where(sale.c.kind == "sale")
    # By the day of the sale: its reversal, dated later, belongs to it.
    due = func.sum(_M.debit_fen).filter(_D.day <= today - LATE_AFTER) - func.sum(_M.credit_fen)
    query = (
        select(_M.person_id, due)
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_M.part == PART, _M.person_id.in_(sold_to))
        .group_by(_M.person_id)
        .having(due > 0)
    )
    return {buyer_id: int(fen) for buyer_id, fen in unit.rows(query)}


def _on_the_way(unit: Unit) -> dict[int, int]:
    """Grams shipped to each buyer and not yet settled."""
    shipment, settled = tables.shipments.c, tables.sale_shipments.c
    settling = (
        select(settled.shipment_document_id)
        .join(tables.documents, _D.id == settled.document_id)
        .where(_D.status == "posted")
    )
    query = (
        select(_D.person_id, func.sum(shipment.grams))
        .join(tables.shipments, shipment.document_id == _D.id)
        .where(_D.status == "posted", _D.id.not_in(settling))
        .group_by(_D.person_id)
    )
    return {buyer_id: int(grams) for buyer_id, grams in unit.rows(query)}


def due_on(unit: Unit, buyer_id: int, day: date) -> int:
    """What a buyer owes for sales at the end of a day, by the ledger."""
    query = (
        select(func.coalesce(func.sum(_M.debit_fen - _M.credit_fen), 0))
        .join(tables.entries, _E.id == _M.entry_id)
        .where(_M.person_id == buyer_id, _M.part == PART, _E.day <= day)
    )
    return int(unit.scalar(query))


@dataclass(frozen=True, slots=True)
class PaidSale:
    """A sale and what of it is not paid yet."""

    sale: SaleRow
    open_fen: int

    @property
    def paid_fen(self) -> int:
        """What of it is paid."""
        return self.sale.amount_fen - self.open_fen

    def late(self, today: date) -> bool:
        """Whether some of it should have been paid by now."""
        return self.open_fen > 0 and self.sale.day <= today - LATE_AFTER


def paid_sales(unit: Unit, buyer_id: int, day: date) -> list[PaidSale]:
    """A buyer's sales as they stood on a day, oldest first, and what of each was not paid."""
    sales = sale_view.sales(unit, buyer_id=buyer_id, until=day)
    left = due_on(unit, buyer_id, day)
    found = []
    for sale in reversed(sales):
        fen = max(0, min(left, sale.amount_fen))
        left -= fen
        found.append(PaidSale(sale, fen))
    return found[::-1]
