"""All greenhouses at a glance: who grows, how many bags live, what they brought so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median
from typing import Any

from sqlalchemy import select

from coop_desk.domain.money import BASIS_POINTS
from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.errors import UserError
from coop_desk.services import bag_counts, crops
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.headline import signed
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# The usual yield of a bag, 0.8 to 3.5 jin; outside it someone should look.
FEWEST_GRAMS_PER_BAG = Fraction(8, 10) * GRAMS_PER_JIN
MOST_GRAMS_PER_BAG = Fraction(35, 10) * GRAMS_PER_JIN
LOSS_WARNING_BP = 500
_G = tables.greenhouses.c


@dataclass(frozen=True, slots=True)
class CropTile:
    """One crop in a greenhouse in a season; weights in grams, money in fen."""

    crop_id: int
    person_id: int
    grower: str
    start: date
    end: date | None
    bags_issued: int
    bags_live: int
    harvest_g: int
    paid_fen: int
    bags_lost: int = 0  # contaminated, broken or discarded; not those cleared at the end
    bags_moved_in: int = 0  # of `bags_issued`, those taken over from the grower before

    def runs_on(self, day: date) -> bool:
        """Whether the crop grows on a day; its end is the first day without it."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class GreenhouseTile:
    """A greenhouse in its place, with its crops of the season; none when it stands idle."""

    greenhouse_id: int
    code: str
    row: int
    place: int
    area: int
    capacity_bags: int
    crops: tuple[CropTile, ...]

    @property
    def bags_issued(self) -> int:
        """Bags issued in the season, those that passed from one grower to the next once."""
        return sum(crop.bags_issued - crop.bags_moved_in for crop in self.crops)

    @property
    def bags_live(self) -> int:
        """Bags still alive."""
        return sum(crop.bags_live for crop in self.crops)

    @property
    def bags_lost(self) -> int:
        """Bags contaminated or broken in the season."""
        return sum(crop.bags_lost for crop in self.crops)

    @property
    def harvest_g(self) -> int:
        """Grams brought in the season."""
        return sum(crop.harvest_g for crop in self.crops)

    def crop_on(self, day: date) -> CropTile | None:
        """The crop that grows in it on a day, None where it stands idle."""
        return next((crop for crop in self.crops if crop.runs_on(day)), None)

    @property
    def grams_per_bag(self) -> Fraction | None:
        """Yield on the bags put in; None where none were."""
        return Fraction(self.harvest_g, self.bags_issued) if self.bags_issued else None


@dataclass(frozen=True, slots=True)
class Season:
    """The tiles of a season and the median yield per bag to hold them against."""

    tiles: tuple[GreenhouseTile, ...]
    median_grams_per_bag: Fraction | None


@dataclass(frozen=True, slots=True)
class House:
    """A greenhouse as it stands in its rows; area in hundredths of a mu."""

    id: int
    code: str
    row: int
    place: int
    area: int
    capacity_bags: int


_HOUSES = select(_G.id, _G.code, _G.row, _G.place, _G.area, _G.capacity_bags)


def houses(unit: Unit) -> list[House]:
    """Every greenhouse, row by row."""
    return [House(*row) for row in unit.rows(_HOUSES.order_by(_G.row, _G.place, _G.code))]


def house(unit: Unit, greenhouse_id: int) -> House:
    """One greenhouse. Raises UserError when there is none."""
    row = unit.first(_HOUSES.where(_G.id == greenhouse_id))
    if row is None:
        raise UserError("Choose the greenhouse.", field="greenhouse")
    return House(*row)


def season_tiles(unit: Unit, season_id: int) -> Season:
    """Every greenhouse, in its row and place, with what a season brought."""
    grown = _crops(unit, season_id)
    tiles = tuple(
        GreenhouseTile(
            one.id, one.code, one.row, one.place, one.area, one.capacity_bags,
            tuple(grown.get(one.id, ())),
        )
        for one in houses(unit)
    )  # fmt: skip
    yields = [tile.grams_per_bag for tile in tiles if tile.harvest_g and tile.bags_issued]
    return Season(tiles, Fraction(median(y for y in yields if y)) if yields else None)


def concerns(tile: GreenhouseTile, median_g: Fraction | None, day: date) -> tuple[str, ...]:
    """What about a greenhouse wants a look on a day: "little", "much" per bag, "losses".

    Too much per bag is always odd. Too little only once the crop is over, or when the season's
    median is twice that: before, the picking has merely not come so far.
    """
    found = []
    low, high = FEWEST_GRAMS_PER_BAG, MOST_GRAMS_PER_BAG
    per_bag = tile.grams_per_bag
    is_over = bool(tile.crops) and not any(c.end is None or day < c.end for c in tile.crops)
    if per_bag is not None and per_bag < low and (is_over or (median_g or 0) >= 2 * low):
        found.append("little")
    if per_bag is not None and per_bag > high:
        found.append("much")
    if tile.bags_lost * BASIS_POINTS > tile.bags_issued * LOSS_WARNING_BP:
        found.append("losses")
    return tuple(found)


def _crops(unit: Unit, season_id: int) -> dict[int, list[CropTile]]:
    c, p = tables.crops.c, tables.people.c
    query = (
        select(c.id, c.greenhouse_id, c.person_id, p.name, c.start, c.end)
        .join(tables.people, p.id == c.person_id)
        .where(c.season_id == season_id, crops.has_days())
        .order_by(c.start, c.id)
    )
    bags = bag_counts.by_crop(unit, c.season_id == season_id)
    harvest = _harvest(unit, season_id)
    found: dict[int, list[CropTile]] = defaultdict(list)
    for row in unit.rows(query):
        own = bags.get(row.id, CropBags())
        grams, fen = harvest.get(row.id, (0, 0))
        tile = CropTile(
            row.id, row.person_id, row.name, row.start, row.end,
            own.put_in, own.live, grams, fen, own.lost, own.moved_in,
        )  # fmt: skip
        found[row.greenhouse_id].append(tile)
    return found


def _harvest(unit: Unit, season_id: int) -> dict[int, tuple[int, int]]:
    """Grams and fen of the tickets of each crop, voided ones taken out."""
    t, c, e = tables.harvest_tickets.c, tables.crops.c, tables.entries.c
    query = (
        select(t.crop_id, signed(t.pay_g), signed(t.amount_fen))
        .select_from(tables.entries)
        .join(tables.harvest_tickets, t.document_id == e.document_id)
        .join(tables.crops, c.id == t.crop_id)
        .where(c.season_id == season_id)
        .group_by(t.crop_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in unit.rows(query)}


def season_of(unit: Unit, day: date) -> Any:
    """The id of the season a day lies in, or of the last one before it; None in a new book."""
    s = tables.seasons.c
    query = select(s.id).where(s.start <= day).order_by(s.start.desc()).limit(1)
    return unit.scalar(query)
