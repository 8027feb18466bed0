"""Losses and stock-takings: at average cost, the book as it was when it was read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st
from offices import DAY, Office
from sqlalchemy import select

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import documents, harvest, ledger, sales, stock, stock_losses, stock_takes
from coop_desk.services.ledger import Entry
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.stock import GoodsReceipt, OnHand
from coop_desk.services.stock_losses import StockLoss
from coop_desk.services.stock_takes import Counted, StockTake
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def _take(unit: Unit, counted: Sequence[int | None], product: str = "mushroom") -> StockTake:
    lines = stock_takes.sheet(unit, product, DAY).lines
    pairs = zip(lines, counted, strict=True)
    counts = tuple(Counted(a.grade_id, a.book.quantity, n) for a, n in pairs if n is not None)
    return StockTake(DAY, product, counts)


def _entry(unit: Unit, document_id: int) -> Entry:
    e = tables.entries.c
    number = unit.scalar(select(e.id).where(e.document_id == document_id))
    return ledger.read_entry(unit, number)


def _sides(entry: Entry) -> list[tuple[str, int, int]]:
    return [(p.account, p.debit_fen, p.credit_fen) for p in entry.postings]


def test_a_loss_leaves_at_its_average_cost(office: Office) -> None:
    """68 jin at 4.20 lie there; 8 jin of them spoil."""
    grade = office.mushroom_grades[0]
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        lost = stock_losses.lose(unit, StockLoss(DAY, "mushroom", grade, 4_000, "spoiled"))
        assert stock.on_hand(unit, "mushroom", grade) == OnHand(30_000, 28_560 - 3_360)
        assert _sides(_entry(unit, lost.id)) == [("521", 3_360, 0), ("121", 0, 3_360)]
    assert lost.number == "BK2024-000001"


@pytest.mark.parametrize(
    ("loss", "field"),
    [
        (StockLoss(DAY, "mushroom", 1, 34_001, "spoiled"), "quantity"),
        (StockLoss(DAY, "mushroom", 1, 0, "spoiled"), "quantity"),
        (StockLoss(DAY, "mushroom", None, 10, "spoiled"), "grade"),
        (StockLoss(DAY, "mushroom", 5, 10, "spoiled"), "grade"),
        (StockLoss(DAY, "film", 1, 10, "damaged"), "grade"),
        (StockLoss(DAY, "mushroom", 1, 10, "eaten"), "cause"),
        (StockLoss(DAY, "bag", None, 10, "damaged"), "product"),
    ],
)
def test_a_loss_that_cannot_be(loss: StockLoss, field: str, office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        with pytest.raises(UserError) as error:
            stock_losses.lose(unit, loss)
    assert error.value.field == field


def test_more_and_less_than_the_book(office: Office) -> None:
    """A jin too little of the first grade at 4.20, half a jin too much of the second at 3.10."""
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        taken = stock_takes.post(unit, _take(unit, (33_500, 15_900, 6_000)))
        held = [stock.on_hand(unit, "mushroom", grade) for grade in office.mushroom_grades]
        assert _sides(_entry(unit, taken.id)) == [
            ("121", 155, 0),
            ("502", 0, 155),
            ("521", 420, 0),
            ("121", 0, 420),
        ]
        (row,) = stock_takes.takes(unit, DAY, DAY)
    assert held == [OnHand(33_500, 28_140), OnHand(15_900, 9_858), OnHand(6_000, 1_800)]
    assert (row.surplus_fen, row.shortage_fen, row.lines, row.name) == (155, 420, 3, "香菇")


def test_nothing_different_is_recorded_too(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        taken = stock_takes.post(unit, _take(unit, (34_000, 15_650, 6_000)))
        assert _entry(unit, taken.id) == Entry()
    assert taken.number == "PD2024-000001"


def test_only_what_was_counted_is_taken(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        stock_takes.post(unit, _take(unit, (None, 15_600, None)))
        assert stock.on_hand(unit, "mushroom", office.mushroom_grades[0]).quantity == 34_000


def test_a_sheet_of_before_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        take = _take(unit, (34_000, 15_650, 6_000))
        line = SaleLine(office.mushroom_grades[0], 500, 500)
        sales.post(unit, Sale(DAY, office.buyer, "mushroom", (line,)))
        with pytest.raises(UserError, match="The book changed") as error:
            stock_takes.post(unit, take)
    assert error.value.field == "counts"


def test_a_difference_beyond_the_band_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        take = _take(unit, (32_200, 15_650, 6_000))
        with pytest.raises(NeedsConfirmation, match=r"68\.00 jin of 一级, 64\.40 jin"):
            stock_takes.post(unit, take)
        stock_takes.post(unit, take, confirmed=True)


def test_pieces_are_asked_about_in_their_own_unit(office: Office) -> None:
    with office.book.write() as unit:
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "film", 12, 96_000))
        with pytest.raises(NeedsConfirmation, match="12 卷 of 地膜, 1 卷"):
            stock_takes.post(unit, _take(unit, (1,), "film"))


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((), "what was counted"),
        ((Counted(5, 0, 10),), "grade of this product"),
        ((Counted(1, 0, 10), Counted(1, 0, 20)), "grade of this product"),
        ((Counted(1, 0, -1),), "Less than nothing"),
    ],
)
def test_a_stock_taking_that_cannot_be(
    counts: tuple[Counted, ...], words: str, office: Office
) -> None:
    with office.book.write() as unit, pytest.raises(UserError, match=words):
        stock_takes.post(unit, StockTake(DAY, "mushroom", counts), confirmed=True)


def test_bags_are_counted_by_their_batch(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="by their batch"):
        stock_takes.sheet(unit, "bag", DAY)


def test_what_is_found_after_a_ticket_too_many_lets_it_be_corrected(office: Office) -> None:
    """The way out where a ticket's goods are gone: the difference is found, then it is voided."""
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest()).id
        lines = tuple(
            SaleLine(grade, grams, 500)
            for grade, grams in zip(office.mushroom_grades, (34_000, 15_650, 6_000), strict=True)
        )
        sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines))
    with pytest.raises(UserError, match="take stock"):
        _replace(office, wrong)
    with office.book.write() as unit:
        stock_takes.post(unit, _take(unit, (500, None, None)), confirmed=True)
    _replace(office, wrong)
    with office.book.read() as unit:
        assert stock.on_hand(unit, "mushroom", office.mushroom_grades[0]).quantity == 0


