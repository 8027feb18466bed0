"""What the pages are made of, loaded beside the window so that each opens at once."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from importlib.util import find_spec
from threading import Thread

import coop_desk
from coop_desk.ui import pages

PAPERS = "_papers"
WITH_CHARTS = ("overview", "charts")


def load_beside() -> Thread:
    """Import the modules of all pages and of their papers on a thread of its own.

    A page asked for meanwhile imports what it still lacks itself, as without this.
    """
    thread = Thread(target=_load, name="pages")
    thread.start()
    return thread


def load_first(page_id: str) -> None:
    """Import the page that will be shown first, while there is no book to show in it."""
    module = f"{pages.__name__}.{page_id}"
    if find_spec(module) is not None:
        import_module(module)
    if page_id in WITH_CHARTS:
        import_module("coop_desk.chart_papers")


def _load() -> None:
    for package, ending in ((pages, ""), (coop_desk, PAPERS)):
        for module in pkgutil.iter_modules(package.__path__):
            if module.name.endswith(ending):
                import_module(f"{package.__name__}.{module.name}")
