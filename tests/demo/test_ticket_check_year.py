"""The check of a whole demo year against the file itself, read past the program."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest
from book_files import rows

from coop_desk.desk import demo_now
from coop_desk.services import ticket_audit
from coop_desk.services.ticket_audit import HARVEST, KINDS, LEAF, Audit
from coop_desk.storage.book import open_book

PATIENCE = 2.0  # seconds of work; a year takes about a fifth of one


@pytest.fixture(scope="module")
def checks(demo_book: Path) -> dict[str, Audit]:
    """The check of both counters over the year."""
    book = open_book(demo_book, demo_now, read_only=True)
    with book.read() as unit:
        found = {
            kind: ticket_audit.audit(unit, kind, date(2024, 1, 1), date(2025, 1, 1))
            for kind in KINDS
        }
    book.close()
    return found


def test_a_year_is_checked_while_one_waits(demo_book: Path) -> None:
    book = open_book(demo_book, demo_now, read_only=True)
    with book.read() as unit:
        before = time.process_time()
        found = ticket_audit.audit(unit, LEAF, date(2024, 1, 1), date(2025, 1, 1))
        spent = time.process_time() - before
    book.close()
    assert found.tickets > 10_000
    assert spent < PATIENCE


@pytest.mark.parametrize("kind", KINDS)
def test_no_number_is_missing(checks: dict[str, Audit], demo_book: Path, kind: str) -> None:
    found = checks[kind]
    ((count, highest, voided),) = rows(
        demo_book,
        "SELECT count(*), max(number), sum(status = 'voided') FROM documents "
        f"WHERE kind = '{kind}' AND number IS NOT NULL",
    )
    (line,) = found.numbers
    assert (line.tickets, line.given, line.voided) == (count, highest, voided)
    assert count == highest
    assert (found.missing, found.beyond) == ([], [])
    assert len(found.voids) == voided
    assert all(one.reason and one.voided_by and one.minutes >= 0 for one in found.voids)


@pytest.mark.parametrize(("kind", "table"), [(LEAF, "leaf_tickets"), (HARVEST, "harvest_tickets")])
def test_operators_account_for_every_ticket_and_gram(
    checks: dict[str, Audit], demo_book: Path, kind: str, table: str
) -> None:
    found = checks[kind]
    standing = f"FROM documents d JOIN {table} t ON t.document_id = d.id WHERE status = 'posted'"
    ((tickets, grams, fen),) = rows(
        demo_book, f"SELECT count(*), sum(t.pay_g), sum(d.amount_fen) {standing}"
    )
    assert sum(one.tickets - one.voids for one in found.operators) == tickets
    assert sum(one.grams for one in found.operators) == grams
    assert sum(one.amount_fen for one in found.operators) == fen


def test_overrides_are_those_of_the_rows(checks: dict[str, Audit], demo_book: Path) -> None:
    ((lines, tickets),) = rows(
        demo_book,
        "SELECT count(*), count(DISTINCT document_id) FROM harvest_lines "
        "WHERE override_reason != ''",
    )
    found = checks[HARVEST]
    assert lines > 0
    assert len([one for one in found.by_hand if one.what == "grade"]) == lines
    assert sum(one.overrides or 0 for one in found.operators) == tickets


def test_what_is_far_out_is_what_the_rule_says(checks: dict[str, Audit], demo_book: Path) -> None:
    """The rule once more, by the library's median, over every day and grade of leaf."""
    days: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for document, day, grade, grams in rows(
        demo_book,
        "SELECT d.id, d.day, t.grade_id, t.pay_g FROM documents d "
        "JOIN leaf_tickets t ON t.document_id = d.id WHERE d.status = 'posted'",
    ):
        days[day, grade].append((document, grams))
    expected = {}
    for own in days.values():
        if len(own) < 8:
            continue
        usual = median(Fraction(grams) for _, grams in own)
        distance = median(abs(grams - usual) for _, grams in own)
        for document, grams in own:
            if abs(grams - usual) > 5 * distance and abs(grams - usual) > usual / 2:
                expected[document] = (usual, len(own))
    listed = {
        one.document_id: (one.median, one.count) for one in checks[LEAF].far if one.what == "weight"
    }
    assert expected
    assert listed == expected
    assert checks[LEAF].judged == sum(len(own) >= 8 for own in days.values())
