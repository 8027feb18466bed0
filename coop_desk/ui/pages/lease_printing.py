"""What pages that print papers of land, leases and bags are handed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol


class LeasePapers(Protocol):
    """Reads the book in an open transaction and gives a finished PDF; changes nothing.

    Each raises UserError where something needed is missing, where there is nothing to print,
    or where a name cannot be printed.
    """

    def lease_contract_pdf(
        self, unit: Any, lease_id: int, extra: Mapping[str, str] | None = None
    ) -> bytes:
        """Both copies of a greenhouse lease's contract; `extra` fills what no record holds."""

    def lease_register_pdf(self, unit: Any, season_id: int) -> bytes:
        """The register of a season's greenhouse leases: rent, deposit, what is open."""

    def rent_list_pdf(
        self, unit: Any, today: date, overdue_only: bool, season_id: int | None = None
    ) -> bytes:
        """The rents of greenhouses that are open today, or only those that are overdue."""

    def reminder_pdf(self, unit: Any, person_id: int, today: date) -> bytes:
        """A polite slip for one grower: every rent that is due, and the sum."""

    def land_sign_off_pdf(self, unit: Any, first: date, last: date) -> bytes:
        """The list households sign when land rent posted in [first, last] is paid out."""

    def land_due_pdf(self, unit: Any, first: date, last: date, today: date) -> bytes:
        """The land rents that fall due in [first, last], and what is paid of them."""

    def check_sheet_pdf(self, unit: Any, check_id: int) -> bytes:
        """The sheet of a batch's weight check: every weight, and the verdict."""

    def calendar_pdf(self, unit: Any, first: date, last: date) -> bytes:
        """The lease calendar of [first, last]: each greenhouse's leases, flushes, idle days."""

    def bag_stock_pdf(self, unit: Any, day: date) -> bytes:
        """The bags of every batch on a day: made, in store, on crops, lost."""
