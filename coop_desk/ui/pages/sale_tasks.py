"""What is entered about what was sold: sales at once and invoices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import people, sales, sales_invoices
from coop_desk.services.sale_view import SaleRow
from coop_desk.services.sales import Sale
from coop_desk.services.sales_invoices import InvoiceLine, NewInvoice
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.sales_reading import Goods, read_goods, uninvoiced_sales
from coop_desk.ui.pages.sales_tasks import (
    PRODUCTS,
    SOLD,
    Line,
    SalesTask,
    chosen_lines,
    line_amount,
    show_product,
    stored_rows,
)
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.grade_grid import GradeGrid, GridRow, Reckoned
from coop_desk.ui.widgets.task_panel import Fact
from coop_desk.ui.widgets.tick_list import Tick, TickList

# ---- sales at once ----


class DirectSaleTask(SalesTask):
    """Goods sold out of the store at once."""

    name = "direct-sale"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Sell at once")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Sell")

    def read(self, unit: Any) -> Goods:
        """The store."""
        return read_goods(unit)

    def fields(self, known: Goods) -> Sequence[Field]:
        """To whom, and how much of each grade at what price."""
        return (
            self._buyer(),
            self._product(),
            self._day(),
            *(self._grid(known, product) for product in PRODUCTS),
            self._note(),
        )

    def _grid(self, goods: Goods, product: str) -> Field:
        inputs = {"grams": "weight", "price": "money", "amount": "money"}
        rows = stored_rows(goods, product)
        make = partial(GradeGrid, rows, inputs, self._titles, self._reckon)
        return Field(f"lines_{product}", self.tr("Sold"), "own", True, make=make)

    def _titles(self) -> Sequence[str]:
        return (
            self.tr("Grade"),
            self.tr("In store (jin)"),
            self.tr("Sold"),
            self.tr("Price"),
            self.tr("Other amount"),
            self.tr("Amount (yuan)"),
        )

    def _reckon(self, _row: GridRow, line: Line) -> Sequence[Reckoned]:
        return (self._amount(line_amount(line)),)

    def fit(self, form: Form, _known: Any) -> None:
        """The grades of the product."""
        show_product(form, form.editor("product").value())

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This sale"), self.tr("yuan")

    def facts(self, _known: Any, form: Form) -> list[Fact]:
        """What it comes to."""
        grid: GradeGrid = form.editor(f"lines_{form.editor('product').value()}")
        total = sum(line_amount(line) or 0 for _, line in grid.readable())
        return [(self.tr("Amount"), format_fen(total))] if total else []

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Sell."""
        lines = [
            sales.SaleLine(grade_id, line["grams"] or 0, line["price"] or 0, line["amount"])
            for grade_id, line in chosen_lines(values, values["product"])
        ]
        sale = Sale(
            values["day"],
            values["buyer"],
            values["product"],
            tuple(lines),
            values["note"] or "",
        )
        people.ensure_role(unit, sale.buyer_id, "buyer", sale.day)
        posted = sales.post(unit, sale, confirmed=values.get("confirmed", False))
        return Done((posted.id, posted.number), SOLD)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Sold: {number}").format(number=value[1])


# ---- invoices ----


class InvoiceTask(SalesTask):
    """An invoice to a buyer: which sales stand on it, each with all that is not invoiced yet."""

    def __init__(self, context: PageContext, parent: Any, buyer_id: int, buyer: str) -> None:
        super().__init__(context, parent)
        self._buyer_id, self._buyer_name = buyer_id, buyer
        self.name = f"invoice-{buyer_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Invoice to {buyer}").format(buyer=self._buyer_name)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Enter the invoice")

    def read(self, unit: Any) -> dict[int, SaleRow]:
        """The sales not invoiced."""
        return {sale.id: sale for sale in uninvoiced_sales(unit, self._buyer_id)}

    def trouble(self, known: dict[int, SaleRow]) -> str:
        """All are invoiced."""
        if known:
            return ""
        return self.tr("All sales to {buyer} are invoiced.").format(buyer=self._buyer_name)

    def fields(self, known: dict[int, SaleRow]) -> Sequence[Field]:
        """Its number and the sales."""
        titles = self.tr("Sale"), self.tr("Day"), self.tr("Goods"), self.tr("Not invoiced (yuan)")
        ticks = [
            Tick(
                sale.id,
                (
                    sale.number,
                    sale.day.isoformat(),
                    in_words(sale.product, terms.PRODUCTS),
                    format_fen(sale.uninvoiced_fen),
                ),
            )
            for sale in known.values()
        ]
        return (
            Field("invoice_number", self.tr("Number of the invoice"), required=True, longest=40),
            self._day(),
            Field("sales", self.tr("Sales"), "own", True,
                  make=partial(TickList, titles, ticks, (3,))),
            self._note(),
        )  # fmt: skip

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This invoice"), self.tr("yuan")

    def facts(self, known: dict[int, SaleRow], form: Form) -> list[Fact]:
        """The sum of the sales ticked."""
        ticked = form.editor("sales").value() or ()
        fen = sum(known[one].uninvoiced_fen for one in ticked if one in known)
        return [(self.tr("Amount"), format_fen(fen))]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Enter it."""
        lines = tuple(InvoiceLine(sale_id) for sale_id in values["sales"])
        new = NewInvoice(
            values["day"], self._buyer_id, values["invoice_number"], lines, values["note"] or ""
        )
        posted = sales_invoices.issue(unit, new)
        return Done((posted.id, posted.number), Changes.SALES | Changes.DOCUMENTS)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Invoice entered: {number}").format(number=value[1])
