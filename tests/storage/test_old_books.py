"""The book of every release opens in this one and says what it said then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from book_files import one
from every_kind import YEAR
from freeze_book import thaw

from coop_desk.services import checks, money, people, settlement
from coop_desk.services.headline import Headline, headline
from coop_desk.storage.book import Book, open_book

FOLDER = Path(__file__).parent / "old_books"
RELEASES = sorted(file.stem for file in FOLDER.glob("*.sql"))

# What the frozen books said when they were frozen.
CLOSING_FEN = {
    "0.1.0": {"单国强": -2_582_956, "张三": 9_000, "王𬱖": 225_556},
    "0.2.0": {"单国强": -2_639_423, "张三": -3_000, "王𬱖": 225_556},
    "0.3.0": {"单国强": -2_627_405, "张三": -3_000, "王𬱖": 225_556},
}
KEYS = {"sgq": "单国强", "wang": "王𬱖", "0002": "张三", "00000000": "王𬱖"}
FIGURES = {
    "0.1.0": Headline(1, 7_023, 222_600, 34_000, 1, 8_635, 1_900, 152_000, 3),
    "0.2.0": Headline(2, 7_173, 222_600, 34_000, 1, 8_635, 1_900, 152_000, 3),
    "0.3.0": Headline(2, 7_173, 278_250, 43_672, 1, 8_635, 1_900, 152_000, 3),
}


@pytest.fixture(params=RELEASES)
def release(request: pytest.FixtureRequest) -> str:
    """A release whose book was frozen."""
    return str(request.param)


@pytest.fixture
def old_book(release: str, tmp_path: Path) -> Iterator[Book]:
    """The book of a release, opened by today's program."""
    path = thaw(FOLDER / f"{release}.sql", tmp_path / f"{release}.coop")
    book = open_book(path, lambda: datetime(2024, 4, 3, 9, 0))
    yield book
    book.close()


def test_it_is_clean(old_book: Book) -> None:
    with old_book.read() as unit:
        assert checks.check_book(unit) == []


def test_everybody_has_the_balance_of_then(old_book: Book, release: str) -> None:
    with old_book.read() as unit:
        statements = settlement.several(unit, None, YEAR)
    assert {one.party.name: one.closing_fen for one in statements} == CLOSING_FEN[release]


def test_the_year_has_the_figures_of_then(old_book: Book, release: str) -> None:
    with old_book.read() as unit:
        assert headline(unit, 2024) == FIGURES[release]


def test_people_are_found_by_their_keys_of_then(old_book: Book) -> None:
    with old_book.read() as unit:
        found = {text: people.search(unit, text)[0].name for text in KEYS}
    assert found == KEYS


def test_work_goes_on_in_it(old_book: Book) -> None:
    last = one(old_book.path, "SELECT last_number FROM number_series WHERE kind = 'payment'")
    with old_book.write() as unit:
        debtor = people.person_by_code(unit, "0001").id
        posted = money.receive(unit, date(2024, 4, 3), debtor, "bags", "cash", 100_000)
    assert posted.number == f"FK2024-{last + 1:06d}"
    with old_book.read() as unit:
        assert checks.check_book(unit) == []
