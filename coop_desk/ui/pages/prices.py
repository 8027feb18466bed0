"""Prices: what holds today and tomorrow, setting tomorrow's, the notice and the board."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Protocol

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.price_segments import (
    LeafPrices,
    MushroomPrices,
    ProductPrices,
    SavedLists,
)
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.price_board import BoardWindow


class PricePapers(Protocol):
    """What the page is handed; reads in an open transaction and gives a finished PDF."""

    def price_notice_pdf(self, unit: Any, product: str, day: date) -> bytes:
        """The notice to pin up. Raises UserError on a day without prices."""


class PricesPage(SegmentPage):
    """Leaf, mushrooms and the lists so far; F8 sets tomorrow's prices, F9 opens the board."""

    page_id = "prices"
    segment_types: ClassVar = {
        "leaf": LeafPrices,
        "mushroom": MushroomPrices,
        "lists": SavedLists,
    }
    concerned = Changes.PRICES | Changes.SETTINGS | Changes.PEOPLE | Changes.LEAF | Changes.HARVEST

    def __init__(self, context: PageContext, papers: PricePapers) -> None:
        self.board: BoardWindow | None = None
        super().__init__(context, papers)

    def _make_keys(self) -> None:
        super()._make_keys()
        self._board_key = self.add_key("F9", self.open_board)

    def _connect(self) -> None:
        super()._connect()
        for segment in self.segments.values():
            if isinstance(segment, ProductPrices):
                segment.board_wanted.connect(self.open_board)

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self._board_key.setText(self.tr("Board on the second screen"))

    def open_target(self, target: Any) -> None:
        """A product sets its prices of tomorrow; "board" opens the board."""
        if target == "board":
            self.open_board()
        elif isinstance(target, str):
            self.show_segment(target)
            self.segment.do_main()
        else:
            super().open_target(target)

    def print_shown(self) -> None:
        """The notice."""
        if isinstance(self.segment, ProductPrices):
            self.segment.print_usual()

    def open_board(self) -> None:
        """The prices in very large type, for a second screen at the gate."""
        segment = self.segment
        product = segment.product if isinstance(segment, ProductPrices) else "leaf"
        if self.board is None:
            self.board = BoardWindow(self.context, self.window())
        self.board.show_product(product)
