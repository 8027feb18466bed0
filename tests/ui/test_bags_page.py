"""The page of bags on a real book: its lists, what opens beside them, keys, papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office, found_office
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from real_desk import ENTER, ESC, Desk

from coop_desk.lease_papers import LeasePapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import bags, batches, documents, harvest, inspections
from coop_desk.services.bags import BagIssue, BagLoss
from coop_desk.services.batches import NewBatch
from coop_desk.services.inspections import Inspection
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.bag_tasks import ReturnTask
from coop_desk.ui.pages.bags import BagsPage
from coop_desk.ui.pages.batch_tasks import NewBatchTask
from coop_desk.ui.pages.inspection_task import InspectTask
from coop_desk.ui.pages.issue_task import IssueTask
from coop_desk.ui.scope import SeasonRow

Keys = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
GROWER, SUPPLIER = "单国强", 5


class OtherPage(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


def make_page(context: PageContext) -> BagsPage:
    return BagsPage(context, LeasePapers())


PAGES = {"bags": make_page, "people": OtherPage, "greenhouses": OtherPage, "chain": OtherPage}


def fill_book(unit: Any, office: Office) -> None:
    """A good batch on the crop and in store, a failed one, an inspection that waits, a ticket."""
    for name, day, made_here in (("24-01", 4, True), ("24-02", 5, False)):
        made = date(2024, 1, day)
        batch = NewBatch(
            made, name, "808", 2_750, 5_500, 100, made, 5_000, 200, made_here,
            None if made_here else SUPPLIER, recipe="sawdust",
        )  # fmt: skip
        posted = batches.receive(unit, batch)
        grams = [2_750] * 5 if made_here else [2_400] * 5
        batches.check(unit, posted.id, grams, made)
    batches.lose(unit, None, 10_000, "discarded", date(2024, 1, 6))
    crop_id = office.let.crop_id
    bags.issue(unit, BagIssue(date(2024, 1, 10), crop_id, 4_000, 350))
    found = Inspection(
        date(2024, 3, 28), crop_id, contaminated=150, broken=90, untreated=4, action="isolate"
    )
    inspections.post(unit, found)
    harvest.post(unit, office.harvest())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = found_office(tmp_path / "book.coop")
    with made.book.write() as unit:
        fill_book(unit, made)
    return made


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> BagsPage:
    return desk.open("bags")


@pytest.fixture
def empty_page(tmp_path: Path, qtbot: Any) -> Iterator[tuple[Desk, BagsPage]]:
    made = Desk(found_office(tmp_path / "book.coop"), tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made, made.open("bags")
    made.close()


def rows(page: BagsPage) -> list[Any]:
    model = page.segment.table.model
    return [model.row(place) for place in range(model.rowCount())]


def texts(page: BagsPage, place: int) -> list[str]:
    return page.segment.table.model._pages[0].texts[place]


def words(widget: QWidget) -> str:
    """Everything written in a panel."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(one.text() for one in widget.findChildren(QPushButton))])


# ---- the lists ----


def test_batches_stand_newest_first_with_their_counts(page: BagsPage) -> None:
    newest, oldest = rows(page)
    assert (newest["name"], oldest["name"]) == ("24-02", "24-01")
    assert texts(page, 1) == [
        "24-01", "808", "2024-01-04", "5,000", "1,000", "3,760", "240", "95.20", "✓ Passed", "2.00",
    ]  # fmt: skip
    assert (newest["check"], newest["look"]) == ("× Rework", "amber")
    assert page.segment.table.footer.texts["bags"] == "10,000"


def test_bags_cleared_after_the_crop_had_survived(desk: Desk, page: BagsPage) -> None:
    loss = BagLoss(DAY, desk.office.let.crop_id, 3_760, "discarded")
    desk._write(lambda unit: bags.lose(unit, loss))
    page.mark_stale()
    assert (texts(page, 1)[5], texts(page, 1)[7]) == ("0", "95.20")


def test_crops_of_the_season_tell_what_wants_a_look(desk: Desk, page: BagsPage) -> None:
    QTest.keyClick(page, Keys.Key_2, ALT)
    (row,) = rows(page)
    assert (row["grower"], row["put_in"], row["live"]) == (GROWER, 4_000, 3_760)
    assert row["warnings"] == "many lost"
    assert page.main_action is not None
    assert page.main_action.text() == "Issue bags"
    desk.window._context.scope.set_seasons([SeasonRow(1, "2024 春季"), SeasonRow(9, "2030")], 1)
    page.context.scope.choose_season(9)
    assert rows(page) == []


