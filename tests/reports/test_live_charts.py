"""The chart that follows its figures is always the picture of one made anew."""

from __future__ import annotations

from dataclasses import replace

import figure_samples as samples
import numpy
import pytest
from drawn_charts import texts
from matplotlib.backends.backend_agg import FigureCanvasAgg

from coop_desk.domain.figures import NOTHING, Figures
from coop_desk.reports.figure_charts import LiveChart, drawing_of, hit

TITLE = "数字"


def bars(unit: str, *values: int) -> Figures:
    places = samples.days(len(values))
    found = {(place.key, NOTHING): v for place, v in zip(places, values, strict=True)}
    return samples.made("bars", unit, places, found)


def pixel(figure, x: float, y: float) -> tuple[float, float]:
    across, up = figure.axes[0].transData.transform((x, y))
    return float(across), float(figure.bbox.height - up)


def alike(pixels, others) -> bool:
    return numpy.array_equal(numpy.array(pixels), numpy.array(others))


CHANGES = [
    (samples.intake(31), replace(samples.intake(60, seed=7), before={})),
    (samples.intake(3), samples.incomes(40)),
    (samples.incomes(4), samples.intake(31)),
    (samples.prices(4), samples.prices(90)),
    (samples.sheds(), replace(samples.sheds(), values={("7", NOTHING): 120})),
    (samples.out_turns(), replace(samples.out_turns(9, 5), band=None)),
    (samples.intake(12, seed=1), samples.intake(12, seed=5)),
    (samples.intake(60, seed=1), samples.intake(60, 900_000_000, seed=5)),
    (samples.intake(60, seed=1), samples.intake(60, 180_000, seed=1)),
    (samples.prices(30, seed=2), samples.prices(30, seed=6)),
    (samples.sheds(3), samples.sheds(8)),
    (samples.out_turns(24, 4), samples.out_turns(24, 4)),
]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_an_updated_chart_is_the_picture_of_a_new_one(old, new) -> None:
    chart = LiveChart(old, TITLE)
    chart.draw()
    figure = chart.figure
    assert chart.update(new)
    assert chart.figure is figure
    fresh = LiveChart(new, TITLE)
    assert alike(chart.draw(), fresh.draw())
    assert texts(figure) == texts(fresh.figure)
    canvas = FigureCanvasAgg(fresh.figure)
    canvas.draw()
    assert alike(chart.draw(), canvas.buffer_rgba())


def test_a_chart_of_another_shape_is_built_anew() -> None:
    chart = LiveChart(samples.intake(3), TITLE)
    for new in (
        samples.prices(3),
        samples.made("bars", "grams", samples.days(3), {}),
        samples.intake(3),
        samples.sheds(),
    ):
        figure = chart.figure
        assert not chart.update(new)
        assert chart.figure is not figure
        assert alike(chart.draw(), LiveChart(new, TITLE).draw())


def test_the_mouse_finds_what_an_updated_chart_shows() -> None:
    chart = LiveChart(bars("grams", 500_000, 200_000), TITLE)
    chart.draw()
    x, y = pixel(chart.figure, 1, 700)
    assert hit(chart.figure, x, y) is None
    assert chart.update(bars("grams", 500_000, 480_000))
    chart.draw()
    assert hit(chart.figure, *pixel(chart.figure, 1, 900)) == ("2024-03-02", NOTHING)


def test_only_the_values_are_drawn_anew_while_the_axes_stay(monkeypatch) -> None:
    chart = LiveChart(bars("grams", 500_000, 200_000), TITLE)
    chart.draw()
    drawn = []
    drawing = drawing_of(chart.figure)
    assert drawing is not None
    monkeypatch.setattr(drawing.still[0], "draw", drawn.append)
    for most, times in ((490_000, 0), (900_000, 1), (50_000_000, 2)):
        chart.update(bars("grams", most, 300_000))
        chart.draw()
        assert len(drawn) == times


def test_a_title_that_changes_keeps_its_place_and_its_letters() -> None:
    chart = LiveChart(samples.intake(12), "数字", inches=(4.0, 4.0))
    chart.draw()
    assert chart.update(samples.intake(12), title="另一")
    fresh = LiveChart(samples.intake(12), "另一", inches=(4.0, 4.0))
    assert alike(chart.draw(), fresh.draw())
