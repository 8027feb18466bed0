"""A headline figure, with last year's beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coop_desk.domain.money import round_half_up
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look


class Card(Retranslated, QFrame):
    """Title, one large figure with its unit, and a quieter line under it.

    `clickable` cards are reached by Tab and opened by Enter, Space or the mouse.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None, *, clickable: bool = False) -> None:
        super().__init__(parent)
        self._clickable = clickable
        self._title, self._figure = QLabel(), QLabel("—")
        self._unit, self._beside = QLabel(), QLabel()
        set_look(self._title, "faded")
        set_look(self._figure, "figure")
        set_look(self._unit, "faded")
        set_look(self._beside, "small")
        self._beside.setWordWrap(True)
        self.setProperty("look", "card")
        self.setProperty("clickable", clickable)
        self.setMinimumWidth(22 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        line.addWidget(self._figure)
        line.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        self._unit.setContentsMargins(0, 0, 0, 5)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self._beside)

    def set_title(self, title: str) -> None:
        """Say what the figure is."""
        self._title.setText(title)
        self._name_it()

    def set_figure(self, figure: str | None, unit: str = "", beside: str = "") -> None:
        """Show a formatted figure (None: unknown, shown as —) and what stands beside it.

        `beside` is last year's figure in words, for example "2023: 1,084.60".
        """
        self._figure.setText("—" if figure is None else figure)
        self._unit.setText(unit)
        self._beside.setText(beside)
        self._beside.setVisible(bool(beside))
        self._name_it()

    def compare(self, this_year: int | None, last_year: int | None, shown: str) -> str:
        """The line for last year's figure: "by now last year {shown} · 12 % more" in words."""
        if last_year is None:
            return self.tr("by now last year —")
        said = self.tr("by now last year {figure}").format(figure=shown)
        if this_year is None or last_year <= 0:
            return said
        percent = round_half_up(abs(this_year - last_year) * 100, last_year)
        if not percent:
            return said
        more = (
            self.tr("{percent} % more now")
            if this_year > last_year
            else self.tr("{percent} % less now")
        )
        return f"{said} · {more.format(percent=percent)}"

    def _name_it(self) -> None:
        words = (self._title, self._figure, self._unit, self._beside)
        self.setAccessibleName(" ".join(word.text() for word in words if word.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open a clickable card."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._clickable and event.key() in keys:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a clickable card."""
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
        super().mouseReleaseEvent(event)
