"""The demo of ten years that benchmarks work on, and ways of working timed in turn."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from coop_desk.demo.build import build_demo
from coop_desk.storage.backup import remove_book

YEARS = int(os.environ.get("COUNTER_YEARS", "10"))
KEPT = Path(tempfile.gettempdir(), "coop_desk_benchmarks")


def kept_book() -> Path:
    """The demo of so many years in the folder of temporary files, made if it is not there.

    It takes some minutes to make. It lies on a disk, since tests work in memory.
    """
    kept = KEPT / f"demo_{YEARS}_years.coop"
    if not kept.exists():
        KEPT.mkdir(exist_ok=True)
        half = kept.with_suffix(".half")
        remove_book(half)  # of a run that was broken off
        print(f"\nMaking a demo of {YEARS} years; this takes some minutes …", flush=True)
        build_demo(half, years=YEARS)
        os.replace(half, kept)
    return kept


@contextmanager
def copied(kept: Path) -> Iterator[Path]:
    """A copy of it beside it, thrown away in the end."""
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        copy = Path(folder, "book.coop")
        shutil.copyfile(kept, copy)
        yield copy


def ask(book: Path, *queries: str) -> list[list[Any]]:
    """What SQLite alone answers."""
    with closing(sqlite3.connect(book)) as connection:
        return [connection.execute(query).fetchall() for query in queries]


COUNTED = {
    "documents": "documents",
    "entries": "entries",
    "postings": "postings",
    "moves of goods": "stock_moves",
    "leaf tickets": "leaf_tickets",
    "harvest tickets": "harvest_tickets",
    "lines of harvest tickets": "harvest_lines",
    "lines of work sheets": "work_lines",
    "payments": "payments",
    "prices": "price_lines",
    "people": "people",
    "sums of the monthly roll-up": "monthly_intake",
}


def row_counts(book: Path) -> dict[str, int]:
    """How many rows of each kind a book holds."""
    found = ask(book, *(f"SELECT count(*) FROM {table}" for table in COUNTED.values()))
    return {kind: count for kind, [(count,)] in zip(COUNTED, found, strict=True)}


def milliseconds(work: Callable[[], object]) -> float:
    """How long work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(
    ways: Mapping[str, Callable[[], object]], rounds: int, *, warm: int = 1
) -> dict[str, list[float]]:
    """The milliseconds of each way in each round; they take turns, since the machine drifts."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(-warm, rounds):
        for name, work in ways.items():
            elapsed = milliseconds(work)
            if number >= 0:
                taken[name].append(elapsed)
    return taken


def tell(taken: Mapping[str, list[float]], yardstick: str) -> None:
    """Print the medians, and what they are times that of the yardstick."""
    plain = median(taken[yardstick])
    print()
    for name, times in taken.items():
        print(f"{name}: median {median(times):.3f} ms; {median(times) / plain:.3f} x {yardstick}")
