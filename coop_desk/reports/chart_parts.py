"""What all charts share: our font, sizes, and how figures are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from coop_desk.reports.fonts import font_file

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

Language = Literal["zh", "en"]
SIZE = (10.0, 5.2)  # inches, on paper
POINTS = 10.5  # of what is written beside the axes
SMALL_POINTS = 9.5  # of the figures among the values
BAR = 0.74  # of the room a place has
MOST_DOTS = 31  # on the broken line

_WIDE_FROM = "\u2e80"  # from here on a character is as wide as it is high
_NARROW = 0.56

_TEN_THOUSAND = 10_000
# From ten times ten thousand on, Chinese counts in 万.
_LARGE = 100_000


def word(words: tuple[str, str], language: Language) -> str:
    """One of a Chinese and an English word."""
    return words[language == "en"]


@cache
def font(name: str, size: float) -> FontProperties:
    """One weight of our font in points."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(font_file(name)), size=size)


def with_unit(title: str, unit: str, language: Language) -> str:
    """The title with the unit behind it, where there is one."""
    if not unit:
        return title
    return f"{title}（{unit}）" if language == "zh" else f"{title} ({unit})"


def box(left: float, low: float, right: float, high: float) -> list[tuple[float, float]]:
    """The corners of a bar."""
    return [(left, low), (right, low), (right, high), (left, high)]


def text_width(text: str) -> float:
    """About how wide a text is, in letters; of several lines the widest."""
    lines = text.split("\n")
    return max(sum(1.0 if sign >= _WIDE_FROM else _NARROW for sign in line) for line in lines)


def large_by(highest: float, language: Language) -> int:
    """What heights are divided by before they are written: ten thousand in Chinese where large."""
    return _TEN_THOUSAND if language == "zh" and highest >= _LARGE else 1


def figure_text(value: float, places: int = 2) -> str:
    """A figure on a chart: thousands grouped, no needless zeros."""
    text = f"{value:,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
