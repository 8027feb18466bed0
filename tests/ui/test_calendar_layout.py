"""Where the bars of the lease calendar stand: days and pixels, segments, room for words."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

from coop_desk.services import lease_calendar
from coop_desk.ui.widgets.calendar_layout import Fitting, Segment, place_row, segments_of
from coop_desk.ui.widgets.calendar_scale import TimeScale

MARCH = date(2024, 3, 1)
FITTING = Fitting(lambda text, _room: text, lambda text: 13 * len(text), lambda d, _r: f"{d}")


def test_days_and_pixels_agree() -> None:
    scale = TimeScale(date(2024, 1, 1), date(2025, 1, 1), 2.5)
    assert (scale.days, scale.width) == (366, 915)
    for number in range(366):
        day = scale.first + timedelta(days=number)
        assert scale.day(scale.x(day) + 1) == day
    assert scale.day(-50) == scale.first
    assert scale.day(5_000) == date(2024, 12, 31)


def test_beginnings_of_weeks_months_and_years() -> None:
    scale = TimeScale(date(2023, 12, 15), date(2024, 2, 3), 1.0)
    assert list(scale.months()) == [date(2023, 12, 1), date(2024, 1, 1), date(2024, 2, 1)]
    assert list(scale.years()) == [date(2023, 1, 1), date(2024, 1, 1)]
    mondays = list(scale.mondays())
    assert mondays[0] == date(2023, 12, 18)
    assert {day.weekday() for day in mondays} == {0}
    assert len(mondays) == 7


def bar(start: date, end: date, *flushes: lease_calendar.Flush) -> lease_calendar.CalendarBar:
    return lease_calendar.CalendarBar(1, 1, "张三", start, end, "春", 1, flushes)


def row(*bars: lease_calendar.CalendarBar) -> lease_calendar.CalendarRow:
    return lease_calendar.CalendarRow(1, "01", 1, 1, bars, 0, len(bars))


FIRST, END_OF_SPAN = date(2024, 1, 1), date(2025, 1, 1)


def test_segments_fill_the_span_without_a_gap() -> None:
    whole = bar(date(2023, 6, 1), date(2024, 3, 1))
    touching = bar(date(2024, 3, 1), date(2024, 5, 1))
    later = bar(date(2024, 12, 1), date(2025, 6, 1))
    outside = bar(date(2022, 1, 1), date(2022, 6, 1))
    found = segments_of(row(later, outside, touching, whole), FIRST, END_OF_SPAN)
    assert [(one.start.month, one.bar) for one in found] == [
        (1, whole),
        (3, touching),
        (5, None),
        (12, later),
    ]
    assert sum(one.days for one in found) == 366


def placed(per_day: float, *flushes: lease_calendar.Flush) -> Any:
    scale = TimeScale(FIRST, END_OF_SPAN, per_day)
    segment = Segment(FIRST, date(2024, 7, 1), bar(FIRST, date(2024, 7, 1), *flushes))
    return place_row(2, [segment], scale, date(2024, 3, 21), FITTING).bars[0]


MARKS = [(n, date(2024, 1, 5 + 4 * n), date(2024, 1, 7 + 4 * n)) for n in range(1, 6)]


def test_the_name_goes_before_the_numbers_of_flushes() -> None:
    close, wide = placed(1.0, *MARKS), placed(8.0, *MARKS)
    assert close.name == wide.name == "张三"
    assert [mark.disc is not None for mark in wide.marks] == [True] * 5
    assert all(not room.intersects(mark.disc) for room in wide.rooms for mark in wide.marks)
    for one in (close, wide):
        discs = [mark.disc for mark in one.marks if mark.disc is not None]
        assert all(a.right() < b.left() for a, b in itertools.pairwise(discs))
        assert all(one.rect.contains(mark.strip) for mark in one.marks)


def test_a_bar_too_short_for_a_letter_has_no_name() -> None:
    tiny = placed(0.05)
    assert (tiny.name, tiny.rooms, tiny.name_place(0)) == ("", (), None)


def test_a_long_bar_says_whose_it_is_wherever_it_is_seen() -> None:
    long = placed(8.0, *MARKS)
    assert long.name_place(0) == long.rooms[0].left()
    assert long.name_place(800) == 805
    assert long.name_place(10_000) == long.rooms[0].left(), "out of view altogether"


def test_states_of_bars() -> None:
    scale = TimeScale(FIRST, END_OF_SPAN, 1.0)
    segment = Segment(MARCH, date(2024, 6, 1), bar(MARCH, date(2024, 6, 1)))
    days = (date(2024, 2, 29), MARCH, date(2024, 5, 31), date(2024, 6, 1))
    states = [place_row(0, [segment], scale, day, FITTING).bars[0].state for day in days]
    assert states == ["coming", "running", "running", "ended"]
