"""What a page may be asked to open that is neither a row nor a document."""

from __future__ import annotations

from typing import NamedTuple

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.dates import Period


class ChartTarget(NamedTuple):
    """A kept chart, and a value of it (its place and series) whose documents are wanted."""

    choice: ChartChoice
    spot: tuple[str, str] | None = None


class BoughtTarget(NamedTuple):
    """What was bought of a product, "" for all, on some days."""

    product: str
    period: Period
