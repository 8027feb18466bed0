"""What posting a leaf ticket costs, against SQLite writing the same rows by its own driver.

Each ticket is a transaction of its own, on a disk, with `synchronous=FULL`. The yardstick writes
the same rows, the number of the series and the month of the roll-up on a copy of the book
without guards; what a ticket costs beyond it is told apart: what is looked up and refused, what
is written, and the commit. The ways take turns. Run it alone:

    python -m pytest tests/benchmarks/test_ticket_transaction.py -m benchmark -s
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from bare_rows import Bare
from decade import YEARS, ask, milliseconds
from speed_table import Report

from coop_desk.demo.calendar import TODAY
from coop_desk.services import documents
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.tea import LeafTicket, post_leaf
from coop_desk.services.weighing import Scale
from coop_desk.storage.book import Book, open_book
from coop_desk.storage.unit_of_work import Unit

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

TICKETS = 400
COUNTED = ("documents", "leaf_tickets", "entries", "postings", "stock_moves", "monthly_intake")


@pytest.fixture
def book(big_book: Path) -> Iterator[Book]:
    opened = open_book(big_book, lambda: TODAY, operator="过磅员")
    yield opened
    opened.close()


def ticket_like_the_last(path: Path) -> LeafTicket:
    """Leaf of the household and grade of the newest ticket that stands."""
    ((person, grade, slot),) = ask(
        path,
        "SELECT d.person_id, t.grade_id, t.slot FROM leaf_tickets t "
        "JOIN documents d ON d.id = t.document_id WHERE d.status = 'posted' "
        "ORDER BY d.id DESC LIMIT 1",
    )[0]
    scale = Scale(gross_g=9_325, tare_g=425, baskets=1, deduction_bp=300)
    return LeafTicket(TODAY.date(), person, grade, scale, slot, weather="dry")


class Watched:
    """A posting in the book, with the moments between its parts."""

    def __init__(self, book: Book, ticket: LeafTicket, monkeypatch: pytest.MonkeyPatch) -> None:
        self.book, self.ticket = book, ticket
        self.parts: dict[str, list[float]] = {"looked up": [], "written": [], "commit": []}
        self._post = documents.post
        self._handed_over = 0.0
        monkeypatch.setattr(documents, "post", self._posted)

    def _posted(self, unit: Unit, document: NewDocument) -> Posted:
        self._handed_over = time.perf_counter()
        return self._post(unit, document)

    def write(self) -> Posted:
        """One ticket in one transaction."""
        start = time.perf_counter()
        with self.book.write() as unit:
            posted = post_leaf(unit, self.ticket)
            written = time.perf_counter()
        done = time.perf_counter()
        moments = (start, self._handed_over, written, done)
        for name, first, last in zip(self.parts, moments, moments[1:], strict=False):
            self.parts[name].append((last - first) * 1000)
        return posted


def test_posting_against_the_bare_rows(
    book: Book,
    big_book: Path,
    monkeypatch: pytest.MonkeyPatch,
    report: Report,
) -> None:
    watched = Watched(book, ticket_like_the_last(big_book), monkeypatch)
    first = watched.write()  # it warms up, and is what the yardstick writes
    bare = Bare(big_book, big_book.with_name("bare.coop"), first.id)
    bare.write()
    for times in watched.parts.values():
        times.clear()
    ours: list[float] = []
    plain: list[float] = []
    for _ in range(TICKETS):
        ours.append(milliseconds(watched.write))
        plain.append(milliseconds(bare.write))
    bare.close()
    counts = {name: ask(big_book, f"SELECT count(*) FROM {name}")[0][0][0] for name in COUNTED}
    print(f"\n{YEARS} years:", *(f"{name} {count:,}" for name, count in counts.items()))
    print(f"bare transaction of the same rows: median {median(plain):.3f} ms")
    print(f"ticket posted: median {median(ours):.3f} ms; {median(ours) / median(plain):.2f} x")
    print("of it", *(f"{name} {median(t):.3f} ms" for name, t in watched.parts.items()))
    report("one leaf ticket posted", ours, plain, "bare rows by SQLite's driver", wanted=2)
    posted_after = "SELECT count(*) FROM documents WHERE id > ?".replace("?", str(first.id))
    assert ask(big_book, posted_after)[0][0][0] == TICKETS
