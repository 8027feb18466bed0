"""A weigh ticket on a wide sheet: A5 across, or the three-part form of a dot-matrix printer.

The result comes first and large, then the weighing, the grades, what became of the money, and
a place to sign. All on one page: type shrinks before a second page begins. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coop_desk.domain.ticket_paper import TicketPaper
from coop_desk.reports import ticket_text as words
from coop_desk.reports.flow import Block, Flow
from coop_desk.reports.sheet import Document, Paper, Sheet
from coop_desk.reports.ticket_parts import (
    BASE,
    HEAVY,
    LEADING,
    MILLIMETRE,
    THIN,
    Look,
    draw_marks,
    explained,
    filled,
    fitted,
    joined,
    marks_width,
    notice,
    paragraph,
    rule,
    shrunk,
    struck,
    width,
    wrapped,
)

A5 = Look(Paper(210 * MILLIMETRE, 148 * MILLIMETRE, 10 * MILLIMETRE), 8 * MILLIMETRE, 9.0)
# Half an inch at either side belongs to the holes the paper is drawn by.
FORM = Look(Paper(241 * MILLIMETRE, 140 * MILLIMETRE, 17 * MILLIMETRE), 6 * MILLIMETRE, 10.0)
SCALES = (1.15, 1.08, 1.0, 0.94, 0.88, 0.82)
_PAD = 8.0
_SHARES = (0.20, 0.23, 0.37, 0.20)  # of the width, for the steps of the weighing
_EDGES = (0.0, 0.40, 0.60, 0.78, 1.0)  # of the columns of grades


def on_a5(ticket: TicketPaper) -> Document:
    """On A5, across."""
    return _drawn(ticket, A5)


def on_form(ticket: TicketPaper) -> Document:
    """On the 241 × 140 mm three-part form: nothing under 10 points."""
    return _drawn(ticket, FORM, words.THREE_PARTS)


def _drawn(ticket: TicketPaper, look: Look, foot: str = "") -> Document:
    look, flow = _fitted(ticket, look)
    name = f"{words.title(ticket)} {ticket.number}"
    document = Document(name, ticket.cooperative.name, look.paper)
    for number, page in enumerate(flow.pages, 1):
        sheet = Sheet(document)
        if number > 1:
            _draw_later_head(sheet, look, ticket)
        for top, draw in page:
            draw(sheet, top)
        pages = f"第 {number} 页 共 {len(flow.pages)} 页" if len(flow.pages) > 1 else ""
        _draw_foot(sheet, look, words.contact(ticket), "　".join(filter(None, (foot, pages))))
        document.add(sheet)
    return document


def _fitted(ticket: TicketPaper, look: Look) -> tuple[Look, Flow]:
    """The largest type that needs one page only; the usual one where none does."""
    for scale in SCALES:
        tried = replace(look, scale=scale)
        flow = _flow(ticket, tried)
        if len(flow.pages) == 1:
            return tried, flow
    usual = replace(look, scale=0.94)
    return usual, _flow(ticket, usual)


def _flow(ticket: TicketPaper, look: Look) -> Flow:
    bottom = look.paper.height - look.edge - look.size(9) * LEADING
    flow = Flow(later_top=look.edge + look.size(10) * LEADING + 8, bottom=bottom, top=look.edge)
    flow.put(_head(look, ticket))
    if ticket.is_void:
        flow.put(notice(look, words.void_sentence(ticket), 12))
    for block in (*_person(look, ticket), _result(look, ticket), _weighing(look, ticket)):
        flow.put(block)
    _put_grades(flow, look, ticket)
    for block in paragraph(look, words.cash_sentence(ticket), 11, bold=True):
        flow.put(block)
    for note in words.notes(ticket):
        for block in paragraph(look, note, 10):
            flow.put(block)
    flow.put_at_foot(_signature(look, ticket))
    return flow


# --- head and foot ----------------------------------------------------------


def _head(look: Look, ticket: TicketPaper) -> Block:
    """The cooperative and the paper's name at the left, number and moment at the right."""
    number, moment = f"单号 {ticket.number}", words.moment(ticket)
    title, marks = words.title(ticket), words.marks(ticket)
    right, big = look.size(13), look.size(20)
    number_room = width(number, right, True) + 16
    small, name = fitted(
        words.clean(ticket.cooperative.name), look.room - number_room, look.size(12), look.size(10)
    )
    lines = len(name) * small * LEADING
    height = lines + big * 1.25 + 3

    def draw(sheet: Sheet, top: float) -> None:
        for place, line in enumerate(name):
            sheet.text(look.left, top + small * (BASE + LEADING * place), line, small, bold=True)
        sheet.right(look.right, top + right * BASE, number, right, bold=True)
        y = top + lines + big * 0.98
        sheet.text(look.left, y, title, big, bold=True)
        sheet.right(look.right, y, moment, look.size(11.5))
        x = look.left + width(title, big, True) + 14
        free = look.right - width(moment, look.size(11.5)) - 12 - x
        size = min(look.size(13), 13 * free / max(marks_width(marks, 13), 1))
        draw_marks(sheet, x, y, marks, size)
        sheet.line(look.left, top + height, look.right, top + height, HEAVY)

    return Block(height + 5, draw)


