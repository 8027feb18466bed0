"""The parts of a chart as matplotlib draws them, made once and moved as the figures change."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from coop_desk.reports import chart_parts as parts
from coop_desk.reports import palette
from coop_desk.reports.chart_plan import REST, Asked, Mark, Note, Plan
from coop_desk.reports.chart_shapes import OUTSIDE, UNDER, UNKNOWN, is_number, tile_look
from coop_desk.reports.fonts import BOLD, REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.text import Text

_DASHES: tuple[Any, ...] = (
    "-", (0, (6, 2)), (0, (2, 1.5)), (0, (7, 2, 1.5, 2)), (0, (1, 1.2)), "-", (0, (6, 2)), "-",
)  # fmt: skip
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "")
_MOST_MARKERS = 40  # on a line
_CLOSED_BOX = [1, 2, 2, 2, 79]  # matplotlib's codes: move, three lines, close
_UNNAMED = "_"  # a part the legend leaves out
_ABOVE = {"bars": 3.0, "lines": 6.0, "band": 7.5}  # points from a value to its figure
_DEEP_FROM = 3  # the first shade that is written on in white
_SMALLER = 0.86  # a tile's number against its figure


class Drawing:
    """A figure and its moving parts: one for each look, the broken line, the texts.

    `beneath` is what moves only with the heights of the axis: its lines and the usual band.
    """

    def __init__(self, plan: Plan, asked: Asked) -> None:
        self.figure, self._axes = parts.new_figure(asked.inches)
        self._title = parts.set_title(self._axes, plan.frame.heading)
        self.moving: list[Artist] = []
        self.beneath: list[Artist] = []
        self._parts: list[Any] = []
        self._before: Line2D | None = None
        self._notes: list[Text] = []
        if plan.shape == "empty":
            parts.emptied(self._axes, asked.language)
            return
        self._make(plan)
        self.show(plan)
        if plan.shape == "map":
            parts.legend(self._axes)
            self._axes.set_axis_off()
        else:
            parts.finish(self._axes)
            self.beneath.append(self._axes.yaxis)

    def _make(self, plan: Plan) -> None:
        axes, frame = self._axes, plan.frame
        if frame.band:
            self.beneath.append(axes.axhspan(*frame.band, label=frame.band_name, **_RANGE))
            self.beneath += [axes.axhline(edge, **_EDGE) for edge in frame.band]
        make = {"bars": _bars, "map": _tiles, "lines": _line, "band": _points}[plan.shape]
        self._parts = [make(axes, look, name or _UNNAMED) for look, name in enumerate(frame.names)]
        self.moving += self._parts
        if plan.shape == "bars":
            self.moving.append(axes.axhline(0, color=palette.INK, linewidth=0.8))
        if frame.before:
            self._before = parts.broken_line(axes, plan.before, frame.before)
            self.moving.append(self._before)
        self._notes = [_note(axes, plan, note) for note in plan.notes]
        for text in self._notes:
            text.set_in_layout(False)  # it stands inside the axes: no room need be made for it
        self.moving += self._notes

    def show(self, plan: Plan) -> None:
        """Move every part to where a plan of the same kind has it."""
        self._title.set_text(plan.frame.heading)
        if plan.shape == "empty":
            return
        _surround(self._axes, plan)
        by_look: list[list[Mark]] = [[] for _ in self._parts]
        for mark in plan.marks:
            by_look[mark.look].append(mark)
        for part, marks in zip(self._parts, by_look, strict=True):
            _MOVES[plan.shape](part, marks)
        if self._before is not None:
            self._before.set_data(range(len(plan.before)), plan.before)
        if plan.shape == "map":
            self._name_shades(plan)
        for text, note in zip(self._notes, plan.notes, strict=True):
            _move_note(text, note, plan.shape)

    def _name_shades(self, plan: Plan) -> None:
        """What the shades of a map stand for, which moves with the least and the most."""
        names = [name for name in plan.frame.names if name]
        for part, name in zip(self._parts, plan.frame.names, strict=True):
            part.set_label(name or _UNNAMED)
        legend = self._axes.get_legend()
        for text, name in zip(legend.get_texts() if legend else [], names, strict=False):
            text.set_text(name)


def set_labels(axes: Axes, plan: Plan) -> None:
    """Write the names under the axis, or the figures of a map as large as they may be."""
    if plan.shape == "map":
        for text, note in zip(axes.texts, plan.notes, strict=True):
            text.set_fontsize(_tile_points(plan, note))
        return
    at = [x for x, _ in plan.frame.labels]
    axes.set_xticks(at, [text for _, text in plan.frame.labels])
    turn: dict[str, Any] = {"rotation": 0, "ha": "center", "rotation_mode": "default"}
    if plan.frame.is_turned:
        turn = {"rotation": 40, "ha": "right", "rotation_mode": "anchor"}
    for label in axes.get_xticklabels():
        label.set(**turn)


def _surround(axes: Axes, plan: Plan) -> None:
    """The limits and what is written beside the axes."""
    frame = plan.frame
    axes.set_xlim(*frame.limits[:2])
    axes.set_ylim(*frame.limits[2:])
    if plan.shape == "map":
        return
    axes.set_yticks([y for y, _ in frame.heights], [text for _, text in frame.heights])
    set_labels(axes, plan)


# ---- one part for each look ----

_RANGE: dict[str, Any] = {"facecolor": palette.SERIES[3], "edgecolor": "none", "alpha": 0.35}
_EDGE: dict[str, Any] = {"color": palette.QUIET, "linewidth": 0.9, "linestyle": (0, (5, 3))}


def _bars(axes: Axes, look: int, name: str) -> Any:
    from matplotlib.collections import PolyCollection

    return axes.add_collection(PolyCollection([], label=name, **parts.fill(look)), autolim=False)


def _tiles(axes: Axes, look: int, name: str) -> Any:
    from matplotlib.collections import PolyCollection

    is_known = look != UNKNOWN
    colour = palette.SHADES[look] if is_known else palette.PAPER
    edge = palette.QUIET
    return axes.add_collection(
        PolyCollection(
            [], label=name, facecolor=colour, edgecolor=edge, linewidth=0.6 if is_known else 1.0,
            linestyle="-" if is_known else (0, (3, 2)),
        ),
        autolim=False,
    )  # fmt: skip


def _line(axes: Axes, look: int, name: str) -> Any:
    rest = look == REST
    (line,) = axes.plot(
        [], [], label=name, color=palette.QUIET if rest else palette.LINES[look % 5],
        linestyle=_DASHES[look], linewidth=0.8 if rest else 1.9,
        marker=_MARKERS[look], markersize=5.5, markeredgecolor=palette.PAPER,
        markeredgewidth=0.7,
    )  # fmt: skip
    return line


def _points(axes: Axes, look: int, name: str) -> Any:
    is_outside = look == OUTSIDE
    return axes.scatter(
        [], [], label=name, s=58 if is_outside else 46, marker="D" if is_outside else "o",
        facecolor=palette.PAPER if is_outside else palette.LEAF_GREEN,
        edgecolor=palette.AMBER if is_outside else palette.PAPER,
        linewidth=2.0 if is_outside else 0.7, zorder=3,
    )  # fmt: skip


def _move_boxes(part: Any, marks: Sequence[Mark]) -> None:
    boxes = [parts.box(one.left, one.low, one.right, one.high) for one in marks]
    if not part.get_hatch() or not boxes:
        part.set_verts(boxes)
        return
    # One path of many boxes: the hatching of each path is drawn on its own, which takes long.
    corners = [corner for box in boxes for corner in (*box, box[0])]
    part.set_verts_and_codes([corners], [_CLOSED_BOX * len(boxes)])


def _move_points(part: Any, marks: Sequence[Mark]) -> None:
    part.set_offsets([(one.left, one.high) for one in marks] or [(math.nan, math.nan)])


def _move_line(part: Any, marks: Sequence[Mark]) -> None:
    """A gap where a place is missing, and where another series begins."""
    xs: list[float] = []
    ys: list[float] = []
    for one in marks:
        if xs and one.left != xs[-1] + 1:
            xs.append(math.nan)
            ys.append(math.nan)
        xs.append(one.left)
        ys.append(one.high)
    part.set_data(xs, ys)
    part.set_markevery(max(1, -(-len(marks) // _MOST_MARKERS)))


_MOVES = {"bars": _move_boxes, "map": _move_boxes, "lines": _move_line, "band": _move_points}


# ---- texts among the values ----

_BELOW = -15.5  # points


def _tile_points(plan: Plan, note: Note) -> float:
    return plan.note_points * (_SMALLER if is_number(note) else 1.0)


def _note(axes: Axes, plan: Plan, note: Note) -> Any:
    if plan.shape == "map":
        name = REGULAR if is_number(note) else BOLD
        return axes.text(
            note.x, note.y, note.text, ha="center", va="center",
            fontproperties=parts.font(name, _tile_points(plan, note)), color=palette.QUIET,
        )  # fmt: skip
    return axes.annotate(
        note.text, (note.x, note.y), (0, _ABOVE[plan.shape]), textcoords="offset points",
        ha="center", fontproperties=parts.font(REGULAR, parts.SMALL_POINTS),
        color=palette.INK,
    )  # fmt: skip


def _move_note(text: Any, note: Note, shape: str) -> None:
    text.set_text(note.text)
    if shape != "map":
        text.xy = (note.x, note.y)
        text.set_position((0, _BELOW if note.look == UNDER else _ABOVE[shape]))
        return
    look = tile_look(note)
    if look != UNKNOWN:
        text.set_color(palette.ON_DEEP if look >= _DEEP_FROM else palette.ON_PALE)
