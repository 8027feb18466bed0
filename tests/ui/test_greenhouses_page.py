from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from base_book import Base, found_base, found_empty
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from real_desk import ENTER, ESC, Desk
from sqlalchemy import select

from coop_desk.services import greenhouses, ledger, lists, people
from coop_desk.storage import tables
from coop_desk.ui.models.sources import RowQuery
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.greenhouses import GreenhousesPage
from coop_desk.ui.pages.inspection_task import InspectTask
from coop_desk.ui.pages.issue_task import IssueTask
from coop_desk.ui.pages.lease_tasks import LetTask
from coop_desk.ui.pages.shed_forms import NewGreenhouseForm
from coop_desk.ui.pages.task_form import TaskForm
from coop_desk.ui.widgets import shed_map

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
F8, HOME, END = Qt.Key.Key_F8, Qt.Key.Key_Home, Qt.Key.Key_End
SPRING_2023, SPRING_2024 = 1, 2


class OtherPage(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


PAGES: dict[str, Callable[[PageContext], Page]] = {
    "greenhouses": GreenhousesPage,
    "bags": OtherPage,
    "people": OtherPage,
    "harvest": OtherPage,
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
def page(desk: Desk) -> GreenhousesPage:
    return desk.open("greenhouses")


@pytest.fixture
def empty_desk(tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(found_empty(tmp_path / "book.coop"), tmp_path, PAGES)  # type: ignore[arg-type]
    qtbot.addWidget(made.window)
    yield made
    made.close()


def live(desk: Desk, crop_id: int) -> int:
    return desk.ask(ledger.live_bags, crop_id)


def figures(page: GreenhousesPage) -> list[str]:
    return [figure.text() for _name, figure in page.totals]


def words(page: GreenhousesPage) -> str:
    """Everything written in the panel."""
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel))


# ---- tiles ----


def test_every_greenhouse_is_a_tile_in_its_row(page: GreenhousesPage) -> None:
    rects = {shed.code: page.map.tile_rect(n) for n, shed in enumerate(page.map.sheds)}
    assert rects["01"].top() == rects["02"].top() < rects["11"].top()
    assert rects["01"].left() == rects["11"].left() < rects["02"].left()
    first, second, _third = page.map.sheds
    assert (first.grower, first.bags_live, first.harvest_g) == ("单国强", 1_200, 55_650)
    assert (first.idle, second.idle) == (False, True)


def test_the_foot_adds_the_season_up(page: GreenhousesPage) -> None:
    assert figures(page) == ["1 / 3", "1,200", "111", "0.09"]


def test_arrow_keys_walk_and_the_tile_is_read_out(desk: Desk, page: GreenhousesPage) -> None:
    assert page.map.accessibleName() == (
        "Greenhouse 01, 单国强, 1,200 live bags, 111.3 jin so far, 0.09 jin per bag, median 0.09"
    )
    desk.press(RIGHT)
    assert page.map.accessibleName() == "Greenhouse 02, stands idle"
    desk.press(DOWN)
    assert page.map.current.code == "11"
    desk.press(UP, END)
    assert page.map.current.code == "02"
    desk.press(HOME, LEFT, UP)
    assert page.map.current.code == "01"


def test_the_median_and_the_word_idle_are_painted(page: GreenhousesPage) -> None:
    """Colour is never the only sign: the tile of an idle shed has a broken outline."""
    picture = page.map.grab().toImage()
    rect = page.map.tile_rect(1)
    ratio = picture.devicePixelRatio()
    along = [
        picture.pixelColor(int(x * ratio), int((rect.top() + 1) * ratio)).name()
        for x in range(rect.left() + 12, rect.right() - 12)
    ]
    assert len(set(along)) > 1, "the outline is not broken"


def test_pointing_at_a_tile_says_all_of_it(
    page: GreenhousesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    class ToolTip:
        @staticmethod
        def showText(_where: QPoint, text: str, _widget: QWidget) -> None:
            shown.append(text)

    monkeypatch.setattr(shed_map, "QToolTip", ToolTip)
    corner = QPoint(page.map.width() - 1, page.map.height() - 1)
    for point in (page.map.tile_rect(0).center(), corner):
        event = QHelpEvent(QHelpEvent.Type.ToolTip, point, page.map.mapToGlobal(point))
        QApplication.sendEvent(page.map, event)
    assert shown == [page.map.sentence(page.map.sheds[0]), ""]


def test_a_click_beside_the_tiles_opens_nothing(page: GreenhousesPage) -> None:
    outside = QPoint(page.map.width() - 1, page.map.height() - 1)
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=outside)
    assert not page.panel.isVisible()


def test_another_season_shows_its_own_yield(desk: Desk, page: GreenhousesPage) -> None:
    page.context.scope.choose_season(SPRING_2023)
    assert figures(page) == ["1 / 3", "1,000", "50", "0.05"]
    page.open_shed(1)
    assert not page.panel.issue_button.isVisible(), "bags cannot go to a crop that is over"
    assert page.panel.let_button.isVisible()


# ---- the panel ----


def test_enter_opens_and_esc_closes(desk: Desk, page: GreenhousesPage) -> None:
    desk.press(ENTER)
    assert page.panel.isVisible()
    shown = [figure.text() for figure in page.panel.blocks[0].figures]
    assert shown == ["1,200", "111.3", "0", "0.09", "1,200", "400.63", "100.00 %", "3.60"]
    desk.press(ESC)
    assert not page.panel.isVisible()
    assert page.map.hasFocus()


def test_a_click_opens_and_the_grower_is_a_link(desk: Desk, page: GreenhousesPage) -> None:
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=page.map.tile_rect(0).center())
    assert "Greenhouse 01" in words(page)
    page.panel.blocks[0].grower.click()
    assert desk.window.current_id == "people"
    assert desk.window.page("people").targets == [1]


