"""Rent over instalments: split, cut by an early end, credited and paid in order."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.dates import Period
from coop_desk.domain.rent_schedule import (
    RentTerms,
    allocate,
    check_shares,
    credited,
    even_dues,
    even_shares,
    remaining,
    rent_until,
    split,
    state,
    to_charge,
    whole_rent,
)
from coop_desk.errors import UserError

SPRING = Period(date(2024, 1, 1), date(2024, 7, 1))  # 182 days
APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)

AMOUNTS = st.lists(st.integers(0, 100_000), min_size=1, max_size=6)
CUTS = st.lists(st.integers(1, 9_999), max_size=4, unique=True).map(sorted)


def test_rent_of_a_season_is_parted_by_days() -> None:
    terms = RentTerms("shed_season", 200_001, SPRING)
    assert whole_rent(terms) == 200_001
    assert rent_until(terms, APRIL) == 100_001  # 91 of 182 days, half up
    assert rent_until(terms, SPRING.end or APRIL) == 200_001


def test_rent_per_bag_is_parted_by_days() -> None:
    terms = RentTerms("per_bag", 20, SPRING, bags=6_923)
    assert whole_rent(terms) == 138_460
    assert rent_until(terms, APRIL) == 69_230


def test_rent_per_mu_is_that_of_the_days_used() -> None:
    term = Period.through(date(2025, 4, 16), date(2026, 12, 31))
    terms = RentTerms("mu_year", 80_000, term, area=360)
    assert rent_until(terms, date(2026, 1, 1)) == 205_151  # 260 of 365 days
    assert whole_rent(terms) == 205_151 + 288_000


@pytest.mark.parametrize(
    ("end", "months"),
    [(date(2024, 1, 2), 1), (date(2024, 2, 1), 1), (date(2024, 2, 2), 2), (date(2024, 6, 30), 6)],
)
def test_every_month_begun_counts_whole_by_the_month(end: date, months: int) -> None:
    terms = RentTerms("mu_year", 75_000, SPRING, area=100, method="by_month")
    assert whole_rent(terms) == 37_500
    assert rent_until(terms, end) == 6_250 * months


def test_months_begun_on_the_last_of_a_month() -> None:
    term = Period(date(2024, 1, 31), date(2024, 5, 31))
    terms = RentTerms("mu_year", 12_000, term, area=100, method="by_month")
    assert rent_until(terms, date(2024, 2, 29)) == 1_000
    assert rent_until(terms, date(2024, 3, 1)) == 2_000


@given(
    st.sampled_from(["shed_season", "mu_year", "per_bag"]),
    st.integers(0, 10**6),
    st.integers(1, 500),
    st.integers(0, 9_000),
    st.integers(2, 900),
    st.data(),
)
def test_the_rent_of_fewer_days_is_never_more(
    basis: str, rate: int, area: int, bags: int, days: int, data: st.DataObject
) -> None:
    start = date(2023, 11, 5)
    terms = RentTerms(basis, rate, Period(start, start + timedelta(days)), area, bags=bags)
    sooner, later = sorted(data.draw(st.tuples(*[st.integers(1, days)] * 2)))
    rents = [rent_until(terms, start + timedelta(one)) for one in (sooner, later, days)]
    assert rents == sorted(rents)
    assert rents[-1] == whole_rent(terms)


# --- instalments ------------------------------------------------------------


@pytest.mark.parametrize("shares", [(5_000, 4_999), (10_001,), (), (0, 10_000), (-1, 10_001)])
def test_shares_that_are_not_all_are_refused(shares: tuple[int, ...]) -> None:
    with pytest.raises(UserError, match="100 %") as refused:
        check_shares(shares)
    assert refused.value.field == "instalments"


def test_shares_are_whole() -> None:
    check_shares([5_000, 3_000, 2_000])
    with pytest.raises(TypeError):
        check_shares([5_000.0, 5_000])  # type: ignore[list-item]


def test_the_last_instalment_takes_the_rest() -> None:
    assert split(100_001, [3_333, 3_333, 3_334]) == [33_330, 33_330, 33_341]
    assert split(100_001, [10_000]) == [100_001]
    assert split(2, [2_500] * 4) == [1, 1, 0, 0]  # each half would be rounded up


def shares_of(cuts: list[int]) -> list[int]:
    marks = [0, *cuts, 10_000]
    return [after - before for before, after in pairwise(marks)]


@given(st.integers(0, 10**7), CUTS)
def test_instalments_make_the_whole_rent(whole: int, cuts: list[int]) -> None:
    parts = split(whole, shares_of(cuts))
    assert sum(parts) == whole
    assert min(parts) >= 0


def test_an_early_end_takes_from_the_last_instalments() -> None:
    parts = [50, 30, 20]
    assert to_charge(parts, {}, 100) == {1: 50, 2: 30, 3: 20}
    assert to_charge(parts, {1: 50}, 60) == {2: 10}
    assert to_charge(parts, {1: 50, 2: 30}, 60) == {}
    assert to_charge(parts, {}, 0) == {}


def test_what_came_later_goes_to_the_last_instalment() -> None:
    assert to_charge([50, 50], {1: 20}, 100) == {2: 80}
    assert to_charge([50, 50], {1: 20, 2: 30}, 100) == {2: 50}
    assert to_charge([50, 50], {2: 50}, 100) == {1: 50}


@given(AMOUNTS, st.data())
def test_what_is_still_charged_makes_what_is_owed(parts: list[int], data: st.DataObject) -> None:
    owed = data.draw(st.integers(0, sum(parts)))
    numbers = data.draw(st.sets(st.integers(1, len(parts))))
    charged = {number: parts[number - 1] for number in numbers}
    left = to_charge(parts, charged, owed)
    assert sum(left.values()) == max(0, owed - sum(charged.values()))
    assert all(fen > 0 for fen in left.values())


def test_the_next_grower_takes_over_what_is_not_due_yet() -> None:
    parts = [(date(2024, 1, 1), 50_000), (APRIL, 30_000), (MAY, 20_000)]
    assert remaining(parts, 40_000, date(2024, 3, 1)) == [
        (date(2024, 3, 1), 1_667),
        (APRIL, 5_000),
        (MAY, 3_333),
    ]
    assert remaining(parts, 60_000, MAY) == [(MAY, 10_000)]
    assert remaining(parts, 100_000, MAY) == []


def test_a_share_too_small_to_name_falls_to_the_next() -> None:
    parts = [(date(2024, 1, 1), 1), (APRIL, 10**7)]
    assert remaining(parts, 0, date(2024, 1, 1)) == [(APRIL, 10_000)]


@given(AMOUNTS, st.data())
def test_what_is_taken_over_makes_all_of_it(amounts: list[int], data: st.DataObject) -> None:
    days = [date(2024, 1, 1) + timedelta(30 * step) for step in range(len(amounts))]
    start = date(2024, 1, 1) + timedelta(data.draw(st.integers(0, 200)))
    taken = data.draw(st.integers(0, sum(amounts)))
    left = remaining(list(zip(days, amounts, strict=True)), taken, start)
    assert sum(share for _, share in left) == (10_000 if taken < sum(amounts) else 0)
    assert [day for day, _ in left] == sorted({day for day, _ in left})
    assert all(share > 0 and day >= start for day, share in left)


# --- credits and payments ----------------------------------------------------


def test_money_pays_the_first_first() -> None:
    assert allocate([50, 30, 20], 60) == [50, 10, 0]
    assert allocate([50, 30], 100) == [50, 30]
    assert allocate([50, 30], -5) == [0, 0]


def test_an_end_lowers_the_last_charge_and_a_waiver_the_first() -> None:
    assert credited([50, 30, 20], 25, 0) == [0, 5, 20]
    assert credited([50, 30, 20], 0, 60) == [50, 10, 0]
    assert credited([50, 30, 20], 25, 60) == [50, 15, 20]


@given(AMOUNTS, st.data())
def test_credits_fit_into_their_charges(amounts: list[int], data: st.DataObject) -> None:
    ended = data.draw(st.integers(0, sum(amounts)))
    waived = data.draw(st.integers(0, sum(amounts) - ended))
    off = credited(amounts, ended, waived)
    assert sum(off) == ended + waived
    assert all(0 <= fen <= whole for fen, whole in zip(off, amounts, strict=True))


@pytest.mark.parametrize(
    ("days", "open_fen", "expected"),
    [(1, 5, "coming"), (0, 5, "due"), (-1, 5, "overdue"), (-1, 0, "paid"), (1, 0, "paid")],
)
def test_how_an_instalment_stands(days: int, open_fen: int, expected: str) -> None:
    assert state(APRIL + timedelta(days), APRIL, open_fen) == expected


def test_parts_are_equal_and_due_evenly_over_the_term() -> None:
    assert [even_shares(parts) for parts in (1, 3)] == [[10_000], [3_334, 3_333, 3_333]]
    term = Period.through(date(2024, 1, 1), date(2024, 6, 30))
    assert even_dues(term, 2) == [date(2024, 1, 1), date(2024, 4, 1)]
