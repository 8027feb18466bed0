"""Charts are read on grey prints and by eyes that see fewer colours."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations, pairwise
from typing import Any

import figure_samples as samples
import pytest
from drawn_charts import of_values
from eyes import DEUTERANOPE, EYES, NO_COLOUR, PROTANOPE, apart, contrast, seen_light
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb
from matplotlib.lines import Line2D
from matplotlib.text import Text
from numpy import asarray
from PIL import Image

from coop_desk.domain.figures import Figures, Point
from coop_desk.reports import chart_looks, palette
from coop_desk.reports.chart_plan import Asked
from coop_desk.reports.chart_shapes import plan
from coop_desk.reports.charts import figure_png
from coop_desk.reports.figure_charts import LiveChart, figure_chart

TITLE = "数字"


def luminance(colour) -> float:
    from matplotlib.colors import to_rgb

    return sum(w * c for w, c in zip((0.299, 0.587, 0.114), to_rgb(colour), strict=True))


def test_stacked_neighbours_differ_in_lightness_or_hatching() -> None:
    series = [Point(str(number), str(number)) for number in range(8)]
    place = samples.days(1)[0]
    values = {(place.key, one.key): 1_000 for one in series}
    figure = figure_chart(samples.made("bars", "grams", (place,), values, series), TITLE)
    looks = [
        (luminance(p.get_facecolor()[0]), p.get_hatch()) for p in of_values(figure, PolyCollection)
    ]
    assert len(looks) == 8
    for (grey, hatch), (next_grey, next_hatch) in pairwise(looks):
        assert abs(grey - next_grey) > 0.15 or hatch != next_hatch


def test_lines_differ_in_dashes_and_marker_and_are_dark_on_paper() -> None:
    figure = figure_chart(samples.prices(20), TITLE)
    lines = of_values(figure, Line2D)
    assert len({line.get_marker() for line in lines}) == len(lines) == 4
    assert len({str(line._dash_pattern) for line in lines}) == 4
    assert all(luminance(line.get_color()) < 0.55 for line in lines)
    assert all(
        abs(luminance(a.get_color()) - luminance(b.get_color())) > 0.1 for a, b in pairwise(lines)
    )


@pytest.mark.parametrize("eye", [PROTANOPE, DEUTERANOPE, NO_COLOUR])
def test_shades_go_from_light_to_dark_for_every_eye(eye) -> None:
    lights = [seen_light(shade, eye) for shade in palette.SHADES]
    assert all(more > 1.25 * darker for more, darker in pairwise(lights))


@pytest.mark.parametrize("eye", EYES)
def test_fills_are_told_apart_by_every_eye_and_on_a_grey_print(eye) -> None:
    looks = [chart_looks.fill(look) for look in range(chart_looks.COUNT["bars"])]
    for one, other in combinations(looks, 2):
        are_alike = one["hatch"] == other["hatch"]
        far = apart(one["facecolor"], other["facecolor"], EYES[eye])
        assert far > (12 if eye == "grey" else 18) or not are_alike
    if eye != "grey":
        fills = [look["facecolor"] for look in looks]
        assert all(apart(one, above, EYES[eye]) > 15 for one, above in pairwise(fills))


def test_all_lines_differ_in_dashes_or_marker() -> None:
    looks = [chart_looks.line(look) for look in range(chart_looks.COUNT["lines"])]
    assert len({(str(one["linestyle"]), one["marker"]) for one in looks}) == len(looks)
    assert all(contrast(one["color"], palette.PAPER) > 3 for one in looks)


def on_the_screen(figures: Figures) -> Any:
    return LiveChart(figures, TITLE, "zh", (8.0, 4.0)).draw()


def on_paper(figures: Figures) -> Any:
    figure = figure_chart(figures, TITLE, inches=(8.0, 4.0))
    return asarray(Image.open(BytesIO(figure_png(figure, figure.dpi))))


@pytest.mark.parametrize("draw", [on_the_screen, on_paper])
def test_of_two_lines_that_run_together_both_are_seen(draw) -> None:
    """Beside the samples in the legend there is more of each colour than those take."""
    series, places = samples.GRADES[:2], samples.days(20)
    values = {(p.key, s.key): 900 + 9 * n for n, p in enumerate(places) for s in series}
    figures = samples.made("lines", "fen_per_jin", places, values, series, adds_up=False)
    pixels = asarray(draw(figures))[..., :3] / 255.0
    below = pixels[pixels.shape[0] // 5 :]
    for look in range(2):
        colour = asarray(to_rgb(chart_looks.line(look)["color"]))
        alike = (abs(below - colour).sum(axis=2) < 0.05).sum()
        assert alike > 20 * len(places) / 2, look


def test_what_lies_outside_its_band_has_another_shape() -> None:
    inside, outside = chart_looks.point(0), chart_looks.point(1)
    assert inside["marker"] != outside["marker"]
    assert inside["markersize"] < outside["markersize"]


def test_values_can_be_read_on_every_shade() -> None:
    figure = figure_chart(samples.sheds(), TITLE)
    drawn = plan(Asked(samples.sheds(), TITLE, "zh", (10, 5.2))).marks
    tiles = {mark.place: palette.SHADES[mark.look] for mark in drawn if mark.look < 5}
    for place, text in zip(samples.sheds().places, of_values(figure, Text)[:52], strict=True):
        if place.key in tiles:
            assert contrast(tiles[place.key], text.get_color()) > 4.5
