"""A ticket put right: void and replacement in one transaction, or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from offices import Office
from sqlalchemy import select

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import checks, corrections, documents, harvest, ledger, settings, tea
from coop_desk.services.corrections import Correction
from coop_desk.services.document_view import document_view
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables

RIGHT = Scale(9_025, 425, 1, deduction_bp=300)


def posted_leaf(office: Office, **changes: Any) -> int:
    with office.book.write() as unit:
        return tea.post_leaf(unit, office.leaf(**changes)).id


def correct(office: Office, wrong: int, reason: str = "毛重看错", **changes: Any) -> int:
    with office.book.write() as unit:
        ticket = office.leaf(scale=RIGHT, **changes)
        return corrections.replace(
            unit,
            Correction(wrong, reason),
            lambda replaced: tea.post_leaf(unit, ticket, replaces_id=replaced),
        ).id


def states(office: Office) -> list[tuple[str, str]]:
    d = tables.documents.c
    with office.book.read() as unit:
        query = select(d.kind, d.status).where(d.kind.in_(("leaf_ticket", "payment")))
        return [tuple(row) for row in unit.rows(query.order_by(d.id))]


def test_both_stand_linked(office: Office) -> None:
    wrong = posted_leaf(office)
    right = correct(office, wrong)
    with office.book.read() as unit:
        old, new = document_view(unit, wrong), document_view(unit, right)
        assert checks.check_book(unit) == []
    assert (old.status, old.void_reason, old.replaced_by) == ("voided", "毛重看错", new.number)
    assert (new.status, new.replaces) == ("posted", old.number)
    assert new.details["gross_g"] == 9_025


def test_the_account_says_what_the_right_ticket_says(office: Office) -> None:
    right = correct(office, posted_leaf(office))
    with office.book.read() as unit:
        amount = document_view(unit, right).amount_fen
        assert [b.amount_fen for b in ledger.part_balances(unit, office.household)] == [amount]


def test_cash_paid_falls_and_is_paid_anew(office: Office) -> None:
    correct(office, posted_leaf(office, paid_cash=True), paid_cash=True)
    assert states(office) == [
        ("leaf_ticket", "voided"),
        ("payment", "voided"),
        ("leaf_ticket", "posted"),
        ("payment", "posted"),
    ]


def test_a_replacement_that_is_refused_leaves_the_wrong_one_standing(office: Office) -> None:
    wrong = posted_leaf(office)
    with pytest.raises(UserError):
        correct(office, wrong, grade_id=999)
    assert states(office) == [("leaf_ticket", "posted")]


def test_a_question_about_the_replacement_leaves_it_standing_too(office: Office) -> None:
    wrong = posted_leaf(office)
    unusual = office.leaf(scale=Scale(93_250, 425, 1))
    with pytest.raises(NeedsConfirmation), office.book.write() as unit:
        corrections.replace(
            unit,
            Correction(wrong, "错"),
            lambda replaced: tea.post_leaf(unit, unusual, replaces_id=replaced),
        )
    assert states(office) == [("leaf_ticket", "posted")]


def test_no_reason_no_correction(office: Office) -> None:
    wrong = posted_leaf(office)
    with pytest.raises(UserError) as refused:
        correct(office, wrong, reason=" ")
    assert refused.value.field == "reason"
    assert states(office) == [("leaf_ticket", "posted")]


def test_none_is_put_right_twice(office: Office) -> None:
    wrong = posted_leaf(office)
    correct(office, wrong)
    with pytest.raises(UserError, match="already void"):
        correct(office, wrong)
    with pytest.raises(UserError, match="posted"), office.book.read() as unit:
        corrections.wrong_ticket(unit, wrong)


def test_a_closed_day_is_refused_at_once(office: Office) -> None:
    wrong = posted_leaf(office)
    with office.book.write() as unit:
        settings.put(unit, "closed_until", "2024-04-02")
    with pytest.raises(UserError, match="closed up to 2024-04-02"), office.book.read() as unit:
        corrections.wrong_ticket(unit, wrong)
    with pytest.raises(UserError, match="closed up to 2024-04-02"):
        correct(office, wrong)
    assert states(office) == [("leaf_ticket", "posted")]


@pytest.mark.parametrize(
    ("changes", "payment"),
    [({}, "account"), ({"paid_cash": True}, "cash"), ({"recovers": True}, "recovery")],
)
def test_how_it_was_paid_is_known(office: Office, changes: dict[str, Any], payment: str) -> None:
    with office.book.write() as unit:
        from coop_desk.services import money

        money.pay_advance(unit, office.leaf().day, office.household, "cash", 10_000)
    wrong = posted_leaf(office, **changes)
    with office.book.read() as unit:
        assert corrections.wrong_ticket(unit, wrong).payment == payment


def test_a_harvest_ticket_is_put_right_too(office: Office) -> None:
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest()).id
    with office.book.write() as unit:
        right = corrections.replace(
            unit,
            Correction(wrong, "潮次写错"),
            lambda replaced: harvest.post(unit, office.harvest(flush=2), replaces_id=replaced),
        ).id
        assert document_view(unit, right).details["flush"] == 2
        assert documents.number_of(unit, wrong) == document_view(unit, right).replaces
