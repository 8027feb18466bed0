"""Rents of greenhouses: what is due when, what was charged, credited and paid of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func, select

from coop_desk.domain import rent_schedule
from coop_desk.domain.money import check_int, format_fen
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import lease_terms, leasing, money
from coop_desk.services.documents import Posted
from coop_desk.services.lease_terms import LeaseRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PART = "rent"
UNPAID = ("due", "overdue")  # the states of what is to be paid now
A_WEEK = timedelta(days=7)
_D, _C, _DUE = tables.documents.c, tables.charges.c, tables.charge_dues.c
_CREDIT, _E, _M = tables.rent_credits.c, tables.entries.c, tables.postings.c


@dataclass(frozen=True, slots=True)
class RentLine:
    """A charge of a lease's rent, or what is still to be charged of one of its instalments.

    `amount_fen` is `credited_fen` + `paid_fen` + `open_fen`; `state` is coming, due (today),
    paid or overdue.
    """

    lease: LeaseRow
    instalment: int
    due: date
    amount_fen: int
    charged: Posted | None
    credited_fen: int
    paid_fen: int
    open_fen: int
    state: str


def lease_rent(unit: Unit, lease_id: int) -> int:
    """The whole rent of a lease as it stands, in fen: an early end and today's bags counted."""
    return lease_terms.owed(unit, lease_terms.lease(unit, lease_id))


def schedule(unit: Unit, lease_id: int, today: date) -> list[RentLine]:
    """What a lease was charged and is still to be, by the day due. None for a void lease."""
    lease = lease_terms.lease(unit, lease_id)
    lines = _lines(unit, today, lease.person_id)
    return [line for line in lines if line.lease.id == lease_id]


def rent_lines(
    unit: Unit, today: date, *, season_id: int | None = None, states: Collection[str] | None = None
) -> list[RentLine]:
    """The lines of all leases that stand, by the day due and the grower's code.

    `season_id` and `states` leave only those of a season and in one of the states.
    """
    found = [
        line
        for line in _lines(unit, today, None)
        if season_id in (None, line.lease.season_id) and (not states or line.state in states)
    ]
    return sorted(found, key=lambda line: (line.due, line.lease.person_code, line.lease.id))


def is_due_soon(due: date, state: str, today: date) -> bool:
    """Whether what is still open of a rent falls due today or in the six days after."""
    return state in ("due", "coming") and due < today + A_WEEK


# --- reading ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Charge:
    """A charge of rent that stands; `due` is its own day where no instalment is named."""

    person_id: int
    lease_id: int | None
    posted: Posted
    instalment: int
    due: date
    fen: int


def _lines(unit: Unit, today: date, person_id: int | None) -> list[RentLine]:
    """The lines of the leases of one person, or of everybody's, by lease and day due."""
    all_charges = _charges(unit, person_id)
    by_lease: dict[int | None, list[_Charge]] = defaultdict(list)
    for charge in all_charges:
        by_lease[charge.lease_id].append(charge)
    credits = _credits(unit)
    leases = lease_terms.leases(unit, person_id=person_id)
    bags = lease_terms.bags_counted(
        unit, [lease.crop_id for lease in leases if lease.basis == "per_bag"]
    )
    lines: list[RentLine] = []
    for lease in leases:
        own = by_lease[lease.id]
        lines += _charged_lines(lease, own, *credits.get(lease.id, (0, 0)))
        lines += _open_lines(lease, own, credits.get(lease.id, (0, 0))[0], bags[lease.crop_id])
    paid = _paid(lines, all_charges, _payments(unit, person_id))
    return sorted(
        (_settled(line, paid, today) for line in lines),
        key=lambda line: (line.lease.start, line.lease.id, line.due, line.instalment),
    )


def _charges(unit: Unit, person_id: int | None) -> list[_Charge]:
    """Charges of rent that stand, in the order in which money pays them."""
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.day, _D.person_id)
        .add_columns(_C.lease_document_id, _C.amount_fen, _DUE.instalment, _DUE.due)
        .join(tables.charges, _C.document_id == _D.id)
        .outerjoin(tables.charge_dues, _DUE.document_id == _D.id)
        .where(_D.status == "posted", _C.part == PART)
    )
    if person_id is not None:
        query = query.where(_D.person_id == person_id)
    found = [
        _Charge(
            row.person_id,
            row.lease_document_id,
            Posted(row.id, document_number(row.kind, row.year, row.number)),
            row.instalment or 1,
            row.due or row.day,
            row.amount_fen,
        )
        for row in unit.rows(query)
    ]
    return sorted(found, key=lambda charge: (charge.due, charge.posted.id))


def _credits(unit: Unit) -> dict[int, tuple[int, int]]:
    """What was credited of each lease by an end, and what was waived."""
    ended = func.sum(_CREDIT.amount_fen).filter(_CREDIT.purpose.in_(lease_terms.ENDED))
    waived = func.sum(_CREDIT.amount_fen).filter(_CREDIT.purpose == "waiver")
    query = (
        select(_CREDIT.lease_document_id, func.coalesce(ended, 0), func.coalesce(waived, 0))
        .join(tables.documents, _D.id == _CREDIT.document_id)
        .where(_D.status == "posted")
        .group_by(_CREDIT.lease_document_id)
    )
    return {lease_id: (int(end), int(waiver)) for lease_id, end, waiver in unit.rows(query)}


