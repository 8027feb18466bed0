"""Goods on their way, and what a buyer accepts of them."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from shipping import TERM, accept, ship, sign, stock_up
from sqlalchemy import func, select

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import checks, documents, headline, ledger, sales, shipments, stock
from coop_desk.services.document_view import document_view
from coop_desk.services.sales import Acceptance, AcceptedLine
from coop_desk.services.shipments import ShipmentLine
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def _sides(unit: Unit, document_id: int) -> list[tuple[str, int, int]]:
    lines = document_view(unit, document_id).ledger
    return [(line.account, line.debit_fen, line.credit_fen) for line in lines]


def _place(unit: Unit, place: str, grade_id: int) -> tuple[int, int]:
    m = tables.stock_moves.c
    query = select(
        func.coalesce(func.sum(m.quantity), 0), func.coalesce(func.sum(m.value_fen), 0)
    ).where(m.place == place, m.product == "mushroom", m.grade_id == grade_id)
    grams, fen = unit.rows(query)[0]
    return int(grams), int(fen)


def _owes(unit: Unit, office: Office) -> int:
    return -sum(one.amount_fen for one in ledger.part_balances(unit, office.buyer))


def test_goods_on_their_way_stay_the_coops_own(office: Office) -> None:
    """136 jin at 4.20 in store; 60 of them leave at 252.00 and no account moves."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        posted = ship(unit, office, 30_000, vehicle=" 贵C·12345 ")
        assert posted.number == "FH2024-000001"
        assert _sides(unit, posted.id) == []
        assert stock.on_hand(unit, "mushroom", best) == stock.OnHand(38_000, 31_920)
        assert _place(unit, "transit", best) == (30_000, 25_200)
        row = shipments.shipment(unit, posted.id)
        assert (row.vehicle, row.grams, row.cost_fen) == ("贵C·12345", 30_000, 25_200)
        assert (row.on_the_way, row.contract_number, row.sale_number) == (True, "", "")
        assert _owes(unit, office) == 0


