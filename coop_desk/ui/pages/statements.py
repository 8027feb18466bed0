"""Statements for one, for some, for everybody: looked at, saved, printed."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from coop_desk.domain.dates import Period
from coop_desk.domain.statement import Statement
from coop_desk.errors import UserError
from coop_desk.reports.file_names import safe_stem
from coop_desk.reports.statement_pdf import statement_pdf
from coop_desk.services import leasing, people
from coop_desk.services.people import PersonRow
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Option
from coop_desk.ui.language import error_text
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.statement_printing import (
    StatementPrinter,
    Wanted,
    write_bytes,
    write_files,
)
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.paper_panel import PaperPanel
from coop_desk.ui.widgets.people_chooser import PeopleChooser
from coop_desk.ui.widgets.saved_notice import SavedNotice, open_folder
from coop_desk.ui.widgets.statement_table import StatementTable

EVERYBODY, CHOSEN = "everybody", "chosen"
ROLES = ("grower", "tea_household", "worker")


class _Refused(NamedTuple):
    """A preview that could not be drawn, and why."""

    error: UserError


class StatementsPage(Page):
    """Whom, over which days; the table of them; the paper of the current row at the right."""

    concerned = (
        Changes.PEOPLE
        | Changes.MONEY
        | Changes.HARVEST
        | Changes.LEAF
        | Changes.BAGS
        | Changes.LEASES
        | Changes.LABOUR
        | Changes.SETTINGS
    )
    uses_period = True

    def __init__(
        self,
        context: PageContext,
        printer: StatementPrinter,
        *,
        show_folder: Callable[[Path], None] = open_folder,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(context)
        self._printer = printer
        self._clock = clock
        self._began = 0.0
        self.result = SavedNotice(show_folder)
        self._build()
        self._connect()
        self.retranslate()

    # ---- building ----

    def _build(self) -> None:
        self.who = Choice()
        self.season_button, self.year_button = QPushButton(), QPushButton()
        self.chooser = PeopleChooser(self.context)
        self.chooser.hide()
        self.table = StatementTable(self.context, self._printer)
        self.paper = PaperPanel(self.context, closable=False)
        self.save_button, self.merge_button = QPushButton(), QPushButton()
        self.print_button = QPushButton()
        set_look(self.print_button, "main")
        self.body.addLayout(self._choices())
        self.body.addWidget(self.chooser)
        self.body.addWidget(self._halves(), 1)

    def _choices(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.who)
        line.addStretch(1)
        line.addWidget(self.season_button)
        line.addWidget(self.year_button)
        return line

    def _halves(self) -> QSplitter:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self.result)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.print_button, self.save_button, self.merge_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self.paper)
        halves.setChildrenCollapsible(False)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes([764, 370])
        return halves

    def _connect(self) -> None:
        self._print_key = self.add_key("F8", self.print)
        self.who.edited.connect(self._on_who)
        self.chooser.changed.connect(self._on_chosen_people)
        self.season_button.clicked.connect(self._last_season)
        self.year_button.clicked.connect(partial(self.context.scope.choose_named, "year"))
        self.table.chosen.connect(self._preview)
        self.table.read.connect(self._on_read)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save_each)
        self.merge_button.clicked.connect(self.save_merged)

    def retranslate(self) -> None:
        """Set the words again."""
        chosen = self.who.value() or EVERYBODY
        self.who.set_options(
            [
                Option(EVERYBODY, self.tr("Everybody")),
                Option("grower", self.tr("Growers")),
                Option("tea_household", self.tr("Tea farmers")),
                Option("worker", self.tr("Workers")),
                Option(CHOSEN, self.tr("Chosen people")),
            ]
        )
        self.who.set_value(chosen)
        self.who.setAccessibleName(self.tr("Whose statements"))
        self.season_button.setText(self.tr("Last season"))
        self.year_button.setText(self.tr("This year"))
        self.save_button.setText(self.tr("Save one PDF each"))
        self.merge_button.setText(self.tr("Save one merged PDF"))
        self.print_button.setText(self.tr("Print F8"))
        self.paper.set_title(self.tr("Preview"))
        self._say_empty()

    def _say_empty(self) -> None:
        if self.who.value() == CHOSEN and not self.chooser.chosen:
            self.table.set_empty(self.tr("Choose people above; their statements stand here."))
            return
        period = self.context.scope.period_words
        words = self.tr("Nobody here has anything to settle in {period}.")
        self.table.set_empty(words.format(period=period))

    # ---- whom, and when ----

    def wanted(self) -> Wanted:
        """Whose statements over which days."""
        who = self.who.value()
        chosen = self.chooser.chosen if who == CHOSEN else None
        return Wanted(chosen, who if who in ROLES else None, *self.context.scope.days)

    def refresh(self) -> None:
        """Read the statements again."""
        self._say_empty()
        wanted = self.wanted()
        if wanted.person_ids == ():
            self.table.show_nobody()
        else:
            self.table.show_wanted(wanted)

    def take_focus(self) -> None:
        """The choice of people."""
        self.who.setFocus()

    def open_target(self, target: Any) -> None:
        """A person's id: the statement of that person alone."""
        self.context.operations.run_query(
            partial(_find_person, int(target)),
            self._choose_person,
            key=(id(self), "target"),
            parent=self,
        )

    def _choose_person(self, row: PersonRow) -> None:
        self.who.set_value(CHOSEN)
        self._show_chooser()
        self.chooser.clear()
        self.chooser.choose([row])

    def _on_who(self) -> None:
        self._show_chooser()
        self.result.clear()
        self.refresh()

    def _show_chooser(self) -> None:
        choosing = self.who.value() == CHOSEN
        if choosing and not self.chooser.isVisibleTo(self):
            self.chooser.search()
        self.chooser.setVisible(choosing)

    def _on_chosen_people(self) -> None:
        self.result.clear()
        self.refresh()

    def _last_season(self) -> None:
        self.context.operations.run_query(
            leasing.seasons, self._on_seasons, key=(id(self), "seasons"), parent=self
        )

    def _on_seasons(self, seasons: list[leasing.SeasonRow]) -> None:
        """The newest season that has begun."""
        today = self.context.today()
        season = next((one for one in seasons if one.start <= today), None)
        if season is None:
            self.result.look(self.tr("No season has begun yet."))
        else:
            self.context.scope.choose_period(Period(season.start, season.end))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a long reading on another page."""
        if self.table.reading and not event.spontaneous():
            self.table.stop()
            self.mark_stale()
        super().hideEvent(event)

    # ---- the preview ----

    def _on_read(self, count: int) -> None:
        for button in (self.save_button, self.merge_button, self.print_button):
            button.setEnabled(count > 0)

    def _preview(self, statement: Statement | None) -> None:
        self.paper.set_title(self.tr("Preview"))
        if statement is None:
            self.paper.clear()
            return
        self.context.operations.run_picture(
            partial(_draw, statement), self._on_drawn, key=(id(self), "preview"), parent=self
        )

    def _on_drawn(self, drawn: PdfPaper | _Refused) -> None:
        if isinstance(drawn, _Refused):
            self.paper.clear()
            self.paper.notice.look(error_text(drawn.error))
        else:
            self.paper.show_paper(drawn, preview=True)

    # ---- saving and printing ----

    def save_each(self) -> None:
        """One PDF each, into a folder."""
        folder = self.context.messages.choose_folder(self, self.tr("Where to save the statements"))
        if folder is not None:
            self._write(folder, merged=False)

    def save_merged(self) -> None:
        """All of them in one PDF."""
        kinds = self.tr("PDF (*.pdf)")
        title = self.tr("Save the statements")
        suggested = self._file_name()
        path = self.context.messages.choose_save_file(self, title, suggested, kinds)
        if path is not None:
            self._write(path, merged=True)

    def _file_name(self) -> str:
        wanted = self.wanted()
        days = f"{wanted.first.isoformat()}_{wanted.last.isoformat()}"
        return f"{safe_stem(self.tr('Statements'), days)}.pdf"

    def _write(self, target: Path, *, merged: bool) -> None:
        self.result.clear()
        self._began = self._clock()
        folder = target.parent if merged else target
        count = len(self.table.statements)
        self.context.operations.run_change(
            self,
            self.tr("Writing the statements"),
            partial(
                write_files,
                printer=self._printer,
                wanted=self._settled(),
                target=target,
                merged=merged,
                what=self.tr("statements"),
            ),
            on_done=partial(self._on_written, folder, count),
            on_refused=self._on_refused,
            on_failed=self._on_stopped,
            progress=True,
        )

    def _settled(self) -> Wanted:
        """Only those of the chosen people who stand in the table."""
        wanted = self.wanted()
        if wanted.person_ids is None:
            return wanted
        codes = {one.party.code for one in self.table.statements}
        return wanted._replace(person_ids=self.chooser.ids_of(codes))

    def print(self) -> None:
        """Number them all, show them as one PDF and send it to a printer."""
        count = len(self.table.statements)
        if not count or not self._may_print(count):
            return
        self.result.clear()
        self.context.operations.run_change(
            self,
            self.tr("Writing the statements"),
            partial(
                write_bytes,
                printer=self._printer,
                wanted=self._settled(),
                what=self.tr("statements"),
            ),
            on_done=self._on_printable,
            on_refused=self._on_refused,
            on_failed=self._on_stopped,
            progress=True,
        )

    def _may_print(self, count: int) -> bool:
        """Ask, since a number once given makes the next print a reprint."""
        words = self.tr(
            "Statements that get their number and go to the printer: {count}. "
            "What is printed again later is marked as a reprint."
        )
        return self.context.messages.confirm(self, words.format(count=count), self.tr("Print"))

    def _on_printable(self, pdf: bytes) -> None:
        self.paper.open_pdf(self.tr("Numbered statements"), pdf, then_print=True)

    # ---- how it ended ----

    def _on_written(self, folder: Path, count: int, paths: list[Path]) -> None:
        seconds = max(1, round(self._clock() - self._began))
        if len(paths) == 1 and count > 1:
            words = self.tr("Statements in one PDF: {count}, in {seconds} s. {place}")
        else:
            words = self.tr("Statements saved: {count}, in {seconds} s. {place}")
        place = paths[0] if len(paths) == 1 else folder
        said = words.format(count=count, seconds=seconds, place=place)
        self.result.saved(said, folder)

    def _on_refused(self, error: UserError) -> None:
        self.result.look(error_text(error))

    def _on_stopped(self) -> None:
        self.result.look(self.tr("Stopped: no number was given, no file was written."))


def _find_person(person_id: int, unit: Any) -> PersonRow:
    return people.person(unit, person_id)


def _draw(statement: Statement) -> PdfPaper | _Refused:
    """The statement's own bytes; a refusal is shown where the paper would stand."""
    try:
        return PdfPaper(statement.party.name, statement_pdf(statement))
    except UserError as error:
        return _Refused(error)
