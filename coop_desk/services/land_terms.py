"""Land leases as they stand, and what greenhouses need of the land under them.

Area in hundredths of a mu; periods are half-open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from coop_desk.domain import land_rent
from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.land_rent import LandTerms, RentPeriod, Step
from coop_desk.domain.leases import (
    LandUnder,
    Share,
    merged,
    refuse_excess,
    refuse_longer_sublease,
)
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import crops
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_L, _E, _R = tables.land_leases.c, tables.land_lease_ends.c, tables.land_rents.c
_D, _P, _PLOT = tables.documents.c, tables.people.c, tables.plots.c


@dataclass(frozen=True, slots=True)
class LandLeaseRow:
    """A land lease as signed; `last_end` is when it ends in fact, an early end counted."""

    id: int
    number: str
    plot_id: int
    plot: str
    person_id: int
    person: str
    area: int
    start: date
    end: date
    last_end: date
    price_fen: int
    method: str
    payment_days: tuple[str, ...]
    in_advance: bool
    steps: tuple[Step, ...]
    status: str

    @property
    def period(self) -> Period:
        """The days it has in fact."""
        return Period(self.start, self.last_end)

    @property
    def terms(self) -> LandTerms:
        """What it says about rent, for the days it has in fact."""
        return LandTerms(
            self.area,
            self.period,
            self.price_fen,
            self.method,
            self.payment_days,
            self.in_advance,
            tuple(step for step in self.steps if step.start < self.last_end),
        )


def last_end() -> Any:
    """The day a land lease ends: as signed, or as the earliest early end that stands has it."""
    d = tables.documents.alias().c
    early = (
        select(func.min(_E.end))
        .join(d.id.table, d.id == _E.document_id)
        .where(_E.lease_document_id == _L.document_id, d.status == "posted")
        .correlate(tables.land_leases)
        .scalar_subquery()
    )
    return func.coalesce(early, _L.end, type_=_L.end.type)


def _query() -> Select[Any]:
    return (
        select(
            tables.land_leases,
            last_end().label("last_end"),
            _D.kind,
            _D.year,
            _D.number,
            _D.person_id,
            _D.status,
            _P.name.label("person"),
            _PLOT.code,
            _PLOT.name,
        )
        .join(tables.documents, _D.id == _L.document_id)
        .join(tables.plots, _PLOT.id == _L.plot_id)
        .join(tables.people, _P.id == _D.person_id)
    )


def read(unit: Unit, *conditions: Any) -> list[LandLeaseRow]:
    """The land leases that meet all conditions, by plot and first day."""
    query = _query().where(*conditions).order_by(_PLOT.code, _L.start, _L.document_id)
    rows = unit.rows(query)
    steps = _steps(unit, {row.document_id for row in rows})
    return [_row(row, steps.get(row.document_id, ())) for row in rows]


def _steps(unit: Unit, wanted: Collection[int]) -> dict[int, tuple[Step, ...]]:
    s = tables.land_lease_steps.c
    found: dict[int, tuple[Step, ...]] = {}
    for row in unit.rows(select(tables.land_lease_steps).order_by(s.document_id, s.line)):
        if row.document_id in wanted:
            before = found.get(row.document_id, ())
            found[row.document_id] = (*before, Step(row.start, row.price_fen))
    return found


def _row(row: Any, steps: tuple[Step, ...]) -> LandLeaseRow:
    return LandLeaseRow(
        id=row.document_id,
        number=document_number(row.kind, row.year, row.number),
        plot_id=row.plot_id,
        plot=plot_label(row.code, row.name),
        person_id=row.person_id,
        person=row.person,
        area=row.area,
        start=row.start,
        end=row.end,
        last_end=row.last_end,
        price_fen=row.price_fen,
        method=row.method,
        payment_days=tuple(row.payment_days.split(",")),
        in_advance=row.in_advance,
        steps=steps,
        status=row.status,
    )


def plot_label(code: str, name: str) -> str:
    """A plot as sentences and papers name it: its code, and its name where it has one."""
    return f"{code} {name}".strip()


def one(unit: Unit, lease_id: int) -> LandLeaseRow:
    """A land lease, void or not. Raises UserError when there is none."""
    found = read(unit, _L.document_id == lease_id)
    if not found:
        raise UserError("This lease is not in the book.")
    return found[0]


def standing(unit: Unit, *conditions: Any) -> list[LandLeaseRow]:
    """The land leases that are not void and meet all conditions."""
    return read(unit, _D.status == "posted", *conditions)


def of_plot(unit: Unit, plot_id: int) -> list[LandLeaseRow]:
    """The land leases of a plot that are not void, the first one first."""
    return standing(unit, _L.plot_id == plot_id)


def shares(leases: Iterable[LandLeaseRow]) -> list[Share]:
    """What these leases take of their plot, and when."""
    return [Share(lease.area, lease.period) for lease in leases]


# --- greenhouses on the land --------------------------------------------------


def refuse_outlasting(unit: Unit, greenhouse_id: int, period: Period) -> None:
    """Raise UserError when a lease of a greenhouse would have days without land under it.

    A greenhouse on no plot stands on the co-op's own land.
    """
    s = tables.plot_sheds.c
    query = (
        select(_PLOT.id, _PLOT.code, _PLOT.name, _P.name.label("household"))
        .join(tables.plot_sheds, s.plot_id == _PLOT.id)
        .join(tables.people, _P.id == _PLOT.person_id)
        .where(s.greenhouse_id == greenhouse_id, s.stands)
        .order_by(_PLOT.code)
    )
    under = [
        LandUnder(
            plot_label(row.code, row.name),
            row.household,
            tuple(lease.period for lease in of_plot(unit, row.id)),
        )
        for row in unit.rows(query)
    ]
    refuse_longer_sublease(under, period)


def refuse_shortened(
    unit: Unit, plot_id: int, day: date, greenhouse_ids: Collection[int] | None = None
) -> None:
    """Raise UserError, naming it, when a greenhouse lease has a day without the plot under it.

    Only days from `day` on count. It is asked after the change, and about the greenhouses given
    or else all that stand on the plot.
    """
    s = tables.plot_sheds.c
    stand = select(s.greenhouse_id).where(s.plot_id == plot_id, s.stands)
    sheds = {row.greenhouse_id for row in unit.rows(stand)}
    if greenhouse_ids is not None:
        sheds &= set(greenhouse_ids)
    if not sheds:
        return
    leased = merged(lease.period for lease in of_plot(unit, plot_id))
    for let in crops.lets_after(unit, sheds, day):
        used = Period(max(let.start, day), let.last_end)
        if not any(period.covers(used) for period in leased):
            raise UserError(
                "Greenhouse {greenhouse} on this plot is let to {grower} until {last} ({number}); "
                "the land must be leased at least as long.",
                greenhouse=let.code,
                grower=let.name,
                last=let.last_end - ONE_DAY,
                number=document_number("greenhouse_lease", let.year, let.number),
            )


# --- voiding ------------------------------------------------------------------


def after_void(unit: Unit, kind: str, document_id: int) -> None:
    """See that the land still bears what stands on it when a lease or an early end is voided.

    Raises UserError for a lease under a running greenhouse lease, for an early end after which
    the plot was leased again or a shorter rent was posted, for one of a greenhouse lease whose
    land was given up since, and for a consent under which rent was netted.
    """
    if kind == "land_lease":
        refuse_shortened(unit, one(unit, document_id).plot_id, unit.clock().date())
    if kind == "land_lease_end":
        query = select(_E.lease_document_id).where(_E.document_id == document_id)
        lease = one(unit, unit.scalar(query))
        if lease.status == "posted":
            refuse_overbooking(unit, lease)
            refuse_other_rents(unit, lease)
    if kind == "lease_end":
        _refuse_landless(unit, document_id)
    if kind == "netting_consent":
        _refuse_netted(unit, document_id)


def refuse_overbooking(unit: Unit, lease: LandLeaseRow) -> None:
    """Raise UserError, saying how much and when, when a lease takes more than the plot has."""
    area = unit.scalar(select(_PLOT.area).where(_PLOT.id == lease.plot_id))
    others = [other for other in of_plot(unit, lease.plot_id) if other.id != lease.id]
    refuse_excess(area, shares(others), Share(lease.area, lease.period))


def refuse_other_rents(unit: Unit, lease: LandLeaseRow) -> None:
    """Raise UserError, naming it, when a rent was posted for days that are no period any more."""
    known = {(period.start, period.end) for period in rent_periods(lease)}
    query = (
        select(_D.kind, _D.year, _D.number, _R.start, _R.end)
        .join(tables.land_rents, _R.document_id == _D.id)
        .where(_R.lease_document_id == lease.id, _D.status == "posted")
        .order_by(_R.start)
    )
    for row in unit.rows(query):
        if (row.start, row.end) not in known:
            raise UserError(
                "Rent for {start} to {last} was posted as {number}. Void that first.",
                field="end",
                start=row.start,
                last=row.end - ONE_DAY,
                number=document_number(row.kind, row.year, row.number),
            )


def _refuse_landless(unit: Unit, end_id: int) -> None:
    """A greenhouse lease that gets its days back needs the land for them."""
    e = tables.lease_ends.c
    end = unit.first(select(e.lease_document_id, e.end).where(e.document_id == end_id))
    lease = crops.lease_row(unit, end.lease_document_id)
    if lease.status == "posted" and lease.last_end > end.end:
        refuse_outlasting(unit, lease.greenhouse_id, Period(end.end, lease.last_end))


def _refuse_netted(unit: Unit, consent_id: int) -> None:
    """Rent netted under the consent needs another one for its day."""
    person_id = unit.scalar(select(_D.person_id).where(_D.id == consent_id))
    left = _consented(unit, _D.person_id == person_id, _D.status == "posted")
    (voided,) = _consented(unit, _D.id == consent_id)
    for payment in _nettings(unit, person_id):
        if payment.day in voided and not any(payment.day in period for period in left):
            raise UserError(
                "Land rent was netted under this consent on {day} ({number}). Void that payment "
                "first.",
                day=payment.day,
                number=document_number("payment", payment.year, payment.number),
            )


def _consented(unit: Unit, *conditions: Any) -> list[Period]:
    """The days of the consents that meet all conditions."""
    c = tables.netting_consents.c
    query = select(c.start, c.end).join(tables.documents, _D.id == c.document_id)
    return [Period(row.start, row.end) for row in unit.rows(query.where(*conditions))]


def _nettings(unit: Unit, person_id: int) -> Sequence[Any]:
    """The payments that stand and netted a person's land rent, oldest first."""
    paid, recovered = tables.payment_lines.alias().c, tables.payment_lines.alias().c
    query = (
        select(_D.year, _D.number, _D.day)
        .join(paid.id.table, paid.document_id == _D.id)
        .join(recovered.id.table, recovered.document_id == _D.id)
        .where(_D.person_id == person_id, _D.status == "posted")
        .where(paid.part == "land_rent", paid.action == "paid", recovered.action == "recovered")
        .order_by(_D.day, _D.id)
        .distinct()
    )
    return unit.rows(query)


def rent_periods(lease: LandLeaseRow) -> list[RentPeriod]:
    """The term of a lease cut at its payment days, with the rent of each part in fen."""
    return land_rent.rent_periods(lease.terms)