def test_what_was_accepted_is_sold_the_rest_is_back_or_lost(office: Office) -> None:
    """Of 60 jin 54 are accepted at 5.00, 4 come back, 2 are lost; they cost 4.20 a jin."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        shipped = ship(unit, office, 30_000, contract_id=contract.id)
        sale = accept(unit, shipped.id, AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞"))
        assert sale.number == "XS2024-000001"
        assert _sides(unit, sale.id) == [
            ("113", 27_000, 0),
            ("501", 0, 27_000),
            ("521", 22_680 + 840, 0),
            ("121", 0, 22_680 + 840),
        ]
        assert _place(unit, "transit", best) == (0, 0)
        assert stock.on_hand(unit, "mushroom", best) == stock.OnHand(40_000, 33_600)
        assert _owes(unit, office) == 27_000
        row = shipments.shipment(unit, shipped.id)
        assert (row.sale_id, row.sale_day, row.on_the_way) == (sale.id, DAY, False)
        assert headline.headline(unit, 2024).mushroom_fen == 27_000
        assert shipments.shipments(unit, on_the_way=True) == []
        assert checks.check_book(unit) == []


def test_two_grades_each_at_the_contracts_price(office: Office) -> None:
    """68 × 5.00 + 31.3 × 3.60 = 340.00 + 112.68; a grade left out was lost whole: refused."""
    best, second, _ = office.mushroom_grades
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        shipped = ship(unit, office, 34_000, 15_650, contract_id=contract.id)
        with pytest.raises(UserError, match=r"二级: 31\.3 jin were shipped"):
            accept(unit, shipped.id, AcceptedLine(best, 34_000))
        accept(unit, shipped.id, AcceptedLine(best, 34_000), AcceptedLine(second, 15_650))
        assert _owes(unit, office) == 34_000 + 11_268


def test_parts_that_do_not_add_up_are_refused_with_the_difference(office: Office) -> None:
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        shipped = ship(unit, office, 30_000)
        line = AcceptedLine(best, 27_000, 2_000, 500, price_fen=500, reason="开伞")
        with pytest.raises(UserError, match=r"60 jin were shipped, .* come to 59 jin; 1 jin"):
            accept(unit, shipped.id, line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"accepted_g": 29_000, "lost_g": 1_000, "price_fen": 500}, "say why not all"),
        ({"accepted_g": 0, "returned_g": 30_000, "reason": "长" * 61}, "at most 60"),
        ({"accepted_g": 30_000}, "enter the price"),
        ({"accepted_g": 30_000, "price_fen": 0}, "more than nothing"),
        ({"accepted_g": 31_000, "lost_g": -1_000, "price_fen": 500}, "less than nothing"),
    ],
)
def test_an_acceptance_that_cannot_be_is_refused(
    line: dict[str, Any], told: str, office: Office
) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        shipped = ship(unit, office, 30_000)
        with pytest.raises(UserError, match=told):
            accept(unit, shipped.id, AcceptedLine(office.mushroom_grades[0], **line))


def test_a_grade_that_was_not_shipped_is_refused(office: Office) -> None:
    best, second, _ = office.mushroom_grades
    with office.book.write() as unit:
        stock_up(unit, office)
        shipped = ship(unit, office, 30_000)
        lines = AcceptedLine(best, 30_000, price_fen=500), AcceptedLine(second, 1, price_fen=1)
        with pytest.raises(UserError, match="was not in this shipment"):
            accept(unit, shipped.id, *lines)


def test_another_price_than_the_contracts_is_asked_about(office: Office) -> None:
    line = AcceptedLine(office.mushroom_grades[0], 30_000, price_fen=50)
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        shipped = ship(unit, office, 30_000, contract_id=contract.id)
        with pytest.raises(NeedsConfirmation, match=r"pays 5\.00 yuan, not 0\.50"):
            accept(unit, shipped.id, line)
        sales.accept(unit, Acceptance(DAY, shipped.id, (line,)), confirmed=True)
        assert _owes(unit, office) == 3_000


def test_a_shipment_is_settled_once_and_not_before_it_left(office: Office) -> None:
    line = AcceptedLine(office.mushroom_grades[0], 30_000, price_fen=500)
    with office.book.write() as unit:
        stock_up(unit, office)
        shipped = ship(unit, office, 30_000)
        with pytest.raises(UserError, match="left only on 2024-04-02"):
            accept(unit, shipped.id, line, day=date(2024, 4, 1))
        accept(unit, shipped.id, line)
        with pytest.raises(UserError, match="settled already by XS2024-000001"):
            accept(unit, shipped.id, line)


def test_all_of_it_may_come_back(office: Office) -> None:
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        shipped = ship(unit, office, 30_000)
        sale = accept(unit, shipped.id, AcceptedLine(best, 0, 30_000, reason="客户拒收"))
        assert _sides(unit, sale.id) == []
        assert stock.on_hand(unit, "mushroom", best) == stock.OnHand(68_000, 57_120)
        assert checks.check_book(unit) == []


def test_voids_go_back_step_by_step(office: Office) -> None:
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        shipped = ship(unit, office, 30_000, contract_id=contract.id)
        sale = accept(unit, shipped.id, AcceptedLine(best, 30_000))
        with pytest.raises(UserError, match="void XS2024-000001 first"):
            documents.void(unit, shipped.id, "错单")
        documents.void(unit, sale.id, "错单")
        assert _place(unit, "transit", best) == (30_000, 25_200)
        assert shipments.shipment(unit, shipped.id).on_the_way
        with pytest.raises(UserError, match="void FH2024-000001 first"):
            documents.void(unit, contract.id, "错单")
        documents.void(unit, shipped.id, "错单")
        documents.void(unit, contract.id, "错单")
        assert stock.on_hand(unit, "mushroom", best) == stock.OnHand(68_000, 57_120)
        with pytest.raises(UserError, match="is void"):
            accept(unit, shipped.id, AcceptedLine(best, 30_000, price_fen=500))
        assert checks.check_book(unit) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"lines": ()}, "at least one grade"),
        ({"lines": (ShipmentLine(1, 500), ShipmentLine(1, 500))}, "only once"),
        ({"lines": (ShipmentLine(1, 68_500),)}, r"136\.00 jin"),
        ({"product": "leaf"}, "mushrooms or dry tea"),
    ],
)
def test_a_shipment_that_cannot_be_is_refused(
    changes: dict[str, Any], told: str, office: Office
) -> None:
    assert office.mushroom_grades[0] == 1
    with office.book.write() as unit:
        stock_up(unit, office)
        with pytest.raises(UserError, match=told):
            ship(unit, office, **changes)


def test_a_shipment_counts_for_its_buyers_contract(office: Office) -> None:
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office, start=TERM[0], end=DAY)
        with pytest.raises(NeedsConfirmation, match="from 2024-04-01 to 2024-04-01"):
            ship(unit, office, 30_000, contract_id=contract.id)
        with pytest.raises(UserError, match="no buyer"):
            ship(unit, office, 30_000, buyer_id=office.stranger)
        tea = sign(unit, office, product="dry_tea", prices=_tea_price(unit))
        with pytest.raises(UserError, match="another buyer's or product's"):
            ship(unit, office, 30_000, contract_id=tea.id)
        documents.void(unit, contract.id, "错单")
        with pytest.raises(UserError, match="contract is void"):
            ship(unit, office, 30_000, contract_id=contract.id)


def _tea_price(unit: Unit) -> Any:
    from coop_desk.services import catalogue
    from coop_desk.services.sales_contracts import GradePrice

    return (GradePrice(catalogue.grades(unit, "dry_tea")[0].id, 36_000),)


Parts = st.tuples(st.integers(1, 12_000), st.integers(0, 100), st.integers(0, 100))


@hypothesis_settings(max_examples=15)
@given(st.lists(Parts, min_size=1, max_size=5), st.data())
def test_store_transit_sold_and_lost_are_what_came_in(
    loads: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    """In grams and at cost, whatever comes back and whatever is voided again."""
    with tempfile.TemporaryDirectory() as folder:
        office = found_office(Path(folder) / "book.coop")
        with office.book.write() as unit:
            _play(unit, office, loads, data)
        office.book.close()


def _play(unit: Unit, office: Office, loads: list[Any], data: st.DataObject) -> None:
    best = office.mushroom_grades[0]
    stock_up(unit, office)
    sold, gone_fen = 0, 0
    for grams, returned, lost in loads:
        shipped = ship(unit, office, grams)
        if not data.draw(st.booleans()):
            continue
        back = grams * returned // 200
        away = grams * lost // 200
        line = AcceptedLine(best, grams - back - away, back, away, 500, reason="开伞")
        sale = accept(unit, shipped.id, line)
        if data.draw(st.booleans()):
            documents.void(unit, sale.id, "错单")
            continue
        sold += grams - back
        gone_fen += sum(debit for account, debit, _ in _sides(unit, sale.id) if account == "521")
    store, transit = _place(unit, "store", best), _place(unit, "transit", best)
    assert store[0] + transit[0] + sold == 68_000
    assert store[1] + transit[1] + gone_fen == 57_120
    assert min(*store, *transit) >= 0
    assert checks.check_book(unit) == []
