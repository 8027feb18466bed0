"""What all tests share: no display, no fonts but ours, no network, a desk that is thrown away.

A test that wants a window asks for `qtbot`; one that wants folders of its own for `desk_home`.
"""

from __future__ import annotations

import gc
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from coop_desk.paths import HOME_VARIABLE, Paths, resource

if TYPE_CHECKING:
    from commands import Run
    from offices import Office

FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}/no_fonts</dir><cachedir>{folder}/font_cache</cachedir></fontconfig>
"""
LOOPBACK = ("127.0.0.1", "::1", "localhost")

# Where there is this much memory to spare, tests work in it: a book syncs at every document.
MEMORY = Path("/dev/shm")
SPARE_MEMORY = 2_000_000_000
SCRATCH = "coop_desk_tests_"

_done = pytest.StashKey[int]()
_scratch = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Shut the machine out before Qt or anything else looks at it."""
    scratch = tempfile.TemporaryDirectory(prefix=f"{SCRATCH}{os.getpid()}_", dir=_memory())
    config.stash[_scratch] = scratch
    # The folders of tests go there too; `--basetemp DIR` keeps them to look at.
    os.environ["PYTEST_DEBUG_TEMPROOT"] = scratch.name
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ[HOME_VARIABLE] = str(Path(scratch.name, "home"))
    if sys.platform.startswith("linux"):
        os.environ["FONTCONFIG_FILE"] = str(_no_fonts(Path(scratch.name)))
    _choose_profile()
    config.addinivalue_line("markers", "benchmark: takes minutes; not part of a test run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes unless a mark is asked for."""
    if config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("benchmark")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_sessionstart() -> None:
    """Collect garbage between tests only: on a worker thread it would end widgets and the run."""
    gc.disable()


TESTS_A_FULL_COLLECTION = 500


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Collect what the test before left, on the main thread; everything only now and then."""
    done = item.config.stash.get(_done, 0) + 1
    item.config.stash[_done] = done
    gc.collect(2 if done % TESTS_A_FULL_COLLECTION == 0 else 1)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Throw the desk away."""
    config.stash[_scratch].cleanup()


def _memory() -> Path | None:
    """A file system in memory, or None where the usual place has to do."""
    for left in MEMORY.glob(f"{SCRATCH}*"):
        process = left.name.removeprefix(SCRATCH).partition("_")[0]
        if process.isdecimal() and not Path("/proc", process).exists():
            shutil.rmtree(left, ignore_errors=True)  # left by tests that were killed
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > SPARE_MEMORY
    return MEMORY if roomy and os.access(MEMORY, os.W_OK) else None


def _no_fonts(folder: Path) -> Path:
    """A font configuration of a machine without a single font: all we show is ours."""
    (folder / "no_fonts").mkdir()
    file = folder / "fonts.conf"
    file.write_text(FONTS_CONF.format(folder=folder), encoding="utf-8")
    return file


def _choose_profile() -> None:
    """HYPOTHESIS_PROFILE: desk (the usual), ci (the same examples each time), thorough."""
    register = hypothesis.settings.register_profile
    register("desk", deadline=None, print_blob=True)
    register("ci", deadline=None, print_blob=True, derandomize=True, database=None)
    register("thorough", deadline=None, print_blob=True, max_examples=2000)
    hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application of all window tests, with the program's own font and no other."""
    from PySide6.QtGui import QFont, QFontDatabase

    for style in ("Regular", "Bold"):
        file = resource("fonts", f"CoopSansSC-{style}.ttf")
        if file.exists():
            QFontDatabase.addApplicationFont(str(file))
            qapp.setFont(QFont("Coop Sans SC"))
    return qapp


@pytest.fixture
def desk_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """The folders of a desk of one's own, made."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "desk"))
    return Paths.usual().create()


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuses every connection that leaves this machine."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise RuntimeError(f"a test reaches for the network: {address[0]}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command: its exit code, what it printed, what it complained of."""
    from commands import runner

    return runner(capsys)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A fresh small office on a real book."""
    from offices import found_office

    found = found_office(tmp_path / "book.coop")
    yield found
    found.book.close()


@pytest.fixture
def office_with_bags(office: Office) -> Office:
    """The office after 6,923 bags were issued on credit at 3.50 yuan."""
    from coop_desk.services import bags

    issue = bags.BagIssue(date(2024, 1, 10), office.let.crop_id, 6_923, 350)
    with office.book.write() as unit:
        bags.issue(unit, issue)
    return office


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book, made once; tests that change anything take a copy."""
    from coop_desk.demo.build import build_demo

    path = tmp_path_factory.mktemp("demo") / "demo.coop"
    build_demo(path)
    return path


@pytest.fixture(scope="session")
def small_years_twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two demo years with few tickets, made once and once more beside it."""
    from demo_books import run_small_years

    folder = tmp_path_factory.mktemp("small")
    paths = folder / "small.coop", folder / "again.coop"
    run_small_years(*paths)
    return paths


@pytest.fixture(scope="session")
def small_years(small_years_twice: tuple[Path, Path]) -> Path:
    """Two demo years with few tickets; tests that change anything take a copy."""
    return small_years_twice[0]
