"""The figures written among the values: clear of lines, of points and of each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from coop_desk.reports.chart_parts import SMALL_POINTS, text_width
from coop_desk.reports.chart_plan import Asked, Frame, Mark, Note, large

ABOVE, UNDER, RIGHT, LEFT = range(4)  # the sides of a value on which its figure may stand

_NOTE_ROOM = 0.06  # of the axis: what a figure above a bar takes
_NEAR, _FAR = 5.0, 15.0  # points from a value to its figure, and to the far end of it
_BESIDE = 8.0
_MARKER = 4.0  # points: half a marker
_PLOT_WIDE, _PLOT_HIGH = 0.9, 0.76  # of the figure

Noted = tuple[float, float, float]  # where a figure is written, and the figure
Box = tuple[float, float, float, float]  # left, low, right, high in points
Spot = tuple[float, float]


def written(asked: Asked, frame: Frame, noted: Sequence[Noted | None]) -> tuple[Note, ...]:
    """The figures above the values, those below nothing under them; empty where there is none."""
    known = [one for one in noted if one]
    texts = iter(asked.texts([one[2] for one in known], large(asked, *frame.limits[2:])))
    return tuple(
        Note(one[0], one[1], next(texts), UNDER if one[2] < 0 else ABOVE)
        if one
        else Note(0.0, 0.0, "")
        for one in noted
    )


def clear_of(before: Sequence[float], frame: Frame, notes: Sequence[Note]) -> tuple[Note, ...]:
    """The figures above the broken line wherever it would strike them through."""
    low, high = frame.limits[2:]
    room = (high - low) * _NOTE_ROOM

    def clear(note: Note) -> Note:
        line = before[round(note.x)] if before else math.nan
        is_struck = note.y - room / 3 <= line <= note.y + room
        is_above = note.look == ABOVE
        return replace(note, y=line + room / 4) if is_struck and is_above else note

    return tuple(map(clear, notes))


def apart(
    asked: Asked, frame: Frame, notes: Sequence[Note], marks: Sequence[Mark]
) -> tuple[Note, ...]:
    """The figures as they stand; none where two of them touch, or one another value's bar."""
    across, up = _scales(asked, frame)
    bars = [(one.left * across, one.low * up, one.right * across, one.high * up) for one in marks]
    boxes = [
        box
        for note in notes
        if note.text
        for _, box in _boxes(note, note.x * across, note.y * up, (note.look,))
    ]
    touch = any(_touch(one, other) for one, other in combinations(boxes, 2))
    touch = touch or any(_touch(box, bar) for box in boxes for bar in bars)
    return () if touch else tuple(notes)


def beside(
    asked: Asked,
    frame: Frame,
    notes: Sequence[Note],
    marks: Sequence[Mark],
    strokes: Sequence[Sequence[Spot]] = (),
    sides: Sequence[int] = (ABOVE, UNDER, RIGHT, LEFT),
) -> tuple[Note, ...]:
    """Each figure on the first side on which it touches nothing; left out where there is none.

    `strokes` are the lines drawn, point by point.
    """
    left, right, low, high = frame.limits
    across, up = _scales(asked, frame)
    points = [(mark.left * across, mark.high * up) for mark in marks]
    taken = [(x - _MARKER, y - _MARKER, x + _MARKER, y + _MARKER) for x, y in points]
    lines = [
        ((one[0] * across, one[1] * up), (other[0] * across, other[1] * up))
        for stroke in strokes
        for one, other in pairwise(stroke)
        if other[0] - one[0] == 1 and not math.isnan(one[1] + other[1])
    ]
    inside = (left * across, low * up, right * across, high * up + _FAR)
    found = []
    for note in notes:
        for side, box in _boxes(note, note.x * across, note.y * up, sides):
            is_inside = _holds(inside, box)
            if (
                is_inside
                and not any(_touch(box, own) for own in taken)
                and not any(_crosses(line, box) for line in lines)
            ):
                taken.append(box)
                found.append(replace(note, look=side))
                break
        else:
            found.append(replace(note, text=""))
    return tuple(found)


def _scales(asked: Asked, frame: Frame) -> tuple[float, float]:
    """About how many points a step across and a step up take."""
    left, right, low, high = frame.limits
    wide, deep = asked.inches
    return wide * 72 * _PLOT_WIDE / (right - left), deep * 72 * _PLOT_HIGH / (high - low)


def _boxes(note: Note, x: float, y: float, sides: Sequence[int]) -> Iterator[tuple[int, Box]]:
    """Where the figure would stand on each side."""
    wide = text_width(note.text) * SMALL_POINTS
    half = (_FAR - _NEAR) / 2
    boxes = {
        ABOVE: (x - wide / 2, y + _NEAR, x + wide / 2, y + _FAR),
        UNDER: (x - wide / 2, y - _FAR, x + wide / 2, y - _NEAR),
        RIGHT: (x + _BESIDE, y - half, x + _BESIDE + wide, y + half),
        LEFT: (x - _BESIDE - wide, y - half, x - _BESIDE, y + half),
    }
    return ((side, boxes[side]) for side in sides)


def _holds(outer: Box, inner: Box) -> bool:
    left, low, right, high = outer
    return left <= inner[0] and low <= inner[1] and inner[2] <= right and inner[3] <= high


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(line: tuple[Spot, Spot], box: Box) -> bool:
    """Whether a line from left to right runs through a box."""
    (left, start), (right, end) = line
    first, last = max(left, box[0]), min(right, box[2])
    if first >= last:
        return False
    slope = (end - start) / (right - left)
    ends = start + slope * (first - left), start + slope * (last - left)
    return min(ends) < box[3] and max(ends) > box[1]
