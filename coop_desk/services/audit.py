"""The audit log: every edit of a row that is no document, chained so that gaps show.

Each line keeps the row as it stood after the edit; a row that no longer equals its latest
line was changed behind the program's back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy import update as sql_update

from coop_desk.errors import UserError
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

FIRST_HASH = "0" * 64


def canonical(values: Iterable[Any]) -> str:
    """Values as one text that a later reading gives again, letter for letter."""
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a sealed row")


def chained(previous: str, content: str) -> str:
    """The hash of a line: the hash before it and its own content."""
    return hashlib.sha256(f"{previous}\n{content}".encode()).hexdigest()


def row_content(table: Table, row: Mapping[str, Any]) -> str:
    """A row as the log keeps it: private numbers only as a digest."""
    text = canonical(row[column.name] for column in table.columns)
    if table is tables.person_secrets:
        return hashlib.sha256(text.encode()).hexdigest()
    return text


def key_of(table: Table, row: Mapping[str, Any]) -> str:
    """The primary key of a row as text."""
    return "/".join(str(row[column.name]) for column in table.primary_key.columns)


def insert(unit: Unit, table: Table, row: Mapping[str, Any]) -> int:
    """Insert a row and log it; returns its id (0 where the key was given)."""
    new_id = unit.insert_one(table, row)
    stored = {"id": new_id, **row} if new_id else dict(row)
    _log(unit, "insert", table.name, key_of(table, stored), row_content(table, stored))
    return new_id


def insert_many(unit: Unit, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows and log each; returns their ids."""
    return [insert(unit, table, row) for row in rows]


def update(unit: Unit, table: Table, key: Any, changes: Mapping[str, Any]) -> None:
    """Change columns of the row with this primary key and log the row as it then stands.

    Raises UserError when there is no such row any more.
    """
    (column,) = table.primary_key.columns
    unit.execute(sql_update(table).where(column == key).values(**changes))
    row = unit.first(select(table).where(column == key))
    if row is None:
        raise UserError("This line is no longer in the book; look at the list again.")
    _log(unit, "update", table.name, str(key), row_content(table, row._mapping))


def first_content(unit: Unit, table: Table, key: Any) -> dict[str, Any]:
    """The columns of a row as they stood when it was made; of days, their ISO text.

    Raises UserError for a row the log does not know.
    """
    log = tables.audit_log.c
    query = select(log.content).where(log.table_name == table.name, log.row_key == str(key))
    content = unit.scalar(query.order_by(log.id).limit(1))
    if content is None:
        raise UserError("This line is no longer in the book; look at the list again.")
    names = (column.name for column in table.columns)
    return dict(zip(names, json.loads(content), strict=True))


def record(unit: Unit, action: str, subject: str, key: str, values: Iterable[Any]) -> None:
    """Log something done that changed no row, such as numbers shown whole.

    `subject` must not be the name of an audited table, whose lines tell how its rows stand.
    """
    if subject in {table.name for table in tables.AUDITED_TABLES}:
        raise ValueError(f"lines about {subject} tell how its rows stand")
    _log(unit, action, subject, key, canonical(values))


def _log(unit: Unit, action: str, subject: str, key: str, content: str) -> None:
    line = {
        "at": unit.now(),
        "by": unit.operator,
        "action": action,
        "table_name": subject,
        "row_key": key,
        "content": content,
    }
    line["hash"] = chained(_last_hash(unit), line_content(line))
    unit.insert_one(tables.audit_log, line)
    unit.memo["audit_hash"] = line["hash"]


def line_content(line: Mapping[str, Any]) -> str:
    """What the hash of a log line covers."""
    names = ("at", "by", "action", "table_name", "row_key", "content")
    return canonical(line[name] for name in names)


def _last_hash(unit: Unit) -> str:
    if "audit_hash" not in unit.memo:
        log = tables.audit_log
        found = unit.scalar(select(log.c.hash).order_by(log.c.id.desc()).limit(1))
        unit.memo["audit_hash"] = found or FIRST_HASH
    last: str = unit.memo["audit_hash"]
    return last
