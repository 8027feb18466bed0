"""A chart drawn on a sheet of paper: its lines as lines, its words in the font of the sheet.

A chart on a report is part of its page, not a picture on it: it prints sharp, its words can be
searched for, and the font is in the file once. Imported with matplotlib only.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin
from typing import TYPE_CHECKING, Any

import numpy
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from coop_desk.reports.fonts import BOLD, font_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from coop_desk.reports.sheet import Sheet

_POINTS = 72  # to the inch
_LETTERS = {
    int(Path.MOVETO): "m",
    int(Path.LINETO): "l",
    int(Path.CURVE4): "c",
    int(Path.CLOSEPOLY): "h",
}
_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def draw_chart(sheet: Sheet, figure: Figure, x: float, y: float) -> None:
    """Draw a figure whose lower left corner comes to (x, y) of the sheet, in its own size."""
    figure.set_dpi(_POINTS)
    pen = _Pen(sheet, figure.bbox.width, figure.bbox.height)
    figure.draw(pen)
    sheet.drawing(x, y, pen.operators)


class _Pen(RendererBase):
    """Writes what matplotlib draws as operators of a PDF page; a pixel is a point."""

    def __init__(self, sheet: Sheet, width: float, height: float) -> None:
        super().__init__()
        self._sheet = sheet
        self._size = width, height
        self._bold = str(font_file(BOLD))
        self.operators: list[str] = []

    # ---- what matplotlib asks of a renderer ----

    def flipy(self) -> bool:
        """The page counts upwards, as the figure does."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size of the figure in points."""
        return self._size

    def draw_path(
        self, gc: GraphicsContextBase, path: Path, transform: Any, rgbFace: Any = None
    ) -> None:
        """A path, filled, hatched and stroked as asked."""
        strokes = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        outline = " ".join(_outline(path, transform))
        if not outline or not (strokes or rgbFace is not None):
            return
        fills = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        self.operators.append("q")
        self._clip(gc)
        if fills:
            self.operators += [f"{_colour(rgbFace, gc)} rg", f"{outline} f"]
        if fills and gc.get_hatch():
            self._hatch(gc, outline, path.get_extents(transform))
        if strokes:
            self.operators += [*_stroke(gc), f"{outline} S"]
        self.operators.append("Q")

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: Any,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """A line of text in the font of the sheet."""
        del ismath, mtext
        size, turn = prop.get_size_in_points(), radians(angle)
        across, up = size * cos(turn), size * sin(turn)
        codes = self._sheet.codes(bold=prop.get_file() == self._bold)
        place = f"{across:.3f} {up:.3f} {-up:.3f} {across:.3f} {x:.2f} {y:.2f} Tm"
        words = f"BT {codes.select} {place}({s.translate(codes)})Tj ET"
        self.operators.append(f"q {_colour(gc.get_rgb(), gc)} rg {words} Q")

    def draw_image(self, *_parts: Any, **_more: Any) -> None:
        """Our charts have no pictures in them."""
        raise NotImplementedError

    # ---- how it is written ----

    def _clip(self, gc: GraphicsContextBase) -> None:
        box = gc.get_clip_rectangle()
        if box is not None:
            edges = f"{box.x0:.2f} {box.y0:.2f} {box.width:.2f} {box.height:.2f}"
            self.operators.append(f"{edges} re W n")

    def _hatch(self, gc: GraphicsContextBase, outline: str, box: Any) -> None:
        """The pattern, an inch wide and high, over all of the path and within it only."""
        pattern = gc.get_hatch_path()
        assert pattern is not None
        self.operators += ["q", f"{outline} W n"]
        colour, width = gc.get_hatch_color(), gc.get_hatch_linewidth()
        self.operators += [f"{_colour(colour, gc)} RG {_colour(colour, gc)} rg {width:.2f} w"]
        for left in range(int(box.x0 // _POINTS), int(box.x1 // _POINTS) + 1):
            for low in range(int(box.y0 // _POINTS), int(box.y1 // _POINTS) + 1):
                at = Affine2D().scale(_POINTS).translate(left * _POINTS, low * _POINTS)
                self.operators.append(f"{' '.join(_outline(pattern, at))} B")
        self.operators.append("Q")


def _outline(path: Path, transform: Any) -> Iterator[str]:
    """A path in the words of a page; a curve by one point becomes one by two."""
    last: Any = numpy.zeros(2)
    segments: Any = path.iter_segments(transform, simplify=False)
    for points, code in segments:
        if code == Path.CLOSEPOLY:
            yield "h"
            continue
        if code == Path.CURVE3:
            middle, end = points[:2], points[2:]
            points = numpy.concatenate((last / 3 + middle * 2 / 3, middle * 2 / 3 + end / 3, end))
            code = Path.CURVE4
        last = points[-2:]
        yield f"{' '.join(f'{number:.2f}' for number in points)} {_LETTERS[int(code)]}"


def _colour(colour: Any, gc: GraphicsContextBase) -> str:
    """Red, green and blue on white paper: what shows through is mixed with it."""
    share = gc.get_alpha() if gc.get_forced_alpha() or len(colour) < 4 else colour[3]
    return " ".join(f"{1 - share + part * share:.3f}" for part in colour[:3])


def _stroke(gc: GraphicsContextBase) -> Iterator[str]:
    yield f"{_colour(gc.get_rgb(), gc)} RG {gc.get_linewidth():.2f} w"
    yield f"{_CAPS[gc.get_capstyle()]} J {_JOINS[gc.get_joinstyle()]} j"
    offset, dashes = _dashes(gc)
    if dashes is not None:
        yield f"[{' '.join(f'{dash:.2f}' for dash in dashes)}] {offset:.2f} d"


def _dashes(gc: GraphicsContextBase) -> tuple[float, Any]:
    """Where a broken line begins and the lengths of its parts, None for a whole line."""
    offset, dashes = gc.get_dashes()
    return offset or 0.0, dashes
