"""The words of documents about goods in store: received, used, lost, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.money import GRAMS_PER_JIN, format_fen, round_half_up
from coop_desk.domain.weight import format_jin
from coop_desk.ui.widgets.word_base import (
    UNKNOWN,
    Details,
    Fact,
    WordTable,
    in_words,
    screen_language,
)


def goods_words(name: str, english: str) -> str:
    """What goods are called on the screen."""
    return name if screen_language().startswith("zh") else english or name


class StockDocumentWords:
    """What documents about goods in store say about themselves."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("StockDocumentWords", text)

    def kinds(self) -> Mapping[str, Callable[[Details], Iterator[Fact]]]:
        """Its kinds of document, and what tells their facts."""
        return {
            "goods_receipt": self._receipt,
            "input_use": self._use,
            "stock_loss": self._loss,
            "stock_take": self._take,
        }

    def tables(self) -> Mapping[str, Callable[[Sequence[Details]], WordTable]]:
        """Its kinds of document with lines, and what makes a table of them."""
        return {"stock_take": self._take_lines}

    def _receipt(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), _goods(d)
        yield self.tr("Quantity"), self.quantity(d, d["quantity"])
        if d["quantity"]:
            each = self.tr("{figure} yuan a jin") if _weighed(d) else self.tr("{figure} yuan each")
            unit = GRAMS_PER_JIN if _weighed(d) else 1
            figure = format_fen(round_half_up(d["amount_fen"] * unit, d["quantity"]))
            yield self.tr("Price"), each.format(figure=figure)

    def _use(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), _goods(d)
        yield self.tr("Quantity"), self.quantity(d, d["quantity"])
        yield self.tr("Used for"), in_words(d["purpose"], terms.INPUT_PURPOSES)
        yield self.tr("Cost"), self._yuan(d["cost_fen"])

    def _loss(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), _goods(d)
        if d["grade"]:
            yield self.tr("Grade"), goods_words(d["grade"], d["grade_english"])
        yield self.tr("Quantity"), self.quantity(d, d["quantity"])
        yield self.tr("Cause"), in_words(d["cause"], terms.STOCK_LOSS_CAUSES)
        yield self.tr("Cost"), self._yuan(d["cost_fen"])

    def _take(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), _goods(d)
        yield self.tr("More than the book"), self._yuan(d["surplus_fen"])
        yield self.tr("Less than the book"), self._yuan(d["shortage_fen"])

    def _take_lines(self, lines: Sequence[Details]) -> WordTable:
        titles = (
            self.tr("Grade"),
            self.tr("Book"),
            self.tr("Counted"),
            self.tr("Difference"),
            self.tr("Value"),
        )
        rows = [
            (
                goods_words(line["grade"] or UNKNOWN, line["grade_english"] or ""),
                _figure(line, line["book"]),
                _figure(line, line["counted"]),
                _figure(line, line["counted"] - line["book"]),
                format_fen(line["value_fen"]),
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((1, 2, 3, 4)))

    def quantity(self, d: Details, quantity: int) -> str:
        """So much of the goods with its unit."""
        if _weighed(d):
            return self.tr("{figure} jin").format(figure=format_jin(quantity))
        return f"{quantity:,} {d.get('goods_unit') or self.tr('bags')}"

    def _yuan(self, fen: int) -> str:
        return self.tr("{figure} yuan").format(figure=format_fen(fen))


def _goods(d: Details) -> str:
    name = d.get("goods")
    return goods_words(name, d["goods_english"]) if name else in_words(d["product"], terms.PRODUCTS)


def _weighed(d: Details) -> bool:
    """Bags and counted inputs are not."""
    return not d.get("goods_unit") and d.get("product") != "bag"


def _figure(line: Details, quantity: int) -> str:
    return format_jin(quantity) if not line.get("goods_unit") else f"{quantity:,}"
