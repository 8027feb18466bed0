"""What is entered about goods in store: received, used, lost, counted, and new inputs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, NamedTuple

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import (
    goods,
    inputs,
    shelf_life,
    stock,
    stock_cards,
    stock_losses,
    stock_takes,
)
from coop_desk.services.goods import Goods
from coop_desk.services.shelf_life import OnHandLine
from coop_desk.services.stock_counts import Heap
from coop_desk.services.stock_takes import CountSheet
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.people_search import find_people
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.quantity_edit import Measure, QuantityEdit
from coop_desk.ui.widgets.stock_count_edit import StockCountEdit
from coop_desk.ui.widgets.stock_document_words import goods_words
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.word_base import in_words

TOUCHED = Changes.STOCK | Changes.DOCUMENTS
WIDE = 36 * GRID


def name_of(own: Goods) -> str:
    """What goods are called on the screen."""
    return goods_words(own.name, own.english_name)


def heap_name(one: OnHandLine) -> str:
    """Goods and their grade."""
    grade = goods_words(one.line.grade, one.line.grade_english)
    return f"{name_of(one.line.goods)} · {grade}" if grade else name_of(one.line.goods)


class GoodsTask(Task):
    """The base of what is entered about quantities: the figure has the goods' own unit."""

    def amount(self, own: Goods, quantity: int) -> str:
        """So much with its unit."""
        unit = self.tr("jin") if own.weighed else own.unit
        return f"{Measure(quantity, own.weighed)} {unit}"

    def measure_by(self, form: Form, own: Goods | None) -> None:
        """Read the quantity in the unit of the goods chosen."""
        form.editor("quantity").set_goods(own)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the facts."""
        return self.tr("As the book has it"), ""

    def said(self, value: Any) -> str:
        """The number of what was posted."""
        return self.tr("Posted as {number}").format(number=value.number)


class Received(NamedTuple):
    """A receipt that was posted, and the heap the goods came to."""

    number: str
    heap: str


class ReceiveTask(GoodsTask):
    """Inputs bought from a supplier, on account."""

    name = "goods-receipt"

    def __init__(self, context: PageContext, product: str | None = None) -> None:
        super().__init__()
        self._context, self._product = context, product

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Receive goods")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post")

    def read(self, unit: Any) -> dict[str, Goods]:
        """The inputs in use."""
        return {one.code: one for one in goods.inputs(unit, active_only=True)}

    def trouble(self, known: dict[str, Goods]) -> str:
        """Inputs come first."""
        return "" if known else self.tr("There are no inputs yet. Add one first.")

    def fields(self, known: dict[str, Goods]) -> Sequence[Field]:
        """What, how much, from whom, for how much."""
        options = [Option(code, name_of(one)) for code, one in known.items()]
        first = self._product if self._product in known else next(iter(known))
        find = partial(find_people, self._context, self, "supplier")
        total = self.tr("The whole bill; it is owed to the supplier until it is paid")
        return (
            Field("product", self.tr("Goods"), "pick", True, first, options=options, width=WIDE),
            Field(
                "quantity", self.tr("Quantity"), required=True, make=QuantityEdit, width=18 * GRID
            ),
            Field("supplier", self.tr("Supplier"), "person", True, find=find, width=WIDE),
            Field("cost", self.tr("Amount"), "money", True, help=total),
            Field("day", self.tr("Day"), "date", True, self._context.today()),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def fit(self, form: Form, known: dict[str, Goods]) -> None:
        """The unit follows the goods."""
        self.measure_by(form, known.get(form.readable("product")))

    renamed: ClassVar = {"amount": "cost"}

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Post it."""
        receipt = stock.GoodsReceipt(
            values["day"],
            values["supplier"],
            values["product"],
            values["quantity"],
            values["cost"],
            values["note"] or "",
        )
        confirmed = values.get("confirmed", False)
        posted = stock.receive_goods(unit, receipt, confirmed=confirmed)
        heap = stock_cards.key_of(Heap("store", receipt.product, None))
        return Done(Received(posted.number, heap), TOUCHED | Changes.MONEY | Changes.PEOPLE)


