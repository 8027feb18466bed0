"""Tables on paper: column widths from their content, wrapped texts, heads that repeat.

Every column is as wide as its widest cell except the one that grows; where even that one has
no room for its text, the text is wrapped, and only then the whole table shrinks. Nothing is
ever cut. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coop_desk.reports.fonts import load
from coop_desk.reports.sheet import LEFT, RIGHT, Sheet
from coop_desk.reports.wrapping import wrap

SMALLEST = 7.0
_GAP = 0.9
PITCH = 1.5
_LINE = 1.3
_BASE = 1.1
_HEAD = 0.88
_TITLE = 1.1
_LEAST_GROWING = 7.0
_CONTINUED = "（续）"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, the unit under the head, and whether it takes the room left over.

    The columns at the left have no head: the table's title stands over them.
    """

    head: str = ""
    unit: str = ""
    right: bool = True
    grows: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line; the note stands under the growing cell, in bold when it is a mark."""

    cells: tuple[str, ...]
    note: str = ""
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; `running` holds each row's figure for the subtotal carried over a page."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: tuple[str, ...] = ()
    running: tuple[int, ...] = ()
    shown: Callable[[int], str] = str


@dataclass(frozen=True)
class Measured:
    """A table with the widths of its cells at size 1, the same for every size tried."""

    table: Table

    @cached_property
    def grower(self) -> int:
        """Which column takes the room left over."""
        return next(i for i, column in enumerate(self.table.columns) if column.grows)

    @cached_property
    def title_width(self) -> float:
        """The title as it stands on a further page, at size 1."""
        return load().bold.unit_width(self.table.title + _CONTINUED) * _TITLE

    @cached_property
    def least(self) -> float:
        """The least room of the growing column, at size 1, before the table shrinks.

        Where that is the first column, the title stands in it and must not reach the next head.
        """
        least = min(self.naturals[self.grower], _LEAST_GROWING)
        return least if self.grower else max(least, self.title_width)

    @cached_property
    def naturals(self) -> list[float]:
        """The widest cell of each column at size 1."""
        regular, bold = load().regular.unit_width, load().bold.unit_width
        table = self.table
        cells = list(zip(*(row.cells for row in table.rows), strict=True))
        widths = [
            bold(column.head) if column.bold else max(regular(column.head), regular(column.unit))
            for column in table.columns
        ]
        if not table.columns[-2].head:
            # Nothing stands beside the last head: it may reach over the texts at its left.
            widths[-1] = 0.0
        if self.grower == 0:
            widths[0] = max(widths[0], self.title_width)
        if cells:
            widths = [max(w, *map(regular, of)) for w, of in zip(widths, cells, strict=True)]
        if table.total:
            widths = [max(w, bold(cell)) for w, cell in zip(widths, table.total, strict=True)]
        return widths


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands: its left edge and width, and the edge its texts keep to."""

    left: float
    width: float
    anchor: tuple[float, bool]


