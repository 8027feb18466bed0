"""Where everything of a settlement statement stands on its A4 pages.

The result comes first and large, then how it came about, then the tickets one by one, then a
place to sign. Lines are 10.5 points; 9 where that saves the second page.
"""

from __future__ import annotations

from collections.abc import Sequence

from coop_desk.domain.statement import Statement
from coop_desk.reports import statement_parts as parts
from coop_desk.reports import statement_text as words
from coop_desk.reports.flow import Block, Flow
from coop_desk.reports.sheet import BOTTOM, TOP, Document, Sheet
from coop_desk.reports.tables import PITCH, Fitted, Measured

SIZE = 10.5
SMALLER = (10.0, 9.5, 9.0)
_SPACE = 8.0


def add_statement(document: Document, statement: Statement) -> None:
    """Draws one statement onto as many new pages as it needs; its pages count from 1."""
    flow = _laid_out(statement)
    for number, page in enumerate(flow.pages, 1):
        sheet = Sheet(document)
        if number > 1:
            parts.draw_later_head(sheet, statement)
        for top, draw in page:
            draw(sheet, top)
        parts.draw_foot(sheet, statement, number, len(flow.pages))
        if words.watermark(statement):
            sheet.watermark(words.watermark(statement))
        document.add(sheet)


def _laid_out(statement: Statement) -> Flow:
    """The statement at its normal size, or at the largest smaller one that needs one page only."""
    tables = [Measured(table) for table in words.tables(statement)]
    opening = parts.opening_blocks(statement)
    closing = parts.closing_texts(statement)
    signature = parts.signature_block(statement)

    def flow_at(size: float) -> Flow:
        return _flow(opening, tables, parts.closing_blocks(closing, size), signature, size)

    flow = flow_at(SIZE)
    if len(flow.pages) == 1 or not _may_fit_one_page(opening, tables):
        return flow
    for size in SMALLER:
        smaller = flow_at(size)
        if len(smaller.pages) == 1:
            return smaller
    return flow


def _may_fit_one_page(opening: Sequence[Block], tables: Sequence[Measured]) -> bool:
    rows = sum(len(table.table.rows) for table in tables)
    least = sum(block.height for block in opening) + rows * SMALLER[-1] * PITCH
    return least + parts.SIGNATURE_HEIGHT < BOTTOM - TOP


def _flow(
    opening: Sequence[Block],
    tables: Sequence[Measured],
    closing: list[Block],
    signature: Block,
    size: float,
) -> Flow:
    flow = Flow(later_top=TOP + parts.LATER_HEAD, bottom=BOTTOM, top=TOP)
    for block in opening:
        flow.put(block)
    for table in tables:
        flow.put_table(Fitted(table, size), _SPACE)
    flow.put_together(closing, reserve=signature.height)
    flow.put_at_foot(signature)
    return flow
