"""The desk: an open book with its clock and its backups."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from book_files import change, one, rows
from every_kind import do_all
from offices import Office, found_office
from query_plans import query_plans

from coop_desk import desk as desk_module
from coop_desk.demo.calendar import TODAY
from coop_desk.desk import Desk, demo_now, open_desk
from coop_desk.errors import UserError
from coop_desk.paths import Paths
from coop_desk.services import harvest, people, sales_contracts, settings
from coop_desk.services.people import NewPerson
from coop_desk.storage import engine
from coop_desk.storage.backup import list_backups

NOW = datetime(2024, 4, 2, 21, 0)


class Watch:
    """A wrist watch that tests set."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """The time of day."""
    watch = Watch()
    monkeypatch.setattr(desk_module, "local_now", watch)
    return watch


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    """A closed real book."""
    office = found_office(tmp_path / "合作社.coop")
    office.book.close()
    return office.book.path


@pytest.fixture
def desk(book_path: Path, desk_home: Paths, watch: Watch) -> Iterator[Desk]:
    """A desk on it."""
    found = open_desk(book_path, desk_home)
    yield found
    found.book.close()


def backups(desk: Desk) -> list[Path]:
    return list_backups(desk.backup_folder(), desk.book.path.stem)


# --- the two lanes ----------------------------------------------------------


def test_work_is_written_and_read_in_units(desk: Desk) -> None:
    new = desk.write(lambda unit: people.add_person(unit, NewPerson("0006", "李四")))
    assert desk.read(lambda unit: people.person(unit, new).name) == "李四"
    assert desk.cooperative == "试验合作社"
    assert not desk.demo


def test_work_that_fails_leaves_no_trace(desk: Desk) -> None:
    def work(unit: object) -> None:
        people.add_person(unit, NewPerson("0006", "李四"))
        raise UserError("No.")

    with pytest.raises(UserError, match="No"):
        desk.write(work)
    assert desk.read(lambda unit: len(people.search(unit, "", limit=-1))) == 5


def test_a_desk_to_read_only_writes_nothing(book_path: Path, desk_home: Paths) -> None:
    desk = open_desk(book_path, desk_home, read_only=True)
    with pytest.raises(UserError, match="for reading only"):
        desk.write(lambda unit: settings.put(unit, "language", "en"))
    desk.close()
    assert backups(desk) == []


def test_a_file_that_is_no_book_is_refused(tmp_path: Path, desk_home: Paths) -> None:
    with pytest.raises(UserError, match="There is no book"):
        open_desk(tmp_path / "gone.coop", desk_home)


def test_a_newer_book_without_what_we_know_is_let_go_of(
    book_path: Path, desk_home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong while opening, the file is not kept open."""
    change(
        book_path,
        "UPDATE alembic_version SET version_num = '9999'",
        "ALTER TABLE settings RENAME TO something_else",
    )
    closed: list[Path] = []
    honest = desk_module.Book.close

    def close(book: desk_module.Book) -> None:
        closed.append(book.path)
        honest(book)

    monkeypatch.setattr(desk_module.Book, "close", close)
    with pytest.raises(Exception, match="no such table: settings"):
        open_desk(book_path, desk_home, read_only=True)
    assert closed == [book_path]


def test_tickets_without_a_printer_are_kept_beside_those_of_no_other_book(desk: Desk) -> None:
    folder = desk.ticket_folder()
    assert folder.parent == desk.paths.data / "tickets"
    assert folder.name == desk.draft_folder().name
    assert folder.name.startswith(desk.book.path.stem)


# --- backups ----------------------------------------------------------------


def test_closing_makes_a_verified_backup(desk: Desk) -> None:
    desk.write(lambda unit: settings.put(unit, "language", "en"))
    desk.close()
    (made,) = backups(desk)
    assert rows(made, "SELECT * FROM settings") == rows(desk.book.path, "SELECT * FROM settings")


def test_the_book_is_closed_though_the_backup_fails(desk: Desk, desk_home: Paths) -> None:
    desk.read(settings.cooperative)
    shutil.rmtree(desk_home.backups)
    desk_home.backups.write_text("in the way")
    with pytest.raises(UserError, match="The backup to"):
        desk.close()
    assert desk.book.engine.pool.checkedin() == 0


