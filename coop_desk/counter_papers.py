"""Papers of the counters: the prices pinned up at the gate.

A composition of two rooms that may not know each other, used by the window. Nothing is posted
here: each function reads in the open transaction and gives a finished PDF.
"""

from __future__ import annotations

from datetime import date

from coop_desk.reports.price_notice_pdf import price_notice_pdf as draw_notice
from coop_desk.services import price_board
from coop_desk.storage.unit_of_work import Unit


def price_notice_pdf(unit: Unit, product: str, day: date) -> bytes:
    """The prices of a product on a day, to be pinned up. Raises UserError where there is none."""
    return draw_notice(price_board.notice(unit, product, day))


class CounterPapers:
    """The papers of the counters as the window's pages are handed them."""

    price_notice_pdf = staticmethod(price_notice_pdf)
