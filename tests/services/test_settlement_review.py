"""The digest of a statement covers all it says of the account."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.domain.statement import Statement
from coop_desk.services import documents, harvest, money, settlement, tea
from coop_desk.services.settlement import Period, content_hash

MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture
def statement(office_with_bags: Office) -> Statement:
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        return settlement.one(unit, office.grower, YEAR)


def test_a_ticket_voided_later_changes_the_paper_of_its_month(office: Office) -> None:
    """The line now says 已作废: that is no reprint of what was signed."""
    with office.book.write() as unit:
        ticket = tea.post_leaf(unit, office.leaf(day=date(2024, 3, 20)))
        (signed,) = settlement.issue(unit, [settlement.one(unit, office.household, MARCH)])
        documents.void(unit, ticket.id, "认错人")
        (now,) = settlement.issue(unit, [settlement.one(unit, office.household, MARCH)])
    assert (now.number, now.reprint) != (signed.number, 1)
    assert now.short_hash != signed.short_hash


def test_the_digest_covers_debts_names_and_every_figure_of_a_line(statement: Statement) -> None:
    digest = content_hash(statement)
    line, debt = statement.lines[1], statement.debts[0]
    party = replace(statement.party, name="单国庆")
    changed = [
        replace(statement, debts=()),
        replace(statement, debts=(replace(debt, label="欠款"),)),
        replace(statement, party=party),
        *(
            replace(statement, lines=(replace(line, **one), *statement.lines[1:]))
            for one in ({"gross_g": 1}, {"tare_g": 1}, {"deduction_g": 1}, {"better_fen": 1},
                        {"text": "茶青"}, {"note": "作废"})
        ),
    ]  # fmt: skip
    assert digest not in [content_hash(one) for one in changed]


def test_a_recovery_without_a_payment_is_another_paper(office_with_bags: Office) -> None:
    """It has no line of its own; only the debts tell of it."""
    office = office_with_bags
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        before = settlement.one(unit, office.grower, YEAR)
        plan = money.PayoutPlan(40_063, (("bags", 40_063),), 0)
        money.post_payout(unit, money.Payout(DAY, office.grower, "cash", plan))
        after = settlement.one(unit, office.grower, YEAR)
    assert before.lines == after.lines
    assert content_hash(before) != content_hash(after)


def test_the_digest_leaves_out_who_prints_and_when(statement: Statement) -> None:
    later = replace(
        statement, printed_on=DAY.replace(day=9), operator="出纳", number="X", reprint=3,
        preview=False, party=replace(statement.party, phone="138****0000"),
    )  # fmt: skip
    assert content_hash(later) == content_hash(statement)
