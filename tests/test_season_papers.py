"""The season report from a real book to its paper: what it says is what the book holds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from every_kind import do_all
from offices import Office

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.figures import Figures, Point
from coop_desk.reports.preview import extract_text
from coop_desk.season_papers import SeasonPapers, paper
from coop_desk.services import harvest
from coop_desk.services.charts import MEASURES
from coop_desk.services.season_report import SeasonReport, Total, Wanted, season_report

YEAR = date(2024, 1, 1), date(2024, 12, 31)
MUSHROOMS = ChartChoice("mushrooms_bought", split="grade", compare=True)


@pytest.fixture
def report(office: Office) -> SeasonReport:
    """Of the season until 2 April 2024, with one ticket in it."""
    wanted = Wanted((MUSHROOMS,), date(2024, 1, 1), date(2024, 6, 30), of_season=True)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    with office.book.read() as unit:
        return season_report(unit, wanted)


def test_it_says_whose_it_is_of_which_days_and_who_made_it(report: SeasonReport) -> None:
    made = paper(report)
    assert made.title == "2024 春季生产经营报告"
    assert made.facts == (
        ("期间", "2024-01-01 至 2024-04-02"),
        ("打印日期", "2024-04-02"),
        ("经办人", "王会计"),
    )
    assert not made.demo


def test_a_chart_is_called_by_its_measure_and_its_split(report: SeasonReport) -> None:
    [part] = paper(report).charts
    assert part.title == "香菇收购量　按等级分列"
    assert part.sentences[0].startswith("香菇收购量只有")
    assert part.sentences[0].endswith("有记录，为 111.3 斤。")


def test_a_time_of_which_nothing_is_known_has_no_column(report: SeasonReport) -> None:
    made = paper(report)
    assert made.heads == ("项目", "本季")
    assert ("香菇收购量", "111.3 斤") in made.totals
    assert made.notes == ("没有去年同期的数据，不作比较。",)
    assert "去年同期" not in "".join(made.charts[0].sentences)


def test_totals_stand_beside_both_times_before(report: SeasonReport) -> None:
    known = replace(
        report,
        season_before="2023 秋季",
        totals=(
            Total("mushrooms_bought", 55_000, 50_000, 110_000),
            Total("wages", None, 100, None),
        ),
    )
    made = paper(known)
    assert made.heads == ("项目", "本季", "上一季同样天数", "增减", "去年同期", "增减")
    assert made.totals == (
        ("香菇收购量", "110 斤", "100 斤", "增加 10 %", "220 斤", "减少 50 %"),
        ("工资", "—", "1 元", "—", "—", "—"),
    )
    assert made.notes == ("上一季为 2023 秋季，从季首起算与本季相同的天数。",)
    assert "没有去年同期的数据可比" in made.charts[0].sentences[0]


def test_seasons_beside_each_other_are_not_compared_once_more(report: SeasonReport) -> None:
    [chart] = report.charts
    asked = replace(chart.asked, measure="harvest_by_flush", split="season", compare=True)
    by_season = chart._replace(asked=asked)
    [part] = paper(replace(report, charts=(by_season,))).charts
    assert part.title == "各潮产量　按季分列"
    assert "上一季" not in "".join(part.sentences)


def test_a_season_that_runs_on_says_how_far_it_has_come(report: SeasonReport) -> None:
    """What it has brought so far does not pass for less than all of the season before."""
    [chart] = report.charts
    asked = replace(chart.asked, measure="shed_income", split="", compare=True)
    figures = Figures(
        "shed_income",
        "fen",
        "map",
        (Point("1", "01"),),
        (Point("", ""),),
        {("1", ""): 100},
        before={"1": 900},
    )
    income = chart._replace(asked=asked, figures=figures, season="2024 春季", runs_on=True)
    over = income._replace(runs_on=False)
    nothing = income._replace(figures=replace(figures, values={}))
    running, ended, empty = (
        part.sentences for part in paper(replace(report, charts=(income, over, nothing))).charts
    )
    assert running[-1] == "2024 春季还没有结束，只算到 2024-04-02，上一季是全季。"
    assert running[:-1] == ended
    assert empty == ("没有各棚交售收入的记录，上一季为 9 元。",)
    alone = income._replace(figures=replace(figures, before={}))
    [part] = paper(replace(report, charts=(alone,))).charts
    assert part.sentences[-1] == "2024 春季还没有结束，只算到 2024-04-02。"


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ((date(2024, 1, 1), date(2024, 12, 31)), "2024 年生产经营报告"),
        ((date(2024, 2, 1), date(2025, 1, 31)), "生产经营报告"),
    ],
)
def test_a_report_of_a_period_names_a_whole_year(
    report: SeasonReport, days: tuple[date, date], title: str
) -> None:
    of_period = replace(report, season="", first=days[0], last=days[1])
    assert paper(of_period).title == title
    assert paper(of_period).heads == ("项目", "本期")


def test_a_season_shown_that_is_not_the_one_reported_is_named(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    every = tuple(ChartChoice(code) for code, one in MEASURES.items() if one.by_season)
    with office.book.read() as unit:
        found = season_report(unit, Wanted(every, date(2024, 1, 1), date(2024, 4, 2)))
    assert all("2024 春季" in part.title for part in paper(found).charts)


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_has_a_fitting_sentence(office: Office, code: str) -> None:
    do_all(office)
    measure = MEASURES[code]
    ways = [ChartChoice(code, split, compare=True) for split in ("", *measure.splits)]
    with office.book.read() as unit:
        found = season_report(unit, Wanted((*ways, MUSHROOMS), *YEAR))
    for part in paper(found).charts:
        assert part.sentences
        for one in part.sentences:
            assert one.endswith("。")
            assert not re.search(
                r"None|nan|inf|(?<![\d.])0 %|-0(\.0+)? |\{|  |；。|，。|：。", one
            ), one


def test_the_file_is_called_by_its_title_and_days(report: SeasonReport, tmp_path: Path) -> None:
    papers = SeasonPapers()
    assert papers.file_stem(report) == "2024春季生产经营报告_2024-01-01_2024-04-02"
    papers.save_pdf(report, tmp_path / "report.pdf")
    text = extract_text((tmp_path / "report.pdf").read_bytes())
    assert "香菇收购量 111.3 斤" in text
