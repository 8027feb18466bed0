"""What the three papers of a weigh ticket share: their looks, wrapped texts, framed words.

Black only, no line under 0.8 point and no grey: a dot-matrix printer and a thermal roll have
neither. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from coop_desk.reports.flow import Block
from coop_desk.reports.fonts import load
from coop_desk.reports.sheet import Paper, Sheet
from coop_desk.reports.wrapping import fit, wrap

MILLIMETRE = 72 / 25.4
THIN, HEAVY = 0.8, 1.5
LEADING = 1.32
BASE = 1.02  # from the top of a line to its base line
_MARK_PAD = 6.0


@dataclass(frozen=True, slots=True)
class Look:
    """A paper with the size of its type: `scale` of the usual, but never under `least`.

    `edge` is the margin above and below; left and right the paper has its own.
    """

    paper: Paper
    edge: float
    least: float
    scale: float = 1.0

    def size(self, points: float) -> float:
        """A usual size on this paper."""
        return round(max(self.least, points * self.scale), 2)

    @property
    def left(self) -> float:
        return self.paper.left

    @property
    def right(self) -> float:
        return self.paper.right

    @property
    def room(self) -> float:
        """The width between the edges."""
        return self.paper.room


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is."""
    return (load().bold if bold else load().regular).width(text, size)


def shrunk(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """The size, made smaller where the text would not fit into the room on one line."""
    return round(min(size, 0.999 * room / max(width(text, 1, bold), 0.01)), 2)


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The lines of a text."""
    face = load().bold if bold else load().regular
    return wrap(text, room / size, face.unit_width) if text else []


def fitted(text: str, room: float, size: float, least: float) -> tuple[float, list[str]]:
    """A bold text on one line at the largest size down to `least`, else wrapped at that."""
    return fit(text, room, size, min(least, size), load().bold.unit_width)


def explained(text: str, size: float, room: float) -> tuple[float, list[str]]:
    """A size and lines for a small text: a little smaller where that saves a line."""
    if not text:
        return size, []
    return fit(text, room, size, size - 1, load().regular.unit_width)


def paragraph(look: Look, text: str, points: float, *, bold: bool = False) -> list[Block]:
    """A text over the whole width, a block for each line, so that any length finds room."""
    size = look.size(points)
    lines = wrapped(text, size, look.room, bold=bold)
    return [_line(look, line, size, bold) for line in lines]


def _line(look: Look, text: str, size: float, bold: bool) -> Block:
    def draw(sheet: Sheet, top: float) -> None:
        sheet.text(look.left, top + size * BASE, text, size, bold)

    return Block(size * LEADING, draw)


def notice(look: Look, text: str, points: float) -> Block:
    """A sentence in a heavy frame that nobody overlooks."""
    size, pad = look.size(points), 7.0
    lines = wrapped(text, size, look.room - 2 * pad, bold=True)
    height = len(lines) * size * LEADING + 8

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(look.left, top, look.room, height, HEAVY)
        y = top + 4 + size * BASE
        for line in lines:
            sheet.text(look.left + pad, y, line, size, bold=True)
            y += size * LEADING

    return Block(height + 6, draw)


def rule(look: Look, weight: float = THIN, below: float = 4.0) -> Block:
    """A line over the whole width."""

    def draw(sheet: Sheet, top: float) -> None:
        sheet.line(look.left, top + 1, look.right, top + 1, weight)

    return Block(1 + below, draw)


def space(height: float) -> Block:
    """Nothing, so high."""
    return Block(height, lambda _sheet, _top: None)


def marks_width(marks: Sequence[str], size: float) -> float:
    """How much room framed words take beside each other."""
    return sum(width(mark, size, True) + 2 * _MARK_PAD + 6 for mark in marks)


def draw_marks(sheet: Sheet, x: float, y: float, marks: Sequence[str], size: float) -> None:
    """Framed words beside each other from x on: 作废, 补打, 演示; `y` is their base line."""
    for mark in marks:
        wide = width(mark, size, True) + 2 * _MARK_PAD
        sheet.box(x, y - size * 1.1, wide, size * 1.5, HEAVY)
        sheet.text(x + _MARK_PAD, y, mark, size, bold=True)
        x += wide + 6


def struck(sheet: Sheet, x: float, y: float, wide: float, size: float) -> None:
    """A heavy line through a figure that counts no more; `y` is its base line."""
    sheet.line(x - 3, y - size * 0.36, x + wide + 3, y - size * 0.36, max(HEAVY, size / 14))


def filled(texts: Sequence[str], size: float, room: float) -> list[str]:
    """Short texts beside each other, as many to a line as have room; none is broken."""
    lines: list[str] = []
    for text in filter(None, texts):
        longer = f"{lines[-1]}　{text}" if lines else text
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(text)
    return lines


def draw_block(sheet: Sheet, top: float, blocks: Sequence[Block]) -> float:
    """Blocks one under another; the y below them."""
    for block in blocks:
        block.draw(sheet, top)
        top += block.height
    return top


def joined(blocks: Sequence[Block]) -> Block:
    """Several blocks as one that stays in one piece."""
    return Block(sum(block.height for block in blocks), partial(_draw_all, blocks))


def _draw_all(blocks: Sequence[Block], sheet: Sheet, top: float) -> None:
    draw_block(sheet, top, blocks)
