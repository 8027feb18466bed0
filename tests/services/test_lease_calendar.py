"""The calendar of greenhouses: bars, flushes, and idle days to the day."""

from __future__ import annotations

from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import documents, harvest, leasing
from coop_desk.services.lease_calendar import calendar
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse

START, MAY, JULY = date(2024, 1, 1), date(2024, 5, 1), date(2024, 7, 1)
YEAR = (START, date(2024, 12, 31))


def test_a_greenhouse_shows_its_leases_and_idle_days(office: Office) -> None:
    with office.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", JULY, date(2025, 1, 1))
        leasing.end_lease(unit, office.let, MAY, "外出")
        lease = GreenhouseLease(
            office.shed, office.stranger, autumn, date(2024, 8, 1), date(2025, 1, 1), 1
        )
        leasing.let_greenhouse(unit, lease)
        data = calendar(unit, *YEAR)
        assert [season.name for season in data.seasons] == ["2024 春季", "2024 秋季"]
        (row,) = data.rows
        assert (row.code, row.row, row.place) == ("01", 1, 1)
        assert [(bar.grower, bar.start, bar.end, bar.season) for bar in row.bars] == [
            ("单国强", START, MAY, "2024 春季"),
            ("张三", date(2024, 8, 1), date(2025, 1, 1), "2024 秋季"),
        ]
        assert row.bars[0].crop_id == office.let.crop_id
        assert (row.idle_days, row.crop_count) == (31 + 30 + 31, 2)


def test_only_days_of_the_span_are_counted(office: Office) -> None:
    with office.book.read() as unit:
        (row,) = calendar(unit, date(2024, 6, 30), JULY).rows
        assert (row.idle_days, row.crop_count) == (1, 1)
        (row,) = calendar(unit, JULY, JULY).rows
        assert (row.idle_days, row.crop_count, row.bars) == (1, 0, ())
        data = calendar(unit, date(2023, 12, 31), date(2023, 12, 31))
        assert data.seasons == ()
        (row,) = calendar(unit, date(2023, 12, 31), START).rows
        assert row.idle_days == 1


def test_greenhouses_without_a_lease_stand_idle_in_their_places(office: Office) -> None:
    with office.book.write() as unit:
        leasing.add_greenhouse(unit, NewGreenhouse("12", 2, 1, 120, 8_000))
        leasing.add_greenhouse(unit, NewGreenhouse("00", 1, 2, 120, 8_000))
        data = calendar(unit, *YEAR)
        assert [row.code for row in data.rows] == ["01", "00", "12"]
        assert [row.idle_days for row in data.rows] == [366 - 182, 366, 366]


def test_flushes_run_from_their_first_to_their_last_ticket(office: Office) -> None:
    with office.book.write() as unit:
        for day, flush in ((date(2024, 3, 1), 1), (date(2024, 3, 9), 1), (DAY, 2)):
            harvest.post(unit, office.harvest(day=day, flush=flush))
        wrong = harvest.post(unit, office.harvest(flush=3))
        documents.void(unit, wrong.id, "错")
        (row,) = calendar(unit, *YEAR).rows
        assert row.bars[0].flushes == (
            (1, date(2024, 3, 1), date(2024, 3, 9)),
            (2, DAY, DAY),
        )


def test_a_void_lease_has_no_bar(office: Office) -> None:
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "错")
        (row,) = calendar(unit, *YEAR).rows
        assert (row.bars, row.idle_days) == ((), 366)


def test_a_span_does_not_end_before_it_starts(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="ends before it starts"):
        calendar(unit, MAY, START)
