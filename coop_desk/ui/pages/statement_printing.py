"""What pages that print statements are handed, and how they call it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from coop_desk.domain.statement import Statement
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.jobs import Cancelled

Report = Callable[[int, int, str], None]


class StatementPrinter(Protocol):
    """Draws statements; only `write` gives numbers, together with finished files."""

    def preview(
        self,
        unit: Any,
        person_ids: list[int] | None,
        start: date,
        end: date,
        role: str | None = None,
        told: Callable[[int, int], None] | None = None,
    ) -> list[Statement]:
        """Statements without numbers of [start, end]; `told` hears how many were read."""

    def write(
        self,
        unit: Any,
        person_ids: list[int] | None,
        start: date,
        end: date,
        target: Path,
        *,
        merged: bool,
        role: str | None = None,
        progress: Report | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Path]:
        """Number and write statements: into the file `target`, or one each into that folder.

        Empty after a cancel, and then there is no number and no file. Raises UserError when
        there is nothing to print or a name cannot be printed.
        """


class Wanted(NamedTuple):
    """Whose statements: these people, or all with a role, over the days [first, last]."""

    person_ids: tuple[int, ...] | None
    role: str | None
    first: date
    last: date


class _Watch:
    """Turns the window's progress, which raises when told to stop, into a question."""

    def __init__(self, progress: Report, what: str) -> None:
        self._progress = progress
        self._what = what
        self._stopped = False

    def report(self, done: int, total: int, _what: str = "") -> None:
        """Say how many are written."""
        try:
            self._progress(done, total, self._what)
        except Cancelled:
            self._stopped = True

    def stopped(self) -> bool:
        """Whether the person pressed Cancel."""
        return self._stopped


def write_files(
    unit: Any,
    progress: Report,
    *,
    printer: StatementPrinter,
    wanted: Wanted,
    target: Path,
    merged: bool,
    what: str,
) -> Done[list[Path]]:
    """The change that writes numbered statements; Cancelled where the person stopped it."""
    paths = _written(unit, progress, printer, wanted, target, merged, what)
    return Done(paths, Changes.DOCUMENTS)


def write_bytes(
    unit: Any, progress: Report, *, printer: StatementPrinter, wanted: Wanted, what: str
) -> Done[bytes]:
    """The same as one PDF in memory, for the printer; the file lies in a folder soon gone."""
    with tempfile.TemporaryDirectory(prefix="statements_") as folder:
        target = Path(folder) / "statements.pdf"
        (path,) = _written(unit, progress, printer, wanted, target, True, what)
        return Done(path.read_bytes(), Changes.DOCUMENTS)


def _written(
    unit: Any,
    progress: Report,
    printer: StatementPrinter,
    wanted: Wanted,
    target: Path,
    merged: bool,
    what: str,
) -> list[Path]:
    watch = _Watch(progress, what)
    people = None if wanted.person_ids is None else list(wanted.person_ids)
    watch.report(0, len(people or ()))
    paths = printer.write(
        unit,
        people,
        wanted.first,
        wanted.last,
        target,
        merged=merged,
        role=wanted.role,
        progress=watch.report,
        cancelled=watch.stopped,
    )
    if watch.stopped():
        raise Cancelled
    return paths
