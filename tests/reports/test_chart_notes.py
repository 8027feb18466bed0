"""What is written among the values is read: struck by no line, cut by nothing, honest."""

from __future__ import annotations

import warnings
from dataclasses import replace
from itertools import combinations, pairwise

import figure_samples as samples
import pytest
from drawn_charts import of_values, texts
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.text import Text

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.reports.chart_notes import ABOVE, UNDER
from coop_desk.reports.chart_plan import Asked, Plan, place_labels
from coop_desk.reports.chart_shapes import plan
from coop_desk.reports.charts import figure_pdf, figure_png
from coop_desk.reports.figure_charts import LiveChart, drawing_of, figure_chart
from coop_desk.reports.preview import extract_text

TITLE = "数字"
SIZE = (8.5, 4.4)


def planned(figures: Figures) -> Plan:
    return plan(Asked(figures, TITLE, "zh", SIZE))


def valued(shape: str, unit: str, *values: int, **more: object) -> Figures:
    places = samples.days(len(values))
    found = {(place.key, NOTHING): v for place, v in zip(places, values, strict=True)}
    return samples.made(shape, unit, places, found, **more)


def written(figures: Figures) -> list[str]:
    return [note.text for note in planned(figures).notes if note.text]


# ---- where a figure stands ----


def struck(figures: Figures) -> int:
    """How many figures of a line chart the line itself runs through."""
    figure = figure_chart(figures, TITLE, inches=SIZE)
    figure_png(figure, figure.dpi)
    place = figure.axes[0].transData.transform
    marks = planned(figures).marks
    ends = [place((mark.left, mark.high)) for mark in marks]
    boxes = [one.get_window_extent() for one in of_values(figure, Text) if one.get_text()]
    assert boxes
    steps = [number / 60 for number in range(61)]
    spots = [
        (a + (c - a) * step, b + (d - b) * step)
        for (a, b), (c, d) in pairwise(ends)
        for step in steps
    ]
    return sum(
        any(box.x0 + 1 < x < box.x1 - 1 and box.y0 + 3 < y < box.y1 - 3 for x, y in spots)
        for box in boxes
    )


def test_a_steep_line_runs_beside_its_figures() -> None:
    steep = valued(
        "lines", "fen_per_jin", 12_800, 9_000, 4_000, 11_000, 3_000, 5_000, 9_900, 3_000, 12_000
    )
    assert len(written(steep)) == 9
    assert struck(steep) == 0
    falling = valued("lines", "fen_per_jin", 7_024, 4_215)
    assert written(falling) == ["70.24", "42.15"]
    assert struck(falling) == 0


@given(st.lists(st.integers(100, 20_000), min_size=2, max_size=12))
def test_figures_on_a_line_do_not_touch(values) -> None:
    figure = figure_chart(valued("lines", "fen_per_jin", *values), TITLE, inches=SIZE)
    figure_png(figure, figure.dpi)
    boxes = [one.get_window_extent() for one in of_values(figure, Text) if one.get_text()]
    assert not any(
        min(one.x1, other.x1) - max(one.x0, other.x0) > 2
        and min(one.y1, other.y1) - max(one.y0, other.y0) > 6
        for one, other in combinations(boxes, 2)
    )


@given(st.integers(3, 9), st.floats(0.3, 0.9), st.floats(1.6, 6))
def test_no_figure_of_a_bar_reaches_over_another_bar(count, falling, wide) -> None:
    values = [10 * int(40_000 * falling**place) for place in range(count)]
    figure = figure_chart(valued("bars", "times", *values), TITLE, inches=(wide, 3.0))
    figure_png(figure, figure.dpi)
    drawing = drawing_of(figure)
    assert drawing is not None
    figures = [one.get_window_extent() for one in of_values(figure, Text) if one.get_text()]
    assert not any(
        min(one.x1, right) - max(one.x0, left) > 2 and high - one.y0 > 3
        for one in figures
        for left, _, right, high in drawing.boxes()
    )


def test_figures_of_falling_bars_go_before_they_reach_over_them() -> None:
    figures = valued("bars", "times", 288_460, 205_640, 142_250, 86_130)
    wide, narrow = (plan(Asked(figures, TITLE, "en", (width, 2.7))) for width in (4.4, 2.2))
    assert [note.text for note in wide.notes] == ["288,460", "205,640", "142,250", "86,130"]
    assert narrow.notes == ()


def test_neighbours_outside_their_band_keep_only_figures_that_have_room() -> None:
    made = planned(valued("band", "centi", *[440] * 20, *[495] * 5, *[440] * 20, band=(410, 480)))
    shown = [note.text for note in made.notes]
    assert len(shown) == 5
    assert 2 <= shown.count("4.95") < 5


def test_what_was_given_back_is_written_under_its_bar() -> None:
    made = planned(valued("bars", "fen", 50_000, -12_000, 30_000))
    assert [(note.text, note.y, note.look) for note in made.notes] == [
        ("500", 500.0, ABOVE),
        ("-120", -120.0, UNDER),
        ("300", 300.0, ABOVE),
    ]


