"""Sentences are reckoned from the figures: what is there, what is not, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_figures import JIN, YUAN, made, months

from coop_desk.domain.figure_reading import read_aloud
from coop_desk.domain.figures import NOTHING, OTHERS, Figures, Point, time_grain, time_places
from coop_desk.domain.reading_words import (
    amount,
    change,
    difference,
    median,
    movement,
    roughly,
    share,
)

YEAR = "去年同期"
PART = {"": 1, "万": 10_000}
NUMBER = re.compile(r"(-?[\d,]+(?:\.\d+)?) ?(万?)")


def said(figures: Figures, before: str = "") -> str:
    return "".join(read_aloud(figures, "茶青收购量", before))


def parsed(text: str) -> tuple[Fraction, Fraction]:
    """The first figure of a text, and half a step of its last place."""
    found = NUMBER.search(text)
    assert found is not None
    figure, scale = found[1].replace(",", ""), PART[found[2]]
    decimals = len(figure.partition(".")[2])
    return Fraction(figure) * scale, Fraction(scale, 2 * 10**decimals)


# ---- bars by time ----


def test_a_total_says_where_most_of_it_lies() -> None:
    assert said(months([None, 30 * JIN, 50 * JIN, 20 * JIN])) == (
        "茶青收购量共 100 斤，分布在 3 个月里，最多的是 3月 50 斤，占 50 %。"
    )


def test_one_value_is_not_called_the_most() -> None:
    assert said(months([None, 30 * JIN])) == "茶青收购量只有 2月有记录，为 30 斤。"


def test_nothing_is_said_to_be_nothing() -> None:
    assert said(months([None, None]), YEAR) == "没有茶青收购量的记录。"
    assert said(months([0, 0])) == "茶青收购量都是 0 斤。"
    assert said(months([None, 0])) == "茶青收购量为 0 斤。"
    was = months([None, None], before={"2024-01": 40 * JIN})
    assert said(was, YEAR) == "没有茶青收购量的记录，去年同期为 40 斤。"


def test_values_that_are_all_alike_have_no_highest() -> None:
    assert said(months([7 * JIN, 7 * JIN, 7 * JIN])) == (
        "茶青收购量共 21 斤，分布在 3 个月里，每月都是 7 斤。"
    )


def test_a_tie_at_the_top_names_all_of_them_or_counts_them() -> None:
    assert "最多的是 1月、3月，同为 9 斤" in said(months([9 * JIN, 2 * JIN, 9 * JIN]))
    assert "最多的是 1月、2月、3月，同为 9 斤" in said(months([9 * JIN] * 3 + [JIN]))
    many = said(months([9 * JIN] * 5 + [JIN]))
    assert "最多的有 5 个月，同为 9 斤" in many


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((1, 2, 3), "，逐月增加"),
        ((3, 2, 1), "，逐月减少"),
        ((1, 3, 2), ""),
        ((1, 2, 2), ""),
        ((3, 2, 2), ""),
        ((1, 2, None, 3), ""),
    ],
)
def test_a_trend_is_one_of_neighbours_only(values: tuple[int | None, ...], word: str) -> None:
    text = said(months([None if one is None else one * JIN for one in values]))
    assert ("逐月" in text) == bool(word)
    assert word in text


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ({"2024-01": 80 * JIN}, "比去年同期（80 斤）增加 25 %"),
        ({"2024-01": 125 * JIN}, "比去年同期（125 斤）减少 20 %"),
        ({"2024-01": 100 * JIN}, "与去年同期相同"),
        ({"2024-01": 100 * JIN + 1}, "与去年同期（100 斤）基本持平"),
        ({"2024-01": 20 * JIN}, "是去年同期（20 斤）的 5 倍"),
        ({"2024-01": 0}, "没有去年同期的数据可比"),
        ({}, "没有去年同期的数据可比"),
    ],
)
def test_a_total_stands_to_the_year_before(before: dict[str, int], words: str) -> None:
    assert words in said(months([60 * JIN, 40 * JIN], before=before), YEAR)


def test_nothing_is_compared_unasked() -> None:
    assert YEAR not in said(months([60 * JIN, 40 * JIN], before={"2024-01": JIN}))


def test_flushes_are_compared_with_the_same_flushes_only() -> None:
    places = [Point(str(n), f"第{n}潮") for n in (1, 2)]
    figures = made(places, {("1", NOTHING): 50 * JIN}, before={"1": 40 * JIN, "2": 90 * JIN})
    assert said(figures, "上一季") == (
        "茶青收购量只有第1潮有记录，为 50 斤；第1潮比上一季（40 斤）增加 25 %。"
    )


def test_what_was_not_there_before_is_no_part_of_the_comparison() -> None:
    """Of five growers four grew last season as well: 40 jin now, 50 then."""
    places = [Point(name, name) for name in "甲乙丙丁戊"]
    values = {(one.key, NOTHING): 10 * JIN for one in places}
    before = {"甲": 20 * JIN, **dict.fromkeys("乙丙丁", 10 * JIN), "己": 900 * JIN}
    growers = made(places, values, measure="income_by_grower", before=before)
    assert said(growers, "上一季") == (
        "茶青收购量共 50 斤，每户都是 10 斤；两季都有数的 4 户比上一季（50 斤）减少 20 %。"
    )
    three = replace(growers, before={name: before[name] for name in "甲乙丙"})
    assert "；甲、乙、丙比上一季（40 斤）减少 25 %" in said(three, "上一季")
    newcomer = replace(growers, before={name: before[name] for name in "甲乙丙丁"})
    assert "两季都有数的 4 户比" in said(newcomer, "上一季"), "the fifth was not there before"
    assert said(replace(growers, before={"己": JIN}), "上一季").endswith("没有上一季的数据可比。")


def test_a_single_time_is_said_once() -> None:
    [day] = time_places(date(2024, 4, 1), date(2024, 4, 1), "day")
    assert said(made([day], {(day.key, NOTHING): 5 * JIN})) == "4月1日茶青收购量为 5 斤。"


def test_times_that_are_cut_off_make_no_trend() -> None:
    falling = months([3 * JIN, 2 * JIN, JIN])
    assert "逐月减少" in said(falling)
    assert "逐月" not in said(replace(falling, whole=False))


def test_a_week_is_called_a_week() -> None:
    places = time_places(date(2024, 3, 4), date(2024, 3, 17), "week")
    values = {(places[0].key, NOTHING): JIN, (places[1].key, NOTHING): 3 * JIN}
    assert "分布在 2 周里，最多的是 3月11日起的一周 3 斤" in said(made(places, values))


# ---- of what it consists ----


def split(**values: int) -> Figures:
    place = time_places(date(2024, 3, 1), date(2024, 3, 1), "month")
    series = [Point(key, key) for key in values]
    known = {(place[0].key, key): value * JIN for key, value in values.items()}
    return made(place, known, series=series)


def test_the_largest_parts_are_named_with_their_shares() -> None:
    assert said(split(甲=50, 乙=30, 丙=20)).endswith("按总数算，甲占 50 %，乙占 30 %，丙占 20 %。")
    four = split(甲=40, 乙=30, 丙=20, 丁=10)
    assert said(four).endswith("甲占 40 %，乙占 30 %，丙占 20 %，丁占 10 %。")
    many = split(甲=40, 乙=30, 丙=10, 丁=10, 戊=10)
    assert said(many).endswith("按总数算，甲占 40 %，乙占 30 %，丙占 10 %，其余共占 20 %。")


def test_what_is_gathered_as_others_is_never_the_largest_part() -> None:
    figures = split(**{"01": 30, "02": 20, "03": 10, "04": 10, OTHERS: 30})
    assert said(figures).endswith(
        "按总数算，01 号占 30 %，02 号占 20 %，03 号占 10 %，其余共占 40 %。"
    )


def test_one_part_is_all_of_it() -> None:
    assert said(split(甲=50)) == "3月茶青收购量为 50 斤。全部是甲。"


def test_what_was_taken_back_has_no_share() -> None:
    assert said(split(甲=50, 乙=-20)).endswith("甲 50 斤，乙 -20 斤。")


# ---- figures in words ----


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (144_230_000, "grams", "28.85 万斤"),
        (99_999 * JIN, "grams", "99,999 斤"),
        (100_000 * JIN, "grams", "10 万斤"),
        (1, "grams", "接近 0 斤"),
        (-1, "grams", "接近 0 斤"),
        (0, "fen", "0 元"),
        (140_950, "fen", "1,409.50 元"),
        (387, "fen_per_jin", "3.87 元/斤"),
        (9_663, "bp", "96.63 %"),
        (448, "centi", "4.48"),
        (1_200, "times", "1,200 人次"),
        (12, "count", "12"),
    ],
)
def test_a_value_is_said_as_on_the_axes(value: int, unit: str, text: str) -> None:
    assert amount(value, unit) == text


@given(st.integers(-(10**12), 10**12), st.sampled_from([("grams", JIN), ("fen", YUAN)]))
def test_an_amount_said_is_the_amount(value: int, unit: tuple[str, int]) -> None:
    name, per = unit
    text = amount(value, name)
    if text.startswith("接近"):
        assert 0 < abs(Fraction(value, per)) < Fraction(1, 200)
        return
    figure, half = parsed(text)
    assert abs(figure - Fraction(value, per)) <= half
    assert "-0 " not in text


@given(st.integers(1, 10**12), st.integers(0, 10**12))
def test_a_share_said_is_the_share(part: int, rest: int) -> None:
    text, exact = share(part, part + rest), Fraction(100 * part, part + rest)
    assert text != "0 %"
    assert (text == "全部") == (rest == 0)
    if not rest:
        return
    if text.startswith("不到"):
        assert exact < Fraction(1, 10)
    elif text.endswith("以上"):
        assert exact > Fraction(999, 10)
    else:
        assert abs(parsed(text)[0] - exact) <= Fraction(1, 20)
        assert text != "100 %"


@given(st.integers(0, 10**10), st.integers(1, 10**10))
def test_a_change_said_is_the_change(now: int, before: int) -> None:
    text = change(now, before, "fen", "")
    exact = Fraction(100 * abs(now - before), before)
    end = re.split("[）同]", text)[-1]
    if "相同" in text:
        assert now == before
    elif "持平" in text:
        assert 0 < exact < Fraction(1, 20)
    elif "倍" in text:
        figure, half = parsed(end)
        assert abs(figure - Fraction(now, before)) <= half
    elif "以上" in text:
        assert Fraction(999, 10) < exact < 100
    else:
        assert ("增加" in text) == (now > before)
        assert abs(parsed(end)[0] - exact) <= Fraction(1, 20)
        assert " 0 %" not in text


@pytest.mark.parametrize(("now", "before"), [(500, 0), (500, -100), (-500, 100)])
def test_what_cannot_be_told_in_per_cent_is_said_beside_it(now: int, before: int) -> None:
    assert movement(now, before) == ""
    assert change(now, before, "fen", "上一季") == f"上一季为 {amount(before, 'fen')}"


def test_three_times_as_much_is_said_in_times() -> None:
    assert movement(299, 100) == "增加 199 %"
    assert movement(300, 100) == "3 倍"
    assert movement(1_234, 100) == "12.3 倍"


def test_what_is_nearly_gone_is_not_gone() -> None:
    assert movement(4, 10_000) == "减少 99.9 % 以上"
    assert movement(0, 10_000) == "减少 100 %"


def test_the_middle_of_an_even_number_lies_between_two() -> None:
    assert [median(values) for values in ([5, 1, 9], [4, 2], [1, 2, 4, 10])] == [5, 3, 3]


def test_a_share_of_what_is_only_about_right_is_in_whole_per_cents() -> None:
    assert [roughly(part, 1_000) for part in (9, 10, 364, 1_000)] == [
        "不到 1 %",
        "1 %",
        "36 %",
        "100 %",
    ]


def test_rates_in_per_cent_differ_by_points() -> None:
    assert difference(9_700, 9_650, "bp", "上一季") == "比上一季（96.5 %）高 0.5 个百分点"
    assert (
        difference(180, 200, "centijin_per_bag", "上一季") == "比上一季（2.00 斤/棒）低 0.20 斤/棒"
    )


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=30))
def test_half_of_the_values_lie_on_either_side_of_the_middle(values: list[int]) -> None:
    middle = median(values)
    assert sum(value < middle for value in values) <= len(values) / 2
    assert sum(value > middle for value in values) <= len(values) / 2
    assert min(values) <= middle <= max(values)


@given(st.lists(st.none() | st.integers(1, 10**10), min_size=1, max_size=12))
def test_the_figures_in_a_sentence_are_those_of_the_chart(values: list[int | None]) -> None:
    known = [value for value in values if value is not None]
    text = said(months(values))
    if not known:
        assert text == "没有茶青收购量的记录。"
        return
    total, half = parsed(text.partition("为" if len(known) == 1 else "共")[2])
    if "接近" not in text:
        assert abs(total - Fraction(sum(known), JIN)) <= half
    if len(known) > 1:
        assert f"分布在 {len(known)} 个月里" in text
    assert " 0 %" not in text


@given(st.dates(date(2001, 1, 1), date(2059, 1, 1)), st.sampled_from(["day", "week", "month"]))
def test_places_of_time_tell_their_grain(day: date, grain: str) -> None:
    assert time_grain(time_places(day, day, grain)) == grain


def test_other_places_are_no_times() -> None:
    assert time_grain([Point("1", "第1潮")]) == time_grain(()) == ""
