"""Fixed weigh tickets that the tests of papers share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from coop_desk.domain.money import amount_fen
from coop_desk.domain.statement import Cooperative
from coop_desk.domain.ticket_paper import (
    TicketCash,
    TicketLine,
    TicketPaper,
    TicketPerson,
    TicketWeighing,
)

HEAD = Cooperative("明星村种植养殖农民专业合作社", "正安县土坪镇明星村", "0851-26400000")
RULE = "露水叶扣 3%"


def leaf(**changes: Any) -> TicketPaper:
    """The worked example of leaf: 18.65 jin gross, 17.27 jin to pay at 128 yuan."""
    ticket = TicketPaper(
        cooperative=HEAD,
        kind="leaf_ticket",
        number="CQ2024-000312",
        day=date(2024, 3, 21),
        time="09:30",
        person=TicketPerson("0217", "张三", "联丰组", "成员"),
        origin=(("时段", "早"),),
        weighing=TicketWeighing(
            9_325, 1, "竹筐", 425, 300, 5, 265, 8_635, RULE, "dew", 300, "一号秤"
        ),
        lines=(TicketLine("一芽一叶", 8_635, 12_800, 221_056, "3 月 21 日茶青价"),),
        amount_fen=221_056,
        operator="王会计",
        best_fen=259_050,
    )
    return replace(ticket, **changes)


def harvest(**changes: Any) -> TicketPaper:
    """The worked example of mushrooms: 111.3 jin in three grades."""
    lines = (
        TicketLine("一级", 34_000, 420, 28_560, "春季香菇价"),
        TicketLine("二级", 15_650, 310, 9_703, "春季香菇价", "一级", "采晚了，已开伞"),
        TicketLine("等外", 6_000, 150, 1_800, "春季香菇价", "一级", "有菌斑"),
    )
    ticket = TicketPaper(
        cooperative=HEAD,
        kind="harvest_ticket",
        number="CG2024-001207",
        day=date(2024, 4, 2),
        time="17:05",
        person=TicketPerson("0001", "单国强", "联丰组", "成员"),
        origin=(("大棚", "01"), ("", "2024 春季"), ("", "第 2 潮"), ("采摘", "早 06:30")),
        weighing=TicketWeighing(
            63_200, 4, "塑料筐", 6_400, 200, 50, 1_150, 55_650, "雨天湿菇扣 2%", "rain", 100, ""
        ),
        lines=lines,
        amount_fen=40_063,
        operator="王会计",
        best_fen=46_746,
    )
    return replace(ticket, **changes)


def void(**changes: Any) -> TicketPaper:
    """A leaf ticket that was voided and replaced."""
    return leaf(voided="等级录错，应为单芽", replaced_by="CQ2024-000313", **changes)


def replacement(**changes: Any) -> TicketPaper:
    """What replaces it, at the best grade."""
    line = TicketLine("单芽", 8_635, 15_000, 259_050, "3 月 21 日茶青价")
    return leaf(
        number="CQ2024-000313",
        lines=(line,),
        amount_fen=259_050,
        replaces="CQ2024-000312",
        **changes,
    )


def paid(**changes: Any) -> TicketPaper:
    """A harvest paid in cash, part of it kept back for bags."""
    cash = TicketCash("FK2024-000088", (("菌棒款", 20_031),), 20_032, 20_100, 68)
    return harvest(cash=cash, **changes)


def reprint(**changes: Any) -> TicketPaper:
    """The third print of a ticket of the demo."""
    return leaf(copy=3, demo=True, **changes)


def long(grades: int, text: str, factor: int = 1, **changes: Any) -> TicketPaper:
    """A harvest with so many grades, every word as long as `text`."""
    lines = tuple(
        TicketLine(f"{text}{n}", 1_003 * factor + n, 777, amount_fen(1_003 * factor + n, 777),
                   text, text, text)
        for n in range(1, grades + 1)
    )  # fmt: skip
    pay = sum(line.grams for line in lines)
    ticket = harvest(
        lines=lines,
        amount_fen=sum(line.amount_fen for line in lines),
        person=TicketPerson(text, text, text, "非成员"),
        origin=(("大棚", text), ("采摘", text)),
        weighing=TicketWeighing(
            pay + 707 * factor, 7, text, 702 * factor, 200, 50, 5 * factor, pay, text, "rain", 0,
            text,
        ),
        operator=text,
        note=text,
        best_fen=10**9 * factor,
    )  # fmt: skip
    return replace(ticket, **changes)
