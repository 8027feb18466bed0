"""Processing batches: leaf leaves the store at cost, the dry tea made of it enters."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office

from coop_desk.domain.dates import Period
from coop_desk.domain.processing import BatchFigures, OutTurnBand
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    catalogue,
    checks,
    documents,
    processing,
    processing_view,
    rules,
    stock,
    tea,
)
from coop_desk.services import settings as book_settings
from coop_desk.services.document_view import document_view
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.stock import OnHand
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

LATER = date(2024, 4, 9)


@pytest.fixture
def stocked(office: Office) -> Office:
    """17.27 jin of the best leaf in store, at 2,210.56 yuan."""
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
    return office


def _dry(unit: Unit) -> list[int]:
    return [grade.id for grade in catalogue.grades(unit, "dry_tea")]


def _batch(office: Office, **changes: Any) -> ProcessingBatch:
    """17.27 jin of leaf into 3.80 jin of dry tea of two grades."""
    with office.book.read() as unit:
        first, second, *_ = _dry(unit)
    given = {
        "day": DAY,
        "leaf": (GradeWeight(office.leaf_grades[0], 8_635),),
        "dry": (GradeWeight(first, 1_500), GradeWeight(second, 400)),
        "labour_cost_fen": 7_600,
        "fuel_cost_fen": 1_520,
        "workers": 4,
    }
    return ProcessingBatch(**{**given, **changes})


def _post(office: Office, batch: ProcessingBatch, **more: Any) -> int:
    with office.book.write() as unit:
        return processing.post_batch(unit, batch, **more).id


def _on_hand(office: Office) -> tuple[OnHand, list[OnHand]]:
    with office.book.read() as unit:
        leaf = stock.on_hand(unit, "leaf", office.leaf_grades[0])
        return leaf, [stock.on_hand(unit, "dry_tea", grade) for grade in _dry(unit)[:2]]


# --- the worked example ------------------------------------------------------------


def test_the_worked_batch(stocked: Office) -> None:
    """2,210.56 for the leaf, 76.00 for labour, 15.20 for fuel: 2,301.76 over 3.80 jin."""
    made = _post(stocked, _batch(stocked))
    leaf, dry = _on_hand(stocked)
    assert leaf == OnHand(0, 0)
    assert dry == [OnHand(1_500, 181_718), OnHand(400, 48_458)]
    with stocked.book.read() as unit:
        found = processing_view.batch(unit, made)
    assert found.row.figures == BatchFigures(8_635, 1_900, 221_056, 7_600, 1_520)
    assert (found.row.name, found.row.workers, found.row.unusual) == ("240402-1", 4, False)
    assert [(one.grams, one.value_fen) for one in found.leaf] == [(8_635, 221_056)]
    assert [one.jin_fen for one in found.dry] == [60_573, 60_573]


def test_labour_and_fuel_are_taken_off_what_production_cost(stocked: Office) -> None:
    made = _post(stocked, _batch(stocked))
    with stocked.book.read() as unit:
        view = document_view(unit, made)
    assert [(one.account, one.debit_fen, one.credit_fen) for one in view.ledger] == [
        ("121", 230_176, 0),
        ("121", 0, 221_056),
        ("401", 0, 9_120),
    ]
    assert view.details["name"] == "240402-1"
    assert view.details["fuel_cost_fen"] == 1_520


def test_a_batch_of_before_has_neither_name_nor_fuel(stocked: Office) -> None:
    """Its row of facts is missing; reading it finds nothing to say."""
    made = _post(stocked, _batch(stocked, fuel_cost_fen=0))
    with stocked.book.write() as unit:
        for (name,) in unit.connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
            ("processing_facts",),
        ).all():
            unit.connection.exec_driver_sql(f"DROP TRIGGER {name}")
        unit.connection.exec_driver_sql("DELETE FROM processing_facts")
    with stocked.book.read() as unit:
        row = processing_view.batch(unit, made).row
        assert (row.name, row.workers, row.figures.fuel_cost_fen) == ("", None, 0)
        assert processing_view.batches(unit) == [row]


def test_the_list_is_that_of_the_period_newest_first(stocked: Office) -> None:
    half = (GradeWeight(stocked.leaf_grades[0], 4_000),)
    batch = _batch(stocked, leaf=half, dry=(replace(_batch(stocked).dry[0], grams=900),))
    first = _post(stocked, batch)
    stocked.clock.moment = datetime(2024, 4, 9, 18, 0)
    second = _post(stocked, replace(batch, day=LATER))
    with stocked.book.read() as unit:
        assert [one.id for one in processing_view.batches(unit)] == [second, first]
        april_2 = Period.through(DAY, DAY)
        assert [one.id for one in processing_view.batches(unit, april_2)] == [first]


def test_a_batch_that_is_not_there(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="not in the book"):
        processing_view.batch(unit, 999)


# --- names -----------------------------------------------------------------------


def test_names_are_numbered_by_day_and_not_given_twice(stocked: Office) -> None:
    small = _batch(
        stocked,
        leaf=(GradeWeight(stocked.leaf_grades[0], 2_000),),
        dry=(replace(_batch(stocked).dry[0], grams=450),),
    )
    first = _post(stocked, small)
    _post(stocked, replace(small, name=" 头锅 "))
    with stocked.book.read() as unit:
        assert processing.proposed_name(unit, DAY) == "240402-2"
    with pytest.raises(UserError, match="already a batch 头锅") as error:
        _post(stocked, replace(small, name="头锅"))
    assert error.value.field == "name"
    with stocked.book.write() as unit:
        documents.void(unit, first, "重称")
    with stocked.book.read() as unit:
        assert processing.proposed_name(unit, DAY) == "240402-1"


# --- refusals ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "sentence", "field"),
    [
        ({"leaf": ()}, "Enter the leaf that goes in.", "leaf"),
        ({"dry": ()}, "Enter the dry tea that comes out.", "dry"),
        ({"labour_cost_fen": -1}, "Labour cannot cost less than nothing.", "labour_cost"),
        ({"fuel_cost_fen": -1}, "Fuel cannot cost less than nothing.", "fuel_cost"),
        ({"workers": -1}, "Between none and 500 people work on a batch.", "workers"),
        ({"workers": 501}, "Between none and 500 people work on a batch.", "workers"),
    ],
)
def test_what_a_batch_cannot_be(
    stocked: Office, changes: dict[str, Any], sentence: str, field: str
) -> None:
    with pytest.raises(UserError) as error:
        _post(stocked, _batch(stocked, **changes))
    assert (str(error.value), error.value.field) == (sentence, field)


def test_no_grade_weighs_nothing_and_leaf_is_no_tea(stocked: Office) -> None:
    batch = _batch(stocked)
    for changes in (
        {"leaf": (replace(batch.leaf[0], grams=0),)},
        {"dry": (replace(batch.dry[0], grams=0),)},
    ):
        with pytest.raises(UserError, match="weighs more than nothing"):
            _post(stocked, replace(batch, **changes))
    for changes in ({"leaf": batch.dry}, {"dry": batch.leaf}):
        with pytest.raises(UserError, match="grade of this product"):
            _post(stocked, replace(batch, **changes))


def test_more_tea_than_leaf(stocked: Office) -> None:
    with pytest.raises(UserError, match="more dry tea than leaf") as error:
        _post(stocked, _batch(stocked, dry=(replace(_batch(stocked).dry[0], grams=8_636),)))
    assert error.value.field == "dry"


def test_more_leaf_than_there_is(stocked: Office) -> None:
    with pytest.raises(UserError, match=r"Only 17\.27 jin of 单芽 are in store"):
        _post(stocked, _batch(stocked, leaf=(GradeWeight(stocked.leaf_grades[0], 8_640),)))


def test_leaf_that_came_only_later(stocked: Office) -> None:
    """17.27 jin lie there on the 2nd, twice as much on the 9th: not 20 jin on the 2nd."""
    stocked.clock.moment = datetime(2024, 4, 9, 18, 0)
    with stocked.book.write() as unit:
        tea.post_leaf(unit, stocked.leaf(day=LATER))
    much = _batch(
        stocked,
        leaf=(GradeWeight(stocked.leaf_grades[0], 10_000),),
        dry=(replace(_batch(stocked).dry[0], grams=2_200),),
    )
    with pytest.raises(UserError, match=r"2024-04-02"):
        _post(stocked, much)
    _post(stocked, replace(much, day=LATER))


def test_a_day_to_come_and_a_closed_one(stocked: Office) -> None:
    with pytest.raises(UserError, match="lies in the future"):
        _post(stocked, _batch(stocked, day=date(2024, 4, 3)))
    with stocked.book.write() as unit:
        book_settings.put(unit, "closed_until", "2024-04-02")
    with pytest.raises(UserError, match="closed up to 2024-04-02"):
        _post(stocked, _batch(stocked))


def test_a_float_is_no_weight(stocked: Office) -> None:
    with pytest.raises(TypeError):
        _post(stocked, _batch(stocked, leaf=(GradeWeight(stocked.leaf_grades[0], 8_635.0),)))  # type: ignore[arg-type]


# --- the band ----------------------------------------------------------------------


def test_an_unusual_out_turn_is_asked_about_once(stocked: Office) -> None:
    wet = _batch(stocked, dry=(replace(_batch(stocked).dry[0], grams=2_300),))
    with pytest.raises(NeedsConfirmation) as error:
        _post(stocked, wet)
    assert str(error.value) == (
        "3.75 jin of leaf for one of dry tea is unusual; usually it is 3.8 to 5.0. Is it right?"
    )
    made = _post(stocked, wet, confirmed=True)
    with stocked.book.read() as unit:
        assert processing_view.batch(unit, made).row.unusual


def test_the_office_sets_the_band(stocked: Office) -> None:
    with stocked.book.write() as unit:
        own = rules.read(unit)
        assert own.out_turn == OutTurnBand(380, 500)
        rules.save(unit, replace(own, out_turn=OutTurnBand(350, 425)))
    with pytest.raises(NeedsConfirmation, match=r"usually it is 3\.5 to 4\.25"):
        _post(stocked, _batch(stocked))


@pytest.mark.parametrize(
    ("band", "field"),
    [
        (OutTurnBand(99, 500), "out_turn_low"),
        (OutTurnBand(400, 400), "out_turn_high"),
        (OutTurnBand(400, 380), "out_turn_high"),
    ],
)
def test_a_band_that_cannot_be(office: Office, band: OutTurnBand, field: str) -> None:
    with pytest.raises(UserError) as error, office.book.write() as unit:
        rules.save(unit, replace(rules.read(unit), out_turn=band))
    assert error.value.field == field


# --- the void ----------------------------------------------------------------------


def test_the_void_restores_the_store_exactly(stocked: Office) -> None:
    before = _on_hand(stocked)
    made = _post(stocked, _batch(stocked))
    with stocked.book.write() as unit:
        documents.void(unit, made, "称错")
    assert _on_hand(stocked) == before
    _post(stocked, _batch(stocked))
    with stocked.book.read() as unit:
        assert checks.check_book(unit) == []


# --- what can go in ------------------------------------------------------------------


def test_what_can_go_in_is_what_lies_there_that_day(stocked: Office) -> None:
    stocked.clock.moment = datetime(2024, 4, 9, 18, 0)
    with stocked.book.write() as unit:
        tea.post_leaf(unit, stocked.leaf(day=LATER))
        found = processing_view.offer(unit, LATER)
    best, *others = found.leaf
    assert best.grams == 2 * 8_635
    assert best.free_on(date(2024, 4, 1)) == 0
    assert best.free_on(DAY) == 8_635
    assert best.free_on(LATER) == 2 * 8_635
    assert best.cost_of(8_635) == 221_056
    assert [one.grams for one in others] == [0, 0, 0]
    assert found.band == OutTurnBand(380, 500)
    assert found.name == "240409-1"


def test_what_goes_in_later_is_not_free_before(stocked: Office) -> None:
    stocked.clock.moment = datetime(2024, 4, 9, 18, 0)
    _post(stocked, _batch(stocked, day=LATER))
    with stocked.book.read() as unit:
        best = processing_view.offer(unit, DAY).leaf[0]
    assert best.free_on(DAY) == 0
    assert best.cost_of(10) == 0


# --- any batches -------------------------------------------------------------------

WEIGHTS = st.integers(1, 4_000)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(WEIGHTS, min_size=1, max_size=4), st.lists(WEIGHTS, max_size=4),
                  st.integers(0, 90_000), st.integers(0, 9_000), st.booleans()),
        min_size=1, max_size=5,
    )
)  # fmt: skip
def test_costs_are_kept_to_the_fen_and_grams_balance(
    tries: list[tuple[list[int], list[int], int, int, bool]],
) -> None:
    """What is in store at the end cost what was bought and put in; grams go where they say."""
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        try:
            _try_all(office, tries)
        finally:
            office.book.close()


def _try_all(office: Office, tries: list[tuple[list[int], list[int], int, int, bool]]) -> None:
    with office.book.write() as unit:
        for grade in office.leaf_grades:
            tea.post_leaf(unit, office.leaf(grade_id=grade, scale=Scale(9_325, 425, 1)))
        held = [stock.on_hand(unit, "leaf", grade) for grade in office.leaf_grades]
        dry_grades = _dry(unit)
    leaf_g, value = [one.quantity for one in held], sum(one.value_fen for one in held)
    made_g = 0
    for leaf, dry, labour, fuel, voided in tries:
        batch = ProcessingBatch(
            DAY,
            tuple(GradeWeight(*pair) for pair in zip(office.leaf_grades, leaf, strict=False)),
            tuple(GradeWeight(*pair) for pair in zip(dry_grades, dry, strict=False)),
            labour,
            fuel_cost_fen=fuel,
        )
        possible = dry and sum(dry) <= sum(leaf)
        possible = possible and all(own <= left for own, left in zip(leaf, leaf_g, strict=False))
        if not possible:
            with pytest.raises(UserError):
                _post(office, batch, confirmed=True)
            continue
        made = _post(office, batch, confirmed=True)
        if voided:
            with office.book.write() as unit:
                documents.void(unit, made, "称错")
            continue
        leaf_g = [left - own for left, own in zip(leaf_g, [*leaf, 0, 0, 0], strict=False)]
        made_g, value = made_g + sum(dry), value + labour + fuel
    with office.book.read() as unit:
        leaf_held = [stock.on_hand(unit, "leaf", grade) for grade in office.leaf_grades]
        dry_held = [stock.on_hand(unit, "dry_tea", grade) for grade in dry_grades]
        assert [one.quantity for one in leaf_held] == leaf_g
        assert sum(one.quantity for one in dry_held) == made_g
        assert sum(one.value_fen for one in (*leaf_held, *dry_held)) == value
        assert checks.check_book(unit) == []
