"""Documents: drafted, posted under a number without gaps, voided by a linked reversal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, or_, select, update

from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import audit, crops, intake, land_terms, lease_terms, ledger, settings
from coop_desk.services.intake import Intake
from coop_desk.services.ledger import Entry
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_HEAD = tables.documents.c
_SERIES = tables.number_series

CLOCK_LEEWAY = timedelta(minutes=5)
_LAST_MOMENT = select(tables.entries.c.at).order_by(tables.entries.c.id.desc()).limit(1)
_NEXT_NUMBER = (
    update(_SERIES)
    .where(_SERIES.c.kind == bindparam("b_kind"), _SERIES.c.year == bindparam("b_year"))
    .values(last_number=_SERIES.c.last_number + 1)
    .returning(_SERIES.c.last_number)
)
_POST = (
    update(tables.documents)
    .where(_HEAD.id == bindparam("b_id"))
    .values(
        status="posted",
        draft_values="",
        year=bindparam("b_year"),
        number=bindparam("b_number"),
        posted_at=bindparam("b_at"),
        posted_by=bindparam("b_by"),
    )
)


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document about to be posted: its head, its rows, and what it does to the books."""

    kind: str
    day: date
    amount_fen: int
    rows: Mapping[Table, Sequence[Mapping[str, Any]]]
    entry: Entry = field(default_factory=Entry)
    intake: tuple[Intake, ...] = ()
    person_id: int | None = None
    note: str = ""
    draft_id: int | None = None
    replaces_id: int | None = None
    opens_batch: bool = False  # its goods are a batch of their own, named by this document

    def entry_of(self, document_id: int) -> Entry:
        """Its entry, once it is known which row the document has."""
        if not self.opens_batch:
            return self.entry
        moves = tuple(replace(move, batch_id=document_id) for move in self.entry.moves)
        return replace(self.entry, moves=moves)


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted document: its row and the number on its paper."""

    id: int
    number: str


def post(unit: Unit, document: NewDocument) -> Posted:
    """Post a document with its rows, its number and its balanced entry, or nothing at all.

    Raises UserError for a day in the future or in a closed period, a draft that is a draft no
    more, or a replacement of what stands. What moves neither money nor goods, such as a
    statement, may be dated in a closed period. TypeError for a day that is a moment.
    """
    refuse_future_day(unit, document.day)
    if document.entry != Entry():
        refuse_closed_day(unit, document.day)
    if document.replaces_id is not None:
        _refuse_odd_replacement(unit, document.kind, document.replaces_id)
    head = _head(unit, document)
    document_id = _open(unit, document, head)
    rows = {
        table: [{"document_id": document_id, **row} for row in lines]
        for table, lines in document.rows.items()
    }
    for table, lines in rows.items():
        unit.insert_many(table, lines)
    head |= {"number": _next_number(unit, document.kind, head["year"])}
    head |= {"posted_at": unit.now(), "posted_by": unit.operator}
    _mark_posted(unit, document_id, head)
    sealed = sealed_content(head, rows)
    ledger.write_entry(unit, document_id, document.day, document.entry_of(document_id), sealed)
    intake.add(unit, document.day, document.intake)
    return Posted(document_id, document_number(document.kind, head["year"], head["number"]))


def refuse_future_day(unit: Unit, day: date) -> None:
    """Raise UserError for a day that is still to come, TypeError for a moment.

    The hash of an entry would cover an hour that the column of the day does not keep.
    """
    if type(day) is not date:
        raise TypeError(f"{day!r} is no day")
    if day > unit.clock().date():
        raise UserError("{day} lies in the future; look at the date.", field="day", day=day)


def refuse_clock_set_back(unit: Unit) -> None:
    """Raise UserError where the last entry was made later than the clock of this PC shows.

    A ticket would bear an hour before that of its predecessor. A few minutes are forgiven, for
    clocks are set right now and then.
    """
    last = unit.run(_LAST_MOMENT, {})
    if last and unit.clock() < datetime.fromisoformat(last) - CLOCK_LEEWAY:
        raise UserError(
            "The clock of this PC shows {now}, but the last entry was made at {last}. "
            "Set the clock right, then post again.",
            now=f"{unit.clock():%Y-%m-%d %H:%M}",
            last=f"{datetime.fromisoformat(last):%Y-%m-%d %H:%M}",
        )


def _refuse_odd_replacement(unit: Unit, kind: str, replaced_id: int) -> None:
    """A document that stands would count beside its replacement, one replaced twice too."""
    row = unit.first(select(_HEAD.kind, _HEAD.status).where(_HEAD.id == replaced_id))
    if row is None or row.kind != kind:
        raise UserError("A document can only replace one of its own kind.")
    if row.status != "voided":
        raise UserError("Void the document first; then it can be replaced.")
    if replacement_of(unit, replaced_id) is not None:
        raise UserError("This document was replaced already.")


def replacement_of(unit: Unit, document_id: int) -> int | None:
    """The document that took the place of a void one; None where none did.

    It is looked for among its kind from its year on, which have an index: this is asked for
    every ticket that is shown.
    """
    row = unit.first(select(_HEAD.kind, _HEAD.year, _HEAD.status).where(_HEAD.id == document_id))
    if row is None or row.status != "voided":
        return None
    same = _HEAD.kind == row.kind, _HEAD.year >= row.year, _HEAD.number.is_not(None)
    found: int | None = unit.scalar(select(_HEAD.id).where(*same, _HEAD.replaces_id == document_id))
    return found


def refuse_closed_day(unit: Unit, day: date) -> None:
    """Raise UserError when the books are closed on that day."""
    closed = settings.get(unit, "closed_until")
    if closed and day.isoformat() <= closed:
        raise UserError(
            "The books are closed up to {closed}. Enter it with a later date.",
            field="day",
            closed=closed,
        )


def _head(unit: Unit, document: NewDocument) -> dict[str, Any]:
    return {
        "kind": document.kind,
        "year": document.day.year,
        "number": None,
        "day": document.day,
        "status": "draft",
        "person_id": document.person_id,
        "amount_fen": document.amount_fen,
        "note": document.note,
        "draft_values": "",
        "replaces_id": document.replaces_id,
        "created_at": unit.now(),
        "created_by": unit.operator,
        "posted_at": None,
        "posted_by": None,
        "voided_at": None,
        "voided_by": None,
        "void_reason": None,
    }


def _open(unit: Unit, document: NewDocument, head: dict[str, Any]) -> int:
    """The row of the document: a new one, or the draft it grew from with its first author."""
    if document.draft_id is None:
        return unit.insert_one(tables.documents, head)
    draft = read_draft(unit, document.draft_id)
    if draft.kind != document.kind:
        raise UserError("This draft is one of another kind of document.")
    head |= {"created_at": draft.created_at, "created_by": draft.created_by}
    changed = update(tables.documents).where(_HEAD.id == document.draft_id).values(**head)
    unit.execute(changed)
    return document.draft_id


def _next_number(unit: Unit, kind: str, year: int) -> int:
    found = unit.run(_NEXT_NUMBER, {"b_kind": kind, "b_year": year})
    if found is None:
        unit.insert_one(_SERIES, {"kind": kind, "year": year, "last_number": 1})
    return int(found or 1)


def _mark_posted(unit: Unit, document_id: int, head: Mapping[str, Any]) -> None:
    unit.run(
        _POST,
        {
            "b_id": document_id,
            "b_year": head["year"],
            "b_number": head["number"],
            "b_at": head["posted_at"],
            "b_by": head["posted_by"],
        },
    )


SEALED_HEAD = (
    "kind",
    "year",
    "number",
    "day",
    "person_id",
    "amount_fen",
    "note",
    "replaces_id",
    "created_at",
    "created_by",
    "posted_at",
    "posted_by",
)


def sealed_content(
    head: Mapping[str, Any], rows: Mapping[Table, Sequence[Mapping[str, Any]]]
) -> str:
    """A document and its rows as the hash of its entry covers them."""
    content: list[Any] = [[head[name] for name in SEALED_HEAD]]
    for table in tables.DOCUMENT_TABLES[head["kind"]]:
        names = [c.name for c in table.columns if c.name not in ("id", "document_id")]
        content += [[row[name] for name in names] for row in rows.get(table, ())]
    return audit.canonical(content)


# --- drafts -----------------------------------------------------------------


def save_draft(
    unit: Unit, kind: str, day: date, values: Mapping[str, Any], draft_id: int | None = None
) -> int:
    """Keep what was typed so far, however incomplete; returns the draft's id."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True)
    if draft_id is not None:
        read_draft(unit, draft_id)
        changed = update(tables.documents).where(_HEAD.id == draft_id)
        unit.execute(changed.values(draft_values=text, day=day, year=day.year))
        return draft_id
    head = _head(unit, NewDocument(kind, day, 0, {}))
    return unit.insert_one(tables.documents, head | {"draft_values": text})