class HeapTask(GoodsTask):
    """The base of what takes goods out of the store: from which heap, and what lies there."""

    def __init__(self, today: date, key: str | None = None) -> None:
        super().__init__()
        self.today, self._key = today, key

    def wanted(self, _one: OnHandLine) -> bool:
        """Whether goods of this heap can be taken here."""
        raise NotImplementedError

    def read(self, unit: Any) -> dict[str, OnHandLine]:
        """What lies there, by heap."""
        found = shelf_life.on_hand(unit, self.today)
        return {one.id: one for one in found if self.wanted(one)}

    def heap_field(self, known: dict[str, OnHandLine]) -> Field:
        """Which heap; the one pointed at, else the first."""
        options = [Option(key, heap_name(one)) for key, one in known.items()]
        first = self._key if self._key in known else next(iter(known))
        return Field("heap", self.tr("Goods"), "pick", True, first, options=options, width=WIDE)

    def fit(self, form: Form, known: dict[str, OnHandLine]) -> None:
        """The unit follows the goods."""
        one = known.get(form.readable("heap"))
        self.measure_by(form, one.line.goods if one is not None else None)

    def facts(self, known: dict[str, OnHandLine], form: Form) -> list[Fact]:
        """What lies there, what the part taken costs, and what is left."""
        one = known.get(form.readable("heap"))
        if one is None:
            return []
        own, held = one.line.goods, one.line.closing
        facts = [(self.tr("In store"), self.amount(own, held.quantity))]
        taken = form.readable("quantity")
        if taken and 0 < taken <= held.quantity:
            cost = stock.part_fen(held.value_fen, taken, held.quantity)
            words = self.tr("{figure} yuan").format(figure=format_fen(cost))
            facts.append((self.tr("Cost of what is taken"), words))
            facts.append((self.tr("Left after it"), self.amount(own, held.quantity - taken)))
        return facts


