"""Figures drawn: as a chart on paper, and as one that follows its figures on the screen.

A chart on the screen keeps its parts while only its values change, and while what stands around
them is the same too, only the values are drawn anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from coop_desk.domain.figures import Figures
from coop_desk.reports.chart_drawing import Drawing, set_labels
from coop_desk.reports.chart_parts import SIZE, Language
from coop_desk.reports.chart_plan import Asked, Mark, Plan
from coop_desk.reports.chart_shapes import plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

_REACH, _REACH_OF_A_POINT = 3.0, 9.0  # points the mouse may be beside a bar, beside a point

# What each figure shows, as long as the figure is there.
_SHOWN: WeakKeyDictionary[Figure, tuple[Asked, Plan]] = WeakKeyDictionary()


def figure_chart(
    figures: Figures,
    title: str,
    language: Language = "zh",
    inches: tuple[float, float] = SIZE,
    before: str = "",
) -> Figure:
    """The chart of the figures, with its labels fitted to its width.

    `before` is what the broken line is called; "" for the usual words.
    """
    return LiveChart(figures, title, language, inches, before).figure


def hit(figure: Figure, x: float, y: float) -> tuple[str, str] | None:
    """The place and series of what is drawn at a pixel, counted from the figure's top left."""
    if figure not in _SHOWN:
        return None
    transform = figure.axes[0].transData.transform
    height, scale = figure.bbox.height, figure.dpi / 72

    def far(mark: Mark) -> float:
        """How far from the mark, in points, and how much of it is within reach."""
        left, low = transform((mark.left, mark.low))
        right, high = transform((mark.right, mark.high))
        aside = max(left - x, x - right, 0.0)
        off = max(low - (height - y), (height - y) - high, 0.0)
        is_point = mark.left == mark.right
        reach = _REACH_OF_A_POINT if is_point else _REACH
        return float((aside**2 + off**2) ** 0.5) / scale / reach

    marks = _SHOWN[figure][1].marks
    nearest = min(marks, key=far, default=None)
    return (nearest.place, nearest.series) if nearest and far(nearest) <= 1 else None


def box_of(figure: Figure, place: str, series: str) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of what is drawn of a value, as pixels from the top left."""
    marks = _SHOWN[figure][1].marks if figure in _SHOWN else ()
    own = next((one for one in marks if (one.place, one.series) == (place, series)), None)
    if own is None:
        return None
    transform, height = figure.axes[0].transData.transform, figure.bbox.height
    left, low = transform((own.left, own.low))
    right, high = transform((own.right, own.high))
    return float(left), float(height - high), float(right), float(height - low)


def refit(figure: Figure) -> None:
    """Fit the labels to the size the figure now has; other figures are left as they are."""
    if figure not in _SHOWN:
        return
    asked, _ = _SHOWN[figure]
    width, height = figure.get_size_inches()
    asked = replace(asked, inches=(float(width), float(height)))
    made = plan(asked)
    _SHOWN[figure] = asked, made
    set_labels(figure.axes[0], made)


class LiveChart:
    """A chart whose figures can change: `figure` is drawn by whoever shows it, or by `draw`.

    Dress the figure (its size, density and colours) before it is first drawn, and again
    whenever `update` has built a new one.
    """

    figure: Figure

    def __init__(
        self,
        figures: Figures,
        title: str,
        language: Language = "zh",
        inches: tuple[float, float] = SIZE,
        before: str = "",
    ) -> None:
        self._build(Asked(figures, title, language, inches, before))

    def _build(self, asked: Asked) -> None:
        made = plan(asked)
        self._drawing = Drawing(made, asked)
        self.figure = self._drawing.figure
        self._canvas: Any = None  # FigureCanvasAgg, whose pixels have no types
        # What stands around the values as pixels: without the heights of the axis, and with them.
        self._around: Any = None
        self._ground: Any = None
        _SHOWN[self.figure] = asked, made

    def update(self, figures: Figures, **words: Any) -> bool:
        """Show other figures; whether the same `figure` shows them.

        `words` are the title, the language, or what the broken line is called, where they change.
        """
        old, shown = _SHOWN[self.figure]
        asked = replace(old, figures=figures, **words)
        made = plan(asked)
        if made.kind() != shown.kind():
            self._build(asked)
            return False
        if made.frame != shown.frame:
            self._ground = None
            if not made.frame.keeps_its_place(shown.frame):
                self._around = None
        self._drawing.show(made)
        _SHOWN[self.figure] = asked, made
        return True

    def draw(self) -> Any:
        """The chart's pixels, height × width × 4, valid until it is next drawn."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        if self._canvas is None:
            self._canvas = FigureCanvasAgg(self.figure)
        beneath, moving = self._drawing.beneath, self._drawing.moving
        if self._around is None:
            self._around = _without(self._canvas, [*beneath, *moving])
        if self._ground is None:
            self._ground = self._drawn_on(self._around, beneath)
        self._drawn_on(self._ground, moving)
        return self._canvas.buffer_rgba()

    def _drawn_on(self, pixels: Any, artists: Sequence[Artist]) -> Any:
        """The pixels with the artists drawn on them."""
        self._canvas.restore_region(pixels)
        for artist in artists:
            artist.draw(self._canvas.get_renderer())
        return self._canvas.copy_from_bbox(self.figure.bbox)


def _without(canvas: Any, artists: Sequence[Artist]) -> Any:
    """All but some artists, as pixels."""
    for artist in artists:
        artist.set_animated(True)
    canvas.draw()
    for artist in artists:
        artist.set_animated(False)
    return canvas.copy_from_bbox(canvas.figure.bbox)
