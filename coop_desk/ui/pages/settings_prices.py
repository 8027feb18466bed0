"""Settings: where prices are set, which is a page of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import Section


class PricesSection(Section):
    """Who looks for prices among the settings is shown the way."""

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.go_button = QPushButton()
        self.go_button.clicked.connect(self._go)
        self.body.addWidget(self.go_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Prices have a page of their own: today's and tomorrow's, every list so far, the "
                "notice to pin up. A saved list is never edited, and a ticket keeps the price of "
                "its day."
            )
        )
        self.go_button.setText(self.tr("Open the prices"))

    def _go(self) -> None:
        self.context.go("prices", None)

    def take_focus(self) -> None:
        """The way there."""
        self.go_button.setFocus(Qt.FocusReason.OtherFocusReason)
