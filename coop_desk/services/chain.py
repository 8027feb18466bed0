"""The chain from the ground up: plots, land leases, shed, grower, crop, tickets, statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.land_rent import price_on
from coop_desk.domain.terms import document_number
from coop_desk.services import bag_counts, crops, greenhouses, land, lease_terms, plots
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.land import LandLeaseRow
from coop_desk.services.plots import PlotRow
from coop_desk.services.settlement_rows import opening_parts
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

_C, _D, _P = tables.crops.c, tables.documents.c, tables.people.c
_G, _S = tables.greenhouses.c, tables.seasons.c


@dataclass(frozen=True, slots=True)
class ChainLand:
    """A land lease under the chain, its price a mu and year in fen on the day of the chain."""

    lease_id: int
    number: str
    plot_id: int
    plot: str
    household: str
    area: int
    price_fen: int
    start: date
    last: date


@dataclass(frozen=True, slots=True)
class ChainShed:
    """A greenhouse: area in hundredths of a mu, the bags that live on what grows in it today."""

    greenhouse_id: int
    code: str
    area: int
    capacity_bags: int
    live_bags: int


@dataclass(frozen=True, slots=True)
class ChainLease:
    """The greenhouse lease a crop grows under; its rate in fen means what its basis says."""

    lease_id: int
    number: str
    start: date
    last: date
    basis: str
    rate_fen: int


@dataclass(frozen=True, slots=True)
class ChainGrower:
    """Who grows, and what stands on the running account today: owed to and owing, in fen."""

    person_id: int
    code: str
    name: str
    owed_fen: int
    owes_fen: int


@dataclass(frozen=True, slots=True)
class ChainCrop:
    """A crop of a greenhouse in a season, `last` its last day where it has one."""

    crop_id: int
    greenhouse_id: int
    season: str
    person_id: int
    grower: str
    start: date
    last: date | None
    put_in: int = 0
    live: int = 0
    survival: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ChainTickets:
    """The tickets of a crop that stand: how many, grams and fen, and the last of them."""

    count: int
    grams: int
    fen: int
    last_day: date | None
    last_id: int | None


@dataclass(frozen=True, slots=True)
class ChainStatement:
    """A grower's last statement: its days, and what the co-op owed at its end, in fen."""

    document_id: int
    number: str
    day: date
    start: date
    end: date
    closing_fen: int


@dataclass(frozen=True, slots=True)
class Chain:
    """One way from the ground to the statement; what is None or empty is a link that lacks.

    `crops` are all crops of the greenhouse, newest first.
    """

    plots: tuple[PlotRow, ...] = ()
    lands: tuple[ChainLand, ...] = ()
    shed: ChainShed | None = None
    lease: ChainLease | None = None
    grower: ChainGrower | None = None
    crop: ChainCrop | None = None
    tickets: ChainTickets | None = None
    statement: ChainStatement | None = None
    crops: tuple[ChainCrop, ...] = ()


def chain_of_crop(unit: Unit, crop_id: int, today: date) -> Chain:
    """The chain through one crop. Raises UserError when there is none."""
    crop = crops.find(unit, crop_id)
    return _of_shed(unit, crop.greenhouse_id, crop_id, today)


def chain_of_shed(unit: Unit, greenhouse_id: int, today: date) -> Chain:
    """The chain through a greenhouse and the crop in it today.

    While it stands idle there is neither grower nor crop, but for the crops of before. Raises
    UserError when there is no such greenhouse.
    """
    return _of_shed(unit, greenhouse_id, None, today)


def chain_of_plot(unit: Unit, plot_id: int, today: date) -> list[Chain]:
    """The chains that begin at a plot: one for each greenhouse on it, at least one.

    Raises UserError when there is no such plot.
    """
    plot = plots.plot(unit, plot_id, today)
    query = select(_G.id).where(_G.code.in_(plot.sheds)).order_by(_G.row, _G.place, _G.code)
    found = [chain_of_shed(unit, row.id, today) for row in unit.rows(query)]
    return found or [Chain((plot,), tuple(_lands(unit, [plot], today)))]


def first_shed(unit: Unit, today: date) -> int | None:
    """The first greenhouse in which something grows, else the first; None where there is none."""
    grows = select(_C.id).where(_C.greenhouse_id == _G.id, in_force(_C, today)).exists()
    query = select(_G.id).order_by(grows.desc(), _G.row, _G.place, _G.code).limit(1)
    return unit.scalar(query)  # type: ignore[no-any-return]


def _of_shed(unit: Unit, greenhouse_id: int, crop_id: int | None, today: date) -> Chain:
    shed = _shed(unit, greenhouse_id, today)
    grown = _crops(unit, greenhouse_id)
    crop = next((c for c in grown if c.crop_id == crop_id or _is_now(c, crop_id, today)), None)
    day = today if crop is None else _seen_on(crop, today)
    under = [plots.plot(unit, one, day) for one in plots.plots_under(unit, greenhouse_id)]
    lands = tuple(_lands(unit, under, day))
    if crop is None:
        return Chain(tuple(under), lands, shed, crops=grown)
    return Chain(
        tuple(under),
        lands,
        shed,
        _lease(unit, crop),
        _grower(unit, crop.person_id, today),
        _with_bags(unit, crop),
        _tickets(unit, crop.crop_id),
        _statement(unit, crop.person_id),
        grown,
    )


