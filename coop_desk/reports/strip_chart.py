"""A small chart of weights in the order they were taken, against the band they may lie in.

Drawn with lines and squares alone, for a black printer: bags outside the band are hollow and
crossed. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coop_desk.reports.fonts import load
from coop_desk.reports.sheet import Sheet

_LABELS = 58.0
_MARK = 2.2
_SMALL = 8.5


@dataclass(frozen=True, slots=True)
class Band:
    """What a bag should weigh, and how far from it it may be, in grams."""

    nominal_g: int
    tolerance_g: int


@dataclass(frozen=True, slots=True)
class StripChart:
    """The chart in a rectangle: its left and top, its width and height."""

    left: float
    top: float
    width: float
    height: float

    def draw(self, sheet: Sheet, grams: Sequence[int], band: Band) -> None:
        """Draw the weights of a sample."""
        low, high = _span(grams, band)

        def height_of(value: float) -> float:
            return self.top + self.height * (1 - (value - low) / (high - low))

        right = self.left + self.width
        edges = (band.nominal_g + band.tolerance_g, band.nominal_g - band.tolerance_g)
        upper, lower = map(height_of, edges)
        sheet.fill(self.left, upper, self.width - _LABELS, lower - upper, 0.92)
        sheet.box(self.left, self.top, self.width - _LABELS, self.height, 0.6)
        for value, word in zip((edges[0], band.nominal_g, edges[1]), "上标下", strict=True):
            y = height_of(value)
            whole = value == band.nominal_g
            draw = sheet.line if whole else sheet.dashes
            draw(self.left, y, right - _LABELS, y, 0.6)
            sheet.text(right - _LABELS + 5, y + 3, f"{_NAMES[word]} {value:,}", _SMALL)
        self._draw_weights(sheet, grams, band, [height_of(value) for value in grams])

    def _draw_weights(
        self, sheet: Sheet, grams: Sequence[int], band: Band, heights: Sequence[float]
    ) -> None:
        step = (self.width - _LABELS) / len(grams)
        mark = min(_MARK, step / 2.4)
        for number, (value, y) in enumerate(zip(grams, heights, strict=True)):
            x = self.left + step * (number + 0.5)
            if abs(value - band.nominal_g) <= band.tolerance_g:
                sheet.fill(x - mark, y - mark, 2 * mark, 2 * mark)
                continue
            sheet.fill(x - mark, y - mark, 2 * mark, 2 * mark, 1.0)
            sheet.box(x - mark - 0.6, y - mark - 0.6, 2 * mark + 1.2, 2 * mark + 1.2, 0.7)
            sheet.line(x - mark, y - mark, x + mark, y + mark, 0.7)
            sheet.line(x - mark, y + mark, x + mark, y - mark, 0.7)
        self._draw_numbers(sheet, len(grams), step)

    def _draw_numbers(self, sheet: Sheet, count: int, step: float) -> None:
        """The first, the last, and some of the numbers between under the chart."""
        every = next(n for n in (1, 2, 5, 10, 20, 50, 100, count) if n * step >= 16)
        for number in range(every, count + 1, every):
            text = str(number)
            x = self.left + step * (number - 0.5) - load().regular.width(text, 7.5) / 2
            sheet.text(x, self.top + self.height + 9, text, 7.5)


_NAMES = {"上": "上限", "标": "标准", "下": "下限"}


def _span(grams: Sequence[int], band: Band) -> tuple[float, float]:
    """The least and the greatest weight of the chart, with a little room beside the marks."""
    least = min(*grams, band.nominal_g - band.tolerance_g)
    most = max(*grams, band.nominal_g + band.tolerance_g)
    spare = max((most - least) * 0.12, 1.0)
    return least - spare, most + spare
