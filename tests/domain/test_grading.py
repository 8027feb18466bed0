"""Grades of a delivery."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.grading import (
    check_lines_add_up,
    check_override,
    needs_reason,
    suggested_rank,
)
from coop_desk.domain.weight import parse_jin
from coop_desk.errors import UserError

RULES = {"morning": 1, "evening": 2}


def test_grades_that_add_up_to_the_pay_weight_pass() -> None:
    check_lines_add_up(parse_jin("111.3"), [parse_jin(jin) for jin in ("68.0", "31.3", "12.0")])


def test_missing_weight_is_named() -> None:
    with pytest.raises(UserError, match=r"111\.3 jin .* 12 jin have no grade") as refused:
        check_lines_add_up(parse_jin("111.3"), [parse_jin("68.0"), parse_jin("31.3")])
    assert refused.value.field == "lines"


def test_surplus_weight_is_named() -> None:
    with pytest.raises(UserError, match=r"0\.1 jin too much"):
        check_lines_add_up(parse_jin("111.3"), [parse_jin("111.4")])


def test_a_delivery_without_grades_is_refused() -> None:
    with pytest.raises(UserError, match=r"111\.3 jin have no grade"):
        check_lines_add_up(parse_jin("111.3"), [])


@pytest.mark.parametrize("grams", [0, -5])
def test_a_grade_that_weighs_nothing_is_refused(grams: int) -> None:
    with pytest.raises(UserError, match="more than nothing"):
        check_lines_add_up(500, [500 - grams, grams])


@pytest.mark.parametrize("lines", [[500.0], [True]])
def test_no_float_is_a_grade_weight(lines: list[int]) -> None:
    with pytest.raises(TypeError):
        check_lines_add_up(500, lines)
    with pytest.raises(TypeError):
        check_lines_add_up(lines[0], [500])


@given(st.lists(st.integers(1, 10**6), min_size=1), st.integers(-5, 5))
def test_only_an_exact_sum_passes(lines: list[int], difference: int) -> None:
    total = sum(lines)
    if difference:
        with pytest.raises(UserError):
            check_lines_add_up(total + difference, lines)
    else:
        check_lines_add_up(total, lines)


def test_the_pick_time_suggests_the_best_grade() -> None:
    assert suggested_rank(RULES, "morning") == 1
    assert suggested_rank(RULES, "evening") == 2
    assert suggested_rank(RULES, "noon") is None


@pytest.mark.parametrize(
    ("rank", "suggested", "needed"), [(1, 2, True), (2, 2, False), (3, 2, False), (1, None, False)]
)
def test_a_better_grade_than_suggested_needs_a_reason(
    rank: int, suggested: int | None, needed: bool
) -> None:
    assert needs_reason(rank, suggested) is needed
    check_override(rank, suggested, "picked at dawn, entered late")
    if needed:
        with pytest.raises(UserError, match="Say why") as refused:
            check_override(rank, suggested, "  ")
        assert refused.value.field == "reason"
    else:
        check_override(rank, suggested, "")
