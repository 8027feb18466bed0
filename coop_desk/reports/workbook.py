"""Lists on paper as workbooks (.xlsx): the same rows and totals for a spreadsheet.

Texts stay texts, whatever they look like ("=1+1", "0012", an ID number); figures are numbers in
the unit of their column's head, exact to the last of fifteen digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from coop_desk.domain.list_paper import Cell, ListColumn, ListPaper, ListSection
from coop_desk.domain.money import GRAMS_PER_JIN
from coop_desk.reports.list_pdf import Told
from coop_desk.reports.marks import headed
from coop_desk.reports.whole_file import write_whole

# How many stored units make one shown, and how that is written.
_SCALES = {"money": 100, "area": 100, "weight": GRAMS_PER_JIN, "count": 1}
_NUMBERS = {"count": "#,##0"}
_TWO_PLACES = "#,##0.00"
# Part of the file; the same list must give the same bytes.
_MADE = datetime(2000, 1, 1)
_FONT = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
_LEAST_WIDTH, _MOST_WIDTH, _SIGN_WIDTH = 6, 44, 18
_LONGEST_NAME = 31
_TOLD_EVERY = 500
_A4 = 9
_ALIGN = {"left": "left", "centre": "center", "right": "right"}


def lists_workbook(papers: Sequence[ListPaper], told: Told | None = None) -> bytes:
    """Lists as the sheets of one workbook, each under its title; the same give the same bytes.

    `told` hears now and then how many of the rows are done; what it raises ends the work.
    """
    from xlsxwriter import Workbook

    target = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(target, {"in_memory": True, **plain})
    author = papers[0].cooperative.name
    book.set_properties({"title": papers[0].title, "author": author, "created": _MADE})
    progress = _Progress(sum(len(paper.rows) for paper in papers), told)
    for paper, name in zip(papers, _sheet_names(papers), strict=True):
        _Writer(paper, book, book.add_worksheet(name), progress).write()
    book.close()
    return target.getvalue()


def save_workbook(paper: ListPaper, path: Path, told: Told | None = None) -> None:
    """Write a list as a workbook, whole or not at all. UserError where it cannot be written."""
    save_workbooks([paper], path, told)


def save_workbooks(papers: Sequence[ListPaper], path: Path, told: Told | None = None) -> None:
    """The same for several lists in one workbook."""
    write_whole(lists_workbook(papers, told), path)


def _width(text: str) -> int:
    """How wide a text stands, in figures; a Chinese character is two wide."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _sheet_name(title: str) -> str:
    """A title as the name of a sheet may be."""
    kept = "".join(sign for sign in title if sign not in "[]:*?/\\").strip(" '")
    return kept[:_LONGEST_NAME] or "表"


def _sheet_names(papers: Sequence[ListPaper]) -> list[str]:
    """Their titles, numbered where two would be alike."""
    names: list[str] = []
    for paper in papers:
        name = _sheet_name(paper.title)
        if name in names:
            name = f"{name[: _LONGEST_NAME - 3]} {len(names) + 1}"
        names.append(name)
    return names


class _Progress:
    """Counts the rows of all sheets."""

    def __init__(self, total: int, told: Told | None) -> None:
        self.done, self.total, self.told = 0, total, told

    def step(self) -> None:
        """One row more is done."""
        self.done += 1
        if self.told and self.done % _TOLD_EVERY == 0:
            self.told(self.done, self.total)


