"""Small figures for tests of what is read out of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from coop_desk.domain.figures import NOTHING, Figures, Point, time_places

JIN, YUAN = 500, 100


def months(values: Sequence[int | None], unit: str = "grams", **changes: object) -> Figures:
    """Bars of the months from January 2024 on; None where there is nothing."""
    places = time_places(date(2024, 1, 1), date(2024, len(values), 1), "month")
    known = {
        (place.key, NOTHING): value
        for place, value in zip(places, values, strict=True)
        if value is not None
    }
    return made(places, known, unit=unit, **changes)


def made(
    places: Sequence[Point],
    values: Mapping[tuple[str, str], int],
    *,
    measure: str = "leaf",
    unit: str = "grams",
    shape: str = "bars",
    series: Sequence[Point] = (Point(NOTHING, ""),),
    **changes: object,
) -> Figures:
    """Figures of these places and values."""
    return Figures(measure, unit, shape, tuple(places), tuple(series), values, **changes)  # type: ignore[arg-type]


def alone(values: Mapping[str, int], **changes: object) -> Figures:
    """Figures of one series, whose places are called by their keys."""
    places = [Point(key, key) for key in values]
    return made(places, {(key, NOTHING): value for key, value in values.items()}, **changes)  # type: ignore[arg-type]
