"""Every file that is no book is refused in one sentence and stays as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from book_files import change, one
from freeze_book import thaw
from offices import found_office

from coop_desk.errors import UserError
from coop_desk.services import checks, harvest
from coop_desk.storage.book import (
    APPLICATION_ID,
    CURRENT_REVISION,
    BookState,
    NewerBook,
    create_book,
    inspect_book,
    open_book,
)

OLD_BOOKS = Path(__file__).parent / "old_books"


@pytest.fixture(scope="module")
def whole_book(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a closed book."""
    path = tmp_path_factory.mktemp("whole") / "book.coop"
    return thaw(OLD_BOOKS / "0.3.0.sql", path).read_bytes()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()


def marked_but_empty(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def garbage_after_the_magic(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40)


NO_BOOKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "There is no book at"),
    "a folder": (Path.mkdir, "is a folder"),
    "0 bytes": (Path.touch, "is empty: its contents are gone"),
    "text": (lambda path: path.write_text("菌棒 6,923", "utf-8"), "is not a book of this program"),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite"), "is not a book of this program"),
    "another program's": (another_program, "a database of another program"),
    "marked but empty": (marked_but_empty, "is damaged"),
    "garbage": (garbage_after_the_magic, "is damaged"),
}


@pytest.mark.parametrize("what", NO_BOOKS)
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
def test_what_is_no_book_is_refused_and_left_alone(
    tmp_path: Path, what: str, read_only: bool
) -> None:
    make, sentence = NO_BOOKS[what]
    path = tmp_path / "book.coop"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UserError, match=sentence):
        open_book(path, datetime.now, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert len(list(tmp_path.iterdir())) == (what != "missing")


def test_a_path_below_a_file_or_too_long_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file" / "book.coop", tmp_path / ("长" * 300)):
        with pytest.raises(UserError, match="cannot be read"):
            open_book(path, datetime.now)
        with pytest.raises(UserError, match="cannot be made"):
            create_book(path, datetime.now)


@pytest.mark.parametrize("kept", [100, 512, 4_095])
def test_a_file_cut_short_in_its_first_page_is_refused(
    tmp_path: Path, whole_book: bytes, kept: int
) -> None:
    path = tmp_path / "book.coop"
    path.write_bytes(whole_book[:kept])
    with pytest.raises(UserError, match="damaged"):
        open_book(path, datetime.now)
    assert path.read_bytes() == whole_book[:kept]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_further_on_is_refused_or_found(
    tmp_path: Path, whole_book: bytes, share: float
) -> None:
    path = tmp_path / "book.coop"
    path.write_bytes(whole_book[: int(len(whole_book) * share)])
    try:
        book = open_book(path, datetime.now, read_only=True)
    except UserError as error:
        assert "damaged" in str(error)  # noqa: PT017
        return
    with book.read() as unit:
        findings = checks.check_book(unit)
    book.close()
    assert any("damaged" in finding for finding in findings)


def test_a_newer_book_is_refused_but_can_be_read(tmp_path: Path) -> None:
    office = found_office(tmp_path / "book.coop")
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    office.book.close()
    path = office.book.path
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerBook, match="newer version of this program"):
        open_book(path, datetime.now)
    book = open_book(path, datetime.now, read_only=True)
    with book.read() as unit:
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() == 3
    with pytest.raises(UserError, match="for reading only"):
        book.write()
    with book.read() as unit, pytest.raises(Exception, match="readonly"):
        unit.connection.exec_driver_sql("DELETE FROM documents")
    book.close()
    assert one(path, "SELECT count(*) FROM documents") == 3


def test_looking_at_a_book_changes_nothing(tmp_path: Path, whole_book: bytes) -> None:
    path = tmp_path / "book.coop"
    path.write_bytes(whole_book)
    assert inspect_book(path) == BookState(CURRENT_REVISION, False)
    assert path.read_bytes() == whole_book
    assert list(tmp_path.iterdir()) == [path]


ODD_NAMES = (
    "with space.coop",
    "a#b.coop",
    "why?.coop",
    "20%41.coop",
    "a&mode=ro.coop",
    "明星合作社𬱖.coop",
    "it's [1]*;+.coop",
    "no suffix",
)


@pytest.mark.skipif(sys.platform == "win32", reason="the file system refuses ? and *")
@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_book_may_have_any_name(tmp_path: Path, name: str) -> None:
    """A # or ? once cut the name short, and the book went into another file."""
    path = tmp_path / "文件夹 #1" / name
    book = create_book(path, datetime.now)
    with book.write() as unit:
        unit.connection.exec_driver_sql("INSERT INTO settings VALUES ('language', '\"en\"')")
    book.close()
    again = open_book(path, datetime.now)
    with again.read() as unit:
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM settings").scalar() == 1
    again.close()
    assert [file.name for file in path.parent.iterdir()] == [name]


def test_a_relative_name_is_meant_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    create_book(Path("book.coop"), datetime.now).close()
    open_book(Path("book.coop"), datetime.now).close()
    assert [file.name for file in tmp_path.iterdir()] == ["book.coop"]


@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3\x00"])
def test_a_file_in_the_way_is_not_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "book.coop"
    path.write_bytes(content)
    with pytest.raises(UserError, match="already a file"):
        create_book(path, datetime.now)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_the_log_of_a_book_that_is_gone_is_not_taken_for_a_new_books(
    tmp_path: Path, suffix: str
) -> None:
    log = tmp_path / f"book.coop{suffix}"
    log.write_bytes(b"pages of another book")
    with pytest.raises(UserError, match=f"book.coop{suffix}"):
        create_book(tmp_path / "book.coop", datetime.now)
    assert list(tmp_path.iterdir()) == [log]


def test_a_new_book_is_clean_and_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "book.coop"
    book = create_book(path, datetime.now)
    with book.read() as unit:
        assert checks.check_book(unit) == []
    book.close()
    assert list(path.parent.iterdir()) == [path]
    assert one(path, "PRAGMA application_id") == APPLICATION_ID


@pytest.fixture
def stranger_folder() -> Iterator[Path]:
    """A folder and its files that belong to somebody else, seen by a user with no powers."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no owners here")
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    folder = Path(tempfile.mkdtemp(prefix="stranger_"))
    folder.chmod(0o755)
    found_office(folder / "book.coop").book.close()
    os.seteuid(65_534)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


def test_a_file_of_somebody_else_is_told_plainly(stranger_folder: Path) -> None:
    path = stranger_folder / "book.coop"
    with pytest.raises(UserError, match="cannot be made"):
        create_book(stranger_folder / "new.coop", datetime.now)
    book = open_book(path, datetime.now)
    with pytest.raises(UserError, match="cannot be written here"):
        book.write().__enter__()
    book.close()
    os.seteuid(0)
    path.chmod(0)
    os.seteuid(65_534)
    with pytest.raises(UserError, match="cannot be read: Permission denied"):
        open_book(path, datetime.now)
