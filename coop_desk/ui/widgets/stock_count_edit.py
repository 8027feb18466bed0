"""What was counted: a line for each grade, the book's figure beside it or kept from sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coop_desk.errors import UserError
from coop_desk.services.stock_takes import Counted, CountSheet, SheetLine
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.label_table import word_label
from coop_desk.ui.widgets.quantity_edit import Measure, QuantityEdit
from coop_desk.ui.widgets.stock_document_words import goods_words

FIGURE_WIDTH = 11 * GRID


class StockCountEdit(Retranslated, QWidget):
    """An input of a form: its value is what was counted of each grade that was counted."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: CountSheet | None = None
        self.counts: list[QuantityEdit] = []
        self.differences: list[QLabel] = []
        self._books: list[QLabel] = []
        self._blind = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(4, 1)

    # ---- the sheet ----

    def set_sheet(self, sheet: CountSheet) -> None:
        """Count on this sheet; counts of the same goods stay, with the book's newer figures."""
        if self.sheet == sheet:
            return
        kept = self.typed() if self.sheet and self.sheet.goods == sheet.goods else {}
        self.sheet = sheet
        self._build(sheet)
        self.set_typed(kept)

    def set_blind(self, blind: bool) -> None:
        """Keep the book's figures and the differences from sight while counting."""
        self._blind = blind
        for label in (*self._books, *self.differences):
            label.setVisible(not blind)
        self.retranslate()

    def _build(self, sheet: CountSheet) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.counts, self.differences, self._books = [], [], []
        self._titles = [word_label(look="small") for _ in range(4)]
        for column, title in enumerate(self._titles):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(title, 0, column, side)
        for row, line in enumerate(sheet.lines, 1):
            self._add(row, sheet, line)
        if self.counts:
            self.setFocusProxy(self.counts[0])
        self.set_blind(self._blind)

    def _add(self, row: int, sheet: CountSheet, line: SheetLine) -> None:
        name = word_label(goods_words(line.name, line.english_name))
        book = word_label(str(Measure(line.book.quantity, sheet.goods.weighed)), "faded")
        count, difference = QuantityEdit(), word_label()
        count.set_goods(sheet.goods)
        count.setAccessibleName(goods_words(line.name, line.english_name))
        count.edited.connect(self._on_edited)
        for column, widget in enumerate((name, book, count, difference)):
            side = Qt.AlignmentFlag.AlignRight if column in (1, 3) else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(widget, row, column, side | Qt.AlignmentFlag.AlignVCenter)
        for label in (book, difference):
            label.setMinimumWidth(FIGURE_WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._books.append(book)
        self.counts.append(count)
        self.differences.append(difference)

    def retranslate(self) -> None:
        """Set the words again."""
        if self.sheet is None:
            return
        words = self.tr("Goods"), self.tr("Book"), self.tr("Counted"), self.tr("Difference")
        for column, (title, text) in enumerate(zip(self._titles, words, strict=True)):
            title.setText("" if self._blind and column in (1, 3) else text)
        self._show_differences()

    def _show_differences(self) -> None:
        for line, count, label in zip(self._lines(), self.counts, self.differences, strict=True):
            counted = _readable(count)
            if counted is None or self.sheet is None:
                label.setText("")
                continue
            off = counted - line.book.quantity
            figure = Measure(off, self.sheet.goods.weighed)
            label.setText(f"+{figure}" if off > 0 else str(figure))
            set_look(label, "amber" if off else "faded")

    def _lines(self) -> tuple[SheetLine, ...]:
        return self.sheet.lines if self.sheet is not None else ()

    # ---- what it holds ----

    def value(self) -> tuple[Counted, ...]:
        """What was counted; UserError where a figure cannot be read."""
        pairs = [
            (line, count.value()) for line, count in zip(self._lines(), self.counts, strict=True)
        ]
        return tuple(
            Counted(line.grade_id, line.book.quantity, counted)
            for line, counted in pairs
            if counted is not None
        )

    def set_value(self, _value: Any) -> None:
        """Begin with nothing counted."""
        for count in self.counts:
            count.set_value(None)
        self._show_differences()

    def typed(self) -> dict[str, str]:
        """The figures as they stand, by grade, and which goods they are of."""
        if self.sheet is None:
            return {}
        pairs = zip(self._lines(), self.counts, strict=True)
        found = {str(line.grade_id): count.typed() for line, count in pairs if count.typed()}
        return {"goods": self.sheet.goods.code, **found} if found else {}

    def set_typed(self, typed: Any) -> None:
        """Put them back where they are of these goods."""
        if self.sheet is None or (typed or {}).get("goods") != self.sheet.goods.code:
            return
        for line, count in zip(self._lines(), self.counts, strict=True):
            count.set_typed(typed.get(str(line.grade_id), ""))
        self._show_differences()

    def _on_edited(self) -> None:
        self._show_differences()
        self.edited.emit()


def _readable(count: QuantityEdit) -> int | None:
    try:
        return count.value()
    except UserError:
        return None
