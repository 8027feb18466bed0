"""How long a village's statements take, against the plain way of drawing them.

The yardstick is one process that draws the same content with reportlab's canvas, a `drawString`
per cell at fixed positions, one file per statement. Ratios are medians of three rounds in
which the ways take turns, since the machine's speed drifts. Run it alone:

    python -m pytest tests/benchmarks/test_statement_batch.py -m benchmark -s
"""

from __future__ import annotations

import io
import os
import random
import shutil
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import pytest

from coop_desk.domain.money import amount_fen, capital_numerals
from coop_desk.domain.statement import (
    Cooperative,
    Party,
    Statement,
    StatementDebt,
    StatementLine,
)
from coop_desk.reports import statement_text as words
from coop_desk.reports.batch import write_merged, write_statements
from coop_desk.reports.fonts import BOLD, REGULAR, font_file
from coop_desk.reports.preview import extract_text
from coop_desk.reports.sheet import BOTTOM, LEFT, PAGE_HEIGHT, RIGHT, TOP
from coop_desk.reports.statement_parts import qr_modules
from coop_desk.reports.statement_pdf import statement_pdf

pytestmark = pytest.mark.benchmark

COUNT = 594
ROUNDS = 3
GRADES = (("香菇 一级 二潮 早", 420), ("香菇 二级 二潮 晚", 310), ("茶青 单芽", 12800))
SURNAMES = "张李王赵陈杨黄周吴徐孙胡朱高林何郭马罗梁"
GIVEN = "建国伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂鑫淼"


def make_statement(number: int) -> Statement:
    """One person's month: 35 to 65 tickets, two deductions, a payment, two debts."""
    chance = random.Random(number)
    lines = [ticket(chance, index) for index in range(chance.randint(35, 65))]
    day = date(2024, 3, 28)
    lines += [
        StatementLine(day, "DK2024-000031", "recovery", "deducted", "抵扣菌棒款 50%", -292325),
        StatementLine(day, "ZJ2024-000007", "charge", "deducted", "大棚租金 12 号棚", -80000),
        StatementLine(day, "FK2024-000088", "payment", "paid", "银行转账 尾号 6217", -200000),
    ]
    name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2))
    return Statement(
        cooperative=Cooperative("土坪镇明星村合作社", "正安县土坪镇明星村", "0851-26400000"),
        party=Party(f"{number:04}", name, "联丰组", "138****5678", "种植户、茶农", "成员"),
        number=f"JS2024-{number:06}",
        start=date(2024, 3, 1),
        end=date(2024, 3, 31),
        opening_fen=chance.randrange(200000),
        lines=tuple(lines),
        debts=(
            StatementDebt("bags", "菌棒款", 2423050, 0, 292325, 2130725),
            StatementDebt("rent", "大棚租金", 0, 80000, 80000, 0),
        ),
        notes=("扣水 2% 按 0.1 斤取整。", "对数目有疑问，请在 15 天内到合作社办公室核对。"),
        printed_on=date(2024, 4, 2),
        operator="王会计",
        short_hash=f"{chance.getrandbits(32):08x}",
    )


def ticket(chance: random.Random, index: int) -> StatementLine:
    text, price = chance.choice(GRADES)
    gross, tare = chance.randrange(20000, 99000, 5), 1600
    deduction = chance.randrange(0, 2000, 5)
    pay = gross - tare - deduction
    return StatementLine(
        day=date(2024, 3, 1) + timedelta(days=index * 27 // 65),
        number=f"CG2024-{chance.randrange(10**6):06}",
        kind="harvest_ticket",
        block="brought",
        text=text,
        amount_fen=amount_fen(pay, price),
        gross_g=gross,
        tare_g=tare,
        deduction_g=deduction,
        pay_g=pay,
        price_fen=price,
        better_fen=amount_fen(pay, 60),
    )


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


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Plain", str(font_file(REGULAR))))
    pdfmetrics.registerFont(TTFont("Plain-Bold", str(font_file(BOLD))))
    return [make_statement(number) for number in range(COUNT)]


def seconds(work) -> tuple[float, float]:
    """The wall time, and the processor time of this process and the ones it started."""
    start, before = time.perf_counter(), sum(os.times()[:4])
    work()
    return time.perf_counter() - start, sum(os.times()[:4]) - before


def plain_files(statements: list[Statement], folder: Path) -> None:
    folder.mkdir()
    for statement in statements:
        (folder / f"{statement.number}.pdf").write_bytes(Plain(statement).draw())


def test_the_yardstick_draws_the_same_content(statements: list[Statement]) -> None:
    statement = statements[7]
    plain = extract_text(Plain(statement).draw())
    ours = extract_text(statement_pdf(statement))
    for line in statement.lines:
        assert plain.count(line.number) == ours.count(line.number) == 1
    for table in words.tables(statement):
        for row in table.rows:
            assert all(cell in plain and cell in ours for cell in row.cells)


def test_batch_against_the_plain_loop(statements: list[Statement], tmp_path: Path) -> None:
    ways = {
        "plain": lambda out: plain_files(statements, out),
        "separate, 2 processes": lambda out: write_statements(statements, out, processes=2),
        "separate, 1 process": lambda out: write_statements(statements, out, processes=1),
        "merged": lambda out: write_merged(statements, out / "all.pdf"),
    }
    wall: dict[str, list[float]] = {name: [] for name in ways}
    processor: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS):
        taken = {}
        for name, way in ways.items():
            out = tmp_path / str(number)
            taken[name] = seconds(lambda way=way, out=out: way(out))
            shutil.rmtree(out)
        print(f"\nround {number + 1}:", *(f"{n} {t[0]:.2f} s," for n, t in taken.items()))
        for name, (elapsed, worked) in taken.items():
            wall[name].append(elapsed / taken["plain"][0])
            processor[name].append(worked / taken["plain"][1])
    for name in ways:
        print(
            f"{name}: {median(wall[name]):.3f} x plain; "
            f"processor time {median(processor[name]):.3f} x plain"
        )
    assert median(wall["separate, 2 processes"]) <= 0.4
    assert median(wall["merged"]) <= 0.35
