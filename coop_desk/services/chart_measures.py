"""The measures of seasons, of prices and contracts, of debts."""

from __future__ import annotations

from coop_desk.services import (
    chart_crops,
    chart_debts,
    chart_prices,
    chart_seasons,
    chart_sheds,
)
from coop_desk.services.measure import Measure

MEASURES: tuple[Measure, ...] = (
    *chart_crops.MEASURES,
    *chart_sheds.MEASURES,
    *chart_seasons.MEASURES,
    *chart_prices.MEASURES,
    *chart_debts.MEASURES,
)
