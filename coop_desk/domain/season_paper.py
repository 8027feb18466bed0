"""The season report as it stands on paper: totals, and charts with what they say."""

from __future__ import annotations

from dataclasses import dataclass

from coop_desk.domain.figures import Figures
from coop_desk.domain.statement import Cooperative


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart of the report: what it is called, its figures, and what they say in sentences.

    `before` is what the broken line is called.
    """

    title: str
    figures: Figures
    sentences: tuple[str, ...]
    before: str = ""


@dataclass(frozen=True, slots=True)
class SeasonPaper:
    """A report of a season or of a period, in Chinese.

    `facts` stand at the right of the head, label and value. `heads` and `totals` are the table
    at the top, a row for each total. Raises ValueError for a row of another length.
    """

    cooperative: Cooperative
    title: str
    facts: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    totals: tuple[tuple[str, ...], ...]
    charts: tuple[ChartPart, ...]
    notes: tuple[str, ...] = ()
    demo: bool = False

    def __post_init__(self) -> None:
        if any(len(row) != len(self.heads) for row in self.totals):
            raise ValueError(f"{self.title}: a row that is not as long as its head")
