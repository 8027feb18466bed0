"""The purchase register: what stands on it, from whom, and that it agrees with the ledger."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from sqlalchemy import func, select

from coop_desk.errors import UserError
from coop_desk.services import checks, documents, harvest, money, people, private_data, tea
from coop_desk.services import purchase_register as purchases
from coop_desk.services.people import NewPerson
from coop_desk.services.purchase_register import LeftOut, Register, Wanted
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

APRIL = Wanted(date(2024, 4, 1), date(2024, 4, 30))
MAY = Wanted(date(2024, 5, 1), date(2024, 5, 31))


def read(office: Office, wanted: Wanted = APRIL) -> Register:
    with office.book.read() as unit:
        return purchases.register(unit, wanted)


def booked(unit: Unit, wanted: Wanted) -> int:
    """What tickets brought onto the account of goods in the period, red entries taken off."""
    e, d, p = tables.entries.c, tables.documents.c, tables.postings.c
    kinds = {"mushroom": "harvest_ticket", "leaf": "leaf_ticket"}
    query = (
        select(func.sum(p.debit_fen))
        .join(tables.entries, e.id == p.entry_id)
        .join(tables.documents, d.id == e.document_id)
        .where(
            d.kind.in_([kinds[wanted.product]] if wanted.product else kinds.values()),
            p.account == "121",
            e.day.between(wanted.first, wanted.last),
        )
    )
    return int(unit.scalar(query) or 0)


def test_each_grade_of_a_ticket_is_a_line(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf(paid_cash=True))
    found = read(office)
    assert [
        (line.number, line.product, line.grade, line.grams, line.price_fen, line.amount_fen)
        for line in found.lines
    ] == [
        ("CG2024-000001", "mushroom", "一级", 34_000, 420, 28_560),
        ("CG2024-000001", "mushroom", "二级", 15_650, 310, 9_703),
        ("CG2024-000001", "mushroom", "三级", 6_000, 150, 1_800),
        ("CQ2024-000001", "leaf", "单芽", 8_635, 12_800, 221_056),
    ]
    assert found.lines[0].document_id == posted.id
    assert [line.payment for line in found.lines] == ["on_account"] * 3 + ["cash"]
    assert found.amount_fen == 40_063 + 221_056
    seller = found.sellers[office.grower]
    assert (seller.code, seller.name, seller.address) == ("0001", "单国强", "联丰组")


def test_one_product_and_one_side_of_the_membership(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(person_id=office.stranger))
    assert {line.product for line in read(office, replace(APRIL, product="leaf")).lines} == {"leaf"}
    members = read(office, replace(APRIL, who="members"))
    others = read(office, replace(APRIL, who="non_members"))
    assert {line.person_id for line in members.lines} == {office.grower, office.household}
    assert [line.person_id for line in others.lines] == [office.stranger]
    assert set(others.sellers) == {office.stranger}
    assert members.amount_fen + others.amount_fen == read(office).amount_fen


def test_membership_is_that_of_the_tickets_day(office: Office) -> None:
    with office.book.write() as unit:
        early = tea.post_leaf(unit, office.leaf(person_id=office.stranger, day=date(2024, 4, 1)))
        people.add_membership(unit, office.stranger, DAY)
        tea.post_leaf(unit, office.leaf(person_id=office.stranger))
        documents.void(unit, early.id, "重复", DAY)
    april_second = read(office, Wanted(DAY, DAY))
    assert [(line.member, line.reversal) for line in april_second.lines] == [
        (True, False),
        (False, True),
    ]


def test_a_ticket_voided_within_the_period_is_left_out_with_its_reversal(office: Office) -> None:
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest())
        documents.void(unit, wrong.id, "毛重看错")
        tea.post_leaf(unit, office.leaf())
    found = read(office)
    assert [line.number for line in found.lines] == ["CQ2024-000001"]
    assert found.voided == 1


def test_a_ticket_voided_later_stays_where_it_was_and_comes_off_where_it_was_voided(
    office: Office,
) -> None:
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest())
    before = read(office)
    office.clock.moment = datetime(2024, 5, 7, 9, 0)
    with office.book.write() as unit:
        documents.void(unit, wrong.id, "毛重看错")
    assert read(office).lines == before.lines
    may = read(office, MAY)
    assert [(line.day, line.number) for line in may.lines] == [
        (date(2024, 5, 7), "CG2024-000001")
    ] * 3
    assert [line.grams for line in may.lines] == [-34_000, -15_650, -6_000]
    assert may.amount_fen == -40_063
    assert all(line.reversal and not line.payment for line in may.lines)
    both = read(office, Wanted(APRIL.first, MAY.last))
    assert (both.lines, both.voided) == ((), 1)


def test_payments_stand_as_they_did_on_the_last_day(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(paid_cash=True))
        payment = unit.scalar(select(tables.payments.c.document_id))
    office.clock.moment = datetime(2024, 5, 7, 9, 0)
    with office.book.write() as unit:
        documents.void(unit, payment, "没有付现金")
    assert [line.payment for line in read(office).lines] == ["cash"]
    both = read(office, Wanted(APRIL.first, MAY.last))
    assert [line.payment for line in both.lines] == ["on_account"]


@pytest.mark.parametrize(
    ("method", "paid", "recovered", "word"),
    [
        ("cash", 0, 0, "on_account"),
        ("cash", 100, 0, "cash"),
        ("bank", 100, 0, "bank"),
        ("cash", 40, 0, "part_paid"),
        ("cash", 100, 50, "part_recovered"),
        ("cash", 50, 50, "part_recovered"),
        ("cash", 100, 100, "recovered"),
    ],
)
def test_how_a_ticket_of_a_hundred_was_settled(
    method: str, paid: int, recovered: int, word: str
) -> None:
    assert purchases._Settled(method, paid, recovered).word(100) == word


def test_what_was_kept_back_for_debts_at_the_counter_is_said(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest(recovers=True))
    assert {line.payment for line in read(office).lines} == {"part_recovered"}


def test_money_received_for_another_document_settles_no_ticket(office: Office) -> None:
    with office.book.write() as unit:
        ticket = tea.post_leaf(unit, office.leaf())
        money.receive_for(unit, office.household, "bags", 5_000, DAY, ticket.id)
    assert [line.payment for line in read(office).lines] == ["on_account"]


def test_organisations_do_not_belong_on_it_but_are_counted(office: Office) -> None:
    with office.book.write() as unit:
        firm = people.add_person(unit, NewPerson("9001", "茶叶公司", kind="organisation"))
        tea.post_leaf(unit, office.leaf(person_id=firm))
        tea.post_leaf(unit, office.leaf())
    found = read(office)
    assert [line.person_id for line in found.lines] == [office.household]
    assert found.organisations == LeftOut(1, 221_056)


def test_an_odd_period_is_refused_and_an_empty_one_is_empty(office: Office) -> None:
    with pytest.raises(UserError, match="end must come after"):
        read(office, Wanted(DAY, DAY - timedelta(days=1)))
    found = read(office)
    assert (found.lines, dict(found.sellers), found.amount_fen) == ((), {}, 0)


# --- ID numbers -------------------------------------------------------------


def logged(unit: Unit) -> list[Any]:
    log = tables.audit_log.c
    return list(unit.rows(select(tables.audit_log).where(log.action == "disclose")))


@pytest.fixture
def with_numbers(office: Office) -> Office:
    with office.book.write() as unit:
        for person_id, number in (
            (office.household, "522324199001011234"),
            (office.buyer, "522324199001015678"),
        ):
            private_data.change_numbers(unit, person_id, id_number=number)
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(person_id=office.stranger))
    return office


def test_id_numbers_are_masked(with_numbers: Office) -> None:
    sellers = read(with_numbers).sellers
    assert sellers[with_numbers.household].id_number == "****1234"
    assert sellers[with_numbers.stranger].id_number == ""
    with with_numbers.book.read() as unit:
        assert logged(unit) == []


def test_whole_id_numbers_have_a_reason_that_is_logged(with_numbers: Office) -> None:
    office = with_numbers
    with office.book.write() as unit:
        found = purchases.register(unit, APRIL)
        whole = purchases.with_whole_ids(unit, found, " 报税 ")
    assert whole.whole_ids
    assert whole.sellers[office.household].id_number == "522324199001011234"
    assert whole.sellers[office.stranger].id_number == ""
    assert whole.lines == found.lines
    with office.book.read() as unit:
        (line,) = logged(unit)
        assert checks.check_book(unit) == []
    assert (line.by, line.table_name, line.row_key) == (
        "王会计",
        "id_numbers",
        "purchase_register",
    )
    assert json.loads(line.content) == ["报税", office.stranger, office.household]


def test_without_a_reason_no_whole_number_is_shown(with_numbers: Office) -> None:
    with with_numbers.book.write() as unit:
        found = purchases.register(unit, APRIL)
        with pytest.raises(UserError, match="Say what") as refusal:
            purchases.with_whole_ids(unit, found, "  ")
    assert refusal.value.field == "reason"
    with with_numbers.book.read() as unit:
        assert logged(unit) == []


def test_the_log_of_rows_takes_no_other_lines(office: Office) -> None:
    from coop_desk.services import audit

    with office.book.write() as unit, pytest.raises(ValueError, match="how its rows stand"):
        audit.record(unit, "disclose", "person_secrets", "1", [])


# --- the ledger -------------------------------------------------------------

DAYS = st.integers(0, 60)
KINDS = st.sampled_from(("harvest", "leaf", "stranger", "firm"))
ACT = st.tuples(DAYS, KINDS, st.integers(1, 30), st.none() | DAYS)
_folders = count()


def act(unit: Unit, office: Office, firm: int, done: tuple[Any, ...]) -> None:
    """A ticket on a day, of so many kilograms, perhaps voided on a later one."""
    offset, kind, kilograms, void_offset = done
    day = date(2024, 4, 1) + timedelta(days=offset)
    if kind == "harvest":
        grams = kilograms * 1_000
        scale = Scale(grams + 1_600, 1_600, 1, deduction_bp=0)
        ticket = replace(office.harvest((grams - 1_000 + 1, 999)), day=day, scale=scale)
        posted = harvest.post(unit, ticket, confirmed=True)
    else:
        seller = {"leaf": office.household, "stranger": office.stranger, "firm": firm}[kind]
        scale = Scale(kilograms * 1_000 + 425, 425, 1, deduction_bp=300)
        leaf = office.leaf(day=day, person_id=seller, scale=scale)
        posted = tea.post_leaf(unit, leaf, confirmed=True)
    if void_offset is not None:
        documents.void(unit, posted.id, "称错", day + timedelta(days=void_offset))


@given(
    st.lists(ACT, min_size=1, max_size=8), DAYS, DAYS, st.sampled_from((None, "mushroom", "leaf"))
)
def test_it_adds_up_to_what_tickets_brought_onto_the_account_of_goods(
    tmp_path_factory: pytest.TempPathFactory,
    acts: list[tuple[Any, ...]],
    from_offset: int,
    days: int,
    product: str | None,
) -> None:
    office = found_office(_new_path(tmp_path_factory))
    office.clock.moment = datetime(2024, 9, 1, 9, 0)
    first = date(2024, 4, 1) + timedelta(days=from_offset)
    wanted = Wanted(first, first + timedelta(days=days), product)
    try:
        with office.book.write() as unit:
            firm = people.add_person(unit, NewPerson("9001", "公司", kind="organisation"))
            for done in acts:
                act(unit, office, firm, done)
            found = purchases.register(unit, wanted)
            assert found.amount_fen + found.organisations.amount_fen == booked(unit, wanted)
    finally:
        office.book.close()


def _new_path(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("register") / f"{next(_folders)}.coop"
