"""Ratios and how they are printed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.ratios import format_percent, format_ratio, outside_band, ratio


def test_fresh_leaf_to_dry_tea() -> None:
    value = ratio(47_000 * 500, 10_500 * 500)
    assert format_ratio(value) == "4.48"
    assert not outside_band(value, Fraction("3.8"), Fraction("5.0"))
    assert outside_band(Fraction("5.01"), Fraction("3.8"), Fraction("5.0"))
    assert outside_band(Fraction("3.79"), Fraction("3.8"), Fraction("5.0"))
    assert not outside_band(Fraction(5), Fraction("3.8"), Fraction("5.0"))


def test_yield_per_bag() -> None:
    value = ratio(1_450_000, 720_000)
    assert format_ratio(value) == "2.01"


def test_nothing_to_divide_by_is_unknown() -> None:
    assert ratio(5, 0) is None
    assert format_ratio(None) == "—"
    assert format_percent(None) == "—"
    assert not outside_band(None, Fraction(1), Fraction(2))


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(1, 8), 2, "12.50 %"),
        (Fraction(1, 8), 0, "13 %"),
        (Fraction(-1, 8), 1, "-12.5 %"),
        (Fraction(-1, 10**6), 2, "0.00 %"),
        (Fraction(12), 0, "1,200 %"),
    ],
)
def test_percentages(value: Fraction, places: int, text: str) -> None:
    assert format_percent(value, places) == text


@pytest.mark.parametrize("value", [1.0, True])
def test_a_ratio_is_of_whole_numbers(value: int) -> None:
    with pytest.raises(TypeError):
        ratio(value, 1)
    with pytest.raises(TypeError):
        ratio(1, value)


@given(st.fractions(), st.integers(0, 6))
def test_a_written_ratio_is_within_half_its_last_place(value: Fraction, places: int) -> None:
    written = Fraction(format_ratio(value, places).replace(",", ""))
    assert abs(written - value) * 2 * 10**places <= 1