def test_the_age_of_the_last_backup_is_known(desk: Desk, watch: Watch) -> None:
    assert desk.last_backup() is None
    assert desk.backup_is_old()
    made = Path(desk.back_up_now())
    assert made.parent == desk.backup_folder()
    assert desk.last_backup() == NOW
    for later, old in ((timedelta(days=2), False), (timedelta(days=2, seconds=1), True)):
        watch.moment = NOW + later
        assert desk.backup_is_old() == old


def test_only_so_many_backups_are_kept_in_the_usual_folder(desk: Desk, watch: Watch) -> None:
    for minute in range(13):
        watch.moment = NOW + timedelta(minutes=minute)
        desk.back_up_now()
    assert len(backups(desk)) == 10
    assert desk.last_backup() == watch.moment


def test_backups_elsewhere_are_never_removed(desk: Desk, watch: Watch, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for minute in range(13):
        watch.moment = NOW + timedelta(minutes=minute)
        desk.back_up_now(stick)
    assert len(list_backups(stick, "合作社")) == 13
    assert desk.last_backup() is None


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("no folder")
    with pytest.raises(UserError, match="The backup to"):
        desk.back_up_now(tmp_path / "stick")


def test_books_of_one_name_keep_their_backups_apart(
    desk: Desk, desk_home: Paths, tmp_path: Path, watch: Watch
) -> None:
    (tmp_path / "old").mkdir()
    other_path = Path(shutil.copy(desk.book.path, tmp_path / "old" / desk.book.path.name))
    other = open_desk(other_path, desk_home)
    other.back_up_now()
    assert other.last_backup() == NOW
    assert desk.last_backup() is None
    other.book.close()


# --- how many rows there are -----------------------------------------------


def first_step(desk: Desk) -> str:
    """Where the question for the contracts begins."""
    plan, *_ = desk.read(lambda unit: query_plans(unit, partial(sales_contracts.contracts, unit)))
    return plan.splitlines()[0]


def test_after_closing_a_question_for_few_begins_with_the_few(
    office: Office, desk_home: Paths
) -> None:
    do_all(office)
    office.book.close()
    desk = open_desk(office.book.path, desk_home)
    assert first_step(desk) == "SCAN documents"
    desk.close()
    desk = open_desk(office.book.path, desk_home)
    assert first_step(desk) == "SCAN sales_contracts"
    desk.book.close()


def test_a_book_closes_while_another_program_writes_in_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 10)
    desk.book.engine.dispose()
    with closing(sqlite3.connect(desk.book.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.close()
        other.execute("ROLLBACK")
    assert one(desk.book.path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%stat1'") == 0


# --- the demo ---------------------------------------------------------------


@pytest.fixture
def demo(office: Office, desk_home: Paths, watch: Watch) -> Iterator[Desk]:
    """A desk on a small book that says it is the demo."""
    with office.book.write() as unit:
        settings.put(unit, "demo", True)
    office.book.close()
    found = open_desk(office.book.path, desk_home)
    yield found
    found.book.close()


def test_the_demo_stands_at_its_day(demo: Desk, watch: Watch) -> None:
    """Its day's work was done by half past eight in the evening."""
    assert demo.demo
    for hour, expected in ((6, TODAY), (20, TODAY), (22, TODAY.replace(hour=22, minute=15))):
        watch.moment = datetime(2026, 1, 5, hour, 15, 0, 123_456)
        assert demo.now() == demo_now() == expected


def test_tickets_of_the_demo_are_dated_by_it(demo: Desk, office: Office) -> None:
    ticket = office.harvest(day=TODAY.date())
    with pytest.raises(UserError, match="does not grow"):
        demo.write(lambda unit: harvest.post(unit, ticket))
    demo.write(lambda unit: harvest.post(unit, office.harvest()))
    posted = one(demo.book.path, "SELECT max(posted_at) FROM documents")
    assert posted.startswith("2024-12-29T")


def test_the_demo_needs_no_backup(demo: Desk) -> None:
    demo.close()
    assert backups(demo) == []


def test_a_real_book_runs_by_the_real_clock(desk: Desk) -> None:
    assert desk.book.clock is desk_module.local_now