def _payments(unit: Unit, person_id: int | None) -> dict[int, int]:
    """What each person paid on rent or had recovered, what was paid back taken off.

    Sought among those whom rent was charged: payments are many, and most of them to others.
    """
    charged = tables.documents.alias()
    payers = (
        select(charged.c.person_id)
        .join(tables.charges, _C.document_id == charged.c.id)
        .where(_C.part == PART)
    )
    query = (
        select(_M.person_id, func.sum(_M.credit_fen - _M.debit_fen))
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_M.part == PART, _D.kind == "payment", _M.person_id.in_(payers))
        .group_by(_M.person_id)
    )
    if person_id is not None:
        query = query.where(_M.person_id == person_id)
    return {person: int(fen) for person, fen in unit.rows(query)}


# --- lines ------------------------------------------------------------------


def _charged_lines(
    lease: LeaseRow, charges: Sequence[_Charge], ended: int, waived: int
) -> Iterator[RentLine]:
    off = rent_schedule.credited([charge.fen for charge in charges], ended, waived)
    for charge, fen in zip(charges, off, strict=True):
        yield RentLine(
            lease, charge.instalment, charge.due, charge.fen, charge.posted, fen, 0, 0, ""
        )


def _open_lines(
    lease: LeaseRow, charges: Iterable[_Charge], ended: int, bags: int
) -> Iterator[RentLine]:
    """What is still to be charged of each instalment; those with nothing are left out."""
    charged: dict[int, int] = defaultdict(int)
    for charge in charges:
        charged[charge.instalment] += charge.fen
    terms = lease_terms.terms_of(lease, bags)
    parts = rent_schedule.split(
        rent_schedule.whole_rent(terms), [one.share_bp for one in lease.dues]
    )
    owed = rent_schedule.rent_until(terms, lease.last_end) + ended
    for number, fen in rent_schedule.to_charge(parts, charged, owed).items():
        yield RentLine(lease, number, lease.dues[number - 1].due, fen, None, 0, 0, 0, "")


def _paid(
    lines: Iterable[RentLine], charges: Iterable[_Charge], payments: dict[int, int]
) -> dict[int, int]:
    """What is paid of each charge, by its document: each person's money pays the oldest first."""
    off = {line.charged.id: line.credited_fen for line in lines if line.charged}
    by_person: dict[int, list[_Charge]] = defaultdict(list)
    for charge in charges:
        by_person[charge.person_id].append(charge)
    found: dict[int, int] = {}
    for person_id, own in by_person.items():
        asked = [charge.fen - off.get(charge.posted.id, 0) for charge in own]
        paid = rent_schedule.allocate(asked, payments.get(person_id, 0))
        found |= {charge.posted.id: fen for charge, fen in zip(own, paid, strict=True)}
    return found


def _settled(line: RentLine, paid: dict[int, int], today: date) -> RentLine:
    got = paid[line.charged.id] if line.charged else 0
    left = line.amount_fen - line.credited_fen - got
    state = rent_schedule.state(line.due, today, left)
    return replace(line, paid_fen=got, open_fen=left, state=state)


# --- charging and waiving ---------------------------------------------------


def charge_instalment(unit: Unit, lease_id: int, instalment: int, day: date) -> Posted:
    """Charge what is still to be charged of an instalment, counted from 1.

    Raises UserError for a void lease, or where nothing of that instalment is left to charge.
    """
    lease_terms.standing_lease(unit, lease_id)
    for line in schedule(unit, lease_id, day):
        if line.charged is None and line.instalment == instalment:
            return _charge(unit, line, day)
    raise UserError(
        "Nothing is left to charge of this instalment; look at the schedule.", field="instalment"
    )


def charge_due(
    unit: Unit, today: date, *, season_id: int | None = None, lease_id: int | None = None
) -> list[Posted]:
    """Charge every instalment due by today that was not charged yet, by the day due.

    `season_id` and `lease_id` leave only those of a season or of a lease.
    """
    return [
        _charge(unit, line, today)
        for line in rent_lines(unit, today, season_id=season_id, states=UNPAID)
        if line.charged is None and lease_id in (None, line.lease.id)
    ]


def _charge(unit: Unit, line: RentLine, day: date) -> Posted:
    lease = line.lease
    note = f"{lease.greenhouse} 号大棚租金"
    if len(lease.dues) > 1:
        note += f" 第 {line.instalment} 期"
    due = (line.instalment, line.due)
    charge = money.Charge(day, lease.person_id, PART, line.amount_fen, note, lease.id, due)
    return money.post_charge(unit, charge)


def waive(
    unit: Unit, lease_id: int, amount_fen: int, reason: str, *, day: date | None = None
) -> Posted:
    """Waive rent that was charged on a lease: the grower is credited it.

    Raises UserError without a reason, for a void lease, for nothing, or for more than was
    charged and not credited yet.
    """
    lease = lease_terms.standing_lease(unit, lease_id)
    if check_int(amount_fen, "amount") <= 0:
        raise UserError("Enter an amount of more than nothing.", field="amount")
    if not reason.strip():
        raise UserError("Say why the rent is waived.", field="reason")
    most = lease_terms.charged(unit, lease_id) - lease_terms.credited(unit, lease_id)
    if amount_fen > most:
        raise UserError(
            "Of the rent charged on this lease {most} yuan are left; no more can be waived.",
            field="amount",
            most=format_fen(most),
        )
    return leasing.post_credit(
        unit, lease, "waiver", amount_fen, day or unit.clock().date(), reason
    )
