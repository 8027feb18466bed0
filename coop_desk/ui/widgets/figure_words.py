"""How the values of a chart are written on the screen: each in its unit, beside its place."""

from __future__ import annotations

from html import escape

from coop_desk.domain.figures import NOTHING, UNIT_WORDS, Figures, Point
from coop_desk.domain.terms import Words
from coop_desk.reports.chart_parts import Language, with_unit
from coop_desk.services.charts import MEASURES
from coop_desk.ui.models.columns import Column
from coop_desk.ui.widgets.word_base import in_words, screen_language

# How a table's column writes a unit.
_KINDS = {
    "grams": "jin",
    "fen": "yuan",
    "fen_per_jin": "yuan",
    "centijin_per_bag": "percent",  # hundredths, two decimals
    "bp": "percent",
    "centi": "percent",
    "count": "int",
    "times": "int",
    "growers": "int",
}
# What stands beside a value that is compared.
_BEFORE = {"season": Words("上一季", "season before"), "year": Words("去年同期", "last year")}


def column_kind(unit: str) -> str:
    """The kind of column that writes values of a unit."""
    return _KINDS[unit]


def unit_words(unit: str) -> str:
    """What a unit is called on the screen; "" where a value needs none."""
    return in_words(unit, UNIT_WORDS) if unit in UNIT_WORDS else ""


def named_with_unit(name: str, unit: str) -> str:
    """The head of a column of values: "Total (jin)"."""
    language: Language = "zh" if screen_language().startswith("zh") else "en"
    return with_unit(name, unit_words(unit), language)


def value_words(value: int | None, unit: str) -> str:
    """A value and its unit: "1,234.50 jin"."""
    written = Column("", "", column_kind(unit)).formatter()(value)
    return f"{written} {unit_words(unit)}".strip() if value is not None else written


def point_name(point: Point) -> str:
    """What a place or a series is called on the screen."""
    return point.name(screen_language())


def place_words(figures: Figures, place: str, series: str = NOTHING) -> str:
    """A place and a series by name: "2024-03 Bud and leaf"."""
    names = [point_name(one) for one in figures.places if one.key == place]
    names += [point_name(one) for one in figures.series if one.key == series]
    return " ".join(name for name in names if name)


def tip_words(words: str) -> str:
    """Words for a tip, which would take a name that looks like markup for markup."""
    return f"<p>{escape(words)}</p>" if "<" in words else words


def reading_words(figures: Figures, place: str, series: str | None = NOTHING) -> str:
    """What stands at a place, in a line: "2024-03 Bud and leaf 1,234.50 jin".

    Of all series together it is their total, where they have one. A price is followed by the
    weight it was paid or got for, and what is not split by what stood at the same place before.
    """
    if series is None:
        total = value_words(figures.total(place), figures.unit) if figures.adds_up else ""
        return f"{place_words(figures, place)} {total}".strip()
    value = value_words(figures.value(place, series), figures.unit)
    parts = [f"{place_words(figures, place, series)} {value}"]
    weight = figures.weights.get((place, series))
    if weight is not None:
        parts.append(value_words(weight, "grams"))
    if series == NOTHING and place in figures.before:
        span = "season" if MEASURES[figures.measure].by_season else "year"
        before = value_words(figures.before[place], figures.unit)
        parts.append(f"{in_words(span, _BEFORE)} {before}")
    return " · ".join(parts)
