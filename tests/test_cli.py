"""Every command does what it says, or says in one sentence why not."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from book_files import change, one
from commands import Run, is_one_sentence
from every_kind import do_all
from offices import found_office

from coop_desk.cli import COMMANDS, main, show_progress
from coop_desk.reports.preview import extract_text
from coop_desk.storage.backup import list_backups

HARVESTED = (
    "SELECT sum(t.pay_g) FROM harvest_tickets t JOIN documents d ON d.id = t.document_id"
    " WHERE d.status = 'posted'"
)
YEAR = ("--from", "2024-01-01", "--to", "2024-12-31")


@pytest.fixture(scope="module")
def whole_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed book with a document of every kind."""
    office = found_office(tmp_path_factory.mktemp("cli") / "whole.coop")
    do_all(office)
    office.book.close()
    return office.book.path


@pytest.fixture
def book(whole_book: Path, tmp_path: Path) -> Path:
    """A copy of it to work on."""
    return Path(shutil.copy(whole_book, tmp_path / "合作社 #1.coop"))


# --- refusals common to all -------------------------------------------------

ON_A_BOOK = {
    "headline": ("--year", "2024"),
    "statement": ("--person", "0001", *YEAR, "-o", "out.pdf"),
    "statements": (*YEAR, "-o", "out"),
    "season-report": ("--season", "2024A", "-o", "out.pdf"),
    "register": (*YEAR, "-o", "out.pdf"),
    "check": (),
    "backup": ("backups",),
    "export-ledger": ("-o", "out.beancount"),
}


def test_every_command_on_a_book_is_tried_here() -> None:
    assert set(ON_A_BOOK) == set(COMMANDS) - {"open", "demo"}


@pytest.mark.parametrize("command", ON_A_BOOK)
@pytest.mark.parametrize("what", ["missing", "empty", "text", "folder"])
def test_what_is_no_book_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "book.coop"
    make = {"empty": Path.touch, "text": lambda file: file.write_text("x"), "folder": Path.mkdir}
    make.get(what, lambda file: None)(path)
    code, out, error = run(command, path, *ON_A_BOOK[command])
    assert (code, out) == (1, "")
    assert is_one_sentence(error)
    assert {file.name for file in tmp_path.iterdir()} <= {"book.coop"}


@pytest.mark.parametrize("command", [c for c in ON_A_BOOK if "-o" in ON_A_BOOK[c]])
def test_the_book_is_never_written_over(run: Run, book: Path, command: str) -> None:
    before = book.read_bytes()
    words = ON_A_BOOK[command][:-1]
    for same in (book, book.parent / "." / book.name, book.parent / "x" / ".." / book.name):
        code, _, error = run(command, book, *words, same)
        assert code == 1
        assert "is the book itself" in error
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("headline", "b", "--year", "0"), "0 is no year"),
        (("headline", "b", "--year", "24.5"), "24.5 is no year"),
        (("headline", "b", "--year", "99999"), "is no year"),
        (("headline", "b"), "--year"),
        (("statement", "b", "--person", "1", "--from", "2024-02-30"), "2024-02-30 is no date"),
        (("statement", "b", "--person", "1", "--from", "2024年3月"), "write it as 2024-03-18"),
        (("statements", "b", *YEAR, "-o", "x", "--role", "buyer"), "invalid choice"),
        (("export-ledger", "b", "-o", "x", "--format", "gnucash"), "invalid choice"),
        (("register", "b", *YEAR, "-o", "x", "--by", "grade"), "invalid choice"),
        (("register", "b", *YEAR, "-o", "x", "--product", "bag"), "invalid choice"),
        (("demo", "--years", "two"), "invalid int"),
        (("check",), "required"),
    ],
)
def test_odd_words_are_refused_before_anything_is_opened(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], complaint: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_names_every_command(capsys: pytest.CaptureFixture[str], word: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([word])
    assert stopped.value.code == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.strip()}
    assert listed >= set(COMMANDS)


