"""One-line inputs that read what was typed into the house's units, and write it back plainly.

Every input of a form answers the same few questions (`Editor`): its value, its value as typed
(for drafts), and a signal when the person changes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from coop_desk.domain.day_time import day_time
from coop_desk.domain.money import format_fen, parse_yuan
from coop_desk.domain.text import plain_figure
from coop_desk.domain.weight import format_jin, parse_jin
from coop_desk.errors import UserError
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import set_look

_WHOLE = re.compile(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)", re.ASCII)
_DECIMAL = re.compile(r"(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?", re.ASCII)


class Editor(Protocol):
    """What a form asks of each of its inputs."""

    edited: SignalInstance

    def value(self) -> Any:
        """What was entered, None when nothing; UserError when it cannot be read."""

    def set_value(self, value: Any) -> None:
        """Show a value, None for nothing."""

    def typed(self) -> Any:
        """What stands there, in a form JSON can keep."""

    def set_typed(self, typed: Any) -> None:
        """Put back what `typed()` returned."""


def parse_whole(text: str) -> int:
    """A whole number such as "1,234", in figures of any width. UserError for anything else."""
    found = _WHOLE.fullmatch(plain_figure(text))
    if found is None:
        raise UserError('"{text}" is not a whole number.', text=text.strip())
    return int(found[0].replace(",", ""))


def parse_hundredths(text: str) -> int:
    """A number with at most two decimals, in hundredths: "2.5" is 250. Raises UserError."""
    found = _DECIMAL.fullmatch(plain_figure(text).removesuffix("%"))
    if found is None:
        raise UserError('"{text}" is not a number with at most two decimals.', text=text.strip())
    minus, whole, decimals = found.groups(default="")
    amount = int(whole.replace(",", "")) * 100 + int(decimals.ljust(2, "0"))
    return -amount if minus else amount


def format_hundredths(value: int) -> str:
    """250 as "2.5", 300 as "3"."""
    sign, (whole, rest) = "-" if value < 0 else "", divmod(abs(value), 100)
    decimals = f".{rest:02d}".rstrip("0").rstrip(".")
    return f"{sign}{whole:,}{decimals}"


def format_whole(value: int) -> str:
    """1234 as "1,234"."""
    return f"{value:,}"


def format_weight(grams: int) -> str:
    """Grams in jin: 9,325 as "18.65", and to the gram where that takes more places."""
    in_hundredths = format_jin(grams)
    return in_hundredths if parse_jin(in_hundredths) == grams else format_jin(grams, None)


class TextEdit(QLineEdit):
    """One line of words, blanks around them dropped."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._on_edited)

    def value(self) -> str | None:
        """The words, None for none."""
        return self.text().strip() or None

    def set_value(self, value: str | None) -> None:
        """Show these words."""
        self.setText(value or "")

    def typed(self) -> str:
        """The words as they stand."""
        return self.text()

    def set_typed(self, typed: Any) -> None:
        """Put them back."""
        self.setText(str(typed or ""))

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()


class LinesEdit(QPlainTextEdit):
    """Several lines of words; Tab moves on, Enter begins a new line."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(84)
        self.textChanged.connect(self.edited)

    def value(self) -> str | None:
        """The words, None for none."""
        return self.toPlainText().strip() or None

    def set_value(self, value: str | None) -> None:
        """Show these words."""
        self.setPlainText(value or "")

    def typed(self) -> str:
        """The words as they stand."""
        return self.toPlainText()

    def set_typed(self, typed: Any) -> None:
        """Put them back."""
        self.setPlainText(str(typed or ""))


class YesEdit(QCheckBox):
    """A box that is ticked or not."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._on_clicked)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick it or not."""
        self.setChecked(bool(value))

    def typed(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_typed(self, typed: Any) -> None:
        """Tick it or not."""
        self.setChecked(bool(typed))

    def _on_clicked(self, _checked: bool) -> None:
        self.edited.emit()


class NumberEdit(Retranslated, QLineEdit):
    """A figure read by `parse` and shown by `write`, its unit inside at the right."""

    edited = Signal()

    def __init__(
        self,
        parse: Callable[[str], int] = parse_whole,
        write: Callable[[int], str] = format_whole,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._write = write
        self._unit = QLabel(self)
        set_look(self._unit, "faded")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._on_edited)
        self.set_unit(unit)

    def set_unit(self, unit: str) -> None:
        """Show this unit after the figure."""
        self._unit.setText(unit)
        self._unit.adjustSize()
        self.setTextMargins(0, 0, self._unit.width() + 4 if unit else 0, 0)
        self._place_unit()

    def value(self) -> int | None:
        """The figure in the house's unit, None when empty; UserError when unreadable."""
        text = self.text().strip()
        return self._parse(text) if text else None

    def set_value(self, value: int | None) -> None:
        """Show a figure, None for an empty line."""
        self.setText("" if value is None else self._write(value))

    def typed(self) -> str:
        """The figure as typed."""
        return self.text()

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        self.setText(str(typed or ""))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a readable figure in its plain form when the line is left."""
        super().focusOutEvent(event)
        _write_plainly(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit at the right."""
        super().resizeEvent(event)
        self._place_unit()

    def _place_unit(self) -> None:
        free = self.rect()
        self._unit.move(
            free.right() - self._unit.width() - 7, (free.height() - self._unit.height()) // 2
        )

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()


class MoneyEdit(NumberEdit):
    """An amount in yuan; its value is fen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parse_yuan, format_fen, parent=parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the unit again."""
        self.set_unit(self.tr("yuan"))


class WeightEdit(NumberEdit):
    """A weight in jin (or as spoken, 三斤二两, or in kg); its value is grams."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parse_jin, format_weight, parent=parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the unit again."""
        self.set_unit(self.tr("jin"))


class TimeEdit(TextEdit):
    """An hour of the day, such as 07:40 or 740; its value is "07:40"."""

    def value(self) -> str | None:
        """The hour, None for none; UserError when it cannot be read."""
        text = super().value()
        return day_time(text) if text else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a readable hour in its plain form when the line is left."""
        super().focusOutEvent(event)
        _write_plainly(self)


class WholeEdit(NumberEdit):
    """A whole number."""


class PercentEdit(NumberEdit):
    """A percentage; its value is basis points (2 % is 200)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parse_hundredths, format_hundredths, "%", parent)


class AreaEdit(NumberEdit):
    """An area in mu; its value is hundredths of a mu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parse_hundredths, format_hundredths, parent=parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the unit again."""
        self.set_unit(self.tr("mu"))


def _write_plainly(edit: Editor) -> None:
    try:
        edit.set_value(edit.value())
    except UserError:
        return  # left as typed; the form says what is wrong
