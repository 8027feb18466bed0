"""The list of people: searched while one types, filtered by role, with what each is owed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from coop_desk.domain import terms
from coop_desk.services import lists
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.table import DataTable

PAUSE = 20  # milliseconds of quiet before the book is asked
ROLES = ("grower", "tea_household", "worker", "member", "buyer")
NARROW_COLUMNS = ("code", "name")
NARROW_WIDTH = 27 * GRID


class PeopleList(Retranslated, QWidget):
    """Enter in the search opens the first person found, Down goes into the rows."""

    opened = Signal(int)  # a person's id
    wanted = Signal()  # a new person, from the empty list

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._open_first = False
        self._waiting = False
        self._narrow = False
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
        self.roles = QComboBox()
        self.roles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.roles.activated.connect(self._on_role)
        self.explained = QLabel()
        set_look(self.explained, "small")
        self.table = DataTable(
            self._columns,
            self._context.operations.run_query,
            name="people",
            memory=self._context.memory,
        )
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)
        self.table.model.loaded.connect(self._on_loaded)
        self.table.wanted.connect(self.wanted)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(GRID)
        self._tools.addWidget(self.line, 1)
        self._tools.addWidget(self.roles)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._tools)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.explained)

    def _columns(self) -> Sequence[Column]:
        return (
            Column("code", self.tr("Code"), width=72),
            Column("name", self.tr("Full name"), width=104),
            Column("group", self.tr("Group"), width=96),
            Column("roles", self.tr("Roles"), width=230, sortable=False, write=_role_words),
            Column("phone", self.tr("Phone"), width=120, sortable=False),
            Column("balance_fen", self.tr("Balance (yuan)"), "yuan"),
        )

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.tr("Name, pinyin, initials, code or end of the phone")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(self.tr("Find a person"))
        self.line.setToolTip(words)
        self.roles.setAccessibleName(self.tr("Which people"))
        self._fill_roles()
        self.explained.setText(
            self.tr("Balance: what is owed to the person; with a minus, what the person owes.")
        )
        self._say_empty()

    def _fill_roles(self) -> None:
        chosen = self.roles.currentData()
        self.roles.clear()
        self.roles.addItem(self.tr("Everybody"), None)
        names = {
            "grower": self.tr("Growers"),
            "tea_household": self.tr("Tea farmers"),
            "worker": self.tr("Workers"),
            "member": self.tr("Members"),
            "buyer": self.tr("Buyers"),
        }
        for role in ROLES:
            self.roles.addItem(names[role], role)
        self.roles.setCurrentIndex(max(0, self.roles.findData(chosen)))

    def _say_empty(self) -> None:
        if self.line.text().strip() or self.roles.currentData():
            self.table.set_empty(self.tr("Nobody fits."), self.tr("New person"))
        else:
            words = self.tr("Everybody the co-op deals with stands here, once each.")
            self.table.set_empty(words, self.tr("New person"))

    # ---- searching ----

    @property
    def pending(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._waiting

    def search(self) -> None:
        """Show who fits now."""
        self._pause.stop()
        self._waiting = True
        self._say_empty()
        day = self._context.today()
        role = self.roles.currentData()
        self.table.set_source(lists.people(role, text=self.line.text(), day=day))

    def clear_search(self) -> bool:
        """Show everybody again; whether something had been typed."""
        had_text = bool(self.line.text())
        self.line.clear()
        return had_text

    def _on_typed(self, _text: str) -> None:
        self._open_first = False
        self._pause.start()

    def _on_role(self, _place: int) -> None:
        self.search()

    def _on_loaded(self) -> None:
        self._waiting = False
        if self._open_first:
            self._open_first = False
            self._open_row(self.table.model.row(0))

    # ---- opening ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down in the search belong to the rows."""
        typed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.line and typed:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if key == Qt.Key.Key_Down:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.view.currentIndex().isValid():
                self.table.go_to_row(0)
            return True
        return False

    def _enter(self) -> None:
        """Open the first row; wait for it where the answer is still to come."""
        if self._pause.isActive():
            self.search()
        if self._waiting:
            self._open_first = True
        else:
            self._open_row(self.table.model.row(0))

    def _open_row(self, row: Any) -> None:
        if row is not None:
            self.table.go_to_row(self.table.model.place_of_id(row["id"]) or 0)
            self.opened.emit(row["id"])

    def _on_opened(self, row: Any) -> None:
        self.opened.emit(row["id"])

    def _on_clicked(self, index: Any) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self.opened.emit(row["id"])

    # ---- beside an open person ----

    def set_narrow(self, narrow: bool) -> None:
        """Only who it is, where a person is open at the right."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._tools.setDirection(way)
        self.explained.setVisible(not narrow)
        self.setMaximumWidth(NARROW_WIDTH if narrow else 16_777_215)
        self.setMinimumWidth(NARROW_WIDTH if narrow else 0)
        self.table.show_only(NARROW_COLUMNS if narrow else None)


def _role_words(roles: str) -> str:
    codes = [code for code in roles.split(",") if code]
    return " · ".join(in_words(code, terms.ROLES) for code in codes)
