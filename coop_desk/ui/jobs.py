"""A piece of work under way on a worker thread: how far it is, and how to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from threading import Event
from typing import Any, NamedTuple

from coop_desk.errors import UserError

Clock = Callable[[], float]
monotonic: Clock = time.monotonic


class Cancelled(Exception):
    """The person pressed Cancel: the work stops here and leaves no trace."""


class Answers(NamedTuple):
    """Who is told how the work ended; nobody where None."""

    on_done: Callable[[Any], None] | None = None
    on_refused: Callable[[UserError], None] | None = None
    on_failed: Callable[[], None] | None = None  # cancelled, or a fault of the program


NOBODY = Answers()


@dataclass(eq=False, slots=True)
class Job:
    """Work under way. The worker writes how far it is, the window reads it."""

    title: str
    lane: str
    parent: object = None
    key: object = None
    answers: Answers = NOBODY
    cancellable: bool = False
    quiet: bool = False  # waited for when the window closes, but never announced
    started: float = 0.0
    done: int = 0
    total: int = 0
    what: str = ""
    value: Any = None
    error: BaseException | None = None
    future: Future[None] | None = None
    _stop: Event = field(default_factory=Event)

    @property
    def cancelled(self) -> bool:
        """Whether someone asked for it to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask for it to stop: before it begins, or at its next report of progress."""
        self._stop.set()

    def time_left(self, now: float) -> float | None:
        """Seconds it will probably still take; None while that is anybody's guess."""
        elapsed = now - self.started
        if self.done <= 0 or self.total <= 0 or elapsed < 1.0:
            return None
        return max(0.0, elapsed * (self.total - self.done) / self.done)


class Progress:
    """What long work calls: `progress(done, total, what)`; raises Cancelled when told to stop."""

    INTERVAL = 0.05  # seconds between two reports to the window

    def __init__(self, job: Job, moved: Callable[[Job], None], clock: Clock) -> None:
        self._job = job
        self._moved = moved
        self._clock = clock
        self._told = float("-inf")

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Say that `done` of `total` are finished and `what` comes next."""
        if self._job.cancelled:
            raise Cancelled
        self._job.done, self._job.total, self._job.what = done, total, what
        now = self._clock()
        if now - self._told >= self.INTERVAL:
            self._told = now
            self._moved(self._job)


class InlineExecutor(Executor):
    """Runs everything at once in the calling thread: for tests and the tour of the pages."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run it now; the future is already done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future
