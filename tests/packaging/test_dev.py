"""packaging/dev.py: what it sets up, what it leaves alone, and what it says when it cannot."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

FILE = Path(__file__).resolve().parents[2] / "packaging" / "dev.py"


@pytest.fixture
def dev(tmp_path, monkeypatch) -> ModuleType:
    """The script as a module, at home in an empty folder with a pyproject.toml."""
    spec = importlib.util.spec_from_file_location("coop_desk_dev", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return module


@pytest.fixture
def pip(dev, monkeypatch) -> SimpleNamespace:
    """A pip that remembers what it was asked for and answers as told."""
    fake = SimpleNamespace(asked=[], answer=(0, ""))

    def watched(command: list[str]) -> tuple[int, str]:
        fake.asked.append(command[-1])
        return fake.answer

    monkeypatch.setattr(dev, "watched", watched)
    (dev.ROOT / ".venv").mkdir()
    return fake


@pytest.fixture
def python(dev) -> Path:
    """A working Python where .venv would have its own: this very one."""
    path = dev.ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(sys.executable)
    return path


# --- Python -----------------------------------------------------------------


def test_old_pythons_can_read_the_file():
    ast.parse(FILE.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_only_the_standard_library_is_imported():
    tree = ast.parse(FILE.read_text(encoding="utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_is_told_which_to_take(dev, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: name == "python3.12")
    assert dev.too_old((3, 9)) == (
        "coop_desk needs Python 3.11 or newer; this is 3.9. "
        "Start it with: python3.12 packaging/dev.py"
    )


def test_without_a_newer_python_it_says_to_install_one(dev, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    assert dev.too_old((3, 9)).endswith("Install a newer Python first.")


def test_a_missing_venv_module_has_its_line(dev):
    with pytest.raises(dev.Stop, match=r"sudo apt-get install python3\.\d+-venv"):
        dev.check_venv_module(None)


# --- the words on the command line ------------------------------------------


def test_without_a_command_it_shows_the_help(dev, capsys):
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    assert "dev.py test" in capsys.readouterr().out


def test_a_reason_to_stop_is_one_sentence(dev, monkeypatch, capsys):
    def stop(extra):
        raise dev.Stop("No space is left.")

    monkeypatch.setitem(dev.COMMANDS, "run", stop)
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().err == "\nNo space is left.\n"


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_shown(dev, platform, environment, shown):
    assert dev.has_display(platform, environment) is shown


def test_with_a_display_the_demo_gets_what_was_said(dev):
    assert dev.demo_options(["--years", "2"], True) == ["--years", "2"]


def test_without_one_it_makes_a_tour(dev, capsys):
    folder = str(dev.ROOT / "build" / "tour")
    assert dev.demo_options(["--years", "2"], False) == [
        "--headless",
        "--out",
        folder,
        "--years",
        "2",
    ]
    assert folder in capsys.readouterr().out


@pytest.mark.parametrize("extra", [["--out", "x"], ["--out=x"]])
def test_without_one_a_folder_of_ones_own_is_kept(dev, extra):
    assert dev.demo_options(extra, False) == ["--headless", *extra]


def test_the_tests_get_what_was_said_and_no_display(dev, monkeypatch):
    calls = []
    monkeypatch.setattr(dev, "set_up", lambda extras: Path("python"))
    monkeypatch.setattr(dev, "check_libraries", lambda python, window: None)
    monkeypatch.setattr(dev, "start", lambda *arguments: calls.append(arguments) or 5)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert dev.main(["test", "-k", "money"]) == 5
    [(_, words, environment)] = calls
    assert words == ["-m", "pytest", "-k", "money"]
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    calls.clear()
    dev.main(["test"])
    assert calls[0][1] == ["-m", "pytest", "-n", "2", "--dist", "loadfile"]


# --- the environment --------------------------------------------------------


def test_a_working_environment_is_kept(dev, python):
    marker = dev.ROOT / ".venv" / "marker"
    marker.touch()
    assert dev.make_venv(dev.ROOT / ".venv") == python
    assert marker.exists()


def test_a_half_made_environment_is_made_again(dev, monkeypatch, capsys):
    folder = dev.ROOT / ".venv"
    (folder / "lib").mkdir(parents=True)
    monkeypatch.setattr(dev, "works", lambda python: not (folder / "lib").exists())
    monkeypatch.setattr(dev.subprocess, "call", lambda command: 0)
    dev.make_venv(folder)
    assert not folder.exists()
    assert "is broken" in capsys.readouterr().out


def test_a_failing_venv_leaves_nothing(dev, monkeypatch):
    folder = dev.ROOT / ".venv"
    monkeypatch.setattr(dev.subprocess, "call", lambda command: folder.mkdir() or 1)
    with pytest.raises(dev.Stop, match="could not make"):
        dev.make_venv(folder)
    assert not folder.exists()


def test_a_python_of_our_version_works(dev, python):
    assert dev.works(python)


def test_one_that_is_missing_or_of_another_version_does_not(dev, python, monkeypatch):
    assert not dev.works(dev.ROOT / "nothing")
    monkeypatch.setattr(dev.sys, "version_info", (3, 99, 0))
    assert not dev.works(python)


# --- packages ---------------------------------------------------------------


def test_packages_are_installed_once(dev, pip):
    dev.install(Path("python"), ["setup"])
    dev.install(Path("python"), ["setup"])
    assert pip.asked == [".[setup]"]


def test_the_tests_need_more_and_then_the_demo_needs_nothing(dev, pip):
    dev.install(Path("python"), ["setup"])
    dev.install(Path("python"), ["setup", "dev"])
    dev.install(Path("python"), ["setup"])
    assert pip.asked == [".[setup]", ".[dev,setup]"]


def test_a_changed_project_is_installed_again(dev, pip):
    dev.install(Path("python"), ["setup"])
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 1\n", encoding="utf-8")
    dev.install(Path("python"), ["setup"])
    assert len(pip.asked) == 2


@pytest.mark.parametrize("key", ["folder", "python"])
def test_a_moved_folder_or_another_python_is_installed_again(dev, pip, key):
    dev.install(Path("python"), ["setup"])
    stamp = dev.stamp_file(dev.ROOT / ".venv")
    stamp.write_text(json.dumps({**json.loads(stamp.read_text("utf-8")), key: "another"}))
    dev.install(Path("python"), ["setup"])
    assert len(pip.asked) == 2


def test_a_failed_installation_leaves_no_stamp(dev, pip):
    pip.answer = (1, "ERROR: something")
    with pytest.raises(dev.Stop, match="could not install"):
        dev.install(Path("python"), ["setup"])
    assert dev.stamp_of(dev.ROOT / ".venv") is None


@pytest.mark.parametrize(
    "said",
    [
        "WARNING: Retrying after connection broken by 'NewConnectionError(...)'",
        "[Errno -3] Temporary failure in name resolution",
        "ProxyError('Cannot connect to proxy.')",
    ],
)
def test_an_index_out_of_reach_is_said_in_one_sentence(dev, said):
    assert dev.pip_failure(said).startswith("pip could not reach a package index.")
    assert "\n" not in dev.pip_failure(said)


def test_what_a_command_says_of_errors_is_shown_and_kept(dev, capfd):
    code = "import sys; print('fine'); print('bad', file=sys.stderr); sys.exit(3)"
    assert dev.watched([sys.executable, "-c", code]) == (3, "bad\n")
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("fine\n", "bad\n")


def test_a_step_of_the_set_up_that_fails_stops_it(dev, monkeypatch):
    monkeypatch.setattr(dev, "make_venv", lambda folder: Path("python"))
    monkeypatch.setattr(dev, "install", lambda python, extras: None)
    monkeypatch.setattr(dev, "start", lambda *arguments: 1)
    with pytest.raises(dev.Stop, match=r"stopped at coop_desk\.tools\.fonts"):
        dev.set_up(["setup"])


# --- libraries --------------------------------------------------------------


@pytest.fixture
def linux(dev, monkeypatch):
    """A Linux that lacks the libraries given, and where Qt says so when imported."""
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def lack(*libraries: str, said: str = "") -> None:
        done = SimpleNamespace(returncode=1 if said else 0, stderr=said)
        monkeypatch.setattr(dev.subprocess, "run", lambda *words, **named: done)
        monkeypatch.setattr(dev, "loads", lambda name: name not in libraries)

    return lack


EGL = "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory"


def test_all_missing_libraries_are_named_at_once(dev, linux):
    linux("libEGL.so.1", "libxkbcommon.so.0", said=EGL)
    with pytest.raises(dev.Stop) as reason:
        dev.check_libraries(Path("python"), window=False)
    assert str(reason.value).splitlines() == [
        "The system lacks libEGL.so.1, libxkbcommon.so.0, which Qt needs.",
        "  Debian, Ubuntu:  sudo apt-get install libegl1 libxkbcommon0",
        "  Fedora, Anolis:  sudo dnf install libglvnd-egl libxkbcommon",
    ]


def test_one_that_is_not_on_the_list_is_named_all_the_same(dev, linux):
    linux(said="ImportError: libodd.so.5: cannot open shared object file: No such file")
    with pytest.raises(dev.Stop, match=r"^The system lacks libodd\.so\.5, which Qt needs\.$"):
        dev.check_libraries(Path("python"), window=False)


def test_a_window_needs_more_than_the_tests(dev, linux):
    linux("libxcb-cursor.so.0")
    dev.check_libraries(Path("python"), window=False)
    with pytest.raises(dev.Stop, match="apt-get install libxcb-cursor0"):
        dev.check_libraries(Path("python"), window=True)


def test_wayland_does_not_need_it(dev, linux, monkeypatch):
    linux("libxcb-cursor.so.0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    dev.check_libraries(Path("python"), window=True)


def test_what_qt_can_do_without_is_not_asked_for(dev, linux):
    linux("libGL.so.1")
    dev.check_libraries(Path("python"), window=True)


def test_another_reason_is_repeated(dev, linux):
    linux(said="Traceback:\nImportError: DLL is odd\n")
    with pytest.raises(dev.Stop, match="Qt cannot be loaded: ImportError: DLL is odd"):
        dev.check_libraries(Path("python"), window=False)


def test_elsewhere_nothing_is_checked(dev, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "win32")
    dev.check_libraries(Path("no such python"), window=True)


def test_an_unknown_library_does_not_load(dev):
    assert dev.lacking(["libno_such_library.so.9"]) == ["libno_such_library.so.9"]


def test_it_runs_as_a_script():
    done = subprocess.run([sys.executable, FILE, "--help"], capture_output=True, encoding="utf-8")
    assert done.returncode == 0
    assert "dev.py run" in done.stdout
