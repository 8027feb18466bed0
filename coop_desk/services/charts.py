"""The measures that can be charted, their figures, and the documents behind each of them.

The figures of a period that add up document by document stand in `chart_facts`, all others are
gathered in `chart_measures`; each of the two lists its own in MEASURES.
"""

from __future__ import annotations

from dataclasses import replace

from coop_desk.domain.figures import Figures
from coop_desk.errors import UserError
from coop_desk.services import chart_facts, chart_measures
from coop_desk.services.measure import GROUPS, SPLITS, Asked, Measure
from coop_desk.storage.unit_of_work import Unit

__all__ = ["GROUPS", "MEASURES", "SPLITS", "Asked", "Measure", "documents", "read"]

_IN_ORDER = list(GROUPS)

# All that can be chosen, group by group.
MEASURES: dict[str, Measure] = {
    one.code: one
    for one in sorted(
        (*chart_facts.MEASURES, *chart_measures.MEASURES),
        key=lambda one: _IN_ORDER.index(one.group),
    )
}


def read(unit: Unit, asked: Asked) -> Figures:
    """The figures of a measure, beside those before only where the split leaves that a sense.

    Raises UserError for what it cannot be asked.
    """
    measure = _checked(asked)
    compare = asked.compare and measure.can_compare(asked.split)
    return measure.read(unit, replace(asked, compare=compare))


def documents(unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
    """The ids of the documents behind one place and series, newest first.

    Raises UserError for what the measure cannot be asked.
    """
    return _checked(asked).documents(unit, asked, place, series)


def _checked(asked: Asked) -> Measure:
    measure = MEASURES[asked.measure]
    if asked.split and asked.split not in measure.splits:
        raise UserError("This figure cannot be split that way.", field="split")
    if asked.grain and asked.grain not in measure.grains:
        raise UserError("This figure cannot be shown by that span of time.", field="grain")
    if asked.last < asked.first:
        raise UserError("The period ends before it starts.", field="last")
    return measure
