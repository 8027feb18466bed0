"""Substrate bags: how many live, what they yield, and whether a batch weighs what it should."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from coop_desk.domain.money import BASIS_POINTS, check_int
from coop_desk.domain.ratios import ratio
from coop_desk.errors import UserError


def live_bags(issued: int, replaced: int, lost: int) -> int:
    """Bags put in and replaced, less those lost.

    Raises UserError for a negative count, or for more lost than there were.
    """
    for count in (issued, replaced, lost):
        if check_int(count, "bags") < 0:
            raise UserError("A number of bags cannot be less than nothing.", field="bags")
    live = issued + replaced - lost
    if live < 0:
        raise UserError(
            "{lost} bags cannot be lost of {held}.", field="bags", lost=lost, held=issued + replaced
        )
    return live


def survival_ratio(live: int, put_in: int) -> Fraction | None:
    """The share of the bags put in that live; None where none were."""
    return ratio(live, put_in)


def dry_grams(bag_g: int, water_bp: int) -> Fraction:
    """The dry substrate in a bag of so many grams, of which `water_bp` basis points are water.

    Raises ValueError unless some of it is dry.
    """
    if not 0 <= check_int(water_bp, "water") < BASIS_POINTS:
        raise ValueError(f"{water_bp} basis points of water")
    return Fraction(check_int(bag_g, "bag weight") * (BASIS_POINTS - water_bp), BASIS_POINTS)


def biological_efficiency(fresh_g: int, bags: int, bag_g: int, water_bp: int) -> Fraction | None:
    """Fresh mushrooms by dry substrate; None for no bags.

    Papers say whether `bags` are those put in or those that live.
    """
    return efficiency(fresh_g, check_int(bags, "bags") * dry_grams(bag_g, water_bp))


def efficiency(fresh_g: int, dry_g: Fraction) -> Fraction | None:
    """Fresh mushrooms by dry substrate in grams, of bags of any recipes; None for none."""
    return Fraction(check_int(fresh_g, "fresh weight")) / dry_g if dry_g else None


# --- weight check -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WeightRule:
    """What a batch's bags must weigh: nominal grams, tolerance either way, share allowed out."""

    nominal_g: int
    tolerance_g: int
    most_outside_bp: int

    def __post_init__(self) -> None:
        for value in (self.nominal_g, self.tolerance_g, self.most_outside_bp):
            if check_int(value, "weight rule") < 0:
                raise ValueError(f"a weight rule of {value}")


@dataclass(frozen=True, slots=True)
class WeightCheck:
    """A sample of a batch. The variation is the sample's, in basis points of the mean."""

    count: int
    mean_g: Fraction
    variation_bp: int | None
    outside: Fraction
    passed: bool


def check_weights(grams: Sequence[int], rule: WeightRule) -> WeightCheck:
    """Check a sample of bag weights against the rule; a batch that fails is reworked.

    Raises UserError for an empty sample or a bag that weighs nothing.
    """
    if not grams:
        raise UserError("Weigh at least one bag.", field="sample")
    if any(check_int(weight, "bag weight") <= 0 for weight in grams):
        raise UserError("A bag weighs more than nothing.", field="sample")
    outside = sum(abs(weight - rule.nominal_g) > rule.tolerance_g for weight in grams)
    share = Fraction(outside, len(grams))
    passed = share <= Fraction(rule.most_outside_bp, BASIS_POINTS)
    mean = Fraction(sum(grams), len(grams))
    return WeightCheck(len(grams), mean, _variation_bp(grams, mean), share, passed)


def _variation_bp(grams: Sequence[int], mean: Fraction) -> int | None:
    """Standard deviation by mean, rounded half up to a basis point; None for a single bag."""
    if len(grams) < 2:
        return None
    variance = sum(((weight - mean) ** 2 for weight in grams), Fraction(0)) / (len(grams) - 1)
    # Twice the root, rounded down, tells whether the root lies past the half.
    doubled = isqrt(int(4 * BASIS_POINTS**2 * variance / mean**2))
    return (doubled + 1) // 2


def refuse_failed_batch(name: str, passed: bool | None) -> None:
    """Raise UserError when a batch failed its last weight check, so that it cannot be issued."""
    if passed is False:
        raise UserError(
            "Batch {name} failed its weight check; rework it and weigh it again.",
            field="batch",
            name=name,
        )
