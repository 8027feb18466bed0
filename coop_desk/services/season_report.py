"""What a season report says: its totals beside those of before, and the charts chosen for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import chart_choices, chart_view, charts, greenhouses, leasing, settings
from coop_desk.services.chart_view import ChartRead
from coop_desk.services.charts import MEASURES
from coop_desk.services.leasing import SeasonRow
from coop_desk.services.measure import Asked
from coop_desk.storage.unit_of_work import Unit

# What a report holds unless something else is chosen.
USUAL: tuple[ChartChoice, ...] = (
    ChartChoice("mushrooms_bought", split="grade", compare=True),
    ChartChoice("season_curve"),
    ChartChoice("yield_per_bag", compare=True),
    ChartChoice("leaf_bought", split="grade", compare=True),
    ChartChoice("sales_income", split="product", compare=True),
    ChartChoice("mushroom_prices"),
    ChartChoice("fulfilment"),
    ChartChoice("debt_ages"),
)
# What is summed up at its top.
_TOTALS = (
    "mushrooms_bought",
    "mushroom_money",
    "leaf_bought",
    "leaf_money",
    "mushrooms_sold",
    "tea_sold",
    "sales_income",
    "person_times",
    "wages",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be reported: charts over these days, both counted, or over a season.

    With `of_season` the days are those of the season; `season_id` is also the one that charts of
    a season show, None for today's, or the one the days end in. The spans of the choices are not
    looked at.
    """

    choices: tuple[ChartChoice, ...]
    first: date
    last: date
    season_id: int | None = None
    of_season: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """What a measure comes to, and what it came to before; None where nobody knows."""

    measure: str
    now: int | None
    season_before: int | None
    year_before: int | None


@dataclass(frozen=True, slots=True)
class SeasonReport:
    """All that the paper says. `season` is the name of the season reported, "" for a period."""

    season: str
    season_before: str
    first: date
    last: date
    totals: tuple[Total, ...]
    charts: tuple[ChartRead, ...]
    cooperative: Cooperative
    made_on: date
    operator: str
    demo: bool


def usual(code: str) -> ChartChoice:
    """How a measure is reported unless something else is chosen."""
    plain = ChartChoice(code, compare=MEASURES[code].compares)
    return next((one for one in USUAL if one.measure == code), plain)


def season_report(unit: Unit, wanted: Wanted) -> SeasonReport:
    """Read a report, up to today at the latest.

    Raises UserError where no chart is chosen, the time has not begun, or nothing happened in it.
    """
    choices = [one for one in wanted.choices if chart_choices.can_be_read(one)]
    if not choices:
        raise UserError("Choose at least one chart for the report.", field="charts")
    season, before = _seasons(unit, wanted.season_id) if wanted.of_season else (None, None)
    if wanted.of_season and season is None:
        raise UserError("There is no season to report yet.")
    first, last = _days(unit, wanted, season)
    season_id = season.id if season else wanted.season_id or greenhouses.season_of(unit, last)
    asked = [_asked(one, first, last, season_id) for one in choices]
    totals = tuple(_total(unit, code, first, last, before) for code in _TOTALS)
    read = tuple(chart_view.chart_view(unit, one) for one in asked)
    if all(one.figures.is_empty for one in read):
        raise UserError(
            "There is nothing to report from {first} to {last}.", first=first, last=last
        )
    return SeasonReport(
        season.name if season else "",
        before.name if before else "",
        first,
        last,
        tuple(one for one in totals if one.now or one.season_before or one.year_before),
        read,
        settings.cooperative(unit),
        unit.clock().date(),
        unit.operator,
        settings.is_demo(unit),
    )


def _days(unit: Unit, wanted: Wanted, season: SeasonRow | None) -> tuple[date, date]:
    """The days reported, both counted, today the last of them at the latest."""
    today = unit.clock().date()
    first, last = (season.start, season.end - ONE_DAY) if season else (wanted.first, wanted.last)
    if first > today:
        raise UserError("The report would begin on {day}, which is still to come.", day=first)
    return first, min(last, today)


def _seasons(unit: Unit, season_id: int | None) -> tuple[SeasonRow | None, SeasonRow | None]:
    """The season reported, else today's, and the one before it."""
    known = leasing.seasons(unit)
    if season_id is None:
        season_id = greenhouses.season_of(unit, unit.clock().date())
    place = next((at for at, one in enumerate(known) if one.id == season_id), len(known))
    found = [*known[place : place + 2], None, None]
    return found[0], found[1]


def _asked(choice: ChartChoice, first: date, last: date, season_id: int | None) -> Asked:
    measure = MEASURES[choice.measure]
    return Asked(
        measure=measure.code,
        first=first,
        last=last,
        split=choice.split,
        grain=choice.grain,
        season_id=season_id if measure.by_season else None,
        compare=choice.compare and measure.can_compare(choice.split),
    )


def _total(unit: Unit, code: str, first: date, last: date, before: SeasonRow | None) -> Total:
    """A total beside that of as many days of the season before, and of the same days last year."""
    asked = Asked(measure=code, first=first, last=last, grain="year", compare=True)
    figures = charts.read(unit, asked)
    earlier = None
    if before is not None:
        until = min(before.start + (last - first), before.end - ONE_DAY)
        days = replace(asked, first=before.start, last=until, compare=False)
        earlier = sum(charts.read(unit, days).values.values())
    return Total(
        code,
        sum(figures.values.values()) if figures.values else None,
        earlier or None,
        sum(figures.before.values()) or None,
    )
