"""Cash at the counter: change, and debts kept back of a ticket."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as sought
from hypothesis import strategies as st
from offices import DAY, Office
from sqlalchemy import select

from coop_desk.errors import UserError
from coop_desk.services import (
    bags,
    checks,
    documents,
    harvest,
    ledger,
    money,
    recovery_plans,
    settings,
    tea,
    ticket_payments,
)
from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.services.harvest import HarvestLine, HarvestTicket
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def owing_grower(office: Office) -> None:
    """The worked example: 6,923 bags on credit at 3.50 are 24,230.50 owed."""
    with office.book.write() as unit:
        bags.issue(unit, bags.BagIssue(DAY, office.let.crop_id, 6_923, 350))


def delivery(office: Office, **changes: Any) -> HarvestTicket:
    """5,846.50 yuan: 1,392.05 jin of first grade at 4.20 after the rounding to the fen."""
    grams = 696_012
    return office.harvest(
        scale=Scale(grams, 0, 0),
        lines=(HarvestLine(office.mushroom_grades[0], grams),),
        **changes,
    )


def payment_of(unit: Unit, ticket_id: int) -> DocumentView:
    view = document_view(unit, ticket_id)
    (paid,) = [one.id for one in view.related if one.relation == "paid_with"]
    return document_view(unit, paid)


def parts(unit: Unit, person_id: int) -> dict[str, int]:
    return {b.part: b.amount_fen for b in ledger.part_balances(unit, person_id)}


# ---- part recovery ----


def test_the_worked_example_of_recovery_at_the_counter(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        before = parts(unit, office.grower)
        posted = harvest.post(unit, delivery(office, recovers=True), confirmed=True)
        paid = payment_of(unit, posted.id)
        after = parts(unit, office.grower)
    assert before == {"bags": -2_423_050}
    assert document_view_amount(office, posted.id) == 584_650
    assert [(line["action"], line["part"], line["amount_fen"]) for line in paid.lines] == [
        ("paid", "mushroom", 584_650),
        ("recovered", "bags", 292_325),
    ]
    assert paid.amount_fen == 292_325
    assert after == {"bags": -2_130_725}


def document_view_amount(office: Office, document_id: int) -> int:
    with office.book.read() as unit:
        return document_view(unit, document_id).amount_fen


def test_the_ledger_is_that_of_a_payout_of_the_same_ticket(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        posted = harvest.post(unit, delivery(office, recovers=True), confirmed=True)
        at_counter = [
            (line.account, line.part, line.debit_fen, line.credit_fen)
            for line in payment_of(unit, posted.id).ledger
        ]
        documents.void(unit, posted.id, "对照")
        harvest.post(unit, delivery(office), confirmed=True)
        payout = money.post_payout(
            unit, money.Payout(DAY, office.grower, "cash", money.plan_payout(unit, office.grower))
        )
        later = [
            (line.account, line.part, line.debit_fen, line.credit_fen)
            for line in document_view(unit, payout.id).ledger
        ]
    assert at_counter == later


def test_voiding_the_ticket_puts_every_debt_back(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        before = parts(unit, office.grower)
        posted = harvest.post(unit, delivery(office, recovers=True), confirmed=True)
        documents.void(unit, posted.id, "毛重看错")
        assert parts(unit, office.grower) == before
        assert checks.check_book(unit) == []


def test_the_persons_own_plan_goes_before_the_rule(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 3_000, date(2024, 4, 1), date(2024, 5, 1))
        planned = ticket_payments.plan(unit, office.grower, 584_650, DAY)
        later = ticket_payments.plan(unit, office.grower, 584_650, date(2024, 5, 1))
    assert (planned.share_bp, planned.by_plan) == (3_000, True)
    assert planned.recoveries == (("bags", 175_395),)
    assert (planned.debt_fen, planned.left_fen) == (2_423_050, 2_247_655)
    assert (later.share_bp, later.by_plan, later.recovered_fen) == (5_000, False, 292_325)


def test_what_is_always_left_to_the_person_stays_theirs(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 10_000, DAY)
        rule = settings.get(unit, "recovery")
        settings.put(unit, "recovery", {**rule, "floor_fen": 500_000})
        planned = ticket_payments.plan(unit, office.grower, 584_650, DAY)
    assert (planned.recovered_fen, planned.paid_fen) == (84_650, 500_000)


def test_who_owes_nothing_is_paid_whole(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(recovers=True))
        paid = payment_of(unit, posted.id)
    assert paid.amount_fen == 221_056
    assert [line["action"] for line in paid.lines] == ["paid"]


def test_a_ticket_kept_back_whole_pays_nothing(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 10_000, DAY)
        posted = harvest.post(unit, office.harvest(recovers=True))
        paid = payment_of(unit, posted.id)
        assert paid.amount_fen == 0
        assert [line.account for line in paid.ledger] == ["114", "114"]
        assert checks.check_book(unit) == []


@sought(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 3_000_000), st.integers(1, 3_000_000))
def test_recovered_and_paid_are_the_ticket_to_the_fen(
    office: Office, share_bp: int, debt_fen: int, total_fen: int
) -> None:
    planned = planned_and_undone(office, share_bp, debt_fen, total_fen)
    assert planned.recovered_fen + planned.paid_fen == total_fen
    assert planned.recovered_fen == min(debt_fen, total_fen * share_bp // 10_000)
    assert planned.left_fen == debt_fen - planned.recovered_fen >= 0


def planned_and_undone(
    office: Office, share_bp: int, debt_fen: int, total_fen: int
) -> ticket_payments.TicketRecovery:
    """What a plan of that share keeps back of such a debt; the book is left as it was."""
    with office.book.write() as unit:
        if debt_fen:
            money.pay_advance(unit, DAY, office.grower, "cash", debt_fen)
        recovery_plans.set_plan(unit, office.grower, share_bp, DAY)
        planned = ticket_payments.plan(unit, office.grower, total_fen, DAY)
        unit.connection.get_transaction().rollback()
        return planned


# ---- money handed over ----


def test_the_change_is_kept_with_the_payment(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(paid_cash=True, tendered_fen=230_000))
        details = payment_of(unit, posted.id).details
        assert (details["tendered_fen"], details["change_fen"]) == (230_000, 8_944)
        assert checks.check_book(unit) == []


def test_nothing_typed_is_the_exact_sum(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(paid_cash=True))
        assert "tendered_fen" not in payment_of(unit, posted.id).details
        assert unit.rows(select(tables.cash_tenders)) == []


def test_change_is_of_what_is_paid_and_not_of_what_is_kept_back(office: Office) -> None:
    owing_grower(office)
    with office.book.write() as unit:
        ticket = delivery(office, recovers=True, tendered_fen=300_000)
        posted = harvest.post(unit, ticket, confirmed=True)
        assert payment_of(unit, posted.id).details["change_fen"] == 7_675


def test_too_little_money_is_refused_and_leaves_no_trace(office: Office) -> None:
    ticket = office.leaf(paid_cash=True, tendered_fen=221_055)
    with pytest.raises(UserError, match="not enough") as refused, office.book.write() as unit:
        tea.post_leaf(unit, ticket)
    assert refused.value.field == "tendered"
    with office.book.read() as unit:
        assert unit.rows(select(tables.leaf_tickets)) == []


# ---- plans ----


def test_a_new_plan_ends_the_open_one_before_it(office: Office) -> None:
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 3_000, date(2024, 1, 1), note="口头约定")
        recovery_plans.set_plan(unit, office.grower, 4_000, DAY)
        found = recovery_plans.plans(unit, office.grower)
        on = [recovery_plans.plan_on(unit, office.grower, date(2024, 4, d)) for d in (1, 2)]
        assert checks.check_book(unit) == []
    assert [(plan.share_bp, plan.start, plan.end) for plan in found] == [
        (4_000, DAY, None),
        (3_000, date(2024, 1, 1), DAY),
    ]
    assert [plan.share_bp for plan in on if plan] == [3_000, 4_000]


@pytest.mark.parametrize(
    ("share", "start", "end", "field"),
    [
        (10_001, DAY, None, "share_bp"),
        (-1, DAY, None, "share_bp"),
        (5_000, DAY, DAY, "end"),
        (5_000, date(2024, 3, 15), date(2024, 4, 15), "start"),
        (5_000, date(2024, 3, 15), None, "start"),
    ],
)
def test_odd_plans_are_refused(
    office: Office, share: int, start: date, end: date | None, field: str
) -> None:
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 2_000, date(2024, 4, 1), date(2024, 5, 1))
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, share, start, end)
    assert refused.value.field == field


def test_a_plan_ends_when_it_is_agreed_to(office: Office) -> None:
    with office.book.write() as unit:
        plan = recovery_plans.set_plan(unit, office.grower, 2_000, date(2024, 4, 1))
        with pytest.raises(UserError):
            recovery_plans.end_plan(unit, plan, date(2024, 3, 1))
        recovery_plans.end_plan(unit, plan, DAY)
        assert recovery_plans.plan_on(unit, office.grower, DAY) is None
        assert checks.check_book(unit) == []


def test_a_plan_taken_back_on_its_first_day_stands_in_nobodys_way(office: Office) -> None:
    """Agreed on from the wrong day: ended before it began, the right one takes its place."""
    with office.book.write() as unit:
        wrong = recovery_plans.set_plan(unit, office.grower, 2_000, date(2024, 4, 10))
        recovery_plans.end_plan(unit, wrong, date(2024, 4, 10))
        right = recovery_plans.set_plan(unit, office.grower, 2_000, date(2024, 4, 1))
        found = recovery_plans.plan_on(unit, office.grower, date(2024, 4, 10))
        assert found is not None
        assert found.id == right


def test_a_plan_is_not_drawn_out_into_the_next_one(office: Office) -> None:
    with office.book.write() as unit:
        end = date(2024, 5, 1)
        first = recovery_plans.set_plan(unit, office.grower, 2_000, date(2024, 4, 1), end)
        recovery_plans.set_plan(unit, office.grower, 3_000, end)
        with pytest.raises(UserError, match="2024-05-01 stands in the way"):
            recovery_plans.end_plan(unit, first, date(2024, 6, 1))
        recovery_plans.end_plan(unit, first, date(2024, 4, 20))
