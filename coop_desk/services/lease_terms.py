"""Leases of greenhouses as they stand: their terms, and what was charged and credited on them.

Money in fen, area in hundredths of a mu; periods are half-open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.dates import Period
from coop_desk.domain.money import BASIS_POINTS
from coop_desk.domain.rent_schedule import RentTerms, rent_until, whole_rent
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import crops
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D, _P, _G, _S = tables.documents.c, tables.people.c, tables.greenhouses.c, tables.seasons.c
_L, _T, _C = tables.greenhouse_leases.c, tables.lease_terms.c, tables.crops.c
_I, _E, _X = tables.lease_instalments.c, tables.lease_ends.c, tables.lease_transfers.c
_CHARGE, _CREDIT, _DEPOSIT = tables.charges.c, tables.rent_credits.c, tables.deposits.c

# The purposes of credits that an end gives back; the other one is a waiver.
ENDED = ("early_end", "transfer")


@dataclass(frozen=True, slots=True)
class Instalment:
    """A part of a lease's rent, in hundredths of a percent, and the day it is due."""

    due: date
    share_bp: int


@dataclass(frozen=True, slots=True)
class LeaseRow:
    """A greenhouse lease as signed; `last_end` is when it ends in fact, an early end counted.

    Without instalments the rent is due at once, at the start.
    """

    id: int
    number: str
    day: date
    greenhouse_id: int
    greenhouse: str
    season_id: int | None
    season: str
    person_id: int
    person: str
    person_code: str
    crop_id: int
    start: date
    end: date
    last_end: date
    basis: str
    rate_fen: int
    area: int
    method: str
    deposit_fen: int
    instalments: tuple[Instalment, ...]
    status: str

    @property
    def dues(self) -> tuple[Instalment, ...]:
        """Its instalments; the whole rent at the start where it has none."""
        return self.instalments or (Instalment(self.start, BASIS_POINTS),)

    @property
    def ended_early(self) -> bool:
        """Whether it ends before the day that was signed."""
        return self.last_end < self.end


def leases(
    unit: Unit,
    *,
    season_id: int | None = None,
    greenhouse_id: int | None = None,
    person_id: int | None = None,
    standing: bool = True,
) -> list[LeaseRow]:
    """Greenhouse leases by first day and greenhouse; void ones too unless `standing`."""
    wanted = {_L.season_id: season_id, _L.greenhouse_id: greenhouse_id, _D.person_id: person_id}
    conditions = [column == value for column, value in wanted.items() if value is not None]
    if standing:
        conditions.append(_D.status == "posted")
    return _read(unit, *conditions)


def lease(unit: Unit, lease_id: int) -> LeaseRow:
    """One lease, void or not. Raises UserError when there is none."""
    found = _read(unit, _L.document_id == lease_id)
    if not found:
        raise UserError("This lease is not in the book.")
    return found[0]


def lease_of_crop(unit: Unit, crop_id: int) -> LeaseRow | None:
    """The lease that stands under a crop; None for a crop of a void lease."""
    found = _read(unit, _C.id == crop_id, _D.status == "posted")
    return found[-1] if found else None


def standing_lease(unit: Unit, lease_id: int) -> LeaseRow:
    """One lease that stands. Raises UserError when there is none or it is void."""
    found = lease(unit, lease_id)
    if found.status != "posted":
        raise UserError("This lease is not in the book.")
    return found


_LEASES = (
    select(
        _D.id,
        _D.kind,
        _D.year,
        _D.number,
        _D.day,
        _D.status,
        _D.person_id,
        _P.name.label("person"),
        _P.code.label("person_code"),
        _L.greenhouse_id,
        _G.code.label("greenhouse"),
        _L.season_id,
        _S.name.label("season"),
        _C.id.label("crop_id"),
        _L.start,
        _L.end,
        crops.last_end().label("last_end"),
        _L.basis,
        _L.rate_fen,
        _L.deposit_fen,
        _T.area,
        _T.method,
    )
    .join(tables.greenhouse_leases, _L.document_id == _D.id)
    .join(tables.people, _P.id == _D.person_id)
    .join(tables.greenhouses, _G.id == _L.greenhouse_id)
    .outerjoin(tables.lease_terms, _T.document_id == _D.id)
    .outerjoin(tables.seasons, _S.id == _L.season_id)
    .outerjoin(
        tables.crops,
        (_C.greenhouse_id == _L.greenhouse_id)
        & (_C.season_id == _L.season_id)
        & (_C.person_id == _D.person_id)
        & (_C.start == _L.start),
    )
    .order_by(_L.start, _G.row, _G.place, _G.code, _D.id)
)


