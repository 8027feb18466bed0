"""Garbage collected on the window's thread alone.

Python collects on whichever thread happens to allocate. When that is a worker and the garbage
holds widgets, Qt objects die on the wrong thread and the program with them. So automatic
collection is off while a window is open, and a timer of the window's thread does it instead.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

PAUSE = 500  # milliseconds between two looks
LONG = 0.03  # seconds of a look that nobody should wait for twice


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

    def begin(self) -> None:
        """Look from now on."""
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose threshold is passed, if there is one."""
        passed = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most > 0
        ]
        if not passed:
            return
        start = time.perf_counter()
        gc.collect(passed[-1])
        if time.perf_counter() - start > LONG:
            gc.freeze()  # so much that lives will hardly be garbage soon

    def settle(self) -> None:
        """Take what start-up made out of every later look: it stays as long as the program.

        Without a look at it now, which alone would keep the window waiting.
        """
        gc.freeze()

    def stop(self) -> None:
        """Leave collection to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
