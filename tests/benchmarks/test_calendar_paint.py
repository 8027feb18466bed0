"""How long the lease calendar takes to paint, against an empty scene of as many pixels.

52 greenhouses over three years, all of them fitted into the window of the office PC. Three paints
are timed in turn with the empty scene, since the machine's speed drifts: the first after a
change of zoom (every bar is placed anew), one after scrolling (all that is in view is painted
anew), and one that only brings the picture back, as walking with the arrow keys does. Run alone:

    python -m pytest tests/benchmarks/test_calendar_paint.py -m benchmark -s
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget
from speed_table import Report

from coop_desk.services.lease_calendar import CalendarBar, CalendarData, CalendarRow, Flush
from coop_desk.services.leasing import SeasonRow
from coop_desk.ui import theme
from coop_desk.ui.widgets.lease_calendar import LeaseCalendar

pytestmark = pytest.mark.benchmark

SHEDS, PER_ROW = 52, 13
YEARS = (2022, 2023, 2024)
SIZE = QSize(1134, 560)  # what the page has on a screen of 1366 by 768
ROUNDS = 60
TODAY = date(2024, 9, 18)
GROWERS = [
    "张三",
    "单国强",
    "王𬱖",
    "李四",
    "欧阳建国",
    "田云菊",
    "金兰书",
    "陈明",
    "赵敏",
    "司马光",
]


def seasons() -> Iterator[SeasonRow]:
    for year in YEARS:
        for half, start, end in (("春季", 1, 7), ("秋季", 7, 13)):
            last = date(year + (end > 12), (end - 1) % 12 + 1, 1)
            yield SeasonRow(start, f"{year}{start}", f"{year} {half}", date(year, start, 1), last)


def flushes(start: date, end: date) -> Iterator[Flush]:
    first = start + timedelta(days=45)
    for number in range(1, 6):
        last = first + timedelta(days=9)
        if last < end:
            yield number, first, last
        first += timedelta(days=26)


def make_row(number: int, chance: random.Random) -> CalendarRow:
    bars = []
    for season in seasons():
        start = season.start + timedelta(days=chance.choice((0, 0, 7, 21)))
        end = season.end - timedelta(days=chance.choice((0, 0, 10, 30)))
        if chance.random() < 0.9:
            marks = tuple(flushes(start, end))
            grower = chance.choice(GROWERS)
            bars.append(CalendarBar(number, 1, grower, start, end, season.name, number, marks))
    used = sum((bar.end - bar.start).days for bar in bars)
    code, (row, place) = f"{number + 1:02}", divmod(number, PER_ROW)
    return CalendarRow(number, code, row + 1, place + 1, tuple(bars), 1_096 - used, len(bars))


def three_years() -> CalendarData:
    chance = random.Random(52)
    rows = tuple(make_row(number, chance) for number in range(SHEDS))
    return CalendarData(date(2022, 1, 1), date(2024, 12, 31), tuple(seasons()), rows)


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))


@pytest.fixture
def calendar(dressed: None, qtbot: Any) -> LeaseCalendar:
    made = LeaseCalendar()
    qtbot.addWidget(made)
    made.resize(SIZE)
    made.show()
    made.show_calendar(three_years(), TODAY)
    QApplication.processEvents()  # its scroll bar takes a part of the width
    return made


@pytest.fixture
def empty(dressed: None, calendar: LeaseCalendar, qtbot: Any) -> QGraphicsView:
    made = QGraphicsView(QGraphicsScene())
    qtbot.addWidget(made)
    made.setFrameShape(QGraphicsView.Shape.NoFrame)
    made.setMinimumSize(calendar.viewport().size())
    made.show()
    QApplication.processEvents()
    return made


def milliseconds(widget: QWidget, canvas: QImage, before: Callable[[], None]) -> float:
    before()
    start = time.perf_counter()
    widget.render(canvas)
    return 1_000 * (time.perf_counter() - start)


def nothing() -> None:
    """Nothing has changed."""


def test_paint_against_an_empty_scene(
    calendar: LeaseCalendar, empty: QGraphicsView, report: Report
) -> None:
    assert empty.viewport().size() == calendar.viewport().size()
    canvas = QImage(calendar.viewport().size(), QImage.Format.Format_RGB32)

    def scroll() -> None:
        bar = calendar.verticalScrollBar()
        bar.setValue(1 if bar.value() != 1 else 2)

    ways: dict[str, tuple[QWidget, Callable[[], None]]] = {
        "empty scene": (empty.viewport(), nothing),
        "after a change of zoom": (calendar.viewport(), calendar.fit),
        "after scrolling": (calendar.viewport(), scroll),
        "brought back": (calendar.viewport(), nothing),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, (widget, before) in ways.items():
            taken[name].append(milliseconds(widget, canvas, before))
    plain = median(taken["empty scene"])
    print()
    for name, times in taken.items():
        print(f"{name}: {median(times):.3f} ms, {median(times) / plain:.1f} x the empty scene")
        if name != "empty scene":
            report(f"lease calendar {name}", times, taken["empty scene"], "empty scene")
    assert not canvas.isNull()
