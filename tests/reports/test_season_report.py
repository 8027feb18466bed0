"""The season report: its text as stored, its charts drawn as lines, whole and on their page.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_season_report.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from figure_samples import incomes, intake, out_turns, prices, sheds
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from coop_desk.domain.figure_reading import read_aloud
from coop_desk.domain.figures import Figures
from coop_desk.domain.season_paper import ChartPart, SeasonPaper
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.season_report import season_pdf

GOLDEN = Path(__file__).parent / "golden" / "season_report.txt"


def part(title: str, figures: Figures) -> ChartPart:
    return ChartPart(title, figures, read_aloud(figures, title, "上一季"), "上一季")


def empty(figures: Figures) -> Figures:
    return replace(figures, values={}, before={}, weights={})


def report(*charts: ChartPart, demo: bool = False) -> SeasonPaper:
    return SeasonPaper(
        Cooperative("试验香菇合作社", "贵州省试验县", "0851"),
        "2024 春季生产经营报告",
        (("期间", "2024-01-01 至 2024-06-30"), ("打印日期", "2024-07-01"), ("经办人", "李会计")),
        ("项目", "本季", "去年同期", "增减"),
        (("香菇收购量", "28.85 万斤", "30 万斤", "减少 3.8 %"), ("工资", "1,200 元", "—", "—")),
        charts,
        ("上一季为 2023 秋季，从季首起算与本季相同的天数。",),
        demo,
    )


CHARTS = (
    part("香菇收购量", intake()),
    part("各棚单棒产量", sheds()),
    part("茶青收购量", empty(intake())),
    part("各批次鲜干比", out_turns()),
    part("销售收入", incomes(24)),
    part("茶青收购均价", prices()),
)


def test_text_is_as_stored() -> None:
    lines = extract_text(season_pdf(report(*CHARTS))).splitlines()
    # What stands inside the charts is held by their own tests.
    text = "\n".join(line for line in lines if re.search("[\u4e00-\u9fff]", line))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == GOLDEN.read_text(encoding="utf-8").split()


def test_the_same_report_is_the_same_bytes() -> None:
    assert season_pdf(report(*CHARTS[:2])) == season_pdf(report(*CHARTS[:2]))


def test_every_page_says_which_it_is_of_how_many() -> None:
    pdf = season_pdf(report(*CHARTS))
    found = re.findall(r"第 (\d+) 页 共 (\d+) 页", extract_text(pdf))
    pages = page_count(pdf)
    assert pages > 1
    assert found == [(str(number + 1), str(pages)) for number in range(pages)]


def test_a_chart_stands_on_one_page_with_its_sentences() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(season_pdf(report(*CHARTS)))).pages]
    for number, one in enumerate(CHARTS, 1):
        last = re.split(r"\s", one.sentences[-1])[-1][-5:]
        [page] = [text for text in pages if f"{number}　{one.title}" in text]
        assert last in page.replace("\n", "")


def test_words_that_would_fill_a_page_leave_room_for_their_chart() -> None:
    """As where many names are as long as a name can be."""
    endless = ChartPart("香菇收购量", intake(), ("遵义市正安县土坪镇" * 400 + "。",), "上一季")
    pdf = season_pdf(report(endless, CHARTS[1]))
    assert page_count(pdf) <= 3
    assert "……" in extract_text(pdf)
    assert "……" not in extract_text(season_pdf(report(*CHARTS)))


def test_what_has_no_figures_is_not_drawn() -> None:
    text = extract_text(season_pdf(report(CHARTS[2])))
    assert re.search(r"1\s茶青收购量", text)
    assert "没有茶青收购量的记录" in text
    assert "还没有数据" not in text


def test_charts_are_lines_and_words_not_pictures() -> None:
    reader = PdfReader(BytesIO(season_pdf(report(*CHARTS))))
    assert not [image for page in reader.pages for image in page.images]
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts == {"CoopSansSC-Regular", "CoopSansSC-Bold"}


def test_nothing_stands_outside_the_margins() -> None:
    edge = 30  # points: the foot stands in the margin below
    for page in PdfDocument(season_pdf(report(*CHARTS))):
        pixels = page.render(scale=1).to_numpy()
        for margin in (pixels[:edge], pixels[:, :edge], pixels[:, -edge:], pixels[-15:]):
            assert (margin == 255).all()


def test_it_is_told_how_many_charts_are_drawn() -> None:
    heard: list[tuple[int, int]] = []
    season_pdf(report(*CHARTS[:3]), lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_what_listening_raises_ends_the_work() -> None:
    class Stop(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Stop

    with pytest.raises(Stop):
        season_pdf(report(*CHARTS), stop)


def test_a_demo_is_marked_on_every_page() -> None:
    pdf = season_pdf(report(*CHARTS, demo=True))
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert all("演示" in text for text in pages)
    assert "演示" not in extract_text(season_pdf(report(*CHARTS[:1])))


def test_what_cannot_be_printed_is_refused() -> None:
    with pytest.raises(UserError, match="cannot print"):
        season_pdf(report(part("香菇收购量\U0002a6a5", intake())))


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="row"):
        replace(report(), totals=(("香菇收购量",),))
