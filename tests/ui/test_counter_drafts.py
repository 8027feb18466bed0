from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, tickets, type_harvest, type_leaf
from offices import Office
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from real_desk import ESC, Desk

from coop_desk.services import documents
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.widgets import ticket_draft

F2, F8 = Qt.Key.Key_F2, Qt.Key.Key_F8


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def drafts(desk: Desk, kind: str) -> list[Any]:
    return list(desk.ask(documents.drafts, kind))


def test_what_was_typed_is_kept_and_offered_again(
    desk: Desk, office: Office, tmp_path: Path, qtbot: Any
) -> None:
    type_leaf(desk).keep_drafts()
    assert len(drafts(desk, "leaf_ticket")) == 1
    later = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(later.window)
    page = later.open("leaf")
    assert page.offer.words.text() == "A ticket for 王𬱖 was not posted."
    later.press(F2)
    assert page.form.editor("gross").value() == 9_325
    assert page.figures.figure("amount") == "2,361.60"  # (18.65 - 0.20) × 128
    later.press(F8)
    assert len(tickets(later)) == 1
    assert drafts(later, "leaf_ticket") == []
    later.close()


def test_a_harvest_draft_comes_back_with_its_greenhouse_and_grades(
    desk: Desk, office: Office, tmp_path: Path, qtbot: Any
) -> None:
    page = type_harvest(desk)
    desk.enter(["68", "31.3"])
    page.form.editor("flush").set_value(5)
    page.keep_drafts()
    later = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(later.window)
    page = later.open("harvest")
    later.press(F2)
    assert page.form.editor("crop").value() == office.let.crop_id
    assert page.form.editor("flush").value() == 5
    assert page.lines.rest.text() == "12.00 jin without a grade"
    later.close()


def test_a_draft_can_be_thrown_away(desk: Desk, office: Office, tmp_path: Path, qtbot: Any) -> None:
    type_leaf(desk).keep_drafts()
    later = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(later.window)
    page = later.open("leaf")
    QTest.mouseClick(page.offer.discard_button, Qt.MouseButton.LeftButton)
    assert drafts(later, "leaf_ticket") == []
    assert not page.offer.isVisible()
    later.close()


def test_a_draft_is_kept_after_a_pause(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    monkeypatch.setattr(ticket_draft, "PAUSE", 0)
    type_leaf(desk)
    qtbot.waitUntil(lambda: len(drafts(desk, "leaf_ticket")) == 1)
    desk.press(F8)
    assert drafts(desk, "leaf_ticket") == []  # posting took the draft's place
    assert len(tickets(desk)) == 1


def test_esc_on_the_first_field_keeps_what_was_typed(desk: Desk) -> None:
    page = type_leaf(desk)
    page.form.go_to_first()
    desk.press(ESC)
    assert len(drafts(desk, "leaf_ticket")) == 1
    assert page.has_unsaved()


def test_a_draft_that_waits_to_be_kept_goes_with_its_counter(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    """Its pause once ended after the window, and it asked a form that was no more."""
    monkeypatch.setattr(ticket_draft, "PAUSE", 20)
    page = LeafPage(desk.window.page("leaf").context)
    page.form.editor("gross").set_value(9_325)
    page.posting.draft.touch()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    qtbot.wait(60)  # an error in the loop fails the test
    assert drafts(desk, "leaf_ticket") == []
