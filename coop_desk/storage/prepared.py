"""Statements compiled once and handed straight to the driver.

A posting runs a dozen small statements; building and compiling each anew would cost more
than SQLite does. Parameters still go through the column types, and so do rows that are read;
a single value comes as the driver gives it, which is right for whole numbers and text alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Engine, Insert, Table, insert
from sqlalchemy.sql.elements import BindParameter

Values = Mapping[str, Any]


class Prepared:
    """One statement as driver text, with the order and types of its parameters."""

    def __init__(self, statement: Any, engine: Engine, columns: list[str] | None = None) -> None:
        dialect = engine.dialect
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self.sql = str(compiled)
        self.positional = compiled.positional
        order = compiled.positiontup if self.positional else list(compiled.binds)
        self._fields = [self._field(name, compiled.binds[name], dialect) for name in order]

    @staticmethod
    def _field(name: str, bind: BindParameter[Any], dialect: Any) -> tuple[str, Any, Any]:
        fixed = None if bind.required or bind.value is None else bind.value
        return name, bind.type.dialect_impl(dialect).bind_processor(dialect), fixed

    def parameters(self, row: Values) -> Any:
        """The row as the driver takes it; a missing value is a KeyError, never a default."""
        values = []
        for name, process, fixed in self._fields:
            value = row[name] if fixed is None else fixed
            values.append(value if process is None else process(value))
        if self.positional:
            return values
        return {name: value for (name, *_), value in zip(self._fields, values, strict=True)}


class PreparedQuery(Prepared):
    """A SELECT, with what turns the driver's values into those of its columns."""

    def __init__(self, statement: Any, engine: Engine) -> None:
        super().__init__(statement, engine)
        dialect = engine.dialect
        types = [column.type.dialect_impl(dialect) for column in statement.selected_columns]
        makers = [own.result_processor(dialect, None) for own in types]
        self._makers = [(place, make) for place, make in enumerate(makers) if make is not None]

    def made(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The driver's rows as the columns' types have them."""
        return [self._row(row) for row in rows] if self._makers else rows

    def _row(self, values: Sequence[Any]) -> Sequence[Any]:
        made = list(values)
        for place, make in self._makers:
            made[place] = make(made[place])
        return made


class PreparedInsert:
    """An INSERT of all columns but a generated id."""

    def __init__(self, table: Table, engine: Engine) -> None:
        generated = "id" in table.primary_key.columns
        names = [c.name for c in table.columns if not (generated and c.name == "id")]
        plain: Insert = insert(table)
        self.returns_id = generated
        self.many = Prepared(plain, engine, names)
        self.one = Prepared(plain.returning(table.c.id), engine, names) if generated else self.many


class PreparedStatements:
    """The prepared statements of one engine, made at first use."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._inserts: dict[str, PreparedInsert] = {}
        self._statements: dict[int, tuple[Any, Prepared]] = {}
        self._queries: dict[int, tuple[Any, PreparedQuery]] = {}

    def insert(self, table: Table) -> PreparedInsert:
        """The prepared insert of a table."""
        prepared = self._inserts.get(table.name)
        if prepared is None:
            prepared = self._inserts[table.name] = PreparedInsert(table, self._engine)
        return prepared

    def of(self, statement: Any) -> Prepared:
        """A statement that lives as long as its module, prepared."""
        found = self._statements.get(id(statement))
        if found is None:
            found = self._statements[id(statement)] = (statement, Prepared(statement, self._engine))
        return found[1]

    def query(self, statement: Any) -> PreparedQuery:
        """A SELECT that lives as long as its module, prepared to read rows."""
        found = self._queries.get(id(statement))
        if found is None:
            made = PreparedQuery(statement, self._engine)
            found = self._queries[id(statement)] = (statement, made)
        return found[1]


def all_parameters(prepared: Prepared, rows: Iterable[Values]) -> list[Any]:
    """The parameters of many rows."""
    return [prepared.parameters(row) for row in rows]
