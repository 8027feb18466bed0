"""The documents behind a value of a chart, as a list beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coop_desk.domain.figures import Figures, Point
from coop_desk.domain.terms import DOCUMENT_KINDS, Words
from coop_desk.services.chart_view import ChartDocument
from coop_desk.services.charts import MEASURES
from coop_desk.services.measure import Ratio
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.chart_reading import Behind
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.figure_words import (
    column_kind,
    named_with_unit,
    place_words,
    point_name,
    value_words,
)
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import in_words

ROOM_FOR_ALL = 1_700  # pixels of the window: with less, only what explains the figure is listed


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
            label.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        set_look(self.title, "heading")
        set_look(self.said, "faded")
        self.close_button = CloseButton()
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

    def _columns(self) -> Sequence[Column]:
        return (
            Column("day", self.tr("Day"), "date", width=92),
            Column("number", self.tr("Number"), width=128),
            Column("part", *self._part_column(), width=104),
            Column("under", *self._under_column(), width=92),
            Column("kind", self.tr("Document"), width=96, write=_kind),
            Column("person", self.tr("Person"), width=72),
            Column("grams", self.tr("Weight (jin)"), "jin", width=96),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan", width=108),
        )

    def _part_column(self) -> tuple[str, str]:
        """The title and the kind of what a document brings, or brings over the line."""
        if self._ratio is None:
            return named_with_unit(self.tr("Part"), self._unit), column_kind(self._unit)
        return _titled(self._ratio.over, self._ratio.over_unit)

    def _under_column(self) -> tuple[str, str]:
        if self._ratio is None:
            return "", "int"
        return _titled(self._ratio.under, self._ratio.under_unit)

    @property
    def _ratio(self) -> Ratio | None:
        return MEASURES[self._figures.measure].ratio if self._figures else None

    @property
    def _unit(self) -> str:
        return self._figures.unit if self._figures else "count"

    def retranslate(self) -> None:
        """Set the words again."""
        self.table.setAccessibleName(self.tr("Documents behind the figure"))
        self._say()

    def show_behind(self, figures: Figures, behind: Behind) -> None:
        """List these documents."""
        self._figures, self.behind = figures, behind
        self.table.retranslate()
        self.table.show_only(self._shown_columns(behind))
        self.table.set_source(ListSource(self._columns(), behind.documents, self._added(behind)))
        self._say()

    def _shown_columns(self, behind: Behind) -> set[str]:
        """What they bring to the figure; where there is room also all that is known of them."""
        rows = behind.documents
        has_room = self.window().width() >= ROOM_FOR_ALL
        named = {"person"} if any(row.person for row in rows) else set()
        named |= set() if _are_alike(rows) else {"kind"}
        if self._ratio is not None and behind.series is not None:
            return {"day", "number", "part", "under"} | (named if has_room else set())
        measured = {"amount_fen"} | (
            {"grams"} if any(row.grams is not None for row in rows) else set()
        )
        if not _have_parts(rows):
            return {"day", "number"} | named | measured
        measured.discard({"grams": "grams", "fen": "amount_fen"}.get(self._unit, ""))
        return {"day", "number", "part"} | named | (measured if has_room else set())

    def _added(self, behind: Behind) -> list[str]:
        """What may be added up: money, the weights of one kind of document, the parts of a figure.

        Of several series that are no sum the parts are none either.
        """
        added = ["amount_fen"]
        added += ["grams"] if _are_alike(behind.documents) else []
        parts = ["part"] if self._ratio is None else ["part", "under"]
        return added + (parts if self._is_one_figure(behind) else [])

    def _is_one_figure(self, behind: Behind) -> bool:
        """Whether the documents are those of one value, not of several that do not add up."""
        return self._figures is not None and (self._figures.adds_up or behind.series is not None)

    def _say(self) -> None:
        if self._figures is None or self.behind is None:
            return
        place, series = self.behind.place, self.behind.series
        self.title.setText(place_words(self._figures, place, series or ""))
        said = [self._reckoned(self.behind)] if self._is_one_figure(self.behind) else []
        said.append(self.tr("documents: {count}").format(count=f"{len(self.behind.documents):,}"))
        self.said.setText(" · ".join(said))

    def _reckoned(self, behind: Behind) -> str:
        """The value; of one that is a ratio also what it was reckoned from."""
        value, ratio = value_words(self.value, self._unit), self._ratio
        if ratio is None or self.value is None:
            return value
        over = sum(row.part or 0 for row in behind.documents)
        under = sum(row.under or 0 for row in behind.documents)
        return self.tr("{value} = {over} {over_value} ÷ {under} {under_value}").format(
            value=value,
            over=point_name(Point("", *ratio.over)),
            over_value=value_words(over, ratio.over_unit),
            under=point_name(Point("", *ratio.under)),
            under_value=value_words(under, ratio.under_unit),
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


def _titled(words: Words, unit: str) -> tuple[str, str]:
    """The title and the kind of a column of what stands over or under a line."""
    return named_with_unit(point_name(Point("", *words)), unit), column_kind(unit)


def _are_alike(rows: Sequence[ChartDocument]) -> bool:
    return len({row.kind for row in rows}) < 2


def _have_parts(rows: Sequence[ChartDocument]) -> bool:
    return all(row.part is not None for row in rows)


def _kind(kind: str) -> str:
    return in_words(kind, DOCUMENT_KINDS)
