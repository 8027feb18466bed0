"""The list of every document, against loading all its rows: first paint, random jump, memory.

The table, its model, its threads and its query are the window's. The yardstick reads the same
columns with SQLite's own driver, all rows at once, and shows them in a bare table view of the
same size that looks into the list. A jump goes to a random place and counts until its rows are
painted; the yardstick's are at hand. Memory is what Python holds once the list is shown and every
id is known. Twice: over the documents of ten years, and over 1.2 million rows made of them.
Run it alone:

    python -m pytest tests/benchmarks/test_long_list.py -m benchmark -s
"""

from __future__ import annotations

import gc
import random
import sqlite3
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from decade import YEARS, ask, milliseconds
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication, QTableView
from speed_table import Report
from ui_doubles import RecordedMessages

from coop_desk.demo.calendar import TODAY
from coop_desk.services import lists
from coop_desk.storage.book import Book, open_book
from coop_desk.ui import theme
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import RowQuery
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.table import DataTable

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

SIZE = QSize(1134, 560)  # what a page has on a screen of 1366 by 768
STRETCHED = 1_200_000
OPENINGS, JUMPS = 5, 60
WANTED = {"first paint": 0.4, "random jump": 1.3, "memory": 0.08}
PATIENCE = 60.0  # seconds
COLUMNS = (
    Column("number", "单号", width=150),
    Column("day", "日期", "date"),
    Column("kind", "种类"),
    Column("code", "编号"),
    Column("name", "姓名"),
    Column("status", "状态"),
    Column("posted_by", "经办人"),
    Column("amount_fen", "金额（元）", "yuan"),
)


class WholeList(QAbstractTableModel):
    """All rows at hand."""

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, _parent: Any = None) -> int:
        return len(self.rows)

    def columnCount(self, _parent: Any = None) -> int:
        return len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.rows[index.row()][index.column()])
        return None


def until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "it takes too long"
        QApplication.processEvents()
        time.sleep(0.0001)  # the worker needs the processor too


