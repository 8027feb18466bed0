"""Stock cards: opening + in - out - lost + difference = closing, whatever happened."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from every_kind import do_all
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from sqlalchemy import select

from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    documents,
    goods,
    harvest,
    inputs,
    processing,
    sales,
    settings,
    shelf_life,
    shipments,
    stock,
    stock_cards,
    stock_losses,
    stock_takes,
    tea,
)
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.stock_cards import Amount, StockLine
from coop_desk.services.stock_counts import Heap
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

NEW_YEAR = date(2024, 1, 1)


def _proved(line: StockLine) -> bool:
    moved = line.opening + line.incoming + -line.outgoing + -line.lost + line.difference
    return moved == line.closing


def _line(
    unit: Unit,
    product: str,
    grade_id: int | None,
    first: date = NEW_YEAR,
    last: date = DAY,
) -> StockLine:
    return stock_cards.line_of(unit, Heap("store", product, grade_id), first, last)


def _added_up(unit: Unit, heap: Heap, last: date) -> Amount:
    """All that ever moved of a heap up to a day, one move after another."""
    m, e = tables.stock_moves.c, tables.entries.c
    query = (
        select(m.place, m.product, m.grade_id, m.quantity, m.value_fen)
        .join(tables.entries, e.id == m.entry_id)
        .where(e.day <= last)
    )
    rows = [row for row in unit.rows(query) if Heap(*row[:3]) == heap]
    return sum((Amount(*row[3:]) for row in rows), Amount())


def test_every_kind_of_document_adds_up(office: Office) -> None:
    do_all(office)
    with office.book.read() as unit:
        for first in (NEW_YEAR, DAY, DAY + timedelta(days=1)):
            found = stock_cards.lines(unit, first, DAY + timedelta(days=1))
            assert found
            for line in found:
                assert _proved(line)
                assert line.opening == _added_up(unit, line.heap, first - timedelta(days=1))
                assert line.closing == _added_up(unit, line.heap, DAY + timedelta(days=1))


def test_a_year_of_mushrooms(office: Office) -> None:
    """Bought twice, one ticket voided, sold, spoiled, counted."""
    first = office.mushroom_grades[0]
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest())
        documents.void(unit, wrong.id, "重开")
        harvest.post(unit, office.harvest())
        sales.post(unit, Sale(DAY, office.buyer, "mushroom", (SaleLine(first, 20_000, 500),)))
        stock_losses.lose(unit, stock_losses.StockLoss(DAY, "mushroom", first, 1_000, "dried_out"))
        take = stock_takes.StockTake(DAY, "mushroom", (stock_takes.Counted(first, 13_000, 12_900),))
        stock_takes.post(unit, take)
        line = _line(unit, "mushroom", first)
        card = stock_cards.card(unit, line.heap, NEW_YEAR, DAY)
    assert line.flows["bought"] == Amount(34_000, 28_560)
    assert line.outgoing == Amount(20_000, 16_800)
    assert line.lost == Amount(1_000, 840)
    assert line.difference == Amount(-100, -84)
    assert line.closing == Amount(12_900, 10_836)
    assert [move.flow for move in card.moves] == [
        "bought",
        "bought",
        "bought",
        "sold",
        "lost",
        "difference",
    ]
    assert [move.reversal for move in card.moves] == [False, True, False, False, False, False]
    assert card.moves[-1].held == line.closing


def test_a_period_begins_with_what_was_there(office: Office) -> None:
    office.clock.moment = datetime(2024, 4, 9, 9, 30)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        heap = Heap("store", "mushroom", office.mushroom_grades[0])
        line = stock_cards.line_of(unit, heap, date(2024, 4, 3), date(2024, 4, 9))
    assert (line.opening, line.closing) == (Amount(34_000, 28_560), Amount(34_000, 28_560))


def test_tea_is_made_and_leaf_is_processed(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        dry = catalogue.grades(unit, "dry_tea")[0].id
        weights = (
            processing.GradeWeight(office.leaf_grades[0], 8_635),
            processing.GradeWeight(dry, 1_900),
        )
        batch = processing.ProcessingBatch(DAY, (weights[0],), (weights[1],), 3_333)
        posted = processing.post_batch(unit, batch)
        leaf, made = _line(unit, "leaf", office.leaf_grades[0]), _line(unit, "dry_tea", dry)
        documents.void(unit, posted.id, "重做")
        undone = _line(unit, "dry_tea", dry)
    assert leaf.flows["processed"].quantity == 8_635
    assert leaf.closing == Amount()
    assert made.flows["made"].quantity == 1_900
    assert undone.flows["made"] == Amount()


def test_goods_on_their_way_are_a_heap_of_their_own(office: Office) -> None:
    """30 jin set out, 25 are accepted, 3 come back, 2 dried out; then nothing is on the way."""
    first = office.mushroom_grades[0]
    way = Heap("transit", "mushroom", first)
    load = (shipments.ShipmentLine(first, 15_000),)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        sent = shipments.ship(unit, shipments.NewShipment(DAY, office.buyer, "mushroom", load))
        before = stock_cards.line_of(unit, way, NEW_YEAR, DAY)
        result = sales.AcceptedLine(first, 12_500, 1_500, 1_000, 500, reason="途中失水")
        sales.accept(unit, sales.Acceptance(DAY, sent.id, (result,)), confirmed=True)
        after = stock_cards.line_of(unit, way, NEW_YEAR, DAY)
        card = stock_cards.card(unit, way, NEW_YEAR, DAY)
        stored = _line(unit, "mushroom", first)
    assert (before.flows["shipped"].quantity, before.closing.quantity) == (15_000, 15_000)
    assert not before.passed_through
    assert after.passed_through
    assert [move.flow for move in card.moves] == ["shipped", "arrived"]
    assert (stored.flows["sold"].quantity, stored.flows["returned"].quantity) == (15_000, 1_500)
    assert _proved(before)
    assert _proved(after)


def test_inputs_and_bags_have_their_lines(office: Office) -> None:
    with office.book.write() as unit:
        stock.receive_goods(unit, stock.GoodsReceipt(DAY, 5, "film", 12, 96_000))
        inputs.use(unit, inputs.InputUse(DAY, "film", 5, "for_packing"))
        found = stock_cards.lines(unit, NEW_YEAR, DAY)
    assert [(line.heap.product, line.closing.quantity) for line in found] == [
        ("film", 7),
        ("bag", 10_000),
    ]
    assert found[0].flows["used"] == Amount(5, 40_000)


def test_an_input_that_never_came_has_an_empty_card(office: Office) -> None:
    with office.book.read() as unit:
        (film, *_) = goods.inputs(unit)
        card = stock_cards.card(unit, Heap("store", "film", None), NEW_YEAR, DAY)
    assert card.line == stock_cards.nothing_of(film)
    assert card.moves == ()


@pytest.mark.parametrize("key", ["", "store", "shed:film:", "store:film:x", "store:glue:"])
def test_a_line_that_is_gone(key: str, office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match=r"no longer|Choose the goods"):
        stock_cards.card(unit, stock_cards.heap_of(key), NEW_YEAR, DAY)


ACTS = st.lists(
    st.tuples(st.sampled_from(("buy", "sell", "lose", "count", "void")), st.integers(1, 40_000)),
    min_size=1,
    max_size=12,
)


@how(max_examples=20)
@given(acts=ACTS)
def test_whatever_happens_the_card_adds_up(acts: list[tuple[str, int]]) -> None:
    """Bought, sold, lost, counted and voided at random; the book refuses what cannot be."""
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        posted: list[int] = []
        for number, (act, grams) in enumerate(acts):
            office.clock.moment += timedelta(days=number % 2)
            try:
                with office.book.write() as unit:
                    posted.append(_do(unit, office, act, grams, posted))
            except UserError:
                continue
        today = office.clock.moment.date()
        with office.book.read() as unit:
            middle = DAY + (today - DAY) // 2
            before = {line.id: line for line in stock_cards.lines(unit, NEW_YEAR, middle)}
            after = stock_cards.lines(unit, middle + timedelta(days=1), today)
            assert all(map(_proved, (*before.values(), *after)))
            for grade in office.mushroom_grades:
                line = _line(unit, "mushroom", grade, last=middle)
                assert line.closing == _added_up(unit, line.heap, middle)
                assert before.get(line.id, line) == line
            for line in after:
                if line.id in before:
                    assert line.opening == before[line.id].closing
                card = stock_cards.card(unit, line.heap, middle + timedelta(days=1), today)
                last = card.moves[-1].held if card.moves else line.opening
                assert last == line.closing
                assert all(move.held.quantity >= 0 for move in card.moves[-1:])
        office.book.close()


def _do(unit: Unit, office: Office, act: str, grams: int, posted: list[int]) -> int:
    day, grade = office.clock.moment.date(), office.mushroom_grades[0]
    if act == "buy":
        return harvest.post(unit, office.harvest(day=day)).id
    if act == "sell":
        line = SaleLine(grade, grams, 500)
        return sales.post(unit, Sale(day, office.buyer, "mushroom", (line,))).id
    if act == "lose":
        lost = stock_losses.StockLoss(day, "mushroom", grade, grams, "spoiled")
        return stock_losses.lose(unit, lost).id
    if act == "count":
        (first, *_) = stock_takes.sheet(unit, "mushroom", day).lines
        counted = (stock_takes.Counted(grade, first.book.quantity, grams),)
        taken = stock_takes.StockTake(day, "mushroom", counted)
        return stock_takes.post(unit, taken, confirmed=True).id
    if not posted:
        raise UserError("Nothing to void.")
    documents.void(unit, posted.pop(grams % len(posted)), "重开")
    return posted.pop() if posted else _do(unit, office, "buy", grams, posted)


# --- shelf life ----------------------------------------------------------------


def _held(office: Office, **changes: Any) -> shelf_life.OnHandLine:
    with office.book.read() as unit:
        found = shelf_life.on_hand(unit, office.clock.moment.date())
    return next(one for one in found if one.line.heap.grade_id == office.mushroom_grades[0])


def test_what_came_first_leaves_first(office: Office) -> None:
    """68 jin of April 2nd and 68 of the 6th; 100 are sold: what is left came on the 6th."""
    office.clock.moment = datetime(2024, 4, 6, 9, 30)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        harvest.post(unit, office.harvest(day=date(2024, 4, 6)))
    before = _held(office)
    assert (before.oldest, before.past_shelf) == (DAY, 34_000)
    with office.book.write() as unit:
        line = SaleLine(office.mushroom_grades[0], 50_000, 500)
        sales.post(unit, Sale(date(2024, 4, 6), office.buyer, "mushroom", (line,)))
    after = _held(office)
    assert (after.oldest, after.past_shelf) == (date(2024, 4, 6), 0)


def _film(unit: Unit, day: date) -> shelf_life.OnHandLine:
    on_hand = shelf_life.on_hand(unit, day)
    return next(one for one in on_hand if one.line.heap.product == "film")


def test_what_came_long_ago_is_found(office: Office) -> None:
    """Five rolls of April, ten of July: fifteen are left, then nine, none of them of April."""
    with office.book.write() as unit:
        stock.receive_goods(unit, stock.GoodsReceipt(DAY, 5, "film", 5, 40_000))
    office.clock.moment += timedelta(days=100)
    with office.book.write() as unit:
        day = unit.clock().date()
        stock.receive_goods(unit, stock.GoodsReceipt(day, 5, "film", 10, 80_000))
        assert _film(unit, day).oldest == DAY
        inputs.use(unit, inputs.InputUse(day, "film", 6, "for_greenhouses"))
        assert _film(unit, day).oldest == day


def test_three_days_are_not_too_long(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
    office.clock.moment = datetime(2024, 4, 5, 9, 30)
    assert _held(office).past_shelf == 0
    office.clock.moment = datetime(2024, 4, 6, 9, 30)
    assert _held(office).past_shelf == 34_000
    with office.book.write() as unit:
        settings.put(unit, "shelf_days", {"mushroom": 4})
        assert shelf_life.past_shelf(unit, office.clock.moment.date()) == []


def test_goods_keep_for_no_days_at_least(office: Office) -> None:
    with office.book.write() as unit, pytest.raises(UserError) as error:
        settings.put(unit, "shelf_days", {"leaf": -1})
    assert error.value.field == "shelf_leaf"
