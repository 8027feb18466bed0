"""Crops that grow on a day, whatever their season."""

from __future__ import annotations

from datetime import date

from offices import DAY, Office

from coop_desk.services import bags, crops, documents, lease_terms, leasing
from coop_desk.services.bags import BagIssue
from coop_desk.services.crops import RunningCrop
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse


def test_running_crops_are_those_of_the_day_with_their_live_bags(office: Office) -> None:
    with office.book.write() as unit:
        bags.issue(unit, BagIssue(DAY, office.let.crop_id, 400, 350))
        shed = leasing.add_greenhouse(unit, NewGreenhouse("00", 1, 2, 120, 8_000))
        days = date(2024, 3, 1), date(2024, 9, 1)  # beyond the season
        by_dates = GreenhouseLease(shed, office.stranger, None, *days, 100_000)
        let = leasing.let_greenhouse(unit, by_dates, day=DAY)
        own = RunningCrop(office.let.crop_id, "01", "单国强", 400)
        other = RunningCrop(let.crop_id, "00", "张三", 0)
        assert crops.running_crops(unit, DAY) == [other, own]
        assert crops.running_crops(unit, date(2024, 2, 29)) == [own]
        leasing.add_season(unit, "2024B", "2024 秋季", date(2024, 7, 1), date(2025, 1, 1))
        assert crops.running_crops(unit, date(2024, 7, 1)) == [other], "though another season runs"
        documents.void(unit, let.document.id, "误录")
        assert crops.running_crops(unit, DAY) == [own]


def test_the_lease_of_a_crop_is_the_one_that_stands(office: Office) -> None:
    with office.book.write() as unit:
        lease = lease_terms.lease_of_crop(unit, office.let.crop_id)
        assert lease is not None
        assert (lease.id, lease.day) == (office.let.document.id, date(2024, 1, 1))
        documents.void(unit, lease.id, "误录")
        assert lease_terms.lease_of_crop(unit, office.let.crop_id) is None
