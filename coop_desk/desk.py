"""One open book as the window works on it: its clock, its two lanes, its backups."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from coop_desk.clock import local_now
from coop_desk.demo.calendar import TODAY
from coop_desk.paths import Paths
from coop_desk.services import settings
from coop_desk.storage.backup import back_up, backup_moment, list_backups, prune_backups
from coop_desk.storage.book import Book, open_book

BACKUP_IS_OLD = timedelta(days=2)


class Desk:
    """An open book with what surrounds it. `today` stands still in the demo."""

    def __init__(self, book: Book, paths: Paths, *, demo: bool, name: str) -> None:
        self.book = book
        self.paths = paths
        self.demo = demo
        self.cooperative = name

    def write(self, work: Callable[[Any], Any]) -> Any:
        """Run work on a writing transaction: the one write lane of the window."""
        with self.book.write() as unit:
            return work(unit)

    def read(self, work: Callable[[Any], Any]) -> Any:
        """Run work on a reading transaction."""
        with self.book.read() as unit:
            return work(unit)

    def now(self) -> datetime:
        """The book's present moment."""
        return self.book.clock()

    # --- backups ---

    def backup_folder(self) -> Path:
        """Where backups of this book go without asking.

        Books of one name in different folders keep theirs apart: the newest backup of one says
        nothing about the other.
        """
        return self.paths.backups / self._own_name()

    def draft_folder(self) -> Path:
        """Where what is typed in this book's forms is kept."""
        return self.paths.drafts / self._own_name()

    def ticket_folder(self) -> Path:
        """Where tickets of this book are kept as PDF where no printer takes them."""
        return self.paths.data / "tickets" / self._own_name()

    def _own_name(self) -> str:
        path = self.book.path.absolute()
        place = hashlib.sha256(os.fsencode(path.parent)).hexdigest()[:8]
        return f"{path.stem} {place}"

    def last_backup(self) -> datetime | None:
        """When the newest verified backup was made."""
        found = list_backups(self.backup_folder(), self.book.path.stem)
        return backup_moment(found[0], self.book.path.stem) if found else None

    def backup_is_old(self) -> bool:
        """Whether the last backup is missing or two days old."""
        last = self.last_backup()
        return last is None or local_now() - last > BACKUP_IS_OLD

    def back_up_now(self, folder: Path | None = None) -> str:
        """Make a verified backup in the usual folder or the one given; returns its path.

        Raises UserError when the folder cannot be written.
        """
        backup = back_up(self.book.path, folder or self.backup_folder(), local_now())
        if folder is None:
            prune_backups(self.backup_folder(), self.book.path.stem)
        return str(backup.path)

    def close(self) -> None:
        """Close the book after a verified backup; the demo needs none."""
        try:
            if not self.book.read_only:
                if not self.demo:
                    self.back_up_now()
                self.book.note_sizes()
        finally:
            self.book.close()


def open_desk(path: Path, paths: Paths, *, read_only: bool = False) -> Desk:
    """Open a book for the window. Raises UserError as `open_book` does."""
    book = open_book(path, local_now, read_only=read_only)
    try:
        with book.read() as unit:
            demo = bool(settings.get(unit, "demo"))
            name = settings.cooperative(unit).name
    except BaseException:
        book.close()
        raise
    if demo:
        book.clock = demo_now
    return Desk(book, paths, demo=demo, name=name)


def demo_now() -> datetime:
    """The demo's last day, at the hour it is now, but never before that day's work was done."""
    return max(TODAY, datetime.combine(TODAY.date(), local_now().time().replace(microsecond=0)))
