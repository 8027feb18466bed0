"""An opened line of the stock: what the period did to it, and every move with its document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import goods
from coop_desk.services.stock_cards import FLOWS, Amount, CardMove, StockCard, StockLine
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment import OwnPanel
from coop_desk.ui.pages.stock_words import StockWords
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.label_table import LabelTable, word_label
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.quantity_edit import Measure
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import days_words, in_words


class StockCardPanel(OwnPanel):
    """The card at the side; what leads elsewhere is a signal."""

    document_wanted = Signal(int)
    print_wanted = Signal(object)  # the card
    count_wanted = Signal(str)  # a product
    loss_wanted = Signal(str)  # a heap's key
    use_wanted = Signal(str)
    change_wanted = Signal(object)  # an input
    bags_wanted = Signal()

    def __init__(self, context: PageContext, name: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.card: StockCard | None = None
        self.words = StockWords()
        self.title, self.days = word_label(look="heading"), word_label(look="faded")
        self.notice = Notice()
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.closed)
        self.moves = DataTable(
            self.columns,
            context.operations.run_query,
            name=name,
            memory=context.memory,
            look_of=_look_of,
        )
        self.moves.keep_a_row_current()
        self.moves.opened.connect(self._on_move)
        self.moves.view.clicked.connect(self._on_clicked)
        self.print_button = self._button(self._on_print)
        self.use_button = self._button(self._on_use)
        self.loss_button = self._button(self._on_loss)
        self.count_button = self._button(self._on_count)
        self.change_button = self._button(self._on_change)
        self.bags_button = self._button(self.bags_wanted.emit)
        self._table: LabelTable | None = None
        self._arrange()
        self.retranslate()

    def _button(self, press: Any) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda _checked: press())
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.days)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        self._label = QLabel()
        set_look(self._label, "faded")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID, GRID + GRID // 2, GRID + GRID // 2)
        self._column.setSpacing(GRID)
        self._column.addLayout(head)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._label)
        self._column.addWidget(self.moves, 1)
        self._column.addLayout(foot)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done with it, in order."""
        return (
            self.use_button,
            self.loss_button,
            self.count_button,
            self.print_button,
            self.change_button,
            self.bags_button,
        )

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.print_button.setText(self.tr("Print the card"))
        self.use_button.setText(self.tr("Use"))
        self.loss_button.setText(self.tr("Loss"))
        self.count_button.setText(self.tr("Count"))
        self.change_button.setText(self.tr("Change"))
        self.bags_button.setText(self.tr("Bags by batch"))
        self._label.setText(self.tr("Moves; Enter opens the document"))
        self.moves.set_empty(self.tr("Nothing moved in this period."))
        self.show_detail(self.card)

    def columns(self) -> Sequence[Column]:
        """A move on a line."""
        return (
            Column("day", self.tr("Day"), "date", width=92),
            Column("what", self.tr("What"), width=82),
            Column("change", self.tr("In / out"), "percent", width=80, write=str),
            Column("held", self.tr("Held"), "percent", width=80, write=str),
            Column("value_fen", self.tr("Value (yuan)"), "yuan", width=96),
            Column("number", self.tr("Document"), width=122),
        )

    # ---- what is shown ----

    def show_detail(self, detail: StockCard | None) -> None:
        """Show a card."""
        self.card = detail
        if detail is None:
            return
        line = detail.line
        self.title.setText(self.words.heap(line))
        self.days.setText(days_words(detail.first, detail.last))
        self._show_sums(line)
        rows = [self._row(number, move, line) for number, move in enumerate(detail.moves)]
        self.moves.set_source(ListSource(self.columns(), rows[::-1]))
        self._show_buttons(line)

    def _show_sums(self, line: StockLine) -> None:
        """The sum of the period: only what there was."""
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        parts = [(self.tr("At the start"), line.opening)]
        flows = self.words.flows()
        for name in FLOWS:
            amount = line.flows[name]
            if amount != Amount():
                parts.append((flows[name], amount))
        parts.append((self.tr("At the end"), line.closing))
        titles = "", self.words.unit(line.goods), self.tr("yuan")
        rows = [
            (name, str(Measure(one.quantity, line.goods.weighed)), format_fen(one.value_fen))
            for name, one in parts
        ]
        if line.average_fen is not None:
            title = self.words.average_title(line.goods)
            rows.append((title, "", format_fen(line.average_fen)))
        self._table = LabelTable(titles, rows, frozenset((1, 2)))
        self._table.setMaximumWidth(52 * GRID)
        self._column.insertWidget(2, self._table)

    def _row(self, number: int, move: CardMove, line: StockLine) -> dict[str, Any]:
        kind = in_words(move.kind, terms.DOCUMENT_KINDS)
        flow = self.words.flows()[move.flow]
        return {
            "id": number,
            "document_id": move.document_id,
            "day": move.day,
            "what": self.tr("{flow} (void)").format(flow=flow) if move.reversal else flow,
            "change": Measure(move.change.quantity, line.goods.weighed),
            "held": Measure(move.held.quantity, line.goods.weighed),
            "value_fen": move.held.value_fen,
            "number": move.number or kind,
            "look": "faded" if move.reversal else "",
        }

    def _show_buttons(self, line: StockLine) -> None:
        heap, held = line.heap, line.closing.quantity > 0
        stored = heap.place == "store" and heap.product != goods.BAG
        self.use_button.setVisible(stored and line.goods.is_input and held)
        self.loss_button.setVisible(stored and held)
        self.count_button.setVisible(stored)
        self.change_button.setVisible(line.goods.is_input)
        self.bags_button.setVisible(heap.product == goods.BAG)

    def focus_button(self) -> None:
        """The newest move; without any, the first button."""
        if self.card is not None and self.card.moves:
            if not self.moves.view.currentIndex().isValid():
                self.moves.go_to_row(0)
            self.moves.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next((one for one in self.buttons if one.isVisibleTo(self)), self.close_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- going on ----

    def _on_move(self, row: Any) -> None:
        self.document_wanted.emit(row["document_id"])

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.moves.model.row(index.row())
        if row is not None:
            self._on_move(row)

    def _on_print(self) -> None:
        self.print_wanted.emit(self.card)

    def _on_use(self) -> None:
        if self.card is not None:
            self.use_wanted.emit(self.card.line.id)

    def _on_loss(self) -> None:
        if self.card is not None:
            self.loss_wanted.emit(self.card.line.id)

    def _on_count(self) -> None:
        if self.card is not None:
            self.count_wanted.emit(self.card.line.heap.product)

    def _on_change(self) -> None:
        if self.card is not None:
            self.change_wanted.emit(self.card.line.goods)


def _look_of(row: Any) -> str:
    look: str = row["look"]
    return look
