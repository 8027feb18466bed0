"""Intake of some days beside the same days a year before; leaf for a jin of tea."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from base_book import Base, found_base, found_empty
from offices import DAY, Office
from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.services import documents, processing, tea
from coop_desk.services.headline import headline, headline_until
from coop_desk.services.intake_periods import Intake, PeriodIntake, intake_periods
from coop_desk.services.overview import year_beside
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.storage import tables

TODAY = date(2024, 3, 21)


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Base]:
    found = found_base(tmp_path / "book.coop")
    yield found
    found.book.close()


def periods(base: Base, today: date) -> dict[str, PeriodIntake]:
    with base.book.read() as unit:
        return {period.name: period for period in intake_periods(unit, today)}


def test_the_same_days_a_year_before(base: Base) -> None:
    found = periods(base, TODAY)
    assert list(found) == ["today", "week", "season"]
    week, season = found["week"], found["season"]
    assert (week.first, week.last) == (date(2024, 3, 18), TODAY), "from Monday"
    assert (season.first, season.last) == (date(2024, 1, 1), TODAY)
    assert week.mushrooms.now == Intake(1, 55_650, 40_063)
    assert week.mushrooms.before == Intake(1, 25_000, 21_000)
    assert week.leaf.now == Intake(0, 0, 0)


def test_days_next_to_a_ticket_are_not_its_own(base: Base) -> None:
    found = periods(base, date(2024, 3, 22))
    assert found["today"].mushrooms.now == Intake(0, 0, 0)
    assert found["today"].mushrooms.before == Intake(0, 0, 0)
    assert found["week"].mushrooms.now.tickets == 1


def test_a_season_that_is_over_keeps_its_last_day(base: Base) -> None:
    season = periods(base, date(2024, 9, 1))["season"]
    assert season.last == date(2024, 6, 30)
    assert season.mushrooms.now.grams == 55_650


def test_a_year_before_the_book_is_unknown(base: Base) -> None:
    assert periods(base, date(2023, 3, 21))["week"].mushrooms.before is None


def test_a_leap_day_is_held_against_the_last_of_february(base: Base) -> None:
    assert periods(base, date(2024, 2, 29))["today"].mushrooms.before == Intake(0, 0, 0)


def test_a_new_book_has_no_season(tmp_path: Path) -> None:
    empty = found_empty(tmp_path / "book.coop")
    assert list(periods(empty, TODAY)) == ["today", "week"]
    empty.book.close()


def test_leaf_for_a_jin_of_tea(office: Office) -> None:
    with office.book.write() as unit:
        assert processing.fresh_per_dry(unit, date(2024, 12, 31)) is None
        tea.post_leaf(unit, office.leaf())
        batch = ProcessingBatch(
            DAY, (GradeWeight(office.leaf_grades[0], 8_000),), (GradeWeight(8, 2_000),), 0
        )
        first = processing.post_batch(unit, batch)
        assert processing.fresh_per_dry(unit, date(2024, 12, 31)) == Fraction(4)
        documents.void(unit, first.id, "重开")
        processing.post_batch(unit, replace(batch, dry=(GradeWeight(8, 1_600),)))
        assert processing.fresh_per_dry(unit, date(2024, 12, 31)) == Fraction(5)
        assert processing.fresh_per_dry(unit, date(2023, 12, 31)) is None


def test_a_year_stands_beside_the_one_before_until_the_same_day(base: Base) -> None:
    """25 kg came on 21 March of the year before."""
    with base.book.read() as unit:
        day_before, same_day = (
            year_beside(unit, TODAY - timedelta(days=early)).last_year for early in (1, 0)
        )
    assert day_before is not None
    assert same_day is not None
    assert same_day.mushroom_g - day_before.mushroom_g == 25_000


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_until_its_last_day_is_the_year(base: Base, year: int) -> None:
    with base.book.read() as unit:
        assert headline_until(unit, date(year, 12, 31)) == headline(unit, year)


def test_a_ticket_voided_in_the_next_year_counts_in_its_own_until_then(base: Base) -> None:
    """As in the year's own figures: the reversal counts on the day of the void."""
    with base.book.write() as unit:
        d = tables.documents.c
        query = select(d.id).where(d.kind == "harvest_ticket", d.year == 2023)
        documents.void(unit, unit.rows(query.limit(1))[0].id, "重开", TODAY)
    with base.book.read() as unit:
        for year in (2023, 2024):
            whole = headline(unit, year)
            assert headline_until(unit, date(year, 12, 31)) == whole
        assert headline_until(unit, date(2023, 12, 31)).mushroom_g == 25_000


def test_a_book_begun_later_last_year_knows_nothing_of_the_days_before(office: Office) -> None:
    with office.book.read() as unit:
        begun = unit.scalar(select(func.min(tables.documents.c.day)))
        assert begun is not None
        assert begun.year == DAY.year
        a_year_on = add_months(begun, 12)
        assert year_beside(unit, a_year_on - ONE_DAY).last_year is None
        assert year_beside(unit, a_year_on).last_year is not None
