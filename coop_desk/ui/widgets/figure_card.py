"""A card of figures with their units, the last of them large enough to be seen from afar."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look

CARD_WIDTH = 34 * GRID


class FigureCard(Retranslated, QFrame):
    """Lines by key in these looks, then the `large` one under its name."""

    def __init__(self, looks: Mapping[str, str], large: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setFixedWidth(CARD_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._labels: dict[str, QLabel] = {}
        self._units: dict[str, QLabel] = {}
        self._figures: dict[str, QLabel] = {}
        for key, look in looks.items():
            self._add_line(key, look)
        self._add_large(large)
        self.retranslate()

    def words(self) -> dict[str, tuple[str, str]]:
        """What each figure is, and its unit."""
        raise NotImplementedError

    def _add_line(self, key: str, look: str) -> None:
        row = len(self._labels)
        label, figure, unit = QLabel(), QLabel(UNKNOWN), QLabel()
        set_look(label, "faded")
        set_look(unit, "faded")
        if look:
            set_look(figure, look)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(figure, row, 1, right)
        self._grid.addWidget(unit, row, 2)
        self._labels[key], self._figures[key], self._units[key] = label, figure, unit

    def _add_large(self, key: str) -> None:
        row = len(self._labels)
        label, figure = QLabel(), QLabel(UNKNOWN)
        set_look(label, "faded")
        set_look(figure, "amount")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._grid.setRowStretch(row, 1)
        self._grid.addWidget(label, row, 0, 1, 3, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(figure, row + 1, 0, 1, 3, right)
        self._labels[key], self._figures[key] = label, figure

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.words()
        for key, label in self._labels.items():
            label.setText(words[key][0])
            self._figures[key].setAccessibleName(words[key][0])
            if key in self._units:
                self._units[key].setText(words[key][1])

    def figure(self, key: str) -> str:
        """The figure shown on a line."""
        return self._figures[key].text()

    def show_figure(self, key: str, text: str) -> None:
        """Show a figure."""
        self._figures[key].setText(text)

    def show_line(self, key: str, shown: bool) -> None:
        """Show a line that matters now and then, or take it away."""
        for part in (self._labels, self._figures, self._units):
            if key in part:
                part[key].setVisible(shown)


def yuan_words(fen: int | None) -> str:
    """An amount for a card, a dash while it is not known."""
    return UNKNOWN if fen is None else format_fen(fen)
