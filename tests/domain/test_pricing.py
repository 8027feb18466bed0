"""Prices: the most specific line wins, and two that tie are refused."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.pricing import (
    PriceLine,
    choose,
    find_tie,
    in_force,
    is_unusual_jump,
    refuse_tie,
)
from coop_desk.errors import UserError

DAY = date(2025, 3, 20)
START = date(2025, 1, 1)


def line(number: int = 1, **changes: Any) -> PriceLine:
    values: dict[str, Any] = {
        "id": number,
        "list_id": 1,
        "product": "leaf",
        "grade_id": 1,
        "start": START,
        "end": date(2026, 1, 1),
        "slot": None,
        "group_id": None,
        "price_fen": 12_000 + number,
    }
    return PriceLine(**values | changes)


def chosen(lines: list[PriceLine], slot: str | None = "morning", group_id: int | None = 7) -> int:
    return choose(lines, grade_id=1, day=DAY, slot=slot, group_id=group_id).id


def test_a_village_group_beats_a_time_slot_and_a_short_period() -> None:
    short = line(2, start=DAY, end=DAY + timedelta(days=1), slot="morning")
    assert chosen([line(1, group_id=7), short]) == 1
    assert chosen([short, line(1, group_id=7)]) == 1


def test_a_time_slot_beats_a_short_period() -> None:
    assert chosen([line(1, slot="morning"), line(2, start=DAY, end=DAY + timedelta(days=1))]) == 1


def test_group_and_slot_beat_group_alone() -> None:
    assert chosen([line(1, group_id=7), line(2, group_id=7, slot="morning")]) == 2


def test_one_day_one_price_beats_the_year() -> None:
    assert chosen([line(1), line(2, start=DAY, end=DAY + timedelta(days=1))]) == 2


def test_among_open_periods_the_later_start_wins() -> None:
    lines = [line(1, end=None), line(2, start=date(2025, 3, 1), end=None)]
    assert chosen(lines) == 2
    assert chosen(lines[::-1]) == 2
    assert find_tie(lines) is None


def test_lines_of_others_are_passed_over() -> None:
    others = [
        line(2, group_id=8),
        line(3, slot="evening"),
        line(4, grade_id=2),
        line(5, end=DAY),
        line(6, start=DAY + timedelta(days=1)),
    ]
    assert chosen([*others, line(1)]) == 1
    with pytest.raises(UserError, match="no price on 2025-03-20") as refused:
        chosen(others)
    assert refused.value.field == "grade"


def test_somebody_without_a_group_gets_the_general_price() -> None:
    assert chosen([line(1), line(2, group_id=7), line(3, slot="morning")], None, None) == 1


def test_a_price_is_whole_fen() -> None:
    for price in (1.5, True):
        with pytest.raises(TypeError, match="price"):
            line(price_fen=price)


def test_two_prices_for_the_same_day_are_refused() -> None:
    lines = [line(1), line(2, list_id=2)]
    assert find_tie(lines) == (lines[0], lines[1])
    with pytest.raises(UserError, match=r"2025-01-01: 120\.01 and 120\.02") as refused:
        refuse_tie(lines)
    assert refused.value.field == "prices"


def test_equally_long_periods_tie_only_where_they_overlap() -> None:
    week = timedelta(days=7)
    one = line(1, end=START + week)
    assert find_tie([one, line(2, start=START + week, end=START + 2 * week)]) is None
    other = line(2, start=START + timedelta(days=6), end=START + timedelta(days=13))
    assert find_tie([other, one]) == (one, other)


@pytest.mark.parametrize(
    "other", [{"group_id": 7}, {"slot": "morning"}, {"grade_id": 2}, {"product": "mushroom"}]
)
def test_lines_that_differ_do_not_tie(other: dict[str, Any]) -> None:
    refuse_tie([line(1), line(2, **other)])


DAYS = st.integers(0, 12).map(lambda days: START + timedelta(days=days))
LINES = st.lists(
    st.tuples(
        DAYS,
        st.none() | st.integers(1, 8),
        st.sampled_from([None, "morning", "evening"]),
        st.sampled_from([None, 7, 8]),
    ),
    max_size=8,
).map(
    lambda rows: [
        line(
            number,
            start=start,
            end=None if days is None else start + timedelta(days=days),
            slot=slot,
            group_id=group_id,
        )
        for number, (start, days, slot, group_id) in enumerate(rows)
    ]
)


@given(LINES, DAYS, st.sampled_from([None, "morning", "evening"]), st.sampled_from([None, 7, 8]))
def test_without_a_tie_the_order_of_lines_does_not_matter(
    lines: list[PriceLine], day: date, slot: str | None, group_id: int | None
) -> None:
    asked = {"grade_id": 1, "day": day, "slot": slot, "group_id": group_id}
    if find_tie(lines) is not None:
        with pytest.raises(UserError):
            refuse_tie(lines)
        return
    try:
        found = choose(lines, **asked)  # type: ignore[arg-type]
    except UserError:
        assert not any(fits(one, day, slot, group_id) for one in lines)
        return
    assert fits(found, day, slot, group_id)
    assert choose(lines[::-1], **asked) == found  # type: ignore[arg-type]
    for other in lines:
        if fits(other, day, slot, group_id) and other != found:
            assert more_specific(found, other)


def fits(one: PriceLine, day: date, slot: str | None, group_id: int | None) -> bool:
    in_force = one.start <= day and (one.end is None or one.end > day)
    return in_force and one.slot in (None, slot) and one.group_id in (None, group_id)


def more_specific(one: PriceLine, other: PriceLine) -> bool:
    """The rule in its own words: group, then slot, then the shorter period."""
    if (one.group_id is None) != (other.group_id is None):
        return one.group_id is not None
    if (one.slot is None) != (other.slot is None):
        return one.slot is not None
    if one.end is None or other.end is None:
        return one.end is not None or one.start > other.start
    return one.end - one.start < other.end - other.start


@given(LINES)
def test_a_tie_is_found_whenever_two_lines_leave_a_day_undecided(lines: list[PriceLine]) -> None:
    undecided = any(tied(one, other) for place, one in enumerate(lines) for other in lines[:place])
    assert (find_tie(lines) is not None) == undecided


def tied(one: PriceLine, other: PriceLine) -> bool:
    alike = (one.slot, one.group_id) == (other.slot, other.group_id)
    overlap = one.holds(other.start) or other.holds(one.start)
    return alike and overlap and not more_specific(one, other) and not more_specific(other, one)


# ---- in force, and jumps ----


def test_of_lines_for_the_same_thing_the_shorter_is_in_force() -> None:
    day = date(2024, 4, 2)
    lines = [
        PriceLine(1, 1, "leaf", 1, date(2024, 1, 1), None, None, None, 100),
        PriceLine(2, 2, "leaf", 1, day, date(2024, 4, 3), None, None, 110),
        PriceLine(3, 1, "leaf", 1, date(2024, 1, 1), None, "morning", None, 120),
        PriceLine(4, 3, "leaf", 2, date(2024, 4, 3), None, None, None, 90),
    ]
    assert [line.id for line in in_force(lines, day)] == [2, 3]
    assert [line.id for line in in_force(lines, date(2024, 4, 3))] == [1, 3, 4]


@given(st.integers(1, 10**7), st.integers(0, 10**7))
def test_a_jump_is_more_than_three_tenths_either_way(before: int, after: int) -> None:
    assert is_unusual_jump(before, after) == (abs(Fraction(after, before) - 1) > Fraction(3, 10))
