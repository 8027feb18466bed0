"""A contract with the office's buyer, goods in store for it, shipments and what became of them."""

from __future__ import annotations

from datetime import date

from offices import DAY, Office

from coop_desk.services import harvest, sales, sales_contracts, shipments
from coop_desk.services.documents import Posted
from coop_desk.services.sales import Acceptance, AcceptedLine
from coop_desk.services.sales_contracts import GradePrice, NewContract
from coop_desk.services.shipments import NewShipment, ShipmentLine
from coop_desk.storage.unit_of_work import Unit

TERM = date(2024, 4, 1), date(2024, 7, 1)


def contract_of(office: Office, **changes: object) -> NewContract:
    """2,000 jin of mushrooms from April to June, 5.00 and 3.60 yuan a jin."""
    best, second, _ = office.mushroom_grades
    given = {
        "day": DAY,
        "buyer_id": office.buyer,
        "product": "mushroom",
        "paper_number": "SZ-2024-01",
        "start": TERM[0],
        "end": TERM[1],
        "committed_g": 1_000_000,
        "prices": (GradePrice(best, 500), GradePrice(second, 360)),
    }
    return NewContract(**{**given, **changes})  # type: ignore[arg-type]


def sign(unit: Unit, office: Office, **changes: object) -> Posted:
    """The contract of above, posted."""
    return sales_contracts.sign(unit, contract_of(office, **changes))


def stock_up(unit: Unit, office: Office, tickets: int = 2) -> None:
    """Tickets of 68 jin of the best grade at 4.20 yuan and 31.3 of the second at 3.10."""
    for _ in range(tickets):
        harvest.post(unit, office.harvest())


def shipment_of(office: Office, *grams: int, **changes: object) -> NewShipment:
    """So many grams of the best grade, the second and so on."""
    lines = tuple(
        ShipmentLine(grade, g) for grade, g in zip(office.mushroom_grades, grams, strict=False)
    )
    given = {"day": DAY, "buyer_id": office.buyer, "product": "mushroom", "lines": lines}
    return NewShipment(**{**given, **changes})  # type: ignore[arg-type]


def ship(unit: Unit, office: Office, *grams: int, **changes: object) -> Posted:
    """A shipment of these grams, posted."""
    return shipments.ship(unit, shipment_of(office, *grams, **changes))


def accept(unit: Unit, shipment_id: int, *lines: AcceptedLine, day: date = DAY) -> Posted:
    """What became of a shipment, posted."""
    return sales.accept(unit, Acceptance(day, shipment_id, lines))
