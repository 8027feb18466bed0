"""A person's own plan of recovery: that share of each ticket goes to debts at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, or_, select

from coop_desk.domain.money import BASIS_POINTS, check_int
from coop_desk.errors import UserError
from coop_desk.services import audit, people
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

_PLANS = tables.recovery_plans


@dataclass(frozen=True, slots=True)
class RecoveryPlan:
    """So many basis points of each ticket in [start, end); `end` None is without an end."""

    id: int
    share_bp: int
    start: date
    end: date | None
    note: str


def set_plan(
    unit: Unit,
    person_id: int,
    share_bp: int,
    start: date,
    end: date | None = None,
    note: str = "",
) -> int:
    """Agree on a plan; one without an end before it ends where this one starts.

    Raises UserError for a share outside 0 to 100 %, an end not after the start, or a plan that
    overlaps another.
    """
    people.person(unit, person_id)
    if not 0 <= check_int(share_bp, "share") <= BASIS_POINTS:
        raise UserError("The share of a ticket is 0 to 100 %.", field="share_bp")
    if end is not None and end <= start:
        raise UserError("The end must come after the start.", field="end")
    for plan in plans(unit, person_id):
        if plan.end is None and plan.start < start:
            audit.update(unit, _PLANS, plan.id, {"end": start})
    _refuse_overlap(unit, person_id, start, end)
    row = {"person_id": person_id, "share_bp": share_bp, "start": start, "end": end}
    return audit.insert(unit, _PLANS, row | {"note": note.strip()})


def _refuse_overlap(
    unit: Unit, person_id: int, start: date, end: date | None, own_id: int = 0
) -> None:
    p = _PLANS.c
    # A plan ended before it began has no day left to stand in the way.
    has_days = or_(p.end.is_(None), and_(p.end > start, p.end > p.start))
    query = select(p.start).where(p.person_id == person_id, p.id != own_id, has_days)
    if end is not None:
        query = query.where(p.start < end)
    other = unit.first(query.order_by(p.start))
    if other is not None:
        raise UserError(
            "Another plan from {start} stands in the way; end it first.",
            field="start",
            start=other.start,
        )


def end_plan(unit: Unit, plan_id: int, end: date) -> None:
    """End a plan on a day. Raises UserError for one before it began, or within the next plan."""
    p = _PLANS.c
    plan = unit.first(select(p.person_id, p.start).where(p.id == plan_id))
    if plan is not None and end < plan.start:
        raise UserError("The plan began only on {start}.", field="end", start=plan.start)
    if plan is not None and end > plan.start:
        _refuse_overlap(unit, plan.person_id, plan.start, end, plan_id)
    audit.update(unit, _PLANS, plan_id, {"end": end})


def plan_on(unit: Unit, person_id: int, day: date) -> RecoveryPlan | None:
    """The plan a person has on a day."""
    p = _PLANS.c
    query = _read().where(p.person_id == person_id, in_force(p, day))
    row = unit.first(query)
    return RecoveryPlan(*row) if row is not None else None


def plans(unit: Unit, person_id: int) -> list[RecoveryPlan]:
    """Every plan a person ever had, newest first."""
    query = _read().where(_PLANS.c.person_id == person_id).order_by(_PLANS.c.start.desc())
    return [RecoveryPlan(*row) for row in unit.rows(query)]


def between(unit: Unit, start: date, end: date) -> dict[int, list[RecoveryPlan]]:
    """The plans in force on any day from `start` to `end`, both counted, by person and oldest
    first."""
    p = _PLANS.c
    query = _read().add_columns(p.person_id).order_by(p.start)
    query = query.where(p.start <= end, or_(p.end.is_(None), p.end > start))
    query = query.where(or_(p.end.is_(None), p.end > p.start))
    found: dict[int, list[RecoveryPlan]] = {}
    for *plan, person_id in unit.rows(query):
        found.setdefault(person_id, []).append(RecoveryPlan(*plan))
    return found


def _read() -> Select[Any]:
    p = _PLANS.c
    return select(p.id, p.share_bp, p.start, p.end, p.note)
