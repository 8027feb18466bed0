"""Goods that leave the store twice, figures typed ten times too large."""

from __future__ import annotations

from typing import Any

import pytest
from offices import DAY, Office

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    bags,
    catalogue,
    harvest,
    people,
    processing,
    sales,
    stock,
    tea,
    weighing,
)
from coop_desk.services.bags import BagIssue
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.stock import GoodsReceipt
from coop_desk.storage.unit_of_work import Unit


def test_two_lines_of_a_grade_do_not_sell_what_lies_there_once(office: Office) -> None:
    grade = office.mushroom_grades[0]
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        lines = (SaleLine(grade, 20_000, 500), SaleLine(grade, 20_000, 480))
        with pytest.raises(UserError, match=r"28\.00 jin"):
            sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines))


def test_two_lines_of_a_grade_take_its_whole_cost_and_no_more(office: Office) -> None:
    grade = office.mushroom_grades[0]
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        lines = (SaleLine(grade, 11_333, 500), SaleLine(grade, 22_667, 480))
        sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines))
        assert stock.on_hand(unit, "mushroom", grade) == stock.OnHand(0, 0)


@pytest.mark.parametrize("amount", [-1, 1.5])
def test_a_line_is_sold_for_a_whole_sum_of_money(amount: Any, office: Office) -> None:
    line = SaleLine(office.mushroom_grades[0], 500, 500, amount)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        with pytest.raises((UserError, TypeError)):
            sales.post(unit, Sale(DAY, office.buyer, "mushroom", (line,)))


def test_a_sum_that_is_not_weight_times_price_is_asked_about(office: Office) -> None:
    """Ten times the price is a slip; the buyer's rounding is not."""
    grade = office.mushroom_grades[0]
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        sale = Sale(DAY, office.buyer, "mushroom", (SaleLine(grade, 500, 500, 5_000),))
        with pytest.raises(NeedsConfirmation):
            sales.post(unit, sale)
        sales.post(unit, sale, confirmed=True)
        rounded = SaleLine(grade, 500, 500, 498)
        sales.post(unit, Sale(DAY, office.buyer, "mushroom", (rounded,)))


def _batch(unit: Unit, office: Office, dry_g: int, labour_fen: int = 0, **more: Any) -> None:
    tea.post_leaf(unit, office.leaf())
    leaf = GradeWeight(office.leaf_grades[0], 8_635)
    dry = GradeWeight(catalogue.grades(unit, "dry_tea")[0].id, dry_g)
    processing.post_batch(unit, ProcessingBatch(DAY, (leaf,), (dry,), labour_fen), **more)


def test_more_tea_than_leaf_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match="more dry tea"), office.book.write() as unit:
        _batch(unit, office, 8_636, confirmed=True)


@pytest.mark.parametrize("dry_g", [1_000, 3_000])
def test_an_odd_out_turn_is_asked_about(dry_g: int, office: Office) -> None:
    """Fresh to dry is usually 3.8 to 5.0 (DOMAIN §1)."""
    with pytest.raises(NeedsConfirmation), office.book.write() as unit:
        _batch(unit, office, dry_g)
    with office.book.write() as unit:
        _batch(unit, office, dry_g, confirmed=True)


def test_labour_does_not_cost_less_than_nothing(office: Office) -> None:
    with pytest.raises(UserError), office.book.write() as unit:
        _batch(unit, office, 1_900, -100)


def test_goods_are_received_for_whole_fen(office: Office) -> None:
    with pytest.raises(TypeError), office.book.write() as unit:
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "bag", 10, 850.5))  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", [850_000, 8_500])
def test_goods_at_ten_times_their_price_are_asked_about(amount: int, office: Office) -> None:
    """10,000 bags came for 0.85 yuan each."""
    receipt = GoodsReceipt(DAY, 5, "bag", 1_000, amount)
    with pytest.raises(NeedsConfirmation), office.book.write() as unit:
        stock.receive_goods(unit, receipt)
    with office.book.write() as unit:
        stock.receive_goods(unit, receipt, confirmed=True)


@pytest.mark.parametrize("price", [3_500, 35])
def test_bags_at_ten_times_the_last_price_are_asked_about(
    price: int, office_with_bags: Office
) -> None:
    issue = BagIssue(DAY, office_with_bags.let.crop_id, 10, price)
    book = office_with_bags.book
    with pytest.raises(NeedsConfirmation, match=r"3\.50"), book.write() as unit:
        bags.issue(unit, issue)
    with book.write() as unit:
        bags.issue(unit, issue, confirmed=True)


def test_a_list_prices_only_grades_of_its_product(office: Office) -> None:
    prices = [NewPrice(office.leaf_grades[0], 420)]
    with pytest.raises(UserError, match="grade"), office.book.write() as unit:
        catalogue.save_price_list(unit, "mushroom", "错", DAY, None, prices)


@pytest.mark.parametrize("baskets", [-1, 1.5])
def test_baskets_are_counted(baskets: Any, office: Office) -> None:
    scale = weighing.Scale(9_325, 425, baskets, deduction_bp=300)
    with pytest.raises((UserError, TypeError)), office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(scale=scale))


def test_a_village_group_is_written_down_once(office: Office) -> None:
    for code, name in (("1", "新组"), (" ", "新组"), ("9", " ")):
        with pytest.raises(UserError), office.book.write() as unit:
            people.add_group(unit, code, name)
