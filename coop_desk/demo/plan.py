"""Splitting a year's known totals into believable parts that add up exactly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import round_half_up

# Weights are drawn as whole numbers of this fineness, so that no float decides a gram.
FINENESS = 10_000


def jitter(random: Random, centre: int, spread_percent: int) -> int:
    """A whole number around `centre`, at most that many percent away."""
    spread = centre * spread_percent // 100
    return centre + random.randint(-spread, spread)


def split(total: int, unit: int, weights: Sequence[int]) -> list[int]:
    """Divide a total into multiples of `unit` in proportion to weights."""
    return [part * unit for part in apportion(total // unit, weights)]


def hill(length: int, peak: float, floor_percent: int = 15) -> list[int]:
    """Weights over `length` days that rise to a peak (a share of the length) and fall again."""
    top = max(1, min(length - 2, round(length * peak))) if length > 2 else 0
    weights = []
    for day in range(length):
        side = top if day <= top else max(1, length - 1 - top)
        distance = abs(day - top) * FINENESS // max(1, side)
        height = FINENESS - distance * distance // FINENESS
        weights.append(max(FINENESS * floor_percent // 100, height))
    return weights


def days_from(start: date, count: int) -> list[date]:
    """That many days in a row."""
    return [start + timedelta(days=i) for i in range(count)]


def gross_for(pay_g: int, deduction_bp: int, step_g: int) -> int:
    """The net weight whose deduction leaves exactly `pay_g` to pay; add the tare to it.

    Undoes weight.deduction_grams by trying the few steps around the estimate.
    """
    estimate = pay_g * deduction_bp // (10_000 - deduction_bp) // step_g * step_g
    for steps in range(-2, 4):
        net = pay_g + estimate + steps * step_g
        if round_half_up(net * deduction_bp, 10_000 * step_g) * step_g == net - pay_g:
            return net
    raise AssertionError(f"no net weight leaves {pay_g} g at {deduction_bp} basis points")
