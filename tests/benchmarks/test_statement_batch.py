"""How long a village's statements take, against the plain way of drawing them.

They are those of everybody in the demo of ten years, for a month and for a year, issued as the
office would. The yardstick is one process that draws the same content with reportlab's canvas,
a `drawString` per cell at fixed positions, one file per statement. The ways take turns, since
the machine's speed drifts; where two processes share it with other work, the processor time of
all of them tells more than the clock. Run it alone:

    python -m pytest tests/benchmarks/test_statement_batch.py -m benchmark -s
"""

from __future__ import annotations

import io
import os
import shutil
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

import pytest
from decade import tell
from speed_table import Report

from coop_desk.demo.calendar import LAST_YEAR, TODAY
from coop_desk.domain.money import capital_numerals
from coop_desk.domain.statement import Statement
from coop_desk.reports import statement_text as words
from coop_desk.reports.batch import write_merged, write_statements
from coop_desk.reports.fonts import BOLD, REGULAR, font_file
from coop_desk.reports.preview import extract_text
from coop_desk.reports.sheet import BOTTOM, LEFT, PAGE_HEIGHT, RIGHT, TOP
from coop_desk.reports.statement_parts import qr_modules
from coop_desk.reports.statement_pdf import statement_pdf
from coop_desk.services import settlement
from coop_desk.services.settlement import Period
from coop_desk.storage.book import open_book

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS = 3
PERIODS = {
    "month": Period(date(LAST_YEAR, 4, 1), date(LAST_YEAR, 4, 30)),
    "year": Period(date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
}
PLAIN, SEPARATE, MERGED = "plain", "separate files", "merged"


class Plain:
    """The yardstick: a canvas, fixed columns, a call per cell."""

    def __init__(self, statement: Statement) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.statement = statement
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, invariant=1, initialFontName="Plain")
        self.y = TOP

    def text(self, x: float, text: str, size: float = 10.5, bold: bool = False) -> None:
        self.canvas.setFont("Plain-Bold" if bold else "Plain", size)
        self.canvas.drawString(x, PAGE_HEIGHT - self.y, text)

    def right(self, x: float, text: str, size: float = 10.5, bold: bool = False) -> None:
        self.canvas.setFont("Plain-Bold" if bold else "Plain", size)
        self.canvas.drawRightString(x, PAGE_HEIGHT - self.y, text)

    def rule(self) -> None:
        y = PAGE_HEIGHT - self.y - 4
        self.canvas.line(LEFT, y, RIGHT, y)

    def draw(self) -> bytes:
        statement = self.statement
        self.head()
        for table in words.tables(statement):
            self.table(table)
        for text in (words.better_sentence(statement.lines), *words.notes(statement)):
            self.next_line()
            self.text(LEFT, text)
        self.signature()
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def head(self) -> None:
        statement = self.statement
        for text, size, bold in (
            (statement.cooperative.name, 13, True),
            (f"{statement.cooperative.address}　{statement.cooperative.phone}", 9, False),
            (words.NAME, 25, True),
            (statement.party.name, 17, True),
            (words.person_details(statement), 10.5, False),
            (" ".join(words.result(statement.closing_fen)), 16, True),
            (capital_numerals(abs(statement.closing_fen)), 12, False),
        ):
            self.y += 24
            self.text(LEFT, text, size, bold)
        for label, value in words.facts(statement):
            self.text(LEFT + 330, label)
            self.right(RIGHT, value)
        for index, term in enumerate(words.terms(statement)):
            self.text(LEFT + 99 * index, term.operator)
            self.right(LEFT + 99 * (index + 1), term.label)
            self.right(LEFT + 99 * (index + 1), term.figure, 13, True)
        self.y += 24

    def table(self, table: words.Table) -> None:
        self.table_head(table)
        for row in table.rows:
            if self.y > BOTTOM - 30:
                self.canvas.showPage()
                self.y = TOP
                self.text(LEFT, words.title(self.statement))
                self.table_head(table)
            self.next_line()
            self.cells(table, row.cells)
        if table.total:
            self.next_line()
            self.cells(table, table.total, bold=True)

    def table_head(self, table: words.Table) -> None:
        self.y += 24
        self.text(LEFT, table.title, bold=True)
        for index, column in enumerate(table.columns):
            self.right(self.edge(table, index), column.head, 9)
            self.right(self.edge(table, index), column.unit, 9)
        self.rule()

    def cells(self, table: words.Table, cells: tuple[str, ...], bold: bool = False) -> None:
        for index, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            if column.right:
                self.right(self.edge(table, index), cell, bold=bold)
            else:
                self.text(self.edge(table, index - 1), cell, bold=bold)
        self.rule()

    def edge(self, table: words.Table, index: int) -> float:
        return LEFT + (RIGHT - LEFT) * (index + 1) / len(table.columns)

    def next_line(self) -> None:
        self.y += 15.75

    def signature(self) -> None:
        self.y = BOTTOM - 40
        for index, text in enumerate(
            (words.SIGNED, "签字 / 手印", "日期", "经办人", self.statement.operator)
        ):
            self.text(LEFT + 90 * index, text)
        path = self.canvas.beginPath()
        for row, modules in enumerate(qr_modules(words.qr_content(self.statement))):
            for column, black in enumerate(modules):
                if black:
                    path.rect(RIGHT - 50 + 2 * column, 60 - 2 * row, 2, 2)
        self.canvas.drawPath(path, stroke=0, fill=1)


