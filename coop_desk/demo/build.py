"""Building the demo book: years of a cooperative, entered through the services a clerk uses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random

from coop_desk.demo.calendar import LAST_YEAR, Calendar, DemoClock
from coop_desk.demo.community import found_community
from coop_desk.demo.land_year import LandYear
from coop_desk.demo.mushrooms import MushroomYear
from coop_desk.demo.office_year import OfficeYear
from coop_desk.demo.store_year import StoreYear
from coop_desk.demo.tea_year import TeaYear
from coop_desk.storage.book import Book, create_book

Progress = Callable[[int, int, str], None]

SEED = 20_240_312


@dataclass(frozen=True, slots=True)
class Totals:
    """What a year's documents add up to: grams, fen, counts."""

    bags: int = 720_000
    mushroom_g: int = 725_000_000
    mushroom_fen: int = 560_000_000
    leaf_g: int = 23_500_000
    dry_g: int = 5_250_000
    dry_fen: int = 380_000_000
    person_times: int = 30_000

    def scaled(self, percent: int) -> Totals:
        """An earlier, smaller year, still in whole scale steps."""
        return Totals(
            self.bags * percent // 100,
            self.mushroom_g * percent // 100 // 50 * 50,
            self.mushroom_fen * percent // 100,
            self.leaf_g * percent // 100 // 5 * 5,
            self.dry_g * percent // 100 // 5 * 5,
            self.dry_fen * percent // 100,
            self.person_times * percent // 100,
        )


def build_demo(path: Path, *, years: int = 1, progress: Progress | None = None) -> None:
    """Make a demo book of so many years, the last of them 2024, at `path`.

    The same years give the same documents. Raises UserError when a file lies there already.
    """
    first = LAST_YEAR - years + 1
    clock = DemoClock(datetime(first, 1, 1, 6, 0))
    book = create_book(path, clock, operator="李会计")
    try:
        calendar = _plan(book, first)
        _run(book, clock, calendar, progress or _silent)
        book.note_sizes()
    finally:
        book.close()


def _silent(_done: int, _total: int, _what: str) -> None:
    pass


def _plan(book: Book, first: int) -> Calendar:
    random, calendar = Random(SEED), Calendar()
    with book.write() as unit:
        community = found_community(unit, random, date(first, 1, 1))
    for year in range(first, LAST_YEAR + 1):
        LandYear(random, community, year).plan(calendar, founding=year == first)
        totals = Totals().scaled(100 - 2 * (LAST_YEAR - year))
        MushroomYear(
            random,
            community,
            year,
            grams=totals.mushroom_g,
            fen=totals.mushroom_fen,
            bags=totals.bags,
        ).plan(calendar)
        tea = TeaYear(
            random,
            community,
            year,
            leaf_g=totals.leaf_g,
            dry_g=totals.dry_g,
            fen=totals.dry_fen,
        )
        tea.plan(calendar)
        StoreYear(community, year, tea.days).plan(calendar)
        office = OfficeYear(random, community, year, person_times=totals.person_times)
        office.plan(calendar, founding=year == first)
    return calendar


def _run(book: Book, clock: DemoClock, calendar: Calendar, progress: Progress) -> None:
    """Do what the calendar says, one transaction a day."""
    days = list(calendar.days())
    for number, (day, events) in enumerate(days, 1):
        with book.write() as unit:
            for event in events:
                clock.moment = event.moment
                event.act(unit)
        progress(number, len(days), f"{day:%Y-%m}")
