"""What tests ask of charts, and how they read the answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from offices import Office

from coop_desk.domain.figures import Figures
from coop_desk.services import bags, charts
from coop_desk.services.bags import BagIssue
from coop_desk.services.measure import Asked
from coop_desk.storage.unit_of_work import Unit

SPRING = date(2024, 1, 1), date(2024, 6, 30)


def asked(code: str, **changes: Any) -> Asked:
    """A measure of the first half of 2024."""
    return Asked(**{"measure": code, "first": SPRING[0], "last": SPRING[1], **changes})


def read(unit: Unit, code: str, **changes: Any) -> Figures:
    """Its figures."""
    return charts.read(unit, asked(code, **changes))


def opened(unit: Unit, code: str, place: str, series: str = "", **changes: Any) -> list[int]:
    """The documents behind a figure."""
    return charts.documents(unit, asked(code, **changes), place, series)


def brought(
    unit: Unit, code: str, place: str, series: str = "", **changes: Any
) -> dict[int, tuple[int, int]]:
    """What each document brings above and below the line of a figure."""
    ratio = charts.MEASURES[code].ratio
    assert ratio is not None
    found = ratio.behind(unit, asked(code, **changes), place, series)
    return {document_id: tuple(share) for document_id, share in found.items()}


def named(figures: Figures) -> dict[tuple[str, str], int]:
    """The values by the names of their places and the keys of their series."""
    names = {point.key: point.zh for point in figures.places}
    return {(names[place], series): value for (place, series), value in figures.values.items()}


def issue_bags(unit: Unit, office: Office, count: int = 400, day: date = date(2024, 1, 10)) -> int:
    """Bags issued to the office's crop."""
    return bags.issue(unit, BagIssue(day, office.let.crop_id, count, 350)).id
