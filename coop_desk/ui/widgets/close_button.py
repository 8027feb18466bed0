"""The cross in the corner of a panel."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated


class CloseButton(Retranslated, QToolButton):
    """Closes the panel it stands in, as Esc does."""

    def __init__(self) -> None:
        super().__init__()
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Set the words again."""
        self.setToolTip(self.tr("Close (Esc)"))
        self.setAccessibleName(self.tr("Close (Esc)"))

    def restyle(self) -> None:
        """Draw the cross in the colours in use."""
        self.setIcon(icon("close", "faded"))
