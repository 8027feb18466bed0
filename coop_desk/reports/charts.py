"""The charts of the overview, and figures as files.

Figures are plain `Figure` objects without pyplot: whoever shows one brings the canvas.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coop_desk.domain.figures import Figures, Point
from coop_desk.reports.chart_parts import Language, word
from coop_desk.reports.figure_charts import figure_chart

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_INTAKE = ("每日收购", "Bought per day")
_INCOME = ("每月收入", "Income per month")
_LAST_YEAR = ("去年", "Last year")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One product or grade: its name and a whole number for each day or month.

    Grams in an intake chart, fen in an income chart; TypeError for anything but int.
    """

    label: str
    values: tuple[int, ...]

    def __post_init__(self) -> None:
        if any(type(value) is not int for value in self.values):
            raise TypeError(f"whole numbers only: {self.label}")


def intake_chart(
    days: Sequence[date], series: Sequence[ChartSeries], language: Language = "zh"
) -> Figure:
    """Jin bought per day, stacked by product or grade; values in grams.

    ValueError when a series has another length than the days.
    """
    places = [Point(day.isoformat(), day.strftime("%m-%d")) for day in days]
    figures = _figures("intake", "grams", places, series)
    return figure_chart(figures, word(_INTAKE, language), language)


def income_chart(
    months: Sequence[str],
    series: Sequence[ChartSeries],
    last_year: Sequence[int | None] = (),
    language: Language = "zh",
) -> Figure:
    """Yuan per month ("2024-03"), stacked by product; values in fen, last year as a line.

    None in `last_year` leaves a gap. ValueError when lengths differ.
    """
    if last_year and len(last_year) != len(months):
        raise ValueError("last year has another length than the months")
    places = [
        Point(month, _month_label(months, index, language)) for index, month in enumerate(months)
    ]
    known = zip(months, last_year, strict=False)
    before = {month: value for month, value in known if value is not None}
    figures = _figures("income", "fen", places, series, before)
    return figure_chart(
        figures, word(_INCOME, language), language, before=word(_LAST_YEAR, language)
    )


def _figures(
    measure: str,
    unit: str,
    places: Sequence[Point],
    series: Sequence[ChartSeries],
    before: Mapping[str, int] | None = None,
) -> Figures:
    if any(len(one.values) != len(places) for one in series):
        raise ValueError("a series has another length than the axis")
    return Figures(
        measure=measure,
        unit=unit,
        shape="bars",
        places=tuple(places),
        series=tuple(Point(str(number), one.label) for number, one in enumerate(series)),
        values={
            (place.key, str(number)): value
            for number, one in enumerate(series)
            for place, value in zip(places, one.values, strict=True)
        },
        before=before or {},
    )


def figure_png(figure: Figure, dpi: float) -> bytes:
    """The figure as a PNG picture; the same figure gives the same bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=dpi, metadata={"Software": None})
    return buffer.getvalue()


def figure_pdf(figure: Figure) -> bytes:
    """The figure as a PDF with our font inside it; the same figure gives the same bytes."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import FigureCanvasPdf

    FigureCanvasPdf(figure)
    buffer = io.BytesIO()
    with rc_context({"pdf.fonttype": 42}):  # TrueType outlines, so that text can be copied
        nothing = dict.fromkeys(("Creator", "Producer", "CreationDate"))
        figure.savefig(buffer, format="pdf", metadata=nothing)
    return buffer.getvalue()


def _month_label(months: Sequence[str], index: int, language: Language) -> str:
    """The month, with its year under the first one and under each January."""
    year, month = months[index].split("-")
    name = _MONTHS[int(month) - 1] if language == "en" else f"{int(month)}月"
    with_year = index == 0 or month == "01"
    return f"{name}\n{year}" + "年" * (language == "zh") if with_year else name
