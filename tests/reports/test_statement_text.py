from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.statement import Statement, StatementLine
from coop_desk.reports import statement_text as words

Make = Callable[..., Statement]


def line(text: str, amount: int, pay: int | None = None, note: str = "") -> StatementLine:
    return StatementLine(
        date(2024, 3, 1), "CG2024-000001", "harvest_ticket", "brought", text, amount,
        pay_g=pay, note=note,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("closing", "said"),
    [
        (1_248_050, ("本期应付给您", "12,480.50", "元")),
        (-1, ("截至本期末，您尚欠合作社", "0.01", "元")),
        (0, ("本期末双方结清，互不相欠：", "0.00", "元")),
    ],
)
def test_the_result_is_said_in_words(closing: int, said: tuple[str, str, str]) -> None:
    assert words.result(closing) == said


def test_goods_are_gathered_by_product_and_grade_the_best_first() -> None:
    gathered = words.groups(
        [
            line("香菇 二级 一潮 早", 31_000, 50_000),
            line("茶青 单芽", 128_000, 5_000),
            line("香菇 一级 一潮 早", 42_000, 50_000),
            line("香菇 一级 二潮 晚", 21_000, 25_000),
            line("用工 3 人次", 36_000),
        ]
    )
    assert [group.label for group in gathered] == ["香菇 一级", "香菇 二级", "茶青 单芽", "用工"]
    assert [group.count for group in gathered] == [2, 1, 1, 1]
    assert [group.average_fen for group in gathered] == [420, 310, 12_800, None]


def test_void_and_reversal_leave_nothing_behind() -> None:
    (group,) = words.groups(
        [
            line("香菇 一级", 42_000, 50_000),
            line("香菇 一级", 21_000, 25_000, "已作废：重复过磅"),
            line("香菇 一级", -21_000, -25_000, "红冲：重复过磅"),
            line("香菇 一级", 0, 99_999, "作废"),
        ]
    )
    assert (group.count, group.grams, group.amount_fen) == (1, 50_000, 42_000)


fen = st.integers(-(10**9), 10**9)


@given(opening=fen, brought=fen, deducted=fen, paid=fen)
def test_the_terms_add_up_with_the_signs_they_show(
    opening: int, brought: int, deducted: int, paid: int
) -> None:
    class Account:
        opening_fen, brought_fen, deducted_fen, paid_fen = opening, brought, deducted, paid
        closing_fen = opening + brought + deducted + paid

    terms = words.terms(Account)  # type: ignore[arg-type]
    shown = [
        int(term.figure.replace(",", "").replace(".", "")) * (-1 if term.operator == "−" else 1)
        for term in terms
    ]
    assert sum(shown[:-1]) == shown[-1]
    assert [term.operator in "+−" for term in terms[1:-1]] == [True] * 3
    assert terms[-1].operator == "="


def test_next_better_grade_is_said_by_grade_and_adds_up() -> None:
    lines = [
        replace(line("香菇 二级", 310, 500), better_fen=110),
        replace(line("茶青 一芽一叶", 960, 50), better_fen=320),
        line("香菇 一级", 420, 500),
    ]
    assert words.better_sentence(lines) == (
        "如果每笔都高一个等级，本期还能多得 4.30 元（香菇 二级 1.10 元，茶青 一芽一叶 3.20 元）。"
    )
    assert words.better_sentence(lines[2:]) == ""


def test_qr_holds_number_amount_and_hash_and_no_name(make_statement: Make) -> None:
    statement = make_statement(1, opening_fen=-900_000)
    content = words.qr_content(statement)
    number, amount, digest = content.split("|")
    assert (number, digest) == ("JS2024-000123", "1a2b3c4d")
    assert round(float(amount) * 100) == statement.closing_fen < 0
    assert words.qr_content(replace(statement, number="")) == ""


def test_notes_are_parted_into_paragraphs(make_statement: Make) -> None:
    statement = make_statement(1, notes=("一　二\n\n 三\t四 ", ""))
    assert words.notes(statement) == ["一 二", "三 四"]


def test_year_is_told_once_or_on_every_line(make_statement: Make) -> None:
    within = words.tables(make_statement(1))[-1]
    across = words.tables(make_statement(1, start=date(2023, 12, 1)))[-1]
    assert within.title.endswith("（2024 年）")
    assert within.rows[0].cells[0] == "03-01"
    assert across.title.endswith("逐笔明细")
    assert across.rows[0].cells[0] == "2024-03-01"


def test_tables_without_rows_are_left_out_and_the_rest_counted(make_statement: Make) -> None:
    statement = make_statement(2, debts=())
    without = replace(statement, lines=statement.lines[:2])
    assert [table.title for table in words.tables(without)] == [
        "一、您交来的",
        "二、逐笔明细（2024 年）",
    ]
    assert words.tables(replace(statement, lines=())) == []


def test_every_book_text_is_checked_for_glyphs(make_statement: Make) -> None:
    checked = "".join(words.every_text(make_statement(1)))
    for text in ("联丰组", "菌棒款", "王会计", "扣水", "香菇 一级", "FK2024-000088", "1a2b3c4d"):
        assert text in checked
