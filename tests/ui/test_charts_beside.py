"""What stands beside a chart belongs to it, whatever is changed, voided or read too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from desk_doubles import Desk, busy_desk, make_desk, show_page
from every_kind import do_all
from offices import Office
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from ui_doubles import Held, RecordedMessages

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.season_papers import SeasonPapers
from coop_desk.services import documents, tea
from coop_desk.ui.changes import Changes
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.scope import period_of
from coop_desk.ui.targets import ChartTarget

Keys = Qt.Key
GRADES = ChartChoice("mushrooms_bought", "grade", "month", "year")
DAYS = ChartChoice("mushrooms_bought", "", "day", "year")


@pytest.fixture
def desk(office: Office, messages: RecordedMessages, tmp_path: Any) -> Iterator[Desk]:
    with busy_desk(office, messages, tmp_path / "window.ini") as made:
        yield made


def opened(qtbot: Any, desk: Desk) -> ChartsPage:
    made = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, made)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> ChartsPage:
    return opened(qtbot, desk)


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def slow(
    qtbot: Any, office: Office, messages: RecordedMessages, tmp_path: Any, held: Held
) -> Iterator[ChartsPage]:
    """The page on a book whose answers come when `held` lets them go."""
    failures: list[Any] = []
    do_all(office)
    desk = make_desk(office, messages, failures, str(tmp_path / "slow.ini"), lambda _name: held)
    yield opened(qtbot, desk)
    held.let_go()
    desk.context.operations.shutdown()
    assert not failures, failures


def show(page: ChartsPage, choice: ChartChoice) -> None:
    page.open_target(ChartTarget(choice))
    assert page.chart is not None
    assert page.chart.asked.measure == choice.measure


def open_first(page: ChartsPage) -> None:
    """Point at the first value, and open what is behind it."""
    page.view.setFocus()
    QTest.keyClick(page.view, Keys.Key_Home)
    QTest.keyClick(page.view, Keys.Key_Return)


def listed(page: ChartsPage) -> list[Any]:
    model = page.panel.table.model
    return [model.index(place, 0).data(ROW) for place in range(model.rowCount())]


def void(desk: Desk, *numbers: int) -> None:
    for number in numbers:
        desk.write(lambda unit, one=number: documents.void(unit, one, "typed twice"))
    desk.context.operations.changed.emit(Changes.ALL)


# ---- the documents follow the chart ----


def test_a_voided_document_leaves_the_list_and_its_sum(page: ChartsPage, desk: Desk) -> None:
    for _ in range(2):
        desk.write(lambda unit: tea.post_leaf(unit, desk.office.leaf()))
    show(page, ChartChoice("leaf_bought", "", "year", "year"))
    open_first(page)
    before = listed(page)
    assert len(before) > 1
    void(desk, before[0].id)
    assert page.is_open(page.panel)
    assert [row.id for row in listed(page)] == [row.id for row in before[1:]]
    assert page.chart is not None
    assert page.view.figures is page.chart.figures
    (value,) = page.chart.figures.values.values()
    assert page.panel.value == value == sum(row.part for row in listed(page))
    assert page.panel.table.model.totals["part"] == value


def test_a_list_of_which_nothing_is_left_closes(page: ChartsPage, desk: Desk) -> None:
    show(page, ChartChoice("wages", "", "year", "year"))
    open_first(page)
    first, *others = [row.id for row in listed(page)]
    page.panel.opened.emit(first)
    assert page.is_open(page.document)
    void(desk, first, *others)
    assert page.is_open(page.document), "who looks at the void document goes on doing so"
    page.back()
    assert not page.side.isVisibleTo(page)


@pytest.mark.parametrize("is_document_open", [False, True])
def test_other_days_close_what_was_open_of_those_before(
    page: ChartsPage, desk: Desk, is_document_open: bool
) -> None:
    show(page, GRADES)
    open_first(page)
    if is_document_open:
        page.panel.opened.emit(listed(page)[0].id)
    assert page.side.isVisibleTo(page)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert not page.side.isVisibleTo(page)
    assert page.panel.behind is None


def test_the_report_stays_open_over_other_days(page: ChartsPage, desk: Desk) -> None:
    QTest.keyClick(page, Keys.Key_F9)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert page.is_open(page.report)


# ---- answers that come too late ----


@pytest.mark.parametrize("then", ["another measure", "esc"])
def test_documents_of_a_chart_that_was_left_do_not_come_up(
    slow: ChartsPage, held: Held, then: str
) -> None:
    show(slow, GRADES)
    held.holds = True
    open_first(slow)
    if then == "esc":
        slow.close_side()
    else:
        slow.choices.choose("wages")
        slow._on_chosen()
    held.let_go()
    QCoreApplication.processEvents()
    assert not slow.side.isVisibleTo(slow)
    assert slow.chart is not None
    assert slow.chart.asked.measure == ("wages" if then != "esc" else GRADES.measure)


def test_the_paper_of_a_chart_that_was_left_does_not_come_up(slow: ChartsPage, held: Held) -> None:
    show(slow, GRADES)
    held.holds = True
    slow.files.make_pdf()
    drawing = list(held.waiting)
    held.waiting.clear()
    held.holds = False
    show(slow, ChartChoice("wages", "", "year", "year"))
    for work, arguments in drawing:
        work(*arguments)
    QCoreApplication.processEvents()
    assert not slow.side.isVisibleTo(slow)


# ---- the table and the chart ----


def test_the_table_follows_the_chart_down_to_its_last_row(page: ChartsPage) -> None:
    show(page, DAYS)
    assert page.chart is not None
    page.view.setFocus()
    keys = [place.key for place in page.chart.figures.places]
    there = [key for key in keys if page.chart.figures.total(key) is not None]
    QTest.keyClick(page.view, Keys.Key_End)
    assert page.view.spot is not None
    assert page.view.spot[0] == there[-1]
    assert keys.index(there[-1]) > 64, "further than what is read with the first rows"
    assert page.table.view.currentIndex().row() == keys.index(there[-1])


def test_a_row_without_a_value_is_pointed_at_by_nothing(page: ChartsPage) -> None:
    show(page, GRADES)
    open_first(page)
    page.close_side()
    assert page.chart is not None
    figures = page.chart.figures
    blank = next(at for at, one in enumerate(figures.places) if figures.total(one.key) is None)
    page.table.setFocus()
    page.table.view.setCurrentIndex(page.table.model.index(blank, 1))
    assert page.view.spot is None


def test_a_total_is_read_as_what_enter_opens(page: ChartsPage) -> None:
    show(page, GRADES)
    assert page.chart is not None
    figures = page.chart.figures
    at, place = next(
        (at, one) for at, one in enumerate(figures.places) if figures.total(one.key) is not None
    )
    page.table.setFocus()
    last = page.table.model.columnCount() - 1
    page.table.view.setCurrentIndex(page.table.model.index(at, last))
    assert page.view.spot is None
    total = figures.total(place.key)
    assert total is not None
    assert page.reading.text().endswith(f"{total / 500:,.2f} jin")
    QTest.keyClick(page.table.view, Keys.Key_Return)
    assert sum(row.part for row in listed(page)) == total


def test_filters_do_not_stay_for_another_measure(page: ChartsPage) -> None:
    show(page, GRADES)
    rows = page.table.model.rowCount()
    page.table.header.show_filters(0)
    page.table.header._edits[0].setText("Apr")
    page.table.header._send()
    assert page.table.model.rowCount() < rows
    show(page, ChartChoice("mushroom_money", "grade", "month", "year"))
    assert page.table.model.rowCount() == rows


# ---- words ----


def test_another_language_keeps_what_is_pointed_at_and_no_old_words(
    page: ChartsPage, language: Language
) -> None:
    show(page, GRADES)
    open_first(page)
    spot = page.view.spot
    assert spot is not None
    page.change_overview()
    assert page.result.text
    language.choose(CHINESE)
    QCoreApplication.processEvents()
    assert page.view.spot == spot
    assert "斤" in page.reading.text()
    assert page.is_open(page.panel)
    assert not page.result.text


def test_a_report_under_way_is_stopped_though_f9_was_pressed_again(
    slow: ChartsPage, held: Held, qtbot: Any
) -> None:
    QTest.keyClick(slow, Keys.Key_F9)
    report = slow.report
    report.span.set_value("period")
    drawn: list[Any] = []
    report.made.connect(drawn.append)
    held.holds = True
    report.make()  # its reading waits
    work, arguments = held.waiting.pop()
    work(*arguments)
    qtbot.waitUntil(lambda: bool(held.waiting))  # its drawing waits
    report.make()
    work, arguments = held.waiting.pop()
    work(*arguments)  # it was read a second time; the drawing of the first still waits
    QCoreApplication.processEvents()
    slow.close_side()
    held.let_go()
    QCoreApplication.processEvents()
    assert drawn == []
    assert not slow.side.isVisibleTo(slow)


# ---- a list that lies under the report ----


def test_a_list_under_the_report_is_forgotten_with_its_chart(page: ChartsPage, desk: Desk) -> None:
    """Reading it again for another chart asked for a place that chart does not have."""
    show(page, GRADES)
    open_first(page)
    QTest.keyClick(page, Keys.Key_F9)
    page.choices.choose("yield_per_bag")
    page._on_chosen()
    assert page.is_open(page.report)
    assert page.panel.behind is None
    desk.context.operations.changed.emit(Changes.ALL)
    assert page.is_open(page.report)


def test_a_click_is_not_lost_while_the_list_is_read_again(slow: ChartsPage, held: Held) -> None:
    show(slow, GRADES)
    assert slow.chart is not None
    (place, first), (_, second), *_ = (one for one, v in slow.chart.figures.values.items() if v)
    slow._open(place, [first])
    held.holds = True
    slow.refresh()  # as after a change elsewhere
    slow._open(place, [second])
    held.let_go()
    QCoreApplication.processEvents()
    assert slow.panel.behind is not None
    assert slow.panel.behind.series == second


def test_the_paper_of_a_report_stays_beside_any_chart(page: ChartsPage, desk: Desk) -> None:
    QTest.keyClick(page, Keys.Key_F9)
    QTest.keyClick(page, Keys.Key_F9)
    assert page.is_open(page.paper)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert page.is_open(page.paper)
    page.close_side()
    desk.context.scope.choose_named("year")
    page.files.make_pdf()
    assert page.is_open(page.paper)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert not page.side.isVisibleTo(page), "the paper of a chart goes with it"
