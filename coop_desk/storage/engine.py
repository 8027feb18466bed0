"""The connection to a book: pragmas, explicit transactions, durable writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

READ_ONLY = "coop_read_only"
BUSY_TIMEOUT_MS = 5000


def make_engine(path: Path, *, read_only: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on the book file.

    Foreign keys are off only while migrations make a book or rebuild its tables; only then is
    a missing file made. A book that vanished is never begun anew.
    """
    mode = "ro" if read_only else "rw" if foreign_keys else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # Connected here and not by an URL, in which % ? # would end or change the name.
        return sqlite3.connect(uri, uri=True, check_same_thread=False)

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool if foreign_keys else NullPool
    )
    _listen(engine, read_only=read_only, foreign_keys=foreign_keys)
    return engine


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
