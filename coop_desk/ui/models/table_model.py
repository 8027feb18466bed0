"""A table model that reads only the rows on the screen, however many there are.

Nothing is read on the window's thread: a cell whose page has not come yet is blank, and the
page is asked for once the screen has been painted. A jump waits a moment before that painting,
since most pages come sooner than it takes to paint twice. What is shown is written out when a page
arrives, so that `data()` is a look into a list.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QFont

from coop_desk.ui.models.columns import Column, getter
from coop_desk.ui.models.sources import IdSource, ListSource, RowQuery, RowSource, row_id
from coop_desk.ui.theme import colour

PAGE = 32  # rows: a jump reads the one or two pages its screen touches
FIRST = 2  # pages read together with the count
KEPT = 192  # pages kept
ASKED_AT_ONCE = 3  # pages: a screen never touches more
PATIENCE = 150  # milliseconds before the old rows are dimmed
MOMENT = 0.008  # seconds a painting may wait for its rows: half a frame of the screen

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGN = Qt.ItemDataRole.TextAlignmentRole
_INK = Qt.ItemDataRole.ForegroundRole
_FONT = Qt.ItemDataRole.FontRole
ROW = Qt.ItemDataRole.UserRole  # the row itself


class Ask(Protocol):
    """`Operations.run_query`, or what stands in for it."""

    def __call__(
        self,
        function: Callable[[Any], Any],
        on_done: Callable[[Any], None],
        *,
        key: object = None,
        parent: object = None,
        moment: float = 0.0,
    ) -> Any:
        """Call `on_done(function(book))` later, the newest of a key only.

        If it is known within `moment` (seconds), call it before this returns.
        """


class _Page(NamedTuple):
    rows: Sequence[Any]
    texts: list[list[str]]
    looks: list[str]


class _Start(NamedTuple):
    """The first answer to a query: enough to show the table."""

    query: RowQuery
    rows: int
    first: Sequence[Any]


class LazyTableModel(QAbstractTableModel):
    """Shows a RowSource. `look_of(row)` may answer "faded", "amber" or "void" (struck out)."""

    loaded = Signal()  # the count and the first rows have come
    totals_loaded = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource | None,
        ask: Ask,
        *,
        look_of: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._writers: list[Callable[[Any], str]] = []
        self._alignments: list[int] = []
        self._source = source
        self._ask = ask
        self._look_of = look_of
        self._query = RowQuery()
        self._shown_query = RowQuery()
        self._count = 0
        self._ids: Sequence[int] | None = None
        self._pages: OrderedDict[int, _Page] = OrderedDict()
        self._stale: set[int] = set()  # pages shown until they have been read again
        self._under_way: set[int] = set()
        self._wanted: list[int] = []
        self._totals: Mapping[str, Any] = {}
        self._edition = 0  # counts starts, so that pages of earlier ones are dropped
        self._has_loaded = False
        self._dimmed = False
        self._ask_timer = self._timer(0, self._ask_for_wanted)
        self._patience = self._timer(PATIENCE, self._dim)
        self.restyle()
        self._take_columns(columns)

    def _timer(self, pause: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(action)
        return timer

    # ---- what it shows ----

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they are numbered in the model."""
        return self._columns

    @property
    def query(self) -> RowQuery:
        """Order and filters asked for last."""
        return self._query

    @property
    def totals(self) -> Mapping[str, Any]:
        """The totals of all rows, by column key."""
        return self._totals

    @property
    def has_loaded(self) -> bool:
        """Whether any answer has come yet."""
        return self._has_loaded

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take other words, when the language changed; other columns begin anew."""
        same = [column.key for column in columns] == [column.key for column in self._columns]
        if same:
            self._take_columns(columns)
            last = len(self._columns) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            self._write_again()
            return
        self.beginResetModel()
        self._take_columns(columns)
        self._forget_rows()
        self.endResetModel()
        self.reload()

    def set_source(self, source: RowSource | None) -> None:
        """Show another source's rows, in the same order and through the same filters."""
        self._source = source
        self.reload()

    def set_filters(self, filters: Mapping[str, str]) -> None:
        """Show only rows that fit what was typed, by column key."""
        query = self._query.filtered(filters)
        if query != self._query:
            self._query = query
            self.reload()

    def reload(self) -> None:
        """Read again; the old rows stay, dimmed when it takes a moment."""
        self._edition += 1
        self._under_way.clear()
        if self._source is None:
            self._on_start(self._edition, _Start(self._query, 0, ()))
            return
        if not self._patience.isActive() and not self._dimmed:
            self._patience.start()
        self._ask_for("start", partial(_read_start, self._source, self._query), self._on_start)

    def _ask_for(
        self,
        what: object,
        read: Callable[[Any], Any],
        on_done: Callable[[int, Any], None],
        moment: float = 0.0,
    ) -> None:
        """Ask for something of this edition; the newest request for `what` wins."""
        deliver = partial(on_done, self._edition)
        self._ask(read, deliver, key=(id(self), what), parent=self, moment=moment)

    def bring(self, first: int, last: int) -> None:
        """Rows `first` to `last` are about to be painted: have them there, if it takes no time.

        While anything asked for earlier is still being read nothing is waited for: however slow
        the book, the window is held up for one moment and not for one after the other.
        """
        missing = [n for n in range(first // PAGE, last // PAGE + 1) if n not in self._pages]
        if missing and not self._under_way:
            self._read_pages(missing, MOMENT)

    def row(self, place: int) -> Any | None:
        """The row at a place, None while it has not been read."""
        page = self._pages.get(place // PAGE)
        offset = place % PAGE
        return page.rows[offset] if page is not None and offset < len(page.rows) else None

    def first_texts(self, count: int) -> Sequence[Sequence[str]]:
        """What the first rows show, as far as they have been read."""
        page = self._pages.get(0)
        return page.texts[:count] if page is not None else ()

    def place_of_id(self, wanted: Any) -> int | None:
        """Where the row with this `id` stands, as far as rows or ids have been read."""
        if isinstance(self._source, ListSource):
            place = self._source.place_of(self._shown_query, wanted)
            return place if place is not None and place < self._count else None
        if self._ids is not None and isinstance(wanted, int):
            try:
                return self._ids.index(wanted)
            except ValueError:
                return None
        for number, page in self._pages.items():
            for offset, row in enumerate(page.rows):
                if row_id(row) == wanted:
                    return number * PAGE + offset
        return None

    def read_texts(
        self, spans: Sequence[tuple[int, int]], deliver: Callable[[list[list[str]]], None]
    ) -> None:
        """Read the rows of each (first, last) and deliver what their cells show, for copying."""
        if self._source is not None:
            readers = [self._reader(first, last - first + 1) for first, last in spans]
            self._ask_for("copy", partial(_read_all, readers), partial(self._on_texts, deliver))

    def _on_texts(
        self, deliver: Callable[[list[list[str]]], None], _edition: int, rows: Sequence[Any]
    ) -> None:
        deliver(self._written(rows))

    # ---- Qt's questions ----

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """What a cell shows; called for every cell of every painting, so it only looks."""
        if role == _DISPLAY:
            place = index.row()
            number = place // PAGE
            page = self._pages.get(number)
            if page is None or number in self._stale:
                self._want(number)
                if page is None:
                    return ""
            return page.texts[place % PAGE][index.column()]
        if role == _ALIGN:
            return self._alignments[index.column()]
        if role == _INK:
            return self._ink(index.row())
        if role == _FONT:
            return self._struck if self._look(index.row()) == "void" else None
        return self.row(index.row()) if role == ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The columns' titles, aligned as their cells."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == _DISPLAY:
            return self._columns[section].title
        return self._alignments[section] if role == _ALIGN else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source for another order; -1 for the order it likes best."""
        known = 0 <= column < len(self._columns)
        if known and not self._columns[column].sortable:
            return
        key = self._columns[column].key if known else ""
        query = self._query.sorted_by(key, known and order == Qt.SortOrder.DescendingOrder)
        if query != self._query:
            self._query = query
            self.reload()

    # ---- looks ----

    def restyle(self) -> None:
        """Take the colours of the theme in use."""
        self._faded = QBrush(colour("ghost"))
        self._inks = {
            "faded": QBrush(colour("faded")),
            "void": QBrush(colour("ghost")),
            "amber": QBrush(colour("amber")),
        }
        self._struck = QFont()
        self._struck.setStrikeOut(True)

    def _look(self, place: int) -> str:
        page = self._pages.get(place // PAGE)
        return page.looks[place % PAGE] if page is not None and page.looks else ""

    def _ink(self, place: int) -> QBrush | None:
        if self._dimmed:
            return self._faded
        return self._inks.get(self._look(place)) if self._look_of else None

    def _dim(self) -> None:
        self._set_dimmed(True)

    def _set_dimmed(self, dimmed: bool) -> None:
        self._patience.stop()
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self._cells_changed(0, self._count - 1)

    # ---- reading ----

    def _take_columns(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        self._writers = [column.formatter() for column in columns]
        self._alignments = [column.alignment.value for column in columns]

    def _forget_rows(self) -> None:
        self._pages.clear()
        self._stale.clear()
        self._count, self._ids, self._totals = 0, None, {}

    def _on_start(self, edition: int, start: _Start) -> None:
        if edition != self._edition:
            return
        if start.rows == self._count and start.query == self._shown_query:
            self._replace_rows(start)
        else:
            self.beginResetModel()
            self._forget_rows()
            self._take_start(start)
            self.endResetModel()
        self._has_loaded = True
        self._set_dimmed(False)
        self.loaded.emit()
        self._ask_for_the_rest()

    def _replace_rows(self, start: _Start) -> None:
        """As many rows as before: the screen stays put, its cells are read again."""
        self._take_start(start)
        self._stale = set(self._pages) - set(range(FIRST))
        self._cells_changed(0, self._count - 1)

    def _take_start(self, start: _Start) -> None:
        self._wanted.clear()
        self._shown_query, self._count, self._ids = start.query, start.rows, None
        self._keep_pages(range(FIRST), start.first)

    def _ask_for_the_rest(self) -> None:
        """What the first painting can do without: the totals, and every row's id."""
        source, query = self._source, self._shown_query
        if source is None:
            self._on_totals(self._edition, {})
            return
        self._ask_for("totals", partial(_read_totals, source, query), self._on_totals)
        if isinstance(source, IdSource) and self._count > FIRST * PAGE:
            self._ask_for("ids", partial(_read_ids, source, query), self._on_ids)

    def _on_totals(self, edition: int, totals: Mapping[str, Any]) -> None:
        if edition == self._edition:
            self._totals = totals
            self.totals_loaded.emit()

    def _on_ids(self, edition: int, ids: Sequence[int]) -> None:
        if edition != self._edition:
            return
        if len(ids) == self._count:
            self._ids = ids
        else:
            self.reload()  # rows came or went in between: count again

    def _want(self, number: int) -> None:
        """Remember the pages wanted last; earlier ones have been scrolled past already."""
        if number in self._under_way or number in self._wanted:
            return
        self._wanted.append(number)
        del self._wanted[:-ASKED_AT_ONCE]
        self._ask_timer.start()

    def _ask_for_wanted(self) -> None:
        wanted, self._wanted = self._wanted, []
        for number in wanted:
            fresh = number in self._pages and number not in self._stale
            if self._source is not None and not fresh:
                self._read_pages([number])

    def _read_pages(self, numbers: Sequence[int], moment: float = 0.0) -> None:
        """Read pages that follow one another."""
        self._under_way.update(numbers)
        reader = self._reader(numbers[0] * PAGE, PAGE * len(numbers))
        self._ask_for(numbers[0], reader, partial(self._on_pages, numbers), moment)

    def _reader(self, offset: int, limit: int) -> Callable[[Any], Sequence[Any]]:
        source, ids = self._source, self._ids
        assert source is not None  # nothing is asked for without one
        if ids is not None and isinstance(source, IdSource):
            return partial(_read_by_ids, source, ids[offset : offset + limit])
        return partial(_read_page, source, self._shown_query, offset, limit)

    def _on_pages(self, numbers: Sequence[int], edition: int, rows: Sequence[Any]) -> None:
        if edition != self._edition:
            return
        self._under_way.difference_update(numbers)
        self._stale.difference_update(numbers)
        first = numbers[0] * PAGE
        missing = min(PAGE * len(numbers), self._count - first) - len(rows)
        if missing > 0:
            self.reload()  # the rows changed under us: count again
            return
        self._keep_pages(numbers, rows)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self._cells_changed(first, first + len(rows) - 1)

    def _keep_pages(self, numbers: Sequence[int], rows: Sequence[Any]) -> None:
        for place, number in enumerate(numbers):
            own = rows[place * PAGE : (place + 1) * PAGE]
            if own:
                self._pages[number] = self._make_page(own)

    def _make_page(self, rows: Sequence[Any]) -> _Page:
        looks = [self._look_of(row) for row in rows] if self._look_of else []
        return _Page(rows, self._written(rows), looks)

    def _write_again(self) -> None:
        """The cells of the rows at hand in the words of today's columns."""
        for number, page in list(self._pages.items()):
            self._pages[number] = self._make_page(page.rows)
        self._cells_changed(0, self._count - 1)

    def _written(self, rows: Sequence[Any]) -> list[list[str]]:
        if not rows:
            return []
        take = getter([column.key for column in self._columns], rows[0])
        writers = self._writers
        return [
            [write(value) for write, value in zip(writers, take(row), strict=True)] for row in rows
        ]

    def _cells_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last and self._columns:
            end = self.index(last, len(self._columns) - 1)
            self.dataChanged.emit(self.index(first, 0), end)


def _read_start(source: RowSource, query: RowQuery, book: Any) -> _Start:
    count = source.count(book, query)
    return _Start(query, count, source.page(book, query, 0, FIRST * PAGE) if count else ())


def _read_totals(source: RowSource, query: RowQuery, book: Any) -> Mapping[str, Any]:
    return source.totals(book, query)


def _read_ids(source: IdSource, query: RowQuery, book: Any) -> Sequence[int]:
    return source.ids(book, query)


def _read_by_ids(source: IdSource, ids: Sequence[int], book: Any) -> Sequence[Any]:
    return source.rows(book, ids)


def _read_page(
    source: RowSource, query: RowQuery, offset: int, limit: int, book: Any
) -> Sequence[Any]:
    return source.page(book, query, offset, limit)


def _read_all(readers: Sequence[Callable[[Any], Sequence[Any]]], book: Any) -> list[Any]:
    return [row for read in readers for row in read(book)]
