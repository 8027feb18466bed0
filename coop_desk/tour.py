"""The demo: its book made ready, and a tour of it without a display, into files."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coop_desk.cli import show_progress
from coop_desk.demo.build import Progress, build_demo
from coop_desk.demo.calendar import LAST_YEAR
from coop_desk.desk import demo_now, open_desk
from coop_desk.errors import UserError
from coop_desk.paths import HOME_VARIABLE, Paths
from coop_desk.services import people, sales_contracts, settings
from coop_desk.services.headline import as_json, headline
from coop_desk.services.settlement import Period
from coop_desk.storage import tables
from coop_desk.storage.backup import remove_book
from coop_desk.storage.book import Book, inspect_book, open_book, refuse_taken
from coop_desk.storage.unit_of_work import Unit
from coop_desk.tour_papers import GROWER, newest, shown_lease, write_papers

if TYPE_CHECKING:
    from coop_desk.app import Office
    from coop_desk.ui.main_window import MainWindow

USUAL_FOLDER = Path("coop_desk_tour")
# A grower with one greenhouse, a tea household with a rare name, the grower who owes.
SHOWN_PEOPLE = (GROWER, "王𬱖", "0594")
WINDOW_SIZE = (1366, 740)
PATIENCE = 60.0  # seconds a page may take before the tour gives up on it


def usual_demo(years: int) -> Path:
    """Where the demo lies when no other place is named: apart from every real book."""
    folder = Paths.usual().create().data / "demo"
    return folder / ("演示.coop" if years == 1 else f"演示 {years}.coop")


def ready_book(path: Path, years: int, progress: Progress | None = None) -> Path:
    """The demo book at `path`, made now if it is not there.

    Raises UserError when something else lies there: the demo never writes in a real book.
    """
    if path.exists():
        _refuse_real_book(path)
        return path
    refuse_taken(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    remove_book(half)
    try:
        build_demo(half, years=years, progress=progress)
        os.replace(half, path)
    finally:
        remove_book(half)
    return path


def _refuse_real_book(path: Path) -> None:
    inspect_book(path)
    book = open_book(path, demo_now, read_only=True)
    try:
        with book.read() as unit:
            demo = settings.get(unit, "demo")
    finally:
        book.close()
    if not demo:
        raise UserError(
            "{path} is a real book; the demo does not touch it. Name another file.", path=path
        )


def headless(out: Path | None, path: Path | None, years: int) -> int:
    """Build the book, print the headline, write statements, a chart and pictures of every page."""
    folder = (out or USUAL_FOLDER).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    target = path or folder / "demo.coop"
    if target.exists():
        _refuse_real_book(target)
        remove_book(target)
    print(f"Making the demo book of {years} year(s) …", flush=True)
    ready_book(target, years, show_progress)
    book = open_book(target, demo_now, operator="李会计")
    try:
        _print_headline(book, years)
        _write_statements(book, folder / "statements")
        for path in write_papers(book, folder / "papers"):
            print(path)
        _write_chart(book, folder / "income.png")
    finally:
        book.close()
    count = _take_pictures(target, folder / "screens")
    print(f"{count} pictures of the window in {folder / 'screens'}")
    print(f"The demo book is {target}")
    return 0


def _print_headline(book: Book, years: int) -> None:
    with book.read() as unit:
        columns = [
            as_json(headline(unit, year))
            for year in range(LAST_YEAR, LAST_YEAR - min(2, years), -1)
        ]
    heads = "".join(f"{LAST_YEAR - back:>16}" for back in range(len(columns)))
    print(f"\n{'':<14}{heads}")
    for name in columns[0]:
        print(f"{name:<14}" + "".join(f"{column[name]:>16,}" for column in columns))
    print()


def _write_statements(book: Book, folder: Path) -> None:
    from coop_desk.papers import print_statements

    with book.read() as unit:
        chosen = [people.search(unit, wanted, limit=1)[0].id for wanted in SHOWN_PEOPLE]
    period = Period(date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
    for path in print_statements(book, chosen, period, folder, merged=False):
        print(path)


def _write_chart(book: Book, path: Path) -> None:
    from coop_desk.chart_papers import ChartPapers
    from coop_desk.services.chart_view import chart_view
    from coop_desk.services.charts import Asked

    first, last = date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    asked = Asked(measure="sales_income", first=first, last=last, split="product", compare=True)
    with book.read() as unit:
        chart = chart_view(unit, asked)
    ChartPapers().save_picture(chart, path)
    print(path)


# --- pictures of the window -------------------------------------------------


def _take_pictures(book: Path, folder: Path) -> int:
    """A picture of every page in both languages, from a window that needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ[HOME_VARIABLE] = str(folder.parent / "home")
    from coop_desk.app import Office, start_application
    from coop_desk.ui.language import LANGUAGES
    from coop_desk.ui.screens import hush_offscreen

    hush_offscreen()
    application = start_application(["coop_desk"])
    office = Office(application, Paths.usual().create(), _tour_messages())
    window = office.open(book, remember=False)
    window.resize(*WINDOW_SIZE)
    window.show()
    stops = stops_of(office, book)
    count = 0
    for language in LANGUAGES:
        office.language.choose(language)
        for path in pictures(office, stops, folder, language):
            print(path)
            count += 1
    window.close()
    _settle(office)
    return count


