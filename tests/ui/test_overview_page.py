from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from base_book import NOW, Base, found_base, found_empty
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from real_desk import ENTER, Desk

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.dates import Period
from coop_desk.register_papers import RegisterPapers
from coop_desk.services import bags, inspections
from coop_desk.services.bags import BagLoss
from coop_desk.services.inspections import Inspection
from coop_desk.services.overview import Attention, year_beside
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.overview import OverviewPage
from coop_desk.ui.pages.overview_attention import MOST_SHOWN, AttentionList
from coop_desk.ui.pages.registers import RegistersPage
from coop_desk.ui.targets import BoughtTarget

TODAY = NOW.date()
LEFT = Qt.MouseButton.LeftButton


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
    return OverviewPage(context, yesterday_evening, ChartPapers())


OTHERS = (
    *("bags", "charts", "greenhouses", "leases", "people", "prices"),
    *("processing", "registers", "settings", "stock"),
)
PAGES = {"overview": make_page} | dict.fromkeys(OTHERS, OtherPage)


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
    return page.figures.cards[name].accessibleName()


def sentences(page: OverviewPage) -> list[str]:
    return [line.text for line in page.attention.lines]


# ---- figures ----


def test_a_figure_stands_beside_last_years(page: OverviewPage) -> None:
    assert card(page, "bags") == "Bags issued 1,200 bags by now last year 1,000 · 20 % more now"
    assert card(page, "mushroom_g") == (
        "Mushrooms bought 111 jin by now last year 50 · 123 % more now"
    )
    assert card(page, "greenhouses") == "Greenhouses 1 by now last year 1"
    assert card(page, "fresh_per_dry") == "Fresh leaf per dry tea — by now last year —"


def test_every_headline_figure_has_a_card(page: OverviewPage, desk: Desk) -> None:
    figures = desk.ask(year_beside, TODAY).this_year
    assert set(figures.__slots__) <= set(page.figures.cards)


def test_an_empty_book_knows_no_last_year(tmp_path: Path, qtbot: Any) -> None:
    empty = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(empty.window)
    page = empty.open("overview")
    assert card(page, "bags") == "Bags issued 0 bags by now last year —"
    assert [cell.text() for cell in page.periods.cells[2]] == ["—"] * 8, "there is no season"
    assert page.periods.cells[0][3].text() == "—"
    empty.close()


def test_today_this_week_and_this_season(page: OverviewPage) -> None:
    for cells in page.periods.cells:
        texts = [cell.text() for cell in cells]
        assert texts == ["1", "111.3", "400.63", "50.0", "0", "0.0", "0.00", "0.0"]


def test_a_period_leads_to_its_tickets(desk: Desk, page: OverviewPage) -> None:
    today, week, season = page.periods.names
    today.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.window.current_id == "registers"
    desk.open("overview")
    QTest.mouseClick(page.periods.cells[0][1], LEFT)
    QTest.mouseClick(page.periods.cells[0][3], LEFT)
    QTest.mouseClick(page.periods.cells[1][4], LEFT)
    last_year = TODAY.replace(year=2023)
    assert desk.window.page("registers").targets == [
        BoughtTarget("", Period.through(TODAY, TODAY)),
        BoughtTarget("mushroom", Period.through(TODAY, TODAY)),
        BoughtTarget("mushroom", Period.through(last_year, last_year)),
        BoughtTarget("leaf", Period.through(TODAY - timedelta(days=3), TODAY)),
    ]
    assert week.isEnabled()
    assert season.accessibleName() == "This season: its tickets"


def test_what_is_not_known_leads_nowhere(tmp_path: Path, qtbot: Any) -> None:
    empty = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(empty.window)
    page = empty.open("overview")
    QTest.mouseClick(page.periods.cells[2][0], LEFT)
    QTest.mouseClick(page.periods.cells[0][3], LEFT)
    assert not page.periods.names[2].isEnabled()
    assert empty.window.current_id == "overview"
    empty.close()


@pytest.mark.parametrize(
    ("name", "page_id", "measure"),
    [
        ("greenhouses", "greenhouses", None),
        ("bags", "bags", None),
        ("mushroom_g", "charts", "mushrooms_bought"),
        ("mushroom_fen", "charts", "sales_income"),
        ("person_times", "charts", "person_times"),
        ("households", "people", None),
        ("leaf_g", "charts", "leaf_bought"),
        ("dry_tea_g", "charts", "tea_sold"),
        ("dry_tea_fen", "charts", "sales_income"),
        ("fresh_per_dry", "processing", None),
    ],
)
def test_a_figure_leads_to_where_it_comes_from(
    desk: Desk, page: OverviewPage, name: str, page_id: str, measure: str | None
) -> None:
    page.figures.cards[name].setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == page_id
    targets = desk.window.page(page_id).targets
    assert [target.choice.measure for target in targets] == ([measure] if measure else [])


def test_another_change_is_read_again(desk: Desk, page: OverviewPage) -> None:
    def lose(unit: Any) -> Done[None]:
        bags.lose(unit, BagLoss(TODAY, 2, 120, "contaminated"))
        return Done(None, Changes.BAGS)

    desk.operations.run_change(page, "", lose)
    assert "Greenhouse 01 has lost 120 of 1,200 bags (10.0 %)" in sentences(page)


# ---- what needs attention ----


