"""A page with a list, and beside it what was opened: a row, its document, a paper or a form."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.paper_panel import PaperPanel
from coop_desk.ui.widgets.task_panel import TaskPanel


class SidePage(Page):
    """The base: `opened` shows the row opened; Esc leads from what came of it back to the list."""

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
        self.paper.closed.connect(self.back)
        self.task.left.connect(self.back)

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

    # ---- the side ----

    def is_open(self, panel: QWidget) -> bool:
        """Whether a panel is what stands beside the list."""
        return self.side.isVisibleTo(self) and self.side.currentWidget() is panel

    def show_side(self, panel: QWidget) -> None:
        """Show a panel beside the list; a form left for it keeps its draft."""
        if self.is_open(self.task) and panel is not self.task:
            self.task.keep_draft()
        self.side.setCurrentWidget(panel)
        panel.show()
        self.side.show()
        self.fit_side()

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
            self.back()
        else:
            self.close_side()
        return True

    def has_unsaved(self) -> bool:
        """Whether a form holds something that was not posted."""
        return self.is_open(self.task) and self.task.dirty

    def keep_drafts(self) -> None:
        """Keep what the form holds."""
        self.task.keep_draft()
