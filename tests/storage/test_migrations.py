"""The migrations make what the program expects, each under a test of its own."""

from __future__ import annotations

import ast
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from book_files import one, rows
from every_kind import do_all
from freeze_book import thaw
from offices import Office
from sqlalchemy import Connection, Engine

from coop_desk.storage import tables
from coop_desk.storage.book import APPLICATION_ID, CURRENT_REVISION, KNOWN_REVISIONS
from coop_desk.storage.engine import make_engine
from coop_desk.storage.triggers import REFUSAL, trigger_statements
from coop_desk.storage.upgrade import alembic_config, make_book, upgrade_book

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file made by all migrations."""
    path = tmp_path_factory.mktemp("made") / "book.coop"
    make_book(path)
    return path


@pytest.fixture
def migrated(made: Path) -> Iterator[Connection]:
    """A connection to it."""
    engine = make_engine(made, read_only=True)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def described() -> Iterator[Engine]:
    """A database made straight from the tables as the program describes them."""
    engine = sa.create_engine("sqlite://")
    tables.metadata.create_all(engine)
    yield engine
    engine.dispose()


# --- what stands in the file ------------------------------------------------


def test_the_migrated_schema_is_what_the_program_describes(migrated: Connection) -> None:
    options = {"compare_type": True, "compare_server_default": True, "render_as_batch": True}
    context = MigrationContext.configure(migrated, opts=options)
    assert compare_metadata(context, tables.metadata) == []


LOOKS = {
    "columns": lambda look, name: [{**c, "type": str(c["type"])} for c in look.get_columns(name)],
    "keys": lambda look, name: look.get_pk_constraint(name),
    "links": lambda look, name: by_name(look.get_foreign_keys(name)),
    "unique": lambda look, name: by_name(look.get_unique_constraints(name)),
    "checks": lambda look, name: by_name(look.get_check_constraints(name)),
    "indexes": lambda look, name: by_name([with_words(i) for i in look.get_indexes(name)]),
}


def with_words(index: dict[str, Any]) -> dict[str, object]:
    """The condition of an index on part of a table as text, which can be compared."""
    options = index["dialect_options"]
    return {**index, "dialect_options": {name: str(value) for name, value in options.items()}}


def by_name(found: list[dict[str, object]]) -> list[dict[str, object]]:
    return sorted(found, key=lambda item: str(item["name"]))


@pytest.mark.parametrize("what", LOOKS)
def test_every_table_is_alike_in(migrated: Connection, described: Engine, what: str) -> None:
    """Compared once more past alembic, which does not look at checks."""
    look, expected = sa.inspect(migrated), sa.inspect(described)
    names = set(look.get_table_names()) - {"alembic_version"}
    assert names == set(expected.get_table_names())
    for name in names:
        assert LOOKS[what](look, name) == LOOKS[what](expected, name), name


def test_a_new_file_is_marked_and_closed(made: Path) -> None:
    assert one(made, "PRAGMA application_id") == APPLICATION_ID
    assert one(made, "PRAGMA journal_mode") == "delete"
    assert one(made, "SELECT version_num FROM alembic_version") == CURRENT_REVISION
    assert [file.name for file in made.parent.iterdir()] == ["book.coop"]


def test_every_guard_is_set(made: Path) -> None:
    found = rows(made, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    assert sorted(sql for (sql,) in found) == sorted(trigger_statements())


# --- the guards, on every table that holds posted rows ----------------------

GUARDED = [
    tables.documents,
    *tables.APPEND_ONLY_TABLES,
    *(table for own in tables.DOCUMENT_TABLES.values() for table in own),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A book with a document of every kind, its settings as the program sets them."""
    path = thaw(HERE / "old_books" / "0.3.0.sql", tmp_path_factory.mktemp("full") / "b.coop")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA recursive_triggers=ON")
        yield connection


@pytest.mark.parametrize("table", GUARDED, ids=lambda table: table.name)
@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE {table} SET {column} = {column}",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ],
    ids=["update", "delete", "replace"],
)
def test_posted_rows_stay(full: sqlite3.Connection, table: sa.Table, attempt: str) -> None:
    where = {
        "documents": "WHERE status <> 'draft'",
        "statement_prints": "",
    }.get(table.name, "")
    column = list(table.columns)[-1].name
    full.execute("BEGIN")
    try:
        assert full.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0] > 0
        with pytest.raises(sqlite3.IntegrityError, match=REFUSAL):
            full.execute(f"{attempt.format(table=table.name, column=column)} {where}")
    finally:
        full.execute("ROLLBACK")


