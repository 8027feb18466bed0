"""A few rows of words and figures, without scrolling or choosing: for the side of a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from coop_desk.ui.theme import GRID, set_look

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
BREAKS_AFTER = 12  # characters
_SELECT = Qt.TextInteractionFlag.TextSelectableByMouse


def word_label(text: str = "", look: str = "") -> QLabel:
    """Words as they stand (never markup), which the mouse can mark for copying."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(_SELECT)
    if look:
        set_look(label, look)
    return label


class LabelTable(QFrame):
    """Titles, rows, figures at the right; the columns of words break their lines."""

    def __init__(
        self,
        titles: Sequence[str],
        rows: Sequence[Sequence[str]],
        figures: frozenset[int] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = [tuple(row) for row in rows]
        self._figures = figures
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID // 2)
        self._add(0, titles, "small")
        for place, row in enumerate(rows, 1):
            self._add(place, row, "")
        widest = self._widest_words(rows)
        if widest is not None:
            self._grid.setColumnStretch(widest, 1)

    def _add(self, place: int, texts: Sequence[str], look: str) -> None:
        for column, text in enumerate(texts):
            label = word_label(text, look)
            is_figure = column in self._figures
            label.setAlignment(_RIGHT if is_figure else _LEFT)
            is_title = place == 0
            label.setWordWrap(len(text) > BREAKS_AFTER and (is_title or not is_figure))
            self._grid.addWidget(label, place, column)

    def _widest_words(self, rows: Sequence[Sequence[str]]) -> int | None:
        """The column of words that takes the room left over."""
        words = [i for i in range(len(rows[0]) if rows else 0) if i not in self._figures]
        return max(words, key=lambda i: max(len(row[i]) for row in rows), default=None)
