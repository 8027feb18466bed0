"""The measures of a season that add up document by document: by flush, greenhouse and grower.

What a greenhouse or a grower brought in is what was paid for the mushrooms, before bags and
rent: what the cooperative gets for them is sold out of one store and belongs to no greenhouse.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coop_desk.domain.figures import Figures, Point
from coop_desk.services.chart_facts import (
    MUSHROOM_MONEY,
    MUSHROOMS,
    Condition,
    Fact,
    Sums,
    of_part,
    parts_of,
)
from coop_desk.services.chart_points import flush, greenhouse_map, points
from coop_desk.services.measure import Asked, Measure, seasons
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

SEASONS_BESIDE = 4  # a season and those before it, where they stand beside each other


def _of_seasons(unit: Unit, asked: Asked, first: int, last: int) -> Condition:
    """The condition that a crop is of these seasons, the one asked for being number 0."""
    return tables.crops.c.season_id.in_([one.id for one in seasons(unit, asked)[first:last]])


def _shown(unit: Unit, asked: Asked) -> Condition:
    return _of_seasons(unit, asked, 0, SEASONS_BESIDE if asked.split == "season" else 1)


@dataclass(frozen=True, slots=True)
class _OfSeason:
    """How a fact is read of a season, with the parts of `by` for its places."""

    fact: Fact
    by: str
    unit: str
    shape: str = "bars"

    def read(self, unit: Unit, asked: Asked) -> Figures:
        """The figures of the season asked for."""
        sums = self._sums(unit, asked.split, _shown(unit, asked))
        before = self._before(unit, asked) if asked.compare else {}
        series, values = parts_of(unit, asked.split, sums)
        places, rows = self._places(unit, sums, before)
        return Figures(
            asked.measure,
            self.unit,
            self.shape,
            places,
            series,
            values,
            before=before,
            rows=rows,
        )

    def parts(self, unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
        """What each document brings to a place and a part."""
        shown = _shown(unit, asked)
        part = of_part(self.fact, unit, asked, series, shown)
        return self.fact.parts(unit, shown, self.fact.part(self.by) == place, *part)

    def _sums(self, unit: Unit, split: str, shown: Condition) -> Sums:
        return self.fact.sums(unit, self.fact.part(self.by), split, shown)

    def _before(self, unit: Unit, asked: Asked) -> dict[str, int]:
        sums = self._sums(unit, "", _of_seasons(unit, asked, 1, 2))
        return {place: value for (place, _), value in sums.items()}

    def _places(
        self, unit: Unit, sums: Sums, before: dict[str, int]
    ) -> tuple[tuple[Point, ...], tuple[tuple[str, ...], ...]]:
        """The places, and how those of a map stand beside each other."""
        if self.by == "greenhouse":
            return greenhouse_map(unit)
        if self.by == "flush":
            last = max(map(int, (*(place for place, _ in sums), *before)), default=0)
            return tuple(flush(number) for number in range(1, last + 1)), ()
        return tuple(points(unit, self.by, _largest_first(sums, before))), ()


def _largest_first(sums: Sums, before: Mapping[str, int]) -> list[str]:
    """The places by what they come to; those that had something only before at the end."""
    totals: Counter[str] = Counter(dict.fromkeys(before, 0))
    for (place, _), value in sums.items():
        totals[place] += value
    return sorted(totals, key=lambda place: (-totals[place], -before.get(place, 0), place))


def _measure(group: str, code: str, zh: str, en: str, of: _OfSeason, **more: Any) -> Measure:
    return Measure(
        code=code,
        group=group,
        zh=zh,
        en=en,
        unit=of.unit,
        shape=of.shape,
        by_season=True,
        read=of.read,
        parts=of.parts,
        **more,
    )


MEASURES: tuple[Measure, ...] = (
    _measure(
        "yield",
        "harvest_by_flush",
        "各潮产量",
        "Harvest by flush",
        _OfSeason(MUSHROOMS, "flush", "grams"),
        splits=("season", "grade"),
    ),
    _measure(
        "income",
        "shed_income",
        "各棚交售收入（未扣菌棒和棚租）",
        "Income of growers by greenhouse, before bags and rent",
        _OfSeason(MUSHROOM_MONEY, "greenhouse", "fen", "map"),
    ),
    _measure(
        "income",
        "income_by_grower",
        "各种植户交售收入（未扣菌棒和棚租）",
        "Income of growers one by one, before bags and rent",
        _OfSeason(MUSHROOM_MONEY, "grower", "fen"),
        splits=("flush", "grade"),
    ),
)
