#!/usr/bin/env python3
"""Sets the program up in this folder, then runs it or its tests.

    python3 packaging/dev.py run     the demo: a window, or without a display a tour into files
    python3 packaging/dev.py test    the tests; what follows is handed to pytest

Each works alone and first, on a fresh copy. The first time takes a few minutes (packages,
fonts), with progress; after that nothing is made again that is there. Needs Python 3.11 or
newer and nothing else. This file must parse on older Pythons, so that it can say so.
"""

import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")
WHOLE_SUITE = ["-n", "2", "--dist", "loadfile"]


def too_old(version: "tuple[int, int]") -> str:
    """The sentence for a Python that is too old, naming one that is not where there is one."""
    newer = next(filter(shutil.which, NEWER_NAMES), None)
    hint = f"Start it with: {newer} packaging/dev.py" if newer else "Install a newer Python first."
    return f"coop_desk needs Python 3.11 or newer; this is {version[0]}.{version[1]}. {hint}"


if sys.version_info[:2] < OLDEST:
    sys.exit(too_old(sys.version_info[:2]))

ROOT = Path(__file__).resolve().parent.parent

# library → its package for apt, for dnf
QT_NEEDS = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11"),
}
A_WINDOW_NEEDS = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
}
NO_INDEX_SIGNS = (
    "connection broken",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Could not fetch URL",
    "Network is unreachable",
    "Connection timed out",
    "Connection refused",
    "Read timed out",
    "ProxyError",
    "SSLError",
)


class Stop(Exception):
    """One sentence for the person at the keyboard, after which nothing more can be done."""


def main(arguments: list[str]) -> int:
    """Set up what is missing and run; the exit code of what was run, 1 when that was impossible."""
    try:
        if not arguments or arguments[0] not in COMMANDS:
            print(__doc__)
            return 0 if arguments in (["-h"], ["--help"]) else 2
        return COMMANDS[arguments[0]](arguments[1:])
    except Stop as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(extra: list[str]) -> int:
    """Run the demo with what follows `run` on the command line."""
    windowed = has_display(sys.platform, os.environ)
    python = set_up(["setup"])
    check_libraries(python, window=windowed and "--headless" not in extra)
    options = demo_options(extra, windowed)
    return start(python, ["-m", "coop_desk", "demo", *options], dict(os.environ))


def test(extra: list[str]) -> int:
    """Run the tests with what follows `test` on the command line."""
    python = set_up(["setup", "dev"])
    check_libraries(python, window=False)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    # The whole suite goes to two processes; a part of it is quicker, and better read, in one.
    return start(python, ["-m", "pytest", *(extra or WHOLE_SUITE)], environment)


COMMANDS = {"run": run, "test": test}


def demo_options(extra: list[str], windowed: bool) -> list[str]:
    """What the demo is told: without a display it makes a tour, into build/tour by itself."""
    if windowed or "--headless" in extra:
        return list(extra)
    if any(word == "--out" or word.startswith("--out=") for word in extra):
        return ["--headless", *extra]
    folder = ROOT / "build" / "tour"
    print(f"There is no display, so the demo writes a tour into {folder}.", flush=True)
    return ["--headless", "--out", str(folder), *extra]


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def start(python: Path, arguments: list[str], environment: Mapping[str, str]) -> int:
    """Run the Python of .venv in this folder to its end; its exit code."""
    return subprocess.call([str(python), *arguments], cwd=ROOT, env=environment)


# --- setting up -------------------------------------------------------------


def set_up(extras: list[str]) -> Path:
    """Make .venv, the packages, the fonts and the translations where missing; its Python."""
    python = make_venv(ROOT / ".venv")
    install(python, extras)
    for module in (["coop_desk.tools.fonts"], ["coop_desk.tools.translations", "compile"]):
        if start(python, ["-m", *module], dict(os.environ)):
            raise Stop(f"The set-up stopped at {module[0]}; the reason stands above.")
    return python


