"""A date typed as people type it, shown as 2024-03-18, with a calendar for the mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.dates import parse_date
from coop_desk.domain.text import plain_text
from coop_desk.errors import UserError
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, colour

Today = Callable[[], date]
# Qt's names for the buttons of its calendar → ours
_ARROWS = {"qt_calendar_prevmonth": "chevron_left", "qt_calendar_nextmonth": "chevron_right"}
_SHORT = re.compile(r"\d{1,2}", re.ASCII)


def complete_date(text: str, today: date) -> str:
    """Fill in what was left out: "18" is this month's, "3-18", "0318" and "3月18日" this year's."""
    plain = plain_text(text)
    parts = [part for part in re.split(r"[-./年月日号\s]+", plain) if part]
    if len(parts) == 1 and len(parts[0]) == 4:
        parts = [parts[0][:2], parts[0][2:]]
    if len(parts) > 2 or not all(_SHORT.fullmatch(part) for part in parts):
        return plain
    if not parts:
        return plain
    missing = [str(today.year), str(today.month)][: 3 - len(parts)]
    return "-".join(missing + parts)


class DateEdit(Retranslated, QLineEdit):
    """A line for a date; Up and Down go by a day, the icon opens a calendar."""

    edited = Signal()

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._calendar: QFrame | None = None
        self._open = QAction(self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._on_edited)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Set the words again."""
        self.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self._open.setText(self.tr("Calendar"))

    def restyle(self) -> None:
        """Set the icon again."""
        self._open.setIcon(icon("calendar", "faded"))

    def value(self) -> date | None:
        """The date, None when empty; UserError when there is no such date."""
        text = self.text().strip()
        return parse_date(complete_date(text, self._today())) if text else None

    def set_value(self, value: date | None) -> None:
        """Show a date, None for an empty line."""
        self.setText("" if value is None else value.isoformat())

    def typed(self) -> str:
        """The date as typed."""
        return self.text()

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        self.setText(str(typed or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is the day after, Down the day before."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._go(step)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a readable date out in full when the line is left."""
        super().focusOutEvent(event)
        day = self._readable()
        if day is not None:
            self.set_value(day)

    def open_calendar(self) -> None:
        """Show the calendar under the line."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setProperty("look", "dropped")
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = _calendar(self._readable() or self._today())
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(calendar)
        self._calendar = frame
        frame.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        frame.show()
        calendar.setFocus()

    def _readable(self) -> date | None:
        try:
            return self.value()
        except UserError:
            return None

    def _go(self, days: int) -> None:
        day = self._readable()
        self.set_value(self._today() if day is None else day + timedelta(days=days))
        self.edited.emit()

    def _on_picked(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.setFocus()
        self.edited.emit()

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()


def _calendar(day: date) -> QCalendarWidget:
    """A calendar in the house's colours: weekends are no alarm, and the arrows are its own."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    plain = QTextCharFormat()
    plain.setForeground(colour("ink"))
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, plain)
    heads = QTextCharFormat()
    heads.setForeground(colour("faded"))
    calendar.setHeaderTextFormat(heads)
    for name, picture in _ARROWS.items():
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture, "faded"))
    calendar.setSelectedDate(QDate(day.year, day.month, day.day))
    return calendar
