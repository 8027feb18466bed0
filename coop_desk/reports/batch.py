"""Statements for a whole village at once: one file each, or all in one file to print.

Two worker processes draw, started afresh (spawn) so that it works the same on every system and
beside a window. Files are made in a hidden folder beside their place and moved there at the
end, all together: a refusal or a cancel leaves nothing behind. The moves are not forced onto
the disk one by one: the papers can be made again from the book at any time.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    Future,
    ProcessPoolExecutor,
    as_completed,
    wait,
)
from contextlib import contextmanager
from pathlib import Path

from coop_desk.domain.statement import Statement
from coop_desk.reports.file_names import safe_stem, unused_name
from coop_desk.reports.statement_pdf import check_glyphs, statement_pdf, statements_pdf

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Job = tuple[Statement, str]

# Starting two processes takes as long as drawing about this many statements.
_WORTH_PROCESSES = 200
_CHUNK = 16


class _CancelledError(Exception):
    """Ends the drawing of one large file."""


def write_statements(
    statements: Sequence[Statement],
    folder: Path,
    *,
    processes: int = 2,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Writes each statement into its own file and gives the paths, in the same order.

    The files are named code_name_number.pdf; an existing file is never replaced. Empty when
    cancelled, and then no file is left. UserError, before anything is written, for a character
    the font cannot print.
    """
    check_glyphs(statements)
    folder.mkdir(parents=True, exist_ok=True)
    names = _names(statements, folder)
    with _hidden_folder(folder) as hidden:
        jobs = [(one, str(hidden / name)) for one, name in zip(statements, names, strict=True)]
        chunks = [jobs[start : start + _CHUNK] for start in range(0, len(jobs), _CHUNK)]
        done = 0
        for count in _drawn(chunks, processes if len(jobs) >= _WORTH_PROCESSES else 1):
            done += count
            if progress:
                progress(done, len(jobs))
            if cancelled and cancelled():
                return []
        for name in names:
            os.replace(hidden / name, folder / name)
    return [folder / name for name in names]


def write_merged(
    statements: Sequence[Statement],
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Path | None:
    """Writes all statements into one file, which is replaced in one step.

    None when cancelled, and then nothing is changed. UserError, before anything is written,
    for a character the font cannot print.
    """

    def drawn(done: int) -> None:
        if progress:
            progress(done, len(statements))
        if cancelled and cancelled():
            raise _CancelledError

    try:
        data = statements_pdf(statements, drawn=drawn)
    except _CancelledError:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    with _hidden_folder(path.parent) as hidden:
        (hidden / path.name).write_bytes(data)
        os.replace(hidden / path.name, path)
    return path


def _names(statements: Sequence[Statement], folder: Path) -> list[str]:
    taken = {entry.name.lower() for entry in folder.iterdir()}
    names: list[str] = []
    for statement in statements:
        stem = safe_stem(statement.party.code, statement.party.name, statement.number)
        names.append(unused_name(stem, ".pdf", taken))
        taken.add(names[-1].lower())
    return names


@contextmanager
def _hidden_folder(parent: Path) -> Iterator[Path]:
    """A folder for unfinished files on the same disk, gone with its content at the end."""
    hidden = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=parent))
    try:
        yield hidden
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _drawn(chunks: Sequence[Sequence[Job]], processes: int) -> Iterator[int]:
    """Draws chunk after chunk and gives the number of files of each; ends its processes."""
    if processes < 2:
        yield from map(_draw_chunk, chunks)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: set[Future[int]] = set()
        try:
            for chunk in chunks:
                waiting.add(pool.submit(_draw_chunk, chunk))
                # Few in advance, so that a cancel does not wait for the rest; and whichever is
                # done first makes room, so that a slow process does not keep the other idle.
                if len(waiting) > 2 * processes:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (one.result() for one in done)
            yield from (one.result() for one in as_completed(waiting))
        finally:
            pool.shutdown(cancel_futures=True)


def _draw_chunk(jobs: Sequence[Job]) -> int:
    for statement, path in jobs:
        Path(path).write_bytes(statement_pdf(statement))
    return len(jobs)
