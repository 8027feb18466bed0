"""Charts as matplotlib figures with our own font, for the window, a picture or a PDF.

Bars are stacked; series differ in lightness and hatching as well as in colour, so that a grey
print is still legible. Figures are plain `Figure` objects without pyplot: whoever shows one
brings the canvas.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.reports import palette
from coop_desk.reports.fonts import BOLD, REGULAR, font_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

Language = Literal["zh", "en"]

_WORDS = {
    "intake": ("每日收购", "Bought per day"),
    "income": ("每月收入", "Income per month"),
    "last_year": ("去年", "Last year"),
    "jin": ("斤", "jin"),
    "yuan": ("元", "yuan"),
    "empty": ("还没有数据", "No data yet"),
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_HATCHES = ("", "", "", "///", "...", "\\\\\\", "", "xx")
_FEN_PER_YUAN = 100
_TEN_THOUSAND = 10_000
# From ten times ten thousand on, Chinese counts in 万.
_LARGE = 100_000
_MOST_TICKS = 12
_MOST_TOTALS = 12
_FEWEST_PLACES = 6
_BAR = 0.74


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
    labels = [day.strftime("%m-%d") for day in days]
    figure, axes = _figure(_word("intake", language))
    if _is_empty(labels, series):
        return _emptied(figure, axes, language)
    tops = _draw_stack(axes, series, GRAMS_PER_JIN)
    _finish(axes, labels, series, tops, "jin", language)
    return figure


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
    labels = [_month_label(months, index, language) for index in range(len(months))]
    figure, axes = _figure(_word("income", language))
    if _is_empty(labels, series) and not any(last_year):
        return _emptied(figure, axes, language)
    tops = _draw_stack(axes, series, _FEN_PER_YUAN) or [0.0] * len(labels)
    if any(value is not None for value in last_year):
        _draw_line(axes, last_year, _word("last_year", language))
    _finish(axes, labels, series, tops, "yuan", language)
    return figure


def figure_png(figure: Figure, dpi: float) -> bytes:
    """The figure as a PNG picture; the same figure gives the same bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=dpi, metadata={"Software": None})
    return buffer.getvalue()


def _word(name: str, language: Language) -> str:
    return _WORDS[name][language == "en"]


@cache
def _font(name: str, size: float) -> FontProperties:
    """One weight of our font; also made known by its family name, for the tick labels."""
    from matplotlib.font_manager import FontProperties, fontManager

    path = str(font_file(name))
    fontManager.addfont(path)
    return FontProperties(fname=path, size=size)


def _figure(title: str) -> tuple[Figure, Axes]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 5.2), layout="constrained", facecolor=palette.PAPER)
    axes = figure.add_subplot(facecolor=palette.PAPER)
    _set_title(axes, title)
    axes.spines[:].set_visible(False)
    return figure, axes


def _set_title(axes: Axes, title: str) -> None:
    axes.set_title(title, loc="left", fontproperties=_font(BOLD, 14), color=palette.INK, pad=12)


def _is_empty(labels: Sequence[str], series: Sequence[ChartSeries]) -> bool:
    if any(len(one.values) != len(labels) for one in series):
        raise ValueError("a series has another length than the axis")
    return not any(any(one.values) for one in series)


def _emptied(figure: Figure, axes: Axes, language: Language) -> Figure:
    """A figure that says in words that there is nothing to show."""
    axes.set_axis_off()
    axes.text(
        0.5, 0.5, _word("empty", language), transform=axes.transAxes, ha="center",
        fontproperties=_font(REGULAR, 13), color=palette.QUIET,
    )  # fmt: skip
    return figure


def _draw_stack(axes: Axes, series: Sequence[ChartSeries], unit: int) -> list[float]:
    """Draws the bars, one collection a series, and gives the top of each stack.

    Amounts below zero, such as reversals, are stacked downwards.
    """
    from matplotlib.collections import PolyCollection

    tops: list[float] = []
    bottoms: list[float] = []
    for number, one in enumerate(series):
        tops = tops or [0.0] * len(one.values)
        bottoms = bottoms or [0.0] * len(one.values)
        boxes = []
        for place, value in enumerate(one.values):
            if value:
                ends = tops if value > 0 else bottoms
                boxes.append(_box(place, ends[place], ends[place] + value / unit))
                ends[place] += value / unit
        axes.add_collection(PolyCollection(boxes, label=one.label, **_fill(number)))
    axes.axhline(0, color=palette.INK, linewidth=0.8)
    axes.set_ylim(min(bottoms, default=0.0) * 1.1, max(max(tops, default=0.0), 1e-9) * 1.12)
    return tops


