"""Checks of a scale with a test weight, and when the counters must be told of one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from offices import DAY, Office
from query_plans import query_plans

from coop_desk.errors import UserError
from coop_desk.services import documents, scale_checks
from coop_desk.services.document_view import document_view
from coop_desk.services.scale_checks import CheckRule, ScaleCheck

NAME = "一号台秤"
BEFORE = DAY - timedelta(days=1)


def post(office: Office, **changes: Any) -> int:
    given = {"day": DAY, "scale": NAME, "weight_g": 20_000, "shown_g": 20_000} | changes
    with office.book.write() as unit:
        return scale_checks.post(unit, ScaleCheck(**given)).id


def ask(office: Office, question: Any, *arguments: Any) -> Any:
    with office.book.read() as unit:
        return question(unit, *arguments)


def set_rule(office: Office, tolerance_g: int = 20, *, daily: bool = True) -> None:
    with office.book.write() as unit:
        scale_checks.set_rule(unit, CheckRule(tolerance_g, daily))


def test_a_check_keeps_what_was_seen_and_the_rule_of_its_day(office):
    number = post(office, shown_g=20_015, scale=f" {NAME} ", note="早晨")
    set_rule(office, 5)
    row = ask(office, scale_checks.check_of, number)
    assert (row.number, row.scale, row.off_g) == ("JC2024-000001", NAME, 15)
    assert (row.tolerance_g, row.passed, row.note) == (20, True, "早晨")
    view = ask(office, document_view, number)
    assert (view.details["shown_g"], view.ledger) == (20_015, ())


@pytest.mark.parametrize(
    ("shown_g", "passed"), [(20_020, True), (19_980, True), (20_021, False), (19_979, False)]
)
def test_the_tolerance_counts_on_both_sides(office, shown_g, passed):
    post(office, shown_g=shown_g)
    assert [row.passed for row in ask(office, scale_checks.checks)] == [passed]


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"scale": "  "}, "scale", "which scale"),
        ({"scale": "秤" * 41}, "scale", "at most 40"),
        ({"weight_g": 0}, "weight", "test weight"),
        ({"weight_g": -5}, "weight", "test weight"),
        ({"shown_g": -1}, "shown", "less than nothing"),
        ({"day": DAY + timedelta(days=1)}, "day", "future"),
    ],
)
def test_what_is_refused(office, wrong, field, words):
    with pytest.raises(UserError, match=words) as refused:
        post(office, **wrong)
    assert refused.value.field == field
    assert ask(office, scale_checks.checks) == []


def test_grams_are_whole(office):
    with pytest.raises(TypeError):
        post(office, shown_g=20_000.0)


def test_a_tolerance_below_nothing_is_refused(office):
    with pytest.raises(UserError) as refused:
        set_rule(office, -1)
    assert refused.value.field == "tolerance_g"


def test_a_missing_check_is_told_only_where_the_office_checks_daily(office):
    assert ask(office, scale_checks.attention, DAY, NAME) == ""
    set_rule(office)
    assert ask(office, scale_checks.attention, DAY, NAME) == "missing"
    post(office, day=BEFORE)
    assert ask(office, scale_checks.attention, DAY, NAME) == "missing"
    post(office)
    assert ask(office, scale_checks.attention, DAY, NAME) == ""


def test_a_failed_check_is_told_until_one_passes(office):
    post(office, day=BEFORE, shown_g=19_000)
    assert ask(office, scale_checks.attention, DAY, NAME) == "failed"
    post(office)
    assert ask(office, scale_checks.attention, DAY, NAME) == ""


def test_another_scale_does_not_count_and_no_name_is_any_scale(office):
    set_rule(office)
    post(office, scale="二号地磅")
    assert ask(office, scale_checks.attention, DAY, NAME) == "missing"
    assert ask(office, scale_checks.attention, DAY) == ""


def test_a_voided_check_counts_no_more(office):
    set_rule(office)
    number = post(office)
    with office.book.write() as unit:
        documents.void(unit, number, "砝码看错")
    assert ask(office, scale_checks.attention, DAY, NAME) == "missing"
    with pytest.raises(UserError, match="not in the book"):
        ask(office, scale_checks.check_of, number)


def test_checks_of_a_time_newest_first(office):
    for day, scale in ((date(2024, 2, 28), NAME), (date(2024, 3, 1), "二号地磅"), (DAY, NAME)):
        post(office, day=day, scale=scale)
    march = ask(office, scale_checks.checks, date(2024, 3, 1), date(2024, 4, 1))
    assert [row.scale for row in march] == ["二号地磅"]
    days = [row.day for row in ask(office, scale_checks.checks)]
    assert days == sorted(days, reverse=True)


def test_what_a_counter_asks_after_each_ticket_is_sought_among_checks_alone(office):
    post(office)
    with office.book.read() as unit:
        look = query_plans(unit, lambda: scale_checks.attention(unit, DAY, NAME))
    assert "SEARCH documents USING INDEX ix_documents_kind_day (kind=? AND day<?)" in look[0]
    assert "SCAN documents" not in look[0]
