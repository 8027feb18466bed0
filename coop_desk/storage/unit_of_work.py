"""One transaction on a book: what a service is handed to read and write with."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Table
from sqlalchemy.exc import DBAPIError

from coop_desk.storage.engine import READ_ONLY
from coop_desk.storage.failures import as_user_error
from coop_desk.storage.prepared import PreparedStatements, Values, all_parameters


class Unit:
    """One open transaction, with who is working and what time it is.

    `memo` holds look-ups that cannot change within the transaction except through the
    service that clears them.
    """

    def __init__(
        self,
        connection: Connection,
        prepared: PreparedStatements,
        operator: str,
        clock: Callable[[], datetime],
    ) -> None:
        self.connection = connection
        self.operator = operator
        self.clock = clock
        self.memo: dict[Any, Any] = {}
        self._checks: dict[Callable[[Unit], None], None] = {}
        self._prepared = prepared
        self._cursor = connection.connection.cursor()

    def now(self) -> str:
        """The local moment, to the second, as stored."""
        return self.clock().isoformat(timespec="seconds")

    def before_commit(self, check: Callable[[Unit], None]) -> None:
        """Run a check once when all is written; what it raises undoes the whole transaction."""
        self._checks[check] = None

    def verify(self) -> None:
        """Run the checks that were asked for."""
        for check in self._checks:
            check(self)

    def insert_one(self, table: Table, row: Values) -> int:
        """Insert one full row; returns its generated id, or 0 where the table has none."""
        prepared = self._prepared.insert(table)
        self._cursor.execute(prepared.one.sql, prepared.one.parameters(row))
        if not prepared.returns_id:
            return 0
        found: Any = self._cursor.fetchone()
        return int(found[0])

    def insert_many(self, table: Table, rows: Iterable[Values]) -> None:
        """Insert full rows in order."""
        prepared = self._prepared.insert(table).many
        self._cursor.executemany(prepared.sql, all_parameters(prepared, rows))

    def run(self, statement: Any, values: Values) -> Any:
        """Run a prepared statement of a module; the first column of its first row, or None."""
        prepared = self._prepared.of(statement)
        self._cursor.execute(prepared.sql, prepared.parameters(values))
        row = self._cursor.fetchone() if self._cursor.description else None
        return row[0] if row else None

    def read(self, statement: Any, values: Values) -> Sequence[Any]:
        """All rows of a prepared query of a module, as plain sequences of its columns' values."""
        prepared = self._prepared.query(statement)
        self._cursor.execute(prepared.sql, prepared.parameters(values))
        return prepared.made(self._cursor.fetchall())

    def run_many(self, statement: Any, rows: Iterable[Values]) -> None:
        """Run a prepared statement of a module for each row."""
        prepared = self._prepared.of(statement)
        self._cursor.executemany(prepared.sql, all_parameters(prepared, rows))

    def execute(self, statement: Executable, values: Any = None) -> Any:
        """Run a Core statement."""
        return self.connection.execute(statement, values)

    def rows(self, statement: Executable, values: Any = None) -> Sequence[Any]:
        """All rows of a query, to unpack or to take columns from by name."""
        return self.connection.execute(statement, values).all()

    def first(self, statement: Executable, values: Any = None) -> Any:
        """The first row of a query, or None."""
        return self.connection.execute(statement, values).first()

    def scalar(self, statement: Executable, values: Any = None) -> Any:
        """The first column of the first row, or None."""
        return self.connection.execute(statement, values).scalar()


@contextmanager
def writing(
    engine: Engine, prepared: PreparedStatements, operator: str, clock: Callable[[], datetime]
) -> Iterator[Unit]:
    """A writing transaction: commits when the block ends well, else leaves no trace.

    Raises UserError for a full disk, a locked or a damaged book, and what its checks raise.
    """
    with _told_plainly(), engine.connect() as connection, connection.begin():
        unit = Unit(connection, prepared, operator, clock)
        yield unit
        unit.verify()


@contextmanager
def reading(
    engine: Engine, prepared: PreparedStatements, operator: str, clock: Callable[[], datetime]
) -> Iterator[Unit]:
    """A reading transaction: one unchanging view of the book, never a lock on writers."""
    with _told_plainly(), engine.connect() as connection:
        connection = connection.execution_options(**{READ_ONLY: True})
        with connection.begin() as transaction:
            yield Unit(connection, prepared, operator, clock)
            transaction.rollback()


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        told = as_user_error(error)
        if told is None:
            raise
        raise told from error
