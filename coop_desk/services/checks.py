"""Proving a book: the file whole, every entry balanced, nothing changed behind its back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Table, func, or_, select
from sqlalchemy.exc import DatabaseError

from coop_desk.domain.terms import document_number
from coop_desk.services import audit, documents, intake, ledger
from coop_desk.services.ledger import Entry, Posting
from coop_desk.storage import tables
from coop_desk.storage.schema_check import file_findings
from coop_desk.storage.unit_of_work import Unit

CHUNK = 2_000
Progress = Callable[[int, int, str], None]


def check_book(unit: Unit, progress: Progress | None = None) -> list[str]:
    """Every finding as one line; an empty list is a clean book. Changes nothing."""
    findings = file_findings(unit.connection)
    if findings:
        # What the file no longer says truly cannot be checked further.
        return findings
    told = progress or _silent
    parts: tuple[Iterator[str], ...] = (
        _chain_findings(unit, told),
        _state_findings(unit),
        _stray_findings(unit),
        _number_findings(unit),
        _roll_up_findings(unit),
        _audit_chain_findings(unit),
        _audited_row_findings(unit),
    )
    return [finding for part in parts for finding in _readable(part)]


def _readable(part: Iterator[str]) -> Iterator[str]:
    """The findings of a part; what cannot even be read as the program writes it is one more."""
    try:
        yield from part
    except (DatabaseError, ValueError, LookupError, TypeError) as error:
        yield f"a row cannot be read: {error}"


def _silent(_done: int, _total: int, _what: str) -> None:
    pass


# --- the chain of entries ---------------------------------------------------


def _chain_findings(unit: Unit, progress: Progress) -> Iterator[str]:
    total = int(unit.scalar(select(func.count()).select_from(tables.entries)) or 0)
    previous, done = audit.FIRST_HASH, 0
    for chunk in _entry_chunks(unit):
        sealed = _Sealed(unit, chunk)
        for entry in chunk:
            name = sealed.name(entry)
            if not sealed.balanced(entry):
                yield f"{name}: entry {entry.id} does not balance"
            content = sealed.content(entry)
            if audit.chained(previous, content) != entry.hash:
                yield f"{name}: entry {entry.id} or its document was changed after posting"
            previous = entry.hash
        done += len(chunk)
        progress(done, total, "entries")


def _entry_chunks(unit: Unit) -> Iterator[Sequence[Row[Any]]]:
    e, last = tables.entries.c, 0
    while True:
        query = select(tables.entries).where(e.id > last).order_by(e.id).limit(CHUNK)
        chunk = unit.rows(query)
        if not chunk:
            return
        yield chunk
        last = chunk[-1].id


class _Sealed:
    """What the hashes of a run of entries should cover, read from the book."""

    def __init__(self, unit: Unit, entries: Sequence[Row[Any]]) -> None:
        entry_ids = [entry.id for entry in entries]
        document_ids = sorted({entry.document_id for entry in entries})
        self._heads = {
            row["id"]: row for row in _mappings(unit, tables.documents, "id", document_ids)
        }
        self._rows = {
            table: _grouped(unit, table, "document_id", document_ids)
            for kind in {head["kind"] for head in self._heads.values()}
            for table in tables.DOCUMENT_TABLES[kind]
        }
        self._postings = _grouped(unit, tables.postings, "entry_id", entry_ids)
        self._moves = _grouped(unit, tables.stock_moves, "entry_id", entry_ids)

    def name(self, entry: Row[Any]) -> str:
        """The number of the entry's document."""
        head = self._heads[entry.document_id]
        if head["number"] is None:
            return f"document {entry.document_id}"
        return document_number(head["kind"], head["year"], head["number"])

    def balanced(self, entry: Row[Any]) -> bool:
        """Whether debit equals credit."""
        rows = self._postings.get(entry.id, ())
        debit = sum(int(r["debit_fen"]) for r in rows)
        return debit == sum(int(r["credit_fen"]) for r in rows)

    def content(self, entry: Row[Any]) -> str:
        """The text the entry's hash was made of, if nothing has changed since."""
        head = self._heads[entry.document_id]
        if entry.reverses_id is None:
            rows = {
                table: self._rows[table].get(entry.document_id, ())
                for table in tables.DOCUMENT_TABLES[head["kind"]]
            }
            sealed = documents.sealed_content(head, rows)
        else:
            sealed = documents.void_content(head)
        return ledger.entry_content(entry._mapping, sealed, self._entry(entry.id))

    def _entry(self, entry_id: int) -> Entry:
        return Entry(
            tuple(
                Posting(r["account"], r["debit_fen"], r["credit_fen"], r["person_id"], r["part"])
                for r in self._postings.get(entry_id, ())
            ),
            tuple(ledger.read_move(row) for row in self._moves.get(entry_id, ())),
        )


