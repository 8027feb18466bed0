"""What the rules propose for a ticket: its deduction, its grade, and what the best one fetches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain import grading
from coop_desk.domain.money import format_decimal
from coop_desk.errors import UserError
from coop_desk.services import catalogue, settings
from coop_desk.services.catalogue import Grade
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

LEAF_OF = {"dry": "晴天叶", "dew": "露水叶", "rain": "雨天叶"}  # what leaf of a weather is called
NO_DEDUCTION = "不扣"
LONGEST_WORDS = 60  # characters, as wide as the column


@dataclass(frozen=True, slots=True)
class DeductionRule:
    """The deduction the rules propose, in basis points, and why in the words of the paper."""

    bp: int
    words: str


def leaf_deduction(unit: Unit, grade: Grade, weather: str) -> DeductionRule:
    """What is taken off leaf: the grade's usual share and that of the weather it was picked in.

    Raises UserError for a weather there is no word for; "" is weather nobody noted.
    """
    parts = [(grade.name, grade.deduction_bp)]
    if weather:
        if weather not in LEAF_OF:
            raise UserError("Choose the weather the leaf was picked in.", field="weather")
        shares = settings.get(unit, "leaf_weather")
        parts.append((LEAF_OF[weather], shares.get(weather, 0)))
    return _rule(parts)


def harvest_deduction(unit: Unit, product: str, suggested: Grade | None) -> DeductionRule:
    """What is taken off a delivery: the usual share of the grade its pick time suggests."""
    grades = [suggested] if suggested else [g for g in catalogue.grades(unit, product) if g.active]
    return _rule([(grade.name, grade.deduction_bp) for grade in grades[:1]])


def _rule(parts: list[tuple[str, int]]) -> DeductionRule:
    words = [f"{name} {percent_words(bp)} %" for name, bp in parts if bp]
    return DeductionRule(
        sum(bp for _, bp in parts), "，".join(words)[:LONGEST_WORDS] or NO_DEDUCTION
    )


def percent_words(bp: int) -> str:
    """Basis points as a share is written: 250 as "2.5"."""
    return format_decimal(bp, 100, 2).rstrip("0").rstrip(".")


def suggested_grade(
    unit: Unit, product: str, session: str | None, picked_at: str | None
) -> Grade | None:
    """The best grade a pick counts as: by its hour where that is known, else by its session."""
    if picked_at:
        rank = grading.rank_at(settings.get(unit, "pick_hours"), picked_at)
    else:
        rank = grading.suggested_rank(settings.get(unit, "pick_rules"), session or "")
    if rank is None:
        return None
    grades = [g for g in catalogue.grades(unit, product) if g.active and g.rank >= rank]
    return grades[0] if grades else None


def best_price(
    unit: Unit, product: str, day: date, slot: str | None, group_id: int | None
) -> int | None:
    """What the best grade in use fetches at that hour; None where it has no price."""
    best = next((grade for grade in catalogue.grades(unit, product) if grade.active), None)
    if best is None:
        return None
    try:
        return catalogue.price(unit, product, best.id, day, slot, group_id).price_fen
    except UserError:
        return None


def fact_columns(
    scale: Scale, weather: str, rule: DeductionRule, best_price_fen: int | None
) -> dict[str, Any]:
    """What both kinds of ticket say beside the weighing."""
    return {
        "scale": scale.name,
        "weather": weather,
        "usual_deduction_bp": rule.bp,
        "deduction_rule": rule.words,
        "best_price_fen": best_price_fen,
    }
