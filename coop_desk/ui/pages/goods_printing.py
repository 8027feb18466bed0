"""What pages that print papers of goods are handed."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol


class GoodsPapers(Protocol):
    """Reads the book in an open transaction and gives a finished PDF; changes nothing.

    Each raises UserError where there is nothing to print, or where a name cannot be printed.
    """

    def processing_batch_pdf(self, unit: Any, document_id: int) -> bytes:
        """The sheet of a processing batch: in, out, loss, ratio with its band, cost."""

    def mass_balance_pdf(self, unit: Any, product: str, first: date, last: date) -> bytes:
        """The mass balance of leaf or dry tea in [first, last], day by day and by grade."""
