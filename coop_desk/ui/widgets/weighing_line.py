"""What the counters share of a weighing: the fields at the scale, and the figures as typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coop_desk.domain.weight import Weighing, format_jin
from coop_desk.services.catalogue import Tare
from coop_desk.services.weighing import Scale
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.edits import format_weight
from coop_desk.ui.widgets.figure_card import FigureCard, yuan_words

GROSS_WIDTH = 15 * GRID
TARE_WIDTH = 14 * GRID
BASKETS_WIDTH = 7 * GRID
MOST_BASKETS = 4  # kinds of baskets that have room as buttons


class WeighingFields:
    """Gross, baskets and tare on a form: so many baskets of a kind give the tare."""

    def __init__(self) -> None:
        self.form: Form | None = None
        self.scale_name = ""  # the scale the gross weight is from; "" where it was typed
        self.weighed_at = ""  # of a ticket that is put right; "" is now
        self.tares: Sequence[Tare] = ()

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("WeighingFields", text)

    def describe(self, kept: dict[str, Any]) -> tuple[Field, ...]:
        """The fields, in the order of the keys; `kept` are the baskets of the ticket before."""
        options = [
            Option(tare.id, f"{tare.name} {format_jin(tare.grams, None)}") for tare in self.tares
        ][:MOST_BASKETS]
        basket = kept.get("basket") or (options[0].value if options else None)
        baskets = kept.get("baskets")
        return (
            Field("gross", self.tr("Gross"), "weight", required=True, width=GROSS_WIDTH),
            Field(
                "baskets",
                self.tr("Baskets"),
                "whole",
                beside=True,
                default=baskets,
                width=BASKETS_WIDTH,
            ),
            Field("basket", "×", "choice", options=options, beside=True, default=basket),
            Field(
                "tare",
                self.tr("Tare"),
                "weight",
                beside=True,
                required=True,
                default=self._tare_g(baskets, basket),
                width=TARE_WIDTH,
            ),
        )

    def on_edited(self, key: str) -> None:
        """Work the tare out again when the baskets changed."""
        if key in ("baskets", "basket") and self.form is not None:
            baskets, basket = self.form.readable("baskets"), self.form.readable("basket")
            self.form.set_values({"tare": self._tare_g(baskets, basket)})

    def scale(self, values: dict[str, Any]) -> Scale:
        """What was read at the scale; a tare that was typed belongs to no kind of basket."""
        baskets, basket = values["baskets"] or 0, values["basket"]
        from_table = baskets and self._tare_g(baskets, basket) == values["tare"]
        return Scale(
            values["gross"],
            values["tare"],
            baskets,
            basket if from_table else None,
            values["deduction"] or 0,
            weighed_at=self.weighed_at,
            name=self.scale_name,
        )

    def scale_so_far(self) -> Scale | None:
        """What can be read at the scale so far; None before there is a gross weight."""
        if self.form is None:
            return None
        names = ("gross", "baskets", "basket", "tare", "deduction")
        values = {name: self.form.readable(name) for name in names}
        if not values["gross"]:
            return None
        return self.scale(values | {"tare": values["tare"] or 0})

    def _tare_g(self, baskets: int | None, basket: int | None) -> int | None:
        each = next((tare.grams for tare in self.tares if tare.id == basket), None)
        if baskets is None or each is None or baskets < 0:
            return None
        return baskets * each


class FiguresCard(FigureCard):
    """Beside the form: net, deduction, pay weight, price, and the amount to be seen from afar."""

    def __init__(self, *, with_price: bool = True, parent: QWidget | None = None) -> None:
        price = {"price": "counter"} if with_price else {}
        looks = {"net": "", "deduction": "", "pay": "counter", **price, "best": ""}
        super().__init__(looks, "amount", parent)
        self.show_weighing(None)
        self.show_amount(None)

    def words(self) -> dict[str, tuple[str, str]]:
        """What each figure is, and its unit."""
        jin, per_jin, yuan = self.tr("jin"), self.tr("yuan/jin"), self.tr("yuan")
        return {
            "net": (self.tr("Net"), jin),
            "deduction": (self.tr("Deduction"), jin),
            "pay": (self.tr("Pay weight"), jin),
            "price": (self.tr("Price"), per_jin),
            "best": (self.tr("Best grade"), yuan),
            "amount": (self.tr("Amount (yuan)"), ""),
        }

    def show_weighing(self, weighing: Weighing | None) -> None:
        """Show what the scale and the rules give."""
        for key in ("net", "deduction", "pay"):
            shown = format_weight(getattr(weighing, f"{key}_g")) if weighing else UNKNOWN
            self.show_figure(key, shown)

    def show_price(self, price_fen: int | None) -> None:
        """Show the price in force."""
        self.show_figure("price", yuan_words(price_fen))

    def show_amount(self, fen: int | None, best_fen: int | None = None) -> None:
        """Show what the ticket comes to, and what the best grade would have paid for it."""
        self.show_figure("amount", yuan_words(fen))
        self.show_figure("best", yuan_words(best_fen))
        self.show_line("best", best_fen is not None and (fen is None or best_fen > fen))
