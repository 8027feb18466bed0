from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import figure_samples as samples
import numpy
import pytest
from drawn_charts import of_values, seen, texts
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.lines import Line2D
from matplotlib.text import Text

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.reports.chart_plan import Asked, Mark, place_labels
from coop_desk.reports.chart_shapes import plan
from coop_desk.reports.charts import figure_pdf, figure_png
from coop_desk.reports.figure_charts import figure_chart, hit, refit
from coop_desk.reports.preview import extract_text

TITLE = "数字"
SIZE = (10.0, 5.2)


def under(figure) -> list[Any]:
    """The names under the axis."""
    return [one for one in seen(figure, Text) if one.get_verticalalignment() == "top"]


def marks(figures: Figures) -> tuple[Mark, ...]:
    return plan(Asked(figures, TITLE, "zh", SIZE)).marks


def bars(unit: str, *values: int, **more: object) -> Figures:
    places = samples.days(len(values))
    found = {(place.key, NOTHING): v for place, v in zip(places, values, strict=True)}
    return samples.made("bars", unit, places, found, **more)


# ---- what is written ----


@pytest.mark.parametrize(
    ("unit", "value", "heading", "heading_en", "written"),
    [
        ("grams", 50_250, "数字（斤）", "数字 (jin)", "100.5"),
        ("grams", 61_700_000, "数字（万斤）", "数字 (jin)", "12.34"),
        ("fen", 123_450, "数字（元）", "数字 (yuan)", "1,234.5"),
        ("fen", 123_450_000, "数字（万元）", "数字 (yuan)", "123.45"),
        ("fen_per_jin", 12_800, "数字（元/斤）", "数字 (yuan per jin)", "128.00"),
        ("centijin_per_bag", 120, "数字（斤/棒）", "数字 (jin per bag)", "1.20"),
        ("bp", 9_650, "数字（%）", "数字 (%)", "96.5"),
        ("centi", 448, "数字", "数字", "4.48"),
        ("count", 1_200, "数字", "数字", "1,200"),
        ("count", 250_000, "数字（万）", "数字", "25"),
        ("times", 37, "数字（人次）", "数字 (person-times)", "37"),
        ("growers", 9, "数字（户）", "数字 (growers)", "9"),
    ],
)
def test_units_are_those_people_read(unit, value, heading, heading_en, written) -> None:
    said = texts(figure_chart(bars(unit, value), TITLE))
    assert heading in said
    assert written in said
    assert heading_en in texts(figure_chart(bars(unit, value), TITLE, "en"))


def test_series_places_and_what_was_before_are_named() -> None:
    said = texts(figure_chart(samples.intake(3), TITLE))
    assert {"一级", "二级", "三级", "等外", "以前同期", "03-01", "03-03"} <= set(said)
    english = texts(figure_chart(samples.intake(3), TITLE, "en"))
    assert {"First", "Below grade", "Same time before"} <= set(english)
    assert "去年" in texts(figure_chart(samples.intake(3), TITLE, before="去年"))


def test_no_figure_is_struck_through_by_the_broken_line() -> None:
    figures = bars("grams", 500_000, 500_000, 500_000)
    keys = [place.key for place in figures.places]
    compared = replace(figures, before=dict(zip(keys, (510_000, 300_000, 700_000), strict=True)))
    struck, below, above = plan(Asked(compared, TITLE, "zh", SIZE)).notes
    assert struck.y > 1_020
    assert (below.y, above.y) == (1_000, 1_000)


def test_a_figure_that_is_not_split_needs_no_legend_until_it_is_compared() -> None:
    alone = bars("fen", 100_00, 200_00)
    assert (
        len(texts(figure_chart(alone, TITLE)))
        == len(
            {"数字（元）", "03-01", "03-02", "100", "200", "0", "50", "150", "250"} | {"100", "200"}
        )
        + 2
    )
    compared = replace(alone, before={alone.places[0].key: 150_00})
    assert {"本期", "以前同期"} <= set(texts(figure_chart(compared, TITLE)))


