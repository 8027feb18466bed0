"""Greenhouses and their leases to growers; a shed has one lease at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import Period
from coop_desk.domain.leases import rent_per_season
from coop_desk.domain.money import check_int, format_fen
from coop_desk.errors import UserError
from coop_desk.services import audit, crops, documents, money
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
    """Add a season for [start, end).

    Raises UserError when it ends before it starts or when there is one of that code.
    """
    if end <= start:
        raise UserError("The end must come after the start.", field="end")
    s = tables.seasons.c
    if unit.scalar(select(s.id).where(s.code == code)) is not None:
        raise UserError("There is already a season {name}.", field="name", name=code)
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

    Raises UserError for a rate or deposit of less than nothing and, naming the other grower,
    when the greenhouse is already let then.
    """
    if min(check_int(lease.rate_fen, "rate"), check_int(lease.deposit_fen, "deposit")) < 0:
        raise UserError("A price cannot be less than nothing.", field="rate")
    crops.refuse_overlap(unit, lease.greenhouse_id, Period(lease.start, lease.end))
    row = {
        "greenhouse_id": lease.greenhouse_id,
        "season_id": lease.season_id,
        "start": lease.start,
        "end": lease.end,
        "basis": lease.basis,
        "rate_fen": lease.rate_fen,
        "deposit_fen": lease.deposit_fen,
    }
    document = NewDocument(
        "greenhouse_lease",
        day or unit.clock().date(),
        lease.rate_fen,
        {tables.greenhouse_leases: [row]},
        person_id=lease.person_id,
    )
    posted = documents.post(unit, document)
    return Let(posted, crops.follow(unit, posted.id))


def end_lease(unit: Unit, let: Let, end: date, note: str, *, day: date | None = None) -> Posted:
    """End a lease early: from `end` on the greenhouse is free and the crop closed.

    It is entered today (or on `day`), also for an end still to come. Raises UserError without
    a reason, for a void lease or for a day outside the lease.
    """
    if not note.strip():
        raise UserError("Say why the lease ends early.", field="note")
    lease = _lease(unit, let.document.id)
    if not lease.start < end < lease.last_end:
        raise UserError("The day must lie within the lease.", field="end")
    row = {"lease_document_id": let.document.id, "end": end}
    document = NewDocument(
        "lease_end",
        day or unit.clock().date(),
        0,
        {tables.lease_ends: [row]},
        person_id=lease.person_id,
        note=note.strip(),
    )
    posted = documents.post(unit, document)
    crops.follow(unit, let.document.id)
    return posted


def _lease(unit: Unit, document_id: int) -> Any:
    lease = crops.lease_row(unit, document_id)
    if lease.status != "posted":
        raise UserError("This lease is not in the book.")
    return lease


def charge_rent(
    unit: Unit, lease_document_id: int, day: date, note: str, *, until: date | None = None
) -> Posted:
    """Charge the rent of a lease, in proportion to its days when it ends early.

    `until` is the first day without rent, the end of the lease if it is not given. Raises
    UserError for a void lease, or for more than its rent together with what was charged.
    """
    lease = _lease(unit, lease_document_id)
    used = Period(lease.start, until or lease.last_end)
    rent = rent_per_season(lease.rate_fen, Period(lease.start, lease.end), used)
    charged = _charged(unit, lease_document_id)
    if charged and charged + rent > lease.rate_fen:
        raise UserError(
            "{charged} yuan of this lease's rent were charged already.",
            field="amount",
            charged=format_fen(charged),
        )
    charge = money.Charge(day, lease.person_id, "rent", rent, note, lease_document_id)
    return money.post_charge(unit, charge)


def _charged(unit: Unit, lease_document_id: int) -> int:
    """What was charged of a lease's rent and stands, in fen."""
    d, charge = tables.documents.c, tables.charges.c
    query = (
        select(func.coalesce(func.sum(charge.amount_fen), 0))
        .join(tables.documents, d.id == charge.document_id)
        .where(charge.lease_document_id == lease_document_id, d.status == "posted")
    )
    return int(unit.scalar(query))


def last_rate(unit: Unit) -> int | None:
    """The rate of the latest greenhouse lease that stands, in fen; None before the first."""
    last = documents.latest(unit, tables.greenhouse_leases)
    return None if last is None else int(last.rate_fen)
