"""How values look: fills, lines and markers, in the chart and in its legend.

Apart in lightness, hatching, dashes and marker, not only in colour: told apart on a grey print
and by every eye. Imported with matplotlib only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from coop_desk.reports import palette
from coop_desk.reports.chart_plan import LOOKS, REST
from coop_desk.reports.chart_shapes import OUTSIDE, UNKNOWN

_HIGH = 8.0  # points: a sample in the legend

_HATCHES = ("", "", "", "///", "...", "\\\\\\", "", "xx")
_DASHES: tuple[Any, ...] = (
    "-", (0, (6, 2)), (0, (2, 1.5)), (0, (7, 2, 1.5, 2)), (0, (1, 1.2)), "-", (0, (6, 2)), "-",
)  # fmt: skip
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "")

RANGE: dict[str, Any] = {"facecolor": palette.SERIES[3], "edgecolor": "none", "alpha": 0.35}
EDGE: dict[str, Any] = {"color": palette.QUIET, "linewidth": 0.9, "linestyle": (0, (5, 3))}


def fill(look: int) -> dict[str, Any]:
    """How the bars of a series are filled."""
    return {
        "facecolor": palette.SERIES[look], "edgecolor": palette.PAPER, "linewidth": 0.6,
        "hatch": _HATCHES[look],
    }  # fmt: skip


def tile(look: int) -> dict[str, Any]:
    """How the tiles of a shade are filled; of those nothing is known of the edge is broken."""
    is_known = look != UNKNOWN
    return {
        "facecolor": palette.SHADES[look] if is_known else palette.PAPER,
        "edgecolor": palette.QUIET, "linewidth": 0.6 if is_known else 1.0,
        "linestyle": "-" if is_known else (0, (3, 2)),
    }  # fmt: skip


def line(look: int) -> dict[str, Any]:
    """How a series runs; all that share one look are thin and have no markers.

    The first lies over the others and is finer, so that of two that run together both are seen.
    """
    rest, first = look == REST, look == 0
    return {
        "color": palette.QUIET if rest else palette.LINES[look % len(palette.LINES)],
        "linestyle": _DASHES[look], "linewidth": 0.8 if rest else 1.8 if first else 2.2,
        "marker": _MARKERS[look], "markersize": 4.6 if first else 6.6,
        "markeredgecolor": palette.PAPER, "markeredgewidth": 0.7,
    }  # fmt: skip


def before_line() -> dict[str, Any]:
    """What was before, as a broken line."""
    return {
        "color": palette.INK, "linewidth": 1.6, "linestyle": (0, (4, 2)), "marker": "o",
        "markersize": 5, "markerfacecolor": palette.PAPER,
    }  # fmt: skip


def point(look: int) -> dict[str, Any]:
    """How a point stands against its band: outside it larger, another shape and hollow."""
    is_outside = look == OUTSIDE
    return {
        "linestyle": "", "marker": "D" if is_outside else "o",
        "markersize": 7.6 if is_outside else 6.8,
        "markerfacecolor": palette.PAPER if is_outside else palette.LEAF_GREEN,
        "markeredgecolor": palette.AMBER if is_outside else palette.PAPER,
        "markeredgewidth": 2.0 if is_outside else 0.7,
    }  # fmt: skip


# ---- the parts of a chart, one for each look ----

PARTS: dict[str, Callable[[int], Any]] = {
    "bars": lambda look: PolyCollection([], **fill(look)),
    "map": lambda look: PolyCollection([], **tile(look)),
    "lines": lambda look: Line2D([], [], zorder=2 - look / 100, **line(look)),
    "band": lambda look: Line2D([], [], zorder=3, **point(look)),
}
COUNT = {"bars": LOOKS, "lines": LOOKS, "map": UNKNOWN + 1, "band": OUTSIDE + 1}


def broken_line() -> Line2D:
    """What was before, with a pale edge, to be seen on dark bars too."""
    edge = withStroke(linewidth=4, foreground=palette.PAPER)
    return Line2D([], [], zorder=2, path_effects=[edge], **before_line())


# ---- their samples in the legend ----


def sample_width(shape: str) -> float:
    """What a sample takes, in points: of a line a whole period of its dashes."""
    return 25.0 if shape == "lines" else 17.0


def samples(shape: str) -> list[Any]:
    """One of each look, then of what was before and of the usual range."""
    width = sample_width(shape)
    make: dict[str, Callable[[int], Any]] = {
        "bars": lambda look: _box(width, **fill(look)),
        "map": lambda look: _box(width, **tile(look)),
        "lines": lambda look: _stroke(width, **line(look)),
        "band": lambda look: Line2D([width / 2], [_HIGH / 2], **point(look)),
    }
    every = [make[shape](look) for look in range(COUNT[shape])]
    return [*every, _stroke(width, **before_line()), _box(width, **RANGE)]


def _box(width: float, **style: Any) -> Rectangle:
    return Rectangle((0, 0), width, _HIGH, **style)


def _stroke(width: float, **style: Any) -> Line2D:
    return Line2D([0, width / 2, width], [_HIGH / 2] * 3, markevery=[1], **style)
