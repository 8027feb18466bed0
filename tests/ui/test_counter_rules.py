"""Weather, the hour of the pick, the rule on the ticket: typed at the counters by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, choose_weather, notice, tickets, type_harvest, type_leaf
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, Desk

from coop_desk.services import catalogue, tea
from coop_desk.services.weighing import Scale
from coop_desk.ui.widgets.document_words import DocumentWords
from coop_desk.ui.widgets.edits import WeightEdit

F6, F8 = Qt.Key.Key_F6, Qt.Key.Key_F8


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    with office.book.write() as unit:
        for grade in catalogue.grades(unit, "leaf"):
            catalogue.change_grade(unit, grade.id, name=grade.name, deduction_bp=200, active=True)
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def fact(desk: Desk, label: str) -> str:
    """What the last ticket says under a label."""
    view = desk.document(tickets(desk)[-1].id)
    facts = dict(DocumentWords().facts(view.kind, view.details))
    return facts.get(label, "")


# ---- the weather ----


def test_the_weather_is_asked_once_a_day(desk: Desk, office: Office) -> None:
    page = desk.open("leaf")
    desk.type("0003", ENTER, ENTER)
    desk.enter(["1", "18.65"])
    desk.press(F8)
    assert notice(page, "weather") == "Please fill in: Weather."
    desk.type("3", F8)
    assert desk.document(tickets(desk)[0].id).details["weather"] == "rain"
    assert page.form.editor("weather").value() == "rain"


def test_the_weather_is_kept_for_the_day_and_not_for_the_next(
    desk: Desk, office: Office, tmp_path: Path, qtbot: Any
) -> None:
    choose_weather(desk, desk.open("leaf"), "2")
    later = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(later.window)
    assert later.open("leaf").form.editor("weather").value() == "dew"
    office.clock.moment = office.clock.moment.replace(day=3)
    tomorrow = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(tomorrow.window)
    assert tomorrow.open("leaf").form.editor("weather").value() is None
    later.close()
    tomorrow.close()


def test_the_deduction_is_the_grades_and_the_weathers(desk: Desk) -> None:
    page = type_leaf(desk)
    assert page.form.editor("deduction").value() == 200
    page.form.go_to("weather")
    desk.type("3")
    assert page.form.editor("deduction").value() == 700
    assert page.figures.figure("deduction") == "1.29"  # 7 % of 18.45
    desk.press(F8)
    assert fact(desk, "Rule") == "单芽 2 %，雨天叶 5 %"
    assert fact(desk, "Weather") == "Rain"


def test_another_share_may_be_typed_and_is_told(desk: Desk) -> None:
    page = type_leaf(desk)
    page.form.go_to("deduction")
    QApplication.focusWidget().selectAll()
    desk.type("8", F8)
    details = desk.document(tickets(desk)[0].id).details
    assert (details["deduction_bp"], details["usual_deduction_bp"]) == (800, 200)
    assert fact(desk, "Rule") == "单芽 2 %; another share was typed"


# ---- where the weight is from ----


def test_the_list_and_the_panel_say_typed_or_the_scale(desk: Desk, office: Office) -> None:
    scale = Scale(9_325, 425, 1, name="一号秤")
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(scale=scale))
    page = type_leaf(desk)
    desk.press(F8)
    assert [page.table.model.row(place)["scale"] for place in (0, 1)] == ["", "一号秤"]
    shown = [page.table.model.index(place, column_of(page, "scale")).data() for place in (0, 1)]
    assert shown == ["typed", "一号秤"]
    assert page.table.model.row(0)["rule"] == "单芽 2 %"
    assert fact(desk, "Scale") == "typed"


def column_of(page: Any, key: str) -> int:
    return [column.key for column in page.table.model.columns].index(key)


def test_a_weight_to_the_gram_is_not_shaved(desk: Desk) -> None:
    edit = WeightEdit()
    edit.set_value(9_327)
    assert (edit.text(), edit.value()) == ("18.654", 9_327)
    page = type_leaf(desk, "18.654")
    desk.press(ENTER, F8)
    assert desk.document(tickets(desk)[0].id).details["gross_g"] == 9_327
    assert page.said.text.startswith("CQ2024-000001 posted")


# ---- the hour of the pick ----


@pytest.mark.parametrize("typed", ["07:40", "740", "０７：４０", "7点40"])
def test_an_hour_however_typed_brings_its_session(desk: Desk, typed: str) -> None:
    page = type_harvest(desk, session="2")
    page.form.go_to("picked_at")
    desk.type(typed)
    assert page.form.editor("session").value() == "morning"
    assert page.suggested.rank == 1
    desk.press(ENTER)
    assert page.form.editor("picked_at").text() == "07:40"


def test_picked_too_early_asks_for_a_reason_and_takes_the_second_grades_share(
    desk: Desk, office: Office
) -> None:
    with office.book.write() as unit:
        second = catalogue.grades(unit, "mushroom")[1]
        catalogue.change_grade(unit, second.id, name="二级", deduction_bp=350, active=True)
    page = type_harvest(desk)
    desk.enter(["68", "31.3", "12"])
    page.form.go_to("picked_at")
    desk.type("510")
    assert page.suggested.rank == 2
    assert page.form.editor("reason").isVisible()
    assert page.form.editor("deduction").value() == 350


def test_another_session_takes_the_hour_away(desk: Desk) -> None:
    page = type_harvest(desk)
    page.form.go_to("picked_at")
    desk.type("740", ENTER)
    desk.type("2")
    assert page.form.editor("picked_at").value() is None
    assert page.suggested.rank == 2


def test_an_hour_that_is_none_is_said_under_it(desk: Desk) -> None:
    page = type_harvest(desk)
    page.form.go_to("picked_at")
    desk.type("2570", ENTER)
    assert notice(page, "picked_at") == '"2570" is no time of day; write it like 07:40.'


def test_the_hour_is_frozen_and_shown(desk: Desk) -> None:
    page = type_harvest(desk)
    desk.enter(["68", "31.3", "12"])
    page.form.go_to("picked_at")
    desk.type("740", F8)
    assert page.table.model.row(0)["picked_at"] == "07:40"
    assert fact(desk, "Picked") == "07:40 Morning, flush 1"


# ---- what the best grade would have paid ----


def test_what_the_best_grade_would_pay_is_shown_while_typing_and_frozen(desk: Desk) -> None:
    page = type_harvest(desk)
    assert page.figures.figure("best") == "467.46"
    desk.enter(["68", "31.3", "12"])
    assert page.figures.figure("amount") == "400.63"
    desk.press(F8)
    assert desk.document(tickets(desk)[0].id).details["best_price_fen"] == 420
    assert fact(desk, "All of the best grade") == "would have brought 66.83 yuan more"


def test_the_best_grade_itself_has_nothing_to_compare(desk: Desk) -> None:
    page = type_leaf(desk)
    assert page.figures._figures["best"].isHidden()
    page.form.go_to("grade")
    desk.type("2")
    assert not page.figures._figures["best"].isHidden()
