"""Consents: a household's dated word that its land rent may be netted against its debts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from coop_desk.domain.dates import Period
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import documents, people
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _C = tables.documents.c, tables.netting_consents.c


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A consent for [start, end), without an end when `end` is None."""

    id: int
    number: str
    person_id: int
    day: date
    start: date
    end: date | None
    note: str

    @property
    def period(self) -> Period:
        """The days it holds."""
        return Period(self.start, self.end)


def give_consent(
    unit: Unit,
    person_id: int,
    start: date,
    end: date | None,
    note: str,
    *,
    day: date | None = None,
) -> Posted:
    """Post a household's written consent for [start, end); `note` says which paper it signed.

    Raises UserError without a note, when it ends before it starts, or when the household has
    given one for some of these days already.
    """
    people.person(unit, person_id)
    period = Period(start, end)
    for other in consents(unit, person_id):
        if other.period.overlaps(period):
            raise UserError(
                "There is already a consent for these days: {number}, from {start} on.",
                field="start",
                number=other.number,
                start=other.start,
            )
    return _post(unit, person_id, period, note, day)


def end_consent(
    unit: Unit, consent_id: int, end: date, note: str, *, day: date | None = None
) -> Posted:
    """End a consent early: a new one up to `end` takes its place and the old one is voided.

    Raises UserError without a reason, for a consent that does not stand, a day outside it, or
    where rent was netted under it from that day on.
    """
    consent = _standing(unit, consent_id)
    if end <= consent.start or (consent.end is not None and end >= consent.end):
        raise UserError("The day must lie within the consent.", field="end")
    posted = _post(unit, consent.person_id, Period(consent.start, end), note, day)
    documents.void(unit, consent_id, note, day)
    return posted


def _post(unit: Unit, person_id: int, period: Period, note: str, day: date | None) -> Posted:
    if not note.strip():
        raise UserError("Say which paper the household signed.", field="note")
    document = NewDocument(
        "netting_consent",
        day or unit.clock().date(),
        0,
        {tables.netting_consents: [{"start": period.start, "end": period.end}]},
        person_id=person_id,
        note=note.strip(),
    )
    return documents.post(unit, document)


def consents(unit: Unit, person_id: int) -> list[ConsentRow]:
    """The consents of a person that stand, newest first."""
    return _read(unit, _D.person_id == person_id)


def consent_on(unit: Unit, person_id: int, day: date) -> ConsentRow | None:
    """The consent of a person that is in force on a day; None where there is none."""
    return next((one for one in consents(unit, person_id) if day in one.period), None)


def _standing(unit: Unit, consent_id: int) -> ConsentRow:
    found = _read(unit, _D.id == consent_id)
    if not found:
        raise UserError("This consent does not stand any more; look at the list again.")
    return found[0]


def _read(unit: Unit, *conditions: Any) -> list[ConsentRow]:
    query = (
        select(_D.id, _D.year, _D.number, _D.person_id, _D.day, _C.start, _C.end, _D.note)
        .join(tables.netting_consents, _C.document_id == _D.id)
        .where(_D.status == "posted", *conditions)
        .order_by(_C.start.desc(), _D.id.desc())
    )
    return [
        ConsentRow(
            row.id,
            document_number("netting_consent", row.year, row.number),
            row.person_id,
            row.day,
            row.start,
            row.end,
            row.note,
        )
        for row in unit.rows(query)
    ]
