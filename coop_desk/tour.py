"""The demo: its book made ready, and a tour of it without a display, into files."""

from __future__ import annotations

import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coop_desk.cli import show_progress
from coop_desk.demo.build import LAST_YEAR, Progress, build_demo
from coop_desk.desk import demo_now, open_desk
from coop_desk.errors import UserError
from coop_desk.paths import HOME_VARIABLE, Paths
from coop_desk.services import batches, leasing, people, settings
from coop_desk.services.headline import as_json, headline
from coop_desk.services.leasing import LeaseRow
from coop_desk.services.settlement import Period
from coop_desk.storage.backup import remove_book
from coop_desk.storage.book import Book, inspect_book, open_book, refuse_taken
from coop_desk.storage.unit_of_work import Unit

if TYPE_CHECKING:
    from coop_desk.app import Office

USUAL_FOLDER = Path("coop_desk_tour")
# A grower with one greenhouse, a tea household with a rare name, the grower who owes.
SHOWN_PEOPLE = ("0560", "王𬱖", "0594")
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
        _write_papers(book, folder / "papers")
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


def _write_papers(book: Book, folder: Path) -> None:
    """The papers of leases and bags, one of each kind."""
    from coop_desk.lease_papers import LeasePapers

    folder.mkdir(exist_ok=True)
    first, last = date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    papers = LeasePapers()
    with book.read() as unit:
        lease, today = _shown_lease(unit), unit.clock().date()
        check = batches.batches(unit)[0].check
        assert check is not None
        assert lease.season_id is not None
        written = {
            "contract": papers.lease_contract_pdf(unit, lease.id),
            "register": papers.lease_register_pdf(unit, lease.season_id),
            "land_rent": papers.land_sign_off_pdf(unit, first, last),
            "weight_check": papers.check_sheet_pdf(unit, check.id),
            "bag_stock": papers.bag_stock_pdf(unit, today),
            "calendar": papers.calendar_pdf(unit, first, last),
        }
    for name, pdf in written.items():
        path = folder / f"{name}.pdf"
        path.write_bytes(pdf)
        print(path)


def _write_chart(book: Book, path: Path) -> None:
    from coop_desk.domain.terms import term
    from coop_desk.reports.charts import ChartSeries, figure_png, income_chart
    from coop_desk.services.overview import income_by_month

    with book.read() as unit:
        chart, last_year = income_by_month(unit, LAST_YEAR)
    series = [ChartSeries(term(one.label), one.values) for one in chart.series]
    months = [f"{point:%Y-%m}" for point in chart.points]
    path.write_bytes(figure_png(income_chart(months, series, last_year or ()), 150))
    print(path)


# --- pictures of the window -------------------------------------------------


def _take_pictures(book: Path, folder: Path) -> int:
    """A picture of every page in both languages, from a window that needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ[HOME_VARIABLE] = str(folder.parent / "home")
    from coop_desk.app import Office, start_application
    from coop_desk.ui.language import LANGUAGES
    from coop_desk.ui.screens import grab, hush_offscreen

    hush_offscreen()
    application = start_application(["coop_desk"])
    office = Office(application, Paths.usual().create(), _tour_messages())
    window = office.open(book, remember=False)
    window.resize(*WINDOW_SIZE)
    window.show()
    count = 0
    for language in LANGUAGES:
        office.language.choose(language)
        for page, target in _stops(book):
            window.show_page(page, target)
            _settle(office)
            name = page if target is None else f"{page}_open"
            print(grab(window, folder / f"{language}_{name}.png"))
            while target is not None and window.current_page and window.current_page.step_back():
                pass
            count += 1
    window.close()
    _settle(office)
    return count


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


def _stops(book: Path) -> list[tuple[str, Any]]:
    """Every page, and some with what a visitor would open there."""
    desk = open_desk(book, Paths.usual(), read_only=True)
    try:
        person = desk.read(lambda unit: people.person_by_code(unit, SHOWN_PEOPLE[0]).id)
        lease = desk.read(_shown_lease)
    finally:
        desk.book.close()
    pages = (
        "overview", "leaf", "harvest", "greenhouses", "leases", "bags", "chain", "people",
        "statements", "settings",
    )  # fmt: skip
    opened = [
        ("people", person),
        ("leases", ("lease", lease.id)),
        ("bags", ("crop", lease.crop_id)),
        ("chain", ("shed", lease.greenhouse_id)),
    ]
    return [*((page, None) for page in pages), *opened]


def _shown_lease(unit: Unit) -> LeaseRow:
    """A lease of the grower shown, the newest."""
    grower = people.person_by_code(unit, SHOWN_PEOPLE[0]).id
    return leasing.leases(unit, person_id=grower)[-1]


def _settle(office: Office) -> None:
    """Let everything under way finish and be drawn."""
    deadline, quiet = time.monotonic() + PATIENCE, 0
    while quiet < 10 and time.monotonic() < deadline:
        office.application.processEvents()
        time.sleep(0.02)
        window = office.book_window
        quiet = quiet + 1 if window is None or window.operations.quiet else 0
