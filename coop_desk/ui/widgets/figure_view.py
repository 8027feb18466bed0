"""A chart to be read: the mouse or the arrow keys point at a value, a click or Enter opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from coop_desk.domain.figures import Figures
from coop_desk.errors import UserError
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import colour
from coop_desk.ui.widgets.chart_dress import chart_colours
from coop_desk.ui.widgets.chart_view import MARGIN, ChartView, Drawn, as_image, dress
from coop_desk.ui.widgets.figure_words import reading_words, tip_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from coop_desk.reports.figure_charts import LiveChart

Spot = tuple[str, str]  # the keys of a place and of a series
Follow = Callable[["LiveChart | None"], "LiveChart"]  # makes the chart kept show other figures

RING, LEAST_RING = 2, 14  # pixels: its line, and how wide it is round a point
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class KeptChart:
    """The chart of a view, kept from picture to picture; used on the thread of pictures alone.

    Dressed anew only where it had to be built anew.
    """

    def __init__(self) -> None:
        self._chart: LiveChart | None = None
        self._dressed: Figure | None = None
        self._dress: tuple[Any, ...] = ()

    def picture(
        self, follow: Follow, size: QSize, ratio: float, colours: dict[str, str]
    ) -> Drawn | UserError:
        """The chart as a picture of `size`; a refusal is handed on as words."""
        kept = self._chart if self._dress == (size, ratio, colours) else None
        self._chart = None  # what breaks off half way is not drawn on
        try:
            chart = follow(kept)
        except UserError as error:
            return error
        if kept is None or chart.figure is not self._dressed:
            dress(chart.figure, size, ratio, colours)
        image = as_image(chart.draw(), ratio)
        self._chart, self._dressed, self._dress = chart, chart.figure, (size, ratio, colours)
        return Drawn(image, chart.figure)


class FigureView(ChartView):
    """Draws figures and tells which of their values is pointed at.

    Left and Right walk over the places, Up and Down over the series of one, Home and End to the
    first and the last.
    """

    pointed = Signal(object)  # a Spot, None when nothing is
    opened = Signal(str, str)  # place, series

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.figures: Figures | None = None
        self.spot: Spot | None = None
        self._kept = KeptChart()

    def show_figures(self, figures: Figures, follow: Follow, name: str) -> None:
        """Draw these; `name` says in words what they are."""
        self.figures = figures
        self.point_at(None)
        self.show_chart(follow, name)

    def redraw(self) -> None:
        """Draw again; the figure may change meanwhile, so nothing stands anywhere until then."""
        self._figure = None
        super().redraw()

    def _work(self, size: QSize, ratio: float) -> Callable[[], Drawn | UserError]:
        assert self._draw is not None
        return partial(self._kept.picture, self._draw, size, ratio, chart_colours())

    # ---- pointing ----

    def point_at(self, spot: Spot | None) -> None:
        """Point at a value, or at nothing; what stands there is told to those who hear it."""
        if spot == self.spot:
            return
        self.spot = spot
        words = reading_words(self.figures, *spot) if self.figures and spot else ""
        self.setAccessibleDescription(words)
        self.pointed.emit(spot)
        self.update()

    def spot_at(self, position: QPointF) -> Spot | None:
        """The value drawn at a point of the widget."""
        if self.figure is None:
            return None
        from coop_desk.reports.figure_charts import hit

        ratio = self.picture.devicePixelRatio()
        return hit(self.figure, (position.x() - MARGIN) * ratio, (position.y() - MARGIN) * ratio)

    def box_of(self, spot: Spot) -> QRectF | None:
        """Where a value is drawn in the widget; None where it is not."""
        if self.figure is None:
            return None
        from coop_desk.reports.figure_charts import box_of

        found = box_of(self.figure, *spot)
        if found is None:
            return None
        left, top, right, bottom = (at / self.picture.devicePixelRatio() + MARGIN for at in found)
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and a ring round the value pointed at."""
        super().paintEvent(event)
        box = self.box_of(self.spot) if self.spot is not None else None
        if box is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("ink"), RING))
        aside = max(RING, (LEAST_RING - box.width()) / 2)
        above = max(RING, (LEAST_RING - box.height()) / 2)
        painter.drawRoundedRect(box.adjusted(-aside, -above, aside, above), RING, RING)

    def _stands(self, spot: Spot) -> bool:
        return self.figures is not None and self.figures.value(*spot) is not None

    # ---- the mouse ----

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the value under the mouse."""
        spot = self.spot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        if spot is not None and self.figures is not None:
            self.point_at(spot)
            words = tip_words(reading_words(self.figures, *spot))
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a value opens what is behind it."""
        spot = self.spot_at(event.position())
        if spot is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.point_at(spot)
        self.opened.emit(*spot)

    def leaveEvent(self, event: QEvent) -> None:
        """The tip goes; what was read last stays."""
        QToolTip.hideText()
        super().leaveEvent(event)

    # ---- the keys ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the values; Enter opens the one pointed at."""
        key = Qt.Key(event.key())
        if self.figures is None or self.figures.is_empty:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(self._spots_in_order()[0 if key == Qt.Key.Key_Home else -1])
        elif key in _OPENING and self.spot is not None:
            self.opened.emit(*self.spot)
        else:
            super().keyPressEvent(event)

    def _spots_in_order(self) -> list[Spot]:
        assert self.figures is not None
        places, series = self.figures.places, self.figures.series
        every = ((place.key, one.key) for place in places for one in series)
        return [spot for spot in every if self._stands(spot)]

    def _step(self, along: int, across: int) -> None:
        """To the next value that way, in the same series where it has one; first to the first."""
        spots = self._spots_in_order()
        if self.spot not in spots:
            self.point_at(spots[0])
            return
        here, (place, series) = spots.index(self.spot), self.spot
        ahead = spots[here + 1 :] if along + across > 0 else spots[:here][::-1]
        if across:
            wanted = [spot for spot in ahead if spot[0] == place]
        else:
            others = [spot for spot in ahead if spot[0] != place]
            wanted = [spot for spot in others if spot[1] == series] or others
        if wanted:
            self.point_at(wanted[0])
