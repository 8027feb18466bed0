"""Charges, recoveries, payments, bags, stock, sales and labour on the running account."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from offices import DAY, Office
from sqlalchemy import func, select

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    bags,
    documents,
    harvest,
    labour,
    leasing,
    ledger,
    money,
    processing,
    sales,
    settings,
    stock,
    tea,
)
from coop_desk.services.bags import BagIssue, BagLoss
from coop_desk.services.document_view import document_view
from coop_desk.services.labour import WorkLine, WorkSheet
from coop_desk.services.leasing import GreenhouseLease
from coop_desk.services.money import Charge, Payout, PayoutPlan
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def parts(unit: Unit, person: int) -> dict[str, int]:
    return {b.part: b.amount_fen for b in ledger.part_balances(unit, person)}


def test_bags_on_credit_are_owed_and_split_into_cost_and_margin(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.read() as unit:
        assert parts(unit, office.grower) == {"bags": -2_423_050}
        document_id = unit.scalar(select(tables.bag_issues.c.document_id))
        lines = document_view(unit, document_id).ledger
        assert [(li.account, li.debit_fen, li.credit_fen) for li in lines] == [
            ("114", 2_423_050, 0),
            ("121", 0, 588_455),
            ("501", 0, 1_834_595),
        ]


def test_the_recovery_example(office_with_bags: Office) -> None:
    """Owed 24,230.50; delivered 5,846.50; cap 50 %: recovered and paid 2,923.25 each."""
    office = office_with_bags
    with office.book.write() as unit:
        _deliver(unit, office, 584_650)
        plan = money.plan_payout(unit, office.grower)
        assert plan == PayoutPlan(584_650, (("bags", 292_325),), 292_325)
        posted = money.post_payout(unit, Payout(DAY, office.grower, "bank", plan))
        assert parts(unit, office.grower) == {"bags": -2_130_725}
        till = [line for line in document_view(unit, posted.id).ledger if line.account == "102"]
        assert [line.credit_fen for line in till] == [292_325]


def _deliver(unit: Unit, office: Office, fen: int) -> None:
    """Owe the grower an amount for mushrooms."""
    posting = ledger.owed_to(unit, office.grower, "mushroom", fen, DAY)
    other = ledger.Posting(settings.account(unit, "inventory"), debit_fen=fen)
    row = {"product": "mushroom", "quantity": 1, "amount_fen": fen}
    entry = ledger.Entry((other, posting))
    new = documents.NewDocument(
        "goods_receipt", DAY, fen, {tables.goods_receipts: [row]}, entry, person_id=office.grower
    )
    documents.post(unit, new)


def test_more_than_is_owed_is_never_paid(office: Office) -> None:
    plan = PayoutPlan(100, (), 100)
    with pytest.raises(UserError, match="owed"), office.book.write() as unit:
        money.post_payout(unit, Payout(DAY, office.grower, "bank", plan))


def test_more_than_a_debt_is_never_recovered(office: Office) -> None:
    payout = Payout(DAY, office.grower, "bank", PayoutPlan(1_000, (("bags", 500),), 500))
    with office.book.write() as unit:
        _deliver(unit, office, 1_000)
    with pytest.raises(UserError, match="recovered"), office.book.write() as unit:
        money.post_payout(unit, payout)


def test_wages_are_never_netted_against_debts(office: Office) -> None:
    with office.book.write() as unit:
        money.pay_advance(unit, DAY, office.grower, "cash", 50_000)
        labour.post(unit, WorkSheet(DAY, "packing", (WorkLine(office.grower, 2, 9_000),)))
        plan = money.plan_payout(unit, office.grower, ("wages",))
        assert plan == PayoutPlan(9_000, (), 9_000)
        money.post_payout(unit, Payout(DAY, office.grower, "cash", plan, ("wages",)))
        assert parts(unit, office.grower) == {"advance": -50_000}


def test_a_debt_is_paid_where_it_stands_after_membership_ended(office: Office) -> None:
    from coop_desk.services import people

    with office.book.write() as unit:
        money.post_charge(unit, Charge(DAY, office.grower, "rent", 20_000, "棚租"))
        membership = unit.scalar(
            select(tables.memberships.c.id).where(tables.memberships.c.person_id == office.grower)
        )
        people.end_membership(unit, membership, date(2024, 5, 1))
        office.clock.moment = datetime(2024, 6, 1, 9, 0)
        money.receive(unit, date(2024, 6, 1), office.grower, "rent", "cash", 20_000)
        assert ledger.part_balances(unit, office.grower) == []


@pytest.mark.parametrize("fen", [0, -1])
def test_amounts_of_nothing_are_refused(office: Office, fen: int) -> None:
    with pytest.raises(UserError), office.book.write() as unit:
        money.pay_advance(unit, DAY, office.grower, "cash", fen)
    with pytest.raises(TypeError), office.book.write() as unit:
        money.pay_advance(unit, DAY, office.grower, "cash", 10.5)  # type: ignore[arg-type]


# --- bags and leases --------------------------------------------------------


def test_live_bags_fall_and_never_below_nothing(office_with_bags: Office) -> None:
    office = office_with_bags
    crop = office.let.crop_id
    with office.book.write() as unit:
        bags.lose(unit, BagLoss(DAY, crop, 138, "contaminated"))
        loss = bags.lose(unit, BagLoss(DAY, crop, 95, "broken"))
        assert ledger.live_bags(unit, crop) == 6_690
        documents.void(unit, loss.id, "数错")
        assert ledger.live_bags(unit, crop) == 6_785
    with pytest.raises(UserError, match="6785"), office.book.write() as unit:
        bags.lose(unit, BagLoss(DAY, crop, 6_786, "discarded"))


def test_an_issue_whose_bags_were_lost_cannot_be_voided(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        bags.lose(unit, BagLoss(DAY, office.let.crop_id, 1, "broken"))
        issue_id = unit.scalar(select(tables.bag_issues.c.document_id))
    with pytest.raises(UserError, match="live"), office.book.write() as unit:
        documents.void(unit, issue_id, "错")


def test_more_bags_than_the_greenhouse_holds_asks(office_with_bags: Office) -> None:
    issue = BagIssue(DAY, office_with_bags.let.crop_id, 1_078, 350)
    with pytest.raises(NeedsConfirmation, match="8000"), office_with_bags.book.write() as unit:
        bags.issue(unit, issue)
    with office_with_bags.book.write() as unit:
        assert bags.issue(unit, issue, confirmed=True).number == "FB2024-000002"


def test_bags_paid_at_once_leave_no_debt(office: Office) -> None:
    with office.book.write() as unit:
        bags.issue(unit, BagIssue(DAY, office.let.crop_id, 100, 350, on_credit=False))
        assert ledger.part_balances(unit, office.grower) == []


def test_bags_that_are_not_in_store_are_refused(office: Office) -> None:
    issue = BagIssue(DAY, office.let.crop_id, 10_001, 350)
    with pytest.raises(UserError, match="10000"), office.book.write() as unit:
        bags.issue(unit, issue, confirmed=True)


def test_a_greenhouse_has_one_lease_at_a_time(office: Office) -> None:
    start, end = date(2024, 6, 30), date(2024, 12, 31)
    lease = GreenhouseLease(office.shed, office.stranger, office.season, start, end, 1)
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        leasing.let_greenhouse(unit, lease)
    assert "单国强" in str(refused.value)
    assert "from 2024-01-01 to 2024-06-30" in str(refused.value)
    with office.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", date(2024, 7, 1), end)
        after = GreenhouseLease(office.shed, office.stranger, autumn, date(2024, 7, 1), end, 1)
        leasing.let_greenhouse(unit, after)


def test_an_early_end_frees_the_greenhouse_and_prorates_the_rent(office: Office) -> None:
    left = date(2024, 4, 1)
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, left, "外出")
        leasing.charge_rent(unit, office.let.document.id, left, "棚租", until=left)
        assert parts(unit, office.grower) == {"rent": -100_000}  # 91 of 182 days
        lease = GreenhouseLease(
            office.shed, office.stranger, office.season, left, date(2024, 7, 1), 1
        )
        leasing.let_greenhouse(unit, lease)
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        harvest.post(unit, office.harvest())
    assert refused.value.field == "crop"


# --- goods ------------------------------------------------------------------


def test_goods_leave_at_the_moving_average_and_the_rest_stays(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        first = office.mushroom_grades[0]
        lines = (SaleLine(first, 10_000, 500),)
        sold = sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines))
        view = document_view(unit, sold.id)
        assert (view.amount_fen, view.details["cost_fen"]) == (10_000, 8_400)
        assert stock.on_hand(unit, "mushroom", first) == stock.OnHand(24_000, 20_160)
        assert parts(unit, office.buyer) == {"sale": -10_000}
        money.receive(unit, DAY, office.buyer, "sale", "bank", 10_000)
        assert parts(unit, office.buyer) == {}


def test_nothing_is_sold_that_is_not_there(office: Office) -> None:
    sale = Sale(DAY, office.buyer, "mushroom", (SaleLine(office.mushroom_grades[0], 1, 500),))
    with pytest.raises(UserError, match="in store"), office.book.write() as unit:
        sales.post(unit, sale)


def test_a_batch_balances_and_carries_its_cost(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        (dry,) = unit.rows(
            select(tables.grades.c.id).where(
                tables.grades.c.product == "dry_tea", tables.grades.c.rank == 1
            )
        )
        batch = ProcessingBatch(
            DAY, (GradeWeight(office.leaf_grades[0], 8_635),), (GradeWeight(dry.id, 1_925),), 7_700
        )
        view = document_view(unit, processing.post_batch(unit, batch).id)
        assert view.amount_fen == 221_056 + 7_700
        assert stock.on_hand(unit, "leaf", office.leaf_grades[0]) == stock.OnHand(0, 0)
        assert stock.on_hand(unit, "dry_tea", dry.id) == stock.OnHand(1_925, 228_756)


def test_a_worker_stands_on_a_sheet_once(office: Office) -> None:
    line = WorkLine(office.grower, 1, 4_500)
    with pytest.raises(UserError, match="twice"), office.book.write() as unit:
        labour.post(unit, WorkSheet(DAY, "packing", (line, line)))


def test_debit_and_credit_are_equal_over_all(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf(paid_cash=True))
        p = tables.postings.c
        debit, credit = unit.rows(select(func.sum(p.debit_fen), func.sum(p.credit_fen)))[0]
    assert debit == credit > 0
