"""The registers: what was bought over some days, as a list, a paper, a workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coop_desk.domain.terms import PAYMENT_METHODS, PRODUCTS, TICKET_PAYMENTS
from coop_desk.errors import UserError
from coop_desk.services.purchase_register import Register, Wanted
from coop_desk.ui.changes import Changes
from coop_desk.ui.language import error_text
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.register_choices import RegisterChoices
from coop_desk.ui.pages.register_making import (
    Making,
    ReadRegister,
    RegisterPapers,
    ShownLine,
    disclose,
    draw,
    read_register,
    save,
    save_both,
)
from coop_desk.ui.pages.side_page import SidePage
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.targets import BoughtTarget
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.saved_notice import SavedNotice, open_folder
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import in_words

MONEY, MONEY_AND_WEIGHT = ("amount_fen",), ("grams", "amount_fen")
NARROW_COLUMNS = ("day", "name", "shown_grade", "grams", "amount_fen")
ROOM_FOR_BOTH = 1_000  # pixels: with less, what is open takes the place of the list


class RegistersPage(SidePage):
    """The purchase register; at its right the paper made of it, or the ticket of a line."""

    concerned = Changes.HARVEST | Changes.LEAF | Changes.MONEY | Changes.PEOPLE | Changes.SETTINGS
    uses_period = True

    def __init__(
        self,
        context: PageContext,
        papers: RegisterPapers,
        *,
        show_folder: Callable[[Path], None] = open_folder,
    ) -> None:
        super().__init__(context, QWidget())
        self._papers = papers
        self.register: Register | None = None
        self.choices = RegisterChoices()
        self.table = DataTable(
            self._columns,
            context.operations.run_query,
            name="registers",
            memory=context.memory,
            look_of=_look,
        )
        self.result = SavedNotice(show_folder)
        self.workbook_button, self.both_button = QPushButton(), QPushButton()
        self._arrange()
        self._make_keys()
        self._connect()
        self.retranslate()

    # ---- building ----

    def _arrange(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self.result)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.workbook_button)
        buttons.addWidget(self.both_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        halves = QHBoxLayout()
        halves.setSpacing(2 * GRID)
        halves.addWidget(self._left, 1)
        halves.addWidget(self.side, 1)
        self.body.addWidget(self.choices)
        self.body.addLayout(halves, 1)

    def _make_keys(self) -> None:
        self.main_action = self._main = self.add_key("F8", self.make_pdf)
        self._save_key = self.add_key("Ctrl+S", self.save_workbook)
        self._find_key = self.add_key("F3", self.find)

    def _connect(self) -> None:
        self.choices.edited.connect(self.refresh)
        self.table.keep_a_row_current()
        self.table.opened.connect(self._open_line)
        self.table.view.clicked.connect(self._on_clicked)
        self.table.wanted.connect(partial(self.context.go, "leaf", None))
        self.workbook_button.clicked.connect(self.save_workbook)
        self.both_button.clicked.connect(self.save_both)

    def _columns(self) -> Sequence[Column]:
        return (
            Column("day", self.tr("Day"), "date", width=96),
            Column("number", self.tr("Number"), width=124),
            Column("code", self.tr("Code"), width=60),
            Column("name", self.tr("Name"), width=76),
            Column("id_number", self.tr("ID"), width=88, sortable=False),
            Column("member", self.tr("Member"), width=64, write=self._yes_or_no),
            Column("product", self.tr("Goods"), width=72, write=_goods),
            Column("shown_grade", self.tr("Grade"), width=108),
            Column("grams", self.tr("Jin"), "jin", width=92),
            Column("price_fen", self.tr("Price"), "yuan", width=76),
            Column("amount_fen", self.tr("Yuan"), "yuan", width=112),
            Column("payment", self.tr("Payment"), width=92, write=self._payment),
        )

    def _yes_or_no(self, member: bool) -> str:
        return self.tr("yes") if member else self.tr("no")

    def _payment(self, code: str) -> str:
        """How a ticket was settled; a reversal has nothing to settle."""
        if not code:
            return self.tr("void, reversed")
        return in_words(code, TICKET_PAYMENTS if code in TICKET_PAYMENTS else PAYMENT_METHODS)

    def retranslate(self) -> None:
        """Set the words again."""
        self._main.setText(self.tr("Make the PDF"))
        self._save_key.setText(self.tr("Save workbook"))
        self._find_key.setText(self.tr("Find"))
        self.workbook_button.setText(self.tr("Save workbook (Ctrl+S)"))
        self.both_button.setText(self.tr("Save PDF and workbook into a folder"))
        self.table.setAccessibleName(self.tr("What was bought"))
        self._say_empty()

    def _say_empty(self) -> None:
        words = self.tr(
            "Nothing of this was bought in {period}. Each line of a ticket will stand here."
        )
        period = self.context.scope.period_words
        self.table.set_empty(words.format(period=period), self.tr("Open the leaf counter"))

    # ---- reading ----

    def wanted(self) -> Wanted:
        """Which purchases are listed."""
        choices = self.choices
        return Wanted(*self.context.scope.days, choices.wanted_product, choices.who.value())

    def refresh(self) -> None:
        """Read the register again."""
        self._say_empty()
        self.context.operations.run_query(
            partial(read_register, self.wanted(), self.choices.by.value()),
            self._on_read,
            key=(id(self), "register"),
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_read(self, read: ReadRegister) -> None:
        self.register = read.register
        alike = len({line.product for line in read.lines}) < 2
        totals = MONEY_AND_WEIGHT if alike else MONEY  # leaf and mushrooms are not one weight
        self.table.set_source(ListSource(self._columns(), read.lines, totals))
        there = bool(read.lines)
        for button in (self.workbook_button, self.both_button):
            button.setEnabled(there)
        self._main.setEnabled(there)

    # ---- the list and what is open beside it ----

    def take_focus(self) -> None:
        """The list."""
        self.table.setFocus()

    def open_target(self, target: Any) -> None:
        """A ticket's id: the ticket beside the list; or what was bought on some days."""
        if isinstance(target, BoughtTarget):
            self.context.scope.choose_period(target.period)
            self.choices.choose_product(target.product)
            self.close_side()
            self.refresh()
        else:
            self._open_document(int(target))

    def find(self) -> None:
        """F3: the filters of the list."""
        self._left.show()
        self.table.show_filters()

    def _on_clicked(self, index: QModelIndex) -> None:
        """Beside an open ticket a click opens another; else it only chooses the row."""
        row = index.data(ROW)
        if row is not None and self.is_open(self.document):
            self._open_line(row)

    def _open_line(self, row: ShownLine) -> None:
        self._open_document(row.document_id)

    def _open_document(self, document_id: int) -> None:
        self.document.show_document(document_id)
        self.show_side(self.document)

    def fit_side(self) -> None:
        """With little room, what is open takes the place of the list."""
        is_open = self.side.isVisibleTo(self)
        self._left.setVisible(not is_open or self.width() >= ROOM_FOR_BOTH)
        self.table.show_only(NARROW_COLUMNS if is_open else None)

    def close_side(self) -> None:
        """Show the list alone."""
        self.side.hide()
        self.fit_side()
        self.table.setFocus()

    def back(self) -> None:
        """From a ticket or a paper to the list."""
        self.close_side()

    def step_back_in_list(self) -> bool:
        """The filters go."""
        return self.table.step_back()

    # ---- making ----

    def make_pdf(self) -> None:
        """Draw the register and show it at the right, to be printed or saved."""
        self._make(draw, self._on_drawn)

    def save_workbook(self) -> None:
        """Save the register as a workbook."""
        if self.register is None or not self.register.lines:
            return
        suggested = f"{self._papers.file_stem(self.register, public=self.choices.public)}.xlsx"
        kinds, title = self.tr("Workbook (*.xlsx)"), self.tr("Save the workbook")
        path = self.context.messages.choose_save_file(self, title, suggested, kinds)
        if path is not None:
            self._make(partial(_save_at, path), self._on_saved)

    def save_both(self) -> None:
        """Save PDF and workbook side by side."""
        folder = self.context.messages.choose_folder(self, self.tr("Where to save both"))
        if folder is not None:
            self._make(partial(_save_into, folder), self._on_saved)

    def _make(self, make: Callable[..., Any], on_done: Callable[[Any], None]) -> None:
        """Make something of what is listed; whole ID numbers are read and logged first."""
        register, reason = self.register, self.choices.reason.value() or ""
        if register is None or not register.lines:
            return
        self.result.clear()
        if not self.choices.whole:
            self._make_of(make, on_done, register)
            return
        self.context.operations.run_change(
            self,
            self.tr("Reading the ID numbers"),
            partial(disclose, register, reason),
            on_done=partial(self._make_of, make, on_done),
            on_refused=self._on_refused,
        )

    def _make_of(
        self, make: Callable[..., Any], on_done: Callable[[Any], None], register: Register
    ) -> None:
        making = Making(self._papers, self.choices.by.value(), self.choices.public)
        self.context.operations.run_aside(
            self,
            self.tr("Writing the register"),
            partial(make, making, register),
            on_done=on_done,
            on_refused=self._on_refused,
            on_failed=self._on_stopped,
            progress=True,
        )

    # ---- how it ended ----

    def _on_drawn(self, paper: PdfPaper) -> None:
        self.choices.forget_reason()
        name = paper.title.partition("_")[0]
        self.paper.set_title(f"{name} {self.context.scope.period_words}")
        self.paper.show_paper(paper)
        self.show_side(self.paper)
        self.paper.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, place: Path) -> None:
        self.choices.forget_reason()
        said = self.tr("Saved: {place}").format(place=place)
        self.result.saved(said, place if place.is_dir() else place.parent)

    def _on_refused(self, error: UserError) -> None:
        self.result.look(error_text(error))
        if error.field == "reason":
            self.choices.ask_reason()

    def _on_stopped(self) -> None:
        self.result.look(self.tr("Stopped: nothing was written."))


def _save_at(path: Path, making: Making, register: Register, progress: Any) -> Path:
    return save(making, register, path, progress)


def _save_into(folder: Path, making: Making, register: Register, progress: Any) -> Path:
    return save_both(making, register, folder, progress)


def _goods(code: str) -> str:
    return in_words(code, PRODUCTS)


def _look(row: ShownLine) -> str:
    return "faded" if row.reversal else ""
