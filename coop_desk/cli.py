"""The command line: the window, the demo, and the same services for batch work and checks."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path
from typing import TYPE_CHECKING

from coop_desk.errors import UserError

if TYPE_CHECKING:
    from coop_desk.services.purchase_register import Register
    from coop_desk.storage.book import Book

MOST_YEARS = 50
ROLES = {"grower": "grower", "tea": "tea_household"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 1 with one sentence when it did not."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] not in (["-h"], ["--help"]):
        words = words if words and words[0] in COMMANDS else ["open", *words]
    options = _parser(word for word in words[:1] if word in COMMANDS).parse_args(words)
    try:
        result: int = options.run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'A file'}: {error.strerror}.", file=sys.stderr)
        return 1
    return result


def _parser(names: Iterable[str] = ()) -> argparse.ArgumentParser:
    """For the commands named, or for all; the window does not wait for those of the others."""
    parser = argparse.ArgumentParser(
        prog="coop-desk",
        description="The office desk of a village cooperative.",
        epilog="Without a command the window is opened, on a book if one is named.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for name in tuple(names) or COMMANDS:
        add, description = COMMANDS[name]
        add(commands.add_parser(name, help=description, description=description))
    return parser


# --- the window and the demo ------------------------------------------------


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", nargs="?", type=Path, help="the book to open")
    parser.set_defaults(run=_open)


def _open(options: argparse.Namespace) -> int:
    _collect_no_garbage()
    from coop_desk.app import run_window

    return run_window(options.book)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="no window: make a tour in --out")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the tour's files go")
    parser.add_argument("--years", type=int, default=1, help="how many years the book holds")
    parser.add_argument("--book", type=Path, metavar="FILE", help="make the demo book there")
    parser.set_defaults(run=_demo)


def _demo(options: argparse.Namespace) -> int:
    if not 1 <= options.years <= MOST_YEARS:
        raise UserError("The demo holds 1 to {most} years.", most=MOST_YEARS)
    if options.headless:
        from coop_desk.tour import headless

        return headless(options.out, options.book, options.years)
    _collect_no_garbage()
    from coop_desk.app import run_demo

    return run_demo(options.book, options.years)


def _collect_no_garbage() -> None:
    """What is imported for the window stays; while it is open `ui/garbage.py` collects."""
    gc.disable()


# --- figures and papers -----------------------------------------------------


def _add_headline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.add_argument("--year", type=_year, required=True)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=_headline)


def _headline(options: argparse.Namespace) -> int:
    import json

    from coop_desk.services.headline import as_json, headline

    with _reading(options.book) as book, book.read() as unit:
        figures = as_json(headline(unit, options.year))
    if options.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:<14} {value:>16,}")
    return 0


def _year(text: str) -> int:
    if not (text.isdecimal() and MINYEAR <= int(text) <= MAXYEAR):
        raise argparse.ArgumentTypeError(f"{text} is no year; write it as 2024")
    return int(text)


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="start", type=_day, required=True, metavar="D")
    parser.add_argument("--to", dest="end", type=_day, required=True, metavar="D")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no date; write it as 2024-03-18") from None


def _add_statement(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.add_argument("--person", required=True, metavar="CODE")
    _add_period(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=_statement)


def _statement(options: argparse.Namespace) -> int:
    from coop_desk.papers import print_statements
    from coop_desk.services import people
    from coop_desk.services.settlement import Period

    _refuse_the_book_itself(options)
    with _writing(options.book) as book:
        with book.read() as unit:
            person = people.person_by_code(unit, options.person)
        period = Period(options.start, options.end)
        print_statements(book, [person.id], period, options.output, merged=True)
    print(options.output)
    return 0


def _add_statements(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    _add_period(parser)
    parser.add_argument("--role", choices=sorted(ROLES))
    parser.add_argument("--merged", action="store_true", help="one file for all")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PATH")
    parser.set_defaults(run=_statements)


def _statements(options: argparse.Namespace) -> int:
    from coop_desk.papers import print_statements
    from coop_desk.services.settlement import Period

    _refuse_the_book_itself(options)
    with _writing(options.book) as book:
        written = print_statements(
            book,
            None,
            Period(options.start, options.end),
            options.output,
            merged=options.merged,
            role=ROLES.get(options.role),
            progress=show_progress,
        )
    print(f"{len(written)} file(s) in {options.output}")
    return 0


def _add_register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    _add_period(parser)
    parser.add_argument("--product", choices=["leaf", "mushroom"], help="one product alone")
    parser.add_argument("--by", choices=["person", "product", "day"], default="day")
    parser.add_argument("--public", action="store_true", help="without ID numbers and addresses")
    parser.add_argument(
        "--whole-ids", metavar="REASON", help="with whole ID numbers; the reason is logged"
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="a .pdf or an .xlsx"
    )
    parser.set_defaults(run=_register)


def _register(options: argparse.Namespace) -> int:
    from coop_desk.register_papers import RegisterPapers

    _refuse_the_book_itself(options)
    write = {".pdf": RegisterPapers().save_pdf, ".xlsx": RegisterPapers().save_workbook}.get(
        options.output.suffix.lower()
    )
    if write is None:
        raise UserError("Name a file that ends in .pdf or .xlsx.")
    found = _read_register(options)
    write(found, options.by, options.output, public=options.public, told=show_progress)
    print(options.output)
    return 0


def _read_register(options: argparse.Namespace) -> Register:
    from coop_desk.services import purchase_register

    wanted = purchase_register.Wanted(options.start, options.end, options.product)
    if options.whole_ids is None:
        with _reading(options.book) as book, book.read() as unit:
            return purchase_register.register(unit, wanted)
    with _writing(options.book) as book, book.write() as unit:
        found = purchase_register.register(unit, wanted)
        return purchase_register.with_whole_ids(unit, found, options.whole_ids)


def _add_season_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.add_argument("--season", metavar="CODE", help="a season; today's unless one is named")
    parser.add_argument("--from", dest="start", type=_day, metavar="D", help="days instead")
    parser.add_argument("--to", dest="end", type=_day, metavar="D")
    parser.add_argument("--charts", metavar="A,B", help="the charts by name; the usual ones if not")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=_season_report)


def _season_report(options: argparse.Namespace) -> int:
    from coop_desk.season_papers import SeasonPapers, wanted
    from coop_desk.services.season_report import season_report

    _refuse_the_book_itself(options)
    if (options.start is None) != (options.end is None) or (options.season and options.start):
        raise UserError("Name a season, or the first and the last day: --from D --to D.")
    days = None if options.start is None else (options.start, options.end)
    charts = [name.strip() for name in (options.charts or "").split(",") if name.strip()]
    with _reading(options.book) as book, book.read() as unit:
        report = season_report(unit, wanted(unit, options.season, days, charts))
    SeasonPapers().save_pdf(report, options.output, show_progress)
    print(options.output)
    return 0


# --- care of the book -------------------------------------------------------


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    """0 for a clean book, 1 with one line for each finding."""
    from coop_desk.services.checks import check_book

    with _reading(options.book) as book, book.read() as unit:
        findings = check_book(unit)
    for finding in findings:
        print(finding)
    if not findings:
        print("The book is clean.")
    return 1 if findings else 0


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.set_defaults(run=_backup)


def _backup(options: argparse.Namespace) -> int:
    from coop_desk.clock import local_now
    from coop_desk.storage.backup import back_up
    from coop_desk.storage.book import inspect_book

    inspect_book(options.book)
    backup = back_up(options.book, options.folder, local_now())
    print(f"{backup.path} (verified: {backup.rows:,} rows, sha256 {backup.sha256})")
    return 0


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=Path)
    parser.add_argument("--format", choices=["beancount"], default="beancount")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    from coop_desk.services.beancount_export import beancount_lines

    _refuse_the_book_itself(options)
    with _reading(options.book) as book, book.read() as unit:
        text = "".join(f"{line}\n" for line in beancount_lines(unit))
    options.output.write_text(text, "utf-8")
    print(options.output)
    return 0


def _refuse_the_book_itself(options: argparse.Namespace) -> None:
    """What a command writes must never take the place of the book it reads."""
    if options.output.resolve() == options.book.resolve():
        raise UserError("{path} is the book itself; name another file.", path=options.output)


class _Opened:
    """A book opened for one command and closed after it."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        from coop_desk.clock import local_now
        from coop_desk.storage.book import open_book

        self.book = open_book(path, local_now, read_only=read_only)

    def __enter__(self) -> Book:
        return self.book

    def __exit__(self, *_: object) -> None:
        self.book.close()


