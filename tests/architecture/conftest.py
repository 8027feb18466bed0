"""The source files as the architecture tests see them."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the top of the repository, and what is in it."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """Its dotted name."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text, self.path)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    """All Python files of the program."""
    return [_source(file) for file in sorted((ROOT / "coop_desk").rglob("*.py"))]


@pytest.fixture(scope="session")
def all_sources(sources: list[Source]) -> list[Source]:
    """All Python files: program, tests and packaging."""
    others = [file for name in ("tests", "packaging") for file in (ROOT / name).rglob("*.py")]
    return [*sources, *map(_source, sorted(others))]


@pytest.fixture(scope="session")
def tracked() -> dict[str, str]:
    """The text of every file that git knows, by its path; skipped where there is no git."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    files = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return {name: (ROOT / name).read_text("utf-8", errors="replace") for name in files}


def _source(file: Path) -> Source:
    return Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
