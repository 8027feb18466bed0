"""Where a chain can begin: a greenhouse, a plot, a grower or a household, by a few letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from coop_desk.services import crops, people
from coop_desk.services.people import PersonRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MOST = 8
MOST_PEOPLE = 300  # of whom only growers and households with a plot lead anywhere
_C, _G, _S, _PLOT = tables.crops.c, tables.greenhouses.c, tables.seasons.c, tables.plots.c
_P = tables.people.c


@dataclass(frozen=True, slots=True)
class ChainHit:
    """A place to begin: `kind` is shed, plot or crop, `id` its own; the rest is to show.

    `person` is the grower of a crop or the household of a plot, `code` that person's; `shed`
    and `season` say where and when a crop grows, `plot` the number of a plot.
    """

    kind: str
    id: int
    person: str = ""
    code: str = ""
    shed: str = ""
    season: str = ""
    plot: str = ""


def find(unit: Unit, text: str, today: date) -> list[ChainHit]:
    """What fits a text, at most eight: greenhouses, then plots, then people with either."""
    wanted = text.strip().lower()
    if not wanted:
        return []
    found = [*_sheds(unit, wanted), *_plots(unit, wanted), *_people(unit, wanted, today)]
    return list(dict.fromkeys(found))[:MOST]


def _sheds(unit: Unit, text: str) -> list[ChainHit]:
    codes = {text, text.zfill(2)} if text.isdecimal() else {text}
    query = select(_G.id, _G.code).where(_G.code.in_({*codes, text.upper()})).order_by(_G.code)
    return [ChainHit("shed", row.id, shed=row.code) for row in unit.rows(query)]


def _plots(unit: Unit, text: str) -> list[ChainHit]:
    fits = or_(
        _PLOT.code.istartswith(text, autoescape=True),
        _PLOT.name.icontains(text, autoescape=True),
    )
    return _read_plots(unit, fits)


def _read_plots(unit: Unit, condition: object) -> list[ChainHit]:
    query = (
        select(_PLOT.id, _P.name, _P.code.label("person_code"), _PLOT.code)
        .join(tables.people, _P.id == _PLOT.person_id)
        .where(condition)  # type: ignore[arg-type]
        .order_by(_PLOT.code)
        .limit(MOST)
    )
    return [
        ChainHit("plot", row.id, row.name, row.person_code, plot=row.code)
        for row in unit.rows(query)
    ]


def _people(unit: Unit, text: str, today: date) -> list[ChainHit]:
    """The crops and the plots of people who fit, the best fit first."""
    fitting = people.search(unit, text, limit=MOST_PEOPLE)
    ids = [person.id for person in fitting]
    if not ids:
        return []
    grown = _newest_crops(unit, fitting, today)
    owned = _read_plots(unit, _PLOT.person_id.in_(ids))
    codes = {person.code: place for place, person in enumerate(fitting)}
    return sorted([*grown, *owned], key=lambda hit: codes[hit.code])


def _newest_crops(unit: Unit, fitting: Iterable[PersonRow], today: date) -> list[ChainHit]:
    """The crops that grow today; of a person who has none today, the newest one."""
    query = (
        select(_C.id, _C.person_id, _C.start, _C.end, _G.code, _S.name)
        .join(tables.greenhouses, _G.id == _C.greenhouse_id)
        .join(tables.seasons, _S.id == _C.season_id)
        .where(_C.person_id.in_([person.id for person in fitting]), crops.has_days())
        .order_by(_C.start.desc(), _G.code)
    )
    rows = unit.rows(query)
    found = []
    for person in fitting:
        own = [row for row in rows if row.person_id == person.id]
        running = [row for row in own if crops.runs_on(row, today)]
        found += [
            ChainHit("crop", row.id, person.name, person.code, row.code, row.name)
            for row in running or own[:1]
        ]
    return found
