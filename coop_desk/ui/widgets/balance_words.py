"""The words of the mass balance, the same in its list and beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


class BalanceWords:
    """What came and what went, each with its sign."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("BalanceWords", text)

    def flows(self) -> Mapping[str, str]:
        """The figures of a flow by name."""
        return {
            "bought_g": self.tr("+ bought"),
            "made_g": self.tr("+ made"),
            "processed_g": self.tr("− processed"),
            "sold_g": self.tr("− sold"),
            "lost_g": self.tr("− lost"),
            "counted_g": self.tr("± stock-take"),
        }
