"""What figures say, read to whoever has no time for a chart: a sentence or two in plain Chinese.

Everything said is reckoned from the figures. What is not there is said not to be there, and
nothing is said of what cannot be told.
"""

from __future__ import annotations

from collections.abc import Callable

from coop_desk.domain import reading_bars, reading_lines, reading_spread
from coop_desk.domain.figures import Figures
from coop_desk.domain.reading_words import amount

Reader = Callable[[Figures, str, str], list[str]]


def read_aloud(figures: Figures, name: str, before: str = "") -> tuple[str, ...]:
    """The sentences; `name` is what the measure is called in Chinese.

    `before` is what the time compared with is called, such as 去年同期; "" where none was asked
    for.
    """
    called = name.partition("（")[0]
    if not figures.values or (figures.is_empty and figures.measure not in _SAY_ZEROS):
        return (_nothing(figures, called, before),)
    said = _reader(figures)(figures, called, before)
    return tuple(filter(None, said))


def _nothing(figures: Figures, name: str, before: str) -> str:
    if figures.values:
        return f"{name}{'都是' if len(figures.values) > 1 else '为'} {amount(0, figures.unit)}。"
    was = sum(figures.before.values()) if figures.adds_up else 0
    ago = f"，{before}为 {amount(was, figures.unit)}" if before and was else ""
    return f"没有{name}的记录{ago}。"


def _reader(figures: Figures) -> Reader:
    if figures.measure in _BY_MEASURE:
        return _BY_MEASURE[figures.measure]
    if figures.shape == "map":
        return reading_spread.greenhouses
    if figures.shape == "band":
        return reading_spread.band
    if reading_lines.is_curve(figures):
        return reading_lines.curves
    return reading_bars.amounts if figures.adds_up else reading_lines.rates


# What these say where all is nothing is better than that all is nothing.
_SAY_ZEROS = ("fulfilment", "grower_income")
# Those whose places mean something that neither their unit nor their shape tells.
_BY_MEASURE: dict[str, Reader] = {
    "grade_mix": reading_lines.mix,
    "yield_by_season": reading_spread.seasons,
    "survival_by_season": reading_spread.seasons,
    "efficiency_by_season": reading_spread.seasons,
    "grower_income": reading_spread.classes,
    "fulfilment": reading_spread.contracts,
    "debt_ages": reading_spread.debts,
}
