"""Running the program's commands inside a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coop_desk.cli import main

Run = Callable[..., tuple[int, str, str]]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command: its exit code, what it printed, what it complained of."""

    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def is_one_sentence(text: str) -> bool:
    """Whether a complaint is one line, and none of the program's own."""
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text
