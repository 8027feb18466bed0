"""Greenhouses and their leases to growers; a shed has one lease at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, select

from coop_desk.domain.dates import Period
from coop_desk.domain.leases import format_area, whole_months
from coop_desk.domain.money import check_int, format_fen
from coop_desk.domain.rent_schedule import check_shares
from coop_desk.domain.terms import LEASE_BASES, RENT_METHODS
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    audit,
    crops,
    documents,
    land_terms,
    lease_terms,
    ledger,
    money,
    settings,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.lease_terms import Instalment as Instalment
from coop_desk.services.lease_terms import LeaseRow as LeaseRow
from coop_desk.services.lease_terms import lease as lease
from coop_desk.services.lease_terms import leases as leases
from coop_desk.services.ledger import Entry, Posting
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
    """A greenhouse let to a grower for [start, end), at a rate in fen by its basis.

    Bases: shed_season (the rate is the rent of the whole term), mu_year (per mu and year, on
    `area` hundredths of a mu, by the day or the month), per_bag (per bag issued to the crop).
    Without instalments the rent is due at the start. Without a season the lease goes by its
    dates, and belongs to the season of its first day.
    """

    greenhouse_id: int
    person_id: int
    season_id: int | None
    start: date
    end: date
    rate_fen: int
    deposit_fen: int = 0
    basis: str = "shed_season"
    area: int = 0
    method: str = "by_day"
    instalments: tuple[Instalment, ...] = ()


@dataclass(frozen=True, slots=True)
class Let:
    """A posted lease and the crop it opens."""

    document: Posted
    crop_id: int


def let_greenhouse(
    unit: Unit, lease: GreenhouseLease, *, day: date | None = None, confirmed: bool = False
) -> Let:
    """Post a lease and open the grower's crop in that greenhouse.

    Raises UserError for terms that cannot be counted, for days outside the season or beyond the
    lease of the land under it and, naming the other grower and the days, when the greenhouse is
    let then; NeedsConfirmation for more land than the greenhouse has.
    """
    day = day or unit.clock().date()
    documents.refuse_future_day(unit, day)
    _check_terms(lease)
    period = Period(lease.start, lease.end)
    crops.refuse_overlap(unit, lease.greenhouse_id, period)
    season_id = _season(unit, lease, period)
    land_terms.refuse_outlasting(unit, lease.greenhouse_id, period)
    if not confirmed:
        _ask_about_area(unit, lease)
    document = NewDocument(
        "greenhouse_lease",
        day,
        lease.rate_fen,
        _rows(lease, season_id),
        person_id=lease.person_id,
    )
    posted = documents.post(unit, document)
    return Let(posted, crops.follow(unit, posted.id))


def _rows(lease: GreenhouseLease, season_id: int) -> dict[Table, list[dict[str, Any]]]:
    own = {
        "greenhouse_id": lease.greenhouse_id,
        "season_id": season_id,
        "start": lease.start,
        "end": lease.end,
        "basis": lease.basis,
        "rate_fen": lease.rate_fen,
        "deposit_fen": lease.deposit_fen,
    }
    instalments = [
        {"line": line, "due": one.due, "share_bp": one.share_bp}
        for line, one in enumerate(lease.instalments, 1)
    ]
    return {
        tables.greenhouse_leases: [own],
        tables.lease_terms: [{"area": lease.area, "method": lease.method}],
        tables.lease_instalments: instalments,
    }


def _check_terms(lease: GreenhouseLease) -> None:
    if min(check_int(lease.rate_fen, "rate"), check_int(lease.deposit_fen, "deposit")) < 0:
        raise UserError("A price cannot be less than nothing.", field="rate")
    if lease.basis not in LEASE_BASES or lease.method not in RENT_METHODS:
        raise UserError("Choose how the rent is counted.", field="basis")
    if lease.basis == "mu_year":
        if check_int(lease.area, "area") <= 0:
            raise UserError("Enter the area the rent is counted on.", field="area")
        if lease.method == "by_month":
            whole_months(Period(lease.start, lease.end))
    if lease.instalments:
        check_shares([one.share_bp for one in lease.instalments])
        days = [one.due for one in lease.instalments]
        if days != sorted(set(days)):
            raise UserError(
                "Each instalment is due later than the one before.", field="instalments"
            )


def _season(unit: Unit, lease: GreenhouseLease, period: Period) -> int:
    """The id of a lease's season. Raises UserError where it has none or does not lie within."""
    for season in seasons(unit):
        days = Period(season.start, season.end)
        if lease.season_id is None and lease.start in days:
            return season.id
        if lease.season_id == season.id:
            if not days.covers(period):
                raise UserError(
                    "The season {season} runs from {start} to {last}; "
                    "the lease must lie within it.",
                    field="end" if lease.start in days else "start",
                    season=season.name,
                    start=days.start,
                    last=days.last,
                )
            return season.id
    raise UserError(
        "There is no season on {day}; add the season first.", field="season", day=lease.start
    )


