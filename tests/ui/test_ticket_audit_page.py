"""The check of weigh tickets on its page: lists, rules, rows that open, paper and workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, ESC, Desk
from sqlalchemy import text as sql

from coop_desk.audit_papers import AuditPapers
from coop_desk.domain.dates import Period
from coop_desk.reports.preview import extract_text
from coop_desk.scale_papers import ScalePapers
from coop_desk.services import documents, harvest, tea
from coop_desk.services.weighing import Scale
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Option
from coop_desk.ui.language import CHINESE, ENGLISH, Language
from coop_desk.ui.pages.ticket_audit import TicketAuditPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PAGES = {"tickets": lambda context: TicketAuditPage(context, AuditPapers(), ScalePapers())}


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[Desk]:
    """Nine tickets of leaf alike and one far out, one void and replaced, one harvest."""
    with office.book.write() as unit:
        for place in range(9):
            scale = Scale(9_325, 425, 1, deduction_bp=300, weighed_at=f"09:{place * 2:02}")
            tea.post_leaf(unit, office.leaf(scale=scale, person_id=_brings(office, place)))
        heavy = Scale(60_000, 425, 1, deduction_bp=300, weighed_at="11:00")
        tea.post_leaf(unit, office.leaf(scale=heavy), confirmed=True)
        wrong = tea.post_leaf(unit, office.leaf())
        office.clock.moment += timedelta(hours=2, minutes=30)
        documents.void(unit, wrong.id, "认错人，重开")
        scale = Scale(9_325, 425, 1, deduction_bp=300, weighed_at="15:00")
        tea.post_leaf(unit, office.leaf(scale=scale), replaces_id=wrong.id)
        harvest.post(unit, office.harvest())
    made = Desk(office, tmp_path, PAGES)
    yield made
    made.close()


def _brings(office: Office, place: int) -> int:
    """The first two are the same household, four minutes apart."""
    return office.household if place in (0, 2) else (office.grower, office.stranger)[place % 2]


@pytest.fixture
def page(desk: Desk) -> TicketAuditPage:
    opened: TicketAuditPage = desk.open("tickets")
    return opened


def key(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def texts(page: TicketAuditPage) -> list[list[str]]:
    model = page.segment.table.model
    return [row for part in model._pages.values() for row in part.texts]


def test_numbers_and_voids_of_the_year(desk: Desk, page: TicketAuditPage) -> None:
    assert page.segment.head.text == (
        "CQ2024-000001 to CQ2024-000012: 12 tickets, 1 of them void. No number is missing."
    )
    assert texts(page) == [
        [
            "CQ2024-000011", "2024-04-02", "09:30", "王𬱖", "2,210.56", "认错人，重开", "王会计",
            "2.5 h", "CQ2024-000012", "王会计",
        ]
    ]  # fmt: skip


def test_a_row_opens_its_ticket_and_esc_leads_back(desk: Desk, page: TicketAuditPage) -> None:
    key(ENTER)
    assert page.is_open(page.document)
    assert page.document.view is not None
    assert page.document.view.number == "CQ2024-000011"
    key(ESC)
    assert not page.side.isVisible()
    assert page.segment.table.view.hasFocus()


def test_missing_numbers_stand_first_each_on_its_line(desk: Desk, page: TicketAuditPage) -> None:
    def take_out(unit: Any) -> None:
        for (name,) in unit.rows(sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")):
            unit.execute(sql(f"DROP TRIGGER {name}"))
        gone = "UPDATE documents SET kind = 'gone' WHERE kind = 'leaf_ticket' AND number IN (3, 7)"
        unit.execute(sql(gone))

    desk._write(take_out)
    desk.operations.changed.emit(Changes.LEAF)
    assert page.segment.head.kind == "refused"
    assert page.segment.head.text == ("Numbers that do not add up: 2. CQ2024-000003, CQ2024-000007")
    assert [(row[0], row[5]) for row in texts(page)[:2]] == [
        ("CQ2024-000003", "Missing"),
        ("CQ2024-000007", "Missing"),
    ]
    page.segment.table.go_to_row(0)
    key(ENTER)
    assert page.is_open(page.facts)
    assert page.facts.card is not None
    assert page.facts.card.title == "CQ2024-000003"


def test_the_choice_of_a_kind_has_room_for_longer_words(page: TicketAuditPage) -> None:
    """What it was first shown with is shorter than another language may be."""
    states = page.segment.states
    before = states.sizeHint().width()
    states.set_options([Option("harvest_ticket", "Tickets of the harvest, all of them")])
    assert states.sizeHint().width() > before


def test_far_out_says_the_rule_the_median_and_why(desk: Desk, page: TicketAuditPage) -> None:
    key(Qt.Key.Key_4, ALT)
    assert "Fewer than 8 tickets are not compared (groups compared: 1, not compared: 0)." in (
        page.segment.rule.text()
    )
    rows = {row[4]: row for row in texts(page)}
    weight = rows["Weight (jin)"]
    assert weight[:4] == ["CQ2024-000010", "2024-04-02", "王𬱖", "Single bud"]
    assert weight[5:9] == ["115.58", "17.27", "11", "most others are alike"]
    assert rows["Tare (% of gross)"][5:7] == ["0.71", "4.56"]


def test_operators_and_what_they_do_not_say(desk: Desk, page: TicketAuditPage) -> None:
    key(Qt.Key.Key_2, ALT)
    (row,) = page.segment.rows
    assert (row.operator, row.cells[0], row.cells[3], row.cells[4]) == ("王会计", 12, 1, None)
    assert texts(page)[0][5] == "—"
    key(ENTER)
    assert page.facts.card is not None
    assert dict(page.facts.card.facts)["Tickets"] == "12"


def test_the_same_person_twice(desk: Desk, page: TicketAuditPage) -> None:
    key(Qt.Key.Key_5, ALT)
    twins = [(row[3], row[6], row[7]) for row in texts(page) if row[3] == "王𬱖"]
    assert twins == [("王𬱖", "4", "CQ2024-000001")]


def test_the_kind_is_chosen_for_all_lists(desk: Desk, page: TicketAuditPage) -> None:
    page.segment.states.set_value("harvest_ticket")
    page.segment.states.edited.emit()
    assert page.segment.head.text.startswith("CG2024-000001 to CG2024-000001: 1 tickets")
    key(Qt.Key.Key_2, ALT)
    assert page.segment.states.value() == "harvest_ticket"
    assert page.segment.rows[0].cells[0] == 1


def test_other_days_are_checked_when_the_period_changes(desk: Desk, page: TicketAuditPage) -> None:
    desk.window._context.scope.choose_period(
        Period.through(DAY + timedelta(days=1), date(2024, 5, 1))
    )
    assert page.segment.head.text == "None in 2024. No number is missing."
    assert page.segment.rows == []


def test_the_check_is_printed_with_names_or_masked(desk: Desk, page: TicketAuditPage) -> None:
    key(Qt.Key.Key_P, CTRL)
    assert page.paper.paper is not None
    text = extract_text(page.paper.paper.pdf)
    assert "王𬱖" in text
    assert "编号没有缺号" in text
    page.segment._print(masked=True)
    masked = extract_text(page.paper.paper.pdf)
    assert "王𬱖" not in masked
    assert "王*" in masked


def test_the_check_as_a_workbook(desk: Desk, page: TicketAuditPage, tmp_path: Path) -> None:
    path = tmp_path / "check.xlsx"
    desk.messages.answer("choose_save_file", path)
    (button,) = [one for one in page.segment.tool_buttons if one.text() == "Workbook …"]
    button.click()
    book = load_workbook(BytesIO(path.read_bytes()))
    assert book.sheetnames[:2] == ["过磅核查表", "各过磅员"]
    assert "Ticket check 2024-01-01 2024-12-31.xlsx" in desk.messages.texts("choose_save_file")
    assert desk.window.status_line.said.text() == "Saved: check.xlsx"


def test_buttons_go_below_when_the_words_of_another_language_need_the_room(
    desk: Desk, page: TicketAuditPage, language: Language, qtbot: Any
) -> None:
    def is_below() -> bool:
        return page.tools.y() > page.choice.geometry().bottom()

    def just_fits() -> bool:
        needed = page.choice.sizeHint().width() + page.tools.sizeHint().width() + 100
        desk.window.resize(desk.window.width() - page.width() + needed, 768)
        return not is_below()

    language.choose(CHINESE)
    qtbot.wait(50)
    qtbot.waitUntil(just_fits)
    language.choose(ENGLISH)
    qtbot.waitUntil(is_below)
