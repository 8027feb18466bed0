"""What the harvest and the leaf counter share: the weighing on a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coop_desk.domain.money import check_int
from coop_desk.domain.weight import Weighing, format_jin, weigh
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import settings
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Scale:
    """What was read at the scale: gross grams, baskets and their tare, the deduction.

    `name` is the scale the gross weight was read from, "" where it was typed by hand.
    """

    gross_g: int
    tare_g: int
    baskets: int = 0
    tare_id: int | None = None
    deduction_bp: int = 0
    weighed_at: str = ""
    name: str = ""


def weighed(unit: Unit, product: str, scale: Scale, *, confirmed: bool) -> tuple[Weighing, int]:
    """The weighing of a ticket by the rules in force, and the rounding step in grams.

    Raises UserError for a tare that eats the gross weight or baskets fewer than none,
    NeedsConfirmation outside the usual range.
    """
    step: int = settings.get(unit, "deduction_step_g")[product]
    check_int(scale.gross_g, "gross weight")
    if check_int(scale.baskets, "baskets") < 0:
        raise UserError("There cannot be fewer baskets than none.", field="baskets")
    if not confirmed:
        _ask_about_unusual(unit, product, scale.gross_g)
    return weigh(scale.gross_g, scale.tare_g, scale.deduction_bp, step), step


def _ask_about_unusual(unit: Unit, product: str, gross_g: int) -> None:
    low, high = settings.get(unit, "usual_gross_g")[product]
    if gross_g > 0 and not low <= gross_g <= high:
        raise NeedsConfirmation(
            "{jin} jin is unusual; usually it is {low} to {high} jin. Is it right?",
            field="gross",
            jin=format_jin(gross_g, None),
            low=format_jin(low, None),
            high=format_jin(high, None),
        )


def scale_columns(scale: Scale, weighing: Weighing, step_g: int, now: datetime) -> dict[str, Any]:
    """The columns both kinds of ticket keep of a weighing."""
    return {
        "weighed_at": scale.weighed_at or now.strftime("%H:%M"),
        "gross_g": weighing.gross_g,
        "baskets": scale.baskets,
        "tare_id": scale.tare_id,
        "tare_g": weighing.tare_g,
        "deduction_bp": scale.deduction_bp,
        "deduction_step_g": step_g,
        "deduction_g": weighing.deduction_g,
        "pay_g": weighing.pay_g,
    }
