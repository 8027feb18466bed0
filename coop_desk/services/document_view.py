"""One document opened from a list: its head, its lines, what it did to the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, Table, func, select

from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import settings
from coop_desk.services.documents import number_of, replacement_of
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One posting as an accountant reads it."""

    day: date
    account: str
    account_name: str
    person: str
    part: str | None
    debit_fen: int
    credit_fen: int
    reversal: bool


@dataclass(frozen=True, slots=True)
class RelatedDocument:
    """Another document one hangs together with.

    `relation`: replaces, replaced_by, paid_with (the payment made with a ticket), ticket (what
    a payment paid), lease (what a charge or an early end belongs to), new_lease (what a transfer
    made of it), handed_over (the transfer a lease was made by), batch (what was weighed or lost),
    inspection (what a replacement makes good), contract (what was shipped on it), shipment (what
    a sale settles), settled (the sale that settles a shipment), invoice (that a sale stands on),
    sale (that stands on an invoice).
    """

    relation: str
    id: int
    number: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with everything a person may ask about it.

    `details` are its columns by name, `lines` its rows, `ledger` its postings; what both refer
    to is named beside them: a "grade" and its "grade_english" beside "grade_id".
    """

    id: int
    kind: str
    number: str
    day: date
    status: str
    person_id: int | None
    person: str
    amount_fen: int
    note: str
    posted_at: str | None
    posted_by: str | None
    voided_at: str | None
    voided_by: str | None
    void_reason: str | None
    replaces: str
    replaced_by: str
    details: dict[str, Any]
    lines: tuple[dict[str, Any], ...]
    ledger: tuple[LedgerLine, ...]
    related: tuple[RelatedDocument, ...]
    # Whether the office wants kilograms beside jin.
    kilograms: bool


def document_view(unit: Unit, document_id: int) -> DocumentView:
    """Read one document. Raises UserError when there is none."""
    d, p = tables.documents, tables.people.c
    row = unit.first(
        select(d, p.code.label("person_code"), p.name.label("person_name"))
        .outerjoin(tables.people, p.id == d.c.person_id)
        .where(d.c.id == document_id)
    )
    if row is None:
        raise UserError("This document is not in the book.")
    own = tables.DOCUMENT_TABLES[row.kind]
    details = _details(unit, [table for table in own if "line" not in table.c], document_id)
    line_tables = [table for table in own if "line" in table.c]
    return DocumentView(
        id=row.id,
        kind=row.kind,
        number=document_number(row.kind, row.year, row.number) if row.number else "",
        day=row.day,
        status=row.status,
        person_id=row.person_id,
        person=f"{row.person_code} {row.person_name}" if row.person_code else "",
        amount_fen=row.amount_fen,
        note=row.note,
        posted_at=row.posted_at,
        posted_by=row.posted_by,
        voided_at=row.voided_at,
        voided_by=row.voided_by,
        void_reason=row.void_reason,
        replaces=number_of(unit, row.replaces_id) if row.replaces_id else "",
        replaced_by=_replacement(unit, document_id),
        details=details,
        lines=tuple(
            line | _unit_of(details)
            for table in line_tables
            for line in _lines(unit, table, document_id)
        ),
        ledger=tuple(_ledger_line(line) for line in _ledger_rows(unit, document_id)),
        related=tuple(_related(unit, row, details)),
        kilograms=settings.get(unit, "weight_unit") != "jin",
    )


def _details(unit: Unit, single: Sequence[Table], document_id: int) -> dict[str, Any]:
    """The columns of the tables with one row a document, and the batches its bags are of."""
    found: dict[str, Any] = {}
    for table in single:
        found |= next(iter(_lines(unit, table, document_id)), {})
    found |= _goods_named(unit, found.get("product"))
    batches = tuple(_batches(unit, document_id))
    return found | {"batches": batches} if batches else found


def _unit_of(details: Mapping[str, Any]) -> dict[str, Any]:
    """What the lines of a document about an input are counted in."""
    return {"goods_unit": details["goods_unit"]} if "goods_unit" in details else {}


def _goods_named(unit: Unit, product: str | None) -> dict[str, Any]:
    """What an input is called and counted in; nothing for a product, whose code says it."""
    g = tables.goods.c
    row = unit.first(select(g.name, g.english_name, g.unit).where(g.code == product))
    if row is None:
        return {}
    return {"goods": row.name, "goods_english": row.english_name, "goods_unit": row.unit}


def _batches(unit: Unit, document_id: int) -> Iterator[tuple[str, int]]:
    """How many bags of each batch a document moved off the store or a crop, or onto one."""
    m, e, b = tables.stock_moves.c, tables.entries.c, tables.bag_batches.c
    query = (
        select(m.batch_id, b.name, func.max(func.abs(m.quantity)))
        .join(tables.entries, e.id == m.entry_id)
        .outerjoin(tables.bag_batches, b.document_id == m.batch_id)
        .where(e.document_id == document_id, e.reverses_id.is_(None), m.product == "bag")
        .group_by(m.batch_id, b.name)
        .order_by(m.batch_id)
    )
    for _, name, bags in unit.rows(query):
        yield name or "", int(bags)


def _replacement(unit: Unit, document_id: int) -> str:
    found = replacement_of(unit, document_id)
    return number_of(unit, found) if found else ""


def _related(unit: Unit, row: Row[Any], details: Mapping[str, Any]) -> Iterator[RelatedDocument]:
    p, x = tables.payments.c, tables.lease_transfers.c
    handed = select(x.document_id).where(x.new_lease_document_id == row.id)
    found = [
        ("replaces", row.replaces_id),
        ("replaced_by", replacement_of(unit, row.id)),
        ("paid_with", unit.scalar(select(p.document_id).where(p.ticket_document_id == row.id))),
        ("ticket", details.get("ticket_document_id")),
        ("lease", details.get("lease_document_id")),
        ("batch", details.get("batch_document_id")),
        ("inspection", details.get("inspection_document_id")),
        ("new_lease", details.get("new_lease_document_id")),
        ("handed_over", unit.scalar(handed)),
        ("contract", details.get("contract_document_id")),
        ("shipment", details.get("shipment_document_id")),
        *_sold(unit, row),
    ]
    for relation, document_id in found:
        if document_id is not None:
            yield RelatedDocument(relation, document_id, number_of(unit, document_id))


def _sold(unit: Unit, row: Row[Any]) -> Iterator[tuple[str, int]]:
    """What stands that settles a shipment or invoices a sale, and the sales of an invoice."""
    d, settled, line = tables.documents.c, tables.sale_shipments.c, tables.sales_invoice_lines.c
    ways = {
        "shipment": ("settled", settled.document_id, settled.shipment_document_id),
        "sale": ("invoice", line.document_id, line.sale_document_id),
        "sales_invoice": ("sale", line.sale_document_id, line.document_id),
    }
    if row.kind not in ways:
        return
    relation, other, own = ways[row.kind]
    query = select(other).join(tables.documents, d.id == other).where(own == row.id)
    for (document_id,) in unit.rows(query.where(d.status == "posted").order_by(other)):
        yield relation, document_id


# A column that refers to something → what that is called, column by column.
_NAMES: dict[str, tuple[Table, dict[str, str]]] = {
    "grade_id": (tables.grades, {"grade": "name", "grade_english": "english_name"}),
    "suggested_grade_id": (
        tables.grades,
        {"suggested_grade": "name", "suggested_grade_english": "english_name"},
    ),
    "person_id": (tables.people, {"person": "name"}),
    "greenhouse_id": (tables.greenhouses, {"greenhouse": "code"}),
    "plot_id": (tables.plots, {"plot": "code", "plot_name": "name"}),
    "season_id": (tables.seasons, {"season": "name"}),
    "village_group_id": (tables.village_groups, {"village_group": "name"}),
    "tare_id": (tables.tares, {"tare": "name", "tare_each_g": "grams"}),
    "sale_document_id": (
        tables.documents,
        {"sale_kind": "kind", "sale_year": "year", "sale_number": "number", "sale_day": "day"},
    ),
    "source": (tables.accounts, {"source_name": "name"}),
    "target": (tables.accounts, {"target_name": "name"}),
}


def _lines(unit: Unit, table: Table, document_id: int) -> list[dict[str, Any]]:
    """The rows of a document in a table, with the names of what they refer to."""
    query = select(table).where(table.c.document_id == document_id)
    if "line" in table.c:
        query = query.order_by(table.c.line)
    for column, (target, names) in _NAMES.items():
        if column in table.c:
            query = _named(query, table.c[column], target, names)
    if "crop_id" in table.c:
        query = _crop_named(query, table)
    if "price_line_id" in table.c:
        query = _price_list_named(query, table)
    return [dict(row) for row in unit.execute(query).mappings()]


def _named(query: Select[Any], column: Any, target: Table, names: Mapping[str, str]) -> Select[Any]:
    other = target.alias()
    (key,) = other.primary_key
    labels = [other.c[name].label(label) for label, name in names.items()]
    return query.add_columns(*labels).outerjoin(other, key == column)


def _crop_named(query: Select[Any], table: Table) -> Select[Any]:
    c, g, s = tables.crops.c, tables.greenhouses.c, tables.seasons.c
    return (
        query.add_columns(g.code.label("greenhouse"), s.name.label("season"))
        .outerjoin(tables.crops, c.id == table.c.crop_id)
        .outerjoin(tables.greenhouses, g.id == c.greenhouse_id)
        .outerjoin(tables.seasons, s.id == c.season_id)
    )


def _price_list_named(query: Select[Any], table: Table) -> Select[Any]:
    line, head = tables.price_lines.c, tables.price_lists.c
    return (
        query.add_columns(head.name.label("price_list"))
        .outerjoin(tables.price_lines, line.id == table.c.price_line_id)
        .outerjoin(tables.price_lists, head.id == line.price_list_id)
    )


def _ledger_rows(unit: Unit, document_id: int) -> Any:
    e, p, a, who = (
        tables.entries.c,
        tables.postings.c,
        tables.accounts.c,
        tables.people.c,
    )
    query = (
        select(
            e.day,
            e.reverses_id,
            p.account,
            a.name.label("account_name"),
            who.name.label("person"),
            p.part,
            p.debit_fen,
            p.credit_fen,
        )
        .join(tables.postings, p.entry_id == e.id)
        .join(tables.accounts, a.code == p.account)
        .outerjoin(tables.people, who.id == p.person_id)
        .where(e.document_id == document_id)
        .order_by(e.id, p.line)
    )
    return unit.rows(query)


def _ledger_line(row: Row[Any]) -> LedgerLine:
    return LedgerLine(
        row.day,
        row.account,
        row.account_name,
        row.person or "",
        row.part,
        row.debit_fen,
        row.credit_fen,
        row.reverses_id is not None,
    )
