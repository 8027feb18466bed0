"""A page with a list, and beside it what was opened: a row, its document, a paper or a form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.document_printing import DocumentPrinting
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.paper_panel import PaperPanel
from coop_desk.ui.widgets.task_panel import TaskPanel


class SidePage(Page):
    """The base: `opened` shows the row opened; Esc leads from what came of it back to the list.

    Ctrl+P prints the paper or the ticket that is open, else what the page prints.
    """

    def __init__(self, context: PageContext, opened: QWidget) -> None:
        super().__init__(context)
        self.document, self.paper = DocumentPanel(context), PaperPanel(context)
        self.task = TaskPanel(context)
        self.side = QStackedWidget()
        for panel in (opened, self.document, self.paper, self.task):
            self.side.addWidget(panel)
        self.side.setMinimumWidth(1)  # the window may be made smaller than what is open
        self.side.hide()
        self.document.closed.connect(self.back)
        self.paper.closed.connect(self._leave_paper)
        self.task.left.connect(self.back)
        self._is_of_document = False  # the paper shown came of the document
        self._printing = DocumentPrinting(
            context, self.document, self.paper, self._show_paper_of_document
        )
        self.add_key("Ctrl+P", self._print)

    # ---- what such a page answers ----

    def fit_side(self) -> None:
        """Give the list and what is open their room."""
        raise NotImplementedError

    def step_back_in_list(self) -> bool:
        """Esc in the list alone; whether it meant anything."""
        raise NotImplementedError

    def close_side(self) -> None:
        """Show the list alone; a form keeps its draft."""
        raise NotImplementedError

    def back(self) -> None:
        """From a form, a paper or a document to the row it came of, or to the list."""
        raise NotImplementedError

    def print_shown(self) -> None:
        """Ctrl+P where neither a paper nor a ticket is open."""

    # ---- the side ----

    def is_open(self, panel: QWidget) -> bool:
        """Whether a panel is what stands beside the list."""
        return self.side.isVisibleTo(self) and self.side.currentWidget() is panel

    def show_side(self, panel: QWidget) -> None:
        """Show a panel beside the list; a form left for it keeps its draft."""
        if self.is_open(self.task) and panel is not self.task:
            self.task.keep_draft()
        self._is_of_document = False
        self.side.setCurrentWidget(panel)
        panel.show()
        self.side.show()
        self.fit_side()

    def _show_paper_of_document(self) -> None:
        self.show_side(self.paper)
        self._is_of_document = True
        self.paper.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_paper(self) -> None:
        """To the ticket it is of, else to where it was made."""
        if self._is_of_document:
            self.show_side(self.document)
            self.document.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back()

    def _print(self) -> None:
        if self.is_open(self.paper) and self.paper.can_print:
            self.paper.print()
        elif self.is_open(self.document) and self.document.can_print:
            self.document.print()
        else:
            self.print_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again whether there is room for both."""
        super().resizeEvent(event)
        self.fit_side()

    # ---- what a page answers ----

    def step_back(self) -> bool:
        """From a form, a paper or a document to the opened row, then to the list."""
        if not self.side.isVisibleTo(self):
            return self.step_back_in_list()
        here = self.side.currentWidget()
        if here is self.document:
            return self.document.step_back()
        if here is self.task:
            self.task.leave()
        elif here is self.paper:
            self._leave_paper()
        else:
            self.close_side()
        return True

    def has_unsaved(self) -> bool:
        """Whether a form holds something that was not posted."""
        return self.is_open(self.task) and self.task.dirty

    def keep_drafts(self) -> None:
        """Keep what the form holds."""
        self.task.keep_draft()
