"""What a clerk had typed when the program was killed is offered at the next start."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, choose_weather, tickets
from offices import Office, found_office
from processes import Victim
from PySide6.QtCore import Qt
from real_desk import Desk
from victims import keep_a_draft

from coop_desk.storage.book import open_book

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no forked processes to kill")

TYPED = {
    "person": [3, "王𬱖", "0003"],
    "grade": 4,
    "gross": "18.65",
    "baskets": "1",
    "tare": "0.85",
    "deduction": "3",
}


@pytest.fixture
def killed(tmp_path: Path) -> Office:
    """The office after a process that had kept a draft was killed."""
    office = found_office(tmp_path / "book.coop")
    office.book.close()
    victim = Victim(keep_a_draft, office.book.path, TYPED)
    assert victim.hear() == "kept"
    victim.kill()
    return replace(office, book=open_book(office.book.path, office.clock, operator="王会计"))


def test_the_draft_is_offered_and_becomes_one_ticket(
    killed: Office, tmp_path: Path, qtbot: Any
) -> None:
    desk = Desk(killed, tmp_path, PAGES)
    qtbot.addWidget(desk.window)
    page = desk.open("leaf")
    assert page.offer.words.text() == "A ticket for 王𬱖 was not posted."
    desk.press(Qt.Key.Key_F2)
    choose_weather(desk, page)
    assert page.form.editor("gross").value() == 9_325
    desk.press(Qt.Key.Key_F8)
    (ticket,) = tickets(desk)
    assert ticket.status == "posted"
    desk.close()
