"""A weight counts when it stands still, and the same load is never bought twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.scale_protocols import Reading
from coop_desk.domain.stable_weight import StableWeight, StillRule

RULE = StillRule(readings=3, hold_ms=200, gap_ms=1000, band_g=20, near_zero_g=50)


class Pan:
    """A scale that sends a reading every tenth of a second."""

    def __init__(self) -> None:
        self.weight = StableWeight(RULE)
        self.now = 0

    def show(self, *grams: int, stable: bool | None = None, every: int = 100) -> int | None:
        for one in grams:
            self.now += every
            self.weight.feed(Reading(one, stable), self.now)
        return self.weight.grams

    def rest_at(self, grams: int) -> int | None:
        return self.show(*[grams] * 4)


@pytest.fixture
def pan():
    return Pan()


def test_three_readings_within_the_band_count(pan):
    assert pan.show(18_640, 18_650) is None
    assert pan.show(18_655) == 18_655


def test_a_weight_that_moves_does_not_count(pan):
    assert pan.show(18_000, 18_300, 18_600, 18_900) is None
    assert pan.show(18_910, 18_905) == 18_905


def test_a_slow_drift_out_of_the_band_does_not_count_all_the_time(pan):
    assert pan.show(*range(10_000, 10_400, 15)) is None


def test_a_heavy_load_may_swing_by_a_thousandth(pan):
    assert pan.show(60_000, 60_050, 60_000) == 60_000


def test_readings_too_quick_after_each_other_must_hold(pan):
    assert pan.show(5_000, 5_000, 5_000, 5_000, every=20) is None
    assert pan.show(*[5_000] * 8, every=20) == 5_000


def test_a_gap_in_the_line_begins_anew(pan):
    pan.show(5_000, 5_000)
    assert pan.show(5_000, every=1_500) is None


def test_what_the_scale_calls_moving_does_not_count(pan):
    assert pan.show(5_000, 5_000, 5_000, stable=False) is None
    assert pan.show(5_000, 5_000, stable=True) is None
    assert pan.show(5_000, stable=True) == 5_000


def test_an_overload_begins_anew_and_a_tare_is_left_out(pan):
    pan.rest_at(5_000)
    pan.weight.feed(Reading(800, None, "tare"), pan.now)
    assert pan.weight.grams == 5_000
    pan.weight.feed(Reading(0, False, "overload"), pan.now)
    assert pan.weight.grams is None


def test_gross_and_net_sent_in_turn_are_the_gross_weight(pan):
    for _ in range(4):
        pan.show(9_325)
        pan.weight.feed(Reading(8_900, None, "net"), pan.now)
        pan.weight.feed(Reading(425, None, "tare"), pan.now)
    assert pan.weight.grams == 9_325


def test_net_weight_alone_counts_once_no_gross_comes_any_more(pan):
    pan.rest_at(9_325)
    pan.now += RULE.gap_ms
    for _ in range(4):
        pan.now += 100
        pan.weight.feed(Reading(8_900, None, "net"), pan.now)
    assert pan.weight.grams == 8_900


def test_an_empty_pan_is_no_weight(pan):
    assert pan.rest_at(40) is None
    assert pan.rest_at(-850) is None


def test_the_same_load_is_not_bought_twice(pan):
    pan.rest_at(18_650)
    assert pan.weight.take() == 18_650
    pan.weight.bought()
    assert pan.weight.is_bought
    assert pan.weight.take() is None
    pan.rest_at(18_000)  # a handful taken away is the same load still
    assert pan.weight.take() is None
    pan.rest_at(0)
    pan.rest_at(18_650)
    assert pan.weight.take() == 18_650


def test_one_damaged_reading_of_nothing_is_no_empty_pan(pan):
    pan.rest_at(18_650)
    pan.weight.take()
    pan.weight.bought()
    pan.show(0)
    pan.rest_at(18_650)
    assert pan.weight.is_bought


def test_the_next_load_may_lie_there_before_the_ticket_is_posted(pan):
    pan.rest_at(18_650)
    pan.weight.take()
    pan.rest_at(0)
    pan.rest_at(7_000)
    pan.weight.bought()
    assert pan.weight.take() == 7_000


def test_a_ticket_typed_by_hand_buys_what_lies_on_the_pan(pan):
    pan.rest_at(18_650)
    pan.weight.bought()
    assert pan.weight.take() is None


def test_a_ticket_typed_with_an_empty_pan_leaves_the_next_load_free(pan):
    pan.rest_at(0)
    pan.weight.bought()
    pan.rest_at(7_000)
    assert pan.weight.take() == 7_000


def test_a_ticket_typed_while_the_line_was_lost_buys_what_lies_there_afterwards(pan):
    pan.rest_at(0)
    pan.weight.forget_run()
    pan.weight.bought()
    pan.rest_at(7_000)
    assert pan.weight.is_bought


def test_a_ticket_thrown_away_buys_nothing(pan):
    pan.rest_at(18_650)
    pan.weight.take()
    pan.rest_at(0)
    pan.rest_at(7_000)
    pan.weight.give_back()
    pan.weight.bought()  # the next ticket was typed with the new load on the pan
    assert pan.weight.is_bought


def test_a_lost_line_begins_anew_but_forgets_no_load(pan):
    pan.rest_at(18_650)
    pan.weight.take()
    pan.weight.bought()
    pan.weight.forget_run()
    assert pan.weight.grams is None
    pan.rest_at(18_650)
    assert pan.weight.is_bought


@given(st.lists(st.integers(-100, 500), max_size=60))
def test_what_counts_was_shown_and_stood_within_the_band(shown):
    weight = StableWeight(RULE)
    for number, grams in enumerate(shown):
        found = weight.feed(Reading(grams), number * 100)
        if found is not None:
            last = shown[number - 2 : number + 1]
            assert found == grams > RULE.near_zero_g
            assert max(last) - min(last) <= RULE.band_g


@given(st.lists(st.sampled_from([0, 3_000, 3_010, 9_000]), max_size=80))
def test_between_two_takings_the_pan_was_empty(shown):
    weight, taken = StableWeight(RULE), []
    for number, grams in enumerate(shown):
        weight.feed(Reading(grams), number * 100)
        if weight.take() is not None:
            weight.bought()
            taken.append(number)
    for before, after in pairwise(taken):
        between = shown[before:after]
        assert any(pair == (0, 0) for pair in pairwise(between))
