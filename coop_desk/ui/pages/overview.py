"""The first page: today beside last year, what needs attention, the year's figures, charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coop_desk.services import overview
from coop_desk.services.intake_periods import PeriodIntake, intake_periods
from coop_desk.services.overview import Attention, YearBeside
from coop_desk.ui.changes import Changes
from coop_desk.ui.language import listed
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages import overview_cards
from coop_desk.ui.pages.chart_keeping import choice_name
from coop_desk.ui.pages.overview_attention import AttentionList
from coop_desk.ui.pages.overview_cards import ATTENTION, PERIODS, YEAR_FIGURES, Cards
from coop_desk.ui.pages.overview_chart import ChartCard
from coop_desk.ui.pages.overview_figures import YearFigures
from coop_desk.ui.pages.overview_panel import WIDTH, CardsPanel
from coop_desk.ui.pages.overview_periods import PeriodTable
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from coop_desk.ui.pages.chart_files import ChartPapers

LastBackup = Callable[[], datetime | None]

LEAST_ATTENTION = 40 * GRID
ROOM_FOR_TWO = 912  # pixels: with less, each card has a row of its own
UNBOUNDED = 16_777_215  # pixels: Qt's own QWIDGETSIZE_MAX, which PySide does not hand on
ROOM_FOR_FIGURE = 214  # pixels: millions and their unit
FIGURES_APART = GRID + GRID // 2
MOST_FIGURES = 5  # in a row
# How much of a row a card takes beside another.
_SHARES = {PERIODS: 5, ATTENTION: 3}
_USUAL_SHARE = 4


class NeedsAttention(NamedTuple):
    """What wants doing, and when the last verified backup was made."""

    items: Sequence[Attention]
    last_backup: datetime | None


class OverviewPage(Page):
    """Cards in the order somebody put them in; those hidden are not read.

    `last_backup()` tells when the last verified backup was made; called beside the window.
    """

    concerned = Changes.ALL | Changes.DRAFTS

    def __init__(
        self, context: PageContext, last_backup: LastBackup, chart_papers: ChartPapers
    ) -> None:
        super().__init__(context)
        self._last_backup = last_backup
        self._chart_papers = chart_papers
        self._year: YearBeside | None = None
        self.arranged = overview_cards.recall(context.memory)
        self.periods, self.attention = PeriodTable(), AttentionList()
        self.figures = YearFigures(self)
        self.charts: dict[str, ChartCard] = {}
        self.panel = CardsPanel(self._name_of)
        self.taken_off, self.undo_button = Notice(), QPushButton()
        self.empty = EmptyState("overview")
        self._before: Cards | None = None  # what an undo brings back
        self._gone: list[str] = []  # the cards it brings back
        self._fitted = (2, MOST_FIGURES)  # cards and figures in a row
        self._arrange()
        self._connect()
        self.main_action = self._cards_key = self.add_key("F6", self.show_panel)
        self.retranslate()
        self._make_charts()
        self._place_cards()

    # ---- building ----

    def _arrange(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self.attention.setMinimumWidth(LEAST_ATTENTION)
        set_look(self.undo_button, "link")
        self._undo_line = QWidget()
        undo = QHBoxLayout(self._undo_line)
        undo.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        undo.addWidget(self.taken_off, 1)
        undo.addWidget(self.undo_button)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._undo_line)
        left.addWidget(self._scroll, 1)
        left.addWidget(self.empty, 1)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(0)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.panel)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._halves)
        self._undo_line.hide()
        self.panel.hide()

    def _connect(self) -> None:
        self.attention.went.connect(self._go_now)
        self.attention.listed.connect(self._set_tab_order)
        self.figures.went.connect(self.context.go)
        self.periods.wanted.connect(partial(self.context.go, "registers"))
        self.panel.changed.connect(self._on_arranged)
        self.panel.closed.connect(self.close_panel)
        self.undo_button.clicked.connect(self.undo)
        self.empty.wanted.connect(self.show_panel)

    def retranslate(self) -> None:
        """Set the words again."""
        self._cards_key.setText(self.tr("Arrange cards"))
        self.undo_button.setText(self.tr("Put it back"))
        self.empty.say(self.tr("All cards are hidden."), self.tr("Arrange cards"))
        self.figures.show_year(self._year)
        self._say_taken_off()
        self._fit_soon()

    def _name_of(self, card: str) -> str:
        names = {
            PERIODS: self.tr("Bought today, this week, this season"),
            ATTENTION: self.tr("Needs attention"),
        }
        of_year = self.tr("The year: {figure}")
        for figure, title in self.figures.titles().items():
            names[figure] = of_year.format(figure=title)
        choice = overview_cards.chart_of(card)
        return choice_name(choice, self.context.scope) if choice else names[card]

    # ---- placing the cards ----

    def _widget_of(self, card: str) -> QWidget:
        if card == PERIODS:
            return self.periods
        if card == ATTENTION:
            return self.attention
        return self.figures.cards.get(card) or self.charts[card]

    def _place_cards(self) -> None:
        """Lay out what is shown, row by row."""
        shown, focus = self.arranged.shown, self.focusWidget()
        has_keys = focus is not None and focus.hasFocus()  # else they stay elsewhere
        bar = self._scroll.verticalScrollBar()
        height, before = bar.value(), self._scroll.takeWidget()
        inside = QWidget()
        inside.setObjectName("page_body")
        for card in self.arranged.order:
            self._widget_of(card).setParent(inside)
            self._widget_of(card).setVisible(card in shown)
        self._fill(QVBoxLayout(inside), shown)
        self._scroll.setWidget(inside)
        bar.setValue(height)
        if before is not None:
            before.deleteLater()
        self.empty.setVisible(not shown)
        self._make_room()
        self._set_tab_order()
        if has_keys and focus.isVisibleTo(self):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, column: QVBoxLayout, shown: Sequence[str]) -> None:
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for row in _rows(shown, self._fitted[0]):
            has_chart = any(card in self.charts for card in row)
            self._add_row(column, row, 1 if has_chart else 0)
        column.addStretch(0)

    def _make_charts(self) -> None:
        """Make charts that are new, drop those taken off."""
        for card in set(self.charts) - set(self.arranged.order):
            gone = self.charts.pop(card)
            gone.hide()
            gone.deleteLater()
        for card in self.arranged.order:
            choice = overview_cards.chart_of(card)
            if choice is not None and card not in self.charts:
                made = ChartCard(self.context, self._chart_papers, choice)
                made.wanted.connect(partial(self.context.go, "charts"))
                made.unwanted.connect(partial(self.take_off, card))
                self.charts[card] = made

    # A layout is added to its column before it is filled: the places of one that is added full
    # are wrapped for Python, and stay wrapped when Qt has ended them because a card moved away.

    def _add_row(self, column: QVBoxLayout, row: Sequence[str], share: int) -> None:
        if row[0] in YEAR_FIGURES:
            grid = QGridLayout()
            column.addLayout(grid, share)
            self._fill_figures(grid, row)
            return
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        column.addLayout(line, share)
        for stack in _stacks(row):
            stacked = QVBoxLayout()
            stacked.setSpacing(2 * GRID)
            line.addLayout(stacked, _SHARES.get(stack[0], _USUAL_SHARE))
            for card in stack:
                stacked.addWidget(self._widget_of(card), 1 if card in self.charts else 0)
            if not self.charts.keys() & set(stack):
                stacked.addStretch(1)

    def _fill_figures(self, grid: QGridLayout, names: Sequence[str]) -> None:
        """The figures in rows that are as even as can be."""
        grid.setSpacing(FIGURES_APART)
        rows = -(-len(names) // self._fitted[1])
        in_a_row = -(-len(names) // rows)
        for place, name in enumerate(names):
            grid.addWidget(self._widget_of(name), *divmod(place, in_a_row))
        for column in range(in_a_row):
            grid.setColumnStretch(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again how many cards have room beside each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitted = self._fitting()
        if fitted != self._fitted:
            self._fitted = fitted
            self._place_cards()
        else:
            self._make_room()

    def _fit_soon(self) -> None:
        """Once the cards know how wide their new words are."""
        QTimer.singleShot(0, self, self._fit)

    def _room(self) -> int:
        """What a row of cards may take beside the list of cards and the bar that scrolls."""
        aside = self._scroll.verticalScrollBar().sizeHint().width() + 4 * GRID
        return self.width() - aside - (WIDTH if self.panel.isVisibleTo(self) else 0)

    def _fitting(self) -> tuple[int, int]:
        """How many cards, and how many figures, have room beside each other."""
        room, shown = self._room(), self.arranged.shown
        pairs = [_stacks(row) for row in _rows(shown, 2) if row[0] not in YEAR_FIGURES]
        wide = [2 * GRID + sum(map(self._least, pair)) for pair in pairs if len(pair) > 1]
        figure = max(ROOM_FOR_FIGURE, self._least(YEAR_FIGURES)) + FIGURES_APART
        figures = max(1, min(MOST_FIGURES, (room + FIGURES_APART) // figure))
        return 2 if room >= max([ROOM_FOR_TWO, *wide]) else 1, figures

    def _least(self, cards: Iterable[str]) -> int:
        """The width below which one of these cards would be cut."""
        widgets = list(map(self._widget_of, cards))
        least = [max(one.minimumWidth(), one.minimumSizeHint().width()) for one in widgets]
        return max(least, default=0)

    def _make_room(self) -> None:
        """Without room for any card beside it, the list of cards stands alone."""
        shown = self.arranged.shown
        is_alone = self.panel.isVisibleTo(self) and self._room() < self._least(shown)
        self._scroll.setVisible(bool(shown) and not is_alone)
        self.panel.setMaximumWidth(UNBOUNDED if is_alone else WIDTH)
        for place, has_rest in enumerate((not is_alone, is_alone)):
            self._halves.setStretch(place, int(has_rest))

    def _set_tab_order(self) -> None:
        """Tab walks over the cards as they stand, and over what is in them."""
        stops = (one for card in self.arranged.shown for one in self._stops(card))
        reached = [one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, following in pairwise(reached):
            QWidget.setTabOrder(one, following)

    def _stops(self, card: str) -> Sequence[QWidget]:
        if card == ATTENTION:
            return self.attention.stops
        widget = self._widget_of(card)
        return [widget, *widget.findChildren(QWidget)]

    # ---- reading ----

    def refresh(self) -> None:
        """Read again what is shown."""
        self._read(self.arranged.shown)

    def _read(self, cards: Iterable[str]) -> None:
        """From the top, but last what takes longest: all that may need attention."""
        today = self.context.today()
        for card in sorted(cards, key=ATTENTION.__eq__):
            if card in self.charts:
                self.charts[card].refresh()
            elif card == PERIODS:
                self._ask(PERIODS, partial(_read_periods, today), self._on_periods)
            elif card == ATTENTION:
                work = partial(_read_attention, today, self._last_backup)
                self._ask(ATTENTION, work, self._on_attention)
            else:  # the figures of the year are read together
                self._ask("year", partial(_read_year, today), self._on_year)

    def _ask(self, name: str, work: Callable[[Any], Any], on_read: Callable[[Any], None]) -> None:
        self.context.operations.run_query(work, on_read, key=(id(self), name), parent=self)

    def _on_periods(self, read: Sequence[PeriodIntake]) -> None:
        self.periods.show_periods(read)
        self._fit_soon()

    def _on_attention(self, read: NeedsAttention) -> None:
        self.attention.show_items(read.items, read.last_backup, self.context.today())

    def _on_year(self, read: YearBeside) -> None:
        self._year = read
        self.figures.show_year(read)
        self._fit_soon()

    def _go_now(self, page_id: str, target: Any) -> None:
        """What needs attention is told of today: so are the days and the season it opens on."""
        scope, today = self.context.scope, self.context.today()
        first, last = scope.days
        if not first <= today <= last:
            scope.choose_named("year")
        if scope.todays_season is not None:
            scope.choose_season(scope.todays_season)
        self.context.go(page_id, target)

    # ---- arranging ----

    def showEvent(self, event: QShowEvent) -> None:
        """A chart may have been added meanwhile."""
        super().showEvent(event)
        cards = overview_cards.recall(self.context.memory)
        if cards != self.arranged:
            self._forget_undo()  # it would bring back an order without the new chart
            self._take(cards)
            self.panel.show_cards(cards)

    def _on_arranged(self, cards: Cards) -> None:
        """Keep this order; what is no longer in it is offered again."""
        before = self.arranged
        overview_cards.remember(self.context.memory, cards)
        self._forget_undo()
        self._take(cards)
        self._gone = [card for card in before.order if card not in cards.order]
        if self._gone:
            self._before = before
            self._say_taken_off()
            self._undo_line.show()

    def _take(self, cards: Cards) -> None:
        """Arrange the cards like this, and read those not shown before."""
        if cards == self.arranged:
            return
        before, self.arranged = self.arranged.shown, cards
        self._make_charts()
        self._fitted = self._fitting()
        self._place_cards()
        self._read([card for card in cards.shown if card not in before])

    def show_panel(self) -> None:
        """List the cards at the right; once more closes the list."""
        if self.panel.isVisibleTo(self):
            self.close_panel()
            return
        self.panel.show_cards(self.arranged)
        self.panel.show()
        self._fit()
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Only the cards."""
        self.panel.hide()
        self._fit()
        self.take_focus()

    def step_back(self) -> bool:
        """Esc closes the list of cards."""
        is_open = self.panel.isVisibleTo(self)
        if is_open:
            self.close_panel()
        return is_open

    def take_off(self, card: str) -> None:
        """Take a chart off; a line offers it back."""
        self._on_arranged(self.arranged.without_chart(card))
        self.panel.show_cards(self.arranged)
        self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """Put back what was taken off last."""
        if self._before is not None:
            self._on_arranged(self._before)
            self.panel.show_cards(self.arranged)
            self.take_focus()

    def _say_taken_off(self) -> None:
        if self._gone:
            names = listed(map(self._name_of, self._gone))
            self.taken_off.done(self.tr("Taken off the overview: {name}").format(name=names))

    def _forget_undo(self) -> None:
        self._before, self._gone = None, []
        self.taken_off.clear()
        self._undo_line.hide()


def _rows(cards: Sequence[str], in_a_row: int) -> Iterator[Sequence[str]]:
    """Figures that follow each other stand together, of other cards `in_a_row` beside each other.

    The list of what needs attention is long: two stand beside it, one under the other.
    """
    for are_figures, run in groupby(cards, YEAR_FIGURES.__contains__):
        left = list(run)
        while left:
            is_long = in_a_row > 1 and ATTENTION in left[: in_a_row + 1]
            count = len(left) if are_figures else in_a_row + is_long
            yield left[:count]
            left = left[count:]


def _stacks(row: Sequence[str]) -> list[list[str]]:
    """What of a row stands one under the other."""
    if len(row) <= 2:
        return [[card] for card in row]
    others = [card for card in row if card != ATTENTION]
    return [[ATTENTION], others] if row[0] == ATTENTION else [others, [ATTENTION]]


def _read_periods(today: Any, unit: Any) -> list[PeriodIntake]:
    return intake_periods(unit, today)


def _read_attention(today: Any, last_backup: LastBackup, unit: Any) -> NeedsAttention:
    return NeedsAttention(overview.attention(unit, today), last_backup())


def _read_year(today: Any, unit: Any) -> YearBeside:
    return overview.year_beside(unit, today)
