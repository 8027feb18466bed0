"""What is read out of prices, and of seasons laid over one another."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sample_figures import JIN, made

from coop_desk.domain.figure_reading import read_aloud
from coop_desk.domain.figures import NOTHING, Figures, Point, season_day, time_places

Values = dict[tuple[str, str], int]
DAYS = time_places(date(2024, 3, 1), date(2024, 3, 4), "day")


def said(figures: Figures, before: str = "") -> str:
    return "".join(read_aloud(figures, "茶青收购均价", before))


def prices(lines: dict[str, list[int | None]], grams: int = JIN, **changes: object) -> Figures:
    values: Values = {
        (place.key, key): value
        for key, line in lines.items()
        for place, value in zip(DAYS, line, strict=False)
        if value is not None
    }
    names = {"sold": "卖出", "paid": "收购", NOTHING: ""}
    series = [Point(key, names.get(key, key)) for key in lines]
    return made(
        DAYS,
        values,
        unit="fen_per_jin",
        shape="lines",
        series=series,
        adds_up=False,
        weights=dict.fromkeys(values, grams),
        **changes,
    )


def test_a_price_is_its_mean_its_highest_and_its_lowest() -> None:
    assert said(prices({NOTHING: [9_000, 6_000, None, 3_000]})) == (
        "茶青收购均价（按重量平均）约 60.00 元/斤，最高的是 3月1日 90.00 元/斤，"
        "最低的是 3月4日 30.00 元/斤。"
    )


def test_one_price_and_prices_all_alike_have_no_highest() -> None:
    assert (
        said(prices({NOTHING: [None, 6_000]})) == "茶青收购均价只有 3月2日有记录，为 60.00 元/斤。"
    )
    assert said(prices({NOTHING: [500, 500]})) == "茶青收购均价在 2 天里都是 5.00 元/斤。"


def test_no_price_is_said() -> None:
    assert said(prices({NOTHING: []})) == "没有茶青收购均价的记录。"


def test_prices_of_grades_stand_beside_each_other() -> None:
    text = said(prices({key: [200, 100] for key in "甲乙丙丁"}))
    assert text.startswith(
        "茶青收购均价（按重量平均）：甲约 1.50 元/斤，最高的是 3月1日 2.00 元/斤"
    )
    assert text.count("按重量平均") == 1
    assert text.endswith("；另有 1 项见图。")


def test_prices_of_one_day_say_it_once() -> None:
    day = DAYS[:1]
    lines = {(day[0].key, key): 200 for key in "甲乙丙丁"}
    series = [Point(key, key) for key in "甲乙丙丁"]
    form: dict[str, Any] = {"unit": "fen_per_jin", "shape": "lines", "adds_up": False}
    assert said(made(day, lines, series=series, **form)) == (
        "3月1日茶青收购均价：甲 2.00 元/斤；乙 2.00 元/斤；丙 2.00 元/斤；另有 1 项见图。"
    )
    assert said(made(day, {(day[0].key, NOTHING): 200}, **form)) == (
        "3月1日茶青收购均价为 2.00 元/斤。"
    )


def test_prices_without_weights_have_no_mean() -> None:
    assert said(prices({NOTHING: [300, 200]}, grams=0)) == (
        "茶青收购均价最高的是 3月1日 3.00 元/斤，最低的是 3月2日 2.00 元/斤。"
    )


def test_prices_are_compared_day_by_day() -> None:
    lines: dict[str, list[int | None]] = {NOTHING: [300, 200, 100]}
    before = {DAYS[0].key: 200, DAYS[1].key: 300, DAYS[2].key: 100, DAYS[3].key: 900}
    assert said(prices(lines, before=before), "去年同期").endswith(
        "与去年同期都有数的 3 天相比，1 天更高、1 天更低、1 天相同。"
    )
    higher = prices(lines, before={DAYS[0].key: 200, DAYS[1].key: 100})
    assert said(higher, "去年同期").endswith("与去年同期都有数的 2 天相比，全部更高。")
    assert said(prices(lines), "去年同期").endswith("没有去年同期的数据可比。")


def test_the_margin_is_what_lies_between_both_sides() -> None:
    assert said(prices({"sold": [500, 600], "paid": [400, 300]})) == (
        "卖出平均约 5.50 元/斤，收购平均约 3.50 元/斤，每斤差价约 2.00 元，约占卖出价 36 %；"
        "差价最大的是 3月2日 3.00 元/斤，最小的是 3月1日 1.00 元/斤。"
    )


def test_a_loss_is_called_one() -> None:
    text = said(prices({"sold": [300, 300, 300], "paid": [400, 350, 300]}))
    assert "每斤倒挂约 0.50 元，卖出价低于收购价" in text
    assert text.endswith("有 2 天收购价高于卖出价。")
    assert "卖出价与收购价相同" in said(prices({"sold": [300], "paid": [300]}))
    assert said(prices({"sold": [300, 500], "cost": [400, 450]})).endswith(
        "有 1 天成本高于卖出价。"
    )


def test_margins_all_alike_have_no_widest() -> None:
    assert said(prices({"sold": [500, 600], "paid": [400, 500]})).endswith("约占卖出价 18 %。")
    assert said(prices({"sold": [300], "paid": [400]})).endswith("卖出价低于收购价。")


def test_one_side_alone_has_no_margin() -> None:
    assert said(prices({"sold": [300], "paid": [None]})) == (
        "卖出平均约 3.00 元/斤，没有另一方的价格可比。"
    )


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=4))
def test_highest_and_lowest_are_those_of_the_line(values: list[int]) -> None:
    text = said(prices({NOTHING: list(values)}))
    for value in (max(values), min(values)):
        assert f"{value / 100:,.2f} 元/斤" in text


# ---- shares ----


def mix(weights: dict[str, list[int]]) -> Figures:
    grams = {
        (place.key, key): weight * JIN
        for key, line in weights.items()
        for place, weight in zip(DAYS, line, strict=False)
    }
    whole = {
        place.key: sum(v for (own, _), v in grams.items() if own == place.key) for place in DAYS
    }
    return made(
        DAYS,
        {key: 10_000 * weight // whole[key[0]] for key, weight in grams.items()},
        measure="grade_mix",
        unit="bp",
        shape="lines",
        series=[Point(key, key) for key in weights],
        adds_up=False,
        weights=grams,
    )


def test_a_mix_is_one_of_weights_not_of_shares() -> None:
    assert said(mix({"一级": [9, 30], "二级": [1, 60]})) == (
        "茶青收购均价：二级占 61 %，一级占 39 %；二级占比最高的是 3月2日 66.66 %，"
        "最低的是 3月1日 10 %。"
    )
    assert said(mix({"一级": [9, 30]})) == "茶青收购均价：全部是一级。"


# ---- seasons ----


def curve(now: list[int | None], before: list[int | None] | None) -> Figures:
    lines = {"now": now} | ({} if before is None else {"before": before})
    names = {"now": "2024 秋季", "before": "2024 春季"}
    longest = max(map(len, lines.values()))
    return made(
        [season_day(number) for number in range(1, longest + 1)],
        {
            (season_day(number).key, key): value * JIN
            for key, line in lines.items()
            for number, value in enumerate(line, 1)
            if value is not None
        },
        shape="lines",
        series=[Point(key, names[key]) for key in lines],
        adds_up=False,
    )


def test_a_season_is_measured_against_the_same_day_of_the_one_before() -> None:
    assert said(curve([None, 40, 50], [10, 20, 40, 80])) == (
        "2024 秋季从第2天起有交售，到第3天累计 50 斤；"
        "比 2024 春季的同一天（40 斤）增加 25 %，2024 春季全季为 80 斤。"
    )


def test_a_season_longer_than_the_one_before_is_measured_against_all_of_it() -> None:
    assert "比 2024 春季的同一天（20 斤）增加 150 %。" in said(curve([10, 40, 50], [10, 20]))


def test_a_season_without_one_before_says_so() -> None:
    assert said(curve([10, 20], None)).endswith("没有上一季可比。")
    assert said(curve([10, 20], [])).endswith("2024 春季没有记录可比。")
    assert said(curve([10], [None, 20])).endswith("2024 春季到这一天还没有交售。")


def test_a_season_that_has_not_begun_says_so() -> None:
    assert said(curve([], [10, 20])) == ("2024 秋季还没有交售的记录；2024 春季全季为 20 斤。")
