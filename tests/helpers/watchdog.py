"""How long a window's thread stays away from its event loop, and what kept it.

A timer of the window's thread beats; when a beat is late, a key or a click would have waited as
long. Machines are shared, so what other processes took of the processors is subtracted: the time
the window's thread stood ready and was not run, and, while it waited for a lock or the
interpreter, what its own program's other threads were kept waiting. Its own work, waiting, disks
and our own threads that hold the interpreter all count.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import Counter, deque
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 5  # milliseconds between two beats
LOOK_AFTER = 0.05  # seconds away before the stack is looked at
LOOK_EVERY = 0.015
KEPT = 500  # samples, a stay away of several seconds
INNERMOST = 6  # calls of ours that are told
TASKS = Path("/proc/self/task")
OURS = "coop_desk"


@dataclass(frozen=True)
class Stall:
    """The window's thread was away for `seconds` of its own; `wall` includes what others took."""

    seconds: float
    wall: float
    culprit: str

    def __str__(self) -> str:
        away = f"{self.seconds * 1000:.0f} ms away ({self.wall * 1000:.0f} ms on the clock)"
        return f"{away} in {self.culprit}"


NOTHING = Stall(0.0, 0.0, "nothing")


class _Times(NamedTuple):
    """Seconds since their start: on the clock; of the window's thread; waits of the others."""

    clock: float
    run: float
    waited: float
    others_waited: float


class Watchdog(QObject):
    """Watches the thread it is made on, from `start` to `stop`; `longest` is what it saw then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = NOTHING
        self._sampler = _Sampler()
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin; what was before does not count."""
        self.longest = NOTHING
        self._sampler.start()
        self._last = self._sampler.beat()
        self._timer.start()

    def stop(self) -> None:
        """End; a stay away that is not over yet counts."""
        self._beat()
        self._timer.stop()
        self._sampler.stop()

    def _beat(self) -> None:
        """Looks at the clock alone: a file read here would wait for the interpreter each time."""
        wall = time.perf_counter() - self._last - BEAT / 1000
        if wall > LOOK_AFTER:
            robbed = self._sampler.robbed_since(self._last)
            stall = Stall(max(0.0, wall - robbed), wall, self._sampler.culprit())
            self.longest = max(self.longest, stall, key=_seconds)
        self._last = self._sampler.beat()


def _seconds(stall: Stall) -> float:
    return stall.seconds


class _Sampler:
    """Looks from another thread at the stack of one that has not beaten for a while.

    It also keeps how long all threads ran and waited a moment ago, to be compared with.
    """

    def __init__(self) -> None:
        self._watched = threading.get_ident()
        self._schedules = _Schedules(threading.get_native_id())
        self._last = 0.0
        self._seen: Counter[str] = Counter()
        self._times: deque[_Times] = deque(maxlen=KEPT)
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._ended.clear()
        self._times.clear()
        self._times.append(self._schedules.now())
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def beat(self) -> float:
        """The watched thread is there; when."""
        self._seen = Counter()
        self._last = time.perf_counter()
        return self._last

    def culprit(self) -> str:
        """The calls seen most often since the last beat."""
        seen = self._seen.most_common(1)
        return seen[0][0] if seen else "something that let nobody look"

    def robbed_since(self, moment: float) -> float:
        """Seconds that other programs took since then, or since a moment before."""
        now = self._schedules.now()
        before = next((one for one in reversed(self._times) if one.clock <= moment), self._times[0])
        waited = now.waited - before.waited
        asleep = now.clock - before.clock - (now.run - before.run) - waited
        return waited + max(0.0, min(asleep, now.others_waited - before.others_waited))

    def _look(self) -> None:
        self._schedules.leave_out(threading.get_native_id())
        while not self._ended.wait(LOOK_EVERY):
            self._times.append(self._schedules.now())
            seen = self._seen
            if time.perf_counter() - self._last > LOOK_AFTER:
                seen[_calls(sys._current_frames().get(self._watched))] += 1


class _Schedules:
    """What Linux says of the threads of this program; nothing elsewhere."""

    def __init__(self, watched: int) -> None:
        self._watched = watched
        self._looking = 0

    def leave_out(self, thread: int) -> None:
        """The one that looks is nobody's burden."""
        self._looking = thread

    def now(self) -> _Times:
        clock = time.perf_counter()
        run, waited = _schedule(self._watched)
        ours = (self._watched, self._looking)
        others = sum(_schedule(one)[1] for one in _tasks() if one not in ours)
        return _Times(clock, run, waited, others)


def _tasks() -> list[int]:
    try:
        return [int(name) for name in os.listdir(TASKS)]
    except OSError:
        return []  # not Linux: nothing is known of others


def _schedule(task: int) -> tuple[float, float]:
    """Seconds a thread ran, and seconds it was ready and did not run."""
    try:
        run, waited, _slices = (TASKS / str(task) / "schedstat").read_bytes().split()
    except OSError:
        return 0.0, 0.0  # it has ended
    return int(run) / 1e9, int(waited) / 1e9


def _calls(frame: FrameType | None) -> str:
    """The innermost call, and the innermost ones of ours that led to it."""
    calls: list[str] = []
    while frame is not None and len(calls) < INNERMOST:
        code = frame.f_code
        if not calls or OURS in code.co_filename:
            calls.append(f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(calls) or "no Python at all"
