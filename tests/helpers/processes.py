"""Processes that are made to be killed: forked from a server that has imported the program."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import Any

PRELOADED = [
    "__main__",
    "pytest",
    "alembic.config",
    "sqlalchemy.dialects.sqlite",
    "coop_desk.services.checks",
    "coop_desk.services.harvest",
    "coop_desk.services.setup",
    "coop_desk.services.tea",
]
PATIENCE = 60.0


@cache
def _context() -> Any:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


class Victim:
    """A running process and all it has told; `target` gets a `tell` function and the rest."""

    def __init__(self, target: Callable[..., None], *arguments: Any) -> None:
        context = _context()
        self._ear, mouth = context.Pipe(duplex=False)
        self._process = context.Process(target=_run, args=(target, mouth, arguments))
        self._process.start()
        mouth.close()

    def hear(self) -> Any:
        """The next thing it tells. EOFError when it is dead and has told everything."""
        if not self._ear.poll(PATIENCE):
            raise TimeoutError("the process tells nothing")
        return self._ear.recv()

    def kill(self) -> None:
        """End it at once, wherever it is; what it told before can still be heard."""
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join()

    def heard_to_the_end(self) -> list[Any]:
        """Everything else it tells until it ends."""
        heard = []
        with suppress(EOFError):
            while True:
                heard.append(self.hear())
        self._process.join()
        self._process.close()
        self._ear.close()
        return heard


def _run(target: Callable[..., None], mouth: Connection, arguments: tuple[Any, ...]) -> None:
    target(mouth.send, *arguments)
