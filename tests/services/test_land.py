"""Land leases through the services: the plot, the rent, the greenhouses on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office

from coop_desk.domain.dates import Period
from coop_desk.errors import UserError
from coop_desk.services import (
    checks,
    document_view,
    documents,
    land,
    leasing,
    ledger,
    plots,
    settings,
)
from coop_desk.services.land import NewLandLease, Step
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
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


# ---- the worked examples ----


@pytest.mark.parametrize(
    ("changes", "rent"),
    [
        ({"area": 360, "start": date(2025, 4, 16), "end": date(2026, 1, 1)}, 205_151),
        ({"area": 275, "price_fen": 75_000, "start": date(2024, 3, 1)}, 172_439),
        (
            {"area": 275, "price_fen": 75_000, "start": date(2024, 3, 1), "method": "by_month"},
            171_875,
        ),
    ],
)
def test_the_rent_of_a_lease_becomes_a_debt_to_the_household(
    changes: dict[str, Any], rent: int, office: Office
) -> None:
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office), **changes))
        found = land.land_lease(unit, posted.id)
        (period,) = land.rent_periods(found)
        assert period.amount_fen == rent
        (done,) = land.post_rents(unit, [(posted.id, period.due)], DAY)
        assert done.number == "DZ2024-000001"
        (balance,) = ledger.part_balances(unit, office.household)
        assert (balance.part, balance.amount_fen) == ("land_rent", rent)
        view = document_view.document_view(unit, done.id)
        assert [(line.account, line.debit_fen, line.credit_fen) for line in view.ledger] == [
            (settings.account(unit, "production_cost"), rent, 0),
            (settings.account(unit, "member_current"), 0, rent),
        ]
        assert [(one.relation, one.number) for one in view.related] == [("lease", posted.number)]
        assert checks.check_book(unit) == []


def test_a_third_lease_on_a_full_plot_is_refused_with_how_much_and_when(office: Office) -> None:
    start = date(2025, 1, 1)
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        land.lease_land(unit, lease(plot_id, area=200, start=start, end=date(2027, 1, 1)))
        land.lease_land(unit, lease(plot_id, area=160, start=start, end=date(2030, 1, 1)))
        third = lease(plot_id, area=50, start=date(2026, 7, 1), end=date(2030, 1, 1))
        with pytest.raises(UserError, match=r"^0\.50 mu over, 2026-07-01 to 2026-12-31") as refused:
            land.lease_land(unit, third)
        assert refused.value.field == "area"
        # The day after the old one ends is fine.
        land.lease_land(
            unit, lease(plot_id, area=200, start=date(2027, 1, 1), end=date(2030, 1, 1))
        )
        assert plots.plot(unit, plot_id, date(2027, 6, 1)).leased_area == 360


# ---- a lease ----


def test_a_lease_is_read_as_it_was_signed(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        given = lease(
            plot_id,
            end=date(2027, 1, 1),
            payment_days=("12-31", "06-30"),
            in_advance=True,
            steps=(Step(date(2025, 1, 1), 85_000), Step(date(2026, 1, 1), 90_000)),
        )
        posted = land.lease_land(unit, given, day=date(2024, 1, 5), note=" 三年一签 ")
        assert posted.number == "TD2024-000001"
        found = land.land_lease(unit, posted.id)
        assert (found.plot, found.person, found.status) == ("P01 大坝田", "王𬱖", "posted")
        assert (found.start, found.end, found.last_end) == (given.start, given.end, given.end)
        assert (found.area, found.price_fen, found.method) == (200, 80_000, "by_day")
        assert (found.payment_days, found.in_advance) == (("06-30", "12-31"), True)
        assert found.steps == given.steps
        assert land.rent_periods(found) == land.look_at_rent(given)
        view = document_view.document_view(unit, posted.id)
        assert (view.details["plot"], view.details["plot_name"]) == ("P01", "大坝田")
        assert (view.note, view.day) == ("三年一签", date(2024, 1, 5))
        assert view.amount_fen == sum(one.amount_fen for one in land.rent_periods(found))
        assert checks.check_book(unit) == []


def test_leases_are_listed_by_plot_and_by_person(office: Office) -> None:
    with office.book.write() as unit:
        first, second = new_plot(unit, office), new_plot(unit, office, "P02")
        other = plots.add_plot(unit, NewPlot("P03", "", office.stranger, 100))
        made = [land.lease_land(unit, lease(plot)).id for plot in (second, first)]
        made.append(land.lease_land(unit, lease(other, area=100)).id)
        documents.void(unit, made[0], "错")
        assert [one.id for one in land.land_leases(unit)] == [made[1], made[2]]
        assert [one.id for one in land.land_leases(unit, plot_id=second)] == []
        assert [one.id for one in land.land_leases(unit, plot_id=second, standing=False)] == [
            made[0]
        ]
        assert [one.plot for one in land.land_leases(unit, person_id=office.stranger)] == ["P03"]
        assert land.land_lease(unit, made[0]).status == "voided"


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no area": ({"area": 0}, "area"),
    "ends before it starts": ({"end": YEAR_START}, "end"),
    "negative price": ({"price_fen": -1}, "price"),
    "no payment day": ({"payment_days": ()}, "payment_days"),
    "no day of a year": ({"payment_days": ("02-31",)}, "payment_days"),
    "a step outside it": ({"steps": (Step(YEAR_END, 90_000),)}, "steps"),
    "no method": ({"method": "by_week"}, "method"),
    "no whole months": ({"start": date(2024, 1, 16), "method": "by_month"}, "end"),
    "no plot": ({"plot_id": 4711}, "plot"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_lease_that_cannot_be_is_refused(name: str, office: Office) -> None:
    changes, field = REFUSED[name]
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        with pytest.raises(UserError) as refused:
            land.lease_land(unit, lease(**{"plot_id": plot_id, **changes}))
        assert refused.value.field == field
        assert land.land_leases(unit) == []


def test_a_lease_that_is_not_there_is_refused(office: Office) -> None:
    asked: list[Callable[[Unit], object]] = [
        lambda u: land.land_lease(u, 4711),
        lambda u: land.end_land_lease(u, office.let.document.id, DAY, "收回"),
        lambda u: land.post_rents(u, [(4711, DAY)], DAY),
    ]
    with office.book.write() as unit:
        for ask in asked:
            with pytest.raises(UserError, match="lease is not in the book"):
                ask(unit)


# ---- an early end ----


def test_a_lease_that_ends_early_gives_its_land_and_its_rent_back(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        posted = land.lease_land(unit, lease(plot_id, area=360))
        ended = land.end_land_lease(unit, posted.id, JULY, " 收回自种 ")
        assert ended.number == "TT2024-000001"
        found = land.land_lease(unit, posted.id)
        assert (found.end, found.last_end) == (YEAR_END, JULY)
        (period,) = land.rent_periods(found)
        assert (period.due, period.amount_fen) == (date(2024, 6, 30), 143_213)
        land.lease_land(unit, lease(plot_id, area=360, start=JULY))
        with pytest.raises(UserError, match="mu over"):
            documents.void(unit, ended.id, "没有收回")


def test_a_void_early_end_gives_the_days_back(office: Office) -> None:
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office)))
        ended = land.end_land_lease(unit, posted.id, JULY, "收回")
        again = land.end_land_lease(unit, posted.id, date(2024, 6, 1), "再早")
        documents.void(unit, again.id, "错")
        assert land.land_lease(unit, posted.id).last_end == JULY
        documents.void(unit, ended.id, "错")
        assert land.land_lease(unit, posted.id).last_end == YEAR_END
        assert checks.check_book(unit) == []


def test_prices_after_an_early_end_do_not_count(office: Office) -> None:
    with office.book.write() as unit:
        given = lease(new_plot(unit, office), steps=(Step(date(2024, 10, 1), 90_000),))
        posted = land.lease_land(unit, given)
        land.end_land_lease(unit, posted.id, JULY, "收回")
        (period,) = land.rent_periods(land.land_lease(unit, posted.id))
        assert period.end == JULY


@pytest.mark.parametrize("end", [YEAR_START, date(2023, 6, 1), YEAR_END])
def test_an_early_end_lies_within_the_lease(end: date, office: Office) -> None:
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office)))
        with pytest.raises(UserError, match="within the lease") as refused:
            land.end_land_lease(unit, posted.id, end, "收回")
        assert refused.value.field == "end"


def test_an_early_end_has_a_reason_and_a_lease_that_stands(office: Office) -> None:
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office)))
        with pytest.raises(UserError, match="why") as refused:
            land.end_land_lease(unit, posted.id, JULY, " ")
        assert refused.value.field == "note"
        documents.void(unit, posted.id, "错")
        with pytest.raises(UserError, match="not in the book"):
            land.end_land_lease(unit, posted.id, JULY, "收回")
        with pytest.raises(UserError, match="not in the book"):
            land.post_rents(unit, [(posted.id, DECEMBER)], DAY)


def test_rent_by_the_month_ends_with_a_month(office: Office) -> None:
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office), method="by_month"))
    with pytest.raises(UserError, match="whole months"), office.book.write() as unit:
        land.end_land_lease(unit, posted.id, date(2024, 6, 15), "收回")
    with office.book.write() as unit:
        land.end_land_lease(unit, posted.id, JULY, "收回")


def test_a_lease_does_not_end_before_what_rent_was_posted_for(office: Office) -> None:
    with office.book.write() as unit:
        given = lease(new_plot(unit, office), in_advance=True, payment_days=("01-01",))
        posted = land.lease_land(unit, given)
        (rent,) = land.post_rents(unit, [(posted.id, YEAR_START)], DAY)
    days = r"2024-01-01 to 2024-12-31 .* DZ2024-000001"
    with pytest.raises(UserError, match=days) as refused, office.book.write() as unit:
        land.end_land_lease(unit, posted.id, JULY, "收回")
    assert refused.value.field == "end"
    with office.book.write() as unit:
        documents.void(unit, rent.id, "提前退租")
        land.end_land_lease(unit, posted.id, JULY, "收回")


def test_an_early_end_is_not_voided_once_its_last_rent_was_posted(office: Office) -> None:
    """The days until the end would be paid twice: alone, and with the rest of the year."""
    with office.book.write() as unit:
        posted = land.lease_land(unit, lease(new_plot(unit, office)))
        ended = land.end_land_lease(unit, posted.id, JULY, "收回")
        (rent,) = land.post_rents(unit, [(posted.id, date(2024, 6, 30))], DAY)
    with pytest.raises(UserError, match=rent.number), office.book.write() as unit:
        documents.void(unit, ended.id, "没有收回")
    with office.book.write() as unit:
        documents.void(unit, rent.id, "没有收回")
        documents.void(unit, ended.id, "没有收回")
        assert [one.due for one in land.due_rents(unit, *EVER, DAY)] == [DECEMBER]


# ---- greenhouses on the land ----


def free_shed(unit: Unit, plot_ids: tuple[int, ...] = ()) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
    for plot_id in plot_ids:
        plots.set_sheds(unit, plot_id, [shed])
    return shed


def let(unit: Unit, office: Office, shed: int, end: date = JULY) -> leasing.Let:
    """The greenhouse let from today."""
    given = GreenhouseLease(shed, office.stranger, office.season, DAY, end, 200_000)
    return leasing.let_greenhouse(unit, given, day=DAY)


def test_a_greenhouse_lease_does_not_outlast_the_land(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        land.lease_land(unit, lease(plot_id, end=date(2024, 6, 1)))
        shed = free_shed(unit, (plot_id,))
        land.refuse_outlasting(unit, shed, Period(DAY, date(2024, 6, 1)))
        until = r"P01 大坝田 of 王𬱖.* until 2024-05-31 only"
        with pytest.raises(UserError, match=until) as refused:
            land.refuse_outlasting(unit, shed, Period(DAY, date(2024, 6, 2)))
        assert refused.value.field == "end"
        with pytest.raises(UserError, match="not leased on 2023-12-31"):
            land.refuse_outlasting(unit, shed, Period(date(2023, 12, 31), JULY))


def test_a_greenhouse_is_let_only_as_long_as_its_land_is_leased(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        land.lease_land(unit, lease(plot_id, end=date(2024, 6, 1)))
        shed = free_shed(unit, (plot_id,))
        with pytest.raises(UserError, match=r"P01 大坝田 of 王𬱖.* until 2024-05-31 only"):
            let(unit, office, shed)
        let(unit, office, shed, end=date(2024, 6, 1))


def test_land_leases_that_follow_each_other_bear_a_greenhouse_together(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        land.lease_land(unit, lease(plot_id, area=360, end=date(2024, 6, 1)))
        land.lease_land(unit, lease(plot_id, area=100, start=date(2024, 6, 1), end=JULY))
        land.lease_land(unit, lease(plot_id, area=100, start=date(2024, 8, 1)))
        shed = free_shed(unit, (plot_id,))
        land.refuse_outlasting(unit, shed, Period(DAY, JULY))
        with pytest.raises(UserError, match="until 2024-06-30 only"):
            land.refuse_outlasting(unit, shed, Period(DAY, date(2024, 9, 1)))


def test_every_plot_under_a_greenhouse_bears_it(office: Office) -> None:
    with office.book.write() as unit:
        first, second = new_plot(unit, office), new_plot(unit, office, "P02")
        land.lease_land(unit, lease(first))
        shed = free_shed(unit, (first, second))
        with pytest.raises(UserError, match=r"P02 大坝田 of 王𬱖.* not leased on"):
            land.refuse_outlasting(unit, shed, Period(DAY, JULY))


def test_a_greenhouse_on_no_plot_stands_on_the_coops_own_land(office: Office) -> None:
    with office.book.read() as unit:
        land.refuse_outlasting(unit, office.shed, Period(DAY, date(2090, 1, 1)))


def test_land_is_not_given_back_under_a_greenhouse_that_is_let(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        posted = land.lease_land(unit, lease(plot_id))
        let(unit, office, free_shed(unit, (plot_id,)))
    early, until = date(2024, 6, 30), r"02 .* 张三 until 2024-06-30 \(HT2024-000002\)"
    with pytest.raises(UserError, match=until), office.book.write() as unit:
        land.end_land_lease(unit, posted.id, early, "收回")
    with pytest.raises(UserError, match=until), office.book.write() as unit:
        documents.void(unit, posted.id, "错")
    with office.book.write() as unit:
        land.end_land_lease(unit, posted.id, JULY, "收回")


def test_another_lease_of_the_plot_bears_the_greenhouse_as_well(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        first, second = (land.lease_land(unit, lease(plot_id, area=180)).id for _ in range(2))
        let(unit, office, free_shed(unit, (plot_id,)))
        documents.void(unit, first, "错")
    with pytest.raises(UserError, match="at least as long"), office.book.write() as unit:
        documents.void(unit, second, "错")


def test_land_is_given_back_once_the_greenhouse_is_free(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        posted = land.lease_land(unit, lease(plot_id))
        shed = free_shed(unit, (plot_id,))
        made = let(unit, office, shed)
        ended = leasing.end_lease(unit, made, date(2024, 5, 1), "外出")
        land.end_land_lease(unit, posted.id, date(2024, 5, 1), "收回")
    with pytest.raises(UserError, match="not leased on 2024-05-01"), office.book.write() as unit:
        documents.void(unit, ended.id, "没有走")
    with office.book.write() as unit:
        documents.void(unit, made.document.id, "错")
        documents.void(unit, posted.id, "错")
        assert checks.check_book(unit) == []


def test_a_greenhouse_lease_of_the_past_holds_no_land(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
        posted = land.lease_land(unit, lease(plot_id))
        let(unit, office, free_shed(unit, (plot_id,)), end=date(2024, 5, 1))
        office.clock.moment = datetime(2024, 5, 2, 9, 0)
        documents.void(unit, posted.id, "错")


# ---- whatever happens ----


@given(data=st.data())
@hypothesis_settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_a_plot_is_never_leased_beyond_its_area(data: st.DataObject, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    """Leases from today on, early ends, rents, voids, another area of the plot, in any order."""
    office = found_office(tmp_path_factory.mktemp("plots") / "book.coop")
    days = st.integers(0, 60).map(lambda after: DAY + timedelta(days=after))
    with office.book.write() as unit:
        plot_id = new_plot(unit, office)
    made: list[int] = []
    for _ in range(data.draw(st.integers(1, 12))):
        act = data.draw(st.sampled_from(["lease", "lease", "end", "void", "rent", "area"]))
        try:
            with office.book.write() as unit:
                made += tried(unit, office, act, data, days, plot_id, made)
        except UserError:
            continue
        with office.book.read() as unit:
            refuse_overbooked(unit, plot_id)
            refuse_rents_twice(unit)
    with office.book.read() as unit:
        assert checks.check_book(unit) == []
    office.book.close()


def tried(
    unit: Unit, office: Office, act: str, data: Any, days: Any, plot_id: int, made: list[int]
) -> list[int]:
    """Do one act, whether it may be done or not; the documents it made."""
    if act == "lease":
        first, last = sorted((data.draw(days), data.draw(days)))
        given = lease(plot_id, area=data.draw(st.integers(1, 360)), start=first, end=last)
        return [land.lease_land(unit, given).id]
    if act == "area":
        area = data.draw(st.integers(1, 720))
        plots.change_plot(unit, plot_id, NewPlot("P01", "", office.household, area))
    elif made and act == "void":
        documents.void(unit, data.draw(st.sampled_from(made)), "错")
    elif made:
        lease_id = data.draw(st.sampled_from(made))
        if act == "end":
            return [land.end_land_lease(unit, lease_id, data.draw(days), "收回").id]
        for period in land.rent_periods(land.land_lease(unit, lease_id)):
            return [land.post_rents(unit, [(lease_id, period.due)], DAY)[0].id]
    return []


def refuse_overbooked(unit: Unit, plot_id: int) -> None:
    """Count what is leased day by day."""
    leases = land.land_leases(unit, plot_id=plot_id)
    area = plots.plot(unit, plot_id, DAY).area
    for day in (DAY + timedelta(days=after) for after in range(62)):
        assert sum(one.area for one in leases if day in one.period) <= area


def refuse_rents_twice(unit: Unit) -> None:
    """The rents posted and those to come cover the days of each lease just once."""
    for found in land.land_leases(unit):
        own = [rent for rent in land.due_rents(unit, *EVER, DAY) if rent.lease.id == found.id]
        assert own[0].start == found.start
        assert own[-1].end == found.last_end
        assert all(one.end == two.start for one, two in pairwise(own))
        posted = {rent.posted.id for rent in own if rent.posted}
        query = "SELECT count(*) FROM land_rents r JOIN documents d ON d.id = r.document_id"
        query += f" WHERE d.status = 'posted' AND r.lease_document_id = {found.id}"
        assert unit.connection.exec_driver_sql(query).scalar() == len(posted)
