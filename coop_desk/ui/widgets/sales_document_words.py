"""The words of documents about sales: contracts, shipments, sales and acceptances, invoices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.domain.terms import document_number
from coop_desk.domain.weight import format_jin
from coop_desk.ui.widgets.stock_document_words import goods_words
from coop_desk.ui.widgets.word_base import (
    UNKNOWN,
    Details,
    Fact,
    WordTable,
    days_words,
    in_words,
)


class SalesDocumentWords:
    """What documents about sales say about themselves; `jin` and `yuan` write figures."""

    def __init__(self, jin: Callable[[int], str], yuan: Callable[[int], str]) -> None:
        self._jin, self._yuan = jin, yuan

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("SalesDocumentWords", text)

    def kinds(self) -> Mapping[str, Callable[[Details], Iterator[Fact]]]:
        """Its kinds of document, and what tells their facts."""
        return {
            "sales_contract": self._contract,
            "shipment": self._shipment,
            "sale": self._sale,
            "sales_invoice": self._invoice,
        }

    def tables(self) -> Mapping[str, Callable[[Sequence[Details]], WordTable]]:
        """Its kinds of document with lines, and what makes a table of them."""
        return {
            "sales_contract": self._prices,
            "shipment": self._shipped,
            "sale": self._sold,
            "sales_invoice": self._invoiced,
        }

    def _contract(self, d: Details) -> Iterator[Fact]:
        if d["paper_number"]:
            yield self.tr("On the paper"), d["paper_number"]
        yield self.tr("Goods"), in_words(d["product"], terms.PRODUCTS)
        yield self.tr("Days"), days_words(d["start"], d["end"] - ONE_DAY)
        yield self.tr("Committed"), self._jin(d["committed_g"])

    def _shipment(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), in_words(d["product"], terms.PRODUCTS)
        yield self.tr("Shipped"), self._jin(d["grams"])
        if d["vehicle"]:
            yield self.tr("Vehicle"), d["vehicle"]
        yield self.tr("Cost of the goods"), self._yuan(d["cost_fen"])

    def _sale(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Goods"), in_words(d["product"], terms.PRODUCTS)
        yield self.tr("Sold"), self._jin(d["grams"])
        yield self.tr("Cost of the goods"), self._yuan(d["cost_fen"])

    def _invoice(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Number on the invoice"), d["invoice_number"]

    # ---- lines ----

    def _prices(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Grade"), self.tr("Yuan per jin")
        rows = [(_grade(line), format_fen(line["price_fen"])) for line in lines]
        return WordTable(titles, rows, frozenset((1,)))

    def _shipped(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Grade"), self.tr("jin"), self.tr("Cost")
        rows = [
            (_grade(line), format_jin(line["grams"]), format_fen(line["cost_fen"]))
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((1, 2)))

    def _sold(self, lines: Sequence[Details]) -> WordTable:
        """The grades sold; of a shipment, what became of each grade of it."""
        results = [line for line in lines if "shipped_g" in line]
        sold = [line for line in lines if "price_fen" in line]
        if results:
            return self._settled(results, {line["grade_id"]: line for line in sold})
        titles = self.tr("Grade"), self.tr("jin"), self.tr("Price"), self.tr("Amount")
        rows = [
            (
                _grade(line),
                format_jin(line["grams"]),
                format_fen(line["price_fen"]),
                format_fen(line["amount_fen"]),
            )
            for line in sold
        ]
        return WordTable(titles, rows, frozenset((1, 2, 3)))

    def _settled(self, results: Sequence[Details], sold: Mapping[int, Details]) -> WordTable:
        titles = (
            self.tr("Grade"),
            self.tr("Shipped"),
            self.tr("Accepted"),
            self.tr("Sent back"),
            self.tr("Lost"),
            self.tr("Price"),
            self.tr("Amount"),
            self.tr("Reason"),
        )
        rows = []
        for line in results:
            weights = [line[f"{key}_g"] for key in ("shipped", "accepted", "returned", "lost")]
            own = sold.get(line["grade_id"])
            price = format_fen(own["price_fen"]) if own else UNKNOWN
            amount = format_fen(own["amount_fen"] if own else 0)
            said = [format_jin(grams) for grams in weights]
            rows.append((_grade(line), *said, price, amount, line["reason"]))
        return WordTable(titles, rows, frozenset(range(1, 7)))

    def _invoiced(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Sale"), self.tr("Day"), self.tr("Amount")
        rows = [
            (
                document_number(line["sale_kind"], line["sale_year"], line["sale_number"]),
                line["sale_day"].isoformat(),
                format_fen(line["amount_fen"]),
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((2,)))


def _grade(line: Details) -> str:
    return goods_words(line["grade"] or UNKNOWN, line["grade_english"])