def test_rows_cannot_be_slipped_under_a_posted_document(full: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=REFUSAL):
        full.execute(
            "INSERT INTO harvest_lines SELECT 999, document_id, 9, grade_id, suggested_grade_id, "
            "'', grams, price_fen, price_line_id, NULL, amount_fen FROM harvest_lines LIMIT 1"
        )


# --- rules for migrations ---------------------------------------------------


def scripts() -> ScriptDirectory:
    with sa.create_engine("sqlite://").connect() as connection:
        return ScriptDirectory.from_config(alembic_config(connection))


def test_the_program_knows_every_migration_and_which_is_the_newest() -> None:
    found = [script.revision for script in scripts().walk_revisions()]
    assert scripts().get_heads() == [CURRENT_REVISION]
    assert list(KNOWN_REVISIONS) == found[::-1]


def test_every_migration_has_a_test_named_for_it() -> None:
    """A test called test_migration_0002_… must be there for the migration 0002."""
    names = [
        node.name
        for file in HERE.glob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    missing = [
        revision
        for revision in KNOWN_REVISIONS
        if not any(name.startswith(f"test_migration_{revision}_") for name in names)
    ]
    assert missing == []


def test_every_known_form_has_a_frozen_book(tmp_path: Path) -> None:
    """A release freezes its book (tests/helpers/freeze_book.py), so that none is forgotten."""
    frozen = {
        one(thaw(file, tmp_path / file.stem), "SELECT version_num FROM alembic_version")
        for file in (HERE / "old_books").glob("*.sql")
    }
    assert frozen == set(KNOWN_REVISIONS)


def test_nothing_is_deleted_along_with_a_row(made: Path) -> None:
    """No ON DELETE CASCADE: a rebuilt table would take its children's money with it."""
    names = [name for (name,) in rows(made, "SELECT name FROM sqlite_schema WHERE type='table'")]
    links = [link for name in names for link in rows(made, f"PRAGMA foreign_key_list({name})")]
    assert links
    assert {link[6] for link in links} == {"NO ACTION"}


def test_migration_0001_made_the_first_book() -> None:
    frozen = (HERE / "old_books" / "0.1.0.sql").read_text("utf-8")
    assert "INSERT INTO \"alembic_version\" VALUES('0001')" in frozen
    assert "plots" not in frozen


def test_migration_0002_keeps_every_move_and_takes_batches(tmp_path: Path) -> None:
    path = thaw(HERE / "old_books" / "0.1.0.sql", tmp_path / "b.coop")
    columns = "id, entry_id, line, product, grade_id, place, crop_id, quantity, value_fen"
    before = rows(path, f"SELECT {columns} FROM stock_moves ORDER BY id")
    upgrade_book(path, datetime(2024, 4, 3, 9, 0))
    assert rows(path, f"SELECT {columns} FROM stock_moves ORDER BY id") == before
    assert one(path, "SELECT count(*) FROM stock_moves WHERE batch_id IS NOT NULL") == 0


def test_migration_0003_keeps_every_move_and_knows_the_way_to_a_buyer(tmp_path: Path) -> None:
    path = thaw(HERE / "old_books" / "0.2.0.sql", tmp_path / "b.coop")
    columns = "id, entry_id, line, product, grade_id, place, crop_id, quantity, value_fen, batch_id"
    before = rows(path, f"SELECT {columns} FROM stock_moves ORDER BY id")
    upgrade_book(path, datetime(2024, 4, 3, 9, 0))
    assert rows(path, f"SELECT {columns} FROM stock_moves ORDER BY id") == before
    schema = one(path, "SELECT sql FROM sqlite_schema WHERE name = 'stock_moves'")
    assert "'transit'" in schema


def test_a_book_takes_every_kind_of_document(office: Office) -> None:
    do_all(office)
    kinds = {kind for (kind,) in rows(office.book.path, "SELECT DISTINCT kind FROM documents")}
    assert kinds == set(tables.DOCUMENT_TABLES)
