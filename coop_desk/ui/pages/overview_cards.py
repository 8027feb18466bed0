"""Which cards the overview shows and in which order, as it is remembered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSettings

from coop_desk.domain import chart_choice
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.errors import UserError
from coop_desk.services.chart_choices import can_be_read

MEMORY = "overview/cards"
PERIODS, ATTENTION = "periods", "attention"
# The headline's figures, and leaf for a jin of tea.
YEAR_FIGURES = (
    "greenhouses",
    "bags",
    "mushroom_g",
    "mushroom_fen",
    "person_times",
    "households",
    "leaf_g",
    "dry_tea_g",
    "dry_tea_fen",
    "fresh_per_dry",
)
# Cards that are always there, to be shown or hidden; all others are charts somebody chose.
BUILT_IN = (PERIODS, ATTENTION, *YEAR_FIGURES)
USUAL_CHARTS = (
    ChartChoice("mushrooms_bought", "grade", "day", "last_30_days"),
    ChartChoice("leaf_bought", "grade", "week", "year"),
    ChartChoice("sales_income", "product", "month", "year", compare=True),
)
MOST_CHARTS = 6


def card_of(choice: ChartChoice) -> str:
    """The name of the card that shows a chart."""
    return chart_choice.to_text([choice])


def chart_of(card: str) -> ChartChoice | None:
    """The chart a card shows; None for one that shows none, or none that can be read."""
    found = chart_choice.from_text(card)
    return found[0] if len(found) == 1 and can_be_read(found[0]) else None


@dataclass(frozen=True, slots=True)
class Cards:
    """All cards in their order, and those of them that are hidden."""

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()

    @property
    def shown(self) -> tuple[str, ...]:
        """Those to be seen, in their order."""
        return tuple(card for card in self.order if card not in self.hidden)

    @property
    def charts(self) -> tuple[ChartChoice, ...]:
        """The charts kept, hidden ones too."""
        return tuple(choice for card in self.order if (choice := chart_of(card)) is not None)

    def with_shown(self, card: str, *, is_shown: bool) -> Cards:
        """A card shown or hidden."""
        hidden = self.hidden - {card} if is_shown else self.hidden | {card}
        return replace(self, hidden=hidden)

    def with_order(self, order: Iterable[str]) -> Cards:
        """The same cards in another order."""
        return replace(self, order=tuple(order))

    def with_chart(self, choice: ChartChoice) -> Cards:
        """A chart added at the end, or shown again. Raises UserError where there is no room."""
        card = card_of(choice)
        if card in self.order:
            return self.with_shown(card, is_shown=True)
        if len(self.charts) >= MOST_CHARTS:
            raise UserError(
                "The overview has {count} charts and no room for more; take one off first.",
                count=MOST_CHARTS,
            )
        return replace(self, order=(*self.order, card))

    def without_chart(self, card: str) -> Cards:
        """A chart taken off."""
        return Cards(tuple(one for one in self.order if one != card), self.hidden - {card})


_FIRST, *_OTHERS = map(card_of, USUAL_CHARTS)
USUAL = Cards((PERIODS, ATTENTION, _FIRST, *YEAR_FIGURES, *_OTHERS))


def recall(memory: QSettings) -> Cards:
    """The cards as they were left; the usual ones where nothing is remembered.

    What this version does not know is left out; what the one before did not know stands last.
    """
    try:
        kept = json.loads(str(memory.value(MEMORY)))
        order, hidden = _names(kept["order"]), _names(kept["hidden"])
    except (ValueError, TypeError, KeyError):
        return USUAL
    known = [card for card in dict.fromkeys(order) if card in BUILT_IN or chart_of(card)]
    new = [card for card in BUILT_IN if card not in known]
    return Cards((*known, *new), frozenset(hidden) & frozenset(known))


def _names(kept: Sequence[object]) -> list[str]:
    return [str(name) for name in kept]


def remember(memory: QSettings, cards: Cards) -> None:
    """Keep the cards as they are now; the usual ones leave nothing behind."""
    if cards == USUAL:
        memory.remove(MEMORY)
        return
    kept = {"order": list(cards.order), "hidden": sorted(cards.hidden)}
    memory.setValue(MEMORY, json.dumps(kept))
