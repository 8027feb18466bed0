"""Putting blocks and tables onto pages, top to bottom, before anything is drawn.

Pages are decided first, so that each can say "page i of n"; lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from coop_desk.reports.sheet import Sheet
from coop_desk.reports.tables import Fitted

Draw = Callable[[Sheet, float], object]


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stays in one piece; `draw` gets the sheet and the top of the block."""

    height: float
    draw: Draw


@dataclass
class Flow:
    """Blocks placed one under another between the head and the foot of each page."""

    later_top: float
    bottom: float
    top: float
    pages: list[list[tuple[float, Draw]]] = field(default_factory=lambda: [[]])

    @property
    def room(self) -> float:
        """The height left on the present page."""
        return self.bottom - self.top

    def new_page(self) -> None:
        self.pages.append([])
        self.top = self.later_top

    def put(self, block: Block) -> None:
        """Places a block, on a new page where this one has no room."""
        if block.height > self.room and self.top > self.later_top:
            self.new_page()
        self.pages[-1].append((self.top, block.draw))
        self.top += block.height

    def put_together(self, blocks: list[Block], *, reserve: float) -> None:
        """Places blocks on one page, with a reserve under them, where one page can hold them."""
        height = sum(block.height for block in blocks) + reserve
        if self.room < height <= self.bottom - self.later_top:
            self.new_page()
        for block in blocks:
            self.put(block)

    def put_at_foot(self, block: Block) -> None:
        """Places a block at the bottom of the last page."""
        if block.height > self.room:
            self.new_page()
        self.pages[-1].append((self.bottom - block.height, block.draw))
        self.top = self.bottom

    def put_table(self, fitted: Fitted, space: float) -> None:
        """Places a table, breaking it between rows; `space` is left under it."""
        first = 0
        while True:
            last = self._rows_that_fit(fitted, first)
            if last > first or not fitted.table.rows:
                self._put_part(fitted, first, last)
            if last >= len(fitted.table.rows):
                self.top += space
                return
            self.new_page()
            first = last

    def _put_part(self, fitted: Fitted, first: int, last: int) -> None:
        def draw(sheet: Sheet, top: float) -> float:
            return fitted.draw(sheet, top, first, last, continued=first > 0)

        self.pages[-1].append((self.top, draw))
        extra = fitted.total_height if last == len(fitted.table.rows) else fitted.pitch
        carried = fitted.pitch if first and fitted.table.running else 0.0
        self.top += fitted.head_height + carried + sum(fitted.heights[first:last]) + extra

    def _rows_that_fit(self, fitted: Fitted, first: int) -> int:
        """The end of the rows for this page; `first` itself where not even two have room."""
        heights = fitted.heights
        carry = fitted.pitch if fitted.table.running else 0.0
        left = self.room - fitted.head_height - (carry if first else 0.0)
        if sum(heights[first:]) + fitted.total_height <= left:
            return len(heights)
        last = first
        left -= carry
        while last < len(heights) - 1 and heights[last] <= left:
            left -= heights[last]
            last += 1
        if last - first < 2 and self.top > self.later_top:
            return first
        return max(last, first + 1)
