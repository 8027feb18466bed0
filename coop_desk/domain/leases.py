"""Leases of land and greenhouses: what rent is due, and which leases cannot stand together.

Area in hundredths of a mu, prices and rents in fen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coop_desk.domain.dates import Period, add_months, days_in_year
from coop_desk.domain.money import check_int, format_decimal, round_half_up
from coop_desk.errors import UserError

HUNDREDTHS_PER_MU = 100
MONTHS_PER_YEAR = 12


# --- rent -------------------------------------------------------------------


def rent_by_day(area: int, price_fen: int, period: Period) -> int:
    """Rent per mu and year for the days of a period: a rounded line for each calendar year."""
    return sum(fen for _, fen in yearly_rents(area, price_fen, period))


def yearly_rents(area: int, price_fen: int, period: Period) -> list[tuple[Period, int]]:
    """The days a period has in each calendar year and the rent for them.

    Area × price × days / days in that year. Raises UserError for a negative area or price.
    """
    whole = _per_year(area, price_fen)
    return [
        (part, round_half_up(whole * part.days, HUNDREDTHS_PER_MU * days_in_year(part.start.year)))
        for part in period.by_year()
    ]


def rent_by_month(area: int, price_fen: int, period: Period) -> int:
    """Rent per mu and year for whole months: area × price × months / 12.

    Raises UserError for a period that is not made of whole months.
    """
    months = whole_months(period)
    whole = _per_year(area, price_fen)
    return round_half_up(whole * months, HUNDREDTHS_PER_MU * MONTHS_PER_YEAR)


def whole_months(period: Period) -> int:
    """How many months a period has. Raises UserError where days are left over."""
    if period.end is None:
        raise ValueError("a period without an end has no number of months")
    years, months = (
        period.end.year - period.start.year,
        period.end.month - period.start.month,
    )
    count = years * MONTHS_PER_YEAR + months
    if count < 1 or add_months(period.start, count) != period.end:
        raise UserError(
            "{start} to {last} is not a number of whole months; choose rent by the day.",
            field="end",
            start=period.start,
            last=period.last,
        )
    return count


def _per_year(area: int, price_fen: int) -> int:
    if check_int(area, "area") < 0:
        raise UserError("An area cannot be less than nothing.", field="area")
    _check_price(price_fen)
    return area * price_fen


def _check_price(price_fen: int) -> None:
    if check_int(price_fen, "price") < 0:
        raise UserError("A price cannot be less than nothing.", field="price")


def rent_per_season(price_fen: int, lease: Period, used: Period) -> int:
    """Rent per greenhouse and season: the whole price, or its part for the days used of it.

    Raises UserError for days outside the lease.
    """
    _check_price(price_fen)
    if not lease.covers(used):
        raise UserError("The day must lie within the lease.", field="end")
    return round_half_up(price_fen * used.days, lease.days)


def rent_per_bag(bags: int, price_fen: int) -> int:
    """Rent by the number of bags in the greenhouse. Raises UserError for a negative number."""
    _check_price(price_fen)
    if check_int(bags, "bags") < 0:
        raise UserError("A number of bags cannot be less than nothing.", field="bags")
    return bags * price_fen


# --- what cannot stand together ---------------------------------------------


@dataclass(frozen=True, slots=True)
class Let:
    """Days for which a greenhouse is let, and to whom."""

    holder: str
    period: Period


def refuse_second_lease(greenhouse: str, lets: Iterable[Let], new: Period) -> None:
    """Raise UserError, naming the holder and the days, when it is let on a day of `new`."""
    for let in lets:
        if let.period.overlaps(new):
            _refuse_second(greenhouse, let)


def _refuse_second(greenhouse: str, let: Let) -> None:
    if let.period.last is None:
        raise UserError(
            "Greenhouse {greenhouse} is let to {holder} from {start} on; "
            "the new lease can start when that one has ended.",
            field="start",
            greenhouse=greenhouse,
            holder=let.holder,
            start=let.period.start,
        )
    raise UserError(
        "Greenhouse {greenhouse} is let to {holder} from {start} to {last}; "
        "the new lease can start when that one has ended.",
        field="start",
        greenhouse=greenhouse,
        holder=let.holder,
        start=let.period.start,
        last=let.period.last,
    )


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a plot leased for some days, in hundredths of a mu."""

    area: int
    period: Period

    def __post_init__(self) -> None:
        check_int(self.area, "area")


