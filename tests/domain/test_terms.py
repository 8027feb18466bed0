"""The glossary and document numbers."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from coop_desk.domain import terms
from coop_desk.domain.terms import document_number, term

# Codes that name one thing as goods, paper or role, and another as a part of an account, as who
# bears a loss or as why a rent is credited.
SHARED = {"mushroom", "leaf", "sale", "land_rent", "deposit", "transfer"}
SHARED |= {"grower", "cooperative", "supplier", "coming"}
DOMAIN_WORDS = """
    合作社 成员 农户 村民组 种植户 菇农 地块 亩 斤 两 土地流转 大棚 季 茬 菌棒 批次 接种 转色 出菇
    潮次 成活率 菌斑 杂菌 生物学效率 采收交售 等级 毛重 皮重 净重 扣水 扣杂 结算重量 过磅单 茶青
    干茶 制成率 加工批次 预支 垫付 抵扣 结算单 收购合同 用工 人次 出资额 股金 公积金 成员账户
    可分配盈余 盈余返还 剩余盈余 记账凭证 作废 红冲 补打 大写 公示 大棚承包
"""


@pytest.mark.parametrize(
    ("kind", "name", "prefix"),
    [
        ("harvest_ticket", "香菇收购过磅单", "CG"),
        ("leaf_ticket", "茶青收购过磅单", "CQ"),
        ("bag_issue", "菌棒发放单", "FB"),
        ("bag_loss", "菌棒报损单", "BS"),
        ("greenhouse_lease", "大棚承包合同", "HT"),
        ("charge", "应收款单", "YS"),
        ("payment", "付款单", "FK"),
        ("processing_batch", "加工批次单", "JG"),
        ("sale", "销售单", "XS"),
        ("work_sheet", "用工单", "YG"),
        ("statement", "结算单", "JS"),
    ],
)
def test_documents_have_a_name_and_a_number(kind: str, name: str, prefix: str) -> None:
    assert term(kind) == name
    assert document_number(kind, 2024, 123) == f"{prefix}2024-000123"


def test_every_kind_has_its_own_prefix() -> None:
    assert terms.NUMBER_PREFIXES.keys() == terms.DOCUMENT_KINDS.keys()
    prefixes = list(terms.NUMBER_PREFIXES.values())
    assert len(set(prefixes)) == len(prefixes)
    assert all(re.fullmatch("[A-Z]{2}", prefix) for prefix in prefixes)


def test_a_number_beyond_six_digits_grows() -> None:
    assert document_number("payment", 2024, 1_234_567) == "FK2024-1234567"


def test_a_document_of_no_kind_has_no_number() -> None:
    with pytest.raises(KeyError):
        document_number("mystery", 2024, 1)


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("morning", "早", "Morning"),
        ("cash", "现金", "Cash"),
        ("bank", "银行转账", "Bank transfer"),
        ("contaminated", "杂菌", "Contaminated"),
        ("broken", "破损", "Broken"),
        ("grower", "种植户", "Grower"),
        ("jin", "斤", "jin"),
        ("dry_tea", "干茶", "Dry tea"),
    ],
)
def test_terms_in_both_languages(code: str, zh: str, en: str) -> None:
    assert term(code) == term(code, "zh_CN") == zh
    assert term(code, "en") == en


def test_what_the_glossary_lacks_stands_as_it_is() -> None:
    assert term("修水管") == "修水管"
    assert term("", "en") == ""


def test_a_shared_code_is_goods_first_and_a_part_where_asked() -> None:
    assert term("leaf") == "茶青"
    assert term("leaf", group=terms.ACCOUNT_PARTS) == "茶青款"
    assert term("sale") == "销售单"
    assert term("sale", "en", group=terms.ACCOUNT_PARTS) == "Sales"
    assert term("cash", group=terms.ACCOUNT_PARTS) == "cash"


def test_no_other_code_means_two_things() -> None:
    counts = Counter(code for group in terms.GROUPS for code in group)
    assert {code for code, count in counts.items() if count > 1} == SHARED


def test_every_table_is_looked_up() -> None:
    tables = [value for value in vars(terms).values() if isinstance(value, dict)]
    words = [table for table in tables if all(isinstance(w, terms.Words) for w in table.values())]
    assert {id(table) for table in words if table} == {id(group) for group in terms.GROUPS}


def test_every_term_is_complete() -> None:
    for group in terms.GROUPS:
        for code, words in group.items():
            assert re.fullmatch(r"[a-z][a-z_]*", code)
            assert re.search(r"[\u4e00-\u9fff]", words.zh)
            assert words.en.isascii()
            assert words.en.strip() == words.en != ""


@pytest.mark.parametrize("word", DOMAIN_WORDS.split())
def test_every_word_of_the_field_is_in_the_glossary(word: str) -> None:
    assert any(word in words.zh for group in terms.GROUPS for words in group.values())
