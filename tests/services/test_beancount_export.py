"""The exported ledger is taken by an outside program, which finds the same balances."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from book_files import rows
from every_kind import do_all
from offices import Office

from coop_desk.cli import main
from coop_desk.services.beancount_export import beancount_lines
from coop_desk.storage.book import create_book

ROOTS = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "income": "Income",
    "cost": "Expenses",
    "expense": "Expenses",
}
BALANCES = "SELECT account, sum(number) AS balance GROUP BY account"


@pytest.fixture(scope="module")
def exported(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's ledger in a file."""
    path = tmp_path_factory.mktemp("ledger") / "账.beancount"
    assert main(["export-ledger", str(demo_book), "-o", str(path)]) == 0
    return path


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command of beancount that stands beside this Python."""
    command = Path(sys.executable).with_name(name)
    return subprocess.run([command, *arguments], capture_output=True, encoding="utf-8")


def balances_in(book: Path) -> dict[str, Decimal]:
    """Yuan by account, person and part, straight from the postings."""
    sums = rows(
        book,
        """SELECT a.kind, account, person_id, part, sum(debit_fen - credit_fen)
        FROM postings JOIN accounts a ON a.code = account GROUP BY 1, 2, 3, 4""",
    )
    return {name_of(*row[:4]): Decimal(row[4]).scaleb(-2) for row in sums}


def name_of(kind: str, code: str, person: int | None, part: str | None) -> str:
    below = f":P{person}:{part.title().replace('_', '-')}" if part else ""
    return f"{ROOTS[kind]}:A{code}{below}"


def test_bean_check_accepts_the_demo(exported: Path) -> None:
    done = tool("bean-check", exported)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_bean_query_finds_the_same_balances(exported: Path, demo_book: Path) -> None:
    done = tool("bean-query", "-f", "csv", exported, BALANCES)
    assert done.stderr == ""
    account, balance = range(2)
    found = {
        line[account].strip(): Decimal(line[balance].strip())
        for line in list(csv.reader(done.stdout.splitlines()))[1:]
    }
    assert found == balances_in(demo_book)
    assert len(found) > 600
    assert sum(found.values()) == 0


def test_every_entry_is_a_transaction_with_its_number(exported: Path, demo_book: Path) -> None:
    text = exported.read_text("utf-8")
    ((entries, voids),) = rows(
        demo_book,
        """SELECT count(*), count(reverses_id) FROM entries
        WHERE id IN (SELECT entry_id FROM postings)""",
    )
    assert text.count(' * "') == entries
    assert text.count(' void"\n') == voids > 20
    assert '2024-03-12 * "CQ2024-000001"\n' in text


def test_a_red_reversal_is_taken_too(office: Office, tmp_path: Path) -> None:
    do_all(office)
    path = tmp_path / "small.beancount"
    with office.book.read() as unit:
        path.write_text("\n".join(beancount_lines(unit)), "utf-8")
    done = tool("bean-check", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"CQ2024-000002 void"' in path.read_text("utf-8")


def test_bean_check_would_find_a_fen(office: Office, tmp_path: Path) -> None:
    do_all(office)
    with office.book.read() as unit:
        lines = list(beancount_lines(unit))
    place = next(i for i, line in enumerate(lines) if "2210.56" in line)
    lines[place] = lines[place].replace("2210.56", "2210.57")
    path = tmp_path / "wrong.beancount"
    path.write_text("\n".join(lines), "utf-8")
    assert "does not balance" in tool("bean-check", path).stderr


def test_an_empty_book_gives_an_empty_ledger(tmp_path: Path) -> None:
    book = create_book(tmp_path / "new.coop", datetime.now)
    with book.read() as unit:
        assert list(beancount_lines(unit)) == ['option "operating_currency" "CNY"']
    book.close()
