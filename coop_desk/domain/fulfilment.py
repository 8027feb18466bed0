"""How far a contract with a buyer is fulfilled, and where the present pace leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.money import check_int

# The pace is what was accepted a day over so many days, or since the contract began.
PACE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a contract leads: grams a day, and the day it is fulfilled or what is short.

    `pace` is None where none can be told: before the first day, after the last one, or in the
    first days with nothing accepted. `fulfilled_on` is None where the contract is fulfilled
    already or will not be; `short_g` is what the last day will leave open, None where no pace
    tells. `behind` says that less was accepted than an even delivery would have brought.
    """

    pace: Fraction | None = None
    fulfilled_on: date | None = None
    short_g: int | None = None
    behind: bool = False


def pace_start(period: Period, today: date) -> date:
    """The first of the days the pace is counted over."""
    return max(period.start, today - (PACE_DAYS - 1) * ONE_DAY)


def outlook(
    period: Period, committed_g: int, accepted_g: int, lately_g: int, today: date
) -> Outlook:
    """What becomes of a contract when deliveries go on as lately (`lately_g` in the pace's days).

    Raises ValueError for a contract without an end.
    """
    left = max(0, check_int(committed_g, "committed") - check_int(accepted_g, "accepted"))
    days, last = period.days, (period.end or today) - ONE_DAY
    if today > last or today < period.start:
        return Outlook(short_g=left if today > last else None, behind=today > last and left > 0)
    passed = (today - period.start).days + 1
    behind = accepted_g * days < committed_g * passed
    if not lately_g and passed < PACE_DAYS:
        return Outlook(short_g=0 if not left else None, behind=behind)
    counted = (today - pace_start(period, today)).days + 1
    pace = Fraction(check_int(lately_g, "accepted lately"), counted)
    if not left:
        return Outlook(pace, short_g=0)
    days_left = (last - today).days
    short = left - int(pace * days_left)
    if short > 0:
        return Outlook(pace, short_g=short, behind=behind)
    return Outlook(pace, today + _days_needed(left, pace), 0, behind)


def _days_needed(left_g: int, pace: Fraction) -> timedelta:
    return -(-left_g * pace.denominator // pace.numerator) * ONE_DAY
