"""Rent for land through the services: what is due, posted, paid, and signed for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import (
    checks,
    document_view,
    documents,
    land,
    ledger,
    money,
    plots,
    private_data,
    settlement,
)
from coop_desk.services.land import NewLandLease, Step
from coop_desk.services.money import Payout
from coop_desk.services.plots import NewPlot
from coop_desk.storage.unit_of_work import Unit

YEAR_START, JULY, YEAR_END = date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)
DECEMBER = date(2024, 12, 31)
EVER = (date(2000, 1, 1), date(2100, 1, 1))


def new_plot(unit: Unit, office: Office, code: str = "P01", area: int = 360) -> int:
    return plots.add_plot(unit, NewPlot(code, "大坝田", office.household, area))


def lease(plot_id: int, **changes: Any) -> NewLandLease:
    given = {"plot_id": plot_id, "area": 200, "start": YEAR_START, "end": YEAR_END}
    return NewLandLease(**{"price_fen": 80_000, **given, **changes})


def states(unit: Unit, today: date) -> list[str]:
    return [rent.state for rent in land.due_rents(unit, *EVER, today)]


def two_years(office: Office, unit: Unit) -> int:
    """A lease of 2.00 mu at 365 yuan for 2023 and 2024: 730.00 a year, paid in two halves."""
    plot_id = new_plot(unit, office)
    given = lease(
        plot_id, start=date(2023, 1, 1), price_fen=36_500, payment_days=("06-30", "12-31")
    )
    return land.lease_land(unit, given).id


def test_rents_come_are_due_are_overdue_and_paid(office: Office) -> None:
    with office.book.write() as unit:
        two_years(office, unit)
        assert states(unit, date(2023, 6, 29)) == ["coming"] * 4
        assert states(unit, date(2023, 6, 30)) == ["due", "coming", "coming", "coming"]
        assert states(unit, DAY) == ["overdue", "overdue", "coming", "coming"]
        within = land.due_rents(unit, date(2023, 12, 31), date(2024, 6, 30), DAY)
        assert [rent.due for rent in within] == [date(2023, 12, 31), date(2024, 6, 30)]
        assert all(rent.posted is None and rent.open_fen == rent.amount_fen for rent in within)


def test_what_is_paid_goes_to_the_oldest_rent_first(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = two_years(office, unit)
        dues = [rent.due for rent in land.due_rents(unit, *EVER, DAY)]
        amounts = [rent.amount_fen for rent in land.due_rents(unit, *EVER, DAY)]
        assert amounts == [36_200, 36_800, 36_301, 36_699]
        # The younger one is posted first: it is the day it is due that counts.
        posted = land.post_rents(unit, [(lease_id, due) for due in (dues[1], dues[0])], DAY)
        assert [rent.posted for rent in land.due_rents(unit, *EVER, DAY)[:2]] == posted[::-1]
        plan = money.PayoutPlan(73_000, (), 40_000)
        money.post_payout(unit, Payout(DAY, office.household, "cash", plan, ("land_rent",)))
        rents = land.due_rents(unit, *EVER, DAY)
        assert [rent.paid_fen for rent in rents] == [36_200, 3_800, 0, 0]
        assert [rent.open_fen for rent in rents] == [0, 33_000, 36_301, 36_699]
        assert states(unit, DAY) == ["paid", "overdue", "coming", "coming"]
        (paid,) = land.pay_rents(unit, [office.household, office.household], DAY, "cash", "尾款")
        assert states(unit, DAY) == ["paid", "paid", "coming", "coming"]
        assert document_view.document_view(unit, paid.id).note == "尾款"
        assert land.pay_rents(unit, [office.household, office.stranger], DAY, "cash") == []
        documents.void(unit, paid.id, "没有领走")
        assert states(unit, DAY) == ["paid", "overdue", "coming", "coming"]
        assert checks.check_book(unit) == []


def test_a_rent_is_posted_once(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = two_years(office, unit)
        due = date(2023, 6, 30)
        (first,) = land.post_rents(unit, [(lease_id, due)], DAY)
        with pytest.raises(UserError, match=f"already, as {first.number}") as refused:
            land.post_rents(unit, [(lease_id, due)], DAY)
        assert refused.value.field == "due"
        documents.void(unit, first.id, "错")
        land.post_rents(unit, [(lease_id, due)], DAY)
        with pytest.raises(UserError, match="No rent of TD2024-000001 is due on 2023-07-01"):
            land.post_rents(unit, [(lease_id, date(2023, 7, 1))], DAY)


def test_land_for_nothing_has_no_rent_to_post(office: Office) -> None:
    with office.book.write() as unit:
        free = lease(new_plot(unit, office), price_fen=0)
        posted = land.lease_land(unit, free)
        assert land.due_rents(unit, *EVER, DAY) == []
        with pytest.raises(UserError, match="No rent"):
            land.post_rents(unit, [(posted.id, DECEMBER)], DAY)


def test_the_rents_of_a_void_lease_fall_with_it(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = two_years(office, unit)
        land.post_rents(unit, [(lease_id, date(2023, 6, 30))], DAY)
        land.end_land_lease(unit, lease_id, JULY, "收回")
        documents.void(unit, lease_id, "错")
        assert ledger.part_balances(unit, office.household) == []
        assert land.due_rents(unit, *EVER, DAY) == []
        assert checks.check_book(unit) == []


def test_what_was_paid_for_a_void_rent_counts_for_the_next(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = two_years(office, unit)
        (first,) = land.post_rents(unit, [(lease_id, date(2023, 6, 30))], DAY)
        land.pay_rents(unit, [office.household], DAY, "cash")
        documents.void(unit, first.id, "错")
        land.post_rents(unit, [(lease_id, date(2023, 12, 31))], DAY)
        assert [rent.paid_fen for rent in land.due_rents(unit, *EVER, DAY)] == [0, 36_200, 0, 0]
        assert money.plan_payout(unit, office.household, ("land_rent",)).paid_fen == 600


def test_a_payment_of_land_rent_alone_is_no_line_of_the_statement(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = two_years(office, unit)
        land.post_rents(unit, [(lease_id, date(2023, 6, 30))], DAY)
        land.pay_rents(unit, [office.household], DAY, "bank")
        year = settlement.Period(YEAR_START, DECEMBER)
        statement = settlement.one(unit, office.household, year)
        assert (statement.lines, statement.closing_fen) == ((), 0)


def test_households_sign_for_what_was_posted(office: Office) -> None:
    with office.book.write() as unit:
        private_data.set_numbers(
            unit, office.household, id_number="", bank_name="农商行", bank_number="622800001234"
        )
        lease_id = two_years(office, unit)
        other = plots.add_plot(unit, NewPlot("P02", "", office.stranger, 100))
        steps = (Step(date(2024, 3, 1), 40_000),)
        stepped = lease(other, area=100, price_fen=36_600, payment_days=("03-31",), steps=steps)
        second = land.lease_land(unit, stepped).id
        items = [(lease_id, date(2023, 12, 31)), (second, date(2024, 3, 31))]
        land.post_rents(unit, items, DAY)
        rows = land.sign_off_rows(unit, date(2023, 7, 1), DAY)
        assert [(row.code, row.person, row.plots) for row in rows] == [
            ("0002", "张三", "P02"),
            ("0003", "王𬱖", "P01 大坝田"),
        ]
        first, last = rows
        assert (first.area, first.price, first.bank_tail) == (100, "366.00 / 400.00", "")
        assert (first.start, first.end) == (YEAR_START, date(2024, 4, 1))
        assert first.amount_fen == 60 * 100 + 3_388
        assert (last.amount_fen, last.price, last.bank_tail) == (36_800, "365.00", "****1234")
        assert land.sign_off_rows(unit, date(2024, 4, 1), DECEMBER) == []
