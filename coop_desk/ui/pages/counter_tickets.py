"""The tickets of a counter: the list under the form, and the one opened beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import counters
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.table import DataTable

TODAY, PERIOD = "today", "period"
LEAST_HEIGHT = GRID  # the form goes first on a low screen


class CounterTickets(QObject):
    """Today's tickets or those of the period, newest first; `aside` columns make way."""

    opened = Signal()  # a document is shown beside the list
    closed = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: str,
        columns: Callable[[], Sequence[Column]],
        aside: frozenset[str],
    ) -> None:
        super().__init__()
        self.context, self._kind, self._aside = context, kind, aside
        self._voids_when_shown = False
        self.which = Choice()
        self.table = DataTable(
            columns,
            context.operations.run_query,
            name=kind,
            memory=context.memory,
            look_of=_look_of,
        )
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.panel = DocumentPanel(context)
        self.panel.hide()
        self._connect()

    def _connect(self) -> None:
        self.which.edited.connect(self.show_list)
        self.which.set_options(self._which_options())
        self.which.set_value(TODAY)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self.table.view.clicked.connect(self._on_clicked)
        self.panel.closed.connect(self.closed)
        self.panel.shown.connect(self._on_panel_shown)

    def retranslate(self) -> None:
        """Set the words again."""
        self.which.set_options(self._which_options())
        self.which.setAccessibleName(self.tr("Which tickets"))
        self._show_empty()

    def _which_options(self) -> tuple[Option, ...]:
        return Option(TODAY, self.tr("Today")), Option(PERIOD, self.tr("All in the period"))

    def _show_empty(self) -> None:
        if self.which.value() == PERIOD:
            self.table.set_empty(self.tr("No ticket in this period."))
        else:
            self.table.set_empty(self.tr("No ticket yet today. Enter the first one above."))

    def show_list(self) -> None:
        """Read the list again."""
        if self.which.value() == PERIOD:
            period = self.context.scope.period
            start, end = period.start, period.end or date.max
        else:
            start = self.context.today()
            end = start + ONE_DAY
        self._show_empty()
        self.make_room(is_open=self.is_open)
        self.table.set_source(counters.tickets(self._kind, start, end))

    # ---- the document beside it ----

    @property
    def is_open(self) -> bool:
        """Whether a document is shown or about to be."""
        return self.panel.document_id is not None

    def open(self, document_id: int) -> None:
        """Open a document at the right."""
        self.opened.emit()
        self.panel.show_document(document_id)

    def _on_opened(self, row: Any) -> None:
        self.open(row["id"])

    def _on_clicked(self, _index: Any) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open(row["id"])

    def _on_chosen(self, row: Any) -> None:
        """While a document is open, the arrows leaf through the list."""
        if row is not None and self.is_open and self.table.view.hasFocus():
            self.panel.show_document(row["id"])

    def void(self, last_id: int | None) -> None:
        """Open this ticket, or the newest of the list, with the question why it is voided."""
        row = self.table.model.row(0)
        document_id = last_id if last_id is not None else row and row["id"]
        if document_id is not None:
            self._voids_when_shown = True
            self.open(document_id)

    def _on_panel_shown(self, _view: Any) -> None:
        if self._voids_when_shown:
            self._voids_when_shown = False
            self.panel.ask_void()

    def make_room(self, *, is_open: bool) -> None:
        """Hide the columns that make way for an open document."""
        hidden = set(self._aside) if is_open else set()
        if self.which.value() == TODAY:
            hidden.add("day")  # the same on every row
        self.table.show_only({column.key for column in self.table.model.columns} - hidden)

    def step_back(self) -> bool:
        """Close the document, then the filters."""
        return self.panel.step_back() or self.table.step_back()


def _look_of(row: Any) -> str:
    return "void" if row["status"] == "voided" else ""
