"""What lies at the top of the repository, and what must never be written into it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

import pytest

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "coop_desk",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# Spelled in halves, so that this file does not find itself.
REGISTRIES = tuple("".join(halves) for halves in (("py", "pi.org"), ("pythonhos", "ted.org")))
MACHINE_PATH = re.compile(r"(?<![\w./-])/(?:work|tmp|root|home/\w+|Users/\w+)/\w")
PIP_VARIABLES = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_CERT")


def offences(tracked: dict[str, str], needles: Iterable[str]) -> Iterator[str]:
    """File and line of every needle and of every path of some machine."""
    words = tuple(needles)
    for path, text in tracked.items():
        for number, line in enumerate(text.splitlines(), start=1):
            if MACHINE_PATH.search(line) or any(word in line for word in words):
                yield f"{path}:{number}: {line.strip()[:100]}"


def places_of_pip() -> set[str]:
    """The hosts and folders this very machine takes its packages from."""
    settings = [os.environ.get(name, "") for name in PIP_VARIABLES]
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, encoding="utf-8"
    )
    settings += re.findall(r"(?:url|links|cert)='(.*)'", listed.stdout)
    return {place for words in settings for word in words.split() if (place := place_of(word))}


def place_of(word: str) -> str:
    """The host of an address, or the folder it is; "" for this machine itself."""
    host = urlsplit(word).hostname or ""
    if host in ("localhost", "127.0.0.1"):
        return ""
    return host or word.removeprefix("file://")


def test_the_top_level_is_what_it_was(tracked):
    assert {path.split("/")[0] for path in tracked} <= TOP_LEVEL


def test_no_registry_and_no_machine_is_named(tracked):
    found = list(offences(tracked, {*REGISTRIES, *places_of_pip()}))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("line", ["see https://mirror.example/simple", "cd /" + "home/li/coop"])
def test_a_named_host_or_machine_is_found(line):
    assert list(offences({"a.md": line}, ["mirror.example"])) == [f"a.md:1: {line}"]


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("https://name:secret@mirror.example/simple", "mirror.example"),
        ("file:///srv/wheels", "/srv/wheels"),
        ("http://127.0.0.1:3141/", ""),
        ("", ""),
    ],
)
def test_the_place_of_an_index(word, place):
    assert place_of(word) == place
