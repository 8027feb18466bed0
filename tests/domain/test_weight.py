"""Weights: the weighing on a ticket, and jin as people write and say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.money import amount_fen
from coop_desk.domain.weight import (
    GRAMS_PER_JIN,
    Weighing,
    deduction_grams,
    format_jin,
    format_kilograms,
    net_grams,
    parse_jin,
    weigh,
)
from coop_desk.errors import UserError


def test_mushrooms_over_the_scale() -> None:
    baskets = 4 * parse_jin("3.2")
    weighing = weigh(parse_jin("126.4"), baskets, 200, 50)
    assert weighing == Weighing(
        parse_jin("126.4"), baskets, parse_jin("113.6"), parse_jin("2.3"), parse_jin("111.3")
    )
    assert amount_fen(weighing.pay_g, 420) == 46746


def test_the_rounding_step_of_the_deduction_shows_in_the_amount() -> None:
    weighing = weigh(parse_jin("126.4"), 4 * parse_jin("3.2"), 200, 1)
    assert amount_fen(weighing.pay_g, 420) == 46758


def test_leaf_over_the_scale() -> None:
    weighing = weigh(parse_jin("18.65"), parse_jin("0.85"), 300, 5)
    assert format_jin(weighing.net_g) == "17.80"
    assert format_jin(weighing.deduction_g) == "0.53"
    assert format_jin(weighing.pay_g) == "17.27"
    assert amount_fen(weighing.pay_g, 12800) == 221056


def test_a_basket_split_by_grade() -> None:
    lines = [("68.0", 420), ("31.3", 310), ("12.0", 150)]
    amounts = [amount_fen(parse_jin(jin), price) for jin, price in lines]
    assert amounts == [28560, 9703, 1800]
    assert sum(amounts) == 40063


@pytest.mark.parametrize("tare", [1000, 1001])
def test_a_tare_that_leaves_nothing_is_refused(tare: int) -> None:
    with pytest.raises(UserError, match="leaves nothing of 2 jin") as refused:
        net_grams(1000, tare)
    assert refused.value.field == "tare"


def test_a_negative_tare_is_refused() -> None:
    with pytest.raises(UserError, match="less than nothing"):
        net_grams(1000, -1)


@pytest.mark.parametrize("basis_points", [-1, 10_000, 20_000])
def test_a_deduction_is_a_share(basis_points: int) -> None:
    with pytest.raises(UserError, match="less than 100 %"):
        deduction_grams(1000, basis_points, 5)


@pytest.mark.parametrize("gross", [50, 60])
def test_a_deduction_rounded_up_to_everything_is_refused(gross: int) -> None:
    with pytest.raises(UserError, match="leaves nothing") as refused:
        weigh(gross, 10, 9_000, 50)
    assert refused.value.field == "deduction"


def test_a_rounding_step_is_more_than_nothing() -> None:
    with pytest.raises(ValueError, match="step"):
        deduction_grams(1000, 100, 0)


@pytest.mark.parametrize(("net", "deducted"), [(24, 0), (25, 50), (26, 50), (74, 50), (75, 100)])
def test_a_deduction_rounds_half_up_to_the_step(net: int, deducted: int) -> None:
    assert deduction_grams(net * 10, 1000, 50) == deducted


@pytest.mark.parametrize("value", [1.0, True, "500", None])
@pytest.mark.parametrize("place", range(4))
def test_no_float_gets_onto_the_scale(place: int, value: object) -> None:
    readings: list[object] = [1000, 10, 200, 5]
    readings[place] = value
    with pytest.raises(TypeError):
        weigh(*readings)  # type: ignore[arg-type]


@given(
    st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 9_999), st.sampled_from([1, 5, 50])
)
def test_a_weighing_adds_up_or_is_refused(gross: int, tare: int, share: int, step: int) -> None:
    try:
        weighing = weigh(gross, tare, share, step)
    except UserError:
        return
    assert weighing.gross_g - weighing.tare_g == weighing.net_g
    assert weighing.net_g - weighing.deduction_g == weighing.pay_g > 0
    assert weighing.deduction_g % step == 0
    assert abs(weighing.deduction_g * 10_000 - weighing.net_g * share) * 2 <= step * 10_000


@pytest.mark.parametrize(
    ("grams", "places", "text"),
    [
        (542_300, 2, "1,084.60"),
        (542_300, None, "1,084.6"),
        (542_300, 0, "1,085"),
        (8_635, 2, "17.27"),
        (1_234, 2, "2.47"),
        (1_234, None, "2.468"),
        (500, None, "1"),
        (5_000, None, "10"),
        (0, 2, "0.00"),
        (-1_600, 2, "-3.20"),
        (-1, 2, "0.00"),
        (-1, None, "-0.002"),
    ],
)
def test_jin_as_written(grams: int, places: int | None, text: str) -> None:
    assert format_jin(grams, places) == text


def test_kilograms_on_request() -> None:
    assert format_kilograms(6_738_500) == "6,738.500"
    assert format_kilograms(6_738_500, None) == "6,738.5"


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("3.2", 1600),
        ("３.２", 1600),
        ("３。２", 1600),
        ("3.2斤", 1600),
        ("3.2 jin", 1600),
        ("3斤2两", 1600),
        ("3 斤 2 两", 1600),
        ("三斤二两", 1600),
        ("三斤二", 1600),
        ("三斤零二两", 1600),
        ("两斤二两", 1100),
        ("二两", 100),
        ("两两", 100),
        ("三斤半", 1750),
        ("半斤", 250),
        ("三斤二两半", 1625),
        ("三斤二两五", 1625),
        ("三斤二两五钱", 1625),
        ("三斤零五钱", 1525),
        ("3斤2", 1600),
        ("十二斤", 6000),
        ("二十斤", 10_000),
        ("一百二十斤", 60_000),
        ("一百零二斤", 51_000),
        ("一千零五十斤", 525_000),
        ("1.5kg", 1500),
        ("1.5KG", 1500),
        ("1.5公斤", 1500),
        ("1.5千克", 1500),
        ("500克", 500),
        ("500g", 500),
        ("1,084.6", 542_300),
        ("0.002", 1),
        ("0", 0),
    ],
)
def test_weights_are_read_as_people_type_and_say_them(text: str, grams: int) -> None:
    assert parse_jin(text) == grams


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "斤", "两", "半", "-3.2", "abc", "3.2.1", "1,5", "3斤15", "3两2斤", "三"),
        *("一百二斤", "三五斤", "十百斤", "百千斤", "3lb", "٣斤", "3.", "一千零百斤"),
    ],
)
def test_what_is_no_weight_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError, match="is not a weight"):
        parse_jin(text)


@pytest.mark.parametrize("text", ["0.001", "3.2345", "0.5g"])
def test_what_is_finer_than_a_gram_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="finer than a gram"):
        parse_jin(text)


@given(st.integers(0, 10**9))
def test_weights_read_back_as_written_in_full(grams: int) -> None:
    assert parse_jin(format_jin(grams, None)) == grams
    assert parse_jin(f"{format_kilograms(grams, None)}kg") == grams


@given(st.integers(0, 10**8).map(lambda hundredths: hundredths * GRAMS_PER_JIN // 100))
def test_hundredths_of_a_jin_read_back_from_two_decimals(grams: int) -> None:
    assert parse_jin(format_jin(grams)) == grams
