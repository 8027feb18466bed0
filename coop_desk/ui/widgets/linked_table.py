"""A few rows on a card whose first text leads elsewhere, and a bar of how much is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from coop_desk.ui.theme import GRID, colour, set_look
from coop_desk.ui.widgets.label_table import BREAKS_AFTER, word_label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
BAR_HEIGHT = GRID + GRID // 2


class LinkedRow(NamedTuple):
    """The texts of a row, and what a click on the first of them does; None: it is plain."""

    texts: Sequence[str]
    open: Callable[[], Any] | None


class LinkedTable(QWidget):
    """A heading, titles, rows; figures stand at the right."""

    def __init__(
        self,
        heading: str,
        titles: Sequence[str],
        rows: Sequence[LinkedRow],
        figures: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__()
        self.links: dict[str, QPushButton] = {}
        self._figures = figures
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        about = word_label(heading, "faded")
        about.setWordWrap(True)
        column.addWidget(about)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID // 2)
        column.addLayout(self._grid)
        for place, text in enumerate(titles):
            self._put(0, place, word_label(text, "small"))
        for place, row in enumerate(rows, 1):
            self._add(place, row)
        self._grid.setColumnStretch(len(titles), 1)

    def _add(self, place: int, row: LinkedRow) -> None:
        for column, text in enumerate(row.texts):
            if column == 0 and row.open is not None:
                self._put(place, column, self._link(text, row.open))
            else:
                words = word_label(text)
                words.setWordWrap(column not in self._figures and len(text) > BREAKS_AFTER)
                self._put(place, column, words)

    def _put(self, place: int, column: int, widget: QWidget) -> None:
        self._grid.addWidget(widget, place, column, _RIGHT if column in self._figures else _LEFT)

    def _link(self, text: str, do: Callable[[], Any]) -> QPushButton:
        link = QPushButton(text)
        set_look(link, "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda _checked: do())
        self.links[text] = link
        return link


class ShareBar(QWidget):
    """How much of a whole is done, and how much is on its way to be."""

    def __init__(self, done: Fraction, coming: Fraction, said: str) -> None:
        super().__init__()
        self._done, self._coming = done, coming
        self.setFixedHeight(BAR_HEIGHT)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Done in the accent, then what is coming, then what is open."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for share, name in ((self._done, "leaf"), (self._coming, "leaf_pale"), (None, "line")):
            rest = self.width() - left
            wide = rest if share is None else min(rest, float(share) * self.width())
            painter.setBrush(colour(name))
            painter.drawRect(QRectF(left, 0, wide, self.height()))
            left += wide
        painter.end()


def stacked(*parts: QWidget) -> QWidget:
    """Several pictures of a card, one below the other."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GRID)
    for part in parts:
        column.addWidget(part)
    return body
