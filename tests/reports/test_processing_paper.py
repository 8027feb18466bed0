"""The sheet of a processing batch on paper: its text word for word, its sums, odd names, room.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_processing_paper.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lease_samples import HEAD
from paper_boxes import overlap, text_boxes

from coop_desk.domain.money import capital_numerals
from coop_desk.domain.processing import BatchFigures, OutTurnBand
from coop_desk.domain.processing_paper import ProcessingSheet, SheetLine
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.processing_pdf import processing_pdf, results, verdict

GOLDEN = Path(__file__).parent / "golden"
LEAF = (SheetLine("单芽", 8_635, 221_056),)
DRY = (SheetLine("特级", 1_500, 181_718), SheetLine("一级", 400, 48_458))


def sheet(**changes: Any) -> ProcessingSheet:
    """17.27 jin of leaf into 3.80 jin of dry tea of two grades."""
    made = ProcessingSheet(
        HEAD,
        "JG2024-000007",
        date(2024, 4, 2),
        "240402-1",
        LEAF,
        DRY,
        BatchFigures(8_635, 1_900, 221_056, 7_600, 1_520),
        OutTurnBand(380, 500),
        4,
        "王会计",
        "晴天，第一锅",
    )
    return replace(made, **changes)


def wet() -> ProcessingSheet:
    """A batch that gave too much, and was voided."""
    dry = (SheetLine("特级", 2_500, 221_056),)
    figures = BatchFigures(8_635, 2_500, 221_056)
    return sheet(dry=dry, figures=figures, workers=None, void_reason="称错", demo=True)


PAPERS = {"processing": sheet, "processing_void": wet}


@pytest.mark.parametrize("name", PAPERS)
def test_text_is_as_stored(name: str) -> None:
    text = extract_text(processing_pdf(PAPERS[name]()))
    stored = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_batch_is_the_same_bytes(name: str) -> None:
    assert processing_pdf(PAPERS[name]()) == processing_pdf(PAPERS[name]())


def test_what_it_came_to() -> None:
    assert results(sheet()) == [
        ("鲜干比", "4.54 : 1"),
        ("制成率", "22.00 %"),
        ("加工损耗", "13.47 斤"),
        ("干茶成本", "605.73 元/斤"),
    ]
    assert verdict(sheet()) == "鲜干比 4.54 在正常范围 3.8 至 5.0 之内。"
    assert verdict(wet()) == "鲜干比 3.45 超出正常范围 3.8 至 5.0，请核对重量和等级。"


def test_the_sums_on_paper_are_those_of_the_lines() -> None:
    text = extract_text(processing_pdf(sheet()))
    assert re.findall(r"^合计 (.+)$", text, re.MULTILINE) == [
        "17.27 2,210.56 128.00",
        "3.80 2,301.76 605.73",
        "2,301.76 100.0 %",
    ]
    assert capital_numerals(230_176) in text


def test_lines_that_do_not_add_up_are_no_sheet() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        sheet(dry=DRY[:1])


@pytest.mark.parametrize(
    "changes", [{"name": "锅\U0002a6a5"}, {"note": "好\U0001f600"}, {"void_reason": "\U0001f600"}]
)
def test_a_glyph_the_font_lacks_stops_the_paper(changes: dict[str, str]) -> None:
    with pytest.raises(UserError, match=r"U\+"):
        processing_pdf(sheet(**changes))


def test_a_rare_name_is_printed_as_it_is() -> None:
    assert "王𬱖" in extract_text(processing_pdf(sheet(posted_by="王𬱖")))


def many() -> ProcessingSheet:
    """A dozen grades on both sides with large figures and long words."""
    leaf = tuple(SheetLine(f"单芽特等第{n}号", 1_000_000, 12_345_678) for n in range(12))
    dry = tuple(SheetLine(f"特级特等第{n}号", 250_000, 12_345_678) for n in range(12))
    figures = BatchFigures(12_000_000, 3_000_000, 12 * 12_345_678)
    return sheet(
        leaf=leaf, dry=dry, figures=figures, note="说明很长" * 60, name="一个相当长的批次名称" * 2
    )


@pytest.mark.parametrize("made", [sheet(), wet(), many()])
def test_no_text_touches_another_or_leaves_the_page(made: ProcessingSheet) -> None:
    pdf = processing_pdf(replace(made, demo=False))
    for boxes in text_boxes(pdf):
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        assert all(left >= 20 and right <= 575 for left, _, right, _ in boxes)


def test_a_long_name_of_a_batch_can_be_read() -> None:
    """Forty characters, as many as a name may have, have a line of their own."""
    name = "二零二四年清明前头批白叶一号" * 2 + "手采单芽第一锅重新称入库"
    pdf = processing_pdf(sheet(name=name))
    assert name in extract_text(pdf)
    (text, *_) = [page.get_textpage() for page in pypdfium2.PdfDocument(pdf)]
    place, _ = text.search(name).get_next()
    left, _, right, _ = text.get_charbox(place, loose=True)
    assert right - left > 8


def test_many_grades_go_on_on_a_page_that_says_which_batch() -> None:
    pdf = processing_pdf(many())
    assert page_count(pdf) == 2
    later = extract_text(pdf).split("\f")[1]
    assert "加工批次单（续）" in later
    assert "JG2024-000007" in later
