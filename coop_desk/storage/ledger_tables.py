"""The tables of the ledger, the roll-up of what was bought, and the audit log."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from coop_desk.storage.columns import Fen, Grams, Moment, identity, link, metadata, needed

entries = Table(
    "entries",
    metadata,
    identity(),
    link("document_id", "documents.id", index=True),
    Column("day", Date, nullable=False, index=True),
    link("reverses_id", "entries.id", optional=True),
    needed("at", Moment),
    needed("by", String(40)),
    needed("hash", String(64)),
)

postings = Table(
    "postings",
    metadata,
    identity(),
    link("entry_id", "entries.id", index=True),
    needed("line", Integer),
    Column("account", String(20), ForeignKey("accounts.code"), nullable=False),
    link("person_id", "people.id", optional=True),
    Column("part", String(20)),
    needed("debit_fen", Fen),
    needed("credit_fen", Fen),
    Index("ix_postings_person", "person_id", "part", "debit_fen", "credit_fen"),
    Index("ix_postings_account", "account", "debit_fen", "credit_fen"),
)

stock_moves = Table(
    "stock_moves",
    metadata,
    identity(),
    link("entry_id", "entries.id", index=True),
    needed("line", Integer),
    needed("product", String(20)),
    link("grade_id", "grades.id", optional=True),
    needed("place", String(10)),
    link("crop_id", "crops.id", optional=True, index=True),
    needed("quantity", BigInteger),
    needed("value_fen", Fen),
    # The document of the batch that bags belong to; null for bags of before batches.
    link("batch_id", "documents.id", optional=True, index=True),
    CheckConstraint("place in ('store', 'crop', 'transit')", name="place"),
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
    needed("grams", Grams),
    needed("amount_fen", Fen),
    needed("lines", Integer),
)

audit_log = Table(
    "audit_log",
    metadata,
    identity(),
    needed("at", Moment),
    needed("by", String(40)),
    needed("action", String(20)),
    needed("table_name", String(40)),
    needed("row_key", String(60)),
    needed("content", Text),
    needed("hash", String(64)),
    Index("ix_audit_log_row", "table_name", "row_key"),
)
