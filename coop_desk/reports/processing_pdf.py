"""The sheet of a processing batch on paper: what it came to first, then in, out and cost.

A pure function to bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.domain.processing import HUNDREDTHS
from coop_desk.domain.processing_paper import ProcessingSheet, SheetLine
from coop_desk.domain.ratios import UNKNOWN, format_percent, format_ratio
from coop_desk.domain.weight import format_jin
from coop_desk.reports import fonts

if TYPE_CHECKING:
    from coop_desk.reports.flow import Block, Flow
    from coop_desk.reports.grid import Grid
    from coop_desk.reports.sheet import Sheet

TITLE = "加工批次单"
SIGNERS = ("制茶人", "仓库", "会计", "负责人")
_BOX, _PADDING = 50.0, 14.0
_SCALE_HEIGHT = 46.0


def processing_pdf(sheet: ProcessingSheet) -> bytes:
    """One batch as a PDF; the same batch gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import PORTRAIT, draw_flow
    from coop_desk.reports.sheet import Document

    check_glyphs(sheet)
    document = Document(f"{TITLE} {sheet.number}", sheet.cooperative.name, PORTRAIT)
    later = TITLE, [("批次", sheet.name), ("单号", sheet.number)]
    draw_flow(document, PORTRAIT, _laid_out(sheet), sheet.cooperative, later, sheet.demo)
    return document.data()


def check_glyphs(sheet: ProcessingSheet) -> None:
    """UserError with the batch's name for a character the font cannot print."""
    head = sheet.cooperative
    texts = [head.name, head.address, head.phone, sheet.number, sheet.note, sheet.void_reason]
    texts += [text for fact in facts(sheet) for text in fact]
    texts += [line.grade for line in (*sheet.leaf, *sheet.dry)]
    fonts.require(texts, sheet.name or sheet.number)


# --- words ------------------------------------------------------------------


def facts(sheet: ProcessingSheet) -> list[tuple[str, str]]:
    """What is known of the batch: label and value."""
    workers = UNKNOWN if sheet.workers is None else f"{sheet.workers} 人"
    return [
        ("批次", sheet.name or UNKNOWN),
        ("用工人数", workers),
        ("录入人", sheet.posted_by or UNKNOWN),
    ]


def results(sheet: ProcessingSheet) -> list[tuple[str, str]]:
    """What the batch came to: label and value."""
    own = sheet.figures
    per_jin = own.cost_per_jin_fen
    return [
        ("鲜干比", f"{format_ratio(own.fresh_per_dry)} : 1"),
        ("制成率", format_percent(own.out_turn)),
        ("加工损耗", f"{format_jin(own.loss_g)} 斤"),
        ("干茶成本", UNKNOWN if per_jin is None else f"{format_fen(per_jin)} 元/斤"),
    ]


def sentence(sheet: ProcessingSheet) -> str:
    """What became of what."""
    own = sheet.figures
    return f"茶青 {format_jin(own.leaf_g)} 斤，制成干茶 {format_jin(own.dry_g)} 斤"


def verdict(sheet: ProcessingSheet) -> str:
    """Where the ratio lies."""
    low, high = sheet.band.words
    where = "超出" if sheet.unusual else "在"
    end = "，请核对重量和等级。" if sheet.unusual else " 之内。"
    ratio = format_ratio(sheet.figures.fresh_per_dry)
    return f"鲜干比 {ratio} {where}正常范围 {low} 至 {high}{end}"


# --- layout -----------------------------------------------------------------


def _laid_out(sheet: ProcessingSheet) -> Flow:
    from coop_desk.reports import list_parts as parts
    from coop_desk.reports.flow import Flow

    paper = parts.PORTRAIT
    flow = Flow(paper.top + parts.LATER_HEAD, paper.bottom, paper.top)
    head = [("单号", sheet.number), ("加工日期", sheet.day.isoformat())]
    flow.put(parts.head_block(paper, sheet.cooperative, TITLE, head, sheet.demo))
    if sheet.void_reason:
        void = f"已作废：{sheet.void_reason}"
        flow.put(parts.paragraph(paper, void, 12, bold=True))
    for block in (_frame(sheet), _scale(sheet), parts.facts_block(paper, facts(sheet))):
        flow.put(block)
    both = [*sheet.leaf, *sheet.dry]  # so that the columns of both tables stand under each other
    for title, lines in (("投入茶青", sheet.leaf), ("产出干茶", sheet.dry)):
        flow.put_together(_grades(title, lines, both), reserve=0)
    flow.put_together(_costs(sheet), reserve=0)
    notes = [
        "茶青按库存移动加权平均成本计价；茶青、人工和燃料的成本按干茶重量分摊到各等级。",
        *filter(None, [sheet.note]),
    ]
    flow.put_together([*parts.notes_blocks(paper, notes),
                       parts.signers_block(paper, SIGNERS)], reserve=0)  # fmt: skip
    return flow


