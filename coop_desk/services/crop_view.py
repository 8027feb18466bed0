"""One crop in figures: bags, yield by flush and grade, efficiency, cost and income so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.bags import efficiency
from coop_desk.domain.dates import add_months
from coop_desk.errors import UserError
from coop_desk.services import bag_counts, batches, crops, greenhouses, lease_terms
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.headline import signed
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_C, _G, _P, _S = tables.crops.c, tables.greenhouses.c, tables.people.c, tables.seasons.c
_D, _E, _T = tables.documents.c, tables.entries.c, tables.harvest_tickets.c
# A season counts as the one a year ago when it began so near to the same day.
SAME_SEASON = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class FlushLine:
    """What a flush brought, voided tickets taken out; grams and fen."""

    flush: int
    first: date
    last: date
    grams: int
    fen: int


@dataclass(frozen=True, slots=True)
class GradeLine:
    """What a grade brought, and its share of the crop's weight."""

    grade_id: int
    grade: str
    english: str
    grams: int
    fen: int
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class CropBatch:
    """The bags of a batch on the crop; `batch` is "" for bags of before batches."""

    batch_id: int | None
    batch: str
    bags_in: int
    live: int


@dataclass(frozen=True, slots=True)
class CropRow:
    """A crop of a season in a list; ratios are None where nothing is known to divide by.

    `efficiency_put_in` counts the dry substrate of all bags put in, `efficiency_live` of those
    that live; a bag of a batch without a recipe leaves both unknown.
    """

    crop_id: int
    greenhouse_id: int
    greenhouse: str
    person_id: int
    grower: str
    start: date
    end: date | None
    put_in: int
    live: int
    lost: int
    survival: Fraction | None
    harvest_g: int
    grams_per_bag: Fraction | None
    efficiency_put_in: Fraction | None
    efficiency_live: Fraction | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CropBrief:
    """The figures a crop is held against: a season's medians, or the shed a year ago."""

    survival: Fraction | None
    grams_per_bag: Fraction | None
    efficiency_put_in: Fraction | None
    efficiency_live: Fraction | None
    season: str = ""
    grower: str = ""


@dataclass(frozen=True, slots=True)
class CropMoney:
    """What the crop cost its grower so far and what it brought, in fen."""

    bags_fen: int
    rent_fen: int
    income_fen: int

    @property
    def margin_fen(self) -> int:
        """Income less cost."""
        return self.income_fen - self.bags_fen - self.rent_fen


@dataclass(frozen=True, slots=True)
class CropView:
    """Everything the page of a crop shows."""

    row: CropRow
    season_id: int
    season: str
    lease_id: int | None
    bags: CropBags
    by_flush: tuple[FlushLine, ...]
    by_grade: tuple[GradeLine, ...]
    batches: tuple[CropBatch, ...]
    money: CropMoney
    season_median: CropBrief
    year_ago: CropBrief | None


# --- the crops of a season --------------------------------------------------------


def crop_rows(unit: Unit, season_id: int, today: date) -> list[CropRow]:
    """The crops of a season by greenhouse."""
    query = (
        select(_C.id, _C.greenhouse_id, _G.code, _C.person_id, _P.name, _C.start, _C.end)
        .join(tables.greenhouses, _G.id == _C.greenhouse_id)
        .join(tables.people, _P.id == _C.person_id)
        .where(_C.season_id == season_id, crops.has_days())
        .order_by(_G.code, _C.start, _C.id)
    )
    of_season = _C.season_id == season_id
    bags = bag_counts.by_crop_and_batch(unit, of_season)
    dry_g = batches.dry_by_batch(unit)
    harvest = _harvest(unit, season_id)
    concerns = _concerns(unit, season_id, today)
    rows = []
    for row in unit.rows(query):
        own = {batch: count for (crop, batch), count in bags.items() if crop == row.id}
        rows.append(_crop_row(row, own, dry_g, harvest.get(row.id, 0), concerns))
    return rows


def _concerns(unit: Unit, season_id: int, today: date) -> dict[int, tuple[str, ...]]:
    """What is odd about each greenhouse of a season, by the usual bands."""
    season = greenhouses.season_tiles(unit, season_id)
    return {
        tile.greenhouse_id: greenhouses.concerns(tile, season.median_grams_per_bag, today)
        for tile in season.tiles
    }


