"""The text of fixed statements, compared word for word with stored text.

White space does not count: where a reader breaks lines differs between its versions.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_statement_golden.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coop_desk.domain.statement import Statement
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.statement_pdf import statement_pdf

GOLDEN = Path(__file__).parent / "golden"
Make = Callable[..., Statement]


def ordinary(make: Make) -> Statement:
    return make()


def nothing(make: Make) -> Statement:
    return make(0, lines=(), debts=(), notes=(), opening_fen=0)


def owes(make: Make) -> Statement:
    return make(2, opening_fen=-900_000)


def rare_name(make: Make) -> Statement:
    return make(3, name="欧阳𬱖䶮㛃")


def marked(make: Make) -> Statement:
    statement = make(4, reprint=2)
    lines = list(statement.lines)
    lines[1] = replace(lines[1], amount_fen=0, note="作废：重复过磅")
    lines[2] = replace(
        lines[2],
        amount_fen=-lines[2].amount_fen,
        pay_g=-lines[2].pay_g,
        note="红冲 CG2024-000090",
    )
    return replace(statement, lines=tuple(lines))


def preview(make: Make) -> Statement:
    return make(number="", preview=True)


def demo(make: Make) -> Statement:
    return make(demo=True)


def many_pages(make: Make) -> Statement:
    return make(90)


def over_new_year(make: Make) -> Statement:
    return make(3, start=make().start.replace(year=2023, month=12))


CASES = [
    ordinary, nothing, owes, rare_name, marked, preview, demo, many_pages, over_new_year,
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_text_is_as_stored(case: Callable[[Make], Statement], make_statement: Make) -> None:
    text = extract_text(statement_pdf(case(make_statement)))
    stored = GOLDEN / f"{case.__name__}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


def test_an_altered_amount_is_noticed(make_statement: Make) -> None:
    statement = ordinary(make_statement)
    first = statement.lines[0]
    altered = replace(
        statement,
        lines=(replace(first, amount_fen=first.amount_fen + 1), *statement.lines[1:]),
    )
    stored = (GOLDEN / "ordinary.txt").read_text(encoding="utf-8")
    assert extract_text(statement_pdf(statement)).split() == stored.split()
    assert extract_text(statement_pdf(altered)).split() != stored.split()


def printed_fen(text: str) -> int:
    return int(text.replace(",", "").replace(".", ""))


@pytest.mark.parametrize("case", [ordinary, owes, marked, many_pages], ids=lambda c: c.__name__)
def test_printed_figures_add_up(case: Callable[[Make], Statement], make_statement: Make) -> None:
    statement = case(make_statement)
    text = extract_text(statement_pdf(statement))
    rows = re.findall(r"CG2024-\d{6}[^\n]* (-?[\d,]+\.\d\d)$", text, re.MULTILINE)
    tickets = [printed_fen(row) for row in rows]
    assert len(tickets) == sum(line.block == "brought" for line in statement.lines)
    total = re.findall(r"^合计 [\d,.-]+ (-?[\d,]+\.\d\d)$", text, re.MULTILINE)
    assert [sum(tickets)] == [printed_fen(figure) for figure in total]
    assert sum(tickets) == statement.brought_fen


def test_the_sum_under_the_result_adds_up(make_statement: Make) -> None:
    text = extract_text(statement_pdf(ordinary(make_statement)))
    between = text[text.index("上期结余") : text.index("一、")]
    terms = re.findall(r"([+−=]?) ?([\d,]+\.\d\d)", between)
    assert [sign for sign, _ in terms] == ["", "+", "−", "−", "="]
    signed = [-printed_fen(f) if sign == "−" else printed_fen(f) for sign, f in terms]
    assert sum(signed[:-1]) == signed[-1]


def test_carried_subtotals_are_those_of_the_rows_above(make_statement: Make) -> None:
    text = extract_text(statement_pdf(many_pages(make_statement)))
    running, checked = 0, 0
    for line in text.replace("\f", "\n").splitlines():
        if match := re.search(r"^\d\d-\d\d CG2024-\d{6}.* ([\d,]+\.\d\d)$", line):
            running += printed_fen(match[1])
        elif match := re.search(r"^(?:转下页|承上页) 小计 ([\d,]+\.\d\d)$", line):
            assert printed_fen(match[1]) == running
            checked += 1
    assert checked == 2 * (page_count(statement_pdf(many_pages(make_statement))) - 1) > 0
