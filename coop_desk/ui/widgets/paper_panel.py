"""A paper at the side of a page: its name, a word about it, the paper itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from coop_desk.ui.page import PageContext
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.pdf_view import PdfView
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.saved_notice import SavedNotice


class PaperPanel(QWidget):
    """Shows one PDF at a time. A preview can be looked at, but neither printed nor saved."""

    closed = Signal()
    shown = Signal()  # a paper has been opened

    def __init__(
        self, context: PageContext, *, closable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.view: PdfView | None = None
        self.paper: PdfPaper | None = None
        self._title = QLabel()
        set_look(self._title, "heading")
        self.notice = SavedNotice()
        self.close_button = CloseButton()
        if not closable:  # shown before it has a parent it would be a window
            self.close_button.hide()
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addLayout(head)
        self._layout.addWidget(self.notice)
        self._layout.addStretch(1)  # keeps the head at the top while there is no paper

    @property
    def title(self) -> str:
        """The name of the paper shown."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Say what stands below."""
        self._title.setText(title)

    def show_paper(self, paper: PdfPaper, *, preview: bool = False) -> None:
        """Show a paper in the place of the one before."""
        self.notice.clear()
        self.paper = paper
        if self.view is None:
            operations, messages = self._context.operations, self._context.messages
            self.view = PdfView(paper, operations, messages)
            self.view.saved.connect(self._on_saved)
            self.view.printed.connect(self._on_printed)
            self._layout.insertWidget(2, self.view, 1_000)
        else:
            self.view.set_paper(paper)
        self.view.show()
        self._offer_tools(self.view, not preview)
        self.shown.emit()

    def open_pdf(self, title: str, pdf: bytes, said: str = "", *, then_print: bool = False) -> None:
        """Open a finished PDF beside the window, show it with a word, and print it if wanted."""
        self.set_title(title)
        self._context.operations.run_picture(
            partial(PdfPaper, title, pdf),
            partial(self._on_opened, said, then_print),
            key=(id(self), "paper"),
            parent=self,
        )

    def _on_opened(self, said: str, then_print: bool, paper: PdfPaper) -> None:
        self.show_paper(paper)
        if said:
            self.notice.done(said)
        if then_print and self.view is not None:
            self.view.print()

    def _on_saved(self, path: Path) -> None:
        self.notice.saved(self.tr("Saved: {place}").format(place=path), path.parent)

    def _on_printed(self, printer: str) -> None:
        self.notice.done(self.tr("This went to {printer}.").format(printer=printer))

    def clear(self) -> None:
        """Show no paper."""
        self.notice.clear()
        self.paper = None
        if self.view is not None:
            self.view.hide()

    @property
    def can_print(self) -> bool:
        """Whether a paper is shown, and not as a preview."""
        return (
            self.paper is not None and self.view is not None and self.view.print_action.isEnabled()
        )

    def print(self) -> None:
        """Print the paper shown."""
        if self.can_print and self.view is not None:
            self.view.print()

    def _offer_tools(self, view: PdfView, offered: bool) -> None:
        tools = (view.print_action, view.save_action)
        for action in tools:
            action.setEnabled(offered)
        for button in view.findChildren(QToolButton):
            if button.defaultAction() in tools:
                button.setVisible(offered)
