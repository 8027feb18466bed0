"""How a counter prints: after posting, and again on F7; without a printer the paper is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from coop_desk.services.document_view import DocumentView
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.counter_tickets import CounterTickets
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.paper_panel import PaperPanel

LEAST_WIDTH = 50 * GRID


class CounterPrinting(QObject):
    """The printer of a counter, its notice, and the panel for papers no printer takes.

    The notice stays until something was printed: typing the next ticket does not hide that the
    last one was not. The panel makes way for the next ticket. Where the context has nothing to
    print with, nothing is printed.
    """

    changed = Signal()  # the panel was opened or closed

    def __init__(
        self,
        context: PageContext,
        kind: str,
        tickets: CounterTickets,
    ) -> None:
        super().__init__()
        self.last_id: int | None = None
        self.action: QAction | None = None
        self.is_open = False
        self.has_room: Callable[[int], bool] = lambda _width: True  # beside the form
        self.notice = Notice()
        self.printer = tickets.panel.printer
        self.panel = PaperPanel(context)
        self.panel.setMinimumWidth(LEAST_WIDTH)
        self.panel.hide()
        self._say, self._kind, self._tickets = context.say, kind, tickets
        self.panel.closed.connect(self.close_paper)
        self.panel.shown.connect(self._on_opened)
        tickets.opened.connect(self.close_paper)
        if self.printer is not None:
            self.printer.said.connect(self._on_said)
            self.printer.failed.connect(self._on_failed)
            self.printer.kept.connect(self._on_kept)
            context.operations.changed.connect(self._on_changes)

    # ---- words ----

    def name_action(self, action: QAction | None) -> None:
        """Name the action that posts by what it does; again whenever that changes."""
        self.action = action
        if action is not None:
            posts, prints = self.tr("Post (F8)"), self.tr("Post and print (F8)")
            action.setText(prints if self.prints_on_posting else posts)

    def _on_changes(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self.name_action(self.action)

    @property
    def prints_on_posting(self) -> bool:
        """Whether posting prints too."""
        return self.printer is not None and self.printer.choices.on_posting

    # ---- printing ----

    def on_posted(self, _values: dict[str, Any], posted: DocumentView) -> None:
        """Print a ticket just posted, where posting prints."""
        self.last_id = posted.id
        if self.printer is not None:
            self.printer.print_posted(posted.id, posted.kind)

    def print_again(self) -> None:
        """Print what no printer took, else the ticket posted last, else the list's newest."""
        if self.printer is None:
            return
        for document_id in self.printer.unprinted or self._last():
            self.printer.print(document_id, self._kind)

    def _last(self) -> tuple[int, ...]:
        row = self._tickets.table.model.row(0)
        document_id = self.last_id if self.last_id is not None else row and row["id"]
        return () if document_id is None else (document_id,)

    def _on_said(self, words: str) -> None:
        self._say(words)
        if self.printer is not None and self.printer.unprinted:
            self._on_failed(self.printer.unprinted_words())
        else:
            self.notice.clear()

    def _on_failed(self, words: str) -> None:
        said = self.tr("{what} F7 prints it again.")
        if self.printer is not None and len(self.printer.unprinted) > 1:
            said = self.tr("{what} F7 prints them again.")
        self.notice.look(said.format(what=words))

    def _on_kept(self, title: str, pdf: bytes, words: str) -> None:
        self._on_said(self.tr("{title} is kept as a PDF.").format(title=title))
        if self._tickets.is_open or not self.has_room(LEAST_WIDTH):
            self.notice.done(words)  # neither the form nor what somebody reads makes way
            return
        self.is_open = True
        self.changed.emit()
        self.panel.open_pdf(title, pdf, words)

    def _on_opened(self) -> None:
        """Show the paper once what stood there has made way, or the window would grow."""
        self.panel.setVisible(self.is_open)

    def close_paper(self) -> bool:
        """Close the paper; False where none was open."""
        was_open, self.is_open = self.is_open, False
        if was_open:
            self.panel.hide()
            self.changed.emit()
        return was_open
