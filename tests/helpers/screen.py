"""A screen of its own that can be looked at as fast as memory: Xvfb, and LibreOffice Calc on it."""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import struct
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

NEEDED = ("Xvfb", "soffice", "xdotool")
SIZE = (1366, 768)
PATIENCE = 60.0  # seconds
LEAST_LINES = 8  # of a grid, side by side
WHITE = b"\xff\xff\xff"


def missing() -> list[str]:
    """Which programs the machine lacks for Calc to be timed."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Screen:
    """What an X server without a display shows; it keeps its pixels in a file."""

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        with file.open("rb") as opened:
            self._seen = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self._seen[:100])
        self._start = head[0] + 12 * head[19]  # the colours stand between head and pixels
        self._line, self._pixel = head[12], head[11] // 8

    def row(self, y: int) -> list[bytes]:
        """The pixels of one line, without what is not colour."""
        begin = self._start + y * self._line
        line = self._seen[begin : begin + SIZE[0] * self._pixel]
        return [line[at : at + 3] for at in range(0, len(line), self._pixel)]

    def shows_grid(self) -> bool:
        """Whether thin lines of a sheet cross the middle, all as far from each other."""
        row = self.row(SIZE[1] * 3 // 5)
        lines = [
            x
            for x in range(1, len(row) - 1)
            if row[x] != WHITE and row[x - 1] == row[x + 1] == WHITE
        ]
        steps = Counter(b - a for a, b in pairwise(lines))
        return bool(steps) and steps.most_common(1)[0][1] >= LEAST_LINES

    def environment(self) -> dict[str, str]:
        """What programs are told that are to appear on it."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """An X server, ended afterwards."""
    told, tell = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", size, "-noreset", "-fbdir", str(folder)],
        stderr=subprocess.DEVNULL,
        pass_fds=[tell],
    ) as server:
        os.close(tell)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        try:
            yield Screen(f":{number}", folder / "Xvfb_screen0")
        finally:
            server.terminate()


def calc_start(on: Screen, home: Path) -> float:
    """Open a blank sheet in Calc; the milliseconds until its grid is painted."""
    own = ("FONTCONFIG_FILE", "QT_QPA_PLATFORM")
    environment = {name: text for name, text in on.environment().items() if name not in own}
    begun = time.perf_counter()
    with subprocess.Popen(
        ["soffice", f"-env:UserInstallation={home.as_uri()}", "--calc", "--norestore", "--nologo"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            _wait(on.shows_grid)
            taken = (time.perf_counter() - begun) * 1000
            _wait(lambda: _is_named(environment, "Calc"))
        finally:
            os.killpg(process.pid, signal.SIGKILL)
    _wait(lambda: not on.shows_grid())
    return taken


def _is_named(environment: Mapping[str, str], words: str) -> bool:
    find = ["xdotool", "search", "--onlyvisible", "--name", words]
    return subprocess.run(find, env=environment, capture_output=True, check=False).returncode == 0


def _wait(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.02)  # looked at more often, Calc itself grows slow
