"""Weights as whole grams: the weighing on a ticket, and jin as people write and say them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from coop_desk.domain.money import BASIS_POINTS, check_int, format_decimal, round_half_up
from coop_desk.domain.money import GRAMS_PER_JIN as GRAMS_PER_JIN
from coop_desk.domain.spoken import spoken_grams
from coop_desk.domain.text import plain_figure
from coop_desk.errors import UserError

GRAMS_PER_KILOGRAM = 1000
# A gram is 0.001 kg and 0.002 jin.
_EXACT_PLACES = 3

_UNIT_GRAMS = {
    "公斤": 1000,
    "千克": 1000,
    "kg": 1000,
    "市斤": 500,
    "jin": 500,
    "斤": 500,
    "克": 1,
    "g": 1,
    "": 500,
}
_PLAIN = re.compile(
    r"(?P<figure>(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)(?P<unit>公斤|千克|kg|市斤|jin|斤|克|g)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the scale and the rules gave, in grams: gross less tare is net, less deduction pay."""

    gross_g: int
    tare_g: int
    net_g: int
    deduction_g: int
    pay_g: int


def net_grams(gross_g: int, tare_g: int) -> int:
    """Gross less tare. Raises UserError for a negative tare, or one that leaves nothing."""
    if check_int(tare_g, "tare") < 0:
        raise UserError("The tare cannot be less than nothing.", field="tare")
    if tare_g >= check_int(gross_g, "gross weight"):
        raise UserError(
            "The tare of {tare} jin leaves nothing of {gross} jin; look at both weights.",
            field="tare",
            tare=format_jin(tare_g, None),
            gross=format_jin(gross_g, None),
        )
    return gross_g - tare_g


def deduction_grams(net_g: int, basis_points: int, step_g: int) -> int:
    """The deduction for water or dirt, rounded half up to the step, all in grams.

    Raises UserError unless it lies between 0 and 100 %, ValueError for a step of nothing.
    """
    if not 0 <= check_int(basis_points, "deduction") < BASIS_POINTS:
        raise UserError("A deduction is at least 0 % and less than 100 %.", field="deduction")
    if check_int(step_g, "step") <= 0:
        raise ValueError(f"a rounding step of {step_g} g")
    steps = round_half_up(check_int(net_g, "net weight") * basis_points, BASIS_POINTS * step_g)
    return steps * step_g


def weigh(gross_g: int, tare_g: int, deduction_bp: int, step_g: int) -> Weighing:
    """The whole weighing of a ticket; the deduction is rounded to `step_g` before it counts.

    Raises UserError where the tare or the deduction leaves nothing to pay.
    """
    net = net_grams(gross_g, tare_g)
    deduction = deduction_grams(net, deduction_bp, step_g)
    if deduction >= net:
        raise UserError(
            "The deduction of {deduction} jin leaves nothing of {net} jin.",
            field="deduction",
            deduction=format_jin(deduction, None),
            net=format_jin(net, None),
        )
    return Weighing(gross_g, tare_g, net, deduction, net - deduction)


def format_jin(grams: int, places: int | None = 2) -> str:
    """Grams in jin, rounded half up to `places`: "1,084.60".

    None writes the weight exactly, in as few places as that takes: "1,084.6", "0.002".
    """
    return _format(grams, GRAMS_PER_JIN, places)


def format_kilograms(grams: int, places: int | None = 3) -> str:
    """Grams in kilograms: "542.300"; None writes only the places there are: "542.3"."""
    return _format(grams, GRAMS_PER_KILOGRAM, places)


def _format(grams: int, unit: int, places: int | None) -> str:
    if places is not None:
        return format_decimal(grams, unit, places)
    return format_decimal(grams, unit, _EXACT_PLACES).rstrip("0").rstrip(".")


def parse_jin(text: str) -> int:
    """A weight as typed or spoken, in grams; a bare figure is in jin.

    Reads "3.2", "3.2斤", "1.5kg", "500克", "3斤2两", "三斤二两", "三斤半", in full-width digits
    too. Raises UserError for anything else, a negative weight, or one finer than a gram.
    """
    plain = plain_figure(text)
    grams = _plain_grams(plain)
    if grams is None:
        grams = spoken_grams(plain)
    if grams is None:
        raise UserError('"{text}" is not a weight; write it like 3.2 or 3斤2两.', text=text.strip())
    if grams.denominator != 1:
        raise UserError('"{text}" is finer than a gram.', text=text.strip())
    return int(grams)


def _plain_grams(plain: str) -> Fraction | None:
    found = _PLAIN.fullmatch(plain)
    if found is None:
        return None
    unit = (found["unit"] or "").lower()
    return Fraction(found["figure"].replace(",", "")) * _UNIT_GRAMS[unit]
