from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource, RowQuery

COLUMNS = (
    Column("name", "Name"),
    Column("weight", "Weight", "jin"),
    Column("day", "Day", "date"),
)


class Row(NamedTuple):
    name: str
    weight: int | None
    day: date


ROWS = (
    Row("张三", 542_300, date(2024, 3, 18)),
    Row("Li Si", None, date(2024, 3, 20)),
    Row("王五", 250, date(2024, 4, 1)),
)


def names(query: RowQuery) -> list[str]:
    source = ListSource(COLUMNS, ROWS, totals=("weight",))
    assert source.count(None, query) == len(source.page(None, query, 0, 100))
    return [row.name for row in source.page(None, query, 0, 100)]


def filtered(key: str, text: str) -> list[str]:
    return names(RowQuery().filtered({key: text}))


@pytest.mark.parametrize(
    ("descending", "order"), [(False, ["王五", "张三", "Li Si"]), (True, ["张三", "王五", "Li Si"])]
)
def test_what_is_unknown_stands_last_either_way(descending: bool, order: list[str]) -> None:
    assert names(RowQuery().sorted_by("weight", descending)) == order


def test_the_order_given_is_kept_without_a_sort() -> None:
    assert names(RowQuery()) == ["张三", "Li Si", "王五"]


@pytest.mark.parametrize(
    ("key", "text", "found"),
    [
        ("name", "li", ["Li Si"]),
        ("name", "三", ["张三"]),
        ("name", "nobody", []),
        ("weight", "1,084", ["张三"]),
        ("weight", "1084.6", ["张三"]),
        ("weight", ">1", ["张三"]),
        ("weight", "<1", ["王五"]),
        ("weight", ">", []),
        ("weight", "—", ["Li Si"]),
        ("day", "2024-03", ["张三", "Li Si"]),
        ("name", "  ", ["张三", "Li Si", "王五"]),
    ],
)
def test_filters(key: str, text: str, found: list[str]) -> None:
    assert filtered(key, text) == found


def test_filters_work_together_and_totals_follow() -> None:
    query = RowQuery().filtered({"day": "2024", "weight": ">0"})
    source = ListSource(COLUMNS, ROWS, totals=("weight",))
    assert [row.name for row in source.page(None, query, 0, 9)] == ["张三", "王五"]
    assert source.totals(None, query) == {"weight": 542_550}
    assert source.totals(None, RowQuery().filtered({"name": "nobody"})) == {"weight": 0}


def test_equal_queries_are_equal() -> None:
    assert RowQuery().filtered({"a": " x "}) == RowQuery(filters=(("a", "x"),))
    assert RowQuery().filtered({"a": ""}) == RowQuery()


@given(st.lists(st.integers(-10_000_000, 10_000_000) | st.none()), st.integers(0, 30))
def test_pages_put_together_are_all_rows_in_order(weights: list[int | None], size: int) -> None:
    rows = [Row(str(place), weight, date(2024, 1, 1)) for place, weight in enumerate(weights)]
    source = ListSource(COLUMNS, rows, totals=("weight",))
    query = RowQuery().sorted_by("weight", True)
    pages = [
        row
        for start in range(0, len(rows), size + 1)
        for row in source.page(None, query, start, size + 1)
    ]
    assert sorted(pages) == sorted(rows) if None not in weights else len(pages) == len(rows)
    known = [row.weight for row in pages if row.weight is not None]
    assert known == sorted(known, reverse=True)
    assert source.totals(None, query)["weight"] == sum(known)
