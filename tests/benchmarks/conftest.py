"""Benchmarks run only when asked for: `python -m pytest -m benchmark -s tests/benchmarks`.

At the end of such a run stands one table of all that was measured. Many work on a demo book of
ten years. It takes some minutes to make, is kept in the folder of temporary files
(`coop_desk_benchmarks`) and made again once that is thrown away. COUNTER_YEARS sets another
number of years.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from decade import YEARS, copied, kept_book, row_counts
from speed_table import Report, SpeedTable, counted_line

TABLE = pytest.StashKey[SpeedTable]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TABLE] = SpeedTable()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = config.stash[TABLE].lines()
    if lines:
        terminalreporter.section("measured")
        terminalreporter.write_line(f"{YEARS} years: {counted_line(row_counts(kept_book()))}\n")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    """Puts a measurement into the table at the end of the run; see `SpeedTable.add`."""
    return partial(request.config.stash[TABLE].add, request.path.name)


@pytest.fixture
def big_book() -> Iterator[Path]:
    """A copy of the demo of ten years, to work on."""
    with copied(kept_book()) as copy:
        yield copy
