"""Choosing some people: a line to search, a list with boxes, and how many are chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.services import people
from coop_desk.services.people import PersonRow
from coop_desk.ui.language import Retranslated
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look

PAUSE = 60  # milliseconds of quiet before the book is asked
MOST_SHOWN = 200
HEIGHT = 16 * GRID
ID = Qt.ItemDataRole.UserRole


class PeopleChooser(Retranslated, QWidget):
    """Enter in the search ticks the first person found; Space ticks in the list.

    `chosen` are the ids, in the order in which they were chosen.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: dict[int, PersonRow] = {}
        self._shown: dict[int, PersonRow] = {}
        self._take_first = False
        self._waiting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.count = QLabel()
        set_look(self.count, "faded")
        self.none_button = QPushButton()
        self.none_button.clicked.connect(self.clear)
        self.list = QListWidget()
        self.list.setFixedHeight(HEIGHT)
        self.list.setUniformItemSizes(True)
        self.list.itemChanged.connect(self._on_ticked)
        frame = QFrame()
        frame.setProperty("look", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.line, 1)
        head.addWidget(self.count)
        head.addWidget(self.none_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(frame)

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.tr("Name, pinyin, initials, code or end of the phone")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(self.tr("Find a person"))
        self.list.setAccessibleName(self.tr("People to choose from"))
        self.none_button.setText(self.tr("Choose nobody"))
        self._show_count()

    # ---- what is chosen ----

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the people chosen."""
        return tuple(self._chosen)

    def ids_of(self, codes: Collection[str]) -> tuple[int, ...]:
        """Those of the people chosen who have these codes."""
        return tuple(row.id for row in self._chosen.values() if row.code in codes)

    def choose(self, rows: Sequence[PersonRow]) -> None:
        """Choose these too."""
        self._chosen.update({row.id: row for row in rows})
        self._fill()
        self._tell()

    def clear(self) -> None:
        """Choose nobody."""
        self._chosen.clear()
        self._fill()
        self._tell()

    def _tell(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        self.count.setText(self.tr("{count} chosen").format(count=len(self._chosen)))
        self.none_button.setEnabled(bool(self._chosen))

    # ---- searching ----

    @property
    def pending(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._waiting

    def search(self) -> None:
        """Show who fits now; with nothing typed, those chosen first."""
        self._pause.stop()
        self._waiting = True
        self._context.operations.run_query(
            partial(_find, self.line.text()),
            self._on_found,
            key=(id(self), "people"),
            parent=self,
        )

    def _on_typed(self, _text: str) -> None:
        self._take_first = False
        self._pause.start()

    def _on_found(self, rows: Sequence[PersonRow]) -> None:
        self._waiting = False
        chosen = {} if self.line.text().strip() else self._chosen
        self._shown = {**chosen, **{row.id: row for row in rows}}
        self._fill()
        if self._take_first:
            self._take_first = False
            self._tick_first()

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._shown.values():
            item = QListWidgetItem(f"{row.code}  {row.name}  {row.group}".rstrip())
            item.setData(ID, row.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = row.id in self._chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        person_id: Any = item.data(ID)
        if item.checkState() == Qt.CheckState.Checked:
            self._chosen[person_id] = self._shown[person_id]
        else:
            self._chosen.pop(person_id, None)
        self._tell()

    def _tick_first(self) -> None:
        item = self.list.item(0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked)
            self.line.selectAll()

    # ---- keys ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down in the search belong to the list."""
        typed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.line and typed:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self.search()
            if self._waiting:
                self._take_first = True
            elif self.line.text().strip():
                self._tick_first()
            return True
        if key == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(max(0, self.list.currentRow()))
            return True
        return False


def _find(text: str, unit: Any) -> list[PersonRow]:
    return people.search(unit, text, limit=MOST_SHOWN)
