"""The lease calendar on the page of the greenhouses: its span, its zoom, its paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.ratios import format_percent, ratio
from coop_desk.services import lease_calendar
from coop_desk.services.lease_calendar import CalendarData
from coop_desk.services.leasing import SeasonRow
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice, Option
from coop_desk.ui.widgets.lease_calendar import LeaseCalendar
from coop_desk.ui.widgets.paper_panel import PaperPanel

if TYPE_CHECKING:
    from coop_desk.ui.pages.lease_printing import LeasePapers

SEASON, YEAR, TWO_YEARS, THREE_YEARS = "season", "year", "two_years", "three_years"
_YEARS_BEFORE = {YEAR: 0, TWO_YEARS: 1, THREE_YEARS: 2}
SPAN_KEY = "greenhouses/span"
ROOM_FOR_ALL = 108 * GRID  # pixels


class CalendarPanel(Retranslated, QWidget):
    """Reads and shows the calendar; `tools` is the line of its choices, for the page's head."""

    lease_wanted = Signal(int)
    idle_wanted = Signal(int, object)  # a greenhouse's id and the first idle day
    shed_wanted = Signal(int)

    def __init__(self, context: PageContext, papers: LeasePapers | None = None) -> None:
        super().__init__()
        self._context, self._papers = context, papers
        self._season: SeasonRow | None = None
        self.calendar = LeaseCalendar()
        self.calendar.opened.connect(self.lease_wanted)
        self.calendar.idle_wanted.connect(self.idle_wanted)
        self.calendar.shed_wanted.connect(self.shed_wanted)
        self.calendar.zoomed.connect(self._show_zoom)
        self.paper = PaperPanel(context)
        self.paper.closed.connect(self.close_paper)
        self.span = Choice()
        self.span.edited.connect(self._on_span)
        self.print_button = QPushButton()
        self.print_button.clicked.connect(self.print)
        if papers is None:
            self.print_button.hide()
        self.out_button, self.in_button = QToolButton(), QToolButton()
        self.fit_button = QToolButton()
        self.out_button.clicked.connect(partial(self.calendar.zoom, -1))
        self.in_button.clicked.connect(partial(self.calendar.zoom, 1))
        self.fit_button.clicked.connect(self.calendar.fit)
        self._totals, self._signs = QLabel(), QLabel()
        self._arrange()
        self.retranslate()
        self.restyle()
        kept = context.memory.value(SPAN_KEY)
        self.span.set_value(kept if kept in (SEASON, *_YEARS_BEFORE) else YEAR)

    def _arrange(self) -> None:
        self.tools = QWidget()
        # With something open at the side they give way, rather than make the window wider.
        self.tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self.tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID // 2)
        line.addWidget(self.span)
        line.addStretch(1)
        for button in (self.out_button, self.fit_button, self.in_button):
            line.addWidget(button)
        line.addSpacing(GRID)
        line.addWidget(self.print_button)
        self._views = QStackedWidget()
        self._views.addWidget(self.calendar)
        self._views.addWidget(self.paper)
        foot = QHBoxLayout()
        for label in (self._totals, self._signs):
            set_look(label, "small")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._signs.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._totals, 2)
        foot.addWidget(self._signs, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._views, 1)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what keys do too and what explains itself gives way."""
        super().resizeEvent(event)
        is_wide = self.width() >= ROOM_FOR_ALL
        for part in (self.out_button, self.fit_button, self.in_button, self._signs):
            part.setVisible(is_wide)
        self.print_button.setVisible(is_wide and self._papers is not None)

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.span.set_options(
            [
                Option(SEASON, self.tr("Season")),
                Option(YEAR, self.tr("This year")),
                Option(TWO_YEARS, self.tr("Two years")),
                Option(THREE_YEARS, self.tr("Three years")),
            ]
        )
        self.span.setAccessibleName(self.tr("Days shown"))
        self.print_button.setText(self.tr("Print"))
        for button, words in (
            (self.out_button, self.tr("Show more days (-)")),
            (self.fit_button, self.tr("Show the whole span (0)")),
            (self.in_button, self.tr("Show fewer days, larger (+)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._signs.setText(
            self.tr(
                "Number in a disc: flush   Hatched: idle   "
                "Broken line: a season begins or ends   Green line: today"
            )
        )
        self._show_totals()

    def restyle(self) -> None:
        """Set the icons again."""
        self.out_button.setIcon(icon("zoom_out", "faded"))
        self.fit_button.setIcon(icon("fit", "faded"))
        self.in_button.setIcon(icon("zoom_in", "faded"))

    def _show_totals(self) -> None:
        data = self.calendar.data
        if data is None:
            return
        idle = sum(row.idle_days for row in data.rows)
        days = len(data.rows) * ((data.last - data.first).days + 1)
        words = self.tr("{sheds} greenhouses, {crops} crops, idle {days} days ({share})")
        self._totals.setText(
            words.format(
                sheds=len(data.rows),
                crops=f"{sum(row.crop_count for row in data.rows):,}",
                days=f"{idle:,}",
                share=format_percent(ratio(idle, days)),
            )
        )

    def _show_zoom(self) -> None:
        can_in, can_out = self.calendar.can_zoom
        if self._views.currentWidget() is self.paper:
            can_in = can_out = False
        self.in_button.setEnabled(can_in)
        self.out_button.setEnabled(can_out)
        self.fit_button.setEnabled(can_out)

    # ---- reading ----

    def days(self) -> tuple[date, date]:
        """The first and last day of the span chosen."""
        today, span = self._context.today(), self.span.value()
        if span == SEASON and self._season is not None:
            return self._season.start, self._season.end - ONE_DAY
        first = date(today.year - _YEARS_BEFORE.get(span, 0), 1, 1)
        return first, date(today.year, 12, 31)

    def show_season(self, season: SeasonRow | None) -> None:
        """Read it again; `season` is the one of the page's head."""
        self._season = season
        self._read()

    def _read(self) -> None:
        self._context.operations.run_query(
            partial(_read_calendar, *self.days()), self._on_read, key=self, parent=self
        )

    def _on_read(self, data: CalendarData) -> None:
        self.calendar.show_calendar(data, self._context.today())
        self._show_totals()
        self._show_zoom()

    def _on_span(self) -> None:
        self._context.memory.setValue(SPAN_KEY, self.span.value())
        self.calendar.pixels_per_day = None
        self.close_paper()
        self._read()

    # ---- the paper ----

    def print(self) -> None:
        """Show the calendar as a paper, to be printed or saved."""
        if self._papers is None:
            return
        first, last = self.days()
        self._context.operations.run_query(
            partial(_draw, self._papers.calendar_pdf, first, last),
            partial(self._on_drawn, first, last),
            key=(id(self), "paper"),
            parent=self,
        )

    def _on_drawn(self, first: date, last: date, pdf: bytes) -> None:
        title = self.tr("Lease calendar {first} to {last}")
        self.paper.open_pdf(title.format(first=first.isoformat(), last=last.isoformat()), pdf)
        self._views.setCurrentWidget(self.paper)
        self._show_zoom()

    def close_paper(self) -> bool:
        """Back from the paper to the calendar; False when there was none."""
        if self._views.currentWidget() is self.calendar:
            return False
        self._views.setCurrentWidget(self.calendar)
        self._show_zoom()
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _read_calendar(first: date, last: date, unit: Any) -> CalendarData:
    return lease_calendar.calendar(unit, first, last)


def _draw(draw: Callable[[Any, date, date], bytes], first: date, last: date, unit: Any) -> bytes:
    return draw(unit, first, last)
