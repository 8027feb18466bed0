"""The connection to a book: pragmas, explicit transactions, durable writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

READ_ONLY = "coop_read_only"
BUSY_TIMEOUT_MS = 5000


def make_engine(path: Path, *, read_only: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on the book file, which must exist unless a new one is being made.

    Foreign keys are off only while a migration rebuilds tables.
    """
    mode = "?mode=ro&uri=true" if read_only else "?uri=true"
    engine = create_engine(
        f"sqlite:///file:{_uri_path(path)}{mode}",
        poolclass=NullPool if not foreign_keys else QueuePool,
        connect_args={"check_same_thread": False},
    )
    _listen(engine, read_only=read_only, foreign_keys=foreign_keys)
    return engine


def _uri_path(path: Path) -> str:
    """The path as a URI reads it: % ? # would otherwise end or change the name."""
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _listen(engine: Engine, *, read_only: bool, foreign_keys: bool) -> None:
    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: object) -> None:
        # The driver must not begin transactions of its own: half-done migrations otherwise stay.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        if not read_only:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        cursor.execute("PRAGMA recursive_triggers=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = read_only or connection.get_execution_options().get(READ_ONLY)
        # A deferred write would fail at once when another connection wrote meanwhile.
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
