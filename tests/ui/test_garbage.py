"""Garbage is collected where the window lives, never where a worker allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from coop_desk.ui.garbage import Garbage


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
