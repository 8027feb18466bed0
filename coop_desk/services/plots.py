"""Plots: whose land it is, how much of it is leased in, which greenhouses stand on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.leases import Share, find_excess, format_area
from coop_desk.domain.money import check_int
from coop_desk.errors import UserError
from coop_desk.services import audit, land_terms, people
from coop_desk.services.land_terms import LandLeaseRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_PLOT, _S = tables.plots.c, tables.plot_sheds.c


@dataclass(frozen=True, slots=True)
class NewPlot:
    """A plot of a household, its area in hundredths of a mu."""

    code: str
    name: str
    person_id: int
    area: int
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlotRow:
    """A plot as lists show it; `leased_area` is what is leased in of it on the day asked about.

    `sheds` are the numbers of the greenhouses that stand on it.
    """

    id: int
    code: str
    name: str
    person_id: int
    person: str
    area: int
    place: str
    note: str
    leased_area: int
    sheds: tuple[str, ...]


def add_plot(unit: Unit, plot: NewPlot) -> int:
    """Add a plot; returns its id.

    Raises UserError without a code, for one that another plot has, an area of nothing or a
    person who is not in the book.
    """
    _check(unit, plot, None)
    return audit.insert(unit, tables.plots, _row(plot))


def change_plot(unit: Unit, plot_id: int, plot: NewPlot) -> None:
    """Change what is written about a plot.

    Raises UserError as `add_plot` does, for an area below what is leased of it on any day from
    today on, and for another household while a lease of the plot runs.
    """
    _check(unit, plot, plot_id)
    running = [
        lease for lease in land_terms.of_plot(unit, plot_id) if lease.last_end > unit.clock().date()
    ]
    _refuse_other_household(plot, running)
    _refuse_too_small(unit, plot, running)
    audit.update(unit, tables.plots, plot_id, _row(plot))


def _row(plot: NewPlot) -> dict[str, Any]:
    return {
        "code": plot.code.strip(),
        "name": plot.name.strip(),
        "person_id": plot.person_id,
        "area": plot.area,
        "place": plot.place.strip(),
        "note": plot.note.strip(),
    }


def _check(unit: Unit, plot: NewPlot, own_id: int | None) -> None:
    code = plot.code.strip()
    if not code:
        raise UserError("Enter the plot's number.", field="code")
    other = unit.scalar(select(_PLOT.id).where(_PLOT.code == code))
    if other is not None and other != own_id:
        raise UserError("There is already a plot {code}.", field="code", code=code)
    if check_int(plot.area, "area") <= 0:
        raise UserError("Enter an area of more than nothing.", field="area")
    people.person(unit, plot.person_id)


def _refuse_other_household(plot: NewPlot, running: Collection[LandLeaseRow]) -> None:
    for lease in running:
        if lease.person_id != plot.person_id:
            raise UserError(
                "The plot is leased from {person} until {last} ({number}). End that lease before "
                "the plot gets another household.",
                field="person",
                person=lease.person,
                last=lease.last_end - ONE_DAY,
                number=lease.number,
            )


def _refuse_too_small(unit: Unit, plot: NewPlot, running: Collection[LandLeaseRow]) -> None:
    nothing_more = Share(0, Period(unit.clock().date()))
    excess = find_excess(plot.area, land_terms.shares(running), nothing_more)
    if excess is not None:
        raise UserError(
            "{leased} mu of this plot are leased on {day}; it cannot be smaller than that.",
            field="area",
            leased=format_area(plot.area + excess.area),
            day=excess.period.start,
        )


# --- greenhouses on it --------------------------------------------------------


def set_sheds(unit: Unit, plot_id: int, greenhouse_ids: Collection[int]) -> None:
    """Say which greenhouses stand on a plot.

    Raises UserError, naming the lease, when a greenhouse newly put on it is let for a day from
    today on for which the plot is not leased in.
    """
    _known(unit, plot_id)
    wanted = set(greenhouse_ids)
    rows = {row.greenhouse_id: row for row in unit.rows(_sheds_of(plot_id))}
    for greenhouse_id in sorted(wanted | rows.keys()):
        _set_shed(unit, plot_id, greenhouse_id, rows.get(greenhouse_id), greenhouse_id in wanted)
    new = {one for one in wanted if one not in rows or not rows[one].stands}
    land_terms.refuse_shortened(unit, plot_id, unit.clock().date(), new)


def _sheds_of(plot_id: int) -> Any:
    return select(tables.plot_sheds).where(_S.plot_id == plot_id)


def _set_shed(unit: Unit, plot_id: int, greenhouse_id: int, row: Any, stands: bool) -> None:
    if row is not None and row.stands != stands:
        audit.update(unit, tables.plot_sheds, row.id, {"stands": stands})
    if row is None:
        new = {"plot_id": plot_id, "greenhouse_id": greenhouse_id, "stands": True}
        audit.insert(unit, tables.plot_sheds, new)


def plots_under(unit: Unit, greenhouse_id: int) -> list[int]:
    """The plots a greenhouse stands on, by code."""
    query = (
        select(_PLOT.id)
        .join(tables.plot_sheds, _S.plot_id == _PLOT.id)
        .where(_S.greenhouse_id == greenhouse_id, _S.stands)
        .order_by(_PLOT.code)
    )
    return [row.id for row in unit.rows(query)]


# --- reading ------------------------------------------------------------------


def plots(unit: Unit, day: date) -> list[PlotRow]:
    """All plots by code, with what is leased of each on a day."""
    return _read(unit, day)


def plot(unit: Unit, plot_id: int, day: date) -> PlotRow:
    """One plot, with what is leased of it on a day. Raises UserError when there is none."""
    _known(unit, plot_id)
    (found,) = _read(unit, day, _PLOT.id == plot_id)
    return found


def _known(unit: Unit, plot_id: int) -> None:
    if unit.scalar(select(_PLOT.id).where(_PLOT.id == plot_id)) is None:
        raise UserError("This plot is not in the book.", field="plot")


def _read(unit: Unit, day: date, *conditions: Any) -> list[PlotRow]:
    p = tables.people.c
    query = (
        select(tables.plots, p.name.label("person"))
        .join(tables.people, p.id == _PLOT.person_id)
        .where(*conditions)
        .order_by(_PLOT.code)
    )
    leased, sheds = _leased(unit, day), _sheds(unit)
    return [
        PlotRow(
            row.id,
            row.code,
            row.name,
            row.person_id,
            row.person,
            row.area,
            row.place,
            row.note,
            leased.get(row.id, 0),
            tuple(sheds.get(row.id, ())),
        )
        for row in unit.rows(query)
    ]


def _leased(unit: Unit, day: date) -> dict[int, int]:
    """What is leased in of each plot on a day."""
    leased: dict[int, int] = {}
    for lease in land_terms.standing(unit):
        if day in lease.period:
            leased[lease.plot_id] = leased.get(lease.plot_id, 0) + lease.area
    return leased


def _sheds(unit: Unit) -> dict[int, list[str]]:
    """The numbers of the greenhouses on each plot."""
    g = tables.greenhouses.c
    query = (
        select(_S.plot_id, g.code)
        .join(tables.greenhouses, g.id == _S.greenhouse_id)
        .where(_S.stands)
        .order_by(g.row, g.place, g.code)
    )
    found: dict[int, list[str]] = {}
    for plot_id, code in unit.rows(query):
        found.setdefault(plot_id, []).append(code)
    return found