def test_a_command_has_a_help_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["demo", "--help"])
    assert stopped.value.code == 0
    assert "--headless" in capsys.readouterr().out


# --- figures and papers -----------------------------------------------------


def test_headline_prints_a_table_or_json(run: Run, book: Path) -> None:
    code, out, error = run("headline", book, "--year", "2024")
    assert (code, error) == (0, "")
    assert "bags                      7,173\n" in out
    code, out, _ = run("headline", book, "--year", "2024", "--json")
    assert code == 0
    figures = json.loads(out)
    assert figures["mushroom_jin"] * 500 == one(book, HARVESTED)
    assert figures["dry_tea_yuan"] == 1_520
    assert json.loads(run("headline", book, "--year", "1999", "--json")[1])["bags"] == 0


def test_a_statement_is_numbered_printed_and_written_down(
    run: Run, book: Path, tmp_path: Path
) -> None:
    target = tmp_path / "papers" / "单国强.pdf"
    code, out, _ = run("statement", book, "--person", "0001", *YEAR, "-o", target)
    assert (code, out) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"%PDF")
    assert one(book, "SELECT count(*) FROM statement_prints") == 3
    run("statement", book, "--person", "0001", *YEAR, "-o", target)
    assert one(book, "SELECT max(copy) FROM statement_prints") == 3
    assert one(book, "SELECT count(*) FROM statements") == 2


def test_nobody_has_an_unknown_code(run: Run, book: Path, tmp_path: Path) -> None:
    for code in ("9999", "", "张"):
        result = run("statement", book, "--person", code, *YEAR, "-o", tmp_path / "x.pdf")
        assert result[0] == 1
        assert is_one_sentence(result[2])
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("command", ["statement", "statements"])
def test_a_period_that_ends_before_it_starts_is_refused(
    run: Run, book: Path, tmp_path: Path, command: str
) -> None:
    person = ("--person", "0001") if command == "statement" else ()
    period = ("--from", "2024-12-31", "--to", "2024-01-01")
    code, _, error = run(command, book, *person, *period, "-o", tmp_path / "out")
    assert (code, error) == (1, "The period ends before it starts.\n")


def test_statements_are_written_one_file_each(run: Run, book: Path, tmp_path: Path) -> None:
    code, out, _ = run("statements", book, *YEAR, "-o", tmp_path / "out")
    assert (code, out) == (0, f"3 file(s) in {tmp_path / 'out'}\n")
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert [name[:4] for name in names] == ["0001", "0002", "0003"]


@pytest.mark.parametrize(("role", "count"), [("grower", 2), ("tea", 1)])
def test_statements_of_one_role(
    run: Run, book: Path, tmp_path: Path, role: str, count: int
) -> None:
    out = tmp_path / "out"
    assert run("statements", book, *YEAR, "--role", role, "-o", out)[0] == 0
    assert len(list(out.iterdir())) == count


