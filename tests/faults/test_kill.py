"""A process killed at any moment leaves a whole book with every document it had told of."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from offices import Clock, Office, found_office
from processes import Victim
from victims import post_tickets, shipped

from coop_desk.services import checks, headline
from coop_desk.storage import schema_check
from coop_desk.storage.book import open_book

KILLS = 20
LONGEST_LIFE = 0.08  # seconds from the first ticket on

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no forked processes to kill")


@dataclass
class Findings:
    """What 20 kills left behind."""

    told: list[str] = field(default_factory=list)
    damages: list[str] = field(default_factory=list)
    half_documents: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    grams: int = 0


@pytest.fixture(scope="module")
def after_kills(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """The book after one process after another was killed while posting in it."""
    office = found_office(tmp_path_factory.mktemp("kills") / "book.coop")
    office.book.close()
    findings, expected = Findings(), schema_check._fresh_schema()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema_check, "_fresh_schema", lambda: expected)
        for _ in range(KILLS):
            findings.told += told_until_killed(office.book.path, office)
            look(office.book.path, findings)
    return findings


def told_until_killed(path: Path, office: Office) -> list[str]:
    victim = Victim(post_tickets, path, shipped(office))
    first = victim.hear()
    time.sleep(random.uniform(0, LONGEST_LIFE))
    victim.kill()
    return [first, *victim.heard_to_the_end()]


# Documents with a piece missing: a head without rows, cash paid without its ticket.
HALVES = {
    "ticket without rows": """SELECT id FROM documents WHERE kind = 'harvest_ticket'
        AND id NOT IN (SELECT document_id FROM harvest_lines)""",
    "leaf without its weighing": """SELECT id FROM documents WHERE kind = 'leaf_ticket'
        AND id NOT IN (SELECT document_id FROM leaf_tickets)""",
    "head without entry": """SELECT id FROM documents
        WHERE id NOT IN (SELECT document_id FROM entries)""",
    "draft": "SELECT id FROM documents WHERE status = 'draft'",
    "entry out of balance": """SELECT entry_id FROM postings GROUP BY entry_id
        HAVING sum(debit_fen) <> sum(credit_fen)""",
    "payment without its ticket": """SELECT document_id FROM payments
        WHERE ticket_document_id NOT IN (SELECT id FROM documents)""",
    "goods without money": """SELECT entry_id FROM stock_moves
        WHERE entry_id NOT IN (SELECT entry_id FROM postings)""",
}
NUMBERS = """
    SELECT CASE kind WHEN 'harvest_ticket' THEN 'CG' ELSE 'CQ' END
        || year || '-' || substr('000000' || number, -6)
    FROM documents WHERE kind IN ('harvest_ticket', 'leaf_ticket') ORDER BY id"""


def look(path: Path, findings: Findings) -> None:
    """Open the book as the program does after a crash, and look for what is wrong."""
    book = open_book(path, Clock())
    with book.read() as unit:
        query = unit.connection.exec_driver_sql
        findings.damages += [r for r in query("PRAGMA integrity_check").scalars() if r != "ok"]
        findings.damages += checks.check_book(unit)
        for what, sql in HALVES.items():
            findings.half_documents += [f"{what} {i}" for i in query(sql).scalars()]
        findings.numbers = list(query(NUMBERS).scalars())
        findings.grams = headline.headline(unit, 2024).leaf_g
    book.close()
    findings.lost += sorted(set(findings.told) - set(findings.numbers))


def test_twenty_kills_lose_nothing(after_kills: Findings) -> None:
    assert after_kills.damages == []
    assert after_kills.half_documents == []
    assert after_kills.lost == []


def test_numbers_have_no_gaps_after_twenty_kills(after_kills: Findings) -> None:
    found = after_kills.numbers
    for prefix in ("CG", "CQ"):
        own = [number for number in found if number.startswith(prefix)]
        assert own == [f"{prefix}2024-{i:06d}" for i in range(1, len(own) + 1)]
    # At most one document a kill was in the book and not yet told of.
    assert len(after_kills.told) <= len(found) <= len(after_kills.told) + KILLS
    assert len(set(after_kills.told)) == len(after_kills.told) >= KILLS
    leaf = sum(number.startswith("CQ") for number in found)
    assert after_kills.grams == leaf * 8_635