@dataclass(frozen=True, slots=True)
class Excess:
    """By how much a plot is leased beyond its area, and when, in hundredths of a mu."""

    area: int
    period: Period


def find_excess(plot_area: int, shares: Sequence[Share], new: Share) -> Excess | None:
    """The first days on which a new share would lease more than the plot has; None if none."""
    check_int(plot_area, "area")
    found: Excess | None = None
    for part in _uniform_parts(shares, new.period):
        leased = sum(share.area for share in shares if part.start in share.period)
        over = leased + new.area - plot_area
        if found is not None and over != found.area:
            return found
        if over > 0:
            start = part.start if found is None else found.period.start
            found = Excess(over, Period(start, part.end))
    return found


def _uniform_parts(shares: Sequence[Share], period: Period) -> Iterator[Period]:
    """A period cut at each day on which a share starts or ends."""
    marks = {share.period.start for share in shares} | {share.period.end for share in shares}
    cuts = sorted(
        mark for mark in marks if mark is not None and mark in period and mark != period.start
    )
    start = period.start
    for cut in cuts:
        yield Period(start, cut)
        start = cut
    yield Period(start, period.end)


def refuse_excess(plot_area: int, shares: Sequence[Share], new: Share) -> None:
    """Raise UserError, saying how much and when, when a new share overbooks the plot."""
    excess = find_excess(plot_area, shares, new)
    if excess is None:
        return
    if excess.period.last is None:
        raise UserError(
            "{area} mu over, from {start} on; lease less of this plot.",
            field="area",
            area=format_area(excess.area),
            start=excess.period.start,
        )
    raise UserError(
        "{area} mu over, {start} to {last}; lease less of this plot or start later.",
        field="area",
        area=format_area(excess.area),
        start=excess.period.start,
        last=excess.period.last,
    )


@dataclass(frozen=True, slots=True)
class LandUnder:
    """A plot under a greenhouse, its household, and the days for which it is leased in.

    The days may be those of several leases; what follows without a gap counts as one.
    """

    plot: str
    household: str
    periods: tuple[Period, ...]


def merged(periods: Iterable[Period]) -> list[Period]:
    """Periods in order of their days, those that touch or overlap made one."""
    found: list[Period] = []
    for period in sorted(periods, key=lambda period: period.start):
        before = found[-1] if found else None
        if before is None or (before.end is not None and before.end < period.start):
            found.append(period)
        elif before.end is not None and (period.end is None or period.end > before.end):
            found[-1] = Period(before.start, period.end)
    return found


def refuse_longer_sublease(land: Iterable[LandUnder], sublease: Period) -> None:
    """Raise UserError when a sublease has a day on which land under it is not leased in.

    It names the plot, the household, and the last day of its lease or the day without one.
    """
    for under in land:
        periods = merged(under.periods)
        if any(period.covers(sublease) for period in periods):
            continue
        lease = next((period for period in periods if sublease.start in period), None)
        if lease is None:
            raise UserError(
                "Plot {plot} of {household}, on which this greenhouse stands, is not leased on "
                "{day}; lease the land first.",
                field="start",
                plot=under.plot,
                household=under.household,
                day=sublease.start,
            )
        raise UserError(
            "Plot {plot} of {household}, on which this greenhouse stands, is leased until {last} "
            "only; the lease of the greenhouse must end by then.",
            field="end",
            plot=under.plot,
            household=under.household,
            last=lease.last,
        )


def lease_state(start: date, end: date, today: date) -> str:
    """Whether a lease of [start, end) is running, coming or ended."""
    if today < start:
        return "coming"
    return "running" if today < end else "ended"


def format_area(hundredths: int) -> str:
    """An area as mu: "3.60"."""
    return format_decimal(hundredths, HUNDREDTHS_PER_MU, 2)
