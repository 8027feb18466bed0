"""An input for a folder: where it is, and a button that chooses another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID


class FolderEdit(Retranslated, QWidget):
    """An input of a form (see Editor); `choose` asks for a folder and returns None for none."""

    edited = Signal()

    def __init__(self, choose: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = choose
        self.line = QLineEdit()
        self.line.textEdited.connect(self._on_typed)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setMinimumWidth(60 * GRID)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.button.setText(self.tr("Choose …"))

    def value(self) -> Path | None:
        """The folder, None when the line is empty."""
        text = self.line.text().strip()
        return Path(text) if text else None

    def set_value(self, value: Path | None) -> None:
        """Show a folder."""
        self.line.setText(str(value) if value else "")
        self.line.setCursorPosition(0)

    def typed(self) -> str:
        """The line as it stands."""
        return self.line.text()

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        self.line.setText(str(typed or ""))

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()

    def _on_button(self) -> None:
        folder = self._choose()
        if folder is not None:
            self.set_value(folder)
            self.edited.emit()
