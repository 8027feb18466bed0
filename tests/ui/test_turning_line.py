"""A line whose parts stand one above the other where they have no room beside each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coop_desk.ui.widgets.turning_line import TurningLine

Present = Callable[[QWidget], None]


class Part(QPushButton):
    """A button that asks for a width."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.wanted = width

    def sizeHint(self) -> QSize:
        return QSize(self.wanted, 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def shown(present: Present, width: int, *parts: QWidget) -> tuple[QWidget, TurningLine]:
    """A window of a width, and such a line in it."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    line = TurningLine(*parts)
    line.add_space()
    column.addWidget(line)
    column.addStretch(1)
    window.resize(width, 200)
    present(window)
    return window, line


def test_parts_stand_beside_each_other_while_there_is_room(present: Present) -> None:
    first, second = Part(100), Part(120)
    _window, line = shown(present, 400, first, second)
    assert not line.is_turned
    assert first.y() == second.y()
    assert second.x() > first.x() + 90
    assert line.height() < 40


def test_without_room_they_stand_one_above_the_other(present: Present, qtbot: Any) -> None:
    first, second = Part(100), Part(120)
    window, line = shown(present, 400, first, second)
    window.resize(180, 200)
    qtbot.waitUntil(lambda: line.is_turned and second.y() > first.y())
    assert line.height() >= 60
    assert first.width() == second.width() == 180
    window.resize(400, 200)
    qtbot.waitUntil(lambda: not line.is_turned and second.y() == first.y())


def test_a_part_that_asks_for_more_turns_the_line(present: Present, qtbot: Any) -> None:
    first, second = Part(100), Part(120)
    _window, line = shown(present, 250, first, second)
    assert not line.is_turned
    second.wanted = 200
    second.updateGeometry()
    qtbot.waitUntil(lambda: line.is_turned)
    second.hide()
    qtbot.waitUntil(lambda: not line.is_turned)


def test_it_asks_for_no_more_room_than_its_widest_part(present: Present) -> None:
    _window, line = shown(present, 400, Part(100), Part(120))
    assert line.minimumSizeHint().width() == 120
    assert line.sizeHint().width() >= 220
