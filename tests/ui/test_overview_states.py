"""The overview after something happened elsewhere: nothing is lost, cut or left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from every_kind import do_all
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import Desk

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.season_papers import SeasonPapers
from coop_desk.services.overview import Attention
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages import overview_cards
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.pages.overview import OverviewPage
from coop_desk.ui.pages.overview_cards import USUAL, card_of
from coop_desk.ui.scope import SeasonRow, period_of

Keys = Qt.Key
MUSHROOMS = overview_cards.USUAL_CHARTS[0]
WAGES = ChartChoice("wages", "", "month", "year")


def make_overview(context: PageContext) -> OverviewPage:
    return OverviewPage(context, lambda: None, ChartPapers())


def make_charts(context: PageContext) -> ChartsPage:
    return ChartsPage(context, ChartPapers(), SeasonPapers())


PAGES: dict[str, Any] = {"overview": make_overview, "charts": make_charts, "people": Page}


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    do_all(office)
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    scope = made.open("overview").context.scope
    old = SeasonRow(office.season + 1, "2023 秋季")
    scope.set_seasons([SeasonRow(office.season, "2024 春季"), old], office.season)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> OverviewPage:
    return desk.open("overview")


def add_elsewhere(desk: Desk, page: OverviewPage) -> None:
    """A chart is added on the page of charts, and the overview shown again."""
    desk.open("charts")
    overview_cards.remember(page.context.memory, page.arranged.with_chart(WAGES))
    desk.open("overview")
    assert WAGES in page.arranged.charts


def test_an_undo_never_takes_away_what_was_added_meanwhile(desk: Desk, page: OverviewPage) -> None:
    page.take_off(card_of(MUSHROOMS))
    assert page.undo_button.isVisible()
    add_elsewhere(desk, page)
    assert not page.undo_button.isVisible(), "the offer ends"
    page.undo()
    assert WAGES in page.arranged.charts


def test_the_list_of_cards_knows_what_was_added_meanwhile(desk: Desk, page: OverviewPage) -> None:
    page.show_panel()
    add_elsewhere(desk, page)
    assert page.panel.list.count() == len(page.arranged.order)
    page.panel.list.setCurrentRow(0)
    QTest.keyClick(page.panel.list, Keys.Key_Space)
    assert WAGES in page.arranged.charts
    assert WAGES in overview_cards.recall(page.context.memory).charts


@pytest.mark.parametrize("way", ["button", "usual order"])
def test_a_chart_lost_in_the_list_is_offered_again(page: OverviewPage, way: str) -> None:
    page._on_arranged(USUAL.with_chart(WAGES))
    page.show_panel()
    before = page.arranged
    page.panel.list.setCurrentRow(page.panel.list.count() - 1)
    if way == "button":
        page.panel.off_button.click()
    else:
        page.panel.usual_button.click()
    assert page.taken_off.text == "Taken off the overview: Wages, this year"
    page.undo_button.click()
    assert page.arranged == before
    assert page.panel.list.count() == len(before.order)


def test_what_was_taken_off_is_said_in_the_language_in_use(
    page: OverviewPage, language: Language
) -> None:
    page.take_off(card_of(MUSHROOMS))
    language.choose(CHINESE)
    QApplication.processEvents()
    assert page.taken_off.text.startswith("已从总览移走：香菇收购量")


@pytest.mark.parametrize("tongue", ["en", CHINESE])
def test_nothing_is_cut_at_any_width(
    desk: Desk, page: OverviewPage, language: Language, tongue: str
) -> None:
    language.choose(tongue)
    read = replace(desk.ask(_year, desk.today()))
    page._on_year(read)
    for name in page.figures.cards:
        page.figures.cards[name].set_figure("1,450,000", "yuan", "by now last year 1,450,000")
    owes = Attention("owes", "people", {"name": "田云菊", "fen": 123_074_087}, 1)
    page.attention.show_items([owes] * 3, None, desk.today())
    for with_list in (False, True):
        if with_list:
            page.show_panel()
        for width in range(760, 1500, 60):
            desk.window.resize(width, 740)
            for _ in range(4):
                QApplication.processEvents()
            area = page._scroll
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0, (width, with_list)
            else:
                assert with_list
                assert page.panel.isVisible()


def _year(unit: Any, today: date) -> Any:
    from coop_desk.services.overview import year_beside

    return year_beside(unit, today)


def test_a_line_opens_on_today_whatever_days_were_looked_at(
    desk: Desk, page: OverviewPage, office: Office
) -> None:
    scope = page.context.scope
    scope.choose_period(period_of("last_year", desk.today()))
    scope.choose_season(office.season + 1)
    page.attention.went.emit("people", None)
    assert desk.window.current_id == "people"
    first, last = scope.days
    assert first <= desk.today() <= last
    assert scope.season is not None
    assert scope.season.id == office.season


def test_days_that_hold_today_are_left_as_they_are(desk: Desk, page: OverviewPage) -> None:
    page.context.scope.choose_named("month")
    days = page.context.scope.days
    page.attention.went.emit("people", None)
    assert page.context.scope.days == days


def test_a_draft_kept_elsewhere_is_told_when_the_overview_is_shown_again(
    desk: Desk, page: OverviewPage
) -> None:
    read: list[str] = []
    page.attention.listed.connect(lambda: read.append("attention"))
    desk.open("charts")
    desk.operations.run_change(None, "Keeping a draft", lambda _: Done(None, Changes.DRAFTS))
    assert read == []
    desk.open("overview")
    assert read


def test_tab_reaches_the_button_for_more_before_what_is_in_order(page: OverviewPage) -> None:
    owes = Attention("owes", "people", {"name": "田云菊", "fen": 100}, 1)
    calm = Attention("price_goes_on", "prices", {"product": "leaf", "prices": [100]}, calm=True)
    page.attention.show_items([owes] * 9 + [calm], None, page.context.today())
    QApplication.processEvents()
    stops = page.attention.stops
    heights = [stop.mapTo(page, stop.rect().topLeft()).y() for stop in stops]
    assert heights == sorted(heights)


def test_an_answer_that_moves_the_cards_leaves_the_keys_where_they_are(
    desk: Desk, page: OverviewPage
) -> None:
    page.figures.cards["bags"].setFocus()
    desk.window.finder.open()
    typing = QApplication.focusWidget()
    assert typing is not None
    assert not page.isAncestorOf(typing)
    page._place_cards()
    QApplication.processEvents()
    assert QApplication.focusWidget() is typing
    assert desk.window.finder.isVisible()
