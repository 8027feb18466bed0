"""Crops: who grows in which greenhouse on which days, always as the leases stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select

from coop_desk.domain.dates import Period
from coop_desk.domain.leases import Let as LetDays
from coop_desk.domain.leases import refuse_second_lease
from coop_desk.errors import UserError
from coop_desk.services import audit, bag_counts
from coop_desk.services.bag_counts import CropBags
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

_C, _G = tables.crops.c, tables.greenhouses.c
_L, _D, _P = tables.greenhouse_leases.c, tables.documents.c, tables.people.c


# Every harvest ticket asks this: built once, the query costs a third.
_CROP = (
    select(_C.person_id, _C.greenhouse_id, _C.start, _C.end, _P.name, _G.code, _G.capacity_bags)
    .join(tables.people, _P.id == _C.person_id)
    .join(tables.greenhouses, _G.id == _C.greenhouse_id)
    .where(_C.id == bindparam("b_crop"))
)


def find(unit: Unit, crop_id: int) -> Any:
    """A crop with its grower and its greenhouse. Raises UserError when there is none."""
    row = unit.first(_CROP, {"b_crop": crop_id})
    if row is None:
        raise UserError("Choose the greenhouse.", field="crop")
    return row


def running(unit: Unit, crop_id: int, day: date) -> Any:
    """A crop that grows on a day, as `find` gives it. Raises UserError when it does not."""
    row = find(unit, crop_id)
    if not runs_on(row, day):
        raise UserError(
            "{name} does not grow in this greenhouse on {day}.",
            field="crop",
            name=row.name,
            day=day,
        )
    return row


def runs_on(crop: Any, day: date) -> bool:
    """Whether a crop, a row with `start` and `end`, grows on a day."""
    return crop.start <= day and (crop.end is None or day < crop.end)


@dataclass(frozen=True, slots=True)
class RunningCrop:
    """A crop that grows on a day, and how many bags live on it now."""

    crop_id: int
    greenhouse: str
    grower: str
    live: int


def running_crops(unit: Unit, day: date) -> list[RunningCrop]:
    """Every crop that grows on a day, of whatever season, by greenhouse."""
    query = (
        select(_C.id, _G.code, _P.name)
        .join(tables.greenhouses, _G.id == _C.greenhouse_id)
        .join(tables.people, _P.id == _C.person_id)
        .where(in_force(_C, day))
        .order_by(_G.code, _C.start, _C.id)
    )
    bags = bag_counts.by_crop(unit, in_force(_C, day))
    return [
        RunningCrop(row.id, row.code, row.name, bags.get(row.id, CropBags()).live)
        for row in unit.rows(query)
    ]


def has_days() -> Any:
    """The condition that a crop has a day at all: that of a void lease has none."""
    return _C.end.is_(None) | (_C.end > _C.start)


# --- crops follow leases ----------------------------------------------------


def follow(unit: Unit, lease_id: int) -> int:
    """Give the crop of a lease the days the lease now has; returns its id.

    A void lease leaves a crop without a day, which the same lease entered again takes over.
    """
    lease = lease_row(unit, lease_id)
    key = {
        "greenhouse_id": lease.greenhouse_id,
        "season_id": lease.season_id,
        "person_id": lease.person_id,
        "start": lease.start,
    }
    end = lease.start if lease.status == "voided" else lease.last_end
    found = unit.scalar(select(_C.id).where(*(_C[name] == value for name, value in key.items())))
    if found is None:
        return audit.insert(unit, tables.crops, key | {"end": end})
    audit.update(unit, tables.crops, found, {"end": end})
    return int(found)


def lease_row(unit: Unit, lease_id: int) -> Any:
    """A lease as signed; `last_end` is when it ends in fact, an early end counted.

    Raises UserError when there is no such lease.
    """
    query = (
        select(
            _L.greenhouse_id,
            _L.season_id,
            _L.start,
            _L.end,
            last_end().label("last_end"),
            _L.rate_fen,
            _D.person_id,
            _D.status,
        )
        .join(tables.documents, _D.id == _L.document_id)
        .where(_L.document_id == lease_id)
    )
    row = unit.first(query)
    if row is None:
        raise UserError("This lease is not in the book.")
    return row


def last_end() -> Any:
    """The day a lease ends: as signed, or as the earliest early end that stands has it."""
    e, d = tables.lease_ends.c, tables.documents.alias().c
    early = (
        select(func.min(e.end))
        .join(d.id.table, d.id == e.document_id)
        .where(e.lease_document_id == _L.document_id, d.status == "posted")
        .correlate(tables.greenhouse_leases)
        .scalar_subquery()
    )
    return func.coalesce(early, _L.end, type_=_L.end.type)


def refuse_overlap(
    unit: Unit, greenhouse_id: int, period: Period, *, own_id: int | None = None
) -> None:
    """Raise UserError, naming the other grower, when a greenhouse is let on one of these days.

    A shed has one lease at a time; `own_id` is the lease that may have them.
    """
    query = (
        select(_P.name, _L.start, last_end())
        .join(tables.documents, _D.id == _L.document_id)
        .join(tables.people, _P.id == _D.person_id)
        .where(_L.greenhouse_id == greenhouse_id, _D.status == "posted", _D.id != (own_id or 0))
        .order_by(_L.start)
    )
    lets = [LetDays(name, Period(start, end)) for name, start, end in unit.rows(query)]
    code = unit.scalar(select(_G.code).where(_G.id == greenhouse_id))
    refuse_second_lease(str(code), lets, period)


def lets_after(unit: Unit, greenhouse_ids: Collection[int], day: date) -> Sequence[Any]:
    """The leases of these greenhouses that have days from a day on, by first day.

    Each with its number, the greenhouse's code, the grower's name, `start` and `last_end`.
    """
    query = (
        select(_D.id, _D.year, _D.number, _G.code, _P.name, _L.start, last_end().label("last_end"))
        .join(tables.greenhouse_leases, _L.document_id == _D.id)
        .join(tables.greenhouses, _G.id == _L.greenhouse_id)
        .join(tables.people, _P.id == _D.person_id)
        .where(_L.greenhouse_id.in_(greenhouse_ids), _D.status == "posted", last_end() > day)
        .order_by(_L.start, _D.id)
    )
    return unit.rows(query)


def after_void(unit: Unit, kind: str, document_id: int) -> None:
    """Let the crop follow when a lease or an early end was voided.

    Raises UserError for a lease under which bags or tickets stand, and for an early end after
    which the greenhouse was let again.
    """
    if kind == "greenhouse_lease":
        _refuse_used(unit, follow(unit, document_id))
    if kind != "lease_end":
        return
    ends = tables.lease_ends.c
    lease_id = unit.scalar(select(ends.lease_document_id).where(ends.document_id == document_id))
    lease = lease_row(unit, lease_id)
    if lease.status == "posted":
        period = Period(lease.start, lease.last_end)
        refuse_overlap(unit, lease.greenhouse_id, period, own_id=lease_id)
        follow(unit, lease_id)


# The documents that stand on a crop: with one of them its lease cannot be undone.
_ON_CROPS = tuple(
    table for own in tables.DOCUMENT_TABLES.values() for table in own if "crop_id" in table.c
)


def _refuse_used(unit: Unit, crop_id: int) -> None:
    for table in _ON_CROPS:
        query = (
            select(_D.id)
            .join(table, table.c.document_id == _D.id)
            .where(table.c.crop_id == crop_id, _D.status == "posted")
        )
        if unit.first(query.limit(1)) is not None:
            raise UserError(
                "There are bags or tickets under this lease. Void those first, or end it early."
            )
