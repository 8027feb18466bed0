from __future__ import annotations

from datetime import date

import pytest
from ui_samples import TODAY

from coop_desk.domain.dates import Period
from coop_desk.ui.scope import Scope, SeasonRow, period_of, period_words


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("today", date(2024, 3, 21), date(2024, 3, 21)),
        ("week", date(2024, 3, 18), date(2024, 3, 24)),
        ("month", date(2024, 3, 1), date(2024, 3, 31)),
        ("last_month", date(2024, 2, 1), date(2024, 2, 29)),
        ("year", date(2024, 1, 1), date(2024, 12, 31)),
        ("last_year", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_named_periods(name: str, first: date, last: date) -> None:
    assert period_of(name, TODAY) == Period.through(first, last)


def test_the_month_before_january_is_december() -> None:
    assert period_of("last_month", date(2024, 1, 31)).start == date(2023, 12, 1)
    with pytest.raises(KeyError):
        period_of("decade", TODAY)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 3, 21), date(2024, 3, 21), "2024-03-21"),
        (date(2024, 3, 2), date(2024, 4, 1), "2024-03-02 … 2024-04-01"),
    ],
)
def test_a_period_in_words(first: date, last: date, words: str) -> None:
    assert period_words(Period.through(first, last)) == words


def test_an_open_period_in_words() -> None:
    assert period_words(Period(date(2024, 3, 2))) == "2024-03-02 …"


def test_the_days_end_today_where_the_period_has_no_end(scope: Scope) -> None:
    assert scope.days == (date(2024, 1, 1), date(2024, 12, 31))
    scope.choose_period(Period(date(2024, 3, 2)))
    assert scope.days == (date(2024, 3, 2), TODAY)


class Told:
    def __init__(self, scope: Scope) -> None:
        self.times = 0
        scope.changed.connect(self.on_changed)

    def on_changed(self) -> None:
        self.times += 1


def test_pages_are_told_only_of_real_changes(scope: Scope) -> None:
    told = Told(scope)
    scope.choose_named("year")
    assert told.times == 0
    scope.choose_named("month")
    scope.choose_named("month")
    assert told.times == 1
    scope.set_seasons([SeasonRow(2, "2024 spring"), SeasonRow(1, "2023 autumn")])
    scope.choose_season(1)
    scope.choose_season(1)
    assert told.times == 2
    assert scope.season == SeasonRow(1, "2023 autumn")


def test_the_season_chosen_stays_when_the_list_is_read_again(scope: Scope) -> None:
    scope.set_seasons([SeasonRow(1, "a")], 1)
    scope.set_seasons([SeasonRow(2, "b"), SeasonRow(1, "renamed")], 2)
    assert scope.season == SeasonRow(1, "renamed")
    scope.set_seasons([SeasonRow(2, "b")], 2)
    assert scope.season is None
    scope.choose_season(None)
    assert scope.season is None
