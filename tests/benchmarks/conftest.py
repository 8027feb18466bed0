"""Benchmarks run only when asked for: `python -m pytest -m benchmark -s tests/benchmarks`.

Many work on a demo book of ten years. It takes some minutes to make, is kept in the folder of
temporary files (`coop_desk_benchmarks`) and made again once that is thrown away. COUNTER_YEARS
sets another number of years.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from decade import copied, kept_book


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "benchmark: prints measured ratios; not part of a test run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("benchmark")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def big_book() -> Iterator[Path]:
    """A copy of the demo of ten years, to work on."""
    with copied(kept_book()) as copy:
        yield copy
