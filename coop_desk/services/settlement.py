"""Statements: a person's running account over a period, in words a grower can follow."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.domain.privacy import mask_phone
from coop_desk.domain.statement import (
    Cooperative,
    Party,
    Statement,
    StatementDebt,
    StatementLine,
)
from coop_desk.domain.terms import document_number, term
from coop_desk.errors import UserError
from coop_desk.services import audit, documents, ledger, people, recovery_plans, settings
from coop_desk.services.documents import NewDocument
from coop_desk.services.people import PersonRow
from coop_desk.services.recovery_plans import RecoveryPlan
from coop_desk.services.settlement_rows import (
    TICKETS,
    AccountRow,
    account_rows,
    opening_parts,
)
from coop_desk.services.ticket_rules import percent_words
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

SHOWN_ROLES = ("grower", "tea_household", "worker")
SHOWN_DEBTS = ("bags", "rent", "advance")
BLOCK_OF = {
    "payment": "paid",
    "bag_issue": "deducted",
    "bag_return": "deducted",
    "bag_replacement": "deducted",
    "charge": "deducted",
    "sale": "deducted",
    "rent_credit": "deducted",
    "lease_transfer": "deducted",
}
# Their notes stand in the line's own words already.
NOTED = ("charge", "rent_credit")


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a statement, both counted."""

    start: date
    end: date


def one(unit: Unit, person_id: int, period: Period) -> Statement:
    """The statement of one person as a preview. Raises UserError for an unknown person."""
    people.person(unit, person_id)
    (statement,) = several(unit, [person_id], period, keep_empty=True)
    return statement


def several(
    unit: Unit,
    person_ids: Collection[int] | None,
    period: Period,
    *,
    role: str | None = None,
    keep_empty: bool = False,
    told: Callable[[int, int], None] | None = None,
) -> list[Statement]:
    """Previews of the statements of the people named, or of everybody with a role, by code.

    People without a balance and without a line are left out unless `keep_empty`. `told` hears
    how many accounts of how many were read; what it raises ends the reading. Raises UserError
    when the period ends before it starts.
    """
    if period.end < period.start:
        raise UserError("The period ends before it starts.", field="end")
    wanted = _people(unit, person_ids, period, role)
    openings = opening_parts(unit, period.start, person_ids)
    paper = _Paper(unit, period)
    by_id = {person.id: person for person in wanted}
    found: dict[int, Statement] = {}
    rows = account_rows(unit, period.start, period.end, person_ids)
    for person_id, own_rows in groupby(rows, lambda row: row.person_id):
        if person_id in by_id:
            opening = openings.get(person_id, {})
            found[person_id] = paper.statement(by_id[person_id], opening, list(own_rows))
            if told is not None:
                told(len(found), len(wanted))
    return [
        found.get(person.id) or paper.statement(person, openings.get(person.id, {}), [])
        for person in wanted
        if keep_empty or person.id in found or any(openings.get(person.id, {}).values())
    ]


def _people(
    unit: Unit, person_ids: Collection[int] | None, period: Period, role: str | None
) -> list[PersonRow]:
    everyone = people.search(unit, "", limit=-1)
    if person_ids is not None:
        chosen = set(person_ids)
        return [person for person in everyone if person.id in chosen]
    wanted = {role} if role else set(SHOWN_ROLES)
    held = people.roles_held(unit, period.start, period.end)
    return [person for person in everyone if wanted & held.get(person.id, set())]


class _Paper:
    """What all statements of one run share: the head of the paper, memberships, notes."""

    def __init__(self, unit: Unit, period: Period) -> None:
        self.period = period
        self.cooperative: Cooperative = settings.cooperative(unit)
        self.demo = bool(settings.get(unit, "demo"))
        self.printed_on = unit.clock().date()
        self.operator = unit.operator
        self.members = people.members_on(unit, period.end)
        self.roles = people.roles_held(unit, period.start, period.end)
        self.notes = _notes(unit)
        self.plans = recovery_plans.between(unit, period.start, period.end)

    def statement(
        self, person: PersonRow, opening: dict[str, int], rows: Sequence[AccountRow]
    ) -> Statement:
        """One person's statement as a preview, with the digest of all it says."""
        statement = Statement(
            cooperative=self.cooperative,
            party=self._party(person),
            number="",
            start=self.period.start,
            end=self.period.end,
            opening_fen=sum(opening.values()),
            lines=tuple(statement_lines(rows)),
            debts=tuple(_debts(opening, rows)),
            notes=self.notes + tuple(map(_agreed, self.plans.get(person.id, ()))),
            printed_on=self.printed_on,
            operator=self.operator,
            short_hash="",
            preview=True,
            demo=self.demo,
        )
        return replace(statement, short_hash=content_hash(statement)[:8])

    def _party(self, person: PersonRow) -> Party:
        held = self.roles.get(person.id, set())
        return Party(
            code=person.code,
            name=person.name,
            group=person.group,
            phone=mask_phone(person.phone),
            roles="、".join(term(role) for role in SHOWN_ROLES if role in held),
            membership="成员" if person.id in self.members else "非成员",
        )


