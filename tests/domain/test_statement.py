"""A statement adds up, and refuses what does not."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.statement import (
    BLOCKS,
    Cooperative,
    Party,
    Statement,
    StatementDebt,
    StatementLine,
)

LINE = StatementLine(
    day=date(2024, 3, 21),
    number="CG2024-000123",
    kind="harvest_ticket",
    block="brought",
    text="香菇 一级 二潮 早",
    amount_fen=46_746,
    pay_g=55_650,
    price_fen=420,
    better_fen=1_113,
)


def statement(*lines: StatementLine, **changes: Any) -> Statement:
    values: dict[str, Any] = {
        "cooperative": Cooperative("明星合作社", "土坪镇", ""),
        "party": Party("0217", "张三", "联丰组", "138****5678", "种植户", "成员"),
        "number": "",
        "start": date(2024, 3, 1),
        "end": date(2024, 3, 31),
        "opening_fen": -2_000,
        "lines": lines,
        "debts": (),
        "notes": (),
        "printed_on": date(2024, 4, 1),
        "operator": "王会计",
        "short_hash": "0123abcd",
    }
    return Statement(**values | changes)


def test_blocks_add_up_to_the_closing_balance() -> None:
    deducted = replace(LINE, block="deducted", amount_fen=-10_000, better_fen=None)
    paid = replace(LINE, block="paid", amount_fen=-30_000, better_fen=None)
    made = statement(LINE, deducted, paid)
    assert (made.brought_fen, made.deducted_fen, made.paid_fen) == (46_746, -10_000, -30_000)
    assert made.closing_fen == 4_746
    assert made.better_fen == 1_113


def test_an_empty_statement_closes_as_it_opened() -> None:
    made = statement()
    assert made.closing_fen == made.opening_fen == -2_000
    assert (made.brought_fen, made.deducted_fen, made.paid_fen, made.better_fen) == (0, 0, 0, 0)


@given(
    st.integers(-(10**9), 10**9),
    st.lists(st.tuples(st.sampled_from(BLOCKS), st.integers(-(10**9), 10**9))),
)
def test_any_statement_adds_up(opening: int, rows: list[tuple[str, int]]) -> None:
    lines = [replace(LINE, block=block, amount_fen=fen) for block, fen in rows]
    made = statement(*lines, opening_fen=opening)
    blocks = made.brought_fen + made.deducted_fen + made.paid_fen
    assert made.opening_fen + blocks == made.closing_fen
    assert blocks == sum(fen for _, fen in rows)


def test_a_line_belongs_to_a_block() -> None:
    with pytest.raises(ValueError, match="no block"):
        replace(LINE, block="other")


FIGURES = ("amount_fen", "gross_g", "tare_g", "deduction_g", "pay_g", "price_fen", "better_fen")


@pytest.mark.parametrize("value", [1.0, True])
@pytest.mark.parametrize("name", FIGURES)
def test_no_float_is_on_a_line(name: str, value: object) -> None:
    with pytest.raises(TypeError):
        replace(LINE, **{name: value})


@pytest.mark.parametrize("name", ["opening_fen", "reprint"])
def test_no_float_is_on_a_statement(name: str) -> None:
    with pytest.raises(TypeError):
        statement(**{name: 1.0})


def test_a_statement_ends_after_it_starts() -> None:
    statement(end=date(2024, 3, 1))
    with pytest.raises(ValueError, match="before it starts"):
        statement(end=date(2024, 2, 29))


def test_a_debt_adds_up() -> None:
    debt = StatementDebt("bags", "菌棒款", 0, 2_423_050, 292_325, 2_130_725)
    with pytest.raises(ValueError, match="does not add up"):
        replace(debt, closing_fen=2_130_724)
    with pytest.raises(TypeError):
        replace(debt, opening_fen=0.0)


def test_a_statement_cannot_change() -> None:
    with pytest.raises(FrozenInstanceError):
        statement().number = "JS2024-000001"  # type: ignore[misc]
