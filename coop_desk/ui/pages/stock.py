"""The store: what is on hand, the cards of a period, and what was counted."""

from __future__ import annotations

from typing import Any, ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.pages.stock_printing import StockPapers
from coop_desk.ui.pages.stock_segments import Cards, OnHand
from coop_desk.ui.pages.stock_takes_segment import Counts


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
        super().__init__(context, papers)

    def open_target(self, target: Any) -> None:
        """A list and a row of it, or a document by its id alone."""
        if isinstance(target, int):
            self.open_document(target)
        else:
            super().open_target(target)
