"""Exact ratios, and percentages as papers print them; nothing to divide by is no ratio."""

from __future__ import annotations

from fractions import Fraction

from coop_desk.domain.money import check_int, format_decimal

UNKNOWN = "—"


def ratio(part: int, whole: int) -> Fraction | None:
    """Part by whole, exactly; None where the whole is nothing. Raises TypeError for floats."""
    check_int(part, "part")
    return Fraction(part, whole) if check_int(whole, "whole") else None


def outside_band(value: Fraction | None, low: Fraction, high: Fraction) -> bool:
    """Whether a ratio lies outside its usual band, ends included; an unknown one does not."""
    return value is not None and not low <= value <= high


def format_percent(value: Fraction | None, places: int = 2) -> str:
    """A ratio as a percentage rounded half up: "96.63 %"; "—" for None."""
    return UNKNOWN if value is None else f"{format_ratio(value * 100, places)} %"


def format_ratio(value: Fraction | None, places: int = 2) -> str:
    """A ratio as a decimal rounded half up: "4.48"; "—" for None."""
    if value is None:
        return UNKNOWN
    return format_decimal(value.numerator, value.denominator, places)
