"""Tea processing: the batches leaf is made into dry tea in, and the mass balance of both."""

from __future__ import annotations

from typing import Any, ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.balance_segment import MassBalances
from coop_desk.ui.pages.goods_printing import GoodsPapers
from coop_desk.ui.pages.processing_segments import Batches
from coop_desk.ui.pages.processing_tasks import NewBatchTask
from coop_desk.ui.pages.segment_page import SegmentPage


class ProcessingPage(SegmentPage):
    """Batches and the mass balance, and beside them a batch or a day."""

    page_id = "processing"
    segment_types: ClassVar = {"batch": Batches, "balance": MassBalances}
    opened_after: ClassVar = {NewBatchTask: "batch"}
    concerned = Changes.TEA | Changes.LEAF | Changes.STOCK | Changes.SALES | Changes.SETTINGS
    uses_period = True

    def __init__(self, context: PageContext, papers: GoodsPapers) -> None:
        super().__init__(context, papers)
        self._voiding: int | None = None  # the document whose reason is asked once it is shown
        self.segments["batch"].void_wanted.connect(self._void)
        self.document.shown.connect(self._ask_why)

    def print_shown(self) -> None:
        """The batch that is open, else the balance shown."""
        if self.segment is self.segments["balance"]:
            self.segment.print_balance()
        elif self._detail is not None:
            self.segment.print_batch(self._detail.row)

    def _void(self, document_id: int) -> None:
        """Open the document and ask for the reason."""
        self._voiding = document_id
        self.open_document(document_id)
        self._ask_why(self.document.view)

    def _ask_why(self, view: Any) -> None:
        """Once the document stands there: it may have been read already, or is still being read."""
        is_it = view is not None and view.id == self._voiding
        if is_it and self.is_open(self.document):
            self._voiding = None
            self.document.ask_void()
