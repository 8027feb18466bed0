"""What a kept chart asks on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from base_book import Base, found_empty
from offices import Office

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.services import chart_choices, charts, leasing
from coop_desk.services.charts import MEASURES

TODAY = date(2024, 4, 2)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Base]:
    """A book with neither greenhouse nor season."""
    found = found_empty(tmp_path / "book.coop")
    yield found
    found.book.close()


def test_days_are_those_of_today(office: Office) -> None:
    choice = ChartChoice("leaf_bought", "grade", "week", "month", compare=True)
    with office.book.read() as unit:
        now = chart_choices.asked(unit, choice, TODAY)
        later = chart_choices.asked(unit, choice, date(2024, 5, 7))
    assert (now.first, now.last) == (date(2024, 4, 1), date(2024, 4, 30))
    assert (later.first, later.last) == (date(2024, 5, 1), date(2024, 5, 31))
    assert (now.split, now.grain, now.compare, now.season_id) == ("grade", "week", True, None)


def test_a_season_is_that_of_today_or_the_one_chosen(office: Office) -> None:
    with office.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", date(2024, 9, 1), date(2025, 1, 1))
    chosen = ChartChoice("survival", span=f"season {autumn}")
    with office.book.read() as unit:
        todays = chart_choices.asked(unit, ChartChoice("survival", span="season"), TODAY)
        gone = chart_choices.asked(unit, ChartChoice("survival", span="season 99"), TODAY)
        assert (todays.season_id, gone.season_id) == (office.season, office.season)
        assert chart_choices.asked(unit, chosen, TODAY).season_id == autumn


def test_a_measure_of_days_takes_those_of_the_season(office: Office) -> None:
    with office.book.read() as unit:
        asked = chart_choices.asked(unit, ChartChoice("mushrooms_bought", span="season"), TODAY)
    assert (asked.first, asked.last) == (date(2024, 1, 1), date(2024, 6, 30))
    assert asked.season_id is None


@pytest.mark.parametrize("code", MEASURES)
@pytest.mark.parametrize("span", ["season", "last_30_days"])
def test_every_measure_is_read_in_a_book_without_seasons(empty: Base, code: str, span: str) -> None:
    with empty.book.read() as unit:
        asked = chart_choices.asked(unit, ChartChoice(code, span=span), TODAY)
        assert charts.read(unit, asked).is_empty


@pytest.mark.parametrize(
    ("choice", "can"),
    [
        (ChartChoice("leaf_bought", "group", "day"), True),
        (ChartChoice("leaf_bought", "flush"), False),
        (ChartChoice("survival", grain="day"), False),
        (ChartChoice("moon_phase"), False),
    ],
)
def test_what_another_version_kept_is_not_asked(choice: ChartChoice, can: bool) -> None:
    assert chart_choices.can_be_read(choice) is can