def pictures(office: Office, stops: Iterable[Stop], folder: Path, language: str) -> Iterator[Path]:
    """A picture of the open window at each stop, named after the language and the stop."""
    from coop_desk.ui.screens import grab

    window = office.window
    for stop in stops:
        window.show_page(stop.page, stop.target)
        _settle(office)
        yield grab(window, folder / f"{language}_{stop.name}.png")
        if stop.target is not None:
            _step_back(office, window)


def _tour_messages() -> Any:
    """The dialogs of a tour: nobody is there to answer, so a fault ends it."""
    from coop_desk.ui.messages import DialogMessages

    class TourMessages(DialogMessages):
        def crash(self, _parent: object, report: Any) -> None:
            print(report.details, file=sys.stderr, flush=True)
            os._exit(1)

        def show(self, _dialog: object) -> bool:
            return False

    return TourMessages(USUAL_FOLDER)


class Stop(NamedTuple):
    """A page to be pictured, what is opened on it, and what its picture is called."""

    page: str
    name: str
    target: Any = None


def stops_of(office: Office, book: Path) -> list[Stop]:
    """Every page of the window on a book, and some with what a visitor would open there."""
    pages = [Stop(entry.id, entry.id) for entry in office.entries()]
    desk = open_desk(book, Paths.usual(), read_only=True)
    try:
        opened: list[Stop] = desk.read(_targets)
    finally:
        desk.book.close()
    return pages + opened


def _targets(unit: Unit) -> list[Stop]:
    lease = shown_lease(unit)
    leaf, harvest = newest(unit, tables.leaf_tickets), newest(unit, tables.harvest_tickets)
    contract = sales_contracts.contracts(unit)[0]
    return [
        Stop("people", "people_open", people.person_by_code(unit, SHOWN_PEOPLE[0]).id),
        Stop("leases", "leases_open", ("lease", lease.id)),
        Stop("bags", "bags_open", ("crop", lease.crop_id)),
        Stop("chain", "chain_open", ("shed", lease.greenhouse_id)),
        Stop("leaf", "leaf_open", leaf),
        Stop("harvest", "harvest_open", harvest),
        Stop("prices", "prices_open", "leaf"),
        Stop("processing", "processing_open", ("batch", newest(unit, tables.processing_batches))),
        Stop("processing", "processing_balance", ("balance", None)),
        Stop("stock", "stock_cards", ("cards", None)),
        Stop("sales", "sales_open", ("contract", contract.id)),
        Stop("sales", "sales_shipment", ("shipment", newest(unit, tables.shipments))),
        Stop("registers", "registers_open", leaf),
    ]


def _step_back(office: Office, window: MainWindow) -> None:
    """Close what was opened, so that it is not in the next picture; the first list comes back."""
    page: Any = window.current_page
    while page.step_back():
        _settle(office)
    if hasattr(page, "segments"):
        page.show_segment(next(iter(page.segments)))


def _settle(office: Office) -> None:
    """Let everything under way finish and be drawn."""
    deadline, quiet = time.monotonic() + PATIENCE, 0
    while quiet < 10 and time.monotonic() < deadline:
        office.application.processEvents()
        time.sleep(0.02)
        window = office.book_window
        quiet = quiet + 1 if window is None or window.operations.quiet else 0
