"""The page of the chain on a small real book: cards, arrows, search, crops of before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from base_book import Base, found_base, found_empty
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from real_desk import ENTER, ESC, Desk

from coop_desk.services import land, leasing, plots, settlement
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import GreenhouseLease
from coop_desk.services.plots import NewPlot
from coop_desk.services.settlement import Period
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.chain import ROOM_FOR_ALL, ChainPage
from coop_desk.ui.pages.chain_entries import LINKS
from coop_desk.ui.widgets.chain_card import EntryCard

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SPACE = Qt.Key.Key_Space
TODAY = date(2024, 3, 21)
GROWER, HOUSEHOLD = 1, 4
SHED, IDLE_SHED = 1, 2
OLD_CROP, CROP = 1, 2
FIRST_PLOT, SECOND_PLOT, BARE_PLOT = 1, 2, 3


class OtherPage(Page):
    """Where cards lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


PAGES: dict[str, Callable[[PageContext], Page]] = {
    "chain": ChainPage,
    "leases": OtherPage,
    "greenhouses": OtherPage,
    "people": OtherPage,
    "bags": OtherPage,
    "harvest": OtherPage,
    "statements": OtherPage,
}


@pytest.fixture
def base(tmp_path: Path) -> Base:
    """Greenhouse 01 stands on two plots, one of them leased in; 02 too; a third plot is bare."""
    base = found_base(tmp_path / "book.coop")
    with base.book.write() as unit:
        for code, name in (("P01", "大坝田"), ("P02", "河边田"), ("P03", "坡上")):
            plots.add_plot(unit, NewPlot(code, name, HOUSEHOLD, 360))
        for plot in (FIRST_PLOT, SECOND_PLOT):
            lease = NewLandLease(plot, 200, date(2023, 1, 1), date(2026, 1, 1), 60_000)
            land.lease_land(unit, lease, day=date(2023, 1, 1))
        plots.set_sheds(unit, FIRST_PLOT, [SHED, IDLE_SHED])
        plots.set_sheds(unit, SECOND_PLOT, [SHED])
        settlement.issue(unit, [settlement.one(unit, GROWER, Period(date(2024, 1, 1), TODAY))])
    return base


