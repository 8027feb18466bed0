"""One transaction on a book: what a service is handed to read and write with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Insert, Row, Table, insert

from coop_desk.storage.engine import READ_ONLY

Values = Mapping[str, Any]


class PreparedInsert:
    """An INSERT of all columns but a generated id, compiled once for an engine.

    Going past the statement compiler at each call is a third of the cost of a posting.
    """

    def __init__(self, table: Table, engine: Engine) -> None:
        dialect = engine.dialect
        columns = [c for c in table.columns if not _is_generated(table, c.name)]
        names = [c.name for c in columns]
        plain: Insert = insert(table)
        self.returns_id = len(columns) < len(table.columns)
        returning = plain.returning(table.c.id) if self.returns_id else plain
        compiled = plain.compile(dialect=dialect, column_keys=names)
        self.sql_many = str(compiled)
        self.sql_one = str(returning.compile(dialect=dialect, column_keys=names))
        self.positional = compiled.positional
        self.processors = [
            (c.name, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in columns
        ]

    def parameters(self, row: Values) -> Any:
        """The row as the driver takes it; a missing column is a KeyError, never a default."""
        values = [
            row[name] if process is None else process(row[name])
            for name, process in self.processors
        ]
        if self.positional:
            return tuple(values)
        return dict(zip((name for name, _ in self.processors), values, strict=True))


def _is_generated(table: Table, column: str) -> bool:
    return column == "id" and "id" in table.primary_key.columns


class PreparedInserts:
    """The prepared inserts of one engine, made at first use."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._by_table: dict[str, PreparedInsert] = {}

    def of(self, table: Table) -> PreparedInsert:
        """The prepared insert of `table`."""
        prepared = self._by_table.get(table.name)
        if prepared is None:
            prepared = self._by_table[table.name] = PreparedInsert(table, self._engine)
        return prepared


class Unit:
    """One open transaction, with who is working and what time it is.

    `memo` holds look-ups that cannot change within the transaction except through the
    service that clears them.
    """

    def __init__(
        self,
        connection: Connection,
        inserts: PreparedInserts,
        operator: str,
        clock: Callable[[], datetime],
    ) -> None:
        self.connection = connection
        self.operator = operator
        self.clock = clock
        self.memo: dict[Any, Any] = {}
        self._inserts = inserts

    def now(self) -> str:
        """The local moment, to the second, as stored."""
        return self.clock().strftime("%Y-%m-%dT%H:%M:%S")

    def insert_one(self, table: Table, row: Values) -> int:
        """Insert one full row; returns its generated id, or 0 where the table has none."""
        prepared = self._inserts.of(table)
        result = self.connection.exec_driver_sql(prepared.sql_one, prepared.parameters(row))
        return int(result.scalar_one()) if prepared.returns_id else 0

    def insert_many(self, table: Table, rows: Iterable[Values]) -> None:
        """Insert full rows in order."""
        prepared = self._inserts.of(table)
        parameters = [prepared.parameters(row) for row in rows]
        if parameters:
            self.connection.exec_driver_sql(prepared.sql_many, parameters)

    def execute(self, statement: Executable, values: Any = None) -> Any:
        """Run a Core statement."""
        return self.connection.execute(statement, values)

    def rows(self, statement: Executable, values: Any = None) -> Sequence[Row[Any]]:
        """All rows of a query."""
        return self.connection.execute(statement, values).all()

    def first(self, statement: Executable, values: Any = None) -> Row[Any] | None:
        """The first row of a query, or None."""
        return self.connection.execute(statement, values).first()

    def scalar(self, statement: Executable, values: Any = None) -> Any:
        """The first column of the first row, or None."""
        return self.connection.execute(statement, values).scalar()


@contextmanager
def writing(
    engine: Engine, inserts: PreparedInserts, operator: str, clock: Callable[[], datetime]
) -> Iterator[Unit]:
    """A writing transaction: commits when the block ends well, else leaves no trace."""
    with engine.connect() as connection, connection.begin():
        yield Unit(connection, inserts, operator, clock)


@contextmanager
def reading(
    engine: Engine, inserts: PreparedInserts, operator: str, clock: Callable[[], datetime]
) -> Iterator[Unit]:
    """A reading transaction: one unchanging view of the book, never a lock on writers."""
    with engine.connect() as connection:
        connection = connection.execution_options(**{READ_ONLY: True})
        with connection.begin() as transaction:
            yield Unit(connection, inserts, operator, clock)
            transaction.rollback()
