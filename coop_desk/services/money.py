"""Charges and payments: what a person is asked for, what is recovered, what is paid out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table

from coop_desk.domain.money import BASIS_POINTS, check_int, format_fen
from coop_desk.domain.recovery import plan_recovery
from coop_desk.errors import UserError
from coop_desk.services import consents, documents, ledger, people, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, PartBalance, Posting
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# Goods money may be netted against debts; wages never are, and land rent only where the
# household's dated consent is in force.
GOODS_PARTS = ("mushroom", "leaf")
LAND_PARTS = ("land_rent",)
METHODS = ("cash", "bank")


@dataclass(frozen=True, slots=True)
class Charge:
    """Something a person owes the co-op: rent of a greenhouse, say, in fen."""

    day: date
    person_id: int
    part: str
    amount_fen: int
    note: str
    lease_document_id: int | None = None
    due: tuple[int, date] | None = None  # which instalment it is, and when it is to be paid


def post_charge(unit: Unit, charge: Charge) -> Posted:
    """Post a charge: the person owes it, it is income. Raises UserError unless positive."""
    _check_amount(charge.amount_fen)
    row = {
        "part": charge.part,
        "amount_fen": charge.amount_fen,
        "lease_document_id": charge.lease_document_id,
    }
    rows: dict[Table, list[dict[str, Any]]] = {tables.charges: [row]}
    if charge.due is not None:
        rows[tables.charge_dues] = [{"instalment": charge.due[0], "due": charge.due[1]}]
    entry = Entry(
        (
            ledger.owed_by(unit, charge.person_id, charge.part, charge.amount_fen, charge.day),
            Posting(settings.account(unit, "income"), credit_fen=charge.amount_fen),
        )
    )
    document = NewDocument(
        "charge",
        charge.day,
        charge.amount_fen,
        rows,
        entry,
        person_id=charge.person_id,
        note=charge.note,
    )
    return documents.post(unit, document)


def _check_amount(fen: int) -> None:
    if check_int(fen, "amount") <= 0:
        raise UserError("Enter an amount of more than nothing.", field="amount")


def transfer(
    unit: Unit,
    day: date,
    source: str,
    target: str,
    fen: int,
    note: str,
    person_id: int | None = None,
) -> Posted:
    """Move money between accounts that play these roles: bank to cash, capital to bank.

    Raises UserError unless the amount is positive and the accounts are two.
    """
    _check_amount(fen)
    accounts = settings.account(unit, source), settings.account(unit, target)
    if accounts[0] == accounts[1]:
        raise UserError("Choose two different accounts.", field="target")
    row = {"source": accounts[0], "target": accounts[1], "amount_fen": fen}
    entry = Entry((Posting(accounts[1], debit_fen=fen), Posting(accounts[0], credit_fen=fen)))
    document = NewDocument(
        "transfer", day, fen, {tables.transfers: [row]}, entry, person_id=person_id, note=note
    )
    return documents.post(unit, document)


# --- payments ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PayoutPlan:
    """What a payout would do: what is owed for goods, what debts take of it, what is paid."""

    available_fen: int
    recoveries: tuple[tuple[str, int], ...]
    paid_fen: int


def plan_payout(
    unit: Unit, person_id: int, parts: Sequence[str] = GOODS_PARTS, day: date | None = None
) -> PayoutPlan:
    """Plan a payout by the recovery rule in the settings (order, cap, floor).

    Goods that stand overpaid, as after a void, come off what the others would bring. Land rent
    is netted, without a cap, where the household's consent is in force today (or on `day`).
    """
    balances = ledger.part_balances(unit, person_id)
    available = _available(balances, parts)
    if available <= 0:
        return PayoutPlan(0, (), 0)
    rule = settings.get(unit, "recovery")
    debts = [(part, _owed(balances, part)) for part in rule["order"]]
    owed = [(part, fen) for part, fen in debts if fen > 0]
    cap_bp = _cap(unit, person_id, parts, day or unit.clock().date(), rule["cap_bp"])
    plan = plan_recovery(owed, available, cap_bp, rule["floor_fen"])
    recoveries = tuple((part, fen) for part, fen in plan if fen > 0)
    return PayoutPlan(available, recoveries, available - sum(fen for _, fen in recoveries))


def _cap(unit: Unit, person_id: int, parts: Collection[str], day: date, goods_bp: int) -> int:
    """How much of a payout debts may take at most, in basis points: none of wages."""
    if set(parts) <= set(GOODS_PARTS):
        return goods_bp
    agreed = set(parts) == set(LAND_PARTS) and consents.consent_on(unit, person_id, day)
    return BASIS_POINTS if agreed else 0


def _available(balances: Iterable[PartBalance], parts: Collection[str]) -> int:
    """What is owed on these parts together, those that stand overpaid taken off."""
    return sum(b.amount_fen for b in balances if b.part in parts)


def _owed(balances: Iterable[PartBalance], part: str) -> int:
    return -sum(b.amount_fen for b in balances if b.part == part)


@dataclass(frozen=True, slots=True)
class Payout:
    """A payout as it is entered; `plan` comes from `plan_payout` or was changed by hand."""

    day: date
    person_id: int
    method: str
    plan: PayoutPlan
    parts: tuple[str, ...] = GOODS_PARTS
    note: str = ""


def post_payout(unit: Unit, payout: Payout) -> Posted:
    """Post a payout and its recoveries in one document.

    Raises UserError when it takes more than is owed for goods, recovers more than a debt, from
    wages, or from land rent without a consent in force on its day, mixes land rent with other
    money, or does nothing.
    """
    plan, balances = payout.plan, ledger.part_balances(unit, payout.person_id)
    recoveries = _checked_recoveries(payout)
    note = _checked_land_note(unit, payout)
    drawn = _draw_goods(balances, payout.parts, plan.paid_fen + sum(recoveries.values()))
    postings = [_debit(b, payout.person_id) for b in drawn]
    for part, fen in recoveries.items():
        postings += recover(balances, payout.person_id, part, fen)
    if plan.paid_fen:
        postings.append(Posting(_till(unit, payout.method), credit_fen=plan.paid_fen))
    lines = [("paid", b.part, b.amount_fen) for b in drawn]
    lines += [("recovered", part, fen) for part, fen in recoveries.items()]
    return post_payment(
        unit,
        payout.day,
        payout.person_id,
        purpose="payout",
        method=payout.method,
        amount=plan.paid_fen,
        lines=lines,
        postings=postings,
        note=note,
    )


def _checked_recoveries(payout: Payout) -> dict[str, int]:
    """What is recovered of each debt, by a plan that was perhaps changed by hand."""
    found: dict[str, int] = {}
    for part, fen in payout.plan.recoveries:
        _check_amount(fen)
        found[part] = found.get(part, 0) + fen
    if check_int(payout.plan.paid_fen, "payout") < 0:
        raise UserError("A payout cannot be less than nothing.", field="amount")
    if found and set(payout.parts) != set(LAND_PARTS) and not set(payout.parts) <= set(GOODS_PARTS):
        raise UserError("Debts are recovered from goods alone, never from wages or land rent.")
    return found


def _checked_land_note(unit: Unit, payout: Payout) -> str:
    """The note of a payout; where land rent is netted, it names the consent first."""
    if "land_rent" not in payout.parts:
        return payout.note
    if set(payout.parts) != set(LAND_PARTS):
        raise UserError("Land rent is paid out by itself, apart from all other money.")
    if not payout.plan.recoveries:
        return payout.note
    consent = consents.consent_on(unit, payout.person_id, payout.day)
    if consent is None:
        raise UserError(
            "{name} has given no consent in force on {day}; land rent is paid whole, and debts "
            "are left as they are.",
            name=people.person(unit, payout.person_id).name,
            day=payout.day,
        )
    return "；".join(filter(None, (f"按同意书 {consent.number}", payout.note)))


def _draw_goods(
    balances: Sequence[PartBalance], parts: Sequence[str], wanted: int
) -> list[PartBalance]:
    """Take an amount from what is owed to a person, part by part."""
    _check_amount(wanted)
    ordered = dict.fromkeys(parts)
    open_parts = [b for part in ordered for b in balances if b.part == part and b.amount_fen > 0]
    available = max(0, _available(balances, ordered))
    if wanted > available:
        raise UserError(
            "Only {available} yuan are owed to this person; {wanted} cannot be paid.",
            field="amount",
            available=format_fen(available),
            wanted=format_fen(wanted),
        )
    return _take(open_parts, wanted)


def _take(balances: Iterable[PartBalance], wanted: int) -> list[PartBalance]:
    taken = []
    for balance in balances:
        fen = min(balance.amount_fen, wanted)
        if fen > 0:
            taken.append(PartBalance(balance.account, balance.part, fen))
            wanted -= fen
    return taken


def recover(balances: Sequence[PartBalance], person_id: int, part: str, fen: int) -> list[Posting]:
    """Credits that lower a debt on the accounts where it stands.

    Raises UserError for more than is owed.
    """
    debts = [
        PartBalance(b.account, b.part, -b.amount_fen)
        for b in balances
        if b.part == part and b.amount_fen < 0
    ]
    if fen > sum(b.amount_fen for b in debts):
        raise UserError("More would be recovered than is owed.", field="amount")
    return [
        Posting(b.account, credit_fen=b.amount_fen, person_id=person_id, part=part)
        for b in _take(debts, fen)
    ]


def _debit(balance: PartBalance, person_id: int) -> Posting:
    return Posting(
        balance.account, debit_fen=balance.amount_fen, person_id=person_id, part=balance.part
    )


def _till(unit: Unit, method: str) -> str:
    if method not in METHODS:
        raise UserError("Choose cash or bank.", field="method")
    return settings.account(unit, method)


def pay_advance(
    unit: Unit, day: date, person_id: int, method: str, fen: int, note: str = ""
) -> Posted:
    """Pay an advance: the person owes it until it is recovered."""
    _check_amount(fen)
    postings = [
        ledger.owed_by(unit, person_id, "advance", fen, day),
        Posting(_till(unit, method), credit_fen=fen),
    ]
    lines = [("paid", "advance", fen)]
    return post_payment(
        unit,
        day,
        person_id,
        purpose="advance",
        method=method,
        amount=fen,
        lines=lines,
        postings=postings,
        note=note,
    )


def receive(
    unit: Unit, day: date, person_id: int, part: str, method: str, fen: int, note: str = ""
) -> Posted:
    """Take in money a person owes: a buyer's transfer, rent paid in cash.

    Raises UserError for more than is owed on that part.
    """
    _check_amount(fen)
    balances = ledger.part_balances(unit, person_id)
    postings = recover(balances, person_id, part, fen)
    postings.append(Posting(_till(unit, method), debit_fen=fen))
    return post_payment(
        unit,
        day,
        person_id,
        purpose="receipt",
        method=method,
        amount=fen,
        lines=[("received", part, fen)],
        postings=postings,
        note=note,
    )


def receive_for(
    unit: Unit, person_id: int, part: str, fen: int, day: date, document_id: int
) -> Posted:
    """Take in cash for a document just posted, tied to it."""
    postings = [
        ledger.owed_to(unit, person_id, part, fen, day),
        Posting(settings.account(unit, "cash"), debit_fen=fen),
    ]
    return post_payment(
        unit,
        day,
        person_id,
        purpose="receipt",
        method="cash",
        amount=fen,
        lines=[("received", part, fen)],
        postings=postings,
        ticket_id=document_id,
    )


def post_payment(
    unit: Unit,
    day: date,
    person_id: int,
    *,
    purpose: str,
    method: str,
    amount: int,
    lines: Sequence[tuple[str, str, int]],
    postings: Sequence[Posting],
    note: str = "",
    ticket_id: int | None = None,
    tender: tuple[int, int] | None = None,
) -> Posted:
    """Post a payment whose `lines` are actions, parts and fen; `tender` is given and change."""
    head = {
        "purpose": purpose,
        "method": method,
        "amount_fen": amount,
        "ticket_document_id": ticket_id,
    }
    rows: list[dict[str, Any]] = [
        {"line": number, "action": action, "part": part, "amount_fen": fen}
        for number, (action, part, fen) in enumerate(lines, 1)
    ]
    tenders = [{"tendered_fen": tender[0], "change_fen": tender[1]}] if tender else []
    document = NewDocument(
        "payment",
        day,
        amount,
        {tables.payments: [head], tables.payment_lines: rows, tables.cash_tenders: tenders},
        Entry(tuple(postings)),
        person_id=person_id,
        note=note,
    )
    return documents.post(unit, document)
