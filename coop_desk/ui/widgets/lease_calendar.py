"""The lease calendar: greenhouses by weeks, a bar for each lease, idle time plain to see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from coop_desk.domain.dates import ONE_DAY
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.calendar_layout import (
    ROW,
    ZOOM_STEP,
    Fitting,
    PlacedRow,
    Segment,
    place_row,
    segment_rect,
    segments_of,
    widest_day,
)
from coop_desk.ui.widgets.calendar_painter import (
    BAND,
    CODE,
    CalendarPainter,
    CalendarScene,
    CalendarWords,
)
from coop_desk.ui.widgets.calendar_scale import TimeScale
from coop_desk.ui.widgets.calendar_words import CalendarSentences

if TYPE_CHECKING:
    from coop_desk.services.lease_calendar import CalendarData, CalendarRow

SHED = -1  # the place of a greenhouse's number, before its first segment
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
FIGURES = (44, 34)  # pixels: the least for idle days and for crops
_ZOOM_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Underscore: -1,
}


class Place(NamedTuple):
    """Where the arrow keys have come to: a row, and a segment of it or SHED."""

    row: int
    segment: int


class LeaseCalendar(Retranslated, QAbstractScrollArea):
    """Paints all of it itself; one bar or idle time is current, and its sentence is its name.

    `pixels_per_day` is None while the whole span fits the window.
    """

    opened = Signal(int)  # a lease's id
    idle_wanted = Signal(int, object)  # a greenhouse's id and the day it stands idle from
    shed_wanted = Signal(int)  # a greenhouse's id
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data: CalendarData | None = None
        self.rows: tuple[CalendarRow, ...] = ()
        self.segments: tuple[tuple[Segment, ...], ...] = ()
        self.current = Place(0, SHED)
        self.pixels_per_day: float | None = None
        self._today = date.min
        self._anchor = date.min  # the day that walking up and down keeps to
        self._placed: dict[int, PlacedRow] = {}
        self._brush: CalendarPainter | None = None
        self._picture: QPixmap | None = None
        self._sentences = CalendarSentences(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(40 * GRID, 24 * GRID)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ROW)
        self.horizontalScrollBar().setSingleStep(4 * GRID)
        self.retranslate()

    # ---- words and colours ----

    def retranslate(self) -> None:
        """Set the words again."""
        self._words = CalendarWords(self.tr("Idle days"), self.tr("Crops"), self._row_name)
        self.restyle()
        self._name_it()

    def restyle(self) -> None:
        """Paint in the colours in use."""
        self._brush = None
        self._forget()

    def _row_name(self, row: int) -> str:
        return self.tr("Row {number}").format(number=row)

    @property
    def brush(self) -> CalendarPainter:
        """What paints, in the theme and the font in use."""
        if self._brush is None:
            self._brush = CalendarPainter(self.font(), self.devicePixelRatioF())
        return self._brush

    # ---- what is shown ----

    def show_calendar(self, data: CalendarData, today: date) -> None:
        """Show these greenhouses and leases; the greenhouse that was current stays so."""
        old = self.rows[self.current.row].greenhouse_id if self.rows else None
        is_same = self.data is not None and _span(self.data) == _span(data)
        self.data, self.rows, self._today = data, data.rows, today
        first, end = _span(data)
        self.segments = tuple(segments_of(row, first, end) for row in self.rows)
        ids = [row.greenhouse_id for row in self.rows]
        number = ids.index(old) if old in ids else 0
        if not is_same or not first <= self._anchor < end:
            self._anchor = min(max(today, first), end - ONE_DAY)
        self._fit_bars()
        self._go_to(self._nearest(number) if self.rows else Place(0, SHED), scroll=not is_same)

    def _forget(self) -> None:
        """Work everything out anew when next painted."""
        self._placed.clear()
        self._picture = None
        self.viewport().update()

    # ---- sizes and zoom ----

    @property
    def scale(self) -> TimeScale:
        """The days of the span at the zoom in use."""
        first, end = _span(self.data) if self.data is not None else (date.min, date.min)
        days = max(1, (end - first).days)
        return TimeScale(first, end, self.pixels_per_day or self._fitted(days))

    def _fitted(self, days: int) -> float:
        """Pixels a day when the whole span fills the window."""
        return max(1, self.viewport().width() - BAND - CODE - sum(self._figures())) / days

    def _figures(self) -> tuple[int, int]:
        """Pixels of the two columns at the right: their heads fit."""
        small = self.brush.small
        heads = (self._words.idle_days, self._words.crops)
        idle, crops = (
            max(least, small.width(head) + 2 * GRID)
            for least, head in zip(FIGURES, heads, strict=True)
        )
        return idle, crops

    @property
    def scene(self) -> CalendarScene:
        """All that is painted now."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        return CalendarScene(
            self.viewport().size(),
            QPoint(*(bar.value() for bar in bars)),
            self.scale,
            self.rows,
            self._placed_row,
            self.data.seasons if self.data is not None else (),
            self._today,
            self._words,
            self._figures(),
        )

    def _placed_row(self, number: int) -> PlacedRow:
        if number not in self._placed:
            names = self.brush.names
            fitting = Fitting(names.elided, names.width, self._idle_words)
            self._placed[number] = place_row(
                number, self.segments[number], self.scale, self._today, fitting
            )
        return self._placed[number]

    def _idle_words(self, days: int, room: int) -> str:
        """How many days, as fully as there is room for."""
        for words in (self._sentences.idle_long(days), str(days)):
            if self.brush.small.width(words) + 2 * GRID <= room:
                return words
        return ""

    def zoom(self, steps: float, at: int | None = None) -> None:
        """Zoom in (+) or out (-) by steps; the day at pixel `at` of the body stays in place."""
        if self.data is None:
            return
        body = self.scene.body
        at = body.width() // 2 if at is None else at
        scale = self.scale
        place = (self.horizontalScrollBar().value() + at) / scale.per_day
        fitted = self._fitted(scale.days)
        wanted = min(scale.per_day * ZOOM_STEP**steps, widest_day(fitted))
        self.pixels_per_day = wanted if wanted > fitted else None
        self._fit_bars()
        self.horizontalScrollBar().setValue(round(place * self.scale.per_day) - at)
        self.zoomed.emit()

    def fit(self) -> None:
        """Show the whole span."""
        self.pixels_per_day = None
        self._fit_bars()
        self.zoomed.emit()

    @property
    def can_zoom(self) -> tuple[bool, bool]:
        """Whether it can be zoomed in, and out."""
        scale = self.scale
        widest = widest_day(self._fitted(scale.days))
        return scale.per_day < widest - 1e-6, self.pixels_per_day is not None

    def _fit_bars(self) -> None:
        """Let the scroll bars reach as far as there is something to see."""
        body, scale = self.scene.body, self.scale
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, scale.width - body.width()))
        across.setPageStep(body.width())
        down.setRange(0, max(0, len(self.rows) * ROW - body.height()))
        down.setPageStep(max(ROW, body.height() - ROW))
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fitted the window fits it again."""
        super().resizeEvent(event)
        self._fit_bars()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Another part comes into view."""
        self._picture = None
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A screen full."""
        return QSize(120 * GRID, 64 * GRID)

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What is in view, drawn once and kept until it changes, and the mark of the current."""
        painter = QPainter(self.viewport())
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._draw()
        painter.drawPixmap(0, 0, self._picture)
        if self.rows and self.hasFocus():
            self._paint_current(painter)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.viewport().size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self.brush.paint(painter, self.scene)
        painter.end()
        return picture

    def _paint_current(self, painter: QPainter) -> None:
        scene, rect = self.scene, self.place_rect(self.current)
        codes = QRect(0, scene.body.top(), BAND + CODE, scene.body.height())
        painter.setClipRect(codes if self.current.segment == SHED else scene.body)
        painter.setPen(QPen(self.brush.ink("leaf_deep"), 2))
        painter.drawRect(rect.adjusted(0, 0, 1, 1))
        painter.setClipRect(codes)
        mark = QRect(BAND, rect.top() - 1, 3, rect.height() + 2)
        painter.fillRect(mark, self.brush.ink("leaf_deep"))

    def place_rect(self, place: Place) -> QRect:
        """Where a segment, or a greenhouse's number, stands in the viewport."""
        scene = self.scene
        if place.segment == SHED:
            top = scene.body.top() + place.row * ROW - scene.offset.y()
            return QRect(BAND, top, CODE - 2, ROW - 2)
        rect = segment_rect(place.row, self.segments[place.row][place.segment], scene.scale)
        return rect.translated(scene.body.topLeft() - scene.offset)

    # ---- words ----

    def sentence(self, place: Place) -> str:
        """A place read out."""
        row = self.rows[place.row]
        if place.segment == SHED:
            return self._sentences.shed(row)
        segment = self.segments[place.row][place.segment]
        return self._sentences.segment(row, segment, self._today)

    def _name_it(self) -> None:
        name = self.sentence(self.current) if self.rows else self.tr("Lease calendar")
        self.setAccessibleName(name)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # ---- walking ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter and Space open, + and - zoom, 0 shows the whole span."""
        key = Qt.Key(event.key())
        if not self.rows:
            super().keyPressEvent(event)
        elif key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key], self._current_middle())
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in ENTER:
            self._open(self.current)
        elif (place := self._walked(key)) is not None:
            self._go_to(place)
        else:
            super().keyPressEvent(event)

    def _walked(self, key: Qt.Key) -> Place | None:
        """Where a key leads to from the current place; None for a key that leads nowhere."""
        row, segment = self.current
        last = len(self.segments[row]) - 1
        page = max(1, self.scene.body.height() // ROW - 1)
        down = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        along = {
            Qt.Key.Key_Left: max(SHED, segment - 1),
            Qt.Key.Key_Right: min(last, segment + 1),
            Qt.Key.Key_Home: SHED,
            Qt.Key.Key_End: last,
        }
        if key in along:
            return self._anchored(Place(row, along[key]))
        if key not in down:
            return None
        number = max(0, min(len(self.rows) - 1, row + down[key]))
        return Place(number, SHED) if segment == SHED else self._nearest(number)

    def _anchored(self, place: Place) -> Place:
        """The same place; walking up and down from now on keeps to its middle."""
        if place.segment != SHED:
            segment = self.segments[place.row][place.segment]
            self._anchor = segment.start + timedelta(days=segment.days // 2)
        return place

    def _nearest(self, row: int) -> Place:
        """The segment of a row on the day that walking keeps to."""
        for number, segment in enumerate(self.segments[row]):
            if segment.start <= self._anchor < segment.end:
                return Place(row, number)
        return Place(row, len(self.segments[row]) - 1)

    def _go_to(self, place: Place, *, scroll: bool = True) -> None:
        self.current = place
        self._name_it()
        if scroll and self.rows:
            self._show_current()
        self.viewport().update()

    def _show_current(self) -> None:
        """Scroll so that the current place can be seen."""
        scene = self.scene
        body, down = scene.body, self.verticalScrollBar()
        top = self.current.row * ROW
        if top < down.value():
            down.setValue(top)
        elif top + ROW > down.value() + body.height():
            down.setValue(top + ROW - body.height())
        if self.current.segment != SHED:
            segment = self.segments[self.current.row][self.current.segment]
            self._show_days(scene.scale.x(segment.start), scene.scale.x(segment.end), body.width())

    def _show_days(self, left: int, right: int, room: int) -> None:
        """Scroll sideways to a bar, to its beginning where it is longer than the window."""
        across = self.horizontalScrollBar()
        begin, end = across.value(), across.value() + room
        is_seen = left >= begin and right <= end
        fills = left <= begin and right >= end
        if not is_seen and not fills:
            wanted = left - 2 * GRID if left < begin or right - left > room else right - room
            across.setValue(wanted)

    def _current_middle(self) -> int:
        """The pixel of the body that zooming by keys keeps in place."""
        body = self.scene.body
        if self.current.segment == SHED:
            return body.width() // 2
        rect = self.place_rect(self.current).intersected(body)
        return rect.center().x() - body.left() if not rect.isEmpty() else body.width() // 2

    def _open(self, place: Place) -> None:
        row = self.rows[place.row]
        if place.segment == SHED:
            self.shed_wanted.emit(row.greenhouse_id)
            return
        segment = self.segments[place.row][place.segment]
        if segment.bar is not None:
            self.opened.emit(segment.bar.lease_id)
        else:
            self.idle_wanted.emit(row.greenhouse_id, segment.start)

    # ---- the mouse ----

    def place_at(self, point: QPoint) -> Place | None:
        """What stands at a point of the viewport."""
        scene = self.scene
        row = (point.y() - scene.body.top() + scene.offset.y()) // ROW
        if point.y() < scene.body.top() or row >= len(self.rows):
            return None
        if BAND <= point.x() < BAND + CODE:
            return Place(row, SHED)
        if not scene.body.contains(point):
            return None
        x = point.x() - scene.body.left() + scene.offset.x()
        for number, segment in enumerate(self.segments[row]):
            if scene.scale.x(segment.start) <= x < scene.scale.x(segment.end):
                return Place(row, number)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes current what lies under it."""
        place = self.place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._go_to(self._anchored(place), scroll=False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a lease, a greenhouse or, on idle time, the form to let it."""
        place = self.place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place == self.current:
            self._open(place)
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what a click opens."""
        over = self.place_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom at the pointer; Shift and the wheel go along the weeks."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at = round(event.position().x()) - self.scene.body.left()
            self.zoom(turned / 120, max(0, min(self.scene.body.width(), at)))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and turned:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - turned)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar the arrow keys start from."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the arrow keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pointing says all of it in words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(event.pos())
            text = self.sentence(place) if place is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)


def _span(data: CalendarData) -> tuple[date, date]:
    """The first day of what is shown, and the first day after it."""
    return data.first, data.last + ONE_DAY
