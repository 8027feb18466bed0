"""A backup is a proven copy under a name of its own, whatever goes on meanwhile."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from book_files import change, dump, one, rows
from every_kind import do_all
from offices import Office, found_office

from coop_desk.errors import UserError
from coop_desk.services import checks, harvest, people, tea
from coop_desk.services.people import NewPerson
from coop_desk.storage import backup
from coop_desk.storage.backup import (
    Backup,
    back_up,
    backup_moment,
    copy_book,
    list_backups,
    prune_backups,
)
from coop_desk.storage.book import open_book

NOW = datetime(2024, 4, 2, 21, 5, 7)
HONEST_COPY = backup.copy_rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go; it need not be there yet."""
    return tmp_path / "备份 #1"


def test_a_backup_of_an_open_book_has_every_row(office: Office, folder: Path) -> None:
    do_all(office)
    made = back_up(office.book.path, folder, NOW)
    assert dump(made.path) == dump(office.book.path)
    assert made.rows == sum(
        one(office.book.path, f'SELECT count(*) FROM "{name}"') for name in tables_of(made.path)
    )
    assert made.made_at == NOW


def tables_of(path: Path) -> list[str]:
    return [name for (name,) in rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]


def test_a_backup_stands_alone_with_its_digest(office: Office, folder: Path) -> None:
    made = back_up(office.book.path, folder, NOW)
    assert made.path == folder / "book-20240402-210507.coop"
    digest = hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.sha256 == digest
    assert made.path.with_suffix(".sha256").read_text() == f"{digest}  {made.path.name}\n"
    assert sorted(file.suffix for file in folder.iterdir()) == [".coop", ".sha256"]
    assert one(made.path, "PRAGMA journal_mode") == "delete"


def test_backups_of_one_second_have_names_of_their_own(office: Office, folder: Path) -> None:
    made = [back_up(office.book.path, folder, NOW).path for _ in range(12)]
    assert len(set(made)) == 12
    assert list_backups(folder, "book") == made[::-1]
    assert {backup_moment(path, "book") for path in made} == {NOW}


def test_a_backup_is_a_book_to_go_on_with(office: Office, folder: Path, tmp_path: Path) -> None:
    do_all(office)
    made = back_up(office.book.path, folder, NOW)
    restored = open_book(made.path.rename(tmp_path / "restored.coop"), office.clock)
    with restored.write() as unit:
        assert harvest.post(unit, office.harvest(), confirmed=True).number == "CG2024-000007"
        assert checks.check_book(unit) == []
    restored.close()


# --- what can go wrong ------------------------------------------------------


def tampering(*statements: str) -> Callable[[sqlite3.Connection, Path], None]:
    """A copy that is not equal."""

    def copy(old: sqlite3.Connection, target: Path) -> None:
        HONEST_COPY(old, target)
        change(target, *statements)

    return copy


TAMPERED = {
    "a row less": "DELETE FROM person_roles WHERE id = 1",
    "a row more": "INSERT INTO settings VALUES ('x', '1')",
    "another amount": "UPDATE postings SET debit_fen = debit_fen + 1 WHERE id = 1",
    "a table less": "ALTER TABLE alembic_version RENAME TO something_else",
}


@pytest.mark.parametrize("what", TAMPERED)
def test_an_unequal_copy_is_refused_and_removed(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    earlier = back_up(office.book.path, folder, NOW)
    monkeypatch.setattr(backup, "copy_rows", tampering(TAMPERED[what]))
    with pytest.raises(UserError, match="not equal to the book"):
        back_up(office.book.path, folder, NOW)
    assert list_backups(folder, "book") == [earlier.path]
    assert len(list(folder.iterdir())) == 2


def misplacing(old: sqlite3.Connection, target: Path) -> None:
    """A copy with every row, but an index that does not lead to one of them."""
    HONEST_COPY(old, target)
    index = "FROM sqlite_schema WHERE name = 'ix_documents_kind_day'"
    (kept,) = rows(target, f"SELECT type, name, tbl_name, rootpage, sql {index}")
    open_schema = "PRAGMA writable_schema = ON"
    change(target, open_schema, f"DELETE {index}")
    change(target, "UPDATE documents SET day = '2020-01-01' WHERE id = 1")
    values = ", ".join(repr(value) for value in kept)
    change(target, open_schema, f"INSERT INTO sqlite_schema VALUES ({values})")


def test_a_copy_that_is_not_whole_is_refused(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "copy_rows", misplacing)
    with pytest.raises(UserError, match="not equal to the book"):
        back_up(office.book.path, folder, NOW)
    assert list(folder.iterdir()) == []


def damaging(_old: sqlite3.Connection, target: Path) -> None:
    target.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 8_176)


