"""A book of many years made of the demo's one year by SQL alone: every year like the last.

The book that `decade.kept_book` keeps goes through the services and takes minutes; this one
takes seconds and holds about as many rows of each kind. It serves to see how the window fares
with so many. Balances close. The hashes are copied with the rows, so the seals do not hold:
`check` is for the book that was built.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Date, Table

from coop_desk.demo.calendar import LAST_YEAR
from coop_desk.storage.columns import Moment
from coop_desk.storage.tables import audit_log, metadata

# What stands in the book once, however many years it holds.
LASTING_TABLES = frozenset(
    {
        "accounts",
        "goods",
        "grades",
        "greenhouses",
        "memberships",
        "people",
        "person_roles",
        "person_secrets",
        "plot_sheds",
        "plots",
        "settings",
        "tares",
        "village_groups",
    }
)
# Documents of the first year alone: the land, and the capital of the members.
LASTING_DOCUMENTS = (
    "SELECT d.id FROM one.documents d LEFT JOIN one.transfers t ON t.document_id = d.id "
    "WHERE d.kind = 'land_lease' OR t.source = '301'"
)
LASTING_ENTRIES = "SELECT id FROM one.entries WHERE document_id IN (SELECT id FROM lasting)"
LASTING = {"documents": "lasting", "entries": "lasting_entries"}
DATED_WORDS = ("code", "name")  # "2024A", "2024 春季"
APART = 100_000  # between the ids of two years; one year has fewer rows in each table


def multiply(one_year: Path, path: Path, years: int = 10) -> Path:
    """A new book at `path` with this many years like the one at `one_year`, which is the last."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS one", (str(one_year),))
        later = list(_begin(connection))
        for table in metadata.sorted_tables:
            if table is not audit_log:
                _fill(connection, table, years)
        _fill_audit_log(connection)
        connection.execute("COMMIT")
        for statement in later:
            connection.execute(statement)
        connection.execute("ANALYZE")
        connection.execute("DETACH one")
        connection.execute("PRAGMA journal_mode=WAL")
    return path


def _begin(connection: sqlite3.Connection) -> Iterator[str]:
    """Make the tables; yields what is made once they are full: indexes and guards."""
    (mark,) = connection.execute("PRAGMA one.application_id").fetchone()
    for pragma in (f"application_id={mark}", "journal_mode=OFF", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    made = "SELECT type, sql FROM one.sqlite_master WHERE sql > '' AND name NOT LIKE 'sqlite_%'"
    for kind, sql in connection.execute(made).fetchall():
        if kind == "table":
            connection.execute(sql)
        else:
            yield sql
    connection.execute("INSERT INTO alembic_version SELECT * FROM one.alembic_version")
    for name, query in (("lasting", LASTING_DOCUMENTS), ("lasting_entries", LASTING_ENTRIES)):
        connection.execute(f"CREATE TEMP TABLE {name} (id INTEGER PRIMARY KEY)")
        connection.execute(f"INSERT INTO {name} {query}")


def _fill(connection: sqlite3.Connection, table: Table, years: int) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    for place in range(1 if table.name in LASTING_TABLES else years):
        values = ", ".join(_value(column, place, years) for column in table.columns)
        only = _only(table, place)
        connection.execute(
            f"INSERT INTO {table.name} ({names}) SELECT {values} FROM one.{table.name} {only}"
        )


def _only(table: Table, place: int) -> str:
    """What lasts is not there again in later years."""
    if place == 0:
        return ""
    if table.name == "documents":
        return "WHERE id NOT IN lasting"
    for column in ("document_id", "entry_id"):
        if column in table.columns:
            lasting = {"document_id": "lasting", "entry_id": "lasting_entries"}[column]
            return f"WHERE {column} NOT IN {lasting}"
    return ""


def _value(column: Column[object], place: int, years: int) -> str:
    """What a column holds in the year at this place."""
    name, back = f'"{column.name}"', years - 1 - place
    if column.name in ("year", "month") or isinstance(column.type, Date) or column.type is Moment:
        return _shifted(column, name, back)
    if column.table.name in LASTING_TABLES:
        return name
    for key in column.foreign_keys:
        target = key.column.table.name
        if target in LASTING_TABLES:
            return name
        moved = f"{name} + {place * APART}"
        lasting = LASTING.get(target)
        return f"iif({name} IN {lasting}, {name}, {moved})" if lasting else moved
    if column.primary_key and column.name == "id":
        return f"{name} + {place * APART}"
    if column.name in DATED_WORDS:
        return f"replace({name}, '{LAST_YEAR}', '{LAST_YEAR - back}')"
    return name


def _shifted(column: Column[object], name: str, back: int) -> str:
    """So many years earlier; there is no 29 February in most of them."""
    if column.name == "year":
        return f"{name} - {back}"
    earlier = f"(substr({name}, 1, 4) - {back}) || substr({name}, 5)"
    return f"replace({earlier}, '-02-29', '-02-28')" if back % 4 else earlier


def _fill_audit_log(connection: sqlite3.Connection) -> None:
    """One line for each row as it stands now is about what years of work leave."""
    connection.execute("INSERT INTO audit_log SELECT * FROM one.audit_log")
    for table in ("crops", "price_lists", "price_lines", "seasons"):
        connection.execute(
            "INSERT INTO audit_log (at, by, action, table_name, row_key, content, hash) "
            f"SELECT l.at, l.by, l.action, l.table_name, t.id, l.content, l.hash FROM {table} t "
            "JOIN one.audit_log l ON l.table_name = ? AND l.row_key = CAST(t.id % ? AS TEXT) "
            "WHERE t.id > ?",
            (table, APART, APART),
        )