def _ask_about_area(unit: Unit, lease: GreenhouseLease) -> None:
    g = tables.greenhouses.c
    has = int(unit.scalar(select(g.area).where(g.id == lease.greenhouse_id)))
    if lease.basis == "mu_year" and lease.area > has:
        raise NeedsConfirmation(
            "The greenhouse has {has} mu; rent would be counted on {area}. Is it right?",
            field="area",
            has=format_area(has),
            area=format_area(lease.area),
        )


# --- an early end -----------------------------------------------------------


def end_lease(
    unit: Unit, let: Let | int, end: date, note: str, *, day: date | None = None
) -> Posted:
    """End a lease early: from `end` on the greenhouse is free and the crop closed.

    The lease is given as it was let or by its document. It is entered today (or on `day`), also
    for an end still to come. Rent charged for the days after the end is credited. Raises
    UserError without a reason, for a void lease, for a day outside the lease or where it ends
    early already.
    """
    lease_id = let.document.id if isinstance(let, Let) else let
    posted = post_end(unit, lease_id, end, note, day=day)
    credit_rest(unit, lease_id, "early_end", note, day=day)
    return posted


def post_end(unit: Unit, lease_id: int, end: date, note: str, *, day: date | None = None) -> Posted:
    """Post the end alone, without crediting rent. Raises UserError as `end_lease` does."""
    if not note.strip():
        raise UserError("Say why the lease ends early.", field="note")
    lease = lease_terms.standing_lease(unit, lease_id)
    if not lease.start < end < lease.last_end:
        raise UserError("The day must lie within the lease.", field="end")
    before = lease_terms.standing_end(unit, lease_id)
    if before is not None:
        raise UserError(
            "The lease ends early already; void {number} first.",
            field="end",
            number=documents.number_of(unit, before.id),
        )
    document = NewDocument(
        "lease_end",
        day or unit.clock().date(),
        0,
        {tables.lease_ends: [{"lease_document_id": lease_id, "end": end}]},
        person_id=lease.person_id,
        note=note.strip(),
    )
    posted = documents.post(unit, document)
    crops.follow(unit, lease_id)
    return posted


def credit_rest(
    unit: Unit, lease_id: int, purpose: str, note: str, *, day: date | None = None
) -> None:
    """Credit what was charged of a lease beyond the rent of the days it has in fact.

    Nothing where nothing was; and never more than what waivers left of the charges.
    """
    lease = lease_terms.standing_lease(unit, lease_id)
    charged = lease_terms.charged(unit, lease_id)
    beyond = charged - lease_terms.owed(unit, lease)
    fen = min(beyond, charged - lease_terms.credited(unit, lease_id))
    if fen > 0:
        post_credit(unit, lease, purpose, fen, day or unit.clock().date(), note)


def post_credit(
    unit: Unit, lease: LeaseRow, purpose: str, fen: int, day: date, note: str
) -> Posted:
    """Credit rent of a lease to its grower: the charge's postings the other way round."""
    entry = Entry(
        (
            Posting(settings.account(unit, "income"), debit_fen=fen),
            ledger.owed_to(unit, lease.person_id, "rent", fen, day),
        )
    )
    row = {"lease_document_id": lease.id, "purpose": purpose, "amount_fen": fen}
    document = NewDocument(
        "rent_credit",
        day,
        fen,
        {tables.rent_credits: [row]},
        entry,
        person_id=lease.person_id,
        note=note.strip(),
    )
    return documents.post(unit, document)


# --- rent charged at once ---------------------------------------------------


def charge_rent(
    unit: Unit, lease_document_id: int, day: date, note: str, *, until: date | None = None
) -> Posted:
    """Charge the rent of a lease, in proportion to its days when it ends early.

    `until` is the first day without rent, the end of the lease if it is not given. A lease with
    instalments is charged all of them with the first. Raises UserError for a void lease, for a
    day outside it, or for more than its rent together with what was charged.
    """
    lease = lease_terms.standing_lease(unit, lease_document_id)
    if until is not None and not lease.start < until <= lease.last_end:
        raise UserError("The day must lie within the lease.", field="end")
    rent = lease_terms.owed(unit, lease, until)
    charged = lease_terms.charged(unit, lease.id)
    charged -= lease_terms.credited(unit, lease.id, *lease_terms.ENDED)
    if charged and charged + rent > lease_terms.owed(unit, lease):
        raise UserError(
            "{charged} yuan of this lease's rent were charged already.",
            field="amount",
            charged=format_fen(charged),
        )
    due = (1, lease.instalments[0].due) if lease.instalments else None
    charge = money.Charge(day, lease.person_id, "rent", rent, note, lease.id, due)
    return money.post_charge(unit, charge)


def last_rate(unit: Unit) -> int | None:
    """The rate of the latest greenhouse lease that stands, in fen; None before the first."""
    last = documents.latest(unit, tables.greenhouse_leases)
    return None if last is None else int(last.rate_fen)
