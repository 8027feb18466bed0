"""A slip that asks for rent, on paper: what is to be paid comes first, large and in capitals.

Two slips on one A4 page, the lower one to be signed and kept by the office; where there are
many rents, a page each. A pure function to bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coop_desk.domain.list_paper import Reminder, ReminderLine
from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.reports import fonts
from coop_desk.reports.marks import DEMO

if TYPE_CHECKING:
    from coop_desk.reports.grid import Grid
    from coop_desk.reports.sheet import Document, Sheet

TITLE = "租金缴款提醒"
COPIES = ("交承包人", "合作社留存")
_HEADS = ("大棚和期次", "应交日期", "已过天数", "本期租金（元）", "未交（元）")
_PADDING = 12.0
_BOX = 62.0
_MOST_ROWS = 25


def reminder_pdf(reminder: Reminder) -> bytes:
    """Both slips for one person as a PDF; the same reminder gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.sheet import Document

    check_glyphs(reminder)
    document = Document(f"{TITLE} {reminder.name}", reminder.cooperative.name, PORTRAIT)
    _add_slips(document, reminder)
    return document.data()


def check_glyphs(reminder: Reminder) -> None:
    """UserError with the person's name for a character the font cannot print."""
    head = reminder.cooperative
    texts = [head.name, head.address, head.phone, reminder.code, reminder.group]
    fonts.require([*texts, *(line.what for line in reminder.lines)], reminder.name)


def greeting(reminder: Reminder) -> str:
    """Who is asked, and for how many rents."""
    day = reminder.day.isoformat()
    return (
        f"{reminder.name} 您好！截至 {day}，您承包的大棚有 {len(reminder.lines)} 笔租金"
        "已到交款日期，还没有交清。请您抽空核对并交款，谢谢支持。"
    )


def where_to_pay(reminder: Reminder) -> list[str]:
    """Where to pay and whom to ask."""
    head = reminder.cooperative
    place = f"{head.name}办公室" + (f"（{head.address}）" if head.address else "")
    phone = f"，电话 {head.phone}" if head.phone else ""
    return [
        f"交款地点：{place}{phone}。交款后请当场索取收据。",
        "如已交款，或对金额有疑问、一时有困难，请与我们联系，可以当面核对、商量延期。",
    ]


def _add_slips(document: Document, reminder: Reminder) -> None:
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.sheet import Sheet

    grid = _grid(reminder)
    half = PORTRAIT.height / 2
    together = _height(reminder, grid) <= half - 2 * PORTRAIT.top + 14
    sheet = Sheet(document)
    for number, copy in enumerate(COPIES):
        if number and not together:
            document.add(sheet)
            sheet = Sheet(document)
        top = PORTRAIT.top + (half - 14 if number and together else 0.0)
        _draw_slip(sheet, reminder, grid, copy, top)
        if reminder.demo and (not together or number == 0):
            sheet.watermark(DEMO)
    if together:
        sheet.dashes(PORTRAIT.left, half, PORTRAIT.right, half, 0.5, 4)
    document.add(sheet)


def _height(reminder: Reminder, grid: Grid) -> float:
    """How high a slip is."""
    rows = sum(map(grid.height, _rows(reminder)))
    return 46 + 40 + _BOX + 12 + grid.head_height + rows + grid.pitch + 36 + 34


def _grid(reminder: Reminder) -> Grid:
    from coop_desk.reports.grid import Grid, GridColumn
    from coop_desk.reports.list_parts import PORTRAIT

    aligns = ("left", "centre", "right", "right", "right")
    columns = [
        GridColumn(head, align, align == "left") for head, align in zip(_HEADS, aligns, strict=True)
    ]
    return Grid(columns, _rows(reminder), [_total(reminder)], PORTRAIT.left, PORTRAIT.room)