@pytest.fixture
def desk(base: Base, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(base, tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> ChainPage:
    return desk.open("chain")


def cards(page: ChainPage, link: str) -> list[EntryCard]:
    return page.links[link].cards


def words(card: EntryCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def facts(page: ChainPage, link: str, place: int = 0) -> dict[str, str]:
    return dict(cards(page, link)[place].entry.facts)


def title(page: ChainPage, link: str) -> str:
    return cards(page, link)[0].entry.title


# ---- what is shown ----


def test_the_first_greenhouse_in_use_is_shown_link_by_link(page: ChainPage) -> None:
    assert [card.entry.title for card in cards(page, "plot")] == ["P01 大坝田", "P02 河边田"]
    assert facts(page, "plot") == {"Household": "李四", "Area": "3.60 mu"}
    assert facts(page, "land", 1) == {
        "Of plot": "P02",
        "Area": "2.00 mu",
        "A mu and year": "600.00 yuan",
        "Until": "2025-12-31",
    }
    assert title(page, "shed") == "Greenhouse 01"
    assert facts(page, "shed")["Live bags"] == "1,200"
    assert title(page, "grower") == "单国强 0001"
    assert facts(page, "grower") == {
        "We owe": "610.63 yuan",
        "Owes us": "7,700.00 yuan",
        "Lease until": "2024-06-30",
        "": "2,000.00 yuan · Per greenhouse and season",
    }
    assert facts(page, "crop")["Brought, jin"] == "111.3"
    assert facts(page, "crop")["Survival"] == "100.00 %"
    assert title(page, "tickets") == "1 tickets"
    assert facts(page, "tickets") == {"Bought for": "400.63 yuan", "The last on": "2024-03-21"}
    assert title(page, "statement") == "JS2024-000001"
    assert facts(page, "statement") == {"The grower owed": "7,089.37 yuan", "Up to": "2024-03-21"}


def test_a_card_is_read_out_as_one_sentence(page: ChainPage) -> None:
    assert cards(page, "tickets")[0].accessibleName() == (
        "Tickets, 1 tickets, Bought for 400.63 yuan, The last on 2024-03-21"
    )


@pytest.mark.parametrize("language_code", ["en", "zh_CN"])
def test_all_cards_can_be_read_on_the_office_screen(
    desk: Desk, page: ChainPage, language: Any, language_code: str
) -> None:
    language.choose(language_code)
    QApplication.processEvents()
    for link in LINKS:
        for card in cards(page, link):
            seen = card.mapTo(page, card.rect().bottomRight())
            assert page.rect().contains(seen), link
            for label in card.findChildren(QLabel):
                assert label.width() >= min(label.sizeHint().width(), label.minimumWidth())
                assert label.height() >= label.heightForWidth(label.width()), label.text()
                assert card.rect().contains(label.geometry()), label.text()


def test_a_wide_window_has_all_of_them_in_one_line(desk: Desk, page: ChainPage) -> None:
    tops = {page.links[link].y() for link in LINKS}
    assert len(tops) == 2
    desk.window.resize(ROOM_FOR_ALL + 300, 768)
    QApplication.processEvents()
    assert len({page.links[link].y() for link in LINKS}) == 1
    desk.window.resize(1366, 768)
    QApplication.processEvents()
    assert len({page.links[link].y() for link in LINKS}) == 2


# ---- opening ----


@pytest.mark.parametrize(
    ("link", "page_id", "target"),
    [
        ("plot", "leases", ("plot", FIRST_PLOT)),
        ("shed", "greenhouses", SHED),
        ("grower", "people", GROWER),
        ("crop", "bags", ("crop", CROP)),
        ("statement", "statements", GROWER),
    ],
)
def test_a_click_opens_its_page(
    desk: Desk, page: ChainPage, link: str, page_id: str, target: Any
) -> None:
    QTest.mouseClick(cards(page, link)[0], Qt.MouseButton.LeftButton)
    assert desk.window.current_id == page_id
    assert desk.window.page(page_id).targets == [target]


def test_enter_and_space_open_leases_and_tickets(desk: Desk, page: ChainPage) -> None:
    cards(page, "land")[1].setFocus()
    desk.press(ENTER)
    ((kind, lease_id),) = desk.window.page("leases").targets
    assert kind == "land_lease"
    assert desk.document(lease_id).number == cards(page, "land")[1].entry.title
    desk.open("chain")
    cards(page, "tickets")[0].setFocus()
    desk.press(SPACE)
    (ticket_id,) = desk.window.page("harvest").targets
    assert desk.document(ticket_id).number == "CG2024-000001"


def test_arrows_walk_along_within_and_between_the_lines(desk: Desk, page: ChainPage) -> None:
    def here() -> tuple[str, int]:
        return next(
            (link, place)
            for link in LINKS
            for place, card in enumerate(cards(page, link))
            if card.hasFocus()
        )

    cards(page, "plot")[0].setFocus()
    walked = []
    for key in (DOWN, RIGHT, UP, RIGHT, RIGHT, RIGHT, UP, DOWN, LEFT, LEFT, DOWN, UP):
        desk.press(key)
        walked.append(here())
    assert walked == [
        ("plot", 1), ("land", 1), ("land", 0), ("shed", 0), ("grower", 0), ("crop", 0),
        ("plot", 0), ("plot", 1), ("plot", 1), ("plot", 1), ("crop", 0), ("plot", 0),
    ]  # fmt: skip


# ---- links that lack ----


def test_an_idle_greenhouse_says_so_and_offers_to_let_it(desk: Desk, page: ChainPage) -> None:
    page.open_target(("shed", IDLE_SHED))
    grower = cards(page, "grower")[0]
    assert words(grower) == ["The greenhouse stands idle.", "Let it …"]
    assert words(cards(page, "crop")[0]) == ["Nothing grows here now."]
    assert words(cards(page, "statement")[0]) == ["A statement comes with a grower."]
    cards(page, "shed")[0].setFocus()
    desk.press(RIGHT, RIGHT)
    assert grower.hasFocus(), "what cannot be opened is passed over, and it is the last one"
    desk.press(ENTER)
    assert desk.window.page("greenhouses").targets == [IDLE_SHED]


def test_a_bare_plot_offers_lease_and_greenhouse(desk: Desk, page: ChainPage) -> None:
    page.open_target(("plot", BARE_PLOT))
    assert words(cards(page, "land")[0]) == ["Plot P03 is not leased in.", "Lease it from 李四 …"]
    assert "No greenhouse stands on this plot." in words(cards(page, "shed")[0])
    assert words(cards(page, "grower")[0]) == ["Nobody can grow here yet."]
    assert not page.crop_pick.isVisible()
    QTest.mouseClick(cards(page, "grower")[0], Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "chain", "there is nothing to open"
    QTest.mouseClick(cards(page, "land")[0], Qt.MouseButton.LeftButton)
    assert desk.window.page("leases").targets == [("plot", BARE_PLOT)]


def test_a_greenhouse_on_no_plot_offers_to_enter_one(desk: Desk, page: ChainPage) -> None:
    page.open_target(("shed", 3))
    assert "No plot is entered under this greenhouse." in words(cards(page, "plot")[0])
    assert words(cards(page, "land")[0]) == ["There is no plot to lease in yet."]
    QTest.mouseClick(cards(page, "plot")[0], Qt.MouseButton.LeftButton)
    assert desk.window.page("leases").targets == [("plot", None)]


def test_an_ended_land_lease_says_when(base: Base, desk: Desk, page: ChainPage) -> None:
    with base.book.write() as unit:
        lease = NewLandLease(BARE_PLOT, 200, date(2021, 1, 1), date(2022, 1, 1), 60_000)
        land.lease_land(unit, lease)
    page.open_target(("plot", BARE_PLOT))
    assert facts(page, "land")["Ended on"] == "2021-12-31"


def test_a_book_without_greenhouses_leads_to_their_page(tmp_path: Path, qtbot: Any) -> None:
    desk = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(desk.window)
    page = desk.open("chain")
    assert page.empty.isVisible()
    page.empty.button.click()
    assert desk.window.current_id == "greenhouses"
    desk.close()


# ---- choosing ----


def test_crops_of_before_can_be_chosen(page: ChainPage) -> None:
    labels = [page.crop_pick.itemText(place) for place in range(page.crop_pick.count())]
    assert labels == ["2024 春季 单国强", "2023 春季 单国强"]
    page.crop_pick.set_value(OLD_CROP)
    page.crop_pick.edited.emit()
    assert facts(page, "crop")["Brought, jin"] == "50.0"
    assert page.crop_pick.value() == OLD_CROP
    page.open_target(("shed", SHED))
    assert page.crop_pick.value() == CROP


def test_an_idle_greenhouse_keeps_its_old_crops_in_reach(base: Base, page: ChainPage) -> None:
    with base.book.write() as unit:
        lease = GreenhouseLease(IDLE_SHED, 2, 1, date(2023, 3, 1), date(2023, 6, 1), 100_000)
        let = leasing.let_greenhouse(unit, lease)
    page.open_target(("shed", IDLE_SHED))
    labels = [page.crop_pick.itemText(place) for place in range(page.crop_pick.count())]
    assert labels == ["idle now", "2023 春季 张三"]
    page.crop_pick.edited.emit()
    assert page.chain is not None
    assert page.chain.crop is None, "idle is what was chosen already"
    page.crop_pick.set_value(let.crop_id)
    page.crop_pick.edited.emit()
    assert title(page, "grower") == "张三 0002"
    assert "No bags were issued to this crop yet." in words(cards(page, "crop")[0])
    assert "Nothing was delivered from this crop yet." in words(cards(page, "tickets")[0])
    assert "No statement was made for this grower yet." in words(cards(page, "statement")[0])


def test_a_plot_with_two_greenhouses_offers_both(page: ChainPage) -> None:
    page.open_target(("plot", FIRST_PLOT))
    assert page.shed_pick.isVisible()
    assert title(page, "shed") == "Greenhouse 01"
    page.shed_pick.set_value(1)
    page.shed_pick.edited.emit()
    assert title(page, "shed") == "Greenhouse 02"
    page.open_target(("plot", SECOND_PLOT))
    assert not page.shed_pick.isVisible()


@pytest.mark.parametrize(
    ("typed", "rows", "found"),
    [
        ("2", ["Greenhouse 02"], "Greenhouse 02"),
        ("sgq", ["单国强"], "Greenhouse 01"),
        ("p03", ["Plot P03"], None),
    ],
)
def test_the_search_line_finds_where_to_begin(
    desk: Desk, page: ChainPage, qtbot: Any, typed: str, rows: list[str], found: str | None
) -> None:
    assert page.search.line.hasFocus()
    desk.type(typed)
    qtbot.waitUntil(lambda: not page.search.pending)
    popup = page.search._popup
    assert [popup.item(place).text() for place in range(popup.count())][: len(rows)] == rows
    desk.press(ENTER)
    assert title(page, "shed") == (found or "")
    assert cards(page, "plot")[0].hasFocus(), "the arrows go on from there"


def test_nothing_found_is_said(desk: Desk, page: ChainPage, qtbot: Any) -> None:
    desk.type("xyz")
    qtbot.waitUntil(lambda: not page.search.pending)
    assert page.search._popup.item(0).text() == "Nothing found"
    desk.press(ESC)
    assert page.search.value() is None


def test_a_link_from_elsewhere_opens_its_chain(desk: Desk) -> None:
    desk.open("people")
    desk.window.show_page("chain", ("crop", OLD_CROP))
    page = desk.window.page("chain")
    assert page.chain.crop.crop_id == OLD_CROP
    page.open_target("nonsense")
    assert page.chain.crop.crop_id == OLD_CROP


def test_the_focus_stays_when_the_book_changes(desk: Desk, page: ChainPage) -> None:
    cards(page, "land")[1].setFocus()
    page.mark_stale()
    assert cards(page, "land")[1].hasFocus()