def _reading(path: Path) -> _Opened:
    return _Opened(path, read_only=True)


def _writing(path: Path) -> _Opened:
    return _Opened(path, read_only=False)


def show_progress(done: int, total: int, what: str = "") -> None:
    """A line of progress that overwrites itself, on a terminal; one in ten otherwise."""
    if sys.stderr.isatty():
        end = "\n" if done == total else "\r"
        print(f"{done:>6}/{total} {what:<20}", end=end, file=sys.stderr, flush=True)
    elif done == total or (total >= 10 and done % (total // 10) == 0):
        print(f"{done}/{total} {what}", file=sys.stderr, flush=True)


Adder = Callable[[argparse.ArgumentParser], None]
COMMANDS: dict[str, tuple[Adder, str]] = {
    "open": (_add_open, "open the window, on a book if one is named"),
    "demo": (_add_demo, "make the demo book and open it"),
    "headline": (_add_headline, "print a year's headline figures"),
    "statement": (_add_statement, "print one person's statement"),
    "statements": (_add_statements, "print many statements"),
    "season-report": (_add_season_report, "print a season's charts with what they say"),
    "register": (_add_register, "write the register of what was bought"),
    "check": (_add_check, "prove a book: the file, the entries, the chain, the roll-ups"),
    "backup": (_add_backup, "make a verified copy of a book"),
    "export-ledger": (_add_export, "write the ledger for an outside program"),
}
