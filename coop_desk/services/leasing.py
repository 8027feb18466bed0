"""Greenhouses and their leases to growers; a shed has one lease at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import Period
from coop_desk.domain.leases import Let as LetDays
from coop_desk.domain.leases import refuse_second_lease, rent_per_season
from coop_desk.domain.money import check_int
from coop_desk.errors import UserError
from coop_desk.services import audit, documents, money
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class NewGreenhouse:
    """A greenhouse: its place in the rows, area in hundredths of a mu, room for bags."""

    code: str
    row: int
    place: int
    area: int
    capacity_bags: int
    note: str = ""


def add_greenhouse(unit: Unit, house: NewGreenhouse) -> int:
    """Add a greenhouse; returns its id. Raises UserError for a number already used."""
    g = tables.greenhouses.c
    if not house.code.strip():
        raise UserError("Enter the greenhouse's number.", field="code")
    if unit.scalar(select(g.id).where(g.code == house.code.strip())) is not None:
        raise UserError("There is already a greenhouse {code}.", field="code", code=house.code)
    row = {
        "code": house.code.strip(),
        "row": house.row,
        "place": house.place,
        "area": check_int(house.area, "area"),
        "capacity_bags": check_int(house.capacity_bags, "capacity"),
        "note": house.note,
    }
    return audit.insert(unit, tables.greenhouses, row)


def add_season(unit: Unit, code: str, name: str, start: date, end: date) -> int:
    """Add a season for [start, end). Raises UserError when it ends before it starts."""
    if end <= start:
        raise UserError("The end must come after the start.", field="end")
    row = {"code": code, "name": name, "start": start, "end": end}
    return audit.insert(unit, tables.seasons, row)


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A season and its days, `end` the first day after it."""

    id: int
    code: str
    name: str
    start: date
    end: date


def seasons(unit: Unit) -> list[SeasonRow]:
    """All seasons, newest first."""
    s = tables.seasons
    return [SeasonRow(*row) for row in unit.rows(select(s).order_by(s.c.start.desc()))]


@dataclass(frozen=True, slots=True)
class GreenhouseLease:
    """A greenhouse let to a grower for [start, end): the rate per shed and season in fen."""

    greenhouse_id: int
    person_id: int
    season_id: int
    start: date
    end: date
    rate_fen: int
    deposit_fen: int = 0
    basis: str = "shed_season"


@dataclass(frozen=True, slots=True)
class Let:
    """A posted lease and the crop it opens."""

    document: Posted
    crop_id: int


def let_greenhouse(unit: Unit, lease: GreenhouseLease, *, day: date | None = None) -> Let:
    """Post a lease and open the grower's crop in that greenhouse.

    Raises UserError, naming the other grower, when the greenhouse is already let then.
    """
    if lease.end <= lease.start:
        raise UserError("The end must come after the start.", field="end")
    _refuse_overlap(unit, lease)
    row = {
        "greenhouse_id": lease.greenhouse_id,
        "season_id": lease.season_id,
        "start": lease.start,
        "end": lease.end,
        "basis": lease.basis,
        "rate_fen": check_int(lease.rate_fen, "rate"),
        "deposit_fen": check_int(lease.deposit_fen, "deposit"),
    }
    document = NewDocument(
        "greenhouse_lease",
        day or unit.clock().date(),
        lease.rate_fen,
        {tables.greenhouse_leases: [row]},
        person_id=lease.person_id,
    )
    posted = documents.post(unit, document)
    crop = {
        "greenhouse_id": lease.greenhouse_id,
        "season_id": lease.season_id,
        "person_id": lease.person_id,
        "start": lease.start,
        "end": lease.end,
    }
    return Let(posted, audit.insert(unit, tables.crops, crop))


def _refuse_overlap(unit: Unit, lease: GreenhouseLease) -> None:
    """A shed has one lease at a time (an early end counts as its end)."""
    g, d, p = tables.greenhouse_leases.c, tables.documents.c, tables.people.c
    query = (
        select(p.name, g.start, func.coalesce(_early_end(g.document_id), g.end))
        .join(tables.documents, d.id == g.document_id)
        .join(tables.people, p.id == d.person_id)
        .where(g.greenhouse_id == lease.greenhouse_id, d.status == "posted")
        .where(g.start < lease.end)
        .order_by(g.start)
    )
    lets = [LetDays(name, Period(start, end)) for name, start, end in unit.rows(query)]
    code = unit.scalar(
        select(tables.greenhouses.c.code).where(tables.greenhouses.c.id == lease.greenhouse_id)
    )
    refuse_second_lease(str(code), lets, Period(lease.start, lease.end))


def _early_end(lease_document_id: Any) -> Any:
    """The day an early end put to a lease, as a subquery."""
    e, d = tables.lease_ends.c, tables.documents.c
    return (
        select(func.min(e.end))
        .join(tables.documents, d.id == e.document_id)
        .where(e.lease_document_id == lease_document_id, d.status == "posted")
        .scalar_subquery()
    )


def end_lease(unit: Unit, let: Let, end: date, note: str) -> Posted:
    """End a lease early: from `end` on the greenhouse is free and the crop closed.

    Raises UserError without a reason or for a day outside the lease.
    """
    if not note.strip():
        raise UserError("Say why the lease ends early.", field="note")
    lease = _lease(unit, let.document.id)
    if not lease.start < end < lease.end:
        raise UserError("The day must lie within the lease.", field="end")
    row = {"lease_document_id": let.document.id, "end": end}
    document = NewDocument(
        "lease_end",
        end,
        0,
        {tables.lease_ends: [row]},
        person_id=lease.person_id,
        note=note.strip(),
    )
    posted = documents.post(unit, document)
    audit.update(unit, tables.crops, let.crop_id, {"end": end})
    return posted


def _lease(unit: Unit, document_id: int) -> Any:
    g, d = tables.greenhouse_leases.c, tables.documents.c
    query = (
        select(g.start, g.end, g.rate_fen, d.person_id)
        .join(tables.documents, d.id == g.document_id)
        .where(g.document_id == document_id)
    )
    row = unit.first(query)
    if row is None:
        raise UserError("This lease is not in the book.")
    return row


def charge_rent(
    unit: Unit, lease_document_id: int, day: date, note: str, *, until: date | None = None
) -> Posted:
    """Charge the rent of a lease, in proportion to its days when it ends early at `until`."""
    lease = _lease(unit, lease_document_id)
    rent = rent_per_season(
        lease.rate_fen, Period(lease.start, lease.end), Period(lease.start, until or lease.end)
    )
    charge = money.Charge(day, lease.person_id, "rent", rent, note, lease_document_id)
    return money.post_charge(unit, charge)


def last_rate(unit: Unit) -> int | None:
    """The rate of the latest greenhouse lease that stands, in fen; None before the first."""
    d, g = tables.documents.c, tables.greenhouse_leases.c
    query = (
        select(g.rate_fen)
        .join(tables.documents, d.id == g.document_id)
        .where(d.status == "posted")
        .order_by(d.day.desc(), d.id.desc())
        .limit(1)
    )
    found: int | None = unit.scalar(query)
    return found
