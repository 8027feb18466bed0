"""From the start of the program until its window is painted, and until a list is filled.

Each start is a process of its own, timed from outside: the interpreter, its imports, the window,
the book of ten years opened beside it, and the first list with the rows of the day. The bare
PySide6 window shows a label; LibreOffice Calc opens a blank sheet on a screen of its own, on which
ours is shown too. They take turns, after one start of each that compiles and fills the disk's
cache. Run it alone:

    python -m pytest tests/benchmarks/test_window_start.py -m benchmark -s
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from decade import YEARS
from screen import Screen, calc_start, missing, screen
from speed_table import Report

from coop_desk.paths import HOME_VARIABLE, Paths

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS, CALC_ROUNDS = 12, 6
WATCH = """
class Watch(QObject):
    seen = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen or print("painted", flush=True)
            self.seen = True
        return False
"""
BARE = f"""
import os
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
{WATCH}
application = QApplication([])
window, watch = QMainWindow(), Watch()
window.setCentralWidget(QLabel("合作社"))
window.resize(1366, 720)
window.installEventFilter(watch)
window.show()
while not watch.seen:
    application.processEvents()
os._exit(0)
"""
OURS = f"""
import gc, os, sys
from pathlib import Path
from coop_desk import cli
cli._parser(["open"]).parse_args(["open", sys.argv[1]])
gc.disable()  # as the command does
from PySide6.QtCore import QEvent, QEventLoop, QObject
from coop_desk.app import Office, start_application
from coop_desk.paths import Paths
{WATCH}
office, watch = Office(start_application(sys.argv[:1]), Paths.usual().create()), Watch()
window = office.window
window.installEventFilter(watch)
office.begin(lambda: Path(sys.argv[1]))
while window.current_page is None or window.current_page.tickets.table.model.row(0) is None:
    office.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
window.current_page.tickets.table.view.viewport().repaint()
print("listed", flush=True)
os._exit(0)
"""
IMPORTS = "import PySide6.QtWidgets"
QT_NAMES = "from PySide6.QtWidgets import QApplication; from PySide6.QtCore import Qt"
OUR_IMPORTS = "import coop_desk.book_window, coop_desk.ui.pages.harvest"
Taken = dict[str, list[float]]


def start(program: str, *arguments: str, home: Path, on: Screen | None = None) -> dict[str, float]:
    """Run a program in a process of its own: what it tells → the milliseconds until then."""
    environment = {**(on.environment() if on else os.environ), HOME_VARIABLE: str(home)}
    # Compiled once, as an installed program is, whatever the machine of the tests says.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    begun = time.perf_counter()
    told: dict[str, float] = {}
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told.setdefault(line.strip(), (time.perf_counter() - begun) * 1000)
    told["ended"] = (time.perf_counter() - begun) * 1000
    assert process.returncode == 0
    return told


def in_rounds(rounds: int, measure: Callable[[], dict[str, float]]) -> Taken:
    """Every figure of every round, but for a first one that compiles and fills the caches."""
    measure()
    taken: Taken = {}
    for _ in range(rounds):
        for name, elapsed in measure().items():
            taken.setdefault(name, []).append(elapsed)
    return taken


def tell(taken: Taken, against: str) -> None:
    plain = median(taken[against])
    print(f"\n{YEARS} years")
    for name, times in taken.items():
        print(f"{name}: median {median(times):.0f} ms; {median(times) / plain:.2f} x")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A desk on which the page of mushrooms was open last."""
    memory = Paths.under(tmp_path).create().data / "window.ini"
    memory.write_text("[window]\npage=harvest\n", encoding="utf-8")
    return tmp_path


def test_start_against_a_bare_window(big_book: Path, home: Path, report: Report) -> None:
    def measure() -> dict[str, float]:
        ours = start(OURS, str(big_book), home=home)
        return {
            "bare window": start(BARE, home=home)["painted"],
            "PySide6 imported": start(IMPORTS, home=home)["ended"],
            "and Qt's names read": start(QT_NAMES, home=home)["ended"],
            "program imported": start(OUR_IMPORTS, home=home)["ended"],
            "window painted": ours["painted"],
            "first list with data": ours["listed"],
        }

    taken = in_rounds(ROUNDS, measure)
    tell(taken, "bare window")
    bare = taken["bare window"]
    report("window painted", taken["window painted"], bare, "a bare PySide6 window", wanted=1.2)
    report("first list with data", taken["first list with data"], bare, "a bare PySide6 window")


def test_first_list_against_calc(
    big_book: Path, home: Path, tmp_path_factory: pytest.TempPathFactory, report: Report
) -> None:
    lacking = missing()
    if lacking:
        pytest.skip(f"Calc is not timed without {', '.join(lacking)}.")
    office = tmp_path_factory.mktemp("office")
    with screen(tmp_path_factory.mktemp("screen")) as shown:

        def measure() -> dict[str, float]:
            calc = calc_start(shown, office)
            ours = start(OURS, str(big_book), home=home, on=shown)
            return {
                "Calc with a blank sheet": calc,
                "window painted": ours["painted"],
                "first list with data": ours["listed"],
            }

        taken = in_rounds(CALC_ROUNDS, measure)
    tell(taken, "Calc with a blank sheet")
    calc = taken["Calc with a blank sheet"]
    report("first list with data", taken["first list with data"], calc, "Calc", wanted=0.6)
