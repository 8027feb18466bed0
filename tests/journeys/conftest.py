"""Journeys go through the real window, on a real book, with real keys."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from offices import Office
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from real_desk import Desk, Factory

from coop_desk.ui import theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    """The application in the house's font and the light theme."""
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))


@pytest.fixture
def make_desk(
    office: Office, tmp_path: Path, qtbot: Any, dressed: None
) -> Iterator[Callable[..., Desk]]:
    """Opens the window with these pages on the office's book."""
    made: list[Desk] = []

    def make(pages: Mapping[str, Factory], **how: Any) -> Desk:
        desk = Desk(office, tmp_path, pages, **how)
        qtbot.addWidget(desk.window)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()
    QApplication.closeAllWindows()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
