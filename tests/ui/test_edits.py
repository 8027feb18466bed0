from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from ui_samples import TODAY

from coop_desk.domain.money import format_fen
from coop_desk.errors import UserError
from coop_desk.ui.widgets.choice import Choice, Option, PickEdit
from coop_desk.ui.widgets.date_edit import DateEdit, complete_date
from coop_desk.ui.widgets.edits import (
    AreaEdit,
    LinesEdit,
    MoneyEdit,
    PercentEdit,
    TextEdit,
    WeightEdit,
    WholeEdit,
    YesEdit,
    format_hundredths,
    format_whole,
    parse_hundredths,
    parse_whole,
)

GRADES = (Option(11, "单芽"), Option(12, "一芽一叶"), Option(13, "一芽二叶"))


def typed(qtbot: Any, edit: Any, text: str) -> None:
    """Type as the input method does: Chinese comes committed."""
    qtbot.addWidget(edit)
    edit.show()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


class Counted:
    """Counts how often an editor said it was edited."""

    def __init__(self, editor: Any) -> None:
        self.times = 0
        editor.edited.connect(self.on_edited)

    def on_edited(self) -> None:
        self.times += 1


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (MoneyEdit, "1,409.5", 140_950),
        (MoneyEdit, "１２。５", 1_250),
        (MoneyEdit, "-3", -300),
        (WeightEdit, "17.27", 8_635),
        (WeightEdit, "三斤二两", 1_600),
        (WeightEdit, "1.5kg", 1_500),
        (WholeEdit, "６，９２３", 6_923),
        (PercentEdit, "2", 200),
        (PercentEdit, "2.5%", 250),
        (AreaEdit, "3.60", 360),
        (TextEdit, "  张三 ", "张三"),
    ],
)
def test_what_is_typed_is_read(qtbot: Any, kind: type[Any], text: str, value: Any) -> None:
    edit = kind()
    counted = Counted(edit)
    typed(qtbot, edit, text)
    assert edit.value() == value
    assert counted.times == 1


@pytest.mark.parametrize("kind", [MoneyEdit, WeightEdit, WholeEdit, PercentEdit, AreaEdit])
def test_nothing_is_none_and_nonsense_a_refusal(qtbot: Any, kind: type[Any]) -> None:
    edit = kind()
    assert edit.value() is None
    typed(qtbot, edit, "abc")
    with pytest.raises(UserError):
        edit.value()
    assert edit.typed() == "abc"


def test_leaving_the_line_writes_the_figure_plainly(qtbot: Any, present: Any) -> None:
    edit = MoneyEdit()
    present(edit)
    edit.setFocus()
    qtbot.keyClicks(edit, "1409.5")
    edit.clearFocus()
    assert edit.text() == "1,409.50"
    edit.setFocus()
    edit.setText("12..5")
    edit.clearFocus()
    assert edit.text() == "12..5"


@pytest.mark.parametrize("text", ["", "x", "1.234", "1,2", "--1", "1e3", "∞"])
def test_hundredths_refuse(text: str) -> None:
    with pytest.raises(UserError):
        parse_hundredths(text)


@pytest.mark.parametrize("text", ["", "1.5", "1,2", "一"])
def test_whole_numbers_refuse(text: str) -> None:
    with pytest.raises(UserError):
        parse_whole(text)


@given(st.integers(-(10**9), 10**9))
def test_what_is_written_is_read_back(number: int) -> None:
    assert parse_hundredths(format_hundredths(number)) == number
    assert parse_hundredths(format_fen(number)) == number
    assert parse_whole(format_whole(number)) == number


def test_setting_a_value_is_not_editing(qtbot: Any) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    counted = Counted(edit)
    edit.set_value(140_950)
    assert edit.text() == "1,409.50"
    edit.set_value(None)
    assert edit.text() == ""
    assert counted.times == 0


def test_the_unit_stands_inside_at_the_right(qtbot: Any) -> None:
    edit = WeightEdit()
    qtbot.addWidget(edit)
    edit.resize(150, 34)
    edit.show()
    assert edit._unit.text() == "jin"
    assert edit.width() - edit._unit.geometry().right() < 12
    assert edit.textMargins().right() >= edit._unit.width()


def test_words_in_several_lines(qtbot: Any) -> None:
    edit = LinesEdit()
    typed(qtbot, edit, "第一行\n第二行")
    assert edit.value() == "第一行\n第二行"
    edit.set_value(None)
    assert edit.value() is None


def test_a_box_is_ticked_by_space(qtbot: Any) -> None:
    edit = YesEdit()
    qtbot.addWidget(edit)
    counted = Counted(edit)
    qtbot.keyClick(edit, Qt.Key.Key_Space)
    assert edit.value() is True
    assert counted.times == 1
    edit.set_typed(False)
    assert edit.value() is False