def test_tickets_of_the_season_open_at_the_counter(desk: Desk, page: GreenhousesPage) -> None:
    page.open_shed(1)
    table = page.panel.tickets
    assert table.model.rowCount() == 1
    table.go_to_row(0)
    table.view.setFocus()
    desk.press(ENTER)
    assert desk.window.current_id == "harvest"
    ticket_id = desk.window.page("harvest").targets[0]
    assert desk.document(ticket_id).number == "CG2024-000001"


def test_an_idle_greenhouse_offers_to_be_let(desk: Desk, page: GreenhousesPage) -> None:
    desk.press(RIGHT, ENTER)
    assert "Greenhouse 02, idle now" in words(page)
    assert page.panel.let_button.isVisible()
    assert not page.panel.inspect_button.isVisible()
    page.panel.let_button.click()
    assert isinstance(page.form.task, LetTask)
    assert page.form.form.editor("shed").value() == 2


def test_a_link_from_elsewhere_opens_its_greenhouse(desk: Desk) -> None:
    desk.window.show_page("people")
    desk.window.show_page("greenhouses", 3)
    page = desk.window.page("greenhouses")
    assert "Greenhouse 11, idle now" in words(page)
    page.open_target("nonsense")
    assert "Greenhouse 11, idle now" in words(page)


def test_losses_are_marked_in_words(desk: Desk, page: GreenhousesPage) -> None:
    page.open_shed(1)
    page.panel.inspect_button.click()
    desk.press(ENTER)
    desk.type("61", ENTER)
    page.form.do_button.click()
    assert page.map.sheds[0].concerns == ("losses",)
    assert "more than a twentieth" in page.map.sentence(page.map.sheds[0])
    assert page.panel.notice.text == "More than a twentieth of the bags lost."


# ---- letting ----


def fill_lease(desk: Desk, page: GreenhousesPage, shed_id: int, person: str = "张三") -> None:
    """Fill in the lease by keys, as far as the greenhouse and the rent."""
    desk.press(F8)
    form = page.form.form
    form.editor("shed").set_value(shed_id)
    form.go_to("grower")
    desk.type(person)
    desk.press(ENTER)
    desk.press(ENTER)


