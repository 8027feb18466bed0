"""The demo's deliveries to buyers: contracts, shipments, what was accepted, invoices, receipts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from coop_desk.demo.calendar import Act, Calendar
from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import amount_fen
from coop_desk.services import money, sales, sales_contracts, sales_invoices, shipments
from coop_desk.services.sales import Acceptance, AcceptedLine
from coop_desk.services.sales_contracts import GradePrice, NewContract
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.services.shipments import NewShipment, ShipmentLine
from coop_desk.storage.unit_of_work import Unit

DRIED_OUT_REASON, RETURN_REASON = "途中失水", "含水偏高，退回复烘"
BUYER_SCALE_G = 50


@dataclass
class Part:
    """One grade of a delivery, by its rank from 0: what was shipped and what became of it."""

    rank: int
    shipped_g: int
    returned_g: int = 0
    lost_g: int = 0
    price_fen: int = 0
    amount_fen: int | None = None  # where the buyer's settlement fixes it
    reason: str = ""

    @property
    def accepted_g(self) -> int:
        """What the buyer keeps."""
        return self.shipped_g - self.returned_g - self.lost_g

    @property
    def fen(self) -> int:
        """What it comes to."""
        if self.amount_fen is not None:
            return self.amount_fen
        return amount_fen(self.accepted_g, self.price_fen)


@dataclass
class Delivery:
    """What goes to a buyer on a day."""

    day: date
    parts: list[Part]

    @property
    def fen(self) -> int:
        """What the buyer owes for it."""
        return sum(part.fen for part in self.parts)


def gathered(sold: Mapping[date, Mapping[int, int]]) -> list[Delivery]:
    """A delivery for each day, with the grams of each rank that there are."""
    return [
        Delivery(
            day, [Part(rank, sold[day][rank]) for rank in sorted(sold[day]) if sold[day][rank]]
        )
        for day in sorted(sold)
    ]


def dry_out(deliveries: Sequence[Delivery], prices: Sequence[int], fen: int) -> None:
    """Let goods at fixed prices lose water on the way, so that they come to exactly `fen`.

    The second grade of each delivery takes the loss: its price is below five yuan a jin, so a
    gram more or less is never more than a fen.
    """
    for part in (part for one in deliveries for part in one.parts):
        part.price_fen = prices[part.rank]
    targets, over = apportion(fen, [one.fen for one in deliveries]), 0
    for number, (one, target) in enumerate(zip(deliveries, targets, strict=True), 1):
        part = max(one.parts, key=lambda own: (own.rank == 1, own.shipped_g))
        step = 1 if number == len(deliveries) else BUYER_SCALE_G
        part.lost_g = _lost(part, one.fen - target + over) // step * step
        part.reason = DRIED_OUT_REASON if part.lost_g else ""
        over += one.fen - target


def _lost(part: Part, excess_fen: int) -> int:
    """Grams whose loss lowers a part by so many fen."""
    wanted = part.fen - excess_fen
    lost = part.shipped_g - wanted * 500 // part.price_fen
    while amount_fen(part.shipped_g - lost, part.price_fen) < wanted:
        lost -= 1
    while amount_fen(part.shipped_g - lost, part.price_fen) > wanted:
        lost += 1
    return lost


def send_back(deliveries: Sequence[Delivery], every: int, share: int) -> None:
    """Every so many deliveries a share (one part in `share`) of the first grade comes back.

    It goes out again with the next delivery.
    """
    for number, (one, following) in enumerate(pairwise(deliveries)):
        part = one.parts[0]
        grams = part.shipped_g // share // BUYER_SCALE_G * BUYER_SCALE_G
        if number % every != 1 or not grams:
            continue
        part.returned_g, part.reason = grams, RETURN_REASON
        again = next((own for own in following.parts if own.rank == part.rank), None)
        if again is None:
            following.parts.insert(0, Part(part.rank, grams))
        else:
            again.shipped_g += grams


def settle_prices(deliveries: Sequence[Delivery], prices: Sequence[int], fen: int) -> None:
    """Find whole prices, near these, at which the deliveries come to exactly `fen`.

    Where whole fen a jin leave a rest, the buyer's settlement rounds the last line.
    """
    parts = [part for one in deliveries for part in one.parts]
    weights = [part.accepted_g * prices[part.rank] for part in parts]
    for part, amount in zip(parts, apportion(fen, weights), strict=True):
        part.price_fen = max(1, amount * 500 // part.accepted_g)
    for part in sorted(parts, key=lambda own: -own.accepted_g):
        rest = fen - sum(own.fen for own in parts)
        part.price_fen += max(0, rest * 500 // part.accepted_g)
    parts[-1].amount_fen = parts[-1].fen + fen - sum(part.fen for part in parts)


@dataclass
class Terms:
    """A contract as the demo signs it; the id is filled in then."""

    buyer: int
    product: str
    number: str
    start: date
    end: date
    committed_g: int
    prices: Sequence[int]
    note: str = ""
    id: int = 0


class Deliveries:
    """Plans the deliveries of one product under its contracts into the calendar."""

    def __init__(self, product: str, grades: list[int], vehicles: Sequence[str]) -> None:
        self.product, self.grades, self.vehicles = product, grades, vehicles
        self._sales: dict[int, list[int]] = {}

    def sign(self, calendar: Calendar, terms: Terms) -> None:
        """The contract is signed on the day it starts."""

        def act(unit: Unit) -> None:
            agreed = tuple(
                GradePrice(grade, fen) for grade, fen in zip(self.grades, terms.prices, strict=True)
            )
            contract = NewContract(
                terms.start, terms.buyer, self.product, terms.number, terms.start, terms.end,
                terms.committed_g, agreed, terms.note,
            )  # fmt: skip
            terms.id = sales_contracts.sign(unit, contract).id

        calendar.plan(terms.start, 7.5, act)

    def deliver(
        self, calendar: Calendar, terms: Terms, one: Delivery, hour: float, accepted: timedelta
    ) -> None:
        """The goods leave at an hour of the day; the buyer's answer comes so much later."""
        shipped: list[int] = []
        calendar.plan(one.day, hour, self._ship_act(terms, one, shipped))
        answered = one.day + timedelta(days=accepted.days)
        later = hour + accepted.seconds / 3600
        calendar.plan(answered, later, self._accept_act(terms, answered, one, shipped))

    def _ship_act(self, terms: Terms, one: Delivery, shipped: list[int]) -> Act:
        def act(unit: Unit) -> None:
            lines = tuple(ShipmentLine(self.grades[p.rank], p.shipped_g) for p in one.parts)
            vehicle = self.vehicles[one.day.toordinal() % len(self.vehicles)]
            shipment = NewShipment(
                one.day, terms.buyer, self.product, lines, terms.id, vehicle=vehicle
            )
            shipped.append(shipments.ship(unit, shipment).id)

        return act

    def _accept_act(self, terms: Terms, day: date, one: Delivery, shipped: list[int]) -> Act:
        def act(unit: Unit) -> None:
            lines = tuple(
                AcceptedLine(
                    self.grades[part.rank], part.accepted_g, part.returned_g, part.lost_g,
                    part.price_fen, part.amount_fen, part.reason,
                )
                for part in one.parts
            )  # fmt: skip
            sale = sales.accept(unit, Acceptance(day, shipped[0], lines), confirmed=True)
            self._sales.setdefault(terms.buyer, []).append(sale.id)

        return act

    def invoice(self, calendar: Calendar, buyer: int, day: date, number: str) -> None:
        """What the buyer accepted since the last invoice is invoiced."""

        def act(unit: Unit) -> None:
            lines = tuple(InvoiceLine(sale) for sale in self._sales.pop(buyer, ()))
            if lines:
                sales_invoices.issue(unit, NewInvoice(day, buyer, number, lines))

        calendar.plan(day, 15, act)

    def receive(self, calendar: Calendar, buyer: int, day: date, fen: int) -> None:
        """The buyer pays."""

        def act(unit: Unit) -> None:
            money.receive(unit, day, buyer, "sale", "bank", fen)

        calendar.plan(day, 10, act)


def month_ends(days: Iterable[date]) -> list[date]:
    """The last day of each month in which something happened."""
    return [
        add_months(first, 1) - ONE_DAY for first in sorted({day.replace(day=1) for day in days})
    ]