def _frame(sheet: ProcessingSheet) -> Block:
    """The frame with what became of what, large, and the figures under it."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT, draw_results, shrunk

    words = sentence(sheet)

    def draw(page: Sheet, top: float) -> None:
        top += 6
        page.box(PORTRAIT.left, top, PORTRAIT.room, _BOX + 40, 1.4)
        size = shrunk(words, 19, PORTRAIT.room - 2 * _PADDING, bold=True)
        page.text(PORTRAIT.left + _PADDING, top + 33, words, size, bold=True)
        draw_results(page, PORTRAIT, top + _BOX, results(sheet), _PADDING)

    return Block(_BOX + 54, draw)


def _scale(sheet: ProcessingSheet) -> Block:
    """The ratio on a scale, its usual band in grey, and a sentence."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT, centred

    low, high = (Fraction(end, HUNDREDTHS) for end in sheet.band)
    first, last = 2 * low - high, 2 * high - low
    value = sheet.figures.fresh_per_dry

    def place(ratio: Fraction) -> float:
        share = (min(max(ratio, first), last) - first) / (last - first)
        return PORTRAIT.left + float(share) * PORTRAIT.room

    def draw(page: Sheet, top: float) -> None:
        page.text(PORTRAIT.left, top + 10, verdict(sheet), 10)
        page.fill(place(low), top + 18, place(high) - place(low), 9, 0.85)
        page.box(PORTRAIT.left, top + 18, PORTRAIT.room, 9, 0.5)
        for end, words in zip((low, high), sheet.band.words, strict=True):
            centred(page, place(end), top + 38, words, 9)
        if value is not None:
            page.line(place(value), top + 15, place(value), top + 30, 2.2)

    return Block(_SCALE_HEIGHT, draw)


HEADS = (
    ("等级", "left"),
    ("重量（斤）", "right"),
    ("金额（元）", "right"),
    ("单价（元/斤）", "right"),
)


def _grades(title: str, lines: Sequence[SheetLine], beside: Sequence[SheetLine]) -> list[Block]:
    """A table of grades under its title, with its sums; `beside` share its columns."""
    rows = [[one.grade, *_figures(one)] for one in lines]
    others = [[one.grade, *_figures(one)] for one in [*beside, _sum(beside)]]
    return _table(title, HEADS, rows, ["", *_figures(_sum(lines))], others)


def _sum(lines: Sequence[SheetLine]) -> SheetLine:
    grams, fen = sum(one.grams for one in lines), sum(one.value_fen for one in lines)
    return SheetLine("", grams, fen)


def _figures(line: SheetLine) -> list[str]:
    per_jin = UNKNOWN if line.jin_fen is None else format_fen(line.jin_fen)
    return [format_jin(line.grams), format_fen(line.value_fen), per_jin]


def _costs(sheet: ProcessingSheet) -> list[Block]:
    """What the dry tea cost, part by part, the sum in capital numerals too."""
    from coop_desk.reports.list_parts import PORTRAIT, paragraph

    own = sheet.figures
    parts = (
        ("茶青", own.leaf_cost_fen),
        ("人工", own.labour_cost_fen),
        ("燃料", own.fuel_cost_fen),
    )
    heads = (("成本项目", "left"), ("金额（元）", "right"), ("占比", "right"))
    rows = [[words, format_fen(fen), _share(fen, own.cost_fen)] for words, fen in parts]
    total = ["", format_fen(own.cost_fen), _share(own.cost_fen, own.cost_fen)]
    words = f"成本合计（大写）：{capital_numerals(own.cost_fen)}"
    blocks = _table("成本构成", heads, rows, total)
    return [*blocks[:-1], _space(3), paragraph(PORTRAIT, words, bold=True), _space(6)]


def _share(fen: int, whole: int) -> str:
    return format_percent(Fraction(fen, whole) if whole else None, 1)


def _table(
    title: str,
    heads: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[str]],
    total: Sequence[str],
    others: Sequence[Sequence[str]] = (),
) -> list[Block]:
    from coop_desk.reports.flow import Block
    from coop_desk.reports.grid import Grid, GridColumn
    from coop_desk.reports.list_parts import PORTRAIT

    columns = [GridColumn(head, align) for head, align in heads]
    grid = Grid(columns, rows, [total, *others], PORTRAIT.left, PORTRAIT.room)

    def head(page: Sheet, top: float) -> None:
        bottom = grid.draw_band(page, top, title)
        page.line(grid.left, top, grid.right, top, 0.9)
        grid.draw_head(page, bottom)

    def foot(page: Sheet, top: float) -> None:
        grid.draw_total(page, top, "合计", total)

    return [
        Block(grid.band_height + grid.head_height, head),
        *(_row(grid, row) for row in rows),
        Block(grid.pitch, foot),
        _space(10),
    ]


def _space(height: float) -> Block:
    from coop_desk.reports.flow import Block

    def nothing(_page: Sheet, _top: float) -> None:
        """Left white."""

    return Block(height, nothing)


def _row(grid: Grid, row: Sequence[str]) -> Block:
    from coop_desk.reports.flow import Block

    def draw(page: Sheet, top: float) -> None:
        grid.draw_row(page, top, row)

    return Block(grid.height(row), draw)
