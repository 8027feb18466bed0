"""Leases that are voided, ended, charged: the crop goes with them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from offices import DAY, Office
from sqlalchemy import select

from coop_desk.errors import UserError
from coop_desk.services import (
    bags,
    checks,
    documents,
    greenhouses,
    harvest,
    headline,
    leasing,
    ledger,
)
from coop_desk.services.bags import BagIssue, BagLoss
from coop_desk.services.leasing import GreenhouseLease
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

JUNE, JULY = date(2024, 6, 1), date(2024, 7, 1)


def _lease(office: Office, **changes: Any) -> GreenhouseLease:
    given = {
        "greenhouse_id": office.shed,
        "person_id": office.grower,
        "season_id": office.season,
        "start": date(2024, 1, 1),
        "end": JULY,
        "rate_fen": 200_000,
    }
    return GreenhouseLease(**{**given, **changes})


def _crop_end(unit: Unit, crop_id: int) -> Any:
    return unit.scalar(select(tables.crops.c.end).where(tables.crops.c.id == crop_id))


def test_a_void_lease_has_no_crop_and_can_be_entered_again(office: Office) -> None:
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "错")
        assert harvest.crops_of(unit, office.grower, DAY) == []
        assert headline.headline(unit, 2024).greenhouses == 0
        (tile,) = greenhouses.season_tiles(unit, office.season).tiles
        assert tile.crops == ()
        again = leasing.let_greenhouse(unit, _lease(office))
        assert [c.crop_id for c in harvest.crops_of(unit, office.grower, DAY)] == [again.crop_id]
        assert checks.check_book(unit) == []


def test_the_rent_of_a_void_lease_falls_with_it(office: Office) -> None:
    with office.book.write() as unit:
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        documents.void(unit, office.let.document.id, "错")
        assert ledger.part_balances(unit, office.grower) == []
        assert checks.check_book(unit) == []


def test_a_lease_with_bags_on_its_crop_is_not_voided(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit, pytest.raises(UserError, match="bags or tickets"):
        documents.void(unit, office.let.document.id, "错")


def test_a_void_early_end_gives_the_crop_its_days_back(office: Office) -> None:
    with office.book.write() as unit:
        ended = leasing.end_lease(unit, office.let, JUNE, "外出")
        assert _crop_end(unit, office.let.crop_id) == JUNE
        documents.void(unit, ended.id, "没有走")
        assert _crop_end(unit, office.let.crop_id) == JULY
        assert checks.check_book(unit) == []


def test_an_early_end_is_not_voided_once_somebody_else_grows_there(office: Office) -> None:
    with office.book.write() as unit:
        ended = leasing.end_lease(unit, office.let, JUNE, "外出")
        leasing.let_greenhouse(unit, _lease(office, person_id=office.stranger, start=JUNE))
        with pytest.raises(UserError, match="is let to 张三"):
            documents.void(unit, ended.id, "没有走")


def test_a_lease_ends_early_only_once(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, JUNE, "外出")
        with pytest.raises(UserError, match="within"):
            leasing.end_lease(unit, office.let, date(2024, 6, 15), "外出")


def test_a_void_lease_is_neither_ended_nor_charged(office: Office) -> None:
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "错")
        with pytest.raises(UserError):
            leasing.end_lease(unit, office.let, JUNE, "外出")
        with pytest.raises(UserError):
            leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")


def test_rent_is_charged_once(office: Office) -> None:
    with office.book.write() as unit:
        first = leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        with pytest.raises(UserError, match="charged"):
            leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        documents.void(unit, first.id, "错")
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        assert ledger.balances(unit)[office.grower] == -200_000


@pytest.mark.parametrize("changes", [{"rate_fen": -1}, {"deposit_fen": -1}])
def test_no_lease_is_let_for_less_than_nothing(changes: dict[str, int], office: Office) -> None:
    lease = _lease(office, start=JULY, end=date(2024, 8, 1), **changes)
    with pytest.raises(UserError), office.book.write() as unit:
        leasing.let_greenhouse(unit, lease)


def test_bags_go_only_to_a_crop_that_runs(office: Office) -> None:
    before = date(2024, 1, 1) - timedelta(days=1)
    with pytest.raises(UserError, match="does not grow"), office.book.write() as unit:
        bags.issue(unit, BagIssue(before, office.let.crop_id, 100, 350))
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, date(2024, 3, 1), "外出")
        with pytest.raises(UserError, match="does not grow"):
            bags.issue(unit, BagIssue(DAY, office.let.crop_id, 100, 350))


def test_a_shed_is_cleared_after_its_crop_has_ended(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, date(2024, 3, 1), "外出")
        bags.lose(unit, BagLoss(DAY, office.let.crop_id, 6_923, "discarded"))
        assert ledger.live_bags(unit, office.let.crop_id) == 0


def test_a_season_is_written_down_once(office: Office) -> None:
    with pytest.raises(UserError), office.book.write() as unit:
        leasing.add_season(unit, "2024A", "又一次", JULY, date(2024, 8, 1))


def test_the_rent_of_a_lease_that_ended_early_is_that_of_its_days(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, date(2024, 4, 1), "外出")
        leasing.charge_rent(unit, office.let.document.id, DAY, "棚租")
        assert ledger.balances(unit)[office.grower] == -100_000  # 91 of 182 days


def test_a_lease_that_ended_early_can_be_voided_after_the_shed_was_let_again(
    office: Office,
) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, JUNE, "外出")
        leasing.let_greenhouse(unit, _lease(office, person_id=office.stranger, start=JUNE))
        documents.void(unit, office.let.document.id, "错")
        assert checks.check_book(unit) == []
