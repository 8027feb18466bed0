"""The monthly roll-up of what was bought: kept in the posting transaction, rebuilt by checks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import String, bindparam, case, cast, func, literal, select, union_all

from coop_desk.domain.dates import month_key
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """Goods bought on one line: grams and fen, by grade, greenhouse and village group (or 0)."""

    product: str
    grade_id: int
    greenhouse_id: int
    village_group_id: int
    grams: int
    amount_fen: int
    lines: int = 1

    def reversed(self) -> Intake:
        """The same taken back."""
        return replace(self, grams=-self.grams, amount_fen=-self.amount_fen, lines=-self.lines)


def add(unit: Unit, day: date, items: Sequence[Intake]) -> None:
    """Add bought goods to the roll-up of the day's month."""
    if not items:
        return
    month = month_key(day)
    rows = [
        {
            "month": month,
            "product": i.product,
            "grade_id": i.grade_id,
            "greenhouse_id": i.greenhouse_id,
            "village_group_id": i.village_group_id,
            "grams": i.grams,
            "amount_fen": i.amount_fen,
            "lines": i.lines,
        }
        for i in items
    ]
    unit.run_many(_adding(unit.connection.dialect.name), rows)


@cache
def _adding(dialect_name: str) -> Any:
    """The statement that adds to a row of the roll-up or begins it, in the words of a database."""
    dialect = import_module(f"sqlalchemy.dialects.{dialect_name}")
    table = tables.monthly_intake
    statement = dialect.insert(table).values({c.name: bindparam(c.name) for c in table.columns})
    sums = {
        name: table.c[name] + statement.excluded[name] for name in ("grams", "amount_fen", "lines")
    }
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=sums)


def of_document(unit: Unit, document_id: int) -> list[Intake]:
    """What a ticket bought, from its own rows; empty for other documents."""
    bought = _bought().subquery()
    columns = [c for c in bought.c if c.name not in ("document_id",)]
    return [
        Intake(*row)
        for row in unit.rows(select(*columns).where(bought.c.document_id == document_id))
    ]


def rebuild(unit: Unit) -> dict[tuple[Any, ...], tuple[int, int, int]]:
    """The roll-up computed afresh from tickets and entries: key → grams, fen, lines."""
    bought, entries = _bought().subquery(), tables.entries.c
    sign = case((entries.reverses_id.is_(None), 1), else_=-1)
    month = func.substr(cast(entries.day, String), 1, 7)
    key = (month, *bought.c[1:5])
    query = (
        select(
            *key,
            func.sum(bought.c.grams * sign),
            func.sum(bought.c.amount_fen * sign),
            func.sum(sign),
        )
        .join(tables.entries, entries.document_id == bought.c.document_id)
        .group_by(*key)
    )
    return {tuple(row[:5]): (int(row[5]), int(row[6]), int(row[7])) for row in unit.rows(query)}


_STORED = select(tables.monthly_intake)


def stored(unit: Unit) -> dict[tuple[Any, ...], tuple[int, int, int]]:
    """The roll-up as it stands in the book, in the form of `rebuild`."""
    return {tuple(row[:5]): (row[5], row[6], row[7]) for row in unit.read(_STORED, {})}


def _bought() -> Any:
    """Every line bought: document, product, grade, greenhouse, group, grams, fen."""
    line, ticket, crop = tables.harvest_lines.c, tables.harvest_tickets.c, tables.crops.c
    leaf = tables.leaf_tickets.c
    harvest = (
        select(
            line.document_id,
            literal("mushroom").label("product"),
            line.grade_id,
            crop.greenhouse_id,
            literal(0).label("village_group_id"),
            line.grams,
            line.amount_fen,
        )
        .join(tables.harvest_tickets, ticket.document_id == line.document_id)
        .join(tables.crops, crop.id == ticket.crop_id)
    )
    tea = select(
        leaf.document_id,
        literal("leaf"),
        leaf.grade_id,
        literal(0),
        func.coalesce(leaf.village_group_id, 0),
        leaf.pay_g,
        leaf.amount_fen,
    )
    return union_all(harvest, tea)
