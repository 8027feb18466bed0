"""A large choice to begin with: an icon, a few bold words and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look

ICON_SIZE = 40


class ChoiceCard(Retranslated, QFrame):
    """Reached by Tab; Enter, Space or a click choose it."""

    chosen = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon, self._title, self._sentence = QLabel(), QLabel(), QLabel()
        set_look(self._title, "heading")
        set_look(self._sentence, "faded")
        self._sentence.setWordWrap(True)
        self.setProperty("look", "card")
        self.setProperty("clickable", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._arrange()
        self.restyle()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        line = QHBoxLayout(self)
        line.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        line.setSpacing(3 * GRID)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)

    def say(self, title: str, sentence: str) -> None:
        """Show these words."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    @property
    def title(self) -> str:
        """Its bold words."""
        return self._title.text()

    def restyle(self) -> None:
        """Draw the icon in the colours in use."""
        self._icon.setPixmap(picture(self._icon_name, "leaf", ICON_SIZE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses it."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.chosen.emit()
        super().mouseReleaseEvent(event)
