"""What the lists of the check of weigh tickets share: the check, its head, its papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QVBoxLayout

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.list_paper import ListPaper
from coop_desk.services import ticket_audit
from coop_desk.services.ticket_audit import Audit
from coop_desk.ui.fields import Option
from coop_desk.ui.language import listed
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment import Read, Segment
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.notice import Notice

MOST_NAMED = 12  # missing numbers named in the head; all of them stand in the list


class AuditPapers(Protocol):
    """What the page is handed: lists read in an open transaction, then drawn or written."""

    def papers(self, unit: Any, kind: str, start: date, end: date, masked: bool) -> list[ListPaper]:
        """The lists of the check."""

    def pdf(self, lists: list[ListPaper]) -> bytes:
        """The lists in one PDF."""

    def save_workbook(self, lists: list[ListPaper], path: Path) -> None:
        """The lists in a workbook. Raises UserError where it cannot be written."""


class AuditScope:
    """What all lists of the page look at, and what they were handed."""

    def __init__(self, papers: AuditPapers) -> None:
        self.kind = ticket_audit.KINDS[0]
        self.papers = papers


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A line of a list; `ticket` is the document it opens, None where there is none."""

    id: Any
    ticket: int | None
    number: str
    day: date | None
    time: str
    person: str
    operator: str
    cells: tuple[Any, ...] = ()
    look: str = ""

    def __getattr__(self, name: str) -> Any:
        """`cell_0` … are what only one list has."""
        kind, _, place = name.partition("cell_")
        if kind or not place.isdecimal():
            raise AttributeError(name)
        return self.cells[int(place)]


def ticket_row(line: Any, *cells: Any, key: Any = "") -> AuditRow:
    """A line about a ticket; `key` tells apart what is said about the same one."""
    return AuditRow(
        (line.document_id, key),
        line.document_id,
        line.number,
        line.day,
        line.time,
        line.person,
        line.operator,
        cells,
    )


