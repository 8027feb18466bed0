from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from every_kind import ACTS, do_all
from offices import Office
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from real_desk import ENTER, ESC, Desk
from sqlalchemy import text as sql

from coop_desk.domain.money import capital_numerals
from coop_desk.services import documents, harvest, tea
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.document_words import DocumentWords
from coop_desk.ui.widgets.label_table import LabelTable


class PanelPage(Page):
    """A page with nothing but the panel."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.panel = DocumentPanel(context)
        self.closed = 0
        self.panel.closed.connect(self._on_closed)
        self.body.addWidget(self.panel)

    def _on_closed(self) -> None:
        self.closed += 1


class OtherPage(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, {"list": PanelPage, "people": OtherPage})
    qtbot.addWidget(made.window)
    yield made
    made.close()


def post(office: Office, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    with office.book.write() as unit:
        return act(unit, *given, **named)


def shown(panel: DocumentPanel) -> str:
    """All the words on the panel."""
    body = panel.area.widget()
    labels = [label.text() for label in body.findChildren(QLabel)]
    return "\n".join(labels + [link.text() for link in body.findChildren(QPushButton)])


def tables(panel: DocumentPanel) -> list[list[tuple[str, ...]]]:
    return [table.rows for table in panel.area.widget().findChildren(LabelTable)]


def open_panel(desk: Desk, document_id: int) -> DocumentPanel:
    page = desk.open("list")
    page.panel.show_document(document_id)
    return page.panel


def test_a_harvest_ticket_says_how_its_amount_came_about(desk: Desk, office: Office) -> None:
    panel = open_panel(desk, post(office, harvest.post, office.harvest()).id)
    words = shown(panel)
    assert panel.title.text() == "Harvest ticket"
    assert panel.tag.text().strip() == "Posted"
    for said in (
        "CG2024-000001",
        "2024-04-02",
        "0001 单国强",
        "126.40 jin",
        "12.80 jin",
        "113.60 jin",
        "2 % of 113.60, rounded to 0.1 jin: 2.30 jin",
        "111.30 jin",
        "400.63",
        capital_numerals(40_063),
        "Posted 2024-04-02 09:30 by 王会计",
    ):
        assert said in words
    assert tables(panel)[0] == [
        ("First", "68.00", "4.20", "285.60", "—"),
        ("Second", "31.30", "3.10", "97.03", "+34.43"),
        ("Third", "12.00", "1.50", "18.00", "+19.20"),
    ]


def test_its_postings_stand_beneath(desk: Desk, office: Office) -> None:
    panel = open_panel(desk, post(office, harvest.post, office.harvest()).id)
    assert tables(panel)[-1] == [
        ("2024-04-02", "121 产品物资", "", "400.63", ""),
        ("2024-04-02", "114 成员往来 · Mushrooms", "单国强", "", "400.63"),
    ]


def test_a_leaf_ticket_says_what_the_better_grade_would_have_brought(
    desk: Desk, office: Office
) -> None:
    ticket = office.leaf(grade_id=office.leaf_grades[1])
    words = shown(open_panel(desk, post(office, tea.post_leaf, ticket).id))
    assert "would have brought 552.64 yuan more" in words  # 17.27 × 32
    assert "96.00 yuan/jin (开市价)" in words


def test_baskets_from_the_tare_table_are_counted(desk: Desk, office: Office) -> None:
    scale = office.leaf().scale
    with office.book.read() as unit:
        tares = unit.rows(sql("SELECT id, grams, name FROM tares WHERE product = 'leaf'"))
    basket = next(tare for tare in tares if tare.grams == 425)
    given = type(scale)(scale.gross_g, 850, 2, basket.id, 300)
    words = shown(open_panel(desk, post(office, tea.post_leaf, office.leaf(scale=given)).id))
    assert f"2 × {basket.name} at 0.85 = 1.70 jin" in words


def test_an_override_is_explained(desk: Desk, office: Office) -> None:
    better = harvest.HarvestLine(office.mushroom_grades[0], 55_650, "下雨推迟采收")
    ticket = office.harvest(pick_session="evening", lines=(better,))
    words = shown(open_panel(desk, post(office, harvest.post, ticket).id))
    assert "First instead of Second: 下雨推迟采收" in words


def test_the_person_is_a_link(desk: Desk, office: Office) -> None:
    panel = open_panel(desk, post(office, harvest.post, office.harvest()).id)
    links = panel.area.widget().findChildren(QPushButton)
    QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "people"
    assert desk.window.page("people").targets == [office.grower]


def test_related_documents_open_in_the_panel(desk: Desk, office: Office) -> None:
    ticket = post(office, tea.post_leaf, office.leaf(paid_cash=True))
    panel = open_panel(desk, ticket.id)
    (link,) = panel.area.widget().findChildren(QPushButton)[1:]
    assert link.text() == "Paid in cash with FK2024-000001"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert panel.title.text() == "Payment"
    assert "Pays CQ2024-000001" in shown(panel)


# ---- voiding ----


def test_voiding_asks_why_and_shows_the_reversal(desk: Desk, office: Office) -> None:
    ticket = post(office, harvest.post, office.harvest())
    panel = open_panel(desk, ticket.id)
    QTest.mouseClick(panel.void_button, Qt.MouseButton.LeftButton)
    desk.type("毛重看错", ENTER)
    assert panel.tag.text().strip() == "Void"
    notice = "Void since 2024-04-02 09:30, by 王会计: 毛重看错"
    assert notice in shown(panel)
    assert tables(panel)[-1][2:] == [
        ("2024-04-02", "121 产品物资 · Reversal", "", "-400.63", ""),
        ("2024-04-02", "114 成员往来 · Mushrooms · Reversal", "单国强", "", "-400.63"),
    ]
    assert not panel.void_button.isVisible()


class Windows(QObject):
    """Counts windows that come up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show:
            self.shown += [watched] * watched.isWindow()
        return False


