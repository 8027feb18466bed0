"""A book opened beside the window, which is painted first and stays alive meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLockFile, QObject, QTimer

from coop_desk.errors import UserError
from coop_desk.ui.ops import Operations

if TYPE_CHECKING:
    from coop_desk.app import Office
    from coop_desk.desk import Desk
    from coop_desk.paths import Paths

FindBook = Callable[[], Path | None]


class OpenBook(NamedTuple):
    """An open book, and what keeps other windows from opening it too."""

    desk: Desk
    lock: QLockFile

    def let_go(self) -> None:
        """Close it again: nothing was done with it."""
        self.desk.book.close()
        self.lock.unlock()


def open_book(path: Path, paths: Paths) -> OpenBook:
    """Open a book for a window. Raises UserError when it cannot be opened or is in use."""
    from coop_desk.desk import open_desk

    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    if path.exists() and not lock.tryLock(100):
        raise UserError("{name} is already open in another window.", name=path.name)
    try:
        return OpenBook(open_desk(path, paths), lock)
    except BaseException:
        lock.unlock()  # what was raised keeps it alive: the book may be wanted again meanwhile
        raise


class Opening(QObject):
    """Leads from a painted window to one with a book in it.

    Imports and the file are a thread's work; only questions and the furnishing of the window
    are done on the window's own. `find` names the book, perhaps after a question, and `ask` is
    what follows a refusal; without it, or without an answer, the office is told to give up.
    """

    def __init__(self, office: Office, find: FindBook, ask: FindBook | None) -> None:
        super().__init__(office)
        self._office, self._find, self._ask = office, find, ask
        self._operations = Operations(_no_book, office.messages, self._on_fault)
        self._opened: OpenBook | None = None  # by the thread, until the window takes it
        self._over = False
        office.window.closed.connect(self._on_closed)
        self._aside(partial(_load, office.window.first_id), self._on_loaded)

    def _aside(self, work: Callable[[], Any], on_done: Callable[[], None]) -> None:
        def go_on(_nothing: Any) -> None:
            if not self._over:  # the window may have been closed while the thread was at it
                on_done()

        self._operations.run_aside(
            None, "", work, on_done=go_on, on_refused=self._on_refused, quiet=True
        )

    # ---- on the thread ----

    def _open(self, path: Path) -> None:
        self._opened = open_book(path, self._office.paths)

    # ---- on the window's thread ----

    def _on_loaded(self) -> None:
        self._office.garbage.begin()
        self._look_for(self._find)

    def _look_for(self, find: FindBook) -> None:
        try:
            path = find()
        except UserError as error:
            self._on_refused(error)
            return
        if path is None:
            self._give_up()
        else:
            self._office.window.say_opening(True)
            self._aside(partial(self._open, path), self._on_opened)

    def _on_opened(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._end()
            self._office.take(opened)
            QTimer.singleShot(0, self._office.window, self._office.window.show_first)

    def _on_refused(self, error: UserError) -> None:
        if self._over:
            return
        self._office.messages.refuse(self._office.window, error)
        if self._ask is None:
            self._give_up()
        else:
            self._look_for(self._ask)

    def _on_fault(self, error: BaseException) -> None:
        self._office.watch.failed(error)
        if not self._over:
            self._give_up()

    def _give_up(self) -> None:
        self._end()
        self._office.window.close()
        self._office.given_up.emit()

    def _on_closed(self) -> None:
        """The window was closed before it had its book: leave nothing open behind."""
        if self._over:
            return
        self._office.window.hide()
        self._end()
        if self._opened is not None:
            self._opened.let_go()

    def _end(self) -> None:
        self._over = True
        self._operations.shutdown()


def _load(page_id: str) -> None:
    import coop_desk.book_window  # noqa: F401
    from coop_desk.page_modules import load_first

    load_first(page_id)


def _no_book(_work: Callable[[Any], Any]) -> Any:
    raise RuntimeError("no book is open yet")
