"""The check of weigh tickets on a real book: what is there, what is missing, what stands out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import DAY, Office
from sqlalchemy import text as sql

from coop_desk.services import documents, harvest, tea, ticket_audit
from coop_desk.services.ticket_audit import HARVEST, LEAF, Audit
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

YEAR = date(2024, 1, 1), date(2025, 1, 1)


def check(office: Office, kind: str = LEAF, start: date = YEAR[0], end: date = YEAR[1]) -> Audit:
    with office.book.read() as unit:
        return ticket_audit.audit(unit, kind, start, end)


def bring(unit: Unit, office: Office, gross_g: int = 9_325, time: str = "", **changes: Any) -> int:
    scale = Scale(gross_g, 425, 1, deduction_bp=300, weighed_at=time)
    ticket = office.leaf(**{"scale": scale, **changes})
    return tea.post_leaf(unit, ticket, confirmed=True).id


def tamper(unit: Unit, statements: Iterable[str]) -> None:
    """Change the file as nobody may: without its triggers."""
    names = unit.rows(sql("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    for (name,) in names:
        unit.execute(sql(f"DROP TRIGGER {name}"))
    unit.execute(sql("PRAGMA defer_foreign_keys = ON"))
    for statement in statements:
        unit.execute(sql(statement))


# ---- numbers ----


def test_a_book_without_tickets_has_nothing_to_say(office: Office) -> None:
    found = check(office)
    assert (found.tickets, found.numbers, found.voids, found.operators) == (0, (), (), ())
    assert (found.judged, found.too_few) == (0, 0)


def test_first_last_and_count_of_the_period(office: Office) -> None:
    with office.book.write() as unit:
        for _ in range(3):
            bring(unit, office)
        office.clock.moment = datetime(2024, 4, 3, 9, 0)
        for _ in range(2):
            bring(unit, office, day=DAY + timedelta(days=1))
    (line,) = check(office, start=DAY + timedelta(days=1)).numbers
    assert (line.first, line.last, line.tickets, line.given) == (4, 5, 2, 5)
    assert (line.missing, line.beyond) == ((), ())


@settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(gone=st.sets(st.integers(1, 8)))
def test_whichever_tickets_were_taken_out_are_missed(office: Office, gone: set[int]) -> None:
    with pytest.raises(_Enough):
        take_out(office, gone)


def take_out(office: Office, gone: set[int]) -> None:
    with office.book.write() as unit:
        ids = [bring(unit, office) for _ in range(8)]
        changed = "UPDATE documents SET kind = 'gone' WHERE id = {}"
        tamper(unit, [changed.format(ids[number - 1]) for number in gone])
        found = ticket_audit.audit(unit, LEAF, *YEAR)
        assert found.missing == [f"CQ2024-{number:06}" for number in sorted(gone)]
        assert found.tickets == 8 - len(gone)
        raise _Enough  # the next example begins with the same book


class _Enough(Exception):
    """Takes an example back."""


def test_a_number_nobody_gave_is_named(office: Office) -> None:
    with office.book.write() as unit:
        for _ in range(3):
            bring(unit, office)
        tamper(unit, ["UPDATE number_series SET last_number = 2 WHERE kind = 'leaf_ticket'"])
    found = check(office)
    assert (found.missing, found.beyond) == ([], ["CQ2024-000003"])


# ---- voids ----


def test_a_void_names_who_why_how_late_and_what_replaced_it(office: Office) -> None:
    with office.book.write() as unit:
        wrong = bring(unit, office)
        office.clock.moment += timedelta(minutes=47, seconds=30)
        documents.void(unit, wrong, "认错人，重开")
        right = tea.post_leaf(unit, office.leaf(), replaces_id=wrong)
        bring(unit, office)
    found = check(office)
    (void,) = found.voids
    assert (void.number, void.person, void.reason) == ("CQ2024-000001", "王𬱖", "认错人，重开")
    assert (void.minutes, void.voided_by, void.replaced_by) == (47, "王会计", right.number)
    assert void.document_id == wrong
    assert found.numbers[0].voided == 1
    assert found.missing == []


# ---- operators and what they set by hand ----


def test_each_operator_has_his_own_line(office: Office) -> None:
    with office.book.write() as unit:
        bring(unit, office)
        unit.operator = "李过磅"
        first, second = bring(unit, office), bring(unit, office)
        documents.void(unit, second, "重开")
    found = {line.operator: line for line in check(office).operators}
    assert set(found) == {"王会计", "李过磅"}
    own = found["李过磅"]
    assert (own.tickets, own.voids, own.grams, own.amount_fen) == (2, 1, 8_635, 221_056)
    assert own.overrides is None  # leaf has no suggested grade
    assert first


def test_overrides_of_the_suggested_grade_are_counted_and_listed(office: Office) -> None:
    with office.book.write() as unit:
        plain = harvest.post(unit, office.harvest())
        line = replace(office.harvest().lines[0], override_reason="下雨推迟采收")
        late = office.harvest(pick_session="evening", lines=(line, *office.harvest().lines[1:]))
        overridden = harvest.post(unit, late)
    found = check(office, HARVEST)
    (operator,) = found.operators
    assert (operator.tickets, operator.overrides) == (2, 1)
    hand = next(one for one in found.by_hand if one.what == "grade")
    assert (hand.document_id, hand.reason) == (overridden.id, "下雨推迟采收")
    assert (hand.usual, hand.used) == ("二级", "一级")
    assert plain.id not in {one.document_id for one in found.by_hand if one.what == "grade"}


def facts(unit: Unit, document_id: int, usual_bp: int, scale: str) -> None:
    """What the counter writes beside a ticket; put here by hand, whoever wrote it."""
    leaf = tables.leaf_facts
    row = {
        "document_id": document_id, "scale": scale, "weather": "", "usual_deduction_bp": usual_bp,
        "deduction_rule": "", "best_price_fen": None,
    }  # fmt: skip
    unit.execute(leaf.delete().where(leaf.c.document_id == document_id))
    unit.execute(leaf.insert().values(**row))


def test_deductions_off_the_rule_and_typed_weights_are_counted(office: Office) -> None:
    with office.book.write() as unit:
        tamper(unit, ())
        for usual_bp, scale in ((300, "A"), (100, "A"), (300, "")):
            facts(unit, bring(unit, office), usual_bp, scale)
        bare = bring(unit, office)
        unit.execute(tables.leaf_facts.delete().where(tables.leaf_facts.c.document_id == bare))
    found = check(office)
    (line,) = found.operators
    assert (line.tickets, line.deductions, line.typed, line.from_scale) == (4, 1, 1, 2)
    (hand,) = found.by_hand
    assert (hand.what, hand.usual, hand.used) == ("deduction", 100, 300)


def test_older_tickets_leave_it_open_and_are_no_reproach(office: Office) -> None:
    with office.book.write() as unit:
        bring(unit, office)
        tamper(unit, ["DELETE FROM leaf_facts", "DELETE FROM document_prints"])
    (line,) = check(office).operators
    assert (line.deductions, line.typed, line.from_scale, line.reprints) == (None,) * 4


def test_reprints_are_counted_by_who_made_them(office: Office) -> None:
    with office.book.write() as unit:
        ticket = bring(unit, office)
        tamper(unit, ["DELETE FROM document_prints"])
        for copy, who in ((1, "王会计"), (2, "王会计"), (3, "李过磅")):
            unit.execute(
                tables.document_prints.insert().values(
                    document_id=ticket, paper="a5", copy=copy,
                    printed_at="2024-04-02T09:40:00", printed_by=who,
                )
            )  # fmt: skip
    (line,) = check(office).operators
    assert (line.operator, line.reprints) == ("王会计", 1)


# ---- far out ----


def test_a_weight_far_from_the_days_median_is_listed_beside_it(office: Office) -> None:
    with office.book.write() as unit:
        for tens in range(9):
            bring(unit, office, 9_000 + 10 * tens)
        heavy = bring(unit, office, 90_000)
    found = check(office)
    (line,) = [one for one in found.far if one.what == "weight"]
    assert line.document_id == heavy
    assert (line.grade, line.count, found.judged, found.too_few) == ("单芽", 10, 1, 0)
    # Ten weights: gross 9,000 … 9,080, less 425 and 3 %; the fifth and the sixth in the middle.
    weights = sorted(_pay(9_000 + 10 * tens) for tens in range(9))
    assert line.median == Fraction(weights[4] + weights[5], 2)
    assert {one.what for one in found.far} == {"weight", "tare"}  # 425 g of 90 kg is little


def _pay(gross_g: int) -> int:
    from coop_desk.domain.weight import weigh

    return weigh(gross_g, 425, 300, 5).pay_g


def test_of_few_tickets_none_is_judged(office: Office) -> None:
    with office.book.write() as unit:
        for _ in range(6):
            bring(unit, office)
        bring(unit, office, 90_000)
    found = check(office)
    assert (found.far, found.judged, found.too_few) == ((), 0, 1)


def test_grades_are_not_measured_against_each_other(office: Office) -> None:
    with office.book.write() as unit:
        for grade, gross in ((0, 2_000), (1, 20_000)):
            for _ in range(8):
                bring(unit, office, gross, grade_id=office.leaf_grades[grade])
    found = check(office)
    assert (found.far, found.judged) == ((), 2)


# ---- twice within minutes ----


def test_the_same_person_twice_within_ten_minutes(office: Office) -> None:
    with office.book.write() as unit:
        bring(unit, office, time="09:00")
        second = bring(unit, office, time="09:10")
        bring(unit, office, time="09:21")
        bring(unit, office, time="09:22", grade_id=office.leaf_grades[1])
        bring(unit, office, time="09:12", person_id=office.grower)
    (twin,) = check(office).twins
    assert (twin.document_id, twin.minutes, twin.before) == (second, 10, "CQ2024-000001")
    assert twin.person == "王𬱖"


def test_a_void_ticket_and_its_replacement_are_no_twins(office: Office) -> None:
    with office.book.write() as unit:
        wrong = bring(unit, office, time="09:00")
        documents.void(unit, wrong, "重开")
        bring(unit, office, time="09:01")
    assert check(office).twins == ()
