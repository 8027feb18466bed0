"""A book: one cooperative's database file, opened, made, upgraded and closed with care."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from coop_desk.errors import UserError
from coop_desk.storage.engine import make_engine
from coop_desk.storage.failures import reason
from coop_desk.storage.prepared import PreparedStatements
from coop_desk.storage.unit_of_work import Unit, reading, writing

# Written into the file's header, so that another program's database is never taken for a book.
APPLICATION_ID = 0x434F4F50
# The newest migration this program has; a test holds it against the migrations themselves.
CURRENT_REVISION = "0003"
KNOWN_REVISIONS = ("0001", "0002", "0003")
SQLITE_MAGIC = b"SQLite format 3\x00"

Clock = Callable[[], datetime]


class BookState(NamedTuple):
    """What a look at a file found: its revision and whether it must be upgraded first."""

    revision: str
    needs_upgrade: bool


class Book:
    """An open book. Writes and reads go through `write()` and `read()` only."""

    def __init__(self, path: Path, clock: Clock, *, operator: str, read_only: bool = False) -> None:
        self.path = path
        self.clock = clock
        self.operator = operator
        self.read_only = read_only
        self.engine: Engine = make_engine(path, read_only=read_only)
        self._prepared = PreparedStatements(self.engine)

    def write(self) -> AbstractContextManager[Unit]:
        """A writing transaction: commits when the block ends well, else leaves no trace.

        Raises UserError on a book that was opened to be read only.
        """
        if self.read_only:
            raise UserError("This book is open for reading only; nothing can be entered in it.")
        return writing(self.engine, self._prepared, self.operator, self.clock)

    def read(self) -> AbstractContextManager[Unit]:
        """A reading transaction."""
        return reading(self.engine, self._prepared, self.operator, self.clock)

    def note_sizes(self) -> None:
        """Let SQLite note how many rows its tables have and how they spread.

        Without it a question about forty contracts goes through all documents of ten years.
        Takes a third of a second for these; while somebody else writes it is left undone.
        """
        with suppress(DBAPIError), self.engine.begin() as connection:
            connection.exec_driver_sql("ANALYZE")

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def inspect_book(path: Path) -> BookState:
    """Look at a file without changing it.

    Raises UserError for a missing, empty, foreign, damaged or newer file: an empty file in
    the place of a known book is never filled anew, since that would hide a lost year.
    """
    _refuse_what_is_no_book(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
            application = found.execute("PRAGMA application_id").fetchone()[0]
            revision = _revision(found) if application == APPLICATION_ID else ""
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error
    if application != APPLICATION_ID:
        raise UserError("{name} is a database of another program, not a book.", name=path.name)
    if revision not in KNOWN_REVISIONS:
        raise NewerBook(path)
    return BookState(revision, revision != CURRENT_REVISION)


class NewerBook(UserError):
    """The book was written by a newer program: it can be read here, not changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{name} was written by a newer version of this program. Update the program, "
            "or open the book for reading only.",
            name=path.name,
        )


def _refuse_what_is_no_book(path: Path) -> None:
    try:
        if path.is_dir():
            raise UserError("{path} is a folder, not a book.", path=path)
        with path.open("rb") as file:
            head = file.read(len(SQLITE_MAGIC))
    except FileNotFoundError as error:
        raise UserError(
            "There is no book at {path}. Choose the book, or restore a backup.", path=path
        ) from error
    except OSError as error:
        raise UserError(
            "{path} cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error
    if not head:
        raise UserError(
            "{name} is empty: its contents are gone. Restore the last backup.", name=path.name
        )
    if head != SQLITE_MAGIC:
        raise UserError("{name} is not a book of this program.", name=path.name)


def _unreadable(path: Path, error: Exception) -> UserError:
    return UserError(
        "{name} is damaged and cannot be opened ({reason}). Restore the last backup.",
        name=path.name,
        reason=error,
    )


def _revision(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def open_book(
    path: Path, clock: Clock, *, operator: str = "办公室", read_only: bool = False
) -> Book:
    """Open an existing book, upgrading it first when an older program wrote it.

    Raises UserError when the file is missing, empty, no book, damaged or newer (a newer one
    opens with `read_only`).
    """
    try:
        state = inspect_book(path)
    except NewerBook:
        if not read_only:
            raise
        state = BookState("", False)
    if state.needs_upgrade and not read_only:
        from coop_desk.storage.upgrade import upgrade_book

        upgrade_book(path, clock())
    return Book(path, clock, operator=operator, read_only=read_only)


def create_book(path: Path, clock: Clock, *, operator: str = "办公室") -> Book:
    """Make a new, empty book.

    Raises UserError when something already lies at `path` or no file can be made there.
    """
    from coop_desk.storage.upgrade import make_book

    try:
        refuse_taken(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        make_book(path)
    except (OSError, DBAPIError) as error:
        raise UserError(
            "A book cannot be made at {path}: {reason}.", path=path, reason=reason(error)
        ) from error
    return Book(path, clock, operator=operator)


def refuse_taken(path: Path) -> None:
    """Raise UserError where a file lies at `path`, or the log of a book that is gone.

    SQLite would take such a log for the new book's and write its pages into it.
    """
    logs = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
    for taken in (path, *(log for log in logs if log.exists() and log.stat().st_size)):
        if taken.exists():
            raise UserError(
                "There is already a file at {path}. Choose another name; nothing was changed.",
                path=taken,
            )