def _notes(unit: Unit) -> tuple[str, ...]:
    steps = settings.get(unit, "deduction_step_g")
    rule = settings.get(unit, "recovery")
    order = "、".join(term(part) for part in rule["order"])
    return (
        "结算重量 = 毛重 − 皮重 − 扣水扣杂；扣减四舍五入，"
        f"香菇到 {steps['mushroom'] / 500:g} 斤，茶青到 {steps['leaf'] / 500:g} 斤。"
        "每行金额四舍五入到分，合计为各行之和。",
        f"每次付款最多从货款中抵扣 {rule['cap_bp'] / 100:g}%，先后顺序：{order}。",
        "单价过磅时就定了，以后调价不影响已开的过磅单。对本单有疑问，请凭单号到办公室查对。",
    )


def _agreed(plan: RecoveryPlan) -> str:
    """What a person agreed to pay back at the scale, beside the general rule."""
    until = f"至 {(plan.end - ONE_DAY).isoformat()}" if plan.end else "起"
    return (
        f"与您另有约定：{plan.start.isoformat()} {until}，过磅付款时从货款中抵扣 "
        f"{percent_words(plan.share_bp)}%。"
    )


def content_hash(statement: Statement) -> str:
    """The digest of what a statement says: the same account in the same words gives the same.

    It covers whose account it is, its days, every word and figure of its lines and its debts;
    not the letterhead, the phone, nor who printed it and when.
    """
    party = statement.party
    content = [
        [party.code, party.name, party.membership],
        [statement.start, statement.end, statement.opening_fen],
        [_line_content(line) for line in statement.lines],
        [_debt_content(debt) for debt in statement.debts],
    ]
    return hashlib.sha256(audit.canonical(content).encode()).hexdigest()


_line_content = attrgetter(*(field.name for field in fields(StatementLine)))
_debt_content = attrgetter(*(field.name for field in fields(StatementDebt)))


# --- lines ------------------------------------------------------------------


def statement_lines(rows: Iterable[AccountRow]) -> list[StatementLine]:
    """Rows put into words: a line for each grade of a ticket, one for any other document."""
    lines: list[StatementLine] = []
    for _, group in groupby(rows, lambda row: row.entry_id):
        entry_rows = list(group)
        if entry_rows[0].kind in TICKETS:
            lines += [_ticket_line(row) for row in entry_rows]
        else:
            line = _other_line(entry_rows)
            if line is not None:
                lines.append(line)
    return lines


def _ticket_line(row: AccountRow) -> StatementLine:
    assert row.pay_g is not None
    amount = row.factor * row.credit_fen
    return StatementLine(
        day=row.day,
        number=document_number(row.kind, row.year, row.number),
        kind=row.kind,
        block="brought",
        text=_ticket_text(row),
        amount_fen=amount,
        gross_g=_signed(row.gross_g, row.factor),
        tare_g=_signed(row.tare_g, row.factor),
        deduction_g=_signed(row.deduction_g, row.factor),
        pay_g=row.factor * row.pay_g,
        price_fen=row.price_fen,
        better_fen=_better(row),
        note=_note(row, row.detail or ""),
    )


def _signed(grams: int | None, factor: int) -> int | None:
    return None if grams is None else factor * grams


def _better(row: AccountRow) -> int | None:
    """What the next better grade would have brought beyond what was paid, in fen."""
    if row.better_price_fen is None or row.pay_g is None:
        return None
    return row.factor * (amount_fen(row.pay_g, row.better_price_fen) - row.credit_fen)


def _ticket_text(row: AccountRow) -> str:
    words = [term("mushroom" if row.kind == "harvest_ticket" else "leaf"), row.grade or ""]
    if row.flush:
        words.append(f"第{row.flush}潮")
    if row.session:
        words.append(term(row.session))
    return " ".join(words)


def _note(row: AccountRow, note: str) -> str:
    if row.factor < 0:
        return f"红冲：{row.void_reason}"
    return f"已作废：{row.void_reason}" if row.void_reason else note


def _other_line(rows: Sequence[AccountRow]) -> StatementLine | None:
    """One line for a document; None where it only moves between parts of the account."""
    first = rows[0]
    amount = sum(row.credit_fen - row.debit_fen for row in rows)
    if amount == 0:
        return None
    if _nets_land_rent(rows):
        return _netting_line(first, amount)
    return StatementLine(
        day=first.day,
        number=document_number(first.kind, first.year, first.number),
        kind=first.kind,
        block=BLOCK_OF.get(first.kind, "brought"),
        text=_other_text(first),
        amount_fen=amount,
        note=_note(first, first.note if first.kind not in NOTED else ""),
    )


def _nets_land_rent(rows: Sequence[AccountRow]) -> bool:
    """Whether a payout lowers debts and draws on nothing here: land rent stands apart."""
    payout = rows[0].kind == "payment" and rows[0].detail == "payout"
    return payout and all(row.part in ledger.DEBT_PARTS for row in rows)


