"""A price notice on paper (收购价格公示): one A4 page in very large type, to be pinned up.

A pure function to bytes; everything stands in the middle and grows to the room there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coop_desk.domain.money import format_fen
from coop_desk.domain.price_notice import TITLE, UNIT, NoticeGrade, PriceNotice
from coop_desk.reports import fonts
from coop_desk.reports.marks import DEMO

if TYPE_CHECKING:
    from coop_desk.reports.sheet import Document, Sheet

_LARGEST, _SMALLEST = 46.0, 20.0
_PITCH = 1.75  # heights of a line for one of type
_SPECIAL = 0.62
_HEAD = 168.0
_FOOT = 158.0
_SEAL = 104.0


def price_notice_pdf(notice: PriceNotice) -> bytes:
    """The notice as a PDF; the same notice gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import PORTRAIT
    from coop_desk.reports.sheet import Document

    check_glyphs(notice)
    document = Document(f"{TITLE} {notice.product}", notice.cooperative.name, PORTRAIT)
    pages = _paged(notice)
    for number, grades in enumerate(pages, 1):
        _draw_page(document, notice, grades, number, len(pages))
    return document.data()


def check_glyphs(notice: PriceNotice) -> None:
    """UserError with the cooperative's name for a character the font cannot print."""
    head = notice.cooperative
    texts = [head.address, head.phone, notice.product, *notice.set_by]
    for grade in notice.grades:
        texts += [grade.name, *(one.words for one in grade.specials)]
    fonts.require(texts, head.name)


def _height(grades: tuple[NoticeGrade, ...], size: float) -> float:
    """How high so many prices stand at a size of type, their heads included."""
    lines = 1 + sum(1 + _SPECIAL * len(grade.specials) for grade in grades)
    return lines * size * _PITCH


def _room() -> float:
    from coop_desk.reports.list_parts import PORTRAIT

    return PORTRAIT.bottom - PORTRAIT.top - _HEAD - _FOOT


def _paged(notice: PriceNotice) -> list[tuple[NoticeGrade, ...]]:
    """All prices on one page as a rule; more pages where the type would get too small."""
    pages: list[tuple[NoticeGrade, ...]] = [()]
    for grade in notice.grades:
        longer = (*pages[-1], grade)
        if pages[-1] and _height(longer, _SMALLEST) > _room():
            pages.append((grade,))
        else:
            pages[-1] = longer
    return pages


def _size(grades: tuple[NoticeGrade, ...]) -> float:
    size = min(_LARGEST, _room() / _height(grades, 1.0))
    return round(max(size, _SMALLEST * 0.5), 1)


def _draw_page(
    document: Document,
    notice: PriceNotice,
    grades: tuple[NoticeGrade, ...],
    number: int,
    pages: int,
) -> None:
    from coop_desk.reports.list_parts import PORTRAIT, draw_foot
    from coop_desk.reports.sheet import Sheet

    sheet = Sheet(document)
    _draw_head(sheet, notice)
    top = PORTRAIT.top + _HEAD
    size = _size(grades)
    _draw_heads(sheet, top, size)
    y = top + size * _PITCH
    for grade in grades:
        y = _draw_grade(sheet, y, size, grade)
    _draw_sides(sheet, top, y)
    _draw_signing(sheet, notice)
    draw_foot(sheet, PORTRAIT, notice.cooperative, number, pages)
    if notice.demo:
        sheet.watermark(DEMO)
    document.add(sheet)


def _draw_head(sheet: Sheet, notice: PriceNotice) -> None:
    from coop_desk.reports.list_parts import PORTRAIT, centred, shrunk

    middle, top, room = PORTRAIT.width / 2, PORTRAIT.top, PORTRAIT.room
    name = notice.cooperative.name
    centred(sheet, middle, top + 24, name, shrunk(name, 20, room))
    centred(sheet, middle, top + 78, TITLE, 46, bold=True)
    words = f"{notice.product}　{notice.day_words}"
    centred(sheet, middle, top + 122, words, shrunk(words, 26, room, bold=True), bold=True)
    centred(sheet, middle, top + 148, notice.validity, 15)


def _draw_heads(sheet: Sheet, top: float, size: float) -> None:
    from coop_desk.reports.list_parts import PORTRAIT

    base, small = top + size * _PITCH * 0.66, size * 0.6
    sheet.text(PORTRAIT.left + size * 0.5, base, "等级", small, bold=True)
    sheet.right(PORTRAIT.right - size * 0.5, base, f"价格（{UNIT}）", small, bold=True)
    sheet.line(PORTRAIT.left, top, PORTRAIT.right, top, 1.6)
    sheet.line(PORTRAIT.left, top + size * _PITCH, PORTRAIT.right, top + size * _PITCH, 1.6)


def _draw_grade(sheet: Sheet, top: float, size: float, grade: NoticeGrade) -> float:
    """A grade and the prices that differ under it; the y below them."""
    from coop_desk.reports.list_parts import PORTRAIT, shrunk

    left, right, room = PORTRAIT.left + size * 0.5, PORTRAIT.right - size * 0.5, PORTRAIT.room
    base = top + size * _PITCH * 0.7
    name = shrunk(grade.name, size, room * 0.55, bold=True)
    sheet.text(left, base, grade.name, name, bold=True)
    if grade.price_fen is not None:
        sheet.right(right, base, format_fen(grade.price_fen), size, bold=True)
    y = top + size * _PITCH
    for one in grade.specials:
        small = size * _SPECIAL
        base = y + small * _PITCH * 0.62
        indent = left + size
        sheet.text(indent, base, one.words, shrunk(one.words, small, room * 0.5))
        sheet.right(right, base, format_fen(one.price_fen), small, bold=True)
        y += small * _PITCH
    sheet.line(PORTRAIT.left, y, PORTRAIT.right, y, 0.8)
    return y


def _draw_sides(sheet: Sheet, top: float, bottom: float) -> None:
    from coop_desk.reports.list_parts import PORTRAIT

    for x in (PORTRAIT.left, PORTRAIT.right):
        sheet.line(x, top, x, bottom, 1.6)
    sheet.line(PORTRAIT.left, bottom, PORTRAIT.right, bottom, 1.6)


def _draw_signing(sheet: Sheet, notice: PriceNotice) -> None:
    """The promise, who set the prices when, and room for a signature and the seal."""
    from coop_desk.reports.list_parts import PORTRAIT, paragraph

    y = PORTRAIT.bottom - _FOOT + 10
    for text in notice.promises:
        words = paragraph(PORTRAIT, text, 12)
        words.draw(sheet, y)
        y += words.height
    y = PORTRAIT.bottom - _FOOT + 66
    who = "、".join(notice.set_by)
    when = notice.set_at.replace("T", " ")[:16]
    sheet.text(PORTRAIT.left, y, f"定价人：{who}", 13)
    sheet.text(PORTRAIT.left, y + 26, f"定价时间：{when}", 13)
    sheet.text(PORTRAIT.left, y + 62, "负责人签字：", 13)
    start = PORTRAIT.left + fonts.load().regular.width("负责人签字：", 13) + 4
    sheet.line(start, y + 66, start + 150, y + 66, 0.7)
    left = PORTRAIT.right - _SEAL - 40
    sheet.text(left, y + 30, "（公章）", 13)
