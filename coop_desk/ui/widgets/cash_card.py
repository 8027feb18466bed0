"""What changes hands at the counter: kept back for debts, paid, and the change, large."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coop_desk.services.ticket_payments import TicketRecovery
from coop_desk.ui.widgets.figure_card import FigureCard, yuan_words

DEBT_LINES = ("debt", "recovered", "left")


class CashCard(FigureCard):
    """Shown while a ticket is paid at the counter; the debts only where some are kept back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        looks = {"debt": "", "recovered": "", "left": "", "paid": "counter"}
        super().__init__(looks, "change", parent)
        self.show_payment(None, None)

    def words(self) -> dict[str, tuple[str, str]]:
        """What each figure is, and its unit."""
        yuan = self.tr("yuan")
        return {
            "debt": (self.tr("Owes now"), yuan),
            "recovered": (self.tr("Kept back"), yuan),
            "left": (self.tr("Still owes then"), yuan),
            "paid": (self.tr("To pay out"), yuan),
            "change": (self.tr("Change (yuan)"), ""),
        }

    def show_payment(
        self, paid_fen: int | None, change_fen: int | None, recovery: TicketRecovery | None = None
    ) -> None:
        """Show what is paid and what comes back; with `recovery` what debts take of it."""
        for key in DEBT_LINES:
            self.show_line(key, recovery is not None)
        if recovery is not None:
            self.show_figure("debt", yuan_words(recovery.debt_fen))
            self.show_figure("recovered", yuan_words(recovery.recovered_fen))
            self.show_figure("left", yuan_words(recovery.left_fen))
        self.show_figure("paid", yuan_words(paid_fen))
        self.show_figure("change", yuan_words(change_fen))
        self.show_line("change", change_fen is not None)
