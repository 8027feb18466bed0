"""What a new book starts with: accounts, grades, baskets, inputs, and the first answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import audit, catalogue, goods, leasing, people, settings
from coop_desk.services.leasing import NewGreenhouse
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

CHART_VERSION = "2007"
# Number, name, English name, kind: the chart of the field's 2007 system, editable data.
ACCOUNTS = (
    ("101", "库存现金", "Cash on hand", "asset"),
    ("102", "银行存款", "Bank", "asset"),
    ("113", "应收款", "Receivables", "asset"),
    ("114", "成员往来", "Members' current accounts", "asset"),
    ("121", "产品物资", "Products and materials", "asset"),
    ("151", "固定资产", "Fixed assets", "asset"),
    ("201", "短期借款", "Short-term loans", "liability"),
    ("211", "应付款", "Payables", "liability"),
    ("212", "应付工资", "Wages payable", "liability"),
    ("221", "应付盈余返还", "Patronage refunds payable", "liability"),
    ("222", "应付剩余盈余", "Residual surplus payable", "liability"),
    ("235", "专项应付款", "Special payables", "liability"),
    ("301", "股金", "Members' capital", "equity"),
    ("311", "专项基金", "Special funds", "equity"),
    ("321", "资本公积", "Capital reserve", "equity"),
    ("322", "盈余公积", "Surplus reserve", "equity"),
    ("331", "本年盈余", "Surplus of the year", "equity"),
    ("332", "盈余分配", "Distribution of surplus", "equity"),
    ("401", "生产成本", "Production cost", "cost"),
    ("501", "经营收入", "Operating income", "income"),
    ("502", "其他收入", "Other income", "income"),
    ("521", "经营支出", "Operating expense", "expense"),
    ("522", "管理费用", "Administration", "expense"),
    ("529", "其他支出", "Other expense", "expense"),
)
# Product, code, name, English name, rank, usual deduction in basis points.
GRADES = (
    ("mushroom", "1", "一级", "First", 1, 200),
    ("mushroom", "2", "二级", "Second", 2, 200),
    ("mushroom", "3", "三级", "Third", 3, 300),
    ("leaf", "1", "单芽", "Single bud", 1, 0),
    ("leaf", "2", "一芽一叶", "One bud, one leaf", 2, 0),
    ("leaf", "3", "一芽二叶", "One bud, two leaves", 3, 0),
    ("leaf", "4", "等外", "Off grade", 4, 0),
    ("dry_tea", "1", "特级", "Special", 1, 0),
    ("dry_tea", "2", "一级", "First", 2, 0),
    ("dry_tea", "3", "二级", "Second", 3, 0),
    ("dry_tea", "4", "三级", "Third", 4, 0),
)
# Product, name, grams.
TARES = (
    ("mushroom", "塑料筐", 1_600),
    ("mushroom", "竹筐", 1_250),
    ("leaf", "竹篓", 425),
    ("leaf", "布袋", 100),
)


MOST_GREENHOUSES = 500
PLACES_IN_A_ROW = 13
LONGEST_GROUP_NAME = 60


@dataclass(frozen=True, slots=True)
class NewSeason:
    """The first season, both days in it."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class NewBookAnswers:
    """What is asked before a new book is made.

    `path` is where its file goes; `greenhouse_area` in hundredths of a mu.
    """

    path: Path
    name: str
    law: str
    address: str = ""
    phone: str = ""
    season: NewSeason | None = None
    greenhouses: int = 0
    greenhouse_area: int = 120
    greenhouse_bags: int = 8_000
    groups: tuple[str, ...] = ()


def found_book(unit: Unit, answers: NewBookAnswers) -> None:
    """Fill a new book with the usual accounts, grades, baskets and inputs, and with the answers.

    Raises UserError, naming the field, for an answer that cannot be followed; nothing of the
    book is then made.
    """
    set_up_book(
        unit,
        name=answers.name,
        address=answers.address,
        phone=answers.phone,
        law=answers.law,
        start=unit.clock().date().replace(month=1, day=1),
    )
    if answers.season is not None:
        _add_season(unit, answers.season)
    _add_greenhouses(unit, answers)
    groups = _group_names(answers.groups)
    digits = len(str(len(groups)))
    for number, name in enumerate(groups, 1):
        people.add_group(unit, f"{number:0{digits}d}", name)


def _add_season(unit: Unit, season: NewSeason) -> None:
    if not season.name.strip():
        raise UserError("Enter the season's name.", field="season")
    if season.last < season.first:
        raise UserError("The last day lies before the first.", field="season_last")
    code = f"{season.first.year}A"
    end = season.last + ONE_DAY
    leasing.add_season(unit, code, season.name.strip(), season.first, end)


def _add_greenhouses(unit: Unit, answers: NewBookAnswers) -> None:
    """Numbered from 01 on, in rows of thirteen as they usually stand."""
    count = answers.greenhouses
    if not 0 <= check_int(count, "greenhouses") <= MOST_GREENHOUSES:
        raise UserError(
            "The number of greenhouses is 0 to {most}.", field="greenhouses", most=MOST_GREENHOUSES
        )
    if min(check_int(answers.greenhouse_area), check_int(answers.greenhouse_bags)) < 0:
        raise UserError("A greenhouse cannot be smaller than nothing.", field="greenhouses")
    digits = max(2, len(str(count)))
    for place in range(count):
        row, column = divmod(place, PLACES_IN_A_ROW)
        code = f"{place + 1:0{digits}d}"
        house = NewGreenhouse(
            code, row + 1, column + 1, answers.greenhouse_area, answers.greenhouse_bags
        )
        leasing.add_greenhouse(unit, house)


def _group_names(lines: tuple[str, ...]) -> list[str]:
    names = [name for line in lines if (name := line.strip())]
    for name, times in Counter(names).items():
        if times > 1:
            raise UserError(
                "The village group {name} stands there twice.", field="groups", name=name
            )
        if len(name) > LONGEST_GROUP_NAME:
            raise UserError("The name {name} is too long.", field="groups", name=name)
    return names


def set_up_book(unit: Unit, *, name: str, address: str, phone: str, law: str, start: date) -> None:
    """Fill a new book with the usual accounts, grades, baskets and inputs.

    Raises UserError without the cooperative's name or with a law it cannot follow.
    """
    settings.name_cooperative(unit, Cooperative(name, address, phone))
    settings.put(unit, "law", law)
    for account in ACCOUNTS:
        row = dict(zip(("code", "name", "english_name", "kind"), account, strict=True))
        audit.insert(unit, tables.accounts, row | {"version": CHART_VERSION})
    for grade in GRADES:
        catalogue.add_grade(unit, *grade)
    for product, basket, grams in TARES:
        catalogue.add_tare(unit, product, basket, grams, start)
    for code, goods_name, english, measure, word in goods.USUAL:
        goods.add(unit, goods_name, measure, word, english, code)
