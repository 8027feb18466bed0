"""The season report on A4: its totals, then each chart with what it says under it.

A pure function to bytes. A chart and its sentences stay on one page; charts grow a little to
fill the page they stand on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coop_desk.domain.season_paper import ChartPart, SeasonPaper
from coop_desk.reports import fonts
from coop_desk.reports.flow import Block, Flow
from coop_desk.reports.grid import Grid, GridColumn
from coop_desk.reports.list_parts import (
    LATER_HEAD,
    PORTRAIT,
    draw_flow,
    head_block,
    notes_blocks,
)
from coop_desk.reports.list_pdf import Told
from coop_desk.reports.sheet import Document, Sheet
from coop_desk.reports.wrapping import wrap

_LEAST, _MOST = 236.0, 330.0  # points: how high a chart may be
_SIZE, _LINE, _MOST_LINES = 10.5, 1.45, 24
_HEAD_SIZE = 13.0  # of a chart that has nothing to draw
_AFTER_CHART, _GAP = 4.0, 15.0
_INDENT = 2 * _SIZE
_POINTS = 72  # to the inch


def season_pdf(paper: SeasonPaper, told: Told | None = None) -> bytes:
    """The whole report; `told` hears how many charts are drawn, and what it raises ends the work.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    fonts.require(_texts(paper), paper.cooperative.name)
    document = Document(paper.title, paper.cooperative.name, PORTRAIT)
    flow = _laid_out(paper, told or _nobody)
    draw_flow(document, PORTRAIT, flow, paper.cooperative, (paper.title, paper.facts), paper.demo)
    return document.data()


def _nobody(_done: int, _total: int) -> None:
    pass


def _texts(paper: SeasonPaper) -> list[str]:
    found = [paper.title, *paper.heads, *paper.notes, paper.cooperative.address]
    found += [text for row in (*paper.totals, *paper.facts) for text in row]
    for part in paper.charts:
        found += [part.title, part.before, *part.sentences]
        found += [point.zh for point in (*part.figures.places, *part.figures.series)]
    return found


def _laid_out(paper: SeasonPaper, told: Told) -> Flow:
    flow = Flow(PORTRAIT.top + LATER_HEAD + 4, PORTRAIT.bottom, PORTRAIT.top)
    flow.put(head_block(PORTRAIT, paper.cooperative, paper.title, paper.facts, paper.demo))
    if paper.totals:
        flow.put(_totals(paper))
    for note in notes_blocks(PORTRAIT, paper.notes):
        flow.put(note)
    flow.top += _GAP
    parts = [_Part(number, part) for number, part in enumerate(paper.charts, 1)]
    while parts:
        page = _fitting(parts, flow.room)
        if page:
            high = _height(page, flow.room)
            for part in page:
                flow.put(part.block(high, len(paper.charts), told))
            parts = parts[len(page) :]
        if parts:
            flow.new_page()
    return flow


def _totals(paper: SeasonPaper) -> Block:
    """The totals, each beside what it was before."""
    columns = [
        GridColumn(head, "right" if number else "left", wraps=False)
        for number, head in enumerate(paper.heads)
    ]
    grid = Grid(columns, paper.totals, (), PORTRAIT.left, PORTRAIT.room)

    def draw(sheet: Sheet, top: float) -> None:
        y = grid.draw_head(sheet, top + 4)
        for row in paper.totals:
            y = grid.draw_row(sheet, y, row)

    return Block(grid.head_height + sum(map(grid.height, paper.totals)) + 10, draw)


@dataclass(frozen=True)
class _Part:
    """A chart under its number, and its sentences laid out in lines."""

    number: int
    part: ChartPart

    @property
    def title(self) -> str:
        return f"{self.number}　{self.part.title}"

    @cached_property
    def lines(self) -> list[str]:
        """The sentences as one paragraph, its first line set in by two letters.

        No more of them than leave a page room for their chart: names have no end of length.
        """
        width = fonts.load().regular.unit_width
        lines = wrap("　　" + "".join(self.part.sentences), PORTRAIT.room / _SIZE, width)
        lines = [line.strip() for line in lines]
        return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], "……"]

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to draw, be it only of before."""
        return not self.part.figures.is_blank

    @property
    def text_height(self) -> float:
        """All but the chart itself."""
        head = 0.0 if self.is_drawn else _HEAD_SIZE * _LINE
        return head + _AFTER_CHART + len(self.lines) * _SIZE * _LINE + _GAP

    def block(self, high: float, total: int, told: Told) -> Block:
        """The part with its chart so high; `told` hears once it is drawn."""

        def draw(sheet: Sheet, top: float) -> None:
            y = top + self._draw_chart(sheet, top, high) + _AFTER_CHART
            for number, line in enumerate(self.lines):
                x = PORTRAIT.left + (0.0 if number else _INDENT)
                sheet.text(x, y + _SIZE * (1.05 + _LINE * number), line, _SIZE)
            told(self.number, total)

        return Block(self.text_height + (high if self.is_drawn else 0.0), draw)

    def _draw_chart(self, sheet: Sheet, top: float, high: float) -> float:
        """The chart, or its title alone; how high that is."""
        if not self.is_drawn:
            sheet.text(PORTRAIT.left, top + _HEAD_SIZE * 1.1, self.title, _HEAD_SIZE, bold=True)
            return _HEAD_SIZE * _LINE
        from coop_desk.reports.chart_pen import draw_chart
        from coop_desk.reports.figure_charts import figure_chart

        inches = (PORTRAIT.room / _POINTS, high / _POINTS)
        part = self.part
        figure = figure_chart(part.figures, self.title, "zh", inches, part.before)
        draw_chart(sheet, figure, PORTRAIT.left, top + high)
        return high


def _fitting(parts: Sequence[_Part], room: float) -> list[_Part]:
    """The first parts, as many as have room when their charts are as low as may be."""
    found: list[_Part] = []
    for part in parts:
        room -= part.text_height + (_LEAST if part.is_drawn else 0.0)
        if room < 0:
            break
        found.append(part)
    return found


def _height(page: Sequence[_Part], room: float) -> float:
    """How high the charts of a page are, so that it is filled."""
    drawn = sum(part.is_drawn for part in page)
    spare = room - sum(part.text_height for part in page) - 1  # no page is full to the last bit
    return min(_MOST, spare / drawn) if drawn else 0.0
