"""How SQLite answers the queries that are really asked, with their parameters as they come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from coop_desk.storage.unit_of_work import Unit


def query_plans(unit: Unit, work: Callable[[], object]) -> list[str]:
    """The plan of each query that `work` asks, one text a query."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        asked.append((statement, parameters))

    event.listen(unit.connection, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(unit.connection, "before_cursor_execute", note)
    return [_plan(unit, statement, parameters) for statement, parameters in asked]


def _plan(unit: Unit, statement: str, parameters: Any) -> str:
    steps = unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    return "\n".join(row.detail for row in steps)