def read_draft(unit: Unit, draft_id: int) -> Any:
    """A draft's row. Raises UserError when it was posted or discarded meanwhile."""
    row = unit.first(select(tables.documents).where(_HEAD.id == draft_id))
    if row is None or row.status != "draft":
        raise UserError("This draft is no longer there: it was posted or discarded.")
    return row


def discard_draft(unit: Unit, draft_id: int) -> None:
    """Throw a draft away."""
    read_draft(unit, draft_id)
    unit.execute(tables.documents.delete().where(_HEAD.id == draft_id))


def drafts(unit: Unit, kind: str) -> list[tuple[int, dict[str, Any]]]:
    """The drafts of a kind, newest first: id and what was typed."""
    query = (
        select(_HEAD.id, _HEAD.draft_values)
        .where(_HEAD.kind == kind, _HEAD.status == "draft")
        .order_by(_HEAD.id.desc())
    )
    return [(draft_id, json.loads(values)) for draft_id, values in unit.rows(query)]


# --- voiding ----------------------------------------------------------------


def void(unit: Unit, document_id: int, reason: str, day: date | None = None) -> None:
    """Void a posted document: a reversing entry, linked and dated today (or `day`).

    What hangs on it falls with it: the payment made together with a ticket, the rent, the
    early end, the transfer and the deposit of a lease. Raises UserError without a reason, for a
    document that is not posted, for a day in the future or in a closed period, for what another
    document rests on, or where bags would go missing, a lease is in use or more of a rent would
    be credited than charged.
    """
    if not reason.strip():
        raise UserError("Say why the document is voided.", field="reason")
    row = _posted_row(unit, document_id)
    void_day = max(day or unit.clock().date(), row.day)
    refuse_future_day(unit, void_day)
    refuse_closed_day(unit, void_day)
    _refuse_base(unit, row)
    voiding = {
        "status": "voided",
        "voided_at": unit.now(),
        "voided_by": unit.operator,
        "void_reason": reason.strip(),
    }
    unit.execute(update(tables.documents).where(_HEAD.id == document_id).values(**voiding))
    # One may take others along, so what is left to fall is looked up again each time.
    while linked := _linked(unit, row.kind, document_id):
        void(unit, linked[0], reason, day)
    _reverse(unit, document_id, void_day, voiding)
    crops.after_void(unit, row.kind, document_id)
    land_terms.after_void(unit, row.kind, document_id)
    lease_terms.after_void(unit, row.kind, document_id)