def _netting_line(row: AccountRow, amount_fen: int) -> StatementLine:
    """Land rent that went into debts: what the household brought, by its consent."""
    return StatementLine(
        day=row.day,
        number=document_number(row.kind, row.year, row.number),
        kind=row.kind,
        block="brought",
        text=f"土地租金抵扣 {row.note}".strip(),
        amount_fen=amount_fen,
        note=_note(row, ""),
    )


def _other_text(row: AccountRow) -> str:
    words = {
        "bag_issue": lambda: _bags("菌棒", row),
        "bag_return": lambda: _bags("退回菌棒", row),
        "bag_replacement": lambda: _bags("补发菌棒", row),
        "charge": lambda: row.note or term(row.part or "charge"),
        "rent_credit": lambda: f"租金减免：{row.note}",
        "lease_transfer": lambda: _handed_over(row),
        "payment": lambda: f"{_purpose(row)}（{term(row.method or '')}）",
        "work_sheet": lambda: f"用工 {row.quantity} 人次 {term(row.detail or '')}",
    }
    say = words.get(row.kind)
    return say() if say else term(row.kind)


def _handed_over(row: AccountRow) -> str:
    """Bags that went from one grower to the next with the greenhouse, as each of them sees it."""
    return _bags("接收菌棒" if row.debit_fen else "移交菌棒", row)


def _bags(what: str, row: AccountRow) -> str:
    return f"{what} {row.quantity:,} 棒 × {format_fen(row.price_fen or 0)} 元"


def _purpose(row: AccountRow) -> str:
    """What a payment was for; a payout is named by the part of the account it was drawn from."""
    if row.detail == "payout" and row.part == "wages":
        return "发放工资"
    return _PURPOSES.get(row.detail or "", "付款")


_PURPOSES = {
    "payout": "支付货款",
    "advance": "预支款",
    "ticket": "过磅现付",
    "receipt": "收到您交来的款",
}


def _debts(opening: dict[str, int], rows: Sequence[AccountRow]) -> list[StatementDebt]:
    """For each part the person owes on: opening, charged, recovered and closing, in fen.

    What was credited without a payment, as rent waived or bags handed on, was charged less.
    """
    found = []
    for part in SHOWN_DEBTS:
        own = [row for row in rows if row.part == part]
        before = -opening.get(part, 0)
        recovered = sum(row.credit_fen for row in own if row.kind == "payment")
        charged = sum(row.debit_fen - row.credit_fen for row in own) + recovered
        if before or charged or recovered:
            closing = before + charged - recovered
            found.append(StatementDebt(part, term(part), before, charged, recovered, closing))
    return found


# --- printing ---------------------------------------------------------------


def issue(unit: Unit, previews: Sequence[Statement]) -> list[Statement]:
    """Give previews their numbers and write each print down.

    A statement that says exactly what an earlier one of the same person and period said
    keeps that number and is marked as a reprint.
    """
    known = _printed(unit)
    ids = {row.code: row.id for row in unit.rows(select(tables.people.c.code, tables.people.c.id))}
    return [_issue_one(unit, preview, ids[preview.party.code], known) for preview in previews]


def _printed(unit: Unit) -> dict[tuple[int, str], tuple[int, str, int]]:
    """Statements printed so far: (person, digest) → document, number, copies."""
    d, s, p = tables.documents.c, tables.statements.c, tables.statement_prints.c
    query = (
        select(d.person_id, s.content_hash, d.id, d.kind, d.year, d.number, func.max(p.copy))
        .join(tables.statements, s.document_id == d.id)
        .join(tables.statement_prints, p.document_id == d.id)
        .where(d.status == "posted")
        .group_by(d.id)
    )
    return {
        (row[0], row[1]): (row[2], document_number(*row[3:6]), int(row[6]))
        for row in unit.rows(query)
    }


def _issue_one(
    unit: Unit, preview: Statement, person_id: int, known: dict[Any, tuple[int, str, int]]
) -> Statement:
    digest = content_hash(preview)
    if (person_id, digest) in known:
        document_id, number, copies = known[(person_id, digest)]
    else:
        posted = documents.post(unit, _statement_document(unit, preview, person_id, digest))
        document_id, number, copies = posted.id, posted.number, 0
    row = {
        "document_id": document_id,
        "copy": copies + 1,
        "printed_at": unit.now(),
        "printed_by": unit.operator,
    }
    audit.insert(unit, tables.statement_prints, row)
    return replace(preview, number=number, preview=False, reprint=copies, short_hash=digest[:8])


def _statement_document(unit: Unit, preview: Statement, person_id: int, digest: str) -> NewDocument:
    row = {
        "start": preview.start,
        "end": preview.end,
        "opening_fen": preview.opening_fen,
        "closing_fen": preview.closing_fen,
        "content_hash": digest,
    }
    return NewDocument(
        "statement",
        unit.clock().date(),
        preview.closing_fen,
        {tables.statements: [row]},
        ledger.Entry(),
        person_id=person_id,
    )
