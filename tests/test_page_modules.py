"""What is loaded beside the window: every page, and nothing that waits until it is used."""

from __future__ import annotations

import subprocess
import sys

LOOK = """
import sys
from coop_desk.book_window import BookWindow
from coop_desk.page_modules import load_beside
load_beside().join()
pages = [n.removeprefix("coop_desk.ui.pages.") for n in sys.modules if ".ui.pages." in n]
heavy = {"reportlab", "matplotlib", "numpy", "xlsxwriter", "serial"} & sys.modules.keys()
print(*sorted(pages), "|", *heavy)
"""


def test_every_page_is_loaded_and_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOOK], capture_output=True, text=True, check=True
    )
    pages, _, heavy = done.stdout.partition("|")
    assert {"overview", "leaf", "leases", "charts", "settings"} <= set(pages.split())
    assert heavy.split() == []
    assert done.stderr == ""
