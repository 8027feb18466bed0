"""Parts beside each other; where the room ends, one above the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from coop_desk.ui.theme import GRID

_BESIDE, _ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TurningLine(QWidget):
    """Turns as a whole when its parts, at the width they ask for, have no room in one line."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._line = QBoxLayout(_BESIDE, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GRID)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget, share: int = 0) -> None:
        """Add a part at the end; `share` of what is left over is given to it."""
        self._parts.append(part)
        self._line.addWidget(part, share)

    def add_space(self, share: int = 1) -> None:
        """What is left over goes here; with a share of 0 only where no part wants it."""
        self._line.addStretch(share)

    @property
    def is_turned(self) -> bool:
        """Whether the parts stand one above the other."""
        return self._line.direction() == _ABOVE

    def minimumSizeHint(self) -> QSize:
        """Turned, it needs the room of its widest part alone."""
        shown = self._shown()
        least = [part.minimumWidth() or part.minimumSizeHint().width() for part in shown]
        return QSize(max(least, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again how much room there is."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A part has other words, or has come or gone."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if part.isVisibleTo(self)]

    def _fit(self) -> None:
        wide = [part.sizeHint().width() for part in self._shown()]
        beside = sum(wide) + self._line.spacing() * (self._line.count() - 1)
        self._line.setDirection(_BESIDE if beside <= self.width() else _ABOVE)
