"""What mushrooms brought by month, grade and greenhouse over all years, against DuckDB.

The book keeps a roll-up in the transaction that posts a ticket; the check rebuilds it from the
tickets and compares, as is done here first. The yardstick is DuckDB that adds up the same lines,
laid out flat in a table of its own in memory: no joins, no dates to cut. Both answer with rows
of Python. They take turns. What rebuilding all of it in the book takes is told beside. Run it
alone:

    python -m pytest tests/benchmarks/test_monthly_intake.py -m benchmark -s
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from decade import YEARS, in_turn, tell
from sqlalchemy import select

from coop_desk.demo.build import TODAY
from coop_desk.services import intake
from coop_desk.storage import tables
from coop_desk.storage.book import Book, open_book

duckdb = pytest.importorskip("duckdb")

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS = 60
_M = tables.monthly_intake.c
ROLLED_UP = select(_M.month, _M.grade_id, _M.greenhouse_id, _M.grams, _M.amount_fen).where(
    _M.product == "mushroom"
)
# Every line of a ticket; those a void takes back a second time, with the sign turned.
LINES = """
    SELECT substr(e.day, 1, 7), l.grade_id, c.greenhouse_id,
           l.grams * iif(e.reverses_id IS NULL, 1, -1),
           l.amount_fen * iif(e.reverses_id IS NULL, 1, -1)
    FROM entries e
    JOIN harvest_lines l ON l.document_id = e.document_id
    JOIN harvest_tickets t ON t.document_id = e.document_id
    JOIN crops c ON c.id = t.crop_id
"""
SUMS = """
    SELECT month, grade, greenhouse, sum(grams)::BIGINT, sum(fen)::BIGINT FROM lines GROUP BY ALL
"""


@pytest.fixture
def book(big_book: Path) -> Iterator[Book]:
    opened = open_book(big_book, lambda: TODAY)
    yield opened
    opened.close()


def laid_out_flat(book: Path, file: Path) -> Any:
    """DuckDB with a table of the lines; they go by a file, so that nothing of them is left."""
    with closing(sqlite3.connect(book)) as lines, file.open("w", newline="") as out:
        csv.writer(out).writerows(lines.execute(LINES))
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE lines "
        "(month VARCHAR, grade INTEGER, greenhouse INTEGER, grams BIGINT, fen BIGINT)"
    )
    connection.execute(f"COPY lines FROM '{file}' (FORMAT csv, HEADER false)")
    return connection


def rolled_up(book: Book) -> Any:
    with book.read() as unit:
        return unit.read(ROLLED_UP, {})


def rebuilt(book: Book) -> Any:
    with book.read() as unit:
        return intake.rebuild(unit)


def test_the_roll_up_against_a_scan(book: Book, big_book: Path, tmp_path: Path) -> None:
    flat = laid_out_flat(big_book, tmp_path / "lines.csv")
    ((lines,),) = flat.execute("SELECT count(*) FROM lines").fetchall()
    scanned = flat.execute(SUMS).fetchall()
    assert sorted(rolled_up(book)) == sorted(scanned)
    with book.read() as unit:
        assert intake.stored(unit) == intake.rebuild(unit)
    taken = in_turn(
        {
            "DuckDB": lambda: flat.execute(SUMS).fetchall(),
            "roll-up": lambda: rolled_up(book),
        },
        ROUNDS,
    )
    taken |= in_turn({"rebuilt in the book": lambda: rebuilt(book)}, 3)
    print(f"\n{YEARS} years: {lines:,} lines, {len(scanned):,} sums")
    tell(taken, "DuckDB")
