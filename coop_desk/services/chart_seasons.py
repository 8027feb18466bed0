"""The measures of a season: greenhouses as a map, the curve of the season, incomes of growers.

A season is asked for by its id, or is the newest; the season before is the one that began last
before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate, groupby

from sqlalchemy import func, or_, select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.figures import NOTHING, SEASON_DAY, Figures, Point, season_day
from coop_desk.domain.money import BASIS_POINTS, FEN_PER_YUAN, GRAMS_PER_JIN, round_half_up
from coop_desk.services import bag_counts, batches, crop_view, greenhouses, leasing
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.greenhouses import GreenhouseTile, House
from coop_desk.services.leasing import SeasonRow
from coop_desk.services.measure import WHOLE, Asked, Measure, newest_first
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

INCOME_CLASS_YUAN = 10_000
CENTI = 100
NOW, BEFORE = "now", "before"
_C, _D, _E = tables.crops.c, tables.documents.c, tables.entries.c
_M, _T = tables.stock_moves.c, tables.harvest_tickets.c
# What brings bags to a crop or takes them off so that its survival changes.
_BAG_KINDS = ("bag_issue", "bag_return", "bag_replacement", *bag_counts.LOSS_KINDS)

# What a measure knows of every greenhouse of a season: values by greenhouse id.
Reckoned = Callable[[Unit, SeasonRow], dict[int, Fraction | None]]
Documents = Callable[[Unit, Asked, str, str], list[int]]


# --- seasons ------------------------------------------------------------------


def _seasons(unit: Unit, asked: Asked) -> list[SeasonRow]:
    """The season asked for and those before it, newest first; none where there is none."""
    known = leasing.seasons(unit)
    if asked.season_id is None:
        return known
    place = next((i for i, one in enumerate(known) if one.id == asked.season_id), len(known))
    return known[place:]


# --- greenhouses as a map -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shed:
    """A greenhouse in a season: its crops' bags by batch, those handed on counted once."""

    tile: GreenhouseTile
    bags: Mapping[int | None, CropBags]

    @property
    def survival(self) -> Fraction | None:
        """What was not lost of all bags put in."""
        return sum(self.bags.values(), CropBags()).survival


def _sheds(unit: Unit, season: SeasonRow) -> list[_Shed]:
    found: dict[int, dict[int | None, CropBags]] = {}
    by_crop = bag_counts.by_crop_and_batch(unit, _C.season_id == season.id)
    for (crop_id, batch_id), bags in by_crop.items():
        found.setdefault(crop_id, {})[batch_id] = replace(bags, moved_in=0)
    sheds = []
    for tile in greenhouses.season_tiles(unit, season.id).tiles:
        own: dict[int | None, CropBags] = {}
        for crop in tile.crops:
            for batch_id, bags in found.get(crop.crop_id, {}).items():
                own[batch_id] = own.get(batch_id, CropBags()) + bags
        sheds.append(_Shed(tile, own))
    return sheds


def _yields(unit: Unit, season: SeasonRow) -> dict[int, Fraction | None]:
    """Hundredths of a jin by bag put in, where something was brought."""
    tiles = greenhouses.season_tiles(unit, season.id).tiles
    return {
        tile.greenhouse_id: tile.grams_per_bag * CENTI / GRAMS_PER_JIN
        for tile in tiles
        if tile.harvest_g and tile.grams_per_bag is not None
    }


def _survival(unit: Unit, season: SeasonRow) -> dict[int, Fraction | None]:
    return {shed.tile.greenhouse_id: _bp(shed.survival) for shed in _sheds(unit, season)}


def _efficiency(unit: Unit, season: SeasonRow) -> dict[int, Fraction | None]:
    """On the bags put in, where something was brought."""
    known = {one.id: one for one in batches.batches(unit)}
    found = {}
    for shed in _sheds(unit, season):
        put_in = {batch: bags.put_in for batch, bags in shed.bags.items()}
        if shed.tile.harvest_g:
            share = crop_view.efficiency_by_batch(shed.tile.harvest_g, put_in, known)
            found[shed.tile.greenhouse_id] = _bp(share)
    return found


def _bp(share: Fraction | None) -> Fraction | None:
    return None if share is None else share * BASIS_POINTS


def _map(code: str, unit_name: str, reckon: Reckoned) -> Callable[[Unit, Asked], Figures]:
    """How a measure of greenhouses is read."""

    def read(unit: Unit, asked: Asked) -> Figures:
        seasons = _seasons(unit, asked)
        now = _whole(reckon(unit, seasons[0])) if seasons else {}
        before = _whole(reckon(unit, seasons[1])) if asked.compare and seasons[1:] else {}
        houses = greenhouses.houses(unit)
        return Figures(
            code,
            unit_name,
            "map",
            tuple(Point(str(house.id), house.code) for house in houses),
            WHOLE,
            {(place, NOTHING): value for place, value in now.items()},
            before,
            adds_up=False,
            rows=tuple(_row(list(row)) for _, row in groupby(houses, lambda house: house.row)),
        )

    return read


def _row(houses: Sequence[House]) -> tuple[str, ...]:
    """The greenhouses of a row in their places, "" where none stands."""
    row: list[str] = []
    for house in houses:
        row += [""] * (house.place - houses[0].place - len(row))
        row.append(str(house.id))
    return tuple(row)


def _whole(found: Mapping[int, Fraction | None]) -> dict[str, int]:
    return {
        str(place): round_half_up(value.numerator, value.denominator)
        for place, value in found.items()
        if value is not None
    }


