"""One of a few: buttons in a row, chosen by their number; or a list to pick from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from coop_desk.ui.theme import set_look

MOST = 9  # as many as there are number keys


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: a value JSON can keep, and its words."""

    value: Any
    label: str


class Choice(QFrame):
    """[1 单芽][2 一芽一叶]: a number key chooses, so do the arrows; at most nine options."""

    edited = Signal()

    def __init__(self, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._options: tuple[Option, ...] = ()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(1, 1, 1, 1)
        self._line.setSpacing(2)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; what was chosen stays so where it is still offered."""
        if len(options) > MOST:
            raise ValueError("A Choice has at most nine options; use a PickEdit.")
        chosen = self.value()
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._line.removeWidget(button)
            button.hide()  # it is gone only when the event loop comes round again
            button.deleteLater()
        self._options = tuple(options)
        for place, option in enumerate(self._options):
            self._add_button(place, option)
        self.set_value(chosen)

    def _add_button(self, place: int, option: Option) -> None:
        button = QToolButton(self)
        button.setText(f"{place + 1} {option.label}")
        button.setAccessibleName(option.label)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.addButton(button, place)
        self._line.addWidget(button)

    def value(self) -> Any:
        """The chosen option's value, None before anything was chosen."""
        place = self._group.checkedId()
        return self._options[place].value if 0 <= place < len(self._options) else None

    def set_value(self, value: Any) -> None:
        """Choose the option with this value; none when no option has it."""
        self._group.setExclusive(False)
        for place, option in enumerate(self._options):
            button = self._group.button(place)
            button.setChecked(value is not None and option.value == value)
        self._group.setExclusive(True)

    def typed(self) -> Any:
        """The chosen value."""
        return self.value()

    def set_typed(self, typed: Any) -> None:
        """Choose it again."""
        self.set_value(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number chooses; left and right go to the neighbour."""
        number = event.key() - Qt.Key.Key_1
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if 0 <= number < len(self._options):
            self._choose(number)
        elif step and self._options:
            here = self._group.checkedId()
            self._choose(max(0, min(len(self._options) - 1, here + step)))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the number keys are heard here."""
        set_look(self, "true", "inside")
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they no longer are."""
        set_look(self, "false", "inside")
        super().focusOutEvent(event)

    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self.edited.emit()

    def _on_clicked(self, _place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.edited.emit()


class PickEdit(QComboBox):
    """A list to pick one from, for more than a handful of options."""

    edited = Signal()

    def __init__(self, options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(16)
        self.activated.connect(self._on_activated)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; what was chosen stays so where it is still offered."""
        chosen = self.value()
        self.clear()
        for option in options:
            self.addItem(option.label, option.value)
        self.set_value(chosen)

    def value(self) -> Any:
        """The chosen value, None before anything was chosen."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose the option with this value; none when no option has it."""
        values = [self.itemData(place) for place in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def typed(self) -> Any:
        """The chosen value."""
        return self.value()

    def set_typed(self, typed: Any) -> None:
        """Choose it again."""
        self.set_value(typed)

    def _on_activated(self, _place: int) -> None:
        self.edited.emit()
