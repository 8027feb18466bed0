"""What stands in for dialogs and the book in tests of the window."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, NamedTuple

from coop_desk.errors import UserError


class Asked(NamedTuple):
    """One thing the window wanted from the door to dialogs."""

    what: str
    text: str


class RecordedMessages:
    """Writes down what was asked, and answers as it was told; says no when told nothing."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: dict[str, list[Any]] = {}
        self.reports: list[Any] = []
        self.dialogs: list[Any] = []
        self.on_show: Any = None

    def answer(self, what: str, *answers: Any) -> None:
        """Give these answers, one after the other, to `confirm`, `choose_folder` …"""
        self.answers.setdefault(what, []).extend(answers)

    def texts(self, what: str) -> list[str]:
        """The words of everything asked of one kind."""
        return [asked.text for asked in self.asked if asked.what == what]

    def _next(self, what: str, usual: Any = None) -> Any:
        waiting = self.answers.get(what)
        return waiting.pop(0) if waiting else usual

    def inform(self, _parent: Any, text: str) -> None:
        self.asked.append(Asked("inform", text))

    def refuse(self, _parent: Any, error: UserError | str) -> None:
        self.asked.append(Asked("refuse", str(error)))

    def confirm(self, _parent: Any, question: str, yes: str, *, grave: bool = False) -> bool:
        self.asked.append(Asked("grave" if grave else "confirm", f"{question} [{yes}]"))
        return bool(self._next("confirm", False))

    def choose_open_file(self, _parent: Any, title: str, kinds: str) -> Path | None:
        self.asked += [Asked("choose_open_file", title), Asked("kinds", kinds)]
        return self._next("choose_open_file")

    def choose_save_file(
        self, _parent: Any, _title: str, suggested: str, _kinds: str
    ) -> Path | None:
        self.asked.append(Asked("choose_save_file", suggested))
        return self._next("choose_save_file")

    def choose_folder(self, _parent: Any, title: str) -> Path | None:
        self.asked.append(Asked("choose_folder", title))
        return self._next("choose_folder")

    def choose_printer(self, _parent: Any, pages: int) -> Any:
        self.asked.append(Asked("choose_printer", str(pages)))
        return self._next("choose_printer")

    def show(self, dialog: Any) -> bool:
        self.asked.append(Asked("show", dialog.windowTitle()))
        self.dialogs.append(dialog)
        return bool(self.on_show(dialog)) if self.on_show else False

    def crash(self, _parent: Any, report: Any) -> None:
        self.reports.append(report)


class Book:
    """Stands in for a book: remembers what was done with it."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def run(self, work: Any) -> Any:
        """What `Operations` is given to reach the book."""
        return work(self)


class Held(Executor):
    """Does nothing until it is let go."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []
        self.holds = False

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.holds:
            self.waiting.append((fn, args))
        else:
            future.set_result(fn(*args, **kwargs))
        return future

    def let_go(self) -> None:
        self.holds = False
        for fn, args in self.waiting:
            fn(*args)
