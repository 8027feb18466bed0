"""The tables of documents about bags: batches, checks, what became of bags on crops."""

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
    Grams,
    document_key,
    line_keys,
    link,
    metadata,
    needed,
)

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
