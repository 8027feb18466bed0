"""The table of a chart's page: a row for each place, a column for each series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from coop_desk.domain.figures import Figures
from coop_desk.services import chart_view
from coop_desk.services.chart_view import ChartDocument
from coop_desk.services.charts import Asked
from coop_desk.ui.models.columns import Column
from coop_desk.ui.widgets.figure_words import column_kind, named_with_unit, point_name

PLACE, VALUE, TOTAL, BEFORE, WEIGHT = "place", "value", "total", "before", "weight"
_SERIES, _WEIGHT = "series_", "_weight"


class Behind(NamedTuple):
    """The documents behind one place and one of its series, None for all of them."""

    place: str
    series: str | None
    documents: Sequence[ChartDocument]


def read_behind(asked: Asked, place: str, series: Sequence[str], unit: Any) -> Behind:
    """Read the documents behind a place and these series."""
    found = chart_view.documents_behind(unit, asked, place, series)
    return Behind(place, series[0] if len(series) == 1 else None, found)


def series_of(figures: Figures, column: str) -> list[str]:
    """The series a column of the table stands for: its own, or all of them."""
    if column.startswith(_SERIES):
        return [figures.series[int(column.removeprefix(_SERIES).removesuffix(_WEIGHT))].key]
    return [one.key for one in figures.series]


def column_of(figures: Figures, series: str) -> str:
    """The column of a series."""
    return f"{_SERIES}{[one.key for one in figures.series].index(series)}"


def figure_columns(figures: Figures, names: Mapping[str, str]) -> list[Column]:
    """The columns of the table; `names` are those of place, value, weight, total and before."""
    kind = column_kind(figures.unit)

    def column(key: str, name: str) -> Column:
        return Column(key, named_with_unit(name, figures.unit), kind)

    found = [Column(PLACE, names[PLACE], width=84)]
    for one in figures.series:
        found.append(column(column_of(figures, one.key), point_name(one) or names[VALUE]))
        if figures.weights:
            weight = f"{point_name(one)} {names[WEIGHT]}".strip()
            name = named_with_unit(weight, "grams")
            found.append(Column(_weight_of(figures, one.key), name, column_kind("grams")))
    if figures.has_totals:
        found.append(column(TOTAL, names[TOTAL]))
    if figures.before:
        found.append(column(BEFORE, names[BEFORE]))
    return found


def _weight_of(figures: Figures, series: str) -> str:
    """The column of the weight behind a series of prices."""
    return f"{column_of(figures, series)}{_WEIGHT}"


def figure_rows(figures: Figures) -> list[dict[str, Any]]:
    """A row for each place."""
    own = {column_of(figures, one.key): one.key for one in figures.series}
    return [
        {
            "id": place.key,
            PLACE: point_name(place),
            TOTAL: figures.total(place.key),
            BEFORE: figures.before.get(place.key),
        }
        | {column: figures.value(place.key, one) for column, one in own.items()}
        | {f"{column}{_WEIGHT}": figures.weights.get((place.key, s)) for column, s in own.items()}
        for place in figures.places
    ]