def failing(_old: sqlite3.Connection, target: Path) -> None:
    target.write_bytes(b"half")
    target.with_name(target.name + "-journal").write_bytes(b"log")
    raise sqlite3.OperationalError("disk I/O error")


@pytest.mark.parametrize("copy", [damaging, failing], ids=lambda copy: copy.__name__)
def test_a_copy_that_failed_is_told_and_removed(
    office: Office,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    copy: Callable[[sqlite3.Connection, Path], None],
) -> None:
    monkeypatch.setattr(backup, "copy_rows", copy)
    with pytest.raises(UserError, match=r"The backup to .* failed"):
        back_up(office.book.path, folder, NOW)
    assert list(folder.iterdir()) == []


def test_a_backup_is_in_place_whole_or_not_at_all(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under its name from the start it could be taken for whole after a power cut."""
    seen: list[list[Path]] = []
    monkeypatch.setattr(backup, "_sync", lambda _: seen.append(list_backups(folder, "book")))
    back_up(office.book.path, folder, NOW)
    assert seen == [[]]


def test_a_folder_that_cannot_be_written_is_told(office: Office, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    for target in (in_the_way, in_the_way / "deeper", tmp_path / ("长" * 300)):
        with pytest.raises(UserError, match=r"The backup to .* failed"):
            back_up(office.book.path, target, NOW)
    assert in_the_way.read_text() == "x"


def test_a_book_that_is_not_there_is_told_and_not_made(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(UserError, match="failed"):
        back_up(tmp_path / "gone.coop", folder, NOW)
    assert not (tmp_path / "gone.coop").exists()
    assert list(folder.iterdir()) == []


# --- writes that go on meanwhile --------------------------------------------


def test_a_write_after_the_copy_does_not_make_it_unequal(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy(old: sqlite3.Connection, target: Path) -> None:
        HONEST_COPY(old, target)
        with office.book.write() as unit:
            harvest.post(unit, office.harvest())

    monkeypatch.setattr(backup, "copy_rows", copy)
    with office.book.write():  # opened, as it is beside a window
        pass
    made = back_up(office.book.path, folder, NOW)
    assert one(made.path, "SELECT count(*) FROM harvest_tickets") == 0
    assert one(office.book.path, "SELECT count(*) FROM harvest_tickets") == 1


def test_backups_beside_a_writer_hold_whole_documents(office: Office, folder: Path) -> None:
    stop, posted = threading.Event(), []

    def keep_posting() -> None:
        while not stop.is_set():
            with office.book.write() as unit:
                posted.append(tea.post_leaf(unit, office.leaf(paid_cash=True)).number)
                people.add_person(unit, NewPerson(f"1{len(posted):05d}", "李四"))

    thread = threading.Thread(target=keep_posting)
    thread.start()
    try:
        made = [back_up(office.book.path, folder, NOW) for _ in range(8)]
    finally:
        stop.set()
        thread.join()
    counts = [one(backup.path, "SELECT count(*) FROM leaf_tickets") for backup in made]
    assert counts == sorted(counts)
    assert counts[-1] > 0
    for one_backup in (made[0], made[-1]):
        assert clean(one_backup)


def clean(made: Backup) -> bool:
    book = open_book(made.path, datetime.now, read_only=True)
    with book.read() as unit:
        findings = checks.check_book(unit)
        cash = unit.connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM leaf_tickets) - (SELECT count(*) FROM payments)"
        ).scalar()
    book.close()
    return findings == [] and cash == 0


def test_a_plain_copy_would_lose_what_the_backup_keeps(office: Office, tmp_path: Path) -> None:
    """The reason for the backup API: committed rows still stand in the write-ahead log."""
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    plain, proper = tmp_path / "plain.coop", tmp_path / "proper.coop"
    plain.write_bytes(office.book.path.read_bytes())
    copy_book(office.book.path, proper)
    assert one(plain, "SELECT count(*) FROM harvest_tickets") == 0
    assert one(proper, "SELECT count(*) FROM harvest_tickets") == 1


# --- which ones are kept ----------------------------------------------------


def make_names(folder: Path, stem: str, moments: list[datetime]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{stem}-{moment:%Y%m%d-%H%M%S}.coop" for moment in moments]
    for path in paths:
        path.touch()
        path.with_suffix(".sha256").touch()
    return paths


def newest_of_each(paths: list[Path], moments: list[datetime], key: str, count: int) -> set[Path]:
    groups: dict[str, list[Path]] = defaultdict(list)
    for path, moment in zip(paths, moments, strict=True):
        groups[moment.strftime(key)].append(path)
    return {groups[name][-1] for name in sorted(groups)[-count:]}


@pytest.mark.parametrize("apart", [timedelta(minutes=30), timedelta(hours=7), timedelta(days=3)])
def test_the_newest_and_one_a_day_a_week_a_month_are_kept(folder: Path, apart: timedelta) -> None:
    moments = [datetime(2024, 1, 1, 8) + i * apart for i in range(700)]
    paths = make_names(folder, "book", moments)
    removed = prune_backups(folder, "book")
    kept = {path for path in paths if path.exists()}
    expected = set(paths[-10:])
    for key, count in (("%Y%m%d", 7), ("%G%V", 4), ("%Y%m", 12)):
        expected |= newest_of_each(paths, moments, key, count)
    assert kept == expected
    assert set(removed) == set(paths) - kept
    assert len(list(folder.iterdir())) == 2 * len(kept)
    assert prune_backups(folder, "book") == []


def test_a_year_of_closing_every_evening_keeps_so_many(folder: Path) -> None:
    moments = [datetime(2024, 1, 1, 20) + timedelta(days=i) for i in range(366)]
    make_names(folder, "book", moments)
    prune_backups(folder, "book")
    # The 10 newest hold the 7 days, 3 of the 4 weeks (22, 29, 31 December) and December.
    assert len(list_backups(folder, "book")) == 10 + 1 + 11


@pytest.mark.parametrize("stem", ["[1]*", "合作社.2024", "book-2", "a+b(c)"])
def test_only_backups_of_the_very_book_are_pruned(folder: Path, stem: str) -> None:
    moments = [datetime(2024, 1, 1) + timedelta(minutes=i) for i in range(40)]
    own = make_names(folder, stem, moments)
    others = make_names(folder, "book", moments)
    strange = ["book-aaaaaaaa-bbbbbb.coop", f"{stem}.coop", f"{stem}-20240101-000000 (1).coop"]
    for name in strange:
        (folder / name).touch()
    assert list_backups(folder, stem) == own[::-1]
    prune_backups(folder, stem)
    assert len(list_backups(folder, stem)) == 10
    assert list_backups(folder, "book") == others[::-1]
    assert all((folder / name).exists() for name in strange)


def test_no_folder_has_no_backups(folder: Path) -> None:
    assert list_backups(folder, "book") == []
    assert prune_backups(folder, "book") == []


def test_a_backup_of_a_book_with_an_odd_name_is_found_again(tmp_path: Path) -> None:
    office = found_office(tmp_path / "[合作社] #1.coop")
    made = back_up(office.book.path, tmp_path / "backups", NOW)
    office.book.close()
    assert list_backups(tmp_path / "backups", "[合作社] #1") == [made.path]
    assert backup_moment(made.path, "[合作社] #1") == NOW
