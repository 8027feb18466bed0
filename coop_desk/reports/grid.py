"""Ruled tables as offices fill them in: every cell framed, heads in the middle.

Columns are as wide as their widest cell. Where they have no room together, the type gets
smaller, then long texts are wrapped; nothing is ever cut. Room left over is shared out, most
of it to places to sign. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coop_desk.reports.fonts import load
from coop_desk.reports.sheet import Sheet
from coop_desk.reports.wrapping import wrap

SIZES = (10.0, 9.5, 9.0)
SMALLER = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
CLOSE_SIZES = (8.5, 8.0)
SIGN_HEIGHT = 24.0
_SIGN_WIDTH = 62.0
_SIGN_SHARE = 4
_PAD = 0.45
_LINE = 1.25
_PITCH, _CLOSE_PITCH = 1.75, 1.55
_LEAST_TEXT = 4.2
_HEAVY, _LIGHT = 0.9, 0.4


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column: its head, how its cells stand, whether they wrap, whether one signs there."""

    head: str
    align: str = "left"
    wraps: bool = True
    sign: bool = False

    @property
    def head_lines(self) -> list[str]:
        """The head, its unit in brackets on a line of its own."""
        before, bracket, unit = self.head.partition("（")
        return [before, bracket + unit] if before and unit else [self.head]


