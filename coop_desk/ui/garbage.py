"""Garbage collected on the window's thread alone.

Python collects on whichever thread happens to allocate. When that is a worker and the garbage
holds widgets, Qt objects die on the wrong thread and the program with them. So automatic
collection is off while a window is open, and a timer of the window's thread does it instead.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

PAUSE = 500  # milliseconds between two looks
AWAY = 30_000  # milliseconds after which whoever went to another program is not back at once
HOUR = 3600  # seconds, at least, between two looks at all that was left out
MANY = 100_000  # objects: to look at more of them again would keep the window waiting


class Garbage(QObject):
    """Collects by Python's own thresholds, on the thread it was made on, until stopped.

    It begins when told: what is imported before the first page stays, so looking through it
    again and again would only hold the imports up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(AWAY)
        self._away.timeout.connect(self.look_through)
        self._looked_through = time.monotonic()
        self._grown = 0  # objects that came to stay since some were last left out
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def begin(self) -> None:
        """Look from now on."""
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose threshold is passed, if there is one."""
        counts = gc.get_count()
        passed = [
            generation
            for generation, (count, most) in enumerate(zip(counts, gc.get_threshold(), strict=True))
            if count > most > 0
        ]
        if not passed:
            return
        self._grown += max(0, counts[0] - gc.collect(passed[-1]))
        if self._grown > MANY:
            self._leave_out()  # so much that stays will hardly be garbage soon

    def _leave_out(self) -> None:
        """Take what lives now out of every later look."""
        gc.freeze()
        self._grown = 0

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """While another program is in front nobody waits for this one."""
        is_here = state == Qt.ApplicationState.ApplicationActive
        is_due = time.monotonic() - self._looked_through > HOUR
        if is_here or not is_due or not self._timer.isActive():
            self._away.stop()
        else:
            self._away.start()

    def look_through(self) -> None:
        """Collect what was alive when it was left out of the looks and is garbage now.

        It takes most of a second: without it the memory of a window left open for days grows.
        """
        gc.unfreeze()
        gc.collect()
        self._leave_out()
        self._looked_through = time.monotonic()

    def settle(self) -> None:
        """Take what start-up made out of every later look: it stays as long as the program.

        Without a look at it now, which alone would keep the window waiting.
        """
        self._leave_out()

    def stop(self) -> None:
        """Leave collection to Python again."""
        self._timer.stop()
        self._away.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
