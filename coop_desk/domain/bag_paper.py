"""The sheet of a batch's weight check as services build it and reports draw it; grams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """A sample of a batch: every weight, what they come to, and the verdict.

    `water_bp` and `most_outside_bp` in basis points, `variation_bp` None for a single bag.
    Raises TypeError for a weight that is no whole number, ValueError for no weight.
    """

    cooperative: Cooperative
    number: str
    day: date
    batch: str
    batch_number: str
    strain: str
    recipe: str
    source: str
    made_on: date
    bags: int
    nominal_g: int
    tolerance_g: int
    water_bp: int
    most_outside_bp: int
    grams: tuple[int, ...]
    mean_g: Fraction
    variation_bp: int | None
    outside: int
    passed: bool
    note: str = ""
    demo: bool = False

    def __post_init__(self) -> None:
        if not self.grams:
            raise ValueError(f"{self.number}: no weight was taken")
        for value in (self.nominal_g, self.tolerance_g, self.outside, *self.grams):
            check_int(value, "weight")

    @property
    def low_g(self) -> int:
        """The lightest a bag may be."""
        return self.nominal_g - self.tolerance_g

    @property
    def high_g(self) -> int:
        """The heaviest a bag may be."""
        return self.nominal_g + self.tolerance_g

    def is_outside(self, grams: int) -> bool:
        """Whether a bag weighs less or more than it may."""
        return not self.low_g <= grams <= self.high_g