def test_who_is_on_a_sentence_stays_there_when_all_is_read_again(
    desk: Desk, page: OverviewPage
) -> None:
    before = page.attention.lines
    for place in (1, len(before) - 1):
        QCoreApplication.processEvents()  # lines are shown by their layout, later
        page.attention.lines[place].setFocus()
        desk.operations.changed.emit(Changes.MONEY)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert page.attention.lines[place] not in before
        assert page.attention.lines[place].hasFocus()


def test_sentences_lead_to_their_pages(desk: Desk, page: OverviewPage) -> None:
    assert sentences(page) == [
        "There is no price yet for tomorrow, 2024-03-22: Fresh leaf",
        "50.00 jin of Shiitake lie in store too long, the oldest 366 days",
        "Greenhouse rents overdue since 2023-01-01: 4,000.00 yuan, growers: 1",
        "单国强 owes the cooperative 7,089.37 yuan",
        "Greenhouses standing idle: 2 (02, 11)",
        "Shiitake: today's prices go on tomorrow (4.20 / 3.10 / 1.50 yuan per jin)",
        "Last verified backup: yesterday, 18:02",
    ]
    page.attention.lines[2].setFocus()
    desk.press(ENTER)
    assert desk.window.page("leases").targets == [("rent", "overdue")]
    desk.open("overview")
    page.attention.lines[3].setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == "people"
    assert desk.window.page("people").targets == [1]
    desk.open("overview")
    QTest.mouseClick(page.attention.lines[4], LEFT)
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


def test_every_sentence_leads_to_a_page(desk: Desk, page: OverviewPage) -> None:
    """By the keys; the page it says, with what it says."""
    for place, item in enumerate(page.attention._items):
        QCoreApplication.processEvents()  # lines are shown by their layout, later
        page.attention.lines[place].setFocus()
        desk.press(Qt.Key.Key_Space)
        assert desk.window.current_id == item.page_id
        targets = desk.window.page(item.page_id).targets
        assert targets[-1:] == ([] if item.target is None else [item.target])
        desk.open("overview")
    page.attention.lines[-1].setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == "settings"


def test_the_register_opens_on_the_tickets_of_a_figure(
    base: Base, tmp_path: Path, qtbot: Any
) -> None:
    pages = PAGES | {"registers": lambda context: RegistersPage(context, RegisterPapers())}
    desk = Desk(base, tmp_path, pages)  # type: ignore[arg-type]
    qtbot.addWidget(desk.window)
    page = desk.open("overview")
    QTest.mouseClick(page.periods.cells[2][2], LEFT)
    register = desk.window.page("registers").register
    assert register is not None
    assert sum(line.amount_fen for line in register.lines) == 40_063
    assert {line.product for line in register.lines} == {"mushroom"}
    desk.open("overview")
    QTest.mouseClick(page.periods.cells[0][3], LEFT)
    assert sum(line.grams for line in desk.window.page("registers").register.lines) == 25_000
    desk.open("overview")
    page.periods.names[0].click()
    assert desk.window.page("registers").wanted().product is None
    desk.close()


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
            Attention(
                "price_missing",
                "prices",
                {"product": "leaf", "day": TODAY, "grades": [("单芽", "Bud"), ("等外", "")]},
            ),
            "Tomorrow, 2024-03-21, there is no price yet for Fresh leaf: Bud, 等外",
        ),
        (
            Attention("rent_due", "leases", {"count": 2, "fen": 410_302, "due": TODAY}),
            "Greenhouse rents due within a week, from 2024-03-21: 4,103.02 yuan, growers: 2",
        ),
        (
            Attention("land_rent_overdue", "leases", {"count": 1, "fen": 172_439, "due": TODAY}),
            "Land rents to be paid since 2024-03-21: 1,724.39 yuan, households: 1",
        ),
        (
            Attention("land_rent_due", "leases", {"count": 1, "fen": 172_439, "due": TODAY}),
            "Land rents to be paid within a week, from 2024-03-21: 1,724.39 yuan, households: 1",
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


def test_a_calm_day_says_what_is_in_order(listed: AttentionList) -> None:
    values = {"product": "leaf", "day": TODAY, "prices": [12_800]}
    calm = [Attention(key, "prices", values, calm=True) for key in ("price_set", "price_goes_on")]
    listed.show_items(calm, NOW, TODAY)
    assert [line.text for line in listed.lines] == [
        "Nothing needs attention. Everything is in order.",
        "Fresh leaf: tomorrow's prices are set (128.00 yuan per jin)",
        "Fresh leaf: today's prices go on tomorrow (128.00 yuan per jin)",
        "Last verified backup: today, 09:30",
    ]
    assert not listed._more.isVisible()


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
    assert went == [("settings", "backup")]


def test_a_backup_made_after_the_demos_day(listed: AttentionList) -> None:
    listed.show_items([], datetime(2025, 6, 1, 8, 0), TODAY)
    assert listed.lines[-1].text == "Last verified backup: 2025-06-01 08:00"


def test_a_long_list_is_cut_until_it_is_wanted(listed: AttentionList, qtbot: Any) -> None:
    items = [Attention("owes", "people", {"name": f"户{n}", "fen": n}, n) for n in range(9)]
    listed.show_items(items, NOW, TODAY)
    assert len(listed.lines) == MOST_SHOWN + 1
    assert listed._more.text() == "Show 4 more"
    *_, last, backup = listed.lines
    qtbot.waitUntil(lambda: last.y() < listed._more.y() < backup.y())
    listed._more.click()
    assert len(listed.lines) == len(items) + 1
    assert not listed._more.isVisible()
    assert listed.focusWidget() is listed.lines[MOST_SHOWN]
