"""How wide the columns of a list are: what stands in them is read in full where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

LONGEST = 400  # pixels: longer words than that are cut sooner than make others narrow


class Needs(NamedTuple):
    """What a column usually has, what is written in it takes, and its title takes; in pixels.

    `written` is 0 while no row has been read.
    """

    usual: int
    written: int
    title: int


def fitted(columns: Sequence[Needs], room: int) -> list[int]:
    """The width of each column in so much room; all of them together may still need more.

    Where it is short, columns first give what nothing is written in, then those that are
    wider than usual are cut.
    """
    written = [min(one.written, LONGEST) or one.usual for one in columns]
    widths = [max(one.usual, own) for one, own in zip(columns, written, strict=True)]
    least = [max(one.title, own) for one, own in zip(columns, written, strict=True)]
    widths = _narrower(widths, least, sum(widths) - room)
    least = [min(own, max(one.usual, one.title)) for one, own in zip(columns, least, strict=True)]
    return _narrower(widths, least, sum(widths) - room)


def _narrower(widths: Sequence[int], least: Sequence[int], over: int) -> list[int]:
    """Take what is over from the columns that have more than their least, in proportion."""
    spare = [max(0, width - low) for width, low in zip(widths, least, strict=True)]
    total = sum(spare)
    if over <= 0 or not total:
        return list(widths)
    taken = min(over, total)
    # Rounded up one after the other, so that together it is exactly what is taken.
    narrower, left = [], taken
    for width, own in zip(widths, spare, strict=True):
        given = min(own, left, -(-own * taken // total))
        left -= given
        narrower.append(width - given)
    return narrower
