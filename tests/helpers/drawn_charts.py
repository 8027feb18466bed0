"""What is drawn on a chart, looked at part by part."""

from __future__ import annotations

from typing import Any

from matplotlib.text import Text

from coop_desk.reports.charts import figure_png
from coop_desk.reports.figure_charts import drawing_of


def texts(figure) -> list[str]:
    """Everything written on a figure."""
    figure_png(figure, 50)
    return [text.get_text() for text in seen(figure, Text) if text.get_text()]


def seen(figure, kind: type[Any]) -> list[Any]:
    """What is drawn of one kind, in the order in which it is drawn."""
    drawing = drawing_of(figure)
    assert drawing is not None
    return [one for one in (*drawing.still, *drawing.moving) if isinstance(one, kind)]


def of_values(figure, kind: type[Any]) -> list[Any]:
    """What is drawn of the values, of one kind."""
    drawing = drawing_of(figure)
    assert drawing is not None
    return [one for one in drawing.moving if isinstance(one, kind)]
