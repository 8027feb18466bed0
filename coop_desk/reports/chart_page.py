"""A chart on a page of its own: A4 across, with the cooperative's name and a line at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coop_desk.reports import palette
from coop_desk.reports.chart_parts import POINTS, font
from coop_desk.reports.charts import figure_pdf
from coop_desk.reports.figure_charts import drawing_of
from coop_desk.reports.fonts import REGULAR

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PAGE = (11.69, 8.27)  # inches
_MARGIN = 0.71  # inches, as on all our papers
_LINE = 0.3
ROOM = (PAGE[0] - 2 * _MARGIN, PAGE[1] - 2 * _MARGIN - 2 * _LINE)  # what a chart has there


def chart_page(figure: Figure, head: str, foot: str) -> bytes:
    """The PDF of a chart made for `ROOM`, its head above it and its foot below."""
    width, height = PAGE
    figure.set_size_inches(*PAGE)
    left, bottom = _MARGIN / width, (_MARGIN + _LINE) / height
    drawing = drawing_of(figure)
    assert drawing is not None
    drawing.area = (left, bottom, left + ROOM[0] / width, bottom + ROOM[1] / height)
    for text, y in ((head, height - _MARGIN - _LINE / 2), (foot, _MARGIN)):
        figure.text(
            left, y / height, text, fontproperties=font(REGULAR, POINTS), color=palette.QUIET
        )
    return figure_pdf(figure)
