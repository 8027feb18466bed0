"""Goods in store never fall below nothing on any day, whatever is dated back or voided."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import catalogue, documents, harvest, processing, sales, stock, tea
from coop_desk.services.harvest import HarvestLine
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

LATER = date(2024, 4, 9)


def _sell(unit: Unit, office: Office, grams: int, day: date) -> int:
    line = SaleLine(office.mushroom_grades[0], grams, 500)
    return sales.post(unit, Sale(day, office.buyer, "mushroom", (line,))).id


def _on(office: Office, day: date) -> None:
    office.clock.moment = datetime.combine(day, office.clock.moment.time())


def test_what_came_later_cannot_be_sold_before(office: Office) -> None:
    """68 jin lie there since April 2nd, 68 more since the 9th."""
    _on(office, LATER)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        harvest.post(unit, office.harvest(day=LATER))
    with pytest.raises(UserError) as error, office.book.write() as unit:
        _sell(unit, office, 40_000, DAY)
    first = catalogue_name(office)
    assert str(error.value) == (
        f"On 2024-04-02 only 68.00 jin of {first} were in store; 80.00 jin cannot leave it."
    )
    with office.book.write() as unit:
        _sell(unit, office, 34_000, DAY)


def catalogue_name(office: Office) -> str:
    with office.book.read() as unit:
        return catalogue.grades(unit, "mushroom")[0].name


def test_what_was_sold_later_is_counted_too(office: Office) -> None:
    """All is sold on the 5th; a sale dated the 3rd would take it twice."""
    _on(office, LATER)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        _sell(unit, office, 34_000, date(2024, 4, 5))
        harvest.post(unit, office.harvest(day=LATER))
    with pytest.raises(UserError, match=r"On 2024-04-05 only"), office.book.write() as unit:
        _sell(unit, office, 500, date(2024, 4, 3))
    with office.book.write() as unit:
        _sell(unit, office, 34_000, LATER)


def test_a_ticket_whose_leaf_is_processed_is_not_voided(office: Office) -> None:
    with office.book.write() as unit:
        ticket = tea.post_leaf(unit, office.leaf()).id
        batch = processing.post_batch(unit, _batch(unit, office, 8_000))
    with pytest.raises(UserError) as error, office.book.write() as unit:
        documents.void(unit, ticket, "认错人")
    assert str(error.value) == (
        "Only 1.27 jin of 单芽 are left; 17.27 jin cannot be taken back. "
        f"Void {batch.number} first; where that cannot be, take stock."
    )
    assert error.value.field == "reason"
    with office.book.write() as unit:
        documents.void(unit, batch.id, "重做")
        documents.void(unit, ticket, "认错人")
        left = stock.on_hand(unit, "leaf", office.leaf_grades[0])
    assert left == stock.OnHand(0, 0)


def _batch(unit: Unit, office: Office, leaf_g: int) -> ProcessingBatch:
    dry = GradeWeight(catalogue.grades(unit, "dry_tea")[0].id, leaf_g * 2 // 9)
    return ProcessingBatch(DAY, (GradeWeight(office.leaf_grades[0], leaf_g),), (dry,), 0)


def _correct(unit: Unit, office: Office, wrong: int, gross_g: int) -> None:
    documents.void(unit, wrong, "看错秤")
    scale = Scale(gross_g, 425, 1, deduction_bp=300)
    tea.post_leaf(unit, office.leaf(scale=scale), replaces_id=wrong)


def test_a_ticket_is_voided_and_replaced_in_one_breath(office: Office) -> None:
    """Its leaf is gone, but the ticket that replaces it weighs no less than what was taken."""
    with office.book.write() as unit:
        wrong = tea.post_leaf(unit, office.leaf()).id
        processing.post_batch(unit, _batch(unit, office, 8_000))
    with office.book.write() as unit:
        _correct(unit, office, wrong, 9_000)
        left = stock.on_hand(unit, "leaf", office.leaf_grades[0])
    assert left.quantity == 8_320 - 8_000


def test_a_replacement_that_weighs_too_little_falls_with_its_void(office: Office) -> None:
    with office.book.write() as unit:
        wrong = tea.post_leaf(unit, office.leaf()).id
        processing.post_batch(unit, _batch(unit, office, 8_500))
    with pytest.raises(UserError, match="take stock"), office.book.write() as unit:
        _correct(unit, office, wrong, 8_000)
    with office.book.read() as unit:
        assert documents.number_of(unit, wrong)
        assert stock.on_hand(unit, "leaf", office.leaf_grades[0]).quantity == 8_635 - 8_500


def test_a_batch_whose_tea_is_sold_is_not_voided(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        batch = processing.post_batch(unit, _batch(unit, office, 8_000)).id
        dry = catalogue.grades(unit, "dry_tea")[0].id
        sale = sales.post(unit, Sale(DAY, office.buyer, "dry_tea", (SaleLine(dry, 1_000, 36_000),)))
    with pytest.raises(UserError, match=f"Void {sale.number} first"), office.book.write() as unit:
        documents.void(unit, batch, "重做")


def test_each_grade_is_its_own_heap(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        second = harvest.post(
            unit, office.harvest(lines=(HarvestLine(office.mushroom_grades[1], 55_650),))
        )
        _sell(unit, office, 34_000, DAY)
        documents.void(unit, second.id, "重开")


def _asked(unit: Unit) -> list[str]:
    """What the book is asked from now on."""
    asked: list[str] = []
    unit.connection.connection.driver_connection.set_trace_callback(asked.append)  # type: ignore[union-attr]
    return asked


def test_what_only_comes_in_asks_the_book_nothing(office: Office) -> None:
    """A ticket at the counter pays nothing for this."""
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf())
        asked = _asked(unit)
        unit.verify()
        assert asked == []


def test_the_days_are_added_up_only_where_something_later_stands(office: Office) -> None:
    last = DAY + timedelta(days=4)
    _on(office, last)
    with office.book.write() as unit:
        for number in range(5):
            harvest.post(unit, office.harvest(day=DAY + timedelta(days=number)))
    for day, by_day in ((last, False), (DAY, True)):
        with office.book.write() as unit:
            _sell(unit, office, 1_000, day)
            asked = _asked(unit)
            unit.verify()
            assert any("GROUP BY" in sql for sql in asked) == by_day
