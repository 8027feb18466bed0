"""The foot of the window: the book, the season, the user, the last verified backup."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QWidget

from coop_desk.ui.icons import picture
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID

HEIGHT = 30
SAID_FOR = 8000  # milliseconds a short line stays
ICON_SIZE = 16


class Status(NamedTuple):
    """What the foot says. `backup` is when the last verified backup was made, "" for never."""

    book: str = ""
    season: str = ""
    user: str = ""
    backup: str = ""
    backup_is_old: bool = False
    demo: bool = False


class CutLabel(QLabel):
    """Words that ask for no room: their end is left out where they do not fit, the tip has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def shown(self) -> str:
        """The words there is room for."""
        room, cut = self.contentsRect().width(), Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), cut, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much as there is room for."""
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )

    def event(self, event: QEvent) -> bool:
        """The tip has all of the words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)


class StatusLine(Retranslated, QWidget):
    """Book, season, user and backup at the left; what was just done, and 演示, at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._status = Status()
        self._parts: dict[str, tuple[QLabel, QLabel]] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2 * GRID, 3, 2 * GRID, 3)
        self._line.setSpacing(GRID // 2)
        for name in ("books", "season", "user", "shield"):
            self._add_part(name)
        self.said = CutLabel()
        self.said.setObjectName("said")
        self.demo_mark = QLabel()
        self.demo_mark.setObjectName("demo_mark")
        self._line.addWidget(self.said, 1)
        self._line.addSpacing(GRID)
        self._line.addWidget(self.demo_mark)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SAID_FOR)
        self._silence.timeout.connect(self.said.clear)
        self.retranslate()
        self.restyle()

    def _add_part(self, name: str) -> None:
        image, words = QLabel(), QLabel()
        self._parts[name] = (image, words)
        self._line.addWidget(image)
        self._line.addWidget(words)
        self._line.addSpacing(2 * GRID)

    def show_status(self, status: Status) -> None:
        """Say this from now on."""
        self._status = status
        self.retranslate()
        self.restyle()

    def say(self, text: str) -> None:
        """A short line about what was just done; it goes by itself."""
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self._silence.start()

    def retranslate(self) -> None:
        """Set the words again."""
        status = self._status
        backup = (
            self.tr("Backup {when}").format(when=status.backup)
            if status.backup
            else self.tr("No verified backup yet")
        )
        words = {
            "books": status.book,
            "season": status.season,
            "user": status.user,
            "shield": backup if status.book else "",
        }
        for name, text in words.items():
            image, label = self._parts[name]
            label.setText(text)
            image.setVisible(bool(text))
            label.setVisible(bool(text))
        self.demo_mark.setText(self.tr("Demonstration"))
        self.demo_mark.setVisible(status.demo)

    def restyle(self) -> None:
        """Draw the icons in the colours in use; an old backup asks to be looked at."""
        for name, (image, words) in self._parts.items():
            if not words.text():
                continue  # nothing is said, nothing is drawn
            troubled = name == "shield" and (self._status.backup_is_old or not self._status.backup)
            image.setPixmap(
                picture("look", "amber", ICON_SIZE)
                if troubled
                else picture(name, "faded", ICON_SIZE)
            )
