"""Payouts changed by hand, and money that is no whole number."""

from __future__ import annotations

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import documents, harvest, labour, ledger, money, tea
from coop_desk.services.ledger import Posting, StockMove
from coop_desk.services.money import Payout, PayoutPlan
from coop_desk.storage.unit_of_work import Unit


def _parts(unit: Unit, person: int) -> dict[str, int]:
    return {b.part: b.amount_fen for b in ledger.part_balances(unit, person)}


def _pay(unit: Unit, office: Office, plan: PayoutPlan, *parts: str) -> None:
    given = parts or money.GOODS_PARTS
    money.post_payout(unit, Payout(DAY, office.grower, "cash", plan, given))


@pytest.mark.parametrize(
    "plan",
    [
        PayoutPlan(40_063, (("advance", 20_000),), -10_000),
        PayoutPlan(40_063, (("advance", -500),), 1_000),
    ],
)
def test_a_payout_takes_no_money_in(plan: PayoutPlan, office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        money.pay_advance(unit, DAY, office.grower, "cash", 50_000)
        with pytest.raises(UserError):
            _pay(unit, office, plan)


def test_a_debt_named_twice_is_not_recovered_twice(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        money.pay_advance(unit, DAY, office.grower, "cash", 15_000)
        plan = PayoutPlan(40_063, (("advance", 10_000), ("advance", 10_000)), 100)
        with pytest.raises(UserError, match="recovered"):
            _pay(unit, office, plan)


def test_goods_named_twice_are_not_paid_twice(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        plan = PayoutPlan(80_126, (), 80_126)
        with pytest.raises(UserError, match="owed"):
            _pay(unit, office, plan, "mushroom", "mushroom")


def test_wages_are_not_netted_by_hand_either(office: Office) -> None:
    with office.book.write() as unit:
        line = labour.WorkLine(office.grower, 1, 9_000)
        labour.post(unit, labour.WorkSheet(DAY, "packing", (line,)))
        money.pay_advance(unit, DAY, office.grower, "cash", 5_000)
        with pytest.raises(UserError, match=r"wages|goods"):
            _pay(unit, office, PayoutPlan(9_000, (("advance", 5_000),), 4_000), "wages")


def test_what_was_paid_for_a_void_ticket_comes_off_the_next_goods(office: Office) -> None:
    """Leaf does not pay out in full while mushrooms stand overpaid."""
    with office.book.write() as unit:
        ticket = harvest.post(unit, office.harvest())
        _pay(unit, office, money.plan_payout(unit, office.grower))
        documents.void(unit, ticket.id, "认错人")
        tea.post_leaf(unit, office.leaf(person_id=office.grower))
        assert _parts(unit, office.grower) == {"leaf": 221_056, "mushroom": -40_063}
        plan = money.plan_payout(unit, office.grower)
        assert plan.paid_fen == 221_056 - 40_063
        with pytest.raises(UserError, match="owed"):
            _pay(unit, office, PayoutPlan(221_056, (), 221_056))
        _pay(unit, office, plan)
        assert ledger.balances(unit)[office.grower] == 0
        assert money.plan_payout(unit, office.grower).available_fen == 0


def test_money_between_one_account_and_itself_is_refused(office: Office) -> None:
    with pytest.raises(UserError), office.book.write() as unit:
        money.transfer(unit, DAY, "cash", "cash", 100, "")


@pytest.mark.parametrize("wrong", [1.5, True, "1"])
def test_only_whole_numbers_come_into_the_ledger(wrong: int) -> None:
    with pytest.raises(TypeError):
        Posting("101", debit_fen=wrong)
    with pytest.raises(TypeError):
        Posting("101", credit_fen=wrong)
    with pytest.raises(TypeError):
        StockMove("bag", wrong)
    with pytest.raises(TypeError):
        StockMove("bag", 1, wrong)
