"""Weights as a grower says them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.spoken import spoken_grams

DIGITS = "零一二三四五六七八九"


def said(number: int) -> str:
    """A number below ten thousand as it is said in full."""
    text = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            text += DIGITS[digit] + name
        elif text and number and not text.endswith("零"):
            text += "零"
    return text.removeprefix("一") if text.startswith("一十") else text


@given(st.integers(1, 9_999))
def test_any_number_of_jin(jin: int) -> None:
    assert spoken_grams(f"{said(jin)}斤") == jin * 500
    assert spoken_grams(f"{said(jin)}斤半") == jin * 500 + 250


@given(st.integers(1, 99), st.integers(1, 9), st.integers(1, 9))
def test_jin_liang_and_qian(jin: int, liang: int, qian: int) -> None:
    text = f"{said(jin)}斤{DIGITS[liang]}两{DIGITS[qian]}"
    assert spoken_grams(text) == spoken_grams(f"{text}钱") == jin * 500 + liang * 50 + qian * 5


@pytest.mark.parametrize("text", ["一百二斤", "一千二斤", "一千一百二斤"])
def test_a_figure_that_may_mean_two_numbers_is_none(text: str) -> None:
    assert spoken_grams(text) is None


@pytest.mark.parametrize(
    "text", ["", "三", "3.2", "半", "斤", "三五斤", "十百斤", "二两三斤", "三斤,"]
)
def test_what_nobody_would_say_is_none(text: str) -> None:
    assert spoken_grams(text) is None
