"""Making a book and carrying an older one forward: always on a copy that is then swapped in."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from coop_desk.errors import UserError
from coop_desk.storage.backup import back_up, copy_book, remove_book
from coop_desk.storage.book import APPLICATION_ID
from coop_desk.storage.engine import make_engine
from coop_desk.storage.failures import reason
from coop_desk.storage.triggers import trigger_statements

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


def make_book(path: Path) -> None:
    """Make an empty book at `path` by running every migration on a new file beside it."""
    work = path.with_name(f".{path.name}.making")
    remove_book(work)
    try:
        migrate(work)
        os.replace(work, path)
    finally:
        remove_book(work)


def upgrade_book(path: Path, now: datetime, *, revision: str = "head") -> None:
    """Carry an older book to the newest form.

    A verified backup is made beside it, the migrations run on a copy, the copy is checked
    (integrity, foreign keys, no table lost rows) and only then takes the book's place.
    Nobody can write in the book meanwhile. Raises UserError when any of it fails; the book is
    then as it was.
    """
    back_up(path, path.parent / "before-upgrade", now)
    work = path.with_name(f".{path.name}.upgrading")
    try:
        remove_book(work)
        with closing(sqlite3.connect(path, isolation_level=None)) as old:
            old.execute("BEGIN IMMEDIATE")
            _make_upgraded(path, work, revision)
            old.execute("ROLLBACK")
            _close_logs(old)
        os.replace(work, path)
    except (OSError, sqlite3.Error, SQLAlchemyError) as error:
        raise UserError(
            "The book could not be upgraded: {reason}. It was left as it was.",
            reason=reason(error),
        ) from error
    finally:
        remove_book(work)


def _make_upgraded(path: Path, work: Path, revision: str) -> None:
    copy_book(path, work)
    before = _row_counts(work)
    migrate(work, revision)
    _check_upgraded(work, before)


def migrate(path: Path, revision: str = "head") -> None:
    """Run the migrations on a file, in one transaction, foreign keys off meanwhile."""
    from alembic import command

    engine = make_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            # Guards name other tables: none of those could be rebuilt while they stand.
            _drop_guards(connection)
            command.upgrade(alembic_config(connection), revision)
            for statement in trigger_statements():
                connection.exec_driver_sql(statement)
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            driver.execute("PRAGMA journal_mode=DELETE")
    finally:
        engine.dispose()


def _drop_guards(connection: Connection) -> None:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).scalars()
    for name in list(names):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def alembic_config(connection: Connection) -> Config:
    """Alembic without a file of its own: the scripts lie in this package."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "coop_desk.storage:migrations")
    config.attributes["connection"] = connection
    return config


def _check_upgraded(path: Path, before: dict[str, int]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        damages = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        orphans = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
    after = _row_counts(path)
    lost = {name for name, count in before.items() if after.get(name, count) < count}
    wrong = damages + sorted(orphans | lost)
    if wrong:
        raise UserError(
            "The upgraded copy of the book is not whole ({what}). The book was left as it was.",
            what=", ".join(wrong),
        )


def _row_counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
        ]
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in names
        }


def _close_logs(old: sqlite3.Connection) -> None:
    """Let the file stand alone: logs left beside it would be taken for those of the new one.

    sqlite3.Error where somebody else has the book open.
    """
    old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old.execute("PRAGMA journal_mode=DELETE")
