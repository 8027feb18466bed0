"""The composition root of the window: the window first, then the book beside it.

What is imported here stands between the click of a clerk and the first painting, so it is
Qt and a few light modules. `opening` loads the rest while the window is there already.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QSettings, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication

from coop_desk.paths import Paths
from coop_desk.ui.input_method import choose_input_module
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.theme import apply_theme, house_fonts, load_fonts
from coop_desk.ui.widgets.navigation import PageEntry

if TYPE_CHECKING:
    from coop_desk.book_window import BookWindow
    from coop_desk.opening import FindBook, OpenBook, Opening
    from coop_desk.ui.crash import CrashReport
    from coop_desk.ui.messages import Messages

VERSION = "0.3.0"
FILES_FOLDER = "files/folder"
# Seconds after which a thread at work lets the window's in. Each call of Qt waits anew, and
# a dozen of Python's usual 5 ms are a stall.
SWITCH = 0.0005


def run_window(path: Path | None) -> int:
    """Open the window on a book and stay until it is closed; the exit code of the program."""
    office = _start_office()

    def find() -> Path | None:
        return path or office.last_book() or office.ask_for_book()

    return office.run(find, office.ask_for_book)


def run_demo(path: Path | None, years: int) -> int:
    """Open the window on the demo book, made first when it is not there."""
    office = _start_office()

    def find() -> Path | None:
        from coop_desk.first_book import make_demo

        return make_demo(office, path, years)

    return office.run(find)


def _start_office() -> Office:
    paths = Paths.usual().create()
    return Office(start_application(sys.argv[:1]), paths)


def start_application(arguments: Sequence[str]) -> QApplication:
    """The application object, with an input module that can type Chinese."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    plugins = [entry.name for entry in folder.glob("platforminputcontexts/*")]
    module = choose_input_module(os.environ, plugins)
    if module is not None:
        os.environ["QT_IM_MODULE"] = module
    application = QApplication(list(arguments))
    application.setApplicationName("coop_desk")
    application.setApplicationVersion(VERSION)
    return application


class Office(QObject):
    """What outlives a book: the look, the language, the dialogs, the memory of the window."""

    given_up = Signal()  # there will be no book

    def __init__(
        self, application: QApplication, paths: Paths, messages: Messages | None = None
    ) -> None:
        super().__init__(application)
        self.application = application
        self.paths = paths
        self.memory = QSettings(
            str(paths.data / "window.ini"), QSettings.Format.IniFormat, application
        )
        self.family = load_fonts(house_fonts())
        self.theme = str(self.memory.value("window/theme") or "light")
        apply_theme(application, self.theme, self.family)
        self.language = Language(application, self._remember_language)
        self.language.choose(str(self.memory.value("window/language") or CHINESE))
        self._given_messages = messages
        self._attends = False
        self._opened: OpenBook | None = None
        self.book_window: BookWindow | None = None
        self.window = MainWindow(self.entries, self.memory)

    def _remember_language(self, code: str) -> None:
        self.memory.setValue("window/language", code)

    def _show_crash(self, report: CrashReport) -> None:
        self.messages.crash(self.window, report)

    def entries(self) -> list[PageEntry]:
        """The pages, with their names in the language in use."""
        today, production = self.tr("Today"), self.tr("Production")
        accounts, papers = self.tr("People and money"), self.tr("Papers")
        return [
            PageEntry("overview", self.tr("Overview"), "overview", today),
            PageEntry("leaf", self.tr("Leaf"), "leaf", today),
            PageEntry("harvest", self.tr("Harvest"), "harvest", today),
            PageEntry("prices", self.tr("Prices"), "price", today),
            PageEntry("greenhouses", self.tr("Greenhouses"), "greenhouse", production),
            PageEntry("leases", self.tr("Leases"), "lease", production),
            PageEntry("bags", self.tr("Bags"), "bag", production),
            PageEntry("processing", self.tr("Tea processing"), "tea", production),
            PageEntry("stock", self.tr("Stock"), "stock", production),
            PageEntry("chain", self.tr("Chain"), "chain", production),
            PageEntry("people", self.tr("People"), "people", accounts),
            PageEntry("sales", self.tr("Sales"), "sales", accounts),
            PageEntry("statements", self.tr("Statements"), "statement", papers),
            PageEntry("tickets", self.tr("Ticket check"), "shield", papers),
            PageEntry("registers", self.tr("Registers"), "books", papers),
            PageEntry("charts", self.tr("Charts"), "charts", papers),
            PageEntry("settings", self.tr("Settings"), "settings"),
        ]

    # ---- the window before its book ----

    def run(self, find: FindBook, ask: FindBook | None = None) -> int:
        """Show the window, open the book beside it, stay until it is closed; the exit code."""
        self.given_up.connect(lambda: self.application.exit(1))
        self.begin(find, ask)
        return self.application.exec()

    def begin(self, find: FindBook, ask: FindBook | None = None) -> None:
        """Show the window; once it is painted, open the book as `Opening` does."""
        self.window.painted.connect(lambda: self._open_beside(find, ask))
        self.window.show()

    def _open_beside(self, find: FindBook, ask: FindBook | None) -> None:
        from coop_desk.opening import Opening

        self.attend()
        self.opening: Opening = Opening(self, find, ask)

    def attend(self) -> None:
        """From now on faults are logged and shown, garbage is collected here, threads give way."""
        if self._attends:
            return
        from coop_desk import logs
        from coop_desk.clock import local_now
        from coop_desk.ui.crash import CrashWatch
        from coop_desk.ui.garbage import Garbage
        from coop_desk.ui.messages import DialogMessages

        self._attends = True
        self._switched_after = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH)
        log_path = logs.start(self.paths.logs)
        self.messages: Messages = self._given_messages or DialogMessages(
            self._files_folder(), self._remember_files_folder, parent=self
        )
        self.watch = CrashWatch(
            self._show_crash,
            clock=local_now,
            version=VERSION,
            mask=logs.without_long_numbers,
            log_path=log_path,
        )
        self._unwatch = self.watch.install()
        self.garbage = Garbage(self)

    def _files_folder(self) -> Path:
        """Where dialogs for files begin: where the last one was, else among the documents."""
        kept = Path(str(self.memory.value(FILES_FOLDER) or ""))
        if kept.is_absolute() and kept.is_dir():
            return kept
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or self.paths.data)

    def _remember_files_folder(self, folder: Path) -> None:
        self.memory.setValue(FILES_FOLDER, str(folder))

    # ---- the book ----

    def last_book(self) -> Path | None:
        """The book that was open last time."""
        kept = self.memory.value("book/last")
        return Path(str(kept)) if kept else None

    def ask_for_book(self) -> Path | None:
        """The book the person chose or made; None when it was given up."""
        from coop_desk.first_book import ask_for_book

        self.window.say_opening(False)
        return ask_for_book(self)

    def open(self, path: Path, *, remember: bool = True) -> MainWindow:
        """A window on a book, at once. Raises UserError when it cannot be opened or is in use."""
        from coop_desk.opening import open_book

        self.attend()
        self.garbage.begin()
        opened = open_book(path, self.paths)
        if self.book_window is not None:
            self.window = MainWindow(self.entries, self.memory)  # the one before was closed
        self.take(opened, remember=remember)
        self.window.show_first()
        return self.window

    def take(self, opened: OpenBook, *, remember: bool = True) -> None:
        """Furnish the window with an open book."""
        from coop_desk.book_window import BookWindow

        self._opened = opened
        if remember and not opened.desk.demo:
            self.memory.setValue("book/last", str(opened.desk.book.path))
        self.book_window = BookWindow(self, opened.desk, self.window)
        QTimer.singleShot(3000, self.garbage, self.garbage.settle)

    def choose_theme(self, name: str) -> None:
        """Dress the window in "light", "dark" or "system" from now on."""
        self.theme = name
        self.memory.setValue("window/theme", name)
        apply_theme(self.application, name, self.family, later=self.window.hidden_pages)

    def let_go(self) -> None:
        """Give the book free for another window."""
        if self._opened is not None:
            self._opened.lock.unlock()

    def leave(self) -> None:
        """Stop watching for faults and close the log."""
        if not self._attends:
            return
        from coop_desk import logs

        self._unwatch()
        self.garbage.stop()
        sys.setswitchinterval(self._switched_after)
        logs.stop()
