"""Whether the file is whole and its tables and guards are as the migrations make them."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from coop_desk.storage.upgrade import make_book

_SCHEMA = (
    "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1"
)


def file_findings(connection: Connection) -> list[str]:
    """One line for each damage of the file or difference of its schema."""
    try:
        integrity = list(connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars())
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        schema = {row[0]: row[1] for row in connection.exec_driver_sql(_SCHEMA)}
    except DatabaseError as error:
        return [f"the file is damaged: {error.orig}"]
    findings = [f"the file is damaged: {line}" for line in integrity if line != "ok"]
    findings += [f"{row[0]} row {row[1]} points to a missing {row[2]}" for row in orphans]
    return findings + _schema_findings(schema)


def _schema_findings(schema: dict[str, str]) -> list[str]:
    expected = _fresh_schema()
    return [
        f"{name} is not as this program makes it"
        for name in sorted(schema.keys() | expected.keys())
        if _parts(schema.get(name)) != _parts(expected.get(name))
    ]


def _parts(sql: str | None) -> list[str] | None:
    """The columns and constraints of a table in any order: a rebuild mixes constraints."""
    return None if sql is None else sorted(line.strip(" ,\t") for line in sql.splitlines())


def _fresh_schema() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.coop"
        make_book(path)
        with closing(sqlite3.connect(path)) as fresh:
            return dict(fresh.execute(_SCHEMA).fetchall())
