"""The curve of a season on that of the season before, and incomes of growers.

A season is asked for by its id, or is the newest; the season before is the one that began last
before it.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from sqlalchemy import Select, func, select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.figures import NOTHING, SEASON_DAY, Figures, Point, season_day
from coop_desk.domain.money import FEN_PER_YUAN
from coop_desk.services import greenhouses
from coop_desk.services.leasing import SeasonRow
from coop_desk.services.measure import WHOLE, Asked, Measure, newest_first, seasons
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

INCOME_CLASS_YUAN = 10_000
NOW, BEFORE = "now", "before"
_C, _D, _T = tables.crops.c, tables.documents.c, tables.harvest_tickets.c


# --- the curve of the season -----------------------------------------------------


def _curve(unit: Unit, asked: Asked) -> Figures:
    """Grams brought up to each day from the first ticket, and the same of the season before."""
    today = unit.clock().date()
    both = _two_seasons(unit, asked)
    sums = {key: _brought(unit, season, today) for key, season in both.items()}
    longest = max((len(found) for found in sums.values()), default=0)
    return Figures(
        "season_curve",
        "grams",
        "lines",
        tuple(season_day(number) for number in range(1, longest + 1)),
        tuple(Point(key, season.name, season.code) for key, season in both.items()),
        {
            (season_day(number).key, key): grams
            for key, found in sums.items()
            for number, grams in enumerate(found, 1)
            if grams
        },
        adds_up=False,
    )


def _two_seasons(unit: Unit, asked: Asked) -> dict[str, SeasonRow]:
    """The season asked for and the one before it, by the series they are."""
    return dict(zip((NOW, BEFORE), seasons(unit, asked), strict=False))


def _tickets(season: SeasonRow, *columns: Any) -> Select[Any]:
    """Columns of the tickets of a season that stand."""
    return (
        select(*columns)
        .select_from(tables.documents)
        .join(tables.harvest_tickets, _T.document_id == _D.id)
        .join(tables.crops, _C.id == _T.crop_id)
        .where(_C.season_id == season.id, _D.status == "posted")
    )


def _brought(unit: Unit, season: SeasonRow, today: date) -> list[int]:
    """Grams brought up to each day of a season, as far as it has come."""
    query = _tickets(season, _D.day, func.sum(_T.pay_g)).group_by(_D.day)
    by_day = {day: int(grams) for day, grams in unit.rows(query)}
    # A lease by its dates may run on when its season is over.
    last = max(by_day, default=season.start)
    if last < today:
        last = max(last, min(today, season.end - ONE_DAY))
    days = range((last - season.start).days + 1)
    return list(accumulate(by_day.get(season.start + timedelta(day), 0) for day in days))


def _tickets_up_to(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
    """What every ticket that a point of the curve counts weighs; series "" means both seasons."""
    days = timedelta(int(place.removeprefix(SEASON_DAY)))
    found: list[tuple[date, int, int]] = []
    for key, season in _two_seasons(unit, asked).items():
        if series in (key, NOTHING):
            query = _tickets(season, _D.day, _D.id, _T.pay_g)
            found += (tuple(row) for row in unit.rows(query.where(_D.day < season.start + days)))
    return newest_first(found)


# --- incomes of growers ----------------------------------------------------------


def _incomes(unit: Unit, asked: Asked) -> Figures:
    """How many growers got so much for their mushrooms; nobody is named."""
    both = _two_seasons(unit, asked)
    now = _classes(unit, both[NOW]) if both else {}
    before = _classes(unit, both[BEFORE]) if asked.compare and BEFORE in both else {}
    classes = range(max((*now, *before), default=-1) + 1)
    return Figures(
        "grower_income",
        "growers",
        "bars",
        tuple(_class_point(number) for number in classes),
        WHOLE,
        {(str(number), NOTHING): now.get(number, 0) for number in classes},
        {str(number): count for number, count in before.items()},
    )


def _classes(unit: Unit, season: SeasonRow) -> dict[int, int]:
    """How many growers of a season lie in each class of income, by its number."""
    income: Counter[int] = Counter()
    for tile in greenhouses.season_tiles(unit, season.id).tiles:
        for crop in tile.crops:
            income[crop.person_id] += crop.paid_fen
    width = INCOME_CLASS_YUAN * FEN_PER_YUAN
    return Counter(fen // width for fen in income.values())


def _class_point(number: int) -> Point:
    low, high = number * INCOME_CLASS_YUAN, (number + 1) * INCOME_CLASS_YUAN
    return Point(str(number), f"{number}–{number + 1}万元", f"{low:,}–{high:,} yuan")


# --- the list --------------------------------------------------------------------


MEASURES = (
    Measure(
        code="season_curve",
        group="yield",
        zh="本季与上季累计产量",
        en="This season on last season's curve",
        unit="grams",
        shape="lines",
        read=_curve,
        parts=_tickets_up_to,
        by_season=True,
        compares=False,
    ),
    Measure(
        code="grower_income",
        group="income",
        zh="种植户交售收入分布（不记名）",
        en="Growers by what their mushrooms brought, no names",
        unit="growers",
        shape="bars",
        read=_incomes,
        by_season=True,
        anonymous=True,
    ),
)
