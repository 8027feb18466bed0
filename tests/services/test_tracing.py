"""Whose tickets a shipment came from, and where a ticket's goods went."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from shipping import accept, ship

from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    documents,
    harvest,
    leasing,
    processing,
    sales,
    tea,
    tracing,
)
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit


def _second_crop(unit: Unit, office: Office) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
    start, end = date(2024, 1, 1), date(2024, 7, 1)
    lease = GreenhouseLease(shed, office.stranger, office.season, start, end, 200_000)
    return leasing.let_greenhouse(unit, lease, day=start).crop_id


def _ticket(
    unit: Unit, office: Office, grams: int, crop: int | None = None, day: date = DAY
) -> int:
    """A ticket of so many grams of the best grade, without baskets or deduction."""
    ticket = office.harvest((grams,), scale=Scale(grams, 0, 0, deduction_bp=0), day=day)
    ticket = replace(ticket, crop_id=crop or office.let.crop_id)
    return harvest.post(unit, ticket, confirmed=True).id


def test_what_was_weighed_first_was_shipped_first(office: Office) -> None:
    """20 jin of one grower, 30 of another; 40 jin are shipped: 20 of each."""
    with office.book.write() as unit:
        other = _second_crop(unit, office)
        first = _ticket(unit, office, 10_000)
        second = _ticket(unit, office, 15_000, other)
        shipped = ship(unit, office, 20_000)
        found = tracing.origin(unit, shipped.id)
        assert (found.product, found.grams) == ("mushroom", 20_000)
        (grade,) = found.grades
        assert (grade.grade, [share.document_id for share in grade.shares]) == (
            "一级",
            [first, second],
        )
        assert [(p.person, p.grams, p.tickets) for p in found.people] == [
            ("单国强", 10_000, 1),
            ("张三", 10_000, 1),
        ]
        course = tracing.course(unit, second)
        (one,) = course.destinations
        assert (one.number, one.person, one.grams) == ("FH2024-000001", "山珍公司", 10_000)
        assert course.in_store_g == 5_000
        assert tracing.course(unit, first).in_store_g == 0


def test_what_came_back_is_followed_again(office: Office) -> None:
    """Half of a load came back and was sold at once."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        ticket = _ticket(unit, office, 10_000)
        shipped = ship(unit, office, 10_000)
        line = AcceptedLine(best, 5_000, 5_000, price_fen=500, reason="开伞")
        accept(unit, shipped.id, line)
        sold = sales.post(unit, Sale(DAY, office.buyer, "mushroom", (SaleLine(best, 5_000, 400),)))
        (share,) = tracing.origin(unit, sold.id).grades[0].shares
        assert (share.document_id, share.grams) == (ticket, 5_000)
        kinds = [(one.kind, one.grams) for one in tracing.course(unit, ticket).destinations]
        assert kinds == [("shipment", 10_000), ("sale", 5_000)]


def test_dry_tea_is_followed_to_the_leaf_in_its_batch(office: Office) -> None:
    """17.27 jin of leaf of one household make 3.8 jin of tea; 2 of them are sold."""
    with office.book.write() as unit:
        leaf = tea.post_leaf(unit, office.leaf())
        grade = catalogue.grades(unit, "dry_tea")[0].id
        batch = ProcessingBatch(
            DAY,
            (GradeWeight(office.leaf_grades[0], 8_635),),
            (GradeWeight(grade, 1_900),),
            0,
        )
        processing.post_batch(unit, batch)
        sold = sales.post(
            unit, Sale(DAY, office.buyer, "dry_tea", (SaleLine(grade, 1_000, 40_000),))
        )
        found = tracing.origin(unit, sold.id)
        assert [(p.person, p.grams) for p in found.people] == [("王𬱖", 1_000)]
        assert found.grades[0].shares[0].document_id == leaf.id
        course = tracing.course(unit, leaf.id)
        assert [(one.kind, one.product, one.grams) for one in course.destinations] == [
            ("processing_batch", "leaf", 8_635),
            ("sale", "dry_tea", 1_000),
        ]
        assert (course.in_store_g, course.tea_in_store_g) == (0, 900)