def test_counts_have_no_halves_under_their_axis() -> None:
    made = plan(Asked(bars("count", 1, 2), TITLE, "zh", SIZE))
    assert [text for _, text in made.frame.heights] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("width", [10.0, 5.6])
def test_no_legend_is_written_over_the_title(width) -> None:
    for figures, title in (
        (samples.intake(12), "茶青收购量（按等级分列，合作社收购）"),
        (samples.sheds(), "各棚生物学效率（按投放菌棒）"),
        (samples.intake(12), "收购"),
    ):
        figure = figure_chart(figures, title, inches=(width, 4.0))
        figure_png(figure, 72)
        written = [one for one in seen(figure, Text) if one.get_text().startswith(title)]
        named = {*plan(Asked(figures, title, "zh", (width, 4.0))).frame.names, "以前同期"} - {""}
        legend = [one for one in seen(figure, Text) if one.get_text() in named]
        assert len(legend) >= 5
        boxes = [one.get_window_extent() for one in (*written, *legend)]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
        assert max(box.x1 for box in boxes) <= figure.bbox.width + 1


def test_a_long_title_is_written_smaller_rather_than_cut() -> None:
    title = "各种植户交售收入（未扣菌棒和棚租）2024 春季与上一季相比"
    figure = figure_chart(samples.intake(12), title, inches=(4.4, 2.7))
    figure_png(figure, 96)
    (written,) = [one for one in seen(figure, Text) if one.get_text().startswith(title)]
    assert written.get_window_extent().x1 <= figure.bbox.width
    assert 8 <= written.get_fontsize() < 14


def test_a_name_with_room_for_two_lines_is_not_turned() -> None:
    names = ("2024-01 遵义山珍菌业", "2024-03 松阳云雾茶行")
    places = [Point(str(n), name) for n, name in enumerate(names)]
    figures = samples.made("bars", "bp", places, {("0", NOTHING): 10_000})
    assert shown_labels(figures) == ([name.replace(" ", "\n") for name in names], False)
    spans = [Point(str(n), f"{n}–{n + 1}万元") for n in range(10)]
    figures = samples.made("bars", "count", spans, {("9", NOTHING): 13})
    assert shown_labels(figures, (6, 4)) == ([span.zh for span in spans], True)


def test_many_series_keep_the_largest_and_say_how_many_are_left() -> None:
    series = [Point(str(number), f"户{number:02}") for number in range(20)]
    places = samples.days(2)
    values = {
        (place.key, one.key): 1_000 * (1 + int(one.key)) for place in places for one in series
    }
    figures = samples.made("bars", "grams", places, values, series)
    said = texts(figure_chart(figures, TITLE))
    assert [text for text in said if text.startswith("户")] == [f"户{n}" for n in range(13, 20)]
    assert "其余 13 项" in said
    assert len(marks(figures)) == 40  # each is still a bar of its own


# ---- empty, one, many ----


@pytest.mark.parametrize("shape", ["bars", "lines", "map", "band"])
def test_nothing_to_show_is_said(shape) -> None:
    for places in ((), samples.days(3)):
        figure = figure_chart(samples.made(shape, "fen", places, {}), TITLE)
        assert {"还没有数据", "数字（元）"} <= set(texts(figure))
        assert hit(figure, 100, 100) is None


@pytest.mark.parametrize("shape", ["bars", "lines", "map", "band"])
def test_a_time_known_of_before_alone_is_drawn_where_that_is_drawn(shape) -> None:
    places = samples.days(3)
    before = {place.key: 30_000 for place in places}
    found = texts(figure_chart(samples.made(shape, "fen", places, {}, before=before), TITLE))
    assert ("还没有数据" in found) == (shape in ("map", "band"))


