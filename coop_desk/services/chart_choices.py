"""What a kept chart asks of its measure on a day."""

from __future__ import annotations

from datetime import date

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.dates import Period
from coop_desk.services import greenhouses, leasing
from coop_desk.services.charts import MEASURES
from coop_desk.services.leasing import SeasonRow
from coop_desk.services.measure import Asked
from coop_desk.storage.unit_of_work import Unit


def can_be_read(choice: ChartChoice) -> bool:
    """Whether there is such a measure, split and shown like that."""
    measure = MEASURES.get(choice.measure)
    return (
        measure is not None
        and choice.split in ("", *measure.splits)
        and choice.grain in ("", *measure.grains)
    )


def asked(unit: Unit, choice: ChartChoice, today: date) -> Asked:
    """What a kept chart asks as of today.

    A season that is not in the book is today's; a measure of days takes the days of the season.
    Raises KeyError for a measure that does not exist.
    """
    measure = MEASURES[choice.measure]
    season = _season(unit, choice, today) if choice.is_of_season else None
    if season is not None:
        period = Period(season.start, season.end)
    elif choice.is_of_season:
        period = Period.through(today, today)
    else:
        period = choice.period(today)
    return Asked(
        measure=measure.code,
        first=period.start,
        last=period.last or today,
        split=choice.split,
        grain=choice.grain,
        season_id=season.id if season and measure.by_season else None,
        compare=choice.compare and measure.can_compare(choice.split),
    )


def _season(unit: Unit, choice: ChartChoice, today: date) -> SeasonRow | None:
    """The season chosen, else today's; None in a book without any."""
    known = {one.id: one for one in leasing.seasons(unit)}
    chosen = known.get(choice.season_id) if choice.season_id is not None else None
    return chosen or known.get(greenhouses.season_of(unit, today))
