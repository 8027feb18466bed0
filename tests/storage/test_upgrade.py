"""An older book is carried forward on a copy; whatever goes wrong, the book is as it was.

A migration after the newest one is made up here, so that it can go wrong.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from book_files import dump, one, rows
from freeze_book import thaw
from processes import Victim
from sqlalchemy.exc import OperationalError
from victims import config_for, die_while_upgrading

from coop_desk.errors import UserError
from coop_desk.services import checks
from coop_desk.storage import book as book_module
from coop_desk.storage import migrations, upgrade
from coop_desk.storage.backup import list_backups
from coop_desk.storage.book import open_book
from coop_desk.storage.triggers import trigger_statements

NOW = datetime(2026, 1, 2, 3, 4, 5)
OLD_BOOKS = Path(__file__).parent / "old_books"

# The migration after the newest one there is.
NEXT = f"{int(book_module.CURRENT_REVISION) + 1:04d}"
HEAD = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{book_module.CURRENT_REVISION}"
branch_labels = None
depends_on = None

def upgrade():
"""
GOOD = """
    with op.batch_alter_table("documents", recreate="always") as batch:
        batch.add_column(sa.Column("weather", sa.Text(), nullable=True))
    op.execute("UPDATE documents SET weather = '雨' WHERE status = 'draft'")
    op.create_table("barns", sa.Column("id", sa.Integer, primary_key=True))
"""
FAILING = GOOD + '    op.execute("SELECT * FROM nowhere")\n'
LOSING = GOOD + '    op.execute("DELETE FROM person_roles WHERE id = 1")\n'
ORPHANING = GOOD + '    op.execute("UPDATE people SET village_group_id = 99")\n'
MISTAKEN = GOOD + "    raise ZeroDivisionError\n"

