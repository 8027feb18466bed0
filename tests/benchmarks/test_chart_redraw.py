"""How long a chart takes to follow its figures, against building and drawing it anew.

Anew is what matplotlib is usually asked for: a figure with its own axes, ticks, grid, legend and
layout, of the same size, fonts and values, all bars of a series one path and no figure but those
of the axes asked for its room; and, beside it, our own chart made anew. All three in turn in the
same run, since the machine's speed drifts, in the size of the chart page on the office PC. Where
the axes stay, where only heights move, where everything moves, where other places are shown, and
with values that were never written before. Run alone:

    python -m pytest tests/benchmarks/test_chart_redraw.py -m benchmark -s
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from typing import Any

import figure_samples as samples
import numpy
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.path import Path
from speed_table import Report

from coop_desk.domain.figures import Figures, Point
from coop_desk.reports import chart_looks, palette
from coop_desk.reports.chart_parts import POINTS, SMALL_POINTS, box
from coop_desk.reports.chart_plan import Asked, Plan
from coop_desk.reports.chart_shapes import plan
from coop_desk.reports.figure_charts import LiveChart, hit
from coop_desk.reports.fonts import BOLD, REGULAR, font_file

pytestmark = pytest.mark.benchmark

SIZE = (8.5, 4.4)  # inches at 96 dots: 816 by 422
DPI = 96
ROUNDS = 30
WANTED, MOST_POINTING = 0.15, 5.0  # times a full rebuild; milliseconds

Turn = Callable[[int], Figures]  # what is shown in each round


def scaled(figures: Figures, percent: int) -> Figures:
    """The same figures, all a little less or much more."""
    values = {where: value * percent // 100 for where, value in figures.values.items()}
    before = {place: value * percent // 100 for place, value in figures.before.items()}
    return replace(figures, values=values, before=before)


def in_turn(*figures: Figures) -> Turn:
    return lambda number: figures[number % len(figures)]


def other_sheds(number: int) -> Figures:
    return samples.sheds(100 + number)


def other_months(number: int) -> Figures:
    return samples.intake(12, 9_000_000 + 1_000 * number, number)


DAYS, MONTHS, GROWERS = samples.intake(60), samples.intake(12), samples.incomes(60)
CASES: dict[str, Turn] = {
    "60 days by 4 grades, axes stay": in_turn(DAYS, scaled(DAYS, 98)),
    "60 days by 4 grades, heights move": in_turn(DAYS, scaled(DAYS, 75)),
    "60 days by 4 grades, all moves": in_turn(DAYS, scaled(DAYS, 23_000)),
    "12 months by 4 grades, axes stay": in_turn(scaled(MONTHS, 92), scaled(MONTHS, 90)),
    "12 months by 4 grades, other values each time": other_months,
    "12 months by 4 grades, then 60 days": in_turn(samples.intake(12, 9_000_000), DAYS),
    "lines of 30 days, axes stay": in_turn(samples.prices(30), scaled(samples.prices(30), 99)),
    "lines of 30 days, all moves": in_turn(samples.prices(30), scaled(samples.prices(30), 900)),
    "60 growers, axes stay": in_turn(GROWERS, scaled(GROWERS, 98)),
    "60 growers, then 8": in_turn(GROWERS, samples.incomes(8)),
    "24 batches, then 12": in_turn(samples.out_turns(24), samples.out_turns(12, 6)),
    "52 greenhouses": in_turn(samples.sheds(3), samples.sheds(8)),
    "52 greenhouses, other values each time": other_sheds,
}


# ---- the usual way ----


def font(name: str, points: float) -> FontProperties:
    return FontProperties(fname=str(font_file(name)), size=points)


def plain_chart(figures: Figures) -> Any:
    """The pixels of the chart as matplotlib draws it with its own axes."""
    made = plan(Asked(figures, "数字", "zh", SIZE))
    figure = Figure(figsize=SIZE, dpi=DPI, layout="constrained", facecolor=palette.PAPER)
    axes = figure.add_subplot()
    axes.spines[:].set_visible(False)
    axes.set_title(made.frame.heading, loc="left", fontproperties=font(BOLD, 14), pad=12)
    for look, name in enumerate(made.frame.names):
        marks = [mark for mark in made.marks if mark.look == look]
        if made.shape in ("bars", "map"):
            style = chart_looks.fill(look) if made.shape == "bars" else chart_looks.tile(look)
            boxes = [box(mark.left, mark.low, mark.right, mark.high) for mark in marks]
            path = Path.make_compound_path_from_polys(numpy.array(boxes or [[(0, 0)] * 4]))
            axes.add_collection(PathCollection([path], label=name or "_", **style), autolim=False)
        else:
            style = chart_looks.line(look) if made.shape == "lines" else chart_looks.point(look)
            ends = [mark.left for mark in marks], [mark.high for mark in marks]
            axes.plot(*ends, label=name or "_", **style)
    if made.frame.band:
        axes.axhspan(*made.frame.band, label=made.frame.band_name, **chart_looks.RANGE)
    if made.before:
        places = range(len(made.before))
        axes.plot(places, made.before, label=made.frame.before, **chart_looks.before_line())
    for note in made.notes:
        style = {"ha": "center", "fontproperties": font(BOLD, SMALL_POINTS)}
        axes.text(note.x, note.y, note.text, **style).set_in_layout(False)
    plain_axes(axes, made)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return canvas.buffer_rgba()


def plain_axes(axes: Axes, made: Plan) -> None:
    frame = made.frame
    axes.set(xlim=frame.limits[:2], ylim=frame.limits[2:])
    if made.shape == "map":
        axes.set_axis_off()
    else:
        family = font(REGULAR, POINTS).get_name()
        axes.tick_params(length=0, labelsize=POINTS, labelfontfamily=family)
        axes.set_xticks([x for x, _ in frame.labels], [text for _, text in frame.labels])
        axes.set_yticks([y for y, _ in frame.heights], [text for _, text in frame.heights])
        axes.grid(axis="y", color=palette.LINE_GREY, linewidth=0.6)
        turn = {"rotation": 40, "ha": "right"} if frame.is_turned else {}
        for label in axes.get_xticklabels():
            label.set(**turn)
    if axes.get_legend_handles_labels()[1]:
        axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=6, prop=font(REGULAR, POINTS))


# ---- measured ----


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - start)


def live_chart(figures: Figures) -> LiveChart:
    chart = LiveChart(figures, "数字", inches=SIZE)
    chart.figure.set_dpi(DPI)
    return chart


@pytest.fixture(scope="module", autouse=True)
def known_font() -> None:
    """Matplotlib's own ticks find our font by its family name only."""
    fontManager.addfont(str(font_file(REGULAR)))


