"""An opened row of the mass balance: how it adds up, and the documents of its day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from coop_desk.domain import terms
from coop_desk.domain.weight import format_jin
from coop_desk.services.mass_balance import DayDocument
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.balance_reading import DRY_TEA, FLOWS, BalanceDetail, BalanceLine
from coop_desk.ui.pages.segment import OwnPanel
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.balance_words import BalanceWords
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.label_table import LabelTable, word_label
from coop_desk.ui.widgets.table import DataTable


class BalancePanel(OwnPanel):
    """The balance of a day or a grade in a column of figures; Enter opens a document."""

    document_wanted = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.detail: BalanceDetail | None = None
        self.figures: LabelTable | None = None
        self.title, self.tag = word_label(look="heading"), QLabel()
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.closed)
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name="processing_documents",
            memory=context.memory,
            look_of=_look_of,
        )
        self.table.keep_a_row_current()
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.tag)
        head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID, GRID, GRID + GRID // 2)
        self._column.setSpacing(GRID + GRID // 2)
        self._column.addLayout(head)
        self._column.addWidget(self.table, 1)
        self._column.addStretch(0)

    def retranslate(self) -> None:
        """Set the words again."""
        self.table.setAccessibleName(self.tr("Documents of the day"))
        self.show_detail(self.detail)

    def columns(self) -> Sequence[Column]:
        """The columns of its documents."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("kind", self.tr("What"), width=110, write=_kind),
            Column("person", self.tr("Person"), width=80),
            Column("grams", self.tr("jin"), "jin", width=96),
            Column("reversal", "", width=56, write=self._void_words),
        )

    def _void_words(self, reversal: bool) -> str:
        return self.tr("void") if reversal else ""

    # ---- what is shown ----

    def show_detail(self, detail: BalanceDetail | None) -> None:
        """Show a day or a grade."""
        self.detail = detail
        if detail is None:
            return
        line = detail.line
        product = in_words(line.product, terms.PRODUCTS)
        self.title.setText(f"{line.what} {product}")
        wrong = bool(line.balance.difference_g)
        words = self.tr("does not add up") if wrong else self.tr("✓ adds up")
        self.tag.setText(f" {words} ")
        set_look(self.tag, "refused" if wrong else "done", "notice")
        self._show_figures(line)
        self.table.setVisible(line.day is not None)
        self._column.setStretch(self._column.count() - 1, int(line.day is None))
        self.table.set_source(ListSource(self.columns(), detail.documents, ("grams",)))

    def _show_figures(self, line: BalanceLine) -> None:
        if self.figures is not None:
            self.figures.hide()
            self.figures.deleteLater()
        titles = self.tr("By documents and by moves"), self.tr("jin")
        self.figures = LabelTable(titles, self._rows(line), frozenset({1}))
        self.figures.setMaximumWidth(44 * GRID)
        self._column.insertWidget(1, self.figures)

    def _rows(self, line: BalanceLine) -> list[tuple[str, str]]:
        own, flow = line.balance, line.balance.flow
        names = BalanceWords().flows()
        figures = [
            (self.tr("There before"), own.before_g),
            *((names[key], getattr(flow, key)) for key in FLOWS[line.product]),
            (self.tr("= by the documents"), own.booked_g),
            (self.tr("In store by the moves"), own.in_store_g),
        ]
        if line.product == DRY_TEA:
            figures.append((self.tr("and on the way to buyers"), own.on_the_way_g))
        figures.append((self.tr("Difference"), own.difference_g))
        return [(name, format_jin(grams)) for name, grams in figures]

    # ---- opening ----

    def focus_button(self) -> None:
        """The documents, else the button that closes."""
        has_rows = self.detail is not None and bool(self.detail.documents)
        target = self.table.view if has_rows else self.close_button
        if has_rows and not self.table.view.currentIndex().isValid():
            self.table.go_to_row(0)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, row: DayDocument) -> None:
        self.document_wanted.emit(row.id)

    def _on_clicked(self, index: Any) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self.document_wanted.emit(row.id)


def _kind(kind: str) -> str:
    return in_words(kind, terms.DOCUMENT_KINDS)


def _look_of(row: DayDocument) -> str:
    return "faded" if row.reversal else ""
