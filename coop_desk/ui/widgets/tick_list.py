"""A list to tick off inside a form: what is ticked is done, what cannot be done says why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from coop_desk.ui.theme import ROW_HEIGHT, colour

MOST_ROWS = 11  # shown at once; the others by scrolling
ROOM = 28  # pixels around a text in a cell
TICK_ROOM = 26  # pixels of the box before the first text
LONGEST = 400  # pixels of a column; longer texts are read in full in a tip
WIDEST = 1_040
_FIGURE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_VALUE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Tick:
    """One row: a value JSON can keep, its texts; `open` is false where it cannot be ticked."""

    value: Any
    texts: Sequence[str]
    open: bool = True


class TickList(QTreeWidget):
    """Up and Down walk, Space ticks, Ctrl+A ticks all or none; its value are those ticked."""

    edited = Signal()

    def __init__(
        self,
        titles: Sequence[str],
        ticks: Sequence[Tick],
        figures: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._figures = frozenset(figures)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setHeaderLabels(list(titles))
        self.setObjectName("tick_list")
        self._fill(ticks)
        self._fit(titles)
        self.itemChanged.connect(self._on_changed)

    # ---- building ----

    def _fill(self, ticks: Sequence[Tick]) -> None:
        for tick in ticks:
            item = QTreeWidgetItem(self, list(tick.texts))
            item.setData(0, _VALUE, tick.value)
            item.setSizeHint(0, item.sizeHint(0).expandedTo(self._row_size()))
            for column, text in enumerate(tick.texts):
                item.setToolTip(column, text)
                if column in self._figures:
                    item.setTextAlignment(column, _FIGURE)
            self._make_box(item, tick)
        for column in self._figures:
            self.headerItem().setTextAlignment(column, _FIGURE)
        for first in self._items()[:1]:
            self.setCurrentItem(first)

    def _row_size(self) -> Any:
        size = self.sizeHintForIndex(self.model().index(0, 0))
        size.setHeight(ROW_HEIGHT)
        return size

    def _make_box(self, item: QTreeWidgetItem, tick: Tick) -> None:
        if tick.open:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
            return
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        for column in range(len(tick.texts)):
            item.setForeground(column, colour("faded"))

    def _fit(self, titles: Sequence[str]) -> None:
        """As wide as its texts need, as high as its rows up to a limit."""
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, title in enumerate(titles):
            header.resizeSection(column, self._width_of(column, title))
        beyond = header.length() + ROOM - WIDEST
        if beyond > 0:  # the last column gives way
            last = header.count() - 1
            header.resizeSection(last, header.sectionSize(last) - beyond)
        rows = max(2, min(MOST_ROWS, self.topLevelItemCount()))
        self.setFixedHeight(header.sizeHint().height() + rows * ROW_HEIGHT + 8)
        self.setFixedWidth(min(WIDEST, header.length() + ROOM))

    def _width_of(self, column: int, title: str) -> int:
        texts = [title, *(item.text(column) for item in self._items())]
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        return min(LONGEST, widest + ROOM) + (TICK_ROOM if column == 0 else 0)

    def _items(self) -> list[QTreeWidgetItem]:
        places = range(self.topLevelItemCount())
        return [item for item in map(self.topLevelItem, places) if item is not None]

    # ---- as an editor ----

    def value(self) -> tuple[Any, ...] | None:
        """The values ticked, None when nothing is."""
        return tuple(self._ticked()) or None

    def set_value(self, value: Collection[Any] | None) -> None:
        """Tick these, None for all that can be."""
        self._tick(value)

    def typed(self) -> list[Any]:
        """The values ticked."""
        return self._ticked()

    def set_typed(self, typed: Any) -> None:
        """Tick them again."""
        self._tick(typed if isinstance(typed, list) else None)

    def _ticked(self) -> list[Any]:
        return [i.data(0, _VALUE) for i in self._items() if i.checkState(0) == _CHECKED]

    def _tick(self, values: Collection[Any] | None) -> None:
        self.blockSignals(True)
        for item in self._items():
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = values is None or item.data(0, _VALUE) in values
                item.setCheckState(0, _CHECKED if ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def selectAll(self) -> None:
        """Tick all that can be, or none where all were."""
        before = self._ticked()
        self._tick(None)
        if self._ticked() == before:
            self._tick(())
        self.edited.emit()

    def _on_changed(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.edited.emit()


_CHECKED = Qt.CheckState.Checked
