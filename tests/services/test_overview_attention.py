"""What the morning page points at: prices of tomorrow, rents of the week, and what is in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from offices import DAY, Office

from coop_desk.services import (
    catalogue,
    documents,
    inspections,
    land,
    leasing,
    overview,
    plots,
    rents,
)
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.inspections import Inspection
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.services.overview import Attention
from coop_desk.services.plots import NewPlot
from coop_desk.storage.unit_of_work import Unit

TOMORROW = DAY + timedelta(days=1)
YEAR_START, JULY = date(2024, 1, 1), date(2024, 7, 1)


def found(unit: Unit, key: str, today: date = DAY) -> list[Attention]:
    return [one for one in overview.attention(unit, today) if one.key == key]


# ---- prices of tomorrow ----


def test_prices_that_hold_tomorrow_are_said_last_and_calmly(office: Office) -> None:
    with office.book.write() as unit:
        prices = [NewPrice(grade, 13_000) for grade in office.leaf_grades]
        catalogue.save_price_list(
            unit, "leaf", "明日", TOMORROW, TOMORROW + timedelta(days=1), prices
        )
        *_, mushroom, leaf = overview.attention(unit, DAY)
    assert [(one.key, one.calm, one.page_id, one.target) for one in (mushroom, leaf)] == [
        ("price_goes_on", True, "prices", ("mushroom", None)),
        ("price_set", True, "prices", ("leaf", None)),
    ]
    assert leaf.values == {
        "product": "leaf",
        "day": TOMORROW,
        "prices": [13_000] * 4,
    }


def test_a_price_for_a_time_of_day_alone_is_not_told_as_the_grades(office: Office) -> None:
    best = office.leaf_grades[0]
    with office.book.write() as unit:
        special = [NewPrice(best, 14_000, slot="morning")]
        day_after = TOMORROW + timedelta(days=1)
        catalogue.save_price_list(unit, "leaf", "早市", TOMORROW, day_after, special)
        *_, leaf = found(unit, "price_set")
    assert leaf.values["prices"] == [12_800, 9_600, 6_000, 2_500]


def test_a_grade_without_a_price_of_tomorrow_is_named(office: Office) -> None:
    with office.book.write() as unit:
        catalogue.add_grade(unit, "leaf", "L9", "碎叶", "Broken", 9)
        (one,) = found(unit, "price_missing")
        keys = {attention.key for attention in overview.attention(unit, DAY)}
    assert (one.calm, one.target) == (False, ("leaf", None))
    assert one.values["grades"] == [("碎叶", "Broken")]
    assert "no_price" not in keys


# ---- rents of the week ----


def let(unit: Unit, office: Office, *dues: date) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
    parts = tuple(Instalment(due, 10_000 // len(dues)) for due in dues)
    lease = GreenhouseLease(
        shed, office.grower, office.season, YEAR_START, JULY, 100_000, instalments=parts
    )
    return leasing.let_greenhouse(unit, lease).document.id


@pytest.mark.parametrize(("days", "soon"), [(-1, False), (0, True), (6, True), (7, False)])
def test_a_rent_is_due_within_a_week(office: Office, days: int, soon: bool) -> None:
    due = DAY + timedelta(days=days)
    with office.book.write() as unit:
        documents.void(unit, office.let.document.id, "重签")
        let(unit, office, due)
        lines = found(unit, "rent_due")
        overdue = found(unit, "rent_overdue")
    assert len(lines) == soon
    assert len(overdue) == (days < 0)
    for line in lines:
        assert line.values == {"count": 1, "fen": 100_000, "due": due}
        assert (line.page_id, line.target) == ("leases", ("rent", "soon"))


def test_what_was_charged_and_paid_is_due_no_more(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = let(unit, office, DAY)
        assert found(unit, "rent_due")[0].values["fen"] == 100_000
        rents.charge_instalment(unit, lease_id, 1, DAY)
        assert found(unit, "rent_due")[0].values["fen"] == 100_000, "charged is not paid"
        rents.waive(unit, lease_id, 100_000, "雪灾", day=DAY)
        assert found(unit, "rent_due") == []


def land_lease(unit: Unit, office: Office, *days: str) -> int:
    plot = plots.add_plot(unit, NewPlot("P01", "大坝田", office.household, 360))
    lease = NewLandLease(
        plot, 200, YEAR_START, date(2025, 1, 1), price_fen=36_600, payment_days=days
    )
    return land.lease_land(unit, lease).id


def test_land_rents_are_told_by_what_is_late_and_what_comes(office: Office) -> None:
    with office.book.write() as unit:
        land_lease(unit, office, "03-31", "04-05", "12-31")
        (late,), (soon,) = found(unit, "land_rent_overdue"), found(unit, "land_rent_due")
        assert (late.values["due"], soon.values["due"]) == (date(2024, 3, 31), date(2024, 4, 5))
        assert late.values["count"] == soon.values["count"] == 1
        assert late.values["fen"] + soon.values["fen"] < 73_200, "December comes later"
        assert late.target == ("land_rent_due", "2024-03-31")
        (lease,) = land.land_leases(unit)
        land.post_rents(unit, [(lease.id, date(2024, 3, 31))], DAY)
        land.pay_rents(unit, [office.household], DAY, "cash")
        assert found(unit, "land_rent_overdue") == []
        assert found(unit, "land_rent_due") == [soon]


# ---- the rest of the morning ----


def test_everything_the_morning_asks_for_is_there(office: Office) -> None:
    """A contract that falls behind has tests of its own."""
    with office.book.write() as unit:
        documents.save_draft(unit, "leaf_ticket", DAY, {"gross": "18"})
        leasing.add_greenhouse(unit, NewGreenhouse("09", 1, 9, 120, 8_000))
        inspections.post(unit, Inspection(DAY, office.let.crop_id, untreated=2))
        let(unit, office, DAY)
        said = {one.key: one for one in overview.attention(unit, TOMORROW)}
    assert {"drafts", "idle_sheds", "follow_up", "rent_overdue", "price_goes_on"} <= set(said)
    assert said["idle_sheds"].values == {"count": 1, "codes": ["09"]}
    assert said["follow_up"].values["days"] == 1
