"""What a check of weigh tickets looks for: missing numbers, and figures far from the day's.

Everything is whole numbers: medians are kept in quarters, so that halves stay exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from coop_desk.domain.money import check_int

FEWEST = 8  # tickets: of fewer nobody can say what is usual
FAR = 5  # times the usual distance from the median
LEAST_SHARE_BP = 300  # basis points a share must be off to be looked at
TWIN_MINUTES = 10  # the same person again so soon


def gaps(numbers: Iterable[int], last: int) -> list[int]:
    """The numbers of 1 … `last` that are missing, in order."""
    return sorted(set(range(1, check_int(last, "last number") + 1)) - set(numbers))


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual among `count` figures: four times their median and median distance from it."""

    count: int
    median4: int
    distance4: int

    @property
    def median(self) -> Fraction:
        """The figure in the middle."""
        return Fraction(self.median4, 4)

    @property
    def distance(self) -> Fraction:
        """How far the figures lie from it: the median of their distances."""
        return Fraction(self.distance4, 4)

    def is_far(self, value: int, least4: int) -> bool:
        """Whether a figure lies far out, and by more than four times this least distance.

        The least distance matters where nearly all figures are alike.
        """
        off4 = abs(4 * check_int(value, "figure") - self.median4)
        return off4 > FAR * self.distance4 and off4 > least4

    def times(self, value: int) -> Fraction | None:
        """How many usual distances a figure is off; None where the others are all alike."""
        if not self.distance4:
            return None
        return Fraction(abs(4 * value - self.median4), self.distance4)


def usual(figures: Sequence[int]) -> Usual | None:
    """What is usual among figures; None for fewer than eight."""
    if len(figures) < FEWEST:
        return None
    median4 = _median4([4 * check_int(figure, "figure") for figure in figures])
    # Both are even in quarters, so halving never leaves a rest.
    return Usual(len(figures), median4, _median4([abs(4 * one - median4) for one in figures]))


def _median4(quarters: list[int]) -> int:
    quarters.sort()
    middle = len(quarters) // 2
    if len(quarters) % 2:
        return quarters[middle]
    return (quarters[middle - 1] + quarters[middle]) // 2


def passed_words(minutes: int) -> str:
    """How long after posting, as papers say it: 12 分钟, 3 小时 05 分, 2 天."""
    if minutes < 60:
        return f"{minutes} 分钟"
    if minutes < 24 * 60:
        return f"{minutes // 60} 小时 {minutes % 60:02} 分"
    return f"{minutes // (24 * 60)} 天"


def minutes_of(time: str) -> int | None:
    """The minute of the day of "09:30"; None for anything else."""
    hours, colon, minutes = time.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes)