def _replace(office: Office, wrong: int) -> None:
    from coop_desk.services.weighing import Scale

    with office.book.write() as unit:
        documents.void(unit, wrong, "看错秤")
        lighter = Scale(62_700, 6_400, 4, deduction_bp=200)
        again = office.harvest((33_500, 15_650, 6_000), scale=lighter)
        harvest.post(unit, again, replaces_id=wrong, confirmed=True)


@how(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(counted=st.lists(st.integers(0, 60_000), min_size=3, max_size=3))
def test_the_book_is_what_was_counted(office: Office, counted: list[int]) -> None:
    """Whatever was counted is then in store, and nothing is worth nothing."""
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        before = _value(unit, office)
        taken = stock_takes.post(unit, _take(unit, counted), confirmed=True)
        held = [stock.on_hand(unit, "mushroom", grade) for grade in office.mushroom_grades]
        entry = _entry(unit, taken.id)
        documents.void(unit, taken.id, "重盘")
        assert _value(unit, office) == before
    assert [one.quantity for one in held] == counted
    assert all(one.value_fen == 0 for one in held if one.quantity == 0)
    booked = sum(p.debit_fen - p.credit_fen for p in entry.postings if p.account == "121")
    assert sum(one.value_fen for one in held) == before + booked


def _value(unit: Unit, office: Office) -> int:
    held = (stock.on_hand(unit, "mushroom", grade) for grade in office.mushroom_grades)
    return sum(one.value_fen for one in held)
