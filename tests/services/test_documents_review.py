"""What no document may do, whatever its kind: lie in the future, replace what stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from book_files import change
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import (
    bags,
    checks,
    documents,
    harvest,
    labour,
    leasing,
    money,
    sales,
    settings,
    settlement,
    stock,
    tea,
)
from coop_desk.services.settlement import Period
from coop_desk.storage.unit_of_work import Unit

TOMORROW = DAY + timedelta(days=1)
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def _sale(unit: Unit, office: Office) -> object:
    harvest.post(unit, office.harvest())
    line = sales.SaleLine(office.mushroom_grades[0], 500, 500)
    return sales.post(unit, sales.Sale(TOMORROW, office.buyer, "mushroom", (line,)))


FUTURE: dict[str, Callable[[Unit, Office], object]] = {
    "harvest": lambda u, o: harvest.post(u, o.harvest(day=TOMORROW)),
    "leaf": lambda u, o: tea.post_leaf(u, o.leaf(day=TOMORROW)),
    "bags": lambda u, o: bags.issue(u, bags.BagIssue(TOMORROW, o.let.crop_id, 10, 350)),
    "loss": lambda u, o: bags.lose(u, bags.BagLoss(TOMORROW, o.let.crop_id, 10, "broken")),
    "advance": lambda u, o: money.pay_advance(u, TOMORROW, o.grower, "cash", 100),
    "charge": lambda u, o: money.post_charge(u, money.Charge(TOMORROW, o.grower, "rent", 1, "")),
    "transfer": lambda u, o: money.transfer(u, TOMORROW, "bank", "cash", 100, ""),
    "receipt": lambda u, o: stock.receive_goods(u, stock.GoodsReceipt(TOMORROW, 5, "bag", 1, 85)),
    "sale": _sale,
    "work": lambda u, o: labour.post(
        u, labour.WorkSheet(TOMORROW, "packing", (labour.WorkLine(o.stranger, 1, 100),))
    ),
    "lease": lambda u, o: leasing.let_greenhouse(
        u,
        leasing.GreenhouseLease(
            o.shed, o.stranger, o.season, date(2024, 8, 1), date(2024, 9, 1), 100
        ),
        day=TOMORROW,
    ),
}


@pytest.mark.parametrize("kind", FUTURE)
def test_no_document_of_any_kind_lies_in_the_future(kind: str, office_with_bags: Office) -> None:
    office = office_with_bags
    with pytest.raises(UserError, match="future"), office.book.write() as unit:
        FUTURE[kind](unit, office)


def test_a_void_does_not_lie_in_the_future(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        with pytest.raises(UserError, match="future"):
            documents.void(unit, posted.id, "错", TOMORROW)


def test_a_moment_is_no_day(office: Office) -> None:
    """The hash would cover an hour that the column does not keep."""
    with pytest.raises(TypeError), office.book.write() as unit:
        money.pay_advance(unit, datetime(2024, 4, 2, 8, 0), office.grower, "cash", 100)


def test_an_early_end_still_to_come_is_entered_today(office: Office) -> None:
    with office.book.write() as unit:
        leasing.end_lease(unit, office.let, date(2024, 6, 1), "外出")
        assert checks.check_book(unit) == []


def test_only_a_void_document_is_replaced(office: Office) -> None:
    """Both would count otherwise, and the person be paid twice."""
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        with pytest.raises(UserError, match="Void"):
            tea.post_leaf(unit, office.leaf(), replaces_id=posted.id)


def test_a_document_is_replaced_once_and_by_its_own_kind(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        documents.void(unit, posted.id, "错")
        with pytest.raises(UserError, match="replace"):
            harvest.post(unit, office.harvest(), replaces_id=posted.id)
        tea.post_leaf(unit, office.leaf(), replaces_id=posted.id)
        with pytest.raises(UserError, match="replace"):
            tea.post_leaf(unit, office.leaf(), replaces_id=posted.id)


def test_a_draft_is_posted_as_what_it_is(office: Office) -> None:
    with office.book.write() as unit:
        draft = documents.save_draft(unit, "harvest_ticket", DAY, {})
        with pytest.raises(UserError, match="draft"):
            tea.post_leaf(unit, office.leaf(), draft_id=draft)


def test_statements_of_a_closed_year_can_be_printed_on_its_last_day(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        settings.put(unit, "closed_until", DAY.isoformat())
        (printed,) = settlement.issue(unit, [settlement.one(unit, office.household, YEAR)])
        assert printed.number == "JS2024-000001"
        with pytest.raises(UserError, match="closed"):
            tea.post_leaf(unit, office.leaf())


def _findings(office: Office, *changes: str) -> list[str]:
    path: Path = office.book.path
    office.book.close()
    change(path, *changes)
    with office.book.read() as unit:
        return checks.check_book(unit)


def test_a_void_mark_on_a_posted_document_is_found(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
    sql = f"UPDATE documents SET void_reason = '错' WHERE id = {posted.id}"
    assert _findings(office, sql) != []


def test_rows_under_a_document_of_another_kind_are_found(office: Office) -> None:
    """The headline adds up every row of bag_issues, whatever document it hangs on."""
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
    sql = f"INSERT INTO bag_issues VALUES ({posted.id}, {office.let.crop_id}, 10, 1, 1, 10, 10)"
    assert _findings(office, sql) != []
