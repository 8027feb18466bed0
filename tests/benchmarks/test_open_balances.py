"""Opening the book and reading what everybody is owed, against SQLite doing the same.

The yardstick connects with SQLite's own driver and adds up the same postings. Ours looks at the
file, opens it with its pragmas and reads the balances as the window does. Both close the file
again. The ways take turns. Run it alone:

    python -m pytest tests/benchmarks/test_open_balances.py -m benchmark -s
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from decade import YEARS, ask, in_turn, tell
from speed_table import Report

from coop_desk.demo.calendar import TODAY
from coop_desk.services import ledger
from coop_desk.storage.book import open_book

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS = 15
BALANCES = """
    SELECT person_id, sum(credit_fen - debit_fen) FROM postings
    WHERE person_id IS NOT NULL GROUP BY person_id
"""


def raw_balances(path: Path) -> dict[int, int]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute(BALANCES).fetchall())


def our_balances(path: Path) -> dict[int, int]:
    book = open_book(path, lambda: TODAY)
    try:
        with book.read() as unit:
            return ledger.balances(unit)
    finally:
        book.close()


def opened(path: Path) -> None:
    open_book(path, lambda: TODAY).close()


def test_open_and_balances_against_sqlite(big_book: Path, report: Report) -> None:
    plain = raw_balances(big_book)
    assert our_balances(big_book) == plain
    taken = in_turn(
        {
            "raw sqlite3": lambda: raw_balances(big_book),
            "book": lambda: our_balances(big_book),
            "opening alone": lambda: opened(big_book),
        },
        ROUNDS,
    )
    postings = ask(big_book, "SELECT count(*) FROM postings")[0][0][0]
    print(f"\n{YEARS} years, {postings:,} postings: balances of {len(plain)} people")
    tell(taken, "raw sqlite3")
    what = f"book opened and {len(plain)} balances"
    report(what, taken["book"], taken["raw sqlite3"], "raw sqlite3", wanted=1.5)
