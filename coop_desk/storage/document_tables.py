"""The tables of documents: one head for all kinds, and the rows of each kind."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from coop_desk.storage.columns import (
    Fen,
    Grams,
    Moment,
    document_key,
    identity,
    line_keys,
    link,
    metadata,
    needed,
)

_DRAFTS = text("status = 'draft'")

documents = Table(
    "documents",
    metadata,
    identity(),
    needed("kind", String(20)),
    needed("year", Integer),
    Column("number", Integer),
    needed("day", Date),
    needed("status", String(10)),
    link("person_id", "people.id", optional=True),
    needed("amount_fen", Fen),
    needed("note", Text),
    # What was typed so far, as JSON; empty once posted.
    needed("draft_values", Text),
    link("replaces_id", "documents.id", optional=True),
    needed("created_at", Moment),
    needed("created_by", String(40)),
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
    # Few among all documents, and looked for each time a counter or the overview is shown.
    Index("ix_documents_drafts", "kind", sqlite_where=_DRAFTS, postgresql_where=_DRAFTS),
)

number_series = Table(
    "number_series",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    needed("last_number", Integer),
)

greenhouse_leases = Table(
    "greenhouse_leases",
    metadata,
    document_key(),
    link("greenhouse_id", "greenhouses.id", index=True),
    link("season_id", "seasons.id", optional=True),
    needed("start", Date),
    needed("end", Date),
    needed("basis", String(20)),
    needed("rate_fen", Fen),
    needed("deposit_fen", Fen),
)

lease_ends = Table(
    "lease_ends",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    needed("end", Date),
)

bag_issues = Table(
    "bag_issues",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("bags", Integer),
    needed("price_fen", Fen),
    needed("on_credit", Boolean),
    needed("amount_fen", Fen),
    needed("cost_fen", Fen),
)

bag_losses = Table(
    "bag_losses",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("bags", Integer),
    needed("cause", String(20)),
    needed("action", String(20)),
)

goods_receipts = Table(
    "goods_receipts",
    metadata,
    document_key(),
    needed("product", String(20)),
    needed("quantity", BigInteger),
    needed("amount_fen", Fen),
)

harvest_tickets = Table(
    "harvest_tickets",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("pick_session", String(20)),
    needed("flush", Integer),
    needed("weighed_at", String(5)),
    needed("gross_g", Grams),
    needed("baskets", Integer),
    link("tare_id", "tares.id", optional=True),
    needed("tare_g", Grams),
    needed("deduction_bp", Integer),
    needed("deduction_step_g", Integer),
    needed("deduction_g", Grams),
    needed("pay_g", Grams),
    needed("amount_fen", Fen),
)

harvest_lines = Table(
    "harvest_lines",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id"),
    link("suggested_grade_id", "grades.id", optional=True),
    needed("override_reason", Text),
    needed("grams", Grams),
    needed("price_fen", Fen),
    link("price_line_id", "price_lines.id"),
    # The price the next better grade had at that hour; null for the best grade.
    Column("better_price_fen", Fen),
    needed("amount_fen", Fen),
)

leaf_tickets = Table(
    "leaf_tickets",
    metadata,
    document_key(),
    link("grade_id", "grades.id"),
    link("village_group_id", "village_groups.id", optional=True),
    Column("slot", String(20)),
    needed("weighed_at", String(5)),
    needed("gross_g", Grams),
    needed("baskets", Integer),
    link("tare_id", "tares.id", optional=True),
    needed("tare_g", Grams),
    needed("deduction_bp", Integer),
    needed("deduction_step_g", Integer),
    needed("deduction_g", Grams),
    needed("pay_g", Grams),
    needed("price_fen", Fen),
    link("price_line_id", "price_lines.id"),
    Column("better_price_fen", Fen),
    needed("amount_fen", Fen),
)

processing_batches = Table(
    "processing_batches",
    metadata,
    document_key(),
    needed("leaf_g", Grams),
    needed("dry_g", Grams),
    needed("leaf_cost_fen", Fen),
    needed("labour_cost_fen", Fen),
)

processing_lines = Table(
    "processing_lines",
    metadata,
    *line_keys(),
    needed("direction", String(5)),
    link("grade_id", "grades.id"),
    needed("grams", Grams),
    needed("value_fen", Fen),
    CheckConstraint("direction in ('in', 'out')", name="direction"),
)

sales = Table(
    "sales",
    metadata,
    document_key(),
    needed("product", String(20)),
    needed("grams", Grams),
    needed("amount_fen", Fen),
    needed("cost_fen", Fen),
)

sale_lines = Table(
    "sale_lines",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id"),
    needed("grams", Grams),
    needed("price_fen", Fen),
    needed("amount_fen", Fen),
    needed("cost_fen", Fen),
)

work_sheets = Table(
    "work_sheets",
    metadata,
    document_key(),
    needed("task", String(20)),
    needed("person_times", Integer),
    needed("wage_fen", Fen),
)

work_lines = Table(
    "work_lines",
    metadata,
    *line_keys(),
    link("person_id", "people.id", index=True),
    needed("person_times", Integer),
    needed("wage_fen", Fen),
)

charges = Table(
    "charges",
    metadata,
    document_key(),
    needed("part", String(20)),
    needed("amount_fen", Fen),
    link("lease_document_id", "documents.id", optional=True),
)

payments = Table(
    "payments",
    metadata,
    document_key(),
    needed("purpose", String(20)),
    needed("method", String(20)),
    needed("amount_fen", Fen),
    link("ticket_document_id", "documents.id", optional=True),
)

# How a payment divides over the parts of the running account: `paid` takes from what the
# co-op owes or adds to a debt, `recovered` takes from what it owes and lowers a debt.
payment_lines = Table(
    "payment_lines",
    metadata,
    *line_keys(),
    needed("part", String(20)),
    needed("action", String(10)),
    needed("amount_fen", Fen),
    CheckConstraint("action in ('paid', 'received', 'recovered')", name="action"),
)

# Money between the co-op's own tills, and capital paid in: from one account to another.
transfers = Table(
    "transfers",
    metadata,
    document_key(),
    needed("source", String(20)),
    needed("target", String(20)),
    needed("amount_fen", Fen),
)

statements = Table(
    "statements",
    metadata,
    document_key(),
    needed("start", Date),
    needed("end", Date),
    needed("opening_fen", Fen),
    needed("closing_fen", Fen),
    needed("content_hash", String(64)),
)

statement_prints = Table(
    "statement_prints",
    metadata,
    identity(),
    link("document_id", "documents.id", index=True),
    needed("copy", Integer),
    needed("printed_at", Moment),
    needed("printed_by", String(40)),
    UniqueConstraint("document_id", "copy"),
)
