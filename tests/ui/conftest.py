"""Fixtures for tests of the window: offscreen, dressed, with no dialog that could wait."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget
from ui_doubles import Book, RecordedMessages
from ui_samples import TODAY, entries, factories

from coop_desk.ui import theme
from coop_desk.ui.drafts import MemoryDrafts
from coop_desk.ui.jobs import InlineExecutor
from coop_desk.ui.language import ENGLISH, Language
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.ops import Operations
from coop_desk.ui.page import PageContext
from coop_desk.ui.scope import Scope

_STATICS = {
    QMessageBox: ("about", "critical", "information", "question", "warning"),
    QFileDialog: (
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
}


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    """The name of the house's font."""
    assert qapp is not None
    return theme.load_fonts(theme.house_fonts())


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication, family: str) -> None:
    theme.apply_theme(qapp, "light", family)


@pytest.fixture(autouse=True)
def _house(_dressed: None) -> Iterator[None]:
    """The light theme, and nothing left over for the next test."""
    yield
    QApplication.closeAllWindows()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _no_real_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs go through Messages; one that opens by itself would wait for ever."""

    def refuse(*_arguments: Any, **_named: Any) -> None:
        pytest.fail("A real dialog was opened: go through Messages.")

    for dialog in (QDialog, QPrintDialog, QPageSetupDialog):  # each with an exec of its own
        monkeypatch.setattr(dialog, "exec", refuse)
    for kind, names in _STATICS.items():
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


@pytest.fixture
def present(qtbot: Any) -> Callable[[QWidget], None]:
    """Shows a widget as a window that has the keyboard."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


@pytest.fixture
def messages() -> RecordedMessages:
    """The door to dialogs, recorded."""
    return RecordedMessages()


@pytest.fixture
def failures() -> list[BaseException]:
    """Faults of the program that reached the crash report; must be empty in the end."""
    return []


@pytest.fixture
def book() -> Book:
    """Stands in for a book."""
    return Book()


@pytest.fixture
def operations(
    messages: RecordedMessages, book: Book, failures: list[BaseException]
) -> Iterator[Operations]:
    """The one write path, running everything at once; a fault nobody expected fails the test."""
    made = Operations(
        book.run, messages, failures.append, make_executor=lambda _name: InlineExecutor()
    )
    yield made
    made.shutdown()
    assert not failures, failures


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """Settings in a file of this test."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def drafts() -> MemoryDrafts:
    """Drafts kept by this test."""
    return MemoryDrafts()


@pytest.fixture
def scope() -> Scope:
    """The period and season of the samples' day."""
    return Scope(lambda: TODAY)


@pytest.fixture
def said() -> list[str]:
    """What pages made outside a window said in its foot."""
    return []


@pytest.fixture
def gone() -> list[tuple[str, Any]]:
    """Where pages made outside a window went."""
    return []


@pytest.fixture
def context(
    operations: Operations,
    messages: RecordedMessages,
    scope: Scope,
    memory: QSettings,
    drafts: MemoryDrafts,
    said: list[str],
    gone: list[tuple[str, Any]],
) -> PageContext:
    """What a page is given."""

    def go(page: str, target: Any = None) -> None:
        gone.append((page, target))

    return PageContext(operations, messages, scope, memory, drafts, lambda: TODAY, go, said.append)


@pytest.fixture
def make_window(
    present: Callable[[QWidget], None],
    operations: Operations,
    messages: RecordedMessages,
    scope: Scope,
    memory: QSettings,
    drafts: MemoryDrafts,
) -> Callable[..., MainWindow]:
    """Makes and shows the window with the sample pages."""

    def make(width: int = 1366, height: int = 720) -> MainWindow:
        window = MainWindow(entries, memory)
        window.furnish(
            factories(),
            operations=operations,
            messages=messages,
            scope=scope,
            drafts=drafts,
            today=lambda: TODAY,
        )
        window.resize(width, height)
        present(window)
        return window

    return make


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The language of the screen; English again afterwards."""
    made = Language(qapp)
    yield made
    made.choose(ENGLISH)