def _posted_row(unit: Unit, document_id: int) -> Any:
    row = unit.first(select(tables.documents).where(_HEAD.id == document_id))
    if row is None:
        raise UserError("This document is not in the book.")
    if row.status == "voided":
        raise UserError(
            "{number} is already void.", number=document_number(row.kind, row.year, row.number)
        )
    if row.status == "draft":
        raise UserError("A draft is discarded, not voided.")
    return row


# The columns by which a document hangs on another one.
_LINKS = (
    tables.payments.c.ticket_document_id,
    tables.charges.c.lease_document_id,
    tables.lease_ends.c.lease_document_id,
    tables.land_rents.c.lease_document_id,
    tables.land_lease_ends.c.lease_document_id,
    tables.lease_transfers.c.lease_document_id,
    tables.lease_transfers.c.new_lease_document_id,
    tables.rent_credits.c.lease_document_id,
    tables.deposits.c.lease_document_id,
)
# The columns by which a document rests on another one, which stays as long as it stands: what
# was shipped on a contract, accepted of a shipment, invoiced of a sale.
_RESTING = (
    tables.shipments.c.contract_document_id,
    tables.sale_shipments.c.shipment_document_id,
    tables.sales_invoice_lines.c.sale_document_id,
)


def _refuse_base(unit: Unit, row: Any) -> None:
    """Refuse to void what another document rests on."""
    resting = _tied(unit, _RESTING, row.id)
    if resting:
        raise UserError(
            "{number} rests on {own}; void {number} first.",
            number=number_of(unit, resting[-1]),
            own=document_number(row.kind, row.year, row.number),
        )


