"""Waiting for the program as it is put together."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coop_desk.app import Office

PATIENCE = 20.0  # seconds


def until(reached: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < deadline, "it never came"
        QCoreApplication.processEvents()
        time.sleep(0.005)


def settle(office: Office) -> None:
    """Wait until nothing is under way."""
    assert office.book_window is not None
    operations, quiet = office.book_window.operations, 0

    def is_quiet() -> bool:
        nonlocal quiet
        quiet = quiet + 1 if operations.quiet else 0
        return quiet >= 3

    until(is_quiet)
