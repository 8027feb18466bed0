"""Rents by instalments: charged when due, waived for a reason, paid oldest first."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office

from coop_desk.errors import UserError
from coop_desk.services import (
    checks,
    documents,
    harvest,
    lease_terms,
    leasing,
    ledger,
    money,
    rents,
    settlement,
)
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.services.rents import RentLine
from coop_desk.storage.unit_of_work import Unit

START, MARCH, MAY, JULY = (date(2024, month, 1) for month in (1, 3, 5, 7))
HALVES = (Instalment(START, 5_000), Instalment(MAY, 5_000))


def _let(unit: Unit, office: Office, code: str = "02", **changes: Any) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse(code, 1, 2, 120, 8_000))
    given_terms = {
        "greenhouse_id": shed,
        "person_id": office.grower,
        "season_id": office.season,
        "start": START,
        "end": JULY,
        "rate_fen": 200_001,
        "instalments": HALVES,
    }
    lease = GreenhouseLease(**{**given_terms, **changes})  # type: ignore[arg-type]
    return leasing.let_greenhouse(unit, lease).document.id


def _shown(lines: list[RentLine]) -> list[tuple[int, int, int, int, str]]:
    return [(e.instalment, e.amount_fen, e.credited_fen, e.paid_fen, e.state) for e in lines]


def test_a_lease_without_instalments_is_due_at_its_start(office: Office) -> None:
    with office.book.read() as unit:
        (line,) = rents.schedule(unit, office.let.document.id, DAY)
        assert (line.due, line.amount_fen, line.charged) == (START, 200_000, None)
        assert (line.open_fen, line.state) == (200_000, "overdue")


def test_instalments_are_charged_when_due(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        lines = rents.schedule(unit, lease_id, DAY)
        assert _shown(lines) == [(1, 100_001, 0, 0, "overdue"), (2, 100_000, 0, 0, "coming")]
        charged = rents.charge_due(unit, DAY)
        assert len(charged) == 2  # the first one of this lease, the whole one of the other
        assert rents.charge_due(unit, DAY) == []
        first, second = rents.schedule(unit, lease_id, DAY)
        assert first.charged in charged
        assert second.charged is None
        assert rents.schedule(unit, lease_id, MAY)[1].state == "due"
        rents.charge_instalment(unit, lease_id, 2, DAY)
        assert ledger.balances(unit)[office.grower] == -400_001
        assert checks.check_book(unit) == []


def test_an_instalment_is_charged_once(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        posted = rents.charge_instalment(unit, lease_id, 1, DAY)
        for instalment in (1, 3):
            with pytest.raises(UserError, match="Nothing is left") as refused:
                rents.charge_instalment(unit, lease_id, instalment, DAY)
            assert refused.value.field == "instalment"
        documents.void(unit, posted.id, "错")
        rents.charge_instalment(unit, lease_id, 1, DAY)
        documents.void(unit, lease_id, "错")
        with pytest.raises(UserError, match="not in the book"):
            rents.charge_instalment(unit, lease_id, 2, DAY)


def test_an_early_end_leaves_less_of_the_last_instalments(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        rents.charge_instalment(unit, lease_id, 1, DAY)
        leasing.end_lease(unit, lease_id, MAY, "外出")  # 121 of 182 days
        assert rents.lease_rent(unit, lease_id) == 132_968
        _, second = rents.schedule(unit, lease_id, DAY)
        assert (second.amount_fen, second.charged) == (32_967, None)


def test_an_early_end_within_the_first_instalment(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        rents.charge_instalment(unit, lease_id, 1, DAY)
        leasing.end_lease(unit, lease_id, date(2024, 2, 1), "外出")  # 31 of 182 days
        (line,) = rents.schedule(unit, lease_id, DAY)
        assert line.amount_fen - line.credited_fen == rents.lease_rent(unit, lease_id) == 34_066


# --- payments ---------------------------------------------------------------


def test_money_pays_what_was_due_first_over_all_leases(office: Office) -> None:
    own = office.let.document.id
    with office.book.write() as unit:
        other = _let(unit, office)
        leasing.charge_rent(unit, own, DAY, "棚租")  # due on the day it was charged
        rents.charge_instalment(unit, other, 1, DAY)  # due on 1 January
        money.receive(unit, DAY, office.grower, "rent", "cash", 150_000)
        (line,) = rents.schedule(unit, own, DAY)
        assert (line.paid_fen, line.open_fen, line.state) == (49_999, 150_001, "due")
        first, _ = rents.schedule(unit, other, DAY)
        assert (first.paid_fen, first.state) == (100_001, "paid")


def test_rent_recovered_from_goods_counts_as_paid_and_a_void_takes_it_back(
    office: Office,
) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租")
        harvest.post(unit, office.harvest())
        plan = money.plan_payout(unit, office.grower)
        payout = money.post_payout(unit, money.Payout(DAY, office.grower, "cash", plan))
        ((part, recovered),) = plan.recoveries
        assert part == "rent"
        assert rents.schedule(unit, lease_id, DAY)[0].paid_fen == recovered > 0
        documents.void(unit, payout.id, "错")
        assert rents.schedule(unit, lease_id, DAY)[0].paid_fen == 0


def test_other_growers_pay_for_themselves(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office, person_id=office.stranger)
        rents.charge_instalment(unit, lease_id, 1, DAY)
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        money.receive(unit, DAY, office.grower, "rent", "cash", 200_000)
        assert rents.schedule(unit, lease_id, DAY)[0].paid_fen == 0


def test_lines_of_all_leases_are_found_by_season_and_state(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office, person_id=office.stranger)
        own = office.let.document.id
        leasing.charge_rent(unit, own, DAY, "棚租")
        money.receive(unit, DAY, office.grower, "rent", "cash", 200_000)

        def found(**wanted: Any) -> list[tuple[int, str]]:
            lines = rents.rent_lines(unit, DAY, **wanted)
            return [(line.lease.id, line.state) for line in lines]

        everything = [(lease_id, "overdue"), (own, "paid"), (lease_id, "coming")]
        assert found() == found(season_id=office.season) == everything
        assert found(states=("due", "overdue")) == everything[:1]
        assert found(season_id=99) == []
        documents.void(unit, lease_id, "错")
        assert found() == everything[1:2]


# --- waivers ----------------------------------------------------------------


def test_a_waiver_lowers_the_oldest_open_rent_of_its_own_lease(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        for instalment in (1, 2):
            rents.charge_instalment(unit, lease_id, instalment, DAY)
        waiver = rents.waive(unit, lease_id, 110_000, "雪灾")
        assert waiver.number == "JM2024-000001"
        lines = rents.schedule(unit, lease_id, DAY)
        assert _shown(lines) == [(1, 100_001, 100_001, 0, "paid"), (2, 100_000, 9_999, 0, "coming")]
        assert ledger.balances(unit)[office.grower] == -90_001
        documents.void(unit, waiver.id, "错")
        assert ledger.balances(unit)[office.grower] == -200_001
        assert checks.check_book(unit) == []


@pytest.mark.parametrize(
    ("amount", "reason", "words", "field"),
    [
        (0, "雪灾", "more than nothing", "amount"),
        (-1, "雪灾", "more than nothing", "amount"),
        (1, " ", "Say why", "reason"),
        (180_001, "雪灾", r"1,800\.00 yuan are left", "amount"),
    ],
)
def test_waivers_that_cannot_be(
    amount: int, reason: str, words: str, field: str, office: Office
) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租")
        rents.waive(unit, lease_id, 20_000, "雪灾")
        with pytest.raises(UserError, match=words) as refused:
            rents.waive(unit, lease_id, amount, reason)
        assert refused.value.field == field


def test_nothing_is_waived_on_a_void_lease(office: Office) -> None:
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "错")
        with pytest.raises(UserError, match="not in the book"):
            rents.waive(unit, office.let.document.id, 1, "雪灾")


def test_a_charge_is_not_voided_under_its_waiver(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        charge = leasing.charge_rent(unit, lease_id, DAY, "棚租")
        waiver = rents.waive(unit, lease_id, 20_000, "雪灾")
    refused = pytest.raises(UserError, match=f"void {waiver.number} first")
    with refused, office.book.write() as unit:
        documents.void(unit, charge.id, "错")
    with office.book.write() as unit:
        documents.void(unit, waiver.id, "错")
        documents.void(unit, charge.id, "错")
        assert ledger.part_balances(unit, office.grower) == []


def test_a_statement_says_why_rent_was_waived(office: Office) -> None:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "01 号大棚租金")
        rents.waive(unit, office.let.document.id, 20_000, "雪灾")
        period = settlement.Period(START, DAY)
        statement = settlement.one(unit, office.grower, period)
        assert [(one.text, one.amount_fen, one.block) for one in statement.lines] == [
            ("01 号大棚租金", -200_000, "deducted"),
            ("租金减免：雪灾", 20_000, "deducted"),
        ]
        (debt,) = statement.debts
        assert (debt.charged_fen, debt.recovered_fen, debt.closing_fen) == (180_000, 0, 180_000)


# --- whatever happens, the sums hold -----------------------------------------

ACTS = st.lists(
    st.tuples(
        st.sampled_from(("charge", "charge", "waive", "receive", "end", "void")),
        st.integers(0, 10**6),
    ),
    max_size=12,
)
TERMS = st.sampled_from(
    (
        {"rate_fen": 200_001},
        {"rate_fen": 99_999, "instalments": ()},
        {"basis": "mu_year", "area": 97, "rate_fen": 80_003},
        {"basis": "mu_year", "area": 97, "rate_fen": 80_003, "method": "by_month"},
        {"instalments": tuple(Instalment(START.replace(month=m), 2_500) for m in (1, 2, 3, 5))},
    )
)


def _act(unit: Unit, office: Office, lease_id: int, name: str, seed: int) -> None:
    """One thing an office might do; what is refused is left alone."""
    lines = rents.schedule(unit, lease_id, DAY)
    net = lease_terms.charged(unit, lease_id) - lease_terms.credited(unit, lease_id)
    owing = sum(line.open_fen for line in lines if line.charged)
    if name == "charge" and (left := [line for line in lines if not line.charged]):
        chosen = left[seed % len(left)].instalment
        rents.charge_instalment(unit, lease_id, chosen, DAY)
    elif name == "waive" and net:
        rents.waive(unit, lease_id, seed % net + 1, "雪灾")
    elif name == "receive" and owing:
        money.receive(unit, DAY, office.grower, "rent", "cash", seed % owing + 1)
    elif name == "end" and not leasing.lease(unit, lease_id).ended_early:
        leasing.end_lease(unit, lease_id, START + timedelta(1 + seed % 181), "外出")


def _void(office: Office, lease_id: int, seed: int) -> None:
    with office.book.read() as unit:
        hanging = [*(e.charged.id for e in rents.schedule(unit, lease_id, DAY) if e.charged)]
        end = lease_terms.standing_end(unit, lease_id)
    if end is not None:
        hanging.append(end.id)
    if not hanging:
        return
    try:
        with office.book.write() as unit:
            documents.void(unit, hanging[seed % len(hanging)], "错")
    except UserError:
        pass


def _hold(unit: Unit, office: Office, lease_id: int) -> None:
    """What holds after every act."""
    lines = rents.schedule(unit, lease_id, DAY)
    charged = [line for line in lines if line.charged]
    assert all(e.amount_fen == e.credited_fen + e.paid_fen + e.open_fen for e in lines)
    assert all(min(e.credited_fen, e.paid_fen, e.open_fen) >= 0 for e in lines)
    assert sum(e.amount_fen for e in charged) == lease_terms.charged(unit, lease_id)
    assert sum(e.credited_fen for e in charged) == lease_terms.credited(unit, lease_id)
    owing = -ledger.balances(unit).get(office.grower, 0)
    assert sum(e.open_fen for e in charged) == max(0, owing)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(terms=TERMS, acts=ACTS)
def test_charged_less_credited_is_the_rent_owed(
    terms: dict[str, Any], acts: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    office = found_office(tmp_path_factory.mktemp("rents") / "book.coop")
    with office.book.write() as unit:
        lease_id = _let(unit, office, **terms)
    for name, seed in acts:
        if name == "void":
            _void(office, lease_id, seed)
            continue
        with office.book.write() as unit:
            _act(unit, office, lease_id, name, seed)
            _hold(unit, office, lease_id)
    with office.book.write() as unit:
        while left := [e for e in rents.schedule(unit, lease_id, DAY) if not e.charged]:
            rents.charge_instalment(unit, lease_id, left[0].instalment, DAY)
        _hold(unit, office, lease_id)
        net = lease_terms.charged(unit, lease_id) - lease_terms.credited(unit, lease_id)
        waived = lease_terms.credited(unit, lease_id, "waiver")
        assert net == max(0, rents.lease_rent(unit, lease_id) - waived)
        assert checks.check_book(unit) == []
    office.book.close()


def test_the_day_of_the_office_is_kept(office: Office) -> None:
    """Charges are dated when they are made, whatever day they were due."""
    office.clock.moment = datetime(2024, 6, 3, 9, 0)
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        rents.charge_due(unit, date(2024, 6, 3))
        lines = rents.schedule(unit, lease_id, date(2024, 6, 3))
        assert [line.due for line in lines] == [START, MAY]
        assert {line.state for line in lines} == {"overdue"}
