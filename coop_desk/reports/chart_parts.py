"""What all charts share: our font, the empty figure, fills, heights, legend and large figures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from coop_desk.reports import palette
from coop_desk.reports.fonts import BOLD, REGULAR, font_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.lines import Line2D
    from matplotlib.text import Text

Language = Literal["zh", "en"]
SIZE = (10.0, 5.2)  # inches, on paper
POINTS = 10.5  # of what is written beside the axes
SMALL_POINTS = 9.5  # of the figures among the values
BAR = 0.74  # of the room a place has
MOST_DOTS = 31  # on the broken line

_PLOT = 0.88  # of a figure's width, beside the figures of the axis
_TITLE_POINTS = 14.0
_AROUND_ENTRY = 3.8  # letters: the sample before an entry of the legend and the gap after it
_LEGEND_ROW, _TITLE_GAP = 17.0, 10.0  # points
_WIDE_FROM = "\u2e80"  # from here on a character is as wide as it is high
_NARROW = 0.56

_EMPTY = ("还没有数据", "No data yet")
_HATCHES = ("", "", "", "///", "...", "\\\\\\", "", "xx")
_TEN_THOUSAND = 10_000
# From ten times ten thousand on, Chinese counts in 万.
_LARGE = 100_000


def word(words: tuple[str, str], language: Language) -> str:
    """One of a Chinese and an English word."""
    return words[language == "en"]


@cache
def font(name: str, size: float) -> FontProperties:
    """One weight of our font in points."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=_known(name), size=size)


@cache
def _known(name: str) -> str:
    """The file of one weight; also made known by its family name, for the tick labels."""
    from matplotlib.font_manager import fontManager

    path = str(font_file(name))
    fontManager.addfont(path)
    return path


def new_figure(inches: tuple[float, float]) -> tuple[Figure, Axes]:
    """An empty figure without frame."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=inches, layout="constrained", facecolor=palette.PAPER)
    axes = figure.add_subplot(facecolor=palette.PAPER)
    axes.spines[:].set_visible(False)
    return figure, axes


def set_title(axes: Axes, title: str, pad: float = 12.0) -> Text:
    """Write the title anew, `pad` points above the axes."""
    look = font(BOLD, _TITLE_POINTS)
    return axes.set_title(title, loc="left", fontproperties=look, color=palette.INK, pad=pad)


def with_unit(title: str, unit: str, language: Language) -> str:
    """The title with the unit behind it, where there is one."""
    if not unit:
        return title
    return f"{title}（{unit}）" if language == "zh" else f"{title} ({unit})"


def emptied(axes: Axes, language: Language) -> None:
    """Say in words that there is nothing to show."""
    axes.set_axis_off()
    axes.text(
        0.5, 0.5, word(_EMPTY, language), transform=axes.transAxes, ha="center",
        fontproperties=font(REGULAR, 13), color=palette.QUIET,
    )  # fmt: skip


def box(left: float, low: float, right: float, high: float) -> list[tuple[float, float]]:
    """The corners of a bar."""
    return [(left, low), (right, low), (right, high), (left, high)]


def fill(number: int) -> dict[str, Any]:
    """How the bars of a series are filled: apart in lightness and hatching, not only in colour."""
    return {
        "facecolor": palette.SERIES[number % len(palette.SERIES)],
        "edgecolor": palette.PAPER,
        "linewidth": 0.6,
        "hatch": _HATCHES[number % len(_HATCHES)],
    }


def broken_line(axes: Axes, heights: Sequence[float], label: str) -> Line2D:
    """What was before, as a broken line with a pale edge, to be seen on dark bars too."""
    from matplotlib.patheffects import withStroke

    (line,) = axes.plot(
        range(len(heights)), heights, label=label, color=palette.INK, linewidth=1.6,
        linestyle=(0, (4, 2)), marker="o" if len(heights) <= MOST_DOTS else "", markersize=5,
        markerfacecolor=palette.PAPER,
        path_effects=[withStroke(linewidth=4, foreground=palette.PAPER)],
    )  # fmt: skip
    return line


def finish(axes: Axes) -> None:
    """Dress the axes and add the legend."""
    family = font(REGULAR, POINTS).get_name()
    axes.tick_params(colors=palette.INK, length=0, pad=5, labelsize=POINTS, labelfontfamily=family)
    axes.grid(axis="y", color=palette.LINE_GREY, linewidth=0.6)
    axes.set_axisbelow(True)
    legend(axes)


def legend(axes: Axes) -> None:
    """Where anything has a name, say what looks how: beside the title, or under it if need be."""
    names = axes.get_legend_handles_labels()[1]
    if not names:
        return
    figure = axes.get_figure(root=True)
    assert figure is not None
    inches = float(figure.get_figwidth())
    title = text_width(axes.get_title("left")) * _TITLE_POINTS
    beside = sum(text_width(name) + _AROUND_ENTRY for name in names) * POINTS
    if title + beside > inches * 72 * _PLOT:
        legend_under_title(axes, inches)
        return
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1.0), ncols=len(names), **_legend_look())


def legend_under_title(axes: Axes, inches: float) -> None:
    """The legend in as many columns as a figure so wide has room for, the title above it."""
    handles, names = axes.get_legend_handles_labels()
    widest = max(map(text_width, names))
    room = int(inches * 72 * _PLOT / ((widest + _AROUND_ENTRY) * POINTS))
    columns = max(1, min(len(names), room))
    axes.legend(
        handles, names, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=columns, borderpad=0,
        **_legend_look(),
    )  # fmt: skip
    rows = -(-len(names) // columns)
    set_title(axes, axes.get_title("left"), _TITLE_GAP + _LEGEND_ROW * rows)


def _legend_look() -> dict[str, Any]:
    return {
        "prop": font(REGULAR, POINTS), "frameon": False, "labelcolor": palette.INK,
        "handlelength": 1.4, "columnspacing": 1.4, "borderaxespad": 0.4,
    }  # fmt: skip


def text_width(text: str) -> float:
    """About how wide a text is, in letters; of several lines the widest."""
    lines = text.split("\n")
    return max(sum(1.0 if sign >= _WIDE_FROM else _NARROW for sign in line) for line in lines)


def large_by(highest: float, language: Language) -> int:
    """What heights are divided by before they are written: ten thousand in Chinese where large."""
    return _TEN_THOUSAND if language == "zh" and highest >= _LARGE else 1


def figure_text(value: float, places: int = 2) -> str:
    """A figure on a chart: thousands grouped, no needless zeros."""
    text = f"{value:,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
