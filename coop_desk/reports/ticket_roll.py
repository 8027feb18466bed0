"""A weigh ticket on an 80 mm roll: one column, as long as what it says. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coop_desk.domain.ticket_paper import TicketPaper
from coop_desk.reports import ticket_text as words
from coop_desk.reports.flow import Block
from coop_desk.reports.sheet import Document, Paper, Sheet
from coop_desk.reports.ticket_parts import (
    BASE,
    HEAVY,
    LEADING,
    MILLIMETRE,
    THIN,
    Look,
    draw_block,
    draw_marks,
    filled,
    fitted,
    marks_width,
    notice,
    paragraph,
    rule,
    shrunk,
    space,
    struck,
    width,
    wrapped,
)

# The heads of such printers reach 72 mm; what is cut off above and below is wasted paper.
WIDTH, MARGIN, EDGE = 80 * MILLIMETRE, 4 * MILLIMETRE, 4 * MILLIMETRE
LOOK = Look(Paper(WIDTH, WIDTH, MARGIN), EDGE, 9.0)
SIGN_HEIGHT = 46.0


def drawn(ticket: TicketPaper) -> Document:
    """The ticket on one page of the length it needs."""
    blocks = list(_blocks(ticket))
    height = sum(block.height for block in blocks) + 2 * EDGE
    name = f"{words.title(ticket)} {ticket.number}"
    document = Document(name, ticket.cooperative.name, Paper(WIDTH, height, MARGIN))
    sheet = Sheet(document)
    draw_block(sheet, EDGE, blocks)
    document.add(sheet)
    return document


def _blocks(ticket: TicketPaper) -> Iterator[Block]:
    yield from _head(ticket)
    if ticket.is_void:
        yield notice(LOOK, words.void_sentence(ticket), 11)
    yield from _person(ticket)
    yield _result(ticket)
    yield from _weighing(ticket)
    yield rule(LOOK)
    yield from _grades(ticket)
    yield rule(LOOK, HEAVY)
    yield from _money(ticket)
    for note in words.notes(ticket):
        yield from paragraph(LOOK, note, 10)
    yield space(4)
    yield rule(LOOK)
    yield _signature(ticket)
    yield from paragraph(LOOK, words.contact(ticket), 9)


def _head(ticket: TicketPaper) -> Iterator[Block]:
    yield _centred(words.clean(ticket.cooperative.name), 12)
    yield _centred(words.title(ticket), 17)
    if words.marks(ticket):
        yield _marks(words.marks(ticket))
    yield _pair("单号", ticket.number, 11, bold=True)
    yield _pair("时间", words.moment(ticket), 10.5)
    yield rule(LOOK, HEAVY)


def _centred(text: str, points: float) -> Block:
    size, lines = fitted(text, LOOK.room, points, 10)

    def draw(sheet: Sheet, top: float) -> None:
        for place, line in enumerate(lines):
            x = (WIDTH - width(line, size, True)) / 2
            sheet.text(x, top + size * (BASE + LEADING * place), line, size, bold=True)

    return Block(len(lines) * size * LEADING + 2, draw)


def _marks(marks: Sequence[str]) -> Block:
    size = min(13.0, 13.0 * LOOK.room / marks_width(marks, 13))

    def draw(sheet: Sheet, top: float) -> None:
        x = (WIDTH - marks_width(marks, size) + 6) / 2
        draw_marks(sheet, x, top + size * 1.25, marks, size)

    return Block(size * 1.9, draw)


def _pair(label: str, figure: str, points: float, *, bold: bool = False) -> Block:
    """A label at the left and its figure at the right; under it where they have no room."""
    size = LOOK.size(points)
    both = width(label, size, bold) + width(figure, size, True) + 8 <= LOOK.room
    lines = [] if both else wrapped(label, size, LOOK.room, bold=bold)

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size * BASE
        for line in lines:
            sheet.text(LOOK.left, y, line, size, bold)
            y += size * LEADING
        if both:
            sheet.text(LOOK.left, y, label, size, bold)
        sheet.right(LOOK.right, y, figure, shrunk(figure, size, LOOK.room, bold=True), True)

    return Block((len(lines) + 1) * size * LEADING, draw)


def _person(ticket: TicketPaper) -> Iterator[Block]:
    size, name = fitted(words.clean(ticket.person.name), LOOK.room, 19, 14)
    for line in name:
        yield from paragraph(LOOK, line, size, bold=True)
    facts = [words.person_details(ticket), *words.origin(ticket)]
    for line in filled(facts, 10.5, LOOK.room):
        yield from paragraph(LOOK, line, 10.5)
    yield space(3)


def _result(ticket: TicketPaper) -> Block:
    """The frame with the amount, the largest thing on the paper, and its capital numerals."""
    before, figure, after = words.result(ticket)
    pad, size = 7.0, 11.0
    inside = LOOK.room - 2 * pad
    big = shrunk(figure, 34, inside - width(after, 14, True) - 6, bold=True)
    capitals = wrapped(words.capitals(ticket), size, inside)
    height = 20 + 37 + len(capitals) * size * LEADING + 5

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(LOOK.left, top, LOOK.room, height, HEAVY)
        x, y = LOOK.left + pad, top + 50
        sheet.text(x, top + 17, before, 13, bold=True)
        right = LOOK.right - pad - width(after, 14, True) - 5
        sheet.right(right, y, figure, big, bold=True)
        if ticket.is_void:
            wide = width(figure, big, True)
            struck(sheet, right - wide, y, wide, big)
        sheet.right(LOOK.right - pad, y, after, 14, bold=True)
        y += 20
        for line in capitals:
            sheet.text(x, y, line, size)
            y += size * LEADING

    return Block(height + 6, draw)


def _weighing(ticket: TicketPaper) -> Iterator[Block]:
    for step in words.steps(ticket):
        label = f"{step.operator} {step.label}".strip()
        yield _pair(label, step.figure, 12, bold=step.operator == "=")
        yield from paragraph(LOOK, step.how, 9.5)


def _grades(ticket: TicketPaper) -> Iterator[Block]:
    """Each grade on two lines: its name, then weight × price and the amount."""
    for grade, grams, price, amount in words.rows(ticket):
        yield from paragraph(LOOK, grade, 12, bold=True)
        yield _pair(f"{grams} 斤 × {price} 元", amount, 11)
    total = words.total_row(ticket)
    if total is not None:
        yield rule(LOOK, THIN, 1)
        yield _pair(f"{total[0]} {total[1]} 斤", total[3], 12, bold=True)


def _money(ticket: TicketPaper) -> Iterator[Block]:
    terms = words.cash_terms(ticket)
    if ticket.is_void:
        return
    for label, figure in terms:
        yield _pair(f"{label}（元）", figure, 12, bold=True)
    if not terms:
        yield from paragraph(LOOK, words.cash_sentence(ticket), 11, bold=True)
    yield space(2)


def _signature(ticket: TicketPaper) -> Block:
    signed = wrapped(words.signed(ticket), 9.5, LOOK.room)
    operator = words.operator(ticket)
    top_lines = len(signed) * 9.5 * LEADING

    def draw(sheet: Sheet, top: float) -> None:
        for place, line in enumerate(signed):
            sheet.text(LOOK.left, top + 9.5 * (BASE + LEADING * place), line, 9.5)
        y = top + top_lines + 26
        sheet.text(LOOK.left, y, words.SIGN_HERE, 10.5, bold=True)
        start = LOOK.left + width(words.SIGN_HERE, 10.5, True) + 5
        sheet.line(start, y + 3, LOOK.right, y + 3, THIN)
        sheet.text(LOOK.left, y + 18, operator, shrunk(operator, 10.5, LOOK.room))

    return Block(top_lines + SIGN_HEIGHT + 4, draw)
