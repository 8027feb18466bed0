"""A view keeps its chart from picture to picture, and shows what a new one would."""

from __future__ import annotations

from functools import partial
from typing import Any

import figure_samples as samples
import pytest
from PySide6.QtCore import QSize

from coop_desk.domain.figures import Figures
from coop_desk.errors import UserError
from coop_desk.reports.figure_charts import LiveChart
from coop_desk.ui import theme
from coop_desk.ui.widgets.chart_dress import chart_colours
from coop_desk.ui.widgets.chart_view import Drawn
from coop_desk.ui.widgets.figure_view import KeptChart

SIZE = QSize(620, 340)


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
    ],
    ids=["bars", "lines", "map"],
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
