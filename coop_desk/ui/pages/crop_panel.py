"""The page of a crop: what lives, what it yields beside the season and last year, what it cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import crop_moves, crop_view, crops
from coop_desk.services.crop_moves import CropMove
from coop_desk.services.crop_view import CropView
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.bag_panel import BagPanel
from coop_desk.ui.theme import GRID, ROW_HEIGHT, set_look
from coop_desk.ui.widgets.crop_words import CropWords
from coop_desk.ui.widgets.label_table import LabelTable, word_label
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import WordTable, in_words

MOST_MOVES = 6  # rows shown without scrolling
ROWS_OF_TABLES = (("figures",), ("bags", "money"), ("flushes",), ("grades",), ("batches",))


@dataclass(frozen=True, slots=True)
class CropRead:
    """A crop, the documents of its bags, and whether it grows today."""

    view: CropView
    moves: tuple[CropMove, ...]
    runs: bool


def read_crop_page(crop_id: int, today: date, unit: Any) -> CropRead:
    """Read a crop. Raises UserError when there is none."""
    view = crop_view.crop_view(unit, crop_id, today)
    moves = tuple(crop_moves.crop_moves(unit, crop_id))
    return CropRead(view, moves, crops.runs_on(view.row, today))


class CropPanel(BagPanel):
    """Warnings, figures and tables to scroll through; at the foot what can be entered."""

    issue_wanted = Signal(int)  # all with the crop's id
    inspect_wanted = Signal(int)
    return_wanted = Signal(int)
    replace_wanted = Signal(int)
    correct_wanted = Signal(int)
    chain_wanted = Signal(int)
    person_wanted = Signal(int)
    document_wanted = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.read: CropRead | None = None
        self.crop_words = CropWords()
        self.notices: list[Notice] = []
        self.tables: dict[str, LabelTable] = {}
        self.person_button = QPushButton()
        set_look(self.person_button, "link")
        self.person_button.clicked.connect(self._on_person)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.moves = DataTable(
            self.move_columns,
            context.operations.run_query,
            name="crop_moves",
            memory=context.memory,
            look_of=_look_of,
        )
        self.moves.setFixedHeight((MOST_MOVES + 2) * ROW_HEIGHT)
        self.moves.opened.connect(self._on_move)
        self.body.addWidget(self.person_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.area, 1)
        self._make_buttons()
        self.retranslate()

    def _make_buttons(self) -> None:
        self.issue_button = self.add_button(self._sender(self.issue_wanted))
        self.inspect_button = self.add_button(self._sender(self.inspect_wanted))
        self.replace_button = self.add_button(self._sender(self.replace_wanted))
        self.return_button = self.add_button(self._sender(self.return_wanted))
        self.correct_button = self.add_button(self._sender(self.correct_wanted))
        self.chain_button = self.add_button(self._sender(self.chain_wanted))

    def _sender(self, signal: Any) -> Callable[..., None]:
        def send(_checked: bool = False) -> None:
            if self.crop_id is not None:
                signal.emit(self.crop_id)

        return send

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.issue_button.setText(self.tr("Issue bags"))
        self.inspect_button.setText(self.tr("Inspect"))
        self.replace_button.setText(self.tr("Replace"))
        self.return_button.setText(self.tr("Take back"))
        self.correct_button.setText(self.tr("Correct"))
        self.chain_button.setText(self.tr("Chain"))
        self.moves.set_empty(self.tr("No bags were issued to this crop yet."))
        self._show()

    def move_columns(self) -> Sequence[Column]:
        """A document on a line."""
        return (
            Column("day", self.tr("Day"), "date", width=96),
            Column("kind", self.tr("What"), width=120),
            Column("number", self.tr("Number"), width=124),
            Column("bags", self.tr("Bags"), "int", width=88, write=_signed),
        )

    # ---- what is shown ----

    @property
    def crop_id(self) -> int | None:
        """The crop shown."""
        return self.read.view.row.crop_id if self.read is not None else None

    @property
    def running_id(self) -> int | None:
        """The crop shown, where it grows today."""
        return self.crop_id if self.read is not None and self.read.runs else None

    def show_crop(self, read: CropRead) -> None:
        """Show a crop."""
        self.read = read
        self._show()

    def _show(self) -> None:
        read = self.read
        if read is None:
            return
        view, row = read.view, read.view.row
        heading = self.tr("Greenhouse {code}, {season}")
        self.set_heading(heading.format(code=row.greenhouse, season=view.season))
        last = (row.end - ONE_DAY).isoformat() if row.end is not None else "…"
        days = self.tr("{grower}, {start} to {last}")
        self.person_button.setText(
            days.format(grower=row.grower, start=row.start.isoformat(), last=last)
        )
        for button in (self.issue_button, self.return_button, self.replace_button):
            button.setVisible(read.runs)
        self.inspect_button.setVisible(read.runs)
        self.correct_button.setVisible(read.runs)
        self._show_body(view)
        self._show_moves(read)

    def _show_body(self, view: CropView) -> None:
        place = self.area.verticalScrollBar().value()
        old = self.area.takeWidget()
        self.moves.setParent(None)
        body = QWidget()
        body.setObjectName("page_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        self._add_warnings(column, view)
        self.tables = {name: LabelTable(*table) for name, table in self._tables(view).items()}
        for names in ROWS_OF_TABLES:
            column.addLayout(self._beside(names))
        column.addWidget(word_label(self.tr("The documents of its bags"), "faded"))
        column.addWidget(self.moves)
        column.addStretch(1)
        self.area.setWidget(body)
        self.moves.show()
        self.area.verticalScrollBar().setValue(place)
        if old is not None:
            old.deleteLater()

    def _add_warnings(self, column: QVBoxLayout, view: CropView) -> None:
        self.notices = []
        for warning in view.row.warnings:
            notice = Notice()
            column.addWidget(notice)
            notice.look(self.words.warning(warning))
            self.notices.append(notice)

    def _beside(self, names: Sequence[str]) -> QHBoxLayout:
        """Tables that stand beside each other; those that have nothing to say are left out."""
        line = QHBoxLayout()
        line.setSpacing(4 * GRID)
        for name in names:
            if name in self.tables:
                line.addWidget(self.tables[name], 1, Qt.AlignmentFlag.AlignTop)
        return line

    def _tables(self, view: CropView) -> dict[str, WordTable]:
        """The tables that have something to say, by name."""
        words = self.crop_words
        tables = {
            "figures": words.figures(view),
            "bags": words.bags(view),
            "money": words.money(view),
            "flushes": words.flushes(view),
            "grades": words.grades(view),
            "batches": words.batches(view),
        }
        return {name: table for name, table in tables.items() if table.rows}

    def _show_moves(self, read: CropRead) -> None:
        rows = [
            {
                "id": one.id,
                "day": one.day,
                "kind": in_words(one.kind, terms.DOCUMENT_KINDS),
                "number": one.number,
                "bags": one.bags,
                "look": "void" if one.status == "voided" else "",
            }
            for one in read.moves
        ]
        self.moves.set_source(ListSource(self.move_columns(), rows, ("bags",)))

    # ---- leading elsewhere ----

    def _on_move(self, row: dict[str, Any]) -> None:
        self.document_wanted.emit(row["id"])

    def _on_person(self) -> None:
        if self.read is not None:
            self.person_wanted.emit(self.read.view.row.person_id)


def _look_of(row: dict[str, Any]) -> str:
    look: str = row["look"]
    return look


def _signed(bags: int) -> str:
    return f"{bags:+,}" if bags else "0"
