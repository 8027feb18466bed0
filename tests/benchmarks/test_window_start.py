"""From the start of the program until its window is painted, against a bare PySide6 window.

Each start is a process of its own, timed from outside: the interpreter, its imports, the book of
ten years, the window, and the first list with the rows of the day. The bare one shows a label.
They take turns, after one start of each that compiles and fills the disk's cache. Run it alone:

    python -m pytest tests/benchmarks/test_window_start.py -m benchmark -s
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest
from decade import YEARS

from coop_desk.paths import HOME_VARIABLE

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]  # it may have to make the book

ROUNDS = 12
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
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from coop_desk.app import Office, start_application
from coop_desk.paths import Paths
{WATCH}
office = Office(start_application(sys.argv[:1]), Paths.usual().create())
office.memory.setValue("window/page", "harvest")
window, watch = office.open(Path(sys.argv[1]), remember=False), Watch()
window.installEventFilter(watch)
window.show()
table = window.current_page.tickets.table
while table.model.row(0) is None:
    office.application.processEvents()
table.view.viewport().repaint()
print("listed", flush=True)
os._exit(0)
"""
IMPORTS = "import PySide6.QtWidgets"
OUR_IMPORTS = "import coop_desk.app, coop_desk.ui.pages.harvest"


def start(program: str, *arguments: str, home: Path) -> dict[str, float]:
    """Run a program in a process of its own: what it tells → the milliseconds until then."""
    environment = {**os.environ, HOME_VARIABLE: str(home)}
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


def test_start_against_a_bare_window(big_book: Path, tmp_path: Path) -> None:
    taken: dict[str, list[float]] = {}
    for number in range(-1, ROUNDS):
        found = {
            "bare window": start(BARE, home=tmp_path)["painted"],
            "PySide6 imported": start(IMPORTS, home=tmp_path)["ended"],
            "program imported": start(OUR_IMPORTS, home=tmp_path)["ended"],
        }
        ours = start(OURS, str(big_book), home=tmp_path)
        found |= {"window painted": ours["painted"], "first list with data": ours["listed"]}
        for name, elapsed in found.items():
            taken.setdefault(name, [])
            if number >= 0:
                taken[name].append(elapsed)
    plain = median(taken["bare window"])
    print(f"\n{YEARS} years")
    for name, times in taken.items():
        print(f"{name}: median {median(times):.0f} ms; {median(times) / plain:.2f} x")
