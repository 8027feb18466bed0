"""Land leased in from households: contracts, their rent, and its payment.

Area in hundredths of a mu, money in fen; periods are half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain import land_rent
from coop_desk.domain.dates import Period
from coop_desk.domain.land_rent import LandTerms, RentPeriod, Step
from coop_desk.domain.leases import Share, refuse_excess
from coop_desk.domain.money import format_fen
from coop_desk.domain.rent_schedule import state
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import documents, land_terms, ledger, money, private_data, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.land_terms import (
    LandLeaseRow,
    refuse_outlasting,
    refuse_shortened,
    rent_periods,
)
from coop_desk.services.ledger import Entry, Posting
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

__all__ = [
    "DueRent",
    "LandLeaseRow",
    "NewLandLease",
    "RentPeriod",
    "SignOffRow",
    "Step",
    "due_rents",
    "end_land_lease",
    "land_lease",
    "land_leases",
    "lease_land",
    "look_at_rent",
    "pay_rents",
    "post_rents",
    "refuse_outlasting",
    "refuse_shortened",
    "rent_periods",
    "sign_off_rows",
]

RENT = "land_rent"
_D, _PLOT, _R = tables.documents.c, tables.plots.c, tables.land_rents.c


@dataclass(frozen=True, slots=True)
class NewLandLease:
    """A land lease as it is entered: so much of a plot for [start, end).

    The price is per mu and year until the first step; `payment_days` are days of a year.
    """

    plot_id: int
    area: int
    start: date
    end: date
    price_fen: int
    method: str = "by_day"
    payment_days: tuple[str, ...] = ("12-31",)
    in_advance: bool = False
    steps: tuple[Step, ...] = ()

    @property
    def terms(self) -> LandTerms:
        """What it says about rent. Raises UserError where that cannot be."""
        return LandTerms(
            self.area,
            Period(self.start, self.end),
            self.price_fen,
            self.method,
            self.payment_days,
            self.in_advance,
            self.steps,
        )


def look_at_rent(lease: NewLandLease) -> list[RentPeriod]:
    """The rent of a lease while it is typed; posts nothing. Raises UserError as `lease_land`."""
    return land_rent.rent_periods(lease.terms)


def lease_land(
    unit: Unit, lease: NewLandLease, *, day: date | None = None, note: str = ""
) -> Posted:
    """Post a lease of land from the plot's household.

    Raises UserError for terms that cannot be, and, saying how much and when, where it leases
    more than the plot has.
    """
    periods = look_at_rent(lease)
    plot = unit.first(select(_PLOT.area, _PLOT.person_id).where(_PLOT.id == lease.plot_id))
    if plot is None:
        raise UserError("Choose the plot.", field="plot")
    others = land_terms.shares(land_terms.of_plot(unit, lease.plot_id))
    refuse_excess(plot.area, others, Share(lease.area, lease.terms.term))
    document = NewDocument(
        "land_lease",
        day or unit.clock().date(),
        sum(period.amount_fen for period in periods),
        {tables.land_leases: [_row(lease)], tables.land_lease_steps: _steps(lease)},
        person_id=plot.person_id,
        note=note.strip(),
    )
    return documents.post(unit, document)


def _row(lease: NewLandLease) -> dict[str, Any]:
    return {
        "plot_id": lease.plot_id,
        "area": lease.area,
        "start": lease.start,
        "end": lease.end,
        "price_fen": lease.price_fen,
        "method": lease.method,
        "payment_days": ",".join(sorted(lease.payment_days)),
        "in_advance": lease.in_advance,
    }


def _steps(lease: NewLandLease) -> list[dict[str, Any]]:
    return [
        {"line": line, "start": step.start, "price_fen": step.price_fen}
        for line, step in enumerate(lease.steps, 1)
    ]


def land_leases(
    unit: Unit, *, plot_id: int | None = None, person_id: int | None = None, standing: bool = True
) -> list[LandLeaseRow]:
    """Land leases by plot and first day, of a plot or a person where one is given.

    `standing` leaves out those that are void.
    """
    conditions: list[Any] = [_D.status == "posted"] if standing else []
    if plot_id is not None:
        conditions.append(tables.land_leases.c.plot_id == plot_id)
    if person_id is not None:
        conditions.append(_D.person_id == person_id)
    return land_terms.read(unit, *conditions)


def land_lease(unit: Unit, lease_id: int) -> LandLeaseRow:
    """One land lease, void or not. Raises UserError when there is none."""
    return land_terms.one(unit, lease_id)


def end_land_lease(
    unit: Unit, lease_id: int, end: date, note: str, *, day: date | None = None
) -> Posted:
    """End a land lease early: from `end` on the land is the household's again.

    Raises UserError without a reason, for a void lease, a day outside it, days for which rent
    was posted already, or while a greenhouse lease on the plot runs longer.
    """
    if not note.strip():
        raise UserError("Say why the lease ends early.", field="note")
    lease = _standing(unit, lease_id)
    if not lease.start < end < lease.last_end:
        raise UserError("The day must lie within the lease.", field="end")
    document = NewDocument(
        "land_lease_end",
        day or unit.clock().date(),
        0,
        {tables.land_lease_ends: [{"lease_document_id": lease_id, "end": end}]},
        person_id=lease.person_id,
        note=note.strip(),
    )
    posted = documents.post(unit, document)
    refuse_shortened(unit, lease.plot_id, end)
    land_terms.refuse_other_rents(unit, land_lease(unit, lease_id))
    return posted


def _standing(unit: Unit, lease_id: int) -> LandLeaseRow:
    lease = land_lease(unit, lease_id)
    if lease.status != "posted":
        raise UserError("This lease is not in the book.")
    return lease


# --- rent ---------------------------------------------------------------------


def post_rents(unit: Unit, items: Sequence[tuple[int, date]], day: date) -> list[Posted]:
    """Post the rents of these leases due on these days: each is owed to the household.

    Raises UserError for a void lease, a day on which it has no rent due, or a rent that was
    posted already.
    """
    return [_post_rent(unit, _standing(unit, lease_id), due, day) for lease_id, due in items]


def _post_rent(unit: Unit, lease: LandLeaseRow, due: date, day: date) -> Posted:
    period = next((one for one in rent_periods(lease) if one.due == due), None)
    if period is None or period.amount_fen == 0:
        raise UserError(
            "No rent of {number} is due on {due}.", field="due", number=lease.number, due=due
        )
    _refuse_posted_rent(unit, lease, due)
    row = {
        "lease_document_id": lease.id,
        "start": period.start,
        "end": period.end,
        "due": due,
        "amount_fen": period.amount_fen,
    }
    entry = Entry(
        (
            Posting(settings.account(unit, "production_cost"), debit_fen=period.amount_fen),
            ledger.owed_to(unit, lease.person_id, RENT, period.amount_fen, day),
        )
    )
    document = NewDocument(
        "land_rent",
        day,
        period.amount_fen,
        {tables.land_rents: [row]},
        entry,
        person_id=lease.person_id,
    )
    return documents.post(unit, document)


def _refuse_posted_rent(unit: Unit, lease: LandLeaseRow, due: date) -> None:
    query = (
        select(_D.id)
        .join(tables.land_rents, _R.document_id == _D.id)
        .where(_R.lease_document_id == lease.id, _R.due == due, _D.status == "posted")
    )
    known = unit.scalar(query)
    if known is not None:
        raise UserError(
            "The rent of {lease} due on {due} was posted already, as {number}.",
            field="due",
            lease=lease.number,
            due=due,
            number=documents.number_of(unit, known),
        )


def pay_rents(
    unit: Unit, person_ids: Iterable[int], day: date, method: str, note: str = ""
) -> list[Posted]:
    """Pay out what is owed to these people for land; who is owed nothing is passed over.

    Debts take their part first only where the household's consent is in force on that day.
    """
    paid = []
    for person_id in dict.fromkeys(person_ids):
        plan = money.plan_payout(unit, person_id, (RENT,), day)
        if plan.available_fen > 0:
            payout = money.Payout(day, person_id, method, plan, (RENT,), note)
            paid.append(money.post_payout(unit, payout))
    return paid


# --- what is due ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DueRent:
    """A rent of a land lease and how far it is: `state` is coming, due, paid or overdue.

    What was paid of it is by first in, first out over all rents posted for the household.
    """

    lease: LandLeaseRow
    start: date
    end: date
    due: date
    amount_fen: int
    posted: Posted | None
    paid_fen: int
    state: str

    @property
    def open_fen(self) -> int:
        """What is still to be paid of it."""
        return self.amount_fen - self.paid_fen


def due_rents(
    unit: Unit, first: date, last: date, today: date, *, lease_id: int | None = None
) -> list[DueRent]:
    """The rents of leases that stand with a due day from `first` to `last`, by person and day.

    `lease_id` leaves only those of one lease.
    """
    own = () if lease_id is None else (tables.land_leases.c.document_id == lease_id,)
    posted = _posted_rents(unit)
    paid = _paid_first_in_first_out(unit, posted)
    by_start = {(rent.lease_document_id, rent.start): rent for rent in posted}
    codes = _codes(unit)
    found = [
        _due_rent(lease, period, by_start.get((lease.id, period.start)), paid, today)
        for lease in land_terms.standing(unit, *own)
        for period in rent_periods(lease)
        if first <= period.due <= last and period.amount_fen
    ]
    return sorted(found, key=lambda rent: (codes[rent.lease.person_id], rent.due, rent.lease.id))


def _due_rent(
    lease: LandLeaseRow, period: RentPeriod, posted: Any, paid: Mapping[int, int], today: date
) -> DueRent:
    paid_fen = 0 if posted is None else paid[posted.id]
    return DueRent(
        lease,
        period.start,
        period.end,
        period.due,
        period.amount_fen,
        None if posted is None else _as_posted(posted),
        paid_fen,
        state(period.due, today, period.amount_fen - paid_fen),
    )


def _as_posted(row: Any) -> Posted:
    return Posted(row.id, document_number(RENT, row.year, row.number))


def _posted_rents(unit: Unit) -> Sequence[Any]:
    """Every rent that stands, the one due first before."""
    query = (
        select(_D.id, _D.year, _D.number, _D.person_id, tables.land_rents)
        .join(tables.land_rents, _R.document_id == _D.id)
        .where(_D.status == "posted")
        .order_by(_R.due, _D.id)
    )
    return unit.rows(query)


def _paid_first_in_first_out(unit: Unit, rents: Sequence[Any]) -> dict[int, int]:
    """What was paid of each rent: what a household got goes to its oldest rents first."""
    p = tables.postings.c
    query = select(p.person_id, func.sum(p.debit_fen)).where(p.part == RENT).group_by(p.person_id)
    left = {person_id: int(fen) for person_id, fen in unit.rows(query)}
    paid = {}
    for rent in rents:
        paid[rent.id] = min(rent.amount_fen, max(0, left.get(rent.person_id, 0)))
        left[rent.person_id] = left.get(rent.person_id, 0) - paid[rent.id]
    return paid


def _codes(unit: Unit) -> dict[int, str]:
    p = tables.people.c
    return {row.id: row.code for row in unit.rows(select(p.id, p.code))}


# --- the list that households sign ------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignOffRow:
    """One rent on the list households sign: `bank_tail` is masked, "" where none is on file.

    `price` is in yuan per mu and year, both where it changed within the days.
    """

    person_id: int
    code: str
    person: str
    plots: str
    area: int
    price: str
    start: date
    end: date
    amount_fen: int
    bank_tail: str


def sign_off_rows(unit: Unit, first: date, last: date) -> list[SignOffRow]:
    """A row for each posted rent due from `first` to `last`, by person and day."""
    codes = _codes(unit)
    return [
        SignOffRow(
            rent.lease.person_id,
            codes[rent.lease.person_id],
            rent.lease.person,
            rent.lease.plot,
            rent.lease.area,
            _prices(rent),
            rent.start,
            rent.end,
            rent.amount_fen,
            private_data.masked_numbers(unit, rent.lease.person_id).bank_number,
        )
        for rent in due_rents(unit, first, last, last)
        if rent.posted is not None
    ]


def _prices(rent: DueRent) -> str:
    lines = land_rent.rent_lines(rent.lease.terms, Period(rent.start, rent.end))
    return " / ".join(format_fen(price) for _, price, _ in lines)
