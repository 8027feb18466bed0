"""What a season report reads: its days, its totals beside before, the charts chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from offices import Office

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.errors import UserError
from coop_desk.services import chart_choices, harvest, leasing, tea
from coop_desk.services.charts import MEASURES
from coop_desk.services.season_report import USUAL, SeasonReport, Total, Wanted, season_report

MUSHROOMS = ChartChoice("mushrooms_bought", compare=True)
SPRING = Wanted((MUSHROOMS,), date(2024, 1, 1), date(2024, 6, 30))
BROUGHT, PAID, LEAF = 55_650, 40_063, 8_635


@pytest.fixture
def trade(office: Office) -> Office:
    """A ticket of mushrooms and one of leaf on 2 April 2024."""
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf())
    return office


def read(office: Office, wanted: Wanted) -> SeasonReport:
    with office.book.read() as unit:
        return season_report(unit, wanted)


def total(report: SeasonReport, code: str) -> Total:
    return next(one for one in report.totals if one.measure == code)


def test_totals_and_charts_are_of_the_days_asked_for(trade: Office) -> None:
    report = read(trade, SPRING)
    assert total(report, "mushrooms_bought") == Total("mushrooms_bought", BROUGHT, None, None)
    assert total(report, "mushroom_money").now == PAID
    assert [chart.asked.measure for chart in report.charts] == ["mushrooms_bought"]
    assert sum(report.charts[0].figures.values.values()) == BROUGHT
    assert report.operator == "王会计"


def test_what_comes_to_nothing_has_no_total(trade: Office) -> None:
    assert "wages" not in [one.measure for one in read(trade, SPRING).totals]


def test_a_report_ends_today(trade: Office) -> None:
    report = read(trade, SPRING)
    assert (report.first, report.last) == (date(2024, 1, 1), date(2024, 4, 2))
    assert report.charts[0].asked.last == date(2024, 4, 2)


def test_a_year_later_stands_beside_the_same_days(trade: Office) -> None:
    trade.clock.moment = datetime(2025, 4, 1, 9, 0)
    with trade.book.write() as unit:
        tea.post_leaf(unit, trade.leaf(day=date(2025, 4, 1)))
    leaf = ChartChoice("leaf_bought", compare=True)
    wanted = Wanted((leaf,), date(2025, 1, 1), date(2025, 6, 30))
    assert total(read(trade, wanted), "leaf_bought") == Total("leaf_bought", LEAF, None, None)
    trade.clock.moment = datetime(2025, 4, 2, 9, 0)  # last year's tickets were of this day
    report = read(trade, wanted)
    assert total(report, "leaf_bought") == Total("leaf_bought", LEAF, None, LEAF)
    assert total(report, "mushrooms_bought") == Total("mushrooms_bought", None, None, BROUGHT)


def test_a_season_stands_beside_as_many_days_of_the_one_before(trade: Office) -> None:
    with trade.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", date(2024, 7, 1), date(2025, 1, 1))
    wanted = replace(SPRING, season_id=autumn, of_season=True)
    trade.clock.moment = datetime(2024, 9, 30, 9, 0)  # the 92nd day; the ticket fell on the 93rd
    with pytest.raises(UserError, match="nothing to report"):
        read(trade, wanted)
    trade.clock.moment = datetime(2024, 10, 1, 9, 0)
    both = replace(wanted, choices=(MUSHROOMS, ChartChoice("season_curve")))
    report = read(trade, both)
    assert (report.season, report.season_before) == ("2024 秋季", "2024 春季")
    assert (report.first, report.last) == (date(2024, 7, 1), date(2024, 10, 1))
    assert total(report, "mushrooms_bought") == Total("mushrooms_bought", None, BROUGHT, None)


def test_a_season_is_todays_unless_one_is_chosen(trade: Office) -> None:
    report = read(trade, replace(SPRING, first=date(2020, 1, 1), of_season=True))
    assert (report.season, report.first) == ("2024 春季", date(2024, 1, 1))


def test_days_show_the_season_they_end_in(trade: Office) -> None:
    """Not the newest: a season that is only planned has nothing to show."""
    with trade.book.write() as unit:
        leasing.add_season(unit, "2024B", "2024 秋季", date(2024, 7, 1), date(2025, 1, 1))
    curve = (MUSHROOMS, ChartChoice("season_curve"))
    report = read(trade, replace(SPRING, choices=curve))
    assert [chart.season for chart in report.charts] == ["", "2024 春季"]


def test_a_season_runs_on_until_its_last_day(trade: Office) -> None:
    wanted = replace(SPRING, choices=(ChartChoice("shed_income"), MUSHROOMS))
    for day, runs_on in ((date(2024, 6, 29), True), (date(2024, 6, 30), False)):
        trade.clock.moment = datetime(day.year, day.month, day.day, 9, 0)
        report = read(trade, wanted)
        assert [chart.runs_on for chart in report.charts] == [runs_on, False]


def test_every_measure_can_be_reported(trade: Office) -> None:
    every = tuple(ChartChoice(code, compare=True) for code in MEASURES)
    assert len(read(trade, replace(SPRING, choices=every)).charts) == len(MEASURES)


def test_what_is_usual_can_be_read() -> None:
    assert all(map(chart_choices.can_be_read, USUAL))
    assert len({one.measure for one in USUAL}) == len(USUAL) == 8


@pytest.mark.parametrize("choices", [(), (ChartChoice("long_gone"),)])
def test_a_report_of_nothing_chosen_is_refused(
    trade: Office, choices: tuple[ChartChoice, ...]
) -> None:
    with pytest.raises(UserError, match="at least one chart") as refused:
        read(trade, replace(SPRING, choices=choices))
    assert refused.value.field == "charts"


def test_a_time_in_which_nothing_happened_is_refused(trade: Office) -> None:
    with pytest.raises(UserError, match="nothing to report from 2024-01-01 to 2024-02-01"):
        read(trade, replace(SPRING, last=date(2024, 2, 1)))


def test_a_time_still_to_come_is_refused(trade: Office) -> None:
    with pytest.raises(UserError, match="2024-05-01"):
        read(trade, replace(SPRING, first=date(2024, 5, 1)))


def test_a_book_without_the_season_is_refused(trade: Office) -> None:
    with pytest.raises(UserError, match="no season"):
        read(trade, replace(SPRING, season_id=99, of_season=True))
