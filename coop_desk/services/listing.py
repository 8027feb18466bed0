"""Long lists for the window: ids in order, rows by id, totals over all; nothing loaded whole."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from sqlalchemy import Select, String, bindparam, cast, func, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.storage.unit_of_work import Unit


class Wanted(Protocol):
    """How rows are wanted: a column to sort by ("" for the usual order) and filters."""

    @property
    def sort(self) -> str: ...
    @property
    def descending(self) -> bool: ...
    @property
    def filters(self) -> Sequence[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """One column of a listing: what it selects, whether it is added up, its scale.

    A filter such as ">100" compares in the shown unit, so `per` says how many stored units
    make one shown: 500 grams a jin, 100 fen a yuan.
    """

    value: ColumnElement[Any]
    total: bool = False
    per: int = 0
    make: Callable[[Any], Any] | None = None


class Listing:
    """A source of rows for a lazy table.

    `start` joins what the columns need; `key` is the id; `order` the usual one; totals count
    only rows that are `posted`.
    """

    def __init__(
        self,
        columns: Mapping[str, Shown],
        start: Callable[[Select[Any]], Select[Any]],
        key: ColumnElement[int],
        order: Sequence[ColumnElement[Any]],
        posted: ColumnElement[bool] | None = None,
    ) -> None:
        self._columns = columns
        self._start = start
        self._key = key
        self._order = order
        self._posted = posted

    def narrowed(self, *conditions: ColumnElement[bool]) -> Listing:
        """The same listing with only the rows that meet these conditions."""

        def start(statement: Select[Any]) -> Select[Any]:
            return self._start(statement).where(*conditions)

        return Listing(self._columns, start, self._key, self._order, self._posted)

    def count(self, unit: Unit, query: Wanted) -> int:
        """How many rows there are."""
        return int(unit.scalar(self._filtered(select(func.count()), query)) or 0)

    def ids(self, unit: Unit, query: Wanted) -> Sequence[int]:
        """The ids of all rows in the order wanted."""
        found = unit.execute(self._ordered(self._filtered(select(self._key), query), query))
        return array("q", found.scalars())

    def page(self, unit: Unit, query: Wanted, offset: int, limit: int) -> Sequence[Any]:
        """Some rows in the order wanted."""
        statement = self._ordered(self._filtered(self._select(), query), query)
        return self._rows(unit, statement.offset(offset).limit(limit))

    def rows(self, unit: Unit, ids: Sequence[int]) -> Sequence[Any]:
        """The rows with these ids, in that order."""
        found = self._rows(unit, self._by_ids, {"ids": list(ids)})
        by_id = {row["id"]: row for row in found}
        return [by_id[i] for i in ids if i in by_id]

    def totals(self, unit: Unit, query: Wanted) -> Mapping[str, Any]:
        """The sums of the columns that are added up."""
        summed = {name: func.sum(c.value) for name, c in self._columns.items() if c.total}
        if not summed:
            return {}
        statement = self._filtered(select(*summed.values()), query)
        if self._posted is not None:
            statement = statement.where(self._posted)
        row = unit.rows(statement)[0]
        return {name: int(value or 0) for name, value in zip(summed, row, strict=True)}

    @cached_property
    def _by_ids(self) -> Select[Any]:
        """Built once: a list that is scrolled through asks for nothing else."""
        wanted = self._key.in_(bindparam("ids", expanding=True))
        return self._start(self._select()).where(wanted)

    def _select(self) -> Select[Any]:
        return select(
            self._key.label("id"), *[c.value.label(name) for name, c in self._columns.items()]
        )

    def _rows(self, unit: Unit, statement: Select[Any], values: Any = None) -> list[dict[str, Any]]:
        makers = [(name, c.make) for name, c in self._columns.items() if c.make]
        found = unit.execute(statement, values)
        names = list(found.keys())
        rows = [dict(zip(names, row, strict=True)) for row in found]
        for row in rows:
            for name, make in makers:
                row[name] = make(row[name])
        return rows

    def _filtered(self, statement: Select[Any], query: Wanted) -> Select[Any]:
        statement = self._start(statement)
        for name, text in query.filters:
            column = self._columns.get(name)
            if column is not None:
                statement = statement.where(_condition(column, text))
        return statement

    def _ordered(self, statement: Select[Any], query: Wanted) -> Select[Any]:
        column = self._columns.get(query.sort)
        if column is None:
            return statement.order_by(*self._order)
        value = column.value.desc() if query.descending else column.value.asc()
        return statement.order_by(value, self._key)


def _condition(column: Shown, text: str) -> ColumnElement[bool]:
    """A filter on words looks anywhere; on figures ">3" and "<3" compare, "3" begins with."""
    plain = text.replace(",", "").strip()
    if column.per:
        limit = _scaled(plain.lstrip("<>=").strip(), column.per)
        if limit is None:
            return column.value.is_(None)
        if plain.startswith(">"):
            return column.value > limit
        if plain.startswith("<"):
            return column.value < limit
        decimals = len(plain.partition(".")[2])
        return column.value.between(limit, limit + max(1, column.per // 10**decimals) - 1)
    shown = cast(column.value, String)
    return shown.contains(plain, autoescape=True)


def _scaled(text: str, per: int) -> int | None:
    """A decimal as typed, in stored units; None where it is no number."""
    whole, _, part = text.partition(".")
    digits = (whole or "0") + part
    if not digits.isdecimal():
        return None
    parts: int = 10 ** len(part)
    return int(digits) * per // parts
