"""Leases that pass on: with bags, money and the rest of the rent; and season after season."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office

from coop_desk.errors import UserError
from coop_desk.services import (
    bag_counts,
    bags,
    batches,
    checks,
    deposits,
    documents,
    harvest,
    lease_changes,
    lease_terms,
    leasing,
    ledger,
    people,
    rents,
    settlement,
)
from coop_desk.services.bags import BagIssue, BagLoss
from coop_desk.services.document_view import document_view
from coop_desk.services.lease_changes import Proposal, Transfer, TransferDone
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.storage.unit_of_work import Unit

START, MARCH, APRIL, MAY, JULY = (date(2024, month, 1) for month in (1, 3, 4, 5, 7))
YEAR_END = date(2025, 1, 1)


def _transfer(office: Office, **changes: Any) -> Transfer:
    """The office's lease, 182 days for 2,000.00, goes to 张三 on 1 April, after 91 days."""
    given_terms: dict[str, Any] = {
        "lease_id": office.let.document.id,
        "new_person_id": office.stranger,
        "start": APRIL,
        "bags": None,
        "price_fen": 150,
        "note": "外出务工",
    }
    return Transfer(**{**given_terms, **changes})


def _done(office: Office, **changes: Any) -> TransferDone:
    with office.book.write() as unit:
        return lease_changes.transfer(unit, _transfer(office, **changes))


def _parts(unit: Unit, person_id: int) -> dict[str, int]:
    return {one.part: one.amount_fen for one in ledger.part_balances(unit, person_id)}


def _lines(unit: Unit, person_id: int) -> list[tuple[str, int]]:
    statement = settlement.one(unit, person_id, settlement.Period(START, DAY))
    return [(line.text, line.amount_fen) for line in statement.lines]


# --- what a transfer does ---------------------------------------------------


