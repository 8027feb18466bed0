"""Which price holds: the most specific line wins, and two that tie are refused when saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from coop_desk.domain.money import BASIS_POINTS, check_int, format_fen
from coop_desk.errors import UserError

PriceKey: TypeAlias = tuple[int, str | None, int | None]  # grade, slot, village group
_Rank: TypeAlias = tuple[bool, bool, int]
# From one day to the next a price seldom moves further; a digit too many always does.
UNUSUAL_JUMP_BP = 3_000


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One price in fen for a grade on the days from `start` up to, not counting, `end`.

    `end` None is open; `slot` and `group_id` None stand for any time of day, any village group.
    """

    id: int
    list_id: int
    product: str
    grade_id: int
    start: date
    end: date | None
    slot: str | None
    group_id: int | None
    price_fen: int

    def __post_init__(self) -> None:
        check_int(self.price_fen, "price")

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.start <= day and (self.end is None or day < self.end)

    def days(self) -> int:
        """How long it holds; an open one until the end of time, so a later start is shorter."""
        return ((self.end or date.max) - self.start).days


def choose(
    lines: Iterable[PriceLine],
    *,
    grade_id: int,
    day: date,
    slot: str | None,
    group_id: int | None,
) -> PriceLine:
    """The line for a grade on a day: by village group, then time slot, then shorter period.

    Raises UserError where no line holds.
    """
    fitting = [
        line
        for line in lines
        if line.grade_id == grade_id
        and line.slot in (None, slot)
        and line.group_id in (None, group_id)
        and line.holds(day)
    ]
    if not fitting:
        raise UserError(
            "This grade has no price on {day}; enter a price list first.", field="grade", day=day
        )
    return max(fitting, key=_rank)


def in_force(lines: Iterable[PriceLine], day: date) -> list[PriceLine]:
    """The line that holds on a day for each grade, time slot and village group priced then."""
    best: dict[PriceKey, PriceLine] = {}
    for line in lines:
        if line.holds(day):
            key = (line.grade_id, line.slot, line.group_id)
            best[key] = max(best.get(key, line), line, key=_rank)
    return list(best.values())


def is_unusual_jump(before_fen: int, after_fen: int) -> bool:
    """Whether a price moves by more than 30 % from one list to the next."""
    moved = abs(check_int(after_fen, "price") - check_int(before_fen, "price"))
    return moved * BASIS_POINTS > before_fen * UNUSUAL_JUMP_BP


def _rank(line: PriceLine) -> _Rank:
    return (line.group_id is not None, line.slot is not None, -line.days())


def find_tie(lines: Sequence[PriceLine]) -> tuple[PriceLine, PriceLine] | None:
    """Two lines of which neither is more specific on some day they share; None where all differ.

    Lines tie that are for the same product, grade, slot and group, equally long, and overlap.
    """
    alike: dict[tuple[object, ...], list[PriceLine]] = defaultdict(list)
    for line in lines:
        key = (line.product, line.grade_id, line.slot, line.group_id, line.days())
        alike[key].append(line)
    for same in alike.values():
        # Equally long lines overlap, if any do, with their next neighbour by start.
        for one, other in pairwise(sorted(same, key=lambda line: line.start)):
            if one.holds(other.start):
                return one, other
    return None


def refuse_tie(lines: Sequence[PriceLine]) -> None:
    """Raise UserError when two lines tie, so that nobody could say which price holds."""
    tie = find_tie(lines)
    if tie is None:
        return
    one, other = tie
    raise UserError(
        "Two prices would hold for the same grade on {day}: {one} and {other}. "
        "Change the days, the time slot or the village group of one.",
        field="prices",
        day=other.start,
        one=format_fen(one.price_fen),
        other=format_fen(other.price_fen),
    )
