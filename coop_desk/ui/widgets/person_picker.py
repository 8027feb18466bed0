"""Finds a person by name, pinyin, initials, code or the end of the phone number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, ROW_HEIGHT, set_look
from coop_desk.ui.widgets.row_delegate import RowDelegate, row_item

PAUSE = 80  # milliseconds of quiet before asking, so that a fast typist asks once
MOST_SHOWN = 8


class PersonRow(NamedTuple):
    """A person as the picker shows them; `note` is the rest of the card ("last 3 days ago")."""

    id: int
    name: str
    code: str
    group: str = ""
    note: str = ""


Deliver = Callable[[Sequence[PersonRow]], None]
FindPeople = Callable[[str, Deliver], None]


class PersonPicker(Retranslated, QWidget):
    """A line to type in, a list under it, and the chosen person's card.

    `find(text, deliver)` looks people up beside the window and calls `deliver(rows)`, best
    first. Enter takes the row shown as current (at first the first), also when the rows have
    not come yet. Its value is the person's id.
    """

    edited = Signal()
    chosen = Signal(object)  # PersonRow
    awaited = Signal(bool)  # Enter was pressed before the rows came; then, that they came

    def __init__(self, find: FindPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._person: PersonRow | None = None
        self._asked = 0
        self._answered = 0
        self._take_first = False
        self._popup: QListWidget | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line = QLineEdit()
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self.card = QLabel()
        self.card.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.card, "faded")
        self.card.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.card)
        self.setFocusProxy(self.line)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.line.setPlaceholderText(self.tr("Name, initials, code or phone"))

    def setAccessibleName(self, name: str) -> None:
        """Name the line, which is what is read out."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    # ---- as an editor ----

    @property
    def person(self) -> PersonRow | None:
        """The chosen person."""
        return self._person

    @property
    def pending(self) -> bool:
        """Whether a search is under way or about to begin."""
        return self._pause.isActive() or self._asked != self._answered

    def value(self) -> int | None:
        """The chosen person's id."""
        return self._person.id if self._person else None

    def set_value(self, value: PersonRow | None) -> None:
        """Show this person as chosen, None for nobody."""
        self._person = value
        self._pause.stop()
        self._answered = self._asked = self._asked + 1  # an answer still to come is too late
        self._close()
        self.line.setText(value.name if value else "")
        self.card.setText(card_text(value) if value else "")
        self.card.setVisible(value is not None)
        self._stop_awaiting()

    def typed(self) -> Any:
        """The person, or the words typed so far."""
        return list(self._person) if self._person else self.line.text()

    def set_typed(self, typed: Any) -> None:
        """Put them back."""
        if isinstance(typed, (list, tuple)):
            self.set_value(PersonRow(*typed))
        else:
            self.set_value(None)
            self.line.setText(str(typed or ""))

    def take(self, row: PersonRow) -> None:
        """Choose this person as if picked by hand."""
        self.set_value(row)
        self.edited.emit()
        self.chosen.emit(row)

    def uncover(self) -> None:
        """Close the list where it names nobody: what is said under the line is to be seen."""
        if self._popup is not None and self._popup.currentItem() is None:
            self._close()

    # ---- searching ----

    def _on_edited(self, text: str) -> None:
        self._person = None
        self._stop_awaiting()
        self.card.hide()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._close()
        self.edited.emit()

    def _ask(self) -> None:
        self._pause.stop()
        self._asked += 1
        self._find(self.line.text().strip(), partial(self._on_found, self._asked))

    def _on_found(self, asked: int, rows: Sequence[PersonRow]) -> None:
        if asked != self._asked or self._person is not None:
            return
        self._answered = asked
        awaited, self._take_first = self._take_first, False
        if awaited and rows:
            self.take(rows[0])
        else:
            self._open(rows)
        if awaited:
            self.awaited.emit(False)

    def _open(self, rows: Sequence[PersonRow]) -> None:
        popup = self._popup or self._make_popup()
        popup.clear()
        for row in rows:
            item = row_item(row.name, row.code, row.group)
            item.setData(Qt.ItemDataRole.UserRole, row)
            popup.addItem(item)
        if not rows:
            nobody = QListWidgetItem(self.tr("Nobody found"))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            popup.addItem(nobody)
        popup.setCurrentRow(0 if rows else -1)
        shown = min(MOST_SHOWN, max(1, len(rows)))
        popup.setFixedSize(max(self.line.width(), 40 * GRID), shown * ROW_HEIGHT + 8)
        self._place(popup)
        popup.show()
        popup.raise_()

    def _make_popup(self) -> QListWidget:
        """A list over the window that never takes the focus, so that typing goes on."""
        popup = QListWidget(self.window())
        popup.setObjectName("popup")
        popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        popup.setItemDelegate(RowDelegate(popup))
        popup.setUniformItemSizes(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.itemClicked.connect(self._on_clicked)
        self.destroyed.connect(popup.deleteLater)
        self._popup = popup
        return popup

    def _place(self, popup: QListWidget) -> None:
        window = self.window()
        below = self.line.mapTo(window, QPoint(0, self.line.height() + 2))
        if below.y() + popup.height() > window.height():
            below.setY(self.line.mapTo(window, QPoint(0, -2)).y() - popup.height())
        below.setX(max(0, min(below.x(), window.width() - popup.width())))
        popup.move(below)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    @property
    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        row = item.data(Qt.ItemDataRole.UserRole)
        if row is not None:
            self.take(PersonRow(*row))

    # ---- keys in the line ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line's arrows, Enter and Esc belong to the list while it is open."""
        if watched is self.line:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(Qt.Key(event.key()))
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                self._close()
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._on_enter()
        if not self._is_open or self._popup is None:
            return False
        if key == Qt.Key.Key_Escape:
            self._close()
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step:
            last = self._popup.count() - 1
            self._popup.setCurrentRow(max(0, min(last, self._popup.currentRow() + step)))
        return bool(step)

    def _on_enter(self) -> bool:
        """Take the current row; wait for the rows when they are still to come."""
        if self._person is not None or not self.line.text().strip():
            return False
        if self.pending:
            self._await()
            return True
        item = self._popup.currentItem() if self._is_open and self._popup else None
        row = item.data(Qt.ItemDataRole.UserRole) if item else None
        if row is not None:
            self.take(PersonRow(*row))
            return True
        if not self._is_open:
            self._await()
        return True

    def _stop_awaiting(self) -> None:
        if self._take_first:
            self._take_first = False
            self.awaited.emit(False)

    def _await(self) -> None:
        """Take the first row once the rows come."""
        is_asked = self.pending and not self._pause.isActive()
        self._take_first = True
        self.awaited.emit(True)
        if not is_asked:
            self._ask()


def card_text(person: PersonRow) -> str:
    """ "联丰组 0217 成员 上次 3 天前": the chosen person in one line, the name standing above."""
    return "   ".join(part for part in (person.group, person.code, person.note) if part)
