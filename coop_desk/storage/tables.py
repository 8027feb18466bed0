"""The tables of a book: one place for every name and type; triggers stand in `triggers`.

Money is whole fen, weight whole grams, area hundredths of a mu, deductions basis points.
Moments are local Asia/Shanghai text to the second; periods are half-open [start, end).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Row_id = Integer
Fen = BigInteger
Grams = BigInteger
Moment = String(19)


def _id() -> Column[int]:
    return Column("id", Row_id, primary_key=True)


def _link(name: str, target: str, *, optional: bool = False, index: bool = False) -> Column[int]:
    return Column(name, Row_id, ForeignKey(target), nullable=optional, index=index)


def _document() -> Column[int]:
    """The key of a table with one row a document."""
    return Column("document_id", Row_id, ForeignKey("documents.id"), primary_key=True)


def _line() -> tuple[Column[Any], ...]:
    """The head of a table with several rows a document."""
    return _id(), _link("document_id", "documents.id", index=True), _needed("line", Integer)


def _needed(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)


# --- people -----------------------------------------------------------------

village_groups = Table(
    "village_groups",
    metadata,
    _id(),
    Column("code", String(20), nullable=False, unique=True),
    _needed("name", String(60)),
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("code", String(20), nullable=False, unique=True),
    _needed("name", String(60)),
    _needed("kind", String(20)),
    _needed("phone", String(30)),
    _link("village_group_id", "village_groups.id", optional=True, index=True),
    _needed("address", String(120)),
    _needed("sort_key", String(120)),
    _needed("search_keys", Text),
    _needed("note", Text),
    CheckConstraint("kind in ('person', 'household', 'organisation')", name="kind"),
)

person_roles = Table(
    "person_roles",
    metadata,
    _id(),
    _link("person_id", "people.id", index=True),
    _needed("role", String(20)),
    _needed("start", Date),
    Column("end", Date),
)

memberships = Table(
    "memberships",
    metadata,
    _id(),
    _link("person_id", "people.id", index=True),
    _needed("start", Date),
    Column("end", Date),
)

# Read and written by services/private_data.py alone, so that encryption touches one place.
person_secrets = Table(
    "person_secrets",
    metadata,
    Column("person_id", Row_id, ForeignKey("people.id"), primary_key=True),
    _needed("id_number", Text),
    _needed("id_tail", String(4)),
    _needed("bank_name", String(60)),
    _needed("bank_number", Text),
    _needed("bank_tail", String(4)),
)

# --- production -------------------------------------------------------------

greenhouses = Table(
    "greenhouses",
    metadata,
    _id(),
    Column("code", String(20), nullable=False, unique=True),
    _needed("row", Integer),
    _needed("place", Integer),
    _needed("area", Integer),
    _needed("capacity_bags", Integer),
    _needed("note", Text),
)

seasons = Table(
    "seasons",
    metadata,
    _id(),
    Column("code", String(20), nullable=False, unique=True),
    _needed("name", String(60)),
    _needed("start", Date),
    _needed("end", Date),
)

crops = Table(
    "crops",
    metadata,
    _id(),
    _link("greenhouse_id", "greenhouses.id"),
    _link("season_id", "seasons.id", index=True),
    _link("person_id", "people.id", index=True),
    _needed("start", Date),
    Column("end", Date),
    UniqueConstraint("greenhouse_id", "season_id", "person_id", "start"),
)

# --- catalogue --------------------------------------------------------------

grades = Table(
    "grades",
    metadata,
    _id(),
    _needed("product", String(20)),
    _needed("code", String(20)),
    _needed("name", String(40)),
    _needed("english_name", String(40)),
    _needed("rank", Integer),
    _needed("deduction_bp", Integer),
    _needed("active", Boolean),
    UniqueConstraint("product", "code"),
)

tares = Table(
    "tares",
    metadata,
    _id(),
    _needed("product", String(20)),
    _needed("name", String(40)),
    _needed("grams", Grams),
    _needed("start", Date),
    Column("end", Date),
)

price_lists = Table(
    "price_lists",
    metadata,
    _id(),
    _needed("product", String(20)),
    _needed("name", String(60)),
    _needed("start", Date),
    Column("end", Date),
    _needed("created_at", Moment),
    _needed("created_by", String(40)),
)

price_lines = Table(
    "price_lines",
    metadata,
    _id(),
    _link("price_list_id", "price_lists.id", index=True),
    _link("grade_id", "grades.id"),
    Column("slot", String(20)),
    _link("village_group_id", "village_groups.id", optional=True),
    _needed("price_fen", Fen),
)

accounts = Table(
    "accounts",
    metadata,
    Column("code", String(20), primary_key=True),
    _needed("name", String(60)),
    _needed("english_name", String(60)),
    _needed("kind", String(20)),
    _needed("version", String(20)),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String(40), primary_key=True),
    _needed("value", Text),
)

# --- documents --------------------------------------------------------------

documents = Table(
    "documents",
    metadata,
    _id(),
    _needed("kind", String(20)),
    _needed("year", Integer),
    Column("number", Integer),
    _needed("day", Date),
    _needed("status", String(10)),
    _link("person_id", "people.id", optional=True),
    _needed("amount_fen", Fen),
    _needed("note", Text),
    # What was typed so far, as JSON; empty once posted.
    _needed("draft_values", Text),
    _link("replaces_id", "documents.id", optional=True),
    _needed("created_at", Moment),
    _needed("created_by", String(40)),
    Column("posted_at", Moment),
    Column("posted_by", String(40)),
    Column("voided_at", Moment),
    Column("voided_by", String(40)),
    Column("void_reason", Text),
    UniqueConstraint("kind", "year", "number"),
    CheckConstraint("status in ('draft', 'posted', 'voided')", name="status"),
    CheckConstraint("(status = 'draft') = (number is null)", name="number"),
    Index("ix_documents_kind_day", "kind", "day"),
    Index("ix_documents_person_id_day", "person_id", "day"),
)

number_series = Table(
    "number_series",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    _needed("last_number", Integer),
)

greenhouse_leases = Table(
    "greenhouse_leases",
    metadata,
    _document(),
    _link("greenhouse_id", "greenhouses.id", index=True),
    _link("season_id", "seasons.id", optional=True),
    _needed("start", Date),
    _needed("end", Date),
    _needed("basis", String(20)),
    _needed("rate_fen", Fen),
    _needed("deposit_fen", Fen),
)

lease_ends = Table(
    "lease_ends",
    metadata,
    _document(),
    _link("lease_document_id", "documents.id", index=True),
    _needed("end", Date),
)

bag_issues = Table(
    "bag_issues",
    metadata,
    _document(),
    _link("crop_id", "crops.id", index=True),
    _needed("bags", Integer),
    _needed("price_fen", Fen),
    _needed("on_credit", Boolean),
    _needed("amount_fen", Fen),
    _needed("cost_fen", Fen),
)

bag_losses = Table(
    "bag_losses",
    metadata,
    _document(),
    _link("crop_id", "crops.id", index=True),
    _needed("bags", Integer),
    _needed("cause", String(20)),
    _needed("action", String(20)),
)

goods_receipts = Table(
    "goods_receipts",
    metadata,
    _document(),
    _needed("product", String(20)),
    _needed("quantity", BigInteger),
    _needed("amount_fen", Fen),
)

harvest_tickets = Table(
    "harvest_tickets",
    metadata,
    _document(),
    _link("crop_id", "crops.id", index=True),
    _needed("pick_session", String(20)),
    _needed("flush", Integer),
    _needed("weighed_at", String(5)),
    _needed("gross_g", Grams),
    _needed("baskets", Integer),
    _link("tare_id", "tares.id", optional=True),
    _needed("tare_g", Grams),
    _needed("deduction_bp", Integer),
    _needed("deduction_step_g", Integer),
    _needed("deduction_g", Grams),
    _needed("pay_g", Grams),
    _needed("amount_fen", Fen),
)

harvest_lines = Table(
    "harvest_lines",
    metadata,
    *_line(),
    _link("grade_id", "grades.id"),
    _link("suggested_grade_id", "grades.id", optional=True),
    _needed("override_reason", Text),
    _needed("grams", Grams),
    _needed("price_fen", Fen),
    _link("price_line_id", "price_lines.id"),
    # The price the next better grade had at that hour; null for the best grade.
    Column("better_price_fen", Fen),
    _needed("amount_fen", Fen),
)

leaf_tickets = Table(
    "leaf_tickets",
    metadata,
    _document(),
    _link("grade_id", "grades.id"),
    _link("village_group_id", "village_groups.id", optional=True),
    Column("slot", String(20)),
    _needed("weighed_at", String(5)),
    _needed("gross_g", Grams),
    _needed("baskets", Integer),
    _link("tare_id", "tares.id", optional=True),
    _needed("tare_g", Grams),
    _needed("deduction_bp", Integer),
    _needed("deduction_step_g", Integer),
    _needed("deduction_g", Grams),
    _needed("pay_g", Grams),
    _needed("price_fen", Fen),
    _link("price_line_id", "price_lines.id"),
    Column("better_price_fen", Fen),
    _needed("amount_fen", Fen),
)

processing_batches = Table(
    "processing_batches",
    metadata,
    _document(),
    _needed("leaf_g", Grams),
    _needed("dry_g", Grams),
    _needed("leaf_cost_fen", Fen),
    _needed("labour_cost_fen", Fen),
)

processing_lines = Table(
    "processing_lines",
    metadata,
    *_line(),
    _needed("direction", String(5)),
    _link("grade_id", "grades.id"),
    _needed("grams", Grams),
    _needed("value_fen", Fen),
    CheckConstraint("direction in ('in', 'out')", name="direction"),
)

sales = Table(
    "sales",
    metadata,
    _document(),
    _needed("product", String(20)),
    _needed("grams", Grams),
    _needed("amount_fen", Fen),
    _needed("cost_fen", Fen),
)

sale_lines = Table(
    "sale_lines",
    metadata,
    *_line(),
    _link("grade_id", "grades.id"),
    _needed("grams", Grams),
    _needed("price_fen", Fen),
    _needed("amount_fen", Fen),
    _needed("cost_fen", Fen),
)

work_sheets = Table(
    "work_sheets",
    metadata,
    _document(),
    _needed("task", String(20)),
    _needed("person_times", Integer),
    _needed("wage_fen", Fen),
)

work_lines = Table(
    "work_lines",
    metadata,
    *_line(),
    _link("person_id", "people.id", index=True),
    _needed("person_times", Integer),
    _needed("wage_fen", Fen),
)

charges = Table(
    "charges",
    metadata,
    _document(),
    _needed("part", String(20)),
    _needed("amount_fen", Fen),
    _link("lease_document_id", "documents.id", optional=True),
)

payments = Table(
    "payments",
    metadata,
    _document(),
    _needed("purpose", String(20)),
    _needed("method", String(20)),
    _needed("amount_fen", Fen),
    _link("ticket_document_id", "documents.id", optional=True),
)

# How a payment divides over the parts of the running account: `paid` takes from what the
# co-op owes or adds to a debt, `recovered` takes from what it owes and lowers a debt.
payment_lines = Table(
    "payment_lines",
    metadata,
    *_line(),
    _needed("part", String(20)),
    _needed("action", String(10)),
    _needed("amount_fen", Fen),
    CheckConstraint("action in ('paid', 'received', 'recovered')", name="action"),
)

# Money between the co-op's own tills, and capital paid in: from one account to another.
transfers = Table(
    "transfers",
    metadata,
    _document(),
    _needed("source", String(20)),
    _needed("target", String(20)),
    _needed("amount_fen", Fen),
)

statements = Table(
    "statements",
    metadata,
    _document(),
    _needed("start", Date),
    _needed("end", Date),
    _needed("opening_fen", Fen),
    _needed("closing_fen", Fen),
    _needed("content_hash", String(64)),
)

statement_prints = Table(
    "statement_prints",
    metadata,
    _id(),
    _link("document_id", "documents.id", index=True),
    _needed("copy", Integer),
    _needed("printed_at", Moment),
    _needed("printed_by", String(40)),
    UniqueConstraint("document_id", "copy"),
)

# --- ledger -----------------------------------------------------------------

entries = Table(
    "entries",
    metadata,
    _id(),
    _link("document_id", "documents.id", index=True),
    Column("day", Date, nullable=False, index=True),
    _link("reverses_id", "entries.id", optional=True),
    _needed("at", Moment),
    _needed("by", String(40)),
    _needed("hash", String(64)),
)

postings = Table(
    "postings",
    metadata,
    _id(),
    _link("entry_id", "entries.id", index=True),
    _needed("line", Integer),
    Column("account", String(20), ForeignKey("accounts.code"), nullable=False),
    _link("person_id", "people.id", optional=True),
    Column("part", String(20)),
    _needed("debit_fen", Fen),
    _needed("credit_fen", Fen),
    Index("ix_postings_person", "person_id", "part", "debit_fen", "credit_fen"),
    Index("ix_postings_account", "account", "debit_fen", "credit_fen"),
)

stock_moves = Table(
    "stock_moves",
    metadata,
    _id(),
    _link("entry_id", "entries.id", index=True),
    _needed("line", Integer),
    _needed("product", String(20)),
    _link("grade_id", "grades.id", optional=True),
    _needed("place", String(10)),
    _link("crop_id", "crops.id", optional=True, index=True),
    _needed("quantity", BigInteger),
    _needed("value_fen", Fen),
    CheckConstraint("place in ('store', 'crop')", name="place"),
    Index("ix_stock_moves_store", "place", "product", "grade_id", "quantity", "value_fen"),
)

# What was bought, by month; 0 where a ticket has no greenhouse or no village group.
monthly_intake = Table(
    "monthly_intake",
    metadata,
    Column("month", String(7), primary_key=True),
    Column("product", String(20), primary_key=True),
    Column("grade_id", Integer, primary_key=True, autoincrement=False),
    Column("greenhouse_id", Integer, primary_key=True, autoincrement=False),
    Column("village_group_id", Integer, primary_key=True, autoincrement=False),
    _needed("grams", Grams),
    _needed("amount_fen", Fen),
    _needed("lines", Integer),
)

audit_log = Table(
    "audit_log",
    metadata,
    _id(),
    _needed("at", Moment),
    _needed("by", String(40)),
    _needed("action", String(20)),
    _needed("table_name", String(40)),
    _needed("row_key", String(60)),
    _needed("content", Text),
    _needed("hash", String(64)),
    Index("ix_audit_log_row", "table_name", "row_key"),
)

# The rows of a document beside its head; all of them are sealed by the hash of its entry.
DOCUMENT_TABLES: dict[str, tuple[Table, ...]] = {
    "greenhouse_lease": (greenhouse_leases,),
    "lease_end": (lease_ends,),
    "bag_issue": (bag_issues,),
    "bag_loss": (bag_losses,),
    "goods_receipt": (goods_receipts,),
    "harvest_ticket": (harvest_tickets, harvest_lines),
    "leaf_ticket": (leaf_tickets,),
    "processing_batch": (processing_batches, processing_lines),
    "sale": (sales, sale_lines),
    "work_sheet": (work_sheets, work_lines),
    "charge": (charges,),
    "payment": (payments, payment_lines),
    "transfer": (transfers,),
    "statement": (statements,),
}

# Rows that change by audited edits; each stands as its latest line in the audit log says.
AUDITED_TABLES: tuple[Table, ...] = (
    village_groups,
    people,
    person_roles,
    memberships,
    person_secrets,
    greenhouses,
    seasons,
    crops,
    grades,
    tares,
    price_lists,
    price_lines,
    accounts,
    settings,
    statement_prints,
)

# Rows that are only ever added.
APPEND_ONLY_TABLES: tuple[Table, ...] = (
    entries,
    postings,
    stock_moves,
    audit_log,
    statement_prints,
)