def _linked(unit: Unit, kind: str, document_id: int) -> list[int]:
    """The posted documents that hang on one."""
    return lease_terms.falling_with(unit, kind, document_id) + _tied(unit, _LINKS, document_id)


def _tied(unit: Unit, links: Sequence[Any], document_id: int) -> list[int]:
    """The posted documents tied to one by any of these columns."""
    found: list[int] = []
    for link in links:
        query = (
            select(_HEAD.id)
            .join(link.table, link.table.c.document_id == _HEAD.id)
            .where(link == document_id, _HEAD.status == "posted")
            .order_by(_HEAD.id)
        )
        found += [row.id for row in unit.rows(query)]
    return found


def _reverse(unit: Unit, document_id: int, day: date, voiding: Mapping[str, Any]) -> None:
    entries = tables.entries.c
    entry_id = unit.scalar(select(entries.id).where(entries.document_id == document_id))
    entry = ledger.read_entry(unit, entry_id).reversed()
    ledger.write_entry(unit, document_id, day, entry, void_content(voiding), reverses=entry_id)
    bought = intake.of_document(unit, document_id)
    intake.add(unit, day, [item.reversed() for item in bought])


def void_content(row: Mapping[str, Any]) -> str:
    """What the hash of a reversing entry covers of its document."""
    return audit.canonical([row["voided_at"], row["voided_by"], row["void_reason"]])


def stood(until: date | None) -> ColumnElement[bool]:
    """The condition that a document stands, or stood at the end of a day."""
    if until is None:
        return _HEAD.status == "posted"
    e = tables.entries.c
    reversed_by_then = (
        select(e.id)
        .where(e.document_id == _HEAD.id, e.reverses_id.is_not(None), e.day <= until)
        .correlate(tables.documents)
        .exists()
    )
    voided_since = and_(_HEAD.status == "voided", ~reversed_by_then)
    return and_(_HEAD.day <= until, or_(_HEAD.status == "posted", voided_since))


def latest(unit: Unit, table: Table, *conditions: Any) -> Any:
    """The row of the newest document in its table that stands; None where there is none."""
    query = (
        select(table)
        .join(tables.documents, _HEAD.id == table.c.document_id)
        .where(_HEAD.status == "posted", *conditions)
        .order_by(_HEAD.day.desc(), _HEAD.id.desc())
    )
    return unit.first(query.limit(1))


def number_of(unit: Unit, document_id: int) -> str:
    """The number on a document's paper; empty for a draft."""
    row = unit.first(select(_HEAD.kind, _HEAD.year, _HEAD.number).where(_HEAD.id == document_id))
    if row is None or row.number is None:
        return ""
    return document_number(row.kind, row.year, row.number)