def _is_now(crop: ChainCrop, wanted: int | None, today: date) -> bool:
    runs = crop.start <= today and (crop.last is None or today <= crop.last)
    return wanted is None and runs


def _seen_on(crop: ChainCrop, today: date) -> date:
    """The day of a crop nearest to today: the land under an old crop is that of its time."""
    day = max(today, crop.start)
    return day if crop.last is None else min(day, crop.last)


# --- land ---------------------------------------------------------------------


def _lands(unit: Unit, under: Iterable[PlotRow], day: date) -> Iterable[ChainLand]:
    """The land leases of these plots on a day; where none runs, the one nearest to it."""
    for plot in under:
        leases = land.land_leases(unit, plot_id=plot.id)
        running = [lease for lease in leases if day in lease.period]
        for lease in running or _nearest(leases, day):
            yield ChainLand(
                lease.id,
                lease.number,
                plot.id,
                plot.code,
                lease.person,
                lease.area,
                price_on(lease.terms, day),
                lease.start,
                lease.last_end - ONE_DAY,
            )


def _nearest(leases: list[LandLeaseRow], day: date) -> list[LandLeaseRow]:
    coming = [lease for lease in leases if lease.start > day]
    return coming[:1] or leases[-1:]


# --- shed, lease, grower -------------------------------------------------------


def _shed(unit: Unit, greenhouse_id: int, today: date) -> ChainShed:
    m = tables.stock_moves.c
    house = greenhouses.house(unit, greenhouse_id)
    query = (
        select(func.sum(m.quantity))
        .join(tables.crops, _C.id == m.crop_id)
        .where(_C.greenhouse_id == greenhouse_id, in_force(_C, today))
    )
    live = int(unit.scalar(query) or 0)
    return ChainShed(house.id, house.code, house.area, house.capacity_bags, live)


def _lease(unit: Unit, crop: ChainCrop) -> ChainLease | None:
    found = lease_terms.lease_of_crop(unit, crop.crop_id)
    if found is None:
        return None
    last = found.last_end - ONE_DAY
    return ChainLease(found.id, found.number, found.start, last, found.basis, found.rate_fen)


def _grower(unit: Unit, person_id: int, today: date) -> ChainGrower:
    parts = opening_parts(unit, today + ONE_DAY, [person_id]).get(person_id, {})
    row = unit.rows(select(_P.code, _P.name).where(_P.id == person_id))[0]
    owed = sum(fen for fen in parts.values() if fen > 0)
    owes = -sum(fen for fen in parts.values() if fen < 0)
    return ChainGrower(person_id, row.code, row.name, owed, owes)


# --- crop, tickets, statement ---------------------------------------------------


def _crops(unit: Unit, greenhouse_id: int) -> tuple[ChainCrop, ...]:
    query = (
        select(_C.id, _S.name.label("season"), _C.person_id, _P.name, _C.start, _C.end)
        .join(tables.seasons, _S.id == _C.season_id)
        .join(tables.people, _P.id == _C.person_id)
        .where(_C.greenhouse_id == greenhouse_id, crops.has_days())
        .order_by(_C.start.desc(), _C.id.desc())
    )
    return tuple(
        ChainCrop(
            row.id,
            greenhouse_id,
            row.season,
            row.person_id,
            row.name,
            row.start,
            None if row.end is None else row.end - ONE_DAY,
        )
        for row in unit.rows(query)
    )


def _with_bags(unit: Unit, crop: ChainCrop) -> ChainCrop:
    own = bag_counts.by_crop(unit, _C.id == crop.crop_id).get(crop.crop_id, CropBags())
    return ChainCrop(
        crop.crop_id, crop.greenhouse_id, crop.season, crop.person_id, crop.grower,
        crop.start, crop.last, own.put_in, own.live, own.survival,
    )  # fmt: skip


def _tickets(unit: Unit, crop_id: int) -> ChainTickets:
    t = tables.harvest_tickets.c
    stands = (t.crop_id == crop_id, _D.status == "posted")
    joined = tables.documents.join(tables.harvest_tickets, t.document_id == _D.id)
    sums = unit.rows(
        select(func.count(), func.sum(t.pay_g), func.sum(t.amount_fen), func.max(_D.day))
        .select_from(joined)
        .where(*stands)
    )[0]
    newest = select(_D.id).select_from(joined).where(*stands).order_by(_D.day.desc(), _D.id.desc())
    last_id = unit.scalar(newest.limit(1))
    return ChainTickets(int(sums[0]), int(sums[1] or 0), int(sums[2] or 0), sums[3], last_id)


def _statement(unit: Unit, person_id: int) -> ChainStatement | None:
    s = tables.statements.c
    query = (
        select(_D.id, _D.year, _D.number, _D.day, s.start, s.end, s.closing_fen)
        .join(tables.statements, s.document_id == _D.id)
        .where(_D.person_id == person_id, _D.status == "posted")
        .order_by(s.end.desc(), _D.id.desc())
        .limit(1)
    )
    row: Any = unit.first(query)
    if row is None:
        return None
    number = document_number("statement", row.year, row.number)
    return ChainStatement(row.id, number, row.day, row.start, row.end, row.closing_fen)