class _Writer:
    """Writes one list from the top down; `row` is the next row to be written."""

    def __init__(self, paper: ListPaper, book: Any, sheet: Any, progress: _Progress) -> None:
        self.paper, self.book, self.sheet = paper, book, sheet
        self.progress = progress
        self.row = 0
        self.last = len(paper.columns) - 1
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def write(self) -> None:
        self._head()
        first = self.row
        for section in self.paper.sections:
            self._section(section)
        if len(self.paper.sections) == 1 and self.paper.rows:
            self.sheet.autofilter(first - 1, 0, self.row - 1, self.last)
        self._end()
        self._set_up(first)

    # ---- formats ----

    def _format(self, **looks: object) -> Any:
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({**_FONT, **looks})
        return self._formats[key]

    def _cell_format(self, column: ListColumn, *, bold: bool = False) -> Any:
        looks: dict[str, object] = {"border": 1, "align": _ALIGN[column.stands], "bold": bold}
        if column.figure:
            return self._format(num_format=_NUMBERS.get(column.figure, _TWO_PLACES), **looks)
        return self._format(num_format="@", text_wrap=True, **looks)

    # ---- from the top down ----

    def _head(self) -> None:
        paper = self.paper
        title = headed(paper.title, demo=paper.demo)
        self._across(title, self._format(bold=True, font_size=16, align="center"), height=28)
        self._line(f"单位：{paper.cooperative.name}")
        for label, value in paper.facts:
            if value:
                self._line(f"{label}：{value}")
        if paper.summary:
            self._line(paper.summary, bold=True)
        heads = self._format(
            bold=True, border=1, align="center", text_wrap=True, bg_color="#E4ECE4"
        )
        for place, column in enumerate(paper.columns):
            self.sheet.write_string(self.row, place, column.head, heads)
        self.sheet.set_row(self.row, 32)
        self.row += 1

    def _section(self, section: ListSection) -> None:
        if section.title:
            band = self._format(bold=True, border=1, bg_color="#EEEEEE")
            self._across(section.title, band)
        formats = [self._cell_format(column) for column in self.paper.columns]
        for row in section.rows:
            self._cells(row, formats)
            self.progress.step()
        if self.paper.sums_up(section):
            self._sum("小计", section.rows)

    def _end(self) -> None:
        if self.paper.adds:
            self._sum("合计", self.paper.rows)
        words = self.paper.in_capitals("合计")
        if words:
            self._line(words, bold=True)
        for note in self.paper.notes:
            self._line(f"说明：{note}")
        if self.paper.signers:
            self._line("　　　　　　".join(f"{signer}：" for signer in self.paper.signers))

    def _sum(self, label: str, rows: Sequence[tuple[Cell, ...]]) -> None:
        """A row of sums; its label stands before the first of them."""
        sums = self.paper.total(rows)
        formats = [self._cell_format(column, bold=True) for column in self.paper.columns]
        self._cells(sums, formats)
        if sums[0] is None:
            self.sheet.write_string(self.row - 1, 0, label, self._format(bold=True, border=1))

    # ---- cells ----

    def _cells(self, row: Sequence[Cell], formats: Sequence[Any]) -> None:
        for place, (column, cell) in enumerate(zip(self.paper.columns, row, strict=True)):
            if cell is None:
                self.sheet.write_blank(self.row, place, None, formats[place])
            elif column.figure:
                # Decimals go into the file digit by digit; a float may not.
                value = Decimal(cell) / _SCALES[column.figure]
                self.sheet.write_number(self.row, place, value, formats[place])
            else:
                self.sheet.write_string(self.row, place, str(cell), formats[place])
        self.row += 1

    def _across(self, text: str, look: Any, height: float | None = None) -> None:
        """A text over all columns."""
        if self.last:
            self.sheet.merge_range(self.row, 0, self.row, self.last, "", look)
        self.sheet.write_string(self.row, 0, text, look)
        if height:
            self.sheet.set_row(self.row, height)
        self.row += 1

    def _line(self, text: str, *, bold: bool = False) -> None:
        """A text that runs on over the cells beside it."""
        self.sheet.write_string(self.row, 0, text, self._format(bold=bold))
        self.row += 1

    # ---- the sheet ----

    def _set_up(self, first: int) -> None:
        """Widths, the frozen head, and how it is printed: on A4, its head on every page."""
        for place, width in enumerate(self._widths()):
            self.sheet.set_column(place, place, width)
        sheet = self.sheet
        sheet.freeze_panes(first, 0)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self.row + 1}"})
        sheet.set_paper(_A4)
        if self.paper.landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(first - 1)
        sheet.set_footer("&C第 &P 页 共 &N 页")

    def _widths(self) -> list[int]:
        """As wide as the widest cell, within limits; longer texts are wrapped."""
        paper = self.paper
        rows = [*paper.rows, paper.total(paper.rows)]
        return [self._column_width(place, rows) for place in range(len(paper.columns))]

    def _column_width(self, place: int, rows: Sequence[tuple[Cell, ...]]) -> int:
        column = self.paper.columns[place]
        head, bracket, unit = column.head.partition("（")
        widest = max(_width(head), _width(bracket + unit))
        widest = max([widest, *(_width(column.written(row[place])) for row in rows)])
        least = _SIGN_WIDTH if column.sign else _LEAST_WIDTH
        return min(max(widest + 2, least), _MOST_WIDTH)