def test_both_growers_owe_the_whole_rent_between_them(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租")
        done = lease_changes.transfer(unit, _transfer(office))
        assert done.document.number == "ZR2024-000001"
        assert _parts(unit, office.grower) == {"rent": -100_000}
        old, new = leasing.lease(unit, lease_id), leasing.lease(unit, done.let.document.id)
        assert (old.last_end, new.start, new.last_end) == (APRIL, APRIL, JULY)
        assert (new.person, new.basis, new.rate_fen) == ("张三", "shed_season", 100_000)
        (line,) = rents.schedule(unit, new.id, DAY)
        assert (line.due, line.amount_fen) == (APRIL, 100_000)
        assert checks.check_book(unit) == []


def test_bags_go_over_by_batch_and_are_paid_for(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        batch = batches.receive(
            unit, batches.NewBatch(MARCH, "甲", "808", 2_750, 5_500, 100, START, 300, 85,
                                   supplier_id=5),
        ).id  # fmt: skip
        chosen = (bags.BatchCount(batch, 200),)
        crop = office.let.crop_id
        bags.issue(unit, BagIssue(MARCH, crop, 200, 350, batches=chosen))
        bags.lose(unit, BagLoss(MARCH, crop, 123, "broken", batch_id=None))
        before = bag_counts.live_by_batch(unit, crop)
        debt = _parts(unit, office.grower)["bags"]
        done = lease_changes.transfer(unit, _transfer(office, bags=7_000))
        assert bag_counts.live_by_batch(unit, crop) == {}
        assert bag_counts.live_by_batch(unit, done.let.crop_id) == before
        assert sum(before.values()) == 7_000
        assert _parts(unit, office.grower)["bags"] == debt + 1_050_000
        assert _parts(unit, office.stranger) == {"bags": -1_050_000}
        assert _lines(unit, office.stranger) == [("接收菌棒 7,000 棒 × 1.50 元", -1_050_000)]
        assert _lines(unit, office.grower)[-1] == ("移交菌棒 7,000 棒 × 1.50 元", 1_050_000)
        view = document_view(unit, done.document.id)
        assert (view.details["bags"], view.amount_fen) == (7_000, 1_050_000)
        assert {one.relation: one.id for one in view.related} == {
            "lease": office.let.document.id,
            "new_lease": done.let.document.id,
        }
        (made_by,) = document_view(unit, done.let.document.id).related
        assert (made_by.relation, made_by.id) == ("handed_over", done.document.id)
        assert checks.check_book(unit) == []


def test_bags_may_go_over_for_nothing(office_with_bags: Office) -> None:
    done = _done(office_with_bags, price_fen=0)
    with office_with_bags.book.read() as unit:
        assert ledger.live_bags(unit, done.let.crop_id) == 6_923
        assert _parts(unit, office_with_bags.stranger) == {}


def test_the_statement_of_the_old_grower_says_what_was_credited(office: Office) -> None:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "01 号大棚租金")
        lease_changes.transfer(unit, _transfer(office))
        assert _lines(unit, office.grower) == [
            ("01 号大棚租金", -200_000),
            ("租金减免：外出务工", 100_000),
        ]


def test_the_new_grower_takes_over_the_instalments_to_come(office: Office) -> None:
    with office.book.write() as unit:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        dues = (Instalment(START, 5_000), Instalment(MAY, 5_000))
        terms = GreenhouseLease(
            shed, office.grower, office.season, START, JULY, 200_000, 30_000, instalments=dues
        )
        lease_id = leasing.let_greenhouse(unit, terms).document.id
        rents.charge_instalment(unit, lease_id, 1, DAY)
        start = date(2024, 2, 1)  # after 31 of 182 days: 340.66 of 1,000.00 charged
        done = lease_changes.transfer(unit, _transfer(office, lease_id=lease_id, start=start))
        assert _parts(unit, office.grower) == {"rent": -34_066}
        new = leasing.lease(unit, done.let.document.id)
        assert new.deposit_fen == 30_000
        lines = rents.schedule(unit, new.id, DAY)
        assert [line.due for line in lines] == [start, MAY]
        assert sum(line.amount_fen for line in lines) == 165_934


def test_rent_by_the_mu_goes_on_as_the_rest_of_it(office: Office) -> None:
    with office.book.write() as unit:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        terms = GreenhouseLease(
            shed, office.grower, office.season, START, JULY, 75_000,
            basis="mu_year", area=100, method="by_month",
        )  # fmt: skip
        lease_id = leasing.let_greenhouse(unit, terms).document.id
        change = _transfer(office, lease_id=lease_id, start=date(2024, 3, 2))
        done = lease_changes.transfer(unit, change)
        assert rents.lease_rent(unit, lease_id) == 18_750  # three months begun
        assert rents.lease_rent(unit, done.let.document.id) == 18_750


def test_whoever_takes_a_greenhouse_grows(office: Office) -> None:
    done = _done(office, new_person_id=office.household)
    with office.book.read() as unit:
        held = [(one.role, one.start) for one in people.roles(unit, office.household)]
        assert ("grower", APRIL) in held
        assert leasing.lease(unit, done.let.document.id).person == "王𬱖"
        assert [one.role for one in people.roles(unit, office.stranger)] == ["grower"]


def test_the_deposit_stays_with_the_old_lease(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        deposits.take(unit, lease_id, 30_000, "cash", DAY, confirmed=True)
        done = lease_changes.transfer(unit, _transfer(office))
        assert deposits.held(unit, lease_id) == 30_000
        assert deposits.held(unit, done.let.document.id) == 0
        deposits.give_back(unit, lease_id, 30_000, "cash", DAY)


def test_a_lease_goes_from_hand_to_hand(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        first = lease_changes.transfer(unit, _transfer(office, start=MARCH))
        change = _transfer(office, lease_id=first.let.document.id, new_person_id=office.household)
        second = lease_changes.transfer(unit, change)
        ids = (office.let.document.id, first.let.document.id, second.let.document.id)
        assert sum(rents.lease_rent(unit, one) for one in ids) == 200_000
        documents.void(unit, first.document.id, "没有转让")
        assert _parts(unit, office.stranger) == _parts(unit, office.household) == {}
        assert ledger.live_bags(unit, office.let.crop_id) == 6_923
        assert [one.id for one in leasing.leases(unit)] == [office.let.document.id]
        assert checks.check_book(unit) == []


# --- what is refused --------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words", "field"),
    [
        ({"new_person_id": 1}, "单国强 has this lease already", "person"),
        ({"price_fen": -1}, "cannot be less than nothing", "price"),
        ({"start": date(2024, 4, 3)}, "handed over on 2024-04-03", "start"),
        ({"start": START}, "within the lease", "end"),
        ({"start": date(2023, 12, 1)}, "within the lease", "end"),
        ({"bags": 6_900}, "6923 bags are alive here, not 6900", "bags"),
        ({"lease_id": 9_999}, "not in the book", ""),
    ],
)
def test_transfers_that_cannot_be(
    changes: dict[str, Any], words: str, field: str, office_with_bags: Office
) -> None:
    with pytest.raises(UserError, match=words) as refused:
        _done(office_with_bags, **changes)
    assert refused.value.field == field


def test_nobody_takes_over_what_the_old_grower_picked(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    with pytest.raises(UserError, match="单国强 delivered from this greenhouse on 2024-04-02"):
        _done(office)
    office.clock.moment += timedelta(days=1)
    _done(office, start=date(2024, 4, 3))


def test_an_unknown_grower_takes_nothing_over(office: Office) -> None:
    with pytest.raises(UserError):
        _done(office, new_person_id=9_999)


def test_a_lease_that_ends_early_is_not_handed_on(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, MAY, "外出")
    with pytest.raises(UserError, match="ends early already"):
        _done(office)


# --- undoing it -------------------------------------------------------------


def _charged_and_handed_over(office: Office) -> TransferDone:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
    return _done(office)


@pytest.mark.parametrize("which", ["transfer", "new lease"])
def test_a_void_transfer_leaves_everything_as_it_was(which: str, office_with_bags: Office) -> None:
    office = office_with_bags
    done = _charged_and_handed_over(office)
    with office.book.write() as unit:
        rents.charge_due(unit, DAY)
        deposits.take(unit, done.let.document.id, 100, "cash", DAY, confirmed=True)
        voided = done.document if which == "transfer" else done.let.document
        documents.void(unit, voided.id, "没有转让")
        lease = leasing.lease(unit, office.let.document.id)
        assert (lease.last_end, lease.status) == (JULY, "posted")
        assert [one.id for one in leasing.leases(unit)] == [lease.id]
        assert ledger.live_bags(unit, office.let.crop_id) == 6_923
        assert ledger.live_bags(unit, done.let.crop_id) == 0
        assert _parts(unit, office.stranger) == {}
        assert _parts(unit, office.grower) == {"bags": -6_923 * 350, "rent": -200_000}
        harvest.post(unit, office.harvest())
        assert checks.check_book(unit) == []


def test_a_transfer_can_be_made_again_after_its_void(office_with_bags: Office) -> None:
    office = office_with_bags
    first = _charged_and_handed_over(office)
    with office.book.write() as unit:
        documents.void(unit, first.document.id, "日期错")
    second = _done(office, start=APRIL)
    with office.book.read() as unit:
        assert second.let.crop_id == first.let.crop_id
        assert _parts(unit, office.grower)["rent"] == -100_000
        assert checks.check_book(unit) == []


def _new_ticket(unit: Unit, office: Office, crop_id: int) -> None:
    harvest.post(unit, office.harvest(crop_id=crop_id))


def _new_loss(unit: Unit, office: Office, crop_id: int) -> None:
    bags.lose(unit, BagLoss(DAY, crop_id, 5, "broken"))


def _new_bags(unit: Unit, office: Office, crop_id: int) -> None:
    bags.issue(unit, BagIssue(DAY, crop_id, 5, 350))


@pytest.mark.parametrize("use", [_new_ticket, _new_loss, _new_bags])
def test_a_transfer_stands_once_the_new_grower_works(use: Any, office_with_bags: Office) -> None:
    office = office_with_bags
    done = _charged_and_handed_over(office)
    with office.book.write() as unit:
        use(unit, office, done.let.crop_id)
    refused = pytest.raises(UserError, match="bags or tickets under this lease")
    with refused, office.book.write() as unit:
        documents.void(unit, done.document.id, "没有转让")


def test_the_parts_of_a_transfer_are_not_voided_alone(office: Office) -> None:
    done = _charged_and_handed_over(office)
    with office.book.read() as unit:
        end = lease_terms.standing_end(unit, office.let.document.id)
        (credit,) = lease_terms.falling_with(unit, "lease_transfer", done.document.id)[2:]
    with pytest.raises(UserError, match="is let to 张三"), office.book.write() as unit:
        documents.void(unit, end.id, "错")
    with pytest.raises(UserError, match="The lease ended early"), office.book.write() as unit:
        documents.void(unit, credit, "错")


def test_a_void_lease_takes_its_transfer_along(office: Office) -> None:
    done = _charged_and_handed_over(office)
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "错")
        assert leasing.leases(unit) == []
        assert document_view(unit, done.document.id).status == "voided"
        assert _parts(unit, office.grower) == _parts(unit, office.stranger) == {}
        assert checks.check_book(unit) == []


@settings(max_examples=15)
@given(
    st.integers(0, 300_000),
    st.lists(st.tuples(st.integers(0, 5), st.integers(2, 90)), max_size=3),
    st.booleans(),
)
def test_rents_of_all_hands_make_the_whole(
    tmp_path_factory: pytest.TempPathFactory,
    rate: int,
    hands: list[tuple[int, int]],
    charged: bool,
) -> None:
    office = found_office(tmp_path_factory.mktemp("hands") / "book.coop")
    office.clock.moment = office.clock.moment.replace(month=12)
    dues = tuple(Instalment(START.replace(month=month), 2_500) for month in (1, 2, 4, 6))
    with office.book.write() as unit:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        lease = GreenhouseLease(
            shed, office.grower, office.season, START, JULY, rate, instalments=dues
        )
        lease_id = leasing.let_greenhouse(unit, lease).document.id
        ids, start = [lease_id], START
        for number, (asked, days) in enumerate(hands):
            start += timedelta(days)
            if start >= JULY - timedelta(1):
                break
            lines = [e for e in rents.schedule(unit, ids[-1], DAY) if not e.charged]
            for line in lines[:asked]:
                rents.charge_instalment(unit, ids[-1], line.instalment, DAY)
            taker = (office.stranger, office.grower)[number % 2]
            change = Transfer(ids[-1], taker, start, None, 0)
            ids.append(lease_changes.transfer(unit, change).let.document.id)
        if charged:
            rents.charge_due(unit, date(2024, 12, 2))
            for one in ids:
                net = lease_terms.charged(unit, one) - lease_terms.credited(unit, one)
                assert net == rents.lease_rent(unit, one)
        assert sum(rents.lease_rent(unit, one) for one in ids) == rate
        assert checks.check_book(unit) == []
    office.book.close()


# --- the next season --------------------------------------------------------


def _autumn(unit: Unit) -> int:
    return leasing.add_season(unit, "2024B", "2024 秋季", JULY, YEAR_END)


def _proposals(unit: Unit, season_id: int) -> dict[str, Proposal]:
    return {one.greenhouse: one for one in lease_changes.propose_renewals(unit, season_id)}


def test_the_grower_of_the_season_before_is_proposed_again(office: Office) -> None:
    with office.book.write() as unit:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        leasing.add_greenhouse(unit, NewGreenhouse("03", 1, 3, 120, 8_000))
        dues = (Instalment(START, 5_000), Instalment(MAY, 5_000))
        leasing.let_greenhouse(
            unit,
            GreenhouseLease(
                shed, office.stranger, office.season, START, JULY, 75_000, 9_000,
                "mu_year", 110, instalments=dues,
            ),
        )  # fmt: skip
        autumn = _autumn(unit)
        found = _proposals(unit, autumn)
        assert set(found) == {"01", "02"}
        mine = found["02"]
        assert (mine.person, mine.basis, mine.rate_fen) == ("张三", "mu_year", 75_000)
        assert (mine.area, mine.method, mine.deposit_fen) == (110, "by_day", 9_000)
        assert (mine.start, mine.end, mine.hindrance) == (JULY, YEAR_END, None)
        assert [one.due for one in mine.instalments] == [JULY, date(2024, 10, 30)]
        lets = lease_changes.renew(unit, list(found.values()), autumn)
        renewed = leasing.leases(unit, season_id=autumn)
        assert {one.id for one in renewed} == {let.document.id for let in lets}
        assert renewed[1].instalments == mine.instalments
        assert checks.check_book(unit) == []


def test_a_proposal_may_be_changed_before_it_is_let(office: Office) -> None:
    with office.book.write() as unit:
        autumn = _autumn(unit)
        proposal = _proposals(unit, autumn)["01"]
        changed = replace(proposal, rate_fen=250_000, start=date(2024, 7, 15))
        (let,) = lease_changes.renew(unit, [changed], autumn)
        lease = leasing.lease(unit, let.document.id)
        assert (lease.rate_fen, lease.start) == (250_000, date(2024, 7, 15))


def test_a_greenhouse_let_already_is_a_hindrance(office: Office) -> None:
    with office.book.write() as unit:
        autumn = _autumn(unit)
        lease_changes.renew(unit, list(_proposals(unit, autumn).values()), autumn)
        proposal = _proposals(unit, autumn)["01"]
        assert "is let to 单国强 from 2024-07-01 to 2024-12-31" in str(proposal.hindrance)
        with pytest.raises(UserError, match="is let to 单国强"):
            lease_changes.renew(unit, [proposal], autumn)


def test_whoever_gave_back_early_is_a_hindrance(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, MAY, "外出")
        proposal = _proposals(unit, _autumn(unit))["01"]
        assert "单国强 gave this greenhouse back early, on 2024-05-01" in str(proposal.hindrance)


def test_whoever_grows_no_more_is_a_hindrance(office: Office) -> None:
    with office.book.write() as unit:
        (role,) = (one for one in people.roles(unit, office.grower) if one.role == "grower")
        people.end_role(unit, role.id, JULY)
        proposal = _proposals(unit, _autumn(unit))["01"]
        assert "单国强 is no grower any more on 2024-07-01" in str(proposal.hindrance)


def test_a_lease_handed_over_is_proposed_with_its_first_terms(office: Office) -> None:
    with office.book.write() as unit:
        lease_changes.transfer(unit, _transfer(office, start=MARCH))
        proposal = _proposals(unit, _autumn(unit))["01"]
        assert (proposal.person, proposal.rate_fen) == ("张三", 200_000)
        assert proposal.hindrance is None


def test_there_is_nothing_before_the_first_season(office: Office) -> None:
    with office.book.read() as unit:
        assert lease_changes.propose_renewals(unit, office.season) == []
        with pytest.raises(UserError, match="Choose the season"):
            lease_changes.propose_renewals(unit, 99)
