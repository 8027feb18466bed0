from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain import figures
from coop_desk.domain.figures import Figures, Point

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


def made(**changes: object) -> Figures:
    given = {
        "measure": "leaf",
        "unit": "grams",
        "shape": "bars",
        "places": (Point("a", "甲", "A"), Point("b", "乙")),
        "series": (Point("1", "单芽", "Bud"), Point("2", "等外")),
        "values": {("a", "1"): 5, ("a", "2"): 7},
    }
    return Figures(**{**given, **changes})  # type: ignore[arg-type]


def test_a_place_comes_to_all_its_series() -> None:
    assert made().total("a") == 12
    assert made().total("b") is None
    assert made().value("b", "1") is None


@pytest.mark.parametrize(
    "changes", [{"unit": "pounds"}, {"shape": "pie"}, {"values": {("c", "1"): 1}}]
)
def test_what_belongs_nowhere_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="leaf"):
        made(**changes)


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError):
        made(values={("a", "1"): 1.5})


def test_a_name_without_english_stays_chinese() -> None:
    first, second = made().places
    assert (first.name("en"), first.name("zh_CN"), second.name("en")) == ("A", "甲", "乙")


@given(DAYS, st.sampled_from(figures.GRAINS))
def test_a_day_lies_in_its_bucket(day: date, grain: str) -> None:
    start, end = figures.bucket_days(figures.bucket(day, grain), grain)
    assert start <= day < end
    assert figures.bucket(end, grain) != figures.bucket(day, grain)


@given(DAYS, st.integers(0, 900), st.sampled_from(figures.GRAINS))
def test_buckets_follow_each_other_without_a_gap(first: date, days: int, grain: str) -> None:
    keys = figures.buckets(first, first + timedelta(days=days), grain)
    ends = [figures.bucket_days(key, grain) for key in keys]
    assert ends[0][0] <= first < ends[0][1]
    assert all(before[1] == after[0] for before, after in pairwise(ends))


@pytest.mark.parametrize(
    ("first", "last", "grain", "are_whole"),
    [
        (date(2024, 2, 1), date(2024, 3, 31), "month", True),
        (date(2024, 2, 1), date(2024, 3, 30), "month", False),
        (date(2024, 2, 2), date(2024, 3, 31), "month", False),
        (date(2024, 4, 1), date(2024, 4, 14), "week", True),
        (date(2024, 4, 1), date(2024, 4, 13), "week", False),
        (date(2024, 4, 3), date(2024, 4, 3), "day", True),
        (date(2024, 1, 1), date(2025, 12, 31), "year", True),
    ],
)
def test_buckets_are_whole_where_they_are_cut_at_neither_end(
    first: date, last: date, grain: str, *, are_whole: bool
) -> None:
    assert figures.are_whole(first, last, grain) is are_whole


@pytest.mark.parametrize(
    ("days", "grain"), [(1, "day"), (62, "day"), (63, "week"), (366, "month"), (3_650, "year")]
)
def test_the_grain_fits_the_period(days: int, grain: str) -> None:
    first = date(2024, 1, 1)
    assert figures.best_grain(first, first + timedelta(days=days - 1)) == grain


@pytest.mark.parametrize(
    ("grain", "within_a_year", "over_years"),
    [
        ("day", ("3月1日", "1 Mar"), ("2024年3月1日", "1 Mar 2024")),
        ("week", ("2月26日起", "from 26 Feb"), ("2024年2月26日起", "from 26 Feb 2024")),
        ("month", ("3月", "Mar"), ("2024年3月", "Mar 2024")),
        ("year", ("2024年", "2024"), ("2024年", "2024")),
    ],
)
def test_times_are_named_with_the_year_where_there_are_several(
    grain: str, within_a_year: tuple[str, str], over_years: tuple[str, str]
) -> None:
    first = date(2024, 3, 1)
    names = [
        (place.zh, place.en)
        for last in (date(2024, 3, 2), date(2025, 3, 2))
        for place in figures.time_places(first, last, grain)[:1]
    ]
    assert names == [within_a_year, over_years]
