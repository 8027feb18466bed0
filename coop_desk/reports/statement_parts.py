"""The parts of a statement around its tables: head, person, result, sum, notes, signature.

Lengths are points; each block says how high it is before it is drawn.
"""

from __future__ import annotations

from functools import lru_cache

from coop_desk.domain.money import capital_numerals
from coop_desk.domain.statement import Statement
from coop_desk.reports import statement_text as words
from coop_desk.reports.flow import Block
from coop_desk.reports.fonts import load
from coop_desk.reports.sheet import BOTTOM, LEFT, RIGHT, TOP, Sheet
from coop_desk.reports.wrapping import fit, wrap

LATER_HEAD = 26.0
SIGNATURE_HEIGHT = 74.0
_MIDDLE = LEFT + 300
_WIDTH = RIGHT - LEFT
_QR = 50.0
_PADDING = 14.0
_LABEL = 2.8


def opening_blocks(statement: Statement) -> list[Block]:
    """What stands above the tables on the first page."""
    blocks = [_head(statement), _person(statement), _result(statement), _sum(statement)]
    if not statement.lines:
        blocks.append(_labelled("", words.NOTHING, 10.5))
    return blocks


def closing_texts(statement: Statement) -> list[tuple[str, str]]:
    """What stands under the tables, each with its label: the next better grade, then the notes."""
    better = words.better_sentence(statement.lines)
    labelled = [(words.BETTER_LABEL, better)] if better else []
    for number, note in enumerate(words.notes(statement)):
        labelled.append(("" if number else words.NOTES_LABEL, note))
    return labelled


def closing_blocks(labelled: list[tuple[str, str]], size: float) -> list[Block]:
    """These texts as blocks."""
    return [_labelled(label, text, size) for label, text in labelled]


def draw_later_head(sheet: Sheet, statement: Statement) -> None:
    """The short head of every page but the first."""
    left = words.title(statement)
    right = f"{statement.party.name}　{words.period(statement)}"
    size = _shrunk(left + right, 9.5, _WIDTH - 20)
    sheet.text(LEFT, TOP + 10, left, size)
    sheet.right(RIGHT, TOP + 10, right, size)
    sheet.line(LEFT, TOP + 17, RIGHT, TOP + 17, 1.0)


def draw_foot(sheet: Sheet, statement: Statement, number: int, pages: int) -> None:
    """The foot of every page, in its margin: whose paper it is, and page i of n."""
    cooperative = statement.cooperative
    contact = "　".join(filter(None, (cooperative.name, cooperative.phone)))
    page = f"第 {number} 页 共 {pages} 页"
    room = _WIDTH - 20 - load().regular.width(page, 9)
    sheet.text(LEFT, BOTTOM + 16, contact, _shrunk(contact, 9, room))
    sheet.right(RIGHT, BOTTOM + 16, page, 9)


def _shrunk(text: str, size: float, room: float) -> float:
    """The size, made smaller where the text would not fit into the room on one line."""
    return round(min(size, room / max(load().regular.unit_width(text), 1)), 2)


def _head(statement: Statement) -> Block:
    """The cooperative and the paper's name at the left, number and period at the right."""
    cooperative = statement.cooperative
    fonts = load()
    room = _MIDDLE - LEFT - 10
    size, name = fit(cooperative.name, room, 13, 10, fonts.bold.unit_width)
    contact = "　".join(filter(None, (cooperative.address, cooperative.phone)))
    small, address = fit(contact, room, 9, 8, fonts.regular.unit_width)
    facts = words.facts(statement)
    mark = words.mark(statement)
    height = max(len(name) * 17 + len(address) * 12 + 38, 20 + 16 * len(facts))

    def draw(sheet: Sheet, top: float) -> None:
        y = top
        for line in name:
            y += 17
            sheet.text(LEFT, y - 4, line, size, bold=True)
        for line in address:
            y += 12
            sheet.text(LEFT, y, line, small)
        sheet.text(LEFT, y + 28, words.NAME, 25, bold=True)
        if mark:
            _draw_mark(sheet, LEFT + fonts.bold.width(words.NAME, 25) + 14, y + 28, mark)
        _draw_facts(sheet, top, facts)
        sheet.line(LEFT, top + height, RIGHT, top + height, 1.5)

    return Block(height, draw)


def _draw_facts(sheet: Sheet, top: float, facts: list[tuple[str, str]]) -> None:
    y = top + 13
    for label, value in facts:
        sheet.text(_MIDDLE + 32, y, label, 10.5)
        sheet.right(RIGHT, y, value, 10.5)
        y += 17


def _draw_mark(sheet: Sheet, x: float, y: float, mark: str) -> None:
    """A framed word beside the paper's name: 预览, 补打, 演示."""
    sheet.box(x, y - 16, load().bold.width(mark, 13) + 16, 21, 1.2)
    sheet.text(x + 8, y, mark, 13, bold=True)


