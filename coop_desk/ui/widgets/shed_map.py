"""The greenhouses as tiles in their real rows: seen at a glance, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

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
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coop_desk.domain.ratios import format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.theme import colour
from coop_desk.ui.widgets.shed_tile import Shed, TilePainter, TileWords

GAP = 6  # pixels between tiles
ROW_LABEL = 20  # pixels at the left for the row's name
SMALLEST = QSize(47, 112)
LARGEST = QSize(132, 190)
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ShedMap(Retranslated, QWidget):
    """Paints all tiles itself; one of them is current, and its sentence is the widget's name."""

    opened = Signal(int)  # a greenhouse's id: Enter, Space or a click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheds: tuple[Shed, ...] = ()
        self._median: Fraction | None = None
        self._rows: list[list[int]] = []  # places in `sheds`, row by row
        self._columns: list[int] = []  # the column of each shed
        self._current = 0
        self._open_id: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self._words = TileWords(self.tr("idle"), self.tr("bags"), self.tr("jin"))
        self._name_it()
        self.update()

    def restyle(self) -> None:
        """Paint in the colours in use."""
        self.update()

    # ---- what is shown ----

    def show_sheds(self, sheds: Sequence[Shed], median: Fraction | None) -> None:
        """Show these greenhouses, sorted by row and place; the median is in grams per bag."""
        current = self.current.id if self.current is not None else None
        self.sheds, self._median = tuple(sheds), median
        self._rows = _rows(self.sheds)
        self._columns = _columns(self.sheds, self._rows)
        ids = [shed.id for shed in self.sheds]
        self._current = ids.index(current) if current in ids else 0
        self.setMinimumSize(self._size_for(SMALLEST))
        self.updateGeometry()
        self._name_it()
        self.update()

    @property
    def current(self) -> Shed | None:
        """The greenhouse the arrow keys have come to."""
        return self.sheds[self._current] if self._current < len(self.sheds) else None

    def mark_open(self, shed_id: int | None) -> None:
        """Mark the greenhouse whose panel is open, and make it current."""
        self._open_id = shed_id
        for place, shed in enumerate(self.sheds):
            if shed.id == shed_id:
                self._go_to(place)
        self.update()

    # ---- where tiles stand ----

    def _size_for(self, tile: QSize) -> QSize:
        columns = max(self._columns, default=0) + 1
        width = ROW_LABEL + columns * (tile.width() + GAP)
        return QSize(width, max(1, len(self._rows)) * (tile.height() + GAP))

    def sizeHint(self) -> QSize:
        """Tiles of a comfortable size."""
        return self._size_for(QSize(82, 132))

    def _tile_size(self) -> QSize:
        columns, rows = max(self._columns, default=0) + 1, max(1, len(self._rows))
        width = (self.width() - ROW_LABEL) // columns - GAP
        height = self.height() // rows - GAP
        return QSize(width, height).boundedTo(LARGEST).expandedTo(SMALLEST)

    def tile_rect(self, place: int) -> QRect:
        """Where the tile of the greenhouse at this place in `sheds` stands."""
        size = self._tile_size()
        row = next(number for number, places in enumerate(self._rows) if place in places)
        left = ROW_LABEL + self._columns[place] * (size.width() + GAP)
        return QRect(QPoint(left, row * (size.height() + GAP)), size)

    def _place_at(self, point: QPoint) -> int | None:
        places = range(len(self.sheds))
        return next((place for place in places if self.tile_rect(place).contains(point)), None)

    # ---- painting ----

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every tile that is in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tiles = TilePainter(painter, self._words, self._median, self._most())
        for number, places in enumerate(self._rows):
            self._paint_row_label(painter, number, places)
        for place, shed in enumerate(self.sheds):
            rect = self.tile_rect(place)
            if rect.intersects(event.rect()):
                has_focus = self.hasFocus() and place == self._current
                tiles.paint(shed, rect, is_open=shed.id == self._open_id, has_focus=has_focus)

    def _most(self) -> Fraction:
        """What a full bar stands for: the best greenhouse, at least a quarter over the median."""
        found = [shed.grams_per_bag for shed in self.sheds if shed.grams_per_bag]
        median = self._median or Fraction(0)
        return max([*found, median * Fraction(5, 4), Fraction(GRAMS_PER_JIN)])

    def _paint_row_label(self, painter: QPainter, number: int, places: Sequence[int]) -> None:
        height = self._tile_size().height()
        text = self.tr("Row {number}").format(number=self.sheds[places[0]].row)
        painter.save()
        painter.setPen(colour("faded"))
        painter.translate(0, number * (height + GAP) + height)
        painter.rotate(-90)
        room = QRect(0, 0, height, ROW_LABEL - GAP)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    # ---- words ----

    def sentence(self, shed: Shed) -> str:
        """A tile read out."""
        parts = [self.tr("Greenhouse {code}").format(code=shed.code)]
        if shed.idle:
            parts.append(self.tr("stands idle"))
        if shed.grower:
            parts.append(shed.grower)
        if shed.bags_issued:
            parts.append(self.tr("{count} live bags").format(count=f"{shed.bags_live:,}"))
            parts.append(self.tr("{jin} jin so far").format(jin=format_jin(shed.harvest_g, 1)))
            parts.append(self._yield_words(shed))
        parts += [self.concern(name) for name in shed.concerns]
        return listed(parts)

    def _yield_words(self, shed: Shed) -> str:
        words = self.tr("{jin} jin per bag, median {median}")
        return words.format(jin=_jin(shed.grams_per_bag), median=_jin(self._median))

    def concern(self, name: str) -> str:
        """Why a tile carries the sign to look."""
        words = {
            "little": self.tr("little per bag: look at the bags"),
            "much": self.tr("unusually much per bag: look at the tickets"),
            "losses": self.tr("more than a twentieth of the bags lost"),
        }
        return words.get(name, name)

    def _name_it(self) -> None:
        shed = self.current
        self.setAccessibleName(self.sentence(shed) if shed else self.tr("Greenhouses"))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # ---- keys and the mouse ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Home and End go to the ends of the row, Enter and Space open."""
        key = Qt.Key(event.key())
        if not self.sheds:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            row = self._rows[self._row_of(self._current)]
            self._go_to(row[0] if key == Qt.Key.Key_Home else row[-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.sheds[self._current].id)
        else:
            super().keyPressEvent(event)

    def _row_of(self, place: int) -> int:
        return next(number for number, places in enumerate(self._rows) if place in places)

    def _walk(self, down: int, right: int) -> None:
        number = self._row_of(self._current)
        if right:
            row = self._rows[number]
            at = row.index(self._current) + right
            self._go_to(row[max(0, min(len(row) - 1, at))])
            return
        row = self._rows[max(0, min(len(self._rows) - 1, number + down))]
        column = self._columns[self._current]
        self._go_to(min(row, key=lambda place: abs(self._columns[place] - column)))

    def _go_to(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        self._name_it()
        self.update()
        self._show_current()

    def _show_current(self) -> None:
        """Scroll so that the current tile can be seen."""
        parent = self.parentWidget()
        area = parent.parentWidget() if parent is not None else None
        if area is not None and hasattr(area, "ensureVisible") and self.sheds:
            rect = self.tile_rect(self._current)
            centre = rect.center()
            area.ensureVisible(centre.x(), centre.y(), rect.width() // 2, rect.height() // 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a greenhouse."""
        place = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._go_to(place)
            self.opened.emit(self.sheds[place].id)
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which tile the arrow keys start from."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the arrow keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Pointing at a tile says all of it in words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            text = self.sentence(self.sheds[place]) if place is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)


def _rows(sheds: Sequence[Shed]) -> list[list[int]]:
    """The places of the greenhouses of each row."""
    found: dict[int, list[int]] = {}
    for place, shed in enumerate(sheds):
        found.setdefault(shed.row, []).append(place)
    return list(found.values())


def _columns(sheds: Sequence[Shed], rows: Sequence[Sequence[int]]) -> list[int]:
    """The column of each greenhouse: its place in the row, unless two claim the same one."""
    claims = {(shed.row, shed.place) for shed in sheds}
    if len(claims) == len(sheds):
        first = min((shed.place for shed in sheds), default=0)
        return [shed.place - first for shed in sheds]
    columns = [0] * len(sheds)
    for row in rows:
        for column, place in enumerate(row):
            columns[place] = column
    return columns


def _jin(grams: Fraction | None) -> str:
    return format_ratio(None if grams is None else grams / GRAMS_PER_JIN)
