"""The head of a table, with a row of filters under the titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.theme import ROW_HEIGHT

PAUSE = 250  # milliseconds of quiet before the table is filtered


class FilterEdit(QLineEdit):
    """The filter of one column; Esc leaves, Down goes to the rows."""

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Down leave the row of filters."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class TableHeader(Retranslated, QHeaderView):
    """Titles to sort and resize by; `show_filters()` opens a filter under each of them."""

    filtered = Signal(dict)  # column key → what was typed
    left = Signal()  # the person is done filtering and wants the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(48)
        self._columns: tuple[Column, ...] = ()
        self._edits: list[FilterEdit] = []
        self._open = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._send)
        self.sectionResized.connect(self._on_moved)
        self.sectionMoved.connect(self._on_moved)

    @property
    def is_filtering(self) -> bool:
        """Whether the filters are open."""
        return self._open

    def set_columns(self, columns: Sequence[Column]) -> None:
        """The same columns only take their new words; others have no filter until one is wanted."""
        same = [column.key for column in columns] == [column.key for column in self._columns]
        self._columns = tuple(columns)
        if not same:
            for edit in self._edits:
                edit.deleteLater()
            self._edits = []
            self._make_edits()
        self.retranslate()

    def _make_edits(self) -> None:
        """Once the filters are opened: most tables are never filtered, and each is a widget."""
        if self._open and not self._edits:
            self._edits = [self._make_edit() for _ in self._columns]

    def retranslate(self) -> None:
        """Name the filters after their columns."""
        for edit, column in zip(self._edits, self._columns, strict=False):
            edit.setAccessibleName(self.tr("Filter {column}").format(column=column.title))
            edit.setPlaceholderText(self.tr("> < or figures") if column.is_number else "")

    def show_filters(self, column: int = 0) -> None:
        """Open the row of filters and go to the one of this column, or the first that shows."""
        self._open = True
        self._make_edits()
        self.retranslate()
        self._rearrange()
        shown = [at for at in range(len(self._edits)) if not self.isSectionHidden(at)]
        edit = self._edits[column if column in shown else next(iter(shown), 0)]
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        edit.selectAll()

    def hide_filters(self) -> None:
        """Close the filters and show every row again."""
        self._open = False
        for edit in self._edits:
            edit.clear()
        self._rearrange()
        self._send()

    def filters(self) -> dict[str, str]:
        """What was typed, by column key; blank ones left out."""
        texts = {
            column.key: edit.text().strip()
            for column, edit in zip(self._columns, self._edits, strict=False)
        }
        return {key: text for key, text in texts.items() if text}

    def sizeHint(self) -> QSize:
        """One row, two while the filters are open."""
        width = super().sizeHint().width()
        return QSize(width, ROW_HEIGHT * (2 if self._open else 1))

    def updateGeometries(self) -> None:
        """Keep the room under the titles free for the filters."""
        self.setViewportMargins(0, 0, 0, ROW_HEIGHT if self._open else 0)
        super().updateGeometries()
        self.place_filters()

    def place_filters(self) -> None:
        """Stand each filter under its title, wherever that is now."""
        for section, edit in enumerate(self._edits):
            shown = self._open and not self.isSectionHidden(section)
            edit.setVisible(shown)
            if shown:
                left = self.sectionViewportPosition(section)
                edit.setGeometry(left + 2, ROW_HEIGHT, self.sectionSize(section) - 4, 26)

    def _make_edit(self) -> FilterEdit:
        edit = FilterEdit(self)
        edit.setObjectName("filter")
        edit.textEdited.connect(self._on_typed)
        edit.left.connect(self._on_left)
        edit.down.connect(self.left)
        edit.hide()
        return edit

    def _rearrange(self) -> None:
        self.updateGeometries()
        self.updateGeometry()
        self.geometriesChanged.emit()

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _on_left(self) -> None:
        self.hide_filters()
        self.left.emit()

    def _send(self) -> None:
        self._pause.stop()
        self.filtered.emit(self.filters())

    def _on_moved(self, *_sections: int) -> None:
        self.place_filters()
