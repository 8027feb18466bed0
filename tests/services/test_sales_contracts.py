"""Contracts with buyers: what is refused, which one runs, how far it is fulfilled."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest
from offices import DAY, Office
from shipping import TERM, accept, contract_of, ship, sign, stock_up

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import checks, documents, overview, sales_contracts
from coop_desk.services.sales import AcceptedLine
from coop_desk.services.sales_contracts import GradePrice


def test_a_contract_stands_as_signed(office: Office) -> None:
    with office.book.write() as unit:
        posted = sign(unit, office, note="自提")
        row = sales_contracts.contract(unit, posted.id)
        assert (posted.number, row.number) == ("XH2024-000001", "XH2024-000001")
        assert (row.buyer, row.product, row.committed_g) == ("山珍公司", "mushroom", 1_000_000)
        assert [(p.grade, p.price_fen) for p in row.prices] == [("一级", 500), ("二级", 360)]
        assert (row.price_of(office.mushroom_grades[1]), row.note) == (360, "自提")
        assert row.price_of(office.mushroom_grades[2]) is None
        assert [row.state(day) for day in (date(2024, 3, 31), TERM[0], TERM[1])] == [
            "coming",
            "running",
            "ended",
        ]
        assert checks.check_book(unit) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"end": TERM[0]}, "end"),
        ({"committed_g": 0}, "committed"),
        ({"prices": ()}, "prices"),
        ({"product": "leaf"}, "product"),
        ({"day": date(2024, 4, 3)}, "day"),
    ],
)
def test_a_contract_that_cannot_be_is_refused(
    changes: dict[str, Any], field: str, office: Office
) -> None:
    with office.book.write() as unit, pytest.raises(UserError) as refusal:
        sign(unit, office, **changes)
    assert refusal.value.field == field


def test_prices_are_checked(office: Office) -> None:
    best, leaf = office.mushroom_grades[0], office.leaf_grades[0]
    with office.book.write() as unit:
        for prices, told in (
            ((GradePrice(best, 0),), "more than nothing"),
            ((GradePrice(best, 500), GradePrice(best, 510)), "only once"),
            ((GradePrice(leaf, 500),), "grade of this product"),
        ):
            with pytest.raises(UserError, match=told):
                sign(unit, office, prices=prices)


def test_who_is_no_buyer_signs_no_contract(office: Office) -> None:
    with office.book.write() as unit, pytest.raises(UserError, match="张三 is no buyer"):
        sign(unit, office, buyer_id=office.stranger)


def test_a_second_contract_on_the_same_days_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        sign(unit, office)
        sign(unit, office, start=TERM[1], end=date(2024, 10, 1))
        beside = contract_of(office, start=date(2024, 6, 30), end=date(2024, 7, 1))
        with pytest.raises(NeedsConfirmation, match="from 2024-04-01 to 2024-06-30"):
            sales_contracts.sign(unit, beside)
        sales_contracts.sign(unit, beside, confirmed=True)
        assert len(sales_contracts.contracts(unit, buyer_id=office.buyer)) == 3


def test_the_running_contract_is_found_by_buyer_product_and_day(office: Office) -> None:
    with office.book.write() as unit:
        posted = sign(unit, office)

        def running(product: str, day: date, buyer: int = office.buyer) -> int | None:
            found = sales_contracts.running(unit, buyer, product, day)
            return found.id if found else None

        assert running("mushroom", date(2024, 6, 30)) == posted.id
        assert running("mushroom", TERM[1]) is None
        assert running("dry_tea", DAY) is None
        assert running("mushroom", DAY, office.stranger) is None
        documents.void(unit, posted.id, "重签")
        assert running("mushroom", DAY) is None
        assert sales_contracts.contracts(unit) == []
        assert [row.status for row in sales_contracts.contracts(unit, standing=False)] == ["voided"]


def test_fulfilment_counts_what_was_accepted(office: Office) -> None:
    """60 jin shipped: 54 accepted at 5.00, 4 came back, 2 were lost; 20 jin are on the way."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        first = ship(unit, office, 30_000, contract_id=contract.id)
        ship(unit, office, 10_000, contract_id=contract.id)
        accept(unit, first.id, AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞"))
        found = sales_contracts.fulfilment(unit, contract.id, DAY)
        assert (found.shipped_g, found.accepted_g, found.returned_g) == (40_000, 27_000, 2_000)
        assert (found.lost_g, found.on_the_way_g, found.left_g) == (1_000, 10_000, 973_000)
        assert (found.amount_fen, found.share) == (27_000, Fraction(27, 1000))
        # Two days into the contract, 27 jin a day.
        assert found.outlook.pace == 13_500
        before = sales_contracts.fulfilment(unit, contract.id, date(2024, 4, 1))
        assert (before.shipped_g, before.accepted_g, before.outlook.pace) == (0, 0, None)


def test_the_pace_forgets_what_is_older_than_two_weeks(office: Office) -> None:
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        first = ship(unit, office, 28_000, contract_id=contract.id)
        accept(unit, first.id, AcceptedLine(best, 28_000))
    office.clock.moment = datetime(2024, 4, 20, 9)
    with office.book.read() as unit:
        fifteenth = sales_contracts.fulfilment(unit, contract.id, date(2024, 4, 15)).outlook
        sixteenth = sales_contracts.fulfilment(unit, contract.id, date(2024, 4, 16)).outlook
    # 76 days of 4 jin are left after the 15th.
    assert (fifteenth.pace, fifteenth.short_g) == (2_000, 972_000 - 76 * 2_000)
    assert (sixteenth.pace, sixteenth.short_g, sixteenth.behind) == (0, 972_000, True)


def test_the_overview_says_which_contract_falls_behind(office: Office) -> None:
    """2 jin in two days of 2,000; a contract that has ended is not told any more."""
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office)
        shipped = ship(unit, office, 1_000, contract_id=contract.id)
        accept(unit, shipped.id, AcceptedLine(office.mushroom_grades[0], 1_000))

        def told(day: date) -> list[tuple[Any, ...]]:
            return [
                (one.page_id, one.target, one.values["grams"], one.values["day"])
                for one in overview.attention(unit, day)
                if one.key == "contract_behind"
            ]

        last = date(2024, 6, 30)
        assert told(DAY) == [("sales", ("contract", contract.id), 954_500, last)]
        assert told(TERM[1]) == []