def test_what_waits_to_be_followed_up_stands_on_top(desk: Desk, page: BagsPage) -> None:
    desk._write(lambda unit: inspections.post(unit, Inspection(DAY, 1, broken=1)))
    page.show_segment("inspections")
    assert [row["waits"] for row in rows(page)] == [None, None], "a later look closed it"
    document_id = desk.ask(inspections.inspections)[0].id
    desk._write(lambda unit: documents.void(unit, document_id, "mistaken"))
    page.mark_stale()
    first, second = rows(page)
    assert (first["day"], first["waits"], first["look"]) == (date(2024, 3, 28), 5, "amber")
    assert second["look"] == "void"
    assert page.segment.table.footer.texts["broken"] == "90", "what is void is not added up"


def test_the_stock_proves_itself_on_any_day(desk: Desk, page: BagsPage) -> None:
    page.show_segment("stock")
    assert page.stock.proof.text() == (
        "✓ 20,000 made = 6,000 in store + 3,760 on crops + 10,240 lost"
    )
    page.stock.day_edit.setFocus()
    page.stock.day_edit.selectAll()
    desk.type("2024-01-09")
    assert page.stock.proof.text() == ("✓ 20,000 made = 10,000 in store + 0 on crops + 10,000 lost")
    assert texts(page, 1) == ["24-01", "5,000", "5,000", "0", "0"]
    desk.type("9")
    assert page.stock.day == DAY, "what cannot be read is today"


def test_an_opened_stock_line_shows_where_the_bags_were(desk: Desk, page: BagsPage) -> None:
    page.show_segment("stock")
    page.stock.day_edit.set_value(date(2024, 1, 12))
    page.stock.refresh()
    page.segment.table.go_to_row(1)
    desk.press(ENTER)
    places = page.side.batch.places.model
    assert [(places.row(n)["place"], places.row(n)["bags"]) for n in range(2)] == [
        ("In store", 1_000),
        ("Greenhouse 01", 4_000),
    ]
    page.side.batch.places.go_to_row(1)
    page.side.batch.places.view.setFocus()
    desk.press(ENTER)
    assert page.side.here is page.side.crop


def test_bags_of_before_batches_can_be_opened_too(page: BagsPage) -> None:
    page.show_segment("stock")
    page.segment.opened.emit(rows(page)[0])
    assert page.side.batch.heading == "Bags without a batch"
    assert not page.side.batch.weigh_button.isVisible()
    assert not page.side.batch.loss_button.isVisible(), "none of them is in store"


# ---- what opens beside them ----


def test_enter_opens_a_batch_and_esc_closes_it(desk: Desk, page: BagsPage) -> None:
    page.segment.table.go_to_row(1)
    desk.press(ENTER)
    assert page.side.here is page.side.batch
    shown = words(page.side.batch)
    for text in ("24-01", "Made here", "sawdust", "5.50 jin ± 0.20", "55 %", "10,000.00 yuan"):
        assert text in shown
    assert page.segment.table.header.isSectionHidden(1), "the list is narrow beside it"
    desk.press(ESC)
    assert page.side.here is None
    assert page.segment.table.view.hasFocus()
    assert not page.segment.table.header.isSectionHidden(1)


def test_the_page_of_a_crop_holds_everything_against_something(page: BagsPage) -> None:
    page.open_target(("crop", 1))
    crop = page.side.crop
    assert crop.heading == "Greenhouse 01, 2024 春季"
    assert [notice.text for notice in crop.notices] == [
        "More than a twentieth of the bags were lost."
    ]
    assert crop.tables["figures"].rows == [
        ("Survival", "94.00 %", "94.00 %", "—"),
        ("Yield per bag put in (jin)", "0.03", "0.03", "—"),
        ("Biological efficiency, on bags put in", "1.12 %", "1.12 %", "—"),
        ("Biological efficiency, on survivors", "1.20 %", "1.20 %", "—"),
    ]
    assert crop.tables["flushes"].rows == [("Flush 1", "04-02 – 04-02", "111.3", "0.03", "400.63")]
    assert [row[0] for row in crop.tables["grades"].rows] == ["First", "Second", "Third"]
    assert crop.tables["money"].rows[-1] == ("Left for the grower", "-13,599.37")
    assert crop.tables["batches"].rows == [("24-01", "4,000", "3,760")]
    assert crop.moves.model.rowCount() == 2


def test_a_crop_leads_to_its_grower_and_its_chain(desk: Desk, page: BagsPage) -> None:
    page.open_target(("crop", 1))
    page.side.crop.chain_button.click()
    assert desk.window.page("chain").targets == [("crop", 1)]
    page.side.crop.person_button.click()
    assert desk.window.page("people").targets == [desk.office.grower]


def test_a_crop_that_is_over_only_tells(desk: Desk, page: BagsPage) -> None:
    desk.office.clock.moment = desk.office.clock.moment.replace(month=8)
    page.open_target(("crop", 1))
    assert not page.side.crop.issue_button.isVisible()
    assert not page.side.crop.inspect_button.isVisible()
    assert page.side.crop.chain_button.isVisible()


