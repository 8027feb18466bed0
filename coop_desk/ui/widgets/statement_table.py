"""The statements about to be printed: a row each, totals at the foot, read beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from coop_desk.domain.statement import Statement
from coop_desk.errors import UserError
from coop_desk.ui.jobs import Cancelled
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.statement_printing import StatementPrinter, Wanted
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.table import DataTable

TOTALS = ("opening_fen", "brought_fen", "deducted_fen", "paid_fen", "closing_fen")
WITHOUT_OPENING = ("code", "name", "brought_fen", "deducted_fen", "paid_fen", "closing_fen")
ROOM_FOR_OPENING = 690  # pixels
TOLD_EVERY = 8  # accounts


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as the table shows it; money in fen."""

    id: int
    code: str
    name: str
    opening_fen: int
    brought_fen: int
    deducted_fen: int
    paid_fen: int
    closing_fen: int
    statement: Statement


class StatementTable(Retranslated, QWidget):
    """Reads previews of the statements wanted; a newer wish stops an older reading."""

    chosen = Signal(object)  # the Statement of the current row, None for none
    read = Signal(int)  # how many there are
    _told = Signal(object, int, int)  # from the reading thread: whose reading, done, of

    def __init__(
        self, context: PageContext, printer: StatementPrinter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._printer = printer
        self.statements: list[Statement] = []
        self._stop: Event | None = None
        self._build()
        self._told.connect(self._on_told)
        self.retranslate()

    def _build(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.words = QLabel()
        set_look(self.words, "small")
        self.words.hide()
        self.notice = Notice()
        self.table = DataTable(
            self._columns,
            self._context.operations.run_query,
            name="statements",
            memory=self._context.memory,
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.model.loaded.connect(self._on_loaded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for part in (self.words, self.progress, self.notice):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)

    def _columns(self) -> Sequence[Column]:
        return (
            Column("code", self.tr("Code"), width=56),
            Column("name", self.tr("Full name"), width=80),
            Column("opening_fen", self.tr("Opening"), "yuan", width=96),
            Column("brought_fen", self.tr("Brought"), "yuan", width=110),
            Column("deducted_fen", self.tr("Deducted"), "yuan", width=104),
            Column("paid_fen", self.tr("Already paid"), "yuan", width=118),
            Column("closing_fen", self.tr("Closing (yuan)"), "yuan", width=108),
        )

    def retranslate(self) -> None:
        """Set the words again."""
        self.set_empty(self.tr("Nobody has anything to settle in this period."))

    def set_empty(self, words: str) -> None:
        """What to say when there is no statement."""
        self.table.set_empty(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the opening balance out where the closing one would be cut."""
        super().resizeEvent(event)
        self.table.show_only(None if self.width() >= ROOM_FOR_OPENING else WITHOUT_OPENING)

    # ---- reading ----

    @property
    def reading(self) -> bool:
        """Whether accounts are being read."""
        return self._stop is not None

    def show_wanted(self, wanted: Wanted) -> None:
        """Read the statements of these people over these days."""
        self.stop()
        stop = Event()
        self._stop = stop
        self.statements = []
        self.read.emit(0)
        self._on_told(stop, 0, 0)
        self.progress.show()
        self.words.show()
        self._context.operations.run_query(
            partial(_read, self._printer, wanted, partial(self._tell, stop)),
            partial(self._on_read, stop),
            key=(id(self), "statements"),
            parent=self,
            on_refused=self._on_refused,
        )

    def show_nobody(self) -> None:
        """Show no statement."""
        self.stop()
        self._take([])

    def stop(self) -> None:
        """End a reading that nobody waits for any more."""
        if self._stop is not None:
            self._stop.set()
        self._stop = None
        self.progress.hide()
        self.words.hide()
        self.notice.clear()

    def _tell(self, stop: Event, done: int, total: int) -> None:
        """On the reading thread."""
        if stop.is_set():
            raise Cancelled
        if done % TOLD_EVERY == 0 or done == total:
            self._told.emit(stop, done, total)

    def _on_told(self, stop: Event, done: int, total: int) -> None:
        if stop is self._stop:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            words = self.tr("Reading the accounts: {done} of {total}")
            nothing_yet = self.tr("Reading the accounts …")
            self.words.setText(words.format(done=done, total=total) if total else nothing_yet)

    def _on_read(self, stop: Event, statements: list[Statement]) -> None:
        if stop is self._stop:
            self.stop()
            self._take(statements)

    def _on_refused(self, error: UserError) -> None:
        self.stop()
        self._take([])
        self.notice.look(error_text(error))

    def _take(self, statements: list[Statement]) -> None:
        self.statements = statements
        rows = [_row(place, one) for place, one in enumerate(statements)]
        self.table.set_source(ListSource(self._columns(), rows, TOTALS))
        self.read.emit(len(statements))
        if not statements:
            self.chosen.emit(None)

    def _on_loaded(self) -> None:
        if self.table.current_row() is None:
            self.table.go_to_row(0)

    def _on_chosen(self, row: StatementRow | None) -> None:
        if row is not None:
            self.chosen.emit(row.statement)


def _row(place: int, statement: Statement) -> StatementRow:
    return StatementRow(
        place,
        statement.party.code,
        statement.party.name,
        statement.opening_fen,
        statement.brought_fen,
        statement.deducted_fen,
        statement.paid_fen,
        statement.closing_fen,
        statement,
    )


def _read(printer: StatementPrinter, wanted: Wanted, told: Any, unit: Any) -> list[Statement]:
    people = None if wanted.person_ids is None else list(wanted.person_ids)
    return printer.preview(unit, people, wanted.first, wanted.last, wanted.role, told)
