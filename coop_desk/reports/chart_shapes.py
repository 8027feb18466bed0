"""The shapes of charts: bars, lines, a map of tiles, and points against their usual band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import quantiles

from coop_desk.domain.figures import Point
from coop_desk.reports.chart_notes import (
    ABOVE,
    LEFT,
    RIGHT,
    UNDER,
    Noted,
    apart,
    beside,
    clear_of,
    written,
)
from coop_desk.reports.chart_parts import BAR, text_width
from coop_desk.reports.chart_plan import (
    FEW,
    REST,
    Asked,
    Frame,
    Mark,
    Note,
    Plan,
    before_line,
    height_limits,
    heights,
    large,
    look_names,
    looks,
    place_labels,
    place_limits,
    place_room,
)

INSIDE, OUTSIDE = 0, 1  # the looks of points against their band
CLASSES = 5  # shades of a map
UNKNOWN = CLASSES  # the look of a tile of which nothing is known
_NUMBER_LOOK = CLASSES + 1  # added to the look of a tile's number, which is written smaller
_ACROSS = 13  # tiles in a row where nobody says how they stand
_FEWEST_ACROSS, _FEWEST_DOWN = 6, 4  # a few tiles are not blown up
_FINE = 4.5  # points: places narrower than this touch each other
_FAR_OFF = 1.5  # times the middle half, beyond which a value is far off the rest
_TILE, _TILE_HIGH = 0.94, 0.92
_LARGEST, _SMALLEST = 12.0, 5.0  # points of a tile's figure

_WITHIN = ("范围内", "Within the range")
_BEYOND = ("范围外", "Outside the range")
_RANGE = ("正常范围 {low}–{high}", "Usual range {low}–{high}")
_NOTHING_KNOWN = ("无数据", "No data")


def plan(asked: Asked) -> Plan:
    """Where everything on the chart stands."""
    shape = asked.figures.shape
    if asked.is_empty:
        return Plan("empty", Frame(asked.heading(), (0.0, 1.0, 0.0, 1.0)))
    made = {"bars": _bars, "lines": _lines, "band": _band, "map": _map}
    return made[shape](asked)


# ---- bars and lines ----


def _bars(asked: Asked) -> Plan:
    """Stacked where the values add up, side by side where they do not."""
    is_stack = asked.figures.adds_up or len(asked.figures.series) == 1
    marks = _stack(asked) if is_stack else _side_by_side(asked)
    before, before_name = before_line(asked)
    frame = _frame(asked, [*_ends(marks), *before], before_name, from_nothing=True)
    few = len(asked.figures.places) * (1 if is_stack else len(asked.figures.series)) <= FEW
    noted = (_totals(asked, marks) if is_stack else _values(marks)) if few else ()
    notes = clear_of(before, frame, written(asked, frame, noted))
    notes = apart(asked, frame, notes, marks)
    return Plan("bars", frame, marks, notes, before, is_fine=_are_fine(asked))


def _are_fine(asked: Asked) -> bool:
    return place_room(asked) < _FINE


def _stack(asked: Asked) -> tuple[Mark, ...]:
    """Amounts below nothing, such as reversals, are stacked downwards; what shares a look last."""
    own, marks = looks(asked.figures), []
    series = sorted(asked.figures.series, key=lambda one: own[one.key] == REST)
    width = 1.0 if _are_fine(asked) else BAR
    for at, place in enumerate(asked.figures.places):
        top = bottom = 0.0
        for one in series:
            value = asked.amount(asked.figures.value(place.key, one.key) or 0)
            if value > 0:
                low, top = top, top + value
                ends = (low, top)
            else:
                high, bottom = bottom, bottom + value
                ends = (bottom, high)
            if value:
                marks.append(_bar(place, one, own[one.key], at, width, *ends))
    return tuple(marks)


def _side_by_side(asked: Asked) -> tuple[Mark, ...]:
    own, marks = looks(asked.figures), []
    width = BAR / len(asked.figures.series)
    for at, place in enumerate(asked.figures.places):
        for number, one in enumerate(asked.figures.series):
            value = asked.figures.value(place.key, one.key)
            if value:
                centre = at - BAR / 2 + width * (number + 0.5)
                height = asked.amount(value)
                ends = (min(height, 0.0), max(height, 0.0))
                marks.append(_bar(place, one, own[one.key], centre, width, *ends))
    return tuple(marks)


def _bar(
    place: Point, one: Point, look: int, at: float, width: float, low: float, high: float
) -> Mark:
    return Mark(place.key, one.key, look, at - width / 2, low, at + width / 2, high)


def _ends(marks: Sequence[Mark]) -> list[float]:
    return [end for mark in marks for end in (mark.low, mark.high)]


def _totals(asked: Asked, marks: Sequence[Mark]) -> tuple[Noted | None, ...]:
    tops = {mark.place: mark.high for mark in sorted(marks, key=lambda mark: mark.high)}
    feet = {mark.place: mark.low for mark in sorted(marks, key=lambda mark: -mark.low)}
    noted: list[Noted | None] = []
    for at, place in enumerate(asked.figures.places):
        total = asked.amount(asked.figures.total(place.key) or 0)
        end = (feet if total < 0 else tops).get(place.key)
        noted.append(None if end is None else (at, end, total))
    return tuple(noted)


def _values(marks: Sequence[Mark]) -> tuple[Noted | None, ...]:
    ends = ((mark.left + mark.right, mark.high if mark.high > 0 else mark.low) for mark in marks)
    return tuple((both / 2, end, end) for both, end in ends)


def _lines(asked: Asked) -> Plan:
    own = looks(asked.figures)
    marks = tuple(
        _point(asked, at, place, one, own[one.key])
        for one in asked.figures.series
        for at, place in enumerate(asked.figures.places)
        if asked.figures.value(place.key, one.key) is not None
    )
    before, before_name = before_line(asked)
    values = [*_ends(marks), *before]
    from_nothing = asked.figures.adds_up or min(values, default=0.0) < 0.5 * max(values, default=0)
    frame = _frame(asked, values, before_name, from_nothing=from_nothing)
    alone = 1 in (len(asked.figures.series), len(asked.figures.places))
    few = alone and len(marks) <= FEW
    noted = tuple((mark.left, mark.high, mark.high) for mark in marks) if few else ()
    strokes = [
        [(mark.left, mark.high) for mark in marks if mark.series == one.key]
        for one in asked.figures.series
    ]
    notes = beside(
        asked, frame, written(asked, frame, noted), marks, [*strokes, [*enumerate(before)]]
    )
    return Plan("lines", frame, marks, notes, before)


def _point(asked: Asked, at: int, place: Point, one: Point, look: int) -> Mark:
    height = asked.amount(asked.figures.values[place.key, one.key])
    return Mark(place.key, one.key, look, at, height, at, height)


def _frame(asked: Asked, values: Sequence[float], before_name: str, *, from_nothing: bool) -> Frame:
    low, high, step = height_limits(asked, values, from_nothing=from_nothing)
    by = large(asked, low, high)
    labels, is_turned = place_labels(asked)
    return Frame(
        heading=asked.heading(by),
        limits=(*place_limits(len(asked.figures.places)), low, high),
        heights=heights(low, high, step, by),
        labels=labels,
        is_turned=is_turned,
        names=look_names(asked, looks(asked.figures)),
        before=before_name,
    )


# ---- points against their band ----


def _band(asked: Asked) -> Plan:
    band = asked.figures.band
    edges = (asked.amount(band[0]), asked.amount(band[1])) if band else None
    marks = []
    for at, place in enumerate(asked.figures.places):
        for one in asked.figures.series:
            value = asked.figures.value(place.key, one.key)
            if value is not None:
                look = OUTSIDE if band and not band[0] <= value <= band[1] else INSIDE
                marks.append(_point(asked, at, place, one, look))
    outside = [(mark.left, mark.high, mark.high) for mark in marks if mark.look == OUTSIDE]
    frame = _frame(asked, [*_ends(marks), *(edges or ())], "", from_nothing=False)
    frame = _with_band(asked, frame, edges)
    notes = written(asked, frame, outside if len(outside) <= FEW else [])
    below = [note for note in notes if edges and note.y < edges[0]]
    above = [note for note in notes if note not in below]
    sides = {UNDER: below, ABOVE: above}
    placed = [
        note
        for side, own in sides.items()
        for note in beside(asked, frame, own, marks, sides=(side, RIGHT, LEFT))
    ]
    return Plan("band", frame, tuple(marks), tuple(placed))


def _with_band(asked: Asked, frame: Frame, edges: tuple[float, float] | None) -> Frame:
    if edges is None:
        return replace(frame, names=("", ""))
    low, high = asked.texts(edges, 1)
    return replace(
        frame,
        names=(asked.word(_WITHIN), asked.word(_BEYOND)),
        band=edges,
        band_name=asked.word(_RANGE).format(low=low, high=high),
    )


# ---- the map ----


def _map(asked: Asked) -> Plan:
    """Tiles in their rows; a shade for each fifth of the way from the least to the most."""
    figures = asked.figures
    rows = figures.rows or _rows([place.key for place in figures.places])
    known = {place: asked.amount(value) for (place, _), value in figures.values.items()}
    steps = _shades(list(known.values()))
    series = figures.series[0].key
    marks = tuple(
        Mark(place, series, _shade(known.get(place), steps), left, low, left + _TILE, low + high)
        for row, places in enumerate(rows)
        for column, place in enumerate(places)
        if place
        for left, low, high in [(column, -row - _TILE_HIGH, _TILE_HIGH)]
    )
    across, down = max(map(len, rows), default=0), len(rows)
    by = large(asked, 0.0, max(known.values(), default=0.0))
    wide, deep = max(across, _FEWEST_ACROSS), max(down, _FEWEST_DOWN)
    frame = Frame(
        heading=asked.heading(by),
        limits=(-0.1, wide + 0.04, -deep - 0.02, 0.1),
        names=_shade_names(asked, steps, by, has_gaps=len(known) < len(marks)),
    )
    texts = dict(zip(known, asked.texts([*known.values()], by), strict=True))
    points = _tile_points(asked, texts, wide, deep)
    return Plan("map", frame, marks, _tile_notes(asked, marks, texts), note_points=points)


def _rows(places: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(places[at : at + _ACROSS]) for at in range(0, len(places), _ACROSS))


def _shades(values: Sequence[float]) -> tuple[float, ...]:
    """The ends of the shades, the least value first; one shade where all are alike.

    As wide as each other, but what lies far off the rest does not stretch them: it is in the first
    or the last, which reaches as far as it says.
    """
    low, high = min(values), max(values)
    if low == high:
        return (low, high)
    first, last = _usual(values)
    ends = [first + (last - first) * number / CLASSES for number in range(1, CLASSES)]
    return (low, *ends, high)


def _usual(values: Sequence[float]) -> tuple[float, float]:
    """The least and the most that lies no further off the middle half than half as much again."""
    low, _, high = quantiles(values, n=4, method="inclusive")
    reach = (high - low) * _FAR_OFF
    near = [value for value in values if low - reach <= value <= high + reach]
    first, last = min(near), max(near)
    return (first, last) if first < last else (min(values), max(values))


def _shade(value: float | None, steps: Sequence[float]) -> int:
    if value is None:
        return UNKNOWN
    return sum(value > step + 1e-9 for step in steps[1:-1])


def _shade_names(
    asked: Asked, steps: Sequence[float], by: int, *, has_gaps: bool
) -> tuple[str, ...]:
    ends = asked.texts(steps, by)
    if steps[0] == steps[-1]:
        names = [ends[0]]
    else:
        names = [f"{low}–{high}" for low, high in pairwise(ends)]
    names += [""] * (CLASSES - len(names))
    return (*names, asked.word(_NOTHING_KNOWN) if has_gaps else "")


def _tile_points(asked: Asked, texts: dict[str, str], wide: int, deep: int) -> float:
    """How large the figures are written, so that the longest has room in its tile."""
    across = asked.inches[0] * 72 * 0.94 / wide * _TILE
    down = asked.inches[1] * 72 * 0.78 / deep * _TILE_HIGH
    longest = max((text_width(text) for text in texts.values()), default=1.0) + 0.3
    return round(max(_SMALLEST, min(_LARGEST, across / longest, down / 3.2)), 1)


def _tile_notes(asked: Asked, marks: Sequence[Mark], texts: dict[str, str]) -> tuple[Note, ...]:
    """In each tile its number above its figure."""
    names = {place.key: asked.name(place) for place in asked.figures.places}
    notes = []
    for mark in marks:
        x, high = (mark.left + mark.right) / 2, mark.high - mark.low
        notes.append(Note(x, mark.low + high * 0.74, names[mark.place], mark.look + _NUMBER_LOOK))
        notes.append(Note(x, mark.low + high * 0.34, texts.get(mark.place, "—"), mark.look))
    return tuple(notes)


def is_number(note: Note) -> bool:
    """Whether a text of a map is the number of a tile rather than its figure."""
    return note.look >= _NUMBER_LOOK


def tile_look(note: Note) -> int:
    """The look of the tile that a text stands on."""
    return note.look % _NUMBER_LOOK
