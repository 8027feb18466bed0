"""The one write path: changes and queries run beside the window, results come back to it.

Every change to the book passes `Operations.run_change`; it runs alone, in order, on the one
database thread. What it touched is published as `Changes`, and pages read again when concerned.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from coop_desk.errors import UserError
from coop_desk.ui.changes import Done
from coop_desk.ui.jobs import NOBODY, Answers, Cancelled, Clock, Job, Progress, monotonic

if TYPE_CHECKING:
    from coop_desk.ui.messages import Messages

Runner = Callable[[Callable[[Any], Any]], Any]
ExecutorMaker = Callable[[str], Executor]

BOOK = "book"  # the one thread that writes
READ = "read"  # reads while a long change is under way
ASIDE = "aside"  # papers and pictures, which need no book


def one_thread(name: str) -> Executor:
    """A worker of one thread, so that its work is in order by construction."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)


class Operations(QObject):
    """Runs work beside the window and brings the results back to its thread.

    `run_book(work)` must call `work(book)` and return its value; `run_read` likewise for
    reading on a second thread (None: read on the book's own thread). `failed` takes faults of
    the program (CrashWatch.failed).
    """

    changed = Signal(object)  # Changes
    started = Signal(object)  # Job the person waits for: a change or a paper
    moved = Signal(object)  # Job
    finished = Signal(object)  # Job
    idle = Signal()  # nothing the person waits for is under way any more
    _landed = Signal(object)  # Job, from a worker thread

    def __init__(
        self,
        run_book: Runner,
        messages: Messages,
        failed: Callable[[BaseException], None],
        *,
        run_read: Runner | None = None,
        make_executor: ExecutorMaker = one_thread,
        clock: Clock = monotonic,
    ) -> None:
        super().__init__()
        self._runners: dict[str, Runner] = {BOOK: run_book, READ: run_read or run_book}
        self._read_lane = READ if run_read else BOOK
        self._messages = messages
        self._failed = failed
        self._make_executor = make_executor
        self._executors: dict[str, Executor] = {}
        self._clock = clock
        self._waited_for: list[Job] = []
        self._queries: set[Job] = set()
        self._newest: dict[object, Job] = {}
        self._is_shut = False
        self._landed.connect(self._land)

    @property
    def busy(self) -> bool:
        """Whether a change or other work the person waits for is under way."""
        return bool(self._waited_for)

    @property
    def quiet(self) -> bool:
        """Whether nothing at all is under way, no query either."""
        return not self._waited_for and not self._queries

    def run_change(
        self,
        parent: object,
        title: str,
        function: Callable[..., Done[Any]],
        *,
        on_done: Callable[[Any], None] | None = None,
        on_refused: Callable[[UserError], None] | None = None,
        on_failed: Callable[[], None] | None = None,
        progress: bool = False,
        quiet: bool = False,
    ) -> bool:
        """Run `function(book)`, or `function(book, progress)`, which returns a `Done`.

        `on_done` gets its value and `on_refused` its UserError, on the window's thread;
        without `on_refused` a refusal is shown in a dialog. Any other error is a crash
        report, after `on_failed`. False, and nothing is done, while earlier work of the
        same parent is under way: a key pressed twice posts once; so too after `shutdown`.
        `quiet` work is not announced over the window; only its closing waits for it.
        """
        answers = Answers(on_done, on_refused, on_failed)
        job = Job(title, BOOK, parent, answers=answers, cancellable=progress, quiet=quiet)
        if progress:
            function = partial(_reporting, function, self._progress(job))
        return self._start(job, partial(self._runners[BOOK], partial(_done, function)))

    def run_aside(
        self,
        parent: object,
        title: str,
        function: Callable[..., Any],
        *,
        on_done: Callable[[Any], None] | None = None,
        on_refused: Callable[[UserError], None] | None = None,
        on_failed: Callable[[], None] | None = None,
        progress: bool = False,
        quiet: bool = False,
    ) -> bool:
        """Run `function()`, or `function(progress)`, without the book: papers, workbooks.

        Its value goes to `on_done`; the rest is as for `run_change`.
        """
        answers = Answers(on_done, on_refused, on_failed)
        job = Job(title, ASIDE, parent, answers=answers, cancellable=progress, quiet=quiet)
        return self._start(job, partial(function, self._progress(job)) if progress else function)

    def run_query(
        self,
        function: Callable[[Any], Any],
        on_done: Callable[[Any], None],
        *,
        key: object = None,
        parent: object = None,
        on_refused: Callable[[UserError], None] | None = None,
        moment: float = 0.0,
    ) -> Job:
        """Read: `on_done(function(book))`. Of one `key`, only the newest answer is delivered.

        Nothing is delivered after `parent` is gone, or once the returned job is cancelled. An
        answer that comes within `moment` (seconds) is delivered before this returns: the window
        waits that long and no longer, so that it need not paint twice.
        """
        job = Job("", self._read_lane, parent, key, Answers(on_done, on_refused))
        self._ask(job, partial(self._runners[self._read_lane], function))
        if moment and job.future is not None and wait((job.future,), moment).done:
            self._land(job)
        return job

    def run_picture(
        self,
        function: Callable[[], Any],
        on_done: Callable[[Any], None],
        *,
        key: object = None,
        parent: object = None,
    ) -> Job:
        """Like `run_query`, for what needs no book: pages of a paper, charts."""
        return self._ask(Job("", ASIDE, parent, key, Answers(on_done)), function)

    def shutdown(self) -> None:
        """Let the work under way end, drop what waits, stop the threads; nothing begins any more.

        A timer of a page may still ask while a last dialog stands, and would open the book again.
        """
        self._is_shut = True
        for job in self._queries:
            job.cancel()
        for executor in self._executors.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._executors.clear()

    # ---- on the window's thread ----

    def _progress(self, job: Job) -> Progress:
        return Progress(job, self.moved.emit, self._clock)

    def _start(self, job: Job, work: Callable[[], Any]) -> bool:
        is_twice = job.parent is not None and any(
            job.parent is one.parent for one in self._waited_for
        )
        if is_twice or self._is_shut:
            return False
        self._waited_for.append(job)
        if not job.quiet:
            self.started.emit(job)
        self._submit(job, work)
        return True

    def _ask(self, job: Job, work: Callable[[], Any]) -> Job:
        if self._is_shut:
            job.cancel()
            return job
        if job.key is not None:
            self._drop(self._newest.get(job.key))
            self._newest[job.key] = job
        self._queries.add(job)
        self._submit(job, work)
        return job

    def _drop(self, older: Job | None) -> None:
        if older is not None:
            older.cancel()
            if older.future is not None and older.future.cancel():
                self._queries.discard(older)  # it never began, so it never lands

    def _submit(self, job: Job, work: Callable[[], Any]) -> None:
        job.started = self._clock()
        if job.lane not in self._executors:
            self._executors[job.lane] = self._make_executor(job.lane)
        job.future = self._executors[job.lane].submit(self._run, job, work)

    def _land(self, job: Job) -> None:
        if job in self._waited_for:
            self._waited_for.remove(job)
            if not job.quiet:
                self.finished.emit(job)
            self._deliver(job)
            if not self._waited_for:
                self.idle.emit()
            return
        if job not in self._queries:
            return  # it was waited for, and has landed
        self._queries.discard(job)
        if self._newest.get(job.key) is job:
            del self._newest[job.key]
        if not job.cancelled and _is_there(job.parent):
            self._deliver(job)

    def _deliver(self, job: Job) -> None:
        there = _is_there(job.parent)
        answers = job.answers if there else NOBODY
        if job.error is not None:
            self._deliver_error(job.error, answers, job.parent if there else None)
            return
        done = job.value if isinstance(job.value, Done) else Done(job.value)
        try:
            if answers.on_done is not None:
                answers.on_done(done.value)
        finally:
            if done.changes:
                self.changed.emit(done.changes)

    def _deliver_error(self, error: BaseException, answers: Answers, parent: Any) -> None:
        if isinstance(error, UserError):
            if answers.on_refused is not None:
                answers.on_refused(error)
            else:
                self._messages.refuse(parent, error)
            return
        if answers.on_failed is not None:
            answers.on_failed()
        if not isinstance(error, Cancelled):
            self._failed(error)

    # ---- on a worker thread ----

    def _run(self, job: Job, work: Callable[[], Any]) -> None:
        try:
            if job.cancelled:
                raise Cancelled
            job.value = work()
        except BaseException as error:
            job.error = error
        self._landed.emit(job)


def _is_there(parent: object) -> bool:
    return not isinstance(parent, QObject) or shiboken6.isValid(parent)


def _reporting(function: Callable[..., Any], progress: Progress, book: Any) -> Any:
    return function(book, progress)


def _done(function: Callable[[Any], Done[Any]], book: Any) -> Done[Any]:
    """A change must say what it touched, else pages would go on showing what was."""
    done = function(book)
    if not isinstance(done, Done):
        raise TypeError(f"A change returns a Done, not {type(done).__name__}")
    return done