def _draw_later_head(sheet: Sheet, look: Look, ticket: TicketPaper) -> None:
    """The short head of every page but the first."""
    left = "　".join((f"{words.title(ticket)}（续）", *words.marks(ticket)))
    right = f"{words.clean(ticket.person.name)}　{ticket.number}"
    size = shrunk(left + right, look.size(10), look.room - 20)
    y = look.edge + look.size(10)
    sheet.text(look.left, y, left, size)
    sheet.right(look.right, y, right, size)
    sheet.line(look.left, y + 5, look.right, y + 5, THIN)


def _draw_foot(sheet: Sheet, look: Look, left: str, right: str) -> None:
    size = look.size(9)
    small = shrunk(left + right, size, look.room - 16)
    y = look.paper.height - look.edge
    sheet.text(look.left, y, left, small)
    sheet.right(look.right, y, right, small)


# --- person and result ------------------------------------------------------


def _person(look: Look, ticket: TicketPaper) -> list[Block]:
    """The name, large, and beside it who that is and where the goods come from."""
    size, name = fitted(words.clean(ticket.person.name), look.room, look.size(18), look.size(13))
    small = look.size(11)
    x = look.left + width(name[-1], size, True) + 12
    facts = [words.person_details(ticket), *words.origin(ticket)]
    lines = filled(facts, small, look.right - x) or [""]
    if len(lines) > 1 or width(lines[0], small) > look.right - x:
        beside = facts[0] if width(facts[0], small) <= look.right - x else ""
        lines = [beside, *filled(facts[bool(beside) :], small, look.room)]
    blocks = [_named(look, name, size, lines[0], small, x)]
    for line in lines[1:]:
        blocks += paragraph(look, line, 11)
    return blocks


def _named(
    look: Look, name: Sequence[str], size: float, beside: str, small: float, x: float
) -> Block:
    pitch = size * 1.2

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size
        for line in name:
            sheet.text(look.left, y, line, size, bold=True)
            y += pitch
        sheet.text(x, y - pitch, beside, small)

    return Block(len(name) * pitch + 4, draw)


def _result(look: Look, ticket: TicketPaper) -> Block:
    """The frame with the amount, the largest thing on the paper, and its capital numerals."""
    before, figure, after = words.result(ticket)
    side = look.size(14)
    sides = width(before + after, side, True) + 18
    big = shrunk(figure, look.size(32), look.room * 0.6 - sides, bold=True)
    used = sides + width(figure, big, True) + 2 * _PAD + 14
    size = look.size(12)
    label = f"{words.CAPITALS}　"
    capitals = wrapped(label + words.capitals(ticket), size, look.room - used - _PAD)
    height = max(look.size(32) * 1.3, len(capitals) * size * LEADING + 8)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(look.left, top, look.room, height, HEAVY)
        x, y = look.left + _PAD, top + height / 2 + big * 0.36
        sheet.text(x, y, before, side, bold=True)
        x += width(before, side, True) + 9
        sheet.text(x, y, figure, big, bold=True)
        if ticket.is_void:
            struck(sheet, x, y, width(figure, big, True), big)
        sheet.text(x + width(figure, big, True) + 7, y, after, side, bold=True)
        line = top + (height - len(capitals) * size * LEADING) / 2 + size * BASE
        for text in capitals:
            sheet.text(look.left + used, line, text, size)
            line += size * LEADING

    return Block(height + 5, draw)


# --- the weighing and the grades --------------------------------------------


