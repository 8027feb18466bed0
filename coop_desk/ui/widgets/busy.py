"""What the window shows while long work runs: what, how many of how many, time left, Cancel."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.jobs import Clock, Job, monotonic
from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, colour, set_look

DELAY = 300  # milliseconds: shorter work is never announced
VEIL = 150  # of 255: the old content stays readable behind


class BusyOverlay(Retranslated, QWidget):
    """Lies over a window while work the person waits for takes longer than a moment.

    While it does it has the keys; afterwards they go back to who had them last.
    """

    keys_free = Signal()  # it is gone, and who had the keys is no longer there to take them

    def __init__(self, window: QWidget, operations: Operations, clock: Clock = monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._jobs: list[Job] = []
        self._focus_before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._appear)
        self._build()
        self.retranslate()
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        operations.started.connect(self._on_started)
        operations.moved.connect(self._on_moved)
        operations.finished.connect(self._on_finished)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._panel = QFrame(self)
        self._panel.setProperty("look", "floating")
        self._panel.setFixedWidth(52 * GRID)
        self._title, self._what, self._left = QLabel(), QLabel(), QLabel()
        set_look(self._title, "heading")
        set_look(self._left, "small")
        self._title.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self.cancel)
        layout = QVBoxLayout(self._panel)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for part in (self._title, self._what, self._bar, self._left):
            layout.addWidget(part)
        layout.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignRight)

    def retranslate(self) -> None:
        """Set the words again."""
        self.cancel_button.setText(self.tr("Cancel"))
        self._update()

    def cancel(self) -> None:
        """Ask the work shown to stop."""
        if self._jobs and self._jobs[0].cancellable:
            self._jobs[0].cancel()
            self.cancel_button.setEnabled(False)
            self._left.setText(self.tr("Stopping …"))

    # ---- following the work ----

    def _on_started(self, job: Job) -> None:
        self._jobs.append(job)
        if not self._timer.isActive() and not self.isVisible():
            self._timer.start()

    def _on_moved(self, job: Job) -> None:
        if self.isVisible() and self._jobs and job is self._jobs[0]:
            self._update()

    def _on_finished(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._timer.stop()
            self._disappear()
        elif self.isVisible():
            self._update()

    def _appear(self) -> None:
        if not self._jobs:
            return
        self._focus_before = self._window.focusWidget()  # also while another program is in front
        self.setGeometry(self._window.rect())
        self._update()
        self.show()
        self.raise_()
        self.setFocus()

    def _disappear(self) -> None:
        if not self.isVisible():
            return
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
            return
        holder = self._window.focusWidget()
        if holder is None or self._is_own(holder) or not holder.isVisible():
            self.keys_free.emit()

    def _is_own(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What lies behind may ask for the keys meanwhile; it gets them afterwards."""
        if now is None or not self.isVisible() or self._is_own(now):
            return
        if self._window.isAncestorOf(now):
            self._focus_before = now
            self.setFocus()

    def _update(self) -> None:
        if not self._jobs:
            return
        job = self._jobs[0]
        self._title.setText(job.title)
        self._what.setText(self._progress_words(job))
        self._bar.setRange(0, job.total)
        self._bar.setValue(job.done)
        left = job.time_left(self._clock())
        if not job.cancelled:
            self._left.setText(self._time_words(left))
        self.cancel_button.setEnabled(not job.cancelled)
        self.cancel_button.setVisible(job.cancellable)
        self.setAccessibleName(f"{job.title} {self._what.text()}")
        self._place_panel()

    def _progress_words(self, job: Job) -> str:
        if job.total <= 0:
            return job.what
        count = self.tr("{done} of {total}").format(done=f"{job.done:,}", total=f"{job.total:,}")
        return f"{count} · {job.what}" if job.what else count

    def _time_words(self, left: float | None) -> str:
        if left is None:
            return self.tr("Please wait")
        if left < 60:
            return self.tr("about {seconds} s left").format(seconds=max(1, round(left)))
        return self.tr("about {minutes} min left").format(minutes=max(1, round(left / 60)))

    # ---- over the window ----

    def _place_panel(self) -> None:
        self._panel.adjustSize()
        free = self.rect().center() - self._panel.rect().center()
        self._panel.move(free.x(), free.y() * 4 // 5)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place_panel()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Claim every key before a shortcut of what lies behind is looked for."""
        if event.type() == QEvent.Type.ShortcutOverride and self.isVisible():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, as Enter on the button does; no other key reaches what lies behind."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_enter and self.cancel_button.hasFocus()):
            self.cancel()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the panel; once it is gone, the keys do not."""
        if not self.isVisible():
            return super().focusNextPrevChild(forward)
        target = self.cancel_button if self.cancel_button.isVisible() else self
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil over the old content."""
        veil = QColor(colour("paper"))
        veil.setAlpha(VEIL)
        QPainter(self).fillRect(event.rect(), veil)
