"""The form of a counter with the live weight in its corner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.live_weight import LiveWeight


class ScaleCorner(QWidget):
    """At the top right, where the first rows leave room; in a narrow window above the form."""

    def __init__(self, form: CounterForm, live: LiveWeight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._live = form, live
        self.in_corner = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(GRID)
        self._grid.addWidget(form, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(live, 0, 0)
        self._later = QTimer(self)  # the form has to be laid out first
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)

    def event(self, event: QEvent) -> bool:
        """Fit again after what stands in the form changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._later.start()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._later.start()

    def _fit(self) -> None:
        width = self._live.sizeHint().width()
        height = max(self._live.sizeHint().height(), self._live.heightForWidth(width))
        fits = self._form.reach(height) + GRID + width <= self.width()
        if fits == self.in_corner:
            return
        self.in_corner = fits
        self._grid.removeWidget(self._live)
        if fits:
            corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(self._live, 1, 0, corner)
            self._live.raise_()
        else:
            self._grid.addWidget(self._live, 0, 0)
