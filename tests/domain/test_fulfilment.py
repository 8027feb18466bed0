"""Where a contract leads at the pace of the last two weeks."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.dates import Period
from coop_desk.domain.fulfilment import Outlook, outlook, pace_start

JIN = 500
YEAR = Period(date(2024, 1, 1), date(2025, 1, 1))


def test_at_the_present_pace_it_falls_short() -> None:
    """100,000 of 200,000 jin by 30 Nov, 28,000 in two weeks: 2,000 a day for 31 days more."""
    found = outlook(YEAR, 200_000 * JIN, 100_000 * JIN, 28_000 * JIN, date(2024, 11, 30))
    assert found == Outlook(Fraction(2_000 * JIN), None, 38_000 * JIN, behind=True)


def test_the_day_it_is_fulfilled_is_told() -> None:
    """6,000 jin are left at 2,000 a day."""
    found = outlook(YEAR, 200_000 * JIN, 194_000 * JIN, 28_000 * JIN, date(2024, 11, 30))
    assert (found.fulfilled_on, found.short_g, found.behind) == (date(2024, 12, 3), 0, False)


def test_a_pace_that_is_just_enough_ends_on_the_last_day() -> None:
    found = outlook(YEAR, 31 * JIN + 500, 500, 14 * JIN, date(2024, 11, 30))
    assert (found.fulfilled_on, found.short_g) == (date(2024, 12, 31), 0)


def test_one_gram_too_much_is_one_gram_short() -> None:
    found = outlook(YEAR, 31 * JIN + 501, 500, 14 * JIN, date(2024, 11, 30))
    assert (found.fulfilled_on, found.short_g) == (None, 1)


@pytest.mark.parametrize(
    ("today", "accepted", "expected"),
    [
        (date(2023, 12, 31), 0, Outlook()),
        (date(2025, 1, 1), 900, Outlook(short_g=100, behind=True)),
        (date(2025, 1, 1), 1_000, Outlook(short_g=0)),
        (date(2024, 1, 13), 0, Outlook(behind=True)),
        (date(2024, 1, 14), 0, Outlook(Fraction(0), None, 1_000, behind=True)),
        (date(2024, 3, 1), 1_100, Outlook(Fraction(0), None, 0)),
    ],
    ids=["before", "over, short", "over, met", "just begun", "nothing for two weeks", "beyond"],
)
def test_at_the_edges(today: date, accepted: int, expected: Outlook) -> None:
    assert outlook(YEAR, 1_000, accepted, 0, today) == expected


def test_the_pace_counts_from_the_first_day() -> None:
    assert pace_start(YEAR, date(2024, 1, 5)) == date(2024, 1, 1)
    assert pace_start(YEAR, date(2024, 5, 20)) == date(2024, 5, 7)
    found = outlook(YEAR, 10_000, 500, 500, date(2024, 1, 5))
    assert found.pace == 100


@given(
    committed=st.integers(1, 10**9),
    accepted=st.integers(0, 10**9),
    lately=st.integers(0, 10**8),
    day=st.integers(0, 365),
)
def test_it_is_either_fulfilled_in_time_or_short(
    committed: int, accepted: int, lately: int, day: int
) -> None:
    today = YEAR.start + timedelta(days=day)
    found = outlook(YEAR, committed, accepted, lately, today)
    if found.fulfilled_on is not None:
        assert found.short_g == 0
        assert found.pace
        assert today < found.fulfilled_on < date(2025, 1, 1)
        days = (found.fulfilled_on - today).days
        left = committed - accepted
        assert found.pace * days >= left > found.pace * (days - 1)
    if found.short_g:
        assert 0 < found.short_g <= committed - accepted
