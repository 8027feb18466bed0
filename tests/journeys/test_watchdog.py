"""The watchdog: it catches and names what keeps a window waiting, and blames no neighbour."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from watchdog import Watchdog

LIMIT = 0.1
WALKS = 3


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Timers need an event loop."""


def watched(work: Callable[[], object], seconds: float = 0.3) -> Watchdog:
    """A window's thread that does this in a slot and else waits."""
    watchdog, loop = Watchdog(), QEventLoop()
    watchdog.start()
    QTimer.singleShot(30, work)
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    watchdog.stop()
    return watchdog


def sleep_in_a_slot() -> None:
    time.sleep(0.15)


def work_in_a_slot() -> None:
    """So much of the processor, however long that takes."""
    end = time.thread_time() + 0.15
    while time.thread_time() < end:
        pass


def wait_for_a_lock_in_a_slot() -> None:
    lock = threading.Lock()
    lock.acquire()
    threading.Timer(0.15, lock.release).start()
    lock.acquire()


@pytest.mark.parametrize("work", [sleep_in_a_slot, work_in_a_slot, wait_for_a_lock_in_a_slot])
def test_what_keeps_the_window_waiting_is_caught_and_named(work: Callable[[], None]) -> None:
    longest = watched(work).longest
    assert LIMIT < longest.seconds <= longest.wall + 0.001
    assert work.__name__ in str(longest)


def test_a_stay_that_is_not_over_at_the_end_counts() -> None:
    watchdog = Watchdog()
    watchdog.start()
    work_in_a_slot()
    watchdog.stop()
    assert watchdog.longest.seconds > LIMIT


def test_what_was_before_the_start_does_not_count() -> None:
    watchdog = Watchdog()
    work_in_a_slot()
    watchdog.start()
    watchdog.stop()
    assert watchdog.longest.seconds < LIMIT


def test_sixty_milliseconds_are_no_stall() -> None:
    """Walked again as journeys are, should something else have come between."""
    assert min(watched(lambda: time.sleep(0.06)).longest.seconds for _ in range(WALKS)) < LIMIT


def test_slices_with_the_event_loop_between_are_no_stall() -> None:
    def slices() -> None:
        for place in range(6):
            QTimer.singleShot(40 * place, lambda: time.sleep(0.03))

    assert min(watched(slices, 0.4).longest.seconds for _ in range(WALKS)) < LIMIT


def spin() -> None:
    while True:
        pass


@pytest.fixture
def neighbours() -> Iterator[None]:
    """Four times as many busy processes as there are processors."""
    context = multiprocessing.get_context("spawn")
    busy = [context.Process(target=spin, daemon=True) for _ in range(4 * (os.cpu_count() or 1))]
    for process in busy:
        process.start()
    time.sleep(1.0)
    yield
    for process in busy:
        process.kill()
        process.join()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells who waited")
def test_a_crowd_of_neighbours_is_no_stall(neighbours: None) -> None:
    """What they took of the processor is told apart from what the window took."""

    def work() -> None:
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass

    walks = [watched(work, 0.8).longest for _ in range(WALKS)]
    assert min(walk.seconds for walk in walks) < LIMIT
    assert max(walk.wall for walk in walks) > LIMIT
    for stall in (sleep_in_a_slot, work_in_a_slot):
        assert watched(stall, 1.5).longest.seconds > LIMIT
