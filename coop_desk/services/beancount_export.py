"""The ledger as a beancount file, for an outside program to check."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Row, func, select

from coop_desk.domain.terms import document_number
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

ROOTS = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "cost": "Expenses",
    "expense": "Expenses",
    "income": "Income",
}


def beancount_lines(unit: Unit) -> Iterator[str]:
    """The lines of the file: accounts opened, then each entry with its document's number.

    A person's part of an account is an account below it, by the person's id.
    """
    names = _account_names(unit)
    yield 'option "operating_currency" "CNY"'
    first = unit.scalar(select(func.min(tables.entries.c.day)))
    if first is None:
        return
    for name in sorted(set(names.values())):
        yield f"{first} open {name} CNY"
    for _, rows in groupby(_rows(unit), lambda row: row.id):
        yield from _transaction(list(rows), names)


def _account_names(unit: Unit) -> dict[tuple[str, int | None, str | None], str]:
    """Names for every (account, person, part) that occurs."""
    p, a = tables.postings.c, tables.accounts.c
    query = (
        select(p.account, p.person_id, p.part, a.kind)
        .join(tables.accounts, a.code == p.account)
        .distinct()
    )
    return {
        (row.account, row.person_id, row.part): _name(row.kind, *row[:3])
        for row in unit.rows(query)
    }


def _name(kind: str, code: str, person_id: int | None, part: str | None) -> str:
    name = f"{ROOTS[kind]}:A{code}"
    if person_id is None:
        return name
    return f"{name}:P{person_id}:{(part or 'other').title().replace('_', '-')}"


def _rows(unit: Unit) -> Any:
    e, d, p = tables.entries.c, tables.documents.c, tables.postings.c
    query = (
        select(
            e.id,
            e.day,
            e.reverses_id,
            d.kind,
            d.year,
            d.number,
            p.account,
            p.person_id,
            p.part,
            p.debit_fen,
            p.credit_fen,
        )
        .join(tables.documents, d.id == e.document_id)
        .join(tables.postings, p.entry_id == e.id)
        .order_by(e.day, e.id, p.line)
    )
    return unit.execute(query)


def _transaction(
    rows: list[Row[Any]], names: dict[tuple[str, int | None, str | None], str]
) -> Iterator[str]:
    first = rows[0]
    number = document_number(first.kind, first.year, first.number)
    flag = " void" if first.reverses_id is not None else ""
    yield f'{first.day} * "{number}{flag}"'
    for row in rows:
        fen = row.debit_fen - row.credit_fen
        name = names[(row.account, row.person_id, row.part)]
        yield f"  {name}  {_yuan(fen)} CNY"


def _yuan(fen: int) -> str:
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"
