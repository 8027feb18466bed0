"""Missing numbers and figures far out, against a plain reading of what they are."""

from __future__ import annotations

import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.ticket_check import FEWEST, gaps, minutes_of, passed_words, usual

FIGURES = st.lists(st.integers(0, 10_000_000), min_size=FEWEST, max_size=60)


@given(st.integers(0, 200), st.data())
def test_whatever_numbers_are_missing_are_found(last: int, data: st.DataObject) -> None:
    missing = data.draw(st.sets(st.integers(1, last))) if last else set()
    there = [number for number in range(1, last + 1) if number not in missing]
    data.draw(st.randoms()).shuffle(there)
    assert gaps(there, last) == sorted(missing)


def test_numbers_beyond_the_last_are_no_gap() -> None:
    assert gaps([1, 2, 9], 3) == [3]
    assert gaps([], 0) == []


@given(FIGURES)
def test_the_median_and_the_median_distance_are_exact(figures: list[int]) -> None:
    found = usual(figures)
    assert found is not None
    exact = statistics.median(map(Fraction, figures))
    assert found.median == exact
    assert found.distance == statistics.median(abs(figure - exact) for figure in figures)
    assert found.count == len(figures)


@given(FIGURES, st.integers(0, 1_000_000), st.integers(0, 1_000_000))
def test_a_figure_is_far_out_as_the_rule_says(figures: list[int], value: int, least: int) -> None:
    found = usual(figures)
    assert found is not None
    off = abs(value - found.median)
    assert found.is_far(value, 4 * least) == (off > 5 * found.distance and off > least)
    times = found.times(value)
    assert times == (off / found.distance if found.distance else None)


def test_of_few_figures_nobody_can_say_what_is_usual() -> None:
    assert usual([1] * (FEWEST - 1)) is None
    assert usual([1] * FEWEST) is not None


def test_one_figure_far_out_does_not_hide_itself() -> None:
    """A mean would be drawn after it: nine baskets of 20 jin and one of 200."""
    figures = [9_900, 9_950, 10_000, 10_000, 10_050, 10_050, 10_100, 10_150, 10_200, 100_000]
    found = usual(figures)
    assert found is not None
    assert found.median == 10_050
    assert [one for one in figures if found.is_far(one, 4 * 5_025)] == [100_000]


@pytest.mark.parametrize(
    ("time", "minutes"), [("09:30", 570), ("00:00", 0), ("", None), ("9", None), ("a:b", None)]
)
def test_a_time_in_minutes(time: str, minutes: int | None) -> None:
    assert minutes_of(time) == minutes


def test_floats_are_refused() -> None:
    with pytest.raises(TypeError):
        usual([1.5] * FEWEST)  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 分钟"),
        (59, "59 分钟"),
        (60, "1 小时 00 分"),
        (1_439, "23 小时 59 分"),
        (1_440, "1 天"),
    ],
)
def test_how_long_after(minutes: int, words: str) -> None:
    assert passed_words(minutes) == words
