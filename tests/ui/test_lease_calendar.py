"""The lease calendar on the page of the greenhouses, on a small real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from base_book import Base, found_base, found_empty
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from real_desk import ENTER, ESC, Desk

from coop_desk.lease_papers import LeasePapers
from coop_desk.services import leasing
from coop_desk.services.lease_calendar import CalendarData, CalendarRow
from coop_desk.services.leasing import GreenhouseLease
from coop_desk.ui import theme
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.greenhouses import GreenhousesPage
from coop_desk.ui.pages.lease_tasks import LetTask
from coop_desk.ui.widgets import lease_calendar as widget_module
from coop_desk.ui.widgets.calendar_layout import ROW
from coop_desk.ui.widgets.calendar_painter import WEEKS_FROM, shows_weeks
from coop_desk.ui.widgets.calendar_scale import DAYS_A_WEEK
from coop_desk.ui.widgets.lease_calendar import SHED, LeaseCalendar, Place

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
HOME, END, PAGE_DOWN = Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown
PLUS, MINUS, ZERO = Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0
CONTROL = Qt.KeyboardModifier.ControlModifier
MARCH = date(2024, 3, 1)
SPRING_2023, SPRING_2024 = 1, 2


class OtherPage(Page):
    """Where bars lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


PAGES: dict[str, Callable[[PageContext], Page]] = {
    "greenhouses": partial(GreenhousesPage, papers=LeasePapers()),  # type: ignore[arg-type]
    "leases": OtherPage,
}


@pytest.fixture
def base(tmp_path: Path) -> Base:
    """Greenhouse 02 is let too, from March on; 11 stands idle."""
    base = found_base(tmp_path / "book.coop")
    with base.book.write() as unit:
        lease = GreenhouseLease(2, 2, SPRING_2024, MARCH, date(2024, 6, 1), 100_000)
        leasing.let_greenhouse(unit, lease, day=MARCH)
    return base


