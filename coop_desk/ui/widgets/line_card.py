"""A sentence that leads somewhere: read at a glance, reached by Tab, opened by Enter or a click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look

ICON_SIZE = 18


class LineCard(Retranslated, QFrame):
    """An icon and a sentence that breaks its lines; `clickable` ones send `opened`."""

    opened = Signal()

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        ink: str = "amber",
        clickable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._ink, self._clickable = icon, ink, clickable
        self._icon, self._words = QLabel(), QLabel(text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.setAccessibleName(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID + GRID // 2, GRID // 2 + 2, GRID + GRID // 2, GRID // 2 + 2)
        line.setSpacing(GRID)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setProperty("clickable", clickable)
        set_look(self, "card")
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restyle()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def restyle(self) -> None:
        """Draw the icon in the colours in use."""
        self._icon.setPixmap(picture(self._icon_name, self._ink, ICON_SIZE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._clickable and event.key() in keys:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
        super().mouseReleaseEvent(event)
