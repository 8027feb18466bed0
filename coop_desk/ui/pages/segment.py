"""What each of the lists of a page has: a choice of rows, a table, an opened row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.fields import Option
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import PickEdit
from coop_desk.ui.widgets.fact_panel import Act, Card, without_checked
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.task_panel import Task

ALL = "all"
Read = Callable[[Any], Any]  # asks an open book


class OwnPanel(Retranslated, QFrame):
    """What shows the opened rows of a list that need more than a card."""

    closed = Signal()

    def show_detail(self, detail: Any) -> None:
        """Show what was read of a row, None for nothing yet."""
        raise NotImplementedError

    def focus_button(self) -> None:
        """Put the focus where work begins."""
        raise NotImplementedError


class Segment(Retranslated, QWidget):
    """The base of the lists: describe rows and columns, what can be done, and an opened row.

    Rows are frozen dataclasses with an `id`. What it asks of the page it says by signals. An
    opened row is shown as a card, or in a `panel` of its own.
    `page` and `name` keep the widths of its columns, `totals` are the columns added up, `narrow`
    those that stay beside an opened row; `papers` is what its page was handed.
    """

    opened = Signal(object)  # a row's id
    task_wanted = Signal(object)  # a Task
    paper_wanted = Signal(str, object)  # its title, and what makes it of an open book
    page_wanted = Signal(str, object)  # a page and what to open there
    document_wanted = Signal(int)
    page = "leases"
    name = ""
    totals: tuple[str, ...] = ()
    narrow: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: PageContext, papers: Any) -> None:
        super().__init__()
        self.context, self.papers = context, papers
        self.rows: Sequence[Any] = ()
        self.panel: OwnPanel | None = None
        self.states = PickEdit()
        # Another language, or another count in the words, is wider than what was shown first.
        self.states.setSizeAdjustPolicy(PickEdit.SizeAdjustPolicy.AdjustToContents)
        self.states.edited.connect(self._show_rows)
        self.tools = QWidget()
        self._tool_line = QHBoxLayout(self.tools)
        self._tool_line.setContentsMargins(0, 0, 0, 0)
        self._tool_line.setSpacing(GRID)
        self._tool_line.addStretch(1)
        self._tool_line.addWidget(self.states)
        self.tool_buttons: list[QPushButton] = []
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name=f"{self.page}_{self.name}",
            memory=context.memory,
            look_of=self.look_of,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)
        self.table.wanted.connect(self.begin)
        self.table.keep_a_row_current()

    def retranslate(self) -> None:
        """Set the words again."""
        options = self.state_options()
        chosen = self.states.value()
        self.states.set_options(options)
        self.states.set_value(chosen or (options[0].value if options else None))
        self.states.setVisible(bool(options))
        self.states.setAccessibleName(self.tr("Which of them"))
        self._make_tools()
        self.table.setAccessibleName(self.title())
        self._show_rows()

    def _make_tools(self) -> None:
        for button in self.tool_buttons:
            self._tool_line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.tool_buttons = []
        for act in self.list_acts():
            button = QPushButton(act.label)
            button.clicked.connect(without_checked(act.do))
            self._tool_line.addWidget(button)
            self.tool_buttons.append(button)

    # ---- what a list answers ----

    def title(self) -> str:
        """What it is called."""
        raise NotImplementedError

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        raise NotImplementedError

    def state_options(self) -> Sequence[Option]:
        """Which rows can be chosen to be shown; the first is shown at first."""
        return ()

    def keeps(self, _row: Any, _state: Any) -> bool:
        """Whether a row is among those chosen."""
        return True

    def reader(self) -> Read:
        """Reads the rows beside the window; what it needs of the screen is taken now."""
        raise NotImplementedError

    def detail_reader(self, row_id: Any) -> Read:
        """Reads what the opened row shows. The reader raises UserError where it is gone."""
        read = self.reader()

        def find(unit: Any) -> Any:
            found = next((row for row in read(unit) if row.id == row_id), None)
            if found is None:
                raise UserError("This is no longer in the list.")
            return found

        return find

    def card(self, detail: Any) -> Card:
        """What is shown of an opened row."""
        raise NotImplementedError

    def empty_words(self) -> tuple[str, str]:
        """What belongs here, and the action that makes the first one."""
        raise NotImplementedError

    def main_words(self) -> str:
        """The main action of the head (F8)."""
        return self.empty_words()[1]

    def do_main(self) -> None:
        """The main action."""
        self.begin()

    def begin(self) -> None:
        """Enter a new one (Ctrl+N)."""
        raise NotImplementedError

    def list_acts(self) -> Sequence[Act]:
        """The buttons above the table."""
        return ()

    def look_of(self, _row: Any) -> str:
        """How a row is dressed."""
        return ""

    def counts(self, _row: Any) -> bool:
        """Whether a row is added up in the totals."""
        return True

    def source(self, shown: Sequence[Any]) -> ListSource:
        """The rows shown as the table wants them."""
        return ListSource(self.columns(), shown, self.totals, self.counts)

    # ---- reading and showing ----

    def refresh(self) -> None:
        """Read the rows again."""
        self.context.operations.run_query(
            self.reader(), self._on_read, key=(id(self), "rows"), parent=self
        )

    def _on_read(self, rows: Sequence[Any]) -> None:
        self.rows = rows
        self._show_rows()

    def _show_rows(self) -> None:
        state = self.states.value()
        shown = [row for row in self.rows if self.keeps(row, state)]
        if self.rows and not shown:
            self.table.set_empty(self.tr("None of them at the moment."))
        else:
            self.table.set_empty(*self.empty_words())
        self.table.set_source(self.source(shown))

    @property
    def shown(self) -> list[Any]:
        """The rows that were chosen to be shown."""
        state = self.states.value()
        return [row for row in self.rows if self.keeps(row, state)]

    def choose_state(self, state: str) -> None:
        """Show these rows."""
        self.states.set_value(state)
        self._show_rows()

    def set_narrow(self, narrow: bool) -> None:
        """Only the columns that say which row it is, beside an opened one."""
        self.table.show_only(self.narrow if narrow and self.narrow else None)

    def save_workbook(self, stem: str, read: Read, write: Callable[[Any, Path], None]) -> None:
        """Ask where to, then read what is to be written, and write it beside the window."""
        kinds, title = self.tr("Workbooks (*.xlsx)"), self.tr("Save as a workbook")
        path = self.context.messages.choose_save_file(self, title, f"{stem}.xlsx", kinds)
        if path is not None:
            self.context.operations.run_query(
                read,
                partial(self._write_workbook, write, path),
                key=(id(self), "workbook"),
                parent=self,
                on_refused=partial(self.context.messages.refuse, self),
            )

    def _write_workbook(self, write: Callable[[Any, Path], None], path: Path, found: Any) -> None:
        self.context.operations.run_aside(
            self,
            self.tr("Writing the workbook"),
            partial(write, found, path),
            on_done=partial(self._on_saved, path),
        )

    def _on_saved(self, path: Path, _none: None) -> None:
        self.context.say(self.tr("Saved: {name}").format(name=path.name))

    def want(self, task: Task) -> None:
        """Ask the page to open a form."""
        self.task_wanted.emit(task)

    def season_id(self) -> int | None:
        """The season chosen in the head, None for all."""
        season = self.context.scope.season
        return season.id if season is not None else None

    def _on_opened(self, row: Any) -> None:
        self.opened.emit(row.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self.opened.emit(row.id)
