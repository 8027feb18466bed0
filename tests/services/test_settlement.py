"""Statements: opening + lines = closing, in words, numbered once, marked when printed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from every_kind import do_all
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from offices import DAY, Office, found_office
from sqlalchemy import select

from coop_desk.errors import UserError
from coop_desk.services import (
    checks,
    documents,
    harvest,
    labour,
    ledger,
    money,
    recovery_plans,
    settlement,
    settlement_rows,
    tea,
)
from coop_desk.services.labour import WorkLine, WorkSheet
from coop_desk.services.money import Payout
from coop_desk.services.settlement import Period
from coop_desk.storage import tables

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def test_a_grower_sees_tickets_debts_and_payments(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        plan = money.plan_payout(unit, office.grower)
        money.post_payout(unit, Payout(DAY, office.grower, "bank", plan))
        statement = settlement.one(unit, office.grower, YEAR)
    texts = [line.text for line in statement.lines]
    assert texts == [
        "菌棒 6,923 棒 × 3.50 元",
        "香菇 一级 第1潮 早",
        "香菇 二级 第1潮 早",
        "香菇 三级 第1潮 早",
        "支付货款（银行转账）",
    ]
    assert statement.brought_fen == 40_063
    assert statement.paid_fen == -20_032
    assert statement.closing_fen == 40_063 - 2_423_050 - 20_032
    (debt,) = statement.debts
    assert (debt.opening_fen, debt.charged_fen, debt.recovered_fen) == (0, 2_423_050, 20_031)


def test_the_better_grade_is_told_in_money(office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        statement = settlement.one(unit, office.grower, YEAR)
    # 31.3 jin at 4.20 - 3.10 and 12 jin at 3.10 - 1.50
    assert [line.better_fen for line in statement.lines] == [None, 13_146 - 9_703, 3_720 - 1_800]


def test_a_void_shows_both_lines_and_leaves_the_balance(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        before = settlement.one(unit, office.household, YEAR)
        office.clock.moment = datetime(2024, 5, 2, 9, 0)
        documents.void(unit, posted.id, "认错人")
        after = settlement.one(unit, office.household, YEAR)
    assert before.closing_fen == 221_056
    assert after.closing_fen == 0
    assert [line.amount_fen for line in after.lines] == [221_056, -221_056]
    assert [line.note for line in after.lines] == ["已作废：认错人", "红冲：认错人"]


def test_a_void_in_a_later_period_stands_in_that_period(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        office.clock.moment = datetime(2024, 5, 2, 9, 0)
        documents.void(unit, posted.id, "认错人")
        april = settlement.one(unit, office.household, Period(date(2024, 4, 1), date(2024, 4, 30)))
        may = settlement.one(unit, office.household, Period(date(2024, 5, 1), date(2024, 5, 31)))
    assert (april.opening_fen, april.closing_fen) == (0, 221_056)
    assert (may.opening_fen, may.closing_fen) == (221_056, 0)


def test_one_statement_equals_the_same_one_of_a_batch(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf())
        batch = settlement.several(unit, None, YEAR)
        alone = [settlement.one(unit, person, YEAR) for person in (office.grower, office.household)]
    assert batch == alone
    assert [statement.party.code for statement in batch] == ["0001", "0003"]


def test_a_number_is_kept_by_a_reprint_and_changes_with_the_figures(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        preview = settlement.one(unit, office.household, YEAR)
        (first,) = settlement.issue(unit, [preview])
        (again,) = settlement.issue(unit, [preview])
        tea.post_leaf(unit, office.leaf())
        (later,) = settlement.issue(unit, [settlement.one(unit, office.household, YEAR)])
        assert checks.check_book(unit) == []
    assert (preview.number, preview.preview) == ("", True)
    assert (first.number, first.reprint, first.preview) == ("JS2024-000001", 0, False)
    assert (again.number, again.reprint) == ("JS2024-000001", 1)
    assert again == replace(first, reprint=1)
    assert (later.number, later.reprint) == ("JS2024-000002", 0)


def test_wrong_periods_are_refused(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="before it starts"):
        settlement.several(unit, None, Period(date(2024, 2, 1), date(2024, 1, 1)))


@given(data=st.data())
@hypothesis_settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_statements_of_any_two_periods_join(data: st.DataObject, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    """Closing of one period = opening of the next = the ledger's balance, whatever happened."""
    office = found_office(tmp_path_factory.mktemp("joined") / "book.coop")
    days = st.dates(date(2024, 3, 1), date(2024, 4, 2))
    tickets: list[int] = []
    with office.book.write() as unit:
        for _ in range(data.draw(st.integers(1, 8))):
            day = data.draw(days)
            kind = data.draw(st.sampled_from(["harvest", "leaf", "advance", "void", "payout"]))
            if kind == "harvest":
                tickets.append(harvest.post(unit, office.harvest(day=day)).id)
            elif kind == "leaf":
                leaf = office.leaf(day=day, person_id=office.grower)
                tickets.append(tea.post_leaf(unit, leaf).id)
            elif kind == "advance":
                money.pay_advance(
                    unit, day, office.grower, "cash", data.draw(st.integers(1, 10**6))
                )
            elif kind == "void" and tickets:
                documents.void(unit, tickets.pop(), "错", day)
            elif kind == "payout":
                plan = money.plan_payout(unit, office.grower)
                if plan.available_fen:
                    money.post_payout(unit, Payout(day, office.grower, "bank", plan))
        cut = data.draw(days)
        first = settlement.one(unit, office.grower, Period(date(2024, 1, 1), cut))
        rest = Period(date.fromordinal(cut.toordinal() + 1), date(2024, 12, 31))
        second = settlement.one(unit, office.grower, rest)
        balance = ledger.balances(unit).get(office.grower, 0)
        assert checks.check_book(unit) == []
    office.book.close()
    assert first.closing_fen == second.opening_fen
    assert second.closing_fen == balance


