"""The days of a row: from its `start` up to, and without, its `end`; no end, still in force."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def in_force(columns: Any, day: Any) -> ColumnElement[bool]:
    """The condition that a row of a table with `start` and `end` is in force on a day."""
    return and_(columns.start <= day, or_(columns.end.is_(None), columns.end > day))
