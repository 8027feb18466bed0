"""The composition root of the window: puts book, services, papers and pages together."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLockFile, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from coop_desk import logs
from coop_desk.desk import Desk, open_desk
from coop_desk.draft_files import DraftFiles
from coop_desk.errors import UserError
from coop_desk.paths import Paths
from coop_desk.scale_port import ScalePort, ports
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.changes import Changes
from coop_desk.ui.crash import CrashReport, CrashWatch
from coop_desk.ui.garbage import Garbage
from coop_desk.ui.input_method import choose_input_module
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.messages import DialogMessages
from coop_desk.ui.ops import Operations
from coop_desk.ui.page import Page, PageContext, PageEntry
from coop_desk.ui.printers import QtPrinters
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.scope import Scope, SeasonRow
from coop_desk.ui.theme import apply_theme, house_fonts, load_fonts
from coop_desk.ui.ticket_printer import TicketPrinting
from coop_desk.ui.widgets.finder import Deliver, Found
from coop_desk.ui.widgets.status_line import Status

if TYPE_CHECKING:
    from coop_desk.ui.messages import Messages
    from coop_desk.ui.pages.desk_services import DeskServices

VERSION = "0.3.0"


def run_window(path: Path | None) -> int:
    """Open the window on a book and stay until it is closed; the exit code of the program."""
    office = _start_office()
    return _stay(office, office.open_first(path))


def run_demo(path: Path | None, years: int) -> int:
    """Open the window on the demo book, made first when it is not there."""
    from coop_desk.first_book import make_demo

    office = _start_office()
    demo = make_demo(office, path, years)
    return _stay(office, office.open(demo, remember=False) if demo else None)


def _start_office() -> Office:
    paths = Paths.usual().create()
    return Office(start_application(sys.argv[:1]), paths)


def _stay(office: Office, window: MainWindow | None) -> int:
    if window is None:
        return 1
    window.show()
    return office.application.exec()


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

    def __init__(
        self, application: QApplication, paths: Paths, messages: Messages | None = None
    ) -> None:
        super().__init__(application)
        self.application = application
        self.paths = paths
        self.memory = QSettings(
            str(paths.data / "window.ini"), QSettings.Format.IniFormat, application
        )
        log_path = logs.start(paths.logs)
        self.messages: Messages = messages or DialogMessages(paths.data, parent=self)
        self.family = load_fonts(house_fonts())
        self.theme = str(self.memory.value("window/theme") or "light")
        apply_theme(application, self.theme, self.family)
        self.language = Language(application, self._remember_language)
        self.language.choose(str(self.memory.value("window/language") or CHINESE))
        self.watch = CrashWatch(
            self._show_crash,
            clock=_now,
            version=VERSION,
            mask=logs.without_long_numbers,
            log_path=log_path,
        )
        self._unwatch = self.watch.install()
        self.garbage = Garbage(self)
        self.window: MainWindow | None = None
        self.book_window: BookWindow | None = None
        self._lock: QLockFile | None = None

    def _remember_language(self, code: str) -> None:
        self.memory.setValue("window/language", code)

    def _show_crash(self, report: CrashReport) -> None:
        self.messages.crash(self.window, report)

    # ---- opening a book ----

    def open_first(self, path: Path | None) -> MainWindow | None:
        """The window on the book named, else on the last one, else after the first questions."""
        wanted, demo = path or self._last_book(), False
        while True:
            if wanted is None:
                wanted, demo = self._ask_for_book()
                if wanted is None:
                    return None
            try:
                return self.open(wanted, remember=not demo)
            except UserError as error:
                self.messages.refuse(None, error)
                wanted = None

    def _last_book(self) -> Path | None:
        kept = self.memory.value("book/last")
        return Path(str(kept)) if kept else None

    def _ask_for_book(self) -> tuple[Path | None, bool]:
        from coop_desk.first_book import ask_for_book

        return ask_for_book(self)

    def open(self, path: Path, *, remember: bool = True) -> MainWindow:
        """A window on a book. Raises UserError when it cannot be opened or is in use."""
        lock = QLockFile(f"{path}.lock")
        lock.setStaleLockTime(0)
        if path.exists() and not lock.tryLock(100):
            raise UserError("{name} is already open in another window.", name=path.name)
        desk = open_desk(path, self.paths)
        self._lock = lock
        if remember and not desk.demo:
            self.memory.setValue("book/last", str(path))
        self.book_window = BookWindow(self, desk)
        self.window = self.book_window.window
        return self.window

    def choose_theme(self, name: str) -> None:
        """Dress the window in "light", "dark" or "system" from now on."""
        self.theme = name
        self.memory.setValue("window/theme", name)
        apply_theme(self.application, name, self.family)

    def let_go(self) -> None:
        """Give the book free for another window."""
        if self._lock is not None:
            self._lock.unlock()

    def leave(self) -> None:
        """Stop watching for faults and close the log."""
        self._unwatch()
        self.garbage.stop()
        logs.stop()


class BookWindow(QObject):
    """One book in one window: its operations, its pages, its foot."""

    def __init__(self, office: Office, desk: Desk) -> None:
        super().__init__(office)
        self.office, self.desk = office, desk
        self.operations = Operations(
            desk.write, office.messages, office.watch.failed, run_read=desk.read
        )
        self.scope = Scope(self._today, self)
        self.scale = ScaleLink(office.memory, ScalePort, ports, self)
        self.window = MainWindow(
            self.entries,
            operations=self.operations,
            messages=office.messages,
            scope=self.scope,
            memory=office.memory,
            drafts=DraftFiles(desk.draft_folder()),
            today=self._today,
            printing=TicketPrinting(TicketPapers(), QtPrinters(), desk.ticket_folder),
        )
        self.window.set_finder(self._find)
        self.window.closed.connect(self._on_closed)
        self.operations.changed.connect(self._on_changes)
        self.operations.idle.connect(self.show_status)
        with desk.book.read() as unit:
            self._take_frame(self._read_frame(unit))
        self.window.show_first()
        QTimer.singleShot(500, self, self._check_file)
        QTimer.singleShot(3000, office.garbage, office.garbage.settle)

    def _today(self) -> date:
        return self.desk.now().date()

    def entries(self) -> list[PageEntry]:
        """The pages, with their names in the language in use."""
        today, production = self.tr("Today"), self.tr("Production")
        accounts, papers = self.tr("People and money"), self.tr("Papers")
        return [
            PageEntry("overview", self.tr("Overview"), "overview", self._overview, today),
            PageEntry("leaf", self.tr("Leaf"), "leaf", self._leaf, today),
            PageEntry("harvest", self.tr("Harvest"), "harvest", self._harvest, today),
            PageEntry("prices", self.tr("Prices"), "price", _prices, today),
            PageEntry(
                "greenhouses", self.tr("Greenhouses"), "greenhouse", _greenhouses, production
            ),
            PageEntry("leases", self.tr("Leases"), "lease", _leases, production),
            PageEntry("bags", self.tr("Bags"), "bag", _bags, production),
            PageEntry("processing", self.tr("Tea processing"), "tea", _processing, production),
            PageEntry("stock", self.tr("Stock"), "stock", _stock, production),
            PageEntry("chain", self.tr("Chain"), "chain", _chain, production),
            PageEntry("people", self.tr("People"), "people", _people, accounts),
            PageEntry("sales", self.tr("Sales"), "sales", _sales, accounts),
            PageEntry("statements", self.tr("Statements"), "statement", _statements, papers),
            PageEntry("tickets", self.tr("Ticket check"), "shield", self._tickets, papers),
            PageEntry("registers", self.tr("Registers"), "books", _registers, papers),
            PageEntry("charts", self.tr("Charts"), "charts", _charts, papers),
            PageEntry("settings", self.tr("Settings"), "settings", self._settings),
        ]

    def _overview(self, context: PageContext) -> Page:
        from coop_desk.ui.pages.overview import OverviewPage

        return OverviewPage(context, self.desk.last_backup)

    def _leaf(self, context: PageContext) -> Page:
        from coop_desk.ui.pages.leaf import LeafPage

        return LeafPage(context, self.scale)

    def _harvest(self, context: PageContext) -> Page:
        from coop_desk.ui.pages.harvest import HarvestPage

        return HarvestPage(context, self.scale)

    def _tickets(self, context: PageContext) -> Page:
        from coop_desk.audit_papers import AuditPapers
        from coop_desk.scale_papers import ScalePapers
        from coop_desk.ui.pages.ticket_audit import TicketAuditPage

        return TicketAuditPage(context, AuditPapers(), ScalePapers(), self.scale)

    def _settings(self, context: PageContext) -> Page:
        from coop_desk.ui.pages.settings import SettingsPage

        return SettingsPage(context, self._desk_services())

    def _desk_services(self) -> DeskServices:
        from coop_desk.ui.pages.desk_services import DeskServices

        office, desk = self.office, self.desk
        return DeskServices(
            choose_language=office.language.choose,
            current_language=self._current_language,
            choose_theme=office.choose_theme,
            current_theme=self._current_theme,
            back_up_now=desk.back_up_now,
            last_backup=desk.last_backup,
            book_path=self._book_path,
            backup_folder=desk.backup_folder,
            scale=self.scale,
        )

    def _current_language(self) -> str:
        return self.office.language.code

    def _current_theme(self) -> str:
        return self.office.theme

    def _book_path(self) -> Path:
        return self.desk.book.path

    # ---- the foot, the seasons, the finder ----

    def show_status(self) -> None:
        """Say in the foot which book this is and how old its backup is."""
        last = self.desk.last_backup()
        self.window.show_status(
            Status(
                book=self.desk.cooperative or self.desk.book.path.stem,
                user=self.desk.book.operator,
                backup=f"{last:%Y-%m-%d %H:%M}" if last else "",
                backup_is_old=self.desk.backup_is_old(),
                demo=self.desk.demo,
            )
        )

    def _read_frame(self, unit: Any) -> tuple[list[SeasonRow], int | None, str]:
        """What stands round the pages: the seasons, today's season, the cooperative's name."""
        from coop_desk.services import greenhouses, leasing, settings

        seasons = [SeasonRow(row.id, row.name) for row in leasing.seasons(unit)]
        current = greenhouses.season_of(unit, self._today())
        return seasons, current, settings.cooperative(unit).name

    def _take_frame(self, frame: tuple[list[SeasonRow], int | None, str]) -> None:
        seasons, current, name = frame
        self.scope.set_seasons(seasons, current)
        self.desk.cooperative = name
        self.show_status()

    def _on_changes(self, changes: Changes) -> None:
        if changes & (Changes.SEASONS | Changes.SETTINGS):
            self.operations.run_query(
                self._read_frame, self._take_frame, key="frame", parent=self.window
            )

    def _find(self, text: str, deliver: Deliver) -> None:
        def look(unit: Any) -> list[Found]:
            from coop_desk.services import finding

            return [
                Found(hit.icon, hit.title, hit.detail, hit.page, hit.target)
                for hit in finding.find(unit, text)
            ]

        self.operations.run_query(look, deliver, key="finder", parent=self.window)

    # ---- care of the file ----

    def _check_file(self) -> None:
        """Look the file over once it is open: damage is told before more work goes into it."""

        def look(unit: Any) -> list[str]:
            found = unit.connection.exec_driver_sql("PRAGMA quick_check(3)").scalars()
            return [line for line in found if line != "ok"]

        self.operations.run_query(look, self._on_checked, key="file", parent=self.window)

    def _on_checked(self, findings: list[str]) -> None:
        if findings:
            trouble = UserError(
                "The book's file is damaged ({what}). Stop entering and restore the last backup.",
                what=findings[0],
            )
            self.office.messages.refuse(self.window, trouble)

    def _on_closed(self) -> None:
        self.scale.close()
        try:
            self.desk.close()
        except UserError as error:
            self.office.messages.refuse(None, error)
        finally:
            self.office.let_go()


def _prices(context: PageContext) -> Page:
    from coop_desk.counter_papers import CounterPapers
    from coop_desk.ui.pages.prices import PricesPage

    return PricesPage(context, CounterPapers())


def _greenhouses(context: PageContext) -> Page:
    from coop_desk.lease_papers import LeasePapers
    from coop_desk.ui.pages.greenhouses import GreenhousesPage

    return GreenhousesPage(context, LeasePapers())


def _chain(context: PageContext) -> Page:
    from coop_desk.ui.pages.chain import ChainPage

    return ChainPage(context)


def _leases(context: PageContext) -> Page:
    from coop_desk.lease_papers import LeasePapers
    from coop_desk.ui.pages.leases import LeasesPage

    return LeasesPage(context, LeasePapers())


def _bags(context: PageContext) -> Page:
    from coop_desk.lease_papers import LeasePapers
    from coop_desk.ui.pages.bags import BagsPage

    return BagsPage(context, LeasePapers())


def _stock(context: PageContext) -> Page:
    from coop_desk.stock_papers import StockPapers
    from coop_desk.ui.pages.stock import StockPage

    return StockPage(context, StockPapers())


def _processing(context: PageContext) -> Page:
    from coop_desk.goods_papers import GoodsPapers
    from coop_desk.ui.pages.processing import ProcessingPage

    return ProcessingPage(context, GoodsPapers())


def _people(context: PageContext) -> Page:
    from coop_desk.papers import StatementPapers
    from coop_desk.ui.pages.people import PeoplePage

    return PeoplePage(context, StatementPapers())


def _sales(context: PageContext) -> Page:
    from coop_desk.sales_papers import SalesPapers
    from coop_desk.ui.pages.sales import SalesPage

    return SalesPage(context, SalesPapers())


def _statements(context: PageContext) -> Page:
    from coop_desk.papers import StatementPapers
    from coop_desk.ui.pages.statements import StatementsPage

    return StatementsPage(context, StatementPapers())


def _registers(context: PageContext) -> Page:
    from coop_desk.register_papers import RegisterPapers
    from coop_desk.ui.pages.registers import RegistersPage

    return RegistersPage(context, RegisterPapers())


def _charts(context: PageContext) -> Page:
    from coop_desk.chart_papers import ChartPapers
    from coop_desk.ui.pages.charts import ChartsPage

    return ChartsPage(context, ChartPapers())


def _now() -> Any:
    from coop_desk.clock import local_now

    return local_now()
