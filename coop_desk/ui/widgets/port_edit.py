"""A serial port: picked from those the machine has, or typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget


class PortEdit(QComboBox):
    """An input of a form; its value is what is to be opened ("COM3", "/dev/ttyUSB0")."""

    edited = Signal()

    def __init__(
        self, list_ports: Callable[[], list[tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list_ports = list_ports
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.textActivated.connect(self._on_edited)
        line = self.lineEdit()
        if line is not None:
            line.textEdited.connect(self._on_edited)
        self._offer()

    def _offer(self) -> None:
        self.clear()
        for device, words in self._list_ports():
            self.addItem(device if words == device else f"{device}  {words}", device)
        self.setCurrentIndex(-1)

    def showPopup(self) -> None:
        """Look again what is plugged in."""
        kept = self.value()
        self._offer()
        self.set_value(kept)
        super().showPopup()

    def value(self) -> str | None:
        """The port, None for none."""
        text = self.currentText().strip()
        place = self.findText(text)
        return str(self.itemData(place)) if text and place >= 0 else text or None

    def set_value(self, value: str | None) -> None:
        """Show a port, whether it is there or not."""
        place = self.findData(value) if value else -1
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(value or "")

    def typed(self) -> str:
        """The port."""
        return self.value() or ""

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        self.set_value(str(typed or ""))

    def _on_edited(self, _text: str) -> None:
        self.edited.emit()
