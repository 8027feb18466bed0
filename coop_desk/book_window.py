"""One book in the window: what the window is furnished with once the book is open.

Heavy to import, so only the thread that opens the book does (`opening.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from coop_desk.desk import Desk
from coop_desk.draft_files import DraftFiles
from coop_desk.errors import UserError
from coop_desk.page_modules import load_beside
from coop_desk.scale_port import ScalePort, ports
from coop_desk.services import greenhouses, leasing, settings
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.changes import Changes
from coop_desk.ui.main_window import MainWindow
from coop_desk.ui.ops import Operations
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.printers import QtPrinters
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.scope import Scope, SeasonRow
from coop_desk.ui.ticket_printer import TicketPrinting
from coop_desk.ui.widgets.finder import Deliver, Found
from coop_desk.ui.widgets.status_line import Status

if TYPE_CHECKING:
    from coop_desk.app import Office
    from coop_desk.ui.pages.desk_services import DeskServices

PageFactory = Callable[[PageContext], Page]

PAGES_PAUSE = 700  # milliseconds after which the first page stands


class BookWindow(QObject):
    """One book in one window: its operations, its pages, its foot."""

    def __init__(self, office: Office, desk: Desk, window: MainWindow) -> None:
        super().__init__(office)
        self.office, self.desk = office, desk
        self.operations = Operations(
            desk.write, office.messages, office.watch.failed, run_read=desk.read
        )
        self.scope = Scope(self._today, self)
        self.scale = ScaleLink(office.memory, ScalePort, ports, self)
        self.window = window
        window.furnish(
            self.factories(),
            operations=self.operations,
            messages=office.messages,
            scope=self.scope,
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
        QTimer.singleShot(500, self, self._check_file)
        QTimer.singleShot(PAGES_PAUSE, self, self._load_pages)

    def _today(self) -> date:
        return self.desk.now().date()

    def factories(self) -> dict[str, PageFactory]:
        """What makes the pages, by the ids of the entries; each imports its page when it does."""
        return {
            "overview": self._overview,
            "leaf": self._leaf,
            "harvest": self._harvest,
            "prices": _prices,
            "greenhouses": _greenhouses,
            "leases": _leases,
            "bags": _bags,
            "processing": _processing,
            "stock": _stock,
            "chain": _chain,
            "people": _people,
            "sales": _sales,
            "statements": _statements,
            "tickets": self._tickets,
            "registers": _registers,
            "charts": _charts,
            "settings": self._settings,
        }

    def _overview(self, context: PageContext) -> Page:
        from coop_desk.chart_papers import ChartPapers
        from coop_desk.ui.pages.overview import OverviewPage

        return OverviewPage(context, self.desk.last_backup, ChartPapers())

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

    def _load_pages(self) -> None:
        """Load what the other pages are made of beside the window, so that each opens at once."""
        load_beside()

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
    from coop_desk.season_papers import SeasonPapers
    from coop_desk.ui.pages.charts import ChartsPage

    return ChartsPage(context, ChartPapers(), SeasonPapers())
