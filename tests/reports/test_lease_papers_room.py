"""Papers of land, leases and bags: odd names, much text, nothing cut, nothing left blank."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest
from lease_samples import (
    HEAD,
    calendar,
    check_sheet,
    contract,
    contract_values,
    register,
    reminder,
    sign_off,
)
from pypdfium2 import raw

from coop_desk.domain.bag_paper import CheckSheet
from coop_desk.domain.calendar_paper import CalendarLease, CalendarShed
from coop_desk.domain.contract import ContractInstalment, fill
from coop_desk.domain.list_paper import ListColumn, ListPaper, ListSection
from coop_desk.errors import UserError
from coop_desk.reports.calendar_pdf import calendar_pdf
from coop_desk.reports.check_pdf import check_pdf
from coop_desk.reports.contract_pdf import contract_pdf
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.reminder_pdf import reminder_pdf

LACKING = "张\U0002a6a5"


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    document = pypdfium2.PdfDocument(pdf)
    return {(round(page.get_width()), round(page.get_height())) for page in document}


def outermost(pdf: bytes) -> tuple[float, float, float, float]:
    """The edges of all that is drawn on any page, in points; marks across a page left out."""
    edges = []
    for page in pypdfium2.PdfDocument(pdf):
        kinds = [raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH]
        edges += [part.get_bounds() for part in page.get_objects(filter=kinds)]
    lefts, bottoms, rights, tops = zip(*edges, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def named(name: str) -> dict[str, Callable[[], bytes]]:
    """Each paper with this person, or a batch of this name, on it."""
    lease = CalendarLease(name, date(2024, 1, 1), date(2024, 6, 1))
    shed = CalendarShed("01", (lease,), 30, 1)
    rows = ListSection((("01", name, 100),))
    return {
        "list": lambda: list_pdf(register(sections=(rows,))),
        "contract": lambda: contract_pdf(contract(holder=name, paragraphs=("合同", name))),
        "reminder": lambda: reminder_pdf(reminder(name=name)),
        "calendar": lambda: calendar_pdf(replace(calendar(), sheds=(shed,))),
        "check": lambda: check_pdf(check_sheet(batch=name)),
    }


PAPERS = sorted(named("x"))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["王𬱖", "李䶮", "欧阳㛃"])
def test_rare_names_are_printed_as_they_are(paper: str, name: str) -> None:
    assert name in extract_text(named(name)[paper]())


@pytest.mark.parametrize("paper", PAPERS)
def test_a_glyph_the_font_lacks_stops_the_paper_with_the_name(paper: str) -> None:
    with pytest.raises(UserError, match=f"in the name of {LACKING}") as caught:
        named(LACKING)[paper]()
    assert "U+2A6A5" in str(caught.value)


@pytest.mark.parametrize(
    "draw",
    [
        lambda bad: list_pdf(register(notes=(bad,))),
        lambda bad: list_pdf(register(title=bad)),
        lambda bad: list_pdf(register(cooperative=replace(HEAD, address=bad))),
        lambda bad: contract_pdf(contract(paragraphs=("合同", bad))),
        lambda bad: check_pdf(check_sheet(note=bad)),
        lambda bad: check_pdf(check_sheet(recipe=bad)),
        lambda bad: reminder_pdf(reminder(group=bad)),
        lambda bad: calendar_pdf(calendar(cooperative=replace(HEAD, phone=bad))),
    ],
)
def test_a_missing_glyph_anywhere_stops_the_paper(draw: Callable[[str], bytes]) -> None:
    with pytest.raises(UserError, match=r"U\+1F600"):
        draw("好\U0001f600")


# --- room -------------------------------------------------------------------


def test_pages_are_as_wide_as_told() -> None:
    assert sizes(list_pdf(sign_off(20))) == {(842, 595)}
    assert sizes(list_pdf(sign_off(20, landscape=False))) == {(595, 842)}
    assert sizes(calendar_pdf(calendar())) == {(842, 595)}


@pytest.mark.parametrize(
    "pdf",
    [
        lambda: list_pdf(sign_off(30)),
        lambda: list_pdf(sign_off(30, landscape=False)),
        lambda: contract_pdf(contract()),
        lambda: check_pdf(check_sheet()),
        lambda: calendar_pdf(calendar(40)),
        lambda: reminder_pdf(reminder(30)),
    ],
)
def test_nothing_stands_off_the_page(pdf: Callable[[], bytes]) -> None:
    made = pdf()
    [(width, height)] = sizes(made)
    left, bottom, right, top = outermost(made)
    assert left >= 20
    assert bottom >= 15
    assert right <= width - 20
    assert top <= height - 20


def test_long_texts_are_wrapped_not_cut() -> None:
    long = "大坝上水井边东头第二块和老屋后面的三块"
    columns = tuple(ListColumn(head) for head in ("姓名", "地块", "住址", "备注"))
    row = ("张三", long * 2, long, long * 3)
    paper = ListPaper(HEAD, "表", (), columns, (ListSection((row, row)),), notes=(long * 9,))
    text = re.sub(r"\s", "", extract_text(list_pdf(paper)))
    assert text.count("井") == 2 * 6 + 9
    assert sizes(list_pdf(paper)) == {(595, 842)}


def test_many_wide_figures_still_fit() -> None:
    columns = tuple(ListColumn(f"金额{n}（元）", "money", adds=True) for n in range(8))
    row = (98_765_432_199,) * 8
    paper = ListPaper(HEAD, "表", (), columns, (ListSection((row,)),), landscape=True)
    pdf = list_pdf(paper)
    assert extract_text(pdf).count("987,654,321.99") == 16
    assert outermost(pdf)[2] <= 842 - 20


def test_an_empty_list_has_heads_and_a_total() -> None:
    text = extract_text(list_pdf(register(sections=(ListSection(()),))))
    assert "承包人" in text
    assert "合计 0.00" in text


def test_a_demo_says_so_on_every_paper() -> None:
    for pdf in (
        list_pdf(register(demo=True)),
        contract_pdf(contract(demo=True)),
        check_pdf(check_sheet(demo=True)),
        calendar_pdf(calendar(demo=True)),
        reminder_pdf(reminder(demo=True)),
    ):
        assert all("演示" in page for page in extract_text(pdf).split("\f"))


def test_real_papers_carry_no_mark() -> None:
    assert "演示" not in extract_text(list_pdf(register()))


# --- contracts --------------------------------------------------------------


def test_both_sides_get_the_same_words() -> None:
    pages = extract_text(contract_pdf(contract())).replace("乙方存", "甲方存").split("\f")
    half = len(pages) // 2
    assert pages[:half] == pages[half:]


def test_a_contract_paid_at_once_has_no_table() -> None:
    once = (ContractInstalment(1, date(2024, 2, 1), 10_000, 800_000),)
    assert "占租金" not in extract_text(contract_pdf(contract(instalments=once)))


def test_amounts_not_yet_known_are_not_added_up() -> None:
    unknown = tuple(ContractInstalment(n, date(2024, n, 1), 5_000, None) for n in (1, 2))
    text = extract_text(contract_pdf(contract(instalments=unknown)))
    assert text.count("按实际菌棒数") == 4
    assert "合计 100.00 %" not in text


def test_a_text_of_the_office_may_be_long_or_short() -> None:
    short = fill("合同\n{乙方}承包{棚号}。", contract_values())
    assert page_count(contract_pdf(contract(paragraphs=tuple(short)))) == 2
    long = ("合同", *("第一条　" + "双方应当遵守本条约定，" * 30,) * 40)
    text = extract_text(contract_pdf(contract(paragraphs=long)))
    assert re.sub(r"\s", "", text).count("双方应当遵守本条约定") == 30 * 40 * 2


# --- weights and days -------------------------------------------------------


def test_every_weight_is_printed_and_those_outside_are_marked() -> None:
    grams = tuple(1_300 + n for n in range(400))
    text = extract_text(check_pdf(check_sheet(grams=grams)))
    assert all(f"{weight:,}" in text for weight in grams)
    assert text.count("−") == 125 + 1  # and once in the note
    assert len(re.findall(r"\d \+", text)) == 124 + 40  # and the first of every line


@pytest.mark.parametrize("grams", [(1_500,), (1_500,) * 10, (1, 9_999)])
def test_any_sample_can_be_drawn(grams: tuple[int, ...]) -> None:
    sheet: CheckSheet = check_sheet(grams=grams, variation_bp=None, tolerance_g=0, passed=True)
    assert "合格" in extract_text(check_pdf(sheet))


def test_a_verdict_is_the_first_thing_said() -> None:
    text = extract_text(check_pdf(check_sheet()))
    assert text.index("返工") < text.index("抽检") < text.index("1,500 克 ± 75 克")


def test_every_shed_stands_on_one_page() -> None:
    pdf = calendar_pdf(calendar(52))
    text = extract_text(pdf)
    assert page_count(pdf) == 3
    assert all(text.count(f"A-{n:02}") == 1 for n in range(1, 53))


def test_a_long_span_is_parted_by_years() -> None:
    paper = calendar(4, last=date(2026, 3, 31))
    pages = extract_text(calendar_pdf(paper)).split("\f")
    assert len(pages) == 3
    assert ["2024年1月" in page for page in pages] == [True, False, False]
    assert "2026年1月" in pages[2]


@pytest.mark.parametrize("days", [0, 1, 6, 30, 395, 400])
def test_any_span_can_be_drawn(days: int) -> None:
    last = date(2024, 1, 1) + timedelta(days=days)
    changes: dict[str, Any] = {"last": last, "seasons": ()}
    assert page_count(calendar_pdf(calendar(2, **changes))) == 1 + (days > 396)


def test_a_figure_in_the_unit_of_its_line_is_never_broken() -> None:
    """Quantities of jin and of rolls in one column: texts give way, figures do not."""
    figures = tuple(f"{number},450,000.00" for number in range(1, 14))
    columns = [ListColumn("品名"), *(ListColumn("入库", align="right") for _ in figures)]
    rows = ListSection((("黑色聚乙烯遮阳网，加厚六针，宽八米" * 2, *figures),))
    paper = ListPaper(HEAD, "库存收发存表", (), tuple(columns), (rows,), landscape=True)
    pdf = list_pdf(paper)
    assert all(figure in extract_text(pdf) for figure in figures)
    left, _, right, _ = outermost(pdf)
    assert left > 0
    assert right < max(sizes(pdf))[0]
