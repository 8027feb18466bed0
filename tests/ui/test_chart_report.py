"""The season report at the side of the charts: chosen, remembered, made, stopped, refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, busy_desk, show_page
from offices import Office
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from ui_doubles import RecordedMessages

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.reports.preview import extract_text
from coop_desk.season_papers import SeasonPapers
from coop_desk.services.charts import GROUPS, MEASURES
from coop_desk.services.season_report import USUAL
from coop_desk.ui.jobs import Job
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.pages.chart_report import MEMORY, PERIOD, SEASON
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.scope import SeasonRow, period_of

Keys = Qt.Key


@pytest.fixture
def desk(office: Office, messages: RecordedMessages, tmp_path: Path) -> Iterator[Desk]:
    """The office after one act of every kind."""
    with busy_desk(office, messages, tmp_path / "window.ini") as made:
        yield made


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> ChartsPage:
    """The page with the choice of the report open."""
    return opened(qtbot, desk)


def opened(qtbot: Any, desk: Desk) -> ChartsPage:
    made = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, made)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    QTest.keyClick(made, Keys.Key_F9)
    assert made.is_open(made.report)
    return made


def texts(page: ChartsPage) -> list[str]:
    """The rows of the list."""
    charts = page.report.charts
    return [charts.item(row).text() for row in range(charts.count())]


def go_to(page: ChartsPage, choice: ChartChoice) -> None:
    """Walk down to a chart with the arrow keys."""
    charts = page.report.charts
    QTest.keyClick(charts, Keys.Key_Home)
    for _ in range(charts.count()):
        item = charts.currentItem()
        if item is not None and item.data(Qt.ItemDataRole.UserRole) == choice:
            return
        QTest.keyClick(charts, Keys.Key_Down)
    raise AssertionError(choice)


def untick_all(page: ChartsPage) -> None:
    for choice in page.report.ticked:
        go_to(page, choice)
        QTest.keyClick(page.report.charts, Keys.Key_Space)


def tick_leaf_alone(page: ChartsPage) -> None:
    untick_all(page)
    leaf = next(one for one in USUAL if one.measure == "leaf_bought")
    go_to(page, leaf)
    QTest.keyClick(page.report.charts, Keys.Key_Space)
    assert page.report.ticked == (leaf,)


def test_every_measure_stands_under_its_group_and_the_usual_are_ticked(page: ChartsPage) -> None:
    assert page.report.charts.hasFocus()
    assert len(texts(page)) == len(MEASURES) + len(GROUPS)
    assert set(page.report.ticked) == set(USUAL)


def test_f9_makes_the_report_and_shows_it_to_be_printed_or_saved(page: ChartsPage) -> None:
    QTest.keyClick(page, Keys.Key_F9)
    assert page.is_open(page.paper), page.report.result.text
    text = extract_text(page.paper.paper.pdf)
    assert "2024 春季生产经营报告" in text
    assert len([line for line in text.splitlines() if line[:2] in ("1 ", "8 ")]) >= 2


def test_a_report_holds_what_is_ticked(page: ChartsPage) -> None:
    tick_leaf_alone(page)
    QTest.keyClick(page, Keys.Key_F9)
    text = extract_text(page.paper.paper.pdf)
    assert "1 茶青收购量" in text
    assert "各棚单棒产量" not in text


def test_a_report_of_nothing_says_what_to_do(page: ChartsPage) -> None:
    untick_all(page)
    QTest.keyClick(page, Keys.Key_F9)
    assert page.report.result.text == "Choose at least one chart for the report."
    assert page.is_open(page.report)


def test_a_time_without_anything_is_said(page: ChartsPage, desk: Desk) -> None:
    tick_leaf_alone(page)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    QTest.keyClick(page.report.span, Keys.Key_2)
    QTest.keyClick(page, Keys.Key_F9)
    assert "There is nothing to report from 2023-01-01" in page.report.result.text


def test_the_season_or_the_days_are_reported(page: ChartsPage) -> None:
    assert page.report.span.value() == SEASON
    assert page.report.wanted().of_season
    QTest.keyClick(page.report.span, Keys.Key_2)
    page.report.retranslate()
    assert page.report.span.value() == PERIOD
    assert not page.report.wanted().of_season
    QTest.keyClick(page, Keys.Key_F9)
    assert "2024 春季生产经营报告" not in extract_text(page.paper.paper.pdf)


def test_a_book_without_seasons_is_reported_by_days(qtbot: Any, desk: Desk) -> None:
    desk.context.scope.set_seasons([])
    page = opened(qtbot, desk)
    assert page.report.span.value() == PERIOD
    desk.context.scope.set_seasons([SeasonRow(1, "2024 春季")], 1)
    assert page.report.span.value() == SEASON


def test_a_chart_is_added_as_it_is_shown(page: ChartsPage) -> None:
    page.choices.choose("wages")
    page.choices.edited.emit()
    page.choices.split.set_value("task")
    page.choices.grain.set_value("month")
    page.choices.split.edited.emit()
    assert page.is_open(page.report)
    QTest.keyClick(page.report.add_button, Keys.Key_Space)
    assert ChartChoice("wages", "task", "month") in page.report.ticked
    assert "Wages, by task, per month" in texts(page)
    count = len(texts(page))
    QTest.keyClick(page.report.add_button, Keys.Key_Space)
    assert len(texts(page)) == count, "what is there already is not added again"


def test_no_two_rows_are_called_the_same(page: ChartsPage) -> None:
    page.choices.choose("harvest_by_flush")
    for _ in range(2):  # as it is usual, and alone
        page.choices.compare.click()
        QTest.keyClick(page.report.add_button, Keys.Key_Space)
    assert "Harvest by flush, not compared" in texts(page)
    assert len(set(texts(page))) == len(texts(page))


def test_what_is_ticked_is_remembered(qtbot: Any, desk: Desk, page: ChartsPage) -> None:
    untick_all(page)
    page.choices.choose("wages")
    page.choices.split.set_value("task")
    page.choices.split.edited.emit()
    QTest.keyClick(page.report.add_button, Keys.Key_Space)
    assert opened(qtbot, desk).report.ticked == (ChartChoice("wages", "task"),)


def test_what_was_kept_by_another_program_is_not_minded(qtbot: Any, desk: Desk) -> None:
    desk.context.memory.setValue(MEMORY, '[{"measure": "gone"}, 7]')
    assert opened(qtbot, desk).report.ticked == ()


def test_esc_leads_back_to_the_chart(page: ChartsPage) -> None:
    assert page.step_back()
    assert not page.side.isVisibleTo(page)
    assert page.view.hasFocus()
    QTest.keyClick(page, Keys.Key_F9)
    QTest.keyClick(page, Keys.Key_F9)
    assert page.is_open(page.paper)
    assert page.step_back()
    assert not page.side.isVisibleTo(page)


def test_a_report_can_be_stopped_while_it_is_drawn(
    qtbot: Any, page: ChartsPage, desk: Desk
) -> None:
    operations = desk.context.operations

    def stop(job: Job) -> None:
        job.cancel()

    operations.moved.connect(stop)
    QTest.keyClick(page, Keys.Key_F9)
    operations.moved.disconnect(stop)
    assert page.report.result.text == "Stopped: no report was made."
    assert page.is_open(page.report)


def test_a_report_left_while_it_is_drawn_does_not_come_up(page: ChartsPage, desk: Desk) -> None:
    operations = desk.context.operations

    def leave(_job: Job) -> None:
        page.step_back()

    operations.moved.connect(leave)
    QTest.keyClick(page, Keys.Key_F9)
    operations.moved.disconnect(leave)
    assert not page.side.isVisibleTo(page)
    QTest.keyClick(page, Keys.Key_F9)
    assert page.is_open(page.report)
    assert not page.report.result.text, "who left it knows"


def test_buttons_stand_below_each_other_where_the_panel_is_narrow(page: ChartsPage) -> None:
    panel = page.report
    panel.resize(600, 500)
    QCoreApplication.processEvents()
    assert panel.make_button.y() == panel.add_button.y()
    panel.resize(320, 500)
    QCoreApplication.processEvents()
    assert panel.make_button.y() < panel.add_button.y()
    for button in (panel.make_button, panel.add_button):
        assert button.sizeHint().width() <= button.width() <= panel.width()


def test_the_panel_speaks_chinese(page: ChartsPage, language: Language) -> None:
    language.choose(CHINESE)
    QCoreApplication.processEvents()
    assert page.report.title.text() == "经营报告"
    assert "香菇收购量，按等级" in texts(page)
    assert not [text for text in texts(page) if text.isascii()]
