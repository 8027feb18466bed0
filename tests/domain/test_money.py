"""Money: one rounding, exact parsing, and amounts in capital numerals as banks want them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.money import (
    amount_fen,
    capital_numerals,
    check_int,
    format_fen,
    parse_yuan,
    per_jin,
    round_half_up,
)
from coop_desk.errors import UserError

FEN = st.integers(-(10**15), 10**15)
NOT_WHOLE = [1.0, True, "1", None, Fraction(1)]


@pytest.mark.parametrize("value", NOT_WHOLE)
def test_only_whole_numbers_are_money(value: object) -> None:
    with pytest.raises(TypeError, match="amount"):
        check_int(value, "amount")


@pytest.mark.parametrize("value", NOT_WHOLE)
@pytest.mark.parametrize(
    "call",
    [
        lambda value: round_half_up(value, 2),
        lambda value: round_half_up(2, value),
        lambda value: amount_fen(value, 420),
        lambda value: amount_fen(500, value),
        format_fen,
        capital_numerals,
    ],
)
def test_no_float_gets_into_money(call: object, value: object) -> None:
    with pytest.raises(TypeError):
        call(value)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(5, 10, 1), (4, 10, 0), (15, 10, 2), (-5, 10, -1), (-4, 10, 0), (5, -10, -1), (0, 7, 0)],
)
def test_halves_round_away_from_zero(numerator: int, denominator: int, rounded: int) -> None:
    assert round_half_up(numerator, denominator) == rounded


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        round_half_up(1, 0)


@given(st.integers(), st.integers().filter(bool))
def test_rounding_stays_within_half_and_mirrors(numerator: int, denominator: int) -> None:
    rounded = round_half_up(numerator, denominator)
    error = abs(Fraction(numerator, denominator)) - abs(rounded)
    assert -Fraction(1, 2) <= error < Fraction(1, 2)
    assert round_half_up(-numerator, denominator) == -rounded


@pytest.mark.parametrize(
    ("jin", "price_fen", "fen"),
    [
        ("111.3", 420, 46746),
        ("17.27", 12800, 221056),
        ("68.0", 420, 28560),
        ("31.3", 310, 9703),
        ("12.0", 150, 1800),
    ],
)
def test_a_weight_at_a_price(jin: str, price_fen: int, fen: int) -> None:
    grams = Fraction(jin) * 500
    assert grams.denominator == 1
    assert amount_fen(int(grams), price_fen) == fen


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**5)), max_size=20))
def test_rounded_lines_stay_within_half_a_fen_each(lines: list[tuple[int, int]]) -> None:
    amounts = [amount_fen(grams, price) for grams, price in lines]
    exact = sum((Fraction(grams * price, 500) for grams, price in lines), Fraction(0))
    assert abs(sum(amounts) - exact) <= Fraction(len(lines), 2)


@pytest.mark.parametrize(
    ("fen", "text"),
    [(140950, "1,409.50"), (0, "0.00"), (-5, "-0.05"), (-123456789, "-1,234,567.89")],
)
def test_amounts_are_written_with_two_decimals(fen: int, text: str) -> None:
    assert format_fen(fen) == text


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1,409.5", 140950),
        ("1409.50", 140950),
        (" 80 ", 8000),
        ("１，４０９．５", 140950),
        ("12。5", 1250),
        ("¥80", 8000),
        ("￥80.05", 8005),
        ("80元", 8000),
        ("-3.20", -320),
        ("\N{MINUS SIGN}3.2", -320),
        ("0.05", 5),
        ("007", 700),
    ],
)
def test_amounts_are_read_as_people_type_them(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "1.234",
        "1,5",
        "12,34.5",
        "1.",
        ".5",
        "--1",
        "1e3",
        "一百",
        "٣",
        "1 000,",
        "²",
    ],
)
def test_what_is_no_amount_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError, match="is not an amount"):
        parse_yuan(text)


@given(FEN)
def test_amounts_read_back_as_written(fen: int) -> None:
    assert parse_yuan(format_fen(fen)) == fen


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (1005, "壹拾元零伍分"),
        (1050, "壹拾元伍角整"),
        (140950, "壹仟肆佰零玖元伍角整"),
        (600714, "陆仟零柒元壹角肆分"),
        (10700053, "壹拾万柒仟元伍角叁分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (100010000, "壹佰万零壹佰元整"),
        (168032, "壹仟陆佰捌拾元叁角贰分"),
        (10050000, "壹拾万零伍佰元整"),
        (10001000000, "壹亿零壹万元整"),
        (60000950000, "陆亿玖仟伍佰元整"),
        (10000000500, "壹亿零伍元整"),
        (100100000000, "壹拾亿零壹佰万元整"),
        (101000000000, "壹拾亿壹仟万元整"),
        (10**14, "壹万亿元整"),
        (10**14 + 1, "壹万亿元零壹分"),
        (
            123456789012345678,
            "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元柒角捌分",
        ),
    ],
)
def test_capital_numerals_follow_the_rules_of_banks(fen: int, text: str) -> None:
    assert capital_numerals(fen) == f"人民币{text}"


@pytest.mark.parametrize(
    ("fen", "text"),
    [(-5, "负伍分"), (-50, "负伍角整"), (-140950, "负壹仟肆佰零玖元伍角整"), (-100, "负壹元整")],
)
def test_capital_numerals_of_what_is_owed(fen: int, text: str) -> None:
    assert capital_numerals(fen) == f"人民币{text}"


def test_no_capital_numerals_beyond_all_custom() -> None:
    assert capital_numerals(10**18 - 1).endswith("玖元玖角玖分")
    with pytest.raises(ValueError, match="too large"):
        capital_numerals(10**18)


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_capital_numerals_read_back(fen: int) -> None:
    assert read_capitals(capital_numerals(fen)) == fen


@given(st.lists(st.sampled_from("0000123456789"), min_size=1, max_size=18).map("".join))
def test_capital_numerals_with_many_zeros(digits: str) -> None:
    text = capital_numerals(int(digits))
    assert read_capitals(text) == int(digits)
    assert "零零" not in text
    assert not text.endswith("零")
    assert text.endswith("整") != text.endswith("分")
    if text != "人民币零元整":
        for name in "元万亿角仟佰拾":
            assert f"零{name}" not in text


CAPITALS = {name: value for value, name in enumerate("零壹贰叁肆伍陆柒捌玖")}


def read_capitals(text: str) -> int:
    """Reads capital numerals sign by sign, in fen: another way than they are written."""
    rest = text.removeprefix("人民币")
    sign = -1 if rest.startswith("负") else 1
    rest = rest.removeprefix("负").removesuffix("整")
    yuan, mark, small = rest.rpartition("元")
    fen = read_whole(yuan) * 100 if mark else 0
    digit = 0
    for name in small:
        if name in "角分":
            fen += digit * (10 if name == "角" else 1)
        else:
            digit = CAPITALS[name]
    return sign * fen


def read_whole(text: str) -> int:
    """Reads whole capital numerals from left to right with a running section."""
    total, section, digit = 0, 0, 0
    for name in text:
        if name in CAPITALS:
            digit = CAPITALS[name]
        elif name == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
        elif name == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        else:
            section += digit * {"仟": 1000, "佰": 100, "拾": 10}[name]
            digit = 0
    return total + section + digit


@given(st.integers(0, 10**9), st.integers(0, 10**7))
def test_the_average_price_of_one_purchase_is_its_price(jin: int, price: int) -> None:
    grams = jin * 500
    assert per_jin(amount_fen(grams, price), grams) == (price if jin else None)


def test_an_average_price_is_rounded_half_up() -> None:
    assert (per_jin(1, 1000), per_jin(-1, 1000), per_jin(1, 1001)) == (1, -1, 0)
