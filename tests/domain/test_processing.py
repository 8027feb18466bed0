"""What a processing batch comes to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.processing import BatchFigures, OutTurnBand, per_jin

BAND = OutTurnBand(380, 500)


def test_the_worked_batch() -> None:
    """17.27 jin of leaf at 2,210.56 yuan give 3.80 jin of dry tea."""
    batch = BatchFigures(8_635, 1_900, 221_056, 7_600, 1_520)
    assert batch.loss_g == 6_735
    assert batch.out_turn == Fraction(1_900, 8_635)
    assert batch.fresh_per_dry == Fraction(8_635, 1_900)
    assert batch.cost_fen == 230_176
    assert batch.cost_per_jin_fen == 60_573  # 2,301.76 / 3.8 = 605.726…


def test_nothing_made_has_no_ratio_and_no_cost_per_jin() -> None:
    assert BatchFigures(8_635, 0).fresh_per_dry is None
    assert BatchFigures(0, 0).out_turn is None
    assert per_jin(100, 0) is None


def test_batches_add_up() -> None:
    both = BatchFigures(500, 100, 1, 2, 3) + BatchFigures(1_000, 200, 10, 20, 30)
    assert both == BatchFigures(1_500, 300, 11, 22, 33)


@pytest.mark.parametrize(
    ("leaf", "outside"), [(379, True), (380, False), (448, False), (500, False), (501, True)]
)
def test_the_band_counts_its_ends_in(leaf: int, outside: bool) -> None:
    assert BAND.excludes(Fraction(leaf, 100)) is outside


def test_what_is_not_known_is_not_unusual() -> None:
    assert not BAND.excludes(None)


def test_the_band_in_words() -> None:
    assert BAND.words == ("3.8", "5.0")
    assert OutTurnBand(375, 525).words == ("3.75", "5.25")


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError):
        BatchFigures(8_635, 1_900.5)  # type: ignore[arg-type]


@given(st.integers(0, 10**9), st.integers(1, 10**7))
def test_the_cost_of_a_jin_is_within_half_a_fen(fen: int, grams: int) -> None:
    found = per_jin(fen, grams)
    assert found is not None
    assert abs(Fraction(found) - Fraction(fen * 500, grams)) <= Fraction(1, 2)