def _read(unit: Unit, *conditions: ColumnElement[bool]) -> list[LeaseRow]:
    rows = unit.rows(_LEASES.where(*conditions))
    instalments = _instalments(unit)
    return [_lease_row(row, instalments.get(row.id, ())) for row in rows]


def _lease_row(row: Any, instalments: tuple[Instalment, ...]) -> LeaseRow:
    return LeaseRow(
        id=row.id,
        number=document_number(row.kind, row.year, row.number),
        day=row.day,
        greenhouse_id=row.greenhouse_id,
        greenhouse=row.greenhouse,
        season_id=row.season_id,
        season=row.season or "",
        person_id=row.person_id,
        person=row.person,
        person_code=row.person_code,
        crop_id=row.crop_id,
        start=row.start,
        end=row.end,
        last_end=row.last_end,
        basis=row.basis,
        rate_fen=row.rate_fen,
        area=row.area or 0,
        method=row.method or "by_day",
        deposit_fen=row.deposit_fen,
        instalments=instalments,
        status=row.status,
    )


def _instalments(unit: Unit) -> dict[int, tuple[Instalment, ...]]:
    found: dict[int, tuple[Instalment, ...]] = {}
    query = select(_I.document_id, _I.due, _I.share_bp).order_by(_I.document_id, _I.line)
    for lease_id, due, share in unit.rows(query):
        found[lease_id] = (*found.get(lease_id, ()), Instalment(due, share))
    return found


# --- what is owed, charged and credited --------------------------------------


def rent_terms(unit: Unit, row: LeaseRow) -> RentTerms:
    """What the rent of a lease is counted by, today's bags counted where it goes by them."""
    bags = bags_counted(unit, [row.crop_id])[row.crop_id] if row.basis == "per_bag" else 0
    return terms_of(row, bags)


def terms_of(row: LeaseRow, bags: int) -> RentTerms:
    """The terms of a lease with so many bags on its crop."""
    term = Period(row.start, row.end)
    return RentTerms(row.basis, row.rate_fen, term, row.area, row.method, bags)


def owed(unit: Unit, row: LeaseRow, end: date | None = None) -> int:
    """The rent of a lease for the days it has in fact, or for those before `end`."""
    return rent_until(rent_terms(unit, row), end or row.last_end)


def whole(unit: Unit, row: LeaseRow) -> int:
    """The rent of a lease for all days signed."""
    return whole_rent(rent_terms(unit, row))


def bags_counted(unit: Unit, crop_ids: Collection[int]) -> dict[int, int]:
    """The bags rent per bag is counted by: those issued to each crop, those returned off."""
    found: dict[int, int] = defaultdict(int)
    for table, sign in ((tables.bag_issues, 1), (tables.bag_returns, -1)):
        query = (
            select(table.c.crop_id, func.sum(table.c.bags))
            .join(tables.documents, _D.id == table.c.document_id)
            .where(_D.status == "posted", table.c.crop_id.in_(crop_ids))
            .group_by(table.c.crop_id)
        )
        for crop_id, bags in unit.rows(query):
            found[crop_id] += sign * int(bags)
    return found


def charged(unit: Unit, lease_id: int) -> int:
    """What was charged of a lease's rent and stands."""
    return _sum(unit, _CHARGE.amount_fen, _CHARGE.lease_document_id == lease_id)


def credited(unit: Unit, lease_id: int, *purposes: str) -> int:
    """What was credited of a lease's rent and stands, for any of the purposes or for all."""
    conditions = [_CREDIT.lease_document_id == lease_id]
    if purposes:
        conditions.append(_CREDIT.purpose.in_(purposes))
    return _sum(unit, _CREDIT.amount_fen, *conditions)


def held(unit: Unit, lease_id: int) -> int:
    """What is held of a lease's deposit: taken, less what was returned and kept."""
    own = _DEPOSIT.lease_document_id == lease_id
    taken = _sum(unit, _DEPOSIT.amount_fen, own, _DEPOSIT.action == "taken")
    return taken - _sum(unit, _DEPOSIT.amount_fen, own, _DEPOSIT.action != "taken")


