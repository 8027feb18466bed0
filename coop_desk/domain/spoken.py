"""Weights as a grower says them: 三斤二两, 三斤半, 一百二十斤."""

from __future__ import annotations

import re
from fractions import Fraction

# Spoken units by size: a bare figure after one of them counts the next ("三斤二" is 3.2 jin).
_SPOKEN_GRAMS = {"斤": 500, "两": 50, "钱": 5}
_FIGURE = r"(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千]+?|半)"
_SPOKEN = re.compile(
    rf"(?:(?P<斤>{_FIGURE})斤)?(?:零)?(?:(?P<两>{_FIGURE})两)?(?:(?P<钱>{_FIGURE})钱)?"
    rf"(?P<rest>[一二三四五六七八九半]|\d)?",
    re.ASCII,
)
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
# 一百二 is 120 to some and 102 to others.
_TWO_MEANINGS = re.compile("[百千][一二两三四五六七八九]$")
_PLACES = {"十": 10, "百": 100, "千": 1000}


def spoken_grams(plain: str) -> Fraction | None:
    """The grams of a spoken weight without blanks; None where it is none."""
    found = _SPOKEN.fullmatch(plain)
    if found is None or not any(found[unit] for unit in _SPOKEN_GRAMS):
        return None
    total = Fraction(0)
    last = 0
    for unit, grams in _SPOKEN_GRAMS.items():
        if found[unit]:
            figure = _spoken_figure(found[unit])
            if figure is None:
                return None
            total += figure * grams
            last = grams
    if found["rest"]:
        total += _rest(found["rest"], last)
    return total


def _rest(figure: str, last_g: int) -> Fraction:
    """What follows the last unit: 半 is half of it, a digit counts tenths of it."""
    if figure == "半":
        return Fraction(last_g, 2)
    digit = int(figure) if figure.isdecimal() else _DIGITS[figure]
    return Fraction(digit * last_g, 10)


def _spoken_figure(figure: str) -> Fraction | None:
    if figure == "半":
        return Fraction(1, 2)
    if figure[0].isascii():
        return Fraction(figure)
    return _chinese_figure(figure)


def _chinese_figure(figure: str) -> Fraction | None:
    """Spoken Chinese figures below ten thousand; None for one nobody would say."""
    if _TWO_MEANINGS.search(figure):
        return None
    total, digit, below = 0, 0, 10_000
    for place, sign in enumerate(figure):
        if sign not in _PLACES:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif _PLACES[sign] >= below or (place and not digit):
            return None
        else:
            below = _PLACES[sign]
            total, digit = total + (digit or 1) * below, 0
    return Fraction(total + digit)