def test_merged_statements_are_one_file(run: Run, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    code, printed, _ = run("statements", book, *YEAR, "--merged", "-o", out)
    assert (code, printed) == (0, f"1 file(s) in {out}\n")
    assert out.read_bytes().startswith(b"%PDF")


def test_nothing_to_settle_is_told_and_gives_no_number(
    run: Run, book: Path, tmp_path: Path
) -> None:
    before = one(book, "SELECT count(*) FROM documents")
    period = ("--from", "2020-01-01", "--to", "2020-12-31")
    code, _, error = run("statements", book, *period, "-o", tmp_path / "out")
    assert (code, error) == (1, "Nobody has anything to settle in this period.\n")
    assert one(book, "SELECT count(*) FROM documents") == before


@pytest.mark.parametrize("merged", [(), ("--merged",)], ids=["files", "merged"])
def test_papers_that_cannot_be_written_get_no_number(
    run: Run, book: Path, tmp_path: Path, merged: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("in the way")
    before = one(book, "SELECT count(*) FROM documents")
    code, _, error = run("statements", book, *YEAR, *merged, "-o", tmp_path / "file" / "out")
    assert code == 1
    assert is_one_sentence(error.removeprefix("3/3 statements\n"))
    assert one(book, "SELECT count(*) FROM documents") == before


def test_a_season_report_is_of_a_season_or_of_days(run: Run, book: Path, tmp_path: Path) -> None:
    path = tmp_path / "季报.pdf"
    code, out, error = run("season-report", book, "--season", "2024A", "-o", path)
    assert (code, out) == (0, f"{path}\n")
    assert "8/8" in error
    assert "2024 春季生产经营报告" in extract_text(path.read_bytes())
    assert run("season-report", book, *YEAR, "--charts", "wages, leaf_price", "-o", path)[0] == 0
    text = extract_text(path.read_bytes())
    assert "1 工资" in text
    assert "2 茶青收购均价" in text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--season", "1999"), "There is no season 1999.\n"),
        (("--charts", "luck"), "There is no chart luck; there are mushrooms_bought, "),
        (("--from", "2024-01-01"), "Name a season, or the first and the last day"),
        (("--season", "2024A", *YEAR), "Name a season, or the first and the last day"),
        (("--from", "2024-12-31", "--to", "2024-01-01"), "The period ends before it starts.\n"),
        (("--from", "2001-01-01", "--to", "2001-12-31", "--charts", "wages"), "There is nothing"),
    ],
)
def test_a_season_report_that_cannot_be_is_refused(
    run: Run, book: Path, tmp_path: Path, words: tuple[str, ...], complaint: str
) -> None:
    code, _, error = run("season-report", book, *words, "-o", tmp_path / "x.pdf")
    assert code == 1
    assert error.startswith(complaint)
    assert not (tmp_path / "x.pdf").exists()


def test_the_register_is_written_as_pdf_or_workbook(run: Run, book: Path, tmp_path: Path) -> None:
    paper, sheet = tmp_path / "收购.pdf", tmp_path / "收购.XLSX"
    code, out, _ = run("register", book, *YEAR, "--by", "person", "-o", paper)
    assert (code, out) == (0, f"{paper}\n")
    assert "农产品收购明细表" in extract_text(paper.read_bytes())
    assert run("register", book, *YEAR, "--product", "leaf", "-o", sheet)[0] == 0
    assert openpyxl.load_workbook(sheet).sheetnames == ["茶青收购汇总表", "茶青收购明细表"]


def test_the_register_shows_whole_id_numbers_only_for_a_reason(
    run: Run, book: Path, tmp_path: Path
) -> None:
    path = tmp_path / "x.pdf"
    query = "SELECT count(*) FROM audit_log WHERE action = 'disclose'"
    assert run("register", book, *YEAR, "-o", path)[0] == 0
    assert one(book, query) == 0
    code, _, error = run("register", book, *YEAR, "--whole-ids", " ", "-o", path)
    assert (code, error) == (1, "Say what whole ID numbers are needed for.\n")
    assert run("register", book, *YEAR, "--whole-ids", "报税", "-o", path)[0] == 0
    assert "只供报税使用" in extract_text(path.read_bytes())
    assert one(book, query) == 1
    assert run("register", book, *YEAR, "--public", "-o", path)[0] == 0
    assert "公示" in extract_text(path.read_bytes())


@pytest.mark.parametrize(
    ("period", "name", "complaint"),
    [
        (YEAR, "x.doc", "Name a file that ends in .pdf or .xlsx.\n"),
        (
            ("--from", "2020-01-01", "--to", "2020-12-31"),
            "x.xlsx",
            "Nothing was bought from 2020-01-01 to 2020-12-31.\n",
        ),
        (
            ("--from", "2024-12-31", "--to", "2024-01-01"),
            "x.pdf",
            "The end must come after the start.\n",
        ),
    ],
)
def test_a_register_that_cannot_be_is_refused(
    run: Run, book: Path, tmp_path: Path, period: tuple[str, ...], name: str, complaint: str
) -> None:
    code, _, error = run("register", book, *period, "-o", tmp_path / name)
    assert (code, error) == (1, complaint)
    assert not (tmp_path / name).exists()


