"""The lease calendar on paper: greenhouses down the page, weeks across, A4 landscape.

A lease is a framed bar with the grower's name in it, a flush a thick line with its number,
idle days are hatched: nothing is said by colour. A pure function to bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coop_desk.domain.calendar_paper import (
    CalendarLease,
    CalendarPaper,
    CalendarShed,
    idle_parts,
)
from coop_desk.domain.dates import Period, add_months, written_days
from coop_desk.reports import fonts
from coop_desk.reports.marks import DEMO

if TYPE_CHECKING:
    from coop_desk.reports.sheet import Document, Sheet

TITLE = "大棚承包日历"
_MONTHS_A_PAGE = 13
_CODE, _FIGURE = 44.0, 30.0
_SEASONS, _MONTHS, _WEEKS = 15.0, 16.0, 11.0
_ROW = 21.0
_LEGEND = 24.0
_HATCH = 4.5
_PAD = 3.0
_WEEK = timedelta(days=7)


def calendar_pdf(paper: CalendarPaper) -> bytes:
    """The calendar as a PDF; the same calendar gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    from coop_desk.reports.list_parts import LANDSCAPE
    from coop_desk.reports.sheet import Document

    check_glyphs(paper)
    document = Document(TITLE, paper.cooperative.name, LANDSCAPE)
    spans = _spans(paper.span)
    groups = list(_groups(paper.sheds))
    pages = [(span, sheds) for span in spans for sheds in groups]
    for number, (span, sheds) in enumerate(pages, 1):
        _add_page(document, paper, _Field(span), sheds, (number, len(pages)))
    return document.data()


def check_glyphs(paper: CalendarPaper) -> None:
    """UserError with the grower's name for a character the font cannot print."""
    for shed in paper.sheds:
        for lease in shed.leases:
            fonts.require((), lease.grower)
    head = paper.cooperative
    texts = [head.name, head.address, head.phone, *(shed.code for shed in paper.sheds)]
    fonts.require([*texts, *(season.name for season in paper.seasons)], TITLE)


def _spans(span: Period) -> list[Period]:
    """A long span in parts of a year; a page has room for thirteen months."""
    assert span.end is not None
    if span.end <= add_months(span.start, _MONTHS_A_PAGE):
        return [span]
    parts = []
    start = span.start
    while start < span.end:
        end = min(add_months(start, 12), span.end)
        parts.append(Period(start, end))
        start = end
    return parts