def test_a_void_document_opens_no_window_of_its_own(desk: Desk, office: Office, qapp: Any) -> None:
    ticket = post(office, harvest.post, office.harvest())
    post(office, documents.void, ticket.id, "毛重看错")
    windows = Windows()
    qapp.installEventFilter(windows)
    panel = open_panel(desk, ticket.id)
    qapp.removeEventFilter(windows)
    assert "Void since 2024-04-02 09:30, by 王会计: 毛重看错" in shown(panel)
    assert windows.shown == []


def test_a_reason_is_required(desk: Desk, office: Office) -> None:
    ticket = post(office, harvest.post, office.harvest())
    panel = open_panel(desk, ticket.id)
    panel.ask_void()
    desk.type("  ", ENTER)
    assert panel.notice.text == "Say why the document is voided."
    assert panel.reason.hasFocus()
    assert desk.document(ticket.id).status == "posted"


def test_a_refusal_keeps_the_reason(desk: Desk, office: Office) -> None:
    ticket = post(office, harvest.post, office.harvest())
    panel = open_panel(desk, ticket.id)
    panel.ask_void()
    post(office, documents.void, ticket.id, "已在别处作废")
    desk.type("再作废一次", ENTER)
    assert panel.notice.text == "CG2024-000001 is already void."
    assert panel.reason.text() == "再作废一次"


def test_esc_leaves_the_question_first_and_then_the_panel(desk: Desk, office: Office) -> None:
    ticket = post(office, harvest.post, office.harvest())
    panel = open_panel(desk, ticket.id)
    page = desk.window.page("list")
    panel.ask_void()
    desk.type("算了", ESC)
    assert panel.isVisible()
    assert not panel.question.isVisible()
    desk.press(ESC)
    assert not panel.isVisible()
    assert page.closed == 1
    assert desk.document(ticket.id).status == "posted"


def test_another_document_does_not_inherit_the_question(desk: Desk, office: Office) -> None:
    first = post(office, harvest.post, office.harvest())
    second = post(office, harvest.post, office.harvest())
    panel = open_panel(desk, first.id)
    panel.ask_void()
    desk.type("毛重看错")
    panel.show_document(second.id)
    assert not panel.question.isVisible()
    assert panel.reason.text() == ""


def test_a_document_that_is_not_there_is_refused(desk: Desk) -> None:
    panel = open_panel(desk, 4711)
    assert panel.notice.text == "This document is not in the book."
    assert not panel.can_void


# ---- every kind ----


def test_every_kind_is_told_in_words(desk: Desk, office: Office) -> None:
    """Nothing raw: no column names, no codes, in either language."""
    assert ACTS
    do_all(office)
    with office.book.read() as unit:
        rows = unit.rows(sql("SELECT id, kind FROM documents WHERE status <> 'draft'"))
    panel = open_panel(desk, rows[0].id)
    for row in rows:
        panel.show_document(row.id)
        words = shown(panel)
        assert panel.title.text() != row.kind
        assert panel.view is not None
        assert not [word for word in words.split() if "_" in word], (row.kind, words)
        facts = DocumentWords().facts(row.kind, panel.view.details)
        assert facts, row.kind
        assert all(label and said for label, said in facts), facts


def test_the_words_follow_the_language(desk: Desk, office: Office, language: Language) -> None:
    panel = open_panel(desk, post(office, harvest.post, office.harvest()).id)
    language.choose(CHINESE)
    desk.window.repaint()
    QTest.qWait(1)
    assert panel.title.text() == "香菇收购过磅单"
    assert tables(panel)[0][0][0] == "一级"
