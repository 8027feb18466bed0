"""Where a table's rows come from: a query on the book, or a list already at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol, runtime_checkable

from coop_desk.ui.models.columns import Column, getter


@dataclass(frozen=True, slots=True)
class RowQuery:
    """How rows are wanted: sorted by the column `sort` ("": as the source likes), filtered.

    `filters` are (column key, what was typed) pairs; what they mean is the source's matter.
    """

    sort: str = ""
    descending: bool = False
    filters: tuple[tuple[str, str], ...] = ()

    def sorted_by(self, key: str, descending: bool) -> RowQuery:
        """The same rows in another order."""
        return replace(self, sort=key, descending=descending)

    def filtered(self, filters: Mapping[str, str]) -> RowQuery:
        """Other rows in the same order; blank filters are dropped."""
        kept = tuple((key, text.strip()) for key, text in filters.items() if text.strip())
        return replace(self, filters=kept)


class RowSource(Protocol):
    """Rows by their place. Every method runs beside the window, with the book.

    A row is a dataclass, a named tuple or a mapping with the columns' keys as its fields.
    """

    def count(self, book: Any, query: RowQuery) -> int:
        """How many rows there are."""

    def page(self, book: Any, query: RowQuery, offset: int, limit: int) -> Sequence[Any]:
        """The rows from `offset` on, at most `limit`."""

    def totals(self, book: Any, query: RowQuery) -> Mapping[str, Any]:
        """Column key → the total over all the query's rows, for the foot; may be empty."""


@runtime_checkable
class IdSource(RowSource, Protocol):
    """A source that can also give its ids at once and rows by id: fast at any depth.

    `LIMIT … OFFSET` walks over what it skips (122 ms at a million rows, by id 11 ms).
    """

    def ids(self, book: Any, query: RowQuery) -> Sequence[int]:
        """The ids of all rows in order, best as array('q')."""

    def rows(self, book: Any, ids: Sequence[int]) -> Sequence[Any]:
        """The rows with these ids, in this order."""


def row_id(row: Any) -> Any:
    """What a row is known by, None when it has no `id`."""
    return row.get("id") if isinstance(row, Mapping) else getattr(row, "id", None)


class ListSource:
    """Rows at hand, for short lists: sorts and filters them itself.

    `totals` names the columns to add up, of the rows that count. A filter on words looks for
    them anywhere; on figures and dates it compares what is shown, and understands ">100" and
    "<100".
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Any],
        totals: Sequence[str] = (),
        counts: Callable[[Any], bool] = lambda _row: True,
    ) -> None:
        self._columns = {column.key: column for column in columns}
        self._rows = list(rows)
        self._totals = tuple(totals)
        self._counts = counts
        self._last: tuple[RowQuery, list[Any]] | None = None

    def count(self, _book: Any, query: RowQuery) -> int:
        """How many rows there are."""
        return len(self._wanted(query))

    def page(self, _book: Any, query: RowQuery, offset: int, limit: int) -> Sequence[Any]:
        """Some of them."""
        return self._wanted(query)[offset : offset + limit]

    def place_of(self, query: RowQuery, wanted: Any) -> int | None:
        """Where the row with this `id` stands."""
        ids = map(row_id, self._wanted(query))
        return next((place for place, one in enumerate(ids) if one == wanted), None)

    def totals(self, _book: Any, query: RowQuery) -> Mapping[str, Any]:
        """Sums of the columns named at the start, leaving out what is unknown."""
        rows = [row for row in self._wanted(query) if self._counts(row)]
        return {
            key: sum(value for value in self._values(rows, key) if value is not None)
            for key in self._totals
        }

    def _wanted(self, query: RowQuery) -> list[Any]:
        last = self._last  # another thread may put its own in the place of it
        if last is None or last[0] != query:
            last = self._last = (query, self._sorted(self._filtered(query), query))
        return last[1]

    def _filtered(self, query: RowQuery) -> list[Any]:
        rows = self._rows
        for key, text in query.filters:
            matches = _Match(self._columns[key], text)
            rows = [
                row
                for row, value in zip(rows, self._values(rows, key), strict=True)
                if matches(value)
            ]
        return rows

    def _sorted(self, rows: list[Any], query: RowQuery) -> list[Any]:
        """Unknown values stand last whichever way the rest is sorted."""
        if not query.sort:
            return rows
        keyed = list(zip(self._values(rows, query.sort), rows, strict=True))
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=_first, reverse=query.descending)
        return [row for _, row in known] + [row for value, row in keyed if value is None]

    def _values(self, rows: Sequence[Any], key: str) -> list[Any]:
        if not rows:
            return []
        take = getter((key,), rows[0])
        return [take(row)[0] for row in rows]


def _first(pair: tuple[Any, Any]) -> Any:
    return pair[0]


class _Match:
    """Whether a value fits what was typed into the filter of its column."""

    def __init__(self, column: Column, text: str) -> None:
        self._write = column.formatter()
        self._text = text.casefold()
        self._plain = text.replace(",", "")
        self._sign = text[0] if text[0] in "<>" and column.is_number else ""

    @cached_property
    def _limit(self) -> float:
        try:
            return float(self._plain[1:])
        except ValueError:
            return float("nan")  # fits nothing until a figure is typed

    def __call__(self, value: Any) -> bool:
        shown = self._write(value)
        if not self._sign:
            return self._text in shown.casefold() or self._plain in shown.replace(",", "")
        if value is None:
            return False
        figure = float(shown.replace(",", ""))
        return figure > self._limit if self._sign == ">" else figure < self._limit
