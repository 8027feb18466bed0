"""What bags came to: yield, survival and efficiency, by greenhouse as a map or season by season.

One reckoning serves the figure, of all that crops brought and lost, and every document behind
it, so that the documents come to the figure. Bags handed on to another grower count once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.domain.money import round_half_up
from coop_desk.domain.terms import Words
from coop_desk.services import bag_counts, batches, crop_view
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.chart_points import greenhouse_map
from coop_desk.services.leasing import SeasonRow
from coop_desk.services.measure import (
    WHOLE,
    Asked,
    Measure,
    Ratio,
    Share,
    newest_first,
    quotient,
    seasons,
)
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_C, _D, _T = tables.crops.c, tables.documents.c, tables.harvest_tickets.c
Condition = ColumnElement[bool]
Bags = Mapping[int | None, CropBags]  # by batch
Dry = Mapping[int, Fraction]  # grams of dry substrate in a bag of each batch


class Grown(NamedTuple):
    """What crops, or one document of them, brought in grams and did to bags."""

    harvest_g: int
    bags: Bags

    @property
    def together(self) -> CropBags:
        """The bags of all batches."""
        return sum(self.bags.values(), CropBags())


class Line(NamedTuple):
    """What stands over and under the line of a figure."""

    over: int
    under: int | Fraction


def _yield_per_bag(grown: Grown, _dry: Dry) -> Line:
    return Line(grown.harvest_g, grown.together.put_in)


def _survival(grown: Grown, _dry: Dry) -> Line:
    bags = grown.together
    return Line(bags.put_in - bags.lost + bags.corrected, bags.put_in)


def _efficiency(grown: Grown, dry: Dry) -> Line:
    """On the bags put in; of nothing where the recipe of one is unknown."""
    put_in = {batch: bags.put_in for batch, bags in grown.bags.items()}
    return Line(grown.harvest_g, crop_view.dry_substrate(put_in, dry) or 0)


@dataclass(frozen=True, slots=True)
class _Reckoned:
    """A figure of bags: its unit, what stands over and under its line, and what they are called.

    `of_harvest` figures are of nothing before anything was brought.
    """

    unit: str
    line: Callable[[Grown, Dry], Line]
    over: Words
    over_unit: str
    under: Words
    under_unit: str
    of_harvest: bool = True

    def values(self, unit: Unit, *crops: Condition, by: ColumnElement[int]) -> dict[str, int]:
        """The figure of the crops that meet conditions, by a column of theirs."""
        dry, found = batches.dry_by_batch(unit), {}
        for key, grown in _grown(unit, *crops, by=by).items():
            value = quotient(self.unit, *self.line(grown, dry))
            if value is not None and (grown.harvest_g or not self.of_harvest):
                found[str(key)] = value
        return found

    def behind(self, unit: Unit, *crops: Condition) -> dict[int, Share]:
        """What each document of crops brings to the figure, newest first."""
        dry = batches.dry_by_batch(unit)

        def shares() -> Iterator[tuple[date, int, Share]]:
            for day, document_id, grown in _documents(unit, *crops, with_tickets=self.of_harvest):
                over, under = self.line(grown, dry)
                own = Share(over, round_half_up(under.numerator, under.denominator))
                if any(own):
                    yield day, document_id, own

        return newest_first(shares())


# --- what crops brought ---------------------------------------------------------


def _grown(unit: Unit, *crops: Condition, by: ColumnElement[int]) -> dict[int, Grown]:
    """What crops brought and did to bags, by a column of theirs."""
    key_of = {row.id: row.key for row in unit.rows(select(_C.id, by.label("key")).where(*crops))}
    grams: dict[int, int] = defaultdict(int)
    bags: dict[int, dict[int | None, CropBags]] = defaultdict(dict)
    for crop_id, brought in unit.rows(_harvest(*crops)):
        grams[key_of[crop_id]] += brought
    for (crop_id, batch), own in bag_counts.by_crop_and_batch(unit, *crops).items():
        known = bags[key_of[crop_id]]
        known[batch] = known.get(batch, CropBags()) + replace(own, moved_in=0)
    return {key: Grown(grams[key], bags[key]) for key in set(key_of.values())}


def _harvest(*crops: Condition) -> Select[Any]:
    return (
        select(_T.crop_id, func.sum(_T.pay_g))
        .join(tables.documents, _D.id == _T.document_id)
        .join(tables.crops, _C.id == _T.crop_id)
        .where(_D.status == "posted", *crops)
        .group_by(_T.crop_id)
    )


def _documents(
    unit: Unit, *crops: Condition, with_tickets: bool
) -> Iterator[tuple[date, int, Grown]]:
    """Each document of crops with what it brought or did to their bags."""
    if with_tickets:
        tickets = (
            select(_D.day, _D.id, _T.pay_g)
            .join(tables.harvest_tickets, _T.document_id == _D.id)
            .join(tables.crops, _C.id == _T.crop_id)
            .where(_D.status == "posted", *crops)
        )
        for day, document_id, grams in unit.rows(tickets):
            yield day, document_id, Grown(grams, {})
    days: dict[int, date] = {}
    bags: dict[int, dict[int | None, CropBags]] = defaultdict(dict)
    for one in bag_counts.moved(unit, *crops):
        days[one.document_id] = one.day
        known = bags[one.document_id]
        own = replace(one.bags, moved_in=0)
        known[one.batch_id] = known.get(one.batch_id, CropBags()) + own
    for document_id, day in days.items():
        yield day, document_id, Grown(0, bags[document_id])


# --- greenhouses as a map -------------------------------------------------------


def _map(code: str, zh: str, en: str, reckoned: _Reckoned) -> Measure:
    """A measure of every greenhouse in a season."""

    def by_shed(unit: Unit, found: Sequence[SeasonRow]) -> dict[str, int]:
        if not found:
            return {}
        return reckoned.values(unit, _C.season_id == found[0].id, by=_C.greenhouse_id)

    def read(unit: Unit, asked: Asked) -> Figures:
        found = seasons(unit, asked)
        places, rows = greenhouse_map(unit)
        return Figures(
            code,
            reckoned.unit,
            "map",
            places,
            WHOLE,
            {(place, NOTHING): value for place, value in by_shed(unit, found).items()},
            by_shed(unit, found[1:]) if asked.compare else {},
            adds_up=False,
            rows=rows,
        )

    def behind(unit: Unit, asked: Asked, place: str, _series: str) -> dict[int, Share]:
        found = [one.id for one in seasons(unit, asked)[:1]]
        return reckoned.behind(unit, _C.season_id.in_(found), _C.greenhouse_id == int(place))

    return _measure(code, zh, en, reckoned, "map", read, behind, compares=True)


# --- season by season -----------------------------------------------------------


def _by_season(code: str, zh: str, en: str, reckoned: _Reckoned) -> Measure:
    """A measure of all greenhouses together, in the season asked for and all before it."""

    def read(unit: Unit, asked: Asked) -> Figures:
        found = seasons(unit, asked)[::-1]
        shown = _C.season_id.in_([one.id for one in found])
        values = reckoned.values(unit, shown, by=_C.season_id)
        return Figures(
            code,
            reckoned.unit,
            "bars",
            tuple(Point(str(one.id), one.name, one.code) for one in found),
            WHOLE,
            {(place, NOTHING): value for place, value in values.items()},
            adds_up=False,
        )

    def behind(unit: Unit, _asked: Asked, place: str, _series: str) -> dict[int, Share]:
        return reckoned.behind(unit, _C.season_id == int(place))

    return _measure(code, zh, en, reckoned, "bars", read, behind, compares=False)


# --- the list -------------------------------------------------------------------


def _measure(
    code: str,
    zh: str,
    en: str,
    reckoned: _Reckoned,
    shape: str,
    read: Callable[[Unit, Asked], Figures],
    behind: Callable[[Unit, Asked, str, str], dict[int, Share]],
    *,
    compares: bool,
) -> Measure:
    ratio = Ratio(
        over=reckoned.over,
        over_unit=reckoned.over_unit,
        under=reckoned.under,
        under_unit=reckoned.under_unit,
        behind=behind,
    )
    return Measure(
        code=code,
        group="yield",
        zh=zh,
        en=en,
        unit=reckoned.unit,
        shape=shape,
        read=read,
        ratio=ratio,
        by_season=True,
        seasons_beside=not compares,
        compares=compares,
    )


_HARVEST, _PUT_IN = Words("采收", "Harvest"), Words("投放菌棒", "Bags put in")
_YIELD_PER_BAG = _Reckoned("centijin_per_bag", _yield_per_bag, _HARVEST, "grams", _PUT_IN, "count")
_SURVIVAL = _Reckoned(
    "bp",
    _survival,
    Words("未损失菌棒", "Bags not lost"),
    "count",
    _PUT_IN,
    "count",
    of_harvest=False,
)
_EFFICIENCY = _Reckoned(
    "bp", _efficiency, _HARVEST, "grams", Words("干料", "Dry substrate"), "grams"
)

MEASURES = (
    _map("yield_per_bag", "各棚单棒产量", "Yield per bag by greenhouse", _YIELD_PER_BAG),
    _map("survival", "各棚菌棒成活率", "Survival of bags by greenhouse", _SURVIVAL),
    _map(
        "efficiency",
        "各棚生物学效率（按投放菌棒）",
        "Biological efficiency by greenhouse, on bags put in",
        _EFFICIENCY,
    ),
    _by_season(
        "yield_by_season", "历季单棒产量", "Yield per bag, season by season", _YIELD_PER_BAG
    ),
    _by_season(
        "survival_by_season", "历季菌棒成活率", "Survival of bags, season by season", _SURVIVAL
    ),
    _by_season(
        "efficiency_by_season",
        "历季生物学效率（按投放菌棒）",
        "Biological efficiency, season by season, on bags put in",
        _EFFICIENCY,
    ),
)
