"""Inspections of a crop: what was found, what was done, and what must be looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from coop_desk.domain.money import check_int
from coop_desk.domain.terms import BEARERS, INSPECTION_ACTIONS, document_number
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import bags, crops, documents, ledger, photos, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

# One bag in so many lost at one inspection is asked about: a figure too many is quickly typed.
ONE_IN = 5

_I, _D, _C = tables.inspections.c, tables.documents.c, tables.crops.c
_G, _P = tables.greenhouses.c, tables.people.c


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found on a crop: bags taken out by kind, spots left, the action, who bears it.

    `untreated` counts the spots left as they are; they are to be looked at again on `follow_up`,
    or some days later by the rule in the settings. `batch_id` None: bags of all batches.
    """

    day: date
    crop_id: int
    contaminated: int = 0
    broken: int = 0
    discarded: int = 0
    untreated: int = 0
    cause: str = ""
    action: str = "none"
    borne_by: str = "grower"
    follow_up: date | None = None
    photo: Path | None = None
    batch_id: int | None = None
    note: str = ""

    @property
    def bags(self) -> int:
        """The bags taken out."""
        return self.contaminated + self.broken + self.discarded


def post(unit: Unit, found: Inspection, *, confirmed: bool = False) -> Posted:
    """Post an inspection; the bags it takes out are lost, its photo is kept with the book.

    Raises UserError for a crop not running that day or inspected already then, counts below
    nothing or more than are live, or a follow-up before the day; NeedsConfirmation where a
    fifth of the bags would go.
    """
    documents.refuse_future_day(unit, found.day)
    crop = crops.running(unit, found.crop_id, found.day)
    _check(found)
    _refuse_second(unit, found, crop.code)
    live = ledger.live_bags(unit, found.crop_id)
    moves = bags.lost_moves(unit, found.crop_id, found.bags, found.batch_id) if found.bags else ()
    if not confirmed and found.bags * ONE_IN > live:
        raise NeedsConfirmation(
            "{bags} of {live} live bags would be taken out. Is it right?",
            field="contaminated",
            bags=found.bags,
            live=live,
        )
    document = NewDocument(
        "inspection",
        found.day,
        0,
        {tables.inspections: [_row(unit, found)]},
        Entry((), moves),
        person_id=crop.person_id,
        note=found.note,
    )
    return documents.post(unit, document)


def _check(found: Inspection) -> None:
    for field in ("contaminated", "broken", "discarded", "untreated"):
        if check_int(getattr(found, field), field) < 0:
            raise UserError("A number of bags cannot be less than nothing.", field=field)
    if found.action not in INSPECTION_ACTIONS:
        raise UserError("Choose what was done.", field="action")
    if found.borne_by not in BEARERS:
        raise UserError("Choose who bears it.", field="borne_by")
    if found.follow_up is not None and found.follow_up <= found.day:
        raise UserError("The day to look again comes after the inspection.", field="follow_up")


def _refuse_second(unit: Unit, found: Inspection, code: str) -> None:
    query = (
        select(_D.kind, _D.year, _D.number)
        .join(tables.inspections, _I.document_id == _D.id)
        .where(_I.crop_id == found.crop_id, _D.day == found.day, _D.status == "posted")
    )
    row = unit.first(query)
    if row is not None:
        raise UserError(
            "Greenhouse {code} was inspected on {day} already ({number}); "
            "void that one to enter it again.",
            field="day",
            code=code,
            day=found.day,
            number=document_number(*row),
        )


def _row(unit: Unit, found: Inspection) -> dict[str, Any]:
    kept = photos.keep(unit, found.photo) if found.photo is not None else photos.Photo("", "")
    follow_up = found.follow_up
    if follow_up is None and found.untreated:
        follow_up = found.day + timedelta(days=settings.get(unit, "follow_up_days"))
    return {
        "crop_id": found.crop_id,
        "contaminated": found.contaminated,
        "broken": found.broken,
        "discarded": found.discarded,
        "untreated": found.untreated,
        "cause": found.cause.strip(),
        "action": found.action,
        "borne_by": found.borne_by,
        "follow_up": follow_up,
        "photo": kept.name,
        "photo_hash": kept.sha256,
    }


# --- looking at them -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """An inspection as lists show it."""

    id: int
    number: str
    day: date
    crop_id: int
    greenhouse_id: int
    greenhouse: str
    grower: str
    contaminated: int
    broken: int
    discarded: int
    untreated: int
    cause: str
    action: str
    borne_by: str
    follow_up: date | None
    photo: str
    note: str
    status: str

    @property
    def bags(self) -> int:
        """The bags taken out."""
        return self.contaminated + self.broken + self.discarded


def inspections(
    unit: Unit, *, crop_id: int | None = None, season_id: int | None = None
) -> list[InspectionRow]:
    """The inspections of a crop, of a season or of all, the newest first, void ones too."""
    conditions = []
    if crop_id is not None:
        conditions.append(_I.crop_id == crop_id)
    if season_id is not None:
        conditions.append(_C.season_id == season_id)
    return list(_rows(unit, *conditions))


def inspection(unit: Unit, inspection_id: int) -> InspectionRow:
    """One inspection. Raises UserError when there is none."""
    found = next(iter(_rows(unit, _D.id == inspection_id)), None)
    if found is None:
        raise UserError("This inspection is not in the book.")
    return found


def _rows(unit: Unit, *conditions: Any) -> Iterable[InspectionRow]:
    query = (
        select(
            _D.id, _D.kind, _D.year, _D.number, _D.day, _D.status, _D.note,
            _C.greenhouse_id, _G.code, _P.name, tables.inspections,
        )
        .join(tables.inspections, _I.document_id == _D.id)
        .join(tables.crops, _C.id == _I.crop_id)
        .join(tables.greenhouses, _G.id == _C.greenhouse_id)
        .join(tables.people, _P.id == _C.person_id)
        .where(*conditions)
        .order_by(_D.day.desc(), _D.id.desc())
    )  # fmt: skip
    return map(_inspection_row, unit.rows(query))


def _inspection_row(row: Any) -> InspectionRow:
    return InspectionRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        crop_id=row.crop_id,
        greenhouse_id=row.greenhouse_id,
        greenhouse=row.code,
        grower=row.name,
        contaminated=row.contaminated,
        broken=row.broken,
        discarded=row.discarded,
        untreated=row.untreated,
        cause=row.cause,
        action=row.action,
        borne_by=row.borne_by,
        follow_up=row.follow_up,
        photo=row.photo,
        note=row.note,
        status=row.status,
    )


def open_follow_ups(unit: Unit, today: date) -> list[InspectionRow]:
    """The latest inspection of each running crop that left spots untreated, longest wait first."""
    latest: dict[int, InspectionRow] = {}
    for row in _rows(unit, _D.status == "posted", _D.day <= today, in_force(_C, today)):
        latest.setdefault(row.crop_id, row)
    waiting = [row for row in latest.values() if row.untreated]
    return sorted(waiting, key=lambda row: (row.follow_up or row.day, row.greenhouse))