@pytest.mark.parametrize("shape", ["bars", "lines", "map", "band"])
def test_one_value_does_not_fill_the_chart(shape) -> None:
    place = samples.days(1)[0]
    figures = samples.made(shape, "centi", (place,), {(place.key, NOTHING): 448}, band=None)
    figure = figure_chart(figures, TITLE)
    left, right = figure.axes[0].get_xlim()
    assert right - left > 5
    if shape != "band":  # where only what lies outside is written out
        assert "4.48" in texts(figure)


def shown_labels(figures: Figures, inches=SIZE) -> tuple[list[str], bool]:
    labels, turned = place_labels(Asked(figures, TITLE, "zh", inches))
    return [text for _, text in labels], turned


def test_days_are_thinned_and_names_are_turned_and_cut() -> None:
    days, turned = shown_labels(samples.intake(60))
    assert not turned
    assert days[:3] == ["03-01", "03-05", "03-09"]
    names, turned = shown_labels(samples.incomes(60), (10.0, 3.0))
    assert turned
    assert 20 <= len(names) <= 60
    assert "欧阳建国（联丰…" in names


@pytest.mark.parametrize("figures", [samples.intake(60), samples.incomes(60), samples.prices(60)])
@pytest.mark.parametrize("inches", [SIZE, (5.6, 3.0)])
def test_labels_do_not_touch(figures, inches) -> None:
    figure = figure_chart(figures, TITLE, inches=inches)
    figure_png(figure, 72)
    labels = under(figure)
    if labels[0].get_rotation():
        ends = [label.get_transform().transform(label.get_position())[0] for label in labels]
        assert all(right - left >= 13 for left, right in pairwise(ends))
    else:
        boxes = [label.get_window_extent() for label in labels]
        assert all(one.x1 < next_one.x0 for one, next_one in pairwise(boxes))


def test_refit_thins_for_the_width_a_figure_now_has() -> None:
    figure = figure_chart(samples.intake(60), TITLE)
    wide = len(under(figure))
    figure.set_size_inches(4, 3)
    refit(figure)
    assert 1 < len(under(figure)) < wide
    shrunk = figure_chart(samples.sheds(), TITLE)
    large = of_values(shrunk, Text)[0].get_fontsize()
    shrunk.set_size_inches(4, 3)
    refit(shrunk)
    assert of_values(shrunk, Text)[0].get_fontsize() < large


# ---- where it stands ----


@given(
    st.lists(st.lists(st.integers(-9_000, 9_000), min_size=3, max_size=3), min_size=1, max_size=8)
)
def test_a_stack_is_as_high_as_its_values_and_has_no_holes(rows) -> None:
    places, series = samples.days(len(rows)), samples.GRADES[:3]
    values = {
        (place.key, one.key): value
        for place, row in zip(places, rows, strict=True)
        for one, value in zip(series, row, strict=True)
    }
    drawn = marks(samples.made("bars", "count", places, values, series))
    for place, row in zip(places, rows, strict=True):
        own = [mark for mark in drawn if mark.place == place.key]
        assert max([0.0, *(mark.high for mark in own)]) == sum(v for v in row if v > 0)
        assert min([0.0, *(mark.low for mark in own)]) == sum(v for v in row if v < 0)
        assert sum(mark.high - mark.low for mark in own) == sum(map(abs, row))


def test_values_that_do_not_add_up_stand_side_by_side() -> None:
    figures = replace(samples.prices(5), shape="bars")
    drawn = [mark for mark in marks(figures) if mark.place == figures.places[1].key]
    assert all(mark.low == 0 for mark in drawn)
    assert all(one.right <= after.left + 1e-9 for one, after in pairwise(drawn))


def test_a_day_without_a_price_leaves_a_gap_in_the_line() -> None:
    places = samples.days(4)
    values = {(places[n].key, NOTHING): 12_800 for n in (0, 1, 3)}
    figure = figure_chart(samples.made("lines", "fen_per_jin", places, values), TITLE)
    heights = of_values(figure, Line2D)[0].get_ydata()
    assert numpy.isnan(heights).tolist() == [False, False, True, False]