# ---- choices ----


@pytest.fixture
def choice(present: Any) -> Choice:
    made = Choice(GRADES)
    present(made)
    made.setFocus()
    return made


def test_a_number_key_chooses(qtbot: Any, choice: Choice) -> None:
    counted = Counted(choice)
    assert choice.value() is None
    qtbot.keyClick(choice, Qt.Key.Key_2)
    assert choice.value() == 12
    qtbot.keyClick(choice, Qt.Key.Key_9)
    assert choice.value() == 12
    assert counted.times == 1


def test_arrows_go_to_the_neighbour_and_stop_at_the_end(qtbot: Any, choice: Choice) -> None:
    for key, value in (
        (Qt.Key.Key_Right, 11),
        (Qt.Key.Key_Right, 12),
        (Qt.Key.Key_Right, 13),
        (Qt.Key.Key_Right, 13),
        (Qt.Key.Key_Left, 12),
    ):
        qtbot.keyClick(choice, key)
        assert choice.value() == value


def test_a_choice_keeps_its_size_with_the_keys_in_it(choice: Choice) -> None:
    inside = choice.sizeHint()
    assert choice.property("inside") == "true"
    choice.clearFocus()
    assert choice.property("inside") == "false"
    assert choice.sizeHint() == inside, "else the page moves"


def test_a_click_chooses_and_takes_the_focus(qtbot: Any, choice: Choice) -> None:
    choice.clearFocus()
    choice._group.button(2).click()
    assert choice.value() == 13
    assert choice.hasFocus()


def test_options_can_change_under_the_choice(choice: Choice) -> None:
    choice.set_value(12)
    choice.set_options([Option(12, "One bud, one leaf"), Option(14, "Other")])
    assert choice.value() == 12
    choice.set_options([Option(14, "Other")])
    assert choice.value() is None
    with pytest.raises(ValueError, match="nine"):
        choice.set_options([Option(place, "") for place in range(10)])


def test_an_unknown_value_chooses_nothing(choice: Choice) -> None:
    choice.set_value(12)
    choice.set_value(99)
    assert choice.value() is None


def test_a_list_to_pick_from(qtbot: Any) -> None:
    edit = PickEdit(GRADES)
    qtbot.addWidget(edit)
    counted = Counted(edit)
    assert edit.value() is None
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == 11
    assert counted.times == 1
    edit.set_typed(13)
    assert edit.value() == 13
    edit.set_options(GRADES[:2])
    assert edit.value() is None


# ---- dates ----


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("18", "2024-3-18"),
        ("5", "2024-3-5"),
        ("0318", "2024-03-18"),
        ("2-29", "2024-2-29"),
        ("2.29", "2024-2-29"),
        ("3月18日", "2024-3-18"),
        ("１８", "2024-3-18"),
        ("2023-03-18", "2023-03-18"),
        ("20230318", "20230318"),
        ("abc", "abc"),
        ("", ""),
    ],
)
def test_what_was_left_out_of_a_date(text: str, whole: str) -> None:
    assert complete_date(text, TODAY) == whole


@pytest.fixture
def day(present: Any) -> DateEdit:
    made = DateEdit(lambda: TODAY)
    present(made)
    made.setFocus()
    return made


def test_a_date_is_read_and_written_in_full(qtbot: Any, day: DateEdit) -> None:
    assert day.value() is None
    qtbot.keyClicks(day, "18")
    assert day.value() == date(2024, 3, 18)
    day.clearFocus()
    assert day.text() == "2024-03-18"


def test_a_day_there_is_not_is_refused(qtbot: Any, day: DateEdit) -> None:
    qtbot.keyClicks(day, "2-30")
    with pytest.raises(UserError):
        day.value()
    day.clearFocus()
    assert day.text() == "2-30"


def test_up_and_down_go_by_a_day(qtbot: Any, day: DateEdit) -> None:
    counted = Counted(day)
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.value() == TODAY
    qtbot.keyClick(day, Qt.Key.Key_Down)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.text() == "2024-03-19"
    assert counted.times == 3


def test_the_calendar_picks_a_day(qtbot: Any, day: DateEdit) -> None:
    day.open_calendar()
    calendar = QApplication.activePopupWidget().findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2024, 3, 21)
    calendar.clicked.emit(QDate(2024, 3, 2))
    assert day.value() == date(2024, 3, 2)
    assert QApplication.activePopupWidget() is None


def test_esc_leaves_the_calendar(qtbot: Any, day: DateEdit) -> None:
    day.open_calendar()
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup.findChild(QCalendarWidget).findChild(QWidget), Qt.Key.Key_Escape)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert day.value() is None
