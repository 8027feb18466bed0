"""What a processing batch comes to: loss, out-turn, leaf for one of dry tea, cost. Grams, fen."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from coop_desk.domain.money import check_int, format_decimal, per_jin
from coop_desk.domain.ratios import outside_band, ratio

HUNDREDTHS = 100


class OutTurnBand(NamedTuple):
    """How much leaf one of dry tea usually takes, in hundredths: 380 is 3.80."""

    low: int
    high: int

    def excludes(self, fresh_per_dry: Fraction | None) -> bool:
        """Whether a ratio lies outside it, its ends counted in; an unknown one does not."""
        low, high = Fraction(self.low, HUNDREDTHS), Fraction(self.high, HUNDREDTHS)
        return outside_band(fresh_per_dry, low, high)

    @property
    def words(self) -> tuple[str, str]:
        """Both ends with at least one decimal: ("3.8", "5.0")."""
        return _written(self.low), _written(self.high)


def _written(hundredths: int) -> str:
    return format_decimal(hundredths, HUNDREDTHS, 2 if hundredths % 10 else 1)


@dataclass(frozen=True, slots=True)
class BatchFigures:
    """Leaf that went in, dry tea that came out, and what both cost.

    Raises TypeError for anything but whole numbers.
    """

    leaf_g: int
    dry_g: int
    leaf_cost_fen: int = 0
    labour_cost_fen: int = 0
    fuel_cost_fen: int = 0

    def __post_init__(self) -> None:
        for value in (self.leaf_g, self.dry_g):
            check_int(value, "weight")
        for value in (self.leaf_cost_fen, self.labour_cost_fen, self.fuel_cost_fen):
            check_int(value, "cost")

    @property
    def loss_g(self) -> int:
        """What the leaf lost, mostly water."""
        return self.leaf_g - self.dry_g

    @property
    def out_turn(self) -> Fraction | None:
        """Dry tea by leaf; None where no leaf went in."""
        return ratio(self.dry_g, self.leaf_g)

    @property
    def fresh_per_dry(self) -> Fraction | None:
        """Leaf for one of dry tea; None where none was made."""
        return ratio(self.leaf_g, self.dry_g)

    @property
    def cost_fen(self) -> int:
        """What the dry tea cost to make."""
        return self.leaf_cost_fen + self.labour_cost_fen + self.fuel_cost_fen

    @property
    def cost_per_jin_fen(self) -> int | None:
        """What a jin of the dry tea cost; None where none was made."""
        return per_jin(self.cost_fen, self.dry_g)

    def __add__(self, other: BatchFigures) -> BatchFigures:
        """Both together."""
        return BatchFigures(
            self.leaf_g + other.leaf_g,
            self.dry_g + other.dry_g,
            self.leaf_cost_fen + other.leaf_cost_fen,
            self.labour_cost_fen + other.labour_cost_fen,
            self.fuel_cost_fen + other.fuel_cost_fen,
        )
