"""Small books of the same making as the demo's."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from book_files import dump

from coop_desk.demo import build, community, mushrooms, tea_year
from coop_desk.demo.build import build_demo

# What is made smaller, by the module that it stands in; a hundredth of the year's goods.
SMALL = {
    community: {
        "GREENHOUSES": 8,
        "ONE_SHED_GROWERS": 4,
        "TWO_SHED_GROWERS": 2,
        "TEA_HOUSEHOLDS": 20,
        "BASE_WORKERS": 2,
        "CASUAL_WORKERS": 6,
    },
    mushrooms: {"TICKETS": 200, "LEAVER_SHED": 2, "TRANSFER_SHED": 5},
    tea_year: {"TICKETS": 300},
}
PERCENT, PERSON_TIMES = 1, 2_400


def build_small_years(path: Path) -> None:
    """Two demo years with a few people and tickets, for tests that need a second book.

    To be run in a process of its own: it makes the years small for the whole process.
    """
    for module, names in SMALL.items():
        for name, value in names.items():
            setattr(module, name, value)
    totals = replace(build.Totals().scaled(PERCENT), person_times=PERSON_TIMES)
    build.Totals.scaled = lambda *_: totals  # type: ignore[method-assign]
    build_demo(path, years=2)


def run_small_years(*paths: Path) -> None:
    """Build the same small years at each path, each in a Python of its own, side by side.

    Each mixes its sets and dicts in its own way.
    """
    running = [
        subprocess.Popen(
            [sys.executable, __file__, str(path)],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
        )
        for seed, path in enumerate(paths)
    ]
    assert [one.wait() for one in running] == [0] * len(paths)


def digest(path: Path) -> str:
    """What every row of a book comes to."""
    return hashlib.sha256("\n".join(dump(path)).encode()).hexdigest()


if __name__ == "__main__":
    build_small_years(Path(sys.argv[1]))