def _mappings(
    unit: Unit, table: Table, column: str, keys: Iterable[int]
) -> Sequence[Mapping[str, Any]]:
    query = select(table).where(table.c[column].in_(list(keys)))
    order = [table.c[name] for name in (column, "line") if name in table.c]
    found: Sequence[Mapping[str, Any]] = unit.execute(query.order_by(*order)).mappings().all()
    return found


def _grouped(
    unit: Unit, table: Table, column: str, keys: Sequence[int]
) -> dict[int, list[Mapping[str, Any]]]:
    grouped: dict[int, list[Mapping[str, Any]]] = {}
    for row in _mappings(unit, table, column, keys):
        grouped.setdefault(row[column], []).append(row)
    return grouped


# --- documents, numbers, roll-ups -------------------------------------------


def _state_findings(unit: Unit) -> Iterator[str]:
    """A posted document has one entry, a voided one its reversal too, a draft none."""
    d, e = tables.documents.c, tables.entries.c
    marked = or_(*(c.is_not(None) for c in (d.voided_at, d.voided_by, d.void_reason)))
    query = (
        select(d.id, d.kind, d.status, func.count(e.id), func.count(e.reverses_id), marked)
        .outerjoin(tables.entries, e.document_id == d.id)
        .group_by(d.id)
    )
    expected = {"draft": (0, 0), "posted": (1, 0), "voided": (2, 1)}
    for document_id, kind, status, count, reversals, is_marked in unit.rows(query):
        if (count, reversals) != expected[status]:
            yield f"{kind} {document_id} is {status} but has {count} entries"
        if is_marked and status != "voided":
            yield f"{kind} {document_id} is {status} but marked as void"


def _stray_findings(unit: Unit) -> Iterator[str]:
    """Rows of a kind hang on posted documents of that kind: no hash covers any others."""
    d = tables.documents.c
    for kind, own in tables.DOCUMENT_TABLES.items():
        for table in own:
            query = (
                select(d.id, d.kind)
                .join(table, table.c.document_id == d.id)
                .where((d.kind != kind) | (d.status == "draft"))
            )
            for document_id, other in unit.rows(query):
                yield f"{other} {document_id} has rows in {table.name}"


def _number_findings(unit: Unit) -> Iterator[str]:
    d = tables.documents.c
    last_numbers = {
        (r.kind, r.year): r.last_number for r in unit.rows(select(tables.number_series))
    }
    query = (
        select(d.kind, d.year, func.count(), func.min(d.number), func.max(d.number))
        .where(d.number.is_not(None))
        .group_by(d.kind, d.year)
    )
    for kind, year, count, lowest, highest in unit.rows(query):
        last = last_numbers.pop((kind, year), None)
        if not (lowest == 1 and highest == count == last):
            yield f"numbers of {kind} in {year} have a gap: {count} documents, last number {last}"
    for kind, year in last_numbers:
        yield f"numbers of {kind} in {year} were given but no document has one"


def _roll_up_findings(unit: Unit) -> Iterator[str]:
    stored, rebuilt = intake.stored(unit), intake.rebuild(unit)
    nothing = (0, 0, 0)
    for key in sorted(stored.keys() | rebuilt.keys()):
        if stored.get(key, nothing) != rebuilt.get(key, nothing):
            yield f"monthly intake {key} does not equal its tickets"


# --- the audit log ----------------------------------------------------------


def _audit_chain_findings(unit: Unit) -> Iterator[str]:
    previous = audit.FIRST_HASH
    log = tables.audit_log
    for line in unit.execute(select(log).order_by(log.c.id)).mappings():
        if audit.chained(previous, audit.line_content(line)) != line["hash"]:
            yield f"audit line {line['id']} was changed or a line before it is gone"
        previous = line["hash"]


def _audited_row_findings(unit: Unit) -> Iterator[str]:
    for table in tables.AUDITED_TABLES:
        logged = _latest_lines(unit, table)
        for row in unit.execute(select(table)).mappings():
            key = audit.key_of(table, row)
            if logged.pop(key, None) != audit.row_content(table, row):
                yield f"{table.name} {key} was changed outside the program"
        for key in logged:
            yield f"{table.name} {key} is gone"


def _latest_lines(unit: Unit, table: Table) -> dict[str, str]:
    log = tables.audit_log.c
    query = select(log.row_key, log.content).where(log.table_name == table.name).order_by(log.id)
    return {row.row_key: row.content for row in unit.rows(query)}