def _crops_of(unit: Unit, asked: Asked, place: str) -> list[int]:
    """The crops of a greenhouse in the season asked for."""
    seasons = _seasons(unit, asked)
    tiles = greenhouses.season_tiles(unit, seasons[0].id).tiles if seasons else ()
    return [crop.crop_id for t in tiles if str(t.greenhouse_id) == place for crop in t.crops]


def _tickets_of_shed(unit: Unit, asked: Asked, place: str, _series: str) -> list[int]:
    query = select(_D.id).join(tables.harvest_tickets, _T.document_id == _D.id)
    return newest_first(unit, query.where(_T.crop_id.in_(_crops_of(unit, asked, place))))


def _bag_documents_of_shed(unit: Unit, asked: Asked, place: str, _series: str) -> list[int]:
    """What put bags in or lost them; not what cleared the greenhouse in the end."""
    loss = tables.bag_losses.c
    query = (
        select(_D.id)
        .join(tables.entries, _E.document_id == _D.id)
        .join(tables.stock_moves, _M.entry_id == _E.id)
        .outerjoin(tables.bag_losses, loss.document_id == _D.id)
        .where(
            _M.crop_id.in_(_crops_of(unit, asked, place)),
            _D.kind.in_(_BAG_KINDS),
            or_(loss.cause.is_(None), loss.cause != bag_counts.CLEARED),
        )
    )
    return newest_first(unit, query)


# --- the curve of the season -----------------------------------------------------


def _curve(unit: Unit, asked: Asked) -> Figures:
    """Grams brought up to each day from the first ticket, and the same of the season before."""
    today = unit.clock().date()
    seasons = dict(zip((NOW, BEFORE), _seasons(unit, asked), strict=False))
    sums = {key: _brought(unit, season, today) for key, season in seasons.items()}
    longest = max((len(found) for found in sums.values()), default=0)
    return Figures(
        "season_curve",
        "grams",
        "lines",
        tuple(season_day(number) for number in range(1, longest + 1)),
        tuple(Point(key, season.name, season.code) for key, season in seasons.items()),
        {
            (season_day(number).key, key): grams
            for key, found in sums.items()
            for number, grams in enumerate(found, 1)
            if grams
        },
        adds_up=False,
    )


def _brought(unit: Unit, season: SeasonRow, today: date) -> list[int]:
    """Grams brought up to each day of a season, as far as it has come."""
    query = (
        select(_D.day, func.sum(_T.pay_g))
        .join(tables.harvest_tickets, _T.document_id == _D.id)
        .join(tables.crops, _C.id == _T.crop_id)
        .where(_C.season_id == season.id, _D.status == "posted")
        .group_by(_D.day)
    )
    by_day = {day: int(grams) for day, grams in unit.rows(query)}
    # A lease by its dates may run on when its season is over.
    last = max(by_day, default=season.start)
    if last < today:
        last = max(last, min(today, season.end - ONE_DAY))
    days = range((last - season.start).days + 1)
    return list(accumulate(by_day.get(season.start + timedelta(day), 0) for day in days))


def _tickets_up_to(unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
    """Every ticket that a point of the curve counts."""
    season = _seasons(unit, asked)[(NOW, BEFORE).index(series)]
    days = timedelta(int(place.removeprefix(SEASON_DAY)))
    query = (
        select(_D.id)
        .join(tables.harvest_tickets, _T.document_id == _D.id)
        .join(tables.crops, _C.id == _T.crop_id)
        .where(_C.season_id == season.id, _D.day < season.start + days)
    )
    return newest_first(unit, query)


# --- incomes of growers ----------------------------------------------------------


def _incomes(unit: Unit, asked: Asked) -> Figures:
    """How many growers got so much for their mushrooms; nobody is named."""
    seasons = _seasons(unit, asked)
    now = _classes(unit, seasons[0]) if seasons else {}
    before = _classes(unit, seasons[1]) if asked.compare and seasons[1:] else {}
    classes = range(max((*now, *before), default=-1) + 1)
    return Figures(
        "grower_income",
        "count",
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


def _nobody(_unit: Unit, _asked: Asked, _place: str, _series: str) -> list[int]:
    return []


# --- the list --------------------------------------------------------------------


def _of_sheds(
    code: str, zh: str, en: str, unit_name: str, reckon: Reckoned, documents: Documents
) -> Measure:
    return Measure(
        code=code,
        group="yield",
        zh=zh,
        en=en,
        unit=unit_name,
        shape="map",
        read=_map(code, unit_name, reckon),
        documents=documents,
        by_season=True,
    )


MEASURES = (
    _of_sheds(
        "yield_per_bag",
        "各棚单棒产量",
        "Yield per bag by greenhouse",
        "centijin_per_bag",
        _yields,
        _tickets_of_shed,
    ),
    _of_sheds(
        "survival",
        "各棚菌棒成活率",
        "Survival of bags by greenhouse",
        "bp",
        _survival,
        _bag_documents_of_shed,
    ),
    _of_sheds(
        "efficiency",
        "各棚生物学效率（按投放菌棒）",
        "Biological efficiency by greenhouse, on bags put in",
        "bp",
        _efficiency,
        _tickets_of_shed,
    ),
    Measure(
        code="season_curve",
        group="yield",
        zh="本季与上季累计产量",
        en="This season on last season's curve",
        unit="grams",
        shape="lines",
        read=_curve,
        documents=_tickets_up_to,
        by_season=True,
    ),
    Measure(
        code="grower_income",
        group="income",
        zh="种植户交售收入分布（不记名）",
        en="Growers by what their mushrooms brought, no names",
        unit="count",
        shape="bars",
        read=_incomes,
        documents=_nobody,
        by_season=True,
        anonymous=True,
    ),
)
