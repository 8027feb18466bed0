"""A kept chart as a card of the overview: read there, opened on the page of charts."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.errors import UserError
from coop_desk.services import chart_choices
from coop_desk.services.chart_view import ChartRead, chart_view
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.chart_keeping import choice_name, span_name
from coop_desk.ui.targets import ChartTarget
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.figure_view import FigureView
from coop_desk.ui.widgets.word_base import screen_language

if TYPE_CHECKING:
    from coop_desk.ui.pages.chart_files import ChartPapers

HEIGHT = 36 * GRID
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TakeOffButton(CloseButton):
    """Takes the chart it stands on off the overview."""

    def retranslate(self) -> None:
        """Set the words again."""
        self.setToolTip(self.tr("Take off the overview (Del)"))
        self.setAccessibleName(self.tr("Take off the overview (Del)"))


class ChartCard(FigureView):
    """Drawn as on the page of charts. A click opens it there, on a value with its documents.

    `unwanted` when it is to be taken off: Del, or the button in its corner.
    """

    wanted = Signal(object)  # a ChartTarget
    unwanted = Signal()

    def __init__(
        self,
        context: PageContext,
        papers: ChartPapers,
        choice: ChartChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.operations, parent)
        self._context, self._papers = context, papers
        self.choice = choice
        self.chart: ChartRead | None = None
        self.remove_button = TakeOffButton()
        self.remove_button.setParent(self)
        self.remove_button.clicked.connect(self.unwanted)
        self.setMinimumHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.opened.connect(self._on_value)
        self.retranslate()

    def sizeHint(self) -> QSize:
        """As low as it may be: there are several of them."""
        return QSize(super().sizeHint().width(), HEIGHT)

    # ---- reading ----

    def refresh(self) -> None:
        """Read its figures again."""
        read = partial(_read, self.choice, self._context.today())
        self._context.operations.run_query(
            read,
            self._on_read,
            key=(id(self), "figures"),
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_read(self, chart: ChartRead) -> None:
        self.chart = chart
        self.retranslate()

    def _on_refused(self, error: UserError) -> None:
        """The refusal stands in place of the chart."""
        self.show_chart(partial(_refuse, error), choice_name(self.choice, self._context.scope))

    def retranslate(self) -> None:
        """Draw it in the language in use."""
        if self.chart is None:
            return
        scope = self._context.scope
        span = self.chart.season or span_name(self.choice, scope)
        draw = partial(self._papers.draw, self.chart, screen_language(), span=span)
        name = self.tr("Chart: {name}").format(name=choice_name(self.choice, scope))
        self.show_figures(self.chart.figures, draw, name)

    # ---- opening ----

    def _on_value(self, place: str, series: str) -> None:
        self.wanted.emit(ChartTarget(self.choice, (place, series)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """All of it can be clicked."""
        super().mouseMoveEvent(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the values opens the chart alone."""
        inside = self.rect().contains(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and inside and self.spot_at(event.position()) is None:
            self.wanted.emit(ChartTarget(self.choice))
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter where nothing is pointed at opens the chart alone; Del takes it off."""
        if event.key() in _OPENING and self.spot is None:
            self.wanted.emit(ChartTarget(self.choice))
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays in its corner."""
        super().resizeEvent(event)
        size = self.remove_button.sizeHint()
        self.remove_button.move(self.width() - size.width() - GRID // 2, GRID // 2)


def _read(choice: ChartChoice, today: date, unit: Any) -> ChartRead:
    return chart_view(unit, chart_choices.asked(unit, choice, today))


def _refuse(error: UserError, _kept: Any) -> Any:
    raise error
