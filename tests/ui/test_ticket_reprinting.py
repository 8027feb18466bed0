"""A ticket opened on any page is printed again from there, marked as what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from offices import Office
from printer_tray import Tray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import ESC, Desk
from sqlalchemy import select

from coop_desk.audit_papers import AuditPapers
from coop_desk.chart_papers import ChartPapers
from coop_desk.errors import UserError
from coop_desk.lease_papers import LeasePapers
from coop_desk.papers import StatementPapers
from coop_desk.register_papers import RegisterPapers
from coop_desk.reports.preview import extract_text
from coop_desk.scale_papers import ScalePapers
from coop_desk.season_papers import SeasonPapers
from coop_desk.services import harvest, people, tea
from coop_desk.services.documents import Posted
from coop_desk.storage import tables
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.pages.bags import BagsPage
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.pages.people import PeoplePage
from coop_desk.ui.pages.registers import RegistersPage
from coop_desk.ui.pages.ticket_audit import TicketAuditPage
from coop_desk.ui.ticket_printer import PrintChoices, TicketPrinting

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES: dict[str, Any] = {
    "tickets": lambda context: TicketAuditPage(context, AuditPapers(), ScalePapers()),
    "people": lambda context: PeoplePage(context, StatementPapers()),
    "registers": lambda context: RegistersPage(context, RegisterPapers()),
    "charts": lambda context: ChartsPage(context, ChartPapers(), SeasonPapers()),
    "leaf": LeafPage,
    "bags": lambda context: BagsPage(context, LeasePapers()),
}
BESIDE_A_LIST = ("tickets", "people", "registers", "charts")


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "tickets"


@pytest.fixture
def ticket(office: Office) -> Posted:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        return tea.post_leaf(unit, office.leaf())


@pytest.fixture
def desk(
    office: Office, ticket: Posted, tray: Tray, folder: Path, tmp_path: Path, qtbot: Any
) -> Iterator[Desk]:
    printing = TicketPrinting(TicketPapers(), tray, lambda: folder)
    made = Desk(office, tmp_path, PAGES, printing=printing)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def with_printer(desk: Desk, paper: str = "A5") -> None:
    PrintChoices(desk.window._memory).choose_printer(paper, "针式")


def opened(desk: Desk, name: str, document_id: int) -> Any:
    """The page, with a document open beside its list."""
    page = desk.open(name)
    page.document.show_document(document_id)
    page.show_side(page.document)
    return page


def control(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, CONTROL)


def copies(desk: Desk) -> list[int]:
    p = tables.document_prints.c
    return [row.copy for row in desk.ask(lambda unit: unit.rows(select(p.copy).order_by(p.id)))]


@pytest.mark.parametrize("name", BESIDE_A_LIST)
def test_a_ticket_is_printed_by_its_button_and_again_by_ctrl_p(
    desk: Desk, ticket: Posted, tray: Tray, name: str
) -> None:
    with_printer(desk)
    page = opened(desk, name, ticket.id)
    assert page.document.print_button.text() == "Print (Ctrl+P)"
    page.document.print_button.click()
    control(Qt.Key.Key_P)
    assert tray.titles == ["CQ2024-000001", "CQ2024-000001_补打1"]
    assert "补打" not in tray.text(0)
    assert "补打（第 1 次）" in tray.text(1)
    assert copies(desk) == [1, 2]
    said = "CQ2024-000001 went to 针式, marked as reprint 1."
    assert desk.window.status_line.said.text() == said
    assert page.is_open(page.document)


def test_each_kind_lies_on_the_paper_of_its_counter(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    with_printer(desk, "80mm")
    PrintChoices(desk.window._memory).choose_paper("leaf_ticket", "80mm")
    d = tables.documents.c
    query = select(d.id).where(d.kind.like("%_ticket")).order_by(d.kind)
    for (document_id,) in desk.ask(lambda unit: list(unit.rows(query))):
        opened(desk, "people", document_id)
        control(Qt.Key.Key_P)
    assert [paper for _, paper, *_ in tray.came_out] == ["A5", "80mm"]


def test_on_a_counter_ctrl_p_prints_the_ticket_that_is_open(
    desk: Desk, ticket: Posted, tray: Tray
) -> None:
    with_printer(desk)
    page = desk.open("leaf")
    control(Qt.Key.Key_P)
    assert tray.titles == []
    page.open_target(ticket.id)
    control(Qt.Key.Key_P)
    assert tray.titles == ["CQ2024-000001"]
    page.step_back()
    control(Qt.Key.Key_P)
    assert tray.titles == ["CQ2024-000001"]


@pytest.mark.parametrize("name", BESIDE_A_LIST)
def test_without_a_printer_the_paper_is_kept_and_shown_and_esc_leads_back(
    desk: Desk, ticket: Posted, folder: Path, name: str
) -> None:
    page = opened(desk, name, ticket.id)
    control(Qt.Key.Key_P)
    assert "2,210.56 元" in extract_text((folder / "CQ2024-000001.pdf").read_bytes())
    assert page.is_open(page.paper)
    assert page.paper.title == "CQ2024-000001"
    assert str(folder) in page.paper.notice.text
    desk.press(ESC)
    assert page.is_open(page.document)
    desk.press(ESC)
    assert not page.is_open(page.document)


def test_among_the_bags_the_paper_is_shown_before_the_ticket(
    desk: Desk, ticket: Posted, folder: Path
) -> None:
    side = desk.open("bags").side
    side.open_document(ticket.id)
    side.document.print_button.click()
    assert side.paper.title == "CQ2024-000001"
    assert side.paper.isVisible()
    side.step_back()
    assert side.here is side.document
    assert (folder / "CQ2024-000001.pdf").exists()


def test_a_printer_in_trouble_is_said_under_the_ticket_and_nothing_is_counted(
    desk: Desk, ticket: Posted, tray: Tray
) -> None:
    with_printer(desk)
    tray.trouble = [UserError("{printer} is not there; look at its cable", printer="针式")]
    page = opened(desk, "people", ticket.id)
    control(Qt.Key.Key_P)
    said = "CQ2024-000001 is posted, but not printed: 针式 is not there; look at its cable."
    assert page.document.notice.text == said
    assert copies(desk) == []
    control(Qt.Key.Key_P)
    assert not page.document.notice.text
    assert tray.titles == ["CQ2024-000001"]


def test_a_name_that_cannot_be_printed_is_said_under_the_ticket(
    desk: Desk, ticket: Posted, tray: Tray
) -> None:
    with desk.office.book.write() as unit:
        name = people.NewPerson("0003", "王\U0002a6a5")
        people.change_person(unit, desk.office.household, name)
    page = opened(desk, "people", ticket.id)
    page.document.print_button.click()
    assert "U+2A6A5" in page.document.notice.text
    assert (tray.came_out, copies(desk)) == ([], [])


@pytest.mark.parametrize("name", BESIDE_A_LIST)
def test_other_documents_are_not_printed(desk: Desk, tray: Tray, folder: Path, name: str) -> None:
    page = opened(desk, name, desk.office.let.document.id)
    assert not page.document.print_button.isVisible()
    page.document.print()
    assert (tray.came_out, folder.exists()) == ([], False)


def test_where_nothing_can_be_printed_no_button_offers_it(
    office: Office, ticket: Posted, tmp_path: Path, qtbot: Any
) -> None:
    desk = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(desk.window)
    page = opened(desk, "people", ticket.id)
    assert not page.document.print_button.isVisible()
    control(Qt.Key.Key_P)
    assert page.is_open(page.document)
    desk.close()


def test_ctrl_p_prints_the_paper_that_is_open_wherever_the_focus_is(
    desk: Desk, ticket: Posted, folder: Path
) -> None:
    page = opened(desk, "charts", ticket.id)
    control(Qt.Key.Key_P)
    control(Qt.Key.Key_P)  # from the button that closes it
    page.paper.view.setFocus()
    control(Qt.Key.Key_P)  # from the paper, which has this key too
    asked = [one[0] for one in desk.messages.asked]
    assert asked == ["choose_printer", "choose_printer"]
    assert page.is_open(page.paper)
