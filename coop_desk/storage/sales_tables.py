"""The tables of contracts with buyers, of what was shipped on them, accepted and invoiced."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Date, String, Table

from coop_desk.storage.columns import Fen, Grams, document_key, line_keys, link, metadata, needed

sales_contracts = Table(
    "sales_contracts",
    metadata,
    document_key(),
    needed("product", String(20)),
    needed("paper_number", String(40)),  # the number on the buyer's own paper
    needed("start", Date),
    needed("end", Date),
    needed("committed_g", Grams),
)

sales_contract_lines = Table(
    "sales_contract_lines",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id"),
    needed("price_fen", Fen),
)

shipments = Table(
    "shipments",
    metadata,
    document_key(),
    needed("product", String(20)),
    link("contract_document_id", "documents.id", optional=True, index=True),
    needed("vehicle", String(40)),
    needed("grams", Grams),
    needed("cost_fen", Fen),
)

shipment_lines = Table(
    "shipment_lines",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id"),
    needed("grams", Grams),
    needed("cost_fen", Fen),
)

# The shipment a sale settles; sales of goods that left the store at once have no such row.
sale_shipments = Table(
    "sale_shipments",
    metadata,
    document_key(),
    link("shipment_document_id", "documents.id", index=True),
)

# What became of each grade of it: accepted (the lines of the sale), sent back, lost on the way.
sale_results = Table(
    "sale_results",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id"),
    needed("shipped_g", Grams),
    needed("accepted_g", Grams),
    needed("returned_g", Grams),
    needed("lost_g", Grams),
    needed("returned_fen", Fen),  # at cost
    needed("lost_fen", Fen),
    needed("reason", String(60)),
    CheckConstraint("shipped_g = accepted_g + returned_g + lost_g", name="adds_up"),
)

sales_invoices = Table(
    "sales_invoices",
    metadata,
    document_key(),
    needed("invoice_number", String(40)),
    needed("amount_fen", Fen),
)

sales_invoice_lines = Table(
    "sales_invoice_lines",
    metadata,
    *line_keys(),
    link("sale_document_id", "documents.id", index=True),
    needed("amount_fen", Fen),
)
