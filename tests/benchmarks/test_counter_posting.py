"""How long the next in the queue waits: from F8 until the leaf counter is empty again.

The window, its threads and its queries are the real ones, on a demo book of ten years. The
yardstick is what SQLite alone takes to write the same rows of a ticket in one transaction, by
its own driver, on a copy of the same book without guards. The ways take turns, since the
machine's speed drifts; the ratio is that of the medians. Run it alone:

    python -m pytest tests/benchmarks/test_counter_posting.py -m benchmark -s
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from bare_rows import Bare
from counter_keys import choose_weather
from decade import YEARS, ask, milliseconds
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, Desk
from speed_table import Report

from coop_desk.demo.calendar import TODAY
from coop_desk.storage.book import open_book
from coop_desk.ui import theme
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.leaf import LeafPage

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

TICKETS = 40
PATIENCE = 30.0  # seconds for one ticket
MOST = 40.0  # times the bare transaction, medians
COUNTED = ("documents", "leaf_tickets", "entries", "postings", "stock_moves")


@dataclass
class DemoOffice:
    """What a desk needs of an office."""

    book: Any
    clock: Callable[[], Any]


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


def test_from_f8_to_the_next_in_the_queue(desk: Desk, big_book: Path, report: Report) -> None:
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
    bare_rows = "bare rows by SQLite's driver"
    report("F8 until the leaf counter is empty again", waits, written, bare_rows)
    report("F8 until its list and totals are read again", settled, written, bare_rows)
    assert ratio <= MOST
