"""What a payment recovers of debts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.recovery import plan_recovery


def test_bags_on_credit_recovered_from_a_delivery() -> None:
    owed = 6_923 * 350
    assert owed == 2_423_050
    ((part, recovered),) = plan_recovery([("bags", owed)], 584_650, 5_000, 0)
    assert (part, recovered) == ("bags", 292_325)
    assert 584_650 - recovered == 292_325
    assert owed - recovered == 2_130_725


def test_debts_are_recovered_in_their_order() -> None:
    debts = [("rent", 300), ("bags", 500), ("advance", 400)]
    assert plan_recovery(debts, 1000, 10_000, 0) == [("rent", 300), ("bags", 500), ("advance", 200)]
    assert plan_recovery(debts[::-1], 1000, 5_000, 0) == [
        ("advance", 400),
        ("bags", 100),
        ("rent", 0),
    ]


def test_the_floor_stays_with_the_person() -> None:
    assert plan_recovery([("bags", 10_000)], 1_000, 10_000, 800) == [("bags", 200)]
    assert plan_recovery([("bags", 10_000)], 700, 10_000, 800) == [("bags", 0)]


def test_the_cap_rounds_down() -> None:
    assert plan_recovery([("bags", 10)], 3, 5_000, 0) == [("bags", 1)]


def test_nothing_is_recovered_of_nothing() -> None:
    assert plan_recovery([("bags", 10)], 0, 5_000, 0) == [("bags", 0)]
    assert plan_recovery([("bags", 10)], -100, 5_000, 0) == [("bags", 0)]
    assert plan_recovery([], 100, 5_000, 0) == []


@pytest.mark.parametrize(
    ("debts", "cap", "floor"),
    [([("bags", -1)], 5_000, 0), ([], 10_001, 0), ([], -1, 0), ([], 5_000, -1)],
)
def test_rules_that_make_no_sense_are_mistakes(
    debts: list[tuple[str, int]], cap: int, floor: int
) -> None:
    with pytest.raises(ValueError, match=r"of -?1"):
        plan_recovery(debts, 100, cap, floor)


@pytest.mark.parametrize("value", [1.0, True, None])
def test_no_float_is_recovered(value: int) -> None:
    for arguments in (
        ([("bags", value)], 100, 5_000, 0),
        ([("bags", 1)], value, 5_000, 0),
        ([("bags", 1)], 100, value, 0),
        ([("bags", 1)], 100, 5_000, value),
    ):
        with pytest.raises(TypeError):
            plan_recovery(*arguments)


@given(
    st.lists(st.integers(0, 10**7), max_size=4),
    st.integers(0, 10**7),
    st.integers(0, 10_000),
    st.integers(0, 10**6),
)
def test_recovery_keeps_within_balance_cap_and_floor(
    owed: list[int], pay: int, cap: int, floor: int
) -> None:
    debts = [(f"part {place}", fen) for place, fen in enumerate(owed)]
    plan = plan_recovery(debts, pay, cap, floor)
    taken = [fen for _, fen in plan]
    total = sum(taken)
    assert [part for part, _ in plan] == [part for part, _ in debts]
    assert all(0 <= fen <= debt for fen, debt in zip(taken, owed, strict=True))
    assert total * 10_000 <= pay * cap
    assert total <= max(0, pay - floor)
    # No more could be taken, and no later debt is touched before an earlier one is settled.
    if total < sum(owed):
        assert (total + 1) * 10_000 > pay * cap or total + 1 > pay - floor
        first_open = next(place for place, debt in enumerate(owed) if taken[place] < debt)
        assert not any(taken[first_open + 1 :])
