"""What a ticket says beside its weighing, and its payment about the money handed over, in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.ui.widgets.word_base import UNKNOWN, Details, Fact, in_words


def scale_words(scale: str | None) -> str:
    """The scale a weight was read from, that it was typed, or a dash where nobody noted it."""
    if scale is None:
        return UNKNOWN
    return scale or QCoreApplication.translate("TicketFactWords", "typed")


class TicketFactWords:
    """The words of the rows beside tickets; documents of before have none of them."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("TicketFactWords", text)

    def read_from(self, d: Details) -> Iterator[Fact]:
        """Which scale was read."""
        if d.get("scale") is not None:
            yield self.tr("Scale"), scale_words(d["scale"])

    def rule(self, d: Details) -> Iterator[Fact]:
        """The weather, and what the rule proposed to take off."""
        if d.get("weather"):
            yield self.tr("Weather"), in_words(d["weather"], terms.WEATHERS)
        if d.get("deduction_rule") is None:
            return
        said = d["deduction_rule"]
        if d["deduction_bp"] != d["usual_deduction_bp"]:
            said = self.tr("{rule}; another share was typed").format(rule=said)
        yield self.tr("Rule"), said

    def picked(self, d: Details, session: str) -> str:
        """The hour of the pick before its session, where it is known."""
        return f"{d['picked_at']} {session}" if d.get("picked_at") else session

    def best(self, d: Details) -> Iterator[Fact]:
        """What the best grade would have paid for all of it."""
        if d.get("best_price_fen") is None:
            return
        more = amount_fen(d["pay_g"], d["best_price_fen"]) - d["amount_fen"]
        if more > 0:
            said = self.tr("would have brought {amount} yuan more").format(amount=format_fen(more))
            yield self.tr("All of the best grade"), said

    def tender(self, d: Details) -> Iterator[Fact]:
        """What was handed over and what came back."""
        if d.get("tendered_fen") is not None:
            yield (
                self.tr("Handed over"),
                self.tr("{yuan} yuan").format(yuan=format_fen(d["tendered_fen"])),
            )
            yield self.tr("Change"), self.tr("{yuan} yuan").format(yuan=format_fen(d["change_fen"]))
