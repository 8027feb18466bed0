"""The words of checks of a scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from coop_desk.domain.weight import format_jin, format_kilograms
from coop_desk.ui.widgets.word_base import Details, Fact


class ScaleDocumentWords:
    """What a check of a scale says about itself."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("ScaleDocumentWords", text)

    def kinds(self) -> Mapping[str, Callable[[Details], Iterator[Fact]]]:
        """Its kinds of document, and what tells their facts."""
        return {"scale_check": self._check}

    def _check(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Scale"), d["scale"]
        yield self.tr("Test weight"), self._weight(d["weight_g"])
        yield self.tr("Shown"), self._weight(d["shown_g"])
        yield self.tr("Off by"), self.off(d["shown_g"] - d["weight_g"])
        yield self.tr("Tolerance"), self.tolerance(d["tolerance_g"])
        yield self.tr("Verdict"), self.verdict(d["passed"])

    def verdict(self, passed: bool) -> str:
        """Passed or not."""
        return self.tr("passed") if passed else self.tr("failed: have it adjusted")

    def tolerance(self, grams: int) -> str:
        """How far it may be off."""
        return self.tr("± {grams} g").format(grams=f"{grams:,}")

    def off(self, grams: int) -> str:
        """How far it was off, too much or too little."""
        return self.tr("{grams} g").format(grams=f"{grams:+,}" if grams else "0")

    def _weight(self, grams: int) -> str:
        words = self.tr("{jin} jin ({kilograms} kg)")
        return words.format(jin=format_jin(grams), kilograms=format_kilograms(grams))
