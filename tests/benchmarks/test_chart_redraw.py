"""How long a chart takes to follow its figures, against building and drawing it anew.

Both are timed in turn in the same run, since the machine's speed drifts, in the size of the
chart page on the office PC. Two changes: values that the axes have room for, and values that
need other axes. Run alone:

    python -m pytest tests/benchmarks/test_chart_redraw.py -m benchmark -s
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

import figure_samples as samples
import pytest

from coop_desk.domain.figures import Figures
from coop_desk.reports.figure_charts import LiveChart

pytestmark = pytest.mark.benchmark

SIZE = (8.5, 4.4)  # inches at 96 dots: 816 by 422
ROUNDS = 30

Pair = tuple[Figures, Figures]


def scaled(figures: Figures, percent: int) -> Figures:
    """The same figures, all a little less or much more."""
    values = {where: value * percent // 100 for where, value in figures.values.items()}
    before = {place: value * percent // 100 for place, value in figures.before.items()}
    return replace(figures, values=values, before=before)


CASES: dict[str, Pair] = {
    "60 days by 4 grades, axes stay": (samples.intake(60), scaled(samples.intake(60), 98)),
    "60 days by 4 grades, heights move": (samples.intake(60), scaled(samples.intake(60), 75)),
    "60 days by 4 grades, all moves": (samples.intake(60), scaled(samples.intake(60), 23_000)),
    "12 months by 4 grades, axes stay": (
        scaled(samples.intake(12), 92),
        scaled(samples.intake(12), 90),
    ),
    "lines of 30 days, axes stay": (samples.prices(30), scaled(samples.prices(30), 99)),
    "60 growers, axes stay": (samples.incomes(60), scaled(samples.incomes(60), 98)),
    "52 greenhouses": (samples.sheds(3), samples.sheds(8)),
}


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.parametrize("name", CASES)
def test_following_against_building_anew(name: str) -> None:
    pair = CASES[name]
    live = LiveChart(pair[1], "数字", inches=SIZE)
    live.draw()
    ratios, anew, following = [], [], []
    for number in range(ROUNDS):
        figures = pair[number % 2]
        anew.append(seconds(lambda: LiveChart(figures, "数字", inches=SIZE).draw()))  # noqa: B023
        following.append(seconds(lambda: (live.update(figures), live.draw())))  # noqa: B023
        ratios.append(following[-1] / anew[-1])
    print(
        f"\n{name}: {1_000 * median(following):.1f} ms against {1_000 * median(anew):.1f} ms,"
        f" median ratio {median(ratios):.2f}"
    )
    assert live.figure.axes
