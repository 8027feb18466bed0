"""A chart drawn beside the window: its size, its theme, its refusals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from coop_desk.domain.figures import NOTHING, Figures, Point, time_places
from coop_desk.errors import UserError
from coop_desk.reports.figure_charts import figure_chart
from coop_desk.ui import theme
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.chart_view import MARGIN, ChartView

DAYS = time_places(date(2024, 3, 1), date(2024, 3, 30), "day")


def fits(chart: ChartView) -> bool:
    ratio = chart.devicePixelRatioF()
    room = chart.size() - QSize(2 * MARGIN, 2 * MARGIN)
    return chart.picture.size() == QSize(round(room.width() * ratio), round(room.height() * ratio))


@pytest.fixture
def chart(qtbot: Any, operations: Operations) -> ChartView:
    made = ChartView(operations)
    qtbot.addWidget(made)
    made.resize(480, 300)
    return made


def draw() -> Any:
    values = {(place.key, NOTHING): number * 10_000 for number, place in enumerate(DAYS)}
    figures = Figures("mushrooms", "grams", "bars", DAYS, (Point(NOTHING, ""),), values)
    return figure_chart(figures, "Bought per day", "en")


def test_a_chart_waits_until_it_is_seen(chart: ChartView, qtbot: Any) -> None:
    chart.show_chart(draw, "a chart")
    assert chart.picture.isNull()
    chart.show()
    qtbot.waitUntil(lambda: fits(chart))


def test_a_chart_is_drawn_once_for_a_new_size(chart: ChartView, qtbot: Any) -> None:
    drawn: list[int] = []

    def counted() -> Any:
        drawn.append(1)
        return draw()

    chart.show()
    chart.show_chart(counted, "a chart")
    qtbot.waitUntil(lambda: fits(chart))
    before = len(drawn)
    for width in range(500, 600, 10):
        chart.resize(width, 300)
    assert not fits(chart)
    assert not chart.grab().isNull(), "the old picture stands meanwhile"
    qtbot.waitUntil(lambda: fits(chart))
    assert len(drawn) == before + 1


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_on_a_dense_screen_a_chart_stands_pixel_on_pixel(
    chart: ChartView, qtbot: Any, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    """Stretched by a fraction of a pixel its words would be blurred."""
    monkeypatch.setattr(chart, "devicePixelRatioF", lambda: ratio)
    chart.resize(481, 301)  # with the margins an odd number of half pixels
    chart.show()
    with qtbot.waitSignal(chart.drawn):
        chart.show_chart(draw, "a chart")
    screen = QImage(chart.size() * ratio, QImage.Format.Format_RGBA8888)
    screen.setDevicePixelRatio(ratio)
    chart.render(screen)
    place = QRect(QPoint(MARGIN, MARGIN) * ratio, chart.picture.size())
    seen, drawn = screen.copy(place), chart.picture.copy()
    for image in (seen, drawn):
        image.setDevicePixelRatio(1.0)
    assert seen == drawn


def test_a_chart_follows_the_theme(
    chart: ChartView, qtbot: Any, qapp: QApplication, family: str
) -> None:
    chart.show()
    chart.show_chart(draw, "a chart")
    qtbot.waitUntil(lambda: fits(chart))
    assert chart.picture.pixelColor(2, 2) == theme.colour("sheet")
    try:
        theme.apply_theme(qapp, "dark", family)
        with qtbot.waitSignal(chart.drawn):
            QApplication.sendEvent(chart, QEvent(QEvent.Type.PaletteChange))
        assert chart.picture.pixelColor(2, 2) == theme.colour("sheet")
        assert chart.picture.pixelColor(2, 2).lightness() < 60
    finally:
        theme.apply_theme(qapp, "light", family)


def test_a_refusal_is_said_in_place_of_the_chart(chart: ChartView, operations: Any) -> None:
    def refuse() -> Any:
        raise UserError("The font {file} is missing.", file="a.ttf")

    chart.show()
    chart.show_chart(refuse, "a chart")
    assert chart.picture.isNull()
    assert chart._trouble == "The font a.ttf is missing."
    assert not chart.grab().isNull()
    chart.show_chart(draw, "a chart")
    assert not chart.picture.isNull()
    assert chart._trouble == ""
