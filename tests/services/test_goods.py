"""Inputs: what the office keeps, bought on account, used at their average cost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st
from offices import DAY, Office

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import documents, goods, inputs, ledger, stock
from coop_desk.services.inputs import InputUse
from coop_desk.services.stock import GoodsReceipt, OnHand
from coop_desk.storage.unit_of_work import Unit

SUPPLIER = 5


def _buy(unit: Unit, product: str, quantity: int, fen: int, **more: Any) -> None:
    stock.receive_goods(unit, GoodsReceipt(DAY, SUPPLIER, product, quantity, fen), **more)


def test_a_new_book_has_the_three_usual_inputs(office: Office) -> None:
    with office.book.read() as unit:
        found = [(one.code, one.name, one.weighed, one.unit) for one in goods.inputs(unit)]
    assert found == [
        ("film", "地膜", False, "卷"),
        ("spawn", "菌种", True, ""),
        ("fuel", "燃料", True, ""),
    ]


def test_an_input_is_added_renamed_and_retired(office: Office) -> None:
    with office.book.write() as unit:
        own = goods.add(unit, " 纸箱 ", goods.COUNT, "个", "Boxes")
        goods.change(unit, own, name="泡沫箱")
        goods.retire(unit, own)
        assert [one.name for one in goods.inputs(unit, active_only=True)][-1] == "燃料"
        assert goods.find(unit, "input4").name == "泡沫箱"
        assert list(goods.everything(unit))[-1] == "bag"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ((" ", goods.WEIGHT), "name"),
        (("地膜", goods.WEIGHT), "name"),
        (("香菇", goods.WEIGHT), "name"),
        (("纸箱", "volume"), "measure"),
        (("纸箱", goods.COUNT), "unit"),
    ],
)
def test_an_input_that_cannot_be(given: tuple[str, str], field: str, office: Office) -> None:
    with office.book.write() as unit, pytest.raises(UserError) as error:
        goods.add(unit, *given)
    assert error.value.field == field


def test_what_is_still_there_is_not_retired(office: Office) -> None:
    with office.book.write() as unit:
        _buy(unit, "film", 3, 24_000)
        with pytest.raises(UserError, match="still in store"):
            goods.retire(unit, goods.find(unit, "film").id)


def test_inputs_are_used_at_their_average_cost(office: Office) -> None:
    """3 rolls for 100 and 4 for 120 yuan: 5 of them cost 157.14, the last two the rest."""
    with office.book.write() as unit:
        _buy(unit, "film", 3, 10_000)
        _buy(unit, "film", 4, 12_000, confirmed=True)
        used = inputs.use(unit, InputUse(DAY, "film", 5, "for_greenhouses"))
        assert stock.on_hand(unit, "film", None) == OnHand(2, 22_000 - 15_714)
        inputs.use(unit, InputUse(DAY, "film", 2, "for_packing"))
        assert stock.on_hand(unit, "film", None) == OnHand(0, 0)
        entry = ledger.read_entry(unit, _entry(unit, used.id))
    assert used.number == "LL2024-000001"
    assert [(p.account, p.debit_fen, p.credit_fen) for p in entry.postings] == [
        ("401", 15_714, 0),
        ("121", 0, 15_714),
    ]


def _entry(unit: Unit, document_id: int) -> int:
    from sqlalchemy import select

    from coop_desk.storage import tables

    e = tables.entries.c
    return int(unit.scalar(select(e.id).where(e.document_id == document_id)))


LOTS = st.lists(st.tuples(st.integers(1, 5_000), st.integers(0, 1_000_000)), min_size=1, max_size=6)


@how(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(lots=LOTS, parts=st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_the_last_gram_takes_the_rest_of_the_cost(
    office: Office, lots: list[tuple[int, int]], parts: list[int]
) -> None:
    """Bought in any lots, used in any parts: all of the cost leaves, to the fen."""
    with office.book.write() as unit:
        for quantity, fen in lots:
            _buy(unit, "fuel", quantity, fen, confirmed=True)
        held = stock.on_hand(unit, "fuel", None)
        for part in parts:
            taken = min(held.quantity - 1, held.quantity * part // 10)
            if taken > 0:
                inputs.use(unit, InputUse(DAY, "fuel", taken, "for_tea"))
            held = stock.on_hand(unit, "fuel", None)
            assert held.value_fen >= 0
        inputs.use(unit, InputUse(DAY, "fuel", held.quantity, "for_tea"))
        assert stock.on_hand(unit, "fuel", None) == OnHand(0, 0)


@pytest.mark.parametrize(
    ("use", "field", "words"),
    [
        (InputUse(DAY, "mushroom", 5, "for_bags"), "product", "Only inputs"),
        (InputUse(DAY, "film", 5, "for_fun"), "purpose", "used for"),
        (InputUse(DAY, "film", 5, "for_bags"), "quantity", "Only 4 are in store; 5 cannot"),
        (InputUse(DAY, "fuel", 500, "for_tea"), "quantity", "Only 0.00 jin"),
        (InputUse(DAY, "film", 0, "for_bags"), "quantity", "how much"),
        (InputUse(DAY, "glue", 1, "for_bags"), "product", "Choose the goods"),
    ],
)
def test_a_use_that_cannot_be(use: InputUse, field: str, words: str, office: Office) -> None:
    with office.book.write() as unit:
        _buy(unit, "film", 4, 12_000)
        with pytest.raises(UserError, match=words) as error:
            inputs.use(unit, use)
    assert error.value.field == field


@pytest.mark.parametrize("product", ["mushroom", "leaf", "dry_tea"])
def test_products_are_not_bought_like_inputs(product: str, office: Office) -> None:
    with office.book.write() as unit, pytest.raises(UserError, match="by a ticket"):
        _buy(unit, product, 500, 1_000)


def test_an_input_no_longer_in_use_is_not_bought(office: Office) -> None:
    with office.book.write() as unit:
        goods.retire(unit, goods.find(unit, "film").id)
        with pytest.raises(UserError, match="no longer in use"):
            _buy(unit, "film", 1, 8_000)


def test_a_price_far_from_the_last_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        _buy(unit, "film", 4, 12_000)
        with pytest.raises(NeedsConfirmation):
            _buy(unit, "film", 4, 120_000)


def test_what_was_used_since_is_not_taken_back(office: Office) -> None:
    with office.book.write() as unit:
        receipt = stock.receive_goods(unit, GoodsReceipt(DAY, SUPPLIER, "film", 4, 12_000))
        inputs.use(unit, InputUse(DAY, "film", 3, "for_bags"))
    with pytest.raises(UserError, match=r"Only 1 卷 of 地膜 are left; 4 卷 cannot"):
        _void(office, receipt.id)


def _void(office: Office, document_id: int) -> None:
    with office.book.write() as unit:
        documents.void(unit, document_id, "退货")
