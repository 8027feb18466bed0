"""What a page shows before there is anything to show: what belongs here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look

ICON_SIZE = 48
WIDEST = 460


class EmptyState(Retranslated, QWidget):
    """An icon, a sentence and, where something can be done, a button."""

    wanted = Signal()  # the button was pressed

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self._words, "faded")
        self.button = QPushButton()
        self.button.clicked.connect(self.wanted)
        self.button.hide()
        self._arrange()
        self.restyle()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def say(self, text: str, action: str = "", *, icon: str = "") -> None:
        """Show this sentence, and a button saying `action` where there is one."""
        self._words.setText(text)
        # Beside stretches its lines would be given the room of one.
        width = min(WIDEST, self._words.fontMetrics().horizontalAdvance(text) + GRID)
        self._words.setFixedWidth(width)
        self._words.setMinimumHeight(self._words.heightForWidth(width))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        if icon:
            self._icon_name = icon
            self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the colours in use."""
        self._icon.setPixmap(picture(self._icon_name, "edge", ICON_SIZE))
