"""The sheet of a processing batch as services build it and reports draw it; grams and fen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.money import check_int, per_jin
from coop_desk.domain.processing import BatchFigures, OutTurnBand
from coop_desk.domain.statement import Cooperative


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One grade: its grams and what they cost. Raises TypeError for no whole number."""

    grade: str
    grams: int
    value_fen: int

    def __post_init__(self) -> None:
        check_int(self.grams, "weight")
        check_int(self.value_fen, "cost")

    @property
    def jin_fen(self) -> int | None:
        """What a jin cost."""
        return per_jin(self.value_fen, self.grams)


@dataclass(frozen=True, slots=True)
class ProcessingSheet:
    """A batch: leaf in, dry tea out, what it came to and what it cost.

    `workers` is None where it was not noted; `void_reason` says why it does not stand. Raises
    ValueError for lines that do not add up to the figures.
    """

    cooperative: Cooperative
    number: str
    day: date
    name: str
    leaf: tuple[SheetLine, ...]
    dry: tuple[SheetLine, ...]
    figures: BatchFigures
    band: OutTurnBand
    workers: int | None
    posted_by: str
    note: str = ""
    void_reason: str = ""
    demo: bool = False

    def __post_init__(self) -> None:
        own = self.figures
        sums = [
            (sum(line.grams for line in self.leaf), own.leaf_g),
            (sum(line.grams for line in self.dry), own.dry_g),
            (sum(line.value_fen for line in self.leaf), own.leaf_cost_fen),
            (sum(line.value_fen for line in self.dry), own.cost_fen),
        ]
        if any(of_lines != whole for of_lines, whole in sums):
            raise ValueError(f"{self.number}: the lines do not add up")

    @property
    def unusual(self) -> bool:
        """Whether its out-turn lies outside the band."""
        return self.band.excludes(self.figures.fresh_per_dry)
