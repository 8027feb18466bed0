"""The measures that do not simply add up: of seasons, of prices and contracts, of debts."""

from __future__ import annotations

from coop_desk.services import chart_debts, chart_prices, chart_seasons
from coop_desk.services.measure import Measure

MEASURES: tuple[Measure, ...] = (
    *chart_seasons.MEASURES,
    *chart_prices.MEASURES,
    *chart_debts.MEASURES,
)
