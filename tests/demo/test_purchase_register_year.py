"""The register of the demo's year against plain sums over its postings, on its paper too."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from book_files import rows

from coop_desk.domain.dates import parse_month
from coop_desk.register_papers import RegisterPapers
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.services import purchase_register
from coop_desk.services.purchase_register import Register, Wanted
from coop_desk.storage.book import Book, open_book

FIGURE = r"-?[\d,]+\.\d\d"
_TICKETS = (
    "FROM postings p JOIN entries e ON e.id = p.entry_id"
    " JOIN documents d ON d.id = e.document_id"
    " WHERE d.kind IN ('leaf_ticket', 'harvest_ticket') AND p.account = '121'"
)
BY_MONTH = f"SELECT substr(e.day, 1, 7), sum(p.debit_fen) {_TICKETS} GROUP BY 1 ORDER BY 1"


@pytest.fixture(scope="module")
def book(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A copy of the demo, opened."""
    path = Path(shutil.copy(demo_book, tmp_path_factory.mktemp("register") / "copy.coop"))
    opened = open_book(path, lambda: datetime(2024, 12, 29, 20, 30))
    yield opened
    opened.close()


def read(book: Book, wanted: Wanted) -> Register:
    with book.read() as unit:
        return purchase_register.register(unit, wanted)


def test_every_month_of_the_year_agrees_with_the_ledger(book: Book) -> None:
    booked = rows(book.path, BY_MONTH)
    assert len(booked) > 6
    found = []
    for month, _ in booked:
        days = parse_month(month)
        assert days.last is not None
        register = read(book, Wanted(days.start, days.last))
        found.append((month, register.amount_fen + register.organisations.amount_fen))
    assert found == booked


def test_a_month_on_paper_adds_up_page_by_page(book: Book) -> None:
    found = read(book, Wanted(date(2024, 4, 1), date(2024, 4, 30)))
    pdf = RegisterPapers().pdf(found, "person")
    text = extract_text(pdf)
    sums = re.findall(rf"^本页合计 (?:{FIGURE} )?({FIGURE})$", text, re.MULTILINE)
    assert len(sums) == page_count(pdf) - 1 > 50
    assert sum(int(re.sub(r"[,.]", "", fen)) for fen in sums) == found.amount_fen
