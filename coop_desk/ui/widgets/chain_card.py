"""A link of the chain: its name, and under it one card for each plot, lease or document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.theme import GRID, set_look

ICON = 20
NARROWEST = 25 * GRID  # pixels: the same for all, so that they stand in columns
SHORT = 18  # letters: a figure that is never broken in two
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One thing on a link: what it is called, figures with their names, and where it leads.

    `missing` stands in the place of the figures where there is nothing, `action` is the verb of
    what can be done then; without a `page` the entry cannot be opened.
    """

    title: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    missing: str = ""
    action: str = ""
    page: str = ""
    target: Any = None


class EntryCard(QFrame):
    """Opened by Enter, Space or a click; the arrow keys are left to the page."""

    opened = Signal(str, object)  # page id, target
    walked = Signal(int)  # an arrow key

    def __init__(self, entry: LinkEntry, link: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        set_look(self, "card")
        self.setProperty("clickable", bool(entry.page))
        if entry.page:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        facts = [f"{name} {figure}".strip() for name, figure in entry.facts]
        words = (link, entry.title, *facts, entry.missing, entry.action)
        self.setAccessibleName(listed(word for word in words if word))
        self._arrange()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        column.setSpacing(GRID // 2)
        if self.entry.title:
            column.addWidget(_label(self.entry.title, "heading"))
        if self.entry.missing:
            column.addWidget(_label(self.entry.missing, "faded"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for place, (name, figure) in enumerate(self.entry.facts):
            self._add_fact(grid, place, name, figure)
        column.addLayout(grid)
        if self.entry.action:
            column.addWidget(_label(self.entry.action, "link_words"))
        column.addStretch(1)

    def _add_fact(self, grid: QGridLayout, place: int, name: str, figure: str) -> None:
        """A figure at the right of its name; words without a name take the whole line."""
        if not name:
            grid.addWidget(_label(figure), place, 0, 1, 2)
            return
        label = QLabel(name)
        set_look(label, "faded")
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        shown = _label(figure)
        shown.setWordWrap(len(figure) > SHORT)
        shown.setAlignment(_RIGHT)
        grid.addWidget(shown, place, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it; arrows go to its neighbours."""
        key = Qt.Key(event.key())
        if key in _OPEN and self.entry.page:
            self.opened.emit(self.entry.page, self.entry.target)
        elif key in _ARROWS:
            self.walked.emit(key.value)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        inside = self.rect().contains(event.position().toPoint())
        if self.entry.page and inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.entry.page, self.entry.target)
        super().mouseReleaseEvent(event)


class ChainLink(Retranslated, QWidget):
    """A name with an icon over the cards of one link."""

    opened = Signal(str, object)
    walked = Signal(object, int)  # the EntryCard, an arrow key

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon, self._name = QLabel(), QLabel()
        set_look(self._name, "faded")
        self.cards: list[EntryCard] = []
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addLayout(head)
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the colours in use."""
        self._icon.setPixmap(picture(self._icon_name, "faded", ICON))

    @property
    def name(self) -> str:
        """What the link is called."""
        return self._name.text()

    def show_entries(self, name: str, entries: Sequence[LinkEntry]) -> None:
        """Show these in the place of those before."""
        self._name.setText(name)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()  # it is gone only when the event loop comes round again
            card.deleteLater()
        self.cards = [EntryCard(entry, name) for entry in entries]
        for card in self.cards:
            card.opened.connect(self.opened)
            card.walked.connect(partial(self.walked.emit, card))
            self._column.addWidget(card, 1)
            card.show()  # at once, so that it can have the focus


def _label(text: str, look: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        set_look(label, look)
    return label
