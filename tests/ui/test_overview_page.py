from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from base_book import NOW, Base, found_base, found_empty
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, Desk

from coop_desk.errors import UserError
from coop_desk.services import bags, inspections
from coop_desk.services.bags import BagLoss
from coop_desk.services.inspections import Inspection
from coop_desk.services.overview import Attention, Series, overview
from coop_desk.ui import theme
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.ops import Operations
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.overview import OverviewPage, draw_income, draw_intake, series_name
from coop_desk.ui.pages.overview_attention import MOST_SHOWN, AttentionList
from coop_desk.ui.widgets import chart_dress
from coop_desk.ui.widgets.chart_view import MARGIN, ChartView

TODAY = NOW.date()
DAYS = [date(2024, 3, 1) + timedelta(days=number) for number in range(30)]


class OtherPage(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


def yesterday_evening() -> datetime:
    return datetime(2024, 3, 20, 18, 2)


def make_page(context: PageContext) -> OverviewPage:
    return OverviewPage(context, yesterday_evening)


PAGES = {
    "overview": make_page,
    "greenhouses": OtherPage,
    "people": OtherPage,
    "bags": OtherPage,
    "leases": OtherPage,
    "settings": OtherPage,
}


@pytest.fixture
def base(tmp_path: Path) -> Base:
    return found_base(tmp_path / "book.coop")


@pytest.fixture
def desk(base: Base, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(base, tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> OverviewPage:
    return desk.open("overview")


def card(page: OverviewPage, name: str) -> str:
    """A card read out."""
    return page.cards[name].accessibleName()


def sentences(page: OverviewPage) -> list[str]:
    return [line.text for line in page.attention.lines]


# ---- figures ----


def test_a_figure_stands_beside_last_years(page: OverviewPage) -> None:
    assert card(page, "bags") == "Bags issued 1,200 bags last year 1,000 · 20 % more now"
    assert card(page, "mushroom_g") == ("Mushrooms bought 111 jin last year 50 · 122 % more now")
    assert card(page, "greenhouses") == "Greenhouses 1 last year 1"
    assert card(page, "fresh_per_dry") == "Fresh leaf per dry tea — last year —"


def test_every_headline_figure_has_a_card(page: OverviewPage, desk: Desk) -> None:
    figures = desk.ask(overview, TODAY).this_year
    assert set(figures.__slots__) <= set(page.cards)


def test_an_empty_book_knows_no_last_year(tmp_path: Path, qtbot: Any) -> None:
    empty = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(empty.window)
    page = empty.open("overview")
    assert card(page, "bags") == "Bags issued 0 bags last year —"
    assert [cell.text() for cell in page.periods.cells[2]] == ["—"] * 8, "there is no season"
    assert page.periods.cells[0][3].text() == "—"
    empty.close()


def test_today_this_week_and_this_season(page: OverviewPage) -> None:
    for cells in page.periods.cells:
        texts = [cell.text() for cell in cells]
        assert texts == ["1", "111.3", "400.63", "50.0", "0", "0.0", "0.00", "0.0"]


def test_another_change_is_read_again(desk: Desk, page: OverviewPage) -> None:
    def lose(unit: Any) -> Done[None]:
        bags.lose(unit, BagLoss(TODAY, 2, 120, "contaminated"))
        return Done(None, Changes.BAGS)

    desk.operations.run_change(page, "", lose)
    assert "Greenhouse 01 has lost 120 of 1,200 bags (10.0 %)" in sentences(page)


# ---- what needs attention ----


def test_sentences_lead_to_their_pages(desk: Desk, page: OverviewPage) -> None:
    assert sentences(page) == [
        "There is no price yet for tomorrow, 2024-03-22: Fresh leaf",
        "50.00 jin of Shiitake lie in store too long, the oldest 366 days",
        "Greenhouse rents overdue since 2023-01-01: 4,000.00 yuan, growers: 1",
        "单国强 owes the cooperative 7,089.37 yuan",
        "Greenhouses standing idle: 2 (02, 11)",
        "Last verified backup: yesterday, 18:02",
    ]
    page.attention.lines[2].setFocus()
    desk.press(ENTER)
    assert desk.window.page("leases").targets == [("rent", None)]
    desk.open("overview")
    page.attention.lines[3].setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == "people"
    assert desk.window.page("people").targets == [1]
    desk.open("overview")
    QTest.mouseClick(page.attention.lines[4], Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "greenhouses"


def test_untreated_spots_lead_to_their_inspection(desk: Desk, page: OverviewPage) -> None:
    def inspect(unit: Any) -> Done[None]:
        found = Inspection(date(2024, 3, 18), 2, untreated=3)
        inspections.post(unit, found)
        return Done(None, Changes.BAGS)

    desk.operations.run_change(page, "", inspect)
    said = "Greenhouse 01: untreated spots (3) have waited 3 days"
    line = next(one for one in page.attention.lines if one.text == said)
    QTest.keyClick(line, ENTER)
    (row,) = desk.ask(inspections.inspections)
    assert desk.window.page("bags").targets == [("inspection", row.id)]


@pytest.fixture
def listed(qtbot: Any) -> AttentionList:
    made = AttentionList()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (
            Attention("drafts", "leaf", {"count": 3, "kind": "leaf_ticket"}),
            "Drafts waiting to be posted: 3 (Leaf ticket)",
        ),
        (
            Attention("late_buyer", "people", {"name": "山珍公司", "fen": 1_611_380}, 7),
            "山珍公司 has not paid 16,113.80 yuan of sales more than two months old",
        ),
        (
            Attention("idle_sheds", "greenhouses", {"count": 8, "codes": list("12345678")}),
            "Greenhouses standing idle: 8 (1, 2, 3, 4, 5, 6 …)",
        ),
        (Attention("quite_new", "settings", {}), "quite_new"),
    ],
)
def test_each_kind_of_attention_has_words(
    listed: AttentionList, item: Attention, words: str
) -> None:
    assert listed.sentence(item) == words


def test_nothing_to_do_is_said_kindly(listed: AttentionList) -> None:
    listed.show_items([], NOW, TODAY)
    first, backup = listed.lines
    assert first.text == "Nothing needs attention. Everything is in order."
    assert first.focusPolicy() == Qt.FocusPolicy.NoFocus, "there is nothing to open"
    assert backup.text == "Last verified backup: today, 09:30"


@pytest.mark.parametrize(
    ("backup", "words"),
    [
        (None, "No verified backup has been made yet"),
        (datetime(2024, 3, 11, 7, 5), "Last verified backup: 2024-03-11 07:05, 10 days ago"),
    ],
)
def test_an_old_backup_is_not_in_order(
    listed: AttentionList, backup: datetime | None, words: str
) -> None:
    went: list[tuple[str, Any]] = []
    listed.went.connect(lambda page_id, target: went.append((page_id, target)))
    listed.show_items([], backup, TODAY)
    assert [line.text for line in listed.lines] == [words]
    QTest.keyClick(listed.lines[0], Qt.Key.Key_Space)
    assert went == [("settings", None)]


def test_a_backup_made_after_the_demos_day(listed: AttentionList) -> None:
    listed.show_items([], datetime(2025, 6, 1, 8, 0), TODAY)
    assert listed.lines[-1].text == "Last verified backup: 2025-06-01 08:00"


def test_a_long_list_is_cut_until_it_is_wanted(listed: AttentionList, qtbot: Any) -> None:
    items = [Attention("owes", "people", {"name": f"户{n}", "fen": n}, n) for n in range(9)]
    listed.show_items(items, NOW, TODAY)
    assert len(listed.lines) == MOST_SHOWN + 1
    assert listed._more.text() == "Show 4 more"
    listed._more.click()
    assert len(listed.lines) == len(items) + 1
    assert not listed._more.isVisible()


# ---- charts ----


def test_charts_are_as_large_as_their_widgets(page: OverviewPage, qtbot: Any) -> None:
    for chart in (page.intake, page.income):
        qtbot.waitUntil(lambda chart=chart: fits(chart))
    assert "thirty days" in page.intake.accessibleName()


def fits(chart: ChartView) -> bool:
    ratio = chart.devicePixelRatioF()
    room = chart.size() - QSize(2 * MARGIN, 2 * MARGIN)
    return chart.picture.size() == QSize(round(room.width() * ratio), round(room.height() * ratio))


@pytest.fixture
def chart(qtbot: Any, operations: Operations) -> ChartView:
    made = ChartView(operations)
    qtbot.addWidget(made)
    made.resize(480, 300)
    return made


def draw() -> Any:
    return draw_intake(DAYS, [("Shiitake First", tuple(range(0, 300_000, 10_000)))], "en")


def test_a_chart_waits_until_it_is_seen(chart: ChartView, qtbot: Any) -> None:
    chart.show_chart(draw, "a chart")
    assert chart.picture.isNull()
    chart.show()
    qtbot.waitUntil(lambda: fits(chart))


def test_a_chart_is_drawn_once_for_a_new_size(chart: ChartView, qtbot: Any) -> None:
    drawn: list[int] = []

    def counted() -> Any:
        drawn.append(1)
        return draw()

    chart.show()
    chart.show_chart(counted, "a chart")
    qtbot.waitUntil(lambda: fits(chart))
    before = len(drawn)
    for width in range(500, 600, 10):
        chart.resize(width, 300)
    assert not fits(chart)
    assert not chart.grab().isNull(), "the old picture stands meanwhile"
    qtbot.waitUntil(lambda: fits(chart))
    assert len(drawn) == before + 1


def test_a_chart_follows_the_theme(
    chart: ChartView, qtbot: Any, qapp: QApplication, family: str
) -> None:
    chart.show()
    chart.show_chart(draw, "a chart")
    qtbot.waitUntil(lambda: fits(chart))
    assert chart.picture.pixelColor(2, 2) == theme.colour("sheet")
    try:
        theme.apply_theme(qapp, "dark", family)
        with qtbot.waitSignal(chart.drawn):
            QApplication.sendEvent(chart, QEvent(QEvent.Type.PaletteChange))
        assert chart.picture.pixelColor(2, 2) == theme.colour("sheet")
        assert chart.picture.pixelColor(2, 2).lightness() < 60
    finally:
        theme.apply_theme(qapp, "light", family)


def test_a_refusal_is_said_in_place_of_the_chart(chart: ChartView, operations: Any) -> None:
    def refuse() -> Any:
        raise UserError("The font {file} is missing.", file="a.ttf")

    chart.show()
    chart.show_chart(refuse, "a chart")
    assert chart.picture.isNull()
    assert chart._trouble == "The font a.ttf is missing."
    assert not chart.grab().isNull()
    chart.show_chart(draw, "a chart")
    assert not chart.picture.isNull()
    assert chart._trouble == ""


def test_a_narrow_chart_breaks_its_legend() -> None:
    named = [(f"香菇 {grade}级", (1_000,) * 12) for grade in "一二三四五六七"]
    months = [date(2024, month, 1) for month in range(1, 13)]
    wide, narrow = draw_income(months, named, (), "zh"), draw_income(months, named, (), "zh")
    chart_dress.fit_legend(wide, 12)
    chart_dress.fit_legend(narrow, 5)
    heights = []
    for figure in (wide, narrow):
        figure.set_size_inches(12, 4)
        figure.draw_without_rendering()
        heights.append(figure.axes[0].get_legend().get_window_extent().height)
    assert heights[1] > heights[0] * 2


def test_series_are_named_on_the_screen() -> None:
    assert series_name(Series("mushroom:一级", (), "First")) == "Shiitake First"
    assert series_name(Series("mushroom:一级", ())) == "Shiitake 一级"
    assert series_name(Series("dry_tea", ())) == "Dry tea"
