"""The texts of a chart: laid out once and copied from then on.

Laying out a Chinese word takes a hundred times as long as copying its picture. Figures and
Chinese, whose signs do not lean on each other, are put together from single signs, so that a
figure never seen before is as quick; what is turned or has Latin letters is laid out whole.
Papers get real text. What the font lacks is shown as an empty box. Imported with matplotlib only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.patheffects import Stroke
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from coop_desk.reports.chart_parts import font
from coop_desk.reports.fonts import font_file

_MOST_KEPT = 4_000  # pictures of texts, of about 4 kB
_HALO = 2.6  # points: the pale line round a text that stands among lines
_EDGE = 2  # pixels
_Pen: Any = RendererAgg  # has no types
_LACKING = "\u25a1"  # □
_LEANING = re.compile("[A-Za-z\n]")


class _Look(NamedTuple):
    """All that two texts must share to look alike."""

    text: str
    file: str
    points: float
    colour: Any
    halo: str
    rotation: float
    across: str
    up: str
    dpi: float


class _Ink(NamedTuple):
    """How much of each pixel a text covers, and the line round it; the lowest row first.

    `left` and `low` say where it lies from where it is anchored; `extent` is left, low, right and
    high of the text itself, in pixels.
    """

    fill: Any
    halo: Any  # None without one
    left: int
    low: int
    extent: tuple[float, float, float, float]


class _Stamp(NamedTuple):
    """The picture of a text; the rest as in its ink."""

    pixels: Any
    left: int
    low: int
    extent: tuple[float, float, float, float]


class Label(Text):
    """A text of a chart; `halo` is the colour of the line round it, "" for none."""

    def __init__(self, name: str, points: float, colour: str, **more: Any) -> None:
        self._halo = ""
        self._file = str(font_file(name))
        super().__init__(
            0, 0, "", color=colour, fontproperties=font(name, points).copy(), parse_math=False,
            rotation_mode="anchor", clip_on=False, **more,
        )  # fmt: skip

    def get_halo(self) -> str:
        """The colour of the line round it."""
        return self._halo

    def set_halo(self, colour: str) -> None:
        """Change the colour of the line round it."""
        self._halo = colour

    def set_text(self, s: Any) -> None:
        """Write something else."""
        super().set_text(_drawable(s, self._file) if s else s)

    def draw(self, renderer: Any) -> None:
        """Copy its picture; on paper write it."""
        if not self.get_visible() or not self.get_text():
            return
        if not isinstance(renderer, RendererAgg):
            self._write(renderer)
            return
        stamp = self._stamp()
        x, y = self.get_transform().transform(self.get_position())
        context = renderer.new_gc()
        renderer.draw_image(context, round(x) + stamp.left, round(y) + stamp.low, stamp.pixels)
        context.restore()

    def _write(self, renderer: Any) -> None:
        """As real text, its halo drawn beneath it."""
        if self._halo:
            self.set_path_effects([Stroke(linewidth=_HALO, foreground=self._halo)])
            super().draw(renderer)
            self.set_path_effects([])
        super().draw(renderer)

    def reach(self) -> tuple[float, float, float, float]:
        """Left, low, right and high from where it is anchored, in pixels."""
        return self._stamp().extent if self.get_text() else (0.0, 0.0, 0.0, 0.0)

    def get_window_extent(self, *_args: Any, **_more: Any) -> Bbox:
        """Where it stands on the figure, in pixels."""
        x, y = self.get_transform().transform(self.get_position())
        left, low, right, high = self.reach()
        return Bbox.from_extents(x + left, y + low, x + right, y + high)

    def _stamp(self) -> _Stamp:
        figure = self.get_figure(root=True)
        assert figure is not None
        look = _Look(
            self.get_text(), self._file, float(self.get_fontsize()), self.get_color(), self._halo,
            self.get_rotation(), self.get_horizontalalignment(), self.get_verticalalignment(),
            figure.dpi,
        )  # fmt: skip
        return _stamp(look)


class Labels:
    """Texts of one kind, as many as are needed: made once and used again."""

    def __init__(self, make: Callable[[], Label]) -> None:
        self._make = make
        self.every: list[Label] = []

    def take(self, count: int) -> list[Label]:
        """So many of them; the others are hidden."""
        self.every += [self._make() for _ in range(count - len(self.every))]
        for number, label in enumerate(self.every):
            label.set_visible(number < count)
        return self.every[:count]


@lru_cache(_MOST_KEPT)
def _stamp(look: _Look) -> _Stamp:
    is_whole = look.rotation or _LEANING.search(look.text)
    ink = _laid_out(look) if is_whole else _side_by_side(look)
    return _Stamp(_coloured(ink, look), ink.left, ink.low, ink.extent)


def _side_by_side(look: _Look) -> _Ink:
    """One sign beside the other, whole pixels apart: figures stand evenly."""
    inks, pens, pen = [], [], 0
    for sign in look.text:
        ink, step = _sign(look._replace(text=sign, colour="", halo="#" * bool(look.halo)))
        inks.append(ink)
        pens.append(pen)
        pen += step
    rise, fall = _line(look.file, look.points, look.dpi)
    start = {"left": 0, "center": -pen // 2, "right": -pen}[look.across]
    base = {"baseline": 0.0, "top": -rise[0]}.get(look.up, -rise[1] / 2)
    lefts = [start + at + ink.left for at, ink in zip(pens, inks, strict=True)]
    lows = [round(base) + ink.low for ink in inks]
    left, low = min(lefts), min(lows)
    size = (
        max(at + ink.fill.shape[0] for at, ink in zip(lows, inks, strict=True)) - low,
        max(at + ink.fill.shape[1] for at, ink in zip(lefts, inks, strict=True)) - left,
    )
    layers = [numpy.zeros(size, numpy.uint8) for _ in range(1 + bool(look.halo))]
    for ink, x, y in zip(inks, lefts, lows, strict=True):
        high, wide = ink.fill.shape
        part = slice(y - low, y - low + high), slice(x - left, x - left + wide)
        for layer, own in zip(layers, (ink.fill, ink.halo), strict=False):
            numpy.maximum(layer[part], own, out=layer[part])
    extent = (start, base - fall, start + pen, base + rise[0])
    return _Ink(layers[0], layers[1] if look.halo else None, left, low, extent)


@lru_cache(_MOST_KEPT)
def _sign(look: _Look) -> tuple[_Ink, int]:
    """The ink of one sign and how far it is to the next."""
    ink = _laid_out(look._replace(across="left", up="baseline"))
    return ink, round(_measured(look.text, look.file, look.points, look.dpi)[0])


@cache
def _line(file: str, points: float, dpi: float) -> tuple[tuple[float, float], float]:
    """How far a line rises and a figure does, and how far a line falls below where it stands."""
    _, high, fall = _measured("国lp", file, points, dpi)
    return (high - fall, _measured("0", file, points, dpi)[1]), fall


def _measured(text: str, file: str, points: float, dpi: float) -> tuple[float, float, float]:
    """Width, height and descent in pixels."""
    properties = FontProperties(fname=file, size=points)
    wide, high, fall = _Pen(1, 1, dpi).get_text_width_height_descent(text, properties, False)
    return float(wide), float(high), float(fall)


def _laid_out(look: _Look) -> _Ink:
    text = Text(
        0, 0, look.text, rotation=look.rotation, ha=look.across, va=look.up,
        rotation_mode="anchor", parse_math=False,
    )  # fmt: skip
    text.set_fontproperties(FontProperties(fname=look.file, size=look.points))
    text.set_figure(_sheet(look.dpi))
    box = text.get_window_extent(_Pen(1, 1, look.dpi))
    edge = _EDGE + int(_HALO * look.dpi / 72) * bool(look.halo)
    left, low = int(numpy.floor(box.x0)) - edge, int(numpy.floor(box.y0)) - edge
    size = int(numpy.ceil(box.x1)) - left + edge, int(numpy.ceil(box.y1)) - low + edge
    text.set_position((-left, -low))
    fill = _covered(text, size, look.dpi)
    halo = None
    if look.halo:
        text.set_path_effects([Stroke(linewidth=_HALO)])
        halo = _covered(text, size, look.dpi)
    return _Ink(fill, halo, left, low, (box.x0, box.y0, box.x1, box.y1))


def _covered(text: Text, size: tuple[int, int], dpi: float) -> Any:
    """How much of each pixel a text covers, the lowest row first."""
    renderer = _Pen(*size, dpi)
    text.draw(renderer)
    return numpy.asarray(renderer.buffer_rgba())[::-1, :, 3].copy()


def _coloured(ink: _Ink, look: _Look) -> Any:
    """Red, green, blue and opacity of each pixel."""
    pixels = numpy.empty((*ink.fill.shape, 4), numpy.uint8)
    colour = 255 * numpy.array(to_rgb(look.colour))
    if ink.halo is None:
        pixels[:, :, :3] = numpy.round(colour)
        pixels[:, :, 3] = ink.fill
        return pixels
    over = ink.fill[:, :, None] / 255
    under = ink.halo[:, :, None] / 255 * (1 - over)
    both = over + under
    mixed = colour * over + 255 * numpy.array(to_rgb(look.halo)) * under
    pixels[:, :, :3] = numpy.round(mixed / numpy.maximum(both, 1e-6))
    pixels[:, :, 3:] = numpy.round(255 * both)
    return pixels


@cache
def _sheet(dpi: float) -> Figure:
    """What a text must stand on to know how dense it is drawn."""
    return Figure(dpi=dpi)


def _drawable(text: str, file: str) -> str:
    """The text with an empty box for every character that the font lacks."""
    known = _characters(file)
    if known.issuperset(text):
        return text
    return "".join(sign if sign in known else _LACKING for sign in text)


@cache
def _characters(file: str) -> frozenset[str]:
    return frozenset(map(chr, get_font(file).get_charmap())) | {"\n"}
