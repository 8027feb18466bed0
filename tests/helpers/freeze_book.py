"""Writes the book of a release down as text, once, when it is released:

PYTHONPATH=tests/helpers python tests/helpers/freeze_book.py tests/storage/old_books/0.1.0.sql
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from every_kind import do_all
from offices import found_office

from coop_desk.storage.book import APPLICATION_ID


def freeze(target: Path) -> None:
    """Do everything once in a small office and keep its book as statements."""
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        do_all(office)
        office.book.close()
        with closing(sqlite3.connect(office.book.path)) as connection:
            lines = [f"PRAGMA application_id={APPLICATION_ID};", *connection.iterdump()]
    target.write_text("\n".join(lines) + "\n", "utf-8")


def thaw(source: Path, target: Path) -> Path:
    """Make the book again from its statements."""
    with closing(sqlite3.connect(target)) as connection:
        connection.executescript(source.read_text("utf-8"))
    return target


if __name__ == "__main__":
    freeze(Path(sys.argv[1]))
