from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain import chart_choice
from coop_desk.domain.chart_choice import SEASON, SPANS, ChartChoice, period_of
from coop_desk.domain.dates import Period
from coop_desk.domain.figures import GRAINS

TODAY = date(2024, 3, 21)
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
NAMED = [name for name in SPANS if name != SEASON]


@st.composite
def spans(draw: st.DrawFn) -> str:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    fixed = f"{first.isoformat()} {last.isoformat()}"
    season = chart_choice.season_span(draw(st.none() | st.integers(1, 999)))
    return draw(st.sampled_from([*SPANS, fixed, season]))


CHOICES = st.builds(
    ChartChoice,
    measure=st.text("abcdefgh_", min_size=1),
    split=st.sampled_from(["", "grade", "group"]),
    grain=st.sampled_from(["", *GRAINS]),
    span=spans(),
    compare=st.booleans(),
)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("last_30_days", date(2024, 2, 21), TODAY),
        ("last_12_months", date(2023, 4, 1), date(2024, 3, 31)),
        ("last_month", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_span_moves_with_the_day(name: str, first: date, last: date) -> None:
    assert ChartChoice("leaf_bought", span=name).period(TODAY) == Period.through(first, last)


def test_fixed_days_stay() -> None:
    choice = ChartChoice("leaf_bought", span="2023-03-01 2023-05-31")
    assert choice.period(TODAY) == Period(date(2023, 3, 1), date(2023, 6, 1))
    assert choice.span_words().zh == "2023-03-01 至 2023-05-31"


def test_a_season_is_told_by_its_number() -> None:
    chosen, todays = ChartChoice("survival", span="season 12"), ChartChoice("survival", span=SEASON)
    assert (chosen.season_id, todays.season_id) == (12, None)
    assert chosen.is_of_season
    assert todays.is_of_season
    assert chosen.span_words("2024年春季").zh == "2024年春季"
    assert ChartChoice("survival", span="season 12").season_id == 12
    with pytest.raises(KeyError):
        chosen.period(TODAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"measure": ""},
        {"grain": "decade"},
        {"span": "decade"},
        {"span": "2024-05-01 2024-04-01"},
        {"span": "2024-02-30 2024-04-01"},
        {"span": "season spring"},
    ],
)
def test_what_cannot_be_shown_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ChartChoice(**{"measure": "leaf_bought", **wrong})


@given(DAYS, st.sampled_from(NAMED))
def test_days_that_have_a_name_move_with_the_day(today: date, name: str) -> None:
    period = period_of(name, today)
    assert period_of(chart_choice.span_of(period, today), today) == period


@given(DAYS, DAYS)
def test_other_days_stay_as_they_are(one: date, other: date) -> None:
    period = Period.through(min(one, other), max(one, other))
    span = chart_choice.span_of(period, TODAY)
    assert ChartChoice("leaf_bought", span=span).period(TODAY) == period


def test_days_without_an_end_are_none() -> None:
    with pytest.raises(ValueError, match="ends"):
        chart_choice.span_of(Period(TODAY), TODAY)


@given(st.lists(CHOICES, unique=True))
def test_kept_choices_come_back_in_their_order(choices: list[ChartChoice]) -> None:
    assert chart_choice.from_text(chart_choice.to_text(choices)) == tuple(choices)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "None",
        "7",
        "{",
        '{"measure": "leaf_bought"}',
        '["leaf_bought", null, [], 3]',
        '[{"split": "grade"}]',
        '[{"measure": 7}]',
        '[{"measure": "leaf_bought", "span": "decade"}]',
        '[{"measure": "leaf_bought", "grain": ["day"]}]',
    ],
)
def test_what_is_not_understood_is_left_out(text: str) -> None:
    assert chart_choice.from_text(text) == ()


def test_a_chart_kept_by_a_later_version_is_read_as_far_as_it_is_known() -> None:
    kept = [{"measure": "leaf_bought", "span": "month", "colour": "blue"}, {"measure": "", "n": 1}]
    twice = json.dumps([*kept, *kept])
    assert chart_choice.from_text(twice) == (ChartChoice("leaf_bought", span="month"),)
