"""What the page of the store may ask to be printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Protocol

from coop_desk.domain.list_paper import ListPaper


class StockPapers(Protocol):
    """The papers of the stock, made of an open book."""

    def stock_list_pdf(self, unit: Any, first: date, last: date) -> bytes:
        """What a period did to everything in store."""

    def stock_list(self, unit: Any, first: date, last: date) -> ListPaper:
        """The same, before it is drawn."""

    def save_workbook(self, paper: ListPaper, path: Path) -> None:
        """A list as a workbook. Raises UserError where it cannot be written."""

    def stock_card_pdf(self, unit: Any, key: str, first: date, last: date) -> bytes:
        """One card."""

    def count_sheet_pdf(self, unit: Any, day: date, product: str | None) -> bytes:
        """A sheet to count on, of one product or of everything."""

    def stock_take_pdf(self, unit: Any, document_id: int) -> bytes:
        """A posted stock-taking."""
