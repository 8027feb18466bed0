"""Leases with terms: bases, instalments, seasons, and what stands in the way of one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from offices import DAY, Office

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import bags, checks, documents, land, leasing, ledger, plots, rents
from coop_desk.services.bags import BagIssue, BagReturn
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.storage.unit_of_work import Unit

START, MARCH, MAY, JULY = (date(2024, month, 1) for month in (1, 3, 5, 7))
HALVES = (Instalment(START, 5_000), Instalment(MAY, 5_000))


def _shed(unit: Unit, code: str = "02") -> int:
    return leasing.add_greenhouse(unit, NewGreenhouse(code, 1, 2, 120, 8_000))


def _lease(office: Office, shed: int, **changes: Any) -> GreenhouseLease:
    given = {
        "greenhouse_id": shed,
        "person_id": office.grower,
        "season_id": office.season,
        "start": START,
        "end": JULY,
        "rate_fen": 200_000,
    }
    return GreenhouseLease(**{**given, **changes})


def _refused(office: Office, **changes: Any) -> UserError:
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        leasing.let_greenhouse(unit, _lease(office, _shed(unit), **changes))
    return refused.value


def test_a_lease_is_read_as_it_was_signed(office: Office) -> None:
    with office.book.write() as unit:
        shed = _shed(unit)
        terms = _lease(
            office, shed, basis="mu_year", area=100, method="by_month",
            deposit_fen=50_000, instalments=HALVES,
        )  # fmt: skip
        let = leasing.let_greenhouse(unit, terms)
        lease = leasing.lease(unit, let.document.id)
        assert (lease.number, lease.crop_id) == (let.document.number, let.crop_id)
        assert (lease.greenhouse, lease.season, lease.person) == ("02", "2024 春季", "单国强")
        assert (lease.basis, lease.area, lease.method) == ("mu_year", 100, "by_month")
        assert (lease.start, lease.end, lease.last_end) == (START, JULY, JULY)
        assert lease.instalments == lease.dues == HALVES
        assert not lease.ended_early
        assert leasing.leases(unit, greenhouse_id=shed) == [lease]
        assert checks.check_book(unit) == []


def test_a_lease_of_before_is_due_at_its_start(office: Office) -> None:
    with office.book.read() as unit:
        lease = leasing.lease(unit, office.let.document.id)
        assert lease.instalments == ()
        assert lease.dues == (Instalment(START, 10_000),)
        assert (lease.area, lease.method) == (0, "by_day")


def test_leases_are_found_by_season_greenhouse_and_grower(office: Office) -> None:
    with office.book.write() as unit:
        other = leasing.let_greenhouse(
            unit, _lease(office, _shed(unit), person_id=office.stranger)
        ).document.id
        own = office.let.document.id
        assert [one.id for one in leasing.leases(unit)] == [own, other]
        assert [one.id for one in leasing.leases(unit, person_id=office.grower)] == [own]
        assert [one.id for one in leasing.leases(unit, season_id=office.season)] == [own, other]
        assert leasing.leases(unit, season_id=99) == []
        documents.void(unit, other, "错")
        assert [one.id for one in leasing.leases(unit)] == [own]
        everything = leasing.leases(unit, standing=False)
        assert [one.status for one in everything] == ["posted", "voided"]
        with pytest.raises(UserError, match="not in the book"):
            leasing.lease(unit, 9_999)


# --- the three bases --------------------------------------------------------


def _rent(office: Office, **changes: Any) -> int:
    with office.book.write() as unit:
        let = leasing.let_greenhouse(unit, _lease(office, _shed(unit), **changes))
        return rents.lease_rent(unit, let.document.id)


def test_rent_by_the_season(office: Office) -> None:
    assert _rent(office) == 200_000


def test_rent_by_the_mu_and_day(office: Office) -> None:
    # 1.00 mu × 750.00 × 182 / 366
    assert _rent(office, basis="mu_year", area=100, rate_fen=75_000) == 37_295


def test_rent_by_the_mu_and_month(office: Office) -> None:
    assert _rent(office, basis="mu_year", area=100, rate_fen=75_000, method="by_month") == 37_500


def test_rent_by_the_bag_counts_those_issued_and_not_given_back(office: Office) -> None:
    with office.book.write() as unit:
        let = leasing.let_greenhouse(
            unit, _lease(office, _shed(unit), basis="per_bag", rate_fen=20)
        )
        lease_id = let.document.id
        assert rents.lease_rent(unit, lease_id) == 0
        assert rents.schedule(unit, lease_id, DAY) == []
        bags.issue(unit, BagIssue(MARCH, let.crop_id, 1_000, 350))
        bags.take_back(unit, BagReturn(DAY, let.crop_id, 100))
        assert rents.lease_rent(unit, lease_id) == 18_000
        rents.charge_instalment(unit, lease_id, 1, DAY)
        bags.issue(unit, BagIssue(DAY, let.crop_id, 50, 350))
        charged, rest = rents.schedule(unit, lease_id, DAY)
        assert (charged.amount_fen, rest.amount_fen, rest.charged) == (18_000, 1_000, None)
        rents.charge_instalment(unit, lease_id, 1, DAY)
        assert len(rents.schedule(unit, lease_id, DAY)) == 2


# --- what stands in the way -------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words", "field"),
    [
        ({"end": date(2024, 7, 2)}, "runs from 2024-01-01 to 2024-06-30", "end"),
        ({"start": date(2023, 12, 31)}, "runs from 2024-01-01 to 2024-06-30", "start"),
        ({"start": MAY, "end": MARCH}, "end must come after the start", "end"),
        ({"start": MAY, "end": MAY}, "end must come after the start", "end"),
        ({"season_id": None, "start": JULY, "end": date(2024, 8, 1)}, "no season on", "season"),
        ({"season_id": 99}, "no season on 2024-01-01", "season"),
        ({"basis": "by_weight"}, "how the rent is counted", "basis"),
        ({"method": "by_week"}, "how the rent is counted", "basis"),
        ({"basis": "mu_year"}, "area", "area"),
        (
            {"basis": "mu_year", "area": 9, "method": "by_month", "end": date(2024, 6, 2)},
            "whole months",
            "end",
        ),
        ({"instalments": (Instalment(START, 9_999),)}, "100 %", "instalments"),
        ({"instalments": HALVES[::-1]}, "later than the one before", "instalments"),
        ({"instalments": (HALVES[0], HALVES[0])}, "later than the one before", "instalments"),
    ],
)
def test_terms_that_cannot_stand_are_refused(
    changes: dict[str, Any], words: str, field: str, office: Office
) -> None:
    refused = _refused(office, **changes)
    assert words in str(refused)
    assert refused.field == field


def test_a_greenhouse_that_is_let_names_the_grower_and_the_days(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, MAY, "外出")
        with pytest.raises(UserError, match="is let to 单国强 from 2024-01-01 to 2024-04-30"):
            leasing.let_greenhouse(unit, _lease(office, office.shed, start=date(2024, 4, 30)))
        leasing.let_greenhouse(unit, _lease(office, office.shed, start=MAY))


def test_more_land_than_the_greenhouse_has_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        lease = _lease(office, _shed(unit), basis="mu_year", area=121)
        with pytest.raises(NeedsConfirmation, match=r"has 1\.20 mu; .* 1\.21"):
            leasing.let_greenhouse(unit, lease)
        leasing.let_greenhouse(unit, lease, confirmed=True)


def test_a_lease_by_dates_belongs_to_the_season_of_its_first_day(office: Office) -> None:
    with office.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", JULY, date(2025, 1, 1))
        shed, year = _shed(unit), date(2025, 1, 1)
        let = leasing.let_greenhouse(unit, _lease(office, shed, season_id=None, end=year))
        assert leasing.lease(unit, let.document.id).season_id == office.season
        with pytest.raises(UserError, match="is let to"):
            leasing.let_greenhouse(
                unit, _lease(office, shed, season_id=autumn, start=JULY, end=year)
            )


def test_the_land_under_a_greenhouse_must_be_leased_as_long(office: Office) -> None:
    with office.book.write() as unit:
        shed = _shed(unit)
        plot = plots.add_plot(unit, plots.NewPlot("P1", "河边", office.household, 300))
        land.lease_land(unit, land.NewLandLease(plot, 300, START, MAY, 80_000))
        plots.set_sheds(unit, plot, [shed])
        with pytest.raises(UserError, match=r"王𬱖.* until 2024-04-30"):
            leasing.let_greenhouse(unit, _lease(office, shed))
        leasing.let_greenhouse(unit, _lease(office, shed, end=MAY))


# --- an early end -----------------------------------------------------------


def test_an_early_end_credits_what_was_charged_beyond_it(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        charge = leasing.charge_rent(unit, lease_id, DAY, "棚租")
        ended = leasing.end_lease(unit, lease_id, date(2024, 4, 1), "外出")  # 91 of 182 days
        assert ledger.balances(unit)[office.grower] == -100_000
        (line,) = rents.schedule(unit, lease_id, DAY)
        assert (line.amount_fen, line.credited_fen, line.open_fen) == (200_000, 100_000, 100_000)
        with pytest.raises(UserError, match="charged already"):
            leasing.charge_rent(unit, lease_id, DAY, "棚租")
    refused = pytest.raises(UserError, match="More of this rent would be credited")
    with refused, office.book.write() as unit:
        documents.void(unit, charge.id, "错")
    with office.book.write() as unit:
        documents.void(unit, ended.id, "没有走")
        assert ledger.balances(unit)[office.grower] == -200_000
        assert checks.check_book(unit) == []


def test_an_end_to_come_credits_as_well(office: Office) -> None:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        leasing.end_lease(unit, office.let, date(2024, 6, 30), "外出")
        assert ledger.balances(unit)[office.grower] == -198_901  # 181 of 182 days


def test_nothing_is_credited_where_nothing_was_charged_beyond(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租", until=date(2024, 4, 1))
        leasing.end_lease(unit, lease_id, date(2024, 4, 1), "外出")
        assert ledger.balances(unit)[office.grower] == -100_000
        (line,) = rents.schedule(unit, lease_id, DAY)
        assert line.credited_fen == 0


def test_the_credit_of_an_end_is_not_voided_alone(office: Office) -> None:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        ended = leasing.end_lease(unit, office.let, MAY, "外出")
        with pytest.raises(UserError, match=f"void {ended.number} instead"):
            documents.void(unit, ended.id + 1, "错")


def test_a_waiver_before_the_end_is_not_voided_alone(office: Office) -> None:
    """The end credited no more than the waiver had left; without it, it would be too little."""
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租")
        waiver = rents.waive(unit, lease_id, 150_000, "雪灾")
        leasing.end_lease(unit, lease_id, date(2024, 4, 1), "外出")
        assert ledger.part_balances(unit, office.grower) == []
        with pytest.raises(UserError, match="The lease ended early"):
            documents.void(unit, waiver.id, "错")


def test_a_lease_that_ends_early_ends_no_sooner(office: Office) -> None:
    with office.book.write() as unit:
        ended = leasing.end_lease(unit, office.let, MAY, "外出")
        with pytest.raises(UserError, match=f"ends early already; void {ended.number}"):
            leasing.end_lease(unit, office.let, MARCH, "外出")


def test_no_rent_is_charged_for_days_after_the_end(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, MARCH, "外出")
        with pytest.raises(UserError, match="within the lease"):
            leasing.charge_rent(unit, office.let.document.id, DAY, "棚租", until=MAY)


def test_rent_charged_at_once_takes_all_instalments(office: Office) -> None:
    with office.book.write() as unit:
        let = leasing.let_greenhouse(unit, _lease(office, _shed(unit), instalments=HALVES))
        leasing.charge_rent(unit, let.document.id, DAY, "棚租")
        (line,) = rents.schedule(unit, let.document.id, DAY)
        assert (line.instalment, line.due, line.amount_fen) == (1, START, 200_000)


def test_a_void_lease_takes_its_charges_credits_and_end_along(office: Office) -> None:
    lease_id = office.let.document.id
    with office.book.write() as unit:
        leasing.charge_rent(unit, lease_id, DAY, "棚租")
        rents.waive(unit, lease_id, 1_000, "雪灾")
        leasing.end_lease(unit, office.let, MAY, "外出")
        documents.void(unit, lease_id, "错")
        assert ledger.part_balances(unit, office.grower) == []
        assert rents.schedule(unit, lease_id, DAY) == []
        assert checks.check_book(unit) == []
