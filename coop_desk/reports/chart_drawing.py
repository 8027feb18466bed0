"""The parts of a chart as matplotlib draws them, made once and moved as the figures change.

Matplotlib's own axes are switched off: laying out their ticks takes longer than all the rest.
Imported with matplotlib only.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal

import numpy
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.layout_engine import LayoutEngine
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from coop_desk.reports import chart_looks, palette
from coop_desk.reports.chart_legend import BESIDE, ROW, Legend, above
from coop_desk.reports.chart_notes import ABOVE, LEFT, RIGHT, UNDER
from coop_desk.reports.chart_parts import MOST_DOTS, POINTS, SMALL_POINTS, box, word
from coop_desk.reports.chart_plan import Asked, Mark, Note, Plan
from coop_desk.reports.chart_shapes import UNKNOWN, is_number, plan, tile_look
from coop_desk.reports.chart_text import Label, Labels
from coop_desk.reports.fonts import BOLD, REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.transforms import Transform

_TITLE_POINTS, _SMALLEST_TITLE, _EMPTY_POINTS = 14.0, 8.0, 13.0
_TITLE_HIGH = 19.0  # points
_MARGIN, _GAP = 4.0, 6.0  # points: round the figure, between the axes and their labels
_TURN = 40.0  # degrees
_ABOVE = {"bars": 3.0, "lines": 6.0, "band": 7.5}  # points from a value to its figure
_BELOW = {"bars": -11.5, "lines": -14.5, "band": -15.5}
_BESIDE, _MIDDLE = 8.0, -3.5
_STANDS: dict[int, Literal["left", "center", "right"]] = {
    ABOVE: "center",
    UNDER: "center",
    RIGHT: "left",
    LEFT: "right",
}
_MOST_MARKERS = 40  # on a line
_CLOSED_BOX = [1, 2, 2, 2, 79]  # matplotlib's codes: move, three lines, close
_DEEP_FROM = 3  # the first shade that is written on in white
_SMALLER = 0.86  # a tile's number against its figure
_NOTHING_YET = ("还没有数据", "No data yet")

WHOLE = (0.0, 0.0, 1.0, 1.0)


class Fitting(LayoutEngine):
    """Makes room round the axes for what is written there, each time a figure is drawn."""

    _adjust_compatible = False
    _colorbar_gridspec = False

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing

    def execute(self, fig: Figure) -> None:  # noqa: ARG002  # as it is called
        """Place the axes."""
        self.drawing.fit()


class Drawing:
    """A figure and its parts.

    `still` is what stays while the frame of the plan does, `moving` what follows the values,
    each in the order in which it is drawn. `colours` are those exchanged for the paper's.
    `area` is left, low, right and high of the chart on its figure.
    """

    def __init__(self, asked: Asked) -> None:
        self.asked, self.plan = asked, plan(asked)
        self.colours: dict[str, str] = {}
        self.area = WHOLE
        self.figure = Figure(figsize=asked.inches, facecolor=palette.PAPER)
        self._axes = self.figure.add_axes(WHOLE)
        self._axes.set_axis_off()
        self._title = self._label(BOLD, _TITLE_POINTS, palette.INK, above(self._axes))
        self.still: list[Artist] = [self._title]
        self.moving: list[Artist] = []
        if self.plan.shape == "empty":
            self._make_empty()
        else:
            self._make_frame()
            self._make_values()
        self.figure.set_layout_engine(Fitting(self))
        self.show(asked, self.plan)

    # ---- made once ----

    def _label(
        self, name: str, points: float, colour: str, transform: Transform, **more: Any
    ) -> Label:
        label = Label(name, points, self.colours.get(colour, colour), **more)
        self._axes.add_artist(label)
        label.set_transform(transform)
        return label

    def _offset(self, across: float, up: float) -> Transform:
        return ScaledTranslation(across / 72, up / 72, self.figure.dpi_scale_trans)

    def _make_empty(self) -> None:
        words = self._label(
            REGULAR, _EMPTY_POINTS, palette.QUIET, self._axes.transAxes, ha="center"
        )
        words.set_position((0.5, 0.5))
        words.set_text(word(_NOTHING_YET, self.asked.language))
        self.still.append(words)

    def _make_frame(self) -> None:
        axes = self._axes
        aside = blended_transform_factory(axes.transAxes, axes.transData)
        under = blended_transform_factory(axes.transData, axes.transAxes)
        self._aside, self._under = aside + self._offset(-_GAP, 0), under + self._offset(0, -_GAP)
        self._grid = LineCollection([], colors=palette.LINE_GREY, linewidths=0.6, zorder=0.4)
        self._range = Rectangle((0, 0), 1, 1, zorder=0.5, **chart_looks.RANGE)
        self._edges = LineCollection([], zorder=0.6, **chart_looks.EDGE)
        for part in (self._grid, self._range, self._edges):
            axes.add_artist(part)
            part.set_transform(aside)
        self._heights = Labels(self._height_label)
        self._places = Labels(self._place_label)
        name = partial(self._label, REGULAR, POINTS, palette.INK)
        self._legend = Legend(axes, self.plan.shape, name)

    def _height_label(self) -> Label:
        return self._label(
            REGULAR, POINTS, palette.INK, self._aside, ha="right", va="center_baseline"
        )

    def _place_label(self) -> Label:
        return self._label(REGULAR, POINTS, palette.INK, self._under, va="top")

    def _make_values(self) -> None:
        axes, shape = self._axes, self.plan.shape
        make = chart_looks.PARTS[shape]
        self._parts = [make(look) for look in range(chart_looks.COUNT[shape])]
        self._before = chart_looks.broken_line()
        self._ground = Line2D([0, 1], [0, 0], color=palette.INK, linewidth=0.8, zorder=1.5)
        for part in (*self._parts, self._ground, self._before):
            part.set_clip_on(False)  # what stands on the edge of the axes is drawn whole
            axes.add_artist(part)
        self._ground.set_transform(axes.get_yaxis_transform())
        self._ground.set_visible(shape == "bars")
        self._note_at = {
            side: axes.transData + self._offset(*offset)
            for side, offset in {
                ABOVE: (0.0, _ABOVE.get(shape, 0.0)),
                UNDER: (0.0, _BELOW.get(shape, 0.0)),
                RIGHT: (_BESIDE, _MIDDLE),
                LEFT: (-_BESIDE, _MIDDLE),
            }.items()
        }
        is_map = shape == "map"
        self._notes = Labels(partial(self._tile_text, BOLD) if is_map else self._note)
        self._numbers = Labels(partial(self._tile_text, REGULAR))

    def _note(self) -> Label:
        transform = self._note_at[ABOVE]
        note = self._label(REGULAR, SMALL_POINTS, palette.INK, transform, ha="center")
        note.set_halo(self.colours.get(palette.PAPER, palette.PAPER))
        return note

    def _tile_text(self, name: str) -> Label:
        transform = self._axes.transData
        return self._label(name, SMALL_POINTS, palette.ON_PALE, transform, ha="center", va="center")

    # ---- moved ----

    def show(self, asked: Asked, made: Plan) -> None:
        """Move every part to where a plan of the same shape has it."""
        self.asked, self.plan = asked, made
        for reckoned in ("_corners", "numbers"):
            self.__dict__.pop(reckoned, None)
        self._title.set_text(made.frame.heading)
        if made.shape != "empty":
            self._surround(made)
            self._show_values(made)

    def _surround(self, made: Plan) -> None:
        axes, frame = self._axes, made.frame
        axes.set_xlim(*frame.limits[:2])
        axes.set_ylim(*frame.limits[2:])
        self._grid.set_segments([[(0, y), (1, y)] for y, _ in frame.heights])
        low, high = frame.band or (0.0, 0.0)
        self._range.set(y=low, height=high - low, visible=bool(frame.band))
        self._edges.set_segments([[(0, y), (1, y)] for y in frame.band or ()])
        heights = self._heights.take(len(frame.heights))
        for label, (y, text) in zip(heights, frame.heights, strict=True):
            label.set_position((0, y))
            label.set_text(text)
        places = self._places.take(len(frame.labels))
        for label, (x, text) in zip(places, frame.labels, strict=True):
            label.set_position((x, 0))
            label.set_text(text)
            label.set_rotation(_TURN if frame.is_turned else 0)
            label.set_horizontalalignment("right" if frame.is_turned else "center")
        unnamed = [""] * (chart_looks.COUNT[made.shape] - len(frame.names))
        self._legend.show((*frame.names, *unnamed, frame.before, frame.band_name))
        beneath = (self._grid, self._range, self._edges)
        self.still = [*beneath, self._title, *heights, *places, *self._legend.artists]

    def _show_values(self, made: Plan) -> None:
        by_look: list[list[Mark]] = [[] for _ in self._parts]
        for mark in made.marks:
            by_look[mark.look].append(mark)
        for look, (part, marks) in enumerate(zip(self._parts, by_look, strict=True)):
            part.set_visible(bool(marks))
            if made.shape == "bars":
                style = chart_looks.fill(look)
                part.set_linewidth(0.0 if made.is_fine else style["linewidth"])
                part.set_hatch("" if made.is_fine else style["hatch"])
            if marks:
                _MOVES[made.shape](part, marks)
        self._before.set_visible(bool(made.before))
        self._before.set_data(range(len(made.before)), made.before)
        self._before.set_marker("o" if len(made.before) <= MOST_DOTS else "")
        seen = [part for part, marks in zip(self._parts, by_look, strict=True) if marks]
        seen.sort(key=lambda part: part.get_zorder())  # as matplotlib itself does on paper
        lines = [line for line in (self._ground, self._before) if line.get_visible()]
        self.moving = [*seen, *lines, *self._show_notes(made)]

    def _show_notes(self, made: Plan) -> list[Label]:
        numbers = [note for note in made.notes if made.shape == "map" and is_number(note)]
        others = [note for note in made.notes if made.shape != "map" or not is_number(note)]
        labels = self._notes.take(len(others)) + self._numbers.take(len(numbers))
        for label, note in zip(labels, (*others, *numbers), strict=True):
            label.set_position((note.x, note.y))
            label.set_text(note.text)
            if made.shape == "map":
                self._dress_tile(label, note)
            else:
                label.set_transform(self._note_at[note.look])
                label.set_horizontalalignment(_STANDS[note.look])
        return labels

    def _dress_tile(self, label: Label, note: Note) -> None:
        look = tile_look(note)
        colour = palette.ON_DEEP if look >= _DEEP_FROM else palette.ON_PALE
        if look == UNKNOWN:
            colour = self.colours.get(palette.QUIET, palette.QUIET)
        label.set_color(colour)
        label.set_fontsize(self.plan.note_points * (_SMALLER if is_number(note) else 1.0))

    # ---- how much room it takes ----

    def refit(self) -> None:
        """Thin what is written under the axes for the size the figure now has."""
        width, height = map(float, self.figure.get_size_inches())
        left, low, right, high = self.area
        inches = (width * (right - left), height * (high - low))
        if inches != self.asked.inches:
            asked = replace(self.asked, inches=inches)
            self.show(asked, plan(asked))

    def fit(self) -> None:
        """Place the axes inside what is written round them."""
        scale = self.figure.dpi / 72
        wide, deep = self.figure.bbox.width, self.figure.bbox.height
        left, low, right, high = (
            end * (deep if number % 2 else wide) + (-1 if number > 1 else 1) * _MARGIN * scale
            for number, end in enumerate(self.area)
        )
        high -= (_TITLE_HIGH + BESIDE) * scale
        self._fit_title(right - left)
        if self.plan.shape != "empty":
            more_left, more_low, less_right = self._room_for_labels(right - left, scale)
            left, low, right = left + more_left, low + more_low, right - less_right
            title = self._title.reach()[2] / scale + ROW
            start, room = -more_left / scale, (right - left + more_left) / scale
            rows = self._legend.place(start, room, title, scale)
            self._title.set_position((start, BESIDE + rows))
            high -= rows * scale
        self._axes.set_position(
            (left / wide, low / deep, max(right - left, 1) / wide, max(high - low, 1) / deep)
        )

    def _fit_title(self, room: float) -> None:
        """Smaller where it would be wider than the chart."""
        self._title.set_fontsize(_TITLE_POINTS)
        wide = self._title.reach()[2]
        if wide > room:
            self._title.set_fontsize(max(_SMALLEST_TITLE, int(2 * _TITLE_POINTS * room / wide) / 2))

    def _room_for_labels(self, wide: float, scale: float) -> tuple[float, float, float]:
        """What is taken left of, under and right of the axes, in pixels."""
        frame = self.plan.frame
        heights = [-label.reach()[0] for label in self._heights.take(len(frame.heights))]
        aside = max(heights, default=0.0) + (_GAP * scale if heights else 0.0)
        places = self._places.take(len(frame.labels))
        if not places:
            return aside, 0.0, 0.0
        start, end = frame.limits[:2]
        unit = (wide - aside) / (end - start)
        reaches = [label.reach() for label in places]
        left = max(
            -reach[0] - (x - start) * unit
            for reach, (x, _) in zip(reaches, frame.labels, strict=True)
        )
        right = max(
            reach[2] - (end - x) * unit for reach, (x, _) in zip(reaches, frame.labels, strict=True)
        )
        under = max(-reach[1] for reach in reaches) + _GAP * scale
        return max(aside, left), under, max(right, 0.0)

    # ---- what stands where ----

    @cached_property
    def numbers(self) -> dict[tuple[str, str], int]:
        """Which mark shows the value of a place and a series."""
        return {(mark.place, mark.series): at for at, mark in enumerate(self.plan.marks)}

    @cached_property
    def _corners(self) -> Any:
        """Left, low, right and high of every mark, one row each."""
        every = [(mark.left, mark.low, mark.right, mark.high) for mark in self.plan.marks]
        return numpy.array(every, dtype=float).reshape(-1, 4)

    def boxes(self) -> Any:
        """Left, low, right and high of every mark on the figure, in pixels."""
        ends = self._axes.transData.transform(self._corners.reshape(-1, 2))
        return ends.reshape(-1, 4)


# ---- one part for each look ----


def _move_boxes(part: Any, marks: Sequence[Mark]) -> None:
    """One path of many boxes: each path is made, drawn and hatched on its own, which takes long."""
    boxes = [box(one.left, one.low, one.right, one.high) for one in marks]
    corners = [corner for one in boxes for corner in (*one, one[0])]
    part.set_verts_and_codes([corners], [_CLOSED_BOX * len(boxes)])


def _move_points(part: Any, marks: Sequence[Mark]) -> None:
    part.set_data([one.left for one in marks], [one.high for one in marks])


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
