"""Days, months and half-open periods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.dates import (
    Period,
    add_months,
    days_in_year,
    month_key,
    parse_date,
    parse_month,
    written_days,
)
from coop_desk.errors import UserError

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(DAYS)
    days = draw(st.none() | st.integers(1, 1500))
    return Period(start, None if days is None else start + timedelta(days=days))


@pytest.mark.parametrize(
    "text",
    [
        *("2024-03-18", "2024/3/18", "2024.3.18", "20240318", "2024年3月18日", "2024年3月18号"),
        *("２０２４－０３－１８", " 2024-3-18 ", "2024 年 3 月 18 日"),
    ],
)
def test_dates_are_read_as_people_type_them(text: str) -> None:
    assert parse_date(text) == date(2024, 3, 18)


@pytest.mark.parametrize("text", ["", "3-18", "18.3.2024", "24-03-18", "today", "2024-03", "三月"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="is not a date"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2023-02-29", "2024-13-01", "20240231", "0000-01-01"])
def test_a_day_the_calendar_lacks_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="There is no day"):
        parse_date(text)


@given(DAYS)
def test_dates_read_back_as_written(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%Y%m%d")) == day


def test_months_have_a_key_and_days() -> None:
    assert month_key(date(2024, 3, 18)) == "2024-03"
    assert parse_month("2024-02") == Period(date(2024, 2, 1), date(2024, 3, 1))
    assert parse_month("2024-12").last == date(2024, 12, 31)


@pytest.mark.parametrize("text", ["", "2024-13", "2024-0", "March", "2024-03-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="is not a month"):
        parse_month(text)


@given(DAYS)
def test_a_day_lies_in_its_month(day: date) -> None:
    assert day in parse_month(month_key(day))


def test_leap_years() -> None:
    assert [days_in_year(year) for year in (2024, 2025, 2000, 2100)] == [366, 365, 366, 365]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 1), 10, date(2025, 1, 1)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 12, 5), 0, date(2024, 12, 5)),
    ],
)
def test_months_on(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_a_period_counts_its_start_and_not_its_end() -> None:
    period = Period(date(2025, 4, 16), date(2026, 1, 1))
    assert period.days == 260
    assert period == Period.through(date(2025, 4, 16), date(2025, 12, 31))
    assert period.last == date(2025, 12, 31)
    assert date(2025, 4, 16) in period
    assert date(2025, 4, 15) not in period
    assert date(2026, 1, 1) not in period


@pytest.mark.parametrize("end", [date(2024, 1, 1), date(2023, 12, 31)])
def test_a_period_without_a_day_is_refused(end: date) -> None:
    with pytest.raises(UserError, match="after the start"):
        Period(date(2024, 1, 1), end)


def test_an_open_period_has_no_last_day_to_count_to() -> None:
    period = Period(date(2024, 1, 1))
    assert period.last is None
    assert date(2999, 1, 1) in period
    with pytest.raises(ValueError, match="without an end"):
        _ = period.days
    with pytest.raises(ValueError, match="without an end"):
        list(period.by_year())


def test_periods_that_follow_each_other_share_no_day() -> None:
    one = Period(date(2024, 1, 1), date(2024, 7, 1))
    assert one.common(Period(date(2024, 7, 1))) is None
    assert one.common(Period(date(2024, 6, 30))) == Period(date(2024, 6, 30), date(2024, 7, 1))


@given(periods(), periods(), DAYS)
def test_common_days_are_the_days_in_both(one: Period, other: Period, day: date) -> None:
    common = one.common(other)
    assert common == other.common(one)
    assert (common is not None) == one.overlaps(other)
    assert (common is not None and day in common) == (day in one and day in other)


@given(periods(), periods(), DAYS)
def test_a_period_covers_what_lies_in_it(one: Period, other: Period, day: date) -> None:
    assert one.covers(other) == (one.common(other) == other)
    if one.covers(other) and day in other:
        assert day in one


@given(periods().filter(lambda period: period.end is not None))
def test_the_years_of_a_period_add_up(period: Period) -> None:
    parts = list(period.by_year())
    assert sum(part.days for part in parts) == period.days
    assert parts[0].start == period.start
    assert parts[-1].end == period.end
    for part in parts:
        assert part.last is not None
        assert part.start.year == part.last.year


def test_days_are_written_with_the_first_and_the_last_of_them() -> None:
    assert written_days(date(2024, 3, 1), date(2024, 3, 31)) == "2024-03-01 至 2024-03-31"
