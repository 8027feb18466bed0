"""Plots: their size, their household, and the greenhouses on them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import checks, documents, land, leasing, plots
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import NewGreenhouse
from coop_desk.services.plots import NewPlot
from coop_desk.storage.unit_of_work import Unit

YEAR_START, JULY, YEAR_END = date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)


def plot_of(office: Office, **changes: Any) -> NewPlot:
    given = {"code": "P01", "name": "大坝田", "person_id": office.household, "area": 360}
    return NewPlot(**{**given, **changes})


def lease(plot_id: int, **changes: Any) -> NewLandLease:
    given = {"plot_id": plot_id, "area": 200, "start": YEAR_START, "end": YEAR_END}
    return NewLandLease(**{"price_fen": 80_000, **given, **changes})


def codes(unit: Unit) -> list[str]:
    return [row.code for row in plots.plots(unit, DAY)]


def test_a_plot_shows_what_is_leased_of_it_on_a_day(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, plot_of(office, code=" P01 ", place="河边", note="水田"))
        plots.add_plot(unit, plot_of(office, code="P00", name=""))
        land.lease_land(unit, lease(plot_id))
        land.lease_land(unit, lease(plot_id, area=100, start=JULY))
        plots.set_sheds(unit, plot_id, [office.shed])
        assert codes(unit) == ["P00", "P01"]
        row = plots.plot(unit, plot_id, DAY)
        assert (row.code, row.name, row.person, row.area) == ("P01", "大坝田", "王𬱖", 360)
        assert (row.place, row.note, row.sheds) == ("河边", "水田", ("01",))
        leased = [
            plots.plot(unit, plot_id, day).leased_area
            for day in (date(2023, 12, 31), YEAR_START, JULY, YEAR_END)
        ]
        assert leased == [0, 200, 300, 0]
        assert checks.check_book(unit) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"code": " "}, "code"), ({"area": 0}, "area"), ({"area": -1}, "area")],
)
def test_a_plot_has_a_number_and_a_size(
    changes: dict[str, Any], field: str, office: Office
) -> None:
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, plot_of(office))
        given = {"code": "P02", **changes}
        with pytest.raises(UserError) as refused:
            plots.add_plot(unit, plot_of(office, **given))
        assert refused.value.field == field
        with pytest.raises(UserError) as refused:
            plots.change_plot(unit, plot_id, plot_of(office, **given))
        assert refused.value.field == field


def test_a_plot_belongs_to_somebody_in_the_book(office: Office) -> None:
    with office.book.write() as unit, pytest.raises(UserError, match="not in the book"):
        plots.add_plot(unit, plot_of(office, person_id=4711))


def test_two_plots_have_two_numbers(office: Office) -> None:
    with office.book.write() as unit:
        plots.add_plot(unit, plot_of(office))
        other = plots.add_plot(unit, plot_of(office, code="P02"))
        with pytest.raises(UserError, match="already a plot P01"):
            plots.add_plot(unit, plot_of(office, name="另一块"))
        with pytest.raises(UserError, match="already a plot P01"):
            plots.change_plot(unit, other, plot_of(office))
        plots.change_plot(unit, other, plot_of(office, code="P02", name="坡上"))
        assert plots.plot(unit, other, DAY).name == "坡上"
        assert checks.check_book(unit) == []


def test_a_plot_is_not_made_smaller_than_what_is_leased_of_it(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, plot_of(office))
        land.lease_land(unit, lease(plot_id, area=360, start=date(2023, 1, 1), end=YEAR_START))
        land.lease_land(unit, lease(plot_id))
        land.lease_land(unit, lease(plot_id, area=100, start=JULY))
        with pytest.raises(UserError, match=r"3\.00 mu .* on 2024-07-01") as refused:
            plots.change_plot(unit, plot_id, plot_of(office, area=299))
        assert refused.value.field == "area"
        plots.change_plot(unit, plot_id, plot_of(office, area=300))


def test_a_plot_keeps_its_household_while_it_is_leased(office: Office) -> None:
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, plot_of(office))
        let = land.lease_land(unit, lease(plot_id))
        heir = plot_of(office, person_id=office.stranger)
        with pytest.raises(UserError, match=r"王𬱖 until 2024-12-31 \(TD2024-000001\)") as refused:
            plots.change_plot(unit, plot_id, heir)
        assert refused.value.field == "person"
        documents.void(unit, let.id, "继承")
        plots.change_plot(unit, plot_id, heir)
        assert plots.plot(unit, plot_id, DAY).person == "张三"


def test_a_plot_that_is_not_there_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        for ask in (
            lambda: plots.plot(unit, 4711, DAY),
            lambda: plots.set_sheds(unit, 4711, [office.shed]),
        ):
            with pytest.raises(UserError, match="plot is not in the book"):
                ask()


# ---- greenhouses on it ----


def test_greenhouses_are_put_on_a_plot_and_taken_off(office: Office) -> None:
    with office.book.write() as unit:
        free = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        first = plots.add_plot(unit, plot_of(office))
        second = plots.add_plot(unit, plot_of(office, code="P02"))
        plots.set_sheds(unit, first, [free])
        plots.set_sheds(unit, second, [free])
        assert plots.plots_under(unit, free) == [first, second]
        plots.set_sheds(unit, first, [])
        assert plots.plots_under(unit, free) == [second]
        assert plots.plot(unit, first, DAY).sheds == ()
        plots.set_sheds(unit, first, [free])
        assert plots.plots_under(unit, free) == [first, second]
        assert plots.plots_under(unit, office.shed) == []
        assert checks.check_book(unit) == []


def test_a_let_greenhouse_is_put_only_on_land_leased_as_long(office: Office) -> None:
    """It is let until the end of June; what was before today does not matter any more."""
    until = r"01 .* 单国强 until 2024-06-30 \(HT2024-000001\)"
    with pytest.raises(UserError, match=until), office.book.write() as unit:
        plots.set_sheds(unit, plots.add_plot(unit, plot_of(office)), [office.shed])
    with office.book.write() as unit:
        plot_id = plots.add_plot(unit, plot_of(office))
        land.lease_land(unit, lease(plot_id, start=DAY, end=date(2024, 6, 30)))
    with pytest.raises(UserError, match=until), office.book.write() as unit:
        plots.set_sheds(unit, plot_id, [office.shed])
    with office.book.write() as unit:
        land.lease_land(unit, lease(plot_id, start=date(2024, 6, 30), end=JULY))
        plots.set_sheds(unit, plot_id, [office.shed])
        assert plots.plots_under(unit, office.shed) == [plot_id]


def test_a_greenhouse_that_stands_there_already_is_not_asked_again(office: Office) -> None:
    with office.book.write() as unit:
        free = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        plot_id = plots.add_plot(unit, plot_of(office))
        let = land.lease_land(unit, lease(plot_id, end=JULY))
        plots.set_sheds(unit, plot_id, [office.shed])
        plots.set_sheds(unit, plot_id, [office.shed, free])
        assert plots.plot(unit, plot_id, DAY).sheds == ("01", "02")
        with pytest.raises(UserError, match="let to 单国强"):
            documents.void(unit, let.id, "错")
