"""What comes of printing a ticket that is open beside a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.paper_panel import PaperPanel


class DocumentPrinting(QObject):
    """A word under the ticket or at the foot; without a printer the paper is shown beside.

    `show_paper` brings the panel of papers to the front. Who has left the ticket meanwhile is
    told at the foot alone.
    """

    def __init__(
        self,
        context: PageContext,
        document: DocumentPanel,
        paper: PaperPanel,
        show_paper: Callable[[], None],
    ) -> None:
        super().__init__(document)
        self._say, self._document, self._paper = context.say, document, paper
        self._show_paper = show_paper
        if document.printer is not None:
            document.printer.said.connect(self._on_said)
            document.printer.failed.connect(self._on_failed)
            document.printer.kept.connect(self._on_kept)

    def _on_said(self, words: str) -> None:
        self._document.notice.clear()
        self._say(words)

    def _on_failed(self, words: str) -> None:
        self._document.notice.look(words)
        if not self._document.isVisible():
            self._say(words)

    def _on_kept(self, title: str, pdf: bytes, words: str) -> None:
        self._on_said(words)
        if self._document.isVisible():
            self._show_paper()
            self._paper.open_pdf(title, pdf, words)
