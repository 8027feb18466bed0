"""The Chinese of the screen: `python -m coop_desk.tools.translations update|compile|check`.

update   puts every text of the code into resources/i18n/coop_desk_zh_CN.ts; people fill it in
compile  makes the .qm file that Qt reads beside it, with the lrelease of PySide6
check    names every text that is missing, unfinished, or whose fields differ; 1 if there is one
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from string import Formatter

from coop_desk.errors import UserError
from coop_desk.paths import resource
from coop_desk.tools import tr_calls, ts_file
from coop_desk.tools.ts_file import Message

PACKAGE = Path(__file__).resolve().parent.parent
WINDOW = ("ui/", "app.py")  # the files that may speak through Qt
TERMINAL = "tools/"  # set-up commands speak English


@dataclass(frozen=True, slots=True)
class Found:
    """All texts of a package, and the calls whose text cannot be read off the code."""

    messages: frozenset[Message]
    problems: tuple[str, ...]


def collect(package: Path) -> Found:
    """Read every text to be translated off the code of a package."""
    tools = package / TERMINAL
    files = [file for file in sorted(package.rglob("*.py")) if tools not in file.parents]
    refusals = tr_calls.refusals_in(files)
    messages: set[Message] = set()
    problems: list[str] = []
    for file in files:
        name = file.relative_to(package).as_posix()
        reader = tr_calls.Reader(name, refusals, window=name.startswith(WINDOW))
        reader.read(file.read_text(encoding="utf-8"))
        messages |= reader.messages
        problems += reader.problems
    return Found(frozenset(messages), tuple(problems))


def merge(found: frozenset[Message], known: Sequence[Message]) -> list[Message]:
    """The texts of the code, with the translations already known, in a fixed order."""
    translations = {message.key: message.translation for message in known}
    merged = (replace(m, translation=translations.get(m.key, "")) for m in found)
    return sorted(merged, key=lambda message: message.key)


def check(found: Found, known: Sequence[Message]) -> Iterator[str]:
    """One line for everything that keeps the Chinese from being complete."""
    yield from found.problems
    by_key = {message.key: message for message in known}
    for message in sorted(found.messages, key=lambda m: m.key):
        entry = by_key.pop(message.key, None)
        what = f"{message.context}: {message.source!r}"
        if entry is None:
            yield f"missing in the file, run update: {what}"
        elif not entry.translation:
            yield f"not translated: {what}"
        elif fields(entry.source) != fields(entry.translation):
            yield f"other fields than the English: {what} -> {entry.translation!r}"
    for key in sorted(by_key):
        yield f"no longer in the code, run update: {key[0]}: {key[1]!r}"


def fields(text: str) -> frozenset[str]:
    """The named fields of a sentence, {amount} and Qt's %n; "?" where braces do not match."""
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        named = {"?"}
    return frozenset(named | ({"%n"} if "%n" in text else set()))


def compile_file(source: Path, target: Path) -> bool:
    """Make the .qm of a .ts; False when it is newer than its source already.

    UserError when lrelease is missing or refuses the file.
    """
    if target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
        return False
    draft = target.with_suffix(".part")
    done = subprocess.run(
        [lrelease(), "-silent", str(source), "-qm", str(draft)],
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        raise UserError("lrelease refused {file}: {why}", file=source.name, why=done.stderr.strip())
    os.replace(draft, target)
    return True


def lrelease() -> str:
    """The path of PySide6's lrelease, found without loading Qt; UserError when it is missing."""
    spec = find_spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in ("lrelease", "lrelease.exe", "Qt/libexec/lrelease"):
            if (Path(folder) / name).is_file():
                return str(Path(folder) / name)
    raise UserError("lrelease is missing; install PySide6-Essentials again.")


def _update(file: Path) -> int:
    found = collect(PACKAGE)
    messages = merge(found.messages, ts_file.read(file))
    ts_file.write(file, messages)
    unfinished = [message for message in messages if not message.translation]
    print(f"{file.name}: {len(messages)} texts, {len(unfinished)} to translate.")
    return _report(found.problems)


def _compile(file: Path) -> int:
    if not file.exists():
        print("There is no translation file yet; the window speaks English.")
        return 0
    made = compile_file(file, file.with_suffix(".qm"))
    print("The translations are compiled." if made else "The translations are up to date.")
    return 0


def _check(file: Path) -> int:
    return _report(list(check(collect(PACKAGE), ts_file.read(file))))


def _report(lines: Sequence[str]) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


COMMANDS: dict[str, Callable[[Path], int]] = {
    "update": _update,
    "compile": _compile,
    "check": _check,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 with the reasons on the error stream."""
    parser = argparse.ArgumentParser(prog="coop_desk.tools.translations")
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--file", type=Path, default=resource("i18n", "coop_desk_zh_CN.ts"))
    options = parser.parse_args(arguments)
    try:
        return COMMANDS[options.command](options.file)
    except UserError as error:
        return _report([str(error)])


if __name__ == "__main__":
    sys.exit(main())
