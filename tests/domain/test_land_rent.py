"""Rent for land: the term cut at its payment days, each part with its due day and its rent."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.dates import Period, days_in_year
from coop_desk.domain.land_rent import (
    LandTerms,
    RentPeriod,
    Step,
    payment_day,
    price_on,
    rent_lines,
    rent_periods,
)
from coop_desk.domain.leases import rent_by_day
from coop_desk.errors import UserError

TWO_YEARS = Period(date(2025, 4, 16), date(2027, 4, 16))


def terms(**changes: Any) -> LandTerms:
    given: dict[str, Any] = {"area": 360, "term": TWO_YEARS, "price_fen": 80_000}
    return LandTerms(**{**given, **changes})


def days_of(periods: list[RentPeriod]) -> list[tuple[str, str, str]]:
    """First day, last day and due day of each."""
    one_day = timedelta(days=1)
    return [
        (one.start.isoformat(), (one.end - one_day).isoformat(), one.due.isoformat())
        for one in periods
    ]


def test_a_payment_day_closes_a_period_and_the_last_one_is_due_at_the_end() -> None:
    periods = rent_periods(terms())
    assert days_of(periods) == [
        ("2025-04-16", "2025-12-31", "2025-12-31"),
        ("2026-01-01", "2026-12-31", "2026-12-31"),
        ("2027-01-01", "2027-04-15", "2027-04-15"),
    ]
    assert [one.amount_fen for one in periods] == [205_151, 288_000, 82_849]


def test_in_advance_a_payment_day_opens_a_period() -> None:
    periods = rent_periods(terms(in_advance=True, payment_days=("01-01",)))
    assert days_of(periods) == [
        ("2025-04-16", "2025-12-31", "2025-04-16"),
        ("2026-01-01", "2026-12-31", "2026-01-01"),
        ("2027-01-01", "2027-04-15", "2027-01-01"),
    ]
    assert [one.amount_fen for one in periods] == [205_151, 288_000, 82_849]


def test_several_payment_days_a_year() -> None:
    term = Period(date(2025, 7, 1), date(2026, 7, 1))
    periods = rent_periods(terms(term=term, payment_days=("12-31", "06-30")))
    assert days_of(periods) == [
        ("2025-07-01", "2025-12-31", "2025-12-31"),
        ("2026-01-01", "2026-06-30", "2026-06-30"),
    ]


def test_a_lease_that_ends_on_its_payment_day_has_no_stub() -> None:
    term = Period.through(date(2025, 1, 1), date(2025, 12, 31))
    assert days_of(rent_periods(terms(term=term))) == [("2025-01-01", "2025-12-31", "2025-12-31")]


def test_a_period_over_new_year_has_a_line_rounded_for_each_year() -> None:
    term = Period(date(2023, 7, 1), date(2024, 7, 1))
    (period,) = rent_periods(terms(term=term, payment_days=("06-30",), area=333))
    parts = (Period(term.start, date(2024, 1, 1)), Period(date(2024, 1, 1), term.end))
    assert period.amount_fen == sum(rent_by_day(333, 80_000, part) for part in parts)


def test_a_new_price_counts_from_its_day_on() -> None:
    stepped = terms(steps=(Step(date(2026, 7, 1), 90_000), Step(date(2027, 1, 1), 100_000)))
    assert [price_on(stepped, day) for day in (date(2026, 6, 30), date(2026, 7, 1))] == [
        *(80_000, 90_000)
    ]
    whole_2026 = Period(date(2026, 1, 1), date(2027, 1, 1))
    assert [(part.days, price, fen) for part, price, fen in rent_lines(stepped, whole_2026)] == [
        (181, 80_000, 142_816),
        (184, 90_000, 163_332),
    ]
    amounts = [one.amount_fen for one in rent_periods(stepped)]
    assert amounts == [205_151, 142_816 + 163_332, 103_562]


def test_by_the_month_a_leap_year_does_not_count() -> None:
    term = Period.through(date(2024, 3, 1), date(2024, 12, 31))
    leap = {"area": 275, "price_fen": 75_000, "term": term}
    assert [one.amount_fen for one in rent_periods(terms(**leap))] == [172_439]
    by_month = terms(**leap, method="by_month")
    assert [one.amount_fen for one in rent_periods(by_month)] == [171_875]


def test_by_the_month_every_part_has_whole_months() -> None:
    with pytest.raises(UserError, match="whole months"):
        rent_periods(terms(method="by_month"))
    whole = terms(method="by_month", payment_days=("04-15",))
    assert [one.amount_fen for one in rent_periods(whole)] == [288_000, 288_000]
    with pytest.raises(UserError, match="whole months"):
        rent_periods(
            terms(
                method="by_month", payment_days=("04-15",), steps=(Step(date(2026, 5, 1), 90_000),)
            )
        )


def test_the_last_of_february_is_a_payment_day_every_year() -> None:
    assert payment_day("02-29", 2024) == date(2024, 2, 29)
    assert payment_day("02-29", 2025) == date(2025, 2, 28)
    term = Period(date(2023, 3, 1), date(2025, 3, 1))
    periods = rent_periods(terms(term=term, payment_days=("02-29", "02-28")))
    assert [one.due for one in periods] == [
        *(date(2024, 2, 28), date(2024, 2, 29), date(2025, 2, 28))
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"area": 0}, "area"),
        ({"area": -1}, "area"),
        ({"price_fen": -1}, "price"),
        ({"steps": (Step(date(2026, 1, 1), -1),)}, "price"),
        ({"method": "by_week"}, "method"),
        ({"payment_days": ()}, "payment_days"),
        ({"payment_days": ("13-01",)}, "payment_days"),
        ({"payment_days": ("02-30",)}, "payment_days"),
        ({"payment_days": ("31",)}, "payment_days"),
        ({"payment_days": ("12-31", "12-31")}, "payment_days"),
        ({"payment_days": tuple(f"{month:02d}-01" for month in range(1, 12))}, "payment_days"),
        ({"steps": (Step(TWO_YEARS.start, 1),)}, "steps"),
        ({"steps": (Step(date(2027, 4, 16), 1),)}, "steps"),
        ({"steps": (Step(date(2026, 2, 1), 1), Step(date(2026, 1, 1), 1))}, "steps"),
    ],
)
def test_terms_that_cannot_be_are_refused(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(UserError) as refused:
        terms(**changes)
    assert refused.value.field == field


@pytest.mark.parametrize("changes", [{"area": 1.5}, {"price_fen": 1.5}, {"area": True}])
def test_figures_are_whole(changes: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        terms(**changes)


def test_a_land_lease_has_an_end() -> None:
    with pytest.raises(ValueError, match="an end"):
        rent_periods(terms(term=Period(date(2024, 1, 1))))


DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
PAYMENT_DAYS = st.lists(
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: f"{day:%m-%d}"),
    min_size=1,
    max_size=4,
    unique=True,
).map(tuple)


@st.composite
def any_terms(draw: st.DrawFn) -> LandTerms:
    """Terms by the day with payment days and price steps wherever they may fall."""
    start = draw(DAYS)
    length = draw(st.integers(1, 3_000))
    after = draw(st.lists(st.integers(1, 3_000), max_size=3, unique=True))
    steps = [start + timedelta(days=days) for days in sorted(after) if days < length]
    return LandTerms(
        draw(st.integers(1, 10_000)),
        Period(start, start + timedelta(days=length)),
        draw(st.integers(0, 10**6)),
        payment_days=draw(PAYMENT_DAYS),
        in_advance=draw(st.booleans()),
        steps=tuple(Step(day, draw(st.integers(0, 10**6))) for day in steps),
    )


@given(any_terms())
def test_the_periods_of_any_lease_cover_its_days_just_once(given_terms: LandTerms) -> None:
    periods = rent_periods(given_terms)
    assert periods[0].start == given_terms.term.start
    assert periods[-1].end == given_terms.term.end
    for before, after in pairwise(periods):
        assert before.end == after.start
    assert len({one.due for one in periods}) == len(periods)
    for one in periods:
        assert one.start <= one.due < one.end


@given(any_terms())
def test_the_rent_is_near_what_the_days_cost_one_by_one(given_terms: LandTerms) -> None:
    """No line is off by more than half a fen."""
    for one in rent_periods(given_terms):
        period = Period(one.start, one.end)
        exact, lines = Fraction(0), 0
        for part, price, _ in rent_lines(given_terms, period):
            for year in part.by_year():
                days = days_in_year(year.start.year)
                exact += Fraction(given_terms.area * price * year.days, 100 * days)
                lines += 1
        assert abs(one.amount_fen - exact) <= Fraction(lines, 2)
