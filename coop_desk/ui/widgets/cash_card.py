"""What changes hands at the counter: kept back for debts, paid, and the change, large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coop_desk.services.ticket_payments import TicketRecovery
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.figure_card import yuan_words

LOOKS = {"debt": "", "recovered": "", "left": "", "paid": "counter", "change": "figure"}


class CashCard(Retranslated, QFrame):
    """A strip under the form while a ticket is paid at the counter; debts where some are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self._line.setSpacing(4 * GRID)
        self._parts: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._figures: dict[str, QLabel] = {}
        self._recovery: TicketRecovery | None = None
        for key, look in LOOKS.items():
            self._add(key, look)
        self._line.addStretch(1)
        self.retranslate()
        self.show_payment(None, None)

    def _add(self, key: str, look: str) -> None:
        part, label, figure = QWidget(), QLabel(), QLabel(UNKNOWN)
        set_look(label, "small")
        if look:
            set_look(figure, look)
        both = QVBoxLayout(part)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(label)
        both.addWidget(figure, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(part)
        self._parts[key], self._labels[key], self._figures[key] = part, label, figure

    def retranslate(self) -> None:
        """Set the words again."""
        words = {
            "debt": self.tr("Owes now"),
            "recovered": self._share_words(),
            "left": self.tr("Still owes then"),
            "paid": self.tr("To pay out (yuan)"),
            "change": self.tr("Change"),
        }
        for key, label in self._labels.items():
            label.setText(words[key])
            self._figures[key].setAccessibleName(words[key])

    def _share_words(self) -> str:
        """How much is kept back at most, and whether the person agreed to it."""
        if self._recovery is None:
            return ""
        agreed, most = (
            self.tr("Kept back ({percent} % agreed)"),
            self.tr("Kept back (to {percent} %)"),
        )
        words = agreed if self._recovery.by_plan else most
        return words.format(percent=format_hundredths(self._recovery.share_bp))

    def figure(self, key: str) -> str:
        """The figure shown for debt, recovered, left, paid or change; "" where it is not shown."""
        return "" if self._parts[key].isHidden() else self._figures[key].text()

    def show_payment(
        self, paid_fen: int | None, change_fen: int | None, recovery: TicketRecovery | None = None
    ) -> None:
        """Show what is paid and what comes back; with `recovery` what debts take of it."""
        if recovery != self._recovery:
            self._recovery = recovery
            self.retranslate()
        figures = {"paid": paid_fen, "change": change_fen}
        if recovery is not None:
            figures |= {
                "debt": recovery.debt_fen,
                "recovered": recovery.recovered_fen,
                "left": recovery.left_fen,
            }
        for key, part in self._parts.items():
            part.setVisible(key == "paid" or figures.get(key) is not None)
            self._figures[key].setText(yuan_words(figures.get(key)))
