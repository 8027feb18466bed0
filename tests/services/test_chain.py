"""The chain from the plot to the statement, and where it can begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from base_book import NOW, found_base, found_empty

from coop_desk.errors import UserError
from coop_desk.services import chain, chain_search, documents, land, plots, settlement
from coop_desk.services.chain_search import ChainHit
from coop_desk.services.land import NewLandLease, Step
from coop_desk.services.plots import NewPlot
from coop_desk.services.settlement import Period
from coop_desk.storage.unit_of_work import Unit

TODAY = NOW.date()
GROWER, STRANGER, HOUSEHOLD = 1, 2, 4
SHED, IDLE_SHED, OTHER_ROW = 1, 2, 3
OLD_CROP, CROP = 1, 2


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[Unit]:
    base = found_base(tmp_path / "book.coop")
    with base.book.write() as unit:
        yield unit
    base.book.close()


def add_plot(unit: Unit, code: str, *sheds: int, household: int = HOUSEHOLD) -> int:
    plot_id = plots.add_plot(unit, NewPlot(code, "大坝田", household, 360))
    plots.set_sheds(unit, plot_id, sheds)
    return plot_id


def lease_in(unit: Unit, plot_id: int, start: int, end: int, **changes: object) -> int:
    given = {"area": 200, "price_fen": 60_000, **changes}
    new = NewLandLease(plot_id, start=date(start, 1, 1), end=date(end, 1, 1), **given)  # type: ignore[arg-type]
    return land.lease_land(unit, new, day=date(2023, 1, 1)).id


def leased_plot(unit: Unit, code: str, *sheds: int) -> int:
    """A plot leased in from before the greenhouses on it were let."""
    plot_id = plots.add_plot(unit, NewPlot(code, "大坝田", HOUSEHOLD, 360))
    lease_in(unit, plot_id, 2023, 2026)
    plots.set_sheds(unit, plot_id, sheds)
    return plot_id


def test_a_crop_has_all_its_links(unit: Unit) -> None:
    plot_id = leased_plot(unit, "P01", SHED)
    found = chain.chain_of_crop(unit, CROP, TODAY)
    assert [plot.id for plot in found.plots] == [plot_id]
    (lease,) = found.lands
    assert (lease.plot, lease.household, lease.area) == ("P01", "李四", 200)
    assert (lease.price_fen, lease.last) == (60_000, date(2025, 12, 31))
    assert found.shed is not None
    assert found.lease is not None
    assert found.crop is not None
    assert (found.shed.code, found.shed.live_bags, found.shed.capacity_bags) == ("01", 1_200, 3_000)
    assert (found.lease.rate_fen, found.lease.last) == (200_000, date(2024, 6, 30))
    assert found.lease.number.startswith("HT2024-")
    assert (found.crop.season, found.crop.put_in, found.crop.survival) == ("2024 春季", 1_200, 1)
    assert found.tickets is not None
    assert found.grower is not None
    assert (found.tickets.count, found.tickets.grams) == (1, 55_650)
    assert (found.tickets.fen, found.tickets.last_day) == (40_063, TODAY)
    assert (found.grower.name, found.grower.code) == ("单国强", "0001")
    assert found.statement is None


def test_the_grower_is_owed_mushrooms_and_owes_bags(unit: Unit) -> None:
    grower = chain.chain_of_shed(unit, SHED, TODAY).grower
    assert grower is not None
    brought_2023, bags = 25_000 * 420 // 500, (1_000 + 1_200) * 350
    assert (grower.owed_fen, grower.owes_fen) == (brought_2023 + 40_063, bags)


def test_the_last_statement_closes_the_chain(unit: Unit) -> None:
    for end in (date(2024, 2, 29), TODAY):
        shown = settlement.one(unit, GROWER, Period(date(2024, 1, 1), end))
        settlement.issue(unit, [shown])
    found = chain.chain_of_crop(unit, CROP, TODAY).statement
    assert found is not None
    assert (found.number, found.end) == ("JS2024-000002", TODAY)
    assert found.closing_fen == shown.closing_fen < 0


def test_a_void_ticket_is_none(unit: Unit) -> None:
    ticket = chain.chain_of_crop(unit, CROP, TODAY).tickets
    assert ticket is not None
    assert ticket.last_id is not None
    documents.void(unit, ticket.last_id, "写错了")
    after = chain.chain_of_crop(unit, CROP, TODAY).tickets
    assert after == chain.ChainTickets(0, 0, 0, None, None)


def test_several_plots_stand_under_one_greenhouse(unit: Unit) -> None:
    first, second = leased_plot(unit, "P01", SHED), leased_plot(unit, "P02", SHED, IDLE_SHED)
    found = chain.chain_of_shed(unit, SHED, TODAY)
    assert [plot.id for plot in found.plots] == [first, second]
    assert [lease.plot_id for lease in found.lands] == [first, second]


def test_an_idle_greenhouse_has_neither_grower_nor_crop(unit: Unit) -> None:
    found = chain.chain_of_shed(unit, IDLE_SHED, TODAY)
    assert found == chain.Chain(shed=found.shed)
    assert found.shed is not None
    assert found.shed.live_bags == 0


def test_crops_of_before_are_offered_newest_first(unit: Unit) -> None:
    found = chain.chain_of_shed(unit, SHED, TODAY)
    assert [(crop.crop_id, crop.season) for crop in found.crops] == [
        (CROP, "2024 春季"),
        (OLD_CROP, "2023 春季"),
    ]
    old = chain.chain_of_crop(unit, OLD_CROP, TODAY)
    assert old.crop is not None
    assert old.tickets is not None
    assert (old.crop.last, old.crop.put_in, old.tickets.grams) == (date(2023, 6, 30), 1_000, 25_000)
    assert old.crops == found.crops


def test_between_seasons_nothing_grows(unit: Unit) -> None:
    found = chain.chain_of_shed(unit, SHED, date(2023, 8, 1))
    assert found.crop is None
    assert len(found.crops) == 2


def test_the_land_under_an_old_crop_is_that_of_its_time(unit: Unit) -> None:
    plot_id = plots.add_plot(unit, NewPlot("P01", "", HOUSEHOLD, 360))
    before, now = lease_in(unit, plot_id, 2023, 2024), lease_in(unit, plot_id, 2024, 2026)
    plots.set_sheds(unit, plot_id, [SHED])
    old, new = (chain.chain_of_crop(unit, crop, TODAY).lands for crop in (OLD_CROP, CROP))
    assert [lease.lease_id for lease in (*old, *new)] == [before, now]


def test_the_price_is_that_of_the_last_step(unit: Unit) -> None:
    plot_id = plots.add_plot(unit, NewPlot("P01", "", HOUSEHOLD, 360))
    steps = (Step(date(2024, 1, 1), 65_000), Step(date(2025, 1, 1), 70_000))
    lease_in(unit, plot_id, 2023, 2026, steps=steps)
    (found,) = chain.chain_of_plot(unit, plot_id, TODAY)
    assert found.lands[0].price_fen == 65_000


@pytest.mark.parametrize(
    ("terms", "shown"),
    [
        ([(2021, 2022), (2022, 2023)], 2022),  # over: the last there was
        ([(2021, 2022), (2025, 2026), (2026, 2027)], 2025),  # the next one to come
    ],
)
def test_where_no_land_lease_runs_the_nearest_stands(
    unit: Unit, terms: list[tuple[int, int]], shown: int
) -> None:
    plot_id = plots.add_plot(unit, NewPlot("P01", "", HOUSEHOLD, 360))
    for start, end in terms:
        lease_in(unit, plot_id, start, end)
    (found,) = chain.chain_of_plot(unit, plot_id, TODAY)
    assert [lease.start.year for lease in found.lands] == [shown]
    assert found.shed is None


def test_a_plot_has_a_chain_for_each_greenhouse(unit: Unit) -> None:
    plot_id = leased_plot(unit, "P01", OTHER_ROW, SHED)
    found = chain.chain_of_plot(unit, plot_id, TODAY)
    assert [one.shed.code for one in found if one.shed] == ["01", "11"]


def test_what_is_not_there_is_refused(unit: Unit) -> None:
    for read in (chain.chain_of_crop, chain.chain_of_shed, chain.chain_of_plot):
        with pytest.raises(UserError):
            read(unit, 99, TODAY)


def test_the_first_greenhouse_in_use_comes_first(unit: Unit, tmp_path: Path) -> None:
    assert chain.first_shed(unit, TODAY) == SHED
    assert chain.first_shed(unit, date(2025, 1, 1)) == SHED, "none in use: the first of all"
    empty = found_empty(tmp_path / "empty.coop")
    with empty.book.read() as nothing:
        assert chain.first_shed(nothing, TODAY) is None
    empty.book.close()


# ---- where it can begin ----

GROWN = ChainHit("crop", CROP, "单国强", "0001", "01", "2024 春季")


@pytest.mark.parametrize("text", ["单", "sgq", "shanguo", "0001", " 单国强 "])
def test_a_grower_is_found_as_everywhere(unit: Unit, text: str) -> None:
    assert chain_search.find(unit, text, TODAY) == [GROWN]


def test_a_greenhouse_is_found_by_its_number(unit: Unit) -> None:
    for text in ("1", "01"):
        assert chain_search.find(unit, text, TODAY)[0] == ChainHit("shed", SHED, shed="01")


def test_a_plot_is_found_by_number_name_and_household(unit: Unit) -> None:
    plot_id = add_plot(unit, "P01")
    hit = ChainHit("plot", plot_id, "李四", "0004", plot="P01")
    for text in ("p0", "大坝", "ls", "李四"):
        assert chain_search.find(unit, text, TODAY) == [hit]


def test_who_neither_grows_nor_leases_leads_nowhere(unit: Unit) -> None:
    for text in ("张三", "", "nobody"):
        assert chain_search.find(unit, text, TODAY) == []


def test_who_does_not_grow_today_is_found_with_the_last_crop(unit: Unit) -> None:
    (hit,) = chain_search.find(unit, "单", date(2025, 3, 1))
    assert hit == GROWN