def make_venv(folder: Path) -> Path:
    """The Python of the environment, made anew when it is missing, broken or another Python's."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if stamp_of(folder) is not None and python.exists():
        return python
    if folder.exists():
        if works(python):
            return python
        print(f"{folder.name} is broken or was made by another Python; it is made again.")
        shutil.rmtree(folder)
    check_venv_module(find_spec("venv") and find_spec("ensurepip"))
    print(f"Making {folder.name} …", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", str(folder)]) or not works(python):
        shutil.rmtree(folder, ignore_errors=True)
        raise Stop(f"Python could not make {folder}; the reason stands above.")
    return python


def works(python: Path) -> bool:
    """Whether it is a Python of our own version that has pip."""
    code = "import sys, pip; print(*sys.version_info[:2])"
    try:
        asked = subprocess.run([str(python), "-c", code], capture_output=True)
    except OSError:
        return False
    return asked.stdout.split() == [b"%d" % part for part in sys.version_info[:2]]


def install(python: Path, extras: list[str]) -> None:
    """Install the program and its packages unless the stamp says that they are there."""
    folder = ROOT / ".venv"
    known = stamp_of(folder)
    if known is not None and set(extras) <= set(known):
        return
    wanted = sorted({*extras, *(known or ())})
    stamp_file(folder).unlink(missing_ok=True)
    print(f"Installing the packages ({', '.join(wanted)}); the first time takes minutes.")
    sys.stdout.flush()
    pip = ["-m", "pip", "install", "--disable-pip-version-check"]
    code, errors = watched([str(python), *pip, "-e", f".[{','.join(wanted)}]"])
    if code:
        raise Stop(pip_failure(errors))
    stamp_file(folder).write_text(json.dumps({**identity(), "extras": wanted}), encoding="utf-8")


def stamp_file(folder: Path) -> Path:
    """Where it is written down what was installed; written last, so a half set-up has none."""
    return folder / "coop_desk_set_up.json"


def stamp_of(folder: Path) -> list[str] | None:
    """The extras installed here by this Python for this pyproject.toml; None when not so."""
    try:
        stamp = json.loads(stamp_file(folder).read_text(encoding="utf-8"))
        extras: list[str] = stamp.pop("extras")
    except (OSError, ValueError, KeyError, AttributeError):
        return None
    return extras if stamp == identity() else None


def identity() -> dict[str, str]:
    """What an installation depends on: the folder, the Python, and what pyproject.toml says."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return {
        "folder": str(ROOT),
        "python": ".".join(map(str, sys.version_info[:3])),
        "pyproject": hashlib.sha256(project).hexdigest(),
    }


def watched(command: list[str]) -> tuple[int, str]:
    """Run it in this folder, showing everything; its exit code and what it said of errors."""
    said = []
    with subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as process:
        for line in process.stderr or ():
            sys.stderr.write(line)
            said.append(line)
    return process.returncode, "".join(said)


# --- what can be wrong, in words --------------------------------------------


def check_venv_module(present: object) -> None:
    """Stop where a Linux package keeps the venv module apart."""
    if not present:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise Stop(
            "This Python cannot make virtual environments: its venv module is missing.\n"
            f"  Debian, Ubuntu:  sudo apt-get install {package}"
        )


def pip_failure(errors: str) -> str:
    """The sentence for a pip that failed, by what it said."""
    if any(sign in errors for sign in NO_INDEX_SIGNS):
        return (
            "pip could not reach a package index. Connect to the network, or name a mirror in "
            "PIP_INDEX_URL or a folder of packages in PIP_FIND_LINKS, and start again."
        )
    return "pip could not install the packages; its reason stands above. Then start again."


def check_libraries(python: Path, *, window: bool) -> None:
    """Stop, with the line that installs them, where system libraries of Qt are missing."""
    if not sys.platform.startswith("linux"):
        return
    code = "import PySide6.QtWidgets, PySide6.QtPrintSupport, PySide6.QtSvg, PySide6.QtTest"
    tried = subprocess.run(
        [str(python), "-c", code], stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    )
    missing = [] if tried.returncode == 0 else lacking(QT_NEEDS)
    missing += [name for name in unloaded(tried.stderr) if name not in missing]
    if window and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        missing += lacking(A_WINDOW_NEEDS)
    if missing:
        raise Stop(missing_libraries(missing))
    if tried.returncode:
        raise Stop(f"Qt cannot be loaded: {tried.stderr.strip().splitlines()[-1]}")


def unloaded(said: str) -> list[str]:
    """The libraries that an import error names."""
    return re.findall(r"(lib[^\s:]+\.so[.\d]*): cannot open", said)


def lacking(libraries: Iterable[str]) -> list[str]:
    """Those libraries that this system cannot load."""
    return [name for name in libraries if not loads(name)]


def loads(library: str) -> bool:
    """Whether the system can load a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(names: list[str]) -> str:
    """The sentence for missing libraries, with a line to install them for apt and for dnf."""
    known = {**QT_NEEDS, **A_WINDOW_NEEDS}
    packages = [known[name] for name in names if name in known]
    lines = [f"The system lacks {', '.join(names)}, which Qt needs."]
    if packages:
        apt, dnf = (" ".join(dict.fromkeys(column)) for column in zip(*packages, strict=True))
        lines.append(f"  Debian, Ubuntu:  sudo apt-get install {apt}")
        lines.append(f"  Fedora, Anolis:  sudo dnf install {dnf}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
