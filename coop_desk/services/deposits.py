"""Deposits on leases: taken, given back, or kept for a reason; the co-op only holds them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from coop_desk.domain.money import check_int, format_fen
from coop_desk.domain.terms import document_number
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import documents, lease_terms, ledger, money, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.lease_terms import LeaseRow
from coop_desk.services.ledger import Entry, Posting
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PART = "deposit"
_D, _X = tables.documents.c, tables.deposits.c


def take(
    unit: Unit,
    lease_id: int,
    amount_fen: int,
    method: str,
    day: date,
    *,
    confirmed: bool = False,
) -> Posted:
    """Take a deposit in cash or by bank: the co-op holds it for the grower.

    Raises UserError for a void lease or nothing, NeedsConfirmation for more than was agreed.
    """
    lease = _checked(unit, lease_id, amount_fen)
    till = _till(unit, method)
    together = lease_terms.held(unit, lease_id) + amount_fen
    if together > lease.deposit_fen and not confirmed:
        raise NeedsConfirmation(
            "A deposit of {agreed} yuan was agreed; with this {together} would be held. "
            "Is it right?",
            field="amount",
            agreed=format_fen(lease.deposit_fen),
            together=format_fen(together),
        )
    postings = (
        Posting(till, debit_fen=amount_fen),
        ledger.owed_to(unit, lease.person_id, PART, amount_fen, day),
    )
    return _post(unit, lease, "taken", amount_fen, day, postings, method=method)


def give_back(
    unit: Unit, lease_id: int, amount_fen: int, method: str, day: date, note: str = ""
) -> Posted:
    """Give a deposit back, all or a part. Raises UserError for more than is held."""
    lease = _checked(unit, lease_id, amount_fen)
    till = _till(unit, method)
    _refuse_more_than_held(unit, lease_id, amount_fen)
    postings = (
        ledger.owed_by(unit, lease.person_id, PART, amount_fen, day),
        Posting(till, credit_fen=amount_fen),
    )
    return _post(unit, lease, "returned", amount_fen, day, postings, method=method, note=note)


def keep(unit: Unit, lease_id: int, amount_fen: int, reason: str, day: date) -> Posted:
    """Keep a deposit, all or a part, as income of the co-op.

    Raises UserError without a reason or for more than is held.
    """
    lease = _checked(unit, lease_id, amount_fen)
    if not reason.strip():
        raise UserError("Say why the deposit is kept.", field="reason")
    _refuse_more_than_held(unit, lease_id, amount_fen)
    postings = (
        ledger.owed_by(unit, lease.person_id, PART, amount_fen, day),
        Posting(settings.account(unit, "other_income"), credit_fen=amount_fen),
    )
    return _post(unit, lease, "kept", amount_fen, day, postings, note=reason.strip())


def held(unit: Unit, lease_id: int) -> int:
    """What is held of a lease's deposit, in fen: taken, less what was given back and kept."""
    return lease_terms.held(unit, lease_id)


def _checked(unit: Unit, lease_id: int, amount_fen: int) -> LeaseRow:
    if check_int(amount_fen, "amount") <= 0:
        raise UserError("Enter an amount of more than nothing.", field="amount")
    return lease_terms.standing_lease(unit, lease_id)


def _till(unit: Unit, method: str) -> str:
    if method not in money.METHODS:
        raise UserError("Choose cash or bank.", field="method")
    return settings.account(unit, method)


def _refuse_more_than_held(unit: Unit, lease_id: int, amount_fen: int) -> None:
    left = lease_terms.held(unit, lease_id)
    if amount_fen > left:
        raise UserError(
            "Only {held} yuan of this deposit are held.", field="amount", held=format_fen(left)
        )


def _post(
    unit: Unit,
    lease: LeaseRow,
    action: str,
    fen: int,
    day: date,
    postings: tuple[Posting, ...],
    *,
    method: str = "",
    note: str = "",
) -> Posted:
    row = {
        "lease_document_id": lease.id,
        "action": action,
        "method": method,
        "amount_fen": fen,
    }
    document = NewDocument(
        "deposit",
        day,
        fen,
        {tables.deposits: [row]},
        Entry(postings),
        person_id=lease.person_id,
        note=note.strip(),
    )
    return documents.post(unit, document)


# --- the register -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DepositRow:
    """A lease and its deposit, in fen: agreed, taken, given back, kept, and held today."""

    lease: LeaseRow
    agreed_fen: int
    taken_fen: int
    returned_fen: int
    kept_fen: int

    @property
    def held_fen(self) -> int:
        """What is still held."""
        return self.taken_fen - self.returned_fen - self.kept_fen

    @property
    def missing_fen(self) -> int:
        """What of the agreed deposit was never taken."""
        return max(0, self.agreed_fen - self.taken_fen)


def register(unit: Unit, *, season_id: int | None = None) -> list[DepositRow]:
    """Every standing lease with a deposit agreed or taken, as leases are listed."""
    sums = _sums(unit)
    rows = [
        DepositRow(
            lease,
            lease.deposit_fen,
            *(sums[lease.id].get(action, 0) for action in ("taken", "returned", "kept")),
        )
        for lease in lease_terms.leases(unit, season_id=season_id)
    ]
    return [row for row in rows if row.agreed_fen or row.taken_fen]


def _sums(unit: Unit) -> dict[int, dict[str, int]]:
    query = (
        select(_X.lease_document_id, _X.action, func.sum(_X.amount_fen))
        .join(tables.documents, _D.id == _X.document_id)
        .where(_D.status == "posted")
        .group_by(_X.lease_document_id, _X.action)
    )
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for lease_id, action, fen in unit.rows(query):
        found[lease_id][action] = int(fen)
    return found


@dataclass(frozen=True, slots=True)
class DepositLine:
    """One deposit document of a lease, in fen."""

    id: int
    number: str
    day: date
    action: str
    method: str
    amount_fen: int
    note: str
    status: str


def history(unit: Unit, lease_id: int) -> list[DepositLine]:
    """What happened to a lease's deposit, oldest first; void documents too."""
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.day, _D.note, _D.status)
        .add_columns(_X.action, _X.method, _X.amount_fen)
        .join(tables.deposits, _X.document_id == _D.id)
        .where(_X.lease_document_id == lease_id)
        .order_by(_D.day, _D.id)
    )
    return [
        DepositLine(
            row.id,
            document_number(row.kind, row.year, row.number),
            row.day,
            row.action,
            row.method,
            row.amount_fen,
            row.note,
            row.status,
        )
        for row in unit.rows(query)
    ]
