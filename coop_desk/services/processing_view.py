"""Processing batches as they are looked at: the list, one with its lines, what can go in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import Period
from coop_desk.domain.money import per_jin, round_half_up
from coop_desk.domain.processing import BatchFigures, OutTurnBand
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import catalogue, processing
from coop_desk.services.catalogue import Grade
from coop_desk.services.processing import DRY_TEA
from coop_desk.services.tea import LEAF
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _B, _F = tables.documents.c, tables.processing_batches.c, tables.processing_facts.c
_L, _G = tables.processing_lines.c, tables.grades.c
_M, _E = tables.stock_moves.c, tables.entries.c


# --- batches ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch in the list; `name` is "" and `workers` None for batches of before these facts."""

    id: int
    number: str
    day: date
    name: str
    status: str
    figures: BatchFigures
    workers: int | None
    unusual: bool  # its out-turn lies outside the band


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One grade of a batch: grams, and what they cost in fen."""

    grade_id: int
    grade: str
    english: str
    grams: int
    value_fen: int

    @property
    def jin_fen(self) -> int | None:
        """What a jin of it cost."""
        return per_jin(self.value_fen, self.grams)


@dataclass(frozen=True, slots=True)
class BatchDetail:
    """A batch with its grades, and the band its out-turn usually lies in."""

    row: BatchRow
    leaf: tuple[BatchLine, ...]
    dry: tuple[BatchLine, ...]
    band: OutTurnBand
    note: str
    void_reason: str


_BATCHES = (
    select(
        _D.id, _D.kind, _D.year, _D.number, _D.day, _D.status, _D.note, _D.void_reason,
        tables.processing_batches, _F.name, _F.fuel_cost_fen, _F.workers,
    )
    .join(tables.processing_batches, _B.document_id == _D.id)
    .outerjoin(tables.processing_facts, _F.document_id == _D.id)
    .order_by(_D.day.desc(), _D.id.desc())
)  # fmt: skip


def batches(unit: Unit, period: Period | None = None) -> list[BatchRow]:
    """The batches of a period, or all, the newest first; void ones too."""
    query = _BATCHES
    if period is not None:
        query = query.where(_D.day >= period.start)
        if period.end is not None:
            query = query.where(_D.day < period.end)
    band = processing.out_turn_band(unit)
    return [_row(found, band) for found in unit.rows(query)]


def batch(unit: Unit, document_id: int) -> BatchDetail:
    """One batch. Raises UserError when there is none."""
    found = unit.first(_BATCHES.where(_D.id == document_id))
    if found is None:
        raise UserError("This batch is not in the book.", field="batch")
    band = processing.out_turn_band(unit)
    lines = _lines(unit, document_id)
    reason = found.void_reason or ""
    return BatchDetail(_row(found, band), lines["in"], lines["out"], band, found.note, reason)


def _row(found: Any, band: OutTurnBand) -> BatchRow:
    figures = BatchFigures(
        found.leaf_g,
        found.dry_g,
        found.leaf_cost_fen,
        found.labour_cost_fen,
        found.fuel_cost_fen or 0,
    )
    return BatchRow(
        found.id,
        document_number(found.kind, found.year, found.number),
        found.day,
        found.name or "",
        found.status,
        figures,
        found.workers,
        band.excludes(figures.fresh_per_dry),
    )


def _lines(unit: Unit, document_id: int) -> dict[str, tuple[BatchLine, ...]]:
    query = (
        select(_L.direction, _L.grade_id, _G.name, _G.english_name, _L.grams, _L.value_fen)
        .join(tables.grades, _G.id == _L.grade_id)
        .where(_L.document_id == document_id)
        .order_by(_L.line)
    )
    rows = unit.rows(query)
    return {
        way: tuple(BatchLine(*row[1:]) for row in rows if row.direction == way)
        for way in ("in", "out")
    }


# --- what can go in --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StoredGrade:
    """A grade in store: the grams left after each day something moved, and what all cost."""

    grade: Grade
    left: tuple[tuple[date, int], ...]
    value_fen: int

    @property
    def grams(self) -> int:
        """What is in store after everything that is booked."""
        return self.left[-1][1] if self.left else 0

    def free_on(self, day: date) -> int:
        """The most that can leave on a day, so that on none after it anything is missing."""
        before = [grams for moved, grams in self.left if moved <= day][-1:]
        after = [grams for moved, grams in self.left if moved > day]
        return max(0, min([*(before or [0]), *after]))

    def cost_of(self, grams: int) -> int:
        """What so much of it costs at the average, in fen."""
        return round_half_up(self.value_fen * grams, self.grams) if self.grams > 0 else 0


@dataclass(frozen=True, slots=True)
class BatchOffer:
    """What a new batch can be made of, what can come of it, and what is usual."""

    leaf: tuple[StoredGrade, ...]
    dry: tuple[Grade, ...]
    band: OutTurnBand
    name: str


def offer(unit: Unit, day: date) -> BatchOffer:
    """What a batch can be made of, with the next free name of a day."""
    return BatchOffer(
        tuple(stored(unit, LEAF)),
        tuple(grade for grade in catalogue.grades(unit, DRY_TEA) if grade.active),
        processing.out_turn_band(unit),
        processing.proposed_name(unit, day),
    )


def stored(unit: Unit, product: str) -> list[StoredGrade]:
    """Every grade of a product that is in use or in store, best first."""
    query = (
        select(_M.grade_id, _E.day, func.sum(_M.quantity), func.sum(_M.value_fen))
        .join(tables.entries, _E.id == _M.entry_id)
        .where(_M.place == "store", _M.product == product)
        .group_by(_M.grade_id, _E.day)
        .order_by(_E.day)
    )
    moved: dict[int | None, list[tuple[date, int, int]]] = defaultdict(list)
    for grade_id, day, grams, fen in unit.rows(query):
        moved[grade_id].append((day, int(grams), int(fen)))
    found = (_stored(grade, moved[grade.id]) for grade in catalogue.grades(unit, product))
    return [one for one in found if one.grade.active or one.grams]


def _stored(grade: Grade, moved: list[tuple[date, int, int]]) -> StoredGrade:
    days = [day for day, _, _ in moved]
    sums = accumulate(grams for _, grams, _ in moved)
    return StoredGrade(grade, tuple(zip(days, sums, strict=True)), sum(fen for *_, fen in moved))
