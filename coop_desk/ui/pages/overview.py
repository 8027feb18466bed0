"""The first page: the year's figures beside last year's, what needs attention, two charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.dates import month_key
from coop_desk.domain.money import FEN_PER_YUAN, round_half_up
from coop_desk.domain.ratios import format_ratio, outside_band
from coop_desk.domain.terms import PRODUCTS
from coop_desk.domain.weight import format_jin
from coop_desk.services.intake_periods import PeriodIntake, intake_periods
from coop_desk.services.overview import Chart, Overview, Series, overview
from coop_desk.services.processing import fresh_per_dry
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.overview_attention import AttentionList
from coop_desk.ui.pages.overview_periods import PeriodTable
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.card import Card
from coop_desk.ui.widgets.chart_view import ChartView
from coop_desk.ui.widgets.document_words import in_words, screen_language

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from coop_desk.reports.charts import ChartSeries

LastBackup = Callable[[], datetime | None]

CARDS_IN_A_ROW = 5
PER_DRY = "fresh_per_dry"
USUAL_PER_DRY = Fraction(38, 10), Fraction(5)
CHART_HEIGHT = 36 * GRID
ATTENTION_WIDTH = 52 * GRID


@dataclass(frozen=True, slots=True)
class Figures:
    """All the page shows, read in one go."""

    overview: Overview
    fresh_per_dry: tuple[Fraction | None, Fraction | None]  # this year, last year
    periods: Sequence[PeriodIntake]
    last_backup: datetime | None


def read_figures(today: date, last_backup: LastBackup, unit: Any) -> Figures:
    """Read the page's figures beside the window."""
    per_dry = fresh_per_dry(unit, today.year), fresh_per_dry(unit, today.year - 1)
    return Figures(overview(unit, today), per_dry, intake_periods(unit, today), last_backup())


