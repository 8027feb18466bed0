"""The demo and its tour from the command line: made apart from every real book, or refused."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from book_files import one
from commands import Run, is_one_sentence
from offices import Office

from coop_desk import tour
from coop_desk.errors import UserError
from coop_desk.paths import Paths


@pytest.fixture
def quick_demo(small_years: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The demo is copied instead of made; hears of how many years."""
    asked: list[int] = []

    def build(path: Path, *, years: int, progress: object) -> None:
        asked.append(years)
        shutil.copy(small_years, path)

    monkeypatch.setattr(tour, "build_demo", build)
    return asked


def test_the_demo_is_made_once(quick_demo: list[int], tmp_path: Path) -> None:
    path = tmp_path / "new" / "demo.coop"
    assert [tour.ready_book(path, 3) for _ in range(2)] == [path, path]
    assert quick_demo == [3]


def test_the_demo_lies_in_a_usual_place(desk_home: Paths) -> None:
    folder = desk_home.data / "demo"
    assert tour.usual_demo(1) == folder / "演示.coop"
    assert tour.usual_demo(2) == folder / "演示 2.coop"


def test_a_demo_given_up_half_made_is_made_again(
    quick_demo: list[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def give_up(path: Path, **_: object) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(tour, "build_demo", give_up)
        with pytest.raises(KeyboardInterrupt):
            tour.ready_book(tmp_path / "demo.coop", 1)
    assert list(tmp_path.iterdir()) == []
    assert one(tour.ready_book(tmp_path / "demo.coop", 1), "PRAGMA integrity_check") == "ok"


def test_the_demo_never_touches_a_real_book(
    run: Run, quick_demo: list[int], office: Office
) -> None:
    office.book.close()
    book = office.book.path
    before = book.read_bytes()
    code, _, error = run("demo", "--headless", "--book", book, "--out", book.parent / "out")
    assert code == 1
    assert "is a real book; the demo does not touch it" in error
    with pytest.raises(UserError, match="is a real book"):
        tour.ready_book(book, 1)
    assert book.read_bytes() == before
    assert quick_demo == []


def test_the_demo_never_touches_another_file(
    run: Run, quick_demo: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "demo.coop"
    path.write_text("a letter")
    code, _, error = run("demo", "--headless", "--out", tmp_path)
    assert code == 1
    assert is_one_sentence(error)
    with pytest.raises(UserError, match="not a book"):
        tour.ready_book(path, 1)
    assert path.read_text() == "a letter"


def test_the_log_of_a_book_that_is_gone_keeps_the_demo_away(
    quick_demo: list[int], tmp_path: Path
) -> None:
    (tmp_path / "demo.coop-wal").write_bytes(b"pages of another book")
    with pytest.raises(UserError, match="already a file"):
        tour.ready_book(tmp_path / "demo.coop", 1)
    assert quick_demo == []


@pytest.mark.parametrize("years", ["0", "51", "-1"])
def test_a_demo_of_odd_years_is_refused(run: Run, years: str) -> None:
    assert run("demo", "--years", years) == (1, "", "The demo holds 1 to 50 years.\n")


def test_a_tour_into_a_file_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    code, _, error = run("demo", "--headless", "--out", tmp_path / "file")
    assert code == 1
    assert is_one_sentence(error)


def leave_a_log(path: Path) -> None:
    """As a process leaves it that was killed: a row that stands in the log alone."""
    with closing(sqlite3.connect(path)) as killed:
        killed.execute("PRAGMA journal_mode=WAL")
        killed.execute("UPDATE seasons SET name = 'from the log of another book'")
        killed.commit()
        log = Path(f"{path}-wal").read_bytes()
    Path(f"{path}-wal").write_bytes(log)


def test_the_tour_makes_everything_anew_into_its_folder(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    demo_book: Path,
    small_years: Path,
    tmp_path: Path,
) -> None:
    """An earlier demo that was killed lies there; nothing of it may come into the new one."""
    monkeypatch.setattr(tour, "build_demo", lambda path, **_: shutil.copy(demo_book, path))
    monkeypatch.setattr(tour, "_take_pictures", lambda book, folder: 3)
    target = Path(shutil.copy(small_years, tmp_path / "demo.coop"))
    leave_a_log(target)
    code, out, error = run("demo", "--headless", "--out", tmp_path)
    assert (code, error) == (0, "")
    assert "5,600,000" in out
    assert "3 pictures of the window" in out
    assert {path.name[:4] for path in (tmp_path / "statements").iterdir()} > {"0560", "0594"}
    papers = {path.stem: path for path in (tmp_path / "papers").iterdir()}
    expected = {"contract", "ticket", "prices", "processing", "delivery_note", "purchases"}
    assert expected | {"season_report"} < set(papers)
    assert all(path.stat().st_size > 4_000 for path in papers.values())
    assert (tmp_path / "income.png").read_bytes().startswith(b"\x89PNG")
    assert one(target, "SELECT max(name) FROM seasons") == "2024 秋季"
    assert one(target, "PRAGMA integrity_check") == "ok"
