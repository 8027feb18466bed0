"""Troubles of disk and file are told plainly, and the book is as it was."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from book_files import content, dump
from offices import Office
from processes import Victim
from sqlalchemy.exc import OperationalError
from victims import fill_the_disk, shipped

from coop_desk.errors import UserError
from coop_desk.services import checks, tea
from coop_desk.storage.failures import as_user_error, reason


def failure(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(f"told by SQLite as {name}")
    error.sqlite_errorname = name
    return error


SENTENCES = {
    "SQLITE_FULL": "The disk is full",
    "SQLITE_IOERR_WRITE": "The disk is full",
    "SQLITE_BUSY": "Another program is writing",
    "SQLITE_BUSY_SNAPSHOT": "Another program is writing",
    "SQLITE_LOCKED": "Another program is writing",
    "SQLITE_READONLY": "cannot be written here",
    "SQLITE_READONLY_DIRECTORY": "cannot be written here",
    "SQLITE_CANTOPEN": "cannot be written here",
    "SQLITE_PERM": "cannot be written here",
    "SQLITE_CORRUPT": "is damaged",
    "SQLITE_NOTADB": "is damaged",
    "SQLITE_IOERR_READ": "is damaged",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_each_trouble_has_its_sentence(name: str) -> None:
    for error in (failure(name), OperationalError("SELECT 1", {}, failure(name))):
        told = as_user_error(error)
        assert told is not None
        assert SENTENCES[name] in str(told)
        assert "Nothing was changed" in str(told)


@pytest.mark.parametrize(
    "error",
    [ValueError("x"), failure("SQLITE_ERROR"), failure("SQLITE_CONSTRAINT"), sqlite3.Error("x")],
)
def test_a_mistake_of_ours_is_not_told_as_a_trouble(error: Exception) -> None:
    assert as_user_error(error) is None


def test_the_reason_is_in_the_words_of_the_system() -> None:
    assert reason(PermissionError(13, "Permission denied", "x")) == "Permission denied"
    assert reason(OperationalError("SELECT 1", {}, failure("x"))) == "told by SQLite as x"
    assert reason(OSError("odd")) == "odd"


def keep_small(office: Office) -> None:
    """The book cannot grow any more: to SQLite a full disk."""
    with office.book.write() as unit:
        unit.connection.exec_driver_sql("PRAGMA max_page_count=1")


def post_until_refused(office: Office) -> UserError:
    for _ in range(300):
        try:
            with office.book.write() as unit:
                tea.post_leaf(unit, office.leaf())
        except UserError as error:
            return error
    raise AssertionError("300 tickets fitted")


def is_clean(office: Office) -> bool:
    with office.book.read() as unit:
        return checks.check_book(unit) == []


def test_a_full_disk_leaves_what_was_posted(office: Office) -> None:
    keep_small(office)
    assert "The disk is full" in str(post_until_refused(office))
    before = content(office.book.path)
    assert "The disk is full" in str(post_until_refused(office))
    assert content(office.book.path) == before
    assert is_clean(office)


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files by setrlimit")
def test_a_disk_that_fills_up_in_the_middle_of_a_write_is_told_plainly(office: Office) -> None:
    before = len(dump(office.book.path))
    victim = Victim(fill_the_disk, office.book.path, shipped(office))
    *numbers, sentence = victim.heard_to_the_end()
    assert "The disk is full" in sentence
    assert len(dump(office.book.path)) > before
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
    assert posted.number == f"CQ2024-{len(numbers) + 1:06d}"
    assert is_clean(office)


def overwrite(path: Path, start: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "its pages overwritten": lambda path: overwrite(path, 4_096, path.stat().st_size - 4_096),
    "its head overwritten": lambda path: overwrite(path, 0, 4_096),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_a_book_damaged_while_open_is_told_plainly(office: Office, what: str) -> None:
    office.book.close()
    DAMAGES[what](office.book.path)

    def work() -> None:
        with office.book.write() as unit:
            tea.post_leaf(unit, office.leaf())

    with pytest.raises(UserError, match="is damaged"):
        work()
