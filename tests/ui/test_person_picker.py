from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from ui_samples import PEOPLE, find_people

from coop_desk.ui.widgets.person_picker import Deliver, PersonPicker, PersonRow, card_text
from coop_desk.ui.widgets.row_delegate import MIDDLE, fitted


class Late:
    """Finds people when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[str, Deliver]] = []

    def __call__(self, text: str, deliver: Deliver) -> None:
        self.waiting.append((text, deliver))

    def answer(self, place: int = -1, rows: Sequence[PersonRow] | None = None) -> None:
        text, deliver = self.waiting.pop(place)
        if rows is None:
            find_people(text, deliver)
        else:
            deliver(rows)


class Host:
    """A window with a picker that was made with `find`."""

    def __init__(self, qtbot: Any, present: Any, find: Any) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(600, 400)
        self.picker = PersonPicker(find)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.picker)
        layout.addStretch(1)
        present(self.window)
        self.picker.setFocus()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.picker.line, text)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.picker._pause.isActive())

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.picker.line, key)

    def names(self) -> list[str]:
        popup = self.picker._popup
        if popup is None or not popup.isVisible():
            return []
        return [popup.item(row).text() for row in range(popup.count())]


@pytest.fixture
def host(qtbot: Any, present: Any) -> Host:
    return Host(qtbot, present, find_people)


@pytest.fixture
def late() -> Late:
    return Late()


@pytest.fixture
def slow(qtbot: Any, late: Late, present: Any) -> Host:
    return Host(qtbot, present, late)


def test_initials_find_and_enter_takes_the_first(host: Host) -> None:
    host.type("zs")
    host.settle()
    assert host.names() == ["张三", "张石", "赵四海"]
    host.press(Qt.Key.Key_Return)
    assert host.picker.value() == 217
    assert host.picker.line.text() == "张三"
    assert host.picker.card.text() == "联丰组   0217   成员"
    assert host.names() == []


def test_the_list_tells_people_of_one_name_apart(host: Host) -> None:
    host.type("zs")
    host.settle()
    assert host.picker._popup is not None
    assert host.picker._popup.item(1).data(MIDDLE) == "0218"


def test_nobody_covers_what_is_said_under_the_line_somebody_stays(host: Host) -> None:
    host.type("q")
    host.settle()
    assert host.names() == ["Nobody found"]
    host.picker.uncover()
    assert host.names() == []
    host.picker.set_value(None)
    host.type("zs")
    host.settle()
    host.picker.uncover()
    assert host.names() == ["张三", "张石", "赵四海"]


def test_a_long_name_is_cut_before_its_code(host: Host) -> None:
    name = "正安县土坪镇明星香菇茶叶农民专业合作社联合社销售服务部"
    shown, middle, right, start = fitted(name, "0217", "联丰组", 320)
    assert shown.endswith("…")
    assert name.startswith(shown[:-1])
    assert (middle, right) == ("0217", "联丰组")
    metrics = host.picker.fontMetrics()
    assert metrics.horizontalAdvance(shown) <= start
    assert start + metrics.horizontalAdvance(middle + right) <= 320
    assert fitted("张三", "0217", "联丰组", 320) == ("张三", "0217", "联丰组", 128)
    assert fitted(name[:12], "", "联丰组", 320)[0] == name[:12]


def test_arrows_choose_another(host: Host) -> None:
    host.type("zs")
    host.settle()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        host.press(key)
    host.press(Qt.Key.Key_Return)
    assert host.picker.value() == 218


def test_typing_goes_on_while_the_list_is_open(host: Host) -> None:
    host.type("0")
    host.settle()
    assert host.picker.line.hasFocus()
    host.type("217")
    host.settle()
    assert host.names() == ["张三"]


def test_enter_before_the_answer_takes_the_first_when_it_comes(slow: Host, late: Late) -> None:
    slow.type("zs")
    slow.press(Qt.Key.Key_Return)  # does not even wait for the pause
    assert slow.picker.value() is None
    late.answer()
    assert slow.picker.value() == 217


def test_an_old_answer_is_dropped(slow: Host, late: Late) -> None:
    slow.type("z")
    slow.settle()
    slow.type("g")
    slow.settle()
    late.answer(1)
    assert slow.names() == ["曾国秀"]
    late.answer(0)
    assert slow.names() == ["曾国秀"]


def test_an_answer_after_the_choice_changes_nothing(slow: Host, late: Late) -> None:
    slow.type("z")
    slow.settle()
    slow.picker.take(PEOPLE[3])
    late.answer()
    assert slow.picker.value() == 402
    assert slow.names() == []


def test_nobody_is_said_and_cannot_be_taken(host: Host) -> None:
    host.type("qq")
    host.settle()
    assert host.names() == ["Nobody found"]
    host.press(Qt.Key.Key_Return)
    assert host.picker.value() is None


def test_editing_again_forgets_the_person(host: Host) -> None:
    host.type("zs")
    host.press(Qt.Key.Key_Return)
    assert host.picker.value() == 217
    host.type("x")
    assert host.picker.value() is None
    assert not host.picker.card.isVisible()


def test_esc_closes_the_list_first(host: Host) -> None:
    host.type("zs")
    host.settle()
    host.press(Qt.Key.Key_Escape)
    assert host.names() == []
    assert host.picker.line.text() == "zs"
    host.press(Qt.Key.Key_Return)  # asks again and takes the first
    assert host.picker.value() == 217


def test_a_click_takes_the_row(host: Host) -> None:
    host.type("zs")
    host.settle()
    popup = host.picker._popup
    assert popup is not None
    place = popup.visualItemRect(popup.item(2)).center()
    host.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert host.picker.value() == 31


def test_chosen_and_edited_are_told(host: Host) -> None:
    told: list[PersonRow] = []
    host.picker.chosen.connect(told.append)
    host.type("0402")
    host.press(Qt.Key.Key_Return)
    assert [PersonRow(*row) for row in told] == [PEOPLE[3]]


def test_what_was_typed_can_be_put_back(qtbot: Any, present: Any) -> None:
    first, second = Host(qtbot, present, find_people), Host(qtbot, present, find_people)
    first.picker.set_value(PEOPLE[0])
    second.picker.set_typed(first.picker.typed())
    assert second.picker.person == PEOPLE[0]
    second.picker.set_typed("zsh")
    assert (second.picker.value(), second.picker.line.text()) == (None, "zsh")


def test_the_line_is_named_and_gets_the_focus(host: Host) -> None:
    host.picker.setAccessibleName("Person")
    assert host.picker.line.accessibleName() == "Person"
    assert host.picker.line.hasFocus()


def test_the_list_stays_inside_the_window(qtbot: Any, present: Any) -> None:
    host = Host(qtbot, present, find_people)
    host.window.layout().insertSpacing(0, 330)  # type: ignore[union-attr]
    qtbot.wait(1)
    host.type("z")
    host.settle()
    popup = host.picker._popup
    assert popup is not None
    assert (
        popup.geometry().bottom()
        < host.picker.mapTo(host.window, host.picker.rect().topLeft()).y() + 2
    )
    assert host.window.rect().contains(popup.geometry())


def test_the_list_goes_with_its_picker(qtbot: Any, present: Any) -> None:
    host = Host(qtbot, present, find_people)
    host.type("zs")
    host.settle()
    popup = host.picker._popup
    assert popup is not None
    with qtbot.waitSignal(popup.destroyed):
        host.picker.deleteLater()


def test_the_card_leaves_out_what_is_unknown() -> None:
    assert card_text(PersonRow(1, "张三", "0217")) == "0217"
