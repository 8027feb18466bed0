"""Who may import whom: data flows one way through the house."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

# Each area may import itself, what stands here, and what is free to all.
ALLOWED: dict[str, set[str]] = {
    "domain": set(),
    "storage": {"domain"},
    "services": {"storage", "domain"},
    "reports": {"domain"},
    "ui": {"services", "reports", "domain"},
    "tools": {"reports", "domain", "storage"},
    "demo": {"services", "storage", "domain"},
    "errors": set(),
    "paths": set(),
    "logs": set(),
    "clock": set(),
    "draft_files": {"reports"},
    "scale_port": {"domain"},
    "settings": set(),
}
FREE = {"errors", "paths", "logs"}
# They put the program together.
COMPOSED = {
    "audit_papers",
    "chart_papers",
    "counter_papers",
    "goods_papers",
    "lease_lists",
    "lease_papers",
    "papers",
    "register_papers",
    "sales_papers",
    "scale_papers",
    "season_papers",
    "stock_papers",
    "ticket_papers",
}
WINDOW = {"app", "book_window", "opening", "page_modules"}
SEES_ALL = {"__main__", "cli", "desk", "first_book", "tour", "tour_papers", *WINDOW, *COMPOSED}
MAY_USE_QT = {"ui", *WINDOW}
QT = {"PySide6", "shiboken6"}


def area(module: str) -> str:
    """The room of a module: coop_desk.ui.pages.books → ui, coop_desk.cli → cli."""
    return module.split(".")[1] if "." in module else ""


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and the full name of everything imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def refusal(importer: str, target: str) -> str:
    """Why a module may not import that; "" when it may."""
    if target.startswith("."):
        return "relative; write the full name"
    top, own = target.split(".")[0], area(importer)
    if top in QT and own not in MAY_USE_QT:
        return "only ui and what puts the window together may know Qt"
    if top != "coop_desk" or own in SEES_ALL:
        return ""
    if own not in ALLOWED:
        return f"say in ALLOWED what {own} may import"
    reachable = {own, *FREE, *ALLOWED[own]}
    return "" if area(target) in reachable else f"{own} may only import {sorted(reachable)}"


def test_every_import_follows_the_arrows(sources):
    wrong = [
        f"{source.path}:{line} imports {target}: {why}"
        for source in sources
        if source.module != "coop_desk"
        for line, target in imported(source.tree)
        if (why := refusal(source.module, target))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("importer", "code"),
    [
        ("coop_desk.ui.pages.books", "from coop_desk.storage import tables"),
        ("coop_desk.ui.pages.books", "import coop_desk.cli"),
        ("coop_desk.domain.money", "from coop_desk.services.ledger import post"),
        ("coop_desk.domain.money", "from coop_desk import storage"),
        ("coop_desk.reports.charts", "def draw():\n    from PySide6.QtGui import QImage"),
        ("coop_desk.cli", "import PySide6.QtWidgets"),
        ("coop_desk.services.tea", "from coop_desk.reports import sheet"),
        ("coop_desk.services.tea", "from . import bags"),
        ("coop_desk.errors", "from coop_desk.domain import money"),
        ("coop_desk.unheard_of", "from coop_desk.domain import money"),
    ],
)
def test_an_import_against_the_arrows_is_refused(importer, code):
    assert all(refusal(importer, target) for _, target in imported(ast.parse(code)))


@pytest.mark.parametrize(
    ("importer", "code"),
    [
        ("coop_desk.ui.pages.books", "from coop_desk.services import ledger"),
        ("coop_desk.ui.pages.books", "from PySide6.QtWidgets import QWidget"),
        ("coop_desk.domain.money", "from coop_desk.errors import UserError"),
        ("coop_desk.cli", "from coop_desk import papers, tour"),
        ("coop_desk.storage.engine", "import sqlalchemy"),
    ],
)
def test_an_import_along_the_arrows_passes(importer, code):
    assert not any(refusal(importer, target) for _, target in imported(ast.parse(code)))
