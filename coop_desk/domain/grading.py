"""The grades of a delivery: weights that add up, and the grade a pick time suggests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from coop_desk.domain.day_time import day_time
from coop_desk.domain.money import check_int
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError


def check_lines_add_up(pay_g: int, line_grams: Sequence[int]) -> None:
    """Check that the grades of a delivery weigh together what is paid for, in grams.

    Raises UserError for a grade that weighs nothing, and with the difference where they do not
    add up.
    """
    for grams in line_grams:
        if check_int(grams, "grade weight") <= 0:
            raise UserError("Every grade of a delivery weighs more than nothing.", field="lines")
    difference = check_int(pay_g, "pay weight") - sum(line_grams)
    if difference > 0:
        raise UserError(
            "{pay} jin are to be paid; {missing} jin have no grade yet.",
            field="lines",
            pay=format_jin(pay_g, None),
            missing=format_jin(difference, None),
        )
    if difference < 0:
        raise UserError(
            "{pay} jin are to be paid; the grades weigh {surplus} jin too much.",
            field="lines",
            pay=format_jin(pay_g, None),
            surplus=format_jin(-difference, None),
        )


def suggested_rank(rules: Mapping[str, int], pick_session: str) -> int | None:
    """The rank of the best grade a pick of that session counts as; None without a rule for it.

    Rank 1 is the best grade. The rules are data: session → rank.
    """
    return rules.get(pick_session)


def rank_at(hours: Sequence[Sequence[Any]], picked_at: str) -> int | None:
    """The rank of the best grade a pick at that hour counts as; None before the first rule.

    The rules are data: pairs of an hour ("06:00") and the rank that counts from it on.
    """
    past = [(hour, rank) for hour, rank in hours if hour <= picked_at]
    return max(past)[1] if past else None


def check_pick_hours(hours: Sequence[Sequence[Any]]) -> None:
    """Check a rule table of hours.

    Raises UserError for hours out of order or a rank of none; its field is the place of the
    rule, "hour_1" for the second.
    """
    for place, (_, rank) in enumerate(hours):
        if check_int(rank, "rank") < 1:
            raise UserError("Choose the best grade for every hour.", field=f"hour_{place}")
    times = [day_time(hour) for hour, _ in hours]
    for place, (earlier, later) in enumerate(pairwise(times), 1):
        if later <= earlier:
            raise UserError("Each hour must come after the one before it.", field=f"hour_{place}")


def needs_reason(rank: int, suggested: int | None) -> bool:
    """Whether a grade is better than the pick time suggests, so that somebody must say why.

    A worse grade needs none: a good pick may hold mushrooms of every grade.
    """
    return suggested is not None and rank < suggested


def check_override(rank: int, suggested: int | None, reason: str) -> None:
    """Raise UserError when a grade overrides the suggested one without a reason."""
    if needs_reason(rank, suggested) and not reason.strip():
        raise UserError("Say why the grade is better than the pick time suggests.", field="reason")
