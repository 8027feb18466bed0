"""What the parts of a split figure are called, and the order in which they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import select

from coop_desk.domain.figures import OTHERS, Point
from coop_desk.domain.terms import PICK_SESSIONS, PRODUCTS, TASKS, Words
from coop_desk.services import greenhouses
from coop_desk.services.greenhouses import House
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

UNKNOWN = "-"  # the part of what has no grade, group, session …
_UNKNOWN_POINT = Point(UNKNOWN, "未注明", "Not stated")
OTHERS_POINT = Point(OTHERS, "其他", "Others")


def points(unit: Unit, split: str, keys: Sequence[str]) -> list[Point]:
    """The parts of a split, named; people in the order given, all else in an order of its own."""
    known = [key for key in keys if key != UNKNOWN]
    found = _NAMED[split](unit, known)
    return [*found, *([_UNKNOWN_POINT] if UNKNOWN in keys else [])]


def _grade(row: Any, *, alone: bool) -> Point:
    """A grade's point; with its product before it where those of several stand together."""
    if alone:
        return Point(str(row.id), row.name, row.english_name)
    of = PRODUCTS[row.product]
    english = f"{of.en}: {row.english_name}" if row.english_name else ""
    return Point(str(row.id), f"{of.zh}{row.name}", english)


def _grades(unit: Unit, keys: Sequence[str]) -> list[Point]:
    rows = _rows(unit, tables.grades, keys)
    in_order = list(PRODUCTS)
    rows.sort(key=lambda row: (in_order.index(row.product), row.rank, row.id))
    alone = len({row.product for row in rows}) == 1
    return [_grade(row, alone=alone) for row in rows]


def _flushes(_unit: Unit, keys: Sequence[str]) -> list[Point]:
    return [flush(number) for number in sorted(map(int, keys))]


def flush(number: int) -> Point:
    """A flush's point."""
    return Point(str(number), f"第{number}潮", f"Flush {number}")


def _greenhouses(unit: Unit, keys: Sequence[str]) -> list[Point]:
    rows = _rows(unit, tables.greenhouses, keys)
    rows.sort(key=lambda row: (row.row, row.place, row.id))
    return [Point(str(row.id), row.code) for row in rows]


def greenhouse_map(unit: Unit) -> tuple[tuple[Point, ...], tuple[tuple[str, ...], ...]]:
    """Every greenhouse as a place, and how they stand in their rows, "" where none stands."""
    houses = greenhouses.houses(unit)
    rows = groupby(houses, lambda house: house.row)
    return (
        tuple(Point(str(house.id), house.code) for house in houses),
        tuple(_row(list(row)) for _, row in rows),
    )


def _row(houses: Sequence[House]) -> tuple[str, ...]:
    row: list[str] = []
    for house in houses:
        row += [""] * (house.place - houses[0].place - len(row))
        row.append(str(house.id))
    return tuple(row)


def _people(unit: Unit, keys: Sequence[str]) -> list[Point]:
    by_id = {str(row.id): row for row in _rows(unit, tables.people, keys)}
    rows = [by_id[key] for key in keys]
    return told_apart([(Point(str(row.id), row.name), row.code) for row in rows])


def told_apart(named: Sequence[tuple[Point, str]]) -> list[Point]:
    """Points, those that share a name with their code or number behind it."""
    names = Counter(point.zh for point, _ in named)
    return [
        point if names[point.zh] == 1 else replace(point, zh=f"{point.zh} {code}")
        for point, code in named
    ]


def _groups(unit: Unit, keys: Sequence[str]) -> list[Point]:
    rows = _rows(unit, tables.village_groups, keys)
    rows.sort(key=lambda row: (len(row.code), row.code))
    return told_apart([(Point(str(row.id), row.name), row.code) for row in rows])


def _seasons(unit: Unit, keys: Sequence[str]) -> list[Point]:
    rows = _rows(unit, tables.seasons, keys)
    rows.sort(key=lambda row: (row.start, row.id))
    return told_apart([(Point(str(row.id), row.name, row.code), row.code) for row in rows])


def _rows(unit: Unit, table: Any, keys: Sequence[str]) -> list[Any]:
    wanted = [int(key) for key in keys]
    return list(unit.rows(select(table).where(table.c.id.in_(wanted))))


def _worded(words: Mapping[str, Words]) -> Callable[[Unit, Sequence[str]], list[Point]]:
    def named(_unit: Unit, keys: Sequence[str]) -> list[Point]:
        in_order = [key for key in words if key in keys]
        others = [key for key in keys if key not in words]
        return [Point(key, *words.get(key, (key, ""))) for key in (*in_order, *others)]

    return named


_NAMED: dict[str, Callable[[Unit, Sequence[str]], list[Point]]] = {
    "grade": _grades,
    "flush": _flushes,
    "greenhouse": _greenhouses,
    "grower": _people,
    "buyer": _people,
    "group": _groups,
    "season": _seasons,
    "session": _worded(PICK_SESSIONS),
    "product": _worded(PRODUCTS),
    "task": _worded(TASKS),
}
