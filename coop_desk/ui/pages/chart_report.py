"""The season report: which charts it holds, over which days, and its paper being made."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.chart_choice import ChartChoice, from_text, to_text
from coop_desk.errors import UserError
from coop_desk.services import season_report
from coop_desk.services.chart_choices import can_be_read
from coop_desk.services.charts import GROUPS, MEASURES, SPLITS, Asked
from coop_desk.services.season_report import USUAL, SeasonReport, Wanted, usual
from coop_desk.ui.fields import Option
from coop_desk.ui.jobs import Cancelled, Job
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.chart_choices import ChartChoices, measure_name
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.turning_line import TurningLine
from coop_desk.ui.widgets.word_base import in_words

MEMORY = "charts/report"
SEASON, PERIOD = "season", "period"
_CHOICE = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SeasonPapers(Protocol):
    """Puts a report that was read on paper.

    Raises UserError for a character that cannot be printed, and lets through what `told` raises.
    """

    def file_stem(self, report: SeasonReport) -> str:
        """What its files are called, without ending."""

    def pdf(self, report: SeasonReport, told: Any = None) -> bytes:
        """The report; `told` hears how many charts are drawn of how many."""


class ReportPanel(Retranslated, QFrame):
    """Charts to tick off, group by group; what is ticked is remembered."""

    closed = Signal()
    made = Signal(object)  # a PdfPaper

    def __init__(
        self,
        context: PageContext,
        papers: SeasonPapers,
        choices: ChartChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._context, self._papers, self._choices = context, papers, choices
        self._asked: Asked | None = None
        self._reading: Job | None = None
        self._left = Event()  # whoever had the report drawn is no longer there to see it
        self._is_reading = self._is_span_chosen = False
        self.title, self.said = QLabel(), QLabel()
        self.said.setWordWrap(True)
        set_look(self.title, "heading")
        set_look(self.said, "faded")
        self.close_button = CloseButton()
        self.span, self.charts = Choice(), QListWidget()
        self.charts.setObjectName("report_charts")
        self.charts.setWordWrap(True)
        self.charts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.result = Notice()
        self.add_button, self.make_button = QPushButton(), QPushButton()
        set_look(self.make_button, "main")
        self._arrange()
        self._list(_recalled(context))
        self.retranslate()
        self._connect()

    # ---- building ----

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        buttons = TurningLine(self.make_button, self.add_button)
        buttons.add_space()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.said)
        layout.addWidget(self.span)
        layout.addWidget(self.charts, 1)
        layout.addWidget(self.result)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.make_button.clicked.connect(self.make)
        self.add_button.clicked.connect(self.add_shown)
        self.span.edited.connect(self._on_span)
        self.charts.itemChanged.connect(self._remember)
        self._context.scope.changed.connect(self._offer_spans)
        self._context.scope.seasons_changed.connect(self._offer_spans)

    def retranslate(self) -> None:
        """Set the words again."""
        self.title.setText(self.tr("Season report"))
        self.said.setText(
            self.tr("Tick the charts; each is printed with a sentence on what it shows.")
        )
        self.span.setAccessibleName(self.tr("Days of the report"))
        self.charts.setAccessibleName(self.tr("Charts of the report"))
        self.add_button.setText(self.tr("Add the chart as it is shown"))
        self.make_button.setText(self.tr("Make the report (F9)"))
        for item in self._items():
            self._name(item)
        if not self._is_reading:
            self.result.clear()
        self._offer_spans()

    # ---- which days ----

    def _on_span(self) -> None:
        self._is_span_chosen = True

    def _offer_spans(self) -> None:
        """The season, unless the days are chosen: both are those that all pages share."""
        scope = self._context.scope
        options = [Option(PERIOD, self.tr("Days: {days}").format(days=scope.period_words))]
        if scope.season is not None:
            season = self.tr("Season: {season}").format(season=scope.season.name)
            options.insert(0, Option(SEASON, season))
        self.span.set_options(options)
        if not self._is_span_chosen or self.span.value() is None:
            self.span.set_value(options[0].value)

    # ---- which charts ----

    def _list(self, ticked: tuple[ChartChoice, ...]) -> None:
        """A row for every measure under its group, and one for each other way it was added."""
        for group in GROUPS:
            own = [code for code, measure in MEASURES.items() if measure.group == group]
            if own:
                self._add_head(group)
            for code in own:
                plain = usual(code)
                others = [one for one in ticked if one.measure == code and one != plain]
                for choice in (plain, *others):
                    self._add(choice, self.charts.count(), ticked=choice in ticked)

    def _add_head(self, group: str) -> None:
        item = QListWidgetItem(self.charts)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(_CHOICE, group)
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def _add(self, choice: ChartChoice, row: int, *, ticked: bool) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(_CHOICE, choice)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(_TICKED if ticked else _OPEN)
        self._name(item)
        self.charts.insertItem(row, item)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self.charts.item(row) for row in range(self.charts.count())]

    def _name(self, item: QListWidgetItem) -> None:
        """A group's word, or a measure with what was chosen of it."""
        what = item.data(_CHOICE)
        is_chart = isinstance(what, ChartChoice)
        item.setText(self._words(what) if is_chart else in_words(what, GROUPS))

    def _words(self, choice: ChartChoice) -> str:
        ways, plain = [], usual(choice.measure)
        if choice.split:
            part = in_words(choice.split, SPLITS).lower()
            ways.append(self.tr("by {part}").format(part=part))
        if choice.grain:
            grain = self._choices.grain_names()[choice.grain]
            ways.append(self.tr("per {span}").format(span=grain))
        if choice.compare and choice != plain:
            ways.append(self.tr("beside the time before"))
        elif plain.compare and choice == replace(plain, compare=False):
            ways.append(self.tr("not compared"))
        words = measure_name(MEASURES[choice.measure])
        for way in ways:
            words = self.tr("{chart}, {way}").format(chart=words, way=way)
        return words

    @property
    def ticked(self) -> tuple[ChartChoice, ...]:
        """The charts ticked, as they are listed."""
        return tuple(i.data(_CHOICE) for i in self._items() if i.checkState() == _TICKED)

    def _remember(self, *_item: Any) -> None:
        self._context.memory.setValue(MEMORY, to_text(self.ticked))

    def follow(self, asked: Asked) -> None:
        """The chart shown now."""
        self._asked = asked

    def add_shown(self) -> None:
        """Tick the chart as it is shown, with its split, its span of time and what is beside it."""
        if self._asked is None:
            return
        asked = self._asked
        choice = ChartChoice(asked.measure, asked.split, asked.grain, compare=asked.compare)
        own = [item for item in self._items() if _measure_of(item) == choice.measure]
        found = next((item for item in own if item.data(_CHOICE) == choice), None)
        if found is None:
            found = self._add(choice, self.charts.row(own[-1]) + 1, ticked=True)
        found.setCheckState(_TICKED)
        self.charts.setCurrentItem(found)
        self.charts.scrollToItem(found)
        self._remember()
        self.result.done(self.tr("In the report: {chart}").format(chart=found.text()))

    # ---- making it ----

    def wanted(self) -> Wanted:
        """What is to be reported."""
        scope = self._context.scope
        season = scope.season.id if scope.season else None
        return Wanted(self.ticked, *scope.days, season, self.span.value() == SEASON)

    def make(self) -> None:
        """Read the report, then draw it; the paper comes with `made`."""
        if self._is_reading:
            return
        self._is_reading = True
        self.result.tell(self.tr("Reading the figures…"))
        self._reading = self._context.operations.run_query(
            partial(_read, self.wanted()),
            self._on_read,
            key=(id(self), "report"),
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_read(self, report: SeasonReport) -> None:
        self._is_reading = False
        self.result.clear()
        before, left = self._left, Event()
        self._left = left
        is_begun = self._context.operations.run_aside(
            self,
            self.tr("Drawing the report"),
            partial(_draw, self._papers, report, left),
            on_done=partial(self._on_drawn, left),
            on_refused=self._on_refused,
            on_failed=partial(self._on_stopped, left),
            progress=True,
        )
        if not is_begun:
            self._left = before  # one is being drawn already, and closing has to stop that one

    def _on_refused(self, error: UserError) -> None:
        self._is_reading = False
        self.result.look(error_text(error))

    def _on_drawn(self, left: Event, paper: PdfPaper) -> None:
        if not left.is_set():
            self.made.emit(paper)

    def _on_stopped(self, left: Event) -> None:
        if not left.is_set():
            self.result.tell(self.tr("Stopped: no report was made."))

    def leave(self) -> None:
        """What is being read or drawn is no longer wanted."""
        self._left.set()
        if self._reading is not None:
            self._reading.cancel()
        self._is_reading = False
        self.result.clear()


def _measure_of(item: QListWidgetItem) -> str:
    choice = item.data(_CHOICE)
    return choice.measure if isinstance(choice, ChartChoice) else ""


def _recalled(context: PageContext) -> tuple[ChartChoice, ...]:
    """What was ticked last, or what is usual."""
    kept = context.memory.value(MEMORY)
    if kept is None:
        return USUAL
    return tuple(one for one in from_text(str(kept)) if can_be_read(one))


def _read(wanted: Wanted, unit: Any) -> SeasonReport:
    return season_report.season_report(unit, wanted)


def _draw(papers: SeasonPapers, report: SeasonReport, left: Event, progress: Any) -> PdfPaper:
    def told(done: int, total: int) -> None:
        if left.is_set():
            raise Cancelled
        progress(done, total)

    return PdfPaper(papers.file_stem(report), papers.pdf(report, told))
