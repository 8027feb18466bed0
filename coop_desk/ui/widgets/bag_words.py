"""Words about bags that several places say: the verdict of a check, what wants a look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coop_desk.services.weight_checks import CheckRow


class BagWords:
    """Words in the language on the screen."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("BagWords", text)

    def no_batch(self) -> str:
        """What bags are called that came in before there were batches."""
        return self.tr("Bags without a batch")

    def check(self, check: CheckRow | None) -> str:
        """What a weight check said, in a word and a sign."""
        if check is None:
            return self.tr("– Not weighed")
        return self.verdict(check.passed)

    def verdict(self, passed: bool) -> str:
        """Whether a sample passed."""
        return self.tr("✓ Passed") if passed else self.tr("× Rework")

    def short_warning(self, warning: str) -> str:
        """What wants a look, in a few words for a list."""
        words = {
            "little": self.tr("little per bag"),
            "much": self.tr("much per bag"),
            "losses": self.tr("many lost"),
            "efficiency": self.tr("efficiency unusual"),
        }
        return words.get(warning, warning)

    def warning(self, warning: str) -> str:
        """What wants a look, and what to do."""
        words = {
            "little": self.tr("Little per bag, usual are 0.8 to 3.5 jin: look at the bags."),
            "much": self.tr("Much per bag, usual are 0.8 to 3.5 jin: look at the tickets."),
            "losses": self.tr("More than a twentieth of the bags were lost."),
            "efficiency": self.tr(
                "The biological efficiency is unusual: look at the weight and water of the bags."
            ),
        }
        return words.get(warning, warning)
