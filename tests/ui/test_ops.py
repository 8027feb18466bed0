from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from ui_doubles import Book, RecordedMessages

from coop_desk.errors import UserError
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.jobs import Job, Progress
from coop_desk.ui.ops import Operations


class Heard:
    """Everything operations said, in order."""

    def __init__(self, operations: Operations) -> None:
        self.events: list[Any] = []
        operations.changed.connect(self.on_changed)
        operations.idle.connect(self.on_idle)

    def on_changed(self, changes: Changes) -> None:
        self.events.append(changes)

    def on_idle(self) -> None:
        self.events.append("idle")

    def on_done(self, value: Any) -> None:
        self.events.append(("done", value, threading.current_thread()))

    def on_refused(self, error: UserError) -> None:
        self.events.append(("refused", str(error)))

    def on_failed(self) -> None:
        self.events.append("failed")


@pytest.fixture
def threaded(messages: RecordedMessages, book: Book, failures: list[Any]) -> Iterator[Operations]:
    """Operations with real threads."""
    made = Operations(book.run, messages, failures.append)
    yield made
    made.shutdown()


@pytest.fixture
def heard(threaded: Operations) -> Heard:
    return Heard(threaded)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Work can wait for it; opened at the end so that no thread hangs."""
    event = threading.Event()
    yield event
    event.set()


def until_quiet(qtbot: Any, operations: Operations) -> None:
    qtbot.waitUntil(lambda: operations.quiet, timeout=5000)


def write(word: str, changes: Changes = Changes.LEAF) -> Callable[[Book], Done[str]]:
    def work(book: Book) -> Done[str]:
        book.written.append(word)
        return Done(word, changes)

    return work


def test_a_change_runs_beside_the_window_and_comes_back_to_it(
    qtbot: Any, threaded: Operations, heard: Heard, book: Book
) -> None:
    threads: list[threading.Thread] = []

    def work(book: Book) -> Done[int]:
        threads.append(threading.current_thread())
        book.written.append("ticket")
        return Done(7, Changes.LEAF | Changes.MONEY)

    assert threaded.run_change(None, "Post", work, on_done=heard.on_done)
    assert threaded.busy
    until_quiet(qtbot, threaded)
    assert book.written == ["ticket"]
    assert threads[0] is not threading.main_thread()
    assert heard.events == [
        ("done", 7, threading.main_thread()),
        Changes.LEAF | Changes.MONEY,
        "idle",
    ]


def test_changes_run_one_after_the_other_in_order(
    qtbot: Any, threaded: Operations, book: Book, gate: threading.Event
) -> None:
    def slow(book: Book) -> Done[None]:
        gate.wait(5)
        book.written.append("first")
        return Done(None)

    threaded.run_change(None, "", slow)
    for word in ("second", "third"):
        threaded.run_change(None, "", write(word))
    gate.set()
    until_quiet(qtbot, threaded)
    assert book.written == ["first", "second", "third"]


def test_the_window_goes_on_while_work_runs(
    qtbot: Any, threaded: Operations, gate: threading.Event
) -> None:
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    threaded.run_change(None, "", lambda _book: Done(gate.wait(5)))
    qtbot.waitUntil(lambda: len(ticks) > 3, timeout=5000)
    assert threaded.busy
    gate.set()
    until_quiet(qtbot, threaded)


def test_a_key_pressed_twice_posts_once(
    qtbot: Any, threaded: Operations, book: Book, gate: threading.Event
) -> None:
    page, other = QObject(), QObject()

    def slow(book: Book) -> Done[None]:
        gate.wait(5)
        book.written.append("posted")
        return Done(None)

    assert threaded.run_change(page, "", slow)
    assert not threaded.run_change(page, "", slow)
    assert not threaded.run_aside(page, "", list)
    assert threaded.run_change(other, "", write("other"))
    gate.set()
    until_quiet(qtbot, threaded)
    assert book.written == ["posted", "other"]
    assert threaded.run_change(page, "", write("next"))
    until_quiet(qtbot, threaded)


def test_a_refusal_goes_to_the_form(
    qtbot: Any, threaded: Operations, heard: Heard, messages: RecordedMessages
) -> None:
    def work(_book: Book) -> Done[None]:
        raise UserError("Tare {tare} is too much.", field="tare", tare=3)

    threaded.run_change(None, "", work, on_done=heard.on_done, on_refused=heard.on_refused)
    until_quiet(qtbot, threaded)
    assert heard.events == [("refused", "Tare 3 is too much."), "idle"]
    assert not messages.asked


def test_a_refusal_nobody_takes_is_shown(
    qtbot: Any, threaded: Operations, messages: RecordedMessages
) -> None:
    def work(_book: Book) -> Done[None]:
        raise UserError("The period is closed.")

    threaded.run_change(None, "", work)
    until_quiet(qtbot, threaded)
    assert messages.texts("refuse") == ["The period is closed."]


def test_a_fault_reaches_the_crash_report_and_the_page(
    qtbot: Any, threaded: Operations, heard: Heard, failures: list[Any]
) -> None:
    def work(_book: Book) -> Done[None]:
        raise ZeroDivisionError("oops")

    threaded.run_change(None, "", work, on_done=heard.on_done, on_failed=heard.on_failed)
    until_quiet(qtbot, threaded)
    assert heard.events == ["failed", "idle"]
    assert [type(error) for error in failures] == [ZeroDivisionError]


def test_a_change_that_does_not_say_what_it_touched_is_a_fault(
    qtbot: Any, threaded: Operations, failures: list[Any]
) -> None:
    threaded.run_change(None, "", lambda _book: 7)  # type: ignore[arg-type, return-value]
    until_quiet(qtbot, threaded)
    assert "Done" in str(failures[0])


def test_changes_are_published_even_when_the_page_fails_or_is_gone(
    qtbot: Any, threaded: Operations, heard: Heard, gate: threading.Event
) -> None:
    page = QObject()

    def slow(_book: Book) -> Done[int]:
        gate.wait(5)
        return Done(1, Changes.BAGS)

    threaded.run_change(page, "", slow, on_done=heard.on_done)
    page.deleteLater()
    qtbot.waitSignal(page.destroyed).wait()
    gate.set()
    until_quiet(qtbot, threaded)
    assert heard.events == [Changes.BAGS, "idle"]


def test_a_change_that_touched_nothing_redraws_nothing(
    qtbot: Any, threaded: Operations, heard: Heard
) -> None:
    threaded.run_change(None, "", write("x", Changes.NONE))
    until_quiet(qtbot, threaded)
    assert heard.events == ["idle"]


def test_of_queries_with_one_key_only_the_newest_answers(
    qtbot: Any, threaded: Operations, gate: threading.Event
) -> None:
    answers: list[str] = []
    started = threading.Event()

    def slow(_book: Book) -> str:
        started.set()
        gate.wait(5)
        return "old"

    threaded.run_query(slow, answers.append, key="list")
    assert started.wait(5)
    ran: list[str] = []

    def middle(_book: Book) -> str:
        ran.append("middle")
        return "middle"

    threaded.run_query(middle, answers.append, key="list")
    threaded.run_query(lambda _book: "new", answers.append, key="list")
    threaded.run_query(lambda _book: "other", answers.append, key="another")
    gate.set()
    until_quiet(qtbot, threaded)
    assert sorted(answers) == ["new", "other"]
    assert not ran  # what was still waiting is not even begun


def test_a_cancelled_query_and_one_whose_page_is_gone_stay_silent(
    qtbot: Any, threaded: Operations, gate: threading.Event, messages: RecordedMessages
) -> None:
    answers: list[str] = []
    page = QObject()

    def refused(_book: Book) -> str:
        gate.wait(5)
        raise UserError("No.")

    job = threaded.run_query(lambda _book: gate.wait(5), answers.append)
    threaded.run_query(refused, answers.append, parent=page)
    job.cancel()
    page.deleteLater()
    qtbot.waitSignal(page.destroyed).wait()
    gate.set()
    until_quiet(qtbot, threaded)
    assert not answers
    assert not messages.asked


def test_a_query_is_read_again_after_it_was_answered(qtbot: Any, threaded: Operations) -> None:
    answers: list[int] = []
    for number in (1, 2):
        threaded.run_query(lambda _book, number=number: number, answers.append, key="k")
        until_quiet(qtbot, threaded)
    assert answers == [1, 2]


def test_an_answer_within_the_moment_is_there_at_once_and_comes_once(
    qtbot: Any, threaded: Operations
) -> None:
    answers: list[Any] = []
    threaded.run_query(lambda _book: "read", answers.append, key="k", moment=5.0)
    assert answers == ["read"]
    assert threaded.quiet
    qtbot.wait(20)  # what the thread sent for the window's loop finds it delivered
    assert answers == ["read"]


def test_an_answer_later_than_the_moment_comes_as_ever(
    qtbot: Any, threaded: Operations, gate: threading.Event
) -> None:
    answers: list[Any] = []
    threaded.run_query(lambda _book: gate.wait(5), answers.append, moment=0.001)
    assert answers == []
    gate.set()
    until_quiet(qtbot, threaded)
    assert answers == [True]


def test_a_refusal_within_the_moment_is_told(
    threaded: Operations, heard: Heard, failures: list[Any]
) -> None:
    def refused(_book: Book) -> None:
        raise UserError("No such ticket.")

    threaded.run_query(refused, heard.on_done, on_refused=heard.on_refused, moment=5.0)
    assert heard.events == [("refused", "No such ticket.")]


def test_reading_has_its_own_thread_when_asked_for(
    qtbot: Any, messages: RecordedMessages, book: Book, gate: threading.Event
) -> None:
    operations = Operations(book.run, messages, print, run_read=book.run)
    answers: list[str] = []
    operations.run_change(None, "", lambda _book: Done(gate.wait(5)))
    operations.run_query(lambda _book: "read", answers.append)
    qtbot.waitUntil(lambda: answers == ["read"], timeout=5000)
    assert operations.busy
    gate.set()
    until_quiet(qtbot, operations)
    operations.shutdown()


def test_pictures_and_papers_need_no_book(qtbot: Any, threaded: Operations) -> None:
    answers: list[str] = []
    threaded.run_picture(lambda: "picture", answers.append, key="page 1")
    threaded.run_aside(None, "Printing", lambda: "paper", on_done=answers.append)
    until_quiet(qtbot, threaded)
    assert sorted(answers) == ["paper", "picture"]


def test_long_work_says_how_far_it_is(qtbot: Any, messages: RecordedMessages) -> None:
    now = [0.0]
    operations = Operations(lambda work: work(None), messages, print, clock=lambda: now[0])
    seen: list[tuple[int, int, str]] = []

    def on_moved(job: Job) -> None:
        seen.append((job.done, job.total, job.what))

    operations.moved.connect(on_moved)

    def work(_book: Any, progress: Progress) -> Done[None]:
        for place in range(4):
            progress(place, 4, f"person {place}")
            now[0] += 0.03
        return Done(None)

    operations.run_change(None, "", work, progress=True)
    until_quiet(qtbot, operations)
    assert len(seen) == 2  # reports closer than 0.05 s are not passed on
    operations.shutdown()


def test_cancelled_work_stops_at_its_next_report(
    qtbot: Any, threaded: Operations, heard: Heard, gate: threading.Event, failures: list[Any]
) -> None:
    jobs: list[Job] = []
    threaded.started.connect(jobs.append)
    reached: list[str] = []

    def work(progress: Progress) -> None:
        gate.wait(5)
        progress(1, 2, "")
        reached.append("after")

    threaded.run_aside(None, "", work, progress=True, on_failed=heard.on_failed)
    jobs[0].cancel()
    gate.set()
    until_quiet(qtbot, threaded)
    assert not reached
    assert heard.events == ["failed", "idle"]
    assert not failures


def test_work_cancelled_too_late_counts_as_done(
    qtbot: Any, threaded: Operations, heard: Heard, gate: threading.Event
) -> None:
    jobs: list[Job] = []
    threaded.started.connect(jobs.append)

    def work(_book: Any, _progress: Progress) -> Done[str]:
        gate.wait(5)
        return Done("written", Changes.MONEY)

    threaded.run_change(None, "", work, progress=True, on_done=heard.on_done)
    qtbot.waitUntil(lambda: jobs[0].future is not None and jobs[0].future.running())
    jobs[0].cancel()
    gate.set()
    until_quiet(qtbot, threaded)
    assert heard.events[0][:2] == ("done", "written")
    assert Changes.MONEY in heard.events


def test_shutdown_lets_a_change_end_and_drops_waiting_queries(
    qtbot: Any, threaded: Operations, book: Book, gate: threading.Event
) -> None:
    began = threading.Event()
    answers: list[Any] = []

    def slow(book: Book) -> Done[None]:
        began.set()
        gate.wait(5)
        book.written.append("whole")
        return Done(None)

    threaded.run_change(None, "", slow)
    threaded.run_query(lambda _book: 1, answers.append)
    assert began.wait(5)
    opener = threading.Timer(0.05, gate.set)
    opener.start()
    threaded.shutdown()
    assert book.written == ["whole"]
    qtbot.wait(20)
    assert not answers


def test_after_the_shutdown_nothing_begins(qtbot: Any, threaded: Operations, book: Book) -> None:
    answers: list[Any] = []
    threaded.shutdown()
    began = [
        threaded.run_change(None, "", lambda _book: Done(book.written.append("late"))),
        threaded.run_aside(None, "", lambda: None, on_done=answers.append),
    ]
    asked = threaded.run_query(lambda _book: 1, answers.append, key="same", moment=0.1)
    threaded.run_picture(lambda: 2, answers.append, key="same")
    qtbot.wait(20)
    assert began == [False, False]
    assert asked.cancelled
    assert threaded.quiet
    assert book.written == answers == []


def test_time_left_is_told_only_when_it_can_be_known() -> None:
    job = Job("", "book", started=100.0)
    assert job.time_left(150.0) is None
    job.done, job.total = 25, 100
    assert job.time_left(100.5) is None
    assert job.time_left(110.0) == 30.0
    job.done = 100
    assert job.time_left(110.0) == 0.0


def test_finished_work_keeps_nothing_alive(qtbot: Any, threaded: Operations) -> None:
    threaded.run_query(lambda _book: 1, lambda _value: None, key="k")
    until_quiet(qtbot, threaded)
    gc.collect()
    assert not threaded._newest
    assert not threaded._queries
