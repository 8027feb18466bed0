"""Draws a row of a short list: an icon, a bold title, and quieter words beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from coop_desk.ui.theme import GRID, ROW_HEIGHT, colour

MIDDLE = Qt.ItemDataRole.UserRole + 1  # quieter words in the middle
RIGHT = Qt.ItemDataRole.UserRole + 2  # quieter words at the right
ICON_SIZE = 20
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
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
        font = QApplication.font()
        painter.setFont(font)
        painter.setPen(colour("faded"))
        middle = inner.adjusted(inner.width() * 2 // 5, 0, 0, 0)
        painter.drawText(middle, _LEFT, index.data(MIDDLE) or "")
        painter.drawText(inner, _FAR, index.data(RIGHT) or "")
        font.setBold(enabled)
        painter.setFont(font)
        painter.setPen(colour("ink" if enabled else "faded"))
        painter.drawText(inner, _LEFT, index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.restore()
