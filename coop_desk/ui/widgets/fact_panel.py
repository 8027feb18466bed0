"""An opened row of a list: what it is, its facts, and buttons for what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.document_words import Fact, WordTable
from coop_desk.ui.widgets.label_table import LabelTable, word_label
from coop_desk.ui.widgets.notice import Notice

LABEL_WIDTH = 11 * GRID
COLUMNS = 2  # of buttons
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Act:
    """A button: its words and what it does."""

    label: str
    do: Callable[[], Any]
    main: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What the panel shows; `tag` is (words, look of a notice), `links` lead elsewhere.

    `picture` makes a widget to stand between the facts and the tables.
    """

    title: str
    tag: tuple[str, str] = ("", "")
    facts: Sequence[Fact] = ()
    tables: Sequence[tuple[str, WordTable]] = ()
    acts: Sequence[Act] = ()
    links: Sequence[Act] = ()
    look: str = ""  # a sentence worth a look
    picture: Callable[[], QWidget] | None = None


class FactPanel(QFrame):
    """Shows one Card at a time; Enter presses the button that has the focus."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.card: Card | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._build()

    def _build(self) -> None:
        self.title, self.tag = word_label(look="heading"), QLabel()
        self.title.setWordWrap(True)
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.tag)
        head.addWidget(self.close_button)
        self.notice = Notice()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID, GRID, GRID + GRID // 2)
        self._column.setSpacing(GRID)
        self._column.addLayout(head)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot)

    # ---- what is shown ----

    def show_card(self, card: Card) -> None:
        """Show a card in the place of the one before; a button keeps the focus by its words."""
        focused = self.focused_label()
        self.card = card
        self.title.setText(card.title)
        words, look = card.tag
        self.tag.setText(f" {words} ")
        self.tag.setVisible(bool(words))
        set_look(self.tag, look, "notice")
        if card.look:
            self.notice.look(card.look)
        else:
            self.notice.clear()
        self._show_body(card)
        self._show_foot(card)
        if focused is not None:
            self.focus_button(focused)

    def _show_body(self, card: Card) -> None:
        body = QWidget()
        body.setObjectName("page_body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(_grid_of(card.facts))
        if card.picture is not None:
            layout.addWidget(card.picture())
        for heading, table in card.tables:
            layout.addWidget(word_label(heading, "faded"))
            layout.addWidget(LabelTable(*table))
        layout.addStretch(1)
        place = self.area.verticalScrollBar().value()
        self.area.setWidget(body)
        self.area.verticalScrollBar().setValue(place)

    def _show_foot(self, card: Card) -> None:
        self.buttons = {act.label: _button(act) for act in (*card.acts, *card.links)}
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, act in enumerate(card.acts):
            grid.addWidget(self.buttons[act.label], *divmod(place, COLUMNS))
        column.addLayout(grid)
        links = QHBoxLayout()
        for act in card.links:
            set_look(self.buttons[act.label], "link")
            links.addWidget(self.buttons[act.label])
        links.addStretch(1)
        column.addLayout(links)
        self._column.replaceWidget(self._foot, foot)
        self._foot.hide()
        self._foot.deleteLater()
        self._foot = foot
        foot.show()

    # ---- keys ----

    def focused_label(self) -> str | None:
        """The words of the button that has the focus."""
        return next((label for label, one in self.buttons.items() if one.hasFocus()), None)

    def focus_button(self, label: str | None = None) -> None:
        """Put the focus on a button, else on the first."""
        first = next(iter(self.buttons.values()), self.close_button)
        button = self.buttons.get(label or "", first)
        button.setFocus(Qt.FocusReason.OtherFocusReason)


def _grid_of(facts: Sequence[Fact]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID + GRID // 2)
    grid.setVerticalSpacing(GRID // 2)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (name, said) in enumerate(facts):
        words = word_label(said)
        words.setWordWrap(True)
        grid.addWidget(word_label(name, "faded"), row, 0, _TOP)
        grid.addWidget(words, row, 1, _TOP)
    return grid


def _button(act: Act) -> QPushButton:
    button = QPushButton(act.label)
    if act.main:
        set_look(button, "main")
    button.clicked.connect(without_checked(act.do))
    return button


def without_checked(do: Callable[[], Any]) -> Callable[[bool], None]:
    """An action as a button's `clicked` calls it, with whether it is checked."""

    def pressed(_checked: bool) -> None:
        do()

    return pressed
