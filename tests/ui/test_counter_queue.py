"""A queue at the counter: keys typed faster than the book writes, and keys that bounce."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, notice, tickets, type_leaf
from offices import Office
from PySide6.QtCore import Qt
from real_desk import ENTER, Desk
from ui_doubles import Held

from coop_desk.ui.pages import counter_posting

F4, F8 = Qt.Key.Key_F4, Qt.Key.Key_F8


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_a_leaf_ticket_takes_at_most_twelve_keys(desk: Desk) -> None:
    """Grade, gross and F8, once the person is found: everything else stands as it was."""
    type_leaf(desk)
    desk.press(F8)
    keys = ["0", "0", "0", "3", ENTER]
    person, rest = keys, [ENTER, "2", ENTER, "1", "8", ".", "6", "5", F8]
    for key in person + rest:
        if isinstance(key, str):
            desk.type(key)
        else:
            desk.press(key)
    assert len(rest) <= 12
    assert len(tickets(desk)) == 2
    details = desk.document(tickets(desk)[-1].id).details
    assert (details["baskets"], details["weather"], details["slot"]) == (1, "dry", "morning")


def test_a_second_f8_while_the_first_is_under_way_posts_once(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    type_leaf(desk)
    held.holds = True
    desk.press(F8, F8)
    held.let_go()
    assert len(tickets(desk)) == 1
    desk.close()


def test_what_is_typed_while_a_ticket_is_on_its_way_goes_to_the_next(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = type_leaf(desk)
    held.holds = True
    desk.press(F8, ENTER)  # the key bounces …
    desk.type("0002", ENTER)  # … and the next in the queue is typed
    assert page.form.editor("gross").text() == "18.65"
    held.let_go()
    assert [row.kind for row in tickets(desk)] == ["leaf_ticket"]
    assert page.form.editor("person").person.name == "张三"
    desk.close()


def test_the_same_person_may_be_taken_while_the_ticket_is_on_its_way(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = type_leaf(desk)
    held.holds = True
    desk.press(F8, F4, ENTER)
    desk.type("1", ENTER)
    desk.type("7.35", F8)
    held.let_go()
    assert [ticket.status for ticket in tickets(desk)] == ["posted", "posted"]
    assert page.form.editor("person").person is None
    desk.close()


def test_a_search_that_fails_does_not_hold_the_keys_for_ever(
    office: Office, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter_posting, "LONGEST_SEARCH", 30)
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = desk.open("leaf")
    held.holds = True
    desk.type("0003", ENTER)
    desk.type("9")
    assert page.form.editor("person").line.text() == "0003"
    qtbot.wait(60)
    desk.type("5")
    assert page.form.editor("person").line.text() == "00035"
    held.waiting.clear()
    desk.close()


def test_what_is_typed_before_a_refusal_is_not_typed_into_the_refused_ticket(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = type_leaf(desk, "0.2")
    held.holds = True
    desk.press(F8)
    desk.type("0002", ENTER)
    held.let_go()
    assert notice(page, "tare").startswith("The tare of 0.2 jin leaves nothing")
    assert page.form.editor("person").person.name == "王𬱖"
    assert page.form.editor("gross").text() == "0.20"
    desk.type("5")  # the form takes keys again
    assert tickets(desk) == []
    desk.close()


def test_where_nobody_is_found_what_follows_is_not_typed_into_the_name(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = desk.open("leaf")
    held.holds = True
    desk.type("xyz", ENTER, ENTER)
    desk.type("1", ENTER)
    desk.type("18.65", F8)
    held.let_go()
    assert page.form.editor("person").line.text() == "xyz"
    assert page.form.editor("gross").text() == ""
    assert tickets(desk) == []
    desk.close()


def test_who_types_before_grades_and_baskets_are_read_gets_them_all_the_same(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    held = Held()
    held.holds = True
    desk = Desk(office, tmp_path, PAGES, lambda name: held)
    qtbot.addWidget(desk.window)
    page = desk.open("harvest")
    desk.type("0001")
    held.let_go()
    assert [option.name for option in page.lines._grades] == ["First", "Second", "Third"]
    assert page.form.editor("basket").value() is not None
    assert page.form.editor("deduction").value() is not None
    assert page.form.editor("person").line.text() == "0001"
    desk.close()