def test_a_register_that_cannot_be_written_is_told(run: Run, book: Path, tmp_path: Path) -> None:
    code, _, error = run("register", book, *YEAR, "-o", tmp_path / "no" / "x.xlsx")
    assert code == 1
    assert "could not be written" in error


# --- care of the book -------------------------------------------------------


def test_a_clean_book_is_found_clean(run: Run, book: Path) -> None:
    assert run("check", book) == (0, "The book is clean.\n", "")


def test_an_altered_row_is_one_line(run: Run, small_years: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(small_years, tmp_path / "altered.coop"))
    change(
        path,
        "UPDATE leaf_tickets SET price_fen = price_fen + 1 WHERE document_id = "
        "(SELECT id FROM documents WHERE kind = 'leaf_ticket' AND number = 37 AND year = 2024)",
    )
    code, out, error = run("check", path)
    assert (code, error) == (1, "")
    (line,) = out.splitlines()
    assert line.startswith("CQ2024-000037: entry ")
    assert line.endswith("or its document was changed after posting")


def test_a_backup_is_made_and_proven(run: Run, book: Path, tmp_path: Path) -> None:
    code, out, _ = run("backup", book, tmp_path / "stick")
    (made,) = list_backups(tmp_path / "stick", book.stem)
    assert code == 0
    assert out.startswith(f"{made} (verified: ")
    assert run("check", made)[0] == 0


def test_a_backup_that_cannot_be_written_is_told(run: Run, book: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("no folder")
    code, _, error = run("backup", book, tmp_path / "stick")
    assert code == 1
    assert is_one_sentence(error)


def test_the_ledger_is_written(run: Run, book: Path, tmp_path: Path) -> None:
    target = tmp_path / "ledger.beancount"
    assert run("export-ledger", book, "-o", target) == (0, f"{target}\n", "")
    assert target.read_text("utf-8").count(' * "') > 20


def test_a_ledger_that_cannot_be_written_is_told(run: Run, book: Path, tmp_path: Path) -> None:
    code, _, error = run("export-ledger", book, "-o", tmp_path / "missing" / "x")
    assert code == 1
    assert is_one_sentence(error)


# --- the window and the demo ------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window would have been opened on; no window is."""
    calls: list[tuple[object, ...]] = []

    def run(*words: object) -> int:
        calls.append(words)
        return 7

    monkeypatch.setitem(sys.modules, "coop_desk.app", SimpleNamespace(run_window=run, run_demo=run))
    return calls


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), (None,)),
        (("a.coop",), (Path("a.coop"),)),
        (("open",), (None,)),
        (("open", "a.coop"), (Path("a.coop"),)),
        (("demo",), (None, 1)),
        (("demo", "--years", "3", "--book", "d.coop"), (Path("d.coop"), 3)),
    ],
)
def test_the_window_is_opened(
    opened: list[tuple[object, ...]], words: tuple[str, ...], told: tuple[object, ...]
) -> None:
    """A name alone is a book; no word at all is the last one."""
    assert main(words) == 7
    assert opened == [told]


# --- around -----------------------------------------------------------------


def test_progress_is_a_line_in_ten_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    for done in range(1, 101):
        show_progress(done, 100, "days")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "10/100 days"
    assert len(lines) == 10


def test_progress_overwrites_itself_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    show_progress(1, 2)
    show_progress(2, 2)
    assert capsys.readouterr().err.count("\r") == 1


def test_the_module_runs_as_a_program(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coop_desk", "check", str(tmp_path / "gone.coop")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert is_one_sentence(done.stderr)
