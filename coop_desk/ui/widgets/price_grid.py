"""The prices of a new list: one line a grade, and lines for a time of day or a village group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.errors import UserError
from coop_desk.services.catalogue import NewPrice
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, ROW_HEIGHT, set_look
from coop_desk.ui.widgets.choice import Option, PickEdit
from coop_desk.ui.widgets.edits import MoneyEdit
from coop_desk.ui.widgets.grade_lines import step_among

PRICE_WIDTH = 16 * GRID
PICK_WIDTH = 17 * GRID
ANY = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What prices can be entered for: grades, times of day, groups; and the price of now."""

    grades: Sequence[Option] = ()
    slots: Sequence[Option] = ()
    groups: Sequence[Option] = ()
    now: Mapping[int, int] | None = None  # grade → fen


class _Special(QWidget):
    """One line of a price for a time of day, a village group, or both."""

    edited = Signal()
    gone = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.grade, self.slot, self.group = PickEdit(), PickEdit(), PickEdit()
        self.price = MoneyEdit()
        self.price.setFixedWidth(PRICE_WIDTH)
        self.drop = QToolButton()
        self.drop.clicked.connect(self._on_drop)
        line = QGridLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setHorizontalSpacing(GRID)
        for place, part in enumerate((self.grade, self.slot, self.group)):
            part.setFixedWidth(PICK_WIDTH)
            line.addWidget(part, 0, place)
        line.addWidget(self.price, 0, 3)
        line.addWidget(self.drop, 0, 4)
        for editor in (self.grade, self.slot, self.group, self.price):
            editor.edited.connect(self.edited)

    def value(self) -> NewPrice:
        """The price; UserError while it is incomplete."""
        grade, price = self.grade.value(), self.price.value()
        slot, group = self.slot.value() or None, self.group.value() or None
        if grade is None or price is None:
            raise UserError("Choose the grade of the special price and enter it, or drop the line.")
        if slot is None and group is None:
            raise UserError("A special price is for a time of day, a village group, or both.")
        return NewPrice(grade, price, slot, group)

    def set_value(self, price: NewPrice) -> None:
        """Show a price."""
        self.grade.set_value(price.grade_id)
        self.slot.set_value(price.slot or ANY)
        self.group.set_value(price.group_id or ANY)
        self.price.set_value(price.price_fen)

    def typed(self) -> list[Any]:
        """What stands there."""
        return [part.typed() for part in (self.grade, self.slot, self.group, self.price)]

    def set_typed(self, typed: Sequence[Any]) -> None:
        """Put it back."""
        for part, one in zip((self.grade, self.slot, self.group, self.price), typed, strict=True):
            part.set_typed(one)

    def _on_drop(self) -> None:
        self.gone.emit(self)