class AuditSegment(Segment):
    """The base: one check of a kind over the period in the head; a row opens its ticket."""

    page = "tickets"
    narrow: ClassVar[frozenset[str]] = frozenset({"number", "day", "person"})

    def __init__(self, context: PageContext, papers: AuditScope) -> None:
        self.scope = papers
        self.found: Audit | None = None
        self.head, self.rule = Notice(), QLabel()
        self.rule.setWordWrap(True)
        set_look(self.rule, "small")
        super().__init__(context, papers)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(GRID)
        column.insertWidget(0, self.head)
        column.insertWidget(1, self.rule)
        self.states.edited.connect(self._on_kind)

    # ---- what a list answers ----

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """Its rows of a check."""
        raise NotImplementedError

    def rule_words(self, _found: Audit) -> str:
        """By which rule something is listed, in one sentence."""
        return ""

    def own_columns(self) -> Sequence[Column]:
        """The columns only it has, from cell_0 on."""
        raise NotImplementedError

    # ---- the kind ----

    def state_options(self) -> Sequence[Option]:
        """Leaf or harvest."""
        return [Option(one, in_words(one, terms.DOCUMENT_KINDS)) for one in ticket_audit.KINDS]

    def _on_kind(self) -> None:
        self.scope.kind = self.states.value()
        self.refresh()

    def refresh(self) -> None:
        """Check again; the kind is that of the page."""
        self.states.set_value(self.scope.kind)
        super().refresh()

    def reader(self) -> Read:
        """The check over the period in the head."""
        start, end = self._days()
        return partial(ticket_audit.audit, kind=self.scope.kind, start=start, end=end)

    def _days(self) -> tuple[date, date]:
        period = self.context.scope.period
        assert period.end is not None  # the period of the head always ends
        return period.start, period.end

    def _on_read(self, rows: Any) -> None:
        self.found = rows
        self._show_head()
        super()._on_read(self.rows_of(rows))

    def retranslate(self) -> None:
        """Set the words again."""
        if self.found is not None:
            self.rows = self.rows_of(self.found)
            self._show_head()
        super().retranslate()

    # ---- the head: how many, and whether any is missing ----

    def _show_head(self) -> None:
        found = self.found
        if found is None:
            return
        self.rule.setText(self.rule_words(found))
        self.rule.setVisible(bool(self.rule.text()))
        if found.missing or found.beyond:
            self.head.refuse(self._missing_words(found))
        elif found.numbers:
            self.head.done(self._series_words(found))
        else:
            self.head.look(self.tr("No ticket of this kind was posted in these days."))

    def _missing_words(self, found: Audit) -> str:
        numbers = [*found.missing, *found.beyond]
        more = "" if len(numbers) <= MOST_NAMED else " …"
        words = self.tr("Numbers that do not add up: {count}. {numbers}")
        named = listed(numbers[:MOST_NAMED]) + more
        return words.format(count=f"{len(numbers):,}", numbers=named)

    def _series_words(self, found: Audit) -> str:
        words = self.tr("{first} to {last}: {tickets} tickets, {voided} of them void.")
        none = self.tr("None in {year}.")
        said = []
        for line in found.numbers:
            if line.first is None or line.last is None:
                said.append(none.format(year=line.year))
                continue
            first, last = (
                terms.document_number(found.kind, line.year, one) for one in (line.first, line.last)
            )
            said.append(
                words.format(
                    first=first, last=last, tickets=f"{line.tickets:,}", voided=f"{line.voided:,}"
                )
            )
        return " ".join([*said, self.tr("No number is missing.")])

    # ---- rows ----

    def columns(self) -> Sequence[Column]:
        """Which ticket it is, then what is said about it."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("day", self.tr("Day"), "date"),
            Column("time", self.tr("Time"), width=56),
            Column("person", self.tr("Person"), width=80),
            *self.own_columns(),
            Column("operator", self.tr("Operator"), width=80),
        )

    def look_of(self, row: AuditRow) -> str:
        """What is missing is amber."""
        return row.look

    def _on_opened(self, row: AuditRow) -> None:
        if row.ticket is not None:
            self.document_wanted.emit(row.ticket)
        else:
            super()._on_opened(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self._on_opened(row)

    def detail_reader(self, row_id: Any) -> Read:
        """The row, of the check read anew."""
        read = self.reader()

        def find(unit: Any) -> Any:
            return next(row for row in self.rows_of(read(unit)) if row.id == row_id)

        return find

    def card(self, detail: AuditRow) -> Card:
        """What is known of a row that is no ticket."""
        facts = [
            (column.title, column.formatter()(getattr(detail, column.key)))
            for column in self.columns()[1:]
        ]
        return Card(detail.number or detail.operator, facts=[one for one in facts if one[1]])

    # ---- on paper ----

    def main_words(self) -> str:
        """The main action of the head."""
        return self.tr("Print the check")

    def begin(self) -> None:
        """Print everything this page lists, for those who asked for it."""
        self._print(masked=False)

    def list_acts(self) -> Sequence[Act]:
        """For the notice board, and for a spreadsheet."""
        return (
            Act(self.tr("Print with names masked"), partial(self._print, masked=True)),
            Act(self.tr("Workbook …"), self._ask_where),
        )

    def _print(self, masked: bool) -> None:
        title = self.tr("Check of weigh tickets")
        self.paper_wanted.emit(title, partial(self._draw, *self._wanted(masked)))

    def _wanted(self, masked: bool) -> tuple[Any, ...]:
        return (self.scope.kind, *self._days(), masked)

    def _draw(self, kind: str, start: date, end: date, masked: bool, unit: Any) -> bytes:
        papers = self.scope.papers
        return papers.pdf(papers.papers(unit, kind, start, end, masked))

    def _ask_where(self) -> None:
        start, end = self._days()
        suggested = self.tr("Ticket check {first} {last}").format(
            first=start.isoformat(), last=(end - ONE_DAY).isoformat()
        )
        read = partial(_read_papers, self.scope.papers, *self._wanted(False))
        self.save_workbook(suggested, read, self.scope.papers.save_workbook)


def _read_papers(papers: AuditPapers, *wanted: Any) -> list[ListPaper]:
    *given, unit = wanted
    return papers.papers(unit, *given)
