"""Copies of a book that are proven to be copies."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coop_desk.errors import UserError
from coop_desk.storage.failures import reason

LOG_SUFFIXES = ("-wal", "-shm", "-journal")
_MOMENT = re.compile(r"-\d{8}-\d{6}(-\d+)?$")  # in the name of a backup
KEEP_RECENT, KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 10, 7, 4, 12


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: where it lies, when it was made, its digest and its rows."""

    path: Path
    made_at: datetime
    sha256: str
    rows: int


def back_up(book: Path, folder: Path, now: datetime) -> Backup:
    """Make a verified copy of `book` in `folder` under a name of its own.

    Others may go on writing in the book: copy and comparison see it as it stood at the start.
    Raises UserError when the folder cannot be written or the copy is not equal; a copy that
    failed is removed, older ones are never touched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = _free_name(folder, book.stem, now)
        partial = target.with_suffix(".partial")
        try:
            rows = _verified_copy(book, partial)
            digest = _sha256(partial)
            _sync(partial)
            os.replace(partial, target)
            _copy_photos(photo_folder(book), photo_folder(folder / book.name))
        finally:
            remove_book(partial)
        target.with_suffix(".sha256").write_text(f"{digest}  {target.name}\n", "utf-8")
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            "The backup to {folder} failed: {reason}.", folder=folder, reason=reason(error)
        ) from error
    return Backup(target, now, digest, rows)


def photo_folder(book: Path) -> Path:
    """Where the photos of a book lie: a folder beside it, named for it.

    A backup opened as a book finds those of the book it is of.
    """
    return book.with_name(f"{_MOMENT.sub('', book.stem)}.photos")


def _copy_photos(source: Path, target: Path) -> None:
    """Copy the photos that are not there yet: each lies under the digest of its content, so one
    that is there is the same, and all backups of a book share one folder."""
    for photo in sorted(source.glob("[!.]*")):
        copy = target / photo.name
        if not copy.exists():
            target.mkdir(parents=True, exist_ok=True)
            partial = target / f".{photo.name}.part"
            shutil.copyfile(photo, partial)
            os.replace(partial, copy)


def _verified_copy(book: Path, partial: Path) -> int:
    with _snapshot(book) as old:
        copy_rows(old, partial)
        return _verify(old, partial, book.name)


@contextmanager
def _snapshot(book: Path) -> Iterator[sqlite3.Connection]:
    """A reading connection that sees the book as it stands now, whatever is written later."""
    uri = f"{book.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield connection


def copy_rows(old: sqlite3.Connection, target: Path) -> None:
    """Copy with SQLite's backup API: a plain file copy loses rows that still stand in the
    write-ahead log."""
    with closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


def copy_book(source: Path, target: Path) -> None:
    """Copy an open or closed book to another file."""
    with _snapshot(source) as old:
        copy_rows(old, target)


def _verify(old: sqlite3.Connection, copy: Path, name: str) -> int:
    """Compare the rows of both and run the integrity check on the copy; returns the rows.

    Raises UserError where they differ. The sums of the ledger are compared beside the counts.
    """
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as new:
        found = new.execute("PRAGMA integrity_check").fetchone()[0]
        counts = _fingerprint(new)
    if found != "ok" or counts != _fingerprint(old):
        raise UserError("The backup of {name} is not equal to the book.", name=name)
    return sum(count for _, count, _ in counts)


def _fingerprint(connection: sqlite3.Connection) -> list[tuple[str, int, int]]:
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "ORDER BY name"
        )
    ]
    counts = []
    for name in names:
        total = "coalesce(sum(debit_fen), 0)" if name == "postings" else "0"
        count, money = connection.execute(f'SELECT count(*), {total} FROM "{name}"').fetchone()
        counts.append((name, int(count), int(money)))
    return counts


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    """A name not yet taken: the book, the moment and, if need be, a count."""
    base = f"{stem}-{now:%Y%m%d-%H%M%S}"
    names = [base, *(f"{base}-{i}" for i in range(2, 1000))]
    return next(path for name in names if not (path := folder / f"{name}.coop").exists())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def remove_book(path: Path) -> None:
    """Remove a file and the logs SQLite keeps beside it: a log left behind would be taken
    for the log of the next file of that name."""
    for suffix in ("", *LOG_SUFFIXES):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def list_backups(folder: Path, stem: str) -> list[Path]:
    """The finished backups of a book, newest first."""
    found = [(key, path) for path in folder.glob("*.coop") if (key := _name_key(path, stem))]
    return [path for _, path in sorted(found, reverse=True)]


def _name_key(path: Path, stem: str) -> tuple[str, int] | None:
    """The moment in the name of a backup and its number among those of one second."""
    match = re.fullmatch(rf"{re.escape(stem)}-(\d{{8}}-\d{{6}})(?:-(\d+))?", path.stem)
    return (match[1], int(match[2] or 1)) if match else None


def backup_moment(path: Path, stem: str) -> datetime:
    """When a backup was made, from its name."""
    return datetime.strptime(path.stem.removeprefix(f"{stem}-")[:15], "%Y%m%d-%H%M%S")


def prune_backups(folder: Path, stem: str) -> list[Path]:
    """Remove backups past the ones kept: 10 newest, 7 days, 4 weeks, 12 months."""
    kept: set[Path] = set()
    backups = list_backups(folder, stem)
    kept.update(backups[:KEEP_RECENT])
    for keep, key in ((KEEP_DAYS, "%Y%m%d"), (KEEP_WEEKS, "%G%V"), (KEEP_MONTHS, "%Y%m")):
        newest: dict[str, Path] = {}
        for path in backups:
            newest.setdefault(backup_moment(path, stem).strftime(key), path)
        kept.update(list(newest.values())[:keep])
    removed = [path for path in backups if path not in kept]
    for path in removed:
        path.unlink()
        path.with_suffix(".sha256").unlink(missing_ok=True)
    return removed