@pytest.fixture(scope="module", autouse=True)
def plain_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Plain", str(font_file(REGULAR))))
    pdfmetrics.registerFont(TTFont("Plain-Bold", str(font_file(BOLD))))


def issued(path: Path, period: Period) -> list[Statement]:
    """Everybody's statements, with their numbers; without the mark of a demo."""
    book = open_book(path, lambda: TODAY)
    with book.write() as unit:
        found = settlement.issue(unit, settlement.several(unit, None, period))
    book.close()
    return [replace(statement, demo=False) for statement in found]


def plain_files(statements: list[Statement], folder: Path) -> None:
    folder.mkdir()
    for statement in statements:
        (folder / f"{statement.number}.pdf").write_bytes(Plain(statement).draw())


def processor_ms() -> float:
    """The processor time of this process and of those it started."""
    return sum(os.times()[:4]) * 1000


def same_content(statement: Statement) -> None:
    plain = extract_text(Plain(statement).draw())
    ours = extract_text(statement_pdf(statement))
    for table in words.tables(statement):
        for row in table.rows:
            assert all(cell in plain and cell in ours for cell in row.cells)
    for line in statement.lines:
        assert 1 <= plain.count(line.number) == ours.count(line.number)


@pytest.mark.parametrize("of", PERIODS)
def test_batch_against_the_plain_loop(
    of: str, big_book: Path, tmp_path: Path, report: Report
) -> None:
    statements = issued(big_book, PERIODS[of])
    same_content(statements[7])
    ways = {
        PLAIN: lambda out: plain_files(statements, out),
        SEPARATE: lambda out: write_statements(statements, out),
        "separate files, one process": lambda out: write_statements(statements, out, processes=1),
        MERGED: lambda out: write_merged(statements, out / "all.pdf"),
    }
    wall: dict[str, list[float]] = {name: [] for name in ways}
    processor: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS):
        for name, way in ways.items():
            out = tmp_path / str(number)
            start, before = time.perf_counter(), processor_ms()
            way(out)
            wall[name].append((time.perf_counter() - start) * 1000)
            processor[name].append(processor_ms() - before)
            shutil.rmtree(out)
    lines = sum(len(statement.lines) for statement in statements)
    print(f"\n{len(statements)} statements of a {of}, {lines:,} lines")
    tell(wall, PLAIN)
    for name, times in processor.items():
        print(f"{name}: processor time {median(times) / median(processor[PLAIN]):.3f} x {PLAIN}")
    what = f"{len(statements)} statements of a {of}"
    for name, wanted in ((SEPARATE, 0.4), (MERGED, 0.35)):
        report(f"{what}, {name}", wall[name], wall[PLAIN], "plain canvas loop", wanted=wanted)
