"""Leases that pass on: to another grower in mid-season, and from one season to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from coop_desk.domain import rent_schedule
from coop_desk.domain.dates import Period
from coop_desk.domain.money import check_int
from coop_desk.errors import UserError
from coop_desk.services import (
    bag_counts,
    crops,
    documents,
    land_terms,
    lease_terms,
    leasing,
    ledger,
    people,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.lease_terms import Instalment, LeaseRow
from coop_desk.services.leasing import GreenhouseLease, Let, SeasonRow
from coop_desk.services.ledger import Entry, StockMove
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

GROWER = "grower"


@dataclass(frozen=True, slots=True)
class Transfer:
    """A lease handed to another grower, whose first day is `start`.

    The bags alive go with it at `price_fen` a bag; `bags` is their number where they were
    counted, to be held against the book.
    """

    lease_id: int
    new_person_id: int
    start: date
    bags: int | None
    price_fen: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class TransferDone:
    """The posted transfer and the new grower's lease."""

    document: Posted
    let: Let


def transfer(unit: Unit, transfer: Transfer, *, day: date | None = None) -> TransferDone:
    """Hand a lease to another grower, with its bags and the rest of its rent.

    The old lease ends before `start`; what was charged of it beyond its days is credited. The
    new one carries the rest of the rent as the rate of its own term, whatever the old one was
    counted by, so that both together are the whole rent to the fen; what was due before is due
    at its start, and its deposit is to be taken anew. Raises UserError for the same grower, a
    day to come or outside the lease, harvests since then, or bags counted otherwise.
    """
    day = day or unit.clock().date()
    old = lease_terms.standing_lease(unit, transfer.lease_id)
    note = transfer.note.strip() or "转让"
    batches = _checked(unit, old, transfer, day)
    whole = lease_terms.whole(unit, old)
    leasing.post_end(unit, old.id, transfer.start, note, day=day)
    let = leasing.let_greenhouse(unit, _rest(unit, old, transfer, whole), day=day)
    leasing.credit_rest(unit, old.id, "transfer", note, day=day)
    document = _document(unit, old, transfer, let, batches, day)
    people.ensure_role(unit, transfer.new_person_id, GROWER, transfer.start)
    return TransferDone(documents.post(unit, document), let)


def _checked(unit: Unit, old: LeaseRow, transfer: Transfer, day: date) -> dict[int | None, int]:
    """The live bags by batch, once all is in order."""
    people.person(unit, transfer.new_person_id)
    if transfer.new_person_id == old.person_id:
        raise UserError(
            "{name} has this lease already; choose the grower who takes it over.",
            field="person",
            name=old.person,
        )
    if check_int(transfer.price_fen, "price") < 0:
        raise UserError("A price cannot be less than nothing.", field="price")
    if transfer.start > day:
        raise UserError(
            "The bags are handed over on {start}; enter the transfer on that day.",
            field="start",
            start=transfer.start,
        )
    _refuse_later_harvest(unit, old, transfer.start)
    batches = bag_counts.live_by_batch(unit, old.crop_id)
    live = sum(batches.values())
    if transfer.bags is not None and check_int(transfer.bags, "bags") != live:
        raise UserError(
            "By the book {live} bags are alive here, not {bags}; correct the count first.",
            field="bags",
            live=live,
            bags=transfer.bags,
        )
    return batches


def _refuse_later_harvest(unit: Unit, old: LeaseRow, start: date) -> None:
    """The old grower is paid for what was picked before the new one's first day alone."""
    d, t = tables.documents.c, tables.harvest_tickets.c
    query = (
        select(d.day)
        .join(tables.harvest_tickets, t.document_id == d.id)
        .where(t.crop_id == old.crop_id, d.status == "posted", d.day >= start)
        .order_by(d.day.desc())
    )
    last = unit.scalar(query.limit(1))
    if last is not None:
        raise UserError(
            "{name} delivered from this greenhouse on {day}; the new grower starts later.",
            field="start",
            name=old.person,
            day=last,
        )


def _rest(unit: Unit, old: LeaseRow, transfer: Transfer, whole: int) -> GreenhouseLease:
    """The new grower's lease: what the old one's days leave of the term and of the rent."""
    taken = lease_terms.owed(unit, old, transfer.start)
    parts = rent_schedule.split(whole, [one.share_bp for one in old.dues])
    dues = zip([one.due for one in old.dues], parts, strict=True)
    left = rent_schedule.remaining(list(dues), taken, transfer.start)
    return GreenhouseLease(
        old.greenhouse_id,
        transfer.new_person_id,
        None,
        transfer.start,
        old.end,
        whole - taken,
        old.deposit_fen,
        instalments=tuple(Instalment(due, share) for due, share in left),
    )


