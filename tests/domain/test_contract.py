"""The text of a greenhouse contract: its fields, what is missing, what nobody can fill in."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lease_samples import INSTALMENTS, contract_values

from coop_desk.domain.contract import (
    DEFAULT_TEMPLATE,
    INSTALMENT_TABLE,
    SIGNATURES,
    TEMPLATE_FIELDS,
    ContractInstalment,
    RentWords,
    check_template,
    chinese_day,
    deposit_sentence,
    fields_of,
    fill,
    instalment_rows,
    payment_sentence,
    rent_sentence,
)
from coop_desk.errors import UserError


def test_the_usual_text_passes_and_every_field_of_it_can_be_filled() -> None:
    check_template(DEFAULT_TEMPLATE)
    assert set(fields_of(DEFAULT_TEMPLATE)) <= TEMPLATE_FIELDS.keys()
    paragraphs = fill(DEFAULT_TEMPLATE, contract_values())
    assert paragraphs[0] == "大棚承包合同"
    assert [line for line in paragraphs if "{" in line] == [INSTALMENT_TABLE, SIGNATURES]


def test_every_field_of_the_list_may_be_used() -> None:
    template = "\n".join(f"{{{name}}}" for name in TEMPLATE_FIELDS)
    assert len(fill(template, contract_values())) == len(TEMPLATE_FIELDS)


def test_all_missing_fields_are_named_at_once() -> None:
    values = contract_values(甲方地址="", 棚号="  ")
    del values["乙方电话"]
    with pytest.raises(UserError, match="甲方地址、乙方电话、棚号") as caught:
        fill(DEFAULT_TEMPLATE, values)
    assert caught.value.field == "contract_template"


def test_a_value_nobody_asks_for_may_be_missing() -> None:
    assert fill("合同\n承包人 {乙方}", {"乙方": "李䶮"}) == ["合同", "承包人 李䶮"]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("合同\n{乙方姓名} 和 {租金}", "乙方姓名、租金"),
        ("合同\n{}", "no field called"),
        ("合同\n{乙方", 'brace stands alone in the line "{乙方"'),
        ("合同\n乙方}", "brace"),
        ("合同\n{{乙方}}", "brace"),
        ("合同\n如下：{分期表}", "分期表 needs a line of its own"),
        (" \n", "empty"),
    ],
)
def test_a_text_that_cannot_be_filled_is_refused(template: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as caught:
        check_template(template)
    assert caught.value.field == "contract_template"
    with pytest.raises(UserError):
        fill(template, contract_values())


@given(st.text(alphabet=string.printable + "乙方{}，。", max_size=40))
def test_any_text_is_filled_or_refused(template: str) -> None:
    try:
        check_template(template)
    except UserError:
        return
    assert all(line.strip() for line in fill(template, contract_values()))


def test_values_are_never_taken_for_fields() -> None:
    assert fill("{乙方}", {"乙方": "{棚号}"}) == ["{棚号}"]


# --- sentences --------------------------------------------------------------


@pytest.mark.parametrize(
    ("rent", "said"),
    [
        (
            RentWords("shed_season", 800_000, 0, "by_day", 800_000),
            "租金按棚按季计算，每棚每季 8,000.00 元，"
            "租金合计 8,000.00 元（大写：人民币捌仟元整）。",
        ),
        (
            RentWords("mu_year", 100_000, 360, "by_month", 180_000),
            "租金按亩按年计算，每亩每年 1,000.00 元，计租面积 3.60 亩，按月计算，"
            "租金合计 1,800.00 元（大写：人民币壹仟捌佰元整）。",
        ),
        (
            RentWords("per_bag", 30, 0, "by_day", None),
            "租金按棒计算，每棒 0.30 元，按乙方实际领用的菌棒数计算，退回的菌棒不计。",
        ),
    ],
)
def test_how_the_rent_is_made_up(rent: RentWords, said: str) -> None:
    assert rent_sentence(rent) == said


def test_how_it_is_paid() -> None:
    once = (ContractInstalment(1, date(2024, 2, 1), 10_000, 800_000),)
    assert payment_sentence(once) == "租金由乙方于 2024年2月1日 前一次交清。"
    assert payment_sentence(INSTALMENTS).startswith("租金由乙方分 2 期交纳")


def test_the_table_of_instalments() -> None:
    unknown = ContractInstalment(3, date(2024, 7, 1), 3_333, None)
    assert list(instalment_rows((*INSTALMENTS[:1], unknown))) == [
        ("第 1 期", "2024年2月1日", "50.00 %", "4,000.01"),
        ("第 3 期", "2024年7月1日", "33.33 %", "按实际菌棒数"),
    ]


def test_a_deposit_is_said_or_said_not_to_be() -> None:
    assert "1,000.00 元（大写：人民币壹仟元整）" in deposit_sentence(100_000)
    assert deposit_sentence(0).startswith("本合同不收押金。")


def test_days_are_written_as_contracts_write_them() -> None:
    assert chinese_day(date(2024, 2, 9)) == "2024年2月9日"
