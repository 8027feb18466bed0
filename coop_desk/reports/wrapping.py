"""Breaking a text into lines as Chinese is: anywhere but inside a number or before a stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# A run of letters and figures stays together ("12,480.50", "CG2024-000123", "96.63 %").
_PIECES = re.compile(r"[!-~]+(?: %)?|\s+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：！？）》」』】〕％…")
_NOT_LAST = frozenset("（《「『【〔")


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The lines of a text, each no wider than `width` by `measure`; never loses a character.

    Only a single character wider than `width` can stand out.
    """
    if measure(text) <= width:
        return [text]
    lines: list[list[str]] = [[]]
    for piece in _pieces(text, width, measure):
        line = lines[-1]
        if line and measure("".join(line) + piece.rstrip()) > width:
            lines.append(_taken_along(line, piece, width, measure))
        lines[-1].append(piece)
    return [joined for line in lines if (joined := "".join(line).strip())]


def fit(
    text: str, width: float, size: float, smallest: float, unit_width: Callable[[str], float]
) -> tuple[float, list[str]]:
    """The largest size between `smallest` and `size` that keeps a text on one line.

    Where even the smallest is too wide, the text is wrapped at that size. Sizes in half points.
    """
    while size > smallest and unit_width(text) * size > width:
        size -= 0.5
    return size, wrap(text, width / size, unit_width)


def _pieces(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    for piece in _PIECES.findall(text):
        if measure(piece) <= width:
            yield piece
        else:
            yield from piece


def _taken_along(
    line: list[str], piece: str, width: float, measure: Callable[[str], float]
) -> list[str]:
    """What moves from a full line to the next, so that no line begins or ends badly."""
    taken: list[str] = []
    while len(line) > 1 and (line[-1] in _NOT_LAST or (taken or [piece])[0] in _NOT_FIRST):
        if measure("".join([line[-1], *taken, piece])) > width:
            break
        taken.insert(0, line.pop())
    return taken
