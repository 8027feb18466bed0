"""What a counter looks up while a ticket is typed: grades, prices, people, the day so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.weight import Weighing
from coop_desk.errors import UserError
from coop_desk.services import catalogue, lists, people, settings, weighing
from coop_desk.services.catalogue import Grade, Tare
from coop_desk.services.listing import Listing
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MOST_FOUND = 12


@dataclass(frozen=True, slots=True)
class Lookups:
    """The grades a counter offers, best first, and the baskets in use, lightest first.

    `weather_bp` is what each weather takes off leaf, in basis points.
    """

    grades: tuple[Grade, ...] = ()
    tares: tuple[Tare, ...] = ()
    weather_bp: Mapping[str, int] = field(default_factory=dict)


def lookups(unit: Unit, product: str, day: date) -> Lookups:
    """What the counter of a product offers on a day."""
    grades = tuple(grade for grade in catalogue.grades(unit, product) if grade.active)
    weather_bp = settings.get(unit, "leaf_weather")
    return Lookups(grades, tuple(catalogue.tares(unit, product, day)), weather_bp)


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody at the counter; `last_day` is when they last brought something, if ever."""

    id: int
    name: str
    code: str
    group: str
    is_member: bool
    last_day: date | None


def find_callers(unit: Unit, text: str, *, kind: str, role: str, day: date) -> list[Caller]:
    """People who fit, those with the counter's role; anybody where none of them fits.

    `kind` is the ticket's, for the day they last brought something.
    """
    found = people.search(unit, text, role=role, day=day, limit=MOST_FOUND)
    found = found or people.search(unit, text, limit=MOST_FOUND)
    last = last_days(unit, kind, [person.id for person in found])
    return [
        Caller(
            person.id,
            person.name,
            person.code,
            person.group,
            people.is_member(unit, person.id, day),
            last.get(person.id),
        )
        for person in found
    ]


def last_days(unit: Unit, kind: str, person_ids: Collection[int]) -> dict[int, date]:
    """When each of these people last brought something that was not voided."""
    d = tables.documents.c
    query = (
        select(d.person_id, func.max(d.day, type_=d.day.type))
        .where(d.person_id.in_(person_ids), d.kind == kind, d.status == "posted")
        .group_by(d.person_id)
    )
    rows: Any = unit.rows(query)
    return dict(rows)


_LISTS = {"harvest_ticket": lists.harvest_tickets, "leaf_ticket": lists.leaf_tickets}


def tickets(kind: str, start: date, end: date) -> Listing:
    """The tickets of a counter dated in [start, end), newest first, as rows for a table."""
    d = tables.documents.c
    return _LISTS[kind]().narrowed(d.day >= start, d.day < end)


@dataclass(frozen=True, slots=True)
class DayTotal:
    """The posted tickets of a day: how many, grams paid for, fen."""

    tickets: int
    grams: int
    amount_fen: int


def day_total(unit: Unit, kind: str, day: date) -> DayTotal:
    """What a counter bought on a day, voided tickets left out."""
    ticket, d = tables.DOCUMENT_TABLES[kind][0], tables.documents.c
    query = (
        select(func.count(), func.sum(ticket.c.pay_g), func.sum(d.amount_fen))
        .select_from(tables.documents)
        .join(ticket, ticket.c.document_id == d.id)
        .where(d.kind == kind, d.day == day, d.status == "posted")
    )
    found: Any = unit.rows(query)[0]
    return DayTotal(int(found[0]), int(found[1] or 0), int(found[2] or 0))


@dataclass(frozen=True, slots=True)
class Quote:
    """What a ticket would come to: prices in fen by grade, and the weighing once there is one.

    `trouble` is the refusal the weighing would meet.
    """

    prices: Mapping[int, int]
    weighing: Weighing | None = None
    trouble: UserError | None = None


def quote(
    unit: Unit,
    product: str,
    *,
    day: date,
    slot: str | None,
    person_id: int | None = None,
    scale: Scale | None = None,
) -> Quote:
    """The prices in force for somebody at an hour, and the weighing by the rules in force.

    `person_id` only where the village group has a say in the price.
    """
    group_id = _group_of(unit, person_id) if person_id is not None else None
    prices = _prices(unit, product, day, slot, group_id)
    if scale is None:
        return Quote(prices)
    try:
        weighed, _ = weighing.weighed(unit, product, scale, confirmed=True)
    except UserError as trouble:
        return Quote(prices, None, trouble)
    return Quote(prices, weighed)


def _prices(
    unit: Unit, product: str, day: date, slot: str | None, group_id: int | None
) -> dict[int, int]:
    """Grades without a price are left out."""
    found = {}
    for grade in catalogue.grades(unit, product):
        try:
            found[grade.id] = catalogue.price(
                unit, product, grade.id, day, slot, group_id
            ).price_fen
        except UserError:
            continue
    return found


def _group_of(unit: Unit, person_id: int) -> int | None:
    p = tables.people.c
    group: int | None = unit.scalar(select(p.village_group_id).where(p.id == person_id))
    return group
