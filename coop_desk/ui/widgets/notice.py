"""A line of words beside what it is about: look again, done, refused, or what goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look

ICON_SIZE = 18
# kind → (icon, colour name)
KINDS = {
    "look": ("look", "amber"),
    "done": ("check", "leaf_deep"),
    "refused": ("refused", "red"),
    "told": ("info", "faded"),
}


class Notice(Retranslated, QFrame):
    """Amber "look" under the field that caused it, green "done", red "refused".

    What goes on is told in grey; without words it is hidden.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._line.setSpacing(GRID)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return self._words.text() if self.kind else ""

    def look(self, text: str) -> None:
        """Say, in amber, what should be looked at again."""
        self._say("look", text)

    def done(self, text: str) -> None:
        """Say, in green, what was done."""
        self._say("done", text)

    def refuse(self, text: str) -> None:
        """Say, in red, what was refused for good."""
        self._say("refused", text)

    def tell(self, text: str) -> None:
        """Say, in grey, what goes on."""
        self._say("told", text)

    def clear(self) -> None:
        """Say nothing."""
        self.kind = ""
        self._words.clear()
        self.hide()

    def restyle(self) -> None:
        """Draw the icon in the colours in use."""
        if self.kind:
            name, ink = KINDS[self.kind]
            self._icon.setPixmap(picture(name, ink, ICON_SIZE))

    def _say(self, kind: str, text: str) -> None:
        self.kind = kind
        self._words.setText(text)
        self.setAccessibleName(text)
        set_look(self, kind, "notice")
        # The words are coloured by the frame around them, so they too must be dressed again.
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.restyle()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
