"""What the lists of land read from the book, as rows and details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.leases import lease_state
from coop_desk.services import consents, land, plots
from coop_desk.services.consents import ConsentRow
from coop_desk.services.land import DueRent
from coop_desk.services.land_terms import LandLeaseRow
from coop_desk.services.plots import PlotRow

YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class LandLine:
    """A land lease in the list; area in hundredths of a mu, price in fen per mu and year."""

    id: int
    number: str
    plot: str
    person: str
    area: int
    start: date
    last: date
    price_fen: int
    state: str


@dataclass(frozen=True, slots=True)
class LandDetail:
    """An opened land lease: its rents, and the household's consent where one is in force."""

    lease: LandLeaseRow
    rents: tuple[DueRent, ...]
    consent: ConsentRow | None
    state: str


def read_land(today: date, unit: Any) -> list[LandLine]:
    """All land leases that stand."""
    return [
        LandLine(
            one.id,
            one.number,
            one.plot,
            one.person,
            one.area,
            one.start,
            one.last_end - ONE_DAY,
            one.price_fen,
            lease_state(one.start, one.last_end, today),
        )
        for one in land.land_leases(unit)
    ]


def read_land_lease(lease_id: int, today: date, unit: Any) -> LandDetail:
    """One land lease with its rents. Raises UserError when there is none."""
    lease = land.land_lease(unit, lease_id)
    first, last = lease.start, max(lease.last_end, lease.start)
    rents = land.due_rents(unit, first, last + YEAR, today, lease_id=lease_id)
    return LandDetail(
        lease,
        tuple(rents),
        consents.consent_on(unit, lease.person_id, today),
        lease_state(lease.start, lease.last_end, today),
    )


def key_of(rent: DueRent) -> str:
    """What a rent is known by in lists and drafts."""
    return f"{rent.lease.id}/{rent.due.isoformat()}"


@dataclass(frozen=True, slots=True)
class LandRentRow:
    """A land rent in the list; money in fen, area in hundredths of a mu."""

    id: str
    due: date
    person: str
    plot: str
    area: int
    start: date
    last: date
    amount_fen: int
    paid_fen: int
    number: str | None
    state: str
    rent: DueRent


def read_land_rents(first: date, last: date, today: date, unit: Any) -> list[LandRentRow]:
    """The rents that fall due on these days."""
    return [
        LandRentRow(
            key_of(one),
            one.due,
            one.lease.person,
            one.lease.plot,
            one.lease.area,
            one.start,
            one.end - ONE_DAY,
            one.amount_fen,
            one.paid_fen,
            one.posted.number if one.posted else None,
            one.state,
            one,
        )
        for one in land.due_rents(unit, first, last, today)
    ]


@dataclass(frozen=True, slots=True)
class PlotLine:
    """A plot in the list, areas in hundredths of a mu."""

    id: int
    code: str
    name: str
    person: str
    place: str
    area: int
    leased_area: int
    free_area: int
    sheds: str


@dataclass(frozen=True, slots=True)
class PlotDetail:
    """An opened plot and its leases."""

    plot: PlotRow
    leases: tuple[LandLeaseRow, ...]


def read_plots(today: date, unit: Any) -> list[PlotLine]:
    """All plots, with what is leased today."""
    return [
        PlotLine(
            one.id,
            one.code,
            one.name,
            one.person,
            one.place,
            one.area,
            one.leased_area,
            one.area - one.leased_area,
            " ".join(one.sheds),
        )
        for one in plots.plots(unit, today)
    ]


def read_plot(plot_id: int, today: date, unit: Any) -> PlotDetail:
    """One plot with its leases. Raises UserError when there is none."""
    found = plots.plot(unit, plot_id, today)
    return PlotDetail(found, tuple(land.land_leases(unit, plot_id=plot_id)))
