"""Printing statements: the rows of the services drawn by the reports, numbered together.

A composition of two rooms that may not know each other, used by the command line and the window.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path

from coop_desk.domain.statement import Statement
from coop_desk.errors import UserError
from coop_desk.reports.batch import write_merged, write_statements
from coop_desk.reports.statement_pdf import check_glyphs
from coop_desk.services import settlement
from coop_desk.services.settlement import Period
from coop_desk.storage.book import Book
from coop_desk.storage.unit_of_work import Unit

Progress = Callable[[int, int, str], None]


def print_statements(
    book: Book,
    people: Collection[int] | None,
    period: Period,
    target: Path,
    *,
    merged: bool,
    role: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Path]:
    """Number, record and write statements: into one file, or one file each in a folder.

    Raises UserError when there is nothing to print or a name cannot be printed. Numbers are
    given only together with finished files; after a cancel there are neither, and the list
    is empty.
    """
    with book.write() as unit:
        return write_numbered(
            unit,
            people,
            period,
            target,
            merged=merged,
            role=role,
            progress=progress,
            cancelled=cancelled,
        )


def write_numbered(
    unit: Unit,
    people: Collection[int] | None,
    period: Period,
    target: Path,
    *,
    merged: bool,
    role: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Path]:
    """The same within an open transaction."""
    previews = settlement.several(unit, people, period, role=role, keep_empty=people is not None)
    if not previews:
        raise UserError("Nobody has anything to settle in this period.")
    # Before any number is given: a name the font lacks stops everything.
    check_glyphs(previews)
    savepoint = unit.connection.begin_nested()
    unit.memo.clear()
    statements = settlement.issue(unit, previews)
    written = _write(statements, target, merged, progress, cancelled)
    if written:
        savepoint.commit()
    else:
        savepoint.rollback()
        unit.memo.clear()
    return written


def _write(
    statements: Sequence[Statement],
    target: Path,
    merged: bool,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> list[Path]:
    def drawn(done: int, total: int) -> None:
        if progress:
            progress(done, total, "statements")

    try:
        if merged:
            path = write_merged(statements, target, progress=drawn, cancelled=cancelled)
            return [path] if path else []
        return write_statements(statements, target, progress=drawn, cancelled=cancelled)
    except OSError as error:
        raise UserError(
            "The statements cannot be written to {path}: {reason}.",
            path=target,
            reason=error.strerror or error,
        ) from error


class StatementPapers:
    """The statements' printing as the window's pages are handed it."""

    def preview(
        self,
        unit: Unit,
        person_ids: list[int] | None,
        start: date,
        end: date,
        role: str | None = None,
        told: Callable[[int, int], None] | None = None,
    ) -> list[Statement]:
        """Statements without numbers, to look at; `told` hears how many were read."""
        period = Period(start, end)
        return settlement.several(unit, person_ids, period, role=role, told=told)

    def write(
        self,
        unit: Unit,
        person_ids: list[int] | None,
        start: date,
        end: date,
        target: Path,
        *,
        merged: bool,
        role: str | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Path]:
        """Number, record and write statements; see `write_numbered`."""
        return write_numbered(
            unit,
            person_ids,
            Period(start, end),
            target,
            merged=merged,
            role=role,
            progress=progress,
            cancelled=cancelled,
        )
