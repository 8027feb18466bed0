"""Checks of a scale with a test weight, and whether it may be trusted today; grams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from coop_desk.domain.money import check_int
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import documents, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

KIND = "scale_check"
LONGEST_NAME = 40  # characters
_D, _S = tables.documents.c, tables.scale_checks.c


@dataclass(frozen=True, slots=True)
class CheckRule:
    """How far a scale may be off, in grams, and whether it is checked every day."""

    tolerance_g: int
    daily: bool


@dataclass(frozen=True, slots=True)
class ScaleCheck:
    """A test weight put on a scale, and what the scale showed."""

    day: date
    scale: str
    weight_g: int
    shown_g: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A posted check; `tolerance_g` is the one of its day."""

    id: int
    number: str
    day: date
    posted_at: str
    posted_by: str
    scale: str
    weight_g: int
    shown_g: int
    tolerance_g: int
    passed: bool
    note: str

    @property
    def time(self) -> str:
        """The hour and minute it was posted."""
        return self.posted_at[11:16]

    @property
    def off_g(self) -> int:
        """How much too much the scale showed; less than nothing where it was too little."""
        return self.shown_g - self.weight_g


# --- the rule ---------------------------------------------------------------


def rule(unit: Unit) -> CheckRule:
    """The rule in force."""
    return CheckRule(**settings.get(unit, "scale_check"))


def set_rule(unit: Unit, new: CheckRule) -> None:
    """Set the rule; checks already posted keep theirs. Raises UserError below nothing."""
    if check_int(new.tolerance_g, "tolerance") < 0:
        raise UserError("A tolerance cannot be less than nothing.", field="tolerance_g")
    value = {"tolerance_g": new.tolerance_g, "daily": new.daily}
    if settings.get(unit, "scale_check") != value:
        settings.put(unit, "scale_check", value)


# --- checking ---------------------------------------------------------------


def post(unit: Unit, check: ScaleCheck) -> Posted:
    """Post a check; it passes within the tolerance of the settings.

    Raises UserError for a day in the future, a scale without a name or with one too long, a
    test weight of nothing, or a figure below nothing.
    """
    documents.refuse_future_day(unit, check.day)
    name = _checked_name(check.scale)
    if check_int(check.weight_g, "test weight") <= 0:
        raise UserError("Enter what the test weight weighs.", field="weight")
    if check_int(check.shown_g, "weight shown") < 0:
        raise UserError("A weight cannot be less than nothing.", field="shown")
    tolerance_g = rule(unit).tolerance_g
    row = {
        "scale": name,
        "weight_g": check.weight_g,
        "shown_g": check.shown_g,
        "tolerance_g": tolerance_g,
        "passed": abs(check.shown_g - check.weight_g) <= tolerance_g,
    }
    document = NewDocument(
        KIND, check.day, 0, {tables.scale_checks: [row]}, note=check.note.strip()
    )
    return documents.post(unit, document)


def _checked_name(scale: str) -> str:
    name = scale.strip()
    if not name:
        raise UserError("Say which scale was checked.", field="scale")
    if len(name) > LONGEST_NAME:
        raise UserError(
            "The name of a scale has at most {most} characters.", field="scale", most=LONGEST_NAME
        )
    return name


# --- looking ----------------------------------------------------------------


def checks(unit: Unit, start: date | None = None, end: date | None = None) -> list[CheckRow]:
    """The checks that stand dated in [start, end), newest first; None: without that limit."""
    limits = [_D.day >= start] if start is not None else []
    limits += [_D.day < end] if end is not None else []
    return _checks(unit, *limits)


def check_of(unit: Unit, check_id: int) -> CheckRow:
    """One check. Raises UserError where it does not stand."""
    found = _checks(unit, _D.id == check_id)
    if not found:
        raise UserError("This check is not in the book.")
    return found[0]


def attention(unit: Unit, day: date, scale: str = "") -> str:
    """Why a scale should be looked at: "failed" at its last check up to that day, "missing"
    where the office checks every day and did not yet, else "".
    """
    last = next(iter(_of_scale(unit, scale, day)), None)
    if last is not None and not last.passed:
        return "failed"
    is_done = last is not None and last.day == day
    return "missing" if rule(unit).daily and not is_done else ""


def _of_scale(unit: Unit, scale: str, day: date) -> list[CheckRow]:
    named = [_S.scale == scale] if scale else []
    return _checks(unit, _D.day <= day, *named, most=1)


def _checks(unit: Unit, *conditions: Any, most: int | None = None) -> list[CheckRow]:
    query = (
        select(
            _D.id,
            _D.kind,
            _D.year,
            _D.number,
            _D.day,
            _D.note,
            _D.posted_at,
            _D.posted_by,
            tables.scale_checks,
        )
        .join(tables.scale_checks, _S.document_id == _D.id)
        # Without the kind all documents of all years would be gone through, after each ticket.
        .where(_D.kind == KIND, _D.status == "posted", *conditions)
        .order_by(_D.day.desc(), _D.id.desc())
        .limit(most)
    )
    return [_check_of(row) for row in unit.rows(query)]


def _check_of(row: Any) -> CheckRow:
    return CheckRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        posted_at=row.posted_at,
        posted_by=row.posted_by,
        scale=row.scale,
        weight_g=row.weight_g,
        shown_g=row.shown_g,
        tolerance_g=row.tolerance_g,
        passed=row.passed,
        note=row.note,
    )
