"""A window on a real book, and fingers that type into it. Needs `ui_doubles` on the path."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from offices import Office
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui_doubles import RecordedMessages

from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.ui.drafts import MemoryDrafts
from coop_desk.ui.jobs import InlineExecutor
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.ops import Operations
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.scope import Scope
from coop_desk.ui.ticket_printer import TicketPrinting
from coop_desk.ui.widgets.navigation import PageEntry

Factory = Callable[[PageContext], Page]
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Desk:
    """The window with these pages on an office's book; everything runs at once."""

    def __init__(
        self,
        office: Office,
        folder: Path,
        pages: Mapping[str, Factory],
        make_executor: Callable[[str], Executor] = lambda _name: InlineExecutor(),
        printing: TicketPrinting | None = None,
    ) -> None:
        self.office = office
        self.messages = RecordedMessages()
        self.failures: list[BaseException] = []
        self.operations = Operations(
            self._write,
            self.messages,
            self.failures.append,
            run_read=self._read,
            make_executor=make_executor,
        )
        memory = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(lambda: [PageEntry(name, name, "leaf") for name in pages], memory)
        self.window.furnish(
            pages,
            operations=self.operations,
            messages=self.messages,
            scope=Scope(self.today),
            drafts=MemoryDrafts(),
            today=self.today,
            printing=printing,
        )
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def today(self) -> Any:
        return self.office.clock().date()

    def _write(self, work: Callable[[Any], Any]) -> Any:
        with self.office.book.write() as unit:
            return work(unit)

    def _read(self, work: Callable[[Any], Any]) -> Any:
        with self.office.book.read() as unit:
            return work(unit)

    def close(self) -> None:
        """End it; a fault of the program nobody expected fails the test."""
        self.operations.shutdown()
        self.office.book.close()
        # One left open would be dressed again by every later test of the theme.
        self.window.close()
        self.window.deleteLater()
        assert not self.failures, self.failures

    # ---- looking ----

    def open(self, page_id: str) -> Any:
        """Show a page."""
        self.window.show_page(page_id)
        return self.window.page(page_id)

    def ask(self, question: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        """What a service answers from the book."""
        return self._read(lambda unit: question(unit, *arguments, **named))

    def document(self, document_id: int) -> DocumentView:
        """A document as it stands in the book."""
        return self.ask(document_view, document_id)

    # ---- typing ----

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(_focus(), key)

    def type(self, text: str, *keys: Qt.Key) -> None:
        """Type words where the focus is, Chinese through the input method, then press keys."""
        if text.isascii():
            QTest.keyClicks(_focus(), text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(_focus(), event)
        self.press(*keys)

    def enter(self, texts: Sequence[str]) -> None:
        """Type into one field after another, Enter after each; "" leaves one as it is."""
        for text in texts:
            self.type(text, ENTER)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
