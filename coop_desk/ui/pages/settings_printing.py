"""Settings: which printer takes which ticket paper, and which paper each counter prints."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coop_desk.errors import UserError
from coop_desk.services import settings
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FORM_WIDTH, Section, in_card
from coop_desk.ui.theme import GRID
from coop_desk.ui.ticket_printer import PrintChoices
from coop_desk.ui.widgets.notice import Notice

PRINTER, PAPER, ON_POSTING = "printer_", "paper_", "on_posting"
COUNTERS = ("leaf_ticket", "harvest_ticket")
BOOK = "book"  # the paper of the book's own settings
NONE = ""  # no printer
SHORT = {"A5": "A5", "241x140": "241 × 140", "80mm": "80 mm"}


class PrintingSection(Section):
    """Chosen and done; kept on this computer, not in the book."""

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.printing = context.printing
        self.choices = PrintChoices(context.memory)
        self.printers: list[str] = []
        self.form = Form(self.fields, today=context.today)
        self.form.edited.connect(self._on_edited)
        self.notice = Notice()
        card = in_card(self.form, self._make_tests(), self.notice)
        card.setMaximumWidth(FORM_WIDTH)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.retranslate()

    def _make_tests(self) -> QWidget:
        """A button for each paper."""
        self.test_buttons = {paper: QPushButton() for paper in settings.TICKET_PAPERS}
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        for paper, button in self.test_buttons.items():
            button.clicked.connect(partial(self._on_test, paper))
            line.addWidget(button)
        line.addStretch(1)
        return row

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Tickets are printed without a question: choose once which printer holds which "
                "paper. Where none is chosen, the ticket is kept as a PDF and shown. These "
                "choices belong to this computer and take hold at once."
            )
        )
        for paper, button in self.test_buttons.items():
            button.setText(self.tr("Test page: {paper}").format(paper=self.paper_names()[paper]))

    def paper_names(self) -> dict[str, str]:
        """What the papers are called."""
        return {
            "A5": self.tr("A5"),
            "241x140": self.tr("241 × 140 mm form"),
            "80mm": self.tr("80 mm roll"),
        }

    # ---- the form ----

    def fields(self) -> Sequence[Field]:
        """A printer for each paper, a paper for each counter, and whether posting prints."""
        names = self.paper_names()
        counters = {
            "leaf_ticket": self.tr("Leaf counter prints"),
            "harvest_ticket": self.tr("Harvest counter prints"),
        }
        papers = [
            Option(BOOK, self.tr("As set under Paper")),
            *(Option(paper, SHORT[paper]) for paper in settings.TICKET_PAPERS),
        ]
        return (
            *(self._printer_field(paper, names[paper]) for paper in settings.TICKET_PAPERS),
            *(Field(PAPER + kind, counters[kind], "choice", options=papers) for kind in COUNTERS),
            Field(ON_POSTING, self.tr("Print when posting"), "yes"),
        )

    def _printer_field(self, paper: str, name: str) -> Field:
        """The printers that are there, and the one chosen even where it is not."""
        chosen = self.choices.printer(paper)
        known = list(dict.fromkeys([*self.printers, *([chosen] if chosen else [])]))
        options = [Option(NONE, self.tr("None: keep a PDF")), *(Option(one, one) for one in known)]
        label = self.tr("Printer for {paper}").format(paper=name)
        return Field(PRINTER + paper, label, "pick", options=options, width=48 * GRID)

    def refresh(self) -> None:
        """Show what is chosen, then ask for the printers beside the window."""
        self._show()
        if self.printing is not None:
            self.context.operations.run_picture(
                self.printing.printers.names, self._on_names, key="settings/printers", parent=self
            )

    def _on_names(self, names: list[str]) -> None:
        self.printers = names
        self.form.retranslate()
        self._show()

    def _show(self) -> None:
        chosen: dict[str, Any] = {ON_POSTING: self.choices.on_posting}
        for paper in settings.TICKET_PAPERS:
            chosen[PRINTER + paper] = self.choices.printer(paper)
        for kind in COUNTERS:
            chosen[PAPER + kind] = self.choices.paper(kind) or BOOK
        self.form.set_values(chosen)

    def _on_edited(self, key: str) -> None:
        value = self.form.editor(key).value()
        if key == ON_POSTING:
            self.choices.on_posting = bool(value)
        elif key.startswith(PRINTER):
            self.choices.choose_printer(key.removeprefix(PRINTER), value or NONE)
        else:
            kind = key.removeprefix(PAPER)
            self.choices.choose_paper(kind, "" if value in (None, BOOK) else value)
        self.notice.clear()
        self.context.operations.changed.emit(Changes.SETTINGS)  # the keys of the counters

    # ---- the test page ----

    def _on_test(self, paper: str, _checked: bool = False) -> None:
        name = self.choices.printer(paper)
        if self.printing is None or not name:
            self.notice.look(self.tr("Choose a printer for this paper first."))
            return
        draw = partial(_test_page, self.printing.papers, paper, self.context.today())
        self.context.operations.run_query(
            draw,
            partial(self._on_drawn, paper, name),
            key="settings/test page",
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_drawn(self, paper: str, name: str, pdf: bytes) -> None:
        if self.printing is None:
            return
        self.context.operations.run_aside(
            self,
            self.tr("Printing"),
            partial(self.printing.printers.hand_over, name, paper, self.tr("Test page"), pdf),
            on_done=partial(self._on_printed, name),
            on_refused=self._on_refused,
        )

    def _on_printed(self, name: str, _nothing: object) -> None:
        self.notice.done(self.tr("The test page went to {printer}.").format(printer=name))

    def _on_refused(self, error: UserError) -> None:
        self.notice.look(error_text(error))

    def take_focus(self) -> None:
        """The first choice."""
        self.form.go_to_first()


def _test_page(papers: Any, paper: str, today: Any, unit: Any) -> bytes:
    pdf: bytes = papers.test_pdf(unit, paper, today)
    return pdf
