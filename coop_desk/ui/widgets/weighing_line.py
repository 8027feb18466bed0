"""What the counters share of a weighing: the fields at the scale, and the figures as typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.domain.weight import Weighing, format_jin
from coop_desk.services.catalogue import Tare
from coop_desk.services.weighing import Scale
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look

GROSS_WIDTH = 15 * GRID
TARE_WIDTH = 14 * GRID
BASKETS_WIDTH = 7 * GRID
CARD_WIDTH = 31 * GRID
MOST_BASKETS = 4  # kinds of baskets that have room as buttons


class WeighingFields:
    """Gross, baskets and tare on a form: so many baskets of a kind give the tare."""

    def __init__(self) -> None:
        self.form: Form | None = None
        self.scale_name = ""  # the scale the gross weight is from; "" where it was typed
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


class FiguresCard(Retranslated, QFrame):
    """Beside the form: net, deduction, pay weight, price, and the amount to be seen from afar."""

    def __init__(self, *, with_price: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setFixedWidth(CARD_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._labels: dict[str, QLabel] = {}
        self._units: dict[str, QLabel] = {}
        self._figures: dict[str, QLabel] = {}
        looks = {"net": "", "deduction": "", "pay": "counter", "price": "counter"}
        if not with_price:
            del looks["price"]
        for key, look in looks.items():
            self._add_line(key, look)
        self._add_amount()
        self.retranslate()
        self.show_weighing(None)
        self.show_amount(None)

    def _add_line(self, key: str, look: str) -> None:
        row = len(self._labels)
        label, figure, unit = QLabel(), QLabel(UNKNOWN), QLabel()
        set_look(label, "faded")
        set_look(unit, "faded")
        if look:
            set_look(figure, look)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(figure, row, 1, right)
        self._grid.addWidget(unit, row, 2)
        self._labels[key], self._figures[key], self._units[key] = label, figure, unit

    def _add_amount(self) -> None:
        row = len(self._labels)
        label, figure = QLabel(), QLabel(UNKNOWN)
        set_look(label, "faded")
        set_look(figure, "amount")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._grid.setRowStretch(row, 1)
        self._grid.addWidget(label, row, 0, 1, 3, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(figure, row + 1, 0, 1, 3, right)
        self._labels["amount"], self._figures["amount"] = label, figure

    def retranslate(self) -> None:
        """Set the words again."""
        jin, per_jin = self.tr("jin"), self.tr("yuan/jin")
        words = {
            "net": (self.tr("Net"), jin),
            "deduction": (self.tr("Deduction"), jin),
            "pay": (self.tr("Pay weight"), jin),
            "price": (self.tr("Price"), per_jin),
            "amount": (self.tr("Amount (yuan)"), ""),
        }
        for key, label in self._labels.items():
            label.setText(words[key][0])
            self._figures[key].setAccessibleName(words[key][0])
            if key in self._units:
                self._units[key].setText(words[key][1])

    def figure(self, key: str) -> str:
        """The figure shown for net, deduction, pay, price or amount."""
        return self._figures[key].text()

    def show_weighing(self, weighing: Weighing | None) -> None:
        """Show what the scale and the rules give."""
        for key in ("net", "deduction", "pay"):
            shown = format_jin(getattr(weighing, f"{key}_g")) if weighing else UNKNOWN
            self._figures[key].setText(shown)

    def show_price(self, price_fen: int | None) -> None:
        """Show the price in force."""
        self._figures["price"].setText(_yuan(price_fen))

    def show_amount(self, fen: int | None) -> None:
        """Show what the ticket comes to."""
        self._figures["amount"].setText(_yuan(fen))


def _yuan(fen: int | None) -> str:
    return UNKNOWN if fen is None else format_fen(fen)
