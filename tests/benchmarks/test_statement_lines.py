"""The lines of all statements of a year, against SQLite answering the very same query.

The yardstick hands the query of the statements to SQLite's own driver and takes the rows as they
come. Beside it stand whole statements, which put the lines into words. The ways take turns. Run
it alone:

    python -m pytest tests/benchmarks/test_statement_lines.py -m benchmark -s
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from decade import YEARS, ask, in_turn, tell
from speed_table import Report

from coop_desk.demo.calendar import LAST_YEAR, TODAY
from coop_desk.services import settlement
from coop_desk.services.settlement import Period
from coop_desk.services.settlement_rows import account_rows
from coop_desk.storage.book import Book, open_book

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS = 7
YEAR = Period(date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.fixture
def book(big_book: Path) -> Iterator[Book]:
    opened = open_book(big_book, lambda: TODAY)
    yield opened
    opened.close()


def lines_of(book: Book) -> list[Any]:
    with book.read() as unit:
        return list(account_rows(unit, YEAR.start, YEAR.end, None))


def statements_of(book: Book) -> list[Any]:
    with book.read() as unit:
        return settlement.several(unit, None, YEAR)


def query_of(book: Book) -> str:
    """The query of the lines, its parameters filled in, as SQLite is handed it."""
    asked: list[str] = []
    with closing(sqlite3.connect(book.path)) as traced, book.read() as unit:
        own = unit.connection.connection.dbapi_connection
        own.set_trace_callback(asked.append)
        next(account_rows(unit, YEAR.start, YEAR.end, None))
        own.set_trace_callback(None)
        (query,) = [text for text in asked if "UNION ALL" in text]
        assert traced.execute(query).fetchone() is not None
    return query


def test_lines_against_the_raw_query(book: Book, big_book: Path, report: Report) -> None:
    query = query_of(book)
    with closing(sqlite3.connect(big_book)) as raw:
        lines, plain = lines_of(book), raw.execute(query).fetchall()
        assert len(lines) == len(plain)
        taken = in_turn(
            {
                "raw query": lambda: raw.execute(query).fetchall(),
                "lines": lambda: lines_of(book),
                "whole statements": lambda: statements_of(book),
            },
            ROUNDS,
        )
    people = len({row[0] for row in plain})
    entries = ask(big_book, "SELECT count(*) FROM entries")[0][0][0]
    print(
        f"\n{YEARS} years, {entries:,} entries: {len(lines):,} lines of {people} people in a year"
    )
    tell(taken, "raw query")
    what = "lines of all statements of a year"
    report(what, taken["lines"], taken["raw query"], "the same query", wanted=1.3)
