"""What the pages are made of, loaded beside the window so that each opens at once."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from threading import Thread

import coop_desk
from coop_desk.ui import pages

PAPERS = "_papers"


def load_beside() -> Thread:
    """Import the modules of all pages and of their papers on a thread of its own.

    A page asked for meanwhile imports what it still lacks itself, as without this.
    """
    thread = Thread(target=_load, name="pages")
    thread.start()
    return thread


def _load() -> None:
    for package, ending in ((pages, ""), (coop_desk, PAPERS)):
        for module in pkgutil.iter_modules(package.__path__):
            if module.name.endswith(ending):
                import_module(f"{package.__name__}.{module.name}")
