"""Charts as files: the figures as a workbook, the chart as a picture and on a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from drawn_charts import texts
from pypdf import PdfReader

from coop_desk.chart_papers import ChartPapers, figures_list
from coop_desk.domain.figures import UNITS, Figures, Point
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text
from coop_desk.services.chart_view import ChartRead
from coop_desk.services.charts import Asked

GRADES = (Point("1", "一级", "First"), Point("2", "二级", "Second"))
MONTHS = (Point("2024-03", "3月", "Mar"), Point("2024-04", "4月", "Apr"))
VALUES = {("2024-03", "1"): 500_000, ("2024-03", "2"): 250_000, ("2024-04", "1"): 100}


def chart(**changes: Any) -> ChartRead:
    """Mushrooms bought in spring by grade."""
    asked = Asked(
        measure="mushrooms_bought", first=date(2024, 3, 1), last=date(2024, 4, 30), split="grade"
    )
    figures = Figures("mushrooms_bought", "grams", "bars", MONTHS, GRADES, VALUES)
    read = ChartRead(asked, figures, "", Cooperative("试验合作社", "", ""), demo=False)
    return read._replace(**changes)


def cells(path: Path) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [row for row in sheet.iter_rows(values_only=True) if any(v is not None for v in row)]


def test_the_workbook_has_a_row_a_place_and_adds_up(tmp_path: Path) -> None:
    ChartPapers().save_workbook(chart(), tmp_path / "chart.xlsx")
    assert cells(tmp_path / "chart.xlsx")[-4:] == [
        ("项目", "一级（斤）", "二级（斤）", "合计（斤）"),
        ("3月", 1000, 500, 1500),
        ("4月", 0.2, None, 0.2),
        ("合计", 1000.2, 500, 1500.2),
    ]


def test_a_year_of_which_only_the_one_before_is_known_can_be_saved(tmp_path: Path) -> None:
    figures = replace(chart().figures, series=(), values={}, before={"2024-03": 50_000})
    ChartPapers().save_workbook(chart(figures=figures), tmp_path / "chart.xlsx")
    assert cells(tmp_path / "chart.xlsx")[-4:-2] == [
        ("项目", "去年同期（斤）"),
        ("3月", 100),
    ]


def test_what_does_not_add_up_has_no_sums_and_last_year_stands_beside(tmp_path: Path) -> None:
    figures = replace(chart().figures, adds_up=False, before={"2024-03": 50_000})
    ChartPapers().save_workbook(chart(figures=figures), tmp_path / "chart.xlsx")
    assert cells(tmp_path / "chart.xlsx")[-3:] == [
        ("项目", "一级（斤）", "二级（斤）", "去年同期（斤）"),
        ("3月", 1000, 500, 100),
        ("4月", 0.2, None, None),
    ]


@pytest.mark.parametrize("unit", UNITS)
def test_figures_of_every_unit_are_listed(unit: str) -> None:
    paper = figures_list(chart(figures=replace(chart().figures, unit=unit)))
    assert paper.rows[0][1:3] == (500_000, 250_000)


def test_nothing_is_no_file(tmp_path: Path) -> None:
    empty = replace(chart().figures, values={})
    with pytest.raises(UserError, match="nothing to save"):
        ChartPapers().save_workbook(chart(figures=empty), tmp_path / "chart.xlsx")
    assert not list(tmp_path.iterdir())


def test_the_page_is_a4_across_and_says_whose_figures_these_are() -> None:
    pdf = ChartPapers().pdf(chart(demo=True))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    text = extract_text(pdf)
    for words in ("试验合作社", "香菇收购量（演示）", "2024-03-01 至 2024-04-30", "按等级分列"):
        assert words in text
    assert pdf == ChartPapers().pdf(chart(demo=True))


def test_a_measure_of_a_season_names_the_season() -> None:
    of_season = chart(season="2024 春季")
    assert ChartPapers().file_stem(of_season) == "香菇收购量_2024春季"
    assert "2024 春季" in extract_text(ChartPapers().pdf(of_season))


def test_files_are_named_after_the_measure_and_its_days() -> None:
    assert ChartPapers().file_stem(chart()) == "香菇收购量_2024-03-01_2024-04-30"


def test_seasons_beside_each_other_are_not_called_by_the_last_one() -> None:
    seasons = (Point("1", "2023 秋季"), Point("2", "2024 春季"))
    values = {("1", ""): 201, ("2", ""): 202}
    code, unit = "yield_by_season", "centijin_per_bag"
    figures = Figures(code, unit, "bars", seasons, (Point("", ""),), values, adds_up=False)
    asked = replace(chart().asked, measure=code, split="")
    read = chart(asked=asked, figures=figures, season="2024 春季")
    papers = ChartPapers()
    assert papers.file_stem(read) == "历季单棒产量_2023秋季_2024春季"
    assert "2023 秋季 至 2024 春季" in extract_text(papers.pdf(read))
    assert "历季单棒产量（斤/棒）" in texts(papers.draw(read, "zh_CN").figure)
    first = replace(figures, places=seasons[:1], values={("1", ""): 201})
    assert papers.file_stem(read._replace(figures=first)) == "历季单棒产量_2023秋季"
