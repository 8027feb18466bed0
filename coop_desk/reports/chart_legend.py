"""What looks how: beside the title where there is room, else in columns under it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from matplotlib.transforms import Affine2D, BboxTransformTo, ScaledTranslation

from coop_desk.reports.chart_looks import sample_width, samples
from coop_desk.reports.chart_text import Label, Labels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.axes import Axes
    from matplotlib.transforms import Transform

ROW = 17.0  # points
_TO_NAME, _TO_NEXT = 6.0, 16.0  # points: from a sample to its name, from a name to the next
_LOWEST, BESIDE = 9.0, 11.0  # points above the axes: the last row; the title, and what is beside it


def above(axes: Axes) -> Transform:
    """Points, counted from the top left corner of the axes."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    return (
        Affine2D().scale(1 / 72)
        + figure.dpi_scale_trans
        + ScaledTranslation(0, 1, BboxTransformTo(axes.bbox))
    )


class Legend:
    """A sample and a name for each look that has one; `label` makes a name counted in points."""

    def __init__(self, axes: Axes, shape: str, label: Callable[[Transform], Label]) -> None:
        self._points = above(axes)
        self._sample_width = sample_width(shape)
        self._samples = samples(shape)
        self._places = [Affine2D() for _ in self._samples]
        for sample, place in zip(self._samples, self._places, strict=True):
            sample.set(transform=place + self._points, clip_on=False)
            axes.add_artist(sample)
        self.names = Labels(partial(label, self._points))
        self._shown: list[tuple[Any, Affine2D, Label]] = []

    @property
    def artists(self) -> list[Any]:
        """All that is drawn of it."""
        return [part for sample, _, label in self._shown for part in (sample, label)]

    def show(self, names: Sequence[str]) -> None:
        """What each look, what was before and the usual range are called; "" for nothing."""
        for sample, name in zip(self._samples, names, strict=True):
            sample.set_visible(bool(name))
        named = [number for number, name in enumerate(names) if name]
        labels = self.names.take(len(named))
        for number, label in zip(named, labels, strict=True):
            label.set_text(names[number])
        self._shown = [
            (self._samples[number], self._places[number], label)
            for number, label in zip(named, labels, strict=True)
        ]

    def place(self, start: float, room: float, title: float, scale: float) -> float:
        """Stand from `start` on in a room so wide, with a title so wide; the height taken under it.

        All but `scale`, the pixels of a point, are in points.
        """
        if not self._shown:
            return 0.0
        around = self._sample_width + _TO_NAME
        widths = [around + label.reach()[2] / scale for _, _, label in self._shown]
        beside = sum(widths) + _TO_NEXT * len(widths)
        if title + beside <= room:
            x = start + room - beside + _TO_NEXT
            for entry, width in zip(self._shown, widths, strict=True):
                self._move(entry, x, BESIDE)
                x += width + _TO_NEXT
            return 0.0
        column = max(widths) + _TO_NEXT
        columns = max(1, min(len(widths), int((room + _TO_NEXT) / column)))
        rows = -(-len(widths) // columns)
        for number, entry in enumerate(self._shown):
            row, at = divmod(number, columns)
            self._move(entry, start + at * column, _LOWEST + (rows - 1 - row) * ROW)
        return rows * ROW

    def _move(self, entry: tuple[Any, Affine2D, Label], x: float, y: float) -> None:
        _, place, label = entry
        place.clear().translate(x, y)
        label.set_position((x + self._sample_width + _TO_NAME, y))