def test_bars_too_narrow_for_their_figures_have_none() -> None:
    figures = valued("bars", "times", *[2_437_000, 2_673_000, 2_475_000] * 4)
    wide, narrow = (plan(Asked(figures, TITLE, "zh", (width, 2.7))) for width in (8.5, 4.4))
    assert len(wide.notes) == 12
    assert narrow.notes == ()


def test_a_low_chart_has_fewer_heights() -> None:
    figures = valued("bars", "grams", 100_000, 119_000)
    high, low = (plan(Asked(figures, TITLE, "zh", (8.5, inches))) for inches in (4.4, 2.2))
    assert len(high.frame.heights) > len(low.frame.heights) >= 3


# ---- how it is written ----


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (valued("bars", "grams", 48_500, 50_250), ["97.0", "100.5"]),
        (valued("bars", "grams", 50_000, 100_000), ["100", "200"]),
        (valued("bars", "fen", 2_094_940, 605_060), ["20,949", "6,051"]),
        (valued("bars", "fen", 15_300_000, 7_000_000), ["15.3", "7.0"]),
        (valued("bars", "fen", 15_314_000, -4), ["15.31", "0.00"]),
        (valued("bars", "count", 12, 7), ["12", "7"]),
    ],
)
def test_figures_of_a_chart_have_as_many_decimals_each(figures, said) -> None:
    assert written(figures) == said


def test_shares_end_at_a_hundred_per_cent() -> None:
    assert planned(valued("bars", "bp", 9_730, 9_740)).frame.limits[3] == 100
    assert planned(valued("bars", "bp", 10_380, 9_740)).frame.limits[3] > 103


def test_one_shed_far_off_does_not_take_the_shades_of_the_others() -> None:
    usual = samples.sheds()
    far = replace(usual, values={**usual.values, ("5", NOTHING): 900})
    looks = [
        {mark.place: mark.look for mark in planned(one).marks if mark.place != "5"}
        for one in (usual, far)
    ]
    assert looks[0] == looks[1]
    assert planned(far).frame.names[4].endswith("–9.00")
    assert {mark.look for mark in planned(far).marks if mark.place == "5"} == {4}


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=60))
def test_every_tile_lies_in_the_shade_that_names_it(values) -> None:
    places = [Point(str(number), f"{number:02}") for number in range(len(values))]
    found = {(place.key, NOTHING): v for place, v in zip(places, values, strict=True)}
    made = planned(samples.made("map", "centijin_per_bag", places, found))
    for mark in made.marks:
        low, _, high = made.frame.names[mark.look].partition("–")
        value = found[mark.place, NOTHING] / 100
        assert float(low.replace(",", "")) - 0.0051 <= value
        assert value <= float((high or low).replace(",", "")) + 0.0051


# ---- names under the axis ----


def labels(*names: str) -> tuple[list[str], bool]:
    places = [Point(str(number), name) for number, name in enumerate(names)]
    figures = samples.made("bars", "bp", places, {("0", NOTHING): 9_000})
    shown, turned = place_labels(Asked(figures, TITLE, "zh", SIZE))
    return [text for _, text in shown], turned


def test_long_names_of_a_few_contracts_are_whole() -> None:
    shown, turned = labels(
        "2024-01 遵义山珍菌业有限公司", "2024-03 安吉白叶茶行", "2024-05 松阳云雾茶业商行"
    )
    assert not turned
    assert shown == [
        "2024-01\n遵义山珍菌\n业有限公司",
        "2024-03\n安吉白叶茶行",
        "2024-05\n松阳云雾\n茶业商行",
    ]


def test_a_name_longer_than_three_lines_is_cut_and_says_so() -> None:
    shown, turned = labels("2024-09 正安县土坪镇明星村农产品贸易有限责任公司", *["张三"] * 5)
    assert not turned
    assert shown[0].count("\n") == 2
    assert shown[0].endswith("…")


def test_many_long_names_are_turned_and_still_tell_who() -> None:
    shown, turned = labels(*(f"2024-{month:02} 遵义山珍菌业有限公司" for month in range(1, 25)))
    assert turned
    assert all("山珍菌业" in name for name in shown)


# ---- what the font lacks, and what a paper holds ----


def test_a_sign_the_font_lacks_is_an_empty_box_without_a_warning() -> None:
    lacking = "\U0001f344"
    places = (Point("a", f"张{lacking}"), Point("b", "王𬱖"))
    figures = samples.made("bars", "fen", places, {("a", NOTHING): 100, ("b", NOTHING): 200})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        said = texts(figure_chart(figures, f"收入{lacking}"))
        LiveChart(figures, f"收入{lacking}").draw()
        page = extract_text(figure_pdf(figure_chart(figures, f"收入{lacking}")))
    assert {"张□", "王𬱖", "收入□（元）"} <= set(said)
    assert "张□" in page


def test_figures_on_paper_can_be_searched_for() -> None:
    page = extract_text(figure_pdf(figure_chart(valued("bars", "grams", 48_500, 50_250), TITLE)))
    assert "97.0" in page
    assert "100.5" in page
    assert "03-02" in page
