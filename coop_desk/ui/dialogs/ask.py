"""The one small dialog: a sentence and one or two buttons that say what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.theme import GRID, set_look

ICON_SIZE = 32
TEXT_WIDTH = 440
# kind → (icon, colour name)
KINDS = {
    "inform": ("info", "leaf"),
    "refuse": ("refused", "red"),
    "ask": ("help", "leaf"),
    "look": ("look", "amber"),
}


class AskDialog(QDialog):
    """Shows `text`; `yes` accepts, `no` (also Esc) rejects and is absent when empty.

    Enter presses `yes`, save for `kind` "look": what cannot be taken back wants a choice.
    """

    def __init__(
        self, parent: QWidget | None, title: str, text: str, *, kind: str, yes: str, no: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.text = text
        outer = QVBoxLayout(self)
        outer.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        outer.setSpacing(3 * GRID)
        outer.addLayout(self._words(text, kind))
        outer.addLayout(self._buttons(yes, no, kind))

    def _words(self, text: str, kind: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        name, ink = KINDS[kind]
        image = QLabel()
        image.setPixmap(picture(name, ink, ICON_SIZE))
        line.addWidget(image, 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(text)
        words.setWordWrap(True)
        words.setFixedWidth(TEXT_WIDTH)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(words, 1)
        return line

    def _buttons(self, yes: str, no: str, kind: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addStretch(1)
        self.yes_button = QPushButton(yes)
        set_look(self.yes_button, "main")
        self.yes_button.clicked.connect(self.accept)
        self.no_button = QPushButton(no)
        self.no_button.clicked.connect(self.reject)
        self.no_button.setVisible(bool(no))
        line.addWidget(self.no_button)
        line.addWidget(self.yes_button)
        first = self.no_button if no and kind == "look" else self.yes_button
        first.setDefault(True)
        first.setFocus()
        return line