@dataclass
class Grid:
    """A table between two edges: where its columns stand and how high its rows are.

    `rows` are what decides the widths, totals included in `totals`, which are set in bold.
    `close` sets smaller type with less room between the rows.
    """

    columns: Sequence[GridColumn]
    rows: Sequence[Sequence[str]]
    totals: Sequence[Sequence[str]]
    left: float
    room: float
    close: bool = False
    size: float = SIZES[0]
    edges: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        widths = self._fitted()
        self.edges = [self.left]
        for width in self._shared_out(widths):
            self.edges.append(self.edges[-1] + width)

    # ---- widths ----

    @cached_property
    def _naturals(self) -> list[float]:
        """The widest cell of each column at size 1."""
        regular, bold = load().regular.unit_width, load().bold.unit_width
        widths = [max(map(bold, column.head_lines)) for column in self.columns]
        for row in self.rows:
            widths = [max(w, regular(cell)) for w, cell in zip(widths, row, strict=True)]
        for row in self.totals:
            widths = [max(w, bold(cell)) for w, cell in zip(widths, row, strict=True)]
        return widths

    def _least(self, place: int) -> float:
        """The least width of a column at size 1: a text may be wrapped, a head may not."""
        column, natural = self.columns[place], self._naturals[place]
        if not column.wraps or column.sign:
            return natural
        head = max(map(load().bold.unit_width, column.head_lines))
        return min(natural, max(head, _LEAST_TEXT))

    def _fitted(self) -> list[float]:
        """The widths at the largest size that has room, without wrapping if that can be."""
        sizes = CLOSE_SIZES if self.close else SIZES
        for self.size in sizes:
            widths = self._wide(self._naturals)
            if sum(widths) <= self.room:
                return widths
        least = [self._least(place) for place in range(len(self.columns))]
        for self.size in SMALLER:
            if self.close and self.size > CLOSE_SIZES[0]:
                continue
            if sum(self._wide(least)) <= self.room:
                break
        return self._wrapped(least)

    def _wide(self, units: Sequence[float]) -> list[float]:
        """Widths at size 1 as widths at the present size, with the space beside the texts."""
        widths = [(unit + 2 * _PAD) * self.size for unit in units]
        return [
            max(width, _SIGN_WIDTH) if column.sign else width
            for column, width in zip(self.columns, widths, strict=True)
        ]

    def _wrapped(self, least: Sequence[float]) -> list[float]:
        """The widest texts give way, all to the same width, until everything has room."""
        low, high = 0.0, max(self._naturals)
        for _ in range(30):
            cap = (low + high) / 2
            if sum(self._wide(self._capped(least, cap))) <= self.room:
                low = cap
            else:
                high = cap
        return self._wide(self._capped(least, low))

    def _capped(self, least: Sequence[float], cap: float) -> list[float]:
        return [max(few, min(n, cap)) for few, n in zip(least, self._naturals, strict=True)]

    def _shared_out(self, widths: Sequence[float]) -> list[float]:
        """The room left over, shared among the columns."""
        shares = [_SIGN_SHARE if column.sign else 1 for column in self.columns]
        spare = max(self.room - sum(widths), 0.0) / sum(shares)
        return [width + share * spare for width, share in zip(widths, shares, strict=True)]

    # ---- heights ----

    @property
    def right(self) -> float:
        return self.edges[-1]

    @property
    def _pitch(self) -> float:
        return _CLOSE_PITCH if self.close else _PITCH

    @property
    def pitch(self) -> float:
        """The height of a row of one line; higher where people sign."""
        plain = self.size * self._pitch
        return max(plain, SIGN_HEIGHT) if any(c.sign for c in self.columns) else plain

    @property
    def head_height(self) -> float:
        lines = max(len(column.head_lines) for column in self.columns)
        return self.size * (0.75 + _LINE * lines)

    def lines(self, row: Sequence[str]) -> list[list[str]]:
        """The lines of each cell."""
        width = load().regular.unit_width
        found = []
        for place, cell in enumerate(row):
            room = (self.edges[place + 1] - self.edges[place]) / self.size - 2 * _PAD
            found.append(wrap(cell, room + 1e-6, width) if cell else [])
        return found

    def height(self, row: Sequence[str]) -> float:
        """The height of a row with its wrapped cells."""
        most = max(map(len, self.lines(row)), default=1)
        return max(self.pitch, self.size * (self._pitch - _LINE + _LINE * most))

    # ---- drawing; each gives the y below what it drew ----

    def draw_head(self, sheet: Sheet, top: float) -> float:
        """The heads, with a heavy line above and under them."""
        bottom = top + self.head_height
        for place, column in enumerate(self.columns):
            self._draw_cell(sheet, top, bottom, place, column.head_lines, "centre", bold=True)
        sheet.line(self.left, top, self.right, top, _HEAVY)
        self._draw_frame(sheet, top, bottom, range(len(self.edges)), _HEAVY)
        return bottom

    def draw_row(self, sheet: Sheet, top: float, row: Sequence[str]) -> float:
        """One row."""
        bottom = top + self.height(row)
        for place, lines in enumerate(self.lines(row)):
            self._draw_cell(sheet, top, bottom, place, lines, self.columns[place].align)
        self._draw_frame(sheet, top, bottom, range(len(self.edges)), _LIGHT)
        return bottom

    @property
    def band_height(self) -> float:
        """The height of a title over the whole width."""
        return self.size * _PITCH

    def draw_band(self, sheet: Sheet, top: float, text: str) -> float:
        """A title over the whole width, on grey."""
        bottom = top + self.band_height
        sheet.fill(self.left, top, self.right - self.left, bottom - top, 0.9)
        base = top + self.size * (_PITCH / 2 + 0.36)
        sheet.text(self.left + self.size * _PAD, base, text, self.size, bold=True)
        self._draw_frame(sheet, top, bottom, (0, len(self.edges) - 1), _LIGHT)
        return bottom

    def draw_total(self, sheet: Sheet, top: float, label: str, cells: Sequence[str]) -> float:
        """A row of sums in bold; its label stands over the columns before the first sum."""
        bottom = top + self.pitch
        first = next(place for place, cell in enumerate(cells) if cell)
        for place in range(first, len(cells)):
            lines = [cells[place]] if cells[place] else []
            self._draw_cell(sheet, top, bottom, place, lines, "right", bold=True)
        base = (top + bottom) / 2 + self.size * 0.36
        if first:
            middle = (self.left + self.edges[first]) / 2
            x = middle - load().bold.width(label, self.size) / 2
            sheet.text(max(x, self.left + 2), base, label, self.size, bold=True)
        self._draw_frame(sheet, top, bottom, (0, *range(max(first, 1), len(self.edges))), _HEAVY)
        return bottom

    @property
    def wide_height(self) -> float:
        """The height of a sentence over the whole width."""
        return max(self.size * _PITCH, 20.0)

    def draw_wide(self, sheet: Sheet, top: float, left: str, right: str) -> float:
        """Words over the whole width, at both ends."""
        bottom = top + self.wide_height
        base = (top + bottom) / 2 + self.size * 0.36
        room = self.right - self.left - 2 * self.size
        size = round(min(self.size, room / load().bold.unit_width(f"{left}　{right}")), 2)
        sheet.text(self.left + self.size * _PAD, base, left, size, bold=True)
        sheet.right(self.right - self.size * _PAD, base, right, size, bold=True)
        self._draw_frame(sheet, top, bottom, (0, len(self.edges) - 1), _HEAVY)
        return bottom

    def _draw_cell(
        self,
        sheet: Sheet,
        top: float,
        bottom: float,
        place: int,
        lines: Sequence[str],
        align: str,
        *,
        bold: bool = False,
    ) -> None:
        left, right, pad = self.edges[place], self.edges[place + 1], self.size * _PAD
        face = load().bold if bold else load().regular
        y = (top + bottom) / 2 + self.size * (0.36 - _LINE * (len(lines) - 1) / 2)
        for line in lines:
            if align == "right":
                sheet.right(right - pad, y, line, self.size, bold)
            elif align == "centre":
                middle = (left + right - face.width(line, self.size)) / 2
                sheet.text(middle, y, line, self.size, bold)
            else:
                sheet.text(left + pad, y, line, self.size, bold)
            y += self.size * _LINE

    def _draw_frame(
        self, sheet: Sheet, top: float, bottom: float, edges: Sequence[int], under: float
    ) -> None:
        last = len(self.edges) - 1
        for place in edges:
            x = self.edges[place]
            sheet.line(x, top, x, bottom, _HEAVY if place in (0, last) else _LIGHT)
        sheet.line(self.left, bottom, self.right, bottom, under)
