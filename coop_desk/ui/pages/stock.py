"""The store: what is on hand, the cards of a period, and what was counted."""

from __future__ import annotations

from typing import Any, ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.pages.stock_printing import StockPapers
from coop_desk.ui.pages.stock_segments import Cards, OnHand
from coop_desk.ui.pages.stock_takes_segment import Counts
from coop_desk.ui.pages.stock_tasks import ReceiveTask
from coop_desk.ui.widgets.task_panel import Task


class StockPage(SegmentPage):
    """Three lists, and beside them a card, a document, a paper or a form."""

    page_id = "stock"
    segment_types: ClassVar = {"on_hand": OnHand, "cards": Cards, "counts": Counts}
    concerned = (
        Changes.STOCK
        | Changes.HARVEST
        | Changes.LEAF
        | Changes.TEA
        | Changes.SALES
        | Changes.BAGS
        | Changes.DOCUMENTS
        | Changes.SETTINGS
    )
    uses_period = True

    def __init__(self, context: PageContext, papers: StockPapers) -> None:
        self._received: str | None = None  # the heap the list is to point at once it has it
        super().__init__(context, papers)

    def _on_task_done(self, task: Task, value: Any) -> None:
        """After goods were received the list points at them."""
        super()._on_task_done(task, value)
        if isinstance(task, ReceiveTask) and self.current != Counts.name:
            self._received = value.heap
            self._on_list_loaded()

    def _on_list_loaded(self) -> None:
        """What was received may come to the list with its next reading."""
        super()._on_list_loaded()
        table = self.segment.table
        place = None if self._received is None else table.model.place_of_id(self._received)
        if place is not None:
            self._received = None
            table.go_to_row(place)

    def open_target(self, target: Any) -> None:
        """A list and a row of it, or a document by its id alone."""
        if isinstance(target, int):
            self.open_document(target)
        else:
            super().open_target(target)
