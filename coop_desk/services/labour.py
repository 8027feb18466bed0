"""Work sheets: who worked at what, how many person-times, and the wages owed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.money import check_int
from coop_desk.errors import UserError
from coop_desk.services import documents, ledger, settings
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One worker on a sheet: person-times and the wage in fen."""

    person_id: int
    person_times: int
    wage_fen: int


@dataclass(frozen=True, slots=True)
class WorkSheet:
    """A sheet of work at one task on one day."""

    day: date
    task: str
    lines: tuple[WorkLine, ...]
    note: str = ""


def post(unit: Unit, sheet: WorkSheet) -> Posted:
    """Post a work sheet: the wages become a cost and are owed to each worker.

    Raises UserError for an empty sheet, nobody's time, or a worker named twice.
    """
    _check(sheet)
    total = sum(line.wage_fen for line in sheet.lines)
    head = {
        "task": sheet.task,
        "person_times": sum(line.person_times for line in sheet.lines),
        "wage_fen": total,
    }
    lines = [
        {
            "line": number,
            "person_id": line.person_id,
            "person_times": line.person_times,
            "wage_fen": line.wage_fen,
        }
        for number, line in enumerate(sheet.lines, 1)
    ]
    cost = Posting(settings.account(unit, "production_cost"), debit_fen=total)
    owed = [
        ledger.owed_to(unit, line.person_id, "wages", line.wage_fen, sheet.day)
        for line in sheet.lines
    ]
    document = NewDocument(
        "work_sheet",
        sheet.day,
        total,
        {tables.work_sheets: [head], tables.work_lines: lines},
        Entry((cost, *owed)),
        note=sheet.note,
    )
    return documents.post(unit, document)


def _check(sheet: WorkSheet) -> None:
    if not sheet.lines:
        raise UserError("Enter at least one worker.", field="lines")
    for line in sheet.lines:
        if check_int(line.person_times, "person-times") <= 0:
            raise UserError("Person-times are counted from 1.", field="person_times")
        if check_int(line.wage_fen, "wage") < 0:
            raise UserError("A wage cannot be less than nothing.", field="wage")
    if len({line.person_id for line in sheet.lines}) < len(sheet.lines):
        raise UserError("A worker stands on this sheet twice.", field="lines")