class Window:
    """The list as the window shows it."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.failures: list[BaseException] = []
        self.operations = Operations(
            self._read, RecordedMessages(), self.failures.append, run_read=self._read
        )
        self.table: DataTable | None = None

    def _read(self, work: Callable[[Any], Any]) -> Any:
        with self.book.read() as unit:
            return work(unit)

    def open(self) -> None:
        """From nothing until the first rows are painted."""
        self.table = DataTable(lambda: COLUMNS, self.operations.run_query)
        self.table.resize(SIZE)
        self.table.show()
        self.table.set_source(lists.documents())
        model = self.table.model
        until(lambda: model.row(0) is not None)
        self.table.view.viewport().repaint()

    def settle(self) -> None:
        """Until every id is known."""
        until(lambda: self.operations.quiet)

    def jump(self, place: int) -> None:
        """To a place, until its rows are painted."""
        assert self.table is not None
        model, view = self.table.model, self.table.view
        view.scrollTo(model.index(place, 0), QTableView.ScrollHint.PositionAtTop)
        last = view.rowAt(view.viewport().height() - 1)
        view.viewport().repaint()
        while model.row(place) is None or model.row(last) is None:  # those cells were blank
            until(lambda: model.row(place) is not None and model.row(last) is not None)
            view.viewport().repaint()

    def close(self) -> None:
        """Throw the list away."""
        self.settle()
        assert self.table is not None
        assert not self.failures
        self.table.close()
        self.table.deleteLater()
        self.table = None
        QApplication.processEvents()


class Whole:
    """The yardstick: the same columns of all rows, read at once."""

    def __init__(self, path: Path, query: str) -> None:
        self.path, self.query = path, query
        self.view: QTableView | None = None
        self.model: WholeList | None = None

    def open(self) -> None:
        with closing(sqlite3.connect(self.path)) as connection:
            self.model = WholeList(connection.execute(self.query).fetchall())
        self.view = QTableView()
        self.view.resize(SIZE)
        self.view.setModel(self.model)
        self.view.show()
        QApplication.processEvents()
        self.view.viewport().repaint()

    def jump(self, place: int) -> None:
        assert self.view is not None
        assert self.model is not None
        hint = QTableView.ScrollHint.PositionAtTop
        self.view.scrollTo(self.model.index(place, 0, QModelIndex()), hint)
        self.view.viewport().repaint()

    def close(self) -> None:
        assert self.view is not None
        self.view.close()
        self.view.deleteLater()
        self.view = self.model = None
        QApplication.processEvents()
        gc.collect()


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))


@pytest.fixture
def make_window(big_book: Path, dressed: None) -> Iterator[Callable[[], Window]]:
    made: list[Window] = []

    def make() -> Window:
        made.append(Window(open_book(big_book, lambda: TODAY)))
        return made[-1]

    yield make
    for window in made:
        window.operations.shutdown()
        window.book.close()


def query_of(book: Book) -> str:
    """The query of all rows as SQLite is handed it, the columns in the order shown."""
    asked: list[str] = []
    with book.read() as unit:
        own = unit.connection.connection.dbapi_connection
        own.set_trace_callback(asked.append)
        lists.documents().page(unit, RowQuery(), 0, 1)
        own.set_trace_callback(None)
    names = ", ".join(column.key for column in COLUMNS)
    return f"SELECT {names} FROM ({asked[-1].rpartition('LIMIT')[0]})"


def stretch(path: Path) -> None:
    """Documents of earlier years until there are 1.2 million, like those there are."""
    with closing(sqlite3.connect(path)) as book:
        for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            book.execute(f"DROP TRIGGER {name}")
        columns = [row[1] for row in book.execute("PRAGMA table_info(documents)")][1:]
        changed = {"year": "year - :back", "day": "date(day, '-' || :back || ' years')"}
        changed["replaces_id"] = "NULL"
        taken = ", ".join(changed.get(name, name) for name in columns)
        have = book.execute("SELECT count(*), max(id) FROM documents").fetchone()
        missing, last, back = STRETCHED - have[0], have[1], YEARS
        while missing > 0:
            done = book.execute(
                f"INSERT INTO documents ({', '.join(columns)}) SELECT {taken} FROM documents "
                "WHERE id <= :last AND status <> 'draft' LIMIT :missing",
                {"back": back, "last": last, "missing": missing},
            ).rowcount
            missing, back = missing - done, back + YEARS
        book.commit()


def memory_of(opening: Callable[[], object]) -> int:
    """The bytes Python holds more after it."""
    gc.collect()
    tracemalloc.start()
    opening()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return held


def compare(window: Window, whole: Whole, report: Report) -> None:
    """Print how the two stand to each other."""
    chance = random.Random(7)
    opened: dict[str, list[float]] = {"whole": [], "window": []}
    jumps: dict[str, list[float]] = {"whole": [], "window": []}
    for number in range(OPENINGS):
        opened["whole"].append(milliseconds(whole.open))
        opened["window"].append(milliseconds(window.open))
        window.settle()
        assert window.table is not None
        assert whole.model is not None
        rows = window.table.model.rowCount()
        assert rows == whole.model.rowCount()
        for _ in range(JUMPS // OPENINGS):
            place = chance.randrange(rows - 20)
            jumps["whole"].append(milliseconds(lambda at=place: whole.jump(at)))
            jumps["window"].append(milliseconds(lambda at=place: window.jump(at)))
        if number < OPENINGS - 1:
            whole.close()
            window.close()
    whole.close()
    window.close()
    held = {"whole": memory_of(whole.open)}
    whole.close()
    held["window"] = memory_of(lambda: (window.open(), window.settle()))
    window.close()
    print(f"\n{rows:,} rows")
    for what, taken in (("first paint", opened), ("random jump", jumps)):
        ours, theirs = median(taken["window"]), median(taken["whole"])
        print(f"{what}: {ours:.2f} ms, all rows {theirs:.2f} ms; {ours / theirs:.3f} x")
        wanted = WANTED[what]
        report(f"{rows:,} rows: {what}", taken["window"], taken["whole"], "all rows", wanted=wanted)
    mine, all_rows = held["window"] / 2**20, held["whole"] / 2**20
    print(f"memory: {mine:.1f} MiB, all rows {all_rows:.1f} MiB; {mine / all_rows:.3f} x")
    what = f"{rows:,} rows: memory"
    report(what, [mine], [all_rows], "all rows", wanted=WANTED["memory"], unit="MiB")


def test_every_document_of_the_book(
    make_window: Callable[[], Window], big_book: Path, report: Report
) -> None:
    window = make_window()
    compare(window, Whole(big_book, query_of(window.book)), report)


def test_more_than_a_million_rows(
    make_window: Callable[[], Window], big_book: Path, report: Report
) -> None:
    stretch(big_book)
    assert ask(big_book, "SELECT count(*) FROM documents")[0][0][0] >= STRETCHED
    window = make_window()
    compare(window, Whole(big_book, query_of(window.book)), report)
