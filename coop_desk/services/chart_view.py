"""A chart as its page wants it: figures and whose they are; the documents behind one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.figures import Figures
from coop_desk.domain.statement import Cooperative
from coop_desk.domain.terms import document_number
from coop_desk.services import charts, settings
from coop_desk.services.charts import MEASURES, Asked
from coop_desk.services.measure import seasons
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_AT_ONCE = 900  # a query takes no more than about a thousand values


class ChartRead(NamedTuple):
    """Figures, what was asked for them, and what their papers say of the cooperative.

    `season` is the name of the season a measure of one was read of, "" for other measures;
    `runs_on` says whether days of it are still to come.
    """

    asked: Asked
    figures: Figures
    season: str
    cooperative: Cooperative
    demo: bool
    runs_on: bool = False


class ChartDocument(NamedTuple):
    """A document behind a figure.

    `part` is what it brings to the figure, or above the line of one that is a ratio, and `under`
    what it brings below that line; both are None where it brings nothing, and where several
    ratios are opened together. `grams` is None where its kind weighs nothing.
    """

    id: int
    day: date
    number: str
    kind: str
    person: str
    grams: int | None
    amount_fen: int
    part: int | None
    under: int | None


def chart_view(unit: Unit, asked: Asked) -> ChartRead:
    """Read the figures of a measure. Raises UserError for what it cannot be asked."""
    figures = charts.read(unit, asked)
    known = seasons(unit, asked) if MEASURES[asked.measure].by_season else []
    return ChartRead(
        asked,
        figures,
        known[0].name if known else "",
        settings.cooperative(unit),
        settings.is_demo(unit),
        runs_on=bool(known) and unit.clock().date() + ONE_DAY < known[0].end,
    )


def documents_behind(
    unit: Unit, asked: Asked, place: str, series: Sequence[str]
) -> list[ChartDocument]:
    """The documents behind a place and these of its series, each once, newest first.

    Raises UserError for what the measure cannot be asked.
    """
    parts = _parts(unit, asked, place, series)
    ids = list(parts)
    slices = (ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE))
    found = [one for some in slices for one in _read(unit, some, parts)]
    return sorted(found, key=_age, reverse=True)


_Brought = tuple[int | None, int | None]  # above the line and below it


def _parts(unit: Unit, asked: Asked, place: str, series: Sequence[str]) -> Mapping[int, _Brought]:
    """What each document brings to a place and these series, by its id."""
    measure = MEASURES[asked.measure]
    if measure.ratio is not None and len(series) == 1:
        shares = measure.ratio.behind(unit, asked, place, series[0])
        return {own: (share.over or None, share.under or None) for own, share in shares.items()}
    if measure.parts is None:
        every = (charts.documents(unit, asked, place, one) for one in series)
        return {own: (None, None) for ids in every for own in ids}
    found: Counter[int] = Counter()
    for one in series:
        found.update(measure.parts(unit, asked, place, one))
    return {own: (part, None) for own, part in found.items()}


def _age(one: ChartDocument) -> tuple[date, int]:
    return one.day, one.id


def _read(unit: Unit, ids: Sequence[int], parts: Mapping[int, _Brought]) -> list[ChartDocument]:
    d, p = tables.documents.c, tables.people.c
    query = (
        select(d.id, d.kind, d.year, d.number, d.day, d.amount_fen, p.name)
        .select_from(tables.documents.outerjoin(tables.people, p.id == d.person_id))
        .where(d.id.in_(ids))
    )
    weights = _weights(unit, ids)
    return [
        ChartDocument(
            row.id,
            row.day,
            document_number(row.kind, row.year, row.number) if row.number else "",
            row.kind,
            row.name or "",
            weights.get(row.id),
            row.amount_fen,
            *parts[row.id],
        )
        for row in unit.rows(query)
    ]


def _weights(unit: Unit, ids: Sequence[int]) -> dict[int, int]:
    """What each of them weighs: what was paid for, made, or sold."""
    found: dict[int, int] = {}
    for weight in (
        tables.harvest_tickets.c.pay_g,
        tables.leaf_tickets.c.pay_g,
        tables.processing_batches.c.dry_g,
        tables.sales.c.grams,
    ):
        own = weight.table.c.document_id
        found.update((row[0], row[1]) for row in unit.rows(select(own, weight).where(own.in_(ids))))
    return found