def _weighing(look: Look, ticket: TicketPaper) -> Block:
    """Four cells beside each other: gross − tare − deduction = pay weight."""
    small, large = look.size(9.5), look.size(16)
    cells = []
    left = look.left
    for step, share in zip(words.steps(ticket), _SHARES, strict=True):
        wide = look.room * share
        cells.append((step, left, wide, explained(step.how, small, wide - 2 * _PAD)))
        left += wide
    most = max(len(lines) for *_, (_, lines) in cells)
    height = small * LEADING + large * 1.2 + most * small * LEADING + 6

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(look.left, top, look.room, height, THIN)
        for step, x, wide, how in cells:
            if x > look.left:
                sheet.line(x, top, x, top + height, THIN)
            _draw_step(sheet, top + 3, step, x, wide, how, small, large)

    return Block(height + 5, draw)


def _draw_step(
    sheet: Sheet,
    top: float,
    step: words.Step,
    x: float,
    wide: float,
    how: tuple[float, Sequence[str]],
    small: float,
    large: float,
) -> None:
    y = top + small * BASE
    sheet.text(x + _PAD, y, step.label, small)
    y += large * 1.15
    sheet.text(x + _PAD, y, step.operator, large, bold=True)
    size = shrunk(step.figure, large, wide - 2 * _PAD - large, bold=True)
    sheet.right(x + wide - _PAD, y, step.figure, size, bold=True)
    y += large * 0.05
    for line in how[1]:
        y += small * LEADING
        sheet.right(x + wide - _PAD, y, line, how[0])


def _put_grades(flow: Flow, look: Look, ticket: TicketPaper) -> None:
    """The lines of the ticket; their heads again on every further page."""
    heads = _heads(look)
    rows = [_row(look, row) for row in words.rows(ticket)]
    total = words.total_row(ticket)
    if total is not None:
        rows[-1] = joined([rows[-1], rule(look, THIN, 0), _row(look, total, bold=True)])
    flow.put_together([heads, rows[0]], reserve=0)
    for row in rows[1:]:
        if row.height > flow.room:
            flow.new_page()
            flow.put(heads)
        flow.put(row)
    flow.put(rule(look, HEAVY, 4))


def _edges(look: Look) -> list[float]:
    return [look.left + look.room * share for share in _EDGES]


def _heads(look: Look) -> Block:
    edges, size = _edges(look), look.size(10)
    height = size * 1.5

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size * 1.05
        sheet.text(edges[0] + _PAD, y, words.HEADS[0], size, bold=True)
        for place, head in enumerate(words.HEADS[1:], 2):
            sheet.right(edges[place] - _PAD, y, head, size, bold=True)
        sheet.line(look.left, top + height - 1, look.right, top + height - 1, THIN)

    return Block(height, draw)


def _row(look: Look, cells: Sequence[str], *, bold: bool = False) -> Block:
    edges, size = _edges(look), look.size(12.5)
    grade = wrapped(cells[0], size, edges[1] - edges[0] - 2 * _PAD, bold=True)
    height = max(1, len(grade)) * size * LEADING

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size * 1.05
        for place, cell in enumerate(cells[1:], 2):
            heavy = bold or place == len(cells)
            room = edges[place] - edges[place - 1] - 2 * _PAD
            fit = shrunk(cell, size, room, bold=heavy)
            sheet.right(edges[place] - _PAD, y, cell, fit, heavy)
        for line in grade:
            sheet.text(edges[0] + _PAD, y, line, size, bold=True)
            y += size * LEADING

    return Block(height, draw)


# --- the place to sign ------------------------------------------------------


def _signature(look: Look, ticket: TicketPaper) -> Block:
    """That all was checked, a line to sign on, and who weighed."""
    size = look.size(10.5)
    height = size * (LEADING + 1.9)
    operator = words.operator(ticket)

    def draw(sheet: Sheet, top: float) -> None:
        y = top + size * BASE
        sheet.text(look.left, y, words.signed(ticket), size)
        y += size * 1.75
        sheet.text(look.left, y, words.SIGN_HERE, size, bold=True)
        start = look.left + width(words.SIGN_HERE, size, True) + 6
        sheet.line(start, y + 3, start + look.room * 0.34, y + 3, THIN)
        room = look.right - start - look.room * 0.34 - 14
        sheet.right(look.right, y, operator, shrunk(operator, size, room))

    return Block(height, draw)
