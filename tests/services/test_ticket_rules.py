"""What the rules propose for a ticket, and what of it the ticket keeps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from offices import Office

from coop_desk.errors import UserError
from coop_desk.services import catalogue, checks, harvest, settings, tea, ticket_rules
from coop_desk.services.document_view import document_view
from coop_desk.services.harvest import HarvestLine
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables


def usual(office: Office, grade_id: int, name: str, bp: int) -> None:
    """Give a grade its usual deduction."""
    with office.book.write() as unit:
        catalogue.change_grade(unit, grade_id, name=name, deduction_bp=bp, active=True)


def leaf_details(office: Office, **changes: Any) -> dict[str, Any]:
    with office.book.write() as unit:
        return document_view(unit, tea.post_leaf(unit, office.leaf(**changes)).id).details


def harvest_details(office: Office, **changes: Any) -> dict[str, Any]:
    with office.book.write() as unit:
        return document_view(unit, harvest.post(unit, office.harvest(**changes)).id).details


# ---- leaf ----


@pytest.mark.parametrize(
    ("weather", "bp", "words"),
    [
        ("", 200, "单芽 2 %"),
        ("dry", 200, "单芽 2 %"),
        ("dew", 400, "单芽 2 %，露水叶 2 %"),
        ("rain", 700, "单芽 2 %，雨天叶 5 %"),
    ],
)
def test_the_grade_and_the_weather_add_up(
    office: Office, weather: str, bp: int, words: str
) -> None:
    usual(office, office.leaf_grades[0], "单芽", 200)
    found = leaf_details(office, weather=weather)
    assert (found["usual_deduction_bp"], found["deduction_rule"]) == (bp, words)
    assert found["weather"] == weather
    assert found["deduction_bp"] == 300  # what was typed stands


def test_a_rule_that_takes_nothing_says_so(office: Office) -> None:
    found = leaf_details(office, weather="dry")
    assert (found["usual_deduction_bp"], found["deduction_rule"]) == (0, "不扣")


def test_half_a_percent_is_written_as_people_do(office: Office) -> None:
    with office.book.write() as unit:
        settings.put(unit, "leaf_weather", {"dry": 0, "dew": 150, "rain": 1000})
    assert leaf_details(office, weather="dew")["deduction_rule"] == "露水叶 1.5 %"
    assert leaf_details(office, weather="rain")["deduction_rule"] == "雨天叶 10 %"


def test_weather_of_no_kind_is_refused(office: Office) -> None:
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(weather="snow"))
    assert refused.value.field == "weather"


def test_the_scale_and_the_best_price_are_kept(office: Office) -> None:
    scale = Scale(9_325, 425, 1, deduction_bp=300, name="一号秤")
    found = leaf_details(office, scale=scale, grade_id=office.leaf_grades[1])
    assert (found["scale"], found["best_price_fen"]) == ("一号秤", 12_800)


def test_a_best_grade_without_a_price_is_left_open(office: Office) -> None:
    with office.book.write() as unit:
        better = catalogue.add_grade(unit, "leaf", "0", "特级", "Special", 1)
        unit.execute(tables.grades.update().where(tables.grades.c.id != better).values(rank=5))
        unit.memo.clear()
        posted = tea.post_leaf(unit, office.leaf())
        assert document_view(unit, posted.id).details["best_price_fen"] is None


def test_a_later_rule_never_changes_an_old_ticket(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(weather="rain"))
        settings.put(unit, "leaf_weather", {"dry": 0, "dew": 0, "rain": 900})
    with office.book.read() as unit:
        assert document_view(unit, posted.id).details["usual_deduction_bp"] == 500
        assert checks.check_book(unit) == []


def test_a_changed_fact_is_found(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(weather="rain"))
    with office.book.write() as unit:
        for name in unit.connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'leaf_facts'"
        ).scalars():
            unit.connection.exec_driver_sql(f"DROP TRIGGER {name}")
        unit.execute(tables.leaf_facts.update().values(usual_deduction_bp=0))
    with office.book.read() as unit:
        assert checks.check_book(unit) != []


# ---- harvest ----


@pytest.mark.parametrize(
    ("picked_at", "rank"),
    [("05:59", 2), ("06:00", 1), ("07:40", 1), ("11:59", 1), ("12:00", 2), ("17:00", 2)],
)
def test_the_hour_of_the_pick_suggests_the_grade(office: Office, picked_at: str, rank: int) -> None:
    with office.book.read() as unit:
        found = harvest.suggested_grade(unit, None, picked_at)
    assert found is not None
    assert found.rank == rank


def test_without_an_hour_the_session_rules(office: Office) -> None:
    with office.book.read() as unit:
        ranks = [harvest.suggested_grade(unit, code) for code in ("morning", "evening")]
    assert [grade.rank for grade in ranks if grade] == [1, 2]


def test_an_hour_before_the_first_rule_counts_as_any_grade(office: Office) -> None:
    with office.book.write() as unit:
        settings.put(unit, "pick_hours", [["06:00", 1]])
        assert harvest.suggested_grade(unit, "morning", "05:00") is None


def test_picked_too_early_first_grade_needs_a_reason(office: Office) -> None:
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        harvest.post(unit, office.harvest(picked_at="05:10"))
    assert refused.value.field == "reason"
    ticket = office.harvest(picked_at="05:10")
    lines = tuple(HarvestLine(line.grade_id, line.grams, "打灯采的") for line in ticket.lines)
    found = harvest_details(office, picked_at="05:10", lines=lines)
    assert found["picked_at"] == "05:10"


def test_a_pick_at_its_hour_freezes_rule_and_best_price(office: Office) -> None:
    usual(office, office.mushroom_grades[0], "一级", 200)
    found = harvest_details(office, picked_at="07:40")
    assert (found["picked_at"], found["best_price_fen"]) == ("07:40", 420)
    assert (found["usual_deduction_bp"], found["deduction_rule"]) == (200, "一级 2 %")


def test_an_hour_of_the_other_half_of_the_day_is_refused(office: Office) -> None:
    ticket = office.harvest(picked_at="16:30")
    with pytest.raises(UserError, match="other half") as refused, office.book.write() as unit:
        harvest.post(unit, ticket)
    assert refused.value.field == "picked_at"


def test_the_words_of_a_share() -> None:
    assert [ticket_rules.percent_words(bp) for bp in (0, 5, 50, 250, 300, 1000)] == [
        "0",
        "0.05",
        "0.5",
        "2.5",
        "3",
        "10",
    ]


# ---- the clock ----


@pytest.mark.parametrize("kind", ["leaf", "harvest"])
def test_a_clock_set_back_is_said_and_nothing_is_posted(office: Office, kind: str) -> None:
    def post_at(hour: int, minute: int) -> str:
        office.clock.moment = datetime(2024, 4, 2, hour, minute)
        with office.book.write() as unit:
            if kind == "leaf":
                return tea.post_leaf(unit, office.leaf()).number
            return harvest.post(unit, office.harvest()).number

    post_at(9, 30)
    assert post_at(9, 26).endswith("000002")  # a few minutes are forgiven
    with pytest.raises(UserError, match="2024-04-02 08:30") as refused:
        post_at(8, 30)
    assert refused.value.values["last"] == "2024-04-02 09:26"
    assert post_at(9, 31).endswith("000003")