def _rows(reminder: Reminder) -> list[tuple[str, ...]]:
    """A row for each rent; those a page has no room for are summed up in the last one."""
    if len(reminder.lines) <= _MOST_ROWS:
        return [_row(line) for line in reminder.lines]
    shown, others = reminder.lines[: _MOST_ROWS - 1], reminder.lines[_MOST_ROWS - 1 :]
    amount, left = sum(o.amount_fen for o in others), sum(o.open_fen for o in others)
    rest = (f"其余 {len(others)} 笔", "", "", format_fen(amount), format_fen(left))
    return [*(_row(line) for line in shown), rest]


def _row(line: ReminderLine) -> tuple[str, ...]:
    return (
        line.what,
        line.due.isoformat(),
        f"{line.days_late} 天" if line.days_late else "今天到期",
        format_fen(line.amount_fen),
        format_fen(line.open_fen),
    )


def _total(reminder: Reminder) -> tuple[str, ...]:
    return ("", "", "", "", format_fen(reminder.open_fen))


def _draw_slip(sheet: Sheet, reminder: Reminder, grid: Grid, copy: str, top: float) -> None:
    from coop_desk.reports.list_parts import PORTRAIT, paragraph

    y = _draw_head(sheet, reminder, copy, top)
    y = _draw_result(sheet, reminder, y)
    words = paragraph(PORTRAIT, greeting(reminder), 11)
    words.draw(sheet, y)
    y = grid.draw_head(sheet, y + words.height + 4)
    for row in _rows(reminder):
        y = grid.draw_row(sheet, y, row)
    y = grid.draw_total(sheet, y, "合计", _total(reminder)) + 5
    for text in where_to_pay(reminder):
        block = paragraph(PORTRAIT, text, 10)
        block.draw(sheet, y)
        y += block.height
    _draw_signing(sheet, copy, y + 20)


def _draw_head(sheet: Sheet, reminder: Reminder, copy: str, top: float) -> float:
    from coop_desk.reports.list_parts import PORTRAIT, centred, shrunk

    centred(sheet, PORTRAIT.width / 2, top + 18, TITLE, 20, True)
    width = fonts.load().regular.width(copy, 10) + 12
    sheet.box(PORTRAIT.right - width, top + 2, width, 18, 0.7)
    sheet.text(PORTRAIT.right - width + 6, top + 15, copy, 10)
    facts = (reminder.cooperative.name, f"日期：{reminder.day.isoformat()}")
    who = "　".join(filter(None, (reminder.name, reminder.code, reminder.group)))
    left = f"承包人：{who}"
    right = "　".join(filter(None, facts))
    size = shrunk(left + right, 10, PORTRAIT.room - 20)
    sheet.text(PORTRAIT.left, top + 40, left, size)
    sheet.right(PORTRAIT.right, top + 40, right, size)
    return top + 48


def _draw_result(sheet: Sheet, reminder: Reminder, top: float) -> float:
    """The frame with the sum, large, and in capital numerals."""
    from coop_desk.reports.list_parts import PORTRAIT, shrunk

    bold = fonts.load().bold
    sheet.box(PORTRAIT.left, top, PORTRAIT.room, _BOX, 1.4)
    x, y = PORTRAIT.left + _PADDING, top + 31
    figure = format_fen(reminder.open_fen)
    for text, size in (("合计应缴", 16.0), (figure, 25.0), ("元", 16.0)):
        sheet.text(x, y, text, size, bold=True)
        x += bold.width(text, size) + 9
    capitals = f"大写　{capital_numerals(reminder.open_fen)}"
    size = shrunk(capitals, 12.5, PORTRAIT.room - 2 * _PADDING)
    sheet.text(PORTRAIT.left + _PADDING, top + 51, capitals, size)
    return top + _BOX + 8


def _draw_signing(sheet: Sheet, copy: str, y: float) -> None:
    """The grower's copy names who asks; the office's copy is signed for."""
    from coop_desk.reports.list_parts import PORTRAIT

    words = ("经办人：", "") if copy == COPIES[0] else ("收到人签字：", "日期：")
    for number, word in enumerate(filter(None, words)):
        x = PORTRAIT.left + number * PORTRAIT.room / 2
        sheet.text(x, y, word, 10)
        start = x + fonts.load().regular.width(word, 10) + 2
        sheet.line(start, y + 3, start + 130, y + 3, 0.6)
