"""Files, functions and rooms of a size that can be read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from statistics import median

import pytest

LINES_OF_A_FILE = 500
LINES_OF_A_FUNCTION = 60
USUAL_LINES_OF_A_FUNCTION = 10
HISTORY = "coop_desk/storage/migrations/versions/"  # written once, never edited


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The name and the number of lines of every function, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.fixture
def living(all_sources):
    """All files that are still written on."""
    return [source for source in all_sources if not source.path.startswith(HISTORY)]


def test_no_file_is_too_long(living):
    lengths = {source.path: len(source.text.splitlines()) for source in living}
    assert {path: n for path, n in lengths.items() if n > LINES_OF_A_FILE} == {}


def test_no_function_is_too_long(living):
    long = [
        f"{source.path}: {name} has {lines} lines"
        for source in living
        for name, lines in functions(source.tree)
        if lines > LINES_OF_A_FUNCTION
    ]
    assert not long, "\n".join(long)


def test_functions_are_short_as_a_rule(living):
    lengths = [lines for source in living for _, lines in functions(source.tree)]
    assert median(lengths) <= USUAL_LINES_OF_A_FUNCTION


def test_packages_say_nothing_at_their_door(sources):
    talkative = [s.path for s in sources if s.path.endswith("/__init__.py") and s.text]
    assert talkative == []


def test_every_folder_of_code_is_a_package(sources, root):
    folders = {(root / source.path).parent for source in sources}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_functions_are_measured_whole():
    code = "def a():\n    def b():\n        pass\n\n    return b\n"
    assert dict(functions(ast.parse(code))) == {"a": 5, "b": 2}
