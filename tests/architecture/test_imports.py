"""What importing a module brings along, tried in a Python of its own."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

HEAVY = {
    "matplotlib",
    "reportlab",
    "pypinyin",
    "openpyxl",
    "pypdfium2",
    "segno",
    "cn2an",
    "serial",
    "xlsxwriter",
}
MAY_BE_HEAVY = {"reports", "tools"}
WINDOW = {"ui", "app", "book_window", "opening"}

PROBE = """
import importlib, json, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in blocked:
            raise ImportError(f"{name} is blocked")

modules, blocked = json.load(sys.stdin)
sys.meta_path.insert(0, Blocked())
failed = {}
for name in modules:
    try:
        importlib.import_module(name)
    except Exception as error:
        failed[name] = repr(error)
json.dump({"failed": failed, "loaded": sorted({n.split(".")[0] for n in sys.modules})}, sys.stdout)
"""


def area(module: str) -> str:
    """The room of a module."""
    return module.split(".")[1] if "." in module else ""


def importable(sources: Iterable) -> list[str]:
    """The modules that can be imported by name: alembic alone runs its migrations."""
    names = [source.module for source in sources]
    return [name for name in names if ".migrations." not in name and "__main__" not in name]


def tried(modules: list[str], blocked: Iterable[str] = ()) -> dict:
    """What failed and which packages were loaded when a fresh Python imports the modules."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        input=json.dumps([modules, sorted(blocked)]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


def eager(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The packages that a module imports by being imported, even inside if and try."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from eager(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from eager(n for n in ast.iter_child_nodes(node) if isinstance(n, ast.stmt))


def test_everything_but_the_window_imports_without_qt(sources):
    modules = [name for name in importable(sources) if area(name) not in WINDOW]
    assert tried(modules, blocked={"PySide6", "shiboken6"})["failed"] == {}


def test_no_module_imports_a_heavy_package_at_once(sources):
    wrong = [
        f"{source.path}: {sorted(heavy)}"
        for source in sources
        if area(source.module) not in MAY_BE_HEAVY
        and (heavy := HEAVY.intersection(eager(source.tree.body)))
    ]
    assert not wrong, "import it inside the function that needs it:\n" + "\n".join(wrong)


@pytest.mark.parametrize("window", [False, True], ids=["without the window", "the window"])
def test_starting_loads_nothing_heavy(sources, window):
    modules = [
        name
        for name in importable(sources)
        if area(name) not in MAY_BE_HEAVY and (area(name) in WINDOW) == window
    ]
    result = tried(modules)
    assert result["failed"] == {}
    assert HEAVY.isdisjoint(result["loaded"])


def test_the_probe_sees_failures_and_packages():
    result = tried(["json", "no_such_module", "wave"], blocked={"wave"})
    assert result["failed"].keys() == {"no_such_module", "wave"}
    assert "json" in result["loaded"]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import segno", ["segno"]),
        ("try:\n    from reportlab.pdfgen import canvas\nexcept ImportError:\n    pass", True),
        ("class A:\n    import cn2an", ["cn2an"]),
        ("def draw():\n    import segno", []),
        ("if TYPE_CHECKING:\n    import segno", []),
    ],
)
def test_eager_imports_are_told_from_late_ones(code, found):
    heavy = [name for name in eager(ast.parse(code).body) if name in HEAVY]
    assert heavy == found or (found is True and heavy)


def test_migrations_are_left_to_alembic():
    names = ["coop_desk.storage.migrations.env", "coop_desk.storage.engine"]
    assert importable(SimpleNamespace(module=name) for name in names) == names[1:]
