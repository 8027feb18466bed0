"""What is wanted on a register: which goods, from whom, in which order, with which numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from coop_desk.domain.terms import PRODUCTS
from coop_desk.services.purchase_register import EVERYBODY, MEMBERS, NON_MEMBERS
from coop_desk.services.purchase_register import PRODUCTS as BOUGHT
from coop_desk.ui.fields import Option
from coop_desk.ui.language import Retranslated
from coop_desk.ui.pages.register_making import BY_DAY, BY_PERSON, BY_PRODUCT
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.edits import TextEdit
from coop_desk.ui.widgets.word_base import in_words

ALL = "all"
MASKED, WHOLE, NONE = "masked", "whole", "none"
LONGEST_REASON = 120


class RegisterChoices(Retranslated, QWidget):
    """`edited` when other lines are wanted; numbers and their reason matter to papers alone."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.product, self.who, self.by, self.numbers = (Choice() for _ in range(4))
        self.product_label, self.who_label, self.by_label = QLabel(), QLabel(), QLabel()
        self.numbers_label = QLabel()
        self.reason = TextEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self._arrange()
        for choice in (self.product, self.who, self.by):
            choice.edited.connect(self.edited)
        self.numbers.edited.connect(self._on_numbers)
        self.retranslate()
        for choice, first in (
            (self.product, ALL),
            (self.who, EVERYBODY),
            (self.by, BY_DAY),
            (self.numbers, MASKED),
        ):
            choice.set_value(first)
        self._show_reason()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        places = (
            (self.product_label, self.product, 0, 0),
            (self.who_label, self.who, 0, 2),
            (self.by_label, self.by, 1, 0),
        )
        for label, choice, row, column in places:
            label.setBuddy(choice)
            grid.addWidget(label, row, column)
            grid.addWidget(choice, row, column + 1, Qt.AlignmentFlag.AlignLeft)
        self.numbers_label.setBuddy(self.numbers)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.numbers)
        line.addWidget(self.reason, 1)
        line.addStretch(0)
        grid.addWidget(self.numbers_label, 1, 2)
        grid.addLayout(line, 1, 3)
        grid.setColumnStretch(3, 1)

    def retranslate(self) -> None:
        """Set the words again."""
        goods = [Option(code, in_words(code, PRODUCTS)) for code in BOUGHT]
        self.product.set_options([Option(ALL, self.tr("All goods")), *goods])
        self.who.set_options(
            [
                Option(EVERYBODY, self.tr("Everybody")),
                Option(MEMBERS, self.tr("Members")),
                Option(NON_MEMBERS, self.tr("Non-members")),
            ]
        )
        self.by.set_options(
            [
                Option(BY_DAY, self.tr("By day")),
                Option(BY_PERSON, self.tr("By seller")),
                Option(BY_PRODUCT, self.tr("By grade")),
            ]
        )
        self.numbers.set_options(
            [
                Option(MASKED, self.tr("Last four")),
                Option(WHOLE, self.tr("Whole")),
                Option(NONE, self.tr("None (public notice)")),
            ]
        )
        names = (
            (self.product_label, self.product, self.tr("Goods")),
            (self.who_label, self.who, self.tr("Sellers")),
            (self.by_label, self.by, self.tr("Order")),
            (self.numbers_label, self.numbers, self.tr("ID numbers")),
        )
        for label, choice, name in names:
            label.setText(name)
            choice.setAccessibleName(name)
        words = self.tr("What whole numbers are needed for, such as the tax office; it is logged")
        self.reason.setPlaceholderText(words)
        self.reason.setToolTip(words)
        self.reason.setAccessibleName(words)

    @property
    def wanted_product(self) -> str | None:
        """One product, None for all."""
        chosen = self.product.value()
        return None if chosen == ALL else str(chosen)

    def choose_product(self, product: str) -> None:
        """Want one product, "" for all."""
        self.product.set_value(product or ALL)

    @property
    def public(self) -> bool:
        """Whether papers are to hang on the wall."""
        return bool(self.numbers.value() == NONE)

    @property
    def whole(self) -> bool:
        """Whether papers are to have whole ID numbers."""
        return bool(self.numbers.value() == WHOLE)

    def ask_reason(self) -> None:
        """Go to where the reason is typed."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_reason(self) -> None:
        """Mask the numbers again: each paper with whole ones is decided on by itself."""
        if self.whole:
            self.numbers.set_value(MASKED)
        self.reason.set_value(None)
        self._show_reason()

    def _on_numbers(self) -> None:
        self._show_reason()
        if self.whole:
            self.ask_reason()

    def _show_reason(self) -> None:
        self.reason.setVisible(self.whole)