@pytest.fixture
def desk(base: Base, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(base, tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> GreenhousesPage:
    """The page, turned to the calendar of this year and last."""
    page = desk.open("greenhouses")
    QTest.keyClick(page.map, Qt.Key.Key_L, CONTROL)
    choose_span(page, "two_years")
    return page


@pytest.fixture
def calendar(page: GreenhousesPage) -> LeaseCalendar:
    return page.calendar.calendar


def choose_span(page: GreenhousesPage, span: str) -> None:
    page.calendar.span.set_value(span)
    page.calendar.span.edited.emit()


def centre(calendar: LeaseCalendar, place: Place) -> QPoint:
    return calendar.place_rect(place).center()


def click(calendar: LeaseCalendar, place: Place) -> None:
    viewport, left = calendar.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(viewport, left, pos=centre(calendar, place))


def name(calendar: LeaseCalendar) -> str:
    return calendar.accessibleName()


# ---- what is shown ----


def test_rows_are_the_greenhouses_with_leases_and_idle_days(calendar: LeaseCalendar) -> None:
    assert [row.code for row in calendar.rows] == ["01", "02", "11"]
    growers = [[s.bar.grower if s.bar else s.days for s in row] for row in calendar.segments]
    assert growers == [["单国强", 184, "单国强", 184], [425, "张三", 214], [731]]


def test_idle_time_drawn_is_the_idle_time_counted(calendar: LeaseCalendar) -> None:
    for row, segments in zip(calendar.rows, calendar.segments, strict=True):
        assert row.idle_days == sum(one.days for one in segments if one.bar is None)
        assert row.crop_count == sum(one.bar is not None for one in segments)


def test_the_foot_adds_it_up(page: GreenhousesPage) -> None:
    text = page.calendar._totals.text()
    assert text == "3 greenhouses, 3 crops, idle 1,738 days (79.25 %)"


def test_the_span_is_chosen_and_remembered(desk: Desk, page: GreenhousesPage) -> None:
    spans = {
        "season": (date(2024, 1, 1), date(2024, 6, 30)),
        "year": (date(2024, 1, 1), date(2024, 12, 31)),
        "two_years": (date(2023, 1, 1), date(2024, 12, 31)),
        "three_years": (date(2022, 1, 1), date(2024, 12, 31)),
    }
    for span, days in spans.items():
        choose_span(page, span)
        data = page.calendar.calendar.data
        assert data is not None
        assert (data.first, data.last) == days
    again = GreenhousesPage(page.context)
    assert again.as_calendar
    assert again.calendar.span.value() == "three_years"
    assert not again.calendar.print_button.isVisibleTo(again), "nothing draws papers here"
    again.deleteLater()


def test_the_season_of_the_head_is_the_span_shown(page: GreenhousesPage) -> None:
    choose_span(page, "season")
    page.context.scope.choose_season(SPRING_2023)
    data = page.calendar.calendar.data
    assert data is not None
    assert data.last == date(2023, 6, 30)


def test_ctrl_l_turns_the_page_back_to_tiles(desk: Desk, page: GreenhousesPage) -> None:
    assert page.calendar.isVisible()
    assert not page.map.isVisible()
    QTest.keyClick(page.calendar.calendar, Qt.Key.Key_L, CONTROL)
    assert page.map.isVisible()
    assert not page.calendar.isVisible()
    assert page.map.hasFocus()


def test_a_book_without_greenhouses_has_no_calendar(tmp_path: Path, qtbot: Any) -> None:
    desk = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(desk.window)
    page = desk.open("greenhouses")
    QTest.keyClick(desk.window.page("greenhouses"), Qt.Key.Key_L, CONTROL)
    assert page.empty.isVisible()
    assert not page.calendar.isVisible()
    assert not page.view.isVisible()
    desk.close()


def test_a_new_lease_appears(desk: Desk, page: GreenhousesPage, base: Base) -> None:
    lease = GreenhouseLease(3, 2, SPRING_2024, MARCH, date(2024, 6, 1), 100_000)
    with base.book.write() as unit:
        leasing.let_greenhouse(unit, lease)
    page.mark_stale()
    assert len(page.calendar.calendar.segments[2]) == 3


# ---- walking and opening ----


def test_arrow_keys_walk_bars_and_greenhouses(desk: Desk, calendar: LeaseCalendar) -> None:
    assert name(calendar) == (
        "Greenhouse 01, 单国强, 2024 春季, 2024-01-01 to 2024-06-30, 182 days, "
        "flush 1 from 03-21 to 03-21"
    )
    desk.press(DOWN)
    assert name(calendar) == ("Greenhouse 02, 张三, 2024 春季, 2024-03-01 to 2024-05-31, 92 days")
    desk.press(RIGHT)
    assert name(calendar) == ("Greenhouse 02, not let yet from 2024-06-01 to 2024-12-31, 214 days")
    desk.press(UP)
    assert name(calendar) == (
        "Greenhouse 01, not let yet from 2024-07-01 to 2024-12-31, 184 days"
    ), "the bar under the same days"
    desk.press(LEFT, LEFT)
    assert "idle from 2023-07-01 to 2023-12-31, 184 days" in name(calendar)
    desk.press(PAGE_DOWN)
    assert name(calendar).startswith("Greenhouse 11, idle from 2023-01-01")
    desk.press(END, HOME)
    assert name(calendar) == "Greenhouse 11, 731 idle days, 0 crops"
    desk.press(UP)
    assert calendar.current == Place(1, SHED)


def test_enter_opens_lease_idle_time_and_greenhouse(desk: Desk, page: GreenhousesPage) -> None:
    calendar = page.calendar.calendar
    desk.press(ENTER)
    assert desk.window.current_id == "leases"
    lease_id = calendar.segments[0][2].bar.lease_id
    assert desk.window.page("leases").targets == [("lease", lease_id)]
    desk.open("greenhouses")
    desk.press(HOME, ENTER)
    assert page.panel.isVisible()
    assert page.panel.tile.code == "01"
    desk.press(ESC)
    assert calendar.hasFocus()
    desk.press(DOWN, END, ENTER)
    assert isinstance(page.form.task, LetTask)
    assert page.form.form.editor("shed").value() == 2
    assert page.form.form.editor("start").value() == date(2024, 6, 1)
    assert page.form.form.editor("last").value() == date(2024, 6, 30)


def test_clicks_open_what_they_hit(desk: Desk, page: GreenhousesPage) -> None:
    calendar = page.calendar.calendar
    seen: list[Any] = []
    calendar.opened.connect(seen.append)
    calendar.idle_wanted.connect(lambda shed, day: seen.append((shed, day)))
    calendar.shed_wanted.connect(seen.append)
    click(calendar, Place(2, 0))
    click(calendar, Place(2, SHED))
    click(calendar, Place(1, 1))
    assert seen == [(3, date(2023, 1, 1)), 3, calendar.segments[1][1].bar.lease_id]


def test_a_click_beside_the_bars_opens_nothing(calendar: LeaseCalendar) -> None:
    seen: list[Any] = []
    calendar.opened.connect(seen.append)
    calendar.shed_wanted.connect(seen.append)
    body = calendar.scene.body
    for point in (
        QPoint(body.left() + 5, 5),  # the scale
        QPoint(body.right() + 20, body.top() + 5),  # the figures
        QPoint(3, body.top() + 5),  # the name of the row
        QPoint(body.left() + 5, body.top() + 3 * ROW + 5),  # under the last row
    ):
        assert calendar.place_at(point) is None
        QTest.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert seen == []


def test_idle_time_wants_a_season(desk: Desk, page: GreenhousesPage) -> None:
    page._on_idle(3, date(2030, 1, 1))
    assert page.form.form.editor("season").value() == SPRING_2024, "the last one there is"


def test_pointing_says_all_of_it(calendar: LeaseCalendar, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    class ToolTip:
        @staticmethod
        def showText(_where: QPoint, text: str, _widget: QWidget) -> None:
            shown.append(text)

    monkeypatch.setattr(widget_module, "QToolTip", ToolTip)
    place = Place(1, 1)
    for point in (centre(calendar, place), QPoint(2, 2)):
        event = QHelpEvent(QEvent.Type.ToolTip, point, calendar.mapToGlobal(point))
        QApplication.sendEvent(calendar.viewport(), event)
    assert shown == [calendar.sentence(place), ""]


def test_a_hand_shows_what_a_click_opens(calendar: LeaseCalendar) -> None:
    for point, shape in (
        (centre(calendar, Place(0, 0)), Qt.CursorShape.PointingHandCursor),
        (QPoint(2, 2), Qt.CursorShape.ArrowCursor),
    ):
        where = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            QPointF(calendar.viewport().mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(calendar.viewport(), event)
        assert calendar.viewport().cursor().shape() == shape


# ---- zoom ----


def week(calendar: LeaseCalendar) -> float:
    return calendar.scale.per_day * DAYS_A_WEEK


def wheel(calendar: LeaseCalendar, at: QPoint, turn: int, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(calendar.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(calendar.viewport(), event)


def test_it_zooms_from_the_whole_span_to_wide_weeks(desk: Desk, page: GreenhousesPage) -> None:
    calendar = page.calendar.calendar
    assert calendar.scale.width == calendar.scene.body.width(), "the whole span fits"
    assert (page.calendar.in_button.isEnabled(), page.calendar.out_button.isEnabled()) == (
        True,
        False,
    )
    desk.press(*[PLUS] * 20)
    assert week(calendar) == pytest.approx(60)
    assert not page.calendar.in_button.isEnabled()
    assert shows_weeks(calendar.scale)
    page.calendar.out_button.click()
    assert week(calendar) == pytest.approx(48)
    desk.press(MINUS)
    assert week(calendar) == pytest.approx(38.4)
    desk.press(ZERO)
    assert calendar.scale.width == calendar.scene.body.width()
    page.calendar.in_button.click()
    page.calendar.fit_button.click()
    assert calendar.pixels_per_day is None


def test_the_wheel_zooms_at_the_pointer(calendar: LeaseCalendar) -> None:
    body = calendar.scene.body
    at = QPoint(body.left() + 700, body.top() + 10)

    def day() -> date:
        return calendar.scale.day(calendar.horizontalScrollBar().value() + 700)

    before = day()
    for _ in range(6):
        wheel(calendar, at, 120, CONTROL)
    assert week(calendar) > WEEKS_FROM
    assert abs((day() - before).days) <= 1
    here = calendar.horizontalScrollBar().value()
    wheel(calendar, at, -120, Qt.KeyboardModifier.ShiftModifier)
    assert calendar.horizontalScrollBar().value() == here + 120
    wheel(calendar, at, -120, Qt.KeyboardModifier.NoModifier)
    assert calendar.horizontalScrollBar().value() == here + 120


def test_walking_brings_what_is_current_into_view(desk: Desk, calendar: LeaseCalendar) -> None:
    desk.press(*[PLUS] * 20)
    for key in (LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT):
        desk.press(key)
        shown = calendar.place_rect(calendar.current) & calendar.scene.body
        if calendar.current.segment != SHED:
            assert shown.width() > 100


def test_a_low_window_scrolls_to_the_row(present: Callable[[QWidget], None]) -> None:
    low = LeaseCalendar()
    low.setMinimumHeight(0)
    low.resize(600, 5 * ROW)
    present(low)
    rows = (CalendarRow(1, "01", 1, 1, (), 366, 0),) * 9
    low.show_calendar(CalendarData(date(2024, 1, 1), date(2024, 12, 31), (), rows), MARCH)
    for key, top in ((END, 0), (PAGE_DOWN, 0), (DOWN, 1), (DOWN, 2), (UP, 2), (UP, 1)):
        QTest.keyClick(low, key)
        shown = low.place_rect(low.current)
        assert low.scene.body.contains(shown), (key, top)
    assert low.verticalScrollBar().maximum() == 9 * ROW - low.scene.body.height()


# ---- painting ----


def colours_in(calendar: LeaseCalendar, place: Place, down: int = ROW // 2) -> set[str]:
    """The colours along a line through a segment, its words left out."""
    rect = calendar.place_rect(place)
    picture = calendar.viewport().grab().toImage()
    ratio, y = picture.devicePixelRatio(), rect.top() + down
    span = range(rect.left() + 2, rect.right() - 2)
    return {picture.pixelColor(int(x * ratio), int(y * ratio)).name() for x in span}


def test_idle_time_is_hatched_and_bars_are_not(calendar: LeaseCalendar) -> None:
    """Colour is never the only sign."""
    calendar.clearFocus()
    inks = {theme.colour("sheet").name(), theme.colour("edge").name()}
    assert inks <= colours_in(calendar, Place(2, 0), down=3)
    running, past = colours_in(calendar, Place(0, 2), 3), colours_in(calendar, Place(0, 0), 3)
    assert theme.colour("leaf_pale").name() in running
    assert theme.colour("shade").name() in past


def test_it_is_painted_anew_only_when_something_changed(calendar: LeaseCalendar) -> None:
    calendar.viewport().grab()
    kept = calendar._picture
    assert kept is not None
    QTest.keyClick(calendar, LEFT)
    calendar.viewport().grab()
    assert calendar._picture is kept, "walking paints only the mark"
    calendar.zoom(1)
    assert calendar._picture is None


def test_dark_and_light_differ(calendar: LeaseCalendar, family: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    light = calendar.viewport().grab().toImage()
    theme.apply_theme(application, "dark", family)
    QApplication.processEvents()
    dark = calendar.viewport().grab().toImage()
    theme.apply_theme(application, "light", family)
    QApplication.processEvents()
    assert light.pixelColor(2, 2) != dark.pixelColor(2, 2)
    assert calendar.viewport().grab().toImage() == light


def test_every_zoom_and_place_paints(desk: Desk, page: GreenhousesPage) -> None:
    for span in ("season", "year", "three_years"):
        choose_span(page, span)
        for _ in range(16):
            desk.press(PLUS)
            assert not page.calendar.calendar.viewport().grab().isNull()


# ---- the paper ----


def test_print_shows_the_paper_and_esc_goes_back(
    desk: Desk, page: GreenhousesPage, qtbot: Any
) -> None:
    panel = page.calendar
    panel.print_button.click()
    qtbot.waitUntil(panel.paper.isVisible)
    assert panel.paper.title == "Lease calendar 2023-01-01 to 2024-12-31"
    assert not panel.in_button.isEnabled()
    assert page.step_back()
    assert panel.calendar.isVisible()
    assert panel.calendar.hasFocus()
    assert not page.step_back()


def test_with_something_at_the_side_the_window_keeps_its_width(
    desk: Desk, page: GreenhousesPage
) -> None:
    width = desk.window.width()
    page.open_shed(1)
    QApplication.processEvents()
    assert desk.window.width() == width
    assert not page.calendar.print_button.isVisible(), "what is less needed gives way"
    page.close_side()
    QApplication.processEvents()
    assert page.calendar.print_button.isVisible()
