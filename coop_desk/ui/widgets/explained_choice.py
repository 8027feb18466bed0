"""One of a few, each with a sentence that says what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Option

WIDTH = 70 * GRID
INDENT = 26  # pixels: the sentence stands under the words, not under the round button


@dataclass(frozen=True, slots=True)
class ExplainedOption(Option):
    """An option and the sentence under it."""

    explanation: str = ""


class _Card(QFrame):
    """One option; a click anywhere in it chooses it."""

    def __init__(self, option: ExplainedOption) -> None:
        super().__init__()
        set_look(self, "card")
        self.button = QRadioButton()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(INDENT, 0, 0, 0)
        set_look(self.sentence, "faded")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.button)
        layout.addWidget(self.sentence)
        self.say(option)

    def say(self, option: ExplainedOption) -> None:
        """Show these words."""
        self.button.setText(option.label)
        font = self.button.font()
        font.setBold(True)
        self.button.setFont(font)
        self.button.setAccessibleDescription(option.explanation)
        self.sentence.setText(option.explanation)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this one."""
        if self.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        super().mouseReleaseEvent(event)


class ExplainedChoice(QWidget):
    """Cards under each other; the arrow keys go from one to the next."""

    edited = Signal()

    def __init__(
        self, options: Sequence[ExplainedOption] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaximumWidth(WIDTH)
        self._options: tuple[ExplainedOption, ...] = ()
        self._cards: list[_Card] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self.set_options(options)

    def set_options(self, options: Sequence[ExplainedOption]) -> None:
        """Offer these; the same ones in another language keep what was chosen."""
        same = [one.value for one in options] == [one.value for one in self._options]
        self._options = tuple(options)
        if not same:
            self._make_cards()
        for card, option in zip(self._cards, self._options, strict=True):
            card.say(option)

    def _make_cards(self) -> None:
        for card in self._cards:
            self._group.removeButton(card.button)
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [_Card(option) for option in self._options]
        for place, card in enumerate(self._cards):
            self._group.addButton(card.button, place)
            self._column.addWidget(card)
        if self._cards:
            self.setFocusProxy(self._cards[0].button)

    def value(self) -> Any:
        """The chosen option's value, None before anything was chosen."""
        place = self._group.checkedId()
        return self._options[place].value if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose the option with this value; none when no option has it."""
        self._group.setExclusive(False)
        for card, option in zip(self._cards, self._options, strict=True):
            card.button.setChecked(value is not None and option.value == value)
        self._group.setExclusive(True)
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.setFocusProxy(chosen)

    def typed(self) -> Any:
        """The chosen value."""
        return self.value()

    def set_typed(self, typed: Any) -> None:
        """Choose it again."""
        self.set_value(typed)

    def _on_clicked(self, place: int) -> None:
        self.setFocusProxy(self._group.button(place))
        self.edited.emit()
