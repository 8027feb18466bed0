"""The year's figures: a card each, with last year's beside it, leading to where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.money import FEN_PER_YUAN, round_half_up
from coop_desk.domain.ratios import format_ratio, outside_band
from coop_desk.domain.weight import format_jin
from coop_desk.services.overview import YearBeside
from coop_desk.ui.targets import ChartTarget
from coop_desk.ui.widgets.card import Card

PER_DRY = "fresh_per_dry"
USUAL_PER_DRY = Fraction(38, 10), Fraction(5)


def _by_month(measure: str, split: str = "") -> tuple[str, ChartTarget]:
    """The chart of a figure, month by month beside last year."""
    choice = ChartChoice(measure, split, "month", "year", compare=True)
    return "charts", ChartTarget(choice)


# Where a click on each of them leads: a page, and what is opened there.
_LEADS: dict[str, tuple[str, Any]] = {
    "greenhouses": ("greenhouses", None),
    "bags": ("bags", None),
    "mushroom_g": _by_month("mushrooms_bought"),
    "mushroom_fen": _by_month("sales_income", "product"),
    "person_times": _by_month("person_times", "task"),
    "households": ("people", None),
    "leaf_g": _by_month("leaf_bought"),
    "dry_tea_g": _by_month("tea_sold"),
    "dry_tea_fen": _by_month("sales_income", "product"),
    PER_DRY: ("processing", None),
}


class YearFigures(QObject):
    """Ten cards by the name of their figure."""

    went = Signal(str, object)  # page id, target

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: Card(clickable=True) for name in _LEADS}
        for name, card in self.cards.items():
            # Its lowest line may need two, so it may grow.
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            card.opened.connect(partial(self.went.emit, *_LEADS[name]))

    def titles(self) -> dict[str, str]:
        """What each of them is called."""
        return {
            "greenhouses": self.tr("Greenhouses"),
            "bags": self.tr("Bags issued"),
            "mushroom_g": self.tr("Mushrooms bought"),
            "mushroom_fen": self.tr("Mushroom sales"),
            "person_times": self.tr("Person-times of labour"),
            "households": self.tr("Tea households"),
            "leaf_g": self.tr("Fresh leaf bought"),
            "dry_tea_g": self.tr("Dry tea sold"),
            "dry_tea_fen": self.tr("Dry tea sales"),
            PER_DRY: self.tr("Fresh leaf per dry tea"),
        }

    def _units(self) -> dict[str, str]:
        jin, yuan = self.tr("jin"), self.tr("yuan")
        return {
            "greenhouses": "",
            "bags": self.tr("bags"),
            "mushroom_g": jin,
            "mushroom_fen": yuan,
            "person_times": "",
            "households": "",
            "leaf_g": jin,
            "dry_tea_g": jin,
            "dry_tea_fen": yuan,
        }

    def show_year(self, read: YearBeside | None) -> None:
        """Show the figures in the language in use; None: only what they are called."""
        for name, title in self.titles().items():
            self.cards[name].set_title(title)
        if read is None:
            return
        now, before = read.this_year, read.last_year
        for name, unit in self._units().items():
            card, value = self.cards[name], getattr(now, name)
            last = None if before is None else getattr(before, name)
            shown = "" if last is None else _WRITTEN[name](last)
            card.set_figure(_WRITTEN[name](value), unit, card.compare(value, last, shown))
        self._show_per_dry(*read.fresh_per_dry)

    def _show_per_dry(self, now: Fraction | None, before: Fraction | None) -> None:
        """Jin of leaf for a jin of tea; outside its usual band the line below says so."""
        card, (low, high) = self.cards[PER_DRY], USUAL_PER_DRY
        said = card.compare(None, None if before is None else 0, format_ratio(before))
        if outside_band(now, low, high):
            band = f"{format_ratio(low, 1)}–{format_ratio(high, 1)}"
            said = self.tr("usually {band}: look at the batches").format(band=band)
        card.set_figure(None if now is None else f"{format_ratio(now)} : 1", "", said)


def _whole(value: int) -> str:
    return f"{value:,}"


def _whole_jin(grams: int) -> str:
    return format_jin(grams, 0)


def _whole_yuan(fen: int) -> str:
    return f"{round_half_up(fen, FEN_PER_YUAN):,}"


# How each figure is written; a year is told in whole jin and yuan.
_WRITTEN: dict[str, Callable[[int], str]] = {
    "greenhouses": _whole,
    "bags": _whole,
    "mushroom_g": _whole_jin,
    "mushroom_fen": _whole_yuan,
    "person_times": _whole,
    "households": _whole,
    "leaf_g": _whole_jin,
    "dry_tea_g": _whole_jin,
    "dry_tea_fen": _whole_yuan,
}
