"""The rent of a greenhouse over its instalments: what is asked for, when, and what is paid.

Rents in fen, area in hundredths of a mu, shares in hundredths of a percent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coop_desk.domain.dates import ONE_DAY, Period, add_months
from coop_desk.domain.leases import (
    HUNDREDTHS_PER_MU,
    MONTHS_PER_YEAR,
    rent_by_day,
    rent_by_month,
    rent_per_bag,
    rent_per_season,
)
from coop_desk.domain.money import BASIS_POINTS, check_int, round_half_up
from coop_desk.errors import UserError

# --- the rent ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RentTerms:
    """What the rent of a greenhouse is counted by: the basis, its rate, and the days let.

    `area` counts for rent per mu and year, `bags` for rent per bag.
    """

    basis: str
    rate_fen: int
    term: Period
    area: int = 0
    method: str = "by_day"
    bags: int = 0


def whole_rent(terms: RentTerms) -> int:
    """The rent of the whole term. Raises UserError for odd months charged by the month."""
    if terms.basis == "per_bag":
        return rent_per_bag(terms.bags, terms.rate_fen)
    if terms.basis == "mu_year":
        rent = rent_by_month if terms.method == "by_month" else rent_by_day
        return rent(terms.area, terms.rate_fen, terms.term)
    return rent_per_season(terms.rate_fen, terms.term, terms.term)


def rent_until(terms: RentTerms, end: date) -> int:
    """The rent of the days before `end`, when the greenhouse is given back then.

    Rent per season or bag is parted by days, rounded half up; rent per mu is that of the days
    used. Rent by the month counts every month begun as a whole one, so that no end within a
    month has to be refused.
    """
    if terms.term.end is not None and end >= terms.term.end:
        return whole_rent(terms)
    used = Period(terms.term.start, end)
    if terms.basis != "mu_year":
        return rent_per_season(whole_rent(terms), terms.term, used)
    if terms.method != "by_month":
        return rent_by_day(terms.area, terms.rate_fen, used)
    whole = terms.area * terms.rate_fen * _months_begun(used)
    return round_half_up(whole, HUNDREDTHS_PER_MU * MONTHS_PER_YEAR)


def _months_begun(used: Period) -> int:
    assert used.end is not None
    months = 1
    while add_months(used.start, months) < used.end:
        months += 1
    return months


# --- instalments ------------------------------------------------------------


def check_shares(shares: Sequence[int]) -> None:
    """Raise UserError unless each share is more than nothing and all make 100 %."""
    if any(check_int(share, "share") <= 0 for share in shares) or sum(shares) != BASIS_POINTS:
        raise UserError("The shares of the instalments must make 100 %.", field="instalments")


def even_dues(term: Period, parts: int) -> list[date]:
    """The days on which so many equal parts are due: the first at the start, then evenly on."""
    return [term.start + term.days * number // parts * ONE_DAY for number in range(parts)]


def even_shares(parts: int) -> list[int]:
    """So many equal shares of all, in basis points; the first takes the rest."""
    each, rest = divmod(BASIS_POINTS, parts)
    return [each + rest, *[each] * (parts - 1)]


def split(whole_fen: int, shares: Iterable[int]) -> list[int]:
    """A rent parted by shares, each rounded half up; the last takes what is left."""
    *first, _ = shares
    left, parts = check_int(whole_fen, "rent"), []
    for share in first:
        parts.append(min(left, round_half_up(whole_fen * share, BASIS_POINTS)))
        left -= parts[-1]
    return [*parts, left]


def to_charge(parts: Sequence[int], charged: Mapping[int, int], owed_fen: int) -> dict[int, int]:
    """What is still to be charged of each instalment, counted from 1; none with nothing.

    `parts` are the instalments as signed, `charged` what was charged of them by number, and
    all charges together shall come to `owed_fen`. An early end takes from the last ones; what
    the instalments left leave open, such as bags issued later, goes to the last of them.
    """
    left = owed_fen - sum(charged.values())
    found: dict[int, int] = {}
    for number, part in enumerate(parts, 1):
        if number not in charged:
            found[number] = max(0, min(left, part))
            left -= found[number]
    if left > 0:
        last = max(found, default=len(parts))
        found[last] = found.get(last, 0) + left
    return {number: fen for number, fen in found.items() if fen}


def remaining(
    parts: Sequence[tuple[date, int]], taken_fen: int, start: date
) -> list[tuple[date, int]]:
    """The instalments somebody takes over from `start` on: each day due and its share.

    `parts` are the instalments as signed, of which the one before owes the first `taken_fen`.
    What was due before `start` is due then. Empty where nothing is left.
    """
    left: dict[date, int] = {}
    for due, part in parts:
        own = min(part, taken_fen)
        taken_fen -= own
        day = max(due, start)
        left[day] = left.get(day, 0) + part - own
    return _shares({day: fen for day, fen in left.items() if fen})


def _shares(amounts: Mapping[date, int]) -> list[tuple[date, int]]:
    whole, so_far, before, found = sum(amounts.values()), 0, 0, []
    for day, fen in sorted(amounts.items()):
        so_far += fen
        share = round_half_up(so_far * BASIS_POINTS, whole) - before
        before += share
        if share:
            found.append((day, share))
    return found


# --- what was credited and paid of it ---------------------------------------


def allocate(amounts: Iterable[int], paid_fen: int) -> list[int]:
    """What is paid of each amount when the first is paid first."""
    paid = []
    for fen in amounts:
        paid.append(max(0, min(fen, paid_fen)))
        paid_fen -= paid[-1]
    return paid


def credited(amounts: Sequence[int], ended_fen: int, waived_fen: int) -> list[int]:
    """What is credited of each charge, oldest first.

    An early end gives back the last days, so it lowers the last charge first; a waiver helps
    with what has been open longest.
    """
    ended = allocate(reversed(amounts), ended_fen)[::-1]
    rest = [fen - off for fen, off in zip(amounts, ended, strict=True)]
    waived = allocate(rest, waived_fen)
    return [sum(both) for both in zip(ended, waived, strict=True)]


def state(due: date, today: date, open_fen: int) -> str:
    """How an instalment stands: paid, coming, due (today) or overdue."""
    if not open_fen:
        return "paid"
    if today < due:
        return "coming"
    return "due" if due == today else "overdue"
