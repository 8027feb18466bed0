"""Dividing money: shares add up exactly, and the refunds of a year."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.distribution import (
    Surplus,
    apportion,
    floor_share,
    patronage_plan,
)
from coop_desk.errors import UserError

TRADE = {"A": 11_800_000, "B": 6_450_000, "C": 4_750_000, "D": 2_000_001}
YEAR = Surplus(surplus_fen=31_248_037, old_loss_fen=1_248_037, reserve_bp=1_000)


def test_the_years_surplus_after_old_loss_and_reserve() -> None:
    assert YEAR.after_loss_fen == 30_000_000
    assert YEAR.reserve_fen == 3_000_000
    assert YEAR.distributable_fen == 27_000_000


def test_refunds_by_trade_add_up_to_the_floor() -> None:
    plan = patronage_plan(YEAR, TRADE)
    assert plan.refund_fen == 16_200_000
    assert plan.refunds == (
        ("A", 7_646_400),
        ("B", 4_179_600),
        ("C", 3_078_000),
        ("D", 1_296_000),
    )
    assert sum(fen for _, fen in plan.refunds) == 16_200_000
    assert plan.residual_fen == 10_800_000


def test_equal_remainders_go_by_member_code() -> None:
    plan = patronage_plan(Surplus(101, 0, 0), {"0003": 5, "0001": 5, "0002": 5}, 10_000)
    assert plan.refunds == (("0001", 34), ("0002", 34), ("0003", 33))


def test_the_floor_rounds_up_to_the_fen() -> None:
    assert floor_share(10_002, 6_000) == 6_002
    assert floor_share(27_000_000, 6_000) == 16_200_000
    assert floor_share(0, 6_000) == 0


@given(st.integers(0, 10**12), st.integers(0, 10_000))
def test_the_floor_is_the_least_that_is_enough(fen: int, share: int) -> None:
    least = floor_share(fen, share)
    assert (least - 1) * 10_000 < fen * share <= least * 10_000


@pytest.mark.parametrize("surplus", [Surplus(0, 0, 0), Surplus(-5, 0, 1_000), Surplus(100, 100, 0)])
def test_without_a_surplus_nothing_is_distributed(surplus: Surplus) -> None:
    assert surplus.distributable_fen == 0
    assert surplus.reserve_fen == 0
    with pytest.raises(UserError, match="no surplus this year"):
        patronage_plan(surplus, TRADE)


@pytest.mark.parametrize("trade", [{}, {"A": 0, "B": 0}])
def test_without_member_trade_nothing_is_distributed(trade: dict[str, int]) -> None:
    with pytest.raises(UserError, match="no trade with members"):
        patronage_plan(YEAR, trade)


@pytest.mark.parametrize("share", [5_999, 10_001])
def test_less_than_the_law_demands_is_refused(share: int) -> None:
    with pytest.raises(UserError, match="at least 60 %") as refused:
        patronage_plan(YEAR, TRADE, share)
    assert refused.value.field == "share"


def test_a_surplus_is_whole_fen_and_a_sensible_reserve() -> None:
    for bad in ((1.5, 0, 0), (True, 0, 0), (1, 2.0, 0), (1, 0, 0.1)):
        with pytest.raises(TypeError):
            Surplus(*bad)  # type: ignore[arg-type]
    for wrong in ((1, -1, 0), (1, 0, -1), (1, 0, 10_001)):
        with pytest.raises(ValueError, match=r"of -?1"):
            Surplus(*wrong)


def test_naive_rounding_would_give_away_a_fen() -> None:
    whole = sum(TRADE.values())
    naive = [round(Fraction(16_200_000 * trade, whole)) for trade in TRADE.values()]
    assert sum(naive) == 16_200_001
    assert sum(apportion(16_200_000, list(TRADE.values()))) == 16_200_000


def test_ties_go_by_position() -> None:
    assert apportion(2, [1, 1, 1]) == [1, 1, 0]
    assert apportion(-2, [1, 1, 1]) == [-1, -1, 0]


def test_a_weight_of_nothing_gets_nothing() -> None:
    assert apportion(100, [0, 3, 0]) == [0, 100, 0]


@pytest.mark.parametrize("weights", [[], [0], [0, 0]])
def test_there_must_be_something_to_divide_by(weights: list[int]) -> None:
    with pytest.raises(UserError, match="nothing to divide by"):
        apportion(100, weights)


def test_a_negative_weight_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="weight of -1"):
        apportion(100, [2, -1])


@pytest.mark.parametrize("value", [1.0, True, None, Fraction(1)])
def test_no_float_is_divided(value: int) -> None:
    for call in (
        lambda: apportion(value, [1]),
        lambda: apportion(1, [value]),
        lambda: floor_share(value, 1),
        lambda: floor_share(1, value),
    ):
        with pytest.raises(TypeError):
            call()


@given(
    st.integers(-(10**9), 10**9),
    st.lists(st.integers(0, 10**7), min_size=1, max_size=12).filter(any),
)
def test_shares_add_up_and_each_is_less_than_one_off(total: int, weights: list[int]) -> None:
    shares = apportion(total, weights)
    whole = sum(weights)
    assert sum(shares) == total
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * whole - total * weight) < whole
        if not weight:
            assert share == 0


@given(st.integers(0, 10**6), st.lists(st.integers(1, 5), min_size=2, max_size=8))
def test_equal_weights_differ_by_position_only(total: int, weights: list[int]) -> None:
    shares = apportion(total, weights)
    for weight in set(weights):
        alike = [share for share, own in zip(shares, weights, strict=True) if own == weight]
        assert alike == sorted(alike, reverse=True)
        assert alike[0] - alike[-1] <= 1
