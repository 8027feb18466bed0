"""The window never stalls: on ten years of work no step keeps it waiting for over 100 ms.

Each journey is walked in a process of its own, from the first painting on, by a watchdog's eyes
(`watchdog.py`). A step that stalls is walked again in a fresh window and counts only if it
stalls each time. The book is the demo's year ten times over; with `-m benchmark` the same
journeys are walked on the demo of ten years that went through the services.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import window_walk
from decade import copied, kept_book
from many_years import multiply
from window_journeys import ALLOWED, JOURNEYS
from window_walk import Taken

LIMIT = 0.1  # seconds the window may be away from its event loop
WALKS = 3
UI = Path(__file__).parents[1] / "ui"
MANY_STEPS = {"every_chart"}  # walked when asked for alone
QUICK = sorted(JOURNEYS.keys() - MANY_STEPS)

# What the book that went through the services holds.
BUILT = {
    "documents": 312_362,
    "entries": 312_640,
    "postings": 837_932,
    "stock_moves": 405_134,
    "leaf_tickets": 130_140,
    "harvest_tickets": 100_120,
    "harvest_lines": 258_493,
    "payments": 62_981,
    "work_lines": 224_664,
    "work_sheets": 6_042,
    "sales": 669,
    "crops": 1_050,
    "greenhouse_leases": 1_050,
    "price_lines": 2_060,
    "monthly_intake": 12_980,
    "audit_log": 6_721,
    "people": 599,
    "land_leases": 26,
    "transfers": 501,
}

pytestmark = pytest.mark.timeout(900)  # three walks on a machine that others use too


@pytest.fixture(scope="module")
def multiplied(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demo's year ten times over."""
    folder = tmp_path_factory.mktemp("ten_years")
    yield multiply(demo_book, folder / "ten_years.coop")
    shutil.rmtree(folder)  # as large as memory is dear


@pytest.fixture(scope="module")
def built() -> Iterator[Path]:
    """A copy of the ten years that went through the services."""
    with copied(kept_book()) as copy:
        yield copy


def walk(journey: str, book: Path, home: Path) -> list[Taken]:
    """How each step went, in a process of its own."""
    folders = (Path(window_walk.__file__).parent, UI, *filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, window_walk.__file__, str(book), str(home), journey],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Taken(*taken) for taken in json.loads(done.stdout.splitlines()[-1])]


def stalls(taken: list[Taken]) -> dict[str, str]:
    """The steps that took too long, and what they say of it."""
    return {
        one.step: one.words for one in taken if one.seconds > ALLOWED.get(one.step, (LIMIT, ""))[0]
    }


def stalls_each_time(walked: Callable[[int], list[Taken]]) -> dict[str, str]:
    """The steps that took too long in every one of the walks; one walk will do where none did."""
    found = stalls(walked(1))
    for again in range(2, WALKS + 1):
        if found:
            once_more = stalls(walked(again))
            found = {step: words for step, words in once_more.items() if step in found}
    return found


def assert_no_stall(journey: str, book: Path, folder: Path) -> None:
    assert stalls_each_time(lambda number: walk(journey, book, folder / str(number))) == {}


@pytest.mark.parametrize("journey", QUICK)
def test_the_window_never_stalls(journey: str, multiplied: Path, tmp_path: Path) -> None:
    assert_no_stall(journey, multiplied, tmp_path)


@pytest.mark.benchmark
@pytest.mark.parametrize("journey", sorted(JOURNEYS))
def test_nor_on_the_book_that_was_built(journey: str, built: Path, tmp_path: Path) -> None:
    assert_no_stall(journey, built, tmp_path)


def test_a_step_counts_that_stalls_in_every_walk() -> None:
    walks = [
        [Taken("open", 0.12, "once"), Taken("show", 0.15, "first")],
        [Taken("open", 0.08, "not again"), Taken("show", 0.11, "second")],
        [Taken("open", 0.13, "too late"), Taken("show", 0.12, "third")],
    ]
    assert stalls_each_time(lambda number: walks[number - 1]) == {"show": "third"}
    walks[2].clear()
    assert stalls_each_time(lambda number: walks[number - 1]) == {}


def test_what_may_take_longer_is_a_step_and_has_a_reason() -> None:
    steps = {step.name for steps in JOURNEYS.values() for step in steps()}
    assert ALLOWED.keys() <= steps
    assert all(limit > LIMIT and reason for limit, reason in ALLOWED.values())


def test_the_year_ten_times_over_holds_about_what_ten_years_hold(multiplied: Path) -> None:
    with closing(sqlite3.connect(multiplied)) as book:
        counts = {
            table: book.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in BUILT
        }
        unbalanced = book.execute(
            "SELECT entry_id FROM postings GROUP BY 1 HAVING sum(debit_fen) != sum(credit_fen)"
        ).fetchall()
        first, last = book.execute("SELECT min(day), max(day) FROM documents").fetchone()
        broken = book.execute("PRAGMA foreign_key_check").fetchall()
    assert counts == {table: pytest.approx(count, rel=0.15) for table, count in BUILT.items()}
    assert (first[:4], last[:4]) == ("2015", "2024")
    assert unbalanced == broken == []
