"""Weigh tickets of a period as their check reads them: a few queries, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Table, func, literal, select

from coop_desk.domain.terms import document_number
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LEAF, HARVEST = "leaf_ticket", "harvest_ticket"
_FACTS: dict[str, Table] = {LEAF: tables.leaf_facts, HARVEST: tables.harvest_facts}


class Ticket(NamedTuple):
    """One ticket as the check reads it; `usual_bp` and `scale` are None on older ones.

    `place` tells apart what one person may bring together: grades of leaf, crops of mushrooms.
    """

    id: int
    year: int
    number: int
    day: date
    status: str
    person_id: int
    amount_fen: int
    posted_at: str
    posted_by: str
    weighed_at: str
    gross_g: int
    tare_g: int
    deduction_bp: int
    pay_g: int
    grade_id: int
    place: int
    usual_bp: int | None
    scale: str | None


def days(start: date, end: date) -> tuple[Any, ...]:
    """The documents dated in [start, end)."""
    d = tables.documents.c
    return d.day >= start, d.day < end


def tickets(unit: Unit, kind: str, start: date, end: date) -> list[Ticket]:
    """The tickets of a kind dated in [start, end), void ones too."""
    d, facts = tables.documents.c, _FACTS[kind].c
    own: Any = tables.DOCUMENT_TABLES[kind][0]
    grade = own.c.grade_id if kind == LEAF else literal(0)
    place = own.c.grade_id if kind == LEAF else own.c.crop_id
    query = (
        select(
            d.id, d.year, d.number, d.day, d.status, d.person_id, d.amount_fen,
            d.posted_at, d.posted_by, own.c.weighed_at, own.c.gross_g, own.c.tare_g,
            own.c.deduction_bp, own.c.pay_g, grade, place, facts.usual_deduction_bp, facts.scale,
        )
        .select_from(tables.documents)
        .join(own, own.c.document_id == d.id)
        .outerjoin(_FACTS[kind], facts.document_id == d.id)
        .where(d.kind == kind, d.status != "draft", *days(start, end))
    )  # fmt: skip
    found = [Ticket(*row) for row in unit.rows(query)]
    if kind == LEAF:
        return found
    main = _main_grades(unit, start, end)
    return [one._replace(grade_id=main.get(one.id, 0)) for one in found]


def _main_grades(unit: Unit, start: date, end: date) -> dict[int, int]:
    """The grade most of each harvest ticket's weight is of; the better of two alike."""
    d, line, grade = tables.documents.c, tables.harvest_lines.c, tables.grades.c
    query = (
        select(line.document_id, line.grade_id)
        .join(tables.documents, d.id == line.document_id)
        .join(tables.grades, grade.id == line.grade_id)
        .where(d.kind == HARVEST, *days(start, end))
        .order_by(line.grams, grade.rank.desc())
    )
    rows: Any = unit.rows(query)
    return dict(tuple(row) for row in rows)  # the heaviest comes last and stays


def overrides(unit: Unit, start: date, end: date) -> Sequence[Any]:
    """The lines of harvest tickets whose grade was chosen against the rule."""
    d, line = tables.documents.c, tables.harvest_lines.c
    query = (
        select(line.document_id, line.grade_id, line.suggested_grade_id, line.override_reason)
        .join(tables.documents, d.id == line.document_id)
        .where(d.status != "draft", line.override_reason != "", *days(start, end))
        .order_by(line.document_id, line.line)
    )
    return unit.rows(query)


def people(unit: Unit) -> dict[int, str]:
    """What everybody is called, by id."""
    p = tables.people.c
    return {row.id: row.name for row in unit.rows(select(p.id, p.name))}


def replacements(unit: Unit, kind: str) -> dict[int, str]:
    """The number of what replaced a document, by the document replaced."""
    d = tables.documents.c
    query = select(d.replaces_id, d.year, d.number).where(
        d.kind == kind, d.replaces_id.is_not(None), d.number.is_not(None)
    )
    return {
        row.replaces_id: document_number(kind, row.year, row.number) for row in unit.rows(query)
    }


def reprints(unit: Unit, kind: str, start: date, end: date) -> dict[str, int] | None:
    """Reprints by who made them; None where no print at all was written down."""
    d, p = tables.documents.c, tables.document_prints.c
    query = (
        select(p.printed_by, p.copy, func.count().label("prints"))
        .join(tables.documents, d.id == p.document_id)
        .where(d.kind == kind, *days(start, end))
        .group_by(p.printed_by, p.copy)
    )
    rows = unit.rows(query)
    if not rows:
        return None
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        found[row.printed_by] += row.prints if row.copy > 1 else 0
    return dict(found)
