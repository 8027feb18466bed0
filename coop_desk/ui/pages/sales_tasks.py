"""What is entered about sales: contracts, shipments, acceptances, invoices, sales at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.domain.weight import format_jin
from coop_desk.services import (
    people,
    sales,
    sales_contracts,
    shipments,
)
from coop_desk.services.sales import Acceptance, AcceptedLine
from coop_desk.services.sales_contracts import ContractRow, GradePrice, NewContract
from coop_desk.services.shipments import NewShipment, ShipmentRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.people_search import find_people
from coop_desk.ui.pages.sales_reading import Goods, read_goods
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import grade_of, grade_words, in_words
from coop_desk.ui.widgets.grade_grid import GradeGrid, GridRow, Reckoned
from coop_desk.ui.widgets.task_panel import Fact, Task

PRODUCTS = sales_contracts.SOLD_PRODUCTS
BUYER, WIDE = 32 * GRID, 48 * GRID
SOLD = Changes.SALES | Changes.STOCK | Changes.MONEY | Changes.DOCUMENTS | Changes.PEOPLE
NO_CONTRACT = 0
IN_THE_GRID = frozenset({"lines", "quantity", "grade", "price", "prices", "amount"})
Line = Mapping[str, Any]


class SalesTask(Task):
    """What all of them share: the day, the buyer, the product with its grid of grades."""

    def __init__(self, context: PageContext, parent: Any) -> None:
        super().__init__()
        self._today = context.today()
        self._find = partial(find_people, context, parent, "buyer")

    def field_of(self, refused: str, form: Form) -> str:
        """What is wrong with a grade stands under the grid that is shown."""
        shown = shown_grid(form)
        return shown if shown and refused in IN_THE_GRID else super().field_of(refused, form)

    def _day(self) -> Field:
        return Field("day", self.tr("Day"), "date", True, self._today)

    def _buyer(self) -> Field:
        return Field("buyer", self.tr("Buyer"), "person", True, find=self._find, width=BUYER)

    def _product(self) -> Field:
        options = [Option(one, in_words(one, terms.PRODUCTS)) for one in PRODUCTS]
        return Field("product", self.tr("Goods"), "choice", True, PRODUCTS[0], options=options)

    def _note(self) -> Field:
        return Field("note", self.tr("Note"), longest=200, width=WIDE)

    def _jin(self, grams: int) -> str:
        return self.tr("{figure} jin").format(figure=format_jin(grams, None))

    def _amount(self, fen: int | None) -> Reckoned:
        return Reckoned("" if fen is None else format_fen(fen))


def chosen_lines(values: Mapping[str, Any], product: str) -> list[tuple[int, Line]]:
    """The lines of the grid of a product."""
    return list(values[f"lines_{product}"] or ())


def show_product(form: Form, product: str) -> None:
    """Show the grid of one product."""
    for one in PRODUCTS:
        form.set_shown(f"lines_{one}", one == product)


def shown_grid(form: Form) -> str | None:
    """The field of the grid that is shown, if there is one."""
    grids = [key for key in form.keys if key.startswith("lines")]
    return next((key for key in grids if form.editor(key).isVisibleTo(form)), None)


# ---- contracts ----


class ContractTask(SalesTask):
    """A new contract with a buyer."""

    name = "sales-contract"
    printed = ("paper_number",)
    renamed: ClassVar = {"end": "last"}

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("New contract with a buyer")

    def read(self, unit: Any) -> Goods:
        """The grades."""
        return read_goods(unit)

    def fields(self, known: Goods) -> Sequence[Field]:
        """With whom, for what and how long, how much, at which prices."""
        grids = [self._grid(known, product) for product in PRODUCTS]
        return (
            self._buyer(),
            Field("paper_number", self.tr("Number on the paper"), longest=40),
            self._day(),
            Field("start", self.tr("From"), "date", True, self._today),
            Field("last", self.tr("Until, including"), "date", True, beside=True),
            self._product(),
            Field("committed", self.tr("Committed"), "weight", True),
            *grids,
            self._note(),
        )

    def _grid(self, known: Goods, product: str) -> Field:
        rows = [GridRow(grade.id, grade_words(grade)) for grade in known.grades[product]]
        make = partial(GradeGrid, rows, {"price": "money"}, self._titles)
        return Field(f"lines_{product}", self.tr("Price per jin"), "own", True, make=make)

    def _titles(self) -> Sequence[str]:
        return self.tr("Grade"), self.tr("Price (yuan)")

    def fit(self, form: Form, _known: Any) -> None:
        """The grades of the product."""
        show_product(form, form.editor("product").value())

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Sign it."""
        prices = [
            GradePrice(grade_id, line["price"])
            for grade_id, line in chosen_lines(values, values["product"])
        ]
        new = NewContract(
            values["day"],
            values["buyer"],
            values["product"],
            values["paper_number"] or "",
            values["start"],
            values["last"] + ONE_DAY,
            values["committed"],
            tuple(prices),
            values["note"] or "",
        )
        people.ensure_role(unit, new.buyer_id, "buyer", new.day)
        posted = sales_contracts.sign(unit, new, confirmed=values.get("confirmed", False))
        return Done((posted.id, posted.number), Changes.SALES | Changes.DOCUMENTS)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Contract {number} is in the book").format(number=value[1])