def _box(place: int, low: float, high: float) -> list[tuple[float, float]]:
    left, right = place - _BAR / 2, place + _BAR / 2
    return [(left, low), (right, low), (right, high), (left, high)]


def _fill(number: int) -> dict[str, Any]:
    colour = palette.SERIES[number % len(palette.SERIES)]
    return {
        "facecolor": colour,
        "edgecolor": palette.PAPER,
        "linewidth": 0.6,
        "hatch": _HATCHES[number % len(_HATCHES)],
    }


def _draw_line(axes: Axes, values: Sequence[int | None], label: str) -> None:
    """A broken line with a pale edge, to be seen on dark bars too."""
    from matplotlib.patheffects import withStroke

    heights = [float("nan") if v is None else v / _FEN_PER_YUAN for v in values]
    axes.plot(
        range(len(heights)), heights, label=label, color=palette.INK, linewidth=1.6,
        linestyle=(0, (4, 2)), marker="o", markersize=5, markerfacecolor=palette.PAPER,
        path_effects=[withStroke(linewidth=4, foreground=palette.PAPER)],
    )  # fmt: skip
    low, high = axes.get_ylim()
    known = [height for height in heights if height == height]
    axes.set_ylim(min(low, *known, 0.0), max(high, max(known) * 1.12))


def _finish(
    axes: Axes,
    labels: Sequence[str],
    series: Sequence[ChartSeries],
    tops: Sequence[float],
    unit: str,
    language: Language,
) -> None:
    _set_places(axes, labels)
    _set_heights(axes, _word(unit, language), language)
    if 0 < len(labels) <= _MOST_TOTALS and series:
        _write_totals(axes, tops, language)
    family = _font(REGULAR, 10.5).get_name()
    axes.tick_params(colors=palette.INK, length=0, labelsize=10.5, labelfontfamily=family)
    axes.grid(axis="y", color=palette.LINE_GREY, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.legend(
        prop=_font(REGULAR, 10.5), frameon=False, loc="lower right", bbox_to_anchor=(1, 1.0),
        ncols=6, labelcolor=palette.INK, handlelength=1.4, columnspacing=1.4, borderaxespad=0.4,
    )  # fmt: skip


def _set_places(axes: Axes, labels: Sequence[str]) -> None:
    """At most twelve labels under the axis, and room beside a single bar."""
    step = -(-len(labels) // _MOST_TICKS)
    axes.set_xticks(range(0, len(labels), step), labels[::step])
    spare = max(_FEWEST_PLACES - len(labels), 0) / 2
    axes.set_xlim(-0.6 - spare, len(labels) - 0.4 + spare)


def _set_heights(axes: Axes, unit: str, language: Language) -> None:
    """Round figures with thousands grouped; in Chinese counted in 万 where large."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    divisor = _divisor(axes, language)
    unit = "万" * (divisor > 1) + unit
    _set_title(axes, f"{axes.get_title('left')}（{unit}）" if language == "zh"
               else f"{axes.get_title('left')} ({unit})")  # fmt: skip
    axes.yaxis.set_major_locator(MaxNLocator(6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _figure_text(value / divisor)))


def _write_totals(axes: Axes, tops: Sequence[float], language: Language) -> None:
    """The height of each stack in figures, where there are few."""
    divisor = _divisor(axes, language)
    for place, top in enumerate(tops):
        if top:
            axes.annotate(
                _figure_text(top / divisor, 1), (place, top), (0, 3), textcoords="offset points",
                ha="center", fontproperties=_font(REGULAR, 9.5), color=palette.INK,
            )  # fmt: skip


def _divisor(axes: Axes, language: Language) -> int:
    large = language == "zh" and max(map(abs, axes.get_ylim())) >= _LARGE
    return _TEN_THOUSAND if large else 1


def _figure_text(value: float, places: int = 2) -> str:
    """A figure on an axis: thousands grouped, no needless zeros."""
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _month_label(months: Sequence[str], index: int, language: Language) -> str:
    """The month, with its year under the first one and under each January."""
    year, month = months[index].split("-")
    name = _MONTHS[int(month) - 1] if language == "en" else f"{int(month)}月"
    with_year = index == 0 or month == "01"
    return f"{name}\n{year}" + "年" * (language == "zh") if with_year else name
