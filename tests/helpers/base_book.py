"""A small base on a real book, made through the services: three greenhouses in two rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from coop_desk.services import bags, catalogue, harvest, leasing, people, settings, setup, stock
from coop_desk.services.bags import BagIssue
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.harvest import HarvestLine, HarvestTicket
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.services.people import NewPerson
from coop_desk.services.weighing import Scale
from coop_desk.storage.book import Book, create_book, open_book

NOW = datetime(2024, 3, 21, 9, 30)
LAST_YEAR, THIS_YEAR = date(2023, 1, 1), date(2024, 1, 1)
MIDDLE_OF_YEAR = date(2024, 7, 1)


@dataclass(frozen=True, slots=True)
class Base:
    """An open book of the base, and its clock."""

    book: Book
    clock: Callable[[], datetime]


def now() -> datetime:
    """The moment the base stands at."""
    return NOW


def found_base(path: Path) -> Base:
    """The base, copied from one made once."""
    path.write_bytes(_template(make_base))
    return Base(open_book(path, now, operator="王会计"), now)


def found_empty(path: Path) -> Base:
    """A book with neither greenhouse nor season."""
    path.write_bytes(_template(make_empty))
    return Base(open_book(path, now, operator="王会计"), now)


@cache
def _template(make: Callable[[Path], None]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "base.coop")
        make(path)
        return path.read_bytes()


def make_empty(path: Path) -> None:
    """A book as it is after the first questions: no greenhouse, no season."""
    book = create_book(path, now, operator="王会计")
    with book.write() as unit:
        _set_up(unit)
    book.close()


def make_base(path: Path) -> None:
    """Shed 01 grew 1,000 bags last spring and grows 1,200 now; 02 and 11 stand idle.

    2,000 bags are in store. 01 brought 50 jin in 2023, 111.3 jin today.
    """
    book = create_book(path, now, operator="王会计")
    with book.write() as unit:
        _set_up(unit)
        _people(unit)
        sheds = [
            leasing.add_greenhouse(unit, NewGreenhouse(code, row, place, 120, 3_000))
            for code, row, place in (("01", 1, 1), ("02", 1, 2), ("11", 2, 1))
        ]
        stock.receive_goods(unit, stock.GoodsReceipt(LAST_YEAR, 3, "bag", 4_200, 420_000))
        _year(unit, sheds[0], LAST_YEAR, 1_000, (25_000,))
        _year(unit, sheds[0], THIS_YEAR, 1_200, (34_000, 15_650, 6_000))
    book.close()


def _set_up(unit: Any) -> None:
    setup.set_up_book(
        unit, name="试验合作社", address="", phone="", law=settings.LAWS[0], start=LAST_YEAR
    )


def _people(unit: Any) -> None:
    group = people.add_group(unit, "1", "联丰组")
    for code, name, role in (
        ("0001", "单国强", "grower"),
        ("0002", "张三", "grower"),
        ("0003", "菌棒厂", "supplier"),
        ("0004", "李四", "tea_household"),
    ):
        person_id = people.add_person(unit, NewPerson(code, name, village_group_id=group))
        people.give_role(unit, person_id, role, LAST_YEAR)
    grades = [grade.id for grade in catalogue.grades(unit, "mushroom")]
    prices = [NewPrice(grade, fen) for grade, fen in zip(grades, (420, 310, 150), strict=True)]
    catalogue.save_price_list(unit, "mushroom", "开市价", LAST_YEAR, None, prices)


def _year(unit: Any, shed: int, start: date, count: int, grams: tuple[int, ...]) -> None:
    """A spring season: lease, bags, and one ticket on 21 March."""
    end = start.replace(month=7)
    name = f"{start.year} 春季"
    season = leasing.add_season(unit, f"{start.year}A", name, start, end)
    lease = GreenhouseLease(shed, 1, season, start, end, 200_000)
    let = leasing.let_greenhouse(unit, lease, day=start)
    bags.issue(unit, BagIssue(start.replace(day=5), let.crop_id, count, 350))
    grades = [grade.id for grade in catalogue.grades(unit, "mushroom")]
    lines = tuple(HarvestLine(g, w) for g, w in zip(grades, grams, strict=False))
    gross = 63_200 if len(grams) == 3 else 31_900
    deduction = 200 if len(grams) == 3 else 196
    scale = Scale(gross, 6_400, 4, deduction_bp=deduction)
    day = start.replace(month=3, day=21)
    ticket = HarvestTicket(day, let.crop_id, "morning", 1, scale, lines)
    harvest.post(unit, ticket, confirmed=True)