def _document(
    unit: Unit,
    old: LeaseRow,
    transfer: Transfer,
    let: Let,
    batches: dict[int | None, int],
    day: date,
) -> NewDocument:
    bags = sum(batches.values())
    amount = bags * transfer.price_fen
    row = {
        "lease_document_id": old.id,
        "new_lease_document_id": let.document.id,
        "start": transfer.start,
        "bags": bags,
        "price_fen": transfer.price_fen,
        "amount_fen": amount,
    }
    postings = (
        ledger.owed_by(unit, transfer.new_person_id, "bags", amount, day),
        ledger.owed_to(unit, old.person_id, "bags", amount, day),
    )
    moves = tuple(
        StockMove(bag_counts.PRODUCT, sign * count, place="crop", crop_id=crop_id, batch_id=batch)
        for batch, count in batches.items()
        for sign, crop_id in ((-1, old.crop_id), (1, let.crop_id))
    )
    return NewDocument(
        "lease_transfer",
        day,
        amount,
        {tables.lease_transfers: [row]},
        Entry(postings if amount else (), moves),
        person_id=old.person_id,
        note=transfer.note.strip(),
    )


# --- the next season --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proposal:
    """A lease of the season before, proposed again for a season in fen and half-open dates.

    `hindrance` is why it cannot be let so, to be shown like a refusal; None where nothing
    stands against it.
    """

    greenhouse_id: int
    greenhouse: str
    person_id: int
    person: str
    basis: str
    rate_fen: int
    deposit_fen: int
    start: date
    end: date
    area: int
    method: str
    hindrance: UserError | None
    instalments: tuple[Instalment, ...] = ()


def propose_renewals(unit: Unit, season_id: int) -> list[Proposal]:
    """For each greenhouse its last grower of the season before, with the same terms.

    A lease that was handed over is proposed with the terms it was first let for, instalments
    moved on by as many days as the season. Raises UserError for an unknown season.
    """
    seasons = leasing.seasons(unit)
    season = next((one for one in seasons if one.id == season_id), None)
    if season is None:
        raise UserError("Choose the season.", field="season")
    before = next((one for one in seasons if one.start < season.start), None)
    if before is None:
        return []
    leases = lease_terms.leases(unit)
    last: dict[int, LeaseRow] = {}
    for lease in leases:
        if Period(lease.start, lease.last_end).overlaps(Period(before.start, before.end)):
            last[lease.greenhouse_id] = lease
    first = _first_leases(unit, leases)
    proposals = [_proposal(unit, lease, first[lease.id], season) for lease in last.values()]
    return sorted(proposals, key=lambda proposal: proposal.greenhouse)


def _first_leases(unit: Unit, leases: Sequence[LeaseRow]) -> dict[int, LeaseRow]:
    """The lease each one was first let as, before it was handed over."""
    x, d = tables.lease_transfers.c, tables.documents.c
    query = (
        select(x.new_lease_document_id, x.lease_document_id)
        .join(tables.documents, d.id == x.document_id)
        .where(d.status == "posted")
    )
    before = {row.new_lease_document_id: row.lease_document_id for row in unit.rows(query)}
    found: dict[int, LeaseRow] = {}
    for lease in leases:  # by their first days, so that the one before was seen already
        found[lease.id] = found[before[lease.id]] if lease.id in before else lease
    return found


def _proposal(unit: Unit, last: LeaseRow, first: LeaseRow, season: SeasonRow) -> Proposal:
    later = season.start - first.start
    return Proposal(
        last.greenhouse_id,
        last.greenhouse,
        last.person_id,
        last.person,
        first.basis,
        first.rate_fen,
        first.deposit_fen,
        season.start,
        season.end,
        first.area,
        first.method,
        _hindrance(unit, last, Period(season.start, season.end)),
        tuple(Instalment(one.due + later, one.share_bp) for one in first.instalments),
    )


def _hindrance(unit: Unit, last: LeaseRow, period: Period) -> UserError | None:
    try:
        crops.refuse_overlap(unit, last.greenhouse_id, period)
        land_terms.refuse_outlasting(unit, last.greenhouse_id, period)
        _refuse_leaver(unit, last, period.start)
    except UserError as error:
        return error
    return None


def _refuse_leaver(unit: Unit, last: LeaseRow, start: date) -> None:
    if last.ended_early:
        raise UserError(
            "{name} gave this greenhouse back early, on {day}.", name=last.person, day=last.last_end
        )
    held = people.roles(unit, last.person_id)
    ends = [one.end for one in held if one.role == GROWER]
    if not any(end is None or end > start for end in ends):
        raise UserError(
            "{name} is no grower any more on {day}.", field="person", name=last.person, day=start
        )


def renew(
    unit: Unit, proposals: Sequence[Proposal], season_id: int, *, day: date | None = None
) -> list[Let]:
    """Let each proposal, as it was proposed or changed. Raises UserError for a hindered one."""
    lets = []
    for proposal in proposals:
        if proposal.hindrance is not None:
            raise proposal.hindrance
        lease = GreenhouseLease(
            proposal.greenhouse_id,
            proposal.person_id,
            season_id,
            proposal.start,
            proposal.end,
            proposal.rate_fen,
            proposal.deposit_fen,
            proposal.basis,
            proposal.area,
            proposal.method,
            proposal.instalments,
        )
        lets.append(leasing.let_greenhouse(unit, lease, day=day, confirmed=True))
    return lets
