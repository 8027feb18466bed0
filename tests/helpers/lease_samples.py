"""Fixed papers of land, leases and bags that the tests of papers share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from coop_desk.domain.bag_paper import CheckSheet
from coop_desk.domain.calendar_paper import (
    CalendarLease,
    CalendarPaper,
    CalendarSeason,
    CalendarShed,
    FlushMark,
)
from coop_desk.domain.contract import (
    BY_HAND,
    DEFAULT_TEMPLATE,
    Contract,
    ContractInstalment,
    RentWords,
    chinese_day,
    deposit_sentence,
    fill,
    payment_sentence,
    rent_sentence,
)
from coop_desk.domain.list_paper import (
    ListColumn,
    ListPaper,
    ListSection,
    Reminder,
    ReminderLine,
)
from coop_desk.domain.statement import Cooperative

HEAD = Cooperative("明星村合作社", "正安县土坪镇", "0851-26400000")
NAMES = ("王𬱖", "李䶮", "欧阳㛃", "张三")
SIGN_COLUMNS = (
    ListColumn("序号", "count", align="centre"),
    ListColumn("姓名"),
    ListColumn("地块"),
    ListColumn("面积（亩）", "area", adds=True),
    ListColumn("金额（元）", "money", adds=True),
    ListColumn("账号尾号"),
    ListColumn("领款人签字", sign=True),
)


def sign_off(rows: int = 60, **changes: Any) -> ListPaper:
    """A list of so many land rents to be signed for."""
    made = tuple(
        (n, NAMES[n % 4], f"D{n:03}", 100 + 7 * n, 70_000 + 4_911 * n, "****6217", None)
        for n in range(1, rows + 1)
    )
    paper = ListPaper(
        HEAD,
        "土地租金发放表",
        (("应付日期", "2024-01-01 至 2024-12-31"), ("打印日期", "2024-12-20")),
        SIGN_COLUMNS,
        (ListSection(made),),
        f"共 {rows} 户。",
        "金额（元）",
        page_totals=True,
        notes=("代领的请注明代领人。",),
        landscape=True,
    )
    return replace(paper, **changes)


def register(**changes: Any) -> ListPaper:
    """A list of two sections without places to sign on its rows."""
    columns = (ListColumn("棚号"), ListColumn("承包人"), ListColumn("欠缴（元）", "money", True))
    sections = (
        ListSection((("01", "王𬱖", 120_000), ("02", "李䶮", 80_050)), "逾期"),
        ListSection((("03", "张三", 100), ("04", "欧阳㛃", None)), "到期"),
    )
    facts = (("截至", "2024-04-02"),)
    return replace(ListPaper(HEAD, "大棚租金应收清单", facts, columns, sections), **changes)


INSTALMENTS = (
    ContractInstalment(1, date(2024, 2, 1), 5_000, 400_001),
    ContractInstalment(2, date(2024, 6, 1), 5_000, 400_000),
)


def contract_values(**changes: str) -> dict[str, str]:
    """A value for every field of a contract."""
    values = {
        "合同编号": "HT2024-000012",
        "签订日期": chinese_day(date(2024, 1, 20)),
        "甲方": HEAD.name,
        "甲方地址": HEAD.address,
        "甲方电话": HEAD.phone,
        "乙方": "李䶮",
        "乙方编号": "0217",
        "乙方住址": "联丰组",
        "乙方电话": "13812345678",
        "乙方身份证号": BY_HAND,
        "棚号": "A-03",
        "大棚位置": "第 1 排第 3 棚",
        "大棚面积": "1.20",
        "可放棒数": "12,000",
        "季": "2024 年春季",
        "起始日": chinese_day(date(2024, 2, 1)),
        "截止日": chinese_day(date(2024, 9, 30)),
        "天数": "243",
        "租金说明": rent_sentence(RentWords("shed_season", 800_001, 0, "by_day", 800_001)),
        "付款说明": payment_sentence(INSTALMENTS),
        "押金说明": deposit_sentence(100_000),
    }
    return values | changes


def contract(**changes: Any) -> Contract:
    """A contract with two instalments in the usual words."""
    paragraphs = tuple(fill(DEFAULT_TEMPLATE, contract_values()))
    return replace(Contract(HEAD, "HT2024-000012", "李䶮", paragraphs, INSTALMENTS), **changes)


def check_sheet(**changes: Any) -> CheckSheet:
    """A check of a dozen bags, one too light and one too heavy."""
    grams = (1500, 1490, 1512, 1424, 1503, 1498, 1576, 1501, 1489, 1525, 1475, 1500)
    sheet = CheckSheet(
        HEAD,
        "JY2024-000007",
        date(2024, 3, 2),
        "三月一号",
        "PC2024-000003",
        "808",
        "木屑 78%、麸皮 20%、石膏 1%、糖 1%",
        "本社自制",
        date(2024, 2, 20),
        12_000,
        1500,
        75,
        5500,
        500,
        grams,
        Fraction(sum(grams), len(grams)),
        219,
        2,
        False,
    )
    return replace(sheet, **changes)


def calendar(sheds: int = 3, **changes: Any) -> CalendarPaper:
    """A half year of greenhouses: a lease with two flushes, then another, the last one idle."""
    first = CalendarLease(
        "李䶮",
        date(2024, 1, 15),
        date(2024, 4, 1),
        (
            FlushMark(1, date(2024, 2, 20), date(2024, 2, 28)),
            FlushMark(2, date(2024, 3, 20), date(2024, 3, 31)),
        ),
    )
    second = CalendarLease("王𬱖", date(2024, 4, 8), date(2024, 8, 1))
    rows = [CalendarShed(f"A-{n:02}", (first, second), 21, 2) for n in range(1, sheds)]
    rows.append(CalendarShed(f"A-{sheds:02}", (), 182, 0))
    season = CalendarSeason("2024 年春季", date(2024, 1, 1), date(2024, 7, 1))
    paper = CalendarPaper(
        HEAD, date(2024, 1, 1), date(2024, 6, 30), (season,), tuple(rows), date(2024, 7, 2)
    )
    return replace(paper, **changes)


def reminder(rents: int = 2, **changes: Any) -> Reminder:
    """A slip for so many rents."""
    lines = tuple(
        ReminderLine(
            f"A-{n:02} 号大棚 第 1 期（HT2024-{n:06}）",
            date(2024, 6, 1),
            400_000,
            400_000 - 1_000 * n,
            30,
        )
        for n in range(1, rents + 1)
    )
    slip = Reminder(HEAD, "0217", "李䶮", "联丰组", date(2024, 7, 1), lines)
    return replace(slip, **changes)
