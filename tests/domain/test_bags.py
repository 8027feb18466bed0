"""Bags: live counts, survival, efficiency and the weight check."""

from __future__ import annotations

from fractions import Fraction
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.bags import (
    WeightRule,
    biological_efficiency,
    check_weights,
    dry_grams,
    live_bags,
    refuse_failed_batch,
    survival_ratio,
)
from coop_desk.domain.ratios import format_percent
from coop_desk.errors import UserError

RULE = WeightRule(nominal_g=2_750, tolerance_g=100, most_outside_bp=500)


def test_contaminated_and_broken_bags_leave_the_count() -> None:
    live = live_bags(6_923, 0, 138 + 95)
    assert live == 6_690
    assert format_percent(survival_ratio(138, 6_923)) == "1.99 %"
    assert format_percent(survival_ratio(live, 6_923)) == "96.63 %"


def test_replaced_bags_count() -> None:
    assert live_bags(100, 7, 10) == 97


@pytest.mark.parametrize("counts", [(-1, 0, 0), (0, -1, 0), (5, 0, -1)])
def test_a_negative_count_is_refused(counts: tuple[int, int, int]) -> None:
    with pytest.raises(UserError, match="less than nothing"):
        live_bags(*counts)


def test_more_lost_than_there_were_is_refused() -> None:
    with pytest.raises(UserError, match="12 bags cannot be lost of 11"):
        live_bags(10, 1, 12)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_live_bags_never_exceed_those_put_in(issued: int, replaced: int, lost: int) -> None:
    if lost > issued + replaced:
        with pytest.raises(UserError):
            live_bags(issued, replaced, lost)
    else:
        assert live_bags(issued, replaced, lost) + lost == issued + replaced


def test_biological_efficiency_on_bags_put_in_and_on_survivors() -> None:
    assert dry_grams(2_750, 5_500) == Fraction("1237.5")
    assert format_percent(biological_efficiency(6_738_500, 6_923, 2_750, 5_500), 1) == "78.7 %"
    assert format_percent(biological_efficiency(6_738_500, 6_690, 2_750, 5_500), 1) == "81.4 %"


def test_no_survivors_have_no_ratio() -> None:
    assert biological_efficiency(6_738_500, 0, 2_750, 5_500) is None
    assert survival_ratio(0, 0) is None
    assert format_percent(None) == "—"


@pytest.mark.parametrize("water", [-1, 10_000])
def test_a_bag_is_not_all_water(water: int) -> None:
    with pytest.raises(ValueError, match="water"):
        dry_grams(2_750, water)


@pytest.mark.parametrize("value", [1.0, True])
def test_no_float_counts_bags(value: int) -> None:
    for call in (
        lambda: live_bags(value, 0, 0),
        lambda: survival_ratio(value, 1),
        lambda: survival_ratio(1, value),
        lambda: dry_grams(value, 5_500),
        lambda: dry_grams(2_750, value),
        lambda: biological_efficiency(value, 1, 2_750, 5_500),
        lambda: biological_efficiency(1, value, 2_750, 5_500),
        lambda: check_weights([value], RULE),
        lambda: WeightRule(2_750, value, 500),
    ):
        with pytest.raises(TypeError):
            call()


def test_a_sample_of_a_batch() -> None:
    check = check_weights([2_700, 2_800, 2_750, 2_900], RULE)
    assert check.count == 4
    assert check.mean_g == Fraction(5_575, 2)
    # Deviations -87.5, 12.5, -37.5 and 112.5 g: s = 85.39 g, of 2,787.5 g.
    assert check.variation_bp == 306
    assert check.outside == Fraction(1, 4)
    assert not check.passed
    with pytest.raises(UserError, match="Batch 甲 failed its weight check; rework it"):
        refuse_failed_batch("甲", check.passed)


def test_a_batch_within_tolerance_may_be_issued() -> None:
    check = check_weights([2_650, 2_850, 2_750], RULE)
    assert check.outside == 0
    assert check.passed
    refuse_failed_batch("甲", check.passed)
    refuse_failed_batch("甲", None)


def test_a_share_just_at_the_limit_passes() -> None:
    assert check_weights([2_750] * 19 + [3_000], RULE).passed
    assert not check_weights([2_750] * 18 + [3_000], RULE).passed


def test_one_bag_has_no_variation() -> None:
    assert check_weights([2_750], RULE).variation_bp is None
    assert check_weights([2_750, 2_750], RULE).variation_bp == 0


@pytest.mark.parametrize("sample", [[], [0], [2_750, -1]])
def test_a_sample_is_of_bags_that_weigh_something(sample: list[int]) -> None:
    with pytest.raises(UserError) as refused:
        check_weights(sample, RULE)
    assert refused.value.field == "sample"


def test_a_weight_rule_is_not_negative() -> None:
    with pytest.raises(ValueError, match="rule of -1"):
        WeightRule(2_750, -1, 500)


@given(st.lists(st.integers(2_000, 3_500), min_size=2, max_size=30))
def test_the_variation_is_the_usual_one(grams: list[int]) -> None:
    variation = check_weights(grams, RULE).variation_bp
    assert variation is not None
    assert abs(variation - 10_000 * stdev(grams) / mean(grams)) <= 0.500_001
