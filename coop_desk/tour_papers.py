"""The papers a tour writes: one of each kind, from the demo's last year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import Table

from coop_desk.audit_papers import AuditPapers
from coop_desk.counter_papers import CounterPapers
from coop_desk.demo.calendar import LAST_YEAR
from coop_desk.goods_papers import GoodsPapers
from coop_desk.lease_papers import LeasePapers
from coop_desk.register_papers import BY_PRODUCT, RegisterPapers
from coop_desk.sales_papers import SalesPapers
from coop_desk.scale_papers import ScalePapers
from coop_desk.season_papers import SeasonPapers
from coop_desk.season_papers import wanted as season_wanted
from coop_desk.services import (
    batches,
    documents,
    leasing,
    people,
    purchase_register,
    sales_contracts,
    season_report,
)
from coop_desk.services.leasing import LeaseRow
from coop_desk.services.purchase_register import Register, Wanted
from coop_desk.stock_papers import StockPapers
from coop_desk.storage import tables
from coop_desk.storage.book import Book
from coop_desk.storage.unit_of_work import Unit
from coop_desk.ticket_papers import TicketPapers

FIRST, LAST = date(LAST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
# A day and a week of the tea season, which begins in March.
TEA_DAY = date(LAST_YEAR, 4, 2)
TEA_WEEK = Wanted(date(LAST_YEAR, 4, 1), date(LAST_YEAR, 4, 7), "leaf")
GROWER = "0560"  # who has one greenhouse

Drawn = tuple[str, Callable[[Unit], bytes]]


def write_papers(book: Book, folder: Path) -> Iterator[Path]:
    """Write them into a folder and give each path as it is done."""
    folder.mkdir(exist_ok=True)
    for name, draw in (*LAND_AND_BAGS, *COUNTERS, *GOODS):
        path = folder / f"{name}.pdf"
        with book.read() as unit:
            path.write_bytes(draw(unit))
        yield path
    yield from _write_register(book, folder)


def shown_lease(unit: Unit) -> LeaseRow:
    """A lease of the grower shown, the newest."""
    grower = people.person_by_code(unit, GROWER).id
    return leasing.leases(unit, person_id=grower)[-1]


def newest(unit: Unit, table: Table) -> int:
    """The id of the newest document of a kind that stands, by the table of its rows."""
    return int(documents.latest(unit, table).document_id)


def _contract(unit: Unit) -> bytes:
    return LeasePapers.lease_contract_pdf(unit, shown_lease(unit).id)


def _lease_register(unit: Unit) -> bytes:
    season_id = shown_lease(unit).season_id
    assert season_id is not None
    return LeasePapers.lease_register_pdf(unit, season_id)


def _weight_check(unit: Unit) -> bytes:
    check = batches.batches(unit)[0].check
    assert check is not None
    return LeasePapers.check_sheet_pdf(unit, check.id)


LAND_AND_BAGS: tuple[Drawn, ...] = (
    ("contract", _contract),
    ("register", _lease_register),
    ("land_rent", lambda unit: LeasePapers.land_sign_off_pdf(unit, FIRST, LAST)),
    ("weight_check", _weight_check),
    ("bag_stock", lambda unit: LeasePapers.bag_stock_pdf(unit, unit.clock().date())),
    ("calendar", lambda unit: LeasePapers.calendar_pdf(unit, FIRST, LAST)),
)


def _ticket(unit: Unit) -> bytes:
    return TicketPapers().ticket_pdf(unit, newest(unit, tables.harvest_tickets), "A5", 1)


def _ticket_check(unit: Unit) -> bytes:
    papers = AuditPapers()
    return papers.pdf(papers.papers(unit, "leaf_ticket", FIRST, LAST, True))


COUNTERS: tuple[Drawn, ...] = (
    ("ticket", _ticket),
    ("prices", lambda unit: CounterPapers.price_notice_pdf(unit, "leaf", TEA_DAY)),
    ("ticket_check", _ticket_check),
    ("scale_checks", lambda unit: ScalePapers.scale_check_log_pdf(unit, FIRST, LAST)),
)


def _processing(unit: Unit) -> bytes:
    return GoodsPapers.processing_batch_pdf(unit, newest(unit, tables.processing_batches))


def _delivery_note(unit: Unit) -> bytes:
    return SalesPapers().delivery_note_pdf(unit, newest(unit, tables.shipments))


def _reconciliation(unit: Unit) -> bytes:
    contract = sales_contracts.contracts(unit)[0]
    return SalesPapers().reconciliation_pdf(unit, contract.buyer_id, FIRST, LAST)


def _season_report(unit: Unit) -> bytes:
    report = season_report.season_report(unit, season_wanted(unit, None, (FIRST, LAST), ()))
    return SeasonPapers().pdf(report)


GOODS: tuple[Drawn, ...] = (
    ("processing", _processing),
    ("mass_balance", lambda unit: GoodsPapers.mass_balance_pdf(unit, "leaf", FIRST, LAST)),
    ("stock", lambda unit: StockPapers.stock_list_pdf(unit, FIRST, LAST)),
    ("delivery_note", _delivery_note),
    ("reconciliation", _reconciliation),
    ("season_report", _season_report),
)


def _write_register(book: Book, folder: Path) -> Iterator[Path]:
    """What was bought in a week, as a paper and as a workbook."""
    papers = RegisterPapers()
    with book.read() as unit:
        found: Register = purchase_register.register(unit, TEA_WEEK)
    for path, save in (
        (folder / "purchases.pdf", papers.save_pdf),
        (folder / "purchases.xlsx", papers.save_workbook),
    ):
        save(found, BY_PRODUCT, path)
        yield path
