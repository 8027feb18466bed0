"""The contract of a greenhouse on paper, once for each side: a pure function to bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coop_desk.domain.contract import (
    INSTALMENT_TABLE,
    SIGNATURES,
    Contract,
    instalment_rows,
)
from coop_desk.domain.money import format_fen
from coop_desk.reports import fonts
from coop_desk.reports.marks import DEMO
from coop_desk.reports.wrapping import fit, wrap

if TYPE_CHECKING:
    from coop_desk.reports.flow import Block, Flow
    from coop_desk.reports.sheet import Document, Sheet

_ARTICLE = re.compile(r"第[一二三四五六七八九十]+条")
_SIZES = (11.0, 10.5, 10.0)
_LINE = 1.58
_HEADS = ("期次", "应交日期", "占租金", "金额（元）")
_SIGN_HEIGHT = 118.0
_TITLE = 20.0


def contract_pdf(contract: Contract) -> bytes:
    """Every copy of a contract in one PDF, each with its own page numbers.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.sheet import Document

    check_glyphs(contract)
    title = contract.paragraphs[0] if contract.paragraphs else contract.number
    document = Document(f"{title} {contract.number}", contract.cooperative.name, PORTRAIT)
    for copy in contract.copies:
        _add_copy(document, contract, copy)
    return document.data()


def check_glyphs(contract: Contract) -> None:
    """UserError with the grower's name for a character the font cannot print."""
    head = contract.cooperative
    texts = (head.name, head.address, head.phone, contract.number)
    fonts.require((*texts, *contract.paragraphs, *contract.copies), contract.holder)


def _add_copy(document: Document, contract: Contract, copy: str) -> None:
    from coop_desk.reports import list_parts as parts
    from coop_desk.reports.sheet import Sheet

    flow = _laid_out(contract)
    paper = parts.PORTRAIT
    for number, page in enumerate(flow.pages, 1):
        sheet = Sheet(document)
        if number > 1:
            facts = [("编号", contract.number), ("本份", copy)]
            parts.draw_later_head(sheet, paper, contract.paragraphs[0], facts)
        else:
            _draw_copy_mark(sheet, paper.right, paper.top, copy)
        for top, draw in page:
            draw(sheet, top)
        parts.draw_foot(sheet, paper, contract.cooperative, number, len(flow.pages))
        if contract.demo:
            sheet.watermark(DEMO)
        document.add(sheet)


def _draw_copy_mark(sheet: Sheet, right: float, top: float, copy: str) -> None:
    """A framed word at the top right of the first page: whose copy it is."""
    width = fonts.load().bold.width(copy, 11) + 14
    sheet.box(right - width, top, width, 20, 1.0)
    sheet.text(right - width + 7, top + 14, copy, 11, bold=True)


def _laid_out(contract: Contract) -> Flow:
    """At the size that needs the fewest pages, the largest of those."""
    flows = [_flow(contract, size) for size in _SIZES]
    return min(flows, key=lambda flow: len(flow.pages))


def _flow(contract: Contract, size: float) -> Flow:
    from coop_desk.reports.flow import Flow
    from coop_desk.reports.list_parts import LATER_HEAD, PORTRAIT

    flow = Flow(PORTRAIT.top + LATER_HEAD + 4, PORTRAIT.bottom, PORTRAIT.top)
    kept: list[Block] = []
    for block, keeps in _blocks(contract, size):
        kept.append(block)
        if not keeps:
            flow.put_together(kept, reserve=0.0)
            kept = []
    flow.put_together(kept, reserve=0.0)
    return flow


def _blocks(contract: Contract, size: float) -> Iterator[tuple[Block, bool]]:
    """The blocks of a contract, and whether each keeps together with the next one."""
    if not contract.paragraphs:
        return
    yield _title(contract.paragraphs[0]), True
    for text in contract.paragraphs[1:]:
        if text == INSTALMENT_TABLE:
            if len(contract.instalments) > 1:
                yield _instalments(contract), False
        elif text == SIGNATURES:
            yield _signatures(), False
        else:
            article = bool(_ARTICLE.match(text))
            for block in _paragraph(text, size, bold=article):
                yield block, article


def _title(text: str) -> Block:
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT, centred

    size, lines = fit(text, PORTRAIT.room - 140, _TITLE, 14, fonts.load().bold.unit_width)

    def draw(sheet: Sheet, top: float) -> None:
        for number, line in enumerate(lines):
            centred(sheet, PORTRAIT.width / 2, top + size * (1.0 + 1.3 * number), line, size, True)

    return Block(len(lines) * size * 1.3 + 8, draw)


def _paragraph(text: str, size: float, *, bold: bool) -> list[Block]:
    """A paragraph as one block a line, so that a page may end within it."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT

    face = fonts.load().bold if bold else fonts.load().regular
    blocks = []
    for number, line in enumerate(wrap(text, PORTRAIT.room / size, face.unit_width)):
        above = size * 0.35 if bold and not number else 0.0
        blocks.append(Block(above + size * _LINE, partial(_draw_line, line, above, size, bold)))
    return blocks


def _draw_line(line: str, above: float, size: float, bold: bool, sheet: Sheet, top: float) -> None:
    from coop_desk.reports.list_parts import PORTRAIT

    sheet.text(PORTRAIT.left, top + above + size * 1.1, line, size, bold)


def _instalments(contract: Contract) -> Block:
    """The table of instalments, its amounts added up where they are known."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.grid import Grid, GridColumn
    from coop_desk.reports.list_parts import PORTRAIT

    aligns = ("centre", "centre", "right", "right")
    columns = [GridColumn(head, align, False) for head, align in zip(_HEADS, aligns, strict=True)]
    rows = list(instalment_rows(contract.instalments))
    total = _total(contract)
    grid = Grid(columns, rows, [total] if total else [], PORTRAIT.left + 20, PORTRAIT.room - 40)
    height = grid.head_height + sum(map(grid.height, rows)) + (grid.pitch if total else 0.0)

    def draw(sheet: Sheet, top: float) -> None:
        y = grid.draw_head(sheet, top + 3)
        for row in rows:
            y = grid.draw_row(sheet, y, row)
        if total:
            grid.draw_total(sheet, y, "合计", total)

    return Block(height + 9, draw)


def _total(contract: Contract) -> Sequence[str]:
    amounts = [one.amount_fen for one in contract.instalments if one.amount_fen is not None]
    if len(amounts) < len(contract.instalments):
        return ()
    return ("", "", "100.00 %", format_fen(sum(amounts)))


def _signatures() -> Block:
    """Where both sides sign, beside each other."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT

    sides = (
        ("甲方（盖章）：", "代表人（签字）：", "日期：　　　　年　　月　　日"),
        ("乙方（签字、手印）：", "见证人（签字）：", "日期：　　　　年　　月　　日"),
    )

    def draw(sheet: Sheet, top: float) -> None:
        half = PORTRAIT.room / 2
        for number, lines in enumerate(sides):
            x, y = PORTRAIT.left + number * half, top + 30
            for line in lines:
                sheet.text(x, y, line, 11)
                start = x + fonts.load().regular.width(line, 11) + 2
                if line.endswith("："):
                    sheet.line(start, y + 3, x + half - 24, y + 3, 0.6)
                y += 34

    return Block(_SIGN_HEIGHT, draw)
