"""A chart drawn beside the window into a picture as large as the widget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, colour, set_look
from coop_desk.ui.widgets.chart_dress import chart_colours, recolour

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Draw = Callable[..., Any]  # gives a figure; a view of its own kind may hand it more

PAUSE = 150  # milliseconds a size must stand before it is drawn for
DPI = 96
MARGIN = GRID
DIMMED = 0.45  # how strongly the old picture stands while a new one is drawn


class Drawn(NamedTuple):
    """A picture, and the figure it was drawn from."""

    picture: QImage
    figure: Figure


class ChartView(Retranslated, QFrame):
    """Shows what `draw()` returns, a figure of reports.charts, in the colours of the theme.

    `draw` is called on another thread, where matplotlib is first imported: it must hold all it
    needs. Drawn anew when the size, the theme or, through `redraw()`, the words change.
    """

    drawn = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._draw: Draw | None = None
        self._picture = QImage()
        self._figure: Figure | None = None
        self._trouble = ""
        self._pending = False
        self._asked_for: tuple[Any, ...] = ()  # size and density last drawn for
        self._shown_for = QSize()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.redraw)
        set_look(self, "card")
        self.setMinimumSize(40 * GRID, 28 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture(self) -> QImage:
        """The picture shown; a null image before the first was drawn."""
        return self._picture

    @property
    def figure(self) -> Figure | None:
        """What the picture was drawn from, to be asked what stands where; it draws no more."""
        return self._figure

    def sizeHint(self) -> QSize:
        """Room for a month of days."""
        return QSize(68 * GRID, 36 * GRID)

    def show_chart(self, draw: Draw, name: str) -> None:
        """Draw this from now on; `name` says in words what it shows, for those who hear it."""
        self._draw = draw
        self.setAccessibleName(name)
        self.redraw()

    def redraw(self) -> None:
        """Draw again now; while hidden, when next shown."""
        self._pause.stop()
        self._pending = True
        if self._draw is None or not self.isVisible():
            return
        size, ratio = self._room(), self.devicePixelRatioF()
        if size.isEmpty():
            return
        self._pending = False
        self._asked_for = (size, ratio)
        work = self._work(size, ratio)
        on_drawn = partial(self._on_drawn, size)
        self._operations.run_picture(work, on_drawn, key=self, parent=self)

    def _work(self, size: QSize, ratio: float) -> Callable[[], Drawn | UserError]:
        """What draws the picture, on another thread."""
        assert self._draw is not None
        return partial(_picture, self._draw, size, ratio, chart_colours())

    def restyle(self) -> None:
        """The theme has changed: draw in its colours."""
        self._pause.start()

    def _room(self) -> QSize:
        return self.size() - QSize(2 * MARGIN, 2 * MARGIN)

    def _on_drawn(self, size: QSize, result: Drawn | UserError) -> None:
        if isinstance(result, UserError):
            self._trouble, self._figure = error_text(result), None
        else:
            self._picture, self._figure = result
            self._shown_for, self._trouble = size, ""
        self.update()
        self.drawn.emit()

    # ---- following size and screen ----

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what waited for being seen."""
        super().showEvent(event)
        if self._pending:
            self._pause.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is drawn for once it stands still."""
        super().resizeEvent(event)
        if self._asked_for != (self._room(), self.devicePixelRatioF()):
            self._pause.start(PAUSE)

    def event(self, event: QEvent) -> bool:
        """A window moved to a denser screen needs a denser picture."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._pause.start(PAUSE)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture; stretched and dimmed while it is for another size."""
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self._trouble or self._picture.isNull():
            painter.setPen(colour("faded"))
            words = self._trouble or (self.tr("Drawing …") if self._draw is not None else "")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(room), flags, words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._shown_for == room.size():
            _lay(painter, room.topLeft(), self._picture)
        else:
            painter.setOpacity(DIMMED)
            painter.drawImage(room, self._picture)


def _lay(painter: QPainter, at: QPoint, picture: QImage) -> None:
    """Pixel on pixel: a screen with one and a half to the point would stretch it by a fraction."""
    ratio = picture.devicePixelRatio()
    painter.scale(1 / ratio, 1 / ratio)
    place = QRectF(QPointF(at) * ratio, QSizeF(picture.size()))
    painter.drawImage(place, picture, QRectF(picture.rect()))


def _picture(draw: Draw, size: QSize, ratio: float, colours: dict[str, str]) -> Drawn | UserError:
    """The chart as a picture of `size` in the window's pixels; a refusal is handed on as words."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    try:
        figure = draw()
    except UserError as error:
        return error
    dress(figure, size, ratio, colours)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return Drawn(as_image(canvas.buffer_rgba(), ratio), figure)


def dress(figure: Figure, size: QSize, ratio: float, colours: dict[str, str]) -> None:
    """Give a figure the size, the density and the colours it has in the window."""
    from coop_desk.reports.figure_charts import refit

    figure.set_size_inches(size.width() / DPI, size.height() / DPI)
    figure.set_dpi(DPI * ratio)
    refit(figure)
    recolour(figure, colours)


def as_image(pixels: Any, ratio: float) -> QImage:
    """Red, green, blue and opacity of each pixel as an image with memory of its own."""
    height, width, _channels = pixels.shape
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return image
