"""How many bags of which batch: a line for each batch in store, filled in oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import WholeEdit

COUNT_WIDTH = 12 * GRID


class Available(NamedTuple):
    """A batch to take bags from; no id: the bags of before batches, whose name is "".

    One that is not `usable` is never filled in by itself.
    """

    batch_id: int | None
    name: str
    bags: int
    usable: bool = True


class CountsEdit(Retranslated, QWidget):
    """An input of a form: its value is (batch id, bags) for every batch bags are taken from."""

    edited = Signal()

    def __init__(self, offered: Sequence[Available], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = tuple(offered)
        self.counts: list[WholeEdit] = []
        self._names: list[QLabel] = []
        self._held: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        for place, one in enumerate(self._offered):
            self._add(place, one)
        if self.counts:
            self.setFocusProxy(self.counts[0])
        self.retranslate()

    def _add(self, place: int, one: Available) -> None:
        count, name, held = WholeEdit(), QLabel(), QLabel(f"/ {one.bags:,}")
        count.setFixedWidth(COUNT_WIDTH)
        count.edited.connect(self._on_edited)
        name.setTextFormat(Qt.TextFormat.PlainText)
        set_look(held, "faded")
        self.counts.append(count)
        self._names.append(name)
        self._held.append(held)
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(count, place, 2)
        self._grid.addWidget(held, place, 3)

    def retranslate(self) -> None:
        """Set the words again."""
        for one, label, count in zip(self._offered, self._names, self.counts, strict=True):
            name = one.name or self.tr("Bags without a batch")
            barred = self.tr("{batch} (not to be issued)").format(batch=name)
            label.setText(name if one.usable else barred)
            count.setAccessibleName(
                self.tr("Of {batch}, which has {bags} in store").format(
                    batch=name, bags=f"{one.bags:,}"
                )
            )

    # ---- what it holds ----

    def propose(self, bags: int) -> None:
        """Fill in so many bags, the oldest batch first; what is not there is not filled in."""
        for one, count in zip(self._offered, self.counts, strict=True):
            taken = max(0, min(bags, one.bags)) if one.usable else 0
            bags -= taken
            count.set_value(taken or None)

    def total(self) -> int | None:
        """All counts together, None while one cannot be read."""
        try:
            return sum(count.value() or 0 for count in self.counts)
        except UserError:
            return None

    def value(self) -> tuple[tuple[int | None, int], ...]:
        """(batch id, bags); UserError where a count cannot be read or is more than there is."""
        pairs = zip(self._offered, self.counts, strict=True)
        return tuple(
            (one.batch_id, bags) for one, count in pairs if (bags := self._bags(one, count))
        )

    def _bags(self, one: Available, count: WholeEdit) -> int:
        bags = count.value() or 0
        if not 0 <= bags <= one.bags:
            raise UserError("Take between none and {held} of each batch.", held=f"{one.bags:,}")
        return bags

    def set_value(self, value: Any) -> None:
        """Show counts as `value()` gives them; None for none."""
        shown = dict(value or ())
        for one, count in zip(self._offered, self.counts, strict=True):
            count.set_value(shown.get(one.batch_id))

    def typed(self) -> dict[str, str]:
        """The counts as they stand, by batch."""
        pairs = zip(self._offered, self.counts, strict=True)
        return {_key(one): count.typed() for one, count in pairs if count.typed()}

    def set_typed(self, typed: Any) -> None:
        """Put them back; a batch that is gone in the meantime is left out."""
        for one, count in zip(self._offered, self.counts, strict=True):
            count.set_typed((typed or {}).get(_key(one), ""))

    def _on_edited(self) -> None:
        self.edited.emit()


def _key(one: Available) -> str:
    return str(one.batch_id or "")
