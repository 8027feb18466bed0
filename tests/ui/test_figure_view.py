"""A view keeps its chart from picture to picture, and shows what a new one would."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations, pairwise
from typing import Any

import figure_samples as samples
import pytest
from eyes import DEUTERANOPE, PROTANOPE, USUAL, apart, contrast
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from coop_desk.domain.figures import Figures
from coop_desk.errors import UserError
from coop_desk.reports import chart_looks, palette
from coop_desk.reports.figure_charts import LiveChart
from coop_desk.ui import theme
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.chart_dress import chart_colours
from coop_desk.ui.widgets.chart_view import Drawn
from coop_desk.ui.widgets.figure_view import FigureView, KeptChart
from coop_desk.ui.widgets.figure_words import reading_words

SIZE = QSize(620, 340)
DAYS = [place.key for place in samples.days(9)]
PLACES = [place.key for place in samples.incomes(5).places]


def follow(figures: Figures, kept: LiveChart | None) -> LiveChart:
    if kept is None:
        return LiveChart(figures, "数字")
    kept.update(figures)
    return kept


def drawn(chart: KeptChart, figures: Figures, size: QSize = SIZE) -> Drawn:
    made = chart.picture(partial(follow, figures), size, 1.0, chart_colours())
    assert isinstance(made, Drawn)
    return made


@pytest.fixture(params=["light", "dark"])
def dressed(qapp: Any, request: pytest.FixtureRequest) -> Any:
    theme.apply_theme(qapp, request.param, theme.load_fonts(theme.house_fonts()))
    yield
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (samples.intake(12, seed=1), samples.intake(12, seed=5)),
        (samples.prices(30, seed=2), samples.prices(30, seed=6)),
        (samples.sheds(3), samples.sheds(8)),
        (samples.sheds(3), replace(samples.sheds(3), values={("20", ""): 130, ("1", ""): 90})),
        (samples.intake(3), samples.incomes(40)),
        (samples.out_turns(20), samples.out_turns(9, 5)),
        (samples.incomes(5), samples.intake(12)),
        (samples.prices(9), replace(samples.prices(9), before=dict.fromkeys(DAYS, 7_000))),
        (samples.incomes(5), replace(samples.incomes(5), before=dict.fromkeys(PLACES, 9_000))),
    ],
    ids=[
        *("bars", "lines", "map", "other tiles", "other places", "band"),
        *("more series", "lines before", "bars before"),
    ],
)
def test_a_chart_that_follows_looks_like_one_made_anew(
    dressed: None, old: Figures, new: Figures
) -> None:
    kept = KeptChart()
    before = drawn(kept, old)
    after, fresh = drawn(kept, new), drawn(KeptChart(), new)
    assert after.figure is before.figure
    assert after.picture == fresh.picture
    assert before.picture != after.picture


def test_all_that_is_drawn_can_be_told_from_the_ground(dressed: None) -> None:
    colours = chart_colours()
    ground = colours[palette.PAPER]
    assert contrast(ground, colours[palette.INK]) > 7
    assert contrast(ground, colours[palette.QUIET]) > 3
    lines = [colours.get(line, line) for line in palette.LINES]
    assert min(contrast(ground, line) for line in lines) > 3
    fills = [colours.get(fill, fill) for fill in palette.SERIES]
    hatches = [chart_looks.fill(look)["hatch"] for look in range(len(fills))]
    for eye in (USUAL, PROTANOPE, DEUTERANOPE):
        for one, other in combinations(range(len(fills)), 2):
            are_alike = hatches[one] == hatches[other]
            assert apart(fills[one], fills[other], eye) > 18 or not are_alike
        assert all(apart(one, above, eye) > 15 for one, above in pairwise(fills))


def test_another_size_or_another_kind_is_drawn_from_a_new_figure(qapp: Any) -> None:
    kept = KeptChart()
    first = drawn(kept, samples.intake(12))
    wider = drawn(kept, samples.intake(12), QSize(900, 340))
    assert wider.figure is not first.figure
    assert wider.picture.size() == QSize(900, 340)
    other = drawn(kept, samples.prices(12), QSize(900, 340))
    assert other.figure is not wider.figure
    assert other.picture == drawn(KeptChart(), samples.prices(12), QSize(900, 340)).picture


def test_a_refusal_is_handed_on_and_the_next_picture_is_whole(qapp: Any) -> None:
    def refuse(kept: LiveChart | None) -> LiveChart:
        raise UserError("No season.")

    kept = KeptChart()
    drawn(kept, samples.intake(12))
    assert isinstance(kept.picture(refuse, SIZE, 1.0, chart_colours()), UserError)
    again = drawn(kept, samples.intake(12))
    assert again.picture == drawn(KeptChart(), samples.intake(12)).picture


def test_while_it_is_drawn_again_nobody_asks_the_figure_where_things_stand(
    qtbot: Any, operations: Operations
) -> None:
    """Its parts are moved on another thread just then; the ring waits for the new picture."""
    view, figures = FigureView(operations), samples.intake(12)
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show()
    view.show_figures(figures, partial(follow, figures), "a chart")
    spot = figures.places[0].key, figures.series[0].key
    stood = view.box_of(spot)
    assert stood is not None
    asked: list[object] = []

    def look(kept: LiveChart | None) -> LiveChart:
        asked.append(view.box_of(spot))
        return follow(figures, kept)

    view.show_chart(look, "a chart")
    assert asked == [None]
    assert view.box_of(spot) == stood


def test_what_is_compared_is_read_with_what_stood_there_before() -> None:
    now = replace(samples.sheds(3), measure="yield_per_bag", values={("1", ""): 249})
    assert reading_words(now, "1") == "01 2.49 jin per bag"
    compared = replace(now, before={"1": 250})
    assert reading_words(compared, "1") == "01 2.49 jin per bag · season before 2.50 jin per bag"
    split = replace(samples.intake(2), measure="mushrooms_bought")
    day, grade = split.places[0].key, split.series[0].key
    assert "last year" not in reading_words(split, day, grade), "that was of all grades"


def test_a_tip_shows_a_name_that_looks_like_markup_as_written(
    qtbot: Any, operations: Operations
) -> None:
    view, plain = FigureView(operations), samples.intake(2)
    first, *others = plain.series
    figures = replace(plain, series=(replace(first, zh="<b>甲</b>", en="<b>A</b>"), *others))
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show()
    view.show_figures(figures, partial(follow, figures), "a chart")
    box = view.box_of((figures.places[0].key, first.key))
    assert box is not None
    QTest.mouseMove(view, box.center().toPoint())
    qtbot.waitUntil(lambda: "&lt;b&gt;" in QToolTip.text())
    QToolTip.hideText()
