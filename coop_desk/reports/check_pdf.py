"""The sheet of a weight check on paper: the verdict first, then every weight.

A pure function to bytes. Bags outside the band are marked by a sign, not by a shade alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from coop_desk.domain.bag_paper import CheckSheet
from coop_desk.domain.money import BASIS_POINTS, format_decimal
from coop_desk.domain.ratios import UNKNOWN, format_percent, format_ratio
from coop_desk.reports import fonts

if TYPE_CHECKING:
    from coop_desk.reports.flow import Block, Flow
    from coop_desk.reports.grid import Grid
    from coop_desk.reports.sheet import Document, Sheet

TITLE = "菌棒检验单"
SIGNERS = ("检验人", "仓库", "负责人")
_A_LINE = 10
_BOX = 58.0
_PADDING = 14.0
_LIGHT, _HEAVY = "−", "+"


def check_pdf(check: CheckSheet) -> bytes:
    """One weight check as a PDF; the same check gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.sheet import Document

    check_glyphs(check)
    document = Document(f"{TITLE} {check.number}", check.cooperative.name, PORTRAIT)
    _draw(document, check, _laid_out(check))
    return document.data()


def check_glyphs(check: CheckSheet) -> None:
    """UserError with the batch's name for a character the font cannot print."""
    head = check.cooperative
    texts = [head.name, head.address, head.phone, check.number, check.note]
    texts += [text for fact in facts(check) for text in fact]
    fonts.require(texts, check.batch)


def facts(check: CheckSheet) -> list[tuple[str, str]]:
    """What is known of the batch: label and value."""
    return [
        ("批次", check.batch),
        ("批次编号", check.batch_number),
        ("品种", check.strain or UNKNOWN),
        ("来源", check.source),
        ("制棒日期", check.made_on.isoformat()),
        ("本批数量", f"{check.bags:,} 棒"),
        ("标准重量", f"{check.nominal_g:,} 克 ± {check.tolerance_g:,} 克"),
        ("含水量", _percent(check.water_bp)),
        ("配方", check.recipe or UNKNOWN),
    ]


def results(check: CheckSheet) -> list[tuple[str, str]]:
    """What the sample came to: label and value."""
    variation = UNKNOWN if check.variation_bp is None else _percent(check.variation_bp)
    share = Fraction(check.outside, len(check.grams))
    return [
        ("抽检", f"{len(check.grams)} 棒"),
        ("平均", f"{format_ratio(check.mean_g, 1)} 克"),
        ("变异系数", variation),
        ("超出范围", f"{check.outside} 棒"),
        ("超出比例", format_percent(share)),
    ]


def sentence(check: CheckSheet) -> str:
    """Why the batch passed or failed."""
    most = _percent(check.most_outside_bp)
    verdict = "不超过" if check.passed else "超过"
    end = "可以发放。" if check.passed else "须返工后重新检验，不得发放。"
    return f"超出 {check.low_g:,} 至 {check.high_g:,} 克的菌棒{verdict}允许的 {most}，本批{end}"


def _percent(basis_points: int) -> str:
    return f"{format_decimal(basis_points * 100, BASIS_POINTS, 2)} %"


def marked(check: CheckSheet, grams: int) -> str:
    """A weight with a sign behind it where it is too light (−) or too heavy (+)."""
    if not check.is_outside(grams):
        return f"{grams:,}"
    return f"{grams:,} {_LIGHT if grams < check.low_g else _HEAVY}"


# --- layout -----------------------------------------------------------------


def _laid_out(check: CheckSheet) -> Flow:
    from coop_desk.reports import list_parts as parts
    from coop_desk.reports.flow import Flow

    paper = parts.PORTRAIT
    flow = Flow(paper.top + parts.LATER_HEAD, paper.bottom, paper.top)
    head = [("单号", check.number), ("检验日期", check.day.isoformat())]
    flow.put(parts.head_block(paper, check.cooperative, TITLE, head, check.demo))
    for block in (
        _verdict(check),
        parts.facts_block(paper, facts(check)),
        _chart(check),
        *_weights(check),
    ):
        flow.put(block)
    notes = [f"“{_LIGHT}”低于下限，“{_HEAVY}”高于上限。", *filter(None, [check.note])]
    flow.top += 6
    for block in parts.notes_blocks(paper, notes):
        flow.put(block)
    flow.put(parts.signers_block(paper, SIGNERS))
    return flow


def _draw(document: Document, check: CheckSheet, flow: Flow) -> None:
    from coop_desk.reports.list_parts import PORTRAIT, draw_flow

    later = TITLE, [("批次", check.batch), ("单号", check.number)]
    draw_flow(document, PORTRAIT, flow, check.cooperative, later, check.demo)


def _verdict(check: CheckSheet) -> Block:
    """The frame with the verdict, large, why, and the figures under it."""
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT, draw_results, shrunk

    word = "合格" if check.passed else "返工"
    left, room = PORTRAIT.left, PORTRAIT.room
    why = sentence(check)

    def draw(sheet: Sheet, top: float) -> None:
        top += 6
        sheet.box(left, top, room, _BOX + 40, 1.4)
        sheet.text(left + _PADDING, top + 41, word, 30, bold=True)
        x = left + _PADDING + fonts.load().bold.width(word, 30) + 18
        sheet.text(x, top + 37, why, shrunk(why, 11.5, left + room - x - _PADDING))
        draw_results(sheet, PORTRAIT, top + _BOX, results(check), _PADDING)

    return Block(_BOX + 54, draw)


def _chart(check: CheckSheet) -> Block:
    from coop_desk.reports.flow import Block
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.strip_chart import Band, StripChart

    def draw(sheet: Sheet, top: float) -> None:
        sheet.text(PORTRAIT.left, top + 12, "逐棒重量（克，按称量顺序）", 10, bold=True)
        chart = StripChart(PORTRAIT.left, top + 18, PORTRAIT.room, 92)
        chart.draw(sheet, check.grams, Band(check.nominal_g, check.tolerance_g))

    return Block(18 + 92 + 20, draw)


def _weights(check: CheckSheet) -> list[Block]:
    """Every weight, ten on a line, the number of the first one before them."""
    from coop_desk.reports.flow import Block

    rows = list(_rows(check))
    grid = _grid(rows)

    def head(sheet: Sheet, top: float) -> None:
        grid.draw_head(sheet, top)

    return [Block(grid.head_height, head), *(_row(grid, row) for row in rows)]


def _grid(rows: Sequence[Sequence[str]]) -> Grid:
    from coop_desk.reports.grid import Grid, GridColumn
    from coop_desk.reports.list_parts import PORTRAIT

    numbers = [GridColumn(str(number), "centre", False) for number in range(1, _A_LINE + 1)]
    columns = [GridColumn("棒号", "centre", False), *numbers]
    # All columns as wide as the widest weight, so that the eye finds a bag's number.
    widest = max((cell for row in rows for cell in row[1:]), key=fonts.load().bold.unit_width)
    return Grid(columns, rows, [["", *[widest] * _A_LINE]], PORTRAIT.left, PORTRAIT.room)


def _rows(check: CheckSheet) -> Iterator[list[str]]:
    for first in range(0, len(check.grams), _A_LINE):
        some = [marked(check, grams) for grams in check.grams[first : first + _A_LINE]]
        yield [f"{first} +", *some, *[""] * (_A_LINE - len(some))]


def _row(grid: Grid, row: Sequence[str]) -> Block:
    from coop_desk.reports.flow import Block

    def draw(sheet: Sheet, top: float) -> None:
        grid.draw_row(sheet, top, row)

    return Block(grid.height(row), draw)
