"""A page on a real small book, usually everything at once and in one thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from every_kind import do_all
from offices import Office
from PySide6.QtCore import QSettings
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from ui_doubles import RecordedMessages

from coop_desk.ui.drafts import MemoryDrafts
from coop_desk.ui.jobs import InlineExecutor
from coop_desk.ui.ops import ExecutorMaker, Operations
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.scope import Scope, SeasonRow


class Desk(NamedTuple):
    """What a page stands on, to be looked at by tests."""

    office: Office
    context: PageContext
    messages: RecordedMessages
    said: list[str]
    gone: list[tuple[str, Any]]

    def read(self, work: Any) -> Any:
        """What `work` finds in the book."""
        with self.office.book.read() as unit:
            return work(unit)

    def write(self, work: Any) -> Any:
        """Change the book behind the page's back."""
        with self.office.book.write() as unit:
            return work(unit)


def make_desk(
    office: Office,
    messages: RecordedMessages,
    failures: list[Any],
    ini: str,
    make_executor: ExecutorMaker = lambda _name: InlineExecutor(),
) -> Desk:
    """A desk on the office's book; faults of the program are written into `failures`."""

    def write(work: Any) -> Any:
        with office.book.write() as unit:
            return work(unit)

    def read(work: Any) -> Any:
        with office.book.read() as unit:
            return work(unit)

    def today() -> Any:
        return office.clock().date()

    said: list[str] = []
    gone: list[tuple[str, Any]] = []
    operations = Operations(
        write,
        messages,
        failures.append,
        run_read=read,
        make_executor=make_executor,
    )
    context = PageContext(
        operations,
        messages,
        Scope(today),
        QSettings(ini, QSettings.Format.IniFormat),
        MemoryDrafts(),
        today,
        lambda page, target=None: gone.append((page, target)),
        said.append,
    )
    return Desk(office, context, messages, said, gone)


@contextmanager
def busy_desk(office: Office, messages: RecordedMessages, ini: Path) -> Iterator[Desk]:
    """A desk on the office after one act of every kind, its season chosen; it may not fail."""
    failures: list[Any] = []
    do_all(office)
    made = make_desk(office, messages, failures, str(ini))
    made.context.scope.set_seasons([SeasonRow(office.season, "2024 春季")], office.season)
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


def show_page(qtbot: Any, page: Page, width: int = 1300, height: int = 640) -> None:
    """Show a page as the window would."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.bring_up_to_date()
    page.take_focus()


def type_words(widget: QWidget, words: str) -> None:
    """Type as an input method does, which is how Chinese gets in."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)
