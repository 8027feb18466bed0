"""The rows of a ticket written by SQLite's own driver: the yardstick of posting one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

# A ticket's rows: table → how they hang together with its document.
ROWS = {
    "documents": "id = :document",
    "leaf_tickets": "document_id = :document",
    "leaf_facts": "document_id = :document",
    "entries": "document_id = :document",
    "postings": "entry_id IN (SELECT id FROM entries WHERE document_id = :document)",
    "stock_moves": "entry_id IN (SELECT id FROM entries WHERE document_id = :document)",
}
# The rows it changes: its number, and the month its goods are added to.
CHANGED = (
    "UPDATE number_series SET last_number = last_number + 1 WHERE kind = 'leaf_ticket'",
    """INSERT INTO monthly_intake
    SELECT substr(d.day, 1, 7), 'leaf', t.grade_id, 0, coalesce(t.village_group_id, 0),
           t.pay_g, t.amount_fen, 1
    FROM leaf_tickets t JOIN documents d ON d.id = t.document_id WHERE d.id = :document
    ON CONFLICT DO UPDATE SET grams = grams + excluded.grams,
        amount_fen = amount_fen + excluded.amount_fen, lines = lines + excluded.lines""",
)


class Bare:
    """The rows of one leaf ticket written again and again, on a copy of the book.

    Its guards are taken off; its keys, its indexes and its durability are the book's.
    """

    def __init__(self, book: Path, copy: Path, document: int) -> None:
        with closing(sqlite3.connect(book)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        self.connection = sqlite3.connect(copy, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self.connection.execute(f"PRAGMA {pragma}")
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in self.connection.execute(triggers).fetchall():
            self.connection.execute(f"DROP TRIGGER {name}")
        self.document = document
        self.rows = {table: self._rows(table, where) for table, where in ROWS.items()}
        self._next = 1_000_000_000

    def _rows(self, table: str, where: str) -> list[dict[str, Any]]:
        found = self.connection.execute(
            f"SELECT * FROM {table} WHERE {where}", {"document": self.document}
        )
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def write(self) -> None:
        """One ticket in one transaction."""
        self._next += 10
        ids = {"document_id": self._next, "entry_id": self._next}
        self.connection.execute("BEGIN IMMEDIATE")
        for table, rows in self.rows.items():
            for place, row in enumerate(rows):
                self._insert(table, self._renumbered(table, row, ids, place))
        for statement in CHANGED:
            self.connection.execute(statement, {"document": self.document})
        self.connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the copy."""
        self.connection.close()

    def _renumbered(
        self, table: str, row: Mapping[str, Any], ids: Mapping[str, int], place: int
    ) -> dict[str, Any]:
        changed = {**row, **{name: value for name, value in ids.items() if name in row}}
        if "id" in row:
            changed["id"] = self._next + place
        return changed | ({"number": self._next} if table == "documents" else {})

    def _insert(self, table: str, row: Mapping[str, Any]) -> None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join(f":{name}" for name in row)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)
