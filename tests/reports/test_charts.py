"""Charts as pictures, and what holds of every chart of bars."""

from __future__ import annotations

import math

from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from sample_figures import YUAN, made, months

from coop_desk.domain.figures import Figures, Point
from coop_desk.reports.charts import figure_png
from coop_desk.reports.figure_charts import drawing_of, figure_chart


def drawn(figure: Figure, kind: type) -> list:
    """The parts of a kind that are drawn of the values."""
    drawing = drawing_of(figure)
    assert drawing is not None
    return [part for part in drawing.moving if isinstance(part, kind)]


def test_what_was_before_is_a_line_with_gaps() -> None:
    before = {f"2024-{month:02}": 3_000_000 for month in range(2, 13)}
    figure = figure_chart(months([1_000_000] * 12, "fen", before=before), "收入", before="去年")
    first, *others = drawn(figure, Line2D)[-1].get_ydata()
    assert math.isnan(first)
    assert others == [30_000.0] * 11
    assert figure.axes[0].get_ylim()[1] > 30_000


def test_reversals_go_below_the_line() -> None:
    figure = figure_chart(months([-5_000 * YUAN], "fen"), "收入")
    assert figure.axes[0].get_ylim()[0] < -5_000
    figure_png(figure, 50)


def eight_parts() -> Figures:
    series = [Point(str(number), str(number)) for number in range(8)]
    return made([Point("a", "甲")], {("a", one.key): 1_000 for one in series}, series=series)


def test_series_look_different_without_colour() -> None:
    looks = [
        (
            part.get_hatch(),
            round(sum(w * c for w, c in zip((0.3, 0.59, 0.11), colour, strict=True)), 1),
        )
        for part in drawn(figure_chart(eight_parts(), "茶青"), PolyCollection)
        for colour in [to_rgb(part.get_facecolor()[0])]
    ]
    assert len(set(looks)) == len(looks) == 8


def test_the_same_chart_is_the_same_picture() -> None:
    picture = figure_png(figure_chart(eight_parts(), "茶青"), 60)
    assert picture == figure_png(figure_chart(eight_parts(), "茶青"), 60)
    assert picture[:4] == b"\x89PNG"
