"""The tables of documents about leases: land in, and what came to leases of greenhouses later."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Integer,
    String,
    Table,
)

from coop_desk.storage.columns import (
    Fen,
    document_key,
    line_keys,
    link,
    metadata,
    needed,
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
