"""Leaf and dry tea to the gram, by what documents say and by what moved."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from sqlalchemy import update

from coop_desk.domain.dates import Period
from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    documents,
    mass_balance,
    processing,
    sales,
    shipments,
    stock_losses,
    stock_takes,
    tea,
)
from coop_desk.services.mass_balance import Balance, Flow, MassBalance
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.stock_losses import StockLoss
from coop_desk.services.stock_takes import Counted, StockTake
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables

APRIL = Period(date(2024, 4, 1), date(2024, 5, 1))
NEXT = DAY + timedelta(days=1)


def _balance(office: Office, product: str, period: Period = APRIL) -> MassBalance:
    with office.book.read() as unit:
        return mass_balance.balance(unit, product, period)


def _buy(office: Office, day: date, net_g: int, grade: int = 0) -> int:
    with office.book.write() as unit:
        scale = Scale(net_g + 425, 425, 1)
        ticket = office.leaf(day=day, grade_id=office.leaf_grades[grade], scale=scale)
        return tea.post_leaf(unit, ticket, confirmed=True).id


def _dry_grade(office: Office) -> int:
    with office.book.read() as unit:
        return catalogue.grades(unit, "dry_tea")[0].id


def _process(office: Office, day: date, leaf_g: int, dry_g: int) -> int:
    leaf = (GradeWeight(office.leaf_grades[0], leaf_g),)
    batch = ProcessingBatch(day, leaf, (GradeWeight(_dry_grade(office), dry_g),), 0)
    with office.book.write() as unit:
        return processing.post_batch(unit, batch, confirmed=True).id


def _sell(office: Office, day: date, grams: int) -> int:
    line = SaleLine(_dry_grade(office), grams, 40_000)
    with office.book.write() as unit:
        return sales.post(unit, Sale(day, office.buyer, "dry_tea", (line,))).id


def _void(office: Office, document_id: int) -> None:
    with office.book.write() as unit:
        documents.void(unit, document_id, "看错")


@pytest.fixture
def season(office: Office) -> Office:
    """Two days: 20 and 10 jin of leaf, 25 jin of it made into 5.5 jin, of which 3 jin are sold.

    A ticket of the first day is void since the second.
    """
    office.clock.moment = datetime(2024, 4, 3, 18, 0)
    _buy(office, DAY, 10_000)
    wrong = _buy(office, DAY, 3_000, grade=1)
    _buy(office, NEXT, 5_000)
    _void(office, wrong)
    _process(office, NEXT, 12_500, 2_750)
    _sell(office, NEXT, 1_500)
    return office


def test_leaf_by_day_and_in_all(season: Office) -> None:
    found = _balance(season, "leaf")
    assert [(one.day, one.balance) for one in found.days] == [
        (DAY, Balance(0, Flow(bought_g=13_000), 13_000, 0)),
        (NEXT, Balance(13_000, Flow(bought_g=2_000, processed_g=12_500), 2_500, 0)),
    ]
    assert found.total == Balance(0, Flow(bought_g=15_000, processed_g=12_500), 2_500, 0)
    assert found.total.difference_g == 0


def test_leaf_by_grade(season: Office) -> None:
    found = _balance(season, "leaf", Period.through(NEXT, NEXT))
    assert [(one.balance.before_g, one.balance.flow, one.balance.after_g) for one in found.grades] \
        == [(10_000, Flow(bought_g=5_000, processed_g=12_500), 2_500),
            (3_000, Flow(bought_g=-3_000), 0)]  # fmt: skip


def test_dry_tea(season: Office) -> None:
    found = _balance(season, "dry_tea")
    assert found.total == Balance(0, Flow(made_g=2_750, sold_g=1_500), 1_250, 0)
    assert found.total.in_store_g == 1_250


def test_a_period_begins_with_what_was_there(season: Office) -> None:
    found = _balance(season, "leaf", Period(date(2024, 4, 4), None))
    assert found.days == ()
    assert found.total == Balance(2_500, Flow(), 2_500, 0)


def test_what_is_on_its_way_is_still_ours_until_it_is_accepted(season: Office) -> None:
    """1,000 g go to the buyer: 700 are accepted, 200 come back, 100 are lost on the way."""
    grade = _dry_grade(season)
    with season.book.write() as unit:
        lines = (shipments.ShipmentLine(grade, 1_000),)
        shipment = shipments.NewShipment(NEXT, season.buyer, "dry_tea", lines)
        sent = shipments.ship(unit, shipment).id
    on_the_way = _balance(season, "dry_tea").total
    assert (on_the_way.in_store_g, on_the_way.on_the_way_g) == (250, 1_000)
    assert on_the_way.difference_g == 0
    with season.book.write() as unit:
        line = AcceptedLine(grade, 700, 200, 100, 40_000, reason="受潮")
        sales.accept(unit, sales.Acceptance(NEXT, sent, (line,)))
    settled = _balance(season, "dry_tea").total
    assert settled == Balance(0, Flow(made_g=2_750, sold_g=2_200, lost_g=100), 450, 0)
    assert settled.difference_g == 0


def test_losses_and_counts_of_the_store(season: Office) -> None:
    """500 g of leaf spoil, and of the 2,000 g left 30 are missing; 10 g too much dry tea."""
    grade = season.leaf_grades[0]
    with season.book.write() as unit:
        stock_losses.lose(unit, StockLoss(NEXT, "leaf", grade, 500, "spoiled"))
        for product, more in (("leaf", -30), ("dry_tea", 10)):
            lines = stock_takes.sheet(unit, product, NEXT).lines
            counts = tuple(
                Counted(one.grade_id, one.book.quantity, one.book.quantity + more * (place == 0))
                for place, one in enumerate(lines)
            )
            stock_takes.post(unit, StockTake(NEXT, product, counts), confirmed=True)
    leaf, dry = (_balance(season, product).total for product in ("leaf", "dry_tea"))
    flow = Flow(bought_g=15_000, processed_g=12_500, lost_g=500, counted_g=-30)
    assert leaf == Balance(0, flow, 1_970, 0)
    assert dry == Balance(0, Flow(made_g=2_750, sold_g=1_500, counted_g=10), 1_260, 0)
    assert (leaf.difference_g, dry.difference_g) == (0, 0)


def test_a_void_counts_on_its_day(season: Office) -> None:
    season.clock.moment = datetime(2024, 4, 5, 8, 0)
    sold = _sell(season, NEXT, 250)
    _void(season, sold)
    days = {one.day: one.balance.flow for one in _balance(season, "dry_tea").days}
    assert days[NEXT].sold_g == 1_750
    assert days[date(2024, 4, 5)] == Flow(sold_g=-250)


def test_a_weight_changed_behind_the_programs_back_shows(season: Office) -> None:
    with season.book.write() as unit:
        for (name,) in unit.connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'leaf_tickets'"
        ).all():
            unit.connection.exec_driver_sql(f"DROP TRIGGER {name}")
        t = tables.leaf_tickets
        unit.execute(update(t).where(t.c.pay_g == 10_000).values(pay_g=9_990))
    found = _balance(season, "leaf")
    assert [one.balance.difference_g for one in found.days] == [10, 0]
    assert found.total.difference_g == 10


def test_the_documents_of_a_day(season: Office) -> None:
    with season.book.read() as unit:
        found = mass_balance.documents_of(unit, "leaf", NEXT)
    assert [(one.kind, one.grams, one.reversal) for one in found] == [
        ("leaf_ticket", 5_000, False),
        ("leaf_ticket", -3_000, True),
        ("processing_batch", -12_500, False),
    ]
    assert found[0].person == "王𬱖"
    assert found[0].number == "CQ2024-000003"


# --- anything that happens -----------------------------------------------------------

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("buy", "process", "sell", "void")),
        st.integers(0, 3),  # days after the first
        st.integers(1, 9_000),  # grams
        st.integers(0, 5),  # which one is voided
    ),
    min_size=1,
    max_size=10,
)


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_both_ways_agree_on_every_day(steps: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        office.clock.moment = datetime(2024, 4, 8, 8, 0)
        try:
            _take(office, steps)
            for product in ("leaf", "dry_tea"):
                _assert_adds_up(_balance(office, product))
        finally:
            office.book.close()


def _take(office: Office, steps: list[tuple[str, int, int, int]]) -> None:
    standing: list[int] = []
    acts: dict[str, Callable[[date, int], int]] = {
        "buy": lambda day, grams: _buy(office, day, grams + 50),
        "process": lambda day, grams: _process(office, day, grams, max(1, grams // 4)),
        "sell": lambda day, grams: _sell(office, day, grams),
    }
    for act, days, grams, which in steps:
        try:
            if act == "void":
                if standing:
                    _void(office, standing.pop(which % len(standing)))
            else:
                standing.append(acts[act](DAY + timedelta(days=days), grams))
        except UserError:
            continue  # more than there was on that day


def _assert_adds_up(found: MassBalance) -> None:
    before = 0
    for _, one in found.days:
        assert one.before_g == before
        assert one.difference_g == 0
        assert one.in_store_g >= 0
        before = one.after_g
    assert found.total.after_g == before
    assert found.total.flow == sum((one.flow for _, one in found.days), Flow())
    assert found.total.flow == sum((one.balance.flow for one in found.grades), Flow())
    assert found.total.after_g == sum(one.balance.after_g for one in found.grades)
