"""A greenhouse let through the window with its real threads: what was just let opens itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

import pytest
from offices import Office
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from real_desk import ENTER, Desk, Factory

from coop_desk.lease_papers import LeasePapers
from coop_desk.services import leasing
from coop_desk.services.leasing import NewGreenhouse
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.leases import LeasesPage


@pytest.fixture
def desk(office: Office, make_desk: Callable[..., Desk]) -> Desk:
    """The page of leases, reading and writing on threads; greenhouse 02 stands idle."""
    with office.book.write() as unit:
        leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
    pages: Mapping[str, Factory] = {"leases": partial(LeasesPage, papers=LeasePapers())}
    return make_desk(pages, make_executor=one_thread)


def settle(desk: Desk) -> None:
    """Wait until nothing is under way."""
    deadline, quiet = time.monotonic() + 20, 0
    while quiet < 3:
        assert time.monotonic() < deadline, "something never ended"
        QCoreApplication.processEvents()
        time.sleep(0.01)
        quiet = quiet + 1 if desk.operations.quiet else 0


def test_what_was_just_let_is_open_beside_the_list(desk: Desk) -> None:
    page = desk.open("leases")
    settle(desk)
    desk.press(Qt.Key.Key_F8)
    settle(desk)
    form = page.task.form
    desk.type("02", ENTER)
    desk.type("0002")
    settle(desk)
    QTest.qWait(200)  # the picker waits a moment for the next letter
    settle(desk)
    desk.press(ENTER, ENTER)
    assert form.editor("grower").value() is not None
    form.submit()
    settle(desk)
    assert page.side.currentWidget() is page.facts
    assert "02" in page.facts.title.text()
    with desk.office.book.read() as unit:
        (lease,) = leasing.leases(unit, person_id=desk.office.stranger)
    assert lease.greenhouse == "02"
