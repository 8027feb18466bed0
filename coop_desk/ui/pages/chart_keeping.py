"""The chart page's choice put on the overview, and kept charts in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from coop_desk.domain.chart_choice import ChartChoice, season_span, span_of
from coop_desk.domain.figures import Point
from coop_desk.services.charts import MEASURES, SPLITS, Asked
from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages import overview_cards
from coop_desk.ui.pages.chart_choices import ChartChoices, measure_name
from coop_desk.ui.scope import Scope
from coop_desk.ui.widgets.figure_words import point_name
from coop_desk.ui.widgets.word_base import in_words


def choice_of(asked: Asked, scope: Scope, today: date) -> ChartChoice:
    """What is asked now, to be asked again on other days."""
    if MEASURES[asked.measure].by_season:
        is_todays = asked.season_id in (None, scope.todays_season)
        span = season_span(None if is_todays else asked.season_id)
    else:
        span = span_of(scope.period, today)
    return ChartChoice(asked.measure, asked.split, asked.grain, span, asked.compare)


def look_at(choice: ChartChoice, choices: ChartChoices, context: PageContext) -> None:
    """Choose a kept chart on its page, its span in the head all pages share."""
    scope = context.scope
    if choice.is_of_season:
        scope.choose_season(choice.season_id or scope.todays_season)
    else:
        scope.choose_period(choice.period(context.today()))
    choices.choose_ways(choice)


def span_name(choice: ChartChoice, scope: Scope) -> str:
    """What the span of a kept chart is called."""
    chosen = (season.name for season in scope.seasons if season.id == choice.season_id)
    words = choice.span_words(next(chosen, ""))
    return point_name(Point(choice.span, words.zh, words.en))


def choice_name(choice: ChartChoice, scope: Scope) -> str:
    """What a kept chart is called: its measure, what splits it, its span."""
    split = [in_words(choice.split, SPLITS).lower()] if choice.split else []
    return listed([measure_name(MEASURES[choice.measure]), *split, span_name(choice, scope)])


class OverviewButton(Retranslated, QPushButton):
    """Puts a chart on the overview; takes off one that is there."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, context.memory
        self._choice: ChartChoice | None = None
        self.retranslate()

    @property
    def is_there(self) -> bool:
        """Whether the chart stands on the overview."""
        card = overview_cards.card_of(self._choice) if self._choice is not None else ""
        return card in overview_cards.recall(self._memory).shown

    def retranslate(self) -> None:
        """Say what a press would do."""
        words = (
            self.tr("Take off the overview (F6)")
            if self.is_there
            else self.tr("Add to the overview (F6)")
        )
        self.setText(words)

    def follow(self, asked: Asked) -> None:
        """The chart shown now."""
        self._choice = choice_of(asked, self._context.scope, self._context.today())
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """It may have been taken off there meanwhile."""
        super().showEvent(event)
        self.retranslate()

    def change(self) -> str:
        """Add the chart or take it off; says what was done. Raises UserError without room."""
        if self._choice is None:
            return ""
        cards, was_there = overview_cards.recall(self._memory), self.is_there
        if was_there:
            cards = cards.without_chart(overview_cards.card_of(self._choice))
        else:
            cards = cards.with_chart(self._choice)
        overview_cards.remember(self._memory, cards)
        self.retranslate()
        if was_there:
            return self.tr("The chart no longer stands on the overview.")
        return self.tr("The chart stands on the overview, as its last card.")