class UseTask(HeapTask):
    """Inputs taken out to be used."""

    name = "input-use"
    renamed: ClassVar = {"product": "heap"}

    def wanted(self, one: OnHandLine) -> bool:
        """Inputs."""
        return one.line.goods.is_input

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Use inputs")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post")

    def trouble(self, known: Any) -> str:
        """Something must be there."""
        return "" if known else self.tr("No inputs are in store. Receive some first.")

    def fields(self, known: dict[str, OnHandLine]) -> Sequence[Field]:
        """What, how much, what for."""
        purposes = [
            Option(one, in_words(one, terms.INPUT_PURPOSES)) for one in terms.INPUT_PURPOSES
        ]
        return (
            self.heap_field(known),
            Field(
                "quantity", self.tr("Quantity"), required=True, make=QuantityEdit, width=18 * GRID
            ),
            Field("purpose", self.tr("Used for"), "choice", True, options=purposes),
            Field("day", self.tr("Day"), "date", True, self.today),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def post(self, unit: Any, known: dict[str, OnHandLine], values: dict[str, Any]) -> Done[Any]:
        """Post it."""
        taken = inputs.InputUse(
            values["day"],
            known[values["heap"]].line.heap.product,
            values["quantity"],
            values["purpose"],
            values["note"] or "",
        )
        return Done(inputs.use(unit, taken), TOUCHED)


class LossTask(HeapTask):
    """Goods lost in store."""

    name = "stock-loss"
    renamed: ClassVar = {"product": "heap", "grade": "heap"}

    def wanted(self, one: OnHandLine) -> bool:
        """Whatever lies in store; bags are lost by their batch."""
        heap = one.line.heap
        return heap.place == "store" and heap.product != goods.BAG

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Record a loss")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post")

    def trouble(self, known: Any) -> str:
        """Something must be there."""
        return "" if known else self.tr("Nothing is in store that could be lost.")

    def fields(self, known: dict[str, OnHandLine]) -> Sequence[Field]:
        """What, how much, by what."""
        causes = [
            Option(one, in_words(one, terms.STOCK_LOSS_CAUSES)) for one in terms.STOCK_LOSS_CAUSES
        ]
        return (
            self.heap_field(known),
            Field(
                "quantity",
                self.tr("Quantity lost"),
                required=True,
                make=QuantityEdit,
                width=18 * GRID,
            ),
            Field("cause", self.tr("Cause"), "choice", True, options=causes),
            Field("day", self.tr("Day"), "date", True, self.today),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def post(self, unit: Any, known: dict[str, OnHandLine], values: dict[str, Any]) -> Done[Any]:
        """Post it."""
        heap = known[values["heap"]].line.heap
        loss = stock_losses.StockLoss(
            values["day"],
            heap.product,
            heap.grade_id,
            values["quantity"],
            values["cause"],
            values["note"] or "",
        )
        return Done(stock_losses.lose(unit, loss), TOUCHED)


class CountTask(GoodsTask):
    """A stock-taking: what was counted of a product, the book's figure beside each count."""

    name = "stock-take"

    def __init__(self, today: date, product: str | None = None) -> None:
        super().__init__()
        self._today, self._product = today, product

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Count the store")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post the count")

    def read(self, unit: Any) -> dict[str, CountSheet]:
        """The sheet of everything that can be counted here."""
        return stock_takes.sheets(unit, self._today)

    def fields(self, known: dict[str, CountSheet]) -> Sequence[Field]:
        """Of what, and what was counted."""
        options = [Option(code, name_of(sheet.goods)) for code, sheet in known.items()]
        first = self._product if self._product in known else next(iter(known))
        blind = self.tr("Hide what the book says while counting")
        counts = self.tr("Leave empty what was not counted")
        return (
            Field("product", self.tr("Goods"), "pick", True, first, options=options),
            Field("blind", self.tr("Blind count"), "yes", help=blind),
            Field("counts", self.tr("Counted"), help=counts, make=StockCountEdit, width=60 * GRID),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def fit(self, form: Form, known: dict[str, CountSheet]) -> None:
        """The sheet follows the goods; a blind count sees no figures of the book."""
        counts = form.editor("counts")
        counts.set_sheet(known[form.readable("product")])
        counts.set_blind(form.readable("blind"))

    def facts(self, known: dict[str, CountSheet], form: Form) -> list[Fact]:
        """No figures above; where the book was read again, its newer figures are beside."""
        self.fit(form, known)
        return []

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Post it."""
        take = stock_takes.StockTake(
            self._today, values["product"], values["counts"], values["note"] or ""
        )
        confirmed = values.get("confirmed", False)
        return Done(stock_takes.post(unit, take, confirmed=confirmed), TOUCHED)


class NewInputTask(Task):
    """An input the office keeps from now on."""

    name = "new-input"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("New input")

    def fields(self, _known: Any) -> Sequence[Field]:
        """Its name and how it is measured."""
        measures = [
            Option(goods.COUNT, self.tr("Counted")),
            Option(goods.WEIGHT, self.tr("Weighed")),
        ]
        unit = self.tr("What one of it is called: roll, box, bottle")
        return (
            Field("name", self.tr("Name"), required=True, longest=goods.LONGEST_NAME),
            Field("measure", self.tr("Measured"), "choice", True, goods.COUNT, options=measures),
            Field("unit", self.tr("Unit"), help=unit, width=14 * GRID,
                  longest=goods.LONGEST_UNIT),
            Field("english_name", self.tr("English name"), longest=goods.LONGEST_NAME),
        )  # fmt: skip

    def fit(self, form: Form, _known: Any) -> None:
        """A unit only where it is counted."""
        form.set_shown("unit", form.readable("measure") == goods.COUNT)

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Add it."""
        word, english = values["unit"] or "", values["english_name"] or ""
        own = goods.add(unit, values["name"], values["measure"], word, english)
        return Done(own, Changes.STOCK)


class ChangeInputTask(Task):
    """An input called something else, or no longer in use."""

    def __init__(self, own: Goods) -> None:
        super().__init__()
        self.name = f"input-{own.id}"
        self._own = own

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Change {name}").format(name=name_of(self._own))

    def fields(self, _known: Any) -> Sequence[Field]:
        """Its names, and whether it is in use."""
        own = self._own
        return (
            Field("name", self.tr("Name"), required=True, default=own.name,
                  longest=goods.LONGEST_NAME),
            Field("english_name", self.tr("English name"), default=own.english_name,
                  longest=goods.LONGEST_NAME),
            Field("active", self.tr("In use"), "yes", default=own.active),
        )  # fmt: skip

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Change it."""
        english = values["english_name"] or ""
        goods.change(unit, self._own.id, name=values["name"], english_name=english)
        if values["active"] != self._own.active:
            goods.retire(unit, self._own.id, active=values["active"])
        return Done(self._own.id, Changes.STOCK)
