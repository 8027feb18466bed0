"""A clean book is clean; whatever is changed behind its back is found."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from offices import DAY, Office, found_office

from coop_desk.errors import UserError
from coop_desk.services import (
    bags,
    checks,
    documents,
    harvest,
    money,
    private_data,
    settlement,
    tea,
)
from coop_desk.services.bags import BagLoss
from coop_desk.services.money import Payout
from coop_desk.services.settlement import Period
from coop_desk.storage.book import open_book


@pytest.fixture(scope="module")
def busy_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed book with a document of most kinds, a void and a printed statement."""
    office: Office = found_office(tmp_path_factory.mktemp("busy") / "book.coop")
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        wrong = tea.post_leaf(unit, office.leaf(paid_cash=True))
        documents.void(unit, wrong.id, "认错人")
        tea.post_leaf(unit, office.leaf())
        bags.issue(unit, bags.BagIssue(DAY, office.let.crop_id, 1_000, 350))
        bags.lose(unit, BagLoss(DAY, office.let.crop_id, 7, "broken"))
        plan = money.plan_payout(unit, office.grower)
        money.post_payout(unit, Payout(DAY, office.grower, "bank", plan))
        private_data.set_numbers(
            unit, office.grower, id_number="000000199001010000", bank_name="", bank_number="1"
        )
        period = Period(DAY.replace(month=1), DAY.replace(month=12))
        settlement.issue(unit, [settlement.one(unit, office.grower, period)])
    path = office.book.path
    office.book.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    return path


def findings(path: Path) -> list[str]:
    """What the check says of a file; a book that will not open is a finding too."""
    try:
        book = open_book(path, datetime.now, read_only=True)
    except UserError as error:
        return [str(error)]
    try:
        with book.read() as unit:
            return checks.check_book(unit)
    except UserError as error:
        return [str(error)]
    finally:
        book.close()


def test_a_busy_book_is_clean(busy_book: Path) -> None:
    assert findings(busy_book) == []


CHANGES = {
    "a weight": "UPDATE harvest_lines SET grams = grams + 5 WHERE id = 1",
    "a price": "UPDATE leaf_tickets SET price_fen = price_fen + 1",
    "an amount": "UPDATE documents SET amount_fen = 1 WHERE kind = 'leaf_ticket'",
    "a posting": "UPDATE postings SET credit_fen = credit_fen + 1 WHERE credit_fen > 0",
    "both sides": "UPDATE postings SET debit_fen = debit_fen * 2, credit_fen = credit_fen * 2",
    "a day": "UPDATE entries SET day = '2024-04-03' WHERE id = 3",
    "goods": "UPDATE stock_moves SET quantity = quantity + 1 WHERE id = 2",
    "a void reason": "UPDATE documents SET void_reason = 'x' WHERE status = 'voided'",
    "a void undone": "UPDATE documents SET status = 'posted' WHERE status = 'voided'",
    "an operator": "UPDATE documents SET posted_by = 'x' WHERE id = 3",
    "a name": "UPDATE people SET name = '李四' WHERE id = 2",
    "a phone": "UPDATE people SET phone = '1' WHERE id = 1",
    "an ID number": "UPDATE person_secrets SET id_number = '1'",
    "a setting": "UPDATE settings SET value = '\"x\"' WHERE key = 'law'",
    "an old price list": "UPDATE price_lines SET price_fen = 1 WHERE id = 1",
    "the audit log": "UPDATE audit_log SET by = 'x' WHERE id = 4",
    "a roll-up": "UPDATE monthly_intake SET grams = grams + 1",
    "a number": "UPDATE number_series SET last_number = last_number + 1 WHERE kind = 'payment'",
    "a print": "UPDATE statement_prints SET printed_by = 'x'",
    "a statement": "UPDATE statements SET closing_fen = 0",
    "a document gone": "DELETE FROM postings WHERE entry_id = 4",
    "a person gone": "DELETE FROM person_roles WHERE id = 1",
    "an entry gone": "DELETE FROM entries WHERE id = (SELECT max(id) FROM entries)",
    "a row slipped in": "INSERT INTO person_roles SELECT 99, 1, 'buyer', start, NULL FROM "
    "person_roles LIMIT 1",
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_behind_its_back_is_found(busy_book: Path, tmp_path: Path, what: str) -> None:
    """The guards are taken off and put back, as one would who knows the file."""
    path = shutil.copy(busy_book, tmp_path / "changed.coop")
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        kept = guards.fetchall()
        for name, _ in kept:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(CHANGES[what])
        assert connection.total_changes > 0
        for _, statement in kept:
            connection.execute(statement)
        connection.commit()
    assert findings(path)


def test_a_guard_taken_off_is_found(busy_book: Path, tmp_path: Path) -> None:
    path = shutil.copy(busy_book, tmp_path / "changed.coop")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER postings_update_guard")
    assert findings(path) == ["trigger postings_update_guard is not as this program makes it"]


def test_any_byte_that_matters_is_found(busy_book: Path, tmp_path: Path) -> None:
    """Single bytes flipped all over the file: either it says the same, or the check finds it."""
    content = busy_book.read_bytes()
    said = _dump(busy_book)
    dice = random.Random(7)
    path = tmp_path / "flipped.coop"
    changed = 0
    for _ in range(300):
        place = dice.randrange(len(content))
        flipped = bytearray(content)
        flipped[place] ^= 1 << dice.randrange(8)
        path.write_bytes(flipped)
        if _dump(path) != said:
            changed += 1
            assert findings(path), f"byte {place}"
    assert changed > 12


def _dump(path: Path) -> list[str] | None:
    """Everything the file says; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return list(connection.iterdump())
    except (sqlite3.Error, UnicodeDecodeError, ValueError, OverflowError):
        return None
