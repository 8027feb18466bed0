"""The documents behind a value of a chart, as a list beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from coop_desk.domain.figures import Figures
from coop_desk.domain.terms import DOCUMENT_KINDS
from coop_desk.services.chart_view import ChartDocument
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.chart_reading import Behind
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.figure_words import column_kind, named_with_unit, place_words, value_words
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import in_words


class ChartPanel(Retranslated, QFrame):
    """Says which value it is, how many documents made it, and lists them."""

    closed = Signal()
    opened = Signal(int)  # a document's id

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.behind: Behind | None = None
        self._figures: Figures | None = None
        self.title, self.said = QLabel(), QLabel()
        for label in (self.title, self.said):
            label.setWordWrap(True)
        set_look(self.title, "heading")
        set_look(self.said, "faded")
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.closed)
        self.table = DataTable(
            self._columns,
            context.operations.run_query,
            name="chart_documents",
            memory=context.memory,
        )
        self.table.keep_a_row_current()
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        self.retranslate()
        self.restyle()

    def _columns(self) -> Sequence[Column]:
        return (
            Column("day", self.tr("Day"), "date", width=96),
            Column("number", self.tr("Number"), width=132),
            Column("kind", self.tr("Document"), width=96, write=_kind),
            Column("person", self.tr("Person"), width=76),
            Column("part", self._part_title(), self._part_kind(), width=108),
            Column("grams", self.tr("Weight (jin)"), "jin", width=96),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan", width=108),
        )

    def _part_title(self) -> str:
        return named_with_unit(self.tr("Part"), self._unit)

    def _part_kind(self) -> str:
        return column_kind(self._unit)

    @property
    def _unit(self) -> str:
        return self._figures.unit if self._figures else "count"

    def retranslate(self) -> None:
        """Set the words again."""
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close (Esc)"))
        self.table.setAccessibleName(self.tr("Documents behind the figure"))
        self._say()

    def restyle(self) -> None:
        """Set the icon again."""
        self.close_button.setIcon(icon("close", "faded"))

    def show_behind(self, figures: Figures, behind: Behind) -> None:
        """List these documents."""
        self._figures, self.behind = figures, behind
        self.table.retranslate()
        self.table.show_only(self._shown_columns(behind))
        self.table.set_source(ListSource(self._columns(), behind.documents, self._added(behind)))
        self._say()

    def _shown_columns(self, behind: Behind) -> set[str]:
        """What says something of these documents: their part instead of all they weigh or cost."""
        rows = behind.documents
        shown = {"day", "number", "amount_fen"}
        if not _are_alike(rows):
            shown.add("kind")
        if any(row.person for row in rows):
            shown.add("person")
        if any(row.grams is not None for row in rows):
            shown.add("grams")
        if _have_parts(rows):
            shown.add("part")
            shown.discard({"grams": "grams", "fen": "amount_fen"}.get(self._unit, ""))
        return shown

    def _added(self, behind: Behind) -> list[str]:
        """What may be added up: money, the parts, the weights of one kind of document."""
        added = ["amount_fen"]
        added += ["grams"] if _are_alike(behind.documents) else []
        return added + (["part"] if _have_parts(behind.documents) else [])

    def _say(self) -> None:
        if self._figures is None or self.behind is None:
            return
        place, series = self.behind.place, self.behind.series
        self.title.setText(place_words(self._figures, place, series or ""))
        self.said.setText(
            self.tr("{value} · documents: {count}").format(
                value=value_words(self.value, self._figures.unit),
                count=f"{len(self.behind.documents):,}",
            )
        )

    @property
    def value(self) -> int | None:
        """The value whose documents are listed."""
        assert self._figures is not None
        assert self.behind is not None
        place, series = self.behind.place, self.behind.series
        return self._figures.total(place) if series is None else self._figures.value(place, series)

    def _on_opened(self, row: object) -> None:
        self.opened.emit(row.id)  # type: ignore[attr-defined]

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_opened(index.data(ROW))


def _are_alike(rows: Sequence[ChartDocument]) -> bool:
    return len({row.kind for row in rows}) < 2


def _have_parts(rows: Sequence[ChartDocument]) -> bool:
    return all(row.part is not None for row in rows)


def _kind(kind: str) -> str:
    return in_words(kind, DOCUMENT_KINDS)
