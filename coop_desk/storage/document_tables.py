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

# --- land in -----------------------------------------------------------------

land_leases = Table(
    "land_leases",
    metadata,
    document_key(),
    link("plot_id", "plots.id", index=True),
    needed("area", Integer),
    needed("start", Date),
    needed("end", Date),
    needed("price_fen", Fen),  # per mu and year until the first step
    needed("method", String(20)),
    needed("payment_days", String(60)),  # "06-30,12-31"
    needed("in_advance", Boolean),
)

land_lease_steps = Table(
    "land_lease_steps",
    metadata,
    *line_keys(),
    needed("start", Date),
    needed("price_fen", Fen),
)

land_lease_ends = Table(
    "land_lease_ends",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    needed("end", Date),
)

land_rents = Table(
    "land_rents",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    needed("start", Date),
    needed("end", Date),
    needed("due", Date),
    needed("amount_fen", Fen),
)

# A household's dated word that its land rent may be netted against its debts.
netting_consents = Table(
    "netting_consents",
    metadata,
    document_key(),
    needed("start", Date),
    Column("end", Date),
)

# --- greenhouses out: what a lease of today says beside the first book's row ---

lease_terms = Table(
    "lease_terms",
    metadata,
    document_key(),
    needed("area", Integer),  # what rent per mu counts; 0 for another basis
    needed("method", String(20)),
)

lease_instalments = Table(
    "lease_instalments",
    metadata,
    *line_keys(),
    needed("due", Date),
    needed("share_bp", Integer),
)

# Which instalment a charge asks for, and when it is to be paid.
charge_dues = Table(
    "charge_dues",
    metadata,
    document_key(),
    needed("instalment", Integer),
    needed("due", Date),
)

deposits = Table(
    "deposits",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    needed("action", String(10)),
    needed("method", String(20)),  # "" where no money moves
    needed("amount_fen", Fen),
    CheckConstraint("action in ('taken', 'returned', 'kept')", name="action"),
)

rent_credits = Table(
    "rent_credits",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    needed("purpose", String(20)),
    needed("amount_fen", Fen),
    CheckConstraint("purpose in ('waiver', 'early_end', 'transfer')", name="purpose"),
)

lease_transfers = Table(
    "lease_transfers",
    metadata,
    document_key(),
    link("lease_document_id", "documents.id", index=True),
    link("new_lease_document_id", "documents.id", index=True),
    needed("start", Date),  # the new grower's first day
    needed("bags", Integer),
    needed("price_fen", Fen),
    needed("amount_fen", Fen),
)

# --- bags ----------------------------------------------------------------------

bag_batches = Table(
    "bag_batches",
    metadata,
    document_key(),
    needed("name", String(40)),
    needed("made_here", Boolean),
    needed("strain", String(40)),
    needed("recipe", String(120)),
    needed("bag_g", Grams),  # what one bag shall weigh
    needed("water_bp", Integer),
    needed("tolerance_g", Grams),
    needed("made_on", Date),
    Column("inoculated_on", Date),
    needed("bags", Integer),
    needed("unit_cost_fen", Fen),
    needed("amount_fen", Fen),
)

weight_checks = Table(
    "weight_checks",
    metadata,
    document_key(),
    link("batch_document_id", "documents.id", index=True),
    needed("nominal_g", Grams),
    needed("tolerance_g", Grams),
    needed("most_outside_bp", Integer),
    needed("sampled", Integer),
    needed("total_g", Grams),
    Column("variation_bp", Integer),
    needed("outside", Integer),
    needed("passed", Boolean),
)

weight_check_lines = Table(
    "weight_check_lines",
    metadata,
    *line_keys(),
    needed("grams", Grams),
)

batch_losses = Table(
    "batch_losses",
    metadata,
    document_key(),
    link("batch_document_id", "documents.id", optional=True, index=True),
    needed("bags", Integer),
    needed("cause", String(20)),
    needed("cost_fen", Fen),
)

bag_returns = Table(
    "bag_returns",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("bags", Integer),
    needed("price_fen", Fen),
    needed("amount_fen", Fen),
    needed("cost_fen", Fen),
)

bag_replacements = Table(
    "bag_replacements",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    link("inspection_document_id", "documents.id", optional=True),
    needed("bags", Integer),
    needed("borne_by", String(20)),
    needed("price_fen", Fen),
    needed("amount_fen", Fen),
    needed("cost_fen", Fen),
    CheckConstraint("borne_by in ('grower', 'cooperative', 'supplier')", name="borne_by"),
)

inspections = Table(
    "inspections",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("contaminated", Integer),
    needed("broken", Integer),
    needed("discarded", Integer),
    needed("untreated", Integer),  # spots left as they are
    needed("cause", String(120)),
    needed("action", String(20)),
    needed("borne_by", String(20)),
    Column("follow_up", Date),
    needed("photo", String(80)),
    needed("photo_hash", String(64)),
    CheckConstraint("borne_by in ('grower', 'cooperative', 'supplier')", name="borne_by"),
)

bag_corrections = Table(
    "bag_corrections",
    metadata,
    document_key(),
    link("crop_id", "crops.id", index=True),
    needed("bags", Integer),  # + found, - missing
)
