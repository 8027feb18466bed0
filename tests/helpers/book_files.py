"""Looking into the file of a book past the program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """What a query gives on a file, committed rows only."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def one(path: Path, sql: str) -> Any:
    """The first column of the first row."""
    return rows(path, sql)[0][0]


def change(path: Path, *statements: str) -> None:
    """Change a file behind the program's back; its guards stand aside meanwhile."""
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(sql for _, sql in guards)):
            connection.execute(statement)
        connection.commit()


def dump(path: Path) -> list[str]:
    """Everything a file says, as statements."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def content(path: Path) -> bytes:
    """The committed pages of a file and its log, as one image."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return connection.serialize()
