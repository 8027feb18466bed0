"""Lists on paper as PDF: registers, lists to sign, stock; a pure function to bytes.

Each page repeats the heads. A list that is signed sums up every page (本页合计) and has it
signed; the last page adds the grand total, in capital numerals too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coop_desk.domain.list_paper import Cell, ListColumn, ListPaper
from coop_desk.domain.money import format_fen
from coop_desk.reports import fonts
from coop_desk.reports.marks import DEMO

if TYPE_CHECKING:
    from coop_desk.reports.flow import Block
    from coop_desk.reports.grid import Grid
    from coop_desk.reports.sheet import Document, Paper, Sheet

# What moves along to the last page, so that totals never stand alone on it.
_COMPANY = 3
_SPACE = 6.0

Row = tuple[Cell, ...]
Told = Callable[[int, int], None]


def list_pdf(paper: ListPaper) -> bytes:
    """A list as a PDF; the same list gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    return lists_pdf([paper])


def lists_pdf(papers: Sequence[ListPaper], told: Told | None = None) -> bytes:
    """Lists of one size one after the other, their pages counted through, as one PDF.

    `told` hears how many pages of how many are drawn; what it raises ends the work. UserError,
    before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import LANDSCAPE, PORTRAIT
    from coop_desk.reports.sheet import Document

    for paper in papers:
        check_glyphs(paper)
    first = papers[0]
    page = LANDSCAPE if first.landscape else PORTRAIT
    document = Document(first.title, first.cooperative.name, page)
    layouts = [_Layout(paper, page) for paper in papers]
    count = sum(len(layout.pages) for layout in layouts)
    done = 0
    for layout in layouts:
        for place in range(len(layout.pages)):
            layout.draw(document, place, done + 1, count)
            done += 1
            if told:
                told(done, count)
    return document.data()


def check_glyphs(paper: ListPaper) -> None:
    """UserError, naming the row or the list, for a character the font cannot print."""
    for row in paper.rows:
        texts = [column.written(cell) for column, cell in zip(paper.columns, row, strict=True)]
        name = next((cell for cell in texts if fonts.missing(cell)), "")
        fonts.require(texts, name)
    fonts.require(_around(paper), paper.title)


def _wraps(column: ListColumn) -> bool:
    """Whether its cells may be broken: not figures, those in the unit of their line either."""
    return column.stands != "right" and not column.figure


def _around(paper: ListPaper) -> Iterator[str]:
    """Every text of a list but those of its rows."""
    head = paper.cooperative
    yield from (head.name, head.address, head.phone, paper.title, paper.summary)
    for fact in paper.facts:
        yield from fact
    yield from (column.head for column in paper.columns)
    yield from (section.title for section in paper.sections)
    yield from (*paper.notes, *paper.signers)


@dataclass(frozen=True, slots=True)
class _Item:
    """Something between heads and totals: a row, the title of a section, or its subtotal."""

    height: float
    kind: str
    row: Row = ()
    section: str = ""


@dataclass
class _Page:
    """The items of one page and where its table begins."""

    top: float
    items: list[_Item] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        return [item.row for item in self.items if item.kind == "row"]

    @property
    def height(self) -> float:
        return sum(item.height for item in self.items)


class _Layout:
    """One list at its size: which rows stand on which page."""

    def __init__(self, paper: ListPaper, page: Paper) -> None:
        from coop_desk.reports import list_parts as parts

        self.paper, self.page, self.parts = paper, page, parts
        head = parts.head_block(page, paper.cooperative, paper.title, paper.facts, paper.demo)
        self.opening: list[Block] = [head]
        if paper.summary:
            self.opening.append(parts.paragraph(page, paper.summary, 11.5, bold=True))
        self.notes = parts.notes_blocks(page, paper.notes)
        self.signers = parts.signers_block(page, paper.signers) if paper.signers else None
        self.grid = self._made_grid()
        self.pages = self._paged()

    def _made_grid(self) -> Grid:
        from coop_desk.reports.grid import Grid, GridColumn

        columns = [GridColumn(c.head, c.stands, _wraps(c), c.sign) for c in self.paper.columns]
        rows = [self._texts(row) for row in self.paper.rows]
        totals = [self._texts(self.paper.total(self.paper.rows))] if self.paper.adds else []
        return Grid(columns, rows, totals, self.page.left, self.page.room, self.paper.small)

    def _texts(self, row: Sequence[Cell]) -> list[str]:
        return [column.written(cell) for column, cell in zip(self.paper.columns, row, strict=True)]

    # ---- pages ----

    def _items(self) -> Iterator[_Item]:
        for section in self.paper.sections:
            title = section.title
            if title:
                yield self._band(title)
            for row in section.rows:
                yield _Item(self.grid.height(self._texts(row)), "row", row, title)
            if self.paper.sums_up(section):
                yield _Item(self.grid.pitch, "sum", self.paper.total(section.rows), title)

    def _band(self, title: str) -> _Item:
        return _Item(self.grid.band_height, "band", section=title)

    @property
    def _first_top(self) -> float:
        return self.page.top + sum(block.height for block in self.opening) + _SPACE

    @property
    def _every_foot(self) -> float:
        """What stands under the table of each page of several."""
        if not self.paper.page_totals:
            return 0.0
        return self.grid.pitch + (self.signers.height if self.signers else 0.0)

    def _last_foot(self, pages: int) -> float:
        """What stands under the rows of the last page."""
        height = self.grid.pitch if self.paper.adds else 0.0
        if self.paper.capitals:
            height += self.grid.wide_height
        if self.paper.page_totals and pages > 1:
            height += self.grid.pitch
        height += sum(block.height for block in self.notes) + (_SPACE if self.notes else 0.0)
        return height + (self.signers.height if self.signers else 0.0)

    def _room(self, page: _Page) -> float:
        return self.page.bottom - page.top - self.grid.head_height - page.height

    def _paged(self) -> list[_Page]:
        items = list(self._items())
        pages = [_Page(self._first_top)]
        if sum(item.height for item in items) + self._last_foot(1) <= self._room(pages[0]):
            pages[0].items = items
            return pages
        for item in items:
            # A title takes a row along; a subtotal stays with its rows.
            needed = item.height + (self.grid.pitch if item.kind == "band" else 0.0)
            if needed + self._every_foot > self._room(pages[-1]) and pages[-1].items:
                self._next_page(pages, 1 if item.kind == "sum" else 0, item)
            pages[-1].items.append(item)
        if self._room(pages[-1]) < self._last_foot(len(pages)):
            self._next_page(pages, _COMPANY)
        return pages

    def _next_page(self, pages: list[_Page], company: int, item: _Item | None = None) -> None:
        """A further page, to which the last few items of the page before move along.

        Where a section runs on, its title is repeated; `item` is what comes next.
        """
        items = pages[-1].items
        kept = max(len(items) - company, 1)
        moved = items[kept:]
        del items[kept:]
        if items[-1].kind == "band" and len(items) > 1:
            moved.insert(0, items.pop())
        first = moved[0] if moved else item
        if first and first.kind != "band" and first.section:
            moved.insert(0, self._band(f"{first.section}（续）"))
        pages.append(_Page(self.page.top + self.parts.LATER_HEAD, moved))

    # ---- drawing ----

    def draw(self, document: Document, place: int, number: int, count: int) -> None:
        """One of the list's pages, which is page `number` of `count` in the file."""
        from coop_desk.reports.sheet import Sheet

        sheet, page = Sheet(document), self.pages[place]
        if place == 0:
            top = self.page.top
            for block in self.opening:
                block.draw(sheet, top)
                top += block.height
        else:
            self.parts.draw_later_head(sheet, self.page, self.paper.title, self.paper.facts)
        self._draw_table(sheet, page, last=place == len(self.pages) - 1)
        self.parts.draw_foot(sheet, self.page, self.paper.cooperative, number, count)
        if self.paper.demo:
            sheet.watermark(DEMO)
        document.add(sheet)

    def _draw_table(self, sheet: Sheet, page: _Page, *, last: bool) -> None:
        y = self.grid.draw_head(sheet, page.top)
        for item in page.items:
            y = self._draw_item(sheet, y, item)
        several = len(self.pages) > 1
        if self.paper.page_totals and self.paper.adds and several:
            y = self._draw_sum(sheet, y, "本页合计", self.paper.total(page.rows))
        if last:
            y = self._draw_end(sheet, y, "总计" if several else "合计")
        if self.signers and (last or self.paper.page_totals):
            self.signers.draw(sheet, y)

    def _draw_item(self, sheet: Sheet, y: float, item: _Item) -> float:
        if item.kind == "band":
            return self.grid.draw_band(sheet, y, item.section)
        if item.kind == "sum":
            return self._draw_sum(sheet, y, "小计", item.row)
        return self.grid.draw_row(sheet, y, self._texts(item.row))

    def _draw_sum(self, sheet: Sheet, y: float, label: str, sums: Sequence[Cell]) -> float:
        return self.grid.draw_total(sheet, y, label, self._texts(sums))

    def _draw_end(self, sheet: Sheet, y: float, label: str) -> float:
        """The grand total, in capital numerals too, and the notes."""
        if self.paper.adds:
            y = self._draw_sum(sheet, y, label, self.paper.total(self.paper.rows))
        fen = self.paper.capitals_fen
        if fen is not None:
            words = self.paper.in_capitals(label)
            y = self.grid.draw_wide(sheet, y, words, f"¥ {format_fen(fen)} 元")
        y += _SPACE if self.notes else 0.0
        for block in self.notes:
            block.draw(sheet, y)
            y += block.height
        return y
