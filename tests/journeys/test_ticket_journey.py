"""A ticket from the scale to the books, and back when it is voided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from real_desk import ENTER, Desk, Factory
from sqlalchemy import text as sql

from coop_desk.domain.statement import Statement
from coop_desk.reports.preview import extract_text
from coop_desk.reports.statement_pdf import statement_pdf
from coop_desk.services import checks, settlement, stock
from coop_desk.services.settlement import Period
from coop_desk.ui.pages.harvest import HarvestPage
from coop_desk.ui.pages.leaf import LeafPage

F8 = Qt.Key.Key_F8
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@dataclass(frozen=True)
class Books:
    """What a ticket moves: the seller's account, goods in store, the month's intake."""

    closing_fen: int
    stock: tuple[int, ...]
    intake: tuple[Any, ...]
    accounts: tuple[Any, ...]


@pytest.fixture
def desk(make_desk: Callable[[Mapping[str, Factory]], Desk]) -> Desk:
    return make_desk({"harvest": HarvestPage, "leaf": LeafPage})


def statement(desk: Desk, person_id: int) -> Statement:
    found: Statement = desk.ask(settlement.one, person_id, YEAR)
    return found


def rows(desk: Desk, query: str) -> tuple[Any, ...]:
    return tuple(tuple(row) for row in desk.ask(lambda unit: unit.rows(sql(query))))


def books(desk: Desk, person_id: int, product: str, grades: list[int]) -> Books:
    held = [desk.ask(stock.on_hand, product, grade) for grade in grades]
    return Books(
        statement(desk, person_id).closing_fen,
        tuple(one.quantity for one in held),
        rows(
            desk,
            "SELECT product, sum(grams), sum(amount_fen), sum(lines) FROM monthly_intake "
            "GROUP BY product HAVING sum(grams) != 0 OR sum(amount_fen) != 0",
        ),
        rows(
            desk,
            "SELECT account, sum(debit_fen - credit_fen) FROM postings GROUP BY account "
            "HAVING sum(debit_fen - credit_fen) != 0 ORDER BY account",
        ),
    )


def assert_ledger_balances(desk: Desk) -> None:
    entries = "SELECT sum(debit_fen), sum(credit_fen) FROM postings GROUP BY entry_id"
    assert all(debit == credit for debit, credit in rows(desk, entries))
    assert desk.ask(checks.check_book) == []


def weigh_harvest(desk: Desk) -> Any:
    """126.4 jin in four baskets of 3.2, 2 % off, in three grades: 400.63 yuan."""
    page = desk.open("harvest")
    desk.type("0001", ENTER, ENTER, ENTER)
    desk.enter(["", "1", "", "", "126.4", "4", "2", ""])
    desk.enter(["68", "31.3", "12"])
    return page


def weigh_leaf(desk: Desk) -> Any:
    """18.65 jin in one basket of 0.85, 3 % off, at 128: 2,210.56 yuan."""
    page = desk.open("leaf")
    desk.type("0003", ENTER, ENTER)
    desk.enter(["1", "18.65", "1", "2", "", "1", "1"])
    desk.type("3")
    return page


def void_first_row(desk: Desk, page: Any, reason: str) -> None:
    """Open the newest ticket of the list and void it there, by keys."""
    page.table.setFocus()
    page.table.go_to_row(0)
    desk.press(ENTER)
    page.panel.void_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.type(reason, ENTER)


# ---- harvest ----


def test_a_harvest_ticket_is_seen_everywhere(desk: Desk, office: Office) -> None:
    page = weigh_harvest(desk)
    desk.press(F8)
    row = page.table.model.row(0)
    assert (row["number"], row["name"]) == ("CG2024-000001", "单国强")
    assert (row["gross_g"], row["pay_g"], row["amount_fen"]) == (63_200, 55_650, 40_063)
    assert page.table.model.totals == {"pay_g": 55_650, "amount_fen": 40_063}
    said = statement(desk, office.grower)
    assert [line.amount_fen for line in said.lines] == [28_560, 9_703, 1_800]
    paper = extract_text(statement_pdf(said))
    assert "本期应付给您 400.63 元" in paper
    assert "04-02 CG2024-000001 香菇 一级 第1潮 早 126.40 12.80 2.30 68.00 4.20 285.60" in paper
    after = books(desk, office.grower, "mushroom", office.mushroom_grades)
    assert after.closing_fen == 40_063
    assert after.stock == (34_000, 15_650, 6_000)
    assert ("mushroom", 55_650, 40_063, 3) in after.intake
    assert_ledger_balances(desk)


def test_a_voided_harvest_ticket_is_taken_back_everywhere(desk: Desk, office: Office) -> None:
    grades = office.mushroom_grades
    before = books(desk, office.grower, "mushroom", grades)
    page = weigh_harvest(desk)
    desk.press(F8)
    posted = books(desk, office.grower, "mushroom", grades)
    assert posted != before
    void_first_row(desk, page, "毛重看错")
    assert page.panel.tag.text().strip() == "Void"
    assert [line.reversal for line in page.panel.view.ledger] == [False, False, True, True]
    assert page.table.model.row(0)["status"] == "voided"
    assert page.table.model.totals == {"pay_g": 0, "amount_fen": 0}
    assert books(desk, office.grower, "mushroom", grades) == before
    said = statement(desk, office.grower)
    assert [line.amount_fen for line in said.lines] == [
        *(28_560, 9_703, 1_800),
        *(-28_560, -9_703, -1_800),
    ]
    paper = extract_text(statement_pdf(said))
    assert "已作废：毛重看错" in paper
    assert "红冲：毛重看错" in paper
    assert_ledger_balances(desk)


# ---- leaf ----


def test_a_leaf_ticket_is_seen_everywhere(desk: Desk, office: Office) -> None:
    page = weigh_leaf(desk)
    desk.press(F8)
    row = page.table.model.row(0)
    assert (row["number"], row["grade"], row["group"]) == ("CQ2024-000001", "单芽", "联丰组")
    assert (row["pay_g"], row["price_fen"], row["amount_fen"]) == (8_635, 12_800, 221_056)
    said = statement(desk, office.household)
    assert said.closing_fen == 221_056
    paper = extract_text(statement_pdf(said))
    assert "本期应付给您 2,210.56 元" in paper
    assert "CQ2024-000001 茶青 单芽" in paper
    after = books(desk, office.household, "leaf", office.leaf_grades)
    assert after.stock == (8_635, 0, 0, 0)
    assert ("leaf", 8_635, 221_056, 1) in after.intake
    assert_ledger_balances(desk)


def test_a_voided_leaf_ticket_is_taken_back_everywhere(desk: Desk, office: Office) -> None:
    before = books(desk, office.household, "leaf", office.leaf_grades)
    page = weigh_leaf(desk)
    desk.press(F8)
    void_first_row(desk, page, "认错人")
    assert books(desk, office.household, "leaf", office.leaf_grades) == before
    assert page.table.model.row(0)["status"] == "voided"
    said = statement(desk, office.household)
    assert [line.amount_fen for line in said.lines] == [221_056, -221_056]
    assert "红冲：认错人" in extract_text(statement_pdf(said))
    assert_ledger_balances(desk)


def test_a_ticket_paid_in_cash_falls_with_its_payment(desk: Desk, office: Office) -> None:
    before = books(desk, office.household, "leaf", office.leaf_grades)
    page = weigh_leaf(desk)
    desk.press(Qt.Key.Key_F6, F8)
    assert statement(desk, office.household).closing_fen == 0
    assert ("101", -221_056) in books(desk, office.household, "leaf", []).accounts
    void_first_row(desk, page, "认错人")
    assert books(desk, office.household, "leaf", office.leaf_grades) == before
    assert rows(desk, "SELECT DISTINCT status FROM documents WHERE kind = 'payment'") == (
        ("voided",),
    )


# ---- refusals: a sentence under the field, nothing lost, nothing posted ----


def refused(desk: Desk, page: Any, key: str) -> str:
    """What stands under a field after F8; what was typed must still be there, unposted."""
    typed = page.form.draft()
    desk.press(F8)
    assert page.form.draft() == typed
    assert rows(desk, "SELECT id FROM documents WHERE kind LIKE '%ticket'") == ()
    assert desk.messages.asked == []
    said: str = page.form._lines[key].notice.text
    return said


def test_a_tare_that_leaves_nothing(desk: Desk) -> None:
    page = desk.open("harvest")
    desk.type("0001", ENTER, ENTER, ENTER)
    desk.enter(["", "1", "", "", "12.8", "4", "2", "", "1"])
    said = refused(desk, page, "tare")
    assert said == "The tare of 12.8 jin leaves nothing of 12.8 jin; look at both weights."


@pytest.mark.parametrize(
    ("third", "sentence"),
    [
        ("11.00", "111.3 jin are to be paid; 1 jin have no grade yet."),
        ("12.50", "111.3 jin are to be paid; the grades weigh 0.5 jin too much."),
    ],
)
def test_lines_that_do_not_add_up(desk: Desk, third: str, sentence: str) -> None:
    page = weigh_harvest(desk)
    page.form.go_to("lines")
    desk.enter(["", ""])
    desk.type(third)
    assert refused(desk, page, "lines") == sentence


def test_a_grade_without_a_price(desk: Desk, office: Office) -> None:
    page = weigh_leaf(desk)
    page.form.go_to("day")
    desk.type("2023-12-31")
    said = refused(desk, page, "grade")
    assert said == "This grade has no price on 2023-12-31; enter a price list first."


def test_a_day_to_come(desk: Desk) -> None:
    page = weigh_harvest(desk)
    page.form.go_to("day")
    desk.type("2024-04-03")
    assert refused(desk, page, "day") == "2024-04-03 lies in the future; look at the date."


def test_a_better_grade_without_a_reason(desk: Desk, office: Office) -> None:
    page = weigh_harvest(desk)
    page.form.go_to("session")
    desk.type("2")  # picked in the evening it counts as second
    assert "why" in refused(desk, page, "reason").lower()
    desk.type("下雨推迟采收", F8)
    assert page.said.text == "CG2024-000001 posted: 单国强, 400.63 yuan"
    reasons = "SELECT override_reason FROM harvest_lines ORDER BY line"
    assert rows(desk, reasons) == (("下雨推迟采收",), ("",), ("",))


def test_nobody_chosen(desk: Desk) -> None:
    page = desk.open("leaf")
    desk.type("xyz")
    QTest.qWait(100)
    assert refused(desk, page, "person") == "Please fill in: Person."
