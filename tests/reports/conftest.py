"""Statements that the tests of papers share: fixed, small, and made to measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from coop_desk.domain.money import amount_fen
from coop_desk.domain.statement import (
    Cooperative,
    Party,
    Statement,
    StatementDebt,
    StatementLine,
)

GRADES = (
    ("香菇 一级 二潮 早", 420, 0),
    ("香菇 二级 二潮 晚", 310, 110),
    ("茶青 单芽", 12800, 0),
)


def ticket(index: int) -> StatementLine:
    """The index-th ticket of a month: grades in turn, weights that never repeat."""
    text, price, better = GRADES[index % len(GRADES)]
    gross, tare, deduction = 56_200 + 215 * index, 1_600, 1_150 + 5 * index
    pay = gross - tare - deduction
    return StatementLine(
        day=date(2024, 3, 1) + timedelta(days=index % 30),
        number=f"CG2024-{index + 101:06}",
        kind="harvest_ticket",
        block="brought",
        text=text,
        amount_fen=amount_fen(pay, price),
        gross_g=gross,
        tare_g=tare,
        deduction_g=deduction,
        pay_g=pay,
        price_fen=price,
        better_fen=amount_fen(pay, better) if better else None,
    )


RECOVERY = StatementLine(
    date(2024, 3, 20), "DK2024-000031", "recovery", "deducted", "抵扣菌棒款 50%", -292_325
)
PAYMENT = StatementLine(
    date(2024, 3, 25), "FK2024-000088", "payment", "paid", "银行转账 尾号 6217", -200_000
)
BAGS = StatementDebt("bags", "菌棒款", 2_423_050, 0, 292_325, 2_130_725)


@pytest.fixture
def make_statement() -> Callable[..., Statement]:
    """Builds a statement with some tickets; any field can be given another value."""

    def make(tickets: int = 5, *, name: str = "张三", **changes: Any) -> Statement:
        lines = (*(ticket(index) for index in range(tickets)), RECOVERY, PAYMENT)
        statement = Statement(
            cooperative=Cooperative("明星村合作社", "正安县土坪镇", "0851-26400000"),
            party=Party("0217", name, "联丰组", "138****5678", "种植户、茶农", "成员"),
            number="JS2024-000123",
            start=date(2024, 3, 1),
            end=date(2024, 3, 31),
            opening_fen=120_000,
            lines=lines,
            debts=(BAGS,),
            notes=("扣水 2% 按 0.1 斤取整。",),
            printed_on=date(2024, 4, 2),
            operator="王会计",
            short_hash="1a2b3c4d",
        )
        return replace(statement, **changes)

    return make
