"""Paying at the counters: cash with change, and cash less what is kept back for debts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, notice, tickets, type_leaf
from offices import DAY, Office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import Desk

from coop_desk.services import ledger, money, recovery_plans
from coop_desk.services.document_view import DocumentView

F6, F8 = Qt.Key.Key_F6, Qt.Key.Key_F8


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def payment(desk: Desk) -> DocumentView:
    """The payment made with the last ticket."""
    (paid,) = [
        one for one in desk.document(tickets(desk)[-1].id).related if one.relation == "paid_with"
    ]
    return desk.document(paid.id)


def test_on_account_nothing_is_asked(desk: Desk) -> None:
    page = type_leaf(desk)
    assert not page.cash.card.isVisible()
    assert not page.form.editor("tendered").isVisible()


def test_the_change_is_shown_while_typing_and_kept(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F6)
    assert page.cash.card.figure("paid") == "2,361.60"
    assert page.cash.card.figure("change") == ""
    page.form.go_to("tendered")
    desk.type("2400")
    assert page.cash.card.figure("change") == "38.40"
    desk.press(F8)
    details = payment(desk).details
    assert (details["tendered_fen"], details["change_fen"]) == (240_000, 3_840)
    assert page.form.editor("tendered").value() is None  # the next one is counted anew


def test_too_little_is_refused_under_the_field(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F6)
    page.form.go_to("tendered")
    desk.type("2300", F8)
    said = "2,361.60 yuan are to be paid; 2,300.00 yuan are not enough."
    assert notice(page, "tendered") == said
    assert page.cash.card.figure("change") == ""
    assert tickets(desk) == []
    QApplication.focusWidget().selectAll()
    desk.type("2361.60", F8)
    assert payment(desk).details["change_fen"] == 0


def test_money_typed_and_then_written_to_the_account_is_not_kept(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F6)
    page.form.go_to("tendered")
    desk.type("5")
    page.form.go_to("gross")
    desk.press(F6, F6)
    assert page.form.editor("payment").value() == "account"
    desk.press(F8)
    assert len(tickets(desk)) == 1
    assert desk.document(tickets(desk)[0].id).related == ()


def test_debt_recovered_and_paid_stand_there_before_posting(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        money.pay_advance(unit, DAY, office.household, "cash", 200_000)
    page = type_leaf(desk)
    desk.press(F6, F6)
    card = page.cash.card
    assert {key: card.figure(key) for key in ("debt", "recovered", "left", "paid")} == {
        "debt": "2,000.00",
        "recovered": "1,180.80",
        "left": "819.20",
        "paid": "1,180.80",
    }
    page.form.go_to("tendered")
    desk.type("1200")
    assert card.figure("change") == "19.20"
    desk.press(F8)
    paid = payment(desk)
    assert [(line["action"], line["amount_fen"]) for line in paid.lines] == [
        ("paid", 236_160),
        ("recovered", 118_080),
    ]
    balances = desk.ask(ledger.part_balances, office.household)
    assert [(one.part, one.amount_fen) for one in balances] == [("advance", -81_920)]


def test_the_persons_own_plan_is_followed(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        money.pay_advance(unit, DAY, office.household, "cash", 200_000)
        recovery_plans.set_plan(unit, office.household, 1_000, DAY)
    page = type_leaf(desk)
    desk.press(F6, F6)
    assert page.cash.card.figure("recovered") == "236.16"
    assert page.cash.card._labels["recovered"].text() == "Kept back (10 % agreed)"


def test_voiding_the_ticket_gives_the_debt_back(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        money.pay_advance(unit, DAY, office.household, "cash", 200_000)
    type_leaf(desk)
    desk.press(F6, F6, F8, Qt.Key.Key_F9)
    desk.type("认错人", Qt.Key.Key_Return)
    balances = desk.ask(ledger.part_balances, office.household)
    assert [(one.part, one.amount_fen) for one in balances] == [("advance", -200_000)]
