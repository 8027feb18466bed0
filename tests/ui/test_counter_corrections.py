"""A ticket put right at the counters, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, notice, tickets, type_harvest, type_leaf
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, ESC, Desk

from coop_desk.services import checks, documents, settings, tea

F2, F6, F8, F9 = (getattr(Qt.Key, f"Key_F{n}") for n in (2, 6, 8, 9))


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def retype(desk: Desk, page: Any, key: str, text: str) -> None:
    page.form.go_to(key)
    QApplication.focusWidget().selectAll()
    desk.type(text)


def test_f9_twice_puts_the_last_ticket_right(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    assert not page.panel.isVisible()
    assert page.correction.banner.words.text().startswith("CQ2024-000001 of 王𬱖 is put right")
    assert page.form.editor("person").person.name == "王𬱖"
    assert page.form.editor("gross").value() == 9_325
    retype(desk, page, "gross", "18.05")
    retype(desk, page, "correction", "毛重看错")
    desk.press(F8)
    assert page.said.text.endswith("in place of CQ2024-000001")
    assert [ticket.status for ticket in tickets(desk)] == ["voided", "posted"]
    old, new = (desk.document(ticket.id) for ticket in tickets(desk))
    assert (old.void_reason, old.replaced_by) == ("毛重看错", "CQ2024-000002")
    assert (new.replaces, new.details["gross_g"]) == ("CQ2024-000001", 9_025)
    assert desk.ask(checks.check_book) == []


def test_both_stand_linked_in_the_list_and_the_panel(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    retype(desk, page, "correction", "认错人")
    desk.press(F8)
    rows = [page.table.model.row(place) for place in (0, 1)]
    assert [row["linked"] for row in rows] == ["← 000001", "→ 000002"]
    page.open_target(rows[1]["id"])
    assert [one.relation for one in page.panel.view.related] == ["replaced_by"]
    assert not page.panel.correct_button.isVisible()  # void for good


def test_a_reason_is_asked_for(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    retype(desk, page, "gross", "18.05")
    desk.press(F8)
    assert notice(page, "correction") == "Please fill in: What was wrong."
    assert [ticket.status for ticket in tickets(desk)] == ["posted"]


def test_the_form_is_ordinary_again_afterwards(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    retype(desk, page, "correction", "认错人")
    desk.press(F8)
    assert not page.correction.banner.isVisible()
    assert not page.form.editor("correction").isVisible()
    type_leaf(desk)
    desk.press(F8)
    assert [ticket.status for ticket in tickets(desk)] == ["voided", "posted", "posted"]
    assert desk.document(tickets(desk)[-1].id).replaces == ""


def test_esc_leaves_the_ticket_as_it_is(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    page.form.go_to_first()
    desk.press(ESC)
    assert not page.correction.is_open
    assert not page.form.dirty
    assert [ticket.status for ticket in tickets(desk)] == ["posted"]


def test_what_was_being_typed_is_kept_and_offered(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    type_leaf(desk, "7.35")
    desk.press(F9, F9)
    retype(desk, page, "correction", "认错人")
    desk.press(F8)
    assert page.offer.isVisible()
    desk.press(F2)
    assert page.form.editor("gross").value() == 3_675
    desk.press(F8)
    assert [ticket.status for ticket in tickets(desk)] == ["voided", "posted", "posted"]
    assert desk.ask(documents.drafts, "leaf_ticket") == []


def test_a_correction_is_no_draft(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    retype(desk, page, "gross", "18.05")
    page.keep_drafts()
    assert desk.ask(documents.drafts, "leaf_ticket") == []


def test_cash_is_paid_anew(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F6, F8, F9, F9)
    assert page.form.editor("payment").value() == "cash"
    retype(desk, page, "correction", "毛重看错")
    desk.press(F8)
    old, new = (desk.document(ticket.id) for ticket in tickets(desk))
    statuses = [
        desk.document(one.id).status
        for view in (old, new)
        for one in view.related
        if one.relation == "paid_with"
    ]
    assert statuses == ["voided", "posted"]


def test_a_refused_replacement_leaves_the_old_one_standing(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9, F9)
    retype(desk, page, "tare", "30")
    retype(desk, page, "correction", "皮重看错")
    desk.press(F8)
    assert notice(page, "tare").startswith("The tare of 30 jin leaves nothing")
    assert page.correction.is_open
    assert [ticket.status for ticket in tickets(desk)] == ["posted"]


def test_a_closed_day_is_refused_with_the_form_untouched(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        settings.put(unit, "closed_until", "2024-04-02")
    page = desk.open("leaf")
    page.open_target(posted.id)
    page.panel.correct_button.click()
    assert "closed up to 2024-04-02" in page.panel.notice.text
    assert not page.correction.is_open


def test_the_hour_of_weighing_and_the_scale_stay(desk: Desk, office: Office) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    office.clock.moment = office.clock.moment.replace(hour=11)
    desk.press(F9, F9)
    retype(desk, page, "correction", "等级看错")
    desk.press(F8)
    assert desk.document(tickets(desk)[-1].id).details["weighed_at"] == "09:30"
    type_leaf(desk)
    desk.press(F8)
    assert desk.document(tickets(desk)[-1].id).details["weighed_at"] == "11:30"


def test_a_harvest_ticket_comes_back_with_everything_it_said(desk: Desk) -> None:
    page = type_harvest(desk)
    desk.enter(["68", "31.3", "12"])
    page.form.go_to("picked_at")
    desk.type("740", F8)
    before = desk.document(tickets(desk)[0].id)
    desk.press(F9, F9)
    retype(desk, page, "flush", "2")
    retype(desk, page, "correction", "潮次写错")
    desk.press(F8)
    after = desk.document(tickets(desk)[-1].id)
    changed = {
        name
        for name, value in before.details.items()
        if name != "document_id" and after.details[name] != value
    }
    assert changed == {"flush"}
    grams = [[line["grams"] for line in view.lines] for view in (before, after)]
    assert grams[0] == grams[1] == [34_000, 15_650, 6_000]
    assert page.said.text.endswith("in place of CG2024-000001")
    desk.press(ENTER)
    assert len(tickets(desk)) == 2
