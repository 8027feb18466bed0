"""Rent the co-op owes a household for land: its term cut into periods, each with a due day.

Area in hundredths of a mu, prices in fen per mu and year, rents in fen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from coop_desk.domain.dates import ONE_DAY, Period, add_months
from coop_desk.domain.leases import rent_by_day, rent_by_month
from coop_desk.domain.money import check_int
from coop_desk.errors import UserError

METHODS = ("by_day", "by_month")
MOST_PAYMENT_DAYS = 10
_PAYMENT_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_LEAP_YEAR = 2000  # it has every day a year can have


@dataclass(frozen=True, slots=True)
class Step:
    """A new price per mu and year from a day on."""

    start: date
    price_fen: int


@dataclass(frozen=True, slots=True)
class RentPeriod:
    """The days [start, end) for which one rent is paid, the day it is due, and the rent."""

    start: date
    end: date
    due: date
    amount_fen: int


@dataclass(frozen=True, slots=True)
class LandTerms:
    """What a land lease says about its rent; `payment_days` are days of a year: "12-31".

    Raises UserError for an area of nothing, a negative price, a method or a payment day that is
    none, or price steps that are not in order within the term.
    """

    area: int
    term: Period
    price_fen: int
    method: str = "by_day"
    payment_days: tuple[str, ...] = ("12-31",)
    in_advance: bool = False
    steps: tuple[Step, ...] = field(default=())

    def __post_init__(self) -> None:
        if check_int(self.area, "area") <= 0:
            raise UserError("Enter an area of more than nothing.", field="area")
        if min(check_int(fen, "price") for fen in (self.price_fen, *self._step_prices())) < 0:
            raise UserError("A price cannot be less than nothing.", field="price")
        if self.method not in METHODS:
            raise UserError("Choose rent by the day or by the month.", field="method")
        _check_payment_days(self.payment_days)
        _check_steps(self.term, self.steps)

    def _step_prices(self) -> list[int]:
        return [step.price_fen for step in self.steps]


def _check_payment_days(days: Sequence[str]) -> None:
    if not days:
        raise UserError(
            "Enter at least one day a year on which rent is paid.", field="payment_days"
        )
    for day in days:
        payment_day(day, _LEAP_YEAR)
    if len(days) > MOST_PAYMENT_DAYS:
        raise UserError(
            "Rent is paid on {most} days a year at most.",
            field="payment_days",
            most=MOST_PAYMENT_DAYS,
        )
    if len(set(days)) < len(days):
        raise UserError("Each payment day is entered once.", field="payment_days")


def payment_day(text: str, year: int) -> date:
    """The payment day "06-30" in a year; 29 February is the 28th where there is none.

    Raises UserError for what is no day of a year.
    """
    found = _PAYMENT_DAY.fullmatch(text)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    try:
        wanted = date(_LEAP_YEAR, month, day)
    except ValueError:
        raise UserError(
            '"{text}" is not a day of a year; write it like 12-31.',
            field="payment_days",
            text=text,
        ) from None
    return add_months(wanted, (year - _LEAP_YEAR) * 12)


def _check_steps(term: Period, steps: Sequence[Step]) -> None:
    before = term.start
    for step in steps:
        if step.start not in term or step.start <= before:
            raise UserError(
                "Each new price starts on a later day within the lease; look at {day}.",
                field="steps",
                day=step.start,
            )
        before = step.start


# --- the periods ------------------------------------------------------------


def rent_periods(terms: LandTerms) -> list[RentPeriod]:
    """The term cut at its payment days, with the rent of each part and the day it is due.

    Paid afterwards, a payment day closes a period and the last period is due on the last day of
    the lease; paid in advance, it opens one, and each is due on its first day. Raises UserError
    where rent by the month meets a period, or a part of it at one price, of other days.
    """
    return [
        RentPeriod(
            part.start,
            _end(part),
            _due(terms, part),
            sum(fen for *_, fen in rent_lines(terms, part)),
        )
        for part in _parts(terms.term, _cuts(terms))
    ]


def rent_lines(terms: LandTerms, period: Period) -> list[tuple[Period, int, int]]:
    """The days of a period at each price, that price, and their rent."""
    by_day = terms.method == "by_day"
    rent = rent_by_day if by_day else rent_by_month
    parts = _parts(period, [step.start for step in terms.steps])
    priced = [(part, price_on(terms, part.start)) for part in parts]
    return [(part, price, rent(terms.area, price, part)) for part, price in priced]


def price_on(terms: LandTerms, day: date) -> int:
    """The price per mu and year in force on a day."""
    prices = [step.price_fen for step in terms.steps if step.start <= day]
    return prices[-1] if prices else terms.price_fen


def _cuts(terms: LandTerms) -> list[date]:
    """The first days of all periods but the first one, in order."""
    first, last = terms.term.start.year - 1, _end(terms.term).year
    days = (payment_day(day, year) for year in range(first, last + 1) for day in terms.payment_days)
    return sorted({day if terms.in_advance else day + ONE_DAY for day in days})


def _due(terms: LandTerms, part: Period) -> date:
    return part.start if terms.in_advance else _end(part) - ONE_DAY


def _parts(period: Period, cuts: Sequence[date]) -> Iterator[Period]:
    """A period cut at each of these days that lies in it; they are given in order."""
    start = period.start
    for cut in cuts:
        if start < cut < _end(period):
            yield Period(start, cut)
            start = cut
    yield Period(start, period.end)


def _end(period: Period) -> date:
    if period.end is None:
        raise ValueError("a land lease has an end")
    return period.end
