"""The charts: a measure chosen, drawn, listed, and every figure opened down to its documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coop_desk.domain.figures import Figures
from coop_desk.errors import UserError
from coop_desk.services import chart_view
from coop_desk.services.chart_view import ChartRead
from coop_desk.services.charts import MEASURES, Asked
from coop_desk.ui.changes import Changes
from coop_desk.ui.jobs import Job
from coop_desk.ui.language import error_text
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.chart_choices import ChartChoices, measure_name
from coop_desk.ui.pages.chart_files import ChartFiles, ChartPapers
from coop_desk.ui.pages.chart_keeping import OverviewButton, look_at
from coop_desk.ui.pages.chart_panel import ChartPanel
from coop_desk.ui.pages.chart_reading import (
    BEFORE,
    PLACE,
    TOTAL,
    VALUE,
    WEIGHT,
    Behind,
    column_of,
    figure_columns,
    figure_rows,
    read_behind,
    series_of,
)
from coop_desk.ui.pages.chart_report import ReportPanel, SeasonPapers
from coop_desk.ui.pages.side_page import SidePage
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.targets import ChartTarget
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.figure_view import FigureView, Spot
from coop_desk.ui.widgets.figure_words import reading_words
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.turning_line import TurningLine
from coop_desk.ui.widgets.word_base import screen_language

ROOM_FOR_LIST = 1_500  # pixels: with less, the list of measures makes room for what is open
ROOM_FOR_BOTH = 1_000  # pixels: with less, so does the chart


class ChartsPage(SidePage):
    """Measures at the left, the chart over its table; at the right the documents of a figure."""

    concerned = Changes.ALL
    uses_period = True
    uses_season = True

    def __init__(
        self, context: PageContext, papers: ChartPapers, season_papers: SeasonPapers
    ) -> None:
        panel = ChartPanel(context)
        super().__init__(context, panel)
        self.panel = panel
        self._papers = papers
        self.chart: ChartRead | None = None
        self.files = ChartFiles(self, papers, lambda: self.chart)
        self.choices = ChartChoices(context.memory)
        self.view = FigureView(context.operations)
        self.reading, self.result = QLabel(), Notice()
        self.reading.setTextFormat(Qt.TextFormat.PlainText)  # a name may look like markup
        set_look(self.reading, "faded")
        self.table = self._make_table()
        self.pdf_button, self.workbook_button = QPushButton(), QPushButton()
        self.report_button = QPushButton()
        self.report = ReportPanel(context, season_papers, self.choices)
        self.side.addWidget(self.report)
        self.overview_button = OverviewButton(context)
        self._wanted_spot: Spot | None = None
        self._looking_behind: Job | None = None
        self._is_waited_for = False  # somebody has opened a value, and its documents come
        self._is_reports_paper = False  # the paper that is open, or was
        self._arrange()
        self._make_keys()
        self._connect()
        self.retranslate()
        self._offer_pickers()

    # ---- building ----

    def _arrange(self) -> None:
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.view, 3)
        self._column.addWidget(self.reading)
        self._column.addWidget(self.table, 2)
        self._column.addWidget(self.result)
        self._buttons = TurningLine(
            _pair(self.pdf_button, self.workbook_button),
            _pair(self.overview_button, self.report_button),
        )
        self._buttons.add_space()
        self._column.addWidget(self._buttons)
        halves = QHBoxLayout()
        halves.setSpacing(2 * GRID)
        halves.addWidget(self.choices.measures)
        halves.addWidget(self._left, 1)
        halves.addWidget(self.side, 1)
        self.body.setSpacing(GRID)
        self.body.addWidget(self.choices)
        self.body.addLayout(halves, 1)

    def _make_table(self) -> DataTable:
        table = DataTable(self._columns, self.context.operations.run_query)
        table.keep_a_row_current()
        table.setMinimumHeight(16 * GRID)
        table.opened.connect(self._on_row)
        table.view.selectionModel().currentChanged.connect(self._on_cell)
        return table

    def _make_keys(self) -> None:
        self.main_action = self._picture_key = self.add_key("F8", self.files.save_picture)
        self._workbook_key = self.add_key("Ctrl+S", self.files.save_workbook)
        self._overview_key = self.add_key("F6", self.change_overview)
        self._report_key = self.add_key("F9", self.make_report)

    def _connect(self) -> None:
        self.choices.edited.connect(self._on_chosen)
        self.view.pointed.connect(self._on_pointed)
        self.view.opened.connect(self._on_spot)
        self.panel.opened.connect(self._open_document)
        self.panel.closed.connect(self.close_side)
        self.pdf_button.clicked.connect(self.files.make_pdf)
        self.workbook_button.clicked.connect(self.files.save_workbook)
        self.files.said.connect(self.result.done)
        self.files.refused.connect(self._on_refused)
        self.files.drawn.connect(self._on_drawn)
        self.overview_button.clicked.connect(self.change_overview)
        self.report_button.clicked.connect(self.make_report)
        self.report.made.connect(self._on_report)
        self.report.closed.connect(self.close_side)

    def retranslate(self) -> None:
        """Set the words again."""
        self._picture_key.setText(self.tr("Save picture"))
        self._workbook_key.setText(self.tr("Save workbook"))
        self._overview_key.setText(self.tr("On the overview"))
        self._report_key.setText(self.tr("Season report"))
        self.report_button.setText(self.tr("Season report (F9)"))
        self.pdf_button.setText(self.tr("PDF and print (Ctrl+P)"))
        self.workbook_button.setText(self.tr("Save workbook (Ctrl+S)"))
        self.table.setAccessibleName(self.tr("Figures of the chart"))
        self.result.clear()
        if self.chart is not None:
            spot = self.view.spot
            self._show(self.chart)
            self.view.point_at(spot)

    # ---- reading ----

    def asked(self) -> Asked:
        """What is to be shown."""
        season = self.context.scope.season
        return self.choices.asked(*self.context.scope.days, season.id if season else None)

    def refresh(self) -> None:
        """Read the figures again."""
        self.context.operations.run_query(
            partial(_read, self.asked()),
            self._on_read,
            key=(id(self), "figures"),
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_chosen(self) -> None:
        """Something else is to be shown."""
        self._leave_open()
        self.table.header.hide_filters()
        self._offer_pickers()
        self.refresh()

    def _offer_pickers(self) -> None:
        """The period or the season, whichever the measure is asked by."""
        by_season = self.choices.measure.by_season
        self.uses_period, self.uses_season = not by_season, by_season
        self.head_changed.emit()

    def _on_read(self, chart: ChartRead) -> None:
        self.result.clear()
        is_same = self.chart is not None and self.chart.asked == chart.asked
        if not is_same:
            self._leave_open()
        self.chart = chart
        self._show(chart)
        if is_same:
            self._look_behind_again()
        self.overview_button.follow(chart.asked)
        self.report.follow(chart.asked)
        wanted, self._wanted_spot = self._wanted_spot, None
        if wanted is not None:
            self.view.point_at(wanted)
            self._on_spot(*wanted)

    def _on_refused(self, error: UserError) -> None:
        self.result.look(error_text(error))

    # ---- showing ----

    def _show(self, chart: ChartRead) -> None:
        figures, measure = chart.figures, MEASURES[chart.asked.measure]
        draw = partial(self._papers.draw, chart, screen_language())
        span = chart.season or self.context.scope.period_words
        name = self.tr("Chart: {measure}, {span}")
        self.view.show_figures(figures, draw, name.format(measure=measure_name(measure), span=span))
        self._fill_table(figures)
        self._on_pointed(None)
        there = not figures.is_blank
        for offered in (self.pdf_button, self.workbook_button):
            offered.setEnabled(there)
        self._picture_key.setEnabled(there)

    def _columns(self) -> Sequence[Column]:
        if self.chart is None:
            return (Column(PLACE, ""),)
        by_season = bool(self.chart.season)
        names = {
            PLACE: self.tr("Shown"),
            VALUE: self.tr("Value"),
            WEIGHT: self.tr("Weight"),
            TOTAL: self.tr("Total"),
            BEFORE: self.tr("Season before") if by_season else self.tr("Last year"),
        }
        return figure_columns(self.chart.figures, names)

    def _fill_table(self, figures: Figures) -> None:
        """A row for each place; other columns need another table."""
        columns = list(self._columns())
        if [one.key for one in columns] != [one.key for one in self.table.model.columns]:
            old, self.table = self.table, self._make_table()
            old.set_source(None)  # its rows have not the columns it would now be asked for
            self._column.replaceWidget(old, self.table)
            self.setTabOrder(self.view, self.table.view)
            old.hide()
            old.deleteLater()
            self.table.setAccessibleName(self.tr("Figures of the chart"))
        else:
            self.table.retranslate()
        self.table.set_empty(self.tr("There is nothing to show of this yet."))
        rows = [] if figures.is_blank else figure_rows(figures)
        added = [one.key for one in columns if one.key != PLACE] if figures.adds_up else []
        self.table.set_source(ListSource(columns, rows, added))

    # ---- pointing ----

    def _on_pointed(self, spot: Spot | None) -> None:
        """The line under the chart reads what is pointed at."""
        chart = self.chart
        if chart is not None and spot is not None:
            self.reading.setText(reading_words(chart.figures, *spot))
            self._follow_in_table(chart.figures, spot)
        elif chart is not None and chart.asked.compare and not chart.figures.before:
            self.reading.setText(self.tr("There is nothing from before to compare with."))
        else:
            self.reading.setText(self._hint())

    def _hint(self) -> str:
        """What can be done with the chart shown."""
        if self.chart is None or self.chart.figures.is_empty:
            return ""
        if MEASURES[self.chart.asked.measure].anonymous:
            return self.tr("Point at a figure to read it.")
        return self.tr("Point at a figure to read it; click it or press Enter for its documents.")

    def _follow_in_table(self, figures: Figures, spot: Spot) -> None:
        """The table goes to what the chart points at."""
        model, view = self.table.model, self.table.view
        row = model.place_of_id(spot[0])
        if row is not None and not view.hasFocus():
            keys = [column.key for column in model.columns]
            view.setCurrentIndex(model.index(row, keys.index(column_of(figures, spot[1]))))

    def _on_cell(self, index: QModelIndex, _before: QModelIndex) -> None:
        """The chart points at what the table is on: one value, or none where it is a sum."""
        if self.chart is None or not index.isValid() or not self.table.view.hasFocus():
            return
        row = self.table.model.row(index.row())
        if row is None:
            return
        figures = self.chart.figures
        series = series_of(figures, self.table.model.columns[index.column()].key)
        is_there = len(series) == 1 and figures.value(row["id"], series[0]) is not None
        self.view.point_at((row["id"], series[0]) if is_there else None)
        if not is_there:
            self.reading.setText(reading_words(figures, row["id"], None))

    # ---- the documents behind a figure ----

    def _on_row(self, row: dict[str, Any]) -> None:
        if self.chart is None:
            return
        column = self.table.model.columns[self.table.view.currentIndex().column()]
        self._open(row["id"], series_of(self.chart.figures, column.key))

    def _on_spot(self, place: str, series: str) -> None:
        self._open(place, [series])

    def _open(self, place: str, series: Sequence[str]) -> None:
        """Open the documents behind these values."""
        if self.chart is None:
            return
        if MEASURES[self.chart.asked.measure].anonymous:
            self.result.look(self.tr("This figure names nobody, so it opens no documents."))
            return
        self.result.clear()
        self._is_waited_for = True
        self._look_behind(place, series, self._on_behind)

    def _look_behind(
        self, place: str, series: Sequence[str], on_read: Callable[[Behind], None]
    ) -> None:
        """Read the documents of the chart shown; closing the side, or another chart, stops it."""
        assert self.chart is not None
        self._looking_behind = self.context.operations.run_query(
            partial(read_behind, self.chart.asked, place, series),
            on_read,
            key=(id(self), "behind"),
            parent=self,
            on_refused=self._on_behind_refused,
        )

    def _on_behind_refused(self, error: UserError) -> None:
        self._is_waited_for = False
        self._on_refused(error)

    def _look_behind_again(self) -> None:
        """The documents listed, after one of them may have been voided."""
        listed = self.panel.behind
        if listed is None or self.chart is None or self._is_waited_for:
            return
        every = [one.key for one in self.chart.figures.series]
        series = every if listed.series is None else [listed.series]
        self._look_behind(listed.place, series, self._on_behind_again)

    def _on_behind_again(self, behind: Behind) -> None:
        assert self.chart is not None
        if behind.documents:
            self.panel.show_behind(self.chart.figures, behind)
        elif self.is_open(self.panel):
            self.close_side()
        else:
            self.panel.behind = None  # the document stays; behind it there is only the chart

    def _on_behind(self, behind: Behind) -> None:
        assert self.chart is not None
        self._is_waited_for = False
        if not behind.documents:
            self.result.look(self.tr("There is no document behind this figure."))
            return
        self.panel.show_behind(self.chart.figures, behind)
        self.show_side(self.panel)
        self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.table.go_to_row(0)

    def _open_document(self, document_id: int) -> None:
        self.document.show_document(document_id)
        self.show_side(self.document)

    # ---- what is open beside the chart ----

    def take_focus(self) -> None:
        """The list of measures."""
        self.choices.measures.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_target(self, target: Any) -> None:
        """A measure's code, or a kept chart and perhaps a value of it."""
        if isinstance(target, ChartTarget):
            look_at(target.choice, self.choices, self.context)
            self._wanted_spot = target.spot
        else:
            self.choices.choose(str(target))
        self._on_chosen()

    def fit_side(self) -> None:
        """With little room, what is open takes that of the list of measures, then of the chart."""
        is_open = self.side.isVisibleTo(self)
        reports = self.is_open(self.report)  # more charts may be added to it
        has_room = self.width() >= ROOM_FOR_LIST
        self.choices.measures.setVisible(not is_open or reports or has_room)
        self._buttons.setVisible(not reports or has_room)
        self._left.setVisible(not is_open or self.width() >= ROOM_FOR_BOTH)

    def _leave_open(self) -> None:
        """What is open belongs to the chart shown until now; a report is of no chart."""
        self._forget_behind()
        is_reports = self._is_reports_paper and not self._is_of_document
        if not self.is_open(self.report) and not (self.is_open(self.paper) and is_reports):
            self._hide_side()

    def _forget_behind(self) -> None:
        if self._looking_behind is not None:
            self._looking_behind.cancel()
        self.panel.behind, self._is_waited_for = None, False

    def _hide_side(self) -> None:
        self._forget_behind()
        self.report.leave()
        self.side.hide()
        self.fit_side()

    def close_side(self) -> None:
        """Show the chart alone."""
        was_open = self.side.isVisibleTo(self)
        self._hide_side()
        if was_open:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """From a document to the list it was opened from; from a paper to the chart."""
        if self.is_open(self.document) and self.panel.behind is not None:
            self.show_side(self.panel)
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_side()

    def step_back_in_list(self) -> bool:
        """The filters of the table go."""
        return self.table.step_back()

    # ---- the overview ----

    def change_overview(self) -> None:
        """Put the chart on the overview, or take it off."""
        try:
            self.result.done(self.overview_button.change())
        except UserError as error:
            self.result.look(error_text(error))

    # ---- the season report ----

    def make_report(self) -> None:
        """Open the choice of its charts; where that is open, make it."""
        if self.is_open(self.report):
            self.report.make()
        else:
            self.show_side(self.report)
            self.report.charts.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- paper ----

    def print_shown(self) -> None:
        """The chart."""
        self.files.make_pdf()

    def _on_drawn(self, asked: Asked, paper: PdfPaper) -> None:
        if self.chart is not None and asked == self.chart.asked:  # else another is shown meanwhile
            self._on_paper(paper)

    def _on_report(self, paper: PdfPaper) -> None:
        self._on_paper(paper)
        self._is_reports_paper = True

    def _on_paper(self, paper: PdfPaper) -> None:
        self._is_reports_paper = False
        self.paper.set_title(paper.title)
        self.paper.show_paper(paper)
        self.show_side(self.paper)
        self.paper.close_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _pair(*buttons: QPushButton) -> QWidget:
    """Two buttons that stay beside each other."""
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return pair


def _read(asked: Asked, unit: Any) -> ChartRead:
    return chart_view.chart_view(unit, asked)
