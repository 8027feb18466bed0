"""A new book: filled from the answers to the first questions, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from coop_desk.errors import UserError
from coop_desk.services import catalogue, greenhouses, leasing, people, settings, setup
from coop_desk.services.checks import check_book
from coop_desk.services.setup import NewBookAnswers, NewSeason
from coop_desk.storage.book import Book, create_book

SPRING = NewSeason("2024 春季", date(2024, 1, 1), date(2024, 6, 30))


@pytest.fixture(scope="module")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("empty") / "empty.coop"
    create_book(path, datetime.now).close()
    return path.read_bytes()


@pytest.fixture
def book(_empty: bytes, tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "new.coop"
    path.write_bytes(_empty)
    made = Book(path, lambda: datetime(2024, 3, 21, 9, 0), operator="王会计")
    yield made
    made.close()


def answers(**changes: object) -> NewBookAnswers:
    given = NewBookAnswers(
        Path("new.coop"),
        " 明星合作社 ",
        settings.LAWS[0],
        "土坪镇",
        "0851",
        SPRING,
        greenhouses=15,
        groups=("联丰组", "", " 茶园组 "),
    )
    return replace(given, **changes)  # type: ignore[arg-type]


def found(book: Book, given: NewBookAnswers) -> None:
    with book.write() as unit:
        setup.found_book(unit, given)


def refused(book: Book, given: NewBookAnswers) -> UserError:
    with pytest.raises(UserError) as caught:
        found(book, given)
    with book.read() as unit:
        assert settings.cooperative(unit).name == ""
        assert not catalogue.grades(unit, "leaf")
    return caught.value


def test_the_answers_fill_the_book(book: Book) -> None:
    found(book, answers())
    with book.read() as unit:
        assert settings.cooperative(unit).name == "明星合作社"
        assert settings.get(unit, "law") == settings.LAWS[0]
        assert [name for _, name in people.groups(unit)] == ["联丰组", "茶园组"]
        (season,) = leasing.seasons(unit)
        assert (season.start, season.end) == (date(2024, 1, 1), date(2024, 7, 1))
        assert catalogue.tares(unit, "leaf", date(2024, 1, 1))
        assert check_book(unit) == []


def test_greenhouses_stand_in_rows_of_thirteen(book: Book) -> None:
    found(book, answers(greenhouses=15, greenhouse_area=135, greenhouse_bags=7_000))
    with book.read() as unit:
        (season,) = leasing.seasons(unit)
        rows = greenhouses.season_tiles(unit, season.id).tiles
    assert [row.code for row in rows] == [f"{number:02d}" for number in range(1, 16)]
    assert [(row.row, row.place) for row in rows[12:14]] == [(1, 13), (2, 1)]
    assert {(row.area, row.capacity_bags) for row in rows} == {(135, 7_000)}


def test_hundreds_of_greenhouses_sort_by_their_numbers(book: Book) -> None:
    found(book, answers(greenhouses=100, season=None))
    with book.read() as unit:
        rows = greenhouses.season_tiles(unit, 0).tiles
    assert (rows[0].code, rows[-1].code) == ("001", "100")


def test_ten_village_groups_keep_their_order(book: Book) -> None:
    names = tuple(f"{number}组" for number in range(1, 12))
    found(book, answers(groups=names))
    with book.read() as unit:
        assert tuple(name for _, name in people.groups(unit)) == names


def test_a_name_and_a_law_are_enough(book: Book) -> None:
    found(book, NewBookAnswers(Path("new.coop"), "合作社", settings.LAWS[1]))
    with book.read() as unit:
        assert leasing.seasons(unit) == []
        assert people.groups(unit) == []
        assert settings.get(unit, "law") == settings.LAWS[1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"law": "company"}, "law"),
        ({"season": NewSeason(" ", SPRING.first, SPRING.last)}, "season"),
        ({"season": NewSeason("春", SPRING.last, SPRING.first)}, "season_last"),
        ({"greenhouses": -1}, "greenhouses"),
        ({"greenhouses": 501}, "greenhouses"),
        ({"greenhouse_area": -1}, "greenhouses"),
        ({"groups": ("联丰组", "联丰组 ")}, "groups"),
        ({"groups": ("组" * 61,)}, "groups"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(
    book: Book, changes: dict[str, object], field: str
) -> None:
    assert refused(book, answers(**changes)).field == field
