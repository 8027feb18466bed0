from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coop_desk.domain.statement import Statement
from coop_desk.errors import UserError
from coop_desk.reports import batch
from coop_desk.reports.batch import write_merged, write_statements
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.statement_pdf import statement_pdf, statements_pdf

Make = Callable[..., Statement]


@pytest.fixture
def statements(make_statement: Make) -> list[Statement]:
    return [
        make_statement(1, name=f"张{number}", number=f"JS2024-{number:06}") for number in range(40)
    ]


def content(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_each_file_is_the_very_statement(statements: list[Statement], tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    paths = write_statements(
        statements, tmp_path, processes=1, progress=lambda *counts: seen.append(counts)
    )
    assert [path.name for path in paths[:2]] == [
        "0217_张0_JS2024-000000.pdf",
        "0217_张1_JS2024-000001.pdf",
    ]
    assert [path.read_bytes() for path in paths] == [statement_pdf(s) for s in statements]
    assert content(tmp_path) == sorted(path.name for path in paths)
    assert seen == [(16, 40), (32, 40), (40, 40)]


def test_two_processes_write_the_same_bytes(
    statements: list[Statement], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_WORTH_PROCESSES", 2)
    paths = write_statements(statements, tmp_path, processes=2)
    assert [path.read_bytes() for path in paths] == [statement_pdf(s) for s in statements]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_cancel_leaves_nothing(
    statements: list[Statement],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    processes: int,
) -> None:
    monkeypatch.setattr(batch, "_WORTH_PROCESSES", 2)
    done: list[int] = []
    paths = write_statements(
        statements,
        tmp_path,
        processes=processes,
        progress=lambda count, _: done.append(count),
        cancelled=lambda: True,
    )
    assert paths == []
    assert len(done) == 1
    assert content(tmp_path) == []


def test_a_failure_leaves_nothing(
    statements: list[Statement], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []

    def failing(statement: Statement) -> bytes:
        drawn.append(statement)
        if len(drawn) > 20:
            raise OSError("disk full")
        return b"%PDF"

    monkeypatch.setattr(batch, "statement_pdf", failing)
    with pytest.raises(OSError, match="disk full"):
        write_statements(statements, tmp_path, processes=1)
    assert content(tmp_path) == []


def test_a_missing_glyph_is_refused_before_anything_is_written(
    statements: list[Statement], tmp_path: Path
) -> None:
    party = replace(statements[0].party, name="张\U0001f600")
    bad = [*statements, replace(statements[0], party=party)]
    with pytest.raises(UserError, match="in the name of 张"):
        write_statements(bad, tmp_path / "papers")
    with pytest.raises(UserError, match="in the name of 张"):
        write_merged(bad, tmp_path / "all.pdf")
    assert content(tmp_path) == []


def test_no_file_is_replaced_and_equal_names_are_numbered(
    make_statement: Make, tmp_path: Path
) -> None:
    (tmp_path / "0217_张三_JS2024-000123.pdf").write_bytes(b"mine")
    paths = write_statements([make_statement(1), make_statement(2)], tmp_path)
    assert [path.name for path in paths] == [
        "0217_张三_JS2024-000123_2.pdf",
        "0217_张三_JS2024-000123_3.pdf",
    ]
    assert (tmp_path / "0217_张三_JS2024-000123.pdf").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["../../evil", "CON", "a:b", "名" * 300, "末."])
def test_odd_names_stay_in_the_folder(make_statement: Make, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "papers"
    (path,) = write_statements([make_statement(1, name=name)], folder)
    assert path.parent == folder
    assert path.is_file()
    assert content(tmp_path) == ["papers", path.name] or content(tmp_path) == [path.name, "papers"]


def test_no_statement_writes_no_file(tmp_path: Path) -> None:
    assert write_statements([], tmp_path) == []
    assert content(tmp_path) == []


def test_merged_is_one_file_with_all(statements: list[Statement], tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    target = tmp_path / "new" / "all.pdf"
    path = write_merged(statements, target, progress=lambda *counts: seen.append(counts))
    assert path == target
    assert target.read_bytes() == statements_pdf(statements)
    assert page_count(target.read_bytes()) == 40
    assert all(s.number in extract_text(target.read_bytes()) for s in statements)
    assert seen == [(number, 40) for number in range(1, 41)]
    assert content(target.parent) == ["all.pdf"]


def test_a_cancelled_merge_keeps_the_old_file(statements: list[Statement], tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"
    target.write_bytes(b"old")
    assert write_merged(statements, target, cancelled=lambda: True) is None
    assert target.read_bytes() == b"old"
    assert content(tmp_path) == ["all.pdf"]
