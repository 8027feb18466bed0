"""The base of what opens beside the lists of bags: a heading, a notice, a body, buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.language import Retranslated
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.bag_words import BagWords
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.label_table import word_label
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.word_base import Fact

BUTTONS_IN_A_ROW = 6


class BagPanel(Retranslated, QFrame):
    """A card; what it holds is put into `body`, its buttons stand at the foot."""

    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.words = BagWords()
        self.buttons: list[QPushButton] = []
        self.facts: FactGrid | None = None
        self._heading = word_label(look="heading")
        self._heading.setWordWrap(True)
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.closed)
        self.notice = Notice()
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        self._facts_place = QVBoxLayout()
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        self._button_grid = QGridLayout()
        self._button_grid.setSpacing(GRID)
        self._button_grid.setColumnStretch(BUTTONS_IN_A_ROW, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID + GRID // 2, GRID + GRID // 2)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(self._facts_place)
        column.addLayout(self.body, 1)
        column.addLayout(self._button_grid)
        set_look(self, "card")

    def add_button(self, on_click: Callable[..., Any] | SignalInstance) -> QPushButton:
        """A button at the foot; set its text in retranslate()."""
        button = QPushButton()
        row, column = divmod(len(self.buttons), BUTTONS_IN_A_ROW)
        self._button_grid.addWidget(button, row, column)
        button.clicked.connect(on_click)
        self.buttons.append(button)
        return button

    def set_heading(self, text: str) -> None:
        """Say what is open."""
        self._heading.setText(text)

    def show_facts(self, facts: Sequence[Fact], pairs: int = 1) -> None:
        """Show facts under the heading, so many beside each other."""
        if self.facts is not None:
            self._facts_place.removeWidget(self.facts)
            self.facts.hide()
            self.facts.deleteLater()
        self.facts = FactGrid(facts, pairs)
        self._facts_place.addWidget(self.facts)

    @property
    def heading(self) -> str:
        """What is open."""
        return self._heading.text()


class FactGrid(QWidget):
    """What it is and what it says, `pairs` of them beside each other, in rows."""

    def __init__(self, facts: Sequence[Fact], pairs: int) -> None:
        super().__init__()
        self.rows = list(facts)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(GRID // 2)
        for place, (name, said) in enumerate(facts):
            row, pair = divmod(place, pairs)
            words = word_label(said)
            words.setWordWrap(True)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(word_label(name, "faded"), row, 2 * pair, top)
            grid.addWidget(words, row, 2 * pair + 1, top)
        for pair in range(pairs):
            grid.setColumnStretch(2 * pair + 1, 1)
