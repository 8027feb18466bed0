"""One document opened from a list: its head, its lines, what it did to the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services.documents import number_of
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One posting as an accountant reads it."""

    day: date
    account: str
    account_name: str
    person: str
    part: str | None
    debit_fen: int
    credit_fen: int
    reversal: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with everything a person may ask about it.

    `details` are its columns by name, `lines` its rows (grades named), `ledger` its postings.
    """

    id: int
    kind: str
    number: str
    day: date
    status: str
    person_id: int | None
    person: str
    amount_fen: int
    note: str
    posted_at: str | None
    posted_by: str | None
    voided_at: str | None
    voided_by: str | None
    void_reason: str | None
    replaces: str
    replaced_by: str
    details: dict[str, Any]
    lines: tuple[dict[str, Any], ...]
    ledger: tuple[LedgerLine, ...]


def document_view(unit: Unit, document_id: int) -> DocumentView:
    """Read one document. Raises UserError when there is none."""
    d, p = tables.documents, tables.people.c
    row = unit.first(
        select(d, p.code.label("person_code"), p.name.label("person_name"))
        .outerjoin(tables.people, p.id == d.c.person_id)
        .where(d.c.id == document_id)
    )
    if row is None:
        raise UserError("This document is not in the book.")
    own, *line_tables = tables.DOCUMENT_TABLES[row.kind]
    return DocumentView(
        id=row.id,
        kind=row.kind,
        number=document_number(row.kind, row.year, row.number) if row.number else "",
        day=row.day,
        status=row.status,
        person_id=row.person_id,
        person=f"{row.person_code} {row.person_name}" if row.person_code else "",
        amount_fen=row.amount_fen,
        note=row.note,
        posted_at=row.posted_at,
        posted_by=row.posted_by,
        voided_at=row.voided_at,
        voided_by=row.voided_by,
        void_reason=row.void_reason,
        replaces=number_of(unit, row.replaces_id) if row.replaces_id else "",
        replaced_by=_replacement(unit, document_id),
        details=next(iter(_lines(unit, own, document_id)), {}),
        lines=tuple(line for table in line_tables for line in _lines(unit, table, document_id)),
        ledger=tuple(_ledger_line(line) for line in _ledger_rows(unit, document_id)),
    )


def _replacement(unit: Unit, document_id: int) -> str:
    d = tables.documents.c
    found = unit.scalar(select(d.id).where(d.replaces_id == document_id))
    return number_of(unit, found) if found else ""


def _lines(unit: Unit, table: Any, document_id: int) -> list[dict[str, Any]]:
    """The rows of a document in a table, grades and people by name."""
    query = select(table).where(table.c.document_id == document_id)
    if "line" in table.c:
        query = query.order_by(table.c.line)
    for name, target in (("grade_id", tables.grades), ("person_id", tables.people)):
        if name in table.c:
            label = name.removesuffix("_id")
            query = query.add_columns(target.c.name.label(label)).outerjoin(
                target, target.c.id == table.c[name]
            )
    return [dict(row) for row in unit.execute(query).mappings()]


def _ledger_rows(unit: Unit, document_id: int) -> Any:
    e, p, a, who = (
        tables.entries.c,
        tables.postings.c,
        tables.accounts.c,
        tables.people.c,
    )
    query = (
        select(
            e.day,
            e.reverses_id,
            p.account,
            a.name.label("account_name"),
            who.name.label("person"),
            p.part,
            p.debit_fen,
            p.credit_fen,
        )
        .join(tables.postings, p.entry_id == e.id)
        .join(tables.accounts, a.code == p.account)
        .outerjoin(tables.people, who.id == p.person_id)
        .where(e.document_id == document_id)
        .order_by(e.id, p.line)
    )
    return unit.rows(query)


def _ledger_line(row: Row[Any]) -> LedgerLine:
    return LedgerLine(
        row.day,
        row.account,
        row.account_name,
        row.person or "",
        row.part,
        row.debit_fen,
        row.credit_fen,
        row.reverses_id is not None,
    )