def _person(statement: Statement) -> Block:
    fonts = load()
    size, name = fit(statement.party.name, _WIDTH, 17, 12, fonts.bold.unit_width)
    lines = wrap(words.person_details(statement), _WIDTH / 10.5, fonts.regular.unit_width)
    height = 8 + len(name) * (size + 3) + len(lines) * 16 + 7

    def draw(sheet: Sheet, top: float) -> None:
        y = top + 8
        for line in name:
            y += size + 3
            sheet.text(LEFT, y - 2, line, size, bold=True)
        for line in lines:
            y += 16
            sheet.text(LEFT, y - 2, line, 10.5)

    return Block(height, draw)


@lru_cache(maxsize=4096)
def _capitals(fen: int) -> str:
    return capital_numerals(fen)


def _result(statement: Statement) -> Block:
    """The frame with the result, large, and its amount in capital numerals."""
    fonts = load()
    closing = statement.closing_fen
    before, figure, after = words.result(closing)
    room = _WIDTH - 2 * _PADDING
    label = "大写　"
    indent = fonts.regular.width(label, 12)
    size, capitals = fit(_capitals(abs(closing)), room - indent, 12.5, 10, fonts.regular.unit_width)
    big = min(25.0, (room - 16 * fonts.regular.unit_width(before + after) - 18)
              / fonts.bold.unit_width(figure))  # fmt: skip
    height = 36 + len(capitals) * 17 + 6

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(LEFT, top, _WIDTH, height, 1.4)
        x, y = LEFT + _PADDING, top + 30
        sheet.text(x, y, before, 16, bold=True)
        x += fonts.bold.width(before, 16) + 9
        sheet.text(x, y, figure, round(big, 2), bold=True)
        x += fonts.bold.width(figure, big) + 7
        sheet.text(x, y, after, 16, bold=True)
        y += 20
        sheet.text(LEFT + _PADDING, y, label, 12)
        for line in capitals:
            sheet.text(LEFT + _PADDING + indent, y, line, size)
            y += 17

    return Block(height + 5, draw)


def _sum(statement: Statement) -> Block:
    """The small sum under the result, one column for each term."""
    terms = words.terms(statement)
    bold = load().bold.unit_width
    column = _WIDTH / len(terms)
    widest = max(bold(term.figure) for term in terms)
    size = round(min(13.0, (column - 20) / widest), 2)

    def draw(sheet: Sheet, top: float) -> None:
        for number, term in enumerate(terms):
            right = LEFT + (number + 1) * column - (0 if number == len(terms) - 1 else 6)
            sheet.right(right, top + 12, term.label, 10)
            sheet.right(right, top + 29, term.figure, size, bold=True)
            if term.operator:
                sheet.text(LEFT + number * column + 4, top + 29, term.operator, 14, bold=True)

    return Block(42, draw)


def _labelled(label: str, text: str, size: float) -> Block:
    """A paragraph that hangs behind a short label in bold."""
    indent = _LABEL * size
    lines = _wrapped(text, (_WIDTH - indent) / size)

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size * 1.05
        if label:
            sheet.text(LEFT, y, label, size, bold=True)
        for line in lines:
            sheet.text(LEFT + indent, y, line, size)
            y += size * 1.4

    return Block(len(lines) * size * 1.4 + 4, draw)


@lru_cache(maxsize=1024)
def _wrapped(text: str, room: float) -> tuple[str, ...]:
    """The lines of a text; the notes are the same on nearly every statement."""
    return tuple(wrap(text, room, load().regular.unit_width))


def signature_block(statement: Statement) -> Block:
    """The place to sign, and the QR code of number, amount and hash."""
    modules = qr_modules(words.qr_content(statement))
    operator = f"经办人 {statement.operator}"

    def draw(sheet: Sheet, top: float) -> None:
        top += 6
        height = SIGNATURE_HEIGHT - 6
        sheet.box(LEFT, top, _WIDTH, height, 0.9)
        x = LEFT + _PADDING
        sheet.text(x, top + 19, words.SIGNED, 10.5)
        base = top + 52
        right = RIGHT - _PADDING - (_QR + 14 if modules else 0)
        sheet.text(x, base, "签字 / 手印", 10.5)
        sheet.line(x + 62, base + 3, x + 172, base + 3, 0.6)
        sheet.text(x + 184, base, "日期", 10.5)
        sheet.line(x + 210, base + 3, x + 290, base + 3, 0.6)
        sheet.right(right, base, operator, _shrunk(operator, 10.5, right - x - 300))
        if statement.short_hash:
            sheet.right(right, top + 19, f"校验码 {statement.short_hash}", 9)
        if modules:
            step = _QR / len(modules)
            sheet.squares(RIGHT - _QR - 11, top + (height - _QR) / 2, step, modules)

    return Block(SIGNATURE_HEIGHT, draw)


def qr_modules(content: str) -> list[bytes]:
    """The rows of the QR code, without the quiet zone; empty for no content.

    Always mask 2: trying all eight costs more than the rest of the page, and any is legible.
    """
    if not content:
        return []
    import segno

    code = segno.make_qr(content, error="m", mask=2, boost_error=False)
    return [bytes(row) for row in code.matrix]
