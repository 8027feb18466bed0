"""The overview's cards: in an order of one's own, hidden, charts among them, and all remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from every_kind import do_all
from offices import DAY, Office
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWidgetItem
from real_desk import ENTER, ESC, Desk
from shiboken6 import Shiboken

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.errors import UserError
from coop_desk.season_papers import SeasonPapers
from coop_desk.services import leasing
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages import overview_cards
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.pages.overview import OverviewPage
from coop_desk.ui.pages.overview_cards import (
    ATTENTION,
    BUILT_IN,
    MEMORY,
    MOST_CHARTS,
    PERIODS,
    USUAL,
    Cards,
    card_of,
)
from coop_desk.ui.pages.overview_chart import ChartCard
from coop_desk.ui.scope import SeasonRow
from coop_desk.ui.widgets.figure_words import reading_words

Keys = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
BY_WEEK = ChartChoice("leaf_bought", "group", "week", "month", compare=True)
SURVIVAL = ChartChoice("survival", span="season")
MUSHROOMS = overview_cards.USUAL_CHARTS[0]


def make_overview(context: PageContext) -> OverviewPage:
    return OverviewPage(context, lambda: None, ChartPapers())


def make_charts(context: PageContext) -> ChartsPage:
    return ChartsPage(context, ChartPapers(), SeasonPapers())


PAGES = {"overview": make_overview, "charts": make_charts}


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    """The office after one act of every kind."""
    do_all(office)
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    made.open("overview").context.scope.set_seasons(
        [SeasonRow(office.season, "2024 春季")], office.season
    )
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> OverviewPage:
    return desk.open("overview")


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "cards.ini"), QSettings.Format.IniFormat)


def started_again(page: OverviewPage) -> OverviewPage:
    """A page made anew on what is remembered."""
    return make_overview(page.context)


def top_of(page: OverviewPage, card: str) -> int:
    """How far down a card stands."""
    return page._widget_of(card).mapTo(page._scroll.widget(), QPoint()).y()


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


# ---- what is remembered ----


def test_cards_come_back_in_their_order(memory: QSettings) -> None:
    cards = USUAL.with_order(reversed(USUAL.order)).with_shown("bags", is_shown=False)
    cards = cards.with_chart(BY_WEEK)
    overview_cards.remember(memory, cards)
    assert overview_cards.recall(memory) == cards
    assert cards.shown[-1] == card_of(BY_WEEK)
    assert "bags" not in cards.shown


def test_the_usual_cards_leave_nothing_behind(memory: QSettings) -> None:
    overview_cards.remember(memory, USUAL.with_shown("bags", is_shown=False))
    assert memory.contains(MEMORY)
    overview_cards.remember(memory, USUAL)
    assert not memory.contains(MEMORY)
    assert overview_cards.recall(memory) == USUAL


@pytest.mark.parametrize(
    "text", ["", "7", "{", "[]", '{"order": 3, "hidden": []}', '{"order": ["bags"]}']
)
def test_what_another_program_kept_gives_the_usual_cards(memory: QSettings, text: str) -> None:
    memory.setValue(MEMORY, text)
    assert overview_cards.recall(memory) == USUAL


def test_unknown_cards_are_left_out_and_new_ones_stand_last(memory: QSettings) -> None:
    gone = [
        card_of(ChartChoice("moon_phase")),
        card_of(ChartChoice("leaf_bought", "flush")),
        '[{"measure": "leaf_bought", "span": "decade"}]',
        "weather",
    ]
    kept = {"order": ["bags", *gone, card_of(BY_WEEK), "bags"], "hidden": ["bags", "weather"]}
    memory.setValue(MEMORY, json.dumps(kept))
    cards = overview_cards.recall(memory)
    assert cards.order[:2] == ("bags", card_of(BY_WEEK))
    assert set(cards.order) == {*BUILT_IN, card_of(BY_WEEK)}
    assert cards.order[2:] == tuple(card for card in BUILT_IN if card != "bags")
    assert cards.hidden == {"bags"}


def test_no_more_charts_than_have_room() -> None:
    cards = USUAL
    for number in range(MOST_CHARTS - len(USUAL.charts)):
        cards = cards.with_chart(ChartChoice("wages", span=f"season {number}"))
    with pytest.raises(UserError, match="6 charts and no room"):
        cards.with_chart(BY_WEEK)
    assert cards.with_chart(MUSHROOMS) == cards, "one that is there needs none"
    cards = cards.without_chart(card_of(MUSHROOMS)).with_chart(BY_WEEK)
    assert len(cards.charts) == MOST_CHARTS


def test_a_hidden_chart_that_is_added_again_is_shown_again() -> None:
    cards = USUAL.with_shown(card_of(MUSHROOMS), is_shown=False)
    assert cards.with_chart(MUSHROOMS) == USUAL


# ---- the list of cards ----


def test_f6_lists_the_cards_and_esc_closes_the_list(desk: Desk, page: OverviewPage) -> None:
    desk.press(Keys.Key_F6)
    assert QApplication.focusWidget() is page.panel.list
    listed = [page.panel.list.item(row).text() for row in range(page.panel.list.count())]
    assert len(listed) == len(USUAL.order)
    assert listed[:4] == [
        "Bought today, this week, this season",
        "Needs attention",
        "Mushrooms bought, grade, last 30 days",
        "The year: Greenhouses",
    ]
    desk.press(ESC)
    assert not page.panel.isVisible()
    desk.press(Keys.Key_F6, Keys.Key_F6)
    assert not page.panel.isVisible()


def test_space_hides_a_card_which_then_is_not_read(desk: Desk, page: OverviewPage) -> None:
    page.show_panel()
    press(page.panel.list, Keys.Key_Down, Keys.Key_Space)
    assert not page.attention.isVisible()
    assert page.arranged.hidden == {ATTENTION}
    read: list[str] = []
    page.attention.listed.connect(lambda: read.append("attention"))
    page.refresh()
    assert not read
    assert started_again(page).arranged == page.arranged
    press(page.panel.list, Keys.Key_Space)
    assert page.attention.isVisible()
    assert read, "what is shown again is read at once"
    assert page.arranged == USUAL


def test_alt_and_the_arrows_move_a_card(desk: Desk, page: OverviewPage) -> None:
    before = top_of(page, ATTENTION), top_of(page, "bags")
    page.show_panel()
    items = page.panel.list
    items.setCurrentRow(list(USUAL.order).index("bags"))
    for _ in range(4):
        QTest.keyClick(items, Keys.Key_Up, ALT)
    assert page.arranged.order[0] == "bags"
    assert items.currentRow() == 0
    QTest.keyClick(items, Keys.Key_Up, ALT)
    assert page.arranged.order[0] == "bags", "it is the first"
    page.close_panel()
    QApplication.processEvents()
    assert top_of(page, "bags") < before[1]
    assert top_of(page, ATTENTION) > before[0]
    again = started_again(page)
    assert again.arranged.order == page.arranged.order
    again.deleteLater()


def places_known_to_python() -> int:
    """How many places in layouts have a wrapper."""
    return sum(isinstance(one, QWidgetItem) for one in Shiboken.getAllValidWrappers())


def test_no_place_of_a_card_is_known_to_python(desk: Desk, page: OverviewPage) -> None:
    """Qt ends it when the card moves; the wrapper left over brought the program down in the end."""
    before = places_known_to_python()
    page._on_arranged(USUAL.with_order(reversed(USUAL.order)))
    desk.window.resize(900, 700)
    page.show_panel()
    page.panel.usual_button.click()
    page.take_off(card_of(MUSHROOMS))
    page.undo()
    assert places_known_to_python() == before


def test_the_buttons_move_too_and_restore_the_usual_order(desk: Desk, page: OverviewPage) -> None:
    page.show_panel()
    panel = page.panel
    assert not panel.up_button.isEnabled()
    assert not panel.usual_button.isEnabled()
    panel.down_button.click()
    assert page.arranged.order[:2] == (ATTENTION, PERIODS)
    panel.up_button.click()
    panel.down_button.click()
    panel.usual_button.click()
    assert page.arranged == USUAL
    assert not page.context.memory.contains(MEMORY)


def test_the_mouse_drags_a_card(page: OverviewPage) -> None:
    """As the list moves a row on a drop."""
    page.show_panel()
    model = page.panel.list.model()
    last = model.rowCount()
    assert model.moveRows(model.index(0, 0).parent(), 0, 1, model.index(0, 0).parent(), last)
    assert page.arranged.order[-1] == PERIODS
    assert page.arranged.order[0] == ATTENTION


def test_built_in_cards_are_hidden_but_never_taken_off(page: OverviewPage) -> None:
    page.show_panel()
    assert not page.panel.off_button.isEnabled()
    press(page.panel.list, Keys.Key_Delete)
    assert page.arranged == USUAL


def test_cards_stand_below_each_other_where_there_is_little_room(
    desk: Desk, page: OverviewPage
) -> None:
    assert top_of(page, PERIODS) == top_of(page, ATTENTION)
    desk.window.resize(900, 700)
    QApplication.processEvents()
    assert top_of(page, PERIODS) < top_of(page, ATTENTION)
    assert top_of(page, "greenhouses") < top_of(page, "person_times")


@pytest.mark.parametrize("width", [1366, 1250, 1120, 940, 760])
def test_a_figure_of_millions_is_never_cut(desk: Desk, page: OverviewPage, width: int) -> None:
    card = page.figures.cards["mushroom_fen"]
    desk.window.resize(width, 740)
    for _ in range(3):  # the page lies in an area that scrolls, and that in the window
        QApplication.processEvents()
    assert desk.window.width() == width
    card.set_figure("5,600,000", "yuan", "by now last year —")
    QApplication.processEvents()
    for label in (card._figure, card._unit):
        assert label.width() >= label.sizeHint().width()


def test_tab_walks_over_the_cards_as_they_stand(desk: Desk, page: OverviewPage) -> None:
    page._on_arranged(USUAL.with_order(("bags", *(one for one in USUAL.order if one != "bags"))))
    page.figures.cards["bags"].setFocus()
    desk.press(Keys.Key_Tab)
    assert QApplication.focusWidget() is page.periods.names[0]
    desk.press(Keys.Key_Tab, Keys.Key_Tab, Keys.Key_Tab)
    assert QApplication.focusWidget() is page.attention.lines[0]


# ---- charts among the cards ----


def add(desk: Desk, choice: ChartChoice) -> ChartsPage:
    """Add a chart from the page of charts."""
    charts = desk.open("charts")
    scope = charts.context.scope
    if not choice.is_of_season:
        scope.choose_period(choice.period(desk.today()))
    charts.choices.choose_ways(choice)
    charts._on_chosen()
    desk.press(Keys.Key_F6)
    return charts


def chart_card(page: OverviewPage, choice: ChartChoice) -> ChartCard:
    return page.charts[card_of(choice)]


def test_the_choice_of_the_chart_page_stands_on_the_overview(
    desk: Desk, page: OverviewPage
) -> None:
    for choice in (BY_WEEK, SURVIVAL):
        charts = add(desk, choice)
        assert charts.result.text == "The chart stands on the overview, as its last card."
        assert charts.overview_button.text() == "Take off the overview (F6)"
    desk.open("overview")
    assert page.arranged.charts[-2:] == (BY_WEEK, SURVIVAL)
    made = chart_card(page, BY_WEEK)
    assert made.chart is not None
    assert made.chart.asked.split == "group"
    assert made.chart.asked.compare
    assert made.accessibleName() == "Chart: Leaf bought, village group, this month"
    assert chart_card(page, SURVIVAL).chart.season == "2024 春季"  # type: ignore[union-attr]
    again = started_again(page)
    assert again.arranged == page.arranged
    again.deleteLater()


def test_the_same_key_takes_it_off_again(desk: Desk, page: OverviewPage) -> None:
    charts = add(desk, BY_WEEK)
    desk.press(Keys.Key_F6)
    assert charts.result.text == "The chart no longer stands on the overview."
    assert charts.overview_button.text() == "Add to the overview (F6)"
    desk.open("overview")
    assert page.arranged == USUAL


def test_another_span_is_another_chart(desk: Desk, page: OverviewPage) -> None:
    charts = add(desk, BY_WEEK)
    charts.context.scope.choose_named("year")
    assert charts.overview_button.text() == "Add to the overview (F6)"
    charts.context.scope.choose_named("month")
    assert charts.overview_button.is_there


def test_a_full_overview_says_so(desk: Desk, page: OverviewPage) -> None:
    for number in range(MOST_CHARTS - len(USUAL.charts)):
        add(desk, ChartChoice("wages", "", ("day", "week", "month", "year")[number], "year"))
    charts = add(desk, SURVIVAL)
    assert charts.result.text == (
        "The overview has 6 charts and no room for more; take one off first."
    )
    assert charts.overview_button.text() == "Add to the overview (F6)"


def test_a_chart_is_opened_as_it_stands(desk: Desk, page: OverviewPage) -> None:
    add(desk, BY_WEEK)
    charts = desk.open("charts")
    charts.context.scope.choose_named("last_year")
    charts.open_target("wages")
    desk.open("overview")
    made = chart_card(page, BY_WEEK)
    made.setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == "charts"
    asked = charts.chart.asked
    assert (asked.measure, asked.split, asked.grain) == ("leaf_bought", "group", "week")
    assert (asked.compare, asked.first.isoformat(), asked.last.isoformat()) == (
        True,
        "2024-04-01",
        "2024-04-30",
    )
    assert not charts.side.isVisible()
    assert charts.overview_button.is_there


def test_a_chart_of_a_season_opens_on_it(desk: Desk, office: Office, page: OverviewPage) -> None:
    with office.book.write() as unit:
        old = leasing.add_season(
            unit, "2023A", "2023 春季", DAY.replace(year=2023), DAY.replace(year=2023, month=7)
        )
    scope = page.context.scope
    scope.set_seasons(
        [SeasonRow(office.season, "2024 春季"), SeasonRow(old, "2023 春季")], office.season
    )
    scope.choose_season(old)
    charts = add(desk, SURVIVAL)
    kept = ChartChoice("survival", span=f"season {old}")
    scope.choose_season(office.season)
    assert charts.overview_button.text() == "Add to the overview (F6)"
    desk.open("overview")
    assert page.arranged.charts[-1] == kept
    assert page._name_of(card_of(kept)) == "Survival of bags by greenhouse, 2023 春季"
    made = chart_card(page, kept)
    made.setFocus()
    desk.press(ENTER)
    assert scope.season is not None
    assert scope.season.id == old


def test_a_value_is_read_under_the_mouse_and_opens_its_documents(
    desk: Desk, page: OverviewPage, qtbot: Any
) -> None:
    made = chart_card(page, MUSHROOMS)
    qtbot.waitUntil(lambda: made.figure is not None)
    assert made.chart is not None
    figures = made.chart.figures
    (spot, *_) = [one for one in figures.values if figures.values[one]]
    box = made.box_of(spot)
    assert box is not None
    qtbot.mouseMove(made, box.center().toPoint())
    assert made.accessibleDescription() == reading_words(figures, *spot)
    QTest.mouseClick(made, LEFT, pos=box.center().toPoint())
    charts = desk.window.page("charts")
    assert desk.window.current_id == "charts"
    assert charts.is_open(charts.panel)
    rows = charts.panel.table.model
    assert rows.totals["part"] == figures.value(*spot)


def test_a_click_beside_the_values_opens_the_chart_alone(
    desk: Desk, page: OverviewPage, qtbot: Any
) -> None:
    made = chart_card(page, MUSHROOMS)
    qtbot.waitUntil(lambda: made.figure is not None)
    corner = QPoint(12, made.height() - 12)
    assert made.spot_at(QPointF(corner)) is None
    QTest.mouseClick(made, LEFT, pos=corner)
    assert desk.window.current_id == "charts"
    assert desk.window.page("charts").chart.asked.measure == "mushrooms_bought"
    assert not desk.window.page("charts").side.isVisible()


@pytest.mark.parametrize("way", ["del", "button"])
def test_a_chart_is_taken_off_on_its_card_and_put_back(
    desk: Desk, page: OverviewPage, way: str
) -> None:
    made = chart_card(page, MUSHROOMS)
    if way == "del":
        made.setFocus()
        desk.press(Keys.Key_Delete)
    else:
        made.remove_button.click()
    assert MUSHROOMS not in page.arranged.charts
    assert page.taken_off.text == ("Taken off the overview: Mushrooms bought, grade, last 30 days")
    assert QApplication.focusWidget() is page.undo_button
    assert overview_cards.recall(page.context.memory) == page.arranged
    desk.press(Keys.Key_Space)
    assert page.arranged == USUAL, "in the very place it stood"
    assert chart_card(page, MUSHROOMS).chart is not None
    assert not page.taken_off.isVisible()


def test_the_list_takes_a_chart_off(page: OverviewPage) -> None:
    page.show_panel()
    page.panel.list.setCurrentRow(list(USUAL.order).index(card_of(MUSHROOMS)))
    assert page.panel.off_button.isEnabled()
    page.panel.off_button.click()
    assert MUSHROOMS not in page.arranged.charts
    assert card_of(MUSHROOMS) not in page.charts


def test_a_chart_that_cannot_be_read_says_why_in_its_place(
    desk: Desk, page: OverviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: Any) -> Any:
        raise UserError("This figure cannot be split that way.", field="split")

    monkeypatch.setattr("coop_desk.ui.pages.overview_chart.chart_view", refuse)
    made = chart_card(page, MUSHROOMS)
    made.refresh()
    assert made._trouble == "This figure cannot be split that way."
    assert desk.messages.asked == []


def test_a_page_without_cards_says_so(desk: Desk, page: OverviewPage) -> None:
    page._on_arranged(Cards(USUAL.order, frozenset(USUAL.order)))
    page.refresh()
    assert not any(page._widget_of(card).isVisible() for card in USUAL.order)
    assert page.empty.text == "All cards are hidden."
    page.empty.button.setFocus()
    desk.press(Keys.Key_Space)
    assert page.panel.isVisible()
    page._on_arranged(USUAL)
    assert all(page._widget_of(card).isVisible() for card in USUAL.order)
    assert not page.empty.isVisible()
