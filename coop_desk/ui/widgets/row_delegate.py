"""Draws a row of a short list: an icon, a bold title, and quieter words beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from coop_desk.ui.theme import GRID, ROW_HEIGHT, colour

MIDDLE = Qt.ItemDataRole.UserRole + 1  # quieter words in the middle
RIGHT = Qt.ItemDataRole.UserRole + 2  # quieter words at the right
ICON_SIZE = 20
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CUT = Qt.TextElideMode.ElideRight
_TITLE = Qt.ItemDataRole.DisplayRole
_FAR = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


def row_item(title: str, middle: str = "", right: str = "") -> QListWidgetItem:
    """An item for a list that draws with RowDelegate."""
    item = QListWidgetItem(title)
    item.setData(MIDDLE, middle)
    item.setData(RIGHT, right)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title} {middle} {right}".strip())
    return item


class RowDelegate(QStyledItemDelegate):
    """For the lists under a line of search."""

    def sizeHint(self, _option: Option, _index: Index) -> QSize:
        """One row of the house's height."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw the row."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, colour("leaf_pale"))
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QIcon):
            place = QRect(inner.left(), 0, ICON_SIZE, ICON_SIZE)
            place.moveTop(inner.center().y() - ICON_SIZE // 2)
            picture.paint(painter, place)
            inner.setLeft(place.right() + GRID)
        title, middle, right = (index.data(role) or "" for role in (_TITLE, MIDDLE, RIGHT))
        title, middle, right, start = fitted(title, middle, right, inner.width(), bold=enabled)
        font = QApplication.font()
        painter.setFont(font)
        painter.setPen(colour("faded"))
        painter.drawText(inner.adjusted(start, 0, 0, 0), _LEFT, middle)
        painter.drawText(inner, _FAR, right)
        font.setBold(enabled)
        painter.setFont(font)
        painter.setPen(colour("ink" if enabled else "faded"))
        painter.drawText(inner, _LEFT, title)
        painter.restore()


def fitted(
    title: str, middle: str, right: str, width: int, *, bold: bool = True
) -> tuple[str, str, str, int]:
    """The words as they fit beside each other, and where the middle begins (pixels).

    A long title takes what the others leave, and is cut short there; so, then, is the middle.
    """
    plain, heavy = QFontMetrics(QApplication.font()), QApplication.font()
    heavy.setBold(bold)
    strong = QFontMetrics(heavy)
    least = width * 2 // 5
    beside = [plain.horizontalAdvance(word) + 2 * GRID for word in (middle, right) if word]
    shown = strong.elidedText(title, _CUT, max(least - GRID, width - sum(beside)))
    start = max(least, strong.horizontalAdvance(shown) + 2 * GRID)
    room = width - start - (beside[-1] if right else 0)
    return shown, plain.elidedText(middle, _CUT, room), right, start