class OverviewPage(Page):
    """`last_backup()` tells when the last verified backup was made; called beside the window."""

    concerned = Changes.ALL

    def __init__(self, context: PageContext, last_backup: LastBackup) -> None:
        super().__init__(context)
        self._last_backup = last_backup
        self._figures: Figures | None = None
        # key of a headline figure → its card
        self.cards = {name: Card() for name in (*_HEADLINE, PER_DRY)}
        self.periods = PeriodTable()
        self.attention = AttentionList()
        self.attention.went.connect(context.go)
        self.intake = ChartView(context.operations)
        self.income = ChartView(context.operations)
        self._arrange()
        self.retranslate()

    # ---- building ----

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setObjectName("page_body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(self._cards_grid())
        column.addLayout(self._middle_row())
        column.addLayout(self._charts_row(), 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._scroll)

    def _cards_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID + GRID // 2)
        for place, card in enumerate(self.cards.values()):
            # Its lowest line may need two, so it may grow.
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            grid.addWidget(card, *divmod(place, CARDS_IN_A_ROW))
        for column in range(CARDS_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        return grid

    def _middle_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.periods, 1, Qt.AlignmentFlag.AlignTop)
        self.attention.setFixedWidth(ATTENTION_WIDTH)
        row.addWidget(self.attention)
        return row

    def _charts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for chart in (self.intake, self.income):
            chart.setMinimumHeight(CHART_HEIGHT)
            row.addWidget(chart, 1)
        return row

    # ---- reading ----

    def refresh(self) -> None:
        """Read the year of today again."""
        read = partial(read_figures, self.context.today(), self._last_backup)
        self.context.operations.run_query(read, self._on_read, key=self, parent=self)

    def _on_read(self, figures: Figures) -> None:
        self._figures = figures
        self.periods.show_periods(figures.periods)
        self.attention.show_items(
            figures.overview.attention, figures.last_backup, self.context.today()
        )
        self.retranslate()

    # ---- showing ----

    def retranslate(self) -> None:
        """Set the words, and draw the charts in them."""
        for name, title in self._titles().items():
            self.cards[name].set_title(title)
        if self._figures is not None:
            self._show_cards(self._figures)
            self._show_charts(self._figures.overview)

    def _titles(self) -> dict[str, str]:
        return {
            "greenhouses": self.tr("Greenhouses"),
            "bags": self.tr("Bags issued"),
            "mushroom_g": self.tr("Mushrooms bought"),
            "mushroom_fen": self.tr("Mushroom sales"),
            "person_times": self.tr("Person-times of labour"),
            "households": self.tr("Tea households"),
            "leaf_g": self.tr("Fresh leaf bought"),
            "dry_tea_g": self.tr("Dry tea sold"),
            "dry_tea_fen": self.tr("Dry tea sales"),
            PER_DRY: self.tr("Fresh leaf per dry tea"),
        }

    def _units(self) -> dict[str, str]:
        jin, yuan = self.tr("jin"), self.tr("yuan")
        return {
            "greenhouses": "",
            "bags": self.tr("bags"),
            "mushroom_g": jin,
            "mushroom_fen": yuan,
            "person_times": "",
            "households": "",
            "leaf_g": jin,
            "dry_tea_g": jin,
            "dry_tea_fen": yuan,
        }

    def _show_cards(self, figures: Figures) -> None:
        now, before = figures.overview.this_year, figures.overview.last_year
        for name, unit in self._units().items():
            card, value = self.cards[name], getattr(now, name)
            last = None if before is None else getattr(before, name)
            shown = "" if last is None else _HEADLINE[name](last)
            card.set_figure(_HEADLINE[name](value), unit, card.compare(value, last, shown))
        self._show_per_dry(*figures.fresh_per_dry)

    def _show_per_dry(self, now: Fraction | None, before: Fraction | None) -> None:
        """Jin of leaf for a jin of tea; outside its usual band the line below says so."""
        card, (low, high) = self.cards[PER_DRY], USUAL_PER_DRY
        said = card.compare(None, None if before is None else 0, format_ratio(before))
        if outside_band(now, low, high):
            band = f"{format_ratio(low, 1)}–{format_ratio(high, 1)}"
            said = self.tr("usually {band}: look at the batches").format(band=band)
        card.set_figure(None if now is None else f"{format_ratio(now)} : 1", "", said)

    def _show_charts(self, read: Overview) -> None:
        language = "zh" if screen_language().startswith("zh") else "en"
        intake = partial(draw_intake, read.intake.points, self._named(read.intake), language)
        name = self.tr("Chart: jin bought on each of the last thirty days, by grade")
        self.intake.show_chart(intake, name)
        income = partial(
            draw_income,
            read.income.points,
            self._named(read.income),
            read.income_last_year or (),
            language,
        )
        self.income.show_chart(income, self.tr("Chart: income of each month, by product"))

    def _named(self, chart: Chart) -> list[tuple[str, tuple[int, ...]]]:
        return [(series_name(series), series.values) for series in chart.series]


def series_name(series: Series) -> str:
    """ "mushroom:一级" as "香菇 一级", or "Shiitake First" on an English screen."""
    product, _, grade = series.label.partition(":")
    is_chinese = screen_language().startswith("zh")
    shown = grade if is_chinese else series.english or grade
    return f"{in_words(product, PRODUCTS)} {shown}".strip()


Named = Sequence[tuple[str, tuple[int, ...]]]


def draw_intake(days: Sequence[date], named: Named, language: Any) -> Figure:
    """The chart of the last days' intake; on the thread of pictures."""
    from coop_desk.reports.charts import intake_chart

    return intake_chart(days, _series(named), language)


def draw_income(
    months: Sequence[date], named: Named, last_year: Sequence[int], language: Any
) -> Figure:
    """The chart of the year's income; on the thread of pictures."""
    from coop_desk.reports.charts import income_chart

    return income_chart([month_key(m) for m in months], _series(named), last_year, language)


def _series(named: Named) -> list[ChartSeries]:
    from coop_desk.reports.charts import ChartSeries

    return [ChartSeries(name, values) for name, values in named]


def _whole(value: int) -> str:
    return f"{value:,}"


def _whole_jin(grams: int) -> str:
    return format_jin(grams, 0)


def _whole_yuan(fen: int) -> str:
    return f"{round_half_up(fen, FEN_PER_YUAN):,}"


# The headline's figures in the order of their cards; a year is told in whole jin and yuan.
_HEADLINE: dict[str, Callable[[int], str]] = {
    "greenhouses": _whole,
    "bags": _whole,
    "mushroom_g": _whole_jin,
    "mushroom_fen": _whole_yuan,
    "person_times": _whole,
    "households": _whole,
    "leaf_g": _whole_jin,
    "dry_tea_g": _whole_jin,
    "dry_tea_fen": _whole_yuan,
}
