"""A small real office on a real book, made through the services."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from coop_desk.services import catalogue, leasing, people, settings, setup, stock
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.harvest import HarvestLine, HarvestTicket
from coop_desk.services.leasing import GreenhouseLease, Let, NewGreenhouse
from coop_desk.services.people import NewPerson
from coop_desk.services.tea import LeafTicket
from coop_desk.services.weighing import Scale
from coop_desk.storage.book import Book, create_book, open_book

DAY = date(2024, 4, 2)


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.moment = datetime(2024, 4, 2, 9, 30)

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Office:
    """A book with a grower, a tea household and what they need to deliver."""

    book: Book
    clock: Clock
    grower: int
    stranger: int
    household: int
    buyer: int
    shed: int
    season: int
    let: Let
    mushroom_grades: list[int]
    leaf_grades: list[int]

    def harvest(
        self, grams: tuple[int, ...] = (34_000, 15_650, 6_000), **changes: object
    ) -> HarvestTicket:
        """The worked example of the net weight rule: 126.4 jin gross, 111.3 jin to pay."""
        lines = tuple(
            HarvestLine(grade, g)
            for grade, g in zip(self.mushroom_grades, grams, strict=False)
            if g
        )
        given = {
            "day": DAY,
            "crop_id": self.let.crop_id,
            "pick_session": "morning",
            "flush": 1,
            "scale": Scale(63_200, 6_400, 4, deduction_bp=200),
            "lines": lines,
        }
        return HarvestTicket(**{**given, **changes})  # type: ignore[arg-type]

    def leaf(self, **changes: object) -> LeafTicket:
        """The worked example of leaf: 18.65 jin gross, 17.27 jin to pay at 128 yuan."""
        given = {
            "day": DAY,
            "person_id": self.household,
            "grade_id": self.leaf_grades[0],
            "scale": Scale(9_325, 425, 1, deduction_bp=300),
            "slot": "morning",
        }
        return LeafTicket(**{**given, **changes})  # type: ignore[arg-type]


@cache
def _template() -> tuple[bytes, Office]:
    """The office's book made once through the services; tests work on copies of the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.coop"
        office = _make_office(path)
        office.book.close()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
        return path.read_bytes(), office


def found_office(path: Path) -> Office:
    """A fresh copy of the office with its book at `path`."""
    content, office = _template()
    path.write_bytes(content)
    clock = Clock()
    return replace(office, book=open_book(path, clock, operator="王会计"), clock=clock)


def _make_office(path: Path) -> Office:
    clock = Clock()
    book = create_book(path, clock, operator="王会计")
    start = date(2024, 1, 1)
    with book.write() as unit:
        setup.set_up_book(
            unit, name="试验合作社", address="", phone="", law=settings.LAWS[0], start=start
        )
        group = people.add_group(unit, "1", "联丰组")
        ids = [
            people.add_person(unit, NewPerson(code, name, village_group_id=group, phone=phone))
            for code, name, phone in (
                ("0001", "单国强", "13800001234"),
                ("0002", "张三", ""),
                ("0003", "王𬱖", ""),
                ("0004", "山珍公司", ""),
                ("0005", "菌棒厂", ""),
            )
        ]
        grower, stranger, household, buyer, supplier = ids
        for person_id, role in zip(
            ids, ("grower", "grower", "tea_household", "buyer", "supplier"), strict=True
        ):
            people.give_role(unit, person_id, role, start)
        for person_id in (grower, household):
            people.add_membership(unit, person_id, start)
        shed = leasing.add_greenhouse(unit, NewGreenhouse("01", 1, 1, 120, 8_000))
        season = leasing.add_season(unit, "2024A", "2024 春季", start, date(2024, 7, 1))
        lease = GreenhouseLease(shed, grower, season, start, date(2024, 7, 1), 200_000)
        let = leasing.let_greenhouse(unit, lease, day=start)
        mushroom = [grade.id for grade in catalogue.grades(unit, "mushroom")]
        leaf = [grade.id for grade in catalogue.grades(unit, "leaf")]
        for product, grades, prices in (
            ("mushroom", mushroom, (420, 310, 150)),
            ("leaf", leaf, (12_800, 9_600, 6_000, 2_500)),
        ):
            lines = [NewPrice(g, fen) for g, fen in zip(grades, prices, strict=True)]
            catalogue.save_price_list(unit, product, "开市价", start, None, lines)
        stock.receive_goods(unit, stock.GoodsReceipt(start, supplier, "bag", 10_000, 850_000))
    return Office(
        book, clock, grower, stranger, household, buyer, shed, season, let, mushroom, leaf
    )