def _sum(unit: Unit, column: Any, *conditions: ColumnElement[bool]) -> int:
    query = (
        select(func.coalesce(func.sum(column), 0))
        .join(tables.documents, _D.id == column.table.c.document_id)
        .where(_D.status == "posted", *conditions)
    )
    return int(unit.scalar(query))


def standing_end(unit: Unit, lease_id: int) -> Any:
    """The early end of a lease that stands, as its document; None where there is none."""
    query = (
        select(_D.id, _D.kind, _D.year, _D.number)
        .join(tables.lease_ends, _E.document_id == _D.id)
        .where(_E.lease_document_id == lease_id, _D.status == "posted")
    )
    return unit.first(query)


# --- voiding ----------------------------------------------------------------


def falling_with(unit: Unit, kind: str, document_id: int) -> list[int]:
    """The documents an early end or a transfer brought along, which are void without it."""
    if kind == "lease_end":
        lease_id = unit.scalar(select(_E.lease_document_id).where(_E.document_id == document_id))
        return _standing(unit, _CREDIT, lease_id, _CREDIT.purpose == "early_end")
    if kind != "lease_transfer":
        return []
    row = unit.first(select(tables.lease_transfers).where(_X.document_id == document_id))
    # The new lease goes before the end of the old one: both cannot have the greenhouse.
    return [
        *_standing(unit, _L, row.new_lease_document_id),
        *_standing(unit, _E, row.lease_document_id),
        *_standing(unit, _CREDIT, row.lease_document_id, _CREDIT.purpose == "transfer"),
    ]


def _standing(unit: Unit, own: Any, lease_id: int, *conditions: ColumnElement[bool]) -> list[int]:
    """The posted documents of a table that are a lease, or hang on it."""
    key = own.document_id if own is _L else own.lease_document_id
    query = (
        select(_D.id)
        .join(own.document_id.table, own.document_id == _D.id)
        .where(key == lease_id, _D.status == "posted", *conditions)
        .order_by(_D.id)
    )
    return [row.id for row in unit.rows(query)]


def after_void(unit: Unit, kind: str, document_id: int) -> None:
    """Refuse what would leave a lease with more credited or given back than it ever had.

    Raises UserError, naming the document to void first.
    """
    checks = {
        "charge": (_CHARGE, _refuse_credits_left),
        "rent_credit": (_CREDIT, _refuse_missing_credit),
        "deposit": (_DEPOSIT, _refuse_missing_deposit),
    }
    if kind not in checks:
        return
    own, check = checks[kind]
    lease_id = unit.scalar(select(own.lease_document_id).where(own.document_id == document_id))
    if lease_id is not None and lease(unit, lease_id).status == "posted":
        check(unit, lease_id)


def _refuse_credits_left(unit: Unit, lease_id: int) -> None:
    if credited(unit, lease_id) > charged(unit, lease_id):
        raise UserError(
            "More of this rent would be credited than charged; void {number} first.",
            number=_latest(unit, _CREDIT, lease_id),
        )


def _refuse_missing_credit(unit: Unit, lease_id: int) -> None:
    """An end has credited what was charged beyond it, less what was waived already."""
    end = standing_end(unit, lease_id)
    if end is None:
        return
    beyond = charged(unit, lease_id) - credited(unit, lease_id, *ENDED)
    if beyond > owed(unit, lease(unit, lease_id)):
        raise UserError(
            "The lease ended early, and this credit belongs to it; void {number} instead.",
            number=document_number(end.kind, end.year, end.number),
        )


def _refuse_missing_deposit(unit: Unit, lease_id: int) -> None:
    if held(unit, lease_id) < 0:
        raise UserError(
            "More of the deposit would be given back or kept than was taken; void {number} first.",
            number=_latest(unit, _DEPOSIT, lease_id, _DEPOSIT.action != "taken"),
        )


def _latest(unit: Unit, own: Any, lease_id: int, *conditions: ColumnElement[bool]) -> str:
    document_id = _standing(unit, own, lease_id, *conditions)[-1]
    row = unit.first(select(_D.kind, _D.year, _D.number).where(_D.id == document_id))
    return document_number(row.kind, row.year, row.number)
