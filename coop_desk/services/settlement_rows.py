"""The rows of statements: one ordered query over the ledger, whatever the number of people."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, String, case, func, literal, null, select, union_all
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.services import ledger
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

TICKETS = ("harvest_ticket", "leaf_ticket")
# Above this many people it is quicker to read everybody than to list them in the query.
LISTED_PEOPLE = 500


class AccountRow(NamedTuple):
    """One line of a running account, before it is put into words.

    A ticket gives a row for each grade; any other document one for each posting on a person.
    `factor` is -1 on a reversal.
    """

    person_id: int
    day: date
    entry_id: int
    line: int
    factor: int
    document_id: int
    kind: str
    year: int
    number: int
    note: str
    void_reason: str | None
    part: str | None
    debit_fen: int
    credit_fen: int
    grade: str | None
    flush: int | None
    session: str | None
    gross_g: int | None
    tare_g: int | None
    deduction_g: int | None
    pay_g: int | None
    price_fen: int | None
    better_price_fen: int | None
    quantity: int | None
    detail: str | None
    method: str | None


def account_rows(
    unit: Unit, start: date, end: date, people: Collection[int] | None
) -> Iterator[AccountRow]:
    """The rows of [start, end], both days counted, by person, day and entry."""
    rows = union_all(
        _harvest_rows(start, end, people),
        _leaf_rows(start, end, people),
        _other_rows(start, end, people),
    )
    ordered = rows.order_by("person_id", "day", "entry_id", "line")
    yield from map(AccountRow._make, unit.connection.execute(ordered))


def _head(person: ColumnElement[Any], line: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    e, d = tables.entries.c, tables.documents.c
    factor = case((e.reverses_id.is_(None), 1), else_=-1)
    return [
        person.label("person_id"),
        e.day.label("day"),
        e.id.label("entry_id"),
        line.label("line"),
        factor.label("factor"),
        d.id.label("document_id"),
        d.kind,
        d.year,
        d.number,
        d.note,
        d.void_reason,
    ]


def _within(
    query: Select[Any],
    start: date,
    end: date,
    person: ColumnElement[Any],
    people: Collection[int] | None,
) -> Select[Any]:
    query = query.where(tables.entries.c.day.between(start, end))
    if people is not None and len(people) <= LISTED_PEOPLE:
        query = query.where(person.in_(people))
    return query


def _harvest_rows(start: date, end: date, people: Collection[int] | None) -> Select[Any]:
    e, d = tables.entries.c, tables.documents.c
    t, line, g = tables.harvest_tickets.c, tables.harvest_lines.c, tables.grades.c
    first = line.line == 1
    query = (
        select(
            *_head(d.person_id, line.line),
            literal("mushroom"),
            literal(0),
            line.amount_fen,
            g.name,
            t.flush,
            t.pick_session,
            # The weighing belongs to the whole delivery and stands on its first line.
            case((first, t.gross_g)),
            case((first, t.tare_g)),
            case((first, t.deduction_g)),
            line.grams,
            line.price_fen,
            line.better_price_fen,
            null(),
            line.override_reason,
            null(),
        )
        .select_from(tables.entries)
        .join(tables.documents, d.id == e.document_id)
        .join(tables.harvest_tickets, t.document_id == d.id)
        .join(tables.harvest_lines, line.document_id == d.id)
        .join(tables.grades, g.id == line.grade_id)
    )
    return _within(query, start, end, d.person_id, people)


def _leaf_rows(start: date, end: date, people: Collection[int] | None) -> Select[Any]:
    e, d = tables.entries.c, tables.documents.c
    t, g = tables.leaf_tickets.c, tables.grades.c
    query = (
        select(
            *_head(d.person_id, literal(1)),
            literal("leaf"),
            literal(0),
            t.amount_fen,
            g.name,
            null(),
            t.slot,
            t.gross_g,
            t.tare_g,
            t.deduction_g,
            t.pay_g,
            t.price_fen,
            t.better_price_fen,
            null(),
            literal("", String),
            null(),
        )
        .select_from(tables.entries)
        .join(tables.documents, d.id == e.document_id)
        .join(tables.leaf_tickets, t.document_id == d.id)
        .join(tables.grades, g.id == t.grade_id)
    )
    return _within(query, start, end, d.person_id, people)


def _other_rows(start: date, end: date, people: Collection[int] | None) -> Select[Any]:
    e, d, p = tables.entries.c, tables.documents.c, tables.postings.c
    bag, pay, sheet = tables.bag_issues.c, tables.payments.c, tables.work_sheets.c
    work, handed = tables.work_lines.c, tables.lease_transfers.c
    back, again = tables.bag_returns.c, tables.bag_replacements.c
    # Said so that the index of people is not used: it leads through the sheets of all years.
    worker = func.coalesce(work.person_id, 0)
    prices = (bag.price_fen, handed.price_fen, back.price_fen, again.price_fen)
    counts = (bag.bags, handed.bags, back.bags, again.bags, work.person_times)
    query = (
        select(
            *_head(p.person_id, p.line),
            p.part,
            p.debit_fen,
            p.credit_fen,
            *[null() for _ in range(7)],
            func.coalesce(*prices),
            null(),
            func.coalesce(*counts),
            func.coalesce(pay.purpose, sheet.task),
            pay.method,
        )
        .select_from(tables.entries)
        .join(tables.documents, d.id == e.document_id)
        .join(tables.postings, p.entry_id == e.id)
        .outerjoin(tables.bag_issues, bag.document_id == d.id)
        .outerjoin(tables.lease_transfers, handed.document_id == d.id)
        .outerjoin(tables.bag_returns, back.document_id == d.id)
        .outerjoin(tables.bag_replacements, again.document_id == d.id)
        .outerjoin(tables.payments, pay.document_id == d.id)
        .outerjoin(tables.work_sheets, sheet.document_id == d.id)
        .outerjoin(tables.work_lines, (work.document_id == d.id) & (worker == p.person_id))
        .where(p.person_id.is_not(None), p.part.not_in(ledger.APART), d.kind.not_in(TICKETS))
    )
    return _within(query, start, end, p.person_id, people)


def opening_parts(
    unit: Unit, start: date, people: Collection[int] | None
) -> dict[int, dict[str, int]]:
    """What stood on each part of each person before `start`: + owed to, - owed by.

    Of everybody it is what stands now less what came since: the first is read from an index
    alone, and most often less came since than before.
    """
    p, e = tables.postings.c, tables.entries.c
    now = (
        select(p.person_id, p.part, func.sum(p.credit_fen - p.debit_fen))
        .where(p.person_id.is_not(None), p.part.not_in(ledger.APART))
        .group_by(p.person_id, p.part)
    )
    if people is not None and len(people) <= LISTED_PEOPLE:
        before = now.join(tables.entries, e.id == p.entry_id).where(e.day < start)
        sums = [(1, before.where(p.person_id.in_(people)))]
    else:
        sums = [(1, now), (-1, now.where(p.entry_id.in_(select(e.id).where(e.day >= start))))]
    found: dict[int, dict[str, int]] = {}
    for sign, query in sums:
        for person_id, part, fen in unit.rows(query):
            parts = found.setdefault(person_id, {})
            parts[part] = parts.get(part, 0) + sign * int(fen)
    return found