def test_sheds_stand_in_their_rows_with_number_and_value() -> None:
    figures = samples.sheds()
    by_place = {mark.place: mark for mark in marks(figures)}
    assert by_place["1"].high > by_place["14"].high > by_place["40"].high
    assert by_place["1"].left == by_place["14"].left
    said = texts(figure_chart(figures, TITLE))
    value = figures.value("1")
    assert {"01", "52", f"{value / 100:.2f}", "—", "无数据"} <= set(said)


def test_a_gap_in_a_row_stays_empty() -> None:
    places = (Point("a", "01"), Point("b", "02"))
    values = {("a", NOTHING): 100, ("b", NOTHING): 120}
    figures = samples.made("map", "centijin_per_bag", places, values, rows=(("a", "", "b"),))
    first, second = marks(figures)
    assert (first.left, second.left) == (0, 2)
    with pytest.raises(ValueError, match="a row names 'c'"):
        samples.made("map", "centijin_per_bag", places, values, rows=(("c",),))


def test_points_outside_their_band_are_marked_and_written() -> None:
    places = samples.days(3)
    values = {
        (place.key, NOTHING): value for place, value in zip(places, (409, 410, 481), strict=True)
    }
    figures = samples.made("band", "centi", places, values, adds_up=False, band=(410, 480))
    figure = figure_chart(figures, TITLE)
    inside, outside = of_values(figure, Line2D)
    assert inside.get_xydata().tolist() == [[1, 4.1]]
    assert outside.get_xydata().tolist() == [[0, 4.09], [2, 4.81]]
    assert {"正常范围 4.10–4.80", "4.09", "4.81", "范围外"} <= set(texts(figure))


# ---- what the mouse points at ----


def pixel(figure, x: float, y: float) -> tuple[float, float]:
    across, up = figure.axes[0].transData.transform((x, y))
    return float(across), float(figure.bbox.height - up)


@pytest.mark.parametrize(
    "figures",
    [
        samples.intake(31),
        replace(samples.prices(4), shape="bars"),
        samples.prices(20),
        samples.sheds(),
        samples.out_turns(),
    ],
    ids=["stack", "side by side", "lines", "map", "band"],
)
def test_the_mouse_finds_everything_that_is_drawn(figures) -> None:
    figure = figure_chart(figures, TITLE)
    figure_png(figure, figure.dpi)
    drawn = marks(figures)
    assert len(drawn) >= 15 or figures.shape == "bars"
    for mark in drawn:
        middle = pixel(figure, (mark.left + mark.right) / 2, (mark.low + mark.high) / 2)
        assert hit(figure, *middle) == (mark.place, mark.series)
    assert hit(figure, 1, 1) is None


def test_a_bar_too_low_to_point_at_is_found_from_beside_it() -> None:
    figure = figure_chart(bars("grams", 500_000, 200), TITLE)
    figure_png(figure, figure.dpi)
    x, y = pixel(figure, 1, 0)
    assert hit(figure, x, y - 3) == ("2024-03-02", NOTHING)
    assert hit(figure, x, y - 30) is None


def test_a_figure_is_let_go_with_all_it_shows() -> None:
    figure = figure_chart(samples.intake(3), TITLE)
    seen = weakref.ref(figure)
    del figure
    gc.collect()
    assert seen() is None


# ---- files ----


def test_a_pdf_holds_our_font_and_is_the_same_each_time() -> None:
    made = [figure_pdf(figure_chart(samples.incomes(6), "种植户收入 𬱖")) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF")
    assert b"CoopSansSC-Regular" in made[0]
    said = extract_text(made[0])
    assert "种植户收入 𬱖（元）" in said
    assert "王𬱖" in said