@dataclass
class Fitted:
    """A table at one size: where its columns stand and how high its parts are."""

    measured: Measured
    size: float
    places: list[Place] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    notes: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._find_size()
        self._place_columns()
        self._wrap_texts()

    @property
    def table(self) -> Table:
        return self.measured.table

    @property
    def pitch(self) -> float:
        """The height of a row of one line."""
        return self.size * PITCH

    @cached_property
    def head_height(self) -> float:
        """The title and the column heads with their rule."""
        units = any(column.unit for column in self.table.columns)
        return self.size * (2.75 if units else 1.7)

    @cached_property
    def heights(self) -> list[float]:
        """The height of each row."""
        line = self.size * _LINE
        return [
            self.pitch + (len(text) - 1 + len(note)) * line
            for text, note in zip(self.texts, self.notes, strict=True)
        ]

    @property
    def total_height(self) -> float:
        return self.pitch if self.table.total else 0.0

    @property
    def height(self) -> float:
        """The whole table on one page."""
        return self.head_height + sum(self.heights) + self.total_height

    def _room(self) -> tuple[float, float]:
        """The room for the growing column and what it would like, at the present size."""
        naturals, grower = self.measured.naturals, self.measured.grower
        fixed = sum(naturals) - naturals[grower] + _GAP * (len(naturals) - 1)
        return RIGHT - LEFT - fixed * self.size, naturals[grower] * self.size

    def _find_size(self) -> None:
        while self.size > SMALLEST:
            room, _ = self._room()
            if room >= self.measured.least * self.size:
                return
            self.size -= 0.5

    def _place_columns(self) -> None:
        """Texts stand close together at the left; the room left over goes between the figures."""
        room, wanted = self._room()
        columns, grower = self.table.columns, self.measured.grower
        gap = _GAP * self.size
        spare = max(room - wanted, 0) / max(sum(column.right for column in columns), 1)
        left = LEFT
        for number, (column, natural) in enumerate(
            zip(columns, self.measured.naturals, strict=True)
        ):
            left += (spare if column.right else 0.0) + (gap if number else 0.0)
            width = min(room, wanted) if number == grower else natural * self.size
            anchor = left + width if column.right else left
            self.places.append(Place(left, width, (anchor, column.right)))
            left += width

    def _wrap_texts(self) -> None:
        width = load().regular.unit_width
        grower = self.measured.grower
        room = self.places[grower].width / self.size + 1e-6
        to_edge = (RIGHT - self.places[grower].left) / self.size
        for row in self.table.rows:
            self.texts.append(wrap(row.cells[grower], room, width))
            bold = load().bold.unit_width
            self.notes.append(wrap(row.note, to_edge, bold) if row.note else [])

    def draw(self, sheet: Sheet, top: float, first: int, last: int, *, continued: bool) -> float:
        """Draws the head and rows first..last (exclusive) and gives the y below them."""
        y = self._draw_head(sheet, top, continued)
        if continued and self.table.running:
            y = self._draw_carried(sheet, y, "承上页 小计", first)
        for number in range(first, last):
            y = self._draw_row(sheet, y, number)
        if last < len(self.table.rows):
            return self._draw_carried(sheet, y, "转下页 小计", last) if self.table.running else y
        if self.table.total:
            y = self._draw_total(sheet, y)
        sheet.line(LEFT, y, RIGHT, y, 0.8)
        return y

    def _draw_head(self, sheet: Sheet, top: float, continued: bool) -> float:
        bottom = top + self.head_height
        base = bottom - self.size * 0.45
        title = self.table.title + _CONTINUED * continued
        sheet.text(LEFT, base, title, self.size * _TITLE, bold=True)
        for column, place in zip(self.table.columns, self.places, strict=True):
            size = self.size if column.bold else self.size * _HEAD
            head = base - size * 1.15 if column.unit else base
            for y, text in ((head, column.head), (base, column.unit)):
                if text:
                    sheet.row(y, [(*place.anchor, text)], size, column.bold)
        sheet.line(LEFT, bottom, RIGHT, bottom, 0.8)
        return bottom

    def _draw_row(self, sheet: Sheet, top: float, number: int) -> float:
        row, texts = self.table.rows[number], self.texts[number]
        grower = self.measured.grower
        y = top + self.size * _BASE
        self._draw_cells(sheet, y, (*row.cells[:grower], texts[0], *row.cells[grower + 1 :]))
        below = [(line, False) for line in texts[1:]]
        below += [(line, row.mark) for line in self.notes[number]]
        for line, bold in below:
            y += self.size * _LINE
            sheet.text(self.places[grower].left, y, line, self.size, bold)
        bottom = top + self.heights[number]
        sheet.line(LEFT, bottom, RIGHT, bottom, 0.25)
        return bottom

    def _draw_cells(
        self, sheet: Sheet, y: float, cells: Sequence[str], *, bold: bool = False
    ) -> None:
        anchored = [
            (*place.anchor, cell) for place, cell in zip(self.places, cells, strict=True) if cell
        ]
        sheet.row(y, anchored, self.size, bold)

    def _draw_total(self, sheet: Sheet, top: float) -> float:
        self._draw_cells(sheet, top + self.size * _BASE, self.table.total, bold=True)
        return top + self.pitch

    def _draw_carried(self, sheet: Sheet, top: float, label: str, before: int) -> float:
        cells = [""] * len(self.places)
        cells[self.measured.grower] = label
        cells[-1] = self.table.shown(sum(self.table.running[:before]))
        self._draw_cells(sheet, top + self.size * _BASE, cells)
        bottom = top + self.pitch
        sheet.line(LEFT, bottom, RIGHT, bottom, 0.8)
        return bottom