# ---- shipments ----


@dataclass(frozen=True, slots=True)
class ShipKnown:
    """What can be shipped, and the contracts that run."""

    goods: Goods
    contracts: dict[int, ContractRow]


class ShipTask(SalesTask):
    """Goods leave the store for a buyer; on a contract its buyer and goods are known."""

    printed = ("vehicle",)

    def __init__(self, context: PageContext, parent: Any, contract_id: int | None = None) -> None:
        super().__init__(context, parent)
        self._contract_id = contract_id
        self.name = f"ship-{contract_id}" if contract_id else "ship"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Ship goods")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Ship them")

    def read(self, unit: Any) -> ShipKnown:
        """The store and the contracts."""
        rows = sales_contracts.contracts(unit)
        own = [row for row in rows if row.state(self._today) == "running"]
        own += [row for row in rows if row.id == self._contract_id and row not in own]
        return ShipKnown(read_goods(unit), {row.id: row for row in own})

    def fields(self, known: ShipKnown) -> Sequence[Field]:
        """On which contract, or to whom and what; how much of each grade; by which vehicle."""
        options = [Option(row.id, _contract_words(row)) for row in known.contracts.values()]
        options.append(Option(NO_CONTRACT, self.tr("without a contract")))
        first = self._contract_id or options[0].value
        return (
            Field("contract", self.tr("Contract"), "pick", True, first, options=options,
                  width=WIDE),
            self._buyer(),
            self._product(),
            self._day(),
            *(self._grid(known.goods, product) for product in PRODUCTS),
            Field("vehicle", self.tr("Vehicle"), longest=40),
            self._note(),
        )  # fmt: skip

    def _grid(self, goods: Goods, product: str) -> Field:
        rows = stored_rows(goods, product)
        make = partial(GradeGrid, rows, {"grams": "weight"}, self._titles)
        return Field(f"lines_{product}", self.tr("Shipped"), "own", True, make=make)

    def _titles(self) -> Sequence[str]:
        return self.tr("Grade"), self.tr("In store (jin)"), self.tr("Shipped")

    def _contract(self, known: ShipKnown, form: Form) -> ContractRow | None:
        return known.contracts.get(form.editor("contract").value())

    def fit(self, form: Form, known: ShipKnown) -> None:
        """A contract says whose and what."""
        contract = self._contract(known, form)
        form.set_shown("buyer", contract is None)
        form.set_shown("product", contract is None)
        show_product(form, contract.product if contract else form.editor("product").value())

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the weight."""
        return self.tr("This shipment"), self.tr("jin")

    def facts(self, known: ShipKnown, form: Form) -> list[Fact]:
        """All grades together."""
        contract = self._contract(known, form)
        product = contract.product if contract else form.editor("product").value()
        grid: GradeGrid = form.editor(f"lines_{product}")
        grams = sum(line["grams"] or 0 for _, line in grid.readable())
        return [(self.tr("Together"), format_jin(grams))] if grams else []

    def post(self, unit: Any, known: ShipKnown, values: dict[str, Any]) -> Done[Any]:
        """Ship them."""
        contract = known.contracts.get(values["contract"])
        product = contract.product if contract else values["product"]
        lines = [
            shipments.ShipmentLine(grade_id, line["grams"])
            for grade_id, line in chosen_lines(values, product)
        ]
        new = NewShipment(
            values["day"],
            contract.buyer_id if contract else values["buyer"],
            product,
            tuple(lines),
            contract.id if contract else None,
            values["vehicle"] or "",
            values["note"] or "",
        )
        people.ensure_role(unit, new.buyer_id, "buyer", new.day)
        posted = shipments.ship(unit, new, confirmed=values.get("confirmed", False))
        return Done((posted.id, posted.number), SOLD)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Shipped: {number}").format(number=value[1])


def _contract_words(row: ContractRow) -> str:
    product = in_words(row.product, terms.PRODUCTS)
    return f"{row.buyer} · {product} · {row.paper_number or row.number}"


def stored_rows(goods: Goods, product: str) -> list[GridRow]:
    """A line for each grade with what of it is in store."""
    return [
        GridRow(grade.id, grade_words(grade), (format_jin(goods.on_hand_g[grade.id]),))
        for grade in goods.grades[product]
        if grade.active or goods.on_hand_g[grade.id]
    ]


# ---- acceptances ----


@dataclass(frozen=True, slots=True)
class AcceptKnown:
    """A shipment, and the contract it counts for."""

    shipment: ShipmentRow
    contract: ContractRow | None


class AcceptTask(SalesTask):
    """What the buyer accepted of a shipment, sent back, and what was lost on the way."""

    wide = True

    def __init__(self, context: PageContext, parent: Any, shipment_id: int) -> None:
        super().__init__(context, parent)
        self._shipment_id = shipment_id
        self._number = ""
        self._shipped: dict[int, int] = {}
        self.name = f"accept-{shipment_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("What the buyer accepted of {number}").format(number=self._number)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post the acceptance")

    def read(self, unit: Any) -> AcceptKnown:
        """The shipment and its contract."""
        row = shipments.shipment(unit, self._shipment_id)
        self._number = row.number
        self._shipped = {line.grade_id: line.grams for line in row.lines}
        contract = sales_contracts.contract(unit, row.contract_id) if row.contract_id else None
        return AcceptKnown(row, contract)

    def trouble(self, known: AcceptKnown) -> str:
        """It is settled already."""
        if known.shipment.on_the_way:
            return ""
        return self.tr("This shipment is settled already or void.")

    def fields(self, known: AcceptKnown) -> Sequence[Field]:
        """A line for each grade."""
        rows = [
            GridRow(
                line.grade_id,
                grade_of(line),
                (format_jin(line.grams),),
                {
                    "accepted": line.grams,
                    "price": known.contract.price_of(line.grade_id) if known.contract else None,
                },
            )
            for line in known.shipment.lines
        ]
        inputs = {
            "accepted": "weight",
            "returned": "weight",
            "lost": "weight",
            "price": "money",
            "amount": "money",
            "reason": "text",
        }
        make = partial(GradeGrid, rows, inputs, self._titles, self._reckon)
        rounded = self.tr("Enter an amount only where the buyer's settlement has another one.")
        return (
            self._day(),
            Field("lines", self.tr("Settled"), "own", True, make=make, help=rounded),
            self._note(),
        )

    def _titles(self) -> Sequence[str]:
        return (
            self.tr("Grade"),
            self.tr("Shipped (jin)"),
            self.tr("Accepted"),
            self.tr("Sent back"),
            self.tr("Lost"),
            self.tr("Price"),
            self.tr("Other amount"),
            self.tr("Reason"),
            self.tr("Amount (yuan)"),
            self.tr("Difference"),
        )

    def _reckon(self, row: GridRow, line: Line) -> Sequence[Reckoned]:
        parts = sum(line[key] or 0 for key in ("accepted", "returned", "lost"))
        left = self._shipped[row.id] - parts
        difference = Reckoned(format_jin(left, None), "look") if left else Reckoned("✓", "done")
        return self._amount(line_amount(line)), difference

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This settlement"), ""

    def facts(self, known: AcceptKnown, form: Form) -> list[Fact]:
        """Who, how much was accepted, what it comes to."""
        lines = [line for _, line in form.editor("lines").readable()]
        accepted = sum(line["accepted"] or 0 for line in lines)
        total = sum(line_amount(line) or 0 for line in lines)
        return [
            (self.tr("Buyer"), known.shipment.buyer),
            (self.tr("Accepted (jin)"), format_jin(accepted)),
            (self.tr("Amount (yuan)"), format_fen(total)),
        ]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Settle it."""
        lines = [
            AcceptedLine(
                grade_id,
                line["accepted"] or 0,
                line["returned"] or 0,
                line["lost"] or 0,
                line["price"],
                line["amount"],
                line["reason"] or "",
            )
            for grade_id, line in values["lines"]
        ]
        new = Acceptance(values["day"], self._shipment_id, tuple(lines), values["note"] or "")
        posted = sales.accept(unit, new, confirmed=values.get("confirmed", False))
        return Done((self._shipment_id, posted.number), SOLD)

    def said(self, value: tuple[int, str]) -> str:
        """The number of the sale."""
        return self.tr("Settled: {number}").format(number=value[1])


def line_amount(line: Line) -> int | None:
    """What a line comes to so far, in fen."""
    fixed: int | None = line["amount"]
    grams = line["accepted"] if "accepted" in line else line["grams"]
    if fixed is not None or not grams or line["price"] is None:
        return fixed
    return amount_fen(grams, line["price"])
