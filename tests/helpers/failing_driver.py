"""A driver for SQLite that fails at the n-th thing asked of it."""

from __future__ import annotations

import sqlite3
from types import SimpleNamespace
from typing import Any

import pytest

from coop_desk.storage import engine
from coop_desk.storage.book import Book


class BrokenError(Exception):
    """The failure that was ordered."""


class Fuse:
    """Counts what is asked of the driver and fails when `left` things went well."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.asked: list[str] = []

    def arm(self, left: int) -> None:
        """Let so many things go well from now on and fail at the next."""
        self.left, self.asked = left, []

    def disarm(self) -> None:
        """Fail no more."""
        self.left = None

    def check(self, what: str) -> None:
        """One more thing is asked: BrokenError when it is the one to fail."""
        if self.left is None:
            return
        self.asked.append(what)
        if len(self.asked) > self.left:
            self.left = None
            raise BrokenError(what)


def fit(book: Book, monkeypatch: pytest.MonkeyPatch) -> Fuse:
    """Put a fuse between the program and the driver of an open book."""
    fuse = Fuse()

    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            fuse.check(sql)
            return super().execute(sql, *parameters)

        def executemany(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            fuse.check(sql)
            return super().executemany(sql, *parameters)

    class Connection(sqlite3.Connection):
        def cursor(self, *_: Any) -> sqlite3.Cursor:
            return super().cursor(Cursor)

        def commit(self) -> None:
            fuse.check("COMMIT")
            super().commit()

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        return sqlite3.connect(*arguments, **options, factory=Connection)

    monkeypatch.setattr(engine, "sqlite3", SimpleNamespace(connect=connect))
    book.engine.dispose()
    return fuse
