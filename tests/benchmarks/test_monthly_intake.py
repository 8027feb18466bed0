"""What mushrooms brought by month, grade and greenhouse over all years, against DuckDB.

The book keeps a roll-up in the transaction that posts a ticket; the check rebuilds it from the
tickets and compares, as is done here first. The yardstick is DuckDB, in memory, that adds up the
same rows: once from the tables as the book has them, once laid out flat beforehand, with no
joins and no dates to cut. All answer with rows of Python. They take turns. What rebuilding all
of it in the book takes is told beside. Run it alone:

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
from speed_table import Report
from sqlalchemy import select

from coop_desk.demo.calendar import TODAY
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
TABLES = {
    "entries": "document_id INTEGER, day DATE, reverses_id INTEGER",
    "harvest_tickets": "document_id INTEGER, crop_id INTEGER",
    "harvest_lines": "document_id INTEGER, grade_id INTEGER, grams BIGINT, amount_fen BIGINT",
    "crops": "id INTEGER, greenhouse_id INTEGER",
}
# Every line of a ticket; those a void takes back a second time, with the sign turned.
FLAT = """
    CREATE TABLE flat AS
    SELECT strftime(e.day, '%Y-%m') AS month, l.grade_id, c.greenhouse_id,
           l.grams * if(e.reverses_id IS NULL, 1, -1) AS grams,
           l.amount_fen * if(e.reverses_id IS NULL, 1, -1) AS amount_fen
    FROM entries e
    JOIN harvest_lines l ON l.document_id = e.document_id
    JOIN harvest_tickets t ON t.document_id = e.document_id
    JOIN crops c ON c.id = t.crop_id
"""
SUMS = """
    SELECT month, grade_id, greenhouse_id, sum(grams)::BIGINT, sum(amount_fen)::BIGINT
    FROM {rows} GROUP BY ALL
"""
FROM_FLAT = SUMS.format(rows="flat")
FROM_TABLES = SUMS.format(rows=f"({FLAT.partition(' AS')[2]})")


@pytest.fixture
def book(big_book: Path) -> Iterator[Book]:
    opened = open_book(big_book, lambda: TODAY)
    yield opened
    opened.close()


def copied(book: Path, folder: Path) -> Any:
    """DuckDB with the rows of the book; they go by files, so that nothing of them is left."""
    connection = duckdb.connect()
    for name, columns in TABLES.items():
        names = ", ".join(column.split()[0] for column in columns.split(", "))
        file = folder / f"{name}.csv"
        with closing(sqlite3.connect(book)) as rows, file.open("w", newline="") as out:
            csv.writer(out).writerows(rows.execute(f"SELECT {names} FROM {name}"))
        connection.execute(f"CREATE TABLE {name} ({columns})")
        connection.execute(f"COPY {name} FROM '{file}' (FORMAT csv, HEADER false)")
    connection.execute(FLAT)
    return connection


def rolled_up(book: Book) -> Any:
    with book.read() as unit:
        return unit.read(ROLLED_UP, {})


def rebuilt(book: Book) -> Any:
    with book.read() as unit:
        return intake.rebuild(unit)


def test_the_roll_up_against_a_scan(
    book: Book, big_book: Path, tmp_path: Path, report: Report
) -> None:
    other = copied(big_book, tmp_path)
    ((lines,),) = other.execute("SELECT count(*) FROM flat").fetchall()
    scanned = sorted(other.execute(FROM_TABLES).fetchall())
    assert sorted(rolled_up(book)) == scanned == sorted(other.execute(FROM_FLAT).fetchall())
    with book.read() as unit:
        assert intake.stored(unit) == intake.rebuild(unit)
    taken = in_turn(
        {
            "DuckDB": lambda: other.execute(FROM_TABLES).fetchall(),
            "DuckDB, laid out flat": lambda: other.execute(FROM_FLAT).fetchall(),
            "roll-up": lambda: rolled_up(book),
        },
        ROUNDS,
    )
    taken |= in_turn({"rebuilt in the book": lambda: rebuilt(book)}, 3)
    print(f"\n{YEARS} years: {lines:,} lines, {len(scanned):,} sums")
    tell(taken, "DuckDB")
    ours, flat = taken["roll-up"], "DuckDB, laid out flat"
    report("month by grade by greenhouse", ours, taken["DuckDB"], "DuckDB", wanted=0.5)
    report("month by grade by greenhouse", ours, taken[flat], flat)
