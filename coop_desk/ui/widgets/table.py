"""A table for any number of rows: head, filters, rows, totals, and what to say when empty."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QSettings,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QVBoxLayout, QWidget

from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import RowSource, row_id
from coop_desk.ui.models.table_model import ROW, Ask, LazyTableModel
from coop_desk.ui.theme import ROW_HEIGHT
from coop_desk.ui.widgets.column_widths import Needs, fitted
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.table_footer import TableFooter
from coop_desk.ui.widgets.table_header import TableHeader

COPY_MOST = 100_000  # rows
TITLE_ROOM = 36  # pixels around a title: its margins and the sign of the order
TIGHT_TITLE_ROOM = 18  # its margins alone
CELL_ROOM = 16  # pixels around the words of a cell
LOOKED_AT = 30  # rows: columns are made wide enough for what a screenful says
REMEMBER_PAUSE = 500  # milliseconds after the last change of a column
_FORMULA_SIGNS = ("=", "+", "-", "@")
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class DataTable(Retranslated, QFrame):
    """The house's table.

    `describe()` returns the columns and is asked again when the language changes; `ask` is
    `Operations.run_query`. Under `name`, `memory` keeps the columns' widths and order. Rows
    are known again after a reload by their field `id`, where they have one.
    """

    opened = Signal(object)  # the row: Enter or a double click
    chosen = Signal(object)  # the current row, None when there is none
    wanted = Signal()  # the button of the empty table

    def __init__(
        self,
        describe: Callable[[], Sequence[Column]],
        ask: Ask,
        *,
        name: str = "",
        memory: QSettings | None = None,
        look_of: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data_table")
        self._describe = describe
        self._name = name
        self._memory = memory
        self._fitting = False
        self._speaks_as_before = False
        self._widths_are_own = False
        self._written: dict[str, int] = {}  # how wide the words of a column are, by its key
        self._current_id: Any = None
        self._empty_text, self._empty_action = "", ""
        columns = describe()
        self.model = LazyTableModel(columns, None, ask, look_of=look_of, parent=self)
        self._build()
        self.header.set_columns(columns)
        self._recall_columns()
        self._connect()
        self.retranslate()

    # ---- building ----

    def _build(self) -> None:
        self.view = QTableView(self)
        self.header = TableHeader(self.view)
        view = self.view
        view.setHorizontalHeader(self.header)
        view.setModel(self.model)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        self.footer = TableFooter(self.header, self)
        self.empty = EmptyState("search", view.viewport())
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(view, 1)
        layout.addWidget(self.footer)
        self.setFocusProxy(view)
        self._make_actions()

    def _make_actions(self) -> None:
        self._copy_action = QAction(self)
        self._copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy_action.triggered.connect(self.copy)
        self._filter_action = QAction(self)
        self._filter_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        self._filter_action.triggered.connect(self.show_filters)
        for action in (self._copy_action, self._filter_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.view.addAction(action)

    def _connect(self) -> None:
        self._remember_timer = QTimer(self)
        self._remember_timer.setSingleShot(True)
        self._remember_timer.setInterval(REMEMBER_PAUSE)
        self._remember_timer.timeout.connect(self.remember_columns)
        self.header.filtered.connect(self.model.set_filters)
        self.header.left.connect(self._on_filters_left)
        self.header.sectionResized.connect(self._on_section_changed)
        self.header.sectionMoved.connect(self._on_section_changed)
        self.model.loaded.connect(self._on_loaded)
        self.model.totals_loaded.connect(self._on_totals)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled_rows)
        self.view.viewport().installEventFilter(self)
        self.empty.wanted.connect(self._on_empty_button)

    def retranslate(self) -> None:
        """Ask for the columns' words again."""
        columns = self._describe()
        self.model.set_columns(columns)
        self.header.set_columns(columns)
        self._written.clear()
        self._measure()
        self._fit_columns()
        self.view.setAccessibleName(self.accessibleName() or self.tr("List"))
        self._copy_action.setText(self.tr("Copy"))
        self._filter_action.setText(self.tr("Filter"))
        self._on_totals()
        self._show_emptiness()

    def changeEvent(self, event: QEvent) -> None:
        """In another language a hidden table takes its words when it is shown: it may be many."""
        if event.type() == QEvent.Type.LanguageChange and not self.isVisible():
            self._speaks_as_before = True
            QFrame.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the words of the language chosen meanwhile."""
        if self._speaks_as_before:
            self._speaks_as_before = False
            self.retranslate()
        super().showEvent(event)

    def setAccessibleName(self, name: str) -> None:
        """Name the rows, which are what is read out."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def restyle(self) -> None:
        """Take the colours of the theme in use."""
        self.model.restyle()
        self.view.viewport().update()

    # ---- what pages use ----

    def set_source(self, source: RowSource | None) -> None:
        """Show these rows."""
        self.model.set_source(source)

    def reload(self) -> None:
        """Read the rows again, for example after a change."""
        self.model.reload()

    def set_empty(self, text: str, action: str = "") -> None:
        """What to say, and what to offer, when there is no row."""
        self._empty_text, self._empty_action = text, action
        self._show_emptiness()

    def current_row(self) -> Any | None:
        """The row the person is on."""
        index = self.view.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def go_to_row(self, place: int) -> None:
        """Make the row at this place the current one."""
        if 0 <= place < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(place, 0))

    def show_only(self, keys: Collection[str] | None) -> None:
        """Show only these columns, None for all; how they stood is not remembered."""
        self._fitting = True
        for place, column in enumerate(self.model.columns):
            self.header.setSectionHidden(place, keys is not None and column.key not in keys)
        self._fitting = False
        self._fit_columns()

    def show_filters(self) -> None:
        """Open the row of filters at the current column."""
        self.header.show_filters(max(0, self.view.currentIndex().column()))

    def step_back(self) -> bool:
        """Close the filters if they are open; whether they were."""
        was_open = self.header.is_filtering
        if was_open:
            self.header.hide_filters()
        return was_open

    # ---- copying ----

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, cells parted by tabs."""
        spans = _spans(self.view.selectionModel().selection())
        if spans:
            self.model.read_texts(_capped(spans, COPY_MOST), self._on_copied)

    def _on_copied(self, rows: list[list[str]]) -> None:
        order = self._visual_columns()
        words = [not column.is_number for column in self.model.columns]
        lines = ("\t".join(_safe(row[place], words[place]) for place in order) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def _visual_columns(self) -> list[int]:
        places = (self.header.logicalIndex(at) for at in range(self.header.count()))
        return [place for place in places if not self.header.isSectionHidden(place)]

    # ---- columns' widths and order ----

    def remember_columns(self) -> None:
        """Keep the columns' widths and order for the next start."""
        if self._memory is None or not self._name:
            return
        columns = self.model.columns
        widths = {column.key: self.header.sectionSize(i) for i, column in enumerate(columns)}
        order = [columns[place].key for place in self._visual_columns()]
        self._memory.setValue(f"tables/{self._name}", json.dumps([order, widths]))

    def _recall_columns(self) -> None:
        columns = self.model.columns
        order, widths = self._remembered()
        self._widths_are_own = bool(widths)
        self._fitting = True
        for place, column in enumerate(columns):
            self.header.resizeSection(place, widths.get(column.key) or self._first_width(place))
        known = {column.key: place for place, column in enumerate(columns)}
        for visual, key in enumerate(key for key in order if key in known):
            self.header.moveSection(self.header.visualIndex(known[key]), visual)
        self._fitting = False

    def _remembered(self) -> tuple[list[str], dict[str, int]]:
        kept = self._memory.value(f"tables/{self._name}") if self._memory and self._name else None
        try:
            order, widths = json.loads(str(kept))
            return list(order), {str(key): int(width) for key, width in widths.items()}
        except (ValueError, TypeError, AttributeError):
            return [], {}  # nothing kept, or not by us

    def _first_width(self, place: int) -> int:
        """Before a person resized it: what its kind needs, and its title in full."""
        return self._needs(place).usual

    def _needs(self, place: int) -> Needs:
        column = self.model.columns[place]
        title = self.header.fontMetrics().horizontalAdvance(column.title)
        usual = max(column.first_width, title + TITLE_ROOM)
        written = self._written.get(column.key, 1 if self.model.has_loaded else 0)
        return Needs(usual, written, title + TIGHT_TITLE_ROOM)

    def _measure(self) -> None:
        """How wide the first rows and the totals are; never narrower than they were."""
        rows, columns = self.model.first_texts(LOOKED_AT), self.model.columns
        plain, strong = self.view.fontMetrics(), self.footer.total_metrics()
        for place, column in enumerate(columns):
            widths = [plain.horizontalAdvance(text) for text in {row[place] for row in rows}]
            if column.key in self.footer.texts:
                widths.append(strong.horizontalAdvance(self.footer.texts[column.key]))
            if widths:
                own = max(widths) + CELL_ROOM
                self._written[column.key] = max(own, self._written.get(column.key, 0))

    def _fit_columns(self) -> None:
        """Share the room left over among the columns of words, until a person resizes one."""
        columns = self.model.columns
        shown = [i for i in range(len(columns)) if not self.header.isSectionHidden(i)]
        if self._widths_are_own or not shown:
            return
        room = self.view.viewport().width()
        widths = dict(zip(shown, fitted([self._needs(at) for at in shown], room), strict=True))
        spare = max(0, room - sum(widths.values()))
        words = [place for place in shown if columns[place].kind == "text"] or shown
        share, rest = divmod(spare, len(words))
        self._fitting = True
        for place in shown:
            extra = share if place in words else 0
            self.header.resizeSection(place, widths[place] + extra)
        self.header.resizeSection(words[-1], self.header.sectionSize(words[-1]) + rest)
        self._fitting = False

    def _on_section_changed(self, *_sections: int) -> None:
        if not self._fitting:
            self._widths_are_own = True
            self._remember_timer.start()

    # ---- following the rows ----

    def _on_loaded(self) -> None:
        self._show_emptiness()
        self._on_totals()
        self._find_current_again()

    def keep_a_row_current(self) -> None:
        """From now on, where the keys are in the list, there is a row they act on."""
        self.model.loaded.connect(self._go_to_some_row)
        self.view.installEventFilter(self)

    def _go_to_some_row(self) -> None:
        if self.view.hasFocus() and not self.view.currentIndex().isValid():
            self.go_to_row(0)

    def _on_totals(self) -> None:
        self.footer.show_totals(self.model.columns, self.model.rowCount(), self.model.totals)
        if not self._widths_are_own:
            before = dict(self._written)
            self._measure()
            if self._written != before:
                self._fit_columns()

    def _find_current_again(self) -> None:
        """After a reset the row the person was on is current again, where it is near."""
        wanted = self._current_id
        if wanted is None or self.view.currentIndex().isValid():
            return
        place = self.model.place_of_id(wanted)
        if place is not None:
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            self.view.selectionModel().setCurrentIndex(self.model.index(place, 0), flags)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW) if current.isValid() else None
        if row is not None:
            self._current_id = row_id(row)
        self.chosen.emit(row)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.opened.emit(row)

    def _on_filters_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.view.currentIndex().isValid():
            self.go_to_row(0)

    def _on_scrolled(self, _value: int) -> None:
        self.header.place_filters()
        self.footer.update()

    def _on_scrolled_rows(self, _value: int) -> None:
        """Other rows are about to be painted."""
        first = self.view.rowAt(0)
        last = self.view.rowAt(self.view.viewport().height() - 1)
        if first >= 0:
            self.model.bring(first, last if last >= 0 else self.model.rowCount() - 1)

    # ---- the empty table ----

    def _show_emptiness(self) -> None:
        is_empty = self.model.has_loaded and not self.model.rowCount()
        self.empty.setVisible(is_empty)
        if not is_empty:
            return
        if self.model.query.filters:
            text, action = self.tr("Nothing fits the filter."), self.tr("Show everything")
            self.empty.say(text, action, icon="filter")
        else:
            self.empty.say(self._empty_text or self.tr("Nothing here yet."), self._empty_action)
        self._place_empty()

    def _on_empty_button(self) -> None:
        if self.model.query.filters:
            self.header.hide_filters()
        else:
            self.wanted.emit()

    def _place_empty(self) -> None:
        self.empty.setGeometry(self.view.viewport().rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit columns and the empty state to the room there is; see where Tab has come to."""
        if event.type() == QEvent.Type.Resize and watched is self.view.viewport():
            self._fit_columns()
            self._place_empty()
        elif isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB:
            self._go_to_some_row()
        return super().eventFilter(watched, event)


def _spans(selection: QItemSelection) -> list[tuple[int, int]]:
    """The chosen rows as (first, last), in order and without overlaps."""
    spans: list[tuple[int, int]] = []
    for first, last in sorted((part.top(), part.bottom()) for part in _parts(selection)):
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    return spans


def _parts(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(place) for place in range(selection.count())]


def _capped(spans: Sequence[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for first, last in spans:
        if most <= 0:
            break
        last = min(last, first + most - 1)
        kept.append((first, last))
        most -= last - first + 1
    return kept


def _safe(text: str, is_words: bool) -> str:
    """A cell that stays one cell, and stays text, in a spreadsheet."""
    plain = " ".join(text.split()) if any(sign in text for sign in "\t\r\n") else text
    return "'" + plain if is_words and plain.startswith(_FORMULA_SIGNS) else plain