def _crop_row(
    row: Any,
    own: Mapping[int | None, CropBags],
    dry_g: Mapping[int, Fraction],
    harvest_g: int,
    concerns: Mapping[int, tuple[str, ...]],
) -> CropRow:
    total = sum(own.values(), CropBags())
    put_in = {batch: count.put_in for batch, count in own.items()}
    live = {batch: count.live for batch, count in own.items()}
    return CropRow(
        crop_id=row.id,
        greenhouse_id=row.greenhouse_id,
        greenhouse=row.code,
        person_id=row.person_id,
        grower=row.name,
        start=row.start,
        end=row.end,
        put_in=total.put_in,
        live=total.live,
        lost=total.lost,
        survival=total.survival,
        harvest_g=harvest_g,
        grams_per_bag=Fraction(harvest_g, total.put_in) if total.put_in > 0 else None,
        efficiency_put_in=efficiency_by_batch(harvest_g, put_in, dry_g),
        efficiency_live=efficiency_by_batch(harvest_g, live, dry_g),
        warnings=concerns.get(row.greenhouse_id, ()),
    )


def efficiency_by_batch(
    harvest_g: int, counts: Mapping[int | None, int], dry_g: Mapping[int, Fraction]
) -> Fraction | None:
    """Fresh mushrooms by the dry substrate of so many bags of each batch.

    None for no bags, and where some are of a batch without a recipe.
    """
    dry = dry_substrate(counts, dry_g)
    return efficiency(harvest_g, dry) if dry else None


def dry_substrate(
    counts: Mapping[int | None, int], dry_g: Mapping[int, Fraction]
) -> Fraction | None:
    """The dry substrate in so many bags of each batch, in grams; None where one is unknown."""
    dry = Fraction(0)
    for batch_id, count in counts.items():
        if not count:
            continue
        if batch_id is None or batch_id not in dry_g:
            return None
        dry += count * dry_g[batch_id]
    return dry


def _harvest(unit: Unit, season_id: int) -> dict[int, int]:
    query = (
        select(_T.crop_id, signed(_T.pay_g))
        .select_from(tables.entries)
        .join(tables.harvest_tickets, _T.document_id == _E.document_id)
        .join(tables.crops, _C.id == _T.crop_id)
        .where(_C.season_id == season_id)
        .group_by(_T.crop_id)
    )
    return {crop: int(grams) for crop, grams in unit.rows(query)}


# --- one crop ---------------------------------------------------------------------


def crop_view(unit: Unit, crop_id: int, today: date) -> CropView:
    """One crop with what it is held against. Raises UserError when there is none."""
    head = unit.first(
        select(_C.season_id, _S.name, _S.start, _C.greenhouse_id)
        .join(tables.seasons, _S.id == _C.season_id)
        .where(_C.id == crop_id)
    )
    if head is None:
        raise UserError("Choose the greenhouse.", field="crop")
    season_id, season, season_start, shed_id = head
    rows = crop_rows(unit, season_id, today)
    row = next((one for one in rows if one.crop_id == crop_id), None)
    if row is None:
        raise UserError("The lease of this crop is void; it has not a single day.")
    lease = lease_terms.lease_of_crop(unit, crop_id)
    lease_id = lease.id if lease is not None else None
    own = _own_bags(unit, crop_id)
    return CropView(
        row=row,
        season_id=season_id,
        season=season,
        lease_id=lease_id,
        bags=sum(own.values(), CropBags()),
        by_flush=tuple(_flushes(unit, crop_id)),
        by_grade=tuple(_grades(unit, crop_id)),
        batches=tuple(_batches(unit, own)),
        money=_money(unit, crop_id, lease_id),
        season_median=_medians(rows),
        year_ago=_year_ago(unit, shed_id, season_start, today),
    )


def _own_bags(unit: Unit, crop_id: int) -> dict[int | None, CropBags]:
    found = bag_counts.by_crop_and_batch(unit, _C.id == crop_id)
    return {batch: count for (_, batch), count in found.items()}


def _batches(unit: Unit, own: Mapping[int | None, CropBags]) -> Iterable[CropBatch]:
    names = {one.id: one.name for one in batches.batches(unit)}
    for batch_id, count in own.items():
        name = names.get(batch_id, "") if batch_id is not None else ""
        yield CropBatch(batch_id, name, count.put_in, count.live)