class PriceGrid(Retranslated, QWidget):
    """An input of a form (see Editor): its value is a tuple of NewPrice."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = Offer()
        self._prices: dict[int, MoneyEdit] = {}
        self._now: dict[int, QLabel] = {}
        self._specials: list[_Special] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self.add_button = QPushButton()
        set_look(self.add_button, "link")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._on_add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID)
        outer.addLayout(self._grid)
        outer.addLayout(self._rows)
        outer.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.add_button.setText(self.tr("+ A special price for a time of day or a village group"))
        for special in self._specials:
            self._name_special(special)
        self._show_now()

    # ---- what can be priced ----

    def offer(self, offer: Offer) -> None:
        """Ask for the prices of these grades; what stands there is dropped if they are others."""
        same = [one.value for one in offer.grades] == list(self._prices)
        self._offer = offer
        if not same:
            self._make_lines()
        for special in self._specials:
            self._offer_special(special)
        self._show_now()

    def _make_lines(self) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._prices, self._now = {}, {}
        for row, grade in enumerate(self._offer.grades):
            name, price, now = QLabel(grade.label), MoneyEdit(), QLabel()
            price.setFixedWidth(PRICE_WIDTH)
            price.setAccessibleName(grade.label)
            price.edited.connect(self.edited)
            name.setBuddy(price)
            set_look(now, "small")
            for column, part in enumerate((name, price, now)):
                self._grid.addWidget(part, row, column)
            self._prices[grade.value], self._now[grade.value] = price, now
        if self._prices:
            self.setFocusProxy(next(iter(self._prices.values())))

    def _show_now(self) -> None:
        words = self.tr("now {price}")
        for grade_id, label in self._now.items():
            fen = (self._offer.now or {}).get(grade_id)
            label.setText("" if fen is None else words.format(price=format_fen(fen)))

    def price_edit(self, grade_id: int) -> MoneyEdit:
        """The input of a grade."""
        return self._prices[grade_id]

    # ---- special prices ----

    def add_special(self) -> _Special:
        """One more line."""
        special = _Special()
        self._offer_special(special)
        special.slot.set_value(ANY)
        special.group.set_value(ANY)
        self._name_special(special)
        special.edited.connect(self.edited)
        special.gone.connect(self._on_gone)
        self._specials.append(special)
        self._rows.addWidget(special)
        return special

    def _offer_special(self, special: _Special) -> None:
        special.grade.set_options(self._offer.grades)
        special.slot.set_options([Option(ANY, self.tr("any time")), *self._offer.slots])
        special.group.set_options([Option(ANY, self.tr("all groups")), *self._offer.groups])

    def _name_special(self, special: _Special) -> None:
        special.grade.setAccessibleName(self.tr("Grade"))
        special.slot.setAccessibleName(self.tr("Time of day"))
        special.group.setAccessibleName(self.tr("Village group"))
        special.price.setAccessibleName(self.tr("Price"))
        special.drop.setIcon(icon("close", "faded"))
        special.drop.setToolTip(self.tr("Drop this line"))
        special.drop.setAccessibleName(self.tr("Drop this line"))

    def _on_add(self) -> None:
        self.add_special().grade.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_gone(self, special: _Special) -> None:
        self._drop(special)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, special: _Special) -> None:
        self._specials.remove(special)
        self._rows.removeWidget(special)
        special.hide()
        special.deleteLater()

    # ---- as an input of a form ----

    def sizeHint(self) -> QSize:
        """Never lower than one price, so that the form's label stands beside the first."""
        return super().sizeHint().expandedTo(QSize(0, ROW_HEIGHT + 4))

    def value(self) -> tuple[NewPrice, ...]:
        """The prices entered; grades left empty are left out. UserError for an unreadable one."""
        plain = [(grade_id, edit.value()) for grade_id, edit in self._prices.items()]
        prices = [NewPrice(grade_id, fen) for grade_id, fen in plain if fen is not None]
        return (*prices, *(special.value() for special in self._specials))

    def set_value(self, value: Sequence[NewPrice] | None) -> None:
        """Show these prices."""
        for special in list(self._specials):
            self._drop(special)
        for edit in self._prices.values():
            edit.set_value(None)
        for price in value or ():
            if price.slot is not None or price.group_id is not None:
                self.add_special().set_value(price)
            elif price.grade_id in self._prices:
                self._prices[price.grade_id].set_value(price.price_fen)

    def typed(self) -> dict[str, Any]:
        """The prices as typed."""
        plain = {str(grade_id): edit.typed() for grade_id, edit in self._prices.items()}
        return {"plain": plain, "special": [special.typed() for special in self._specials]}

    def set_typed(self, typed: Any) -> None:
        """Put them back."""
        self.set_value(None)
        for grade_id, edit in self._prices.items():
            edit.set_typed(typed["plain"].get(str(grade_id), ""))
        for line in typed["special"]:
            self.add_special().set_typed(line)

    # ---- keys ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next price, Esc to the one before; at the ends the form goes on."""
        lines = [*self._prices.values(), *(special.price for special in self._specials)]
        if not step_among(lines, event):
            super().keyPressEvent(event)
