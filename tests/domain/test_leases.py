"""Rent, and leases that cannot stand together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.dates import Period, days_in_year
from coop_desk.domain.leases import (
    Excess,
    LandUnder,
    Let,
    Share,
    find_excess,
    format_area,
    merged,
    refuse_excess,
    refuse_longer_sublease,
    refuse_second_lease,
    rent_by_day,
    rent_by_month,
    rent_per_bag,
    rent_per_season,
    whole_months,
    yearly_rents,
)
from coop_desk.errors import UserError

SPRING_TO_DECEMBER = Period.through(date(2024, 3, 1), date(2024, 12, 31))


def test_rent_by_the_day() -> None:
    period = Period.through(date(2025, 4, 16), date(2025, 12, 31))
    assert period.days == 260
    assert rent_by_day(360, 80_000, period) == 205_151


def test_a_leap_year_by_the_day_and_by_the_month() -> None:
    assert SPRING_TO_DECEMBER.days == 306
    assert rent_by_day(275, 75_000, SPRING_TO_DECEMBER) == 172_439
    assert whole_months(SPRING_TO_DECEMBER) == 10
    assert rent_by_month(275, 75_000, SPRING_TO_DECEMBER) == 171_875


def test_rent_over_years_is_a_line_for_each_year() -> None:
    period = Period(date(2023, 7, 1), date(2025, 7, 1))
    lines = yearly_rents(100, 36_500, period)
    assert [(part.days, fen) for part, fen in lines] == [
        (184, 18_400),
        (366, 36_500),
        (181, 18_100),
    ]
    assert rent_by_day(100, 36_500, period) == 73_000


def test_months_count_from_any_day() -> None:
    assert whole_months(Period(date(2024, 4, 16), date(2025, 4, 16))) == 12
    assert whole_months(Period(date(2024, 1, 31), date(2024, 2, 29))) == 1


@pytest.mark.parametrize("end", [date(2024, 3, 31), date(2024, 4, 2), date(2024, 3, 2)])
def test_left_over_days_cannot_be_charged_by_the_month(end: date) -> None:
    with pytest.raises(UserError, match="by the day") as refused:
        rent_by_month(100, 100, Period(date(2024, 3, 1), end))
    assert refused.value.field == "end"


def test_an_open_lease_has_no_rent_yet() -> None:
    with pytest.raises(ValueError, match="without an end"):
        rent_by_day(100, 100, Period(date(2024, 3, 1)))
    with pytest.raises(ValueError, match="without an end"):
        rent_by_month(100, 100, Period(date(2024, 3, 1)))


def test_rent_per_season_in_proportion_when_it_ends_early() -> None:
    season = Period(date(2024, 3, 1), date(2024, 8, 28))
    assert season.days == 180
    assert rent_per_season(300_000, season, season) == 300_000
    assert rent_per_season(300_000, season, Period(date(2024, 3, 1), date(2024, 5, 30))) == 150_000
    with pytest.raises(UserError, match="within the lease"):
        rent_per_season(300_000, season, Period(date(2024, 3, 1), date(2024, 9, 1)))


def test_rent_per_bag() -> None:
    assert rent_per_bag(6_923, 20) == 138_460


@pytest.mark.parametrize("value", [-1, 1.0, True])
def test_areas_counts_and_prices_are_whole_and_not_negative(value: int) -> None:
    error = UserError if value == -1 else TypeError
    for call in (
        lambda: rent_by_day(value, 100, SPRING_TO_DECEMBER),
        lambda: rent_by_day(100, value, SPRING_TO_DECEMBER),
        lambda: rent_by_month(value, 100, SPRING_TO_DECEMBER),
        lambda: rent_per_season(value, SPRING_TO_DECEMBER, SPRING_TO_DECEMBER),
        lambda: rent_per_bag(value, 20),
        lambda: rent_per_bag(20, value),
    ):
        with pytest.raises(error):
            call()


@given(
    st.integers(0, 10_000),
    st.integers(0, 10**6),
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.integers(1, 4000),
)
def test_rent_by_day_is_within_half_a_fen_a_year(
    area: int, price: int, start: date, days: int
) -> None:
    period = Period(start, start + timedelta(days=days))
    for part, fen in yearly_rents(area, price, period):
        scale = 100 * days_in_year(part.start.year)
        assert abs(fen * scale - area * price * part.days) * 2 <= scale


# --- what cannot stand together ---------------------------------------------


def test_a_shed_has_one_lease_at_a_time() -> None:
    lets = [Let("李四", Period(date(2024, 1, 1), date(2024, 7, 1)))]
    refuse_second_lease("A-12", lets, Period(date(2024, 7, 1), date(2025, 1, 1)))
    refuse_second_lease("A-12", lets, Period(date(2023, 7, 1), date(2024, 1, 1)))
    with pytest.raises(UserError, match="to 李四 from 2024-01-01 to 2024-06-30;") as refused:
        refuse_second_lease("A-12", lets, Period(date(2024, 6, 30)))
    assert refused.value.field == "start"


def test_a_lease_without_an_end_is_named_by_its_start() -> None:
    lets = [Let("李四", Period(date(2024, 1, 1)))]
    with pytest.raises(UserError, match="is let to 李四 from 2024-01-01 on;"):
        refuse_second_lease("A-12", lets, Period(date(2030, 1, 1)))


SHARES = [
    Share(200, Period(date(2025, 1, 1), date(2027, 1, 1))),
    Share(160, Period(date(2025, 1, 1))),
]


def test_a_third_lease_on_a_full_plot_is_refused() -> None:
    new = Share(50, Period(date(2026, 7, 1)))
    with pytest.raises(UserError, match=r"0\.50 mu over, 2026-07-01 to 2026-12-31") as refused:
        refuse_excess(360, SHARES, new)
    assert refused.value.field == "area"


def test_starting_the_day_after_the_old_lease_ends_is_fine() -> None:
    refuse_excess(360, SHARES, Share(200, Period(date(2027, 1, 1))))
    refuse_excess(360, SHARES[:1], SHARES[1])


def test_a_plot_overbooked_for_good_is_refused() -> None:
    with pytest.raises(UserError, match=r"0\.01 mu over, from 2027-01-01 on"):
        refuse_excess(360, SHARES, Share(201, Period(date(2027, 1, 1))))


def test_the_first_days_over_are_named_with_their_own_excess() -> None:
    shares = [
        Share(300, Period(date(2025, 1, 1), date(2025, 6, 1))),
        Share(200, Period(date(2025, 6, 1), date(2025, 9, 1))),
        Share(100, Period(date(2025, 6, 1), date(2025, 8, 1))),
    ]
    new = Share(100, Period(date(2025, 3, 1), date(2026, 1, 1)))
    assert find_excess(360, shares, new) == Excess(40, Period(date(2025, 3, 1), date(2025, 8, 1)))


def test_an_area_is_whole() -> None:
    for area in (1.5, True):
        with pytest.raises(TypeError):
            Share(area, SPRING_TO_DECEMBER)
        with pytest.raises(TypeError):
            find_excess(area, [], SHARES[0])
        with pytest.raises(TypeError):
            format_area(area)


@given(
    st.integers(1, 400),
    st.lists(st.tuples(st.integers(1, 200), st.integers(0, 20), st.integers(1, 20)), min_size=1),
)
def test_an_excess_is_just_what_a_count_by_days_finds(
    area: int, rows: list[tuple[int, int, int]]
) -> None:
    first = date(2025, 1, 1)
    day = [first + timedelta(days=days) for days in range(45)]
    shares = [Share(mu, Period(day[start], day[start + length])) for mu, start, length in rows]
    new, others = shares[0], shares[1:]
    over = [
        sum(share.area for share in shares if one in share.period) - area
        if one in new.period
        else 0
        for one in day
    ]
    found = find_excess(area, others, new)
    if found is None:
        assert max(over) <= 0
    else:
        start = next(place for place, excess in enumerate(over) if excess > 0)
        assert found.area == over[start]
        assert found.period.start == day[start]
        last = (found.period.end or day[-1]) - first
        assert set(over[start : last.days]) == {found.area}
        assert over[last.days] != found.area


LEASED_TO_2028 = LandUnder("P01", "王家", (Period(date(2024, 1, 1), date(2029, 1, 1)),))
LEASED_FOR_GOOD = LandUnder("P02", "李家", (Period(date(2020, 1, 1)),))


def test_a_sublease_cannot_outlast_the_land_lease_under_it() -> None:
    land = [LEASED_FOR_GOOD, LEASED_TO_2028]
    refuse_longer_sublease(land, Period(date(2024, 1, 1), date(2029, 1, 1)))
    for sublease in (
        Period(date(2028, 1, 1), date(2029, 1, 2)),
        Period(date(2028, 1, 1)),
    ):
        with pytest.raises(UserError, match=r"P01 of 王家.* until 2028-12-31 only") as refused:
            refuse_longer_sublease(land, sublease)
        assert refused.value.field == "end"


def test_a_sublease_starts_on_land_that_is_leased() -> None:
    early = Period(date(2023, 12, 31), date(2024, 6, 1))
    with pytest.raises(UserError, match=r"P01 of 王家.* not leased on 2023-12-31") as refused:
        refuse_longer_sublease([LEASED_TO_2028], early)
    assert refused.value.field == "start"
    with pytest.raises(UserError, match=r"P03 of 赵家.* not leased on"):
        refuse_longer_sublease([LandUnder("P03", "赵家", ())], early)


def test_land_leases_that_follow_each_other_count_as_one() -> None:
    years = [Period(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2023, 2026)]
    assert merged(years) == [Period(date(2023, 1, 1), date(2025, 1, 1)), years[2]]
    assert merged([*years, Period(date(2024, 7, 1))]) == [Period(date(2023, 1, 1))]
    assert merged([Period(date(2024, 1, 1)), *years]) == [Period(date(2023, 1, 1))]
    land = [LandUnder("P01", "王家", tuple(years))]
    refuse_longer_sublease(land, Period(date(2023, 9, 1), date(2024, 7, 1)))
    with pytest.raises(UserError, match="until 2024-12-31 only"):
        refuse_longer_sublease(land, Period(date(2024, 9, 1), date(2026, 7, 1)))


def test_areas_are_written_in_mu() -> None:
    assert [format_area(area) for area in (360, 5, -50, 700_000)] == [
        *("3.60", "0.05", "-0.50", "7,000.00")
    ]