def test_esc_walks_back_through_what_was_opened(desk: Desk, page: BagsPage) -> None:
    page.open_target(("inspection", desk.ask(inspections.inspections)[0].id))
    assert "4 untreated spots have been waiting for 5 days" in page.side.inspection.notice.text
    page.side.inspection.crop_button.click()
    page.side.crop.return_button.click()
    assert isinstance(page.side.task.task, ReturnTask)
    for panel in (page.side.crop, page.side.inspection, None):
        assert page.step_back()
        assert page.side.here is panel
    assert not page.step_back()


def test_a_document_is_voided_in_place_and_everything_is_read_again(
    desk: Desk, page: BagsPage
) -> None:
    page.open_target(("inspection", desk.ask(inspections.inspections)[0].id))
    page.side.inspection.document_button.click()
    document = page.side.document
    assert document.view is not None
    assert document.view.kind == "inspection"
    document.void_button.click()
    touched: list[Changes] = []
    desk.operations.changed.connect(touched.append)
    desk.type("mistaken", ENTER)
    assert touched[0] & Changes.BAGS, "other pages read again too"
    page.step_back()
    assert page.side.here is page.side.inspection
    assert "void" in page.side.inspection.notice.text
    assert not page.side.inspection.replace_button.isVisible()
    page.open_target(("crop", 1))
    assert page.side.crop.tables["bags"].rows[-1] == ("Live", "4,000")
    assert page.side.crop.notices == []


def test_links_from_elsewhere_open_their_thing(desk: Desk, page: BagsPage) -> None:
    batch_id = desk.ask(batches.batches)[0].id
    desk.window.show_page("people")
    desk.window.show_page("bags", ("batch", batch_id))
    assert page.side.batch.heading == "24-02"
    page.open_target(("stock", None))
    assert (page.choice.value(), page.side.here) == ("stock", None)
    page.open_target(("nonsense", 1))
    page.open_target(("crop", 999))
    assert page.side.crop.crop_id is None
    assert desk.failures == []


# ---- keys ----


@pytest.mark.parametrize(
    ("place", "key", "modifier", "task"),
    [
        (Keys.Key_1, Keys.Key_F8, Qt.KeyboardModifier.NoModifier, NewBatchTask),
        (Keys.Key_1, Keys.Key_N, CTRL, NewBatchTask),
        (Keys.Key_2, Keys.Key_F8, Qt.KeyboardModifier.NoModifier, IssueTask),
        (Keys.Key_3, Keys.Key_N, CTRL, InspectTask),
        (Keys.Key_4, Keys.Key_N, CTRL, NewBatchTask),
    ],
)
def test_every_list_begins_its_own_form(
    page: BagsPage, place: Keys, key: Keys, modifier: Qt.KeyboardModifier, task: type
) -> None:
    QTest.keyClick(page, place, ALT)
    QTest.keyClick(page, key, modifier)
    assert isinstance(page.side.task.task, task)


def test_f3_finds_and_esc_shows_all_again(desk: Desk, page: BagsPage) -> None:
    desk.press(Keys.Key_F3)
    desk.type("24-01")
    QTest.qWait(400)
    assert len(rows(page)) == 1
    desk.press(ESC)
    assert len(rows(page)) == 2


def test_numbers_choose_the_list_and_it_is_remembered(
    desk: Desk, page: BagsPage, qtbot: Any
) -> None:
    page.choice.setFocus()
    desk.press(Keys.Key_4)
    assert page.segment is page.stock
    desk.press(Keys.Key_3)
    assert page.segment.name == "inspections"
    again = make_page(page.context)
    qtbot.addWidget(again)
    assert again.segment.name == "inspections"


def test_the_words_are_set_again_with_the_language(page: BagsPage) -> None:
    page.open_target(("crop", 1))
    for widget in (page, page.side.crop, page.side.batch, page.side.inspection, page.segment):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.choice.value() == "crops"
    assert page.side.crop.crop_id == 1


# ---- papers and beginnings ----


def test_the_stock_and_a_check_are_printed(desk: Desk, page: BagsPage) -> None:
    page.show_segment("stock")
    desk.press(Keys.Key_F8)
    assert page.side.paper.paper is not None
    text = extract_text(page.side.paper.paper.pdf)
    assert "24-01" in text
    assert "3,760" in text
    page.open_target(("batch", desk.ask(batches.batches)[0].id))
    page.side.batch.print_button.click()
    assert "24-02" in extract_text(page.side.paper.paper.pdf)
    desk.press(ESC)
    assert page.side.here is page.side.batch


def test_empty_lists_offer_what_makes_the_first(empty_page: tuple[Desk, BagsPage]) -> None:
    desk, page = empty_page
    assert page.segment.table.empty.isVisible()
    page.segment.table.empty.button.click()
    assert isinstance(page.side.task.task, NewBatchTask)
    page.show_segment("inspections")
    page.segment.table.empty.button.click()
    assert isinstance(page.side.task.task, InspectTask)
    page.show_segment("crops")
    page.segment.table.wanted.emit()
    assert desk.window.current_id == "greenhouses"
