"""Nothing on a statement overlaps and nothing leaves the margins, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from paper_boxes import overlap, text_boxes

from coop_desk.domain.statement import Cooperative, Party, Statement
from coop_desk.reports.sheet import BOTTOM, LEFT, PAGE_HEIGHT, RIGHT, TOP, Document, Sheet
from coop_desk.reports.statement_pdf import statement_pdf

Make = Callable[..., Statement]

LONG = "正安县土坪镇明星村菌棒厂与茶叶加工厂联合经营部"
PARTY = Party("0217-" * 6, LONG * 3, LONG, "138****5678", "种植户、茶农、" * 9, "非成员")


def times(statement: Statement, factor: int, text: str = "") -> Statement:
    """The same statement with everything as many times as large, and longer words."""
    lines = [
        replace(
            line,
            amount_fen=line.amount_fen * factor,
            gross_g=line.gross_g and line.gross_g * factor,
            tare_g=line.tare_g and line.tare_g * factor,
            deduction_g=line.deduction_g and line.deduction_g * factor,
            pay_g=line.pay_g and line.pay_g * factor,
            text=line.text + text,
            note=text,
        )
        for line in statement.lines
    ]
    return replace(statement, lines=tuple(lines))


def owing(statement: Statement, factor: int, label: str) -> Statement:
    (debt,) = statement.debts
    figures = {
        name: getattr(debt, name) * factor
        for name in ("opening_fen", "charged_fen", "recovered_fen", "closing_fen")
    }
    return replace(statement, debts=(replace(debt, label=label, **figures), debt))


CASES = {
    "ordinary": lambda make: make(),
    "nothing": lambda make: make(0, lines=(), debts=(), notes=(), opening_fen=0),
    "several pages": lambda make: make(130),
    "large figures": lambda make: times(make(4), 4_000),
    "very large figures": lambda make: times(make(4), 900_000, "，" + LONG),
    "long words": lambda make: times(make(30), 1, "，" + LONG * 2),
    "large debts": lambda make: owing(make(4), 100_000, LONG * 2),
    "long party": lambda make: make(40, party=PARTY),
    "long cooperative": lambda make: make(
        40, cooperative=Cooperative(LONG * 3, LONG * 3, "0851-26400000"), operator=LONG
    ),
    "long notes": lambda make: make(4, notes=(LONG * 9, LONG * 30, LONG * 2)),
    "marked": lambda make: make(4, reprint=12, cooperative=Cooperative(LONG, LONG, "")),
    "owes a lot": lambda make: make(4, opening_fen=-(10**14)),
}


@pytest.mark.parametrize("name", CASES)
def test_texts_keep_clear_of_each_other(make_statement: Make, name: str) -> None:
    for boxes in text_boxes(statement_pdf(CASES[name](make_statement))):
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


@pytest.mark.parametrize("name", CASES)
def test_texts_stay_within_the_margins(make_statement: Make, name: str) -> None:
    foot = PAGE_HEIGHT - BOTTOM - 20
    for boxes in text_boxes(statement_pdf(CASES[name](make_statement))):
        assert min(box[0] for box in boxes) > LEFT - 1
        assert max(box[2] for box in boxes) < RIGHT + 1
        assert max(box[3] for box in boxes) < PAGE_HEIGHT - TOP + 1
        assert min(box[1] for box in boxes) > foot


@pytest.mark.parametrize(("second", "noticed"), [(100, True), (160, False)])
def test_an_overlap_would_be_noticed(second: float, noticed: bool) -> None:
    document = Document("t", "a")
    sheet = Sheet(document)
    sheet.text(60, 60, "五个字宽的", 12)
    sheet.text(second, 61, "另一处", 12)
    document.add(sheet)
    (boxes,) = text_boxes(document.data())
    assert any(overlap(*pair) for pair in combinations(boxes, 2)) == noticed
