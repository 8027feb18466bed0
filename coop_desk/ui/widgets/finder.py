"""Ctrl+K: type a name, a shed, a ticket number or a page, and go there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, ROW_HEIGHT
from coop_desk.ui.widgets.row_delegate import RowDelegate, row_item

PAUSE = 120  # milliseconds of quiet before the book is asked
MOST_SHOWN = 9
WIDTH = 70 * GRID


class Found(NamedTuple):
    """Something to go to: the page and what to open there; `icon` says what it is."""

    icon: str
    title: str
    detail: str
    page: str
    target: Any = None


Deliver = Callable[[Sequence[Found]], None]
FindAnything = Callable[[str, Deliver], None]
FindPages = Callable[[str], Sequence[Found]]


class Finder(Retranslated, QFrame):
    """A line and a list over the window. `find(text, deliver)` looks beside the window."""

    went = Signal(str, object)  # page id, target

    def __init__(
        self, window: QWidget, find_pages: FindPages, find: FindAnything | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._find_anything = find
        self._find_pages = find_pages
        self._asked = 0
        self._focus_before: QWidget | None = None
        self.setProperty("look", "floating")
        self.line = QLineEdit()
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._on_clicked)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.tr("Find a person, a greenhouse, a ticket number or a page")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)

    def set_finder(self, find: FindAnything | None) -> None:
        """Look for more than pages from now on."""
        self._find_anything = find

    def open(self) -> None:
        """Begin a search."""
        if self.isVisible():
            self.line.selectAll()
            return
        self._focus_before = QApplication.focusWidget()
        self.line.clear()
        self._asked += 1
        self._show_found(self._find_pages(""))
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_finder(self) -> None:
        """End the search and give the focus back."""
        self._pause.stop()
        self._asked += 1  # an answer still to come is too late
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()
        self._focus_before = None

    def place(self) -> None:
        """Stand in the upper middle of the window."""
        window = self._window
        rows = max(1, min(MOST_SHOWN, self.list.count()))
        self.list.setFixedHeight(rows * ROW_HEIGHT + 4)
        width = min(WIDTH, window.width() - 4 * GRID)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, 9 * GRID)

    # ---- searching ----

    def _on_edited(self, text: str) -> None:
        self._show_found(self._find_pages(text.strip()))
        if self._find_anything is not None and text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        self._asked += 1
        text = self.line.text().strip()
        if self._find_anything is not None:
            self._find_anything(text, partial(self._on_found, self._asked, text))

    def _on_found(self, asked: int, text: str, found: Sequence[Found]) -> None:
        if asked == self._asked and self.isVisible():
            self._show_found([*found, *self._find_pages(text)])

    def _show_found(self, found: Sequence[Found]) -> None:
        self.list.clear()
        for one in found:
            item = row_item(one.title, right=one.detail)
            item.setIcon(icon(one.icon, "faded"))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        if not found:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if found else -1)
        self.place()

    # ---- keys ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Esc of the line belong to the list."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._focus_before = None
            self.close_finder()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QEvent) -> bool:
        key = Qt.Key(event.key()) if isinstance(event, QKeyEvent) else Qt.Key.Key_unknown
        if key == Qt.Key.Key_Escape:
            self.close_finder()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self._on_clicked(item)
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
        return bool(step)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        found = item.data(Qt.ItemDataRole.UserRole)
        if found is None:
            return
        _icon, _title, _detail, page, target = found
        self._focus_before = None
        self.close_finder()
        self.went.emit(page, target)