def _groups(sheds: tuple[CalendarShed, ...]) -> Iterator[tuple[CalendarShed, ...]]:
    """As many greenhouses as a page has room for, evenly over the pages."""
    from coop_desk.reports.list_parts import LANDSCAPE

    room = LANDSCAPE.bottom - LANDSCAPE.top - 48 - _SEASONS - _MONTHS - _WEEKS - _LEGEND
    most = int(room / _ROW)
    pages = max(-(-len(sheds) // most), 1)
    each = max(-(-len(sheds) // pages), 1)
    for first in range(0, max(len(sheds), 1), each):
        yield sheds[first : first + each]


@dataclass(frozen=True, slots=True)
class _Field:
    """The days of one page between two edges."""

    span: Period

    @property
    def left(self) -> float:
        from coop_desk.reports.list_parts import LANDSCAPE

        return LANDSCAPE.left + _CODE

    @property
    def right(self) -> float:
        from coop_desk.reports.list_parts import LANDSCAPE

        return LANDSCAPE.right - 2 * _FIGURE

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (self.right - self.left) * (day - self.span.start).days / self.span.days

    def edges(self, part: Period) -> tuple[float, float]:
        """Where a part of the span begins and ends."""
        assert part.end is not None
        return self.x(part.start), self.x(part.end)


# --- a page -----------------------------------------------------------------


def _add_page(
    document: Document,
    paper: CalendarPaper,
    field: _Field,
    sheds: tuple[CalendarShed, ...],
    place: tuple[int, int],
) -> None:
    from coop_desk.reports import list_parts as parts
    from coop_desk.reports.sheet import Sheet

    sheet = Sheet(document)
    page = parts.LANDSCAPE
    facts = [
        ("期间", written_days(paper.first, paper.last)),
        ("打印日期", paper.printed_on.isoformat()),
    ]
    head = parts.head_block(page, paper.cooperative, TITLE, facts, paper.demo)
    head.draw(sheet, page.top)
    top = page.top + head.height
    y = _draw_scale(sheet, paper, field, top)
    _draw_weeks(sheet, field, top + _SEASONS, y + _ROW * len(sheds))
    for shed in sheds:
        y = _draw_shed(sheet, shed, field, y)
    _draw_frame(sheet, field, top, y)
    _draw_legend(sheet, page.left, y + 16)
    parts.draw_foot(sheet, page, paper.cooperative, *place)
    if paper.demo:
        sheet.watermark(DEMO)
    document.add(sheet)


def _draw_scale(sheet: Sheet, paper: CalendarPaper, field: _Field, top: float) -> float:
    """Seasons, months and the Monday of each week above the rows."""
    from coop_desk.reports.list_parts import LANDSCAPE, centred

    for season in paper.seasons:
        part = Period(season.start, season.end).common(field.span)
        if part:
            _draw_label(sheet, field.edges(part), top, _SEASONS, season.name, bold=True)
    for month in _month_parts(field.span):
        name = f"{month.start.month}月"
        if month.start.month == 1 or month.start == field.span.start:
            name = f"{month.start.year}年{name}"
        _draw_label(sheet, field.edges(month), top + _SEASONS, _MONTHS, name, bold=False)
    base = top + _SEASONS + _MONTHS + 8
    for monday in _mondays(field.span):
        if field.x(monday) + _WEEKS <= field.right:
            centred(sheet, field.x(monday) + _WEEKS / 2, base, str(monday.day), 6.5)
    middle = top + (_SEASONS + _MONTHS + _WEEKS) / 2 + 3.5
    centred(sheet, LANDSCAPE.left + _CODE / 2, middle, "棚号", 9.5, True)
    for number, words in enumerate((("闲置", "天数"), ("茬数",))):
        x = field.right + _FIGURE * (number + 0.5)
        for line, word in enumerate(words):
            centred(sheet, x, middle + 11 * (line - (len(words) - 1) / 2), word, 9, True)
    return top + _SEASONS + _MONTHS + _WEEKS


def _draw_label(
    sheet: Sheet,
    edges: tuple[float, float],
    top: float,
    height: float,
    text: str,
    *,
    bold: bool,
) -> None:
    """A framed name over some days, smaller where there are few of them."""
    from coop_desk.reports.list_parts import centred, shrunk

    left, right = edges
    sheet.box(left, top, right - left, height, 0.5)
    size = shrunk(text, 9, right - left - 2, bold=bold)
    if size >= 5:
        centred(sheet, (left + right) / 2, top + height / 2 + 3.2, text, size, bold)


def _month_parts(span: Period) -> Iterator[Period]:
    assert span.end is not None
    start = span.start
    while start < span.end:
        end = min(add_months(start.replace(day=1), 1), span.end)
        yield Period(start, end)
        start = end


def _mondays(span: Period) -> Iterator[date]:
    assert span.end is not None
    day = span.start + timedelta(days=-span.start.weekday() % 7)
    while day < span.end:
        yield day
        day += _WEEK


def _draw_weeks(sheet: Sheet, field: _Field, top: float, bottom: float) -> None:
    """A short tick a week beside the dates, a thin line a month over all rows."""
    scale = top + _MONTHS
    for monday in _mondays(field.span):
        sheet.line(field.x(monday), scale, field.x(monday), scale + _WEEKS, 0.25)
    for month in _month_parts(field.span):
        x = field.x(month.start)
        sheet.dashes(x, scale + _WEEKS, x, bottom, 0.25, 1.5)


def _draw_frame(sheet: Sheet, field: _Field, top: float, bottom: float) -> None:
    from coop_desk.reports.list_parts import LANDSCAPE

    sheet.box(LANDSCAPE.left, top, LANDSCAPE.room, bottom - top, 1.0)
    under = top + _SEASONS + _MONTHS + _WEEKS
    sheet.line(LANDSCAPE.left, under, LANDSCAPE.right, under, 0.8)
    for x in (field.left, field.right, field.right + _FIGURE):
        sheet.line(x, top, x, bottom, 0.8)


# --- a greenhouse -----------------------------------------------------------


def _draw_shed(sheet: Sheet, shed: CalendarShed, field: _Field, top: float) -> float:
    """One row: its number, its bars and hatches, its figures; gives the y below."""
    from coop_desk.reports.list_parts import LANDSCAPE, centred, shrunk

    base = top + _ROW / 2 + 3.8
    size = shrunk(shed.code, 11, _CODE - 4, bold=True)
    centred(sheet, LANDSCAPE.left + _CODE / 2, base, shed.code, size, True)
    for part in idle_parts(shed.leases, field.span):
        _hatch(sheet, *field.edges(part), top + _PAD, top + _ROW - _PAD)
    for lease in shed.leases:
        shown = Period(lease.start, lease.end).common(field.span)
        if shown:
            _draw_bar(sheet, lease, shown, field, top)
    sheet.right(field.right + _FIGURE - 5, base, str(shed.idle_days), 10)
    sheet.right(field.right + 2 * _FIGURE - 8, base, str(shed.crops), 10)
    sheet.line(LANDSCAPE.left, top + _ROW, LANDSCAPE.right, top + _ROW, 0.3)
    return top + _ROW


def _draw_bar(sheet: Sheet, lease: CalendarLease, part: Period, field: _Field, top: float) -> None:
    """A framed bar with the grower's name; its flushes along its foot."""
    from coop_desk.reports.list_parts import shrunk

    left, right = field.edges(part)
    high, low = top + _PAD, top + _ROW - _PAD
    sheet.box(left, high, right - left, low - high, 0.9)
    size = shrunk(lease.grower, 9.5, right - left - 5)
    if size >= 4:
        # On white, so that the line of a month does not run through the name.
        width = fonts.load().regular.width(lease.grower, size)
        sheet.fill(left + 2, high + 1, width + 2, low - high - 5, 1.0)
        sheet.text(left + 3, high + 9.2, lease.grower, size)
    for mark in lease.flushes:
        days = Period.through(mark.first, mark.last).common(part)
        if days:
            start, end = field.edges(days)
            sheet.fill(start, low - 2.6, max(end - start, 1.2), 2.6)
            sheet.line(start, low - 7, start, low, 0.8)
            sheet.text(start + 1.5, low - 3.6, str(mark.flush), 6.5)


def _hatch(sheet: Sheet, left: float, right: float, top: float, bottom: float) -> None:
    """Slanting lines between the edges."""
    height = bottom - top
    start = left - height
    while start < right:
        x1, x2 = max(start, left), min(start + height, right)
        if x2 > x1:
            sheet.line(x1, bottom - (x1 - start), x2, bottom - (x2 - start), 0.35)
        start += _HATCH
    sheet.box(left, top, right - left, height, 0.35)


def _draw_legend(sheet: Sheet, left: float, y: float) -> None:
    """What bars, hatches and thick lines mean."""
    sheet.box(left, y - 8, 26, 10, 0.9)
    x = _said(sheet, left + 31, y, "承包（框内为承包人）")
    _hatch(sheet, x, x + 26, y - 8, y + 2)
    x = _said(sheet, x + 31, y, "闲置")
    sheet.fill(x, y - 0.6, 26, 2.6)
    sheet.line(x, y - 5, x, y + 2, 0.8)
    sheet.text(x + 1.5, y - 1.6, "1", 6.5)
    x = _said(sheet, x + 31, y, "第几潮的采收期")
    _said(sheet, x, y, "上方小字为每周一的日期")


def _said(sheet: Sheet, x: float, y: float, text: str) -> float:
    """A word of the legend; gives where the next sign begins."""
    sheet.text(x, y, text, 8.5)
    return x + fonts.load().regular.width(text, 8.5) + 16
