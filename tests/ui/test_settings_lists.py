"""Grades, baskets and accounts in the settings, by keys, on a real small book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import DAY, Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_doubles import CTRL, ENTER, Around, notice, section, settled
from ui_doubles import RecordedMessages

from coop_desk.services import accounts, catalogue
from coop_desk.ui.pages.settings import SettingsPage

TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = found_office(tmp_path / "book.coop")
    yield made
    made.book.close()


@pytest.fixture
def desk(
    office: Office, messages: RecordedMessages, failures: list[BaseException], tmp_path: Path
) -> Iterator[Desk]:
    made = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def around() -> Around:
    return Around()


@pytest.fixture
def page(qtbot: Any, desk: Desk, around: Around) -> SettingsPage:
    made = SettingsPage(desk.context, around.services())
    show_page(qtbot, made)
    return made


# ---- lists with a form beside them ----


def opened(qtbot: Any, page: SettingsPage, name: str, count: int, place: int = 0) -> Any:
    found = section(page, name)
    settled(qtbot, found.table, count)
    found.table.go_to_row(place)
    QTest.keyClick(found.table.view, ENTER)
    qtbot.waitUntil(lambda: found.panel.is_open)
    return found


def test_a_grade_is_changed(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    grades = opened(qtbot, page, "grades", 3)
    assert grades.panel.heading.text() == "一级"
    grades.form.editor("deduction_bp").setText("2.5")
    grades.form.editor("active").click()
    QTest.keyClick(grades.form.editor("active"), Qt.Key.Key_S, CTRL)
    first = desk.read(lambda unit: catalogue.grades(unit, "mushroom"))[0]
    assert (first.name, first.deduction_bp, first.active) == ("一级", 250, False)
    assert not grades.panel.is_open


def test_a_grade_that_takes_everything_is_refused(
    qtbot: Any, page: SettingsPage, desk: Desk
) -> None:
    grades = opened(qtbot, page, "grades", 3)
    grades.form.editor("deduction_bp").setText("100")
    grades.save()
    assert notice(grades.form, "deduction_bp")
    assert grades.panel.is_open
    assert desk.read(lambda unit: catalogue.grades(unit, "mushroom"))[0].deduction_bp == 200


def test_typed_words_are_asked_about_before_they_are_lost(
    qtbot: Any, page: SettingsPage, messages: RecordedMessages
) -> None:
    grades = opened(qtbot, page, "grades", 3)
    QTest.keyClicks(grades.form.editor("name"), "A")
    grades.open_row(grades.row_of(grades._items[1]))
    assert grades.form.notice.kind == "look"
    assert grades.panel.heading.text() == "一级"
    assert page.step_back()
    assert grades.panel.is_open
    QTest.keyClick(grades.choice, Qt.Key.Key_2)
    assert grades.choice.value() == grades.product == "mushroom"
    messages.answer("confirm", True)
    assert page.step_back()
    assert not grades.panel.is_open


def test_a_basket_is_added_and_taken_out_of_use(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    baskets = section(page, "baskets")
    settled(qtbot, baskets.table, 2)
    page.main_action.trigger()
    assert not page.main_action.isVisible()
    QTest.keyClicks(baskets.form.editor("name"), "Crate")
    QTest.keyClick(baskets.form.editor("name"), ENTER)
    QTest.keyClicks(baskets.form.editor("grams"), "3.1")
    baskets.save()
    settled(qtbot, baskets.table, 3)
    crate = next(one for one in baskets._items if one.name == "Crate")
    assert (crate.grams, crate.start, crate.end) == (1_550, DAY, None)
    baskets.open_row(baskets.row_of(crate))
    assert not baskets.form.editor("grams").isEnabled()
    baskets.form.editor("end").setText("2024-04-01")
    baskets.save()
    assert "2024-04-02" in notice(baskets.form, "end")
    baskets.form.editor("end").setText("2024-05-01")
    baskets.save()
    found = desk.read(lambda unit: catalogue.tares(unit, "mushroom", date(2024, 5, 1)))
    assert "Crate" not in [one.name for one in found]


def test_a_basket_that_weighs_nothing_is_refused(page: SettingsPage) -> None:
    baskets = section(page, "baskets")
    baskets.open_row(None)
    baskets.form.editor("name").setText("Air")
    baskets.form.editor("grams").setText("0")
    baskets.save()
    assert notice(baskets.form, "grams")


def test_an_account_is_renamed(qtbot: Any, page: SettingsPage, desk: Desk) -> None:
    chart = opened(qtbot, page, "accounts", 24)
    assert chart.panel.heading.text() == "101 库存现金"
    chart.form.editor("name").setText("现金")
    chart.save()
    assert desk.read(accounts.chart)[0].name == "现金"


def test_the_form_follows_the_arrow_keys(qtbot: Any, page: SettingsPage) -> None:
    chart = opened(qtbot, page, "accounts", 24)
    chart.table.view.setFocus()
    QTest.keyClick(chart.table.view, Qt.Key.Key_Down)
    assert chart.panel.heading.text() == "102 银行存款"
