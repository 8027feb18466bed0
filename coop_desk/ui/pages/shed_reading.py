"""What the page of the greenhouses reads from the book in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import greenhouses, leasing
from coop_desk.services.greenhouses import GreenhouseTile, concerns
from coop_desk.services.leasing import SeasonRow
from coop_desk.ui.widgets.shed_tile import Shed

NO_SEASON = -1


@dataclass(frozen=True, slots=True)
class ShedsRead:
    """A season's greenhouses as of a day, and what the forms offer."""

    season: SeasonRow | None
    tiles: Sequence[GreenhouseTile]
    median: Fraction | None  # grams per bag
    sheds: Sequence[Shed]
    seasons: Sequence[SeasonRow]  # all there are, to choose from

    @property
    def in_use(self) -> int:
        """How many greenhouses grow something."""
        return sum(not shed.idle for shed in self.sheds)

    @property
    def bags_live(self) -> int:
        """Live bags of the season."""
        return sum(shed.bags_live for shed in self.sheds)

    @property
    def harvest_g(self) -> int:
        """Grams brought in the season so far."""
        return sum(shed.harvest_g for shed in self.sheds)


def read_sheds(season_id: int | None, today: date, unit: Any) -> ShedsRead:
    """Read a season (None: the one of today, or the last before it)."""
    seasons = leasing.seasons(unit)
    wanted = greenhouses.season_of(unit, today) if season_id is None else season_id
    season = next((one for one in seasons if one.id == wanted), None)
    found = greenhouses.season_tiles(unit, NO_SEASON if season is None else season.id)
    day = today if season is None else _day_within(season, today)
    median = found.median_grams_per_bag
    return ShedsRead(
        season,
        found.tiles,
        median,
        [_shed(tile, median, day, today) for tile in found.tiles],
        seasons,
    )


def _day_within(season: SeasonRow, today: date) -> date:
    """The day of a season nearest to today: a past one is seen as it stood at its end."""
    return min(max(today, season.start), season.end - ONE_DAY)


def _shed(tile: GreenhouseTile, median: Fraction | None, day: date, today: date) -> Shed:
    crop = tile.crop_on(day) or (tile.crops[-1] if tile.crops else None)
    return Shed(
        id=tile.greenhouse_id,
        code=tile.code,
        row=tile.row,
        place=tile.place,
        grower=crop.grower if crop is not None else "",
        bags_issued=tile.bags_issued,
        bags_live=tile.bags_live,
        harvest_g=tile.harvest_g,
        grams_per_bag=tile.grams_per_bag,
        idle=tile.crop_on(day) is None,
        concerns=concerns(tile, median, today),
    )
