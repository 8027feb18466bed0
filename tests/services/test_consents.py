"""Consents, and land rent that is never netted against debts without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from offices import Office

from coop_desk.errors import UserError
from coop_desk.services import (
    checks,
    consents,
    documents,
    labour,
    land,
    ledger,
    money,
    plots,
    settlement,
    tea,
)
from coop_desk.services.labour import WorkLine, WorkSheet
from coop_desk.services.land import NewLandLease
from coop_desk.services.money import Payout, PayoutPlan
from coop_desk.services.plots import NewPlot
from coop_desk.services.settlement import Period
from coop_desk.storage.unit_of_work import Unit

YEAR_START, JULY, DECEMBER = date(2024, 1, 1), date(2024, 7, 1), date(2024, 12, 31)
YEAR = Period(YEAR_START, DECEMBER)
PAPER = "同意书原件存档案柜 3 号"
RENT, ADVANCE = 172_439, 50_000


@pytest.fixture
def owing(office: Office) -> Iterator[Unit]:
    """The last day of the year: 1,724.39 of land rent owed to a household that owes 500.00."""
    office.clock.moment = datetime(2024, 12, 31, 10, 0)
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, NewPlot("P01", "大坝田", office.household, 275))
        start, end = date(2024, 3, 1), date(2025, 1, 1)
        lease = land.lease_land(unit, NewLandLease(plot_id, 275, start, end, 75_000))
        land.post_rents(unit, [(lease.id, DECEMBER)], DECEMBER)
        money.pay_advance(unit, date(2024, 4, 2), office.household, "cash", ADVANCE)
        yield unit
        assert checks.check_book(unit) == []


def parts(unit: Unit, person_id: int) -> dict[str, int]:
    return {one.part: one.amount_fen for one in ledger.part_balances(unit, person_id)}


# ---- consents ----


def test_a_consent_is_in_force_on_its_days(office: Office) -> None:
    with office.book.write() as unit:
        given = consents.give_consent(unit, office.household, date(2024, 4, 1), JULY, f" {PAPER} ")
        assert given.number == "TY2024-000001"
        found = consents.consent_on(unit, office.household, date(2024, 6, 30))
        assert found is not None
        assert (found.number, found.start, found.end) == (given.number, date(2024, 4, 1), JULY)
        assert found.note == PAPER
        for day in (date(2024, 3, 31), JULY):
            assert consents.consent_on(unit, office.household, day) is None
        assert consents.consent_on(unit, office.grower, date(2024, 6, 30)) is None
        documents.void(unit, given.id, "没有签字")
        assert consents.consents(unit, office.household) == []
        assert checks.check_book(unit) == []


def test_a_consent_names_its_paper_and_ends_after_it_starts(office: Office) -> None:
    with office.book.write() as unit:
        for end, note, field in ((None, " ", "note"), (YEAR_START, PAPER, "end")):
            with pytest.raises(UserError) as refused:
                consents.give_consent(unit, office.household, YEAR_START, end, note)
            assert refused.value.field == field
        with pytest.raises(UserError, match="not in the book"):
            consents.give_consent(unit, 4711, YEAR_START, None, PAPER)


def test_two_consents_of_one_household_do_not_overlap(office: Office) -> None:
    with office.book.write() as unit:
        consents.give_consent(unit, office.household, YEAR_START, JULY, PAPER)
        with pytest.raises(UserError, match="TY2024-000001, from 2024-01-01") as refused:
            consents.give_consent(unit, office.household, date(2024, 6, 30), None, PAPER)
        assert refused.value.field == "start"
        consents.give_consent(unit, office.household, JULY, None, PAPER)
        consents.give_consent(unit, office.grower, YEAR_START, None, PAPER)
        starts = [one.start for one in consents.consents(unit, office.household)]
        assert starts == [JULY, YEAR_START]


def test_a_consent_that_is_taken_back_ends(office: Office) -> None:
    with office.book.write() as unit:
        given = consents.give_consent(unit, office.household, YEAR_START, None, PAPER)
        for end in (YEAR_START, date(2023, 12, 31)):
            with pytest.raises(UserError, match="within the consent"):
                consents.end_consent(unit, given.id, end, "撤回")
        with pytest.raises(UserError, match="paper"):
            consents.end_consent(unit, given.id, JULY, " ")
        ended = consents.end_consent(unit, given.id, JULY, "书面撤回")
        (left,) = consents.consents(unit, office.household)
        assert (left.id, left.start, left.end) == (ended.id, YEAR_START, JULY)
        with pytest.raises(UserError, match="within the consent"):
            consents.end_consent(unit, ended.id, JULY, "再撤回")
        with pytest.raises(UserError, match="not stand"):
            consents.end_consent(unit, given.id, date(2024, 2, 1), "再撤回")
        assert checks.check_book(unit) == []


# ---- without one ----


def test_land_rent_is_paid_whole_without_a_consent(owing: Unit, office: Office) -> None:
    plan = money.plan_payout(owing, office.household, ("land_rent",))
    assert plan == PayoutPlan(RENT, (), RENT)
    (paid,) = land.pay_rents(owing, [office.household], DECEMBER, "bank")
    assert parts(owing, office.household) == {"advance": -ADVANCE}
    assert documents.number_of(owing, paid.id) == paid.number
    statement = settlement.one(owing, office.household, YEAR)
    assert [line.text for line in statement.lines] == ["预支款（现金）"]
    assert statement.closing_fen == -ADVANCE


def test_a_netting_typed_by_hand_is_refused_without_a_consent(owing: Unit, office: Office) -> None:
    plan = PayoutPlan(RENT, (("advance", ADVANCE),), RENT - ADVANCE)
    payout = Payout(DECEMBER, office.household, "cash", plan, ("land_rent",))
    with pytest.raises(UserError, match="王𬱖 has given no consent in force on 2024-12-31"):
        money.post_payout(owing, payout)
    consents.give_consent(owing, office.household, YEAR_START, DECEMBER, PAPER)
    with pytest.raises(UserError, match="no consent in force"):
        money.post_payout(owing, payout)
    assert parts(owing, office.household) == {"advance": -ADVANCE, "land_rent": RENT}


def test_a_consent_counts_on_its_days_alone(owing: Unit, office: Office) -> None:
    consents.give_consent(owing, office.household, YEAR_START, JULY, PAPER)
    for day, recoveries in ((date(2024, 6, 30), (("advance", ADVANCE),)), (JULY, ()), (None, ())):
        plan = money.plan_payout(owing, office.household, ("land_rent",), day)
        assert plan.recoveries == recoveries


def test_goods_and_land_rent_are_never_paid_in_one(owing: Unit, office: Office) -> None:
    tea.post_leaf(owing, office.leaf())
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    mixed = ("leaf", "land_rent")
    assert money.plan_payout(owing, office.household, mixed, DECEMBER).recoveries == ()
    for recoveries in ((), (("advance", ADVANCE),)):
        plan = PayoutPlan(RENT, recoveries, 10_000)
        with pytest.raises(UserError, match=r"by itself|goods alone"):
            money.post_payout(owing, Payout(DECEMBER, office.household, "cash", plan, mixed))


def test_a_consent_does_not_open_wages(owing: Unit, office: Office) -> None:
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    sheet = WorkSheet(date(2024, 4, 2), "packing", (WorkLine(office.household, 2, 9_000),))
    labour.post(owing, sheet)
    plan = money.plan_payout(owing, office.household, ("wages",), DECEMBER)
    assert plan.recoveries == ()
    forced = PayoutPlan(9_000, (("advance", 5_000),), 4_000)
    with pytest.raises(UserError, match="never from wages"):
        money.post_payout(owing, Payout(DECEMBER, office.household, "cash", forced, ("wages",)))


# ---- with one ----


def test_land_rent_is_netted_by_the_consent(owing: Unit, office: Office) -> None:
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    plan = money.plan_payout(owing, office.household, ("land_rent",))
    assert plan == PayoutPlan(RENT, (("advance", ADVANCE),), RENT - ADVANCE)
    land.pay_rents(owing, [office.household], DECEMBER, "bank", "年底")
    assert parts(owing, office.household) == {}


def test_the_statement_says_that_land_rent_went_into_the_debt(owing: Unit, office: Office) -> None:
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    (paid,) = land.pay_rents(owing, [office.household], DECEMBER, "bank")
    statement = settlement.one(owing, office.household, YEAR)
    advance, netted = statement.lines
    assert (netted.text, netted.number) == ("土地租金抵扣 按同意书 TY2024-000001", paid.number)
    assert (netted.block, netted.amount_fen, netted.note) == ("brought", ADVANCE, "")
    assert (statement.brought_fen, statement.paid_fen) == (ADVANCE, -ADVANCE)
    assert statement.closing_fen == 0
    (debt,) = statement.debts
    assert (debt.part, debt.charged_fen, debt.recovered_fen) == ("advance", ADVANCE, ADVANCE)
    assert advance.amount_fen == -ADVANCE


def test_a_void_netting_shows_in_red_and_opens_both_again(owing: Unit, office: Office) -> None:
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    (paid,) = land.pay_rents(owing, [office.household], DECEMBER, "bank")
    documents.void(owing, paid.id, "账号错")
    assert parts(owing, office.household) == {"advance": -ADVANCE, "land_rent": RENT}
    statement = settlement.one(owing, office.household, YEAR)
    assert [line.amount_fen for line in statement.lines] == [-ADVANCE, ADVANCE, -ADVANCE]
    assert [line.note for line in statement.lines[1:]] == ["已作废：账号错", "红冲：账号错"]
    assert [line.text for line in statement.lines[1:]] == [netting()] * 2
    assert statement.closing_fen == -ADVANCE


def netting() -> str:
    return "土地租金抵扣 按同意书 TY2024-000001"


def test_rent_that_goes_whole_into_the_debt_pays_nothing_out(owing: Unit, office: Office) -> None:
    money.pay_advance(owing, DECEMBER, office.household, "cash", 200_000)
    consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    plan = money.plan_payout(owing, office.household, ("land_rent",))
    assert plan == PayoutPlan(RENT, (("advance", RENT),), 0)
    land.pay_rents(owing, [office.household], DECEMBER, "cash")
    assert parts(owing, office.household) == {"advance": RENT - ADVANCE - 200_000}
    (due,) = land.due_rents(owing, YEAR_START, DECEMBER, DECEMBER)
    assert due.state == "paid"


def test_a_consent_is_not_voided_under_what_was_netted_by_it(owing: Unit, office: Office) -> None:
    given = consents.give_consent(owing, office.household, YEAR_START, None, PAPER)
    (paid,) = land.pay_rents(owing, [office.household], DECEMBER, "bank")
    with pytest.raises(UserError, match=rf"2024-12-31 \({paid.number}\)"):
        documents.void(owing, given.id, "没有签字")


def test_a_consent_ends_only_after_what_was_netted_by_it(office: Office) -> None:
    office.clock.moment = datetime(2024, 12, 31, 10, 0)
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, NewPlot("P01", "大坝田", office.household, 275))
        lease = land.lease_land(
            unit, NewLandLease(plot_id, 275, YEAR_START, date(2025, 1, 1), 75_000)
        )
        given = consents.give_consent(unit, office.household, YEAR_START, None, PAPER)
        land.post_rents(unit, [(lease.id, DECEMBER)], JULY)
        money.pay_advance(unit, date(2024, 4, 2), office.household, "cash", ADVANCE)
        land.pay_rents(unit, [office.household], JULY, "bank")
        consents.end_consent(unit, given.id, date(2024, 7, 2), "书面撤回")
        assert checks.check_book(unit) == []
    with office.book.write() as unit:
        (left,) = consents.consents(unit, office.household)
        with pytest.raises(UserError, match="Void that payment first"):
            consents.end_consent(unit, left.id, JULY, "书面撤回")
