from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.text import Text

from coop_desk.reports.charts import ChartSeries, figure_png, income_chart, intake_chart
from coop_desk.reports.figure_charts import drawing_of

DAYS = [date(2024, 3, 1) + timedelta(days=number) for number in range(31)]
MONTHS = [f"2024-{number:02}" for number in range(1, 13)]


def texts(figure) -> str:
    """Everything written on a figure."""
    figure_png(figure, 50)
    return "\n".join(text.get_text() for text in figure.findobj(Text) if text.get_visible())


def drawn(figure, kind: type[Any]) -> list[Any]:
    """What is drawn of the values, of one kind."""
    drawing = drawing_of(figure)
    assert drawing is not None
    return [part for part in drawing.moving if isinstance(part, kind)]


def tops(figure) -> list[float]:
    """The highest point of each bar of the top series."""
    (path,) = drawn(figure, PolyCollection)[-1].get_paths()
    return [float(top) for top in path.vertices.reshape(-1, 5, 2)[:, :, 1].max(axis=1)]


def test_intake_is_stacked_in_jin() -> None:
    figure = intake_chart(
        DAYS[:2], [ChartSeries("一级", (50_000, 25_000)), ChartSeries("二级", (10_000, 5_000))]
    )
    assert tops(figure) == [120, 60]
    said = texts(figure)
    for word in ("每日收购（斤）", "一级", "二级", "03-01", "120"):
        assert word in said


def test_income_counts_in_ten_thousands_where_large() -> None:
    large = texts(income_chart(MONTHS, [ChartSeries("香菇", (25_000_000,) * 12)]))
    small = texts(income_chart(MONTHS, [ChartSeries("香菇", (1_000_000,) * 12)]))
    assert "每月收入（万元）" in large
    assert "\n25\n" in large
    assert "每月收入（元）" in small
    assert "10,000" in small


def test_english_labels() -> None:
    said = texts(income_chart(MONTHS, [ChartSeries("Tea", (25_000_000,) * 12)], (), "en"))
    for word in ("Income per month (yuan)", "Jan\n2024", "250,000"):
        assert word in said


def test_last_year_is_a_line_with_gaps() -> None:
    last_year = [None, *[3_000_000] * 11]
    figure = income_chart(MONTHS, [ChartSeries("香菇", (1_000_000,) * 12)], last_year)
    line = drawn(figure, Line2D)[-1]
    assert list(line.get_ydata())[1:] == [30_000.0] * 11
    assert figure.axes[0].get_ylim()[1] > 30_000
    assert "去年" in texts(figure)


@pytest.mark.parametrize(
    "figure",
    [
        lambda: intake_chart([], []),
        lambda: intake_chart(DAYS, [ChartSeries("一级", (0,) * 31)]),
        lambda: income_chart(MONTHS, [], []),
    ],
)
def test_nothing_to_show_is_said(figure) -> None:
    assert "还没有数据" in texts(figure())


def test_one_point_does_not_fill_the_chart() -> None:
    figure = intake_chart(DAYS[:1], [ChartSeries("一级", (50_000,))])
    left, right = figure.axes[0].get_xlim()
    assert right - left > 5
    assert tops(figure) == [100]


def test_reversals_go_below_the_line() -> None:
    figure = income_chart(MONTHS[:1], [ChartSeries("香菇", (-500_000,))])
    assert figure.axes[0].get_ylim()[0] < -5_000
    figure_png(figure, 50)


def test_series_look_different_without_colour() -> None:
    from matplotlib.colors import to_rgb

    figure = intake_chart(DAYS[:1], [ChartSeries(str(n), (1000,)) for n in range(8)])
    looks = [
        (
            part.get_hatch(),
            round(sum(w * c for w, c in zip((0.3, 0.59, 0.11), colour, strict=True)), 1),
        )
        for part in drawn(figure, PolyCollection)
        for colour in [to_rgb(part.get_facecolor()[0])]
    ]
    assert len(set(looks)) == len(looks) == 8


def test_wrong_values_are_refused() -> None:
    with pytest.raises(TypeError):
        ChartSeries("一级", (1.5,))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="length"):
        intake_chart(DAYS, [ChartSeries("一级", (1,))])
    with pytest.raises(ValueError, match="last year"):
        income_chart(MONTHS, [], [1])


def test_the_same_chart_is_the_same_picture() -> None:
    def picture() -> bytes:
        return figure_png(intake_chart(DAYS, [ChartSeries("一级", (1000,) * 31)]), 60)

    assert picture() == picture()
    assert picture()[:4] == b"\x89PNG"
