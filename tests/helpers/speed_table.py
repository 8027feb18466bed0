"""One table of all that was measured in a run, each beside its yardstick."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Report = Callable[..., None]  # `SpeedTable.add`, the file given
HEADS = ("what", "wanted", "measured", "ours", "yardstick", "reached")


@dataclass(frozen=True, slots=True)
class SpeedRow:
    """What was measured: ours and the yardstick, medians in the same unit.

    `wanted` is how many times the yardstick ours may be; None where nothing is wanted.
    """

    file: str
    what: str
    ours: float
    yardstick: float
    against: str
    wanted: float | None
    unit: str

    @property
    def ratio(self) -> float:
        """Ours, times the yardstick."""
        return self.ours / self.yardstick

    def cells(self) -> tuple[str, ...]:
        """The row as texts, below `HEADS`."""
        wanted = "" if self.wanted is None else f"<= {self.wanted:g} x"
        reached = "" if self.wanted is None else "yes" if self.ratio <= self.wanted else "NO"
        return (
            self.what,
            wanted,
            f"{_shown(self.ratio)} x",
            f"{_shown(self.ours)} {self.unit}",
            f"{_shown(self.yardstick)} {self.unit}, {self.against}",
            reached,
        )


def _shown(value: float) -> str:
    """Three figures or more: 1,250, 12.5, 1.25, 0.125."""
    places = 0 if value >= 1_000 else 1 if value >= 10 else 2 if value >= 0.995 else 3
    return f"{value:,.{places}f}"


class SpeedTable:
    """The rows reported so far; they are printed in the order of their files."""

    def __init__(self) -> None:
        self.rows: list[SpeedRow] = []

    def add(
        self,
        file: str,
        what: str,
        ours: Sequence[float],
        yardstick: Sequence[float],
        against: str,
        *,
        wanted: float | None = None,
        unit: str = "ms",
    ) -> None:
        """Report a measurement: every round of ours and of the yardstick."""
        row = SpeedRow(file, what, median(ours), median(yardstick), against, wanted, unit)
        self.rows.append(row)

    def lines(self) -> list[str]:
        """The table as text; nothing where nothing was reported."""
        if not self.rows:
            return []
        ordered = sorted(self.rows, key=lambda row: row.file)
        return _aligned([HEADS, *(row.cells() for row in ordered)])


def counted_line(counts: Mapping[str, int]) -> str:
    """How many rows there are of each kind, on one line."""
    return ", ".join(f"{count:,} {kind}" for kind, count in counts.items())


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = (map(str.ljust, row, widths) for row in rows)
    return ["  ".join(cells).rstrip() for cells in padded]
