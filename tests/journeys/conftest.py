"""Journeys go through the real window, on a real book, with real keys."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from offices import Office, found_office
from program import settle
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from real_desk import Desk, Factory

from coop_desk.app import Office as Program
from coop_desk.paths import Paths
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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small village's book, closed."""
    village = found_office(tmp_path / "book.coop")
    village.book.close()
    return village.book.path


@pytest.fixture
def messages() -> Any:
    """The door to dialogs, recorded."""
    from ui_doubles import RecordedMessages

    return RecordedMessages()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, messages: Any, dressed: None) -> Iterator[Program]:
    """The program as it is put together, with folders and dialogs of its own, and no book yet."""
    made = Program(qapp, Paths.under(tmp_path / "desk").create(), messages)
    yield made
    if made.book_window is not None:
        settle(made)
    made.window.close()
    made.leave()
    QApplication.closeAllWindows()
    made.language.choose("en")
    made.deleteLater()
    # Windows left alive would be dressed again with every change of theme in later tests.
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
