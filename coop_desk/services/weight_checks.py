"""Weight checks of batches as they stand: what the scale said of a sample.

Weights in grams. They are posted with `batches.check`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _W = tables.documents.c, tables.weight_checks.c


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A posted weight check of a batch; weights in grams, variation in basis points."""

    id: int
    number: str
    day: date
    batch_id: int
    nominal_g: int
    tolerance_g: int
    most_outside_bp: int
    sampled: int
    mean_g: Fraction
    variation_bp: int | None
    outside: int
    passed: bool
    note: str
    grams: tuple[int, ...] = ()

    @property
    def outside_ratio(self) -> Fraction:
        """The share of the sample outside the tolerance."""
        return Fraction(self.outside, self.sampled)


def latest_checks(unit: Unit) -> dict[int, CheckRow]:
    """The last weight check that stands, by batch, without its weights."""
    return {one.batch_id: one for one in reversed(_checks(unit))}


def checks_of(unit: Unit, batch_id: int) -> list[CheckRow]:
    """The weight checks of a batch that stand, the newest first, each with its weights."""
    return _checks(unit, _W.batch_document_id == batch_id, weights=True)


def check_of(unit: Unit, check_id: int) -> CheckRow:
    """One weight check with its weights. Raises UserError when there is none."""
    found = _checks(unit, _D.id == check_id, weights=True)
    if not found:
        raise UserError("This weight check is not in the book.")
    return found[0]


def _checks(unit: Unit, *conditions: Any, weights: bool = False) -> list[CheckRow]:
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.day, _D.note, tables.weight_checks)
        .join(tables.weight_checks, _W.document_id == _D.id)
        .where(_D.status == "posted", *conditions)
        .order_by(_D.day.desc(), _D.id.desc())
    )
    rows = unit.rows(query)
    grams = _weights(unit, [row.id for row in rows]) if weights else {}
    return [_check_of(row, tuple(grams.get(row.id, ()))) for row in rows]


def _check_of(row: Any, grams: tuple[int, ...]) -> CheckRow:
    return CheckRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        batch_id=row.batch_document_id,
        nominal_g=row.nominal_g,
        tolerance_g=row.tolerance_g,
        most_outside_bp=row.most_outside_bp,
        sampled=row.sampled,
        mean_g=Fraction(row.total_g, row.sampled),
        variation_bp=row.variation_bp,
        outside=row.outside,
        passed=row.passed,
        note=row.note,
        grams=grams,
    )


def _weights(unit: Unit, check_ids: Iterable[int]) -> dict[int, list[int]]:
    line = tables.weight_check_lines.c
    query = (
        select(line.document_id, line.grams)
        .where(line.document_id.in_(list(check_ids)))
        .order_by(line.document_id, line.line)
    )
    found: dict[int, list[int]] = {}
    for check_id, grams in unit.rows(query):
        found.setdefault(check_id, []).append(grams)
    return found
