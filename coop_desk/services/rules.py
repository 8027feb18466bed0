"""The rules of the scale and of recovery, as an office sets them.

They are settings like others (services/settings.py), but checked against each other here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from coop_desk.domain import grading
from coop_desk.domain.money import BASIS_POINTS, check_int
from coop_desk.domain.processing import HUNDREDTHS, OutTurnBand
from coop_desk.errors import UserError
from coop_desk.services import settings
from coop_desk.storage.unit_of_work import Unit

RECOVERED_PARTS = ("bags", "rent", "advance")
RECOVERY_ORDERS = tuple(permutations(RECOVERED_PARTS))
LARGEST_SAMPLE, LATEST_FOLLOW_UP = 500, 60
COARSEST_STEP = 500  # grams: a deduction rounded to more than a jin could not be explained


@dataclass(frozen=True, slots=True)
class ScaleRules:
    """How a product is weighed: deductions rounded to `step_g`, usual gross `low_g` … `high_g`."""

    step_g: int
    low_g: int
    high_g: int


@dataclass(frozen=True, slots=True)
class BagRules:
    """A batch passes its weight check with at most `outside_bp` of a sample of `fewest` bags or
    more outside the tolerance; `required`: none is issued unchecked. Spots left untreated are
    looked at again after `follow_up_days`."""

    outside_bp: int
    fewest: int
    required: bool
    follow_up_days: int


@dataclass(frozen=True, slots=True)
class StoreRules:
    """Goods lie in store for `shelf_days` by product before someone should look; a count that
    differs from the book by more than `count_band_bp` of it is asked about."""

    shelf_days: Mapping[str, int]
    count_band_bp: int


@dataclass(frozen=True, slots=True)
class Rules:
    """All of them. Recovery takes debts in `order`, at most `cap_bp` of a payment, and leaves
    at least `floor_fen` of it; `pick_rules` gives a pick session the best rank it counts as.
    `pick_hours` does so from each hour on, where the hour is known. Weather takes `leaf_weather`
    off leaf, in basis points. Leaf for one of dry tea usually lies within `out_turn`."""

    mushroom: ScaleRules
    leaf: ScaleRules
    order: tuple[str, ...]
    cap_bp: int
    floor_fen: int
    pick_rules: Mapping[str, int]
    bags: BagRules
    out_turn: OutTurnBand
    pick_hours: tuple[tuple[str, int], ...]
    leaf_weather: Mapping[str, int]
    store: StoreRules


def read(unit: Unit) -> Rules:
    """The rules in force."""
    recovery = settings.get(unit, "recovery")
    return Rules(
        _scale(unit, "mushroom"),
        _scale(unit, "leaf"),
        tuple(recovery["order"]),
        recovery["cap_bp"],
        recovery["floor_fen"],
        settings.get(unit, "pick_rules"),
        _bags(unit),
        OutTurnBand(*settings.get(unit, "out_turn_band")),
        tuple((hour, rank) for hour, rank in settings.get(unit, "pick_hours")),
        settings.get(unit, "leaf_weather"),
        StoreRules(settings.get(unit, "shelf_days"), settings.get(unit, "stock_take_band_bp")),
    )


def _bags(unit: Unit) -> BagRules:
    check = settings.get(unit, "bag_check")
    return BagRules(
        check["most_outside_bp"],
        check["fewest"],
        check["required"],
        settings.get(unit, "follow_up_days"),
    )


def _scale(unit: Unit, product: str) -> ScaleRules:
    low, high = settings.get(unit, "usual_gross_g")[product]
    return ScaleRules(settings.get(unit, "deduction_step_g")[product], low, high)


def save(unit: Unit, rules: Rules) -> None:
    """Set all rules; tickets and payments already posted keep theirs.

    Raises UserError, naming the field ("mushroom_step_g", "cap_bp" …), for a rule that could
    not be followed.
    """
    scales = {"mushroom": rules.mushroom, "leaf": rules.leaf}
    for product, scale in scales.items():
        _check_scale(product, scale)
    _check_recovery(rules)
    _check_bags(rules.bags)
    _check_out_turn(rules.out_turn)
    grading.check_pick_hours(rules.pick_hours)
    _check_weather(rules.leaf_weather)
    _check_store(rules.store)
    old = settings.get(unit, "deduction_step_g"), settings.get(unit, "usual_gross_g")
    steps = {product: scale.step_g for product, scale in scales.items()}
    usual = {product: [scale.low_g, scale.high_g] for product, scale in scales.items()}
    recovery = {"order": list(rules.order), "cap_bp": rules.cap_bp, "floor_fen": rules.floor_fen}
    _put_changed(unit, "deduction_step_g", {**old[0], **steps})
    _put_changed(unit, "usual_gross_g", {**old[1], **usual})
    _put_changed(unit, "recovery", recovery)
    _put_changed(unit, "pick_rules", dict(rules.pick_rules))
    _put_changed(unit, "pick_hours", [list(rule) for rule in rules.pick_hours])
    _put_changed(unit, "leaf_weather", dict(rules.leaf_weather))
    own = rules.bags
    check = {"most_outside_bp": own.outside_bp, "fewest": own.fewest, "required": own.required}
    _put_changed(unit, "bag_check", check)
    _put_changed(unit, "follow_up_days", own.follow_up_days)
    _put_changed(unit, "out_turn_band", list(rules.out_turn))
    _put_changed(unit, "shelf_days", dict(rules.store.shelf_days))
    _put_changed(unit, "stock_take_band_bp", rules.store.count_band_bp)


def _put_changed(unit: Unit, key: str, value: Any) -> None:
    """Leave the audit log alone where nothing changed."""
    if settings.get(unit, key) != value:
        settings.put(unit, key, value)


def _check_scale(product: str, scale: ScaleRules) -> None:
    if not 0 < check_int(scale.step_g, "step") <= COARSEST_STEP:
        raise UserError(
            "The rounding step is more than nothing and at most one jin.",
            field=f"{product}_step_g",
        )
    if check_int(scale.low_g, "low") < 0:
        raise UserError("A weight cannot be less than nothing.", field=f"{product}_low_g")
    if check_int(scale.high_g, "high") <= scale.low_g:
        raise UserError(
            "The largest usual weight must be more than the smallest.", field=f"{product}_high_g"
        )


def _check_recovery(rules: Rules) -> None:
    if rules.order not in RECOVERY_ORDERS:
        raise UserError("Choose in which order debts are recovered.", field="order")
    if not 0 <= check_int(rules.cap_bp, "cap") <= BASIS_POINTS:
        raise UserError("The most that is recovered is 0 to 100 %.", field="cap_bp")
    if check_int(rules.floor_fen, "floor") < 0:
        raise UserError(
            "What is left to the person cannot be less than nothing.", field="floor_fen"
        )


def _check_weather(shares: Mapping[str, int]) -> None:
    for weather, bp in shares.items():
        if not 0 <= check_int(bp, "share") < BASIS_POINTS:
            raise UserError(
                "What the weather takes off is at least 0 % and less than 100 %.",
                field=f"weather_{weather}",
            )


def _check_bags(rules: BagRules) -> None:
    if not 0 <= check_int(rules.outside_bp, "share outside") <= BASIS_POINTS:
        raise UserError("The share that may lie outside is 0 to 100 %.", field="bag_outside_bp")
    if not 1 <= check_int(rules.fewest, "sample") <= LARGEST_SAMPLE:
        raise UserError("A sample has 1 to 500 bags.", field="bag_fewest")
    if not 1 <= check_int(rules.follow_up_days, "days") <= LATEST_FOLLOW_UP:
        raise UserError("Look again after 1 to 60 days.", field="follow_up_days")


def _check_store(rules: StoreRules) -> None:
    if not 0 <= check_int(rules.count_band_bp, "band") <= BASIS_POINTS:
        raise UserError("A count may differ by 0 to 100 %.", field="count_band_bp")


def _check_out_turn(band: OutTurnBand) -> None:
    if check_int(band.low, "least leaf") < HUNDREDTHS:
        raise UserError("One of dry tea takes at least one of leaf.", field="out_turn_low")
    if check_int(band.high, "most leaf") <= band.low:
        raise UserError("The upper end must be more than the lower one.", field="out_turn_high")
