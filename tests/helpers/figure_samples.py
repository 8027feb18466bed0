"""Figures as the measures give them: fixed, one of each shape, the size of a year of the demo."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from coop_desk.domain.figures import NOTHING, Figures, Point

GRADES = tuple(
    Point(key, zh, en)
    for key, zh, en in (
        ("1", "一级", "First"),
        ("2", "二级", "Second"),
        ("3", "三级", "Third"),
        ("x", "等外", "Below grade"),
    )
)
ALONE = (Point(NOTHING, ""),)
GROWERS = (
    "张三",
    "单国强",
    "王𬱖",
    "李四",
    "欧阳建国",
    "田云菊",
    "金兰书",
    "陈明",
    "赵敏",
    "司马光",
)


def days(count: int) -> tuple[Point, ...]:
    """Days one after the other."""
    first = date(2024, 3, 1)
    every = [first + timedelta(days=number) for number in range(count)]
    return tuple(Point(day.isoformat(), day.strftime("%m-%d")) for day in every)


def made(
    shape: str,
    unit: str,
    places: Sequence[Point],
    values: Mapping[tuple[str, str], int],
    series: Sequence[Point] = ALONE,
    **more: object,
) -> Figures:
    """Figures of a measure without a name."""
    return Figures("sample", unit, shape, tuple(places), tuple(series), values, **more)  # type: ignore[arg-type]


def intake(count: int = 60, most: int = 300_000, seed: int = 1) -> Figures:
    """Grams per day by grade, with last year."""
    chance = random.Random(seed)
    places = days(count)
    values = {
        (place.key, grade.key): chance.randint(most // 6, most) // (number + 1)
        for place in places
        for number, grade in enumerate(GRADES)
    }
    before = {place.key: chance.randint(most, 2 * most) for place in places}
    return made("bars", "grams", places, values, GRADES, before=before)


def incomes(count: int = 60) -> Figures:
    """Fen by grower: names under the axis."""
    places = [
        Point(f"person-{n}", GROWERS[n % 10] + "（联丰组）" * (n % 3 == 0)) for n in range(count)
    ]
    values = {(place.key, NOTHING): 3_500_000 - 40_000 * n for n, place in enumerate(places)}
    return made("bars", "fen", places, values)


def prices(count: int = 30, seed: int = 2) -> Figures:
    """Fen per jin by grade, with days on which nothing was bought."""
    chance = random.Random(seed)
    places = days(count)
    values = {
        (place.key, grade.key): 12_800 - 2_400 * number + chance.randint(-600, 600)
        for place in places
        for number, grade in enumerate(GRADES)
        if chance.random() < 0.9
    }
    return made("lines", "fen_per_jin", places, values, GRADES, adds_up=False)


def sheds(seed: int = 3) -> Figures:
    """Hundredths of a jin per bag of 52 greenhouses in four rows; three stand empty."""
    chance = random.Random(seed)
    places = [Point(str(number), f"{number:02}") for number in range(1, 53)]
    rows = tuple(tuple(str(13 * row + at) for at in range(1, 14)) for row in range(4))
    values = {
        (place.key, NOTHING): chance.randint(82, 168)
        for place in places
        if place.key not in ("7", "20", "33")
    }
    return made("map", "centijin_per_bag", places, values, adds_up=False, rows=rows)


def out_turns(count: int = 24, seed: int = 4) -> Figures:
    """Hundredths of jin of leaf for a jin of tea, batch by batch, against the usual range."""
    chance = random.Random(seed)
    places = [Point(str(number), f"CJ{number:03}") for number in range(1, count + 1)]
    values = {(place.key, NOTHING): chance.randint(395, 490) for place in places}
    return made("band", "centi", places, values, adds_up=False, band=(410, 480))
