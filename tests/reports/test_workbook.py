"""Lists as workbooks, read back: texts stay texts, figures are exact, totals are the paper's."""

from __future__ import annotations

import time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lease_samples import HEAD, register, sign_off

from coop_desk.domain.list_paper import ListColumn, ListPaper, ListSection
from coop_desk.errors import UserError
from coop_desk.reports.workbook import lists_workbook, save_workbook

TRICKY = (
    "=1+1",
    "+86",
    "-3",
    "@SUM(A1)",
    "0012",
    "522324199001011234",
    "0851-26400000",
    "http://example.org",
    "mailto:a@example.org",
    "1e5",
    "TRUE",
    "#N/A",
    "{=1}",
    " 两端有空格 ",
    "王𬱖",
)


def read(paper: ListPaper) -> Any:
    return openpyxl.load_workbook(BytesIO(lists_workbook([paper]))).active


def rows_of(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def text_list(*texts: str) -> ListPaper:
    rows = tuple((text,) for text in texts)
    return ListPaper(HEAD, "表", (), (ListColumn("文字"),), (ListSection(rows),), signers=())


def test_a_list_stands_in_its_sheet_from_the_title_to_the_places_to_sign() -> None:
    rows = rows_of(read(register()))
    assert [row[0] for row in rows] == [
        "大棚租金应收清单",
        "单位：明星村合作社",
        "截至：2024-04-02",
        "棚号",
        "逾期",
        "01",
        "02",
        "小计",
        "到期",
        "03",
        "04",
        "小计",
        "合计",
        "制表：　　　　　　审核：　　　　　　出纳：",
    ]
    assert [row[2] for row in rows[5:13]] == [1200, 800.5, 2000.5, None, 1, None, 1, 2001.5]


def test_the_grand_total_stands_in_capital_numerals_and_notes_follow() -> None:
    paper = sign_off(2)
    first = [row[0] for row in rows_of(read(paper))]
    assert "共 2 户。" in first
    assert first[-3:] == [
        "金额合计（大写）：人民币壹仟伍佰肆拾柒元叁角叁分",
        "说明：代领的请注明代领人。",
        "制表：　　　　　　审核：　　　　　　出纳：",
    ]


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_stays_the_text_it_is_wherever_it_stands(text: str) -> None:
    paper = ListPaper(
        HEAD, text, ((text, text),), (ListColumn(text),), (ListSection(((text,),), text),),
        summary=text, notes=(text,), signers=(text,),
    )  # fmt: skip
    cells = [cell for row in read(paper).iter_rows() for cell in row]
    assert [cell.data_type for cell in cells] == ["s"] * len(cells)
    assert [cell.value for cell in cells].count(text) == 5
    assert all(cell.hyperlink is None for cell in cells)


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=60)


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_comes_back_as_it_was(texts: list[str]) -> None:
    sheet = read(text_list(*texts))
    cells = [row[0] for row in sheet.iter_rows(min_row=4)]
    assert [cell.value for cell in cells] == texts
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}


FEN = st.integers(-(10**14), 10**14)


@given(st.lists(st.tuples(FEN, FEN, st.integers(-(10**12), 10**12)), min_size=1, max_size=6))
def test_figures_and_sums_are_exact(figures: list[tuple[int, int, int]]) -> None:
    columns = (
        ListColumn("户"),
        ListColumn("金额（元）", "money", adds=True),
        ListColumn("重量（斤）", "weight", adds=True),
        ListColumn("棒数", "count", adds=True),
    )
    rows = tuple(("x", *row) for row in figures)
    paper = ListPaper(HEAD, "表", (), columns, (ListSection(rows),), signers=())
    read_rows = rows_of(read(paper))[3:]
    expected = [*figures, tuple(map(sum, zip(*figures, strict=True)))]
    for (_, yuan, jin, count), (fen, grams, number) in zip(read_rows, expected, strict=True):
        assert Decimal(str(yuan)) == Decimal(fen) / 100
        assert Decimal(str(jin)) == Decimal(grams) / 500
        assert count == number


def test_figures_are_numbers_in_the_format_of_their_column() -> None:
    (cells,) = read(sign_off(1)).iter_rows(min_row=7, max_row=7)
    assert [(cell.value, cell.number_format) for cell in cells[3:6]] == [
        (1.07, "#,##0.00"),
        (749.11, "#,##0.00"),
        ("****6217", "@"),
    ]
    assert (cells[0].value, cells[0].number_format) == (1, "#,##0")


def test_the_sheet_is_ready_to_be_read_and_printed() -> None:
    sheet = read(sign_off(60))
    assert sheet.title == "土地租金发放表"
    assert sheet.freeze_panes == "A7"
    assert sheet.print_title_rows == "$6:$6"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.auto_filter.ref == "A6:G66"
    assert sheet.column_dimensions["A"].width < 10 < sheet.column_dimensions["G"].width


def test_a_column_is_as_wide_as_its_chinese() -> None:
    narrow = read(text_list("三个字")).column_dimensions["A"].width
    wide = read(text_list("十二个汉字那么宽的一格子")).column_dimensions["A"].width
    assert wide - narrow == pytest.approx(18, abs=0.1)
    assert read(text_list("长" * 60)).column_dimensions["A"].width < 50


@pytest.mark.parametrize(
    ("title", "name"), [("收购/明细[全]", "收购明细全"), ("长" * 40, "长" * 31), ("*?", "表")]
)
def test_any_title_names_a_sheet(title: str, name: str) -> None:
    assert read(register(title=title)).title == name


def test_several_lists_are_the_sheets_of_one_workbook() -> None:
    papers = [register(title="长" * 40), sign_off(2), register(title="长" * 35)]
    book = openpyxl.load_workbook(BytesIO(lists_workbook(papers)))
    assert book.sheetnames == ["长" * 31, "土地租金发放表", "长" * 28 + " 3"]
    assert [sheet["A1"].value for sheet in book] == [paper.title for paper in papers]


def test_the_same_list_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = lists_workbook([sign_off()])
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert lists_workbook([sign_off()]) == first


def test_progress_is_told_and_may_end_the_work() -> None:
    told: list[tuple[int, int]] = []
    lists_workbook([sign_off(1_200)], lambda done, total: told.append((done, total)))
    assert told == [(500, 1_200), (1_000, 1_200)]

    def stop(_done: int, _total: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        lists_workbook([sign_off(1_200)], stop)


def test_a_workbook_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"old")
    save_workbook(register(), path)
    assert path.read_bytes() == lists_workbook([register()])
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_is_said_and_changes_nothing(tmp_path: Path) -> None:
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    for path in (taken, tmp_path / "no" / "folder.xlsx"):
        with pytest.raises(UserError, match="could not be written"):
            save_workbook(register(), path)
    assert list(tmp_path.iterdir()) == [taken]
