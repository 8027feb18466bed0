"""What is read out of maps, bands, contracts, debts and classes of income."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sample_figures import YUAN, alone, made

from coop_desk.domain.figure_reading import read_aloud
from coop_desk.domain.figures import NOTHING, Figures, Point


def said(figures: Figures, before: str = "") -> str:
    return "".join(read_aloud(figures, "各棚单棒产量", before))


# ---- greenhouses ----


def sheds(
    values: dict[str, int], unit: str = "centijin_per_bag", empty: int = 0, **changes: object
) -> Figures:
    places = [Point(key, key) for key in [*values, *(f"x{n}" for n in range(empty))]]
    known = {(key, NOTHING): value for key, value in values.items()}
    return made(places, known, unit=unit, shape="map", adds_up=False, **changes)


def test_a_map_names_the_middle_the_best_and_the_worst() -> None:
    assert said(sheds({"01": 180, "02": 240, "03": 200}, empty=1)) == (
        "4 个大棚中 3 个有数，中位数 2.00 斤/棒，最高的是 02 号棚 2.40 斤/棒，"
        "最低的是 01 号棚 1.80 斤/棒。"
    )


def test_greenhouses_that_share_the_end_are_all_named() -> None:
    assert "最高的是 02 号棚、03 号棚，同为 98 %" in said(
        sheds({"01": 9_700, "02": 9_800, "03": 9_800}, "bp")
    )


def test_one_greenhouse_and_greenhouses_all_alike_have_no_best() -> None:
    assert said(sheds({"07": 200}, empty=2)) == "各棚单棒产量只有 07 号棚有数，为 2.00 斤/棒。"
    assert said(sheds({"01": 200, "02": 200})) == "2 个大棚，都是 2.00 斤/棒。"


def test_a_greenhouse_that_is_called_one_is_not_called_so_twice() -> None:
    assert "最高的是 3号棚 2.40 斤/棒" in said(sheds({"3号棚": 240, "02": 180}))


def test_a_map_against_the_season_before() -> None:
    figures = sheds({"01": 180, "02": 240, "03": 200}, before={"01": 170, "02": 250, "03": 200})
    assert said(figures, "上一季").endswith(
        "中位数与上一季相同，1 个棚升高，1 个棚降低，1 个棚不变。"
    )
    fallen = sheds({"01": 180, "02": 240}, before={"01": 190, "02": 260, "03": 1})
    assert said(fallen, "上一季").endswith("比上一季（2.25 斤/棒）低 0.15 斤/棒，各棚都降低。")
    some = sheds({"01": 9_700, "02": 9_800}, "bp", before={"02": 9_900, "09": 1})
    assert said(some, "上一季").endswith("02 号棚比上一季（99 %）低 1 个百分点。")
    two = sheds({"01": 9_700, "02": 9_800, "03": 9_900}, "bp", before={"02": 9_900, "01": 9_500})
    assert said(two, "上一季").endswith(
        "两季都有数的 2 个棚，中位数比上一季（97 %）高 0.5 个百分点，1 个棚升高，1 个棚降低。"
    )
    assert said(sheds({"01": 1, "02": 2}), "上一季").endswith("没有上一季的数据可比。")


@given(st.dictionaries(st.integers(10, 99).map(str), st.integers(1, 10**5), min_size=2))
def test_the_best_and_the_worst_are_those_of_the_map(values: dict[str, int]) -> None:
    text = said(sheds(values))
    for value in {max(values.values()), min(values.values())}:
        assert f"{value / 100:,.2f} 斤/棒" in text


# ---- seasons ----


def by_season(values: dict[str, int]) -> Figures:
    return alone(values, measure="survival_by_season", unit="bp", adds_up=False)


def test_the_last_season_stands_beside_the_one_before_it() -> None:
    assert said(by_season({"2023 秋季": 9_700, "2024 春季": 9_750})) == (
        "各棚单棒产量：2024 春季 97.5 %，比 2023 秋季（97 %）高 0.5 个百分点。"
    )
    assert said(by_season({"2023 春季": 9_800, "2023 秋季": 9_700, "2024 春季": 9_750})).endswith(
        "；3 季中最高的是 2023 春季 98 %，最低的是 2023 秋季 97 %。"
    )
    assert said(by_season({"春": 5, "秋": 5, "冬": 5})) == "各棚单棒产量：冬 0.05 %，与秋相同。"
    assert said(by_season({"2024 春季": 9_750})) == "各棚单棒产量只有 2024 春季有记录，为 97.5 %。"


# ---- the usual range ----


def batches(values: dict[str, int], band: tuple[int, int] | None = (380, 500)) -> Figures:
    return alone(values, unit="centi", shape="band", adds_up=False, band=band)


def test_batches_within_their_range() -> None:
    assert said(batches({"a": 380, "b": 500, "c": 450})) == (
        "3 个批次在 3.80 到 5.00 之间，中位数 4.50；都在正常范围（3.80–5.00）内。"
    )
    assert said(batches({"a": 400, "b": 450})).endswith("；都在正常范围（3.80–5.00）内。")


def test_batches_beyond_their_range_are_counted_and_the_farthest_named() -> None:
    assert said(batches({"a": 501, "b": 350, "c": 450})).endswith(
        "；1 个高于正常范围（3.80–5.00），1 个低于正常范围（3.80–5.00），离得最远的是 b 3.50。"
    )
    assert said(batches({"a": 501, "b": 450})).endswith("，离得最远的是 a 5.01。")
    assert said(batches({"a": 501})) == ("只有一个批次，a 为 5.01；高于正常范围（3.80–5.00）。")


def test_one_batch_and_batches_all_alike() -> None:
    assert said(batches({"240312-1": 448})) == (
        "只有一个批次，240312-1 为 4.48；在正常范围（3.80–5.00）内。"
    )
    assert said(batches({"a": 448, "b": 448}, None)) == "2 个批次都是 4.48。"


# ---- contracts ----


def contracts(values: dict[str, int]) -> Figures:
    return alone(values, measure="fulfilment", unit="bp", adds_up=False)


def test_the_contract_least_fulfilled_is_named_and_need_not_be_due() -> None:
    assert said(contracts({"甲": 10_375, "乙": 8_914, "丙": 9_225})) == (
        "3 份合同中 1 份已交足，完成最少的是乙 89.14 %。"
    )
    assert said(contracts({"甲": 5_000, "乙": 8_000})) == (
        "2 份合同都还没有交足，完成最少的是甲 50 %。"
    )


def test_contracts_fulfilled_have_none_behind() -> None:
    assert said(contracts({"甲": 10_375, "乙": 10_000})) == (
        "2 份合同都已交足，完成最多的是甲 103.75 %。"
    )


def test_contracts_without_a_delivery_are_no_per_cents() -> None:
    assert said(contracts({"甲": 0, "乙": 0})) == "共 2 份合同，还没有验收的货。"
    assert said(contracts({"甲": 0})) == "只有一份合同，还没有验收的货。"


def test_one_contract_says_what_is_missing() -> None:
    assert said(contracts({"甲": 8_914})) == "只有一份合同，甲完成 89.14 %，还差 10.86 %。"
    assert said(contracts({"甲": 10_000})) == "只有一份合同，甲完成 100 %，已交足。"


# ---- debts ----


def debts(values: dict[tuple[str, str], int]) -> Figures:
    series = (Point("owed", "别人欠合作社"), Point("owes", "合作社应付"))
    places = (Point("0", "30天以内"), Point("91", "90天以上"))
    return made(
        places,
        {key: value * YUAN for key, value in values.items()},
        measure="debt_ages",
        unit="fen",
        series=series,
        adds_up=False,
    )


def test_debts_say_what_has_grown_old() -> None:
    assert said(debts({("0", "owed"): 300, ("91", "owed"): 100, ("0", "owes"): 50})) == (
        "别人欠合作社 400 元，其中 90天以上 100 元，占 25 %；合作社应付 50 元，没有 90天以上的。"
    )
    assert said(debts({("91", "owed"): 100})) == (
        "别人欠合作社 100 元，全部在 90天以上；没有合作社应付的款。"
    )


# ---- classes of income ----


def growers(counts: list[int], before: dict[str, int] | None = None) -> Figures:
    places = [Point(str(number), f"{number}–{number + 1}万元") for number in range(len(counts))]
    values = {(str(number), NOTHING): count for number, count in enumerate(counts)}
    return made(places, values, measure="grower_income", unit="growers", before=before or {})


def test_growers_lie_below_and_above_the_middle_one() -> None:
    assert said(growers([1, 0, 3, 1])) == (
        "共 5 户，中间一户在 2–3万元一档，低于它的 1 户，高于它的 1 户；户数最多的是 2–3万元 3 户。"
    )


def test_a_middle_between_two_classes_names_both() -> None:
    assert "中间一户在 0–1万元到 2–3万元一档" in said(growers([2, 0, 2]))
    assert "中间一户在 1–2万元到 2–3万元一档" in said(growers([2, 1, 1, 2]))
    assert "中间一户在 1–2万元一档" in said(growers([2, 1, 2]))


def test_growers_all_in_one_class() -> None:
    assert said(growers([0, 4]), "上一季") == "共 4 户，都在 1–2万元这一档。没有上一季的数据可比。"


def test_a_season_without_growers_says_so_beside_those_of_before() -> None:
    assert said(growers([0], {"0": 3}), "上一季") == (
        "这一季还没有种植户。上一季共 3 户，中间一户在 0–1万元一档。"
    )


def test_growers_against_the_season_before() -> None:
    assert said(growers([1, 2], {"0": 3}), "上一季").endswith(
        "上一季共 3 户，中间一户在 0–1万元一档。"
    )


@given(
    st.lists(st.integers(0, 20), min_size=2, max_size=12).filter(lambda of: sum(map(bool, of)) > 1)
)
def test_nobody_is_counted_twice_or_left_out(counts: list[int]) -> None:
    text = said(growers(counts))
    middle = text.partition("中间一户在 ")[2].partition("一档")[0]
    ends = [int(part.partition("–")[0]) for part in middle.split("到 ")]
    assert f"低于它的 {sum(counts[: ends[0]])} 户" in text
    assert f"高于它的 {sum(counts[ends[-1] + 1 :])} 户" in text
    assert text.startswith(f"共 {sum(counts)} 户")
