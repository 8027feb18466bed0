"""Garbage is collected where the window lives, never where a worker allocates."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coop_desk.ui.garbage import LONG, Garbage

State = Qt.ApplicationState


class Knot:
    """Something only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def garbage(qapp: object) -> Iterator[Garbage]:
    gc.enable()
    made = Garbage()
    yield made
    made.stop()
    gc.disable()


def allocate(count: int) -> None:
    [[] for _ in range(count)]


def test_a_worker_never_collects(garbage: Garbage) -> None:
    freed_on: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: freed_on.append(threading.get_ident()))
    del knot
    worker = threading.Thread(target=allocate, args=(200_000,))
    worker.start()
    worker.join()
    assert freed_on == []
    while not freed_on:
        allocate(1_000)
        keep = [Knot() for _ in range(2_000)]
        garbage.look()
        del keep
    assert freed_on == [threading.get_ident()]


def test_it_looks_by_itself_once_it_was_told_to_begin(qtbot: Any, garbage: Garbage) -> None:
    freed: list[int] = []
    garbage._timer.setInterval(5)
    knots = [Knot() for _ in range(2_000)]
    weakref.finalize(knots[0], lambda: freed.append(1))
    del knots
    qtbot.wait(50)
    assert freed == []
    garbage.begin()
    qtbot.waitUntil(lambda: freed == [1])


def test_stopping_leaves_it_to_python_again(qapp: object) -> None:
    gc.enable()
    garbage = Garbage()
    assert not gc.isenabled()
    garbage.settle()
    assert gc.get_freeze_count() > 0
    garbage.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.disable()


def test_a_long_look_is_not_taken_twice(garbage: Garbage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it left alive is left out of the next one."""
    gc.unfreeze()
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    monkeypatch.setattr("coop_desk.ui.garbage.LONG", float("inf"))
    garbage.look()
    assert gc.get_freeze_count() == 0
    monkeypatch.setattr("coop_desk.ui.garbage.LONG", -1.0)
    garbage.look()
    assert gc.get_freeze_count() > 0


def test_what_is_open_for_a_while_is_freed_after_a_look_that_was_held_up(
    garbage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left out of later looks it would stay for the day."""
    garbage.settle()
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    knot, freed = Knot(), list[int]()
    weakref.finalize(knot, lambda: freed.append(1))
    gc.callbacks.append(hold_up)
    garbage.look()
    gc.callbacks.remove(hold_up)
    del knot
    garbage.look()
    assert freed == [1]


def hold_up(_phase: str, _what: object) -> None:
    """As another program that has the processor."""
    time.sleep(2 * LONG)


def test_what_was_left_out_is_looked_through_while_another_program_is_in_front(
    qtbot: Any, garbage: Garbage, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coop_desk.ui.garbage.HOUR", -1)
    qapp.processEvents()  # what windows of earlier tests left
    knot, freed = Knot(), list[int]()
    weakref.finalize(knot, lambda: freed.append(1))
    garbage.begin()
    garbage.settle()
    del knot
    gc.collect()
    garbage._away.setInterval(1)
    for state in (State.ApplicationInactive, State.ApplicationActive):
        qapp.applicationStateChanged.emit(state)
    qtbot.wait(30)
    assert freed == [], "whoever is back at once does not wait"
    qapp.applicationStateChanged.emit(State.ApplicationInactive)
    qtbot.waitUntil(lambda: freed == [1])
    assert gc.get_freeze_count() > 0


def test_it_is_not_looked_through_twice_within_the_hour(
    garbage: Garbage, qapp: QApplication
) -> None:
    garbage.begin()
    garbage.look_through()
    qapp.applicationStateChanged.emit(State.ApplicationInactive)
    assert not garbage._away.isActive()
