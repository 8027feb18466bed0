"""Figures drawn: as a chart on paper, and as one that follows its figures on the screen.

A chart on the screen keeps its parts while its shape stays, and while what stands around the
values is the same too, only the values are drawn anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coop_desk.domain.figures import Figures
from coop_desk.reports.chart_parts import SIZE, Language
from coop_desk.reports.chart_plan import Asked
from coop_desk.reports.chart_shapes import plan

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from coop_desk.reports.chart_drawing import Drawing

_REACH, _REACH_OF_A_POINT = 3.0, 9.0  # points the mouse may be beside a bar, beside a point

Box = tuple[float, float, float, float]


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


def drawing_of(figure: Figure) -> Drawing | None:
    """The parts of a chart; None for any other figure."""
    from coop_desk.reports.chart_drawing import Fitting

    engine = figure.get_layout_engine()
    return engine.drawing if isinstance(engine, Fitting) else None


def hit(figure: Figure, x: float, y: float) -> tuple[str, str] | None:
    """The place and series of what is drawn at a pixel, counted from the figure's top left."""
    drawing = drawing_of(figure)
    if drawing is None or not drawing.plan.marks:
        return None
    import numpy

    left, low, right, high = drawing.boxes().T
    y = figure.bbox.height - y
    aside = numpy.maximum(numpy.maximum(left - x, x - right), 0.0)
    off = numpy.maximum(numpy.maximum(low - y, y - high), 0.0)
    reach = numpy.where(left == right, _REACH_OF_A_POINT, _REACH)
    far = numpy.hypot(aside, off) / (figure.dpi / 72) / reach
    nearest = int(far.argmin())
    mark = drawing.plan.marks[nearest]
    return (mark.place, mark.series) if far[nearest] <= 1 else None


def box_of(figure: Figure, place: str, series: str) -> Box | None:
    """Left, top, right and bottom of what is drawn of a value, as pixels from the top left."""
    drawing = drawing_of(figure)
    number = drawing.numbers.get((place, series)) if drawing else None
    if drawing is None or number is None:
        return None
    left, low, right, high = map(float, drawing.boxes()[number])
    height = float(figure.bbox.height)
    return left, height - high, right, height - low


def refit(figure: Figure) -> None:
    """Fit the labels to the size the figure now has; other figures are left as they are."""
    drawing = drawing_of(figure)
    if drawing is not None:
        drawing.refit()


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
        from coop_desk.reports.chart_drawing import Drawing

        self._drawing = Drawing(asked)
        self.figure = self._drawing.figure
        self._canvas: Any = None  # FigureCanvasAgg, whose pixels have no types
        self._ground: Any = None  # what stands around the values, as pixels

    def update(self, figures: Figures, **words: Any) -> bool:
        """Show other figures; whether the same `figure` shows them.

        `words` are the title, the language, or what the broken line is called, where they change.
        """
        shown = self._drawing.plan
        asked = replace(self._drawing.asked, figures=figures, **words)
        made = plan(asked)
        if made.shape != shown.shape:
            self._build(asked)
            return False
        if made.frame != shown.frame:
            self._ground = None
        self._drawing.show(asked, made)
        return True

    def draw(self) -> Any:
        """The chart's pixels, height × width × 4, valid until it is next drawn."""
        if self._canvas is None:
            from matplotlib.backends.backend_agg import FigureCanvasAgg

            self._canvas = FigureCanvasAgg(self.figure)
        renderer = self._canvas.get_renderer()
        self._drawing.fit()
        if self._ground is None:
            renderer.clear()
            for artist in (self.figure.patch, *self._drawing.still):
                artist.draw(renderer)
            self._ground = self._canvas.copy_from_bbox(self.figure.bbox)
        else:
            self._canvas.restore_region(self._ground)
        for artist in self._drawing.moving:
            artist.draw(renderer)
        return self._canvas.buffer_rgba()
