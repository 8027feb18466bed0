"""The period and the season all pages share: chosen once, in the head of any page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

Today = Callable[[], date]


class Span(NamedTuple):
    """Days from `start` up to, not including, `end`."""

    start: date
    end: date

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    @property
    def words(self) -> str:
        """ "2024" for a year, "2024-03" for a month, else first and last day."""
        if self == _year(self.start.year):
            return str(self.start.year)
        if self == _month(self.start.year, self.start.month):
            return f"{self.start:%Y-%m}"
        if self.start == self.last:
            return self.start.isoformat()
        return f"{self.start.isoformat()} … {self.last.isoformat()}"


class SeasonRow(NamedTuple):
    """A season to choose; `short` words such as "2024 spring"."""

    id: int
    name: str


def span_of(name: str, today: date) -> Span:
    """The days of "today", "week" (from Monday), "month", "year", "last_month", "last_year".

    Raises KeyError for another name.
    """
    monday = today - timedelta(days=today.weekday())
    before = today.replace(day=1) - timedelta(days=1)
    return {
        "today": Span(today, today + timedelta(days=1)),
        "week": Span(monday, monday + timedelta(days=7)),
        "month": _month(today.year, today.month),
        "last_month": _month(before.year, before.month),
        "year": _year(today.year),
        "last_year": _year(today.year - 1),
    }[name]


def _month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def _year(year: int) -> Span:
    return Span(date(year, 1, 1), date(year + 1, 1, 1))


class Scope(QObject):
    """What the pages look at. `season` is None where no season was chosen: all of them."""

    changed = Signal()
    seasons_changed = Signal()

    def __init__(self, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._span = span_of("year", today())
        self._seasons: tuple[SeasonRow, ...] = ()
        self._season: SeasonRow | None = None

    @property
    def span(self) -> Span:
        """The days pages show."""
        return self._span

    @property
    def season(self) -> SeasonRow | None:
        """The season pages show."""
        return self._season

    @property
    def seasons(self) -> tuple[SeasonRow, ...]:
        """The seasons there are, newest first."""
        return self._seasons

    def choose_span(self, span: Span) -> None:
        """Look at these days."""
        if span != self._span:
            self._span = span
            self.changed.emit()

    def choose_named(self, name: str) -> None:
        """Look at "today", "month" … as of now."""
        self.choose_span(span_of(name, self._today()))

    def set_seasons(self, seasons: Sequence[SeasonRow], current: int | None = None) -> None:
        """Offer these seasons; the one chosen stays, else `current` is taken."""
        self._seasons = tuple(seasons)
        kept = self._season.id if self._season else current
        self._season = next((one for one in seasons if one.id == kept), None)
        self.seasons_changed.emit()

    def choose_season(self, season_id: int | None) -> None:
        """Look at this season, None for all."""
        season = next((one for one in self._seasons if one.id == season_id), None)
        if season != self._season:
            self._season = season
            self.changed.emit()
