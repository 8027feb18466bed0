"""What papers other than statements share: the head, the foot, frames, places to sign.

Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coop_desk.domain.statement import Cooperative
from coop_desk.reports.flow import Block, Flow
from coop_desk.reports.fonts import load
from coop_desk.reports.marks import DEMO
from coop_desk.reports.sheet import PAGE_HEIGHT, PAGE_WIDTH, Document, Paper, Sheet
from coop_desk.reports.wrapping import fit, wrap

NARROW = 14 / 25.4 * 72
PORTRAIT = Paper(PAGE_WIDTH, PAGE_HEIGHT, NARROW)
LANDSCAPE = Paper(PAGE_HEIGHT, PAGE_WIDTH, NARROW)
TITLE = 20.0
TEXT = 10.0
_SMALL = 9.0
_LEAST = 8.0  # what is set smaller to fit needs good eyes
_FACT_EDGES = 78.0  # the label of a fact, and the space behind its value
LATER_HEAD = 22.0
SIGNERS_HEIGHT = 30.0


def centred(sheet: Sheet, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
    """A text whose middle is at x."""
    face = load().bold if bold else load().regular
    sheet.text(x - face.width(text, size) / 2, y, text, size, bold)


def shrunk(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """The size, made smaller where the text would not fit into the room on one line."""
    face = load().bold if bold else load().regular
    return round(min(size, room / max(face.unit_width(text), 1)), 2)


def joined_facts(facts: Sequence[tuple[str, str]]) -> str:
    """Labels and values on one line."""
    return "　".join(f"{label}：{value}" for label, value in facts if value)


def head_block(
    paper: Paper,
    cooperative: Cooperative,
    title: str,
    facts: Sequence[tuple[str, str]],
    demo: bool,
) -> Block:
    """The title in the middle, the cooperative at the left under it, the facts at the right."""
    fonts = load()
    size, lines = fit(title, paper.room - 130, TITLE, 14, fonts.bold.unit_width)
    left = f"单位：{cooperative.name}"
    right = joined_facts(facts)
    one_line = fonts.regular.width(left + right, TEXT) + 20 <= paper.room
    below = [[left, right]] if one_line else [[left, ""], ["", right]]
    height = len(lines) * (size + 5) + len(below) * 15 + 8

    def draw(sheet: Sheet, top: float) -> None:
        y = top - 3
        for line in lines:
            y += size + 5
            centred(sheet, paper.width / 2, y - 4, line, size, bold=True)
        if demo:
            _draw_mark(sheet, paper.right, y - 4)
        for first, last in below:
            y += 15
            sheet.text(paper.left, y, first, shrunk(first, TEXT, paper.room))
            sheet.right(paper.right, y, last, shrunk(last, TEXT, paper.room))

    return Block(height, draw)


def _draw_mark(sheet: Sheet, right: float, y: float) -> None:
    """A framed word at the right of the title."""
    width = load().bold.width(DEMO, 12) + 14
    sheet.box(right - width, y - 14, width, 19, 1.1)
    sheet.text(right - width + 7, y, DEMO, 12, bold=True)


def draw_later_head(
    sheet: Sheet, paper: Paper, title: str, facts: Sequence[tuple[str, str]]
) -> None:
    """The short head of every page but the first."""
    left, right = f"{title}（续）", joined_facts(facts)
    size = shrunk(left + right, _SMALL, paper.room - 20)
    sheet.text(paper.left, paper.top + 8, left, size)
    sheet.right(paper.right, paper.top + 8, right, size)


def draw_foot(
    sheet: Sheet, paper: Paper, cooperative: Cooperative, number: int, pages: int
) -> None:
    """The foot of every page, in its margin: whose paper it is, and page i of n."""
    words = (cooperative.name, cooperative.address, cooperative.phone)
    contact = "　".join(filter(None, words))
    page = f"第 {number} 页 共 {pages} 页"
    room = paper.room - 20 - load().regular.width(page, 8.5)
    sheet.text(paper.left, paper.bottom + 14, contact, shrunk(contact, 8.5, room))
    sheet.right(paper.right, paper.bottom + 14, page, 8.5)


def paragraph(paper: Paper, text: str, size: float = TEXT, *, bold: bool = False) -> Block:
    """A text wrapped over the whole width."""
    face = load().bold if bold else load().regular
    lines = wrap(text, paper.room / size, face.unit_width)

    def draw(sheet: Sheet, top: float) -> None:
        for number, line in enumerate(lines):
            sheet.text(paper.left, top + size * (1.05 + 1.45 * number), line, size, bold)

    return Block(len(lines) * size * 1.45 + 3, draw)


def notes_blocks(paper: Paper, notes: Sequence[str]) -> list[Block]:
    """Small paragraphs, the first behind the word 说明."""
    indent = load().bold.width("说明　", _SMALL)
    blocks = []
    for number, note in enumerate(notes):
        lines = wrap(note, (paper.room - indent) / _SMALL, load().regular.unit_width)
        draw = partial(_draw_note, paper, indent, lines, "" if number else "说明")
        blocks.append(Block(len(lines) * _SMALL * 1.4 + 2, draw))
    return blocks


def _draw_note(
    paper: Paper, indent: float, lines: Sequence[str], label: str, sheet: Sheet, top: float
) -> None:
    y = top + _SMALL * 1.1
    if label:
        sheet.text(paper.left, y, label, _SMALL, bold=True)
    for line in lines:
        sheet.text(paper.left + indent, y, line, _SMALL)
        y += _SMALL * 1.4


def signers_block(paper: Paper, signers: Sequence[str]) -> Block:
    """Places to sign side by side, each a word and a line."""

    def draw(sheet: Sheet, top: float) -> None:
        step = paper.room / max(len(signers), 1)
        base = top + 22
        for number, signer in enumerate(signers):
            x = paper.left + number * step
            sheet.text(x, base, f"{signer}：", TEXT)
            start = x + load().regular.width(f"{signer}：", TEXT) + 2
            sheet.line(start, base + 3, min(start + 130, x + step - 12), base + 3, 0.6)

    return Block(SIGNERS_HEIGHT, draw)


def facts_block(paper: Paper, facts: Sequence[tuple[str, str]]) -> Block:
    """Labels and values in two columns; a long or left over one has the whole width."""
    lines = _paired(paper, facts)
    half = paper.room / 2

    def draw(sheet: Sheet, top: float) -> None:
        for number, line in enumerate(lines):
            y = top + 12 + 16 * number
            for place, (label, value) in enumerate(line):
                x = paper.left + place * half
                sheet.text(x, y, label, TEXT)
                room = (paper.room if len(line) == 1 else half) - _FACT_EDGES
                size = shrunk(value, TEXT + 0.5, room, bold=True)
                sheet.text(x + 62, y, value, size, bold=True)

    return Block(16 * len(lines) + 8, draw)


def _paired(paper: Paper, facts: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Facts two to a line, where each is legible on its half of it."""
    room, lines = paper.room / 2 - _FACT_EDGES, list[list[tuple[str, str]]]()
    shares = False
    for fact in facts:
        fits = shrunk(fact[1], TEXT, room, bold=True) >= _LEAST
        if shares and fits:
            lines[-1].append(fact)
        else:
            lines.append([fact])
        shares = fits and len(lines[-1]) == 1
    return lines


def draw_results(
    sheet: Sheet, paper: Paper, top: float, results: Sequence[tuple[str, str]], padding: float
) -> None:
    """What something came to, side by side under a line: labels, and figures in bold."""
    step = paper.room / len(results)
    sheet.line(paper.left, top, paper.right, top, 0.5)
    for number, (label, value) in enumerate(results):
        x = paper.left + number * step + padding
        sheet.text(x, top + 14, label, TEXT - 0.5)
        sheet.text(x, top + 31, value, shrunk(value, 13, step - padding, bold=True), bold=True)


def draw_flow(
    document: Document,
    paper: Paper,
    flow: Flow,
    cooperative: Cooperative,
    later_head: tuple[str, Sequence[tuple[str, str]]],
    demo: bool,
) -> None:
    """The pages of a flow with their foot, a short head (title, facts) on all but the first."""
    for number, page in enumerate(flow.pages, 1):
        sheet = Sheet(document)
        if number > 1:
            draw_later_head(sheet, paper, *later_head)
        for top, draw in page:
            draw(sheet, top)
        draw_foot(sheet, paper, cooperative, number, len(flow.pages))
        if demo:
            sheet.watermark(DEMO)
        document.add(sheet)
