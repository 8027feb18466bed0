"""What heaps of goods, their units and their flows are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coop_desk.services.goods import Goods
from coop_desk.services.stock_cards import StockLine
from coop_desk.ui.widgets.stock_document_words import goods_words


class StockWords:
    """The words the lists and the cards of the stock share."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("StockWords", text)

    def name(self, goods: Goods) -> str:
        """What goods are called."""
        return goods_words(goods.name, goods.english_name)

    def heap(self, line: StockLine) -> str:
        """Goods, their grade, and where they are when not in store."""
        parts = [self.name(line.goods)]
        if line.grade:
            parts.append(goods_words(line.grade, line.grade_english))
        if line.heap.place == "transit":
            parts.append(self.tr("on the way"))
        return " · ".join(parts)

    def grade(self, line: StockLine) -> str:
        """The grade as a list shows it; what is on the way says so."""
        grade = goods_words(line.grade, line.grade_english)
        if line.heap.place == "transit":
            return self.tr("{grade} (on the way)").format(grade=grade)
        return grade

    def unit(self, goods: Goods) -> str:
        """What it is measured in."""
        return self.tr("jin") if goods.weighed else goods.unit

    def average_title(self, goods: Goods) -> str:
        """What an average cost is for."""
        return self.tr("Average cost of one {unit}").format(unit=self.unit(goods))

    def flows(self) -> dict[str, str]:
        """What came and went."""
        return {
            "bought": self.tr("Bought"),
            "made": self.tr("Made"),
            "returned": self.tr("Returned"),
            "shipped": self.tr("Set out"),
            "sold": self.tr("Sold or shipped"),
            "processed": self.tr("Processed"),
            "used": self.tr("Used"),
            "arrived": self.tr("Arrived or sent back"),
            "lost": self.tr("Lost"),
            "difference": self.tr("Count difference"),
        }
