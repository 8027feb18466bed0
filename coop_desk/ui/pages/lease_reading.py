"""What the lists of greenhouse leases and rents read from the book, as rows and details."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.leases import lease_state
from coop_desk.errors import UserError
from coop_desk.services import bag_counts, deposits, leasing, rents
from coop_desk.services.leasing import LeaseRow
from coop_desk.services.rents import RentLine


@dataclass(frozen=True, slots=True)
class LeaseLine:
    """A greenhouse lease in the list; money in fen, `last` its last day as it stands now."""

    id: int
    number: str
    greenhouse: str
    grower: str
    start: date
    last: date
    basis: str
    rent_fen: int
    open_fen: int
    state: str  # "running", "coming", "ended"
    lease: LeaseRow


@dataclass(frozen=True, slots=True)
class LeaseDetail:
    """An opened lease: its rents, and what of its deposit is held."""

    lease: LeaseRow
    rents: tuple[RentLine, ...]
    rent_fen: int
    held_fen: int
    live_bags: int
    state: str

    @property
    def charged_fen(self) -> int:
        """What was charged, less what was taken off again."""
        return sum(one.amount_fen for one in self.rents if one.charged) - self.credited_fen

    @property
    def credited_fen(self) -> int:
        """What was taken off."""
        return sum(one.credited_fen for one in self.rents)

    @property
    def open_fen(self) -> int:
        """What was charged and is not paid."""
        return sum(one.open_fen for one in self.rents if one.charged)


@dataclass(frozen=True, slots=True)
class RentRow:
    """One instalment in the list of rents."""

    id: str
    due: date
    greenhouse: str
    grower: str
    part: str  # "1/2"
    amount_fen: int
    credited_fen: int
    paid_fen: int
    open_fen: int
    state: str
    line: RentLine


def read_leases(season_id: int | None, today: date, unit: Any) -> list[LeaseLine]:
    """The greenhouse leases of a season, or all, the newest season first."""
    by_lease: dict[int, list[RentLine]] = defaultdict(list)
    for line in rents.rent_lines(unit, today, season_id=season_id):
        by_lease[line.lease.id].append(line)
    begins: dict[int | None, date] = {one.id: one.start for one in leasing.seasons(unit)}
    rows = sorted(leasing.leases(unit, season_id=season_id), key=partial(_newest_first, begins))
    return [_lease_line(row, by_lease[row.id], today) for row in rows]


def _newest_first(begins: Mapping[int | None, date], lease: LeaseRow) -> tuple[int, str, date]:
    """The newest season first, greenhouse by greenhouse; a lease by dates among its season's."""
    season = begins.get(lease.season_id, lease.start)
    return -season.toordinal(), lease.greenhouse, lease.start


def _lease_line(lease: LeaseRow, lines: Sequence[RentLine], today: date) -> LeaseLine:
    return LeaseLine(
        lease.id,
        lease.number,
        lease.greenhouse,
        lease.person,
        lease.start,
        lease.last_end - ONE_DAY,
        lease.basis,
        sum(line.amount_fen - line.credited_fen for line in lines),
        sum(line.open_fen for line in lines if line.charged),
        lease_state(lease.start, lease.last_end, today),
        lease,
    )


def read_lease(lease_id: int, today: date, unit: Any) -> LeaseDetail:
    """One lease with its rents. Raises UserError as the services do."""
    lease = leasing.lease(unit, lease_id)
    live = sum(bag_counts.live_by_batch(unit, lease.crop_id).values()) if lease.crop_id else 0
    return LeaseDetail(
        lease,
        tuple(rents.schedule(unit, lease_id, today)),
        rents.lease_rent(unit, lease_id),
        deposits.held(unit, lease_id),
        live,
        lease_state(lease.start, lease.last_end, today),
    )


def read_rents(season_id: int | None, today: date, unit: Any) -> list[RentRow]:
    """The instalments of a season's leases, or of all, by due day."""
    rows = _rent_rows(rents.rent_lines(unit, today, season_id=season_id))
    return sorted(rows, key=_by_due)


def read_rent(row_id: str, today: date, unit: Any) -> RentRow:
    """One instalment, by its id in the list; once it was charged, the charge takes its place.

    Raises UserError when it is gone.
    """
    lease_id, instalment, _charge = row_id.split("/")
    rows = _rent_rows(rents.schedule(unit, int(lease_id), today))
    same = [row for row in rows if row.line.instalment == int(instalment)]
    found = [row for row in same if row.id == row_id] or same[-1:]
    if not found:
        raise UserError("This is no longer in the list.")
    return found[0]


def _rent_rows(lines: Sequence[RentLine]) -> list[RentRow]:
    parts: dict[int, int] = defaultdict(int)
    for line in lines:
        parts[line.lease.id] = max(parts[line.lease.id], line.instalment)
    return [_rent_row(line, parts[line.lease.id]) for line in lines]


def _rent_row(line: RentLine, parts: int) -> RentRow:
    return RentRow(
        f"{line.lease.id}/{line.instalment}/{line.charged.id if line.charged else 0}",
        line.due,
        line.lease.greenhouse,
        line.lease.person,
        f"{line.instalment}/{parts}",
        line.amount_fen,
        line.credited_fen,
        line.paid_fen,
        line.open_fen,
        line.state,
        line,
    )


def _by_due(row: RentRow) -> tuple[date, str]:
    return row.due, row.greenhouse
