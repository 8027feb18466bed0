"""Words laid out once and painted many times, for widgets that paint themselves."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTransform


class TextCache:
    """Words of one font: their layout and their width, each worked out once."""

    def __init__(self, font: QFont, points: float, *, bold: bool = False) -> None:
        self.font = QFont(font)
        self.font.setPointSizeF(points)
        self.font.setBold(bold)
        self._metrics = QFontMetrics(self.font)
        self.height = self._metrics.height()
        self._laid: dict[str, QStaticText] = {}
        self._widths: dict[str, int] = {}

    def laid(self, text: str) -> QStaticText:
        """The words, laid out; paint them with `font` set."""
        if text not in self._laid:
            laid = QStaticText(text)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.prepare(QTransform(), self.font)
            self._laid[text] = laid
        return self._laid[text]

    def width(self, text: str) -> int:
        """How many pixels wide they are."""
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def elided(self, text: str, room: int) -> str:
        """As much of them as `room` pixels hold."""
        if self.width(text) <= room:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def box(self, text: str, rect: QRect) -> QRect:
        """Where they stand in the middle of a rectangle."""
        box = QRect(0, 0, self.width(text), self.height)
        box.moveCenter(rect.center())
        return box
