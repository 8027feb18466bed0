"""The connection keeps its promises: pragmas, one writer at a time, readers in nobody's way."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from offices import Office

from coop_desk.errors import UserError
from coop_desk.services import people
from coop_desk.services.people import NewPerson
from coop_desk.storage import engine
from coop_desk.storage.book import Book, open_book
from coop_desk.storage.unit_of_work import Unit

PRAGMAS = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "busy_timeout": 5_000,
}
COUNT = "SELECT count(*) FROM people"


def count(unit: Unit) -> int:
    return unit.connection.exec_driver_sql(COUNT).scalar_one()


def add(unit: Unit, code: str) -> None:
    people.add_person(unit, NewPerson(code, "李四"))


@pytest.mark.parametrize("name", PRAGMAS)
def test_every_connection_is_set_up(office: Office, name: str) -> None:
    """Two units at once, so that a second connection of the pool is seen too."""
    with office.book.read() as first, office.book.write() as second:
        for unit in (first, second):
            found = unit.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            assert found == PRAGMAS[name]


def test_the_driver_begins_no_transactions_of_its_own(office: Office) -> None:
    with office.book.read() as unit:
        driver = unit.connection.connection.driver_connection
        assert driver is not None
        assert driver.isolation_level is None


def test_replacing_a_posted_row_does_not_walk_past_the_guards(office: Office) -> None:
    with office.book.write() as unit, pytest.raises(Exception, match="immutable"):
        unit.connection.exec_driver_sql("INSERT OR REPLACE INTO entries SELECT * FROM entries")


def test_a_writing_unit_holds_the_book_before_its_first_statement(office: Office) -> None:
    with (
        office.book.write(),
        closing(sqlite3.connect(office.book.path, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_reading_unit_holds_up_nobody_and_sees_one_view(office: Office) -> None:
    with office.book.read() as reader:
        before = count(reader)
        with office.book.write() as writer:
            add(writer, "0006")
        assert count(reader) == before
    with office.book.read() as reader:
        assert count(reader) == before + 1


def test_a_reading_unit_changes_nothing(office: Office) -> None:
    with office.book.read() as unit:
        before = count(unit)
        add(unit, "0006")
    with office.book.read() as unit:
        assert count(unit) == before


def test_a_second_writer_waits_for_the_first(office: Office) -> None:
    entered, done = threading.Event(), []

    def write_second() -> None:
        entered.set()
        with office.book.write() as unit:
            done.append(count(unit))
            add(unit, "0007")

    thread = threading.Thread(target=write_second)
    with office.book.write() as unit:
        before = count(unit)
        thread.start()
        entered.wait()
        add(unit, "0006")
        assert not done
    thread.join()
    assert done == [before + 1]


def test_a_writer_that_waited_long_enough_is_told_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 20)
    impatient = open_book(office.book.path, datetime.now)
    with office.book.write(), pytest.raises(UserError, match="Another program is writing"):
        impatient.write().__enter__()
    with impatient.write() as unit:
        add(unit, "0006")
    impatient.close()


def test_a_book_that_vanished_is_not_begun_anew(tmp_path: Path) -> None:
    book = Book(tmp_path / "gone.coop", datetime.now, operator="")
    with pytest.raises(UserError, match="cannot be written here"):
        book.write().__enter__()
    book.close()
    assert list(tmp_path.iterdir()) == []