def test_a_greenhouse_is_let_by_keys(desk: Desk, page: GreenhousesPage) -> None:
    fill_lease(desk, page, 2)
    form = page.form.form
    assert form.editor("start").value() == date(2024, 3, 21), "what is left of the season"
    assert form.editor("last").value() == date(2024, 6, 30)
    assert form.editor("rate").value() == 200_000, "the last rate is offered"
    desk.press(ENTER, ENTER, ENTER, ENTER)
    desk.type("1500", ENTER)
    desk.press(ENTER, ENTER, ENTER)
    assert page.form is None
    tile = desk.ask(greenhouses.season_tiles, SPRING_2024).tiles[1]
    assert (tile.crops[0].grower, tile.crops[0].end) == ("张三", date(2024, 7, 1))
    assert "Greenhouse 02" in words(page)
    assert figures(page)[0] == "2 / 3"
    charged = desk.ask(lambda unit: unit.rows(select(tables.charges)))
    assert [row.amount_fen for row in charged] == [150_000]


def test_whoever_leases_is_a_grower(desk: Desk, page: GreenhousesPage) -> None:
    fill_lease(desk, page, 2, "李四")
    page.form.do_button.click()
    roles = desk.ask(people.roles, 4)
    assert [(role.role, role.start) for role in roles][-1] == ("grower", date(2024, 3, 21))


def test_a_let_greenhouse_is_refused_under_its_field(desk: Desk, page: GreenhousesPage) -> None:
    fill_lease(desk, page, 1)
    page.form.do_button.click()
    notice = page.form.form._lines["start"].notice
    assert "is let to 单国强" in notice.text
    assert page.form.form.editor("grower").value() == 2, "the form is kept"
    assert page.form.isVisible()


def test_a_last_day_before_the_first_is_refused(desk: Desk, page: GreenhousesPage) -> None:
    fill_lease(desk, page, 2)
    page.form.form.editor("last").set_value(date(2024, 3, 20))
    page.form.do_button.click()
    assert page.form.form._lines["last"].notice.text == "The last day comes before the first."


def test_no_rent_is_charged_for_nothing(desk: Desk, page: GreenhousesPage) -> None:
    fill_lease(desk, page, 2)
    page.form.form.editor("rate").set_value(0)
    page.form.do_button.click()
    assert page.form is None
    assert desk.ask(lambda unit: unit.rows(select(tables.charges))) == []


def test_a_season_brings_its_days(desk: Desk, page: GreenhousesPage) -> None:
    desk.press(F8)
    season = page.form.form.editor("season")
    season.set_value(SPRING_2023)
    season.edited.emit()
    assert page.form.form.editor("start").value() == date(2023, 1, 1)
    assert page.form.form.editor("last").value() == date(2023, 6, 30)


def test_esc_goes_back_step_by_step_and_keeps_a_draft(desk: Desk, page: GreenhousesPage) -> None:
    page.open_shed(1)
    page.panel.issue_button.click()
    desk.press(ENTER)
    desk.type("300")
    assert page.has_unsaved()
    desk.press(ESC)
    assert isinstance(page.form, TaskForm), "first to the field before"
    desk.press(ESC)
    assert page.form is None
    assert page.panel.isVisible()
    desk.press(ESC)
    assert not page.panel.isVisible()
    page.open_shed(1)
    page.panel.issue_button.click()
    assert page.form.form.editor("bags").value() == 300


# ---- bags ----


@pytest.fixture
def issuing(desk: Desk, page: GreenhousesPage) -> GreenhousesPage:
    """The form for issuing bags to 01, the focus on their number."""
    desk.press(ENTER)
    page.panel.issue_button.click()
    desk.press(ENTER)
    return page


def test_bags_are_issued_by_keys(desk: Desk, issuing: GreenhousesPage) -> None:
    assert isinstance(issuing.form.task, IssueTask)
    desk.type("800")
    assert issuing.form.facts == [("Together", "2,800.00")]
    desk.press(ENTER, ENTER, ENTER, ENTER, ENTER)
    assert issuing.form is None
    assert live(desk, 2) == 2_000
    assert issuing.map.sheds[0].bags_live == 2_000
    assert issuing.panel.blocks[0].figures[0].text() == "2,000"


def test_paid_bags_leave_nothing_owed(desk: Desk, issuing: GreenhousesPage) -> None:
    issuing.form.form.editor("on_credit").set_value(False)
    desk.type("100", ENTER, ENTER, ENTER, ENTER, ENTER)
    payments = desk.ask(lambda unit: unit.rows(select(tables.payments)))
    assert len(payments) == 1


