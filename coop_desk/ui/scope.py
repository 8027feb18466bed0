"""The period and the season all pages share: chosen once, in the head of any page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from coop_desk.domain.chart_choice import period_of
from coop_desk.domain.dates import Period, month_key, parse_month

Today = Callable[[], date]


class SeasonRow(NamedTuple):
    """A season to choose; `short` words such as "2024 spring"."""

    id: int
    name: str


def period_words(period: Period) -> str:
    """ "2024" for a year, "2024-03" for a month, else its first and its last day."""
    first, last = period.start, period.last
    if period == _year(first.year):
        return str(first.year)
    if period == parse_month(month_key(first)):
        return month_key(first)
    if last is None:
        return f"{first.isoformat()} …"
    return first.isoformat() if first == last else f"{first.isoformat()} … {last.isoformat()}"


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


class Scope(QObject):
    """What the pages look at. `season` is None where no season was chosen: all of them."""

    changed = Signal()
    seasons_changed = Signal()

    def __init__(self, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = period_of("year", today())
        self._seasons: tuple[SeasonRow, ...] = ()
        self._season: SeasonRow | None = None
        self._todays_season: int | None = None

    @property
    def period(self) -> Period:
        """The days pages show; it always has an end."""
        return self._period

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last of the days pages show."""
        return self._period.start, self._period.last or self._today()

    @property
    def period_words(self) -> str:
        """The days pages show, in words."""
        return period_words(self._period)

    @property
    def season(self) -> SeasonRow | None:
        """The season pages show."""
        return self._season

    @property
    def seasons(self) -> tuple[SeasonRow, ...]:
        """The seasons there are, newest first."""
        return self._seasons

    @property
    def todays_season(self) -> int | None:
        """The id of the season today lies in, or of the last one before it."""
        return self._todays_season

    def choose_period(self, period: Period) -> None:
        """Look at these days."""
        if period != self._period:
            self._period = period
            self.changed.emit()

    def choose_named(self, name: str) -> None:
        """Look at "today", "month" … as of now."""
        self.choose_period(period_of(name, self._today()))

    def set_seasons(self, seasons: Sequence[SeasonRow], current: int | None = None) -> None:
        """Offer these seasons; the one chosen stays, else `current`, today's, is taken."""
        self._seasons = tuple(seasons)
        self._todays_season = current
        kept = self._season.id if self._season else current
        self._season = next((one for one in seasons if one.id == kept), None)
        self.seasons_changed.emit()

    def choose_season(self, season_id: int | None) -> None:
        """Look at this season, None for all."""
        season = next((one for one in self._seasons if one.id == season_id), None)
        if season != self._season:
            self._season = season
            self.changed.emit()