@pytest.mark.parametrize("name", CASES)
def test_following_against_building_anew(name: str, report: Report) -> None:
    turn = CASES[name]
    live = live_chart(turn(ROUNDS + 1))
    assert live.draw().shape == plain_chart(turn(ROUNDS + 1)).shape
    plain, anew, following = [], [], []
    for number in range(ROUNDS):
        figures = turn(number)
        plain.append(milliseconds(lambda: plain_chart(figures)))  # noqa: B023
        anew.append(milliseconds(lambda: live_chart(figures).draw()))  # noqa: B023
        following.append(milliseconds(lambda: (live.update(figures), live.draw())))  # noqa: B023
    against = f"matplotlib's full rebuild (our own takes {median(anew):.1f})"
    report(f"chart, {name}", following, plain, against, wanted=WANTED)


def test_finding_what_the_mouse_points_at(report: Report) -> None:
    """366 days by 13 series: 4,758 values, of which any may be the nearest."""
    growers = [Point(str(number), f"户{number}") for number in range(13)]
    days = samples.days(366)
    values = {
        (day.key, one.key): 30_000 + 997 * (at * 13 + int(one.key)) % 800_000
        for at, day in enumerate(days)
        for one in growers
    }
    live = live_chart(samples.made("bars", "grams", days, values, growers))
    live.draw()
    width, height = live.figure.bbox.size
    times = [
        milliseconds(lambda: hit(live.figure, width * number / ROUNDS, height * 0.6))  # noqa: B023
        for number in range(ROUNDS)
    ]
    report("the mouse over 4,758 values", times, [MOST_POINTING], "the most wanted", wanted=1)
    assert hit(live.figure, width / 2, height * 0.6) is not None