def test_a_ticket_in_two_grades_of_a_sale_is_one_ticket(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        best, second = (grade.id for grade in catalogue.grades(unit, "dry_tea")[:2])
        leaf = (GradeWeight(office.leaf_grades[0], 8_635),)
        dry = (GradeWeight(best, 600), GradeWeight(second, 1_300))
        processing.post_batch(unit, ProcessingBatch(DAY, leaf, dry, 0))
        lines = (SaleLine(best, 600, 40_000), SaleLine(second, 1_300, 30_000))
        sold = sales.post(unit, Sale(DAY, office.buyer, "dry_tea", lines))
        (share,) = tracing.origin(unit, sold.id).people
        assert (share.grams, share.tickets) == (1_900, 1)


def test_a_void_ticket_is_in_no_shipment(office: Office) -> None:
    with office.book.write() as unit:
        wrong = _ticket(unit, office, 10_000)
        right = _ticket(unit, office, 10_000)
        documents.void(unit, wrong, "重复")
        shipped = ship(unit, office, 8_000)
        (share,) = tracing.origin(unit, shipped.id).grades[0].shares
        assert share.document_id == right
        with pytest.raises(UserError, match="brought no goods"):
            tracing.course(unit, wrong)
        with pytest.raises(UserError, match="took no goods"):
            tracing.origin(unit, right)


def test_a_load_that_comes_back_to_an_empty_store_keeps_its_origin(office: Office) -> None:
    """The store was empty the evening it left; meanwhile another ticket came."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        first = _ticket(unit, office, 10_000)
        shipped = ship(unit, office, 10_000)
    office.clock.moment += timedelta(days=1)
    with office.book.write() as unit:
        day = unit.clock().date()
        second = _ticket(unit, office, 10_000, day=day)
    office.clock.moment += timedelta(days=1)
    with office.book.write() as unit:
        day = unit.clock().date()
        line = AcceptedLine(best, 5_000, 5_000, price_fen=500, reason="开伞")
        accept(unit, shipped.id, line, day=day)
        lines = (SaleLine(best, 12_000, 400),)
        sold = sales.post(unit, Sale(day, office.buyer, "mushroom", lines))
        shares = tracing.origin(unit, sold.id).grades[0].shares
        assert [(s.document_id, s.grams) for s in shares] == [(second, 10_000), (first, 2_000)]
        assert tracing.course(unit, first).in_store_g == 3_000
        assert tracing.course(unit, second).in_store_g == 0


def test_a_store_that_never_ran_out_is_followed_from_its_first_day(office: Office) -> None:
    with office.book.write() as unit:
        old = _ticket(unit, office, 10_000)
        ship(unit, office, 9_000)
    office.clock.moment += timedelta(days=65)
    with office.book.write() as unit:
        day = unit.clock().date()
        new = _ticket(unit, office, 10_000, day=day)
        shipped = ship(unit, office, 5_000, day=day)
        shares = tracing.origin(unit, shipped.id).grades[0].shares
        assert [(s.document_id, s.grams) for s in shares] == [(old, 1_000), (new, 4_000)]


@hypothesis_settings(max_examples=10)
@given(
    weights=st.lists(st.integers(500, 20_000), min_size=1, max_size=4),
    loads=st.lists(st.integers(1, 20_000), min_size=1, max_size=4),
)
def test_shares_add_up_and_no_ticket_gives_more_than_it_weighed(
    weights: list[int], loads: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        with office.book.write() as unit:
            _play(unit, office, weights, loads)
        office.book.close()


def _play(unit: Unit, office: Office, weights: list[int], loads: list[int]) -> None:
    weighed = {_ticket(unit, office, grams): grams for grams in weights}
    left, used = sum(weights), dict.fromkeys(weighed, 0)
    for load in loads:
        grams = min(load, left)
        if not grams:
            break
        left -= grams
        shipped = ship(unit, office, grams)
        found = tracing.origin(unit, shipped.id)
        assert sum(share.grams for share in found.grades[0].shares) == grams
        assert sum(share.grams for share in found.people) == grams
        for share in found.grades[0].shares:
            assert share.document_id is not None
            used[share.document_id] += share.grams
    assert all(used[ticket] <= grams for ticket, grams in weighed.items())
    kept = {ticket: tracing.course(unit, ticket).in_store_g for ticket in weighed}
    assert {ticket: used[ticket] + kept[ticket] for ticket in weighed} == weighed
