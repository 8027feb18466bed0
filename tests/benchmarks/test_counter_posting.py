"""How long the next in the queue waits: from F8 until the leaf counter is empty again.

The window, its threads and its queries are the real ones, on a demo book of ten years. The
yardstick is what SQLite alone takes to write the same rows of a ticket in one transaction, by
its own driver, on a copy of the same book without guards. The ways take turns, since the
machine's speed drifts; the ratio is that of the medians. Run it alone:

    python -m pytest tests/benchmarks/test_counter_posting.py -m benchmark -s

The book takes some minutes a year to make. It is kept in the folder of temporary files
(`coop_desk_benchmarks`) and made again once that is thrown away. COUNTER_YEARS sets another
number of years.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from counter_keys import choose_weather
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, Desk

from coop_desk.demo.build import TODAY, build_demo
from coop_desk.storage.backup import remove_book
from coop_desk.storage.book import open_book
from coop_desk.ui import theme
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.leaf import LeafPage

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

YEARS = int(os.environ.get("COUNTER_YEARS", "10"))
KEPT = Path(tempfile.gettempdir(), "coop_desk_benchmarks")
TICKETS = 40
PATIENCE = 30.0  # seconds for one ticket
MOST = 40.0  # times the bare transaction, medians
COUNTED = ("documents", "leaf_tickets", "entries", "postings", "stock_moves")
# A ticket's rows: table → how they hang together with its document.
ROWS = {
    "documents": "id = :document",
    "leaf_tickets": "document_id = :document",
    "leaf_facts": "document_id = :document",
    "entries": "document_id = :document",
    "postings": "entry_id IN (SELECT id FROM entries WHERE document_id = :document)",
    "stock_moves": "entry_id IN (SELECT id FROM entries WHERE document_id = :document)",
}


@dataclass
class DemoOffice:
    """What a desk needs of an office."""

    book: Any
    clock: Callable[[], Any]


@pytest.fixture(scope="module")
def big_book() -> Iterator[Path]:
    """A copy of the demo of so many years, on the disk it is kept on: tests work in memory."""
    kept = KEPT / f"demo_{YEARS}_years.coop"
    if not kept.exists():
        KEPT.mkdir(exist_ok=True)
        half = kept.with_suffix(".half")
        remove_book(half)  # of a run that was broken off
        print(f"\nMaking a demo of {YEARS} years; this takes some minutes …", flush=True)
        build_demo(half, years=YEARS)
        os.replace(half, kept)
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        copy = Path(folder, "book.coop")
        shutil.copyfile(kept, copy)
        yield copy


@pytest.fixture
def desk(big_book: Path, tmp_path: Path, qapp: QApplication, qtbot: Any) -> Iterator[Desk]:
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))
    book = open_book(big_book, lambda: TODAY, operator="过磅员")
    made = Desk(
        DemoOffice(book, lambda: TODAY),  # type: ignore[arg-type]
        tmp_path,
        {"leaf": LeafPage},
        one_thread,
    )
    qtbot.addWidget(made.window)
    yield made
    made.close()


def until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "it takes too long"
        QApplication.processEvents()
        time.sleep(0.0002)  # the workers need the processor too


class Bare:
    """The rows of one ticket written again and again by SQLite's own driver."""

    def __init__(self, book: Path, copy: Path, document: int) -> None:
        with closing(sqlite3.connect(book)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        self.connection = sqlite3.connect(copy, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self.connection.execute(f"PRAGMA {pragma}")
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in self.connection.execute(triggers).fetchall():
            self.connection.execute(f"DROP TRIGGER {name}")
        self.rows = {table: self._rows(table, where, document) for table, where in ROWS.items()}
        self._next = 1_000_000_000

    def _rows(self, table: str, where: str, document: int) -> list[dict[str, Any]]:
        found = self.connection.execute(
            f"SELECT * FROM {table} WHERE {where}", {"document": document}
        )
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def write(self) -> None:
        """One ticket in one transaction."""
        self._next += 10
        ids = {"document_id": self._next, "entry_id": self._next}
        self.connection.execute("BEGIN IMMEDIATE")
        for table, rows in self.rows.items():
            for place, row in enumerate(rows):
                self._insert(table, self._renumbered(table, row, ids, place))
        self.connection.execute("COMMIT")

    def _renumbered(
        self, table: str, row: dict[str, Any], ids: dict[str, int], place: int
    ) -> dict[str, Any]:
        changed = row | {name: value for name, value in ids.items() if name in row}
        if "id" in row:
            changed["id"] = self._next + place
        return changed | ({"number": self._next} if table == "documents" else {})

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join(f":{name}" for name in row)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)


def milliseconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def test_from_f8_to_the_next_in_the_queue(desk: Desk, big_book: Path) -> None:
    page = desk.open("leaf")
    until(lambda: bool(page.lookups.grades) and desk.operations.quiet)
    choose_weather(desk, page)
    (people,) = ask(
        big_book,
        "SELECT p.code FROM people p JOIN person_roles r ON r.person_id = p.id "
        "WHERE r.role = 'tea_household' ORDER BY p.id LIMIT 40",
    )
    bare = None
    waits: list[float] = []
    settled: list[float] = []
    written: list[float] = []
    for place in range(TICKETS + 1):
        desk.type(people[place % len(people)][0], ENTER, ENTER)
        desk.type("1", ENTER)
        desk.type("18.65")
        until(lambda: desk.operations.quiet)
        start = time.perf_counter()
        desk.press(Qt.Key.Key_F8)
        until(lambda: not page.form.dirty)
        assert page.said.text, page.form.notice.text
        ready = (time.perf_counter() - start) * 1000
        until(lambda: desk.operations.quiet)
        done = (time.perf_counter() - start) * 1000
        if bare is None:  # the first one warms up, and is what the yardstick writes
            document = ask(big_book, "SELECT max(id) FROM documents WHERE kind = 'leaf_ticket'")[0]
            bare = Bare(big_book, big_book.with_name("bare.coop"), document[0][0])
            bare.write()
            continue
        waits.append(ready)
        settled.append(done)
        written.append(milliseconds(bare.write))
    counts = {name: ask(big_book, f"SELECT count(*) FROM {name}")[0][0][0] for name in COUNTED}
    ratio = median(waits) / median(written)
    print(f"\n{YEARS} years:", *(f"{name} {count:,}" for name, count in counts.items()))
    print(f"F8 to an empty form: median {median(waits):.1f} ms, longest {max(waits):.1f} ms")
    print(f"F8 until list and totals are read again: median {median(settled):.1f} ms")
    print(f"bare transaction of the same rows: median {median(written):.2f} ms; {ratio:.1f} x")
    assert ratio <= MOST


def ask(book: Path, *queries: str) -> list[list[Any]]:
    with closing(sqlite3.connect(book)) as connection:
        return [connection.execute(query).fetchall() for query in queries]
