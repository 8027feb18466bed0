"""What a new book starts with: accounts, grades, baskets, the cooperative's name."""

from __future__ import annotations

from datetime import date

from coop_desk.errors import UserError
from coop_desk.services import audit, catalogue, settings
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


def set_up_book(unit: Unit, *, name: str, address: str, phone: str, law: str, start: date) -> None:
    """Fill a new book with the usual accounts, grades and baskets.

    Raises UserError without the cooperative's name or with a law it cannot follow.
    """
    if not name.strip():
        raise UserError("Enter the cooperative's name.", field="name")
    if law not in settings.LAWS:
        raise UserError("Choose the law the cooperative stands under.", field="law")
    for account in ACCOUNTS:
        row = dict(zip(("code", "name", "english_name", "kind"), account, strict=True))
        audit.insert(unit, tables.accounts, row | {"version": CHART_VERSION})
    for grade in GRADES:
        catalogue.add_grade(unit, *grade)
    for product, basket, grams in TARES:
        catalogue.add_tare(unit, product, basket, grams, start)
    head = {"name": name.strip(), "address": address.strip(), "phone": phone.strip()}
    settings.put(unit, "cooperative", head)
    settings.put(unit, "law", law)