def _flushes(unit: Unit, crop_id: int) -> Iterable[FlushLine]:
    query = (
        select(
            _T.flush,
            func.min(_D.day),
            func.max(_D.day),
            func.sum(_T.pay_g),
            func.sum(_T.amount_fen),
        )
        .join(tables.documents, _D.id == _T.document_id)
        .where(_T.crop_id == crop_id, _D.status == "posted")
        .group_by(_T.flush)
        .order_by(_T.flush)
    )
    for flush, first, last, grams, fen in unit.rows(query):
        yield FlushLine(flush, first, last, int(grams), int(fen))


def _grades(unit: Unit, crop_id: int) -> Iterable[GradeLine]:
    line, g = tables.harvest_lines.c, tables.grades.c
    query = (
        select(g.id, g.name, g.english_name, func.sum(line.grams), func.sum(line.amount_fen))
        .join(tables.harvest_tickets, _T.document_id == line.document_id)
        .join(tables.documents, _D.id == line.document_id)
        .join(tables.grades, g.id == line.grade_id)
        .where(_T.crop_id == crop_id, _D.status == "posted")
        .group_by(g.id)
        .order_by(g.rank)
    )
    rows = unit.rows(query)
    total = sum(int(row[3]) for row in rows)
    for grade_id, name, english, grams, fen in rows:
        share = Fraction(int(grams), total) if total else None
        yield GradeLine(grade_id, name, english, int(grams), int(fen), share)


# --- money ---------------------------------------------------------------------------


def _money(unit: Unit, crop_id: int, lease_id: int | None) -> CropMoney:
    issue, again, back = tables.bag_issues, tables.bag_replacements, tables.bag_returns
    bags = _sum(unit, issue, issue.c.crop_id == crop_id)
    bags += _sum(unit, again, again.c.crop_id == crop_id)
    bags -= _sum(unit, back, back.c.crop_id == crop_id)
    return CropMoney(
        bags_fen=bags + (_handed_over(unit, lease_id) if lease_id is not None else 0),
        rent_fen=_rent(unit, lease_id) if lease_id is not None else 0,
        income_fen=_sum(unit, tables.harvest_tickets, _T.crop_id == crop_id),
    )


def _handed_over(unit: Unit, lease_id: int) -> int:
    """What bags taken over with the lease cost, less what was got for those handed on."""
    move = tables.lease_transfers
    came = _sum(unit, move, move.c.new_lease_document_id == lease_id)
    return came - _sum(unit, move, move.c.lease_document_id == lease_id)


def _rent(unit: Unit, lease_id: int) -> int:
    """The rent charged for a lease, less what was credited."""
    charge, credit = tables.charges, tables.rent_credits
    charged = _sum(unit, charge, charge.c.lease_document_id == lease_id)
    return charged - _sum(unit, credit, credit.c.lease_document_id == lease_id)


def _sum(unit: Unit, table: Any, condition: Any) -> int:
    """The amounts of the documents in a table that stand."""
    query = (
        select(func.sum(table.c.amount_fen))
        .join(tables.documents, _D.id == table.c.document_id)
        .where(_D.status == "posted", condition)
    )
    return int(unit.scalar(query) or 0)


# --- what it is held against -----------------------------------------------------------


def _medians(rows: Sequence[CropRow]) -> CropBrief:
    return CropBrief(
        _median(row.survival for row in rows),
        _median(row.grams_per_bag for row in rows if row.harvest_g),
        _median(row.efficiency_put_in for row in rows if row.harvest_g),
        _median(row.efficiency_live for row in rows if row.harvest_g),
    )


def _median(values: Iterable[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    return Fraction(median(known)) if known else None


def _year_ago(unit: Unit, shed_id: int, season_start: date, today: date) -> CropBrief | None:
    """The same greenhouse in the season that began a year before; its longest crop."""
    wanted = add_months(season_start, -12)
    near = _S.start.between(wanted - SAME_SEASON, wanted + SAME_SEASON)
    season = unit.first(select(_S.id, _S.name).where(near).order_by(_S.start).limit(1))
    if season is None:
        return None
    own = [row for row in crop_rows(unit, season.id, today) if row.greenhouse_id == shed_id]
    if not own:
        return None
    row = max(own, key=lambda one: ((one.end or date.max) - one.start, -one.crop_id))
    return CropBrief(
        row.survival,
        row.grams_per_bag,
        row.efficiency_put_in,
        row.efficiency_live,
        season.name,
        row.grower,
    )
