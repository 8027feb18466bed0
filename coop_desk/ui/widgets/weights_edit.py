"""A column of weights: one bag to a line, read while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coop_desk.domain.weight import parse_jin
from coop_desk.errors import UserError
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.edits import LinesEdit

HEIGHT = 22 * GRID


class WeightsEdit(LinesEdit):
    """An input of a form; its value is the grams of every line, blank lines left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)

    def value(self) -> tuple[int, ...] | None:
        """Grams line by line, None for none; UserError with the first line that is no weight."""
        return tuple(_read(place, text) for place, text in self._lines()) or None

    def readable(self) -> tuple[int, ...]:
        """The grams of the lines that are weights already: the last may be half typed."""
        found = []
        for place, text in self._lines():
            try:
                found.append(_read(place, text))
            except UserError:
                continue
        return tuple(found)

    def _lines(self) -> list[tuple[int, str]]:
        lines = enumerate(self.toPlainText().splitlines(), 1)
        return [(place, text.strip()) for place, text in lines if text.strip()]


def _read(place: int, text: str) -> int:
    try:
        return parse_jin(text)
    except UserError:
        raise UserError(
            'Line {line}: "{text}" is not a weight; write it like 5.5 or 2.75kg.',
            line=place,
            text=text,
        ) from None