Migrations = Callable[[str], Path]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A book of the first form, closed."""
    return thaw(OLD_BOOKS / "0.1.0.sql", tmp_path / "合作社 #1.coop")


@pytest.fixture
def with_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """Gives the program one more migration with this body; returns their folder."""

    def give(body: str) -> Path:
        folder = tmp_path / "migrations 100%"
        own = Path(migrations.__file__).parent
        shutil.copytree(own, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / f"{NEXT}_weather.py").write_text(HEAD + body, "utf-8")
        monkeypatch.setattr(upgrade, "alembic_config", config_for(folder))
        monkeypatch.setattr(book_module, "CURRENT_REVISION", NEXT)
        monkeypatch.setattr(book_module, "KNOWN_REVISIONS", (*book_module.KNOWN_REVISIONS, NEXT))
        return folder

    return give


def revision(path: Path) -> str:
    found: str = one(path, "SELECT version_num FROM alembic_version")
    return found


def left_beside(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()} - {path.name, "migrations 100%"}


def backup_of(path: Path) -> Path:
    (found,) = list_backups(path.parent / "before-upgrade", path.stem)
    return found


# --- when all goes well -----------------------------------------------------


def test_an_old_book_is_carried_forward_when_it_is_opened(
    old: Path, with_migration: Migrations
) -> None:
    before = rows(old, "SELECT * FROM postings")
    with_migration(GOOD)
    book = open_book(old, datetime.now)
    with book.read() as unit:
        assert checks.check_book(unit) == []
    book.close()
    assert revision(old) == NEXT
    assert rows(old, "SELECT * FROM postings") == before
    assert rows(old, "SELECT DISTINCT weather FROM documents") == [(None,), ("雨",)]
    assert left_beside(old) == {"before-upgrade"}


def test_the_book_as_it_was_lies_beside(old: Path, with_migration: Migrations) -> None:
    before = dump(old)
    with_migration(GOOD)
    upgrade.upgrade_book(old, NOW)
    assert dump(backup_of(old)) == before


def test_a_rebuilt_table_has_its_guards_again(old: Path, with_migration: Migrations) -> None:
    with_migration(GOOD)
    upgrade.upgrade_book(old, NOW)
    found = [sql for (sql,) in rows(old, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")]
    assert sorted(found) == sorted(trigger_statements())


def test_rows_that_still_stand_in_the_log_come_along(old: Path, with_migration: Migrations) -> None:
    with_migration(GOOD)
    with closing(sqlite3.connect(old)) as killed:
        killed.execute("PRAGMA journal_mode=WAL")
        killed.execute("INSERT INTO settings VALUES ('language', '\"en\"')")
        killed.commit()
        kept = {suffix: Path(f"{old}{suffix}").read_bytes() for suffix in ("", "-wal")}
    for suffix, content in kept.items():  # as a process leaves them that was killed
        Path(f"{old}{suffix}").write_bytes(content)
    upgrade.upgrade_book(old, NOW)
    assert rows(old, "SELECT value FROM settings WHERE key = 'language'") == [('"en"',)]
    assert left_beside(old) == {"before-upgrade"}


def test_an_old_book_can_be_looked_at_as_it_is(old: Path, with_migration: Migrations) -> None:
    with_migration(GOOD)
    before = old.read_bytes()
    book = open_book(old, datetime.now, read_only=True)
    with book.read() as unit:
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM people").scalar() == 5
    book.close()
    assert old.read_bytes() == before


# --- when something goes wrong ----------------------------------------------

WRONG = {
    "fails": (FAILING, UserError, "no such table: nowhere"),
    "loses rows": (LOSING, UserError, r"not whole \(person_roles\)"),
    "leaves rows without their parent": (ORPHANING, UserError, r"not whole \(people\)"),
    "is mistaken": (MISTAKEN, ZeroDivisionError, None),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_migration_that_goes_wrong_changes_nothing(
    old: Path, with_migration: Migrations, what: str
) -> None:
    body, error, sentence = WRONG[what]
    before = old.read_bytes()
    with_migration(body)
    with pytest.raises(error, match=sentence):
        open_book(old, datetime.now)
    assert old.read_bytes() == before
    assert left_beside(old) == {"before-upgrade"}
    assert dump(backup_of(old)) == dump(old)


def test_a_failing_migration_leaves_no_trace_in_the_file_it_ran_on(
    old: Path, with_migration: Migrations
) -> None:
    """The file itself, not only its copy: layout and rows in one transaction."""
    before = dump(old)
    with_migration(FAILING)
    with pytest.raises(OperationalError):
        upgrade.migrate(old)
    assert dump(old) == before


def test_a_migration_put_right_runs_after_the_failed_one(
    old: Path, with_migration: Migrations
) -> None:
    folder = with_migration(FAILING)
    with pytest.raises(UserError):
        upgrade.upgrade_book(old, NOW)
    (folder / "versions" / f"{NEXT}_weather.py").write_text(HEAD + GOOD + "    pass\n", "utf-8")
    upgrade.upgrade_book(old, NOW)
    assert revision(old) == NEXT


STEPS = ("back_up", "copy_book", "migrate", "_check_upgraded", "_close_logs", "os")
ERRORS = {
    "copy_book": sqlite3.OperationalError("disk I/O error"),
    "migrate": OperationalError("x", {}, sqlite3.OperationalError("y")),
    "_check_upgraded": UserError("The upgraded copy is not whole."),
    "_close_logs": sqlite3.OperationalError("database is locked"),
    "os": OSError(28, "No space left on device"),
}


@pytest.mark.parametrize("step", ERRORS)
@pytest.mark.parametrize("interrupted", [False, True], ids=["failing", "interrupted"])
def test_a_failure_at_any_step_leaves_the_book_as_it_was(
    old: Path,
    with_migration: Migrations,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    interrupted: bool,
) -> None:
    error = KeyboardInterrupt() if interrupted else ERRORS[step]

    def fail(*_: object) -> None:
        raise error

    with_migration(GOOD)
    before = old.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, step, SimpleNamespace(replace=fail) if step == "os" else fail)
        with pytest.raises(KeyboardInterrupt if interrupted else UserError):
            upgrade.upgrade_book(old, NOW)
    assert old.read_bytes() == before
    assert left_beside(old) == {"before-upgrade"}
    assert dump(backup_of(old)) == dump(old)


@pytest.mark.skipif(sys.platform == "win32", reason="no forked processes to kill")
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_leaves_the_book_as_it_was(
    old: Path, with_migration: Migrations, step: str
) -> None:
    folder = with_migration(GOOD)
    before = old.read_bytes()
    victim = Victim(die_while_upgrading, old, folder, step)
    assert victim.heard_to_the_end() == ["started"]
    assert old.read_bytes() == before
    assert step == "back_up" or backup_of(old).exists()
    upgrade.upgrade_book(old, NOW)
    assert revision(old) == NEXT
    assert left_beside(old) == {"before-upgrade"}


def test_nobody_writes_in_the_book_meanwhile(
    old: Path, with_migration: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody entered between copy and swap would be lost."""
    honest, refused = upgrade.migrate, []

    def migrate(path: Path, revision: str) -> None:
        with closing(sqlite3.connect(old, timeout=0)) as other:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("INSERT INTO settings VALUES ('x', '1')")
            refused.append(path)
        honest(path, revision)

    with_migration(GOOD)
    monkeypatch.setattr(upgrade, "migrate", migrate)
    upgrade.upgrade_book(old, NOW)
    assert len(refused) == 1


def test_a_book_that_somebody_has_open_is_not_swapped(
    old: Path, with_migration: Migrations
) -> None:
    with_migration(GOOD)
    with closing(sqlite3.connect(old)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM people").fetchone()
        with pytest.raises(UserError, match=r"could not be upgraded: .*locked"):
            upgrade.upgrade_book(old, NOW)
        assert other.execute("SELECT count(*) FROM people").fetchone() == (5,)
    assert revision(old) == "0001"
