"""Garbage is collected where the window lives, never where a worker allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coop_desk.ui.garbage import Garbage

State = Qt.ApplicationState


class Knot:
    """Something only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def allocate_knots(count: int) -> None:
    [Knot() for _ in range(count)]


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


def test_what_came_to_stay_is_left_out_once_it_is_much(
    garbage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looks that found it alive again and again would keep the window waiting."""
    gc.unfreeze()
    gc.collect()
    monkeypatch.setattr("coop_desk.ui.garbage.MANY", 5_000)
    kept = [Knot() for _ in range(2_000)]
    garbage.look()
    assert gc.get_freeze_count() == 0
    kept += [Knot() for _ in range(4_000)]
    garbage.look()
    assert gc.get_freeze_count() > len(kept)


def test_what_comes_and_goes_is_never_left_out(
    garbage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often something large is opened: left out it would stay for the day."""
    gc.unfreeze()
    gc.collect()
    monkeypatch.setattr("coop_desk.ui.garbage.MANY", 5_000)
    for _ in range(10):
        allocate_knots(2_000)
        garbage.look()
    assert gc.get_freeze_count() == 0


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