@pytest.mark.parametrize(("answer", "bags"), [(True, 3_100), (False, 1_200)])
def test_more_than_it_holds_is_asked_once(
    desk: Desk, issuing: GreenhousesPage, answer: bool, bags: int
) -> None:
    desk.messages.answer("confirm", answer)
    desk.type("1900", ENTER, ENTER, ENTER, ENTER, ENTER)
    assert len(desk.messages.texts("confirm")) == 1
    assert "holds 3000 bags" in desk.messages.texts("confirm")[0]
    assert live(desk, 2) == bags
    assert (issuing.form is None) == answer


def test_more_than_in_store_is_refused_under_the_number(
    desk: Desk, issuing: GreenhousesPage
) -> None:
    desk.messages.answer("confirm", True)
    desk.type("2001", ENTER, ENTER, ENTER, ENTER, ENTER)
    assert "Only 2000 are in store" in issuing.form.form._lines["bags"].notice.text
    assert live(desk, 2) == 1_200


def test_an_inspection_takes_bags_out_and_too_many_are_refused(
    desk: Desk, page: GreenhousesPage
) -> None:
    page.open_shed(1)
    page.panel.inspect_button.click()
    assert isinstance(page.form.task, InspectTask)
    desk.press(ENTER, ENTER)
    desk.type("1201")
    form = page.form.form
    assert form._lines["contaminated"].notice.text == "1,201 are gone, but only 1,200 are live."
    page.form.do_button.click()
    assert "Only 1200 bags are live" in form._lines["contaminated"].notice.text
    form.editor("broken").set_value(12)
    page.form.do_button.click()
    assert page.form is None
    assert live(desk, 2) == 1_188
    assert page.panel.blocks[0].figures[2].text() == "12"


def test_the_panel_leads_to_the_page_of_the_crop(desk: Desk, page: GreenhousesPage) -> None:
    page.open_shed(1)
    page.panel.crop_button.click()
    assert desk.window.page("bags").targets == [("crop", 2)]


# ---- an empty book ----


def test_a_base_begins_with_its_first_greenhouse(empty_desk: Desk) -> None:
    page = empty_desk.open("greenhouses")
    assert page.empty.isVisible()
    assert not page.main_action.isEnabled()
    page.empty.button.click()
    assert isinstance(page.form, NewGreenhouseForm)
    empty_desk.enter(["01", "", "", "1.2", "8000"])
    assert not page.empty.isVisible()
    assert page.map.sheds[0].code == "01"
    assert page.panel.isVisible()
    page.close_side()
    page.new_season.click()
    empty_desk.enter(["2024 春季", "2024-03-01", "2024-06-30"])
    assert [season.name for season in page.context.scope.seasons] == ["2024 春季"]
    assert page.main_action.isEnabled()


def test_a_number_already_used_is_refused(desk: Desk, page: GreenhousesPage) -> None:
    page.new_greenhouse.click()
    assert page.form.form.editor("row").value() == 2
    desk.enter(["01", "", "", "1.2", "8000"])
    assert page.form.form._lines["code"].notice.text == "There is already a greenhouse 01."


def test_a_season_needs_its_own_name_and_days(desk: Desk, page: GreenhousesPage) -> None:
    page.new_season.click()
    desk.enter(["2024 春季", "2024-07-01", "2024-12-31"])
    assert "already a season 2024 春季" in page.form.form._lines["name"].notice.text
    page.form.form.editor("last").set_value(date(2024, 6, 1))
    page.form.post_button.click()
    assert page.form.form._lines["last"].notice.text == "The last day comes before the first."


def test_tickets_of_some_crops_only(desk: Desk) -> None:
    def numbers(crops: list[int]) -> list[str]:
        source = lists.harvest_tickets(crop_ids=crops)
        rows = desk.ask(source.page, RowQuery(), 0, 10)
        return [row["number"] for row in rows]

    assert numbers([1]) == ["CG2023-000001"]
    assert numbers([1, 2]) == ["CG2024-000001", "CG2023-000001"]
    assert numbers([]) == []