def test_land_rent_stands_apart_from_a_statement(office: Office) -> None:
    """What the co-op owes for land is the household's own and is never netted (DOMAIN §4)."""
    rent = ledger.owed_to
    with office.book.write() as unit:
        document = documents.NewDocument(
            "charge",
            DAY,
            50_000,
            {},
            ledger.Entry(
                (
                    ledger.Posting("401", debit_fen=50_000),
                    rent(unit, office.household, "land_rent", 50_000, DAY),
                )
            ),
            person_id=office.household,
        )
        documents.post(unit, document)
        tea.post_leaf(unit, office.leaf())
        assert settlement.one(unit, office.household, YEAR).closing_fen == 221_056
        assert money.plan_payout(unit, office.household).available_fen == 221_056
        assert ledger.balances(unit)[office.household] == 271_056


def test_wages_paid_out_are_called_wages(office: Office) -> None:
    with office.book.write() as unit:
        labour.post(unit, WorkSheet(DAY, "packing", (WorkLine(office.household, 2, 9_000),)))
        plan = money.plan_payout(unit, office.household, ("wages",))
        money.post_payout(unit, Payout(DAY, office.household, "bank", plan, ("wages",)))
        texts = [line.text for line in settlement.one(unit, office.household, YEAR).lines]
    assert texts == ["用工 2 人次 分拣包装", "发放工资（银行转账）"]


def test_what_a_person_agreed_to_pay_back_at_the_scale_is_said(office: Office) -> None:
    with office.book.write() as unit:
        recovery_plans.set_plan(unit, office.grower, 2_550, DAY, date(2024, 6, 1))
        own = settlement.one(unit, office.grower, Period(date(2024, 1, 1), date(2024, 12, 31)))
        before = settlement.one(unit, office.grower, Period(date(2024, 1, 1), date(2024, 4, 1)))
        other = settlement.one(unit, office.stranger, Period(date(2024, 1, 1), date(2024, 12, 31)))
    agreed = "与您另有约定：2024-04-02 至 2024-05-31，过磅付款时从货款中抵扣 25.5%。"
    assert own.notes[-1] == agreed
    assert agreed not in before.notes + other.notes


def test_work_of_other_years_is_not_looked_through_for_a_statement(office: Office) -> None:
    asked: list[str] = []
    with office.book.read() as unit:
        own = unit.connection.connection.dbapi_connection
        own.set_trace_callback(asked.append)
        settlement.several(unit, None, YEAR)
        own.set_trace_callback(None)
        (query,) = [text for text in asked if "work_lines" in text]
        plan = unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
    (way,) = [row.detail for row in plan if "work_lines" in row.detail]
    assert "document_id" in way


def test_everybody_opens_as_each_one_alone(office: Office) -> None:
    """Two ways to the same sums: of everybody what came since is taken off, of one not."""
    do_all(office)
    with office.book.read() as unit:
        days = unit.rows(select(tables.entries.c.day).distinct())
        assert len(days) > 2
        for (day,) in [*days, (YEAR.end,)]:
            everybody = settlement_rows.opening_parts(unit, day, None)
            found = {person: nonzero(parts) for person, parts in everybody.items()}
            alone = {
                person: nonzero(settlement_rows.opening_parts(unit, day, [person]).get(person, {}))
                for person in everybody
            }
            assert found == alone
        assert sum(map(len, found.values())) > 3


def nonzero(parts: dict[str, int]) -> dict[str, int]:
    return {part: fen for part, fen in parts.items() if fen}
