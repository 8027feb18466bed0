"""So much of some goods: a weight in jin, or a count of rolls, boxes, bags."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from coop_desk.domain.weight import format_jin, parse_jin
from coop_desk.services.goods import Goods
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.edits import NumberEdit, format_weight, format_whole, parse_whole


class Measure(NamedTuple):
    """A quantity as lists show it: grams where it is weighed."""

    quantity: int
    weighed: bool

    def __str__(self) -> str:
        """The figure without its unit."""
        return format_jin(self.quantity) if self.weighed else f"{self.quantity:,}"


class QuantityEdit(NumberEdit):
    """Reads grams or pieces, whichever the goods are measured in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._goods: Goods | None = None
        super().__init__(parse_jin, format_weight, parent=parent)
        self.setFixedWidth(18 * GRID)

    def retranslate(self) -> None:
        """Set the unit again."""
        if self._goods is None or self._goods.weighed:
            self.set_unit(self.tr("jin"))
        else:
            self.set_unit(self._goods.unit)

    def set_goods(self, goods: Goods | None) -> None:
        """Measure these from now on; what was typed stays."""
        self._goods = goods
        weighed = goods is None or goods.weighed
        self._parse = parse_jin if weighed else parse_whole
        self._write = format_weight if weighed else format_whole
        self.retranslate()
